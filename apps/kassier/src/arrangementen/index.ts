export { ArrangementenModule } from './arrangementen.module.js';
