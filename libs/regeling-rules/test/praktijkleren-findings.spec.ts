import {
  KAMERBRIEF, voorbeeldBudgetbesluit, voorbeeldMutatie, voorbeeldOpleiding, voorbeeldVerplichting, type BudgetbesluitFeiten, type BudgetTotaal, type Oordeel,
} from '../src/index.js';
import { metInstrument, opStroom } from './willekeurig.js';
import { opBudgetbesluit, opVerplichting } from './oordelen.js';

// What the rules on the money of praktijkleren and of the impuls find, to the word.

const leesbaar = (tekst: string | null | undefined): string | null => tekst?.replaceAll('\u00a0', ' ') ?? null;
function gezegd(oordelen: readonly Oordeel[], regel: string): [uitkomst: string | undefined, toelichting: string | null, uitweg: string | null] {
  const oordeel = oordelen.find((kandidaat) => kandidaat.regel === regel);
  return [oordeel?.uitkomst, leesbaar(oordeel?.toelichting), leesbaar(oordeel?.uitweg)];
}

const totaal = (stroom: string, jaar: number, verplichtingen: string, kas = verplichtingen): BudgetTotaal => ({ stroom, jaar, verplichtingen, kas });
const PRECIES = [totaal('mbo-inkoop', 2021, '31500000.00'), totaal('werkgeversvergoeding', 2021, '27000000.00'), totaal('uitvoeringskosten', 2021, '4500000.00')];
const na = (totalenNa: readonly BudgetTotaal[], anders: Partial<BudgetbesluitFeiten> = {}): Oordeel[] => opBudgetbesluit({ ...voorbeeldBudgetbesluit(), totalenNa, ...anders });
const KAS = 'Na dit besluit is voor praktijkleren in het kasbudget € 63.000.000,00 opengesteld; het plafond is € 63.000.000,00.';

describe('the money for praktijkleren (B-01)', () => {
  it('is exactly 63 million in 2021, whatever other streams have', () => {
    expect(gezegd(na([...PRECIES, totaal('ontschot-menukaart', 2021, '1.00'), totaal('ontschot-menukaart', 2022, '1.00')]), 'B-01')).toEqual([
      'voldaan', `Na dit besluit is voor praktijkleren in 2021 € 63.000.000,00 opengesteld; het moet precies € 63.000.000,00 zijn. Buiten 2021 is niets opengesteld. ${KAS}`, null,
    ]);
  });

  it('says by how much it differs, and of what', () => {
    const [, werkgevers, uitvoering] = PRECIES as [BudgetTotaal, BudgetTotaal, BudgetTotaal];
    expect(gezegd(na([totaal('mbo-inkoop', 2021, '31499999.99', '31500000.00'), werkgevers, uitvoering]), 'B-01')).toEqual([
      'niet-voldaan', 'Na dit besluit is voor praktijkleren in 2021 € 62.999.999,99 opengesteld; het moet precies € 63.000.000,00 zijn.',
      'Breng de openstelling van mbo-inkoop, werkgeversvergoeding, uitvoeringskosten samen op € 63.000.000,00 (verschil € 0,01).',
    ]);
  });

  it('may have nothing open to commit in another year, though cash may move there', () => {
    const [, werkgevers, uitvoering] = PRECIES as [BudgetTotaal, BudgetTotaal, BudgetTotaal];
    const kasschuif = [totaal('mbo-inkoop', 2021, '31500000.00', '31000000.00'), totaal('mbo-inkoop', 2022, '0.00', '500000.00'), werkgevers, uitvoering];
    expect(gezegd(na(kasschuif), 'B-01')[0]).toBe('voldaan');
    expect(gezegd(na([...PRECIES, totaal('mbo-inkoop', 2022, '0.01', '0.00')]), 'B-01')).toEqual([
      'niet-voldaan', 'Buiten 2021 is € 0,01 aan verplichtingenbudget opengesteld.', 'Stel verplichtingenbudget alleen in 2021 open; kas mag met een kasschuif naar een ander jaar.',
    ]);
    expect(gezegd(na([...PRECIES, totaal('mbo-inkoop', 2022, '0.00', '0.01')]), 'B-01')).toEqual([
      'niet-voldaan', 'Na dit besluit is voor praktijkleren in het kasbudget € 63.000.000,01 opengesteld; het plafond is € 63.000.000,00.', 'Verlaag de openstelling met € 0,01.',
    ]);
  });
});

