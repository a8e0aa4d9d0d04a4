export { bewaarNarekening, leesNarekeningen, type Narekening } from './narekening.js';
export type { Verschil } from './controle.js';
export { BEGIN_VERIFICATIE, verifieer, type Verificatie, type Voortgang } from './verificatie.js';
