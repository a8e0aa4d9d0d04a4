import { Client } from 'pg';
import { leesVerstreken, telAuditspoor, telSessies, wisAuditspoor, wisSessies, wisVerstreken } from '../../apps/kassier/src/wissingen/index.js';
import { geefBudget, maakArrangement, maakBegunstigde, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { verzegelAlles } from '../support/verzegeld.js';

// Texts about people are kept as long as their kind may be, counted from the end of the arrangement; the books stay.

let kassier: TestKassier;
let eigenaar: Client;
let [voorbij, lopend]: [string, string] = ['', ''];
let verplichting: Json;

beforeAll(async () => {
  kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '50' });
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  await eigenaar.connect();
  await geefBudget(kassier, 'AM18', { 'ontschot-menukaart': '5000.00' });
  const [team, dienstverlener] = [await regioToken(kassier, 'AM18'), await maakBegunstigde(kassier, 'dienstverlener', 'Voorbeeld')];
  [voorbij, lopend] = [await maakArrangement(kassier, 'AM18', voorbeeldBsn(1)), await maakArrangement(kassier, 'AM18', voorbeeldBsn(2))];
  verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, menukaartVerplichting('AM18', dienstverlener, voorbij, { omschrijving: 'Zonnebloem krijgt advies', einddatum: '2021-06-30' }));
  await moet(kassier, 'POST', '/v1/verplichtingen', team, menukaartVerplichting('AM18', dienstverlener, lopend, { omschrijving: 'Korenbloem krijgt advies' }));
  await moet(kassier, 'POST', `/v1/arrangementen/${voorbij}/beeindigingen`, team, { datum: '2021-05-01', reden: 'Zonnebloem vond werk' });
  await verzegelAlles(kassier);
});

afterAll(async () => {
  await eigenaar.end();
  await kassier.stop();
});

const teksten = async (): Promise<string> => JSON.stringify(await kassier.database('SELECT v.omschrijving, g.inhoud FROM verplichting v LEFT JOIN arrangement_gebeurtenis g ON g.arrangement = v.arrangement'));

it('names what is past its term, from the last day of the arrangement and what was committed on it', async () => {
  expect(await leesVerstreken(eigenaar, { standaard: 9_000 })).toEqual([]);
  const [een, ...meer] = await leesVerstreken(eigenaar, { standaard: 9_000, verplichting: 1 });
  expect([een, meer]).toEqual([{ arrangement: voorbij, einde: '2021-06-30', soorten: ['verplichting'] }, []]);
  expect((await leesVerstreken(eigenaar, { standaard: 1, verplichting: 9_000 }))[0]?.soorten).not.toContain('verplichting');
  await expect(leesVerstreken(eigenaar, { standaard: 1, boeking_x: 2 })).rejects.toThrow('BEWAARTERMIJNEN noemt boeking_x');
});

it('erases that and nothing else, once; books and seals stay', async () => {
  const gewist = await wisVerstreken(eigenaar, await leesVerstreken(eigenaar, { standaard: 1 }), 'test', () => undefined);
  expect(gewist.map(({ soort }) => soort)).toEqual(expect.arrayContaining(['verplichting', 'arrangement_gebeurtenis']));
  expect(await teksten()).not.toContain('Zonnebloem');
  expect(await teksten()).toContain('Korenbloem');
  expect(await leesVerstreken(eigenaar, { standaard: 1 })).toEqual([]);
  const nu = (await kassier.verzoek('GET', `/v1/verplichtingen/${verplichting.id}`, { token: await regioToken(kassier, 'AM18') })).body;
  expect([nu.bedrag, nu.omschrijving]).toEqual(['500.00', '[gewist]']);
  await verzegelAlles(kassier);
  const { verschillen } = (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} })).body;
  expect(verschillen).toEqual([]);
});

it('erases from the audit trail who it was and from where, and leaves what was done', async () => {
  const spoor = () => kassier.database<{ persoon: string; adres: string; route: string }>("SELECT persoon, adres, route FROM auditspoor WHERE soort = 'wijziging' ORDER BY moment, id");
  expect(await telAuditspoor(eigenaar, { standaard: 84 })).toBe(0);
  await verzegelAlles(kassier);
  const eerst = await spoor();
  expect(eerst.length).toBeGreaterThan(0);
  expect(eerst.every(({ persoon, adres }) => persoon !== '[gewist]' && adres !== '[gewist]')).toBe(true);
  // A term of no months is over for everything there is.
  const over = await telAuditspoor(eigenaar, { standaard: 84, auditspoor: 0 });
  expect(await wisAuditspoor(eigenaar, { standaard: 84, auditspoor: 0 }, 'test', () => undefined)).toBe(over);
  expect(await spoor()).toEqual(eerst.map(({ route }) => ({ persoon: '[gewist]', adres: '[gewist]', route })));
  expect(await telAuditspoor(eigenaar, { standaard: 0 })).toBe(0);
  const { verschillen } = (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} })).body;
  expect(verschillen).toEqual([]);
});

it('erases whose sessions were that are over, and leaves that they were there; a session that runs and a name that is erased stay as they are', async () => {
  const begin = (kenmerk: number, persoon: string, uurGeleden: number, beeindigd: boolean): Promise<unknown> => kassier.database(
    `INSERT INTO sessie (kenmerk, persoon, inhoud, begonnen_op, gebruikt_op, eindigt_op, beeindigd_op) SELECT decode(lpad($1::text, 64, '0'), 'hex'), $2, CASE WHEN $4 THEN NULL ELSE 'x'::bytea END, m, m, m + interval '8 hours', CASE WHEN $4 THEN m + interval '1 hour' END
       FROM (SELECT now() - make_interval(hours => $3) AS m) t`, [kenmerk, persoon, uurGeleden, beeindigd]);
  for (const [kenmerk, persoon, uur, beeindigd] of [[1, 'roos', 48, true], [2, 'tulp', 48, false], [3, 'lelie', 1, false]] as const) await begin(kenmerk, persoon, uur, beeindigd);
  const sessies = () => kassier.database('SELECT persoon, inhoud IS NULL AS leeg, beeindigd_op <= eindigt_op AS voorbij FROM sessie ORDER BY kenmerk');
  expect([await telSessies(eigenaar, { standaard: 84 }), await telSessies(eigenaar, { standaard: 84, sessie: 0 })]).toEqual([0, 2]);
  expect(await wisSessies(eigenaar, { standaard: 84, sessie: 0 })).toBe(2);
  expect(await sessies()).toEqual([{ persoon: '[gewist]', leeg: true, voorbij: true }, { persoon: '[gewist]', leeg: true, voorbij: true }, { persoon: 'lelie', leeg: false, voorbij: null }]);
  expect(await wisSessies(eigenaar, { standaard: 0 })).toBe(0);
  for (const wat of ["persoon = 'roos'", "kenmerk = '\\x00'", 'beeindigd_op = NULL', "inhoud = 'x'", 'gebruikt_op = now()']) await expect(eigenaar.query(`UPDATE sessie SET ${wat} WHERE persoon = '[gewist]'`)).rejects.toThrow('staat vast');
  await expect(eigenaar.query("UPDATE sessie SET persoon = '[gewist]' WHERE persoon = 'lelie'")).rejects.toThrow('staat vast');
});
