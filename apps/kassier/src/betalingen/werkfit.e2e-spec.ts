import { Client } from 'pg';
import { claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { leesVerstreken } from '../wissingen/index.js';

let kassier: TestKassier;
let token: string;
let ontwikkelbedrijf: string;
let persoon = 0;

const HIER = 'AM18';
const DAAR = 'AM13';
const WERKFIT = { startdatum: '2021-04-01', einddatum: '2021-09-30', professioneelOordeel: { datum: '2021-03-01', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' } };

const regels = (antwoord: Antwoord): string[] => (antwoord.body.oordelen ?? []).map((oordeel: Json) => oordeel.regel);
const nieuwePersoon = (anders: Readonly<Record<string, unknown>> = {}): Promise<string> => maakArrangement(kassier, HIER, voorbeeldBsn((persoon += 1)), anders);
const werkfitVerzoek = (arrangement: string, anders: Readonly<Record<string, unknown>> = {}, begunstigde = ontwikkelbedrijf) =>
  menukaartVerplichting(HIER, begunstigde, arrangement, { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden', bedrag: '3000.00', werkfit: WERKFIT, ...anders });
const vraag = (body: unknown): Promise<Antwoord> => kassier.verzoek('POST', '/v1/verplichtingen', { token, body });
const evalueer = (arrangement: string, datum: string, uitkomst = 'uitstroom-niet-mogelijk', door = token): Promise<Json> =>
  moet(kassier, 'POST', `/v1/arrangementen/${arrangement}/evaluaties`, door, { datum, uitkomst, toelichting: 'Gesprek met de kandidaat' });
const declareer = (id: string, dag: string, anders: Readonly<Record<string, unknown>> = {}): Promise<Antwoord> => kassier.verzoek('POST', '/v1/betalingen', {
  token, body: claim(id, { bedrag: '500.00', factuurdatum: dag, prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Begeleider', omschrijving: 'Werkfit gebleven' }, ...anders }),
});

/** A werkfit traject from 1 April to 30 September 2021 of somebody new. */
async function traject(): Promise<{ arrangement: string; id: string }> {
  const arrangement = await nieuwePersoon();
  return { arrangement, id: (await moet(kassier, 'POST', '/v1/verplichtingen', token, werkfitVerzoek(arrangement))).id };
}

beforeAll(async () => {
  kassier = await startTestKassier();
  token = await regioToken(kassier, HIER);
  await geefBudget(kassier, HIER, { 'impuls-banenafspraak': '90000.00', 'mbo-inkoop': '9000.00' });
  ontwikkelbedrijf = await maakBegunstigde(kassier, 'sociaal-ontwikkelbedrijf', 'Werkbedrijf Voorbeeld');
});

afterAll(() => kassier.stop());

describe('paying for werkfit houden', () => {
  it('stops at three months until somebody has looked whether regular work is possible (W-03)', async () => {
    const { arrangement, id } = await traject();
    expect((await declareer(id, '2021-06-30')).status).toBe(201);
    const geweigerd = await declareer(id, '2021-07-01');
    expect(regels(geweigerd)).toEqual(['W-03']);
    expect(geweigerd.body.oordelen[0]).toMatchObject({ bron: { document: 'S1', regel: 293 }, parameters: { 'werkfit-evaluatie-maanden': '3' }, uitweg: 'Leg eerst de evaluatie vast bij het arrangement; declareer daarna.' });
    await evalueer(arrangement, '2021-07-02');
    expect((await declareer(id, '2021-07-01')).status).toBe(201);
    expect((await declareer(id, '2021-09-30')).status).toBe(201);
  });

  it('asks a second look at six months, and keeps with the decision what it rested on', async () => {
    const { arrangement, id } = await traject();
    await evalueer(arrangement, '2021-06-28');
    expect(regels(await declareer(id, '2021-10-01'))).toEqual(['W-03']);
    await evalueer(arrangement, '2021-09-27');
    const betaald = await declareer(id, '2021-10-01', { eindafrekening: true });
    expect(betaald).toMatchObject({ status: 201, body: { vrijgevallen: '2500.00' } });
    const besluit = await moet(kassier, 'GET', `/v1/besluiten/${betaald.body.besluitId}`, token);
    expect(besluit.feiten.evaluaties).toEqual([{ datum: '2021-06-28', uitkomst: 'uitstroom-niet-mogelijk' }, { datum: '2021-09-27', uitkomst: 'uitstroom-niet-mogelijk' }]);
  });

  it('ends on the day on which leaving for regular work turned out to be possible', async () => {
    const { arrangement, id } = await traject();
    await evalueer(arrangement, '2021-06-14', 'uitstroom-mogelijk');
    const later = await declareer(id, '2021-06-15');
    expect(regels(later)).toEqual(['W-03']);
    expect(later.body.oordelen[0].toelichting).toContain('Bij de evaluatie van 14 juni 2021 bleek uitstroom naar regulier werk mogelijk');
    expect((await declareer(id, '2021-06-14')).status).toBe(201);
    await moet(kassier, 'POST', `/v1/verplichtingen/${id}/wijzigingen`, token, { soort: 'vrijvallen', reden: 'Uitstroom naar werk', datum: '2021-06-15' });
  });

  it('looks at the evaluations of its own arrangement, also those of the region the person moved to', async () => {
    const { arrangement, id } = await traject();
    const ander = await traject();
    await evalueer(ander.arrangement, '2021-06-28');
    expect(regels(await declareer(id, '2021-07-15'))).toEqual(['W-03']);
    await moet(kassier, 'POST', `/v1/arrangementen/${arrangement}/overdrachten`, token, { naarRegio: DAAR, datum: '2021-06-01', reden: 'Verhuisd' });
    await evalueer(arrangement, '2021-06-28', 'uitstroom-niet-mogelijk', await regioToken(kassier, DAAR));
    expect((await declareer(id, '2021-07-15')).status).toBe(201);
  });

  it('is tried out by a toets with the same verdict', async () => {
    const { id } = await traject();
    const toets = await moet(kassier, 'POST', '/v1/toetsen', token, {
      soort: 'betaling', ...claim(id, { bedrag: '500.00', factuurdatum: '2021-07-01', prestatie: { vastgesteldOp: '2021-07-01', vastgesteldDoor: 'Begeleider', omschrijving: 'Werkfit' } }),
    });
    expect(toets.toegestaan).toBe(false);
    expect(toets.oordelen.filter(({ uitkomst }: Json) => uitkomst === 'niet-voldaan').map(({ regel }: Json) => regel)).toEqual(['W-03']);
  });
});

describe('a request for werkfit houden', () => {
  it('names every condition that does not hold at once (W-05, W-06, W-07)', async () => {
    const arrangement = await nieuwePersoon({ categorie: 'jongere', eerstverantwoordelijke: 'gemeente' });
    const dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanhuis Voorbeeld');
    const werkfit = { ...WERKFIT, baanVerloren: false, professioneelOordeel: { datum: '2021-03-16', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' } };
    expect(regels(await vraag(werkfitVerzoek(arrangement, { werkfit }, dienstverlener)))).toEqual(['W-05', 'W-06', 'W-07']);
    expect(regels(await vraag(werkfitVerzoek(arrangement)))).toEqual(['W-07']);
    expect((await vraag(werkfitVerzoek(arrangement, { werkfit: { ...WERKFIT, baanVerloren: true } }))).status).toBe(201);
  });
});

describe('prolonging werkfit houden', () => {
  const REDEN = 'De nieuwe werkgever begint pas in januari.';
  const verleng = (id: string, anders: Readonly<Record<string, unknown>> = {}): Promise<Antwoord> => kassier.verzoek('POST', `/v1/verplichtingen/${id}/wijzigingen`, {
    token, body: { soort: 'verhogen', bedrag: '900.00', reden: REDEN, datum: '2021-09-15', einddatum: '2021-12-31', ...anders },
  });

  it('goes to nine months with a reason, and no further (W-02)', async () => {
    const { id } = await traject();
    const teLang = await verleng(id, { einddatum: '2022-01-01' });
    expect(regels(teLang)).toEqual(['W-02']);
    expect(teLang.body.oordelen[0]).toMatchObject({ bron: { document: 'S1', regel: 292 }, uitweg: 'Laat het traject uiterlijk op 31 december 2021 eindigen.' });
    const verlengd = await verleng(id);
    expect(verlengd).toMatchObject({ status: 201, body: { bedrag: '3900.00', wijziging: { soort: 'verhogen', bedrag: '900.00', einddatum: '2021-12-31' } } });
    expect(await moet(kassier, 'GET', `/v1/verplichtingen/${id}`, token)).toMatchObject({ einddatum: '2021-12-31', werkfit: { ...WERKFIT, einddatum: '2021-12-31' } });
    const besluit = await moet(kassier, 'GET', `/v1/besluiten/${verlengd.body.besluitId}`, token);
    expect(besluit.feiten).toMatchObject({ verzoek: { werkfit: { einddatum: '2021-09-30' } }, wijziging: { einddatum: '2021-12-31' } });
  });

  it('asks a look at nine months for what is claimed after it, which a traject of six months does not (W-03)', async () => {
    for (const [lengte, verwacht] of [['zes maanden', []], ['negen maanden', ['W-03']]] as const) {
      const { arrangement, id } = await traject();
      if (lengte === 'negen maanden') expect((await verleng(id)).status).toBe(201);
      for (const dag of ['2021-06-28', '2021-09-27']) await evalueer(arrangement, dag);
      expect(regels(await declareer(id, '2022-01-01')).filter((regel) => regel === 'W-03')).toEqual(verwacht);
    }
  });

  it('is possible until its last day, and not after it (W-04)', async () => {
    const { id } = await traject();
    expect(regels(await verleng(id, { datum: '2021-10-01' }))).toEqual(['W-04']);
    expect((await verleng(id, { datum: '2021-09-30', einddatum: '2021-11-30' })).status).toBe(201);
    expect((await verleng(id, { datum: '2021-11-30' })).status).toBe(201);
    expect((await moet(kassier, 'GET', `/v1/verplichtingen/${id}`, token)).einddatum).toBe('2021-12-31');
  });

  it('says what is wrong with an end that prolongs nothing', async () => {
    const { id } = await traject();
    const korter = await verleng(id, { einddatum: '2021-09-30' });
    expect(korter).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/einddatum', melding: expect.stringMatching(/loopt al tot en met 30 september 2021/) as string }] } });
    expect(await verleng(id, { einddatum: '2021-09-30', datum: '2020-10-31' })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/datum' }, { pointer: '/einddatum' }] } });
    expect(await verleng(id, { soort: 'verlagen' })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/einddatum' }] } });
    const jobcoach = await moet(kassier, 'POST', '/v1/verplichtingen', token, werkfitVerzoek(await nieuwePersoon(), { instrument: 'jobcoach', werkfit: null }));
    expect(await verleng(jobcoach.id)).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/einddatum', melding: expect.stringMatching(/is geen traject werkfit houden/) as string }] } });
    expect(await kassier.database('SELECT 1 FROM werkfit_verlenging WHERE verplichting = ANY($1)', [[id, jobcoach.id]])).toEqual([]);
  });

  it('counts for the warning about what is past its end, and for how long texts are kept', async () => {
    const arrangement = await nieuwePersoon();
    const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', token, werkfitVerzoek(arrangement, { einddatum: '2021-09-30' }));
    const pad = '/v1/waarschuwingen?peildatum=2021-12-31&soort=einddatum-voorbij&stroom=impuls-banenafspraak';
    const voorbij = async (): Promise<number> => ((await moet(kassier, 'GET', pad, token)).waarschuwingen as Json[]).reduce((som, { aantal }) => som + (aantal as number), 0);
    const eerst = await voorbij();
    expect((await verleng(id)).status).toBe(201);
    expect(await voorbij()).toBe(eerst - 1);
    await moet(kassier, 'POST', `/v1/arrangementen/${arrangement}/beeindigingen`, token, { datum: '2021-10-15', reden: 'Vond werk' });
    const eigenaar = new Client({ connectionString: kassier.databaseUrl });
    await eigenaar.connect();
    expect(await leesVerstreken(eigenaar, { standaard: 1 })).toEqual([expect.objectContaining({ arrangement, einde: '2021-12-31' })]);
    await eigenaar.end();
  });

  it('is written with the decision that gives it, and by nobody else', async () => {
    const { id } = await traject();
    const { body: { besluitId } } = await verleng(id);
    const andere = await traject();
    await expect(kassier.database('INSERT INTO werkfit_verlenging (besluit, verplichting, einddatum) SELECT besluit, id, $2 FROM verplichting WHERE id = $1', [andere.id, '2022-03-31'])).rejects.toMatchObject({ code: 'KG008' });
    await expect(kassier.database("UPDATE werkfit_verlenging SET einddatum = '2022-03-31' WHERE besluit = $1", [besluitId])).rejects.toMatchObject({ code: 'KG002' });
  });
});

describe('a request for a training', () => {
  it('names every condition of what it leads to, who buys it and where it is practised (O-06, O-09, O-11)', async () => {
    const instelling = await maakInstelling(kassier);
    const gemeente = await maakBegunstigde(kassier, 'gemeente', 'Gemeente Voorbeeld');
    const zonder = mboVerplichting(HIER, instelling, instelling, { begunstigdeId: gemeente });
    const opleiding = { ...(zonder['opleiding'] as Record<string, unknown>), doel: 'certificaat', leerbedrijfId: null, inkoper: 'vakbond' };
    expect(regels(await vraag({ ...zonder, opleiding }))).toEqual(['O-06', 'O-09', 'O-11']);
  });
});
