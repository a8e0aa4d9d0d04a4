import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { regioToken } from '../../../../test/support/gegevens.js';

const LEERBEDRIJF = { soort: 'leerbedrijf', naam: 'Voorbeeld Logistiek B.V.', iban: 'NL91ABNA0417164300' };
const ANDER_IBAN = 'NL20INGB0001234567';

describe('begunstigden', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let fiatteur: string;

  beforeAll(async () => {
    kassier = await startTestKassier();
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' });
    fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'kassier-twee' });
  });

  afterAll(() => kassier.stop());

  const post = (pad: string, token: string, body: object, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', pad, { token, body, ...(sleutel === undefined ? {} : { sleutel }) });
  const registreer = (anders: object = {}, sleutel?: string): Promise<Antwoord> => post('/v1/begunstigden', medewerker, { ...LEERBEDRIJF, ...anders }, sleutel);
  const haal = async (pad: string, token = medewerker): Promise<Json> => (await kassier.verzoek('GET', `/v1/begunstigden${pad}`, { token })).body;
  const pointers = (antwoord: Antwoord): string[] => (antwoord.body.fouten as { pointer: string }[]).map(({ pointer }) => pointer).sort();

  describe('registration', () => {
    it('keeps everything, the IBAN in electronic form', async () => {
      const alles = {
        soort: 'mbo-instelling', naam: 'ROC Voorbeeld', bic: 'ABNANL2A', kvkNummer: '12345678', brin: '25PW00',
        adres: { straat: 'Schoolweg', huisnummer: '1-a', postcode: '1234 AB', plaats: "'s-Hertogenbosch", land: 'NL' },
        duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: '2020-12-31' }, { crebo: '25166', geldigVanaf: '2021-01-01', geldigTotEnMet: null }],
        sbbErkenningen: [{ crebo: '25168', erkendVanaf: '2020-01-01', erkendTotEnMet: null }],
      };
      const antwoord = await registreer({ ...alles, iban: 'nl91 abna 0417 1643 00' });
      expect(antwoord.status).toBe(201);
      expect(antwoord.headers.get('location')).toBe(`/v1/begunstigden/${antwoord.body.id}`);
      const { meldingen, ...begunstigde } = antwoord.body;
      expect(begunstigde).toEqual({ id: expect.any(String), geregistreerdOp: expect.stringMatching(/Z$/), ...alles, iban: 'NL91ABNA0417164300', ibanGewijzigdOp: null });
      expect(meldingen).toEqual([]);
      expect(await haal(`/${antwoord.body.id}`)).toEqual({ ...begunstigde, laatstBetaaldOp: null, ibanwijzigingen: [] });
    });

    it('needs no more than kind, name and IBAN', async () => {
      expect(await registreer({ iban: 'DE89370400440532013000' })).toMatchObject({ status: 201, body: { bic: null, kvkNummer: null, brin: null, adres: null, duoErkenningen: [], sbbErkenningen: [] } });
    });

    it('happens once per key', async () => {
      const [een, twee] = [await registreer({}, 'registratie-1'), await registreer({}, 'registratie-1')];
      expect(twee.body).toEqual(een.body);
      expect(twee.headers.get('idempotent-replayed')).toBe('true');
      expect(await registreer({ naam: 'Een ander' }, 'registratie-1')).toMatchObject({ status: 409, body: { type: '/v1/problemen/sleutel-al-gebruikt' } });
    });

    it.each<[string, object]>([
      ['/iban', { iban: 'NL92ABNA0417164300' }],
      ['/iban', { iban: 'NL91ABNA041716430' }],
      ['/iban', { iban: 'TR330006100519786457841326' }],
      ['/iban', { iban: 417164300 }],
      ['/bic', { bic: 'abnanl2a' }],
      ['/bic', { bic: 'DEUTDEFF' }],
      ['/bic', { iban: 'CH9300762011623852957', bic: null }],
      ['/soort', { soort: 'bank' }],
      ['/naam', { naam: '' }],
      ['/naam', { naam: 'x'.repeat(71) }],
      ['/naam', { naam: 'ж'.repeat(36) }],
      ['/naam', { naam: '☃☃☃' }],
      ['/naam', { naam: 'Een\nTwee' }],
      ['/kvkNummer', { kvkNummer: '1234567' }],
      ['/kvkNummer', { kvkNummer: 12345678 }],
      ['/brin', { brin: '25pw' }],
      ['/brin', { brin: 'PW25' }],
      ['/adres/plaats', { adres: { land: 'NL' } }],
      ['/adres/land', { adres: { plaats: 'Utrecht', land: 'Nederland' } }],
      ['/duoErkenningen/0/crebo', { duoErkenningen: [{ crebo: '2516', geldigVanaf: '2020-01-01', geldigTotEnMet: null }] }],
      ['/duoErkenningen/0/geldigTotEnMet', { duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-02', geldigTotEnMet: '2020-01-01' }] }],
      ['/duoErkenningen/1/geldigVanaf', { duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: '2020-12-31' }, { crebo: '25166', geldigVanaf: '2020-12-31', geldigTotEnMet: null }] }],
      ['/sbbErkenningen/2/erkendVanaf', { sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2021-01-01', erkendTotEnMet: null }, { crebo: '25168', erkendVanaf: '2020-01-01', erkendTotEnMet: null }, { crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: '2021-01-01' }] }],
      ['/rekening', { rekening: 'NL91ABNA0417164300' }],
    ])('refuses with a fault at %s: %j', async (pointer, anders) => {
      const antwoord = await registreer(anders);
      expect(antwoord.status).toBe(400);
      expect(pointers(antwoord)).toEqual([pointer]);
    });

    it('names every fault at once, without repeating what was sent', async () => {
      const antwoord = await registreer({ iban: 'NL92ABNA0417164300', kvkNummer: 'acht', soort: 'bank', onzin: 1 });
      expect(pointers(antwoord)).toEqual(['/iban', '/kvkNummer', '/onzin', '/soort']);
      expect(antwoord.tekst).not.toContain('0417164300');
    });

    it('takes a name of exactly seventy characters', async () => {
      expect((await registreer({ naam: 'é'.repeat(70) })).status).toBe(201);
    });
  });

  describe('another IBAN', () => {
    const dienIn = async (anders: object = {}): Promise<{ id: string; wijziging: Antwoord; pad: string }> => {
      const { body } = await registreer({ bic: 'ABNANL2A' });
      const wijziging = await post(`/v1/begunstigden/${body.id}/ibanwijzigingen`, medewerker, { iban: ANDER_IBAN, reden: 'Rekening verhuisd', ...anders });
      return { id: body.id, wijziging, pad: `/v1/begunstigden/${body.id}/ibanwijzigingen/${wijziging.body.id}/fiatteringen` };
    };

    it('holds after a second person, and not before', async () => {
      const { id, wijziging, pad } = await dienIn();
      expect(wijziging).toMatchObject({ status: 201, body: { begunstigdeId: id, iban: ANDER_IBAN, reden: 'Rekening verhuisd', status: 'ingediend', ingediendDoor: 'kassier-een', gefiatteerdDoor: null } });
      expect(await haal(`/${id}`)).toMatchObject({ iban: LEERBEDRIJF.iban, bic: 'ABNANL2A', ibanwijzigingen: [{ status: 'ingediend' }] });
      const gefiatteerd = await kassier.verzoek('POST', pad, { token: fiatteur });
      expect(gefiatteerd).toMatchObject({ status: 201, body: { status: 'gefiatteerd', gefiatteerdDoor: 'kassier-twee' } });
      expect(await haal(`/${id}`)).toMatchObject({ iban: ANDER_IBAN, ibanwijzigingen: [{ status: 'gefiatteerd', gefiatteerdDoor: 'kassier-twee' }] });
    });

    it('does not keep the BIC of the old bank', async () => {
      const { id, pad } = await dienIn();
      await post(pad, fiatteur, {});
      expect(await haal(`/${id}`)).toMatchObject({ bic: null });
    });

    it('is not approved by who asked for it, whatever its roles', async () => {
      const beide = await kassier.token({ rollen: ['kassier-medewerker', 'kassier-fiatteur'], gebruiker: 'kassier-een' });
      const { id, pad } = await dienIn();
      expect(await post(pad, beide, {})).toMatchObject({ status: 409, body: { type: '/v1/problemen/zelfde-persoon', detail: expect.stringContaining('andere fiatteur') } });
      expect((await post(pad, medewerker, {})).status).toBe(403);
      expect(await haal(`/${id}`)).toMatchObject({ iban: LEERBEDRIJF.iban });
    });

    it('is approved once, and repeats its answer to the same key', async () => {
      const { pad } = await dienIn();
      const [een, twee] = [await post(pad, fiatteur, {}, 'iban-1'), await post(pad, fiatteur, {}, 'iban-1')];
      expect([een.status, twee.status]).toEqual([201, 201]);
      expect(twee.body).toEqual(een.body);
      expect(twee.headers.get('idempotent-replayed')).toBe('true');
      expect(await post(pad, fiatteur, {})).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status' } });
    });

    it.each<[string, object]>([['/iban', { iban: LEERBEDRIJF.iban }], ['/iban', { iban: 'NL21INGB0001234567' }], ['/reden', { reden: '' }], ['/bic', { bic: 'ingbnl2a' }]])('refuses with a fault at %s: %j', async (pointer, anders) => {
      const { wijziging } = await dienIn(anders);
      expect(wijziging.status).toBe(400);
      expect(pointers(wijziging)).toEqual([pointer]);
    });

    it('is withdrawn by who asked for it or refused by who will not approve it, with the reason; the account stays', async () => {
      for (const [token, door] of [[medewerker, 'kassier-een'], [fiatteur, 'kassier-twee']] as const) {
        const { id, wijziging, pad } = await dienIn();
        const weg = pad.replace('fiatteringen', 'intrekkingen');
        const [een, twee] = [await post(weg, token, { reden: 'Niet bevestigd' }, `weg-${door}`), await post(weg, token, { reden: 'Niet bevestigd' }, `weg-${door}`)];
        expect(een).toMatchObject({ status: 201, body: { id: wijziging.body.id, status: 'ingetrokken', ingetrokkenDoor: door, ingetrokkenReden: 'Niet bevestigd', gefiatteerdDoor: null, meldingen: [] } });
        expect([twee.headers.get('idempotent-replayed'), twee.body]).toEqual(['true', een.body]);
        expect(await haal(`/${id}`)).toMatchObject({ iban: LEERBEDRIJF.iban, bic: 'ABNANL2A', ibanGewijzigdOp: null, ibanwijzigingen: [{ status: 'ingetrokken' }] });
        expect(await post(pad, fiatteur, {})).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status', detail: expect.stringContaining('al ingetrokken') } });
        expect(await post(weg, token, { reden: 'Weer' })).toMatchObject({ status: 409, body: { type: '/v1/problemen/verkeerde-status' } });
      }
      const { pad } = await dienIn();
      await post(pad, fiatteur, {});
      expect(await post(pad.replace('fiatteringen', 'intrekkingen'), medewerker, { reden: 'Te laat' })).toMatchObject({ status: 409, body: { detail: expect.stringContaining('al gefiatteerd') } });
      expect((await post(pad.replace('fiatteringen', 'intrekkingen'), await kassier.token({ rollen: ['auditor'] }), { reden: 'x' })).status).toBe(403);
      expect(pointers(await post(pad.replace('fiatteringen', 'intrekkingen'), medewerker, {}))).toEqual(['/reden']);
    });

    it('says when another one is open; the one that is approved last holds', async () => {
      const { id, wijziging, pad } = await dienIn();
      const open = ({ body }: Antwoord): Json[] => body.meldingen.filter(({ soort }: Json) => soort === 'andere-wijziging-open');
      expect(open(wijziging)).toEqual([]);
      const tweede = await post(`/v1/begunstigden/${id}/ibanwijzigingen`, medewerker, { iban: 'DE89370400440532013000', bic: 'COBADEFF', reden: 'Toch een andere' });
      expect(open(tweede)).toMatchObject([{ melding: expect.stringContaining('trek in wat niet meer klopt') }]);
      const fiat = await post(`/v1/begunstigden/${id}/ibanwijzigingen/${tweede.body.id}/fiatteringen`, fiatteur, {});
      expect(fiat.body.meldingen).toMatchObject([{ soort: 'andere-wijziging-open' }]);
      expect(await haal(`/${id}`)).toMatchObject({ iban: 'DE89370400440532013000', bic: 'COBADEFF' });
      expect((await post(pad, fiatteur, {})).body.meldingen).toEqual([]);
      const nu = await haal(`/${id}`);
      expect(nu).toMatchObject({ iban: ANDER_IBAN, bic: null, ibanGewijzigdOp: nu.ibanwijzigingen[0].gefiatteerdOp, laatstBetaaldOp: null });
    });

    it('has a bank of its own country, where a bank is given', async () => {
      const { id } = await dienIn();
      const dien = (body: object): Promise<Antwoord> => post(`/v1/begunstigden/${id}/ibanwijzigingen`, medewerker, { reden: 'Andere bank', ...body });
      const fout = await dien({ iban: 'DE89370400440532013000', bic: 'ABNANL2A' });
      expect([fout.status, pointers(fout), fout.body.fouten[0].melding]).toEqual([400, ['/bic'], expect.stringContaining('ander land dan het IBAN')]);
      expect((await dien({ iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' })).status).toBe(201);
    });

    it('answers 404 where there is no such begunstigde or change, also under another begunstigde', async () => {
      const niets = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20';
      const [een, ander] = [await dienIn(), await dienIn()];
      expect((await post(`/v1/begunstigden/${niets}/ibanwijzigingen`, medewerker, { iban: ANDER_IBAN, reden: 'x' })).status).toBe(404);
      expect((await post(`/v1/begunstigden/${een.id}/ibanwijzigingen/${niets}/fiatteringen`, fiatteur, {})).status).toBe(404);
      expect((await post(`/v1/begunstigden/${een.id}/ibanwijzigingen/${ander.wijziging.body.id}/fiatteringen`, fiatteur, {})).status).toBe(404);
    });
  });

  describe('who sees what', () => {
    it('shows a region the payee, and not where its money goes', async () => {
      const { body } = await registreer({ naam: 'Alleen voor de regio', bic: 'ABNANL2A' });
      const regio = await regioToken(kassier, 'AM18');
      for (const gezien of [await haal(`/${body.id}`, regio), (await haal('?naam=alleen%20voor', regio)).resultaten[0]]) {
        expect(gezien).toMatchObject({ id: body.id, naam: 'Alleen voor de regio', soort: 'leerbedrijf' });
        expect(Object.keys(gezien)).not.toEqual(expect.arrayContaining(['iban']));
        expect(JSON.stringify(gezien)).not.toMatch(/NL91|ABNANL2A|ibanwijzigingen/);
      }
    });

    it.each(['kassier-fiatteur', 'auditor', 'szw-financien'])('shows %s the IBAN, and lets it register nothing', async (rol) => {
      const token = await kassier.token({ rollen: [rol] });
      expect((await haal('?naam=alleen', token)).resultaten[0]).toMatchObject({ iban: LEERBEDRIJF.iban, bic: 'ABNANL2A' });
      expect((await post('/v1/begunstigden', token, LEERBEDRIJF)).status).toBe(403);
    });

    it('is closed to a budgethouder and to a region that wants to register', async () => {
      expect((await kassier.verzoek('GET', '/v1/begunstigden', { token: await kassier.token({ rollen: ['szw-budgethouder'] }) })).status).toBe(403);
      expect((await post('/v1/begunstigden', await regioToken(kassier, 'AM18'), LEERBEDRIJF)).status).toBe(403);
      expect((await kassier.verzoek('GET', '/v1/begunstigden')).status).toBe(401);
    });

    it('finds by kind and by part of the name, with percent signs as they are, page by page', async () => {
      await registreer({ soort: 'vakbond', naam: 'Bond 100% Werk' });
      expect((await haal('?soort=vakbond')).resultaten.map(({ naam }: Json) => naam)).toEqual(['Bond 100% Werk']);
      expect((await haal(`?naam=${encodeURIComponent('00% w')}`)).resultaten).toHaveLength(1);
      expect((await haal(`?naam=${encodeURIComponent('%')}`)).resultaten).toHaveLength(1);
      const alle = (await haal('?limiet=500')).resultaten.map(({ id }: Json) => id);
      const eerste = await haal('?limiet=2');
      expect(eerste.resultaten).toHaveLength(2);
      expect((await haal(`?limiet=2&cursor=${eerste.volgende}`)).resultaten.map(({ id }: Json) => id)).toEqual(alle.slice(2, 4));
      expect((await kassier.verzoek('GET', '/v1/begunstigden/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', { token: medewerker })).status).toBe(404);
    });
  });
});
