export { TussenrekeningpostenModule } from './tussenrekeningposten.module.js';