describe('the three parts of praktijkleren (B-05)', () => {
  const DELEN = 'De drie plafonds tellen op tot € 63.000.000,00. De deelbudgetten mbo-inkoop + werkgeversvergoeding + uitvoeringskosten zijn na dit besluit ' +
    '€ 31.500.000,00 + € 27.000.000,00 + € 4.500.000,00 = € 63.000.000,00; samen moeten zij € 63.000.000,00 zijn.';
  const overheveling = (stroom: string, naarStroom: string) => voorbeeldMutatie({ soort: 'overhevelen', stroom, naarStroom, bedrag: '1.00' });

  it('add up, each named with its amount', () => {
    expect(gezegd(na(PRECIES), 'B-05')).toEqual(['voldaan', `${DELEN} Er wordt niet tussen stromen overgeheveld.`, null]);
  });

  it('give to each other only with the reference of a decision of SZW', () => {
    const mutaties = [overheveling('mbo-inkoop', 'uitvoeringskosten'), voorbeeldMutatie({ soort: 'toedelen' })];
    expect(gezegd(na(PRECIES, { mutaties, kenmerk: '2021-17' }), 'B-05')).toEqual(['voldaan', `${DELEN} De overheveling rust op het besluit met kenmerk 2021-17.`, null]);
    expect(gezegd(na(PRECIES, { mutaties, kenmerk: ' ' }), 'B-05')).toEqual([
      'niet-voldaan', 'Een overheveling tussen de deelbudgetten heeft geen kenmerk.', 'Noem het kenmerk van het besluit van SZW.',
    ]);
  });

  it('need no reference where nothing of theirs is given away', () => {
    expect(gezegd(na(PRECIES, { mutaties: [voorbeeldMutatie({ soort: 'toedelen' })], kenmerk: ' ' }), 'B-05')[0]).toBe('voldaan');
    expect(gezegd(na(PRECIES, { mutaties: [voorbeeldMutatie({ soort: 'toedelen' }), overheveling('ontschot-menukaart', 'teambemensing')], kenmerk: ' ' }), 'B-05')[0]).toBe('voldaan');
  });

  it('are refused when SZW decides on ceilings that are not the whole', () => {
    const parameters = KAMERBRIEF.parameters.map((parameter) => (parameter.id !== 'uitvoeringskosten-plafond' ? parameter : { ...parameter, versies: parameter.versies.map((versie) => ({ ...versie, waarde: '4000000.00' })) }));
    expect(gezegd(opBudgetbesluit(voorbeeldBudgetbesluit(), { ...KAMERBRIEF, parameters }), 'B-05')).toEqual([
      'niet-voldaan', 'De drie plafonds tellen op tot € 62.500.000,00 in plaats van € 63.000.000,00.', 'Laat SZW plafonds vaststellen die samen het totaal zijn.',
    ]);
  });
});

describe('uitvoeringskosten (B-04)', () => {
  it('are for no person and no training, and every sign of one is named', () => {
    const advies = opStroom(voorbeeldVerplichting(), 'uitvoeringskosten');
    const zin = 'Uitvoeringskosten zijn niet voor een persoon of een opleiding; de aanvraag noemt';
    const met = (feiten: typeof advies) => gezegd(opVerplichting(feiten), 'B-04')[1];
    expect(met(advies)).toBe(`${zin} een arrangement, het instrument loopbaanadvies.`);
    expect(met({ ...advies, arrangement: null, persoon: null })).toBe(`${zin} het instrument loopbaanadvies.`);
    expect(met(metInstrument(advies, 'uitvoeringskosten'))).toBe(`${zin} een arrangement.`);
    expect(met(metInstrument({ ...advies, arrangement: null, persoon: null, verzoek: { ...advies.verzoek, opleiding: voorbeeldOpleiding() } }, 'uitvoeringskosten'))).toBe(`${zin} een opleiding.`);
    expect(met({ ...advies, arrangement: null, persoon: null, instrument: null })).toBe('De verplichting gaat niet over een persoon of een opleiding.');
  });
});

describe('the impuls banenafspraak (B-09)', () => {
  const IMPULS = 'impuls-banenafspraak';
  const impuls = (totalenNa: readonly BudgetTotaal[]) => gezegd(na(totalenNa, { mutaties: [voorbeeldMutatie({ stroom: IMPULS })] }), 'B-09');
  const jaar = (welk: number, open: string, plafond: string) => `Na dit besluit is voor ${IMPULS} ${welk} in het verplichtingenbudget € ${open} opengesteld; het plafond is € ${plafond}.`;
  const kas = (open: string) => `Na dit besluit is voor ${IMPULS} in het kasbudget € ${open} opengesteld; het plafond is € 36.000.000,00.`;

  it('is judged per year in order and in cash as a whole, without the money of other streams', () => {
    const anders = [totaal('mbo-inkoop', 2021, '31500000.00'), totaal('mbo-inkoop', 2024, '1.00')];
    expect(impuls([...anders, totaal(IMPULS, 2022, '13000000.00'), totaal(IMPULS, 2020, '2000000.00', '1.00'), totaal(IMPULS, 2021, '21000000.00')])).toEqual([
      'voldaan',
      [jaar(2020, '2.000.000,00', '2.000.000,00'), jaar(2021, '21.000.000,00', '21.000.000,00'), jaar(2022, '13.000.000,00', '13.000.000,00'), kas('34.000.001,00')].join(' '), null,
    ]);
  });

  it('has nothing in a year that the text does not name, the earliest named first', () => {
    expect(impuls([totaal(IMPULS, 2023, '0.02', '0.00'), totaal(IMPULS, 2019, '0.01', '0.00')])).toEqual([
      'niet-voldaan', [jaar(2019, '0,01', '0,00'), jaar(2023, '0,02', '0,00')].join(' '), 'Verlaag de openstelling met € 0,01. Verlaag de openstelling met € 0,02.',
    ]);
  });

  it('has no more cash than all years together', () => {
    expect(impuls([totaal(IMPULS, 2021, '0.00', '36000000.01')])).toEqual(['niet-voldaan', kas('36.000.000,01'), 'Verlaag de openstelling met € 0,01.']);
  });

  it('is said not to be concerned when another stream is', () => {
    expect(gezegd(na(PRECIES), 'B-09')).toEqual(['niet-van-toepassing', 'Dit besluit raakt impuls-banenafspraak niet.', null]);
  });
});
