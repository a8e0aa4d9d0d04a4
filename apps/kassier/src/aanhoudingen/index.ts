export { AanhoudingenModule } from './aanhoudingen.module.js';
export { houdBetalingenAan } from './aanhouding.afschrijving.js';
export { houdBegunstigdenAan } from './aanhouding.vop.js';
