export { BesluitenModule } from './besluiten.module.js';
