import type { MenselijkOordeel, Reden } from './motivering.js';
import { motiveringenIn } from './motiveringen-in.js';
import { wachtOpMens, type Oordeel, type Uitkomst } from './oordeel.js';
import { voorbeeldBetaling, voorbeeldVerplichting, voorbeeldWijziging } from './voorbeeldfeiten.js';

const REDEN: Reden = { regel: 'F-06', tekst: 'Er is geen ander geld.' };
const OORDEEL: MenselijkOordeel = { soort: 'oordeel', regel: 'M-05', uitkomst: 'voldaan', tekst: 'Past bij de cao.', door: 'fiatteur-a', rol: 'kassier-fiatteur' };
const voorlegging = { besluitId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', oordelen: [OORDEEL] };

describe('what is put forward beside the facts', () => {
  it('is the reasons in the request, and what a person decided', () => {
    const { verzoek, ...feiten } = voorbeeldVerplichting();
    expect(motiveringenIn('verplichting', { ...feiten, verzoek: { ...verzoek, motiveringen: [REDEN] } })).toEqual([REDEN]);
    expect(motiveringenIn('verplichting', { ...feiten, verzoek: { ...verzoek, motiveringen: [REDEN] }, voorlegging })).toEqual([REDEN, OORDEEL]);
  });

  it('never is a verdict that stands among the reasons of a request', () => {
    const { verzoek, ...feiten } = voorbeeldVerplichting();
    const gesmokkeld = [OORDEEL as unknown as Reden];
    expect(motiveringenIn('verplichting', { ...feiten, verzoek: { ...verzoek, motiveringen: gesmokkeld } })).toEqual([{ regel: 'M-05', tekst: 'Past bij de cao.' }]);
  });

  it('does not count the reasons of a request that was granted before for its change or its payment', () => {
    const wijziging = voorbeeldWijziging();
    expect(motiveringenIn('wijziging', { ...wijziging, verzoek: { ...wijziging.verzoek, motiveringen: [REDEN] } })).toEqual([]);
    expect(motiveringenIn('wijziging', { ...wijziging, voorlegging })).toEqual([OORDEEL]);
    expect(motiveringenIn('betaling', { ...voorbeeldBetaling(), voorlegging })).toEqual([OORDEEL]);
  });
});

describe('whether a person is all that stands in the way', () => {
  const van = (...uitkomsten: Uitkomst[]): Oordeel[] => uitkomsten.map((uitkomst) => ({ regel: 'X-01', versie: 1, uitkomst, toelichting: '', uitweg: null, parameters: {}, bron: { document: 'S1', regel: 1, citaat: '' }, motivering: null }));

  it('is so when nothing else refuses and something waits for one', () => {
    expect(wachtOpMens(van('voldaan', 'menselijk-oordeel', 'niet-van-toepassing', 'menselijk-oordeel'))).toBe(true);
    expect(wachtOpMens(van('voldaan', 'niet-van-toepassing'))).toBe(false);
    expect(wachtOpMens(van('menselijk-oordeel', 'niet-voldaan'))).toBe(false);
    expect(wachtOpMens(van('menselijk-oordeel', 'motivering-vereist'))).toBe(false);
  });
});
