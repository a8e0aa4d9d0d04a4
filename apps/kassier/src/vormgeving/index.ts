import { NL_DESIGN_SYSTEM } from './nl-design-system.js';
import { PAGINASTIJL } from './paginastijl.js';

export { HUISSTIJL } from './huisstijl.js';

/** The style sheet of the pages: components and theme of NL Design System, and what the pages add. */
export const STIJLBLAD = `${NL_DESIGN_SYSTEM}\n${PAGINASTIJL}`;
