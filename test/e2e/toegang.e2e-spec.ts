import { ROLLEN, type Rol } from '../../apps/kassier/src/access/index.js';
import { bewerkingenVan } from '../support/openapi.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';

// Every route of the API, walked with every role and with none, against the table of who may do what.

const LEZERS: Rol[] = ['szw-budgethouder', 'szw-financien', 'regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'];
const LANDELIJKE_LEZERS = LEZERS.filter((rol) => rol !== 'regio-aanvrager');
const KASSIER_EN_AUDITOR: Rol[] = ['kassier-medewerker', 'kassier-fiatteur', 'auditor'];

/** Who may use each operation. A new route without a line here fails the test. */
const RECHTEN: Record<string, readonly Rol[]> = {
  'GET /v1/stromen': LEZERS,
  'GET /v1/regios': LEZERS,
  'GET /v1/menukaart': LEZERS,
  'GET /v1/regels': LEZERS,
  'GET /v1/regels/{id}': LEZERS,
  'POST /v1/budgetbesluiten': ['szw-budgethouder'],
  'POST /v1/budgetbesluiten/{id}/fiatteringen': ['szw-budgethouder'],
  'POST /v1/budgetbesluiten/{id}/intrekkingen': ['szw-budgethouder'],
  'GET /v1/budgetbesluiten': LANDELIJKE_LEZERS,
  'GET /v1/budgetbesluiten/{id}': LANDELIJKE_LEZERS,
  'POST /v1/parametervoorstellen': ['szw-budgethouder'],
  'POST /v1/parametervoorstellen/{id}/fiatteringen': ['szw-budgethouder'],
  'POST /v1/parametervoorstellen/{id}/intrekkingen': ['szw-budgethouder'],
  'GET /v1/parametervoorstellen': LANDELIJKE_LEZERS,
  'GET /v1/parametervoorstellen/{id}': LANDELIJKE_LEZERS,
  'POST /v1/begunstigden': ['kassier-medewerker'],
  'GET /v1/begunstigden': ['szw-financien', 'regio-aanvrager', ...KASSIER_EN_AUDITOR],
  'GET /v1/begunstigden/{id}': ['szw-financien', 'regio-aanvrager', ...KASSIER_EN_AUDITOR],
  'POST /v1/begunstigden/{id}/ibanwijzigingen': ['kassier-medewerker'],
  'POST /v1/begunstigden/{id}/ibanwijzigingen/{wijzigingId}/fiatteringen': ['kassier-fiatteur'],
  'POST /v1/begunstigden/{id}/ibanwijzigingen/{wijzigingId}/intrekkingen': ['kassier-medewerker', 'kassier-fiatteur'],
  'POST /v1/begunstigden/{id}/wijzigingen': ['kassier-medewerker'],
  'GET /v1/begunstigden/{id}/wijzigingen': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/begunstigden/dubbelen': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'POST /v1/begunstigden/importen': ['kassier-medewerker'],
  'GET /v1/begunstigden/importen/{id}': KASSIER_EN_AUDITOR,
  'POST /v1/arrangementen': ['regio-aanvrager'],
  'GET /v1/arrangementen': ['szw-financien', 'regio-aanvrager', ...KASSIER_EN_AUDITOR],
  'GET /v1/arrangementen/{id}': ['szw-financien', 'regio-aanvrager', ...KASSIER_EN_AUDITOR],
  'POST /v1/arrangementen/{id}/overdrachten': ['regio-aanvrager'],
  'POST /v1/arrangementen/{id}/evaluaties': ['regio-aanvrager'],
  'POST /v1/arrangementen/{id}/beeindigingen': ['regio-aanvrager'],
  'POST /v1/verplichtingen': ['regio-aanvrager'],
  'GET /v1/verplichtingen': LEZERS,
  'GET /v1/verplichtingen/{id}': LEZERS,
  'POST /v1/verplichtingen/{id}/wijzigingen': ['regio-aanvrager'],
  'POST /v1/toetsen': ['regio-aanvrager'],
  'POST /v1/aanvraagbundels': ['regio-aanvrager'],
  'GET /v1/aanvraagbundels/{id}': LEZERS,
  'POST /v1/betalingen': ['regio-aanvrager', 'kassier-medewerker'],
  'GET /v1/betalingen': LEZERS,
  'GET /v1/betalingen/{id}': LEZERS,
  'POST /v1/betalingen/{id}/intrekkingen': ['regio-aanvrager', 'kassier-medewerker'],
  'POST /v1/betalingen/{id}/heropeningen': ['kassier-medewerker'],
  'POST /v1/betaalruns': ['kassier-medewerker'],
  'POST /v1/betaalruns/{id}/fiatteringen': ['kassier-fiatteur'],
  'POST /v1/betaalruns/{id}/verzendingen': ['kassier-medewerker', 'kassier-fiatteur'],
  'POST /v1/betaalruns/{id}/intrekkingen': ['kassier-medewerker', 'kassier-fiatteur'],
  'GET /v1/betaalruns': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}/gebeurtenissen': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}/opdrachten': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}/betaalbestanden/{nummer}': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}/specificatie': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}/betaalspecificaties': KASSIER_EN_AUDITOR,
  'GET /v1/betaalruns/{id}/betaalspecificaties/{begunstigdeId}': KASSIER_EN_AUDITOR,
  'POST /v1/voorschotten': ['kassier-medewerker'],
  'POST /v1/voorschotten/{id}/intrekkingen': ['kassier-medewerker'],
  'GET /v1/voorschotten': LANDELIJKE_LEZERS,
  'GET /v1/voorschotten/{id}': LANDELIJKE_LEZERS,
  'POST /v1/terugvorderingen': ['kassier-medewerker'],
  'POST /v1/terugvorderingen/{id}/ontvangsten': ['kassier-medewerker'],
  'POST /v1/terugvorderingen/{id}/ontvangsten/{ontvangstId}/intrekkingen': ['kassier-fiatteur'],
  'POST /v1/terugvorderingen/{id}/intrekkingen': ['kassier-fiatteur'],
  'GET /v1/terugvorderingen': LEZERS,
  'GET /v1/terugvorderingen/{id}': LEZERS,
  'GET /v1/tussenrekeningposten': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/tussenrekeningposten/{id}': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'POST /v1/tussenrekeningposten/{id}/afhandelingen': ['kassier-medewerker'],
  'GET /v1/betaalruns/{id}/aansluiting': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'POST /v1/betalingen/{id}/aanhoudingen': ['kassier-medewerker', 'kassier-fiatteur'],
  'GET /v1/aanhoudingen': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/aanhoudingen/{id}': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'POST /v1/aanhoudingen/{id}/opheffingen': ['kassier-fiatteur'],
  'POST /v1/bankberichten': ['kassier-medewerker'],
  'GET /v1/bankberichten': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/bankberichten/{id}': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/bankberichten/{id}/posten': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/taken': KASSIER_EN_AUDITOR,
  'GET /v1/taken/{id}': KASSIER_EN_AUDITOR,
  'GET /v1/taken/{id}/gebeurtenissen': KASSIER_EN_AUDITOR,
  'POST /v1/taken/{id}/annuleringen': ['kassier-medewerker', 'kassier-fiatteur'],
  'POST /v1/mandaten': ['kassier-medewerker'],
  'POST /v1/mandaten/{id}/fiatteringen': ['kassier-fiatteur'],
  'POST /v1/mandaten/{id}/intrekkingen': ['kassier-medewerker', 'kassier-fiatteur'],
  'GET /v1/mandaten': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/mandaten/{id}': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/mandaten/{id}/fiatteringen': ['szw-financien', ...KASSIER_EN_AUDITOR],
  'GET /v1/gebeurtenissen': LEZERS,
  'POST /v1/abonnementen': ['regio-aanvrager', 'szw-financien', 'kassier-medewerker'],
  'GET /v1/abonnementen': ['regio-aanvrager', 'szw-financien', 'kassier-medewerker'],
  'GET /v1/abonnementen/{id}': ['regio-aanvrager', 'szw-financien', 'kassier-medewerker'],
  'POST /v1/abonnementen/{id}/herhalingen': ['regio-aanvrager', 'szw-financien', 'kassier-medewerker'],
  'POST /v1/abonnementen/{id}/beeindigingen': ['regio-aanvrager', 'szw-financien', 'kassier-medewerker'],
  'GET /v1/uitnutting': LEZERS,
  'GET /v1/uitnutting/verloop': LEZERS,
  'GET /v1/uitnutting/prognose': LEZERS,
  'GET /v1/waarschuwingen': LEZERS,
  'GET /v1/rapportages/tweemaandelijks': LEZERS,
  'POST /v1/regio-indicatoren': ['regio-aanvrager'],
  'GET /v1/regio-indicatoren': LEZERS,
  'GET /v1/jaarafsluitingen/{jaar}': LEZERS,
  'GET /v1/jaarafsluitingen/{jaar}/verplichtingen': LEZERS,
  'GET /v1/boekperioden': LEZERS,
  'GET /v1/boekperioden/{maand}': LANDELIJKE_LEZERS,
  'POST /v1/boekperioden/{maand}/sluitingen': ['kassier-medewerker'],
  'GET /v1/grootboek/rekeningen': LANDELIJKE_LEZERS,
  'GET /v1/grootboek/boekingen': LANDELIJKE_LEZERS,
  'GET /v1/grootboek/boekingen/{nr}': LANDELIJKE_LEZERS,
  'GET /v1/grootboek/exports': ['auditor'],
  'GET /v1/auditspoor': ['auditor'],
  'POST /v1/grootboek/controles': ['kassier-medewerker', 'auditor'],
  'GET /v1/grootboek/boekingen/{nr}/inclusiebewijs': LANDELIJKE_LEZERS,
  'GET /v1/zegels': LANDELIJKE_LEZERS,
  'GET /v1/zegels/{nummer}': LANDELIJKE_LEZERS,
  'GET /v1/zegels/{nummer}/consistentiebewijzen': LANDELIJKE_LEZERS,
  'GET /v1/besluiten/{id}/inclusiebewijs': LANDELIJKE_LEZERS,
  'GET /v1/besluiten': LEZERS,
  'GET /v1/besluiten/{id}': LEZERS,
  'POST /v1/besluiten/{id}/oordelen': ['kassier-fiatteur'],
  'POST /v1/besluiten/{id}/herbeoordelingen': LEZERS,
  'POST /v1/impactanalyses': ['szw-budgethouder', 'szw-financien', 'auditor'],
};

