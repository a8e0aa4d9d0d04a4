import { voorbeeldArrangement, voorbeeldInkoopbetaling, voorbeeldMboInkoop, voorbeeldOpleiding, voorbeeldWerkgeversvergoeding, type Opleiding, type Oordeel, type VerplichtingFeiten } from '../src/index.js';
import { opBetaling, opVerplichting, uitkomstenVan } from './oordelen.js';

// What the rules on trainings find, to the word.

const inkoop = (anders: Partial<Opleiding>): VerplichtingFeiten => voorbeeldMboInkoop({ verzoek: { opleiding: voorbeeldOpleiding(anders) } });
const erkend = (...perioden: [vanaf: string, totEnMet: string | null][]) => perioden.map(([vanaf, totEnMet]) => ({ crebo: '25166', vanaf, totEnMet }));
const metInstelling = (duoErkenningen: ReturnType<typeof erkend>, startdatum = '2021-04-01'): VerplichtingFeiten =>
  voorbeeldMboInkoop({ verzoek: { opleiding: voorbeeldOpleiding({ startdatum }) }, instelling: { duoErkenningen } });
const voorKandidaat = (categorie: string): VerplichtingFeiten => voorbeeldMboInkoop({ arrangement: voorbeeldArrangement({ categorie }) });

const gevallen: [regel: string, naam: string, oordelen: () => Oordeel[], toelichting: string, uitweg: string | null][] = [
  ['O-01', 'the end is before the start', () => opVerplichting(inkoop({ einddatum: '2021-03-31' })), 'De opleiding eindigt op 31 maart 2021, voor de start op 1 april 2021.', 'Herstel de start- of einddatum van de opleiding.'],
  [
    'O-03', 'there is no recognition on either day', () => opVerplichting(metInstelling([])),
    'Voorbeeld College heeft op 1 april 2021 en 15 maart 2021 geen erkenning van DUO voor crebo 25166.', 'Kies een instelling die voor deze opleiding is erkend, of laat de kassier de erkenning bijwerken.',
  ],
  [
    'O-03', 'both days are one', () => opVerplichting(metInstelling([], '2021-03-15')),
    'Voorbeeld College heeft op 15 maart 2021 geen erkenning van DUO voor crebo 25166.', 'Kies een instelling die voor deze opleiding is erkend, of laat de kassier de erkenning bijwerken.',
  ],
  ['O-03', 'the crebo is missing', () => opVerplichting(inkoop({ crebo: null })), 'Het gegeven «opleiding.crebo» ontbreekt; zonder dat kan deze regel niet worden getoetst.', 'Vul de crebo van de opleiding in.'],
  [
    'O-05', 'the goal is none of the three', () => opVerplichting(inkoop({ doel: 'hobby' })),
    'De opleiding is gericht op «hobby», en niet op een praktijkverklaring, certificaat, diploma.', 'Kies een opleiding die gericht is op een praktijkverklaring, een certificaat of een diploma.',
  ],
  ['O-07', 'experience shortens it', () => opVerplichting(inkoop({ doel: 'diploma', verkorting: 'werkervaring' })), 'De diplomagerichte opleiding is ingekort vanwege opgedane werkervaring.', null],
  ['O-07', 'an earlier training shortens it', () => opVerplichting(inkoop({ doel: 'diploma', verkorting: 'eerdere-opleiding' })), 'De diplomagerichte opleiding is ingekort vanwege een eerder afgeronde opleiding.', null],
  [
    'O-07', 'nothing shortens it', () => opVerplichting(inkoop({ doel: 'diploma', verkorting: null })), 'De diplomagerichte opleiding is niet ingekort.',
    'Vul bij de opleiding in dat zij is ingekort vanwege opgedane werkervaring of een eerder afgeronde opleiding. Of geef bij regel O-07 een motivering mee.',
  ],
  [
    'O-07', 'something else shortens it', () => opVerplichting(inkoop({ doel: 'diploma', verkorting: 'haast' })), 'De diplomagerichte opleiding is ingekort om een andere reden: «haast».',
    'Vul bij de opleiding in dat zij is ingekort vanwege opgedane werkervaring of een eerder afgeronde opleiding. Of geef bij regel O-07 een motivering mee.',
  ],
  ['O-09', 'nobody is named as buyer', () => opVerplichting(inkoop({ inkoper: null })), 'Het gegeven «opleiding.inkoper» ontbreekt; zonder dat kan deze regel niet worden getoetst.', 'Vul in wie de opleiding inkoopt: uwv, gemeente, werkgeversorganisatie, vakbond.'],
  ['O-09', 'no institution is named', () => opVerplichting(inkoop({ instellingId: null })), 'De opleiding wordt door uwv ingekocht bij Voorbeeld College.', null],
  [
    'O-09', 'another institution is paid', () => opBetaling(voorbeeldInkoopbetaling({ begunstigde: { id: 'voorbeeld-ander', naam: 'Ander College' } })),
    'Begunstigde Ander College is niet de mbo-instelling die de opleiding verzorgt.', 'Kies de mbo-instelling die de opleiding verzorgt als begunstigde.',
  ],
  ['O-09', 'an institution is paid for facts without a training', () => opBetaling(voorbeeldInkoopbetaling({ verplichting: { opleiding: null } })), 'Er wordt betaald aan mbo-instelling Voorbeeld College.', null],
  ['O-12', 'UWV buys', () => opVerplichting(inkoop({ inkoper: 'uwv' })), 'Er is geen arrangement; uwv koopt de opleiding in voor werkzoekenden.', null],
  ['O-12', 'a gemeente buys', () => opVerplichting(inkoop({ inkoper: 'gemeente' })), 'Er is geen arrangement; gemeente koopt de opleiding in voor werkzoekenden.', null],
  ['O-12', 'employers buy', () => opVerplichting(inkoop({ inkoper: 'werkgeversorganisatie' })), 'Er is geen arrangement; werkgeversorganisatie koopt de opleiding in voor werkenden.', null],
  ['O-12', 'a union buys', () => opVerplichting(inkoop({ inkoper: 'vakbond' })), 'Er is geen arrangement; vakbond koopt de opleiding in voor werkenden.', null],
  ['O-12', 'somebody is threatened with unemployment', () => opVerplichting(voorKandidaat('bedreigde-werknemer')), 'De kandidaat werkt en wordt met werkloosheid bedreigd.', null],
  ['O-12', 'somebody enters the WW', () => opVerplichting(voorKandidaat('ww-instroom')), 'De kandidaat zoekt werk vanuit de WW.', null],
  ['O-12', 'somebody is young', () => opVerplichting(voorKandidaat('jongere')), 'De kandidaat zoekt werk als jongere.', null],
  ['O-12', 'somebody asks for bijstand', () => opVerplichting(voorKandidaat('bijstandsaanvrager')), 'De kandidaat zoekt werk en vraagt bijstand aan.', null],
  ['O-12', 'somebody is self-employed', () => opVerplichting(voorKandidaat('ondernemer-nug')), 'De kandidaat werkt als ondernemer (ook met Bbz of Tozo) of zoekt werk zonder uitkering.', null],
  [
    'O-12', 'the category is unknown', () => opVerplichting(voorKandidaat('rentenier')), 'Uit categorie «rentenier» blijkt niet dat de kandidaat werkt of werk zoekt.',
    'Kies voor het arrangement een categorie uit de lijst: bedreigde-werknemer, ww-instroom, jongere, bijstandsaanvrager, ondernemer-nug.',
  ],
];

