export { controleerZegels, type Zegelverschil } from './zegels.controle.js';
