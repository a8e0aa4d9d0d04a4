import { Datum } from '#values';
import { beoordeel, KAMERBRIEF, metWaarden, voorbeeldArrangement, voorbeeldMboInkoop, type Uitkomst, type VerplichtingFeiten } from '../src/index.js';

// Every row is a request that differs from a perfect one in what the first column says, with the outcome of every rule about
// trainings: V voldaan, N niet-voldaan, M motivering-vereist, - niet-van-toepassing.

const REGELS = ['O-01', 'O-02', 'O-03', 'O-05', 'O-06', 'O-07', 'O-08', 'O-09', 'O-10', 'O-11', 'O-12'];
const LETTERS: Readonly<Record<Uitkomst, string>> = { voldaan: 'V', 'niet-voldaan': 'N', 'motivering-vereist': 'M', 'menselijk-oordeel': 'H', 'niet-van-toepassing': '-' };

type Anders = NonNullable<Parameters<typeof voorbeeldMboInkoop>[0]>;
const opleiding = (anders: Readonly<Record<string, unknown>>): Anders => ({ verzoek: { opleiding: anders } });
const duo = (vanaf: string, totEnMet: string | null): Anders => ({ instelling: { duoErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });
const sbb = (vanaf: string, totEnMet: string | null): Anders => ({ leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });
const voor = (categorie: string): Anders => ({ arrangement: voorbeeldArrangement({ categorie }) });
const motivering = (regel: string) => ({ motiveringen: [{ regel, tekst: 'Daar is een goede reden voor.' }] });

const TABEL: readonly (readonly [wat: string, anders: Anders, uitkomsten: string, richtbedrag?: string])[] = [
  // what differs                                    facts                                                   01 02 03 05 06 07 08 09 10 11 12
  ['nothing', {}, /*                                                                                       */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['no training at all', { verzoek: { opleiding: null } }, /*                                              */ 'N  N  N  N  N  N  N  N  -  N  N'],
  ['learning at school beside the company', opleiding({ vorm: 'school' }), /*                                 */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['nine months to the day', opleiding({ einddatum: '2021-12-31' }), /*                                    */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['nine months and a day', opleiding({ einddatum: '2022-01-01' }), /*                                     */ 'N  V  V  V  -  -  V  V  -  V  V'],
  ['an end before its start', opleiding({ einddatum: '2021-03-31' }), /*                                   */ 'N  V  V  V  -  -  V  V  -  V  V'],
  ['bbl', opleiding({ leerweg: 'bbl' }), /*                                                                */ 'V  N  V  V  -  -  V  V  -  V  V'],
  ['bol', opleiding({ leerweg: 'bol' }), /*                                                                */ 'V  N  V  V  -  -  V  V  -  V  V'],
  ['no leerweg', opleiding({ leerweg: null }), /*                                                          */ 'V  N  V  V  -  -  V  V  -  V  V'],
  ['no crebo', opleiding({ crebo: null }), /*                                                              */ 'V  V  N  V  -  -  V  V  -  N  V'],
  ['a crebo that neither is recognised for', opleiding({ crebo: '25167' }), /*                             */ 'V  V  N  V  -  -  V  V  -  N  V'],
  ['no institution', { instelling: null }, /*                                                              */ 'V  V  N  V  -  -  V  V  -  V  V'],
  ['recognised by DUO from request to start', duo('2021-03-15', '2021-04-01'), /*                          */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['recognised by DUO a day after the request', duo('2021-03-16', null), /*                                */ 'V  V  N  V  -  -  V  V  -  V  V'],
  ['recognised by DUO to a day before the start', duo('2020-01-01', '2021-03-31'), /*                      */ 'V  V  N  V  -  -  V  V  -  V  V'],
  ['an unknown goal', opleiding({ doel: 'rijbewijs' }), /*                                                 */ 'V  V  V  N  -  -  -  V  -  V  V'],
  ['a certificate with its code', opleiding({ doel: 'certificaat', certificaatcode: 'C0068' }), /*         */ 'V  V  V  V  V  -  -  V  -  V  V'],
  ['a certificate without a code', opleiding({ doel: 'certificaat' }), /*                                  */ 'V  V  V  V  N  -  -  V  -  V  V'],
  ['a certificate with a blank code', opleiding({ doel: 'certificaat', certificaatcode: ' ' }), /*         */ 'V  V  V  V  N  -  -  V  -  V  V'],
  ['a diploma, shortened for work experience', opleiding({ doel: 'diploma', verkorting: 'werkervaring' }), 'V  V  V  V  -  V  -  V  -  V  V'],
  ['a diploma, shortened for earlier training', opleiding({ doel: 'diploma', verkorting: 'eerdere-opleiding' }), 'V  V  V  V  -  V  -  V  -  V  V'],
  ['a diploma that is not shortened', opleiding({ doel: 'diploma' }), /*                                   */ 'V  V  V  V  -  M  -  V  -  V  V'],
  ['a diploma that is not shortened, with a reason', { verzoek: { opleiding: { doel: 'diploma' }, ...motivering('O-07') } }, 'V  V  V  V  -  V  -  V  -  V  V'],
  ['a diploma with a reason for another rule', { verzoek: { opleiding: { doel: 'diploma' }, ...motivering('O-08') } }, 'V  V  V  V  -  M  -  V  -  V  V'],
  ['a startkwalificatie', opleiding({ startkwalificatie: true }), /*                                       */ 'V  V  V  V  -  -  M  V  -  V  V'],
  ['a startkwalificatie, with a reason', { verzoek: { opleiding: { startkwalificatie: true }, ...motivering('O-08') } }, 'V  V  V  V  -  -  V  V  -  V  V'],
  ['nothing known of a startkwalificatie', opleiding({ startkwalificatie: null }), /*                      */ 'V  V  V  V  -  -  N  V  -  V  V'],
  ['nothing known of a startkwalificatie, with a reason', { verzoek: { opleiding: { startkwalificatie: null }, ...motivering('O-08') } }, 'V  V  V  V  -  -  N  V  -  V  V'],
  ['a diploma with a startkwalificatie', opleiding({ doel: 'diploma', verkorting: 'werkervaring', startkwalificatie: true }), 'V  V  V  V  -  V  -  V  -  V  V'],
  ['bought by a municipality', opleiding({ inkoper: 'gemeente' }), /*                                      */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['bought by an employers organisation', opleiding({ inkoper: 'werkgeversorganisatie' }), /*              */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['bought by a union', opleiding({ inkoper: 'vakbond' }), /*                                              */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['bought by somebody else', opleiding({ inkoper: 'sbb' }), /*                                            */ 'V  V  V  V  -  -  V  N  -  V  N'],
  ['bought by somebody else for a known person', { ...opleiding({ inkoper: 'sbb' }), ...voor('jongere') }, 'V  V  V  V  -  -  V  N  -  V  V'],
  ['bought by nobody known', opleiding({ inkoper: null }), /*                                              */ 'V  V  V  V  -  -  V  N  -  V  N'],
  ['paid to a leerbedrijf', { begunstigde: { soort: 'leerbedrijf' } }, /*                                  */ 'V  V  V  V  -  -  V  N  -  V  V'],
  ['paid to another institution', { begunstigde: { id: 'voorbeeld-ander-college' } }, /*                   */ 'V  V  V  V  -  -  V  N  -  V  V'],
  ['precisely the guiding amount', { verzoek: { bedrag: '4000.00' } }, /*                                  */ 'V  V  V  V  -  -  V  V  V  V  V', '4000.00'],
  ['a cent above the guiding amount', { verzoek: { bedrag: '4000.01' } }, /*                               */ 'V  V  V  V  -  -  V  V  M  V  V', '4000.00'],
  ['a cent above the guiding amount, with a reason', { verzoek: { bedrag: '4000.01', ...motivering('O-10') } }, 'V  V  V  V  -  -  V  V  V  V  V', '4000.00'],
  ['no company', { leerbedrijf: null }, /*                                                                 */ 'V  V  V  V  -  -  V  V  -  N  V'],
  ['no agreement', opleiding({ overeenkomst: null }), /*                                                   */ 'V  V  V  V  -  -  V  V  -  N  V'],
  ['recognised by SBB from start to end', sbb('2021-04-01', '2021-11-30'), /*                              */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['recognised by SBB a day after the start', sbb('2021-04-02', null), /*                                  */ 'V  V  V  V  -  -  V  V  -  N  V'],
  ['recognised by SBB to a day before the end', sbb('2020-01-01', '2021-11-29'), /*                        */ 'V  V  V  V  -  -  V  V  -  N  V'],
  ['somebody about to lose a job', voor('bedreigde-werknemer'), /*                                         */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['a self-employed person on Bbz or Tozo', voor('ondernemer-nug'), /*                                     */ 'V  V  V  V  -  -  V  V  -  V  V'],
  ['a category that does not exist', voor('toerist'), /*                                                   */ 'V  V  V  V  -  -  V  V  -  V  N'],
  ['everything wrong at once', {
    verzoek: { bedrag: '4000.01', opleiding: { einddatum: '2022-01-01', leerweg: 'bbl', doel: 'rijbewijs', inkoper: 'sbb' } }, instelling: { duoErkenningen: [] }, leerbedrijf: { sbbErkenningen: [] },
  }, /*                                                                                                    */ 'N  N  N  N  -  -  -  N  M  N  N', '4000.00'],
];

function letters(feiten: VerplichtingFeiten, richtbedrag: string): string {
  const regelset = metWaarden(KAMERBRIEF, { 'richtbedrag-mbo': richtbedrag });
  const oordelen = beoordeel(regelset, 'verplichting', feiten, { peildatum: Datum.van('2021-03-15'), bekendOp: '2021-03-15T12:00:00Z' }, 'mbo-inkoop', motiveringenVan(feiten));
  const vanFamilie = oordelen.filter(({ regel }) => regel.startsWith('O-'));
  expect(vanFamilie.map(({ regel }) => regel)).toEqual(REGELS);
  return vanFamilie.map(({ uitkomst }) => LETTERS[uitkomst]).join('  ');
}

const motiveringenVan = ({ verzoek }: VerplichtingFeiten) => verzoek.motiveringen.map(({ regel, tekst }) => ({ regel, tekst }));

describe('the decision table of the rules about trainings', () => {
  it.each(TABEL.map(([wat, anders, uitkomsten, richtbedrag = '']) => ({ wat, anders, uitkomsten, richtbedrag })))('$wat', ({ anders, uitkomsten, richtbedrag }) => {
    expect(letters(voorbeeldMboInkoop(anders), richtbedrag)).toBe(uitkomsten);
  });

  it('shows every rule holding and failing', () => {
    const kolommen = REGELS.map((regel, plaats) => [regel, new Set(TABEL.map(([, , uitkomsten]) => uitkomsten.split(/ +/)[plaats]))] as const);
    for (const [regel, gezien] of kolommen) expect([regel, gezien.has('V'), gezien.has('N') || gezien.has('M')]).toEqual([regel, true, true]);
  });
});
