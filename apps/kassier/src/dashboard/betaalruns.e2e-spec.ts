import { gegeven, leesbaar, Lezer, tabelrijen, verwijzingen } from '../../../../test/support/bladeren.js';
import { geefBudget, maakBetalingen, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { vermenigvuldigBetaling } from '../../../../test/support/veel-betalingen.js';

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

describe('approving and withdrawing a run on its page', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let fiatteur: Lezer;
  /** What the last run paid, so that each pays something else. */
  let bedrag = 100;

  beforeAll(async () => {
    kassier = await startTestKassier();
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    fiatteur = await Lezer.meldAan(kassier, 'kassier-fiatteur');
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '9000000.00' });
  });
  afterAll(() => kassier.stop());

  const adres = (run: Json, wat = 'fiattering'): string => `/dashboard/betaalruns/${run['id']}/${wat}`;
  const status = async (run: Json): Promise<string | undefined> => (await kassier.database<{ status: string }>('SELECT status FROM betaalrun WHERE id = $1', [run['id']]))[0]?.status;
  const formulier = async (run: Json, wie = fiatteur, wat = 'fiattering'): Promise<Record<string, string>> => {
    const velden = wie.formulier(await wie.open(adres(run, wat)), adres(run, wat));
    if (velden === null) throw new Error(`geen formulier op ${adres(run, wat)}`);
    return velden;
  };
  const spoor = (run: Json): Promise<Json[]> => kassier.database('SELECT soort, methode, route, persoon, status, probleem FROM auditspoor WHERE onderwerp = $1 ORDER BY moment, id', [run['id']]);
  async function maakRun(wie = medewerker): Promise<Json> {
    bedrag += 1;
    await maakBetalingen(kassier, 'AM18', [`${bedrag}.00`, '0.50']);
    return moet(kassier, 'POST', '/v1/betaalruns', wie, { uitvoeringsdatum: '2021-07-05' });
  }

  it('of thousands of payments is a job, of which the page tells how far it is', async () => {
    const [betaling] = (await maakBetalingen(kassier, 'AM18', ['3.00'])) as [Json];
    await vermenigvuldigBetaling(kassier, betaling['id'] as string, 1_999);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    const velden = await formulier(run);
    const antwoord = await fiatteur.stuur(adres(run), velden);
    expect([antwoord.status, antwoord.headers.get('location')]).toEqual([303, adres(run)]);
    const stand = await fiatteur.open(adres(run));
    expect(leesbaar(stand.html)).toMatch(/Er wordt aan deze run gewerkt\.|Gefiatteerd: de betaalbestanden staan vast/);
    expect(fiatteur.formulier(stand, adres(run))).toBeNull();
    while ((await status(run)) === 'concept') await new Promise((verder) => { setTimeout(verder, 50); });
    expect(leesbaar((await fiatteur.open(adres(run))).html)).toContain('Gefiatteerd: de betaalbestanden staan vast');
    expect(await kassier.database('SELECT gefiatteerd_door FROM betaalrun WHERE id = $1', [run['id']])).toEqual([{ gefiatteerd_door: 'test-kassier-fiatteur' }]);
  });

  it('begins with what waits for whom, and with a page on which everything of the run stands', async () => {
    const run = await maakRun();
    const lijst = await fiatteur.open('/dashboard/betaalruns?peildatum=2021-07-06');
    const rij = tabelrijen(lijst.html).find(([eerste]) => eerste === run['nummer']);
    expect([rij?.[2], rij?.at(-1)]).toEqual(['u, of een andere fiatteur', `Beoordeel ${run['nummer']}`]);
    expect(tabelrijen(lijst.html).find(([eerste]) => eerste === 'Runs in concept')).toEqual(['Runs in concept', '1', `€\u00a0${bedrag},50`, 'een fiatteur die er niet zelf aan werkte']);
    const blad = await fiatteur.volg(lijst, `Beoordeel ${run['nummer']}`);
    const controle = gegeven(blad.html, 'Controlegetal');
    expect([gegeven(blad.html, 'Betalingen'), gegeven(blad.html, 'Bedrag'), gegeven(blad.html, 'Gemaakt door')]).toEqual(['2 betalingen', `€\u00a0${bedrag},50`, expect.stringContaining('test-kassier-medewerker')]);
    expect(controle).toMatch(/^[0-9a-f]{8}( [0-9a-f]{8}){7}$/);
    expect((await fiatteur.open(`/dashboard/betaalruns/${run['id']}`)).html).toContain(controle);
    expect(leesbaar(blad.html)).toContain('Eén begunstigde wordt voor het eerst betaald');
    for (const rol of ['kassier-medewerker', 'auditor']) {
      const ander = await Lezer.meldAan(kassier, rol);
      const gezien = await ander.open(adres(run));
      expect([ander.formulier(gezien, adres(run)), leesbaar(gezien.html)]).toEqual([null, expect.stringContaining('Fiatteren doet een fiatteur van de kassier')]);
      expect((await ander.stuur(adres(run), await formulier(run))).status).toBe(403);
    }
    expect(await status(run)).toBe('concept');
  });

  it('approves once, however often the button is pressed, and as the API does', async () => {
    const run = await maakRun();
    const velden = await formulier(run);
    const antwoorden = await Promise.all([fiatteur.stuur(adres(run), velden), fiatteur.stuur(adres(run), velden)]);
    expect(antwoorden.map(({ status: code, headers }) => [code, headers.get('location')])).toEqual([[303, adres(run)], [303, adres(run)]]);
    expect((await fiatteur.stuur(adres(run), velden)).headers.get('idempotent-replayed')).toBe('true');
    const na = await fiatteur.open(adres(run));
    expect([leesbaar(na.html), fiatteur.formulier(na, adres(run))]).toEqual([expect.stringContaining('Gefiatteerd: de betaalbestanden staan vast'), null]);
    expect(await kassier.database('SELECT status, gefiatteerd_door, (SELECT count(*)::int FROM betaalbestand WHERE run = r.id) AS bestanden FROM betaalrun r WHERE id = $1', [run['id']])).toEqual([{ status: 'gefiatteerd', gefiatteerd_door: 'test-kassier-fiatteur', bestanden: 1 }]);
    // A page that was open in another tab has a key of its own, and hears what became of the run.
    const later = await fiatteur.stuur(adres(run), { ...velden, sleutel: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20' });
    expect([later.status, leesbaar(later.tekst)]).toEqual([409, expect.stringContaining('heeft status "gefiatteerd" en kan niet worden gefiatteerd')]);
    expect((await spoor(run)).filter(({ soort, route }: Json) => soort === 'wijziging' && route !== '/v1/betaalruns').map(({ route, persoon, status: code }: Json) => [route, persoon, code])).toEqual([['/dashboard/betaalruns/{id}/fiattering', 'test-kassier-fiatteur', 201]]);
  });

  it('refuses whoever made the run, on the page and when sent all the same, with the way out', async () => {
    const run = await maakRun(await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'test-kassier-fiatteur' }));
    const blad = await fiatteur.open(adres(run));
    expect([fiatteur.formulier(blad, adres(run)), leesbaar(blad.html)]).toEqual([null, expect.stringMatching(/U kunt deze run nu niet fiatteren\. .* zelf gemaakt en mag deze run daarom niet fiatteren\. Vraag een andere fiatteur\./)]);
    const { bewijs = '' } = await formulier(run, fiatteur, 'intrekking');
    const geweigerd = await fiatteur.stuur(adres(run), { bewijs, controle: (gegeven(blad.html, 'Controlegetal') ?? '').replaceAll(' ', ''), sleutel: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21' });
    expect([geweigerd.status, geweigerd.headers.get('content-type'), leesbaar(geweigerd.tekst)]).toEqual([409, 'text/html; charset=utf-8', expect.stringContaining('Vraag een andere fiatteur.')]);
    expect(await status(run)).toBe('concept');
    expect(await kassier.database("SELECT 1 AS een FROM idempotentie WHERE sleutel = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21'")).toEqual([]);
  });

  it('approves what was shown, and nothing else', async () => {
    const [run, ander] = [await maakRun(), await maakRun()];
    const velden = await formulier(run);
    const verwisseld = await fiatteur.stuur(adres(ander), velden);
    expect([verwisseld.status, leesbaar(verwisseld.tekst)]).toEqual([409, expect.stringContaining(`Het controlegetal hoort niet bij betaalrun ${ander['nummer']}. Er is niets gefiatteerd.`)]);
    expect(verwisseld.tekst).toContain(`<a href="${adres(ander)}">Terug naar de pagina van het formulier</a>`);
    let regel: Json;
    // Refusals are written after their answer.
    while (regel === undefined) [regel] = (await spoor(ander)).filter(({ soort }: Json) => soort === 'weigering');
    expect(regel).toMatchObject({ methode: 'POST', route: '/dashboard/betaalruns/{id}/fiattering', status: 409, probleem: 'andere-run' });
    const opDeApi = await kassier.verzoek('POST', `/v1/betaalruns/${ander['id']}/fiatteringen`, { token: await kassier.token({ rollen: ['kassier-fiatteur'] }), body: { controle: velden['controle'] } });
    expect([opDeApi.status, opDeApi.body.type]).toEqual([409, '/v1/problemen/andere-run']);
    expect([await status(run), await status(ander)]).toEqual(['concept', 'concept']);
  });

  it('cannot be made to by another site, another session, or without a form of ours', async () => {
    const run = await maakRun();
    const velden = await formulier(run);
    const tweede = await Lezer.meldAan(kassier, 'kassier-fiatteur');
    const aanvallen: [string, Promise<Antwoord>][] = [
      ['no proof', fiatteur.stuur(adres(run), { sleutel: velden['sleutel'] ?? '', controle: velden['controle'] ?? '' })],
      ['a false proof', fiatteur.stuur(adres(run), { ...velden, bewijs: 'A'.repeat(43) })],
      ['the proof of another session of the same person', tweede.stuur(adres(run), velden)],
      ['another site', fiatteur.stuur(adres(run), velden, { 'sec-fetch-site': 'cross-site', origin: 'https://kwaad.example' })],
      ['another site of the same domain', fiatteur.stuur(adres(run), velden, { 'sec-fetch-site': 'same-site' })],
    ];
    for (const [wat, antwoord] of aanvallen) expect([wat, (await antwoord).status]).toEqual([wat, 403]);
    expect(leesbaar((await aanvallen[3]?.[1])?.tekst ?? '')).toContain('Uw browser meldt dat dit formulier van een andere site komt. Er is niets gewijzigd. Open de pagina opnieuw');
    // An old browser says only from which origin it comes, or nothing.
    const oud = { 'content-type': 'application/x-www-form-urlencoded', cookie: fiatteur.cookie };
    const body = new URLSearchParams(velden).toString();
    expect((await kassier.verzoek('POST', adres(run), { sleutel: null, body, headers: { ...oud, origin: 'https://kwaad.example' } })).status).toBe(403);
    // What no form of a browser can send, and the API, which knows no cookie.
    expect((await kassier.verzoek('POST', adres(run), { body: velden, headers: { cookie: fiatteur.cookie } })).status).toBe(415);
    expect((await kassier.verzoek('POST', `/v1/betaalruns/${run['id']}/fiatteringen`, { body: {}, headers: { cookie: fiatteur.cookie } })).status).toBe(401);
    expect((await kassier.verzoek('GET', `${adres(run)}?${body}`, { headers: { cookie: fiatteur.cookie } })).status).toBe(200);
    expect(await status(run)).toBe('concept');
    expect((await kassier.verzoek('POST', adres(run), { sleutel: null, body, headers: oud })).status).toBe(303);
    expect(await status(run)).toBe('gefiatteerd');
  });

  it('does nothing for a session that is over, says so, and leads back after signing in', async () => {
    const run = await maakRun();
    const velden = await formulier(run);
    const antwoord = await fiatteur.stuur(adres(run), velden, { cookie: 'kassier_sessie=geen.echt.token' });
    expect([antwoord.status, await status(run)]).toEqual([303, 'concept']);
    const aanmelden = await kassier.verzoek('GET', antwoord.headers.get('location') ?? '');
    expect(leesbaar(aanmelden.tekst)).toContain('Uw sessie was voorbij. Het formulier is niet verwerkt en er is niets gewijzigd.');
    expect(aanmelden.tekst).toContain(`name="terug" value="${adres(run)}"`);
    const opnieuw = await kassier.verzoek('POST', '/dashboard/aanmelden', { sleutel: null, body: new URLSearchParams({ rol: 'kassier-fiatteur', terug: adres(run) }).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(opnieuw.headers.get('location')).toBe(adres(run));
  });

  it('withdraws a concept with a reason, and tells what is missing', async () => {
    const run = await maakRun();
    const velden = await formulier(run, fiatteur, 'intrekking');
    const zonder = await fiatteur.stuur(adres(run, 'intrekking'), { ...velden, reden: ' ' });
    expect([zonder.status, zonder.tekst]).toEqual([400, expect.stringContaining('<a href="#veld-reden">Waarom trekt u de run in? Deze tekst is leeg. Vul hem in.</a>')]);
    const getypt = 'Een <b>fout</b> bij 111222333, en een lang verhaal';
    const { status: code, tekst } = await fiatteur.stuur(adres(run, 'intrekking'), { ...velden, reden: getypt });
    expect([code, leesbaar(tekst)]).toEqual([400, expect.stringContaining('burgerservicenummer')]);
    expect(tekst).toMatch(/<textarea id="veld-reden"[^>]* aria-describedby="veld-reden-uitleg veld-reden-fout" aria-invalid="true" required>Een &lt;b&gt;fout&lt;\/b&gt; bij 111222333, en een lang verhaal<\/textarea>/);
    expect(await status(run)).toBe('concept');
    const antwoord = await fiatteur.stuur(adres(run, 'intrekking'), { ...velden, reden: 'Verkeerde dag' });
    expect([antwoord.status, antwoord.headers.get('location'), await status(run)]).toEqual([303, adres(run), 'ingetrokken']);
    const anders = await fiatteur.stuur(adres(run, 'intrekking'), { ...velden, reden: 'Toch een andere reden' });
    expect([anders.status, leesbaar(anders.tekst)]).toEqual([409, expect.stringContaining('Dit formulier is al eerder verstuurd en verwerkt, met iets anders erin. Er is nu niets gewijzigd.')]);
    const na = await fiatteur.open(adres(run));
    expect(gegeven(na.html, 'Reden van intrekking')).toBe('Verkeerde dag');
    expect(fiatteur.formulier(await fiatteur.open(adres(run, 'intrekking')), adres(run, 'intrekking'))).toBeNull();
  });

  it('gives the files for the bank, and tells that they went there, once', async () => {
    const run = await maakRun();
    await fiatteur.stuur(adres(run), await formulier(run));
    const blad = await fiatteur.open(adres(run));
    const bestand = await fiatteur.haal(verwijzingen(blad.html).find(({ tekst }) => tekst.endsWith('.xml'))?.adres ?? '');
    const opDeApi = await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/betaalbestanden/1`, { token: medewerker });
    expect([bestand.status, bestand.headers.get('content-type'), bestand.headers.get('etag'), bestand.tekst]).toEqual([200, 'application/xml; charset=utf-8', opDeApi.headers.get('etag'), opDeApi.tekst]);
    const auditor = await Lezer.meldAan(kassier, 'auditor');
    const velden = await formulier(run, fiatteur, 'verzending');
    expect(auditor.formulier(await auditor.open(adres(run, 'verzending')), adres(run, 'verzending'))).toBeNull();
    expect((await auditor.stuur(adres(run, 'verzending'), velden)).status).toBe(403);
    const antwoorden = await Promise.all([fiatteur.stuur(adres(run, 'verzending'), velden), fiatteur.stuur(adres(run, 'verzending'), velden)]);
    expect([...antwoorden.map(({ status: code }) => code), await status(run)]).toEqual([303, 303, 'verzonden']);
    const na = await fiatteur.open(adres(run, 'verzending'));
    expect([fiatteur.formulier(na, adres(run, 'verzending')), leesbaar(na.html)]).toEqual([null, expect.stringContaining('Deze run kan nu niet als verzonden worden gemeld. Verzonden: de bank heeft nog niet alles verwerkt.')]);
    expect((await fiatteur.stuur(adres(run, 'intrekking'), { bewijs: velden['bewijs'] ?? '', sleutel: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d23', reden: 'Te laat' })).status).toBe(409);
  });

  it('looks again at the money when the button is pressed, and says what to do', async () => {
    const run = await maakRun();
    const velden = await formulier(run);
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '1.00', ontvangenOp: '2021-07-01', kenmerk: 'SZW-1' });
    const antwoord = await fiatteur.stuur(adres(run), velden);
    expect([antwoord.status, leesbaar(antwoord.tekst)]).toEqual([409, expect.stringMatching(/Geen stroom betaalt met geld van een andere: .* Vraag SZW om een voorschot en registreer het/)]);
    const blad = await fiatteur.open(adres(run));
    expect([fiatteur.formulier(blad, adres(run)), leesbaar(blad.html), await status(run)]).toEqual([null, expect.stringContaining('U kunt deze run nu niet fiatteren. Betaalrun'), 'concept']);
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '5000000.00', ontvangenOp: '2021-07-02', kenmerk: 'SZW-2' });
    expect((await fiatteur.stuur(adres(run), velden)).status).toBe(303);
    expect(await status(run)).toBe('gefiatteerd');
  });

  it('reaches no further than a mandate, and names who can', async () => {
    const run = await maakRun();
    const velden = await formulier(run);
    const mandaat = async (persoon: string, bedragMax: string): Promise<void> => {
      const { id } = await moet(kassier, 'POST', '/v1/mandaten', medewerker, { handeling: 'betaalrun', persoon, bedragMax, geldigVanaf: '2021-01-01', geldigTotEnMet: null, kenmerk: 'MR-1' });
      await moet(kassier, 'POST', `/v1/mandaten/${id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'meester' }), {});
    };
    await mandaat('test-kassier-fiatteur', '10.00');
    await mandaat('hoofd', '100000.00');
    const antwoord = await fiatteur.stuur(adres(run), velden);
    expect([antwoord.status, leesbaar(antwoord.tekst)]).toEqual([409, expect.stringMatching(/een mandaat tot €\u00a010,00 om een betaalrun te fiatteren; dit gaat over .* Dit kan wel: hoofd\./)]);
    const blad = await fiatteur.open(adres(run));
    expect([fiatteur.formulier(blad, adres(run)), leesbaar(blad.html), await status(run)]).toEqual([null, expect.stringContaining('Dit kan wel: hoofd.'), 'concept']);
  });
});
