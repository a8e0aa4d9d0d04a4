import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { arrangementVoor, claim, geefBudget, maakArrangement, maakBegunstigde, menukaartVerplichting, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { arrangementInvoer } from './arrangementen.dto.js';
import { vingerafdruk } from '../http/index.js';

const HIER = 'AM18';
const DAAR = 'AM19';

describe('arrangementen', () => {
  let kassier: TestKassier;
  let hier: string;
  let daar: string;
  let volgnummer = 0;

  beforeAll(async () => {
    kassier = await startTestKassier();
    [hier, daar] = [await regioToken(kassier, HIER), await regioToken(kassier, DAAR)];
  });

  afterAll(() => kassier.stop());

  const nieuwBsn = (): string => voorbeeldBsn((volgnummer += 1));
  const post = (pad: string, token: string, body: object, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', `/v1/arrangementen${pad}`, { token, body, ...(sleutel === undefined ? {} : { sleutel }) });
  const registreer = (anders: Readonly<Record<string, unknown>> = {}, bsn = nieuwBsn(), sleutel?: string): Promise<Antwoord> => post('', hier, arrangementVoor(HIER, bsn, anders), sleutel);
  const haal = (pad: string, token = hier): Promise<Antwoord> => kassier.verzoek('GET', `/v1/arrangementen${pad}`, { token });
  const draagOver = (id: string, token: string, anders: object = {}): Promise<Antwoord> => post(`/${id}/overdrachten`, token, { naarRegio: DAAR, datum: '2021-05-01', reden: 'Verhuisd', ...anders });
  const pointers = (antwoord: Antwoord): string[] => (antwoord.body.fouten as { pointer: string }[]).map(({ pointer }) => pointer).sort();
  const soorten = (antwoord: Antwoord): string[] => (antwoord.body.gebeurtenissen as { soort: string }[]).map(({ soort }) => soort);

  describe('registration', () => {
    it('keeps what was told, with a pseudonym for the person', async () => {
      const antwoord = await registreer({ loonwaardePercentage: 60, voorliggend: [{ partij: 'uwv', uitkomst: 'ingezet', toelichting: 'Scholingsbudget' }] });
      expect(antwoord.status).toBe(201);
      expect(antwoord.headers.get('location')).toBe(`/v1/arrangementen/${antwoord.body.id}`);
      expect(antwoord.body).toEqual({
        id: expect.any(String), regio: HIER, pseudoniem: expect.stringMatching(/^[0-9a-f]{64}$/), status: 'open', categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', opVerzoek: false,
        doelgroepBanenafspraak: true, wajong: false, loonwaardePercentage: 60, toestemming: true, afgestemdMet: ['gemeente'],
        voorliggend: [{ partij: 'uwv', uitkomst: 'ingezet', toelichting: 'Scholingsbudget' }], startdatum: '2020-12-01', einddatum: null, geregistreerdOp: expect.any(String),
        gebeurtenissen: [{ id: expect.any(String), soort: 'registratie', datum: '2020-12-01', regio: HIER, inhoud: { categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', opVerzoek: false }, door: expect.any(String), op: expect.any(String) }],
      });
      expect((await haal(`/${antwoord.body.id}`)).body).toEqual(antwoord.body);
    });

    it('gives one person one pseudonym, in every region, and takes that pseudonym back', async () => {
      const bsn = nieuwBsn();
      const een = await registreer({}, bsn);
      const twee = await post('', daar, arrangementVoor(DAAR, bsn));
      const drie = await registreer({ kandidaat: { pseudoniem: (een.body.pseudoniem as string).toUpperCase() } });
      const ander = await registreer();
      expect(twee.body.pseudoniem).toBe(een.body.pseudoniem);
      expect(drie.body.pseudoniem).toBe(een.body.pseudoniem);
      expect(ander.body.pseudoniem).not.toBe(een.body.pseudoniem);
    });

    it('happens once per key', async () => {
      const bsn = nieuwBsn();
      const [een, twee] = [await registreer({}, bsn, 'arrangement-1'), await registreer({}, bsn, 'arrangement-1')];
      expect(een.status).toBe(201);
      expect(twee.body).toEqual(een.body);
      expect(twee.headers.get('idempotent-replayed')).toBe('true');
      expect(await registreer({}, nieuwBsn(), 'arrangement-1')).toMatchObject({ status: 409, body: { type: '/v1/problemen/sleutel-al-gebruikt' } });
    });

    it('is repeated to its own region only, also within one organisation', async () => {
      const ander = await kassier.token({ rollen: ['regio-aanvrager'], regio: DAAR, organisatie: 'rmt-am18' });
      const { body: { id } } = await registreer();
      const einde = { datum: '2021-06-01', reden: 'werk' };
      expect((await post(`/${id}/beeindigingen`, hier, einde, 'einde-1')).status).toBe(201);
      const elders = await post(`/${id}/beeindigingen`, ander, einde, 'einde-1');
      expect(elders).toMatchObject({ status: 409, body: { type: '/v1/problemen/sleutel-al-gebruikt' } });
      expect(elders.tekst).not.toContain('pseudoniem');
      expect((await post(`/${id}/beeindigingen`, hier, einde, 'einde-1')).headers.get('idempotent-replayed')).toBe('true');
    });

    it('is for the own region only', async () => {
      expect(await post('', daar, arrangementVoor(HIER, nieuwBsn()))).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/AM19.*AM18/) } });
      for (const rol of ['kassier-medewerker', 'szw-budgethouder', 'auditor']) {
        expect((await post('', await kassier.token({ rollen: [rol] }), arrangementVoor(HIER, nieuwBsn()))).status).toBe(403);
      }
    });

    it.each<[readonly string[], Readonly<Record<string, unknown>>]>([
      [['/kandidaat/bsn'], { kandidaat: { bsn: '111222334' } }],
      [['/kandidaat/bsn'], { kandidaat: { bsn: 111222333 } }],
      [['/kandidaat/pseudoniem'], { kandidaat: { pseudoniem: 'abc' } }],
      [['/kandidaat/pseudoniem'], { kandidaat: { bsn: '111222333', pseudoniem: 'a'.repeat(64) } }],
      [['/kandidaat/bsn'], { kandidaat: {} }],
      [['/categorie'], { categorie: 'gepensioneerde' }],
      [['/eerstverantwoordelijke'], { eerstverantwoordelijke: 'school' }],
      [['/opVerzoek'], { opVerzoek: 'ja' }],
      [['/toestemming'], { toestemming: undefined }],
      [['/loonwaardePercentage'], { loonwaardePercentage: 101 }],
      [['/loonwaardePercentage'], { loonwaardePercentage: 55.5 }],
      [['/afgestemdMet/0'], { afgestemdMet: ['buurman'] }],
      [['/voorliggend/0/uitkomst'], { voorliggend: [{ partij: 'uwv', uitkomst: 'misschien' }] }],
      [['/voorliggend/2/partij'], { voorliggend: [{ partij: 'uwv', uitkomst: 'ingezet' }, { partij: 'sbb', uitkomst: 'ingezet' }, { partij: 'uwv', uitkomst: 'niet-beschikbaar' }] }],
      [['/startdatum'], { startdatum: '2999-01-01' }],
      [['/burgerservicenummer'], { burgerservicenummer: '111222333' }],
      [['/categorie', '/loonwaardePercentage', '/wajong'], { categorie: 1, wajong: null, loonwaardePercentage: -1 }],
    ])('refuses with faults at %j: %j', async (verwacht, anders) => {
      const antwoord = await registreer(anders);
      expect(antwoord.status).toBe(400);
      expect(pointers(antwoord)).toEqual(verwacht);
      expect(antwoord.tekst).not.toMatch(/11122233/);
    });

    it('refuses a region that does not exist', async () => {
      const token = await kassier.token({ rollen: ['regio-aanvrager'], regio: 'AM04' });
      expect(pointers(await post('', token, arrangementVoor('AM04', nieuwBsn())))).toEqual(['/regio']);
    });
  });

  describe('the BSN', () => {
    it('is nowhere in the database, in no answer, and no hash of the request can be guessed back', async () => {
      const bsn = nieuwBsn();
      const body = arrangementVoor(HIER, bsn);
      const antwoord = await post('', hier, body, 'bsn-zoeken');
      expect(antwoord.status).toBe(201);
      expect(antwoord.tekst).not.toContain(bsn);
      await post(`/${antwoord.body.id}/evaluaties`, hier, { datum: '2021-02-01', uitkomst: 'uitstroom-mogelijk', toelichting: 'Sollicitatie loopt' });
      const tabellen = await kassier.database<{ naam: string }>("SELECT c.relname AS naam FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace");
      expect(tabellen.length).toBeGreaterThan(15);
      const gevonden: string[] = [];
      let gezien = 0;
      for (const { naam } of tabellen) {
        const [rij] = await kassier.database<{ bsn: string; pseudoniem: string }>(
          `SELECT count(*) FILTER (WHERE t::text LIKE '%' || $1 || '%')::text AS bsn, count(*) FILTER (WHERE t::text LIKE '%' || $2 || '%')::text AS pseudoniem FROM ${naam} t`, [bsn, antwoord.body.pseudoniem],
        );
        if (rij?.bsn !== '0') gevonden.push(naam);
        gezien += Number(rij?.pseudoniem);
      }
      expect(gevonden).toEqual([]);
      // The search does find what is there: the pseudonym, in the arrangement and in the kept answers.
      expect(gezien).toBeGreaterThanOrEqual(2);

      const [bewaard] = await kassier.database<{ vingerafdruk: string }>("SELECT vingerafdruk FROM idempotentie WHERE sleutel = 'bsn-zoeken'");
      const { kandidaat, ...gelezen } = arrangementInvoer.parse(body);
      expect(bewaard?.vingerafdruk).toBe(vingerafdruk('POST', '/v1/arrangementen', { ...gelezen, kandidaat: antwoord.body.pseudoniem }));
      expect(bewaard?.vingerafdruk).not.toBe(vingerafdruk('POST', '/v1/arrangementen', { ...gelezen, kandidaat }));
    });

    it('keeps the pseudonym of somebody who was registered before the key was rotated', async () => {
      const map = await mkdtemp(join(tmpdir(), 'kassier-sleutels-'));
      const [oud, nieuw] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
      await writeFile(join(map, 'voor'), `${oud}\n`);
      await writeFile(join(map, 'na'), `${nieuw}\n${oud}\n`);
      const bsn = nieuwBsn();
      const registreerBij = async (dienst: TestKassier, wie: string): Promise<string> =>
        (await dienst.verzoek('POST', '/v1/arrangementen', { token: await regioToken(dienst, HIER), body: arrangementVoor(HIER, wie) })).body.pseudoniem as string;
      const voor = await startTestKassier({ PSEUDONIEM_SLEUTEL_BESTAND: join(map, 'voor') });
      const na = await startTestKassier({ DATABASE_URL: voor.databaseUrl, PSEUDONIEM_SLEUTEL_BESTAND: join(map, 'na') });
      try {
        expect(await registreerBij(na, bsn)).not.toBe(await registreerBij(voor, bsn));
        const ander = nieuwBsn();
        const eerste = await registreerBij(voor, ander);
        expect(await registreerBij(na, ander)).toBe(eerste);
      } finally {
        await na.stop();
        await voor.stop();
        await rm(map, { recursive: true });
      }
    });

    it('may not stand in an explanation either', async () => {
      const bsn = nieuwBsn();
      for (const toelichting of [`Bekend onder ${bsn.slice(0, 3)}.${bsn.slice(3, 6)}.${bsn.slice(6)}`, `Dossier${bsn.slice(0, 5)}-${bsn.slice(5)}a`]) {
        const antwoord = await registreer({ voorliggend: [{ partij: 'uwv', uitkomst: 'ingezet', toelichting }] }, bsn);
        expect(antwoord.status).toBe(400);
        expect(pointers(antwoord)).toEqual(['/voorliggend/0/toelichting']);
      }
    });
  });

  describe('a transfer', () => {
    it('gives the arrangement to the other region, which then has it', async () => {
      const { body } = await registreer();
      const antwoord = await draagOver(body.id, hier);
      expect(antwoord).toMatchObject({ status: 201, body: { regio: DAAR } });
      expect(antwoord.body.gebeurtenissen[1]).toMatchObject({ soort: 'overdracht', datum: '2021-05-01', regio: DAAR, inhoud: { reden: 'Verhuisd', van: { regio: HIER }, naar: { regio: DAAR } } });
      expect(await post(`/${body.id}/evaluaties`, daar, { datum: '2021-06-01', uitkomst: 'uitstroom-mogelijk', toelichting: 'Nieuwe start' })).toMatchObject({ status: 201 });
      expect(soorten(await haal(`/${body.id}`, daar))).toEqual(['registratie', 'overdracht', 'evaluatie']);
    });

    it('leaves the region that handed it over its own part, and no more', async () => {
      const { body } = await registreer();
      await draagOver(body.id, hier);
      await post(`/${body.id}/evaluaties`, daar, { datum: '2021-06-01', uitkomst: 'uitstroom-mogelijk', toelichting: 'Niet voor de oude regio' });
      await draagOver(body.id, daar, { naarRegio: undefined, datum: '2021-07-01', categorie: 'jongere', eerstverantwoordelijke: 'gemeente' });
      const gezien = await haal(`/${body.id}`, hier);
      expect(gezien).toMatchObject({ status: 200, body: { regio: DAAR, categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv' } });
      expect(soorten(gezien)).toEqual(['registratie', 'overdracht']);
      expect((await haal('?categorie=jongere&limiet=500', hier)).body.resultaten.map(({ id }: Json) => id)).not.toContain(body.id);
      expect(await haal(`/${body.id}`, daar)).toMatchObject({ body: { categorie: 'jongere', eerstverantwoordelijke: 'gemeente' } });
      expect((await haal('?limiet=500', hier)).body.resultaten.map(({ id }: Json) => id)).toContain(body.id);
      expect(await draagOver(body.id, hier, { naarRegio: 'AM20' })).toMatchObject({ status: 403, body: { detail: expect.stringContaining(DAAR) } });
      expect((await post(`/${body.id}/beeindigingen`, hier, { datum: '2021-07-01', reden: 'x' })).status).toBe(403);
    });

    it('cannot be made by a region that would like to have it', async () => {
      const { body } = await registreer();
      expect((await draagOver(body.id, daar)).status).toBe(404);
      expect((await haal(`/${body.id}`, daar)).status).toBe(404);
      expect((await haal('?limiet=500', daar)).body.resultaten.map(({ id }: Json) => id)).not.toContain(body.id);
    });

    it('changes party, request and category without moving', async () => {
      const { body } = await registreer();
      const antwoord = await draagOver(body.id, hier, { naarRegio: undefined, eerstverantwoordelijke: 'sociale-partners', opVerzoek: true, categorie: 'jongere' });
      expect(antwoord).toMatchObject({ status: 201, body: { regio: HIER, eerstverantwoordelijke: 'sociale-partners', opVerzoek: true, categorie: 'jongere' } });
      expect(antwoord.body.gebeurtenissen[1]).toMatchObject({ regio: null, inhoud: { van: { categorie: 'ww-instroom', opVerzoek: false }, naar: { categorie: 'jongere', opVerzoek: true } } });
    });

    it.each<[string, object]>([
      ['', { naarRegio: undefined }],
      ['', { naarRegio: HIER }],
      ['', { naarRegio: undefined, categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', opVerzoek: false }],
      ['/naarRegio', { naarRegio: 'AM04' }],
      ['/naarRegio', { naarRegio: 'landelijk' }],
      ['/datum', { datum: '2020-11-30' }],
      ['/datum', { datum: '2999-01-01' }],
      ['/reden', { reden: ' ' }],
      ['/categorie', { categorie: 'x' }],
    ])('refuses with a fault at "%s": %j', async (pointer, anders) => {
      const { body } = await registreer();
      const antwoord = await draagOver(body.id, hier, anders);
      expect(antwoord.status).toBe(400);
      expect(pointers(antwoord)).toEqual([pointer]);
    });

    it('is not dated before the one before it', async () => {
      const { body } = await registreer();
      await draagOver(body.id, hier);
      expect(pointers(await draagOver(body.id, daar, { naarRegio: HIER, datum: '2021-04-30' }))).toEqual(['/datum']);
      expect(await draagOver(body.id, daar, { naarRegio: HIER, datum: '2021-05-01' })).toMatchObject({ status: 201, body: { regio: HIER } });
    });

    it('repeats its answer to the same key, also when the region no longer has it', async () => {
      const { body } = await registreer();
      const stuur = (): Promise<Antwoord> => post(`/${body.id}/overdrachten`, hier, { naarRegio: DAAR, datum: '2021-05-01', reden: 'Verhuisd' }, 'overdracht-1');
      const [een, twee] = [await stuur(), await stuur()];
      expect([een.status, twee.status]).toEqual([201, 201]);
      expect(twee.body).toEqual(een.body);
      expect(twee.headers.get('idempotent-replayed')).toBe('true');
    });

    it('touches nothing that was committed; new commitments come from the new region', async () => {
      await geefBudget(kassier, HIER, { 'ontschot-menukaart': '5000.00' });
      await geefBudget(kassier, DAAR, { 'ontschot-menukaart': '5000.00' });
      const dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaan Voorbeeld');
      const id = await maakArrangement(kassier, HIER, nieuwBsn());
      const vraagAan = (regio: string, token: string, anders: Readonly<Record<string, unknown>> = {}): Promise<Antwoord> =>
        kassier.verzoek('POST', '/v1/verplichtingen', { token, body: menukaartVerplichting(regio, dienstverlener, id, anders) });
      const voor = await vraagAan(HIER, hier);
      expect(voor).toMatchObject({ status: 201 });
      await draagOver(id, hier, { eerstverantwoordelijke: 'gemeente', categorie: 'bijstandsaanvrager' });

      expect((await kassier.verzoek('GET', `/v1/verplichtingen/${voor.body.id}`, { token: hier })).body).toMatchObject({ status: 'vastgelegd', regio: HIER, bedrag: '500.00' });
      expect((await kassier.verzoek('GET', `/v1/verplichtingen/${voor.body.id}`, { token: daar })).status).toBe(404);
      const teLaat = await vraagAan(HIER, hier, { datum: '2021-06-01' });
      expect(teLaat).toMatchObject({ status: 409 });
      expect(teLaat.body.oordelen.map(({ regel }: Json) => regel)).toContain('P-01');
      expect(await vraagAan(DAAR, daar, { datum: '2021-06-01' })).toMatchObject({ status: 201 });
    });
  });

  describe('what was committed before', () => {
    it('is paid and finished by the region that committed it, whoever the person is by then (P-05)', async () => {
      await geefBudget(kassier, HIER, { 'ontschot-menukaart': '5000.00' });
      const dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Reisgenoot Voorbeeld');
      const id = await maakArrangement(kassier, HIER, nieuwBsn());
      const { body: verplichting } = await kassier.verzoek('POST', '/v1/verplichtingen', { token: hier, body: menukaartVerplichting(HIER, dienstverlener, id) });
      const declareer = (token: string, anders: object): Promise<Antwoord> => kassier.verzoek('POST', '/v1/betalingen', { token, body: claim(verplichting.id as string, { factuurdatum: '2021-09-01', ...anders }) });

      expect(await draagOver(id, hier, { eerstverantwoordelijke: 'gemeente', categorie: 'bijstandsaanvrager' })).toMatchObject({ status: 201 });
      expect(await declareer(hier, { bedrag: '200.00' })).toMatchObject({ status: 201 });
      expect((await declareer(daar, { bedrag: '1.00' })).status).toBe(400);

      expect(await post(`/${id}/beeindigingen`, daar, { datum: '2021-09-15', reden: 'Werk gevonden' })).toMatchObject({ status: 201 });
      expect(await declareer(hier, { bedrag: '250.00', factuurdatum: '2021-10-01', eindafrekening: true })).toMatchObject({ status: 201, body: { vrijgevallen: '50.00' } });
    });
  });

  describe('evaluation and end', () => {
    it('records an evaluation', async () => {
      const { body } = await registreer();
      const antwoord = await post(`/${body.id}/evaluaties`, hier, { datum: '2021-03-01', uitkomst: 'uitstroom-niet-mogelijk', toelichting: 'Nog in opleiding' });
      expect(antwoord.status).toBe(201);
      expect(antwoord.body.gebeurtenissen[1]).toMatchObject({ soort: 'evaluatie', datum: '2021-03-01', regio: null, inhoud: { uitkomst: 'uitstroom-niet-mogelijk', toelichting: 'Nog in opleiding' } });
    });

    it('ends once, and then nothing changes any more', async () => {
      const { body } = await registreer();
      const einde = { datum: '2021-09-01', reden: 'Kandidaat heeft werk' };
      expect(await post(`/${body.id}/beeindigingen`, hier, einde)).toMatchObject({ status: 201, body: { status: 'beeindigd', einddatum: '2021-09-01' } });
      for (const antwoord of [
        await post(`/${body.id}/beeindigingen`, hier, einde), await draagOver(body.id, hier),
        await post(`/${body.id}/evaluaties`, hier, { datum: '2021-10-01', uitkomst: 'uitstroom-mogelijk', toelichting: 'x' }),
      ]) expect(antwoord).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status', detail: expect.stringMatching(/1 september 2021 beëindigd.*nieuw arrangement/) } });
      expect(soorten(await haal(`/${body.id}`))).toEqual(['registratie', 'beeindiging']);
    });

    it.each<[string, string, object]>([
      ['evaluaties', '/datum', { datum: '2020-11-30', uitkomst: 'uitstroom-mogelijk', toelichting: 'x' }],
      ['evaluaties', '/datum', { datum: '2999-01-01', uitkomst: 'uitstroom-mogelijk', toelichting: 'x' }],
      ['evaluaties', '/uitkomst', { datum: '2021-03-01', uitkomst: 'goed', toelichting: 'x' }],
      ['evaluaties', '/toelichting', { datum: '2021-03-01', uitkomst: 'uitstroom-mogelijk', toelichting: '' }],
      ['beeindigingen', '/datum', { datum: '2020-11-30', reden: 'x' }],
      ['beeindigingen', '/datum', { datum: '2999-01-01', reden: 'x' }],
      ['beeindigingen', '/reden', { datum: '2021-03-01' }],
    ])('refuses %s with a fault at %s: %j', async (wat, pointer, lichaam) => {
      const { body } = await registreer();
      const antwoord = await post(`/${body.id}/${wat}`, hier, lichaam);
      expect(antwoord.status).toBe(400);
      expect([...new Set(pointers(antwoord))]).toEqual([pointer]);
    });
  });

  describe('who sees what', () => {
    it.each(['kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor'])('shows %s every region, and lets it change nothing', async (rol) => {
      const token = await kassier.token({ rollen: [rol] });
      const regios = new Set((await haal('?limiet=500', token)).body.resultaten.map(({ regio }: Json) => regio));
      expect(regios).toEqual(new Set([HIER, DAAR]));
      const { body } = await registreer();
      expect((await haal(`/${body.id}`, token)).body.gebeurtenissen).toHaveLength(1);
      expect((await draagOver(body.id, token)).status).toBe(403);
    });

    it('filters and pages', async () => {
      const auditor = await kassier.token({ rollen: ['auditor'] });
      const alle = (await haal('?limiet=500', auditor)).body.resultaten;
      const beeindigd = (await haal('?status=beeindigd&limiet=500', auditor)).body.resultaten;
      expect(beeindigd.map(({ id }: Json) => id)).toEqual(alle.filter(({ status }: Json) => status === 'beeindigd').map(({ id }: Json) => id));
      expect(beeindigd.length).toBeGreaterThan(0);
      const daarheen = (await haal(`?regio=${DAAR}&limiet=500`, auditor)).body.resultaten;
      expect(daarheen.map(({ id }: Json) => id)).toEqual(alle.filter(({ regio }: Json) => regio === DAAR).map(({ id }: Json) => id));
      const eerste = (await haal('?limiet=2', auditor)).body;
      const tweede = (await haal(`?limiet=2&cursor=${eerste.volgende}`, auditor)).body;
      expect([...eerste.resultaten, ...tweede.resultaten]).toEqual(alle.slice(0, 4));
    });

    it('is closed to a budgethouder and to strangers, and 404 to what does not exist', async () => {
      expect((await haal('', await kassier.token({ rollen: ['szw-budgethouder'] }))).status).toBe(403);
      expect((await kassier.verzoek('GET', '/v1/arrangementen')).status).toBe(401);
      expect((await haal('/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20')).status).toBe(404);
    });
  });
});
