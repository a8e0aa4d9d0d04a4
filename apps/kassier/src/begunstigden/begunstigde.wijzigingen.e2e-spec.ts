import { afschrift, leesOpdrachten, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakArrangement, maakBetalingen, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, opleidingVan, regioToken, vergoedingVerplichting, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { verzegelAlles } from '../../../../test/support/verzegeld.js';

const SBB_HEEL = [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }];
const DUO_HEEL = [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }];
const ADRES = { straat: 'Schoolweg', huisnummer: '1', postcode: '1234 AB', plaats: 'Utrecht', land: 'NL' };

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let auditor: string;
let team: string;

beforeAll(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'kassier-twee' });
  auditor = await kassier.token({ rollen: ['auditor'] });
  team = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00', werkgeversvergoeding: '50000.00' });
});

afterAll(() => kassier.stop());

const post = (pad: string, token: string, body: object, sleutel?: string): Promise<Antwoord> => kassier.verzoek('POST', pad, { token, body, ...(sleutel === undefined ? {} : { sleutel }) });
const wijzig = (id: string, body: object, sleutel?: string): Promise<Antwoord> => post(`/v1/begunstigden/${id}/wijzigingen`, medewerker, { reden: 'Gemeld door de school', ...body }, sleutel);
const haal = async (pad: string, token = medewerker): Promise<Json> => (await kassier.verzoek('GET', pad, { token })).body;
const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen as { regel: string }[]).map(({ regel }) => regel);
const pointers = (antwoord: Antwoord): string[] => (antwoord.body.fouten as { pointer: string }[]).map(({ pointer }) => pointer).sort();

async function registreer(anders: object = {}): Promise<string> {
  return (await moet(kassier, 'POST', '/v1/begunstigden', medewerker, { soort: 'leerbedrijf', naam: 'Voorbeeld Logistiek', iban: 'NL91ABNA0417164300', kvkNummer: '12345678', ...anders })).id as string;
}

