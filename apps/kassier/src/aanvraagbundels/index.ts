export { AanvraagbundelsModule } from './aanvraagbundels.module.js';
