export { AanhoudingenModule } from './aanhoudingen.module.js';
export { houdBetalingenAan, inStatusbericht, opAfschrift } from './aanhouding.afschrijving.js';
export { houdBegunstigdenAan } from './aanhouding.vop.js';