describe('a rule on trainings', () => {
  it.each(gevallen)('(%s) says what it found when %s', (regel, _naam, oordelen, toelichting, uitweg) => {
    const oordeel = oordelen().find((kandidaat) => kandidaat.regel === regel);
    expect([oordeel?.toelichting, oordeel?.uitweg]).toEqual([toelichting, uitweg]);
  });
});

describe('recognitions that overlap', () => {
  const uitkomst = (...perioden: Parameters<typeof erkend>) =>
    opVerplichting(voorbeeldWerkgeversvergoeding({ leerbedrijf: { sbbErkenningen: erkend(...perioden) } })).find(({ regel }) => regel === 'V-01')?.uitkomst;

  it('count as far as the one that reaches furthest, in whatever order they are listed', () => {
    expect(uitkomst(['2021-01-01', '2021-05-31'], ['2021-01-01', '2021-11-30'])).toBe('voldaan');
    expect(uitkomst(['2021-01-01', '2021-11-30'], ['2021-01-01', '2021-05-31'])).toBe('voldaan');
    expect(uitkomst(['2021-01-01', '2021-05-31'], ['2021-01-01', '2021-09-30'], ['2021-10-01', '2021-11-30'])).toBe('voldaan');
    expect(uitkomst(['2021-01-01', '2021-09-30'], ['2021-01-01', '2021-05-31'], ['2021-10-02', null])).toBe('niet-voldaan');
  });
});

it('know no code that only the language knows', () => {
  const vreemd = opVerplichting(inkoop({ doel: 'diploma', inkoper: 'constructor', verkorting: 'toString' }));
  expect(uitkomstenVan(vreemd)).toMatchObject({ 'O-07': 'motivering-vereist', 'O-09': 'niet-voldaan', 'O-12': 'niet-voldaan' });
  expect(uitkomstenVan(opVerplichting(voorKandidaat('constructor')))).toMatchObject({ 'O-12': 'niet-voldaan' });
});
