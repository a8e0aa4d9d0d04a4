import type { BudgetbesluitFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldBudgetbesluit, voorbeeldMutatie } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, SOCIALE_PARTNERS_BEDRAG } from '../parameters.js';
import { toetsPlafond } from './budgettotalen.js';

const STROMEN = ['sociale-partners-landelijk'];

/** The stream with this amount open, spread over two years as SZW might. */
function geopend(in2020: string, in2021: string): BudgetbesluitFeiten {
  return voorbeeldBudgetbesluit({
    mutaties: [voorbeeldMutatie({ stroom: 'sociale-partners-landelijk', bedrag: in2021 })],
    totalenNa: [[2020, in2020], [2021, in2021]].map(([jaar, bedrag]) => ({ stroom: 'sociale-partners-landelijk', jaar: Number(jaar), verplichtingen: String(bedrag), kas: String(bedrag) })),
  });
}

const MOTIVERING = { regel: 'B-08', tekst: 'De sociale partners hebben in twee regio\'s extra coördinatie nodig.' };

export const B08: Regel = {
  id: 'B-08',
  titel: 'Budget sociale partners, landelijk',
  norm: 'Voor de coördinatie door sociale partners is op landelijk niveau ongeveer € 12 miljoen beschikbaar; wie meer openstelt, zegt waarom.',
  status: 'WHERE-POSSIBLE',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(1498, 'Op landelijk niveau is er budget (ongeveer 12 miljoen euro voor de sociale partners samen) beschikbaar voor coordinatie van de inzet in de regio')],
  uitleg: '«Ongeveer» maakt van het bedrag een richtsnoer. Een budgetbesluit dat er een cent boven komt, vraagt daarom een motivering en wordt niet geweigerd. De tekst zegt niet of dit geld binnen de € 195 miljoen van regel B-06 valt; wij tellen het daar niet in mee.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [SOCIALE_PARTNERS_BEDRAG],
    toetsen: { budgetbesluit: (feiten, waarden) => toetsPlafond(feiten, STROMEN, waarden.lees(SOCIALE_PARTNERS_BEDRAG)) },
    voorbeelden: [
      { onderwerp: 'budgetbesluit', naam: 'precies 12 miljoen', feiten: geopend('7000000.00', '5000000.00'), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een cent meer', feiten: geopend('7000000.00', '5000000.01'), verwacht: 'motivering-vereist' },
      { onderwerp: 'budgetbesluit', naam: 'een cent meer, met motivering', feiten: geopend('7000000.00', '5000000.01'), motiveringen: [MOTIVERING], verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een cent meer, met een motivering voor een andere regel', feiten: geopend('7000000.00', '5000000.01'), motiveringen: [{ ...MOTIVERING, regel: 'B-06' }], verwacht: 'motivering-vereist' },
      { onderwerp: 'budgetbesluit', naam: 'een besluit over praktijkleren', feiten: voorbeeldBudgetbesluit(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
