export { Achtergrondwerk } from './achtergrondwerk.js';
