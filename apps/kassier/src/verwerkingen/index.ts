export { ACTIVITEITEN, type Activiteit } from './activiteiten.js';
export { Verwerking } from './verwerking.decorator.js';
