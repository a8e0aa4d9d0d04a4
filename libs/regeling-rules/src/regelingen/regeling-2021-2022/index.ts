import type { Vindplaats } from '../../core/oordeel.js';
import type { Parameter } from '../../core/parameter.js';
import type { Regel } from '../../core/regel.js';
import type { Regelset } from '../../core/regelset.js';
import { KAMERBRIEF } from '../kamerbrief-2020-11-30/index.js';

// What came of the plans of the Kamerbrief, as far as it could be verified: the compensation of employers under the
// Subsidieregeling praktijkleren in de derde leerweg of 3 December 2021. Everything else in this set is the Kamerbrief's.

const DOCUMENT = 'Stcrt. 2021, 49161';

const WEKEN: Vindplaats = { document: DOCUMENT, regel: null, citaat: 'voor de duur van maximaal 40 weken' };
/** The amounts are known from summaries of the regulation; its own words could not be looked up. */
const BEDRAGEN: Vindplaats = { document: DOCUMENT, regel: null, citaat: null };

const GEWIJZIGD: Readonly<Record<string, { readonly naam: string; readonly waarde: string; readonly bron: Vindplaats }>> = {
  'vergoeding-per-week': { naam: 'Vergoeding aan de werkgever per week (2.700 gedeeld door 40)', waarde: '67.50', bron: BEDRAGEN },
  'vergoeding-weken-maximum': { naam: 'Meeste weken waarover de werkgever vergoeding krijgt', waarde: '40', bron: WEKEN },
  'vergoeding-maximum': { naam: 'Hoogste vergoeding aan werkgevers per persoon en opleiding', waarde: '2700.00', bron: BEDRAGEN },
};

function gewijzigd(parameter: Parameter): Parameter {
  const wijziging = GEWIJZIGD[parameter.id];
  if (!wijziging) return parameter;
  const { naam, waarde, bron } = wijziging;
  return { ...parameter, naam, versies: parameter.versies.map((versie) => ({ ...versie, waarde, bron })) };
}

/** The words of the rules that name these values. */
const TEKSTEN: Readonly<Record<string, Partial<Pick<Regel, 'norm' | 'uitleg'>>>> = {
  'V-02': {
    norm: 'De werkgever krijgt € 67,50 per week dat de kandidaat aanwezig is, over ten hoogste 40 weken en ten hoogste € 2.700.',
    uitleg: 'Het weekbedrag is dat van de Kamerbrief: 2.700 gedeeld door 40 is ook precies 67,50. Er wordt in hele weken gerekend.',
  },
  'V-04': { norm: 'Alle werkgevers samen krijgen voor één persoon binnen één opleiding ten hoogste € 2.700, over ten hoogste 40 weken.' },
};

/**
 * The rules of the Kamerbrief with the values of the regulation that followed. Shown beside it, and judged with only in books
 * that were begun with it.
 */
export const REGELING_2021_2022: Regelset = {
  ...KAMERBRIEF,
  slug: 'regeling-2021-2022',
  naam: 'Kamerbrief van 30 november 2020 met de waarden van de Subsidieregeling praktijkleren in de derde leerweg',
  regels: KAMERBRIEF.regels.map((regel) => ({ ...regel, ...TEKSTEN[regel.id] })),
  parameters: KAMERBRIEF.parameters.map(gewijzigd),
};
