import { Bedrag } from '#values';
import type { Bevinding } from '../../../core/bevinding.js';
import type { BudgetbesluitFeiten } from '../../../core/feiten.js';
import type { Parameter, Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldBudgetbesluit, voorbeeldMutatie } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, IMPULS_PLAFOND_2020, IMPULS_PLAFOND_2021, IMPULS_PLAFOND_2022, RMT_PLAFOND } from '../parameters.js';
import { binnenPlafond, buitenBesluit, opengesteld, raakt, samen, toetsPlafond } from './budgettotalen.js';

const RMT_STROMEN = ['ontschot-menukaart', 'teambemensing'];

function rmtGeopend(ontschot: string, teambemensing: string): BudgetbesluitFeiten {
  return voorbeeldBudgetbesluit({
    mutaties: [voorbeeldMutatie({ stroom: 'ontschot-menukaart', bedrag: ontschot })],
    totalenNa: [
      { stroom: 'ontschot-menukaart', jaar: 2021, verplichtingen: ontschot, kas: ontschot },
      { stroom: 'teambemensing', jaar: 2020, verplichtingen: teambemensing, kas: teambemensing },
    ],
  });
}

export const B06: Regel = {
  id: 'B-06',
  titel: 'Plafond regionale mobiliteitsteams',
  norm: 'Het ontschot budget en de bemensing van de teams zijn over alle jaren samen ten hoogste € 195 miljoen.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: RMT_STROMEN,
  bronnen: [
    s1(195, 'in totaal € 195 miljoen is gereserveerd'),
    s1(196, "Dit budget wordt gefaseerd ingezet in alle 35 arbeidsmarktregio's."),
  ],
  uitleg: 'De tekst geeft geen verdeling over de twee stromen en over jaren; die stelt SZW vast.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [RMT_PLAFOND],
    toetsen: { budgetbesluit: (feiten, waarden) => toetsPlafond(feiten, RMT_STROMEN, waarden.lees(RMT_PLAFOND)) },
    voorbeelden: [
      { onderwerp: 'budgetbesluit', naam: 'samen precies 195 miljoen', feiten: rmtGeopend('150000000.00', '45000000.00'), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'samen een cent te veel', feiten: rmtGeopend('150000000.00', '45000000.01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een besluit over praktijkleren', feiten: voorbeeldBudgetbesluit(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

const IMPULS = 'impuls-banenafspraak';
const PLAFOND_PER_JAAR = new Map<number, Parameter<'EUR'>>([
  [2020, IMPULS_PLAFOND_2020], [2021, IMPULS_PLAFOND_2021], [2022, IMPULS_PLAFOND_2022],
]);

/** Commitments per year; in a year the text does not name nothing can be open. Cash may move between the years. */
function toetsB09(feiten: BudgetbesluitFeiten, waarden: Parameterwaarden): Bevinding {
  if (!raakt(feiten, [IMPULS])) return buitenBesluit([IMPULS]);
  const jaren = new Set([...PLAFOND_PER_JAAR.keys(), ...feiten.totalenNa.filter(({ stroom }) => stroom === IMPULS).map(({ jaar }) => jaar)]);
  const perJaar = [...jaren].sort((een, ander) => een - ander).map((jaar) => {
    const parameter = PLAFOND_PER_JAAR.get(jaar);
    const open = opengesteld(feiten, 'verplichtingen', (deel) => deel.stroom === IMPULS && deel.jaar === jaar);
    return binnenPlafond(`${IMPULS} ${jaar}`, 'verplichtingen', open, parameter ? waarden.lees(parameter) : Bedrag.NUL);
  });
  const totaal = Bedrag.som([...PLAFOND_PER_JAAR.values()].map((parameter) => waarden.lees(parameter)));
  return samen([...perJaar, binnenPlafond(IMPULS, 'kas', opengesteld(feiten, 'kas', ({ stroom }) => stroom === IMPULS), totaal)]);
}

function impulsGeopend(per2020: string, per2021: string, per2022: string): BudgetbesluitFeiten {
  const bedragen: [number, string][] = [[2020, per2020], [2021, per2021], [2022, per2022]];
  return voorbeeldBudgetbesluit({
    mutaties: bedragen.map(([jaar, bedrag]) => voorbeeldMutatie({ stroom: IMPULS, jaar, bedrag })),
    totalenNa: bedragen.map(([jaar, bedrag]) => ({ stroom: IMPULS, jaar, verplichtingen: bedrag, kas: bedrag })),
  });
}

export const B09: Regel = {
  id: 'B-09',
  titel: 'Plafond impuls banenafspraak per jaar',
  norm: 'Voor de impuls banenafspraak is in 2020 € 2 miljoen, in 2021 € 21 miljoen en in 2022 € 13 miljoen beschikbaar.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: [IMPULS],
  bronnen: [s1(239, 'Voor de impuls is in 2020 2 miljoen euro beschikbaar, voor 2021 21 miljoen euro en voor 2022 13 miljoen euro.')],
  uitleg: 'Geld dat in een jaar overblijft gaat niet vanzelf mee. De kas mag met een kasschuif over jaren worden verdeeld, zolang de som niet boven € 36 miljoen komt.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [...PLAFOND_PER_JAAR.values()],
    toetsen: { budgetbesluit: toetsB09 },
    voorbeelden: [
      { onderwerp: 'budgetbesluit', naam: 'elk jaar precies het plafond', feiten: impulsGeopend('2000000.00', '21000000.00', '13000000.00'), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een cent van 2022 naar 2021 verplaatst', feiten: impulsGeopend('2000000.00', '21000000.01', '12999999.99'), verwacht: 'niet-voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een besluit over praktijkleren', feiten: voorbeeldBudgetbesluit(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
