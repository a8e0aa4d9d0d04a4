export type { BetalingInvoer, Opdracht, Tekort, Uitslag, VerplichtingInvoer, WijzigingInvoer } from './aanvraag.js';
export { Besluitstraat } from './besluitstraat.js';
export { aanvragerVan, antwoordOp, antwoordOpActie, geweigerdProbleem } from './besluitstraat.fouten.js';
export { BesluitstraatModule } from './besluitstraat.module.js';
export { REGELSET, bewaar, herstel, relevant } from './uitspraak.js';
export type { BewaardOordeel } from './werkstand.js';