describe('a change of a payee', () => {
  it('changes what is given and nothing else, and keeps what was there, who, when and why', async () => {
    const id = await registreer({ adres: ADRES, sbbErkenningen: SBB_HEEL });
    const antwoord = await wijzig(id, { naam: 'Voorbeeld Transport', adres: { ...ADRES, huisnummer: '2' }, kvkNummer: '12345678', brin: null });
    expect(antwoord.status).toBe(201);
    expect(antwoord.body).toMatchObject({
      begunstigdeId: id, volgnummer: 1, velden: ['adres', 'naam'], reden: 'Gemeld door de school', door: 'kassier-een', op: expect.stringMatching(/Z$/) as string,
      voor: { naam: 'Voorbeeld Logistiek', adres: ADRES }, na: { naam: 'Voorbeeld Transport', adres: { ...ADRES, huisnummer: '2' } },
    });
    expect(await haal(`/v1/begunstigden/${id}`)).toMatchObject({ naam: 'Voorbeeld Transport', adres: { huisnummer: '2' }, kvkNummer: '12345678', brin: null, iban: 'NL91ABNA0417164300', sbbErkenningen: SBB_HEEL });
  });

  it('after another goes on from there, and all of them can be read in order, page by page', async () => {
    const id = await registreer();
    for (const body of [{ naam: 'Twee' }, { kvkNummer: null, brin: '25PW' }, { naam: 'Drie', adres: ADRES }, { adres: null }]) expect((await wijzig(id, body)).status).toBe(201);
    const alle = (await haal(`/v1/begunstigden/${id}/wijzigingen`, auditor)).resultaten as Json[];
    expect(alle.map(({ volgnummer, voor, na }) => [volgnummer, voor, na])).toEqual([
      [1, { naam: 'Voorbeeld Logistiek' }, { naam: 'Twee' }], [2, { brin: null, kvkNummer: '12345678' }, { kvkNummer: null, brin: '25PW' }],
      [3, { adres: null, naam: 'Twee' }, { naam: 'Drie', adres: ADRES }], [4, { adres: ADRES }, { adres: null }],
    ]);
    const eerste = await haal(`/v1/begunstigden/${id}/wijzigingen?limiet=3`);
    expect((await haal(`/v1/begunstigden/${id}/wijzigingen?limiet=3&cursor=${eerste.volgende}`)).resultaten).toEqual(alle.slice(3));
    expect(await haal(`/v1/begunstigden/${id}`)).toMatchObject({ naam: 'Drie', kvkNummer: null, brin: '25PW', adres: null });
  });

  it('happens once per key', async () => {
    const id = await registreer();
    const [een, twee] = [await wijzig(id, { naam: 'Nieuw' }, 'wijziging-1'), await wijzig(id, { naam: 'Nieuw' }, 'wijziging-1')];
    expect([een.status, twee.status, twee.headers.get('idempotent-replayed')]).toEqual([201, 201, 'true']);
    expect(twee.body).toEqual(een.body);
    expect((await haal(`/v1/begunstigden/${id}/wijzigingen`)).resultaten).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['', {}], ['', { naam: 'Voorbeeld Logistiek' }], ['', { kvkNummer: '12345678', adres: null, sbbErkenningen: [] }], ['/naam', { naam: '☃' }], ['/kvkNummer', { kvkNummer: '1' }], ['/iban', { naam: 'x', iban: 'NL20INGB0001234567' }],
    ['/soort', { naam: 'x', soort: 'gemeente' }], ['/reden', { naam: 'x', reden: '' }], ['/adres/plaats', { adres: { land: 'NL' } }],
    ['/sbbErkenningen/0/erkendTotEnMet', { sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-02', erkendTotEnMet: '2020-01-01' }] }],
  ])('is refused with a fault at «%s»: %j', async (pointer, body) => {
    const antwoord = await wijzig(await registreer(), body);
    expect([antwoord.status, pointers(antwoord)]).toEqual([400, [pointer]]);
  });

  it('is for the kassier to make, of a payee that exists, and its history is not for regions', async () => {
    const id = await registreer();
    for (const token of [fiatteur, auditor, team]) expect((await post(`/v1/begunstigden/${id}/wijzigingen`, token, { reden: 'x', naam: 'y' })).status).toBe(403);
    expect((await wijzig('0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', { naam: 'x' })).status).toBe(404);
    expect((await kassier.verzoek('GET', '/v1/begunstigden/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20/wijzigingen', { token: auditor })).status).toBe(404);
    expect((await kassier.verzoek('GET', `/v1/begunstigden/${id}/wijzigingen`, { token: team })).status).toBe(403);
    await wijzig(id, { naam: 'Voor de regio' });
    expect(await haal(`/v1/begunstigden/${id}`, team)).toMatchObject({ naam: 'Voor de regio' });
    expect(JSON.stringify(await haal(`/v1/begunstigden/${id}`, team))).not.toMatch(/NL91|iban|laatstBetaald/i);
  });
});

describe('a recognition', () => {
  it('of SBB for a leerbedrijf opens the werkgeversvergoeding at once (V-01)', async () => {
    const [instelling, leerbedrijf] = [await maakInstelling(kassier), await registreer()];
    const vraag = async (): Promise<Antwoord> => post('/v1/verplichtingen', team, vergoedingVerplichting('AM18', instelling, leerbedrijf, await arrangement()));
    const arrangement = (): Promise<string> => maakArrangement(kassier, 'AM18', voorbeeldBsn(1000 + Math.trunc(performance.now())));
    const geweigerd = await vraag();
    expect([geweigerd.status, regels(geweigerd)]).toEqual([409, ['V-01']]);
    expect(geweigerd.body.detail).toContain('erkenning');
    expect((await wijzig(leerbedrijf, { sbbErkenningen: SBB_HEEL })).status).toBe(201);
    expect((await vraag()).status).toBe(201);
  });

  it('of SBB opens inkoop too (O-11), of DUO for the school as well (O-03); and ended it closes them again', async () => {
    const [instelling, leerbedrijf] = [await registreer({ soort: 'mbo-instelling', naam: 'ROC Nieuw', kvkNummer: null, brin: '25PW' }), await registreer()];
    const vraag = (): Promise<Antwoord> => post('/v1/verplichtingen', team, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '100.00' }));
    expect(regels(await vraag())).toEqual(['O-03', 'O-11']);
    await wijzig(instelling, { duoErkenningen: DUO_HEEL });
    expect(regels(await vraag())).toEqual(['O-11']);
    await wijzig(leerbedrijf, { sbbErkenningen: SBB_HEEL });
    expect((await vraag()).status).toBe(201);
    await wijzig(instelling, { duoErkenningen: [{ ...DUO_HEEL[0], geldigTotEnMet: '2021-03-31' }] });
    expect(regels(await vraag())).toEqual(['O-03']);
  });

  it('changes no besluit that was taken before it: judged again, each comes out as it was', async () => {
    const [instelling, leerbedrijf] = [await maakInstelling(kassier), await registreer()];
    const body = mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '100.00', opleiding: opleidingVan(instelling, leerbedrijf, { overeenkomst: 'POK-X' }) });
    const geweigerd = await post('/v1/verplichtingen', team, body);
    await wijzig(leerbedrijf, { sbbErkenningen: SBB_HEEL, naam: 'Nu wel erkend' });
    const toegekend = await post('/v1/verplichtingen', team, body);
    await wijzig(leerbedrijf, { sbbErkenningen: [] });
    for (const [besluitId, sbbErkenningen] of [[geweigerd.body.besluitId, []], [toegekend.body.besluitId, [{ crebo: '25166', vanaf: '2020-01-01', totEnMet: null }]]]) {
      const weer = await kassier.verzoek('POST', `/v1/besluiten/${besluitId}/herbeoordelingen`, { token: auditor, sleutel: null });
      expect({ status: weer.status, gelijk: weer.body.gelijk, verschillen: weer.body.verschillen }).toEqual({ status: 201, gelijk: true, verschillen: [] });
      expect((await haal(`/v1/besluiten/${besluitId}`, auditor)).feiten.leerbedrijf).toMatchObject({ sbbErkenningen });
    }
  });
});

