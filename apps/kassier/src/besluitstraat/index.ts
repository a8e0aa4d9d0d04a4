export type { Aanvrager, BetalingInvoer, Opdracht, Tekort, Toetsuitslag, Uitslag, VerplichtingInvoer, WijzigingInvoer } from './aanvraag.js';
export { Besluitstraat } from './besluitstraat.js';
export { aanvragerVan, antwoordOp, antwoordOpActie, geweigerdProbleem, type Weigering } from './besluitstraat.fouten.js';
export { BesluitstraatModule } from './besluitstraat.module.js';
export { REGELSET, bewaar, herstel, relevant } from './uitspraak.js';
export type { BewaardOordeel } from './werkstand.js';
