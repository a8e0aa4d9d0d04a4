import { Datum } from '#values';
import {
  beoordeel, KAMERBRIEF, metWaarden, voorbeeldWerkfit, voorbeeldWerkfitbetaling, voorbeeldWerkfitHouden, type BetalingFeiten, type Oordeel, type Uitkomst, type VerplichtingFeiten, type Werkfit,
} from '../src/index.js';

// Every row is a request that differs from a perfect one in what the first column says, with the outcome of every rule about
// werkfit houden: V voldaan, N niet-voldaan, M motivering-vereist, - niet-van-toepassing.

const LETTERS: Readonly<Record<Uitkomst, string>> = { voldaan: 'V', 'niet-voldaan': 'N', 'motivering-vereist': 'M', 'menselijk-oordeel': 'H', 'niet-van-toepassing': '-' };
const op = (dag: string) => ({ peildatum: Datum.van(dag), bekendOp: '2022-12-31T12:00:00Z' });

function letters(oordelen: readonly Oordeel[], regels: readonly string[]): string {
  const vanFamilie = oordelen.filter(({ regel }) => regel.startsWith('W-'));
  expect(vanFamilie.map(({ regel }) => regel)).toEqual(regels);
  return vanFamilie.map(({ uitkomst }) => LETTERS[uitkomst]).join('  ');
}

/** That every rule was seen holding and failing, by its column. */
function verwachtBeide(regels: readonly string[], uitkomsten: readonly string[]): void {
  regels.forEach((regel, plaats) => {
    const gezien = new Set(uitkomsten.map((rij) => rij.split(/ +/)[plaats]));
    expect([regel, gezien.has('V'), gezien.has('N') || gezien.has('M')]).toEqual([regel, true, true]);
  });
}