describe('a payment that is in a run', () => {
  it('keeps the name and the account of that moment; the next run has the new ones', async () => {
    const partijen = { instelling: await maakInstelling(kassier, 'ROC Oud'), leerbedrijf: await maakLeerbedrijf(kassier) };
    await maakBetalingen(kassier, 'AM18', ['10.00', '11.00'], partijen);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    await wijzig(partijen.instelling, { naam: 'ROC Nieuw' });
    const iban = await moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/ibanwijzigingen`, medewerker, { iban: 'NL91ABNA0417164300', reden: 'Andere bank' });
    await moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/ibanwijzigingen/${iban.id}/fiatteringen`, fiatteur, {});
    const gefiatteerd = await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
    const xml = (await kassier.verzoek('GET', gefiatteerd.bestanden[0].href, { token: auditor })).tekst;
    expect([xml.includes('ROC Oud'), xml.includes('ROC Nieuw'), xml.includes('NL20INGB0001234567'), xml.includes('<IBAN>NL91ABNA0417164300</IBAN>')]).toEqual([true, false, true, false]);
    const nieuw = (await maakBetalingen(kassier, 'AM18', ['12.00'], partijen))[0];
    const volgende = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-06' });
    const opdrachten = await kassier.database<{ naam: string; iban: string }>('SELECT naam, iban FROM betaalopdracht WHERE run = $1 AND betaling = $2', [volgende.id, nieuw.id]);
    expect(opdrachten).toEqual([{ naam: 'ROC Nieuw', iban: 'NL91ABNA0417164300' }]);
  });
});

