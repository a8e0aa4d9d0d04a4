export type {
  Afschrift,
  Afschriftkop,
  Bankbericht,
  Bankberichtkop,
  Bankpost,
  OvergeslagenPost,
  Posttransactie,
} from './bankbericht.js';
export { BankberichtFout, BetaalopdrachtFout, type Berichtfout } from './berichtfout.js';
export { herkenBankbericht, type Berichtsoort } from './berichtsoort.js';
export { betaalgroepVan, type Adres, type Betaalgroep, type Betaalopdracht, type Betaaltransactie } from './betaalopdracht.js';
export { alsBetalingskenmerk, leesBetalingskenmerk, maakRfReferentie, type Betalingskenmerk } from './betalingskenmerk.js';
export { Camt053Lezer, leesCamt053, type Posthouder, type Postontvanger } from './camt053.reader.js';
export { schrijfCamt053, type TeSchrijvenAfschrift, type TeSchrijvenPost } from './camt053.writer.js';
export { isGeldigeBic, isGeldigIban, isSepaBuitenEer, isSepaLand, normaliseerIban } from './iban.js';
export { isBicVanIbanLand } from './bic.js';
export { leesPain001, type OntvangenGroep, type OntvangenOpdracht, type OntvangenTransactie } from './pain001.reader.js';
export { leesPain002, Pain002Lezer, type Statusontvanger } from './pain002.reader.js';
export { schrijfPain001 } from './pain001.writer.js';
export {
  isAfwijzing,
  isUitvoering,
  isVopStatus,
  VOP_STATUSSEN,
  type Bankstatus,
  type Groepstatus,
  type Opgave,
  type Statusbericht,
  type Statusberichtkop,
  type Transactiestatus,
  type VopStatus,
} from './statusbericht.js';
export { naarSepaTekens } from './tekenset.js';
