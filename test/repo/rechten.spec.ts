import { rechtendocument, rechtenVan } from '../../apps/kassier/src/access/index.js';
import { AppModule } from '../../apps/kassier/src/app.module.js';
import { leesConfiguratie, systeemKlok } from '../../apps/kassier/src/config/index.js';
import { textOf } from './tree.js';

describe('docs/rechten.md', () => {
  // Nothing connects: the modules are read, not started.
  const rechten = rechtenVan(AppModule.met(leesConfiguratie({}), 'postgresql://localhost/kassier', systeemKlok, () => undefined));

  it('is what `npm run rechten` makes of the routes', () => {
    expect(textOf('docs/rechten.md')).toBe(rechtendocument(rechten));
  });

  it('names every route once, and those of the API with what they do and a role', () => {
    const namen = rechten.map(({ bewerking }) => bewerking);
    expect(namen).toEqual([...new Set(namen)]);
    expect(namen).toEqual(expect.arrayContaining(['POST /v1/betaalruns/{id}/fiatteringen', 'GET /metrics', 'GET /health/ready', 'GET /dashboard']));
    const api = rechten.filter(({ bewerking }) => bewerking.includes(' /v1/'));
    expect(api.filter(({ wat, rollen }) => wat === '' || rollen === null || rollen.length === 0)).toEqual([]);
  });

  it('keeps paying and allotting apart: no role may do both', () => {
    const mag = (bewerking: string) => rechten.find((recht) => recht.bewerking === bewerking)?.rollen ?? [];
    const verdelen = mag('POST /v1/budgetbesluiten');
    const betalen = ['POST /v1/betaalruns', 'POST /v1/betaalruns/{id}/fiatteringen', 'POST /v1/betaalruns/{id}/verzendingen'].flatMap(mag);
    expect(verdelen.length).toBeGreaterThan(0);
    expect(betalen.length).toBeGreaterThan(0);
    expect(verdelen.filter((rol) => betalen.includes(rol))).toEqual([]);
  });
});
