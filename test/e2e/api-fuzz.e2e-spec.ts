import { ApiFuzz, type Fuzzuitslag, type Vrager } from '../support/api-fuzz.js';
import { operatiesVan } from '../support/api-fuzz.verzoek.js';
import { maakBoeken } from '../support/boeken.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { zaadVan } from '../support/zaad.js';

// Everything the published document offers, asked in thousands of ways by every role: as the examples say, changed here and there, and of nothing that fits.
// KASSIER_API_FUZZ=20000 asks more, KASSIER_API_FUZZ_ZAAD repeats a run.

const VERZOEKEN = Number(process.env['KASSIER_API_FUZZ'] ?? 1500);
const ZAAD = zaadVan('KASSIER_API_FUZZ_ZAAD');

let kassier: TestKassier;
let document: Json;
let uitslag: Fuzzuitslag;

async function vragers(): Promise<Vrager[]> {
  const landelijk = ['szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'];
  return [
    ...await Promise.all([...landelijk, 'szw-budgethouder'].map(async (rol, nr): Promise<Vrager> => ({ naam: `${rol} ${nr}`, token: await kassier.token({ rollen: [rol], gebruiker: `fuzz-${rol}-${nr}` }), regio: null }))),
    ...await Promise.all(['AM18', 'AM05'].map(async (regio): Promise<Vrager> => ({ naam: `regio-aanvrager ${regio}`, token: await kassier.token({ rollen: ['regio-aanvrager'], regio, gebruiker: `fuzz-${regio}`, organisatie: `rmt-${regio.toLowerCase()}` }), regio }))),
    { naam: 'niemand', token: null, regio: null }, { naam: 'bedrieger', token: 'geen.echt.token', regio: null },
  ];
}

beforeAll(async () => {
  kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '200' });
  await maakBoeken(kassier);
  document = (await kassier.verzoek('GET', '/v1/openapi.json')).body;
  const fuzz = new ApiFuzz(kassier, document, await vragers());
  uitslag = await fuzz.draai(VERZOEKEN, ZAAD, (gedaan) => { if (VERZOEKEN > 5000) process.stderr.write(`${gedaan} verzoeken\n`); });
}, 60_000 + VERZOEKEN * 200);

afterAll(() => kassier.stop());

it('no request gets a fault of the service, a status or form that is not in the document, or anything of the inside', () => {
  const samen = new Map<string, { aantal: number; voorbeeld: string }>();
  for (const { wat, verzoek } of uitslag.fouten) {
    const [methode, adres] = verzoek.split(': ')[1]?.split(' ') ?? [];
    const soort = `${wat} — ${methode} ${adres?.split('?')[0]?.split('/').map((deel) => (/^[a-z0-9-]{1,25}$/.test(deel) ? deel : '…')).join('/')}`;
    samen.set(soort, { aantal: (samen.get(soort)?.aantal ?? 0) + 1, voorbeeld: samen.get(soort)?.voorbeeld ?? verzoek });
  }
  const verslag = [...samen].slice(0, 60).map(([soort, { aantal, voorbeeld }]) => `${aantal} × ${soort}\n    ${voorbeeld}`);
  // The seed stands in what failed, and in what was expected.
  expect({ zaad: ZAAD, fouten: verslag.join('\n') }).toEqual({ zaad: ZAAD, fouten: '' });
});

it('the requests were worth it: most operations succeeded at least once, and every kind of refusal was seen', () => {
  expect(uitslag.verzoeken).toBeGreaterThan(VERZOEKEN * 0.9);
  expect(Object.keys(uitslag.perStatus)).toEqual(expect.arrayContaining(['200', '201', '400', '401', '403', '404', '409', '415']));
  expect(uitslag.gelukt.length).toBeGreaterThan(operatiesVan(document).length * 0.6);
});

it('no region was told the id of anything that is another region’s', async () => {
  expect([...uitslag.gezien.keys()].sort()).toEqual(['AM05', 'AM18']);
  for (const [regio, ids] of uitslag.gezien) {
    expect(ids.size).toBeGreaterThan(0);
    const vreemd = await kassier.database(
      `SELECT soort, id FROM (
         SELECT 'verplichting' AS soort, id, regio FROM verplichting UNION ALL SELECT 'betaling', id, regio FROM betaling UNION ALL SELECT 'besluit', id, regio FROM besluit
         UNION ALL SELECT 'arrangement', a.id, a.regio FROM arrangement a WHERE NOT EXISTS (SELECT 1 FROM arrangement_gebeurtenis g WHERE g.arrangement = a.id AND g.regio = $1)
       ) x WHERE x.regio <> $1 AND x.id = ANY ($2::uuid[])`, [regio, [...ids]]);
    expect([regio, vreemd]).toEqual([regio, []]);
  }
});

it('and the books are still right', async () => {
  const { verschillen } = (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} })).body;
  expect({ zaad: ZAAD, verschillen }).toEqual({ zaad: ZAAD, verschillen: [] });
});