describe('the decision table of a request for werkfit houden', () => {
  const REGELS = ['W-01', 'W-02', 'W-04', 'W-05', 'W-06', 'W-07'];
  type Anders = NonNullable<Parameters<typeof voorbeeldWerkfitHouden>[0]>;

  const werkfit = (anders: Partial<Werkfit>): Anders => ({ verzoek: { werkfit: { ...voorbeeldWerkfit(), ...anders } } });
  const tot = (einddatum: string, reden?: string): Anders => werkfit({ einddatum, uitzondering: reden === undefined ? null : { reden } });
  const gemotiveerd = (einddatum: string): Anders => ({ verzoek: { werkfit: voorbeeldWerkfit({ einddatum }), motiveringen: [{ regel: 'W-01', tekst: 'De overdracht vraagt een dag.' }] } });
  const oordeel = (datum: string, conclusie = 'niet-mogelijk'): Anders => werkfit({ professioneelOordeel: { datum, functie: 'arbeidsdeskundige', conclusie } });
  const iemand = (categorie: string, baanVerloren: boolean | null = null, doelgroepBanenafspraak = true): Anders => ({ arrangement: { categorie, doelgroepBanenafspraak }, ...werkfit({ baanVerloren }) });
  const ANDER: Anders = { verzoek: { instrument: 'jobcoach' } };

  const TABEL: readonly (readonly [wat: string, anders: Anders, uitkomsten: string])[] = [
    // what differs                                  facts                                                  01 02 04 05 06 07
    ['nothing', {}, /*                                                                                   */ 'V  V  V  V  V  V'],
    ['another instrument', ANDER, /*                                                                     */ '-  -  -  -  -  -'],
    ['another instrument after a traject, by anybody', { ...ANDER, persoon: { werkfitTrajecten: 1 }, begunstigde: { soort: 'dienstverlener' } }, '-  -  -  -  -  -'],
    ['nothing told about the traject', { verzoek: { werkfit: null } }, /*                                */ 'N  N  N  V  N  N'],
    ['one day', tot('2021-04-01'), /*                                                                    */ 'V  V  V  V  V  V'],
    ['an end before its start', tot('2021-03-31'), /*                                                    */ 'V  N  V  V  V  V'],
    ['six months to the day', tot('2021-09-30'), /*                                                      */ 'V  V  V  V  V  V'],
    ['six months and a day', tot('2021-10-01'), /*                                                       */ 'M  N  V  V  V  V'],
    ['six months and a day, with a reason for W-01 only', gemotiveerd('2021-10-01'), /*                  */ 'V  N  V  V  V  V'],
    ['six months and a day as an exception', tot('2021-10-01', 'De nieuwe baan begint in januari.'), /*  */ 'V  V  V  V  V  V'],
    ['six months and a day as an exception without words', tot('2021-10-01', ' '), /*                    */ 'V  N  V  V  V  V'],
    ['nine months to the day as an exception', tot('2021-12-31', 'De nieuwe baan begint in januari.'), /* */ 'V  V  V  V  V  V'],
    ['nine months and a day as an exception', tot('2022-01-01', 'De nieuwe baan begint in januari.'), /* */ 'V  N  V  V  V  V'],
    ['six months from the end of August', werkfit({ startdatum: '2021-08-31', einddatum: '2022-02-27' }), /* */ 'V  V  V  V  V  V'],
    ['six months from the end of August, and a day', werkfit({ startdatum: '2021-08-31', einddatum: '2022-02-28' }), 'M  N  V  V  V  V'],
    ['a second traject', { persoon: { werkfitTrajecten: 1 } }, /*                                        */ 'V  V  N  V  V  V'],
    ['nobody known', { arrangement: null, persoon: null }, /*                                            */ 'V  V  N  V  V  N'],
    ['through a municipality', { begunstigde: { soort: 'gemeente' } }, /*                                */ 'V  V  V  V  V  V'],
    ['through UWV', { begunstigde: { soort: 'uwv' } }, /*                                                */ 'V  V  V  N  V  V'],
    ['through a union', { begunstigde: { soort: 'vakbond' } }, /*                                        */ 'V  V  V  N  V  V'],
    ['through a service provider', { begunstigde: { soort: 'dienstverlener' } }, /*                      */ 'V  V  V  N  V  V'],
    ['no professional verdict', werkfit({ professioneelOordeel: null }), /*                              */ 'V  V  V  V  N  V'],
    ['a verdict that it is possible', oordeel('2021-03-01', 'mogelijk'), /*                              */ 'V  V  V  V  N  V'],
    ['a verdict on the day of the request', oordeel('2021-03-15'), /*                                    */ 'V  V  V  V  V  V'],
    ['a verdict on the day after', oordeel('2021-03-16'), /*                                             */ 'V  V  V  V  N  V'],
    ['somebody about to lose a job', iemand('bedreigde-werknemer'), /*                                   */ 'V  V  V  V  V  V'],
    ['somebody about to lose a job, who has it still', iemand('bedreigde-werknemer', false), /*          */ 'V  V  V  V  V  V'],
    ['a young person, not told whether a job was lost', iemand('jongere'), /*                            */ 'V  V  V  V  V  N'],
    ['a young person who lost a job', iemand('jongere', true), /*                                        */ 'V  V  V  V  V  V'],
    ['a young person who lost no job', iemand('jongere', false), /*                                      */ 'V  V  V  V  V  N'],
    ['somebody who asks for assistance and lost a job', iemand('bijstandsaanvrager', true), /*           */ 'V  V  V  V  V  V'],
    ['an entrepreneur who lost no job', iemand('ondernemer-nug', false), /*                              */ 'V  V  V  V  V  N'],
    ['outside the doelgroep banenafspraak', iemand('ww-instroom', true, false), /*                       */ 'V  V  V  V  V  N'],
    ['everything wrong at once', {
      verzoek: { werkfit: { ...voorbeeldWerkfit({ einddatum: '2022-01-01' }), professioneelOordeel: null, baanVerloren: false } },
      arrangement: { categorie: 'jongere' }, persoon: { werkfitTrajecten: 2 }, begunstigde: { soort: 'uwv' },
    }, /*                                                                                                */ 'M  N  N  N  N  N'],
  ];

  const oordelenOver = (feiten: VerplichtingFeiten): Oordeel[] =>
    beoordeel(KAMERBRIEF, 'verplichting', feiten, op('2021-03-15'), 'impuls-banenafspraak', feiten.verzoek.motiveringen.map(({ regel, tekst }) => ({ regel, tekst })));

  it.each(TABEL)('%s', (_wat, anders, uitkomsten) => {
    expect(letters(oordelenOver(voorbeeldWerkfitHouden(anders)), REGELS)).toBe(uitkomsten);
  });

  it('shows every rule holding and failing', () => {
    verwachtBeide(REGELS, TABEL.map(([, , uitkomsten]) => uitkomsten));
  });
});