describe('whether an account has been paid', () => {
  it('is told of the account it is now: not yet, then when, and not yet again after another one', async () => {
    const partijen = { instelling: await maakInstelling(kassier, 'ROC Betaald'), leerbedrijf: await maakLeerbedrijf(kassier) };
    const stand = async (): Promise<Json> => haal(`/v1/begunstigden/${partijen.instelling}`);
    await maakBetalingen(kassier, 'AM18', ['21.00'], partijen);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-07' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
    const { bestanden, verzondenOp } = await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    expect([(await stand()).laatstBetaaldOp, (await stand()).ibanGewijzigdOp]).toEqual([null, null]);
    const opdrachten = leesOpdrachten((await kassier.verzoek('GET', bestanden[0].href, { token: auditor })).tekst);
    const bericht = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift(opdrachten.map((opdracht) => uitgevoerd([opdracht]))), headers: { 'content-type': 'application/xml' } });
    expect(bericht.status).toBe(201);
    expect(await stand()).toMatchObject({ laatstBetaaldOp: verzondenOp });
    const iban = await moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/ibanwijzigingen`, medewerker, { iban: 'DE89370400440532013000', reden: 'Andere bank' });
    const { gefiatteerdOp } = await moet(kassier, 'POST', `/v1/begunstigden/${partijen.instelling}/ibanwijzigingen/${iban.id}/fiatteringen`, fiatteur, {});
    expect(await stand()).toMatchObject({ laatstBetaaldOp: null, ibanGewijzigdOp: gefiatteerdOp });
    expect((await haal('/v1/begunstigden?naam=ROC%20Betaald')).resultaten).toMatchObject([{ ibanGewijzigdOp: gefiatteerdOp }]);
  });
});

describe('what is erased of a person', () => {
  it('goes from the payee, its registration and its history; the seals stay whole, and so does what it says', async () => {
    const id = await registreer({ naam: 'Eenmanszaak Jansen', adres: { ...ADRES, straat: 'Privestraat' } });
    const wijziging = (await wijzig(id, { naam: 'Bakkerij Jansen', reden: 'Jansen belde', sbbErkenningen: SBB_HEEL })).body.id as string;
    await verzegelAlles(kassier);
    await kassier.database("SELECT wis('begunstigde', $1, '{naam,adres}', 'verzoek', 'beheerder')", [id]);
    // The name it has now stands in the change, not in the registration.
    expect(await haal(`/v1/begunstigden/${id}`)).toMatchObject({ naam: 'Bakkerij Jansen', adres: { straat: '[gewist]', plaats: '[gewist]' } });
    await kassier.database("SELECT wis('begunstigde_wijziging', $1, '{voor,na,reden}', 'verzoek', 'beheerder')", [wijziging]);
    expect(await haal(`/v1/begunstigden/${id}`)).toMatchObject({ naam: '[gewist]', sbbErkenningen: SBB_HEEL, kvkNummer: '12345678' });
    expect((await haal(`/v1/begunstigden/${id}/wijzigingen`)).resultaten).toMatchObject([{ reden: '[gewist]', voor: { naam: '[gewist]', sbbErkenningen: [] }, na: { naam: '[gewist]', sbbErkenningen: SBB_HEEL } }]);
    const rijen = await kassier.database('SELECT (b, r, w)::text AS tekst FROM begunstigde b JOIN begunstigde_registratie r USING (id) JOIN begunstigde_wijziging w ON w.begunstigde = b.id WHERE b.id = $1', [id]);
    expect(JSON.stringify(rijen)).not.toMatch(/Jansen|Privestraat/);
    expect((await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {})).verschillen).toEqual([]);
    expect((await wijzig(id, { kvkNummer: '87654321' })).status).toBe(201);
  });
});
