export { AanhoudingenModule } from './aanhoudingen.module.js';
export { houdBegunstigdenAan } from './aanhouding.vop.js';
