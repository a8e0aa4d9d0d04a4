import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan } from './bevinding.js';
import type { MenselijkOordeel, Motivering } from './motivering.js';
import type { RegelStatus } from './regel.js';
import { uitkomstVan } from './uitkomst.js';

const regel = (status: RegelStatus, beslechtDoor: 'parameter' | 'uitleg' | null = null) => ({ id: 'X-01', status, beslechtDoor });
const oordeel = (uitkomst: MenselijkOordeel['uitkomst'], id = 'X-01'): MenselijkOordeel => ({ soort: 'oordeel', regel: id, uitkomst, tekst: 'Gezien de cao.', door: 'fiatteur-a', rol: 'kassier-fiatteur' });
const TEKORT = nietVoldaan('Het is te veel.', 'Vraag minder.');

describe('from status and finding to outcome', () => {
  it('lets a finding that holds or does not apply through, whatever the status', () => {
    for (const status of ['HARD', 'WHERE-POSSIBLE', 'OPEN'] as const) {
      expect(uitkomstVan(regel(status), voldaan('Het past.'), [])).toEqual({ uitkomst: 'voldaan', toelichting: 'Het past.', uitweg: null, motivering: null });
      expect(uitkomstVan(regel(status), nietVanToepassing('Ander geld.'), []).uitkomst).toBe('niet-van-toepassing');
    }
  });

  it('refuses on a HARD norm, also with a reason', () => {
    const uitkomst = uitkomstVan(regel('HARD'), TEKORT, [{ regel: 'X-01', tekst: 'Het moet.' }]);
    expect(uitkomst).toEqual({ uitkomst: 'niet-voldaan', toelichting: 'Het is te veel.', uitweg: 'Vraag minder.', motivering: null });
  });

  it('asks for a reason on a WHERE-POSSIBLE norm, and says for which rule', () => {
    const uitkomst = uitkomstVan(regel('WHERE-POSSIBLE'), TEKORT, [{ regel: 'X-02', tekst: 'Voor een andere regel.' }]);
    expect(uitkomst).toMatchObject({ uitkomst: 'motivering-vereist', uitweg: 'Vraag minder. Of geef bij regel X-01 een motivering mee.', motivering: null });
  });

  it('keeps the reason that satisfies a WHERE-POSSIBLE norm', () => {
    const uitkomst = uitkomstVan(regel('WHERE-POSSIBLE'), TEKORT, [{ regel: 'X-01', tekst: ' ' }, { regel: 'X-01', tekst: ' Nood. ' }]);
    expect(uitkomst).toEqual({ uitkomst: 'voldaan', toelichting: 'Het is te veel. De aanvrager heeft dit gemotiveerd.', uitweg: null, motivering: 'Nood.' });
  });

  it('refuses on an OPEN norm that a parameter or our reading settles', () => {
    expect(uitkomstVan(regel('OPEN', 'parameter'), TEKORT, []).uitkomst).toBe('niet-voldaan');
    expect(uitkomstVan(regel('OPEN', 'uitleg'), TEKORT, []).uitkomst).toBe('niet-voldaan');
  });

  it('leaves an OPEN norm that nothing settles to a person', () => {
    expect(uitkomstVan(regel('OPEN'), TEKORT, [])).toMatchObject({
      uitkomst: 'menselijk-oordeel', uitweg: 'Vraag minder. Of laat een fiatteur van de kassier hierover oordelen.', motivering: null,
    });
  });

  it('takes the verdict of a person on an OPEN norm that nothing settles, with its reason', () => {
    expect(uitkomstVan(regel('OPEN'), TEKORT, [oordeel('niet-voldaan', 'X-02'), oordeel('voldaan')])).toEqual({
      uitkomst: 'voldaan', toelichting: 'Het is te veel. Een kassier-fiatteur heeft geoordeeld dat dit mag.', uitweg: null, motivering: 'Gezien de cao.',
    });
    expect(uitkomstVan(regel('OPEN'), TEKORT, [oordeel('niet-voldaan')])).toEqual({
      uitkomst: 'niet-voldaan', toelichting: 'Het is te veel. Een kassier-fiatteur heeft geoordeeld dat dit niet mag.', uitweg: 'Vraag minder.', motivering: 'Gezien de cao.',
    });
  });

  it('asks for no verdict where the finding holds, and says nothing of one that was given', () => {
    expect(uitkomstVan(regel('OPEN'), voldaan('Het past.'), [oordeel('niet-voldaan')])).toEqual({ uitkomst: 'voldaan', toelichting: 'Het past.', uitweg: null, motivering: null });
  });

  it('takes a reason for no verdict, and a verdict for no reason', () => {
    const vermomd = { ...oordeel('voldaan'), soort: 'motivering' } as Motivering;
    for (const reden of [{ regel: 'X-01', tekst: 'Het moet.' }, vermomd, oordeel('voldaan', 'X-02')]) {
      expect(uitkomstVan(regel('OPEN'), TEKORT, [reden]).uitkomst).toBe('menselijk-oordeel');
    }
    expect(uitkomstVan(regel('WHERE-POSSIBLE'), TEKORT, [oordeel('voldaan')]).uitkomst).toBe('motivering-vereist');
    for (const id of ['HARD', 'OPEN'] as const) expect(uitkomstVan(regel(id, id === 'OPEN' ? 'uitleg' : null), TEKORT, [oordeel('voldaan')]).uitkomst).toBe('niet-voldaan');
    expect(uitkomstVan(regel('OPEN'), feitOntbreekt('loonaanvulling', 'Vul haar in.'), [oordeel('voldaan')]).uitkomst).toBe('niet-voldaan');
  });

  it('refuses when a fact is missing, whatever the status and the reason, and names the fact', () => {
    for (const status of ['HARD', 'WHERE-POSSIBLE', 'OPEN'] as const) {
      const uitkomst = uitkomstVan(regel(status), feitOntbreekt('opleiding.crebo', 'Vul de crebo in.'), [{ regel: 'X-01', tekst: 'Volgt.' }]);
      expect(uitkomst).toMatchObject({ uitkomst: 'niet-voldaan', toelichting: expect.stringContaining('«opleiding.crebo»'), uitweg: 'Vul de crebo in.' });
    }
  });

  it('never judges an INFO norm', () => {
    expect(() => uitkomstVan(regel('INFO'), TEKORT, [])).toThrow('X-01');
  });
});
