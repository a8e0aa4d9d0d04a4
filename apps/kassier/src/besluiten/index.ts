export type { Oordeelbewijs } from './besluit.bewijs.js';
export { beoordeelBewaard, BESLUITKOLOMMEN, GEWIST, herbeoordeelRij, leesRij, type Besluitrij, type BewaardBesluit } from './besluiten.herbeoordeling.js';
export { BesluitenModule } from './besluiten.module.js';
export { besluitenInBrokken, herbeoordeelPeriode, telBesluiten, type Afwijking, type Besluitkeuze, type Periode } from './besluiten.periode.js';
export { BesluitenService } from './besluiten.service.js';
