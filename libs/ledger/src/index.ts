export * from './domain/rekening.js';
export * from './domain/journal-entry.js';
export * as gebeurtenis from './domain/gebeurtenissen.js';
export { celRekeningen, type Betaalplaats } from './domain/gebeurtenissen.js';
export type { Verbinding, Vraag } from './persistence/verbinding.js';
export { Rekeningschema } from './persistence/rekeningschema.js';
export {
  boek, boekingsrijen, eersteOpenDag, leesSchrijfpositie, voegBoekingenToe, voegPostingsToe,
  LEES_SCHRIJFPOSITIE, NEEM_SCHRIJVERSSLOT, type Boekingsrijen, type Schrijfpositie,
} from './persistence/grootboek.js';
