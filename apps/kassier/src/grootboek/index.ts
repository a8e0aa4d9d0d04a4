export { boekingsnummer } from './grootboek.dto.js';
export { GrootboekModule } from './grootboek.module.js';
