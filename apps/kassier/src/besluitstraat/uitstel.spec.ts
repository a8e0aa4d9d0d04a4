import { Uitstel } from './uitstel.js';

describe('work that can wait a moment', () => {
  it('is done when it is asked for, once, and before what comes after it', () => {
    const gedaan: string[] = [];
    const uitstel = new Uitstel();
    uitstel.stelUit(() => { gedaan.push('een'); });
    expect(gedaan).toEqual([]);
    uitstel.stelUit(() => { gedaan.push('twee'); });
    expect(gedaan).toEqual(['een']);
    uitstel.geef();
    uitstel.geef();
    expect(gedaan).toEqual(['een', 'twee']);
  });

  it('is done by itself when nobody asks for it, and then not again', async () => {
    let keren = 0;
    const uitstel = new Uitstel();
    await new Promise<void>((gedaan) => { uitstel.stelUit(() => { keren += 1; gedaan(); }); });
    uitstel.geef();
    expect(keren).toBe(1);
  });
});