const ONBEKEND = '00000000-0000-7000-8000-000000000000';

let kassier: TestKassier;
let openapi: Json;

beforeAll(async () => {
  kassier = await startTestKassier();
  openapi = (await kassier.verzoek('GET', '/v1/openapi.json')).body;
});

afterAll(() => kassier.stop());

function bewerkingen(): string[] {
  return bewerkingenVan(openapi).map(({ methode, pad }) => `${methode} ${pad}`).filter((bewerking) => bewerking.includes(' /v1/'));
}

function verzoek(bewerking: string, token: string | null) {
  const [methode = '', pad = ''] = bewerking.split(' ');
  const adres = pad.replace(/\{(nr|nummer)\}/, '1').replace('{maand}', '2099-01').replace('{jaar}', '2021').replace(/\{(id|wijzigingId)\}/g, pad.includes('/regels/') ? 'B-01' : ONBEKEND);
  // Bank messages are XML and imports CSV; a wrong media type would be told before the roles are looked at.
  const xml = { body: '<leeg/>', headers: { 'content-type': 'application/xml' } };
  const csv = { body: 'leeg', headers: { 'content-type': 'text/csv' } };
  return kassier.verzoek(methode, adres, { token, ...(methode !== 'POST' ? {} : pad.endsWith('/bankberichten') ? xml : pad.endsWith('/importen') ? csv : { body: {} }) });
}

