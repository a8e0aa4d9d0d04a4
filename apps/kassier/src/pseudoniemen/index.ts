export { vindPersoon } from './persoon.lezen.js';
export { roteerPseudoniemen, type Rotatieverslag } from './rotatie.js';
export { Sleutelwacht } from './sleutelwacht.js';
