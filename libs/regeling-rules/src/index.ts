export { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from './core/bevinding.js';
export { beoordeel } from './core/beoordeel.js';
export type * from './core/feiten.js';
export { motiveringenIn } from './core/motivering.js';
export { belemmeringen, laatToe, wachtOpMens, type Bron, type Oordeel, type Uitkomst } from './core/oordeel.js';
export { Parameterwaarden, versieOp, waardeOp, type Eenheid, type Parameter, type ParameterVersie, type WaardePerEenheid } from './core/parameter.js';
export type * from './core/referentie.js';
export type { Regel, RegelStatus, RegelVersie, Toets, Toetsen, Voorbeeld } from './core/regel.js';
export { regelboek, type Regelboek, type RegelboekParameter, type RegelboekRegel, type RegelboekVersie } from './core/regelboek.js';
export { catalogusvolgorde, type Regelset } from './core/regelset.js';
export { uitkomstVan, type Vaststelling } from './core/uitkomst.js';
export {
  voorbeeldArrangement, voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldMutatie, voorbeeldOpleiding, voorbeeldVergoedingsbetaling,
  voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWerkfit, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding, voorbeeldWijziging,
} from './core/voorbeeldfeiten.js';
export { KAMERBRIEF } from './regelingen/kamerbrief-2020-11-30/index.js';
export { vergoedingVoorWeken } from './regelingen/kamerbrief-2020-11-30/vergoeding.js';