it('the table and the API name the same operations', () => {
  expect(bewerkingen().sort()).toEqual(Object.keys(RECHTEN).sort());
});

it('without a token, or with one that is no token, nothing opens', async () => {
  for (const bewerking of bewerkingen()) {
    for (const token of [null, 'geen.echt.token']) {
      const { status, headers, body } = await verzoek(bewerking, token);
      expect([bewerking, status, body.type]).toEqual([bewerking, 401, '/v1/problemen/niet-aangemeld']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  }
});

it.each(ROLLEN)('%s may do what the table says, and nothing else', async (rol) => {
  const token = await kassier.token({ rollen: [rol], ...(rol === 'regio-aanvrager' ? { regio: 'AM18' } : {}) });
  for (const [bewerking, rollen] of Object.entries(RECHTEN)) {
    const { status } = await verzoek(bewerking, token);
    const mag = rollen.includes(rol);
    expect([bewerking, mag ? status !== 403 && status !== 401 && status < 500 : status]).toEqual([bewerking, mag ? true : 403]);
  }
});

it('every answer carries the version and the security headers, also a refusal and an unknown path', async () => {
  const token = await kassier.token({ rollen: ['auditor'] });
  for (const pad of ['/v1/stromen', '/v1/betaalruns/niets', '/v1/bestaat-niet']) {
    const { headers } = await kassier.verzoek('GET', pad, { token });
    expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
  }
});
