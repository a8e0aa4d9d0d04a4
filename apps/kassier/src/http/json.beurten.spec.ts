import { jsonInBeurten } from './json.beurten.js';

describe('a long list as JSON', () => {
  it.each([0, 1, 49, 50, 51, 130])('of %d rows is the text that JSON gives', async (aantal) => {
    const kop = { id: 'één', totalen: { aantal } };
    const rijen = Array.from({ length: aantal }, (_leeg, index) => ({ regel: index + 1, tekst: `"],[" € ${index}`, niets: undefined }));
    expect((await jsonInBeurten(kop, 'regels', rijen)).toString('utf8')).toBe(JSON.stringify({ ...kop, regels: rijen }));
  });

  it('leaves turns to others while it is made', async () => {
    let beurten = 0;
    const tel = setInterval(() => { beurten += 1; }, 0);
    const rijen = Array.from({ length: 2_000 }, (_leeg, index) => ({ index, tekst: 'x'.repeat(5_000) }));
    await jsonInBeurten({}, 'regels', rijen);
    clearInterval(tel);
    expect(beurten).toBeGreaterThan(1);
  });
});
