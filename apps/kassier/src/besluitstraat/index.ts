export type { Aanvrager, BetalingInvoer, Groep, Groepsuitslag, Opdracht, Tekort, Uitslag, VerplichtingInvoer, Verzoek, WijzigingInvoer } from './aanvraag.js';
export { Besluitstraat, regioafdruk } from './besluitstraat.js';
export { aanvragerVan, antwoordOp, antwoordOpActie, geweigerdProbleem, meldHerhaling, nietAangenomen } from './besluitstraat.fouten.js';
export { BesluitstraatModule } from './besluitstraat.module.js';
export { Tijden, type Besluitstraatmeting, type Klassentelling } from './meting.js';
export { REGELSET, bewaar, herstel, isGemotiveerd, relevant } from './uitspraak.js';
export type { BewaardOordeel } from './werkstand.js';
