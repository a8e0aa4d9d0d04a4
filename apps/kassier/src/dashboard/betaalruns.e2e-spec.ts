import { geefBudget, maakBetalingen, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

describe('the pages on payment runs', () => {
  let kassier: TestKassier;
  let run: Json;

  beforeAll(async () => {
    kassier = await startTestKassier();
  });
  afterAll(() => kassier.stop());

  const meldAan = (rol: string): Promise<Antwoord> => kassier.verzoek('POST', '/dashboard/aanmelden', { sleutel: null, body: new URLSearchParams({ rol, ...(rol === 'regio-aanvrager' ? { regio: 'AM18' } : {}) }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
  const bekijk = async (pad: string, rol = 'kassier-fiatteur'): Promise<Antwoord> => kassier.verzoek('GET', pad, { headers: { cookie: (await meldAan(rol)).headers.get('set-cookie')?.split(';')[0] ?? '' } });

  it('say when there is no run yet, and list the newest first', async () => {
    expect((await bekijk('/dashboard/betaalruns?peildatum=2021-07-06')).tekst).toContain('Er is nog geen betaalrun gemaakt.');
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '2000000.00' });
    await maakBetalingen(kassier, 'AM18', ['10.00']);
    const oudste = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    await maakBetalingen(kassier, 'AM18', ['1234567.89']);
    run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-06' });
    const { tekst } = await bekijk('/dashboard/betaalruns?peildatum=2021-07-06');
    expect(tekst.indexOf(run['nummer'] as string)).toBeLessThan(tekst.indexOf(oudste['nummer'] as string));
    for (const deel of [`<a href="/dashboard/betaalruns/${run['id']}">${run['nummer']}</a>`, '€\u00a01.234.567,89', '6 juli 2021', 'In concept: nog niet gefiatteerd.', 'aria-current="page"']) expect(tekst).toContain(deel);
  });

  it('show of each the specification that the API gives', async () => {
    const pagina = await bekijk(`/dashboard/betaalruns/${run['id']}`);
    const token = await kassier.token({ rollen: ['auditor'] });
    const antwoord = await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/specificatie`, { token });
    const zonderTijd = (tekst: string): string => tekst.replaceAll(/[Oo]pgemaakt op [^<.]*/g, '');
    expect(zonderTijd(pagina.tekst)).toBe(zonderTijd(antwoord.tekst));
    expect([pagina.status, pagina.headers.get('content-type'), pagina.headers.get('content-security-policy')]).toEqual([200, 'text/html; charset=utf-8', antwoord.headers.get('content-security-policy')]);
  });

  it('tell on a page when a run does not exist', async () => {
    for (const id of ['0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', 'R-2021-0001']) {
      const { status, headers, tekst } = await bekijk(`/dashboard/betaalruns/${id}`);
      expect([status, headers.get('content-type')]).toEqual([id.startsWith('R') ? 400 : 404, 'text/html; charset=utf-8']);
      expect(tekst).toContain('</html>');
    }
  });

  it('are for the kassier and the auditor, and the menu names them to nobody else', async () => {
    for (const rol of ['szw-financien', 'regio-aanvrager']) {
      expect((await bekijk('/dashboard/betaalruns?peildatum=2021-07-06', rol)).status).toBe(403);
      expect((await bekijk(`/dashboard/betaalruns/${run['id']}`, rol)).status).toBe(403);
      expect((await bekijk('/dashboard?peildatum=2021-07-06', rol)).tekst).not.toContain('Betaalruns');
    }
    expect((await bekijk('/dashboard?peildatum=2021-07-06', 'auditor')).tekst).toContain('<a href="/dashboard/betaalruns?peildatum=2021-07-06">Betaalruns</a>');
  });

  it('are where one comes back to after signing in', async () => {
    const pad = `/dashboard/betaalruns/${run['id']}`;
    const zonder = await kassier.verzoek('GET', pad);
    const aanmelden = await kassier.verzoek('GET', zonder.headers.get('location') ?? '');
    expect(aanmelden.tekst).toContain(`value="${pad}"`);
  });
});
