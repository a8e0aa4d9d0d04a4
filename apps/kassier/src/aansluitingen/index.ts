export { AansluitingenModule } from './aansluitingen.module.js';
