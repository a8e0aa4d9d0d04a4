import { Probleem } from './index.js';
import { Verzoeklimiet } from './verzoeklimiet.js';

function metKlok(perMinuut: number) {
  const klok = { ms: 1_000_000, nuMs: () => klok.ms };
  return { klok, limiet: new Verzoeklimiet(perMinuut, klok) };
}

function probleemVan(werk: () => void): Probleem | null {
  try {
    werk();
    return null;
  } catch (fout) {
    if (fout instanceof Probleem) return fout;
    throw fout;
  }
}

describe('a limit on requests', () => {
  it('lets a minute of requests through at once, and then answers 429 with when to come back', () => {
    const { klok, limiet } = metKlok(6);
    for (let keer = 0; keer < 6; keer += 1) limiet.tel('uwv');
    expect(probleemVan(() => limiet.tel('uwv'))).toMatchObject({ status: 429, soort: 'te-veel-verzoeken', headers: { 'retry-after': '10' } });
    klok.ms += 4_000;
    expect(probleemVan(() => limiet.tel('uwv'))).toMatchObject({ headers: { 'retry-after': '6' } });
    klok.ms += 6_000;
    expect(probleemVan(() => limiet.tel('uwv'))).toBeNull();
    expect(probleemVan(() => limiet.tel('uwv'))).not.toBeNull();
  });

  it('never saves up more than a minute, and counts each caller apart', () => {
    const { klok, limiet } = metKlok(2);
    limiet.tel('een');
    klok.ms += 3_600_000;
    limiet.tel('een');
    limiet.tel('een');
    expect(probleemVan(() => limiet.tel('een'))).not.toBeNull();
    expect(probleemVan(() => limiet.tel('ander'))).toBeNull();
  });

  it('looks without counting', () => {
    const { limiet } = metKlok(1);
    for (let keer = 0; keer < 3; keer += 1) limiet.eisOver('een');
    limiet.tel('een');
    expect(probleemVan(() => limiet.eisOver('een'))).toMatchObject({ status: 429 });
  });

  it('gives nothing for a clock that was set back', () => {
    const { klok, limiet } = metKlok(1);
    limiet.tel('een');
    klok.ms -= 3_600_000;
    expect(probleemVan(() => limiet.tel('een'))).toMatchObject({ headers: { 'retry-after': '60' } });
  });

  it('is none when it is 0', () => {
    const { limiet } = metKlok(0);
    for (let keer = 0; keer < 1_000; keer += 1) limiet.tel('een');
    expect(probleemVan(() => limiet.eisOver('een'))).toBeNull();
  });
});
