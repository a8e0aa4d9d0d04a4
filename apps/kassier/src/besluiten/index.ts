export { herbeoordeel, type BewaardBesluit } from './besluiten.herbeoordeling.js';
export { BesluitenModule } from './besluiten.module.js';
