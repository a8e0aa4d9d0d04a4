import { KAMERBRIEF, catalogusvolgorde } from '#regeling-rules';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, opleidingVan, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';

let kassier: TestKassier;
let token: string;
let instelling: string;
let leerbedrijf: string;

const toets = (body: unknown) => kassier.verzoek('POST', '/v1/toetsen', { token, body });

async function stand(): Promise<Json> {
  const [rij] = await kassier.database<Json>('SELECT (SELECT count(*)::int FROM boeking) AS boekingen, (SELECT count(*)::int FROM besluit) AS besluiten, (SELECT count(*)::int FROM idempotentie) AS sleutels');
  return rij;
}

beforeAll(async () => {
  kassier = await startTestKassier();
  token = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '2000.00' });
  instelling = await maakInstelling(kassier);
  leerbedrijf = await maakLeerbedrijf(kassier);
});

afterAll(() => kassier.stop());

it('tells everything about a request that would pass, and books nothing', async () => {
  const voor = await stand();
  const antwoord = await toets({ soort: 'verplichting', ...mboVerplichting('AM18', instelling, leerbedrijf) });
  expect(antwoord).toMatchObject({ status: 200, body: { toegestaan: true, tekort: null, ruimte: { beschikbaar: '2000.00', vastgelegd: '0.00', budget: '2000.00' } } });
  expect(antwoord.body.oordelen.map((oordeel: Json) => oordeel.uitkomst)).toEqual(expect.arrayContaining(['voldaan', 'niet-van-toepassing']));
  expect(await stand()).toEqual(voor);
});

it('tells what a refusal would say, with the way out', async () => {
  const antwoord = await toets({ soort: 'verplichting', ...mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '2000.01' }) });
  expect(antwoord.body).toMatchObject({ toegestaan: false, tekort: { tekort: '0.01', gevraagd: '2000.01', beschikbaar: '2000.00' } });
  expect(antwoord.body.oordelen.find((oordeel: Json) => oordeel.regel === 'B-13')).toMatchObject({ uitkomst: 'niet-voldaan', uitweg: expect.stringContaining('SZW') });
});

it('tests a betaling too, and agrees with what the real claim then gets', async () => {
  const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', token, mboVerplichting('AM18', instelling, leerbedrijf));
  expect((await toets({ soort: 'betaling', ...claim(id, { bedrag: '1500.00' }) })).body).toMatchObject({ toegestaan: true, ruimte: { beschikbaar: '2000.00' } });
  expect((await toets({ soort: 'betaling', ...claim(id, { bedrag: '1500.01' }) })).body.toegestaan).toBe(false);
  expect((await kassier.verzoek('POST', '/v1/betalingen', { token, body: claim(id, { bedrag: '1500.00' }) })).status).toBe(201);
});

it('names every rule in force once, in catalogue order, and says of each that does not apply why not', async () => {
  const { body } = await toets({ soort: 'verplichting', ...mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '100.00' }) });
  const regels = body.oordelen.map((oordeel: Json) => oordeel.regel);
  expect(regels).toEqual(KAMERBRIEF.regels.map(({ id }) => id).sort(catalogusvolgorde));
  const van = (regel: string): Json => body.oordelen.find((oordeel: Json) => oordeel.regel === regel);
  expect(van('B-02')).toMatchObject({ uitkomst: 'niet-van-toepassing', toelichting: 'Deze regel gaat over een budgetbesluit, niet over een verplichting.', bron: { document: 'S1', regel: 633 } });
  expect(van('W-04')).toMatchObject({ uitkomst: 'niet-van-toepassing', toelichting: 'Deze regel geldt alleen op impuls-banenafspraak, niet op mbo-inkoop.' });
  expect(van('O-01').uitkomst).toBe('voldaan');
  expect(body).toMatchObject({ regelset: 'kamerbrief-2020-11-30', peildatum: '2021-03-15', watNodig: [] });
});

