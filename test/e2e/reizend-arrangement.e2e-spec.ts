import { claim, geefBudget, maakArrangement, maakBegunstigde, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';

// P-05: "Het persoonlijk arrangement 'reist' met de persoon mee". Whatever happens to an arrangement, what was committed on
// it stays committed by the region that did so, to the cent, and is paid in the end.

const HIER = 'AM18';
const DAAR = 'AM26';
const VERDER = 'AM22';
const SALDI = `SELECT r.boek, r.soort, r.regio, s.bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening
  WHERE r.regio IN ('${HIER}', '${DAAR}', '${VERDER}') ORDER BY r.boek, r.soort, r.stroom, r.regio`;

let kassier: TestKassier;
let team: string;
let dienstverlener: string;
let gemeente: string;
let laatstePersoon = 0;

type Stap = readonly [wat: 'overdrachten' | 'beeindigingen', van: string, body: Readonly<Record<string, unknown>>];

/** What can happen to the arrangement of someone of WW-instroom, first responsible UWV, who lives here. */
const LOTGEVALLEN: readonly [naam: string, stappen: readonly Stap[]][] = [
  ['moved to another region', [['overdrachten', HIER, { naarRegio: DAAR, datum: '2021-04-01', reden: 'Verhuisd' }]]],
  ['moved on, and on again', [
    ['overdrachten', HIER, { naarRegio: DAAR, datum: '2021-04-01', reden: 'Verhuisd' }], ['overdrachten', DAAR, { naarRegio: VERDER, datum: '2021-04-15', reden: 'Weer verhuisd' }],
  ]],
  ['handed over with another benefit and another party', [['overdrachten', HIER, { categorie: 'bijstandsaanvrager', eerstverantwoordelijke: 'gemeente', datum: '2021-04-01', reden: 'De WW is op' }]]],
  ['handed over to UWV on request of the social partners', [['overdrachten', HIER, { categorie: 'bedreigde-werknemer', opVerzoek: true, datum: '2021-04-01', reden: 'Nieuwe baan, weer opgezegd' }]]],
  ['given a category that its party does not fit', [['overdrachten', HIER, { categorie: 'jongere', datum: '2021-04-01', reden: 'Vergissing' }]]],
  ['ended', [['beeindigingen', HIER, { datum: '2021-04-01', reden: 'Werk gevonden' }]]],
  ['moved and then ended', [['overdrachten', HIER, { naarRegio: DAAR, datum: '2021-04-01', reden: 'Verhuisd' }], ['beeindigingen', DAAR, { datum: '2021-04-20', reden: 'Werk gevonden' }]]],
];

async function gebeurt(arrangement: string, stappen: readonly Stap[]): Promise<void> {
  for (const [wat, van, body] of stappen) await moet(kassier, 'POST', `/v1/arrangementen/${arrangement}/${wat}`, await regioToken(kassier, van), body);
}

beforeAll(async () => {
  kassier = await startTestKassier();
  team = await regioToken(kassier, HIER);
  for (const regio of [HIER, DAAR, VERDER]) await geefBudget(kassier, regio, { 'ontschot-menukaart': '10000.00', 'impuls-banenafspraak': '10000.00' });
  dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanhuis Voorbeeld');
  gemeente = await maakBegunstigde(kassier, 'gemeente', 'Gemeente Voorbeeld');
});

afterAll(() => kassier.stop());

describe.each(LOTGEVALLEN)('an arrangement that is %s', (_naam, stappen) => {
  let arrangement: string;
  let verplichting: Json;

  beforeAll(async () => {
    arrangement = await maakArrangement(kassier, HIER, voorbeeldBsn((laatstePersoon += 1)));
    verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, menukaartVerplichting(HIER, dienstverlener, arrangement));
  });

  it('loses nothing of what was committed: the commitment, its cell and every other cell stay as they were', async () => {
    const zoals = async () => ({ getoond: await moet(kassier, 'GET', `/v1/verplichtingen/${verplichting.id}`, team), saldi: await kassier.database(SALDI) });
    const eerst = await zoals();
    await gebeurt(arrangement, stappen);
    expect(await zoals()).toEqual(eerst);
    expect(eerst.getoond).toMatchObject({ status: 'vastgelegd', bedrag: '500.00', openstaand: '500.00' });
  });

  it('has its old commitment claimed and made payable to the last cent, by the region that committed it', async () => {
    await moet(kassier, 'POST', '/v1/betalingen', team, claim(verplichting.id as string, { bedrag: '499.99', kenmerk: 'eerste' }));
    await moet(kassier, 'POST', '/v1/betalingen', await kassier.token({ rollen: ['kassier-medewerker'] }), claim(verplichting.id as string, { bedrag: '0.01', kenmerk: 'laatste', eindafrekening: true }));
    expect(await moet(kassier, 'GET', `/v1/verplichtingen/${verplichting.id}`, team)).toMatchObject({ bedrag: '500.00', betaalbaar: '500.00' });
    const teVeel = await kassier.verzoek('POST', '/v1/betalingen', { token: team, body: claim(verplichting.id as string, { bedrag: '0.01', kenmerk: 'te veel' }) });
    expect(teVeel.status).toBe(409);
  });
});

