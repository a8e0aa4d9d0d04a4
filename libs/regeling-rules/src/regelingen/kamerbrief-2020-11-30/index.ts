import type { Regelset } from '../../core/regelset.js';
import { CATALOGUS } from './catalogus/index.js';
import { AANVANG, PARAMETERS } from './parameters.js';
import { REFERENTIE } from './referentie/index.js';
import { REGELS } from './regels/index.js';

/** The regeling as the Kamerbrief of 30 November 2020 and its annexes describe it. */
export const KAMERBRIEF: Regelset = {
  slug: 'kamerbrief-2020-11-30',
  naam: 'Kamerbrief aanvullende crisisdienstverlening van 30 november 2020',
  geldigVanaf: AANVANG,
  regels: REGELS,
  parameters: PARAMETERS,
  referentie: REFERENTIE,
  catalogus: CATALOGUS,
};
