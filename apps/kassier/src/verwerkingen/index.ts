export { Verwerking } from './verwerking.decorator.js';
export { VerwerkingenModule } from './verwerkingen.module.js';
