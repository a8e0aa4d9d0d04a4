export { leesKopie } from './kopie.lezen.js';
export { schrijfKopie, type Kopieverslag } from './kopie.schrijven.js';
export { zetTerug, type Terugzetverslag } from './terugzetten.js';
