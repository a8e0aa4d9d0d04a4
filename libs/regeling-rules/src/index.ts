export { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from './core/bevinding.js';
export { beoordeel } from './core/beoordeel.js';
export { isNorm, type AlsRegel, type Bewijs, type Catalogus, type CatalogusItem, type Dekking, type Norm } from './core/catalogus.js';
export type * from './core/feiten.js';
export { motiveringenIn } from './core/motiveringen-in.js';
export { belemmeringen, laatToe, wachtOpMens, type Bron, type Oordeel, type Uitkomst, type Vindplaats } from './core/oordeel.js';
export { ALLES_BEKEND, type Moment, type Oordeelmoment } from './core/moment.js';
export {
  EENHEDEN, leesWaarde, Parameterwaarden, versieOp, waardeOp, type Eenheid, type Parameter, type Parameterbesluit, type ParameterVersie, type WaardePerEenheid,
} from './core/parameter.js';
export { metParameterversies, metWaarden, type VastgesteldeVersie } from './core/parameterversies.js';
export type * from './core/referentie.js';
export type { Regel, RegelStatus, RegelVersie, Toets, Toetsen, Voorbeeld } from './core/regel.js';
export {
  regelboek, type Regelboek, type RegelboekNorm, type RegelboekParameter, type RegelboekRegel, type RegelboekVersie, type RegelboekVoorbeeld,
} from './core/regelboek.js';
export { regelboekdocument } from './core/regelboek.document.js';
export { catalogusvolgorde, type Regelset } from './core/regelset.js';
export { overigeOordelen, toepasselijkheid, type Toepasselijkheid } from './core/toepasselijkheid.js';
export { uitkomstVan, type Vaststelling } from './core/uitkomst.js';
export { FAMILIENAMEN, gevolgInHetKort, gevolgVan, ONDERWERPNAMEN, opsomming, STATUSNAMEN, UITKOMSTNAMEN, vindplaats, waardeVoorMensen } from './core/verwoording.js';
export {
  voorbeeldArrangement, voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldInkoopbetaling, voorbeeldMboInkoop, voorbeeldMutatie, voorbeeldOpleiding, voorbeeldVergoedingsbetaling,
  voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWerkfit, voorbeeldWerkfitbetaling, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding, voorbeeldWijziging,
} from './core/voorbeeldfeiten.js';
export { REGELSETS } from './regelingen/index.js';
export { KAMERBRIEF } from './regelingen/kamerbrief-2020-11-30/index.js';
export { vergoedingVoorWeken } from './regelingen/kamerbrief-2020-11-30/vergoeding.js';
