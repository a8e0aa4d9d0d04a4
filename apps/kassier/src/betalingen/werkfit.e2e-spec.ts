import { claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

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

describe('a request for a training', () => {
  it('names every condition of what it leads to, who buys it and where it is practised (O-06, O-09, O-11)', async () => {
    const instelling = await maakInstelling(kassier);
    const gemeente = await maakBegunstigde(kassier, 'gemeente', 'Gemeente Voorbeeld');
    const zonder = mboVerplichting(HIER, instelling, instelling, { begunstigdeId: gemeente });
    const opleiding = { ...(zonder['opleiding'] as Record<string, unknown>), doel: 'certificaat', leerbedrijfId: null, inkoper: 'vakbond' };
    expect(regels(await vraag({ ...zonder, opleiding }))).toEqual(['O-06', 'O-09', 'O-11']);
  });
});
