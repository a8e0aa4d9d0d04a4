export { GrootboekModule } from './grootboek.module.js';
