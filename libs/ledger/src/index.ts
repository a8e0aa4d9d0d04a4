export * from './domain/rekening.js';
export * from './domain/journal-entry.js';
export { Ruimteverloop } from './domain/ruimteverloop.js';
export * as gebeurtenis from './domain/gebeurtenissen.js';
export { celRekeningen, type Betaalplaats } from './domain/gebeurtenissen.js';
export type { Verbinding, Vraag } from './persistence/verbinding.js';
export { Rekeningschema } from './persistence/rekeningschema.js';
export {
  boek, boekingsrijen, boekingsvraag, eersteOpenDag, leesSchrijfpositie, BOEKING, NEEM_SCHRIJVERSSLOT, POSTING, type Boekingsrijen, type Schrijfpositie,
} from './persistence/grootboek.js';
export { aantalKolommen, invoegen, kolomwaarden, rijenbron, type Kolomtabel, type Rij } from './persistence/kolominvoer.js';
export { bereikhash, consistentiepad, inclusiepad, perfecteDelen, type Bereik, type Knoop } from './seal/boom.js';
export {
  BEWIJSALGORITME, BEWIJSVERSIE, verifieerBewijs, type Bewijsoordeel, type Consistentiebewijs, type Inclusiebewijs, type VerhuldVeld, type Zegelstand,
} from './seal/bewijs.js';