it('keeps counting in the new region what the old one gave (M-01)', async () => {
  const arrangement = await maakArrangement(kassier, HIER, voorbeeldBsn((laatstePersoon += 1)));
  const maatwerk = (regio: string, bedrag: string, datum: string) => menukaartVerplichting(regio, dienstverlener, arrangement, { instrument: 'maatwerkbudget', bedrag, datum });
  await moet(kassier, 'POST', '/v1/verplichtingen', team, maatwerk(HIER, '700.00', '2021-03-15'));
  await gebeurt(arrangement, [['overdrachten', HIER, { naarRegio: DAAR, datum: '2021-04-01', reden: 'Verhuisd' }]]);
  const daar = await regioToken(kassier, DAAR);
  const teVeel = await kassier.verzoek('POST', '/v1/verplichtingen', { token: daar, body: maatwerk(DAAR, '300.01', '2021-04-02') });
  expect([teVeel.status, (teVeel.body.oordelen as Json[]).map((oordeel) => oordeel.regel as string)]).toEqual([409, ['M-01']]);
  await moet(kassier, 'POST', '/v1/verplichtingen', daar, maatwerk(DAAR, '300.00', '2021-04-02'));
});

it('pays werkfit houden after a move once the new region has evaluated in time (W-03)', async () => {
  const arrangement = await maakArrangement(kassier, HIER, voorbeeldBsn((laatstePersoon += 1)));
  const werkfit = { startdatum: '2021-04-01', einddatum: '2021-09-30', professioneelOordeel: { datum: '2021-03-01', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' }, uitzondering: null };
  const body = menukaartVerplichting(HIER, gemeente, arrangement, { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden', werkfit });
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, body);
  await gebeurt(arrangement, [['overdrachten', HIER, { naarRegio: DAAR, datum: '2021-05-01', reden: 'Verhuisd' }]]);
  const vraagBetaling = () => kassier.verzoek('POST', '/v1/betalingen', { token: team, body: claim(verplichting.id as string, { bedrag: '250.00' }) });
  const zonder = await vraagBetaling();
  expect([zonder.status, (zonder.body.oordelen as Json[]).map((oordeel) => oordeel.regel as string)]).toEqual([409, ['W-03']]);
  await moet(kassier, 'POST', `/v1/arrangementen/${arrangement}/evaluaties`, await regioToken(kassier, DAAR), { datum: '2021-06-30', uitkomst: 'uitstroom-niet-mogelijk', toelichting: 'Nog niet' });
  expect((await vraagBetaling()).status).toBe(201);
});