describe('the decision table of a claim for werkfit houden', () => {
  const REGELS = ['W-03', 'W-05'];
  const JA = 'uitstroom-mogelijk';
  const NEE = 'uitstroom-niet-mogelijk';

  /** A claim on a traject from 1 April 2021, by the day of performance, the last day of the traject and the evaluations. */
  const claim = (vastgesteldOp: string, einddatum: string, ...evaluaties: readonly (readonly [datum: string, uitkomst: string])[]): BetalingFeiten => voorbeeldWerkfitbetaling({
    verzoek: { prestatie: { vastgesteldOp }, factuurdatum: vastgesteldOp, boekdatum: vastgesteldOp }, verplichting: { werkfit: voorbeeldWerkfit({ einddatum }) },
    evaluaties: evaluaties.map(([datum, uitkomst]) => ({ datum, uitkomst })),
  });

  const TABEL: readonly (readonly [wat: string, feiten: BetalingFeiten, uitkomsten: string])[] = [
    // what is claimed                               performance   end           evaluations                  03 05
    ['before anybody need look', claim('2021-06-30', '2021-09-30'), /*                                     */ 'V  V'],
    ['on the first due day, without', claim('2021-07-01', '2021-09-30'), /*                                */ 'N  V'],
    ['on the first due day, looked that day', claim('2021-07-01', '2021-09-30', ['2021-07-01', NEE]), /*   */ 'V  V'],
    ['looked a day before the start', claim('2021-07-01', '2021-09-30', ['2021-03-31', NEE]), /*           */ 'N  V'],
    ['looked on the first day', claim('2021-07-01', '2021-09-30', ['2021-04-01', NEE]), /*                 */ 'V  V'],
    ['looked too late, but looked', claim('2021-07-01', '2021-09-30', ['2021-08-20', NEE]), /*             */ 'V  V'],
    ['three months to the day, done', claim('2021-07-01', '2021-06-30'), /*                                */ 'N  V'],
    ['three months less a day, done', claim('2021-07-01', '2021-06-29'), /*                                */ 'V  V'],
    ['the last day of six months, once', claim('2021-09-30', '2021-09-30', ['2021-06-20', NEE]), /*        */ 'V  V'],
    ['after six months, once', claim('2021-10-01', '2021-09-30', ['2021-06-20', NEE]), /*                  */ 'N  V'],
    ['after six months, twice', claim('2021-10-01', '2021-09-30', ['2021-06-20', NEE], ['2021-09-20', NEE]), 'V  V'],
    ['after six months, twice in the first three', claim('2021-10-01', '2021-09-30', ['2021-05-20', NEE], ['2021-07-01', NEE]), 'N  V'],
    ['after six months, twice, late and at once', claim('2021-10-20', '2021-09-30', ['2021-10-18', NEE], ['2021-10-18', NEE]), 'V  V'],
    ['after six months, told in another order', claim('2021-10-01', '2021-09-30', ['2021-09-20', NEE], ['2021-06-20', NEE]), 'V  V'],
    ['long after six months, twice', claim('2022-06-01', '2021-09-30', ['2021-06-20', NEE], ['2021-09-20', NEE]), 'V  V'],
    ['the last day of nine months, twice', claim('2021-12-31', '2021-12-31', ['2021-06-20', NEE], ['2021-09-20', NEE]), 'V  V'],
    ['after nine months, twice', claim('2022-01-01', '2021-12-31', ['2021-06-20', NEE], ['2021-09-20', NEE]), 'N  V'],
    ['after nine months, three times', claim('2022-01-01', '2021-12-31', ['2021-06-20', NEE], ['2021-09-20', NEE], ['2021-12-20', NEE]), 'V  V'],
    ['on the day that work turned out possible', claim('2021-06-14', '2021-09-30', ['2021-06-14', JA]), /* */ 'V  V'],
    ['the day after', claim('2021-06-15', '2021-09-30', ['2021-06-14', JA]), /*                            */ 'N  V'],
    ['possible, and later not', claim('2021-10-01', '2021-09-30', ['2021-06-14', JA], ['2021-09-20', NEE]), 'N  V'],
    ['possible before the traject began', claim('2021-06-15', '2021-09-30', ['2021-03-31', JA]), /*        */ 'V  V'],
    ['possible on its first day', claim('2021-04-02', '2021-09-30', ['2021-04-01', JA]), /*                */ 'N  V'],
    ['possible on its last day', claim('2021-10-01', '2021-09-30', ['2021-06-20', NEE], ['2021-09-30', JA]), 'N  V'],
    ['possible the day after it ended', claim('2021-10-05', '2021-09-30', ['2021-06-20', NEE], ['2021-10-01', JA]), 'V  V'],
    ['facts that were kept before evaluations were asked', voorbeeldWerkfitbetaling({ evaluaties: undefined, verzoek: { prestatie: { vastgesteldOp: '2021-07-01' } } }), 'N  V'],
    ['no performance', voorbeeldWerkfitbetaling({ verzoek: { prestatie: null } }), /*                      */ 'N  V'],
    ['no traject', voorbeeldWerkfitbetaling({ verplichting: { werkfit: null } }), /*                       */ 'N  V'],
    ['to a service provider', voorbeeldWerkfitbetaling({ begunstigde: { soort: 'dienstverlener' } }), /*   */ 'V  N'],
    ['another instrument', voorbeeldWerkfitbetaling({ verplichting: { instrument: 'jobcoach' } }), /*      */ '-  -'],
  ];

  it.each(TABEL)('%s', (_wat, feiten, uitkomsten) => {
    expect(letters(beoordeel(KAMERBRIEF, 'betaling', feiten, op(feiten.verzoek.boekdatum), 'impuls-banenafspraak', []), REGELS)).toBe(uitkomsten);
  });

  it('shows every rule holding and failing', () => {
    verwachtBeide(REGELS, TABEL.map(([, , uitkomsten]) => uitkomsten));
  });

  it('names the first due day that nobody looked for, and those that somebody did', () => {
    const zin = (feiten: BetalingFeiten) => beoordeel(KAMERBRIEF, 'betaling', feiten, op(feiten.verzoek.boekdatum), 'impuls-banenafspraak', []).find(({ regel }) => regel === 'W-03');
    expect(zin(claim('2022-01-01', '2021-12-31', ['2021-06-20', NEE]))?.toelichting).toMatch(/^Uiterlijk op 1 oktober 2021 moest /);
    expect(zin(claim('2022-01-01', '2021-12-31', ['2021-06-20', NEE], ['2021-09-20', NEE], ['2021-12-20', NEE]))?.toelichting).toBe('Er is een evaluatie vastgelegd voor 1 juli 2021 en 1 oktober 2021 en 1 januari 2022.');
    expect(zin(claim('2021-06-15', '2021-09-30', ['2021-06-20', JA], ['2021-06-14', JA]))?.toelichting).toContain('Bij de evaluatie van 14 juni 2021 bleek');
  });

  it('asks for no evaluation when the term is zero months, and for more when it is shorter', () => {
    const met = (maanden: string, feiten: BetalingFeiten) =>
      letters(beoordeel(metWaarden(KAMERBRIEF, { 'werkfit-evaluatie-maanden': maanden }), 'betaling', feiten, op(feiten.verzoek.boekdatum), 'impuls-banenafspraak', []), REGELS);
    expect(met('0', claim('2021-10-01', '2021-09-30'))).toBe('V  V');
    expect(met('1', claim('2021-04-30', '2021-09-30'))).toBe('V  V');
    expect(met('1', claim('2021-05-01', '2021-09-30'))).toBe('N  V');
  });
});
