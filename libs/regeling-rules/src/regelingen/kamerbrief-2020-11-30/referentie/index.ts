import type { Referentiegegevens } from '../../../core/referentie.js';
import { CODELIJSTEN } from './codelijsten.js';
import { INSTRUMENTEN } from './menukaart.js';
import { REGIOS } from './regios.js';
import { KADERS, OPENSTELLINGEN, STROMEN } from './stromen.js';

/** What the Kamerbrief of 30 November 2020 gives the service to start with. */
export const REFERENTIE: Referentiegegevens = {
  kenmerk: '2020-0000156233',
  besluitdatum: '2020-11-30',
  stromen: STROMEN,
  kaders: KADERS,
  openstellingen: OPENSTELLINGEN,
  regios: REGIOS,
  instrumenten: INSTRUMENTEN,
  codelijsten: CODELIJSTEN,
};
