import { voorbeeldWerkfit, voorbeeldWerkfitbetaling, voorbeeldWerkfitHouden, type Evaluatie, type Oordeel, type VerplichtingFeiten } from '../src/index.js';
import { opBetaling, opVerplichting } from './oordelen.js';

// What the rules on werkfit houden find, to the word.

const kandidaat = (categorie: string, baanVerloren: boolean | null = null): VerplichtingFeiten =>
  voorbeeldWerkfitHouden({ arrangement: { categorie }, verzoek: { werkfit: voorbeeldWerkfit({ baanVerloren }) } });
const naTrajecten = (werkfitTrajecten: number): VerplichtingFeiten => voorbeeldWerkfitHouden({ persoon: { werkfitTrajecten } });

const gevallen: [regel: string, naam: string, oordelen: () => Oordeel[], uitkomst: string, toelichting: string][] = [
  ['W-04', 'there was one traject', () => opVerplichting(naTrajecten(1)), 'niet-voldaan', 'De kandidaat heeft al 1 traject werkfit houden gehad.'],
  ['W-04', 'there were two', () => opVerplichting(naTrajecten(2)), 'niet-voldaan', 'De kandidaat heeft al 2 trajecten werkfit houden gehad.'],
  [
    'W-06', 'the traject began before anybody judged', () => opVerplichting(voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ startdatum: '2021-02-28', einddatum: '2021-08-27' }) } })), 'niet-voldaan',
    'Het traject begint op 28 februari 2021, en het professioneel oordeel van 1 maart 2021 (arbeidsdeskundige) is van later.',
  ],
  [
    'W-06', 'the traject began on the day of the judgement', () => opVerplichting(voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ startdatum: '2021-03-01', einddatum: '2021-08-31' }) } })), 'voldaan',
    'Volgens het professioneel oordeel van 1 maart 2021 (arbeidsdeskundige) is re-integratie met bestaande instrumenten niet mogelijk.',
  ],
  ['W-07', 'somebody is threatened with unemployment', () => opVerplichting(kandidaat('bedreigde-werknemer')), 'voldaan', 'De kandidaat hoort bij de doelgroep banenafspraak en wordt met werkloosheid bedreigd.'],
  ['W-07', 'somebody enters the WW', () => opVerplichting(kandidaat('ww-instroom')), 'voldaan', 'De kandidaat hoort bij de doelgroep banenafspraak en heeft zijn baan verloren en stroomt in de WW.'],
  ['W-07', 'somebody lost a job', () => opVerplichting(kandidaat('jongere', true)), 'voldaan', 'De kandidaat hoort bij de doelgroep banenafspraak en heeft zijn baan verloren.'],
  ['W-07', 'somebody did not lose a job', () => opVerplichting(kandidaat('jongere', false)), 'niet-voldaan', 'De kandidaat wordt niet met werkloosheid bedreigd en heeft zijn baan niet verloren.'],
  ['W-07', 'nobody says', () => opVerplichting(kandidaat('jongere')), 'niet-voldaan', 'Het gegeven «werkfit.baanVerloren» ontbreekt; zonder dat kan deze regel niet worden getoetst.'],
];

describe('a rule on werkfit houden', () => {
  it.each(gevallen)('(%s) says what it found when %s', (regel, _naam, oordelen, uitkomst, toelichting) => {
    const oordeel = oordelen().find((ander) => ander.regel === regel);
    expect([oordeel?.uitkomst, oordeel?.toelichting]).toEqual([uitkomst, toelichting]);
  });

  it('(W-03) takes one evaluation that came late for one moment only', () => {
    const naZesMaanden = (...dagen: string[]) => {
      const evaluaties = dagen.map((datum): Evaluatie => ({ datum, uitkomst: 'uitstroom-niet-mogelijk' }));
      const feiten = voorbeeldWerkfitbetaling({ verzoek: { prestatie: { vastgesteldOp: '2021-10-05' }, boekdatum: '2021-10-05', factuurdatum: '2021-10-05' }, evaluaties });
      return opBetaling(feiten).find(({ regel }) => regel === 'W-03')?.uitkomst;
    };
    expect(naZesMaanden('2021-10-04')).toBe('niet-voldaan');
    expect(naZesMaanden('2021-10-04', '2021-10-05')).toBe('voldaan');
  });
});
