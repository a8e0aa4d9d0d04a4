import { maakVoorbeeldboeken, type Voorbeeldboeken } from '../../../../test/support/grootboek.js';
import { regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

describe('besluiten', () => {
  let kassier: TestKassier;
  let boeken: Voorbeeldboeken;
  let am18: string;
  let auditor: string;

  beforeAll(async () => {
    kassier = await startTestKassier();
    boeken = await maakVoorbeeldboeken(kassier);
    am18 = await regioToken(kassier, 'AM18');
    auditor = await kassier.token({ rollen: ['auditor'] });
  });
  afterAll(() => kassier.stop());

  it('can be read with the facts, the verdicts with their sources, and the answer', async () => {
    const antwoord = await kassier.verzoek('GET', `/v1/besluiten/${boeken.verplichtingAM18['besluitId']}`, { token: am18 });
    expect(antwoord.status).toBe(200);
    expect(antwoord.body).toMatchObject({
      id: boeken.verplichtingAM18['besluitId'], soort: 'verplichting', uitkomst: 'toegekend', regelset: 'kamerbrief-2020-11-30', peildatum: '2021-03-15', organisatie: 'rmt-am18',
      genomenVoor: 'test-regio-aanvrager', regio: 'AM18', stroom: 'mbo-inkoop', onderwerpId: boeken.verplichtingAM18['id'], tekort: null,
      feiten: { verzoek: { bedrag: '150000.33' }, cel: { budget: '600000.00', beschikbaar: '600000.00' } }, antwoord: { id: boeken.verplichtingAM18['id'] },
    });
    expect(antwoord.body['oordelen'].map(zonderNorm)).toEqual(boeken.verplichtingAM18['oordelen']);
    expect(antwoord.body['oordelen']?.every((oordeel: Json) => typeof oordeel['bron']?.['citaat'] === 'string')).toBe(true);
  });

  it('show with every verdict the norm, how binding it is, and the values used with their sources', async () => {
    const { body } = await kassier.verzoek('GET', `/v1/besluiten/${boeken.verplichtingAM18['besluitId']}`, { token: am18 });
    const van = (regel: string): Json => body['oordelen'].find((oordeel: Json) => oordeel.regel === regel);
    expect(van('O-01')).toMatchObject({
      regel: 'O-01', versie: 1, uitkomst: 'voldaan', titel: 'Opleiding van ten hoogste negen maanden', status: 'HARD', norm: 'Een mbo-opleiding uit mbo-inkoop duurt ten hoogste 9 maanden.',
      parameters: { 'opleiding-maanden-maximum': '9' }, bron: { document: 'S1', regel: 623, citaat: expect.stringContaining('maximaal 9 maanden') as string },
      waarden: [{
        parameter: 'opleiding-maanden-maximum', naam: 'Langste duur van een mbo-opleiding', eenheid: 'maanden', waarde: '9', geldigVanaf: '2020-11-01',
        bron: { document: 'S1', regel: 623, citaat: expect.stringContaining('maximaal 9 maanden') as string },
      }],
    });
    for (const oordeel of body['oordelen']) {
      expect([oordeel.regel, oordeel.titel, oordeel.norm]).toEqual([oordeel.regel, expect.stringMatching(/\S/), expect.stringMatching(/^[A-Z«].*\.$/)]);
      expect(Object.fromEntries(oordeel.waarden.map(({ parameter, waarde }: Json) => [parameter, waarde]))).toEqual(oordeel.parameters);
    }
  });

  it('come out the same when judged again, granted and refused alike, whatever was booked since', async () => {
    const [{ aantal } = { aantal: 0 }] = await kassier.database<{ aantal: number }>('SELECT count(*)::int AS aantal FROM besluit');
    expect(aantal).toBeGreaterThanOrEqual(4);
    await kassier.verzoek('POST', '/v1/verplichtingen', { token: am18, body: { ...(await weigering()), motiveringen: [{ regel: 'F-06', tekst: 'Geen ander geld gevonden' }] } });
    const besluiten = await kassier.database<{ id: string; soort: string; uitkomst: string }>('SELECT id, soort, uitkomst FROM besluit ORDER BY id');
    expect(new Set(besluiten.map(({ soort }) => soort))).toEqual(new Set(['verplichting', 'wijziging', 'betaling']));
    expect(new Set(besluiten.map(({ uitkomst }) => uitkomst))).toEqual(new Set(['toegekend', 'geweigerd']));
    for (const { id } of besluiten) {
      const antwoord = await kassier.verzoek('POST', `/v1/besluiten/${id}/herbeoordelingen`, { token: auditor, sleutel: null });
      expect({ status: antwoord.status, gelijk: antwoord.body['gelijk'], verschillen: antwoord.body['verschillen'] }).toEqual({ status: 201, gelijk: true, verschillen: [] });
      const bewaard = await kassier.verzoek('GET', `/v1/besluiten/${id}`, { token: auditor });
      expect(antwoord.body['oordelen']).toEqual(bewaard.body['oordelen'].map(zonderNorm));
    }
  });

  it('show what differs when the stored verdicts are not what the facts give', async () => {
    // Only the owner of the database can do this, and only by switching the guard off.
    const id = boeken.verplichtingAM18['besluitId'] as string;
    await kassier.database('ALTER TABLE besluit DISABLE TRIGGER USER');
    await kassier.database("UPDATE besluit SET feiten = jsonb_set(feiten::jsonb, '{cel,beschikbaar}', '\"10.00\"')::json WHERE id = $1", [id]);
    await kassier.database('ALTER TABLE besluit ENABLE TRIGGER USER');
    const antwoord = await kassier.verzoek('POST', `/v1/besluiten/${id}/herbeoordelingen`, { token: auditor });
    expect(antwoord.body['gelijk']).toBe(false);
    expect(antwoord.body['verschillen']).toContainEqual({ regel: '', veld: 'uitkomst', toen: 'toegekend', nu: 'geweigerd' });
    expect(antwoord.body['verschillen']).toContainEqual(expect.objectContaining({ regel: expect.stringMatching(/^B-/) as string, veld: 'uitkomst', toen: 'voldaan', nu: 'niet-voldaan' }));
  });

  it('are not there for another region', async () => {
    for (const [methode, achter] of [['GET', ''], ['POST', '/herbeoordelingen']] as const) {
      expect((await kassier.verzoek(methode, `/v1/besluiten/${boeken.verplichtingAM05['besluitId']}${achter}`, { token: am18 })).status).toBe(404);
    }
    expect((await kassier.verzoek('GET', '/v1/besluiten/0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', { token: auditor })).status).toBe(404);
    expect((await kassier.verzoek('GET', '/v1/besluiten/geen-uuid', { token: auditor })).status).toBe(400);
  });

  /** A verdict as it was answered, without what a receipt adds. */
  function zonderNorm({ titel: _titel, norm: _norm, status: _status, waarden: _waarden, ...oordeel }: Json): Json {
    return oordeel;
  }

  /** A request for more than AM18 has. */
  async function weigering(): Promise<Record<string, unknown>> {
    const [rij] = await kassier.database<{ verzoek: Record<string, unknown>; begunstigde: string }>('SELECT verzoek, begunstigde FROM verplichting WHERE id = $1', [boeken.verplichtingAM18['id']]);
    return { ...rij?.verzoek, begunstigdeId: rij?.begunstigde, omschrijving: 'Te veel', bedrag: '9000000.00' };
  }
});