it('names all that fails at once, and in one list what would make it pass; which then is so', async () => {
  const opleiding = (anders: Json) => ({ opleiding: opleidingVan(instelling, leerbedrijf, anders) });
  const fout = mboVerplichting('AM18', instelling, leerbedrijf, {
    bedrag: '2000.01', ...opleiding({ leerweg: 'bbl', crebo: '99999', einddatum: '2022-01-01', startkwalificatie: true }),
  });
  const { body } = await toets({ soort: 'verplichting', ...fout });
  const inDeWeg = body.oordelen.filter(({ uitkomst }: Json) => uitkomst !== 'voldaan' && uitkomst !== 'niet-van-toepassing');
  const regels = inDeWeg.map(({ regel }: Json) => regel);
  expect(body.toegestaan).toBe(false);
  expect(regels).toEqual([...regels].sort(catalogusvolgorde));
  expect(regels).toEqual(expect.arrayContaining(['B-13', 'O-01', 'O-02', 'O-03', 'O-08']));
  expect(inDeWeg.every(({ uitweg }: Json) => typeof uitweg === 'string' && uitweg.endsWith('.'))).toBe(true);
  expect(body.watNodig.flatMap((nodig: Json) => nodig.regels).sort(catalogusvolgorde)).toEqual(regels);
  expect(body.watNodig).toContainEqual({ soort: 'motiveren', regels: ['O-08'], tekst: inDeWeg.find(({ regel }: Json) => regel === 'O-08').uitweg });
  expect(body.watNodig.filter(({ soort }: Json) => soort === 'aanpassen').flatMap((nodig: Json) => nodig.regels)).toEqual(regels.filter((regel: string) => regel !== 'O-08'));
  const vrij = body.ruimte.beschikbaar;
  const goed = { ...fout, bedrag: vrij, ...opleiding({ startkwalificatie: true }), motiveringen: [{ regel: 'O-08', tekst: 'Het diploma is verouderd.' }] };
  expect((await toets({ soort: 'verplichting', ...goed })).body).toMatchObject({ toegestaan: true, watNodig: [], tekort: null });
});

it('tests a change of a verplichting too, and agrees with what the real change then gets', async () => {
  const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', token, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '100.00' }));
  const verhogen = (bedrag: string) => ({ soort: 'verhogen', bedrag, reden: 'Meer lesmateriaal', datum: '2021-05-01' });
  const kan = await toets({ soort: 'wijziging', verplichtingId: id, wijziging: verhogen('0.01') });
  expect(kan).toMatchObject({ status: 200, body: { toegestaan: true, peildatum: '2021-05-01', watNodig: [] } });
  const ruimte = Number(kan.body.ruimte.beschikbaar);
  const kanNiet = await toets({ soort: 'wijziging', verplichtingId: id, wijziging: verhogen((ruimte + 0.01).toFixed(2)) });
  expect(kanNiet.body).toMatchObject({ toegestaan: false, tekort: { tekort: '0.01' }, watNodig: [{ soort: 'aanpassen', regels: ['B-13'] }] });
  expect((await kassier.verzoek('POST', `/v1/verplichtingen/${id}/wijzigingen`, { token, body: verhogen(ruimte.toFixed(2)) })).status).toBe(201);
  expect((await toets({ soort: 'wijziging', verplichtingId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', wijziging: verhogen('1.00') })).body.fouten).toMatchObject([{ pointer: '/verplichtingId' }]);
  expect((await toets({ soort: 'wijziging', verplichtingId: id, wijziging: { ...verhogen('1.00'), datum: '2019-01-01' } })).body.fouten).toMatchObject([{ pointer: '/wijziging/datum' }]);
});

it('refuses what it cannot read, and another region', async () => {
  expect((await toets({ soort: 'iets' })).status).toBe(400);
  expect((await toets({ soort: 'verplichting', ...mboVerplichting('AM13', instelling, leerbedrijf) })).status).toBe(403);
});
