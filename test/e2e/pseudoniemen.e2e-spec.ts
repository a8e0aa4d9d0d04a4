import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { isGeldigBsn } from '#values';
import { Pseudonimiseerder } from '../../apps/kassier/src/access/index.js';
import { roteerPseudoniemen, type Rotatieverslag } from '../../apps/kassier/src/pseudoniemen/index.js';
import { arrangementVoor, geefBudget, maakArrangement, maakInstelling, maakLeerbedrijf, menukaartVerplichting, regioToken, vergoedingVerplichting } from '../support/gegevens.js';
import { startTestKassier, type Antwoord, type TestKassier } from '../support/kassier.js';
import { verzegelAlles } from '../support/verzegeld.js';

// The key of the pseudonyms is replaced twice, and each time destroyed afterwards. Who people are, what they got and what they may still get stays.

const map = mkdtempSync(join(tmpdir(), 'kassier-rotatie-'));
const SLEUTELS = join(map, 'sleutels');
const [K1, K2, K3] = ['11'.repeat(32), '22'.repeat(32), '33'.repeat(32)];
/** All numbers there can be take minutes; these people have the lowest. */
const BSNS = Array.from({ length: 4_000 }, (_, nummer) => String(nummer + 1).padStart(9, '0')).filter(isGeldigBsn).slice(0, 6) as [string, string, string, string, string, string];
const TOT = 5_000;

let kassier: TestKassier;
let opgehouden: TestKassier[] = [];
let eigenaar: Client;
let instelling: string;
let leerbedrijf: string;
const arrangementen: string[] = [];

const schrijfSleutels = (...sleutels: string[]): void => { writeFileSync(SLEUTELS, `${sleutels.join('\n')}\n`); };

/** The service starts anew on the same books, with what is in the key file now. */
async function herstart(): Promise<void> {
  const url = opgehouden[0]?.databaseUrl ?? '';
  kassier = await startTestKassier({ PSEUDONIEM_SLEUTEL_BESTAND: SLEUTELS, ZEGEL_INTERVAL_MS: '50' }, () => Promise.resolve({ dienst: url, eigenaar: () => url }));
  opgehouden.push(kassier);
}

const roteer = (bijStuk: () => void = () => undefined): Promise<Rotatieverslag> => roteerPseudoniemen(eigenaar, Pseudonimiseerder.uitBestand(SLEUTELS), bijStuk, TOT);

async function vraagAan(body: Record<string, unknown>): Promise<Antwoord> {
  return kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, 'AM18'), body });
}

/** What the books know of everybody: under which pseudonym, and how much was committed. */
async function personen(): Promise<unknown[]> {
  return kassier.database('SELECT a.id, a.persoon, a.sleutel_id, (SELECT count(*)::int FROM verplichting v WHERE v.persoon = a.persoon) AS verplichtingen FROM arrangement a ORDER BY a.id');
}

beforeAll(async () => {
  schrijfSleutels(K1);
  kassier = await startTestKassier({ PSEUDONIEM_SLEUTEL_BESTAND: SLEUTELS, ZEGEL_INTERVAL_MS: '50' });
  opgehouden = [kassier];
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  await eigenaar.connect();
  await geefBudget(kassier, 'AM18', { 'ontschot-menukaart': '50000.00', werkgeversvergoeding: '20000.00' });
  [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  for (const bsn of BSNS.slice(0, 5)) arrangementen.push(await maakArrangement(kassier, 'AM18', bsn));
  await kassier.verzoek('POST', '/v1/arrangementen', { token: await regioToken(kassier, 'AM18'), sleutel: 'van-voor-de-rotatie', body: arrangementVoor('AM18', BSNS[0]) });
  // Somebody whom the caller brought with a pseudonym of his own.
  await maakArrangement(kassier, 'AM18', '', { kandidaat: { pseudoniem: 'ef'.repeat(32) } });
  expect((await vraagAan(menukaartVerplichting('AM18', instelling, arrangementen[0] ?? '', { instrument: 'maatwerkbudget', bedrag: '800.00' }))).status).toBe(201);
  expect((await vraagAan(vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangementen[1] ?? ''))).status).toBe(201);
  await verzegelAlles(kassier);
});

afterAll(async () => {
  await eigenaar.end();
  for (const dienst of opgehouden.reverse()) await dienst.stop();
  rmSync(map, { recursive: true });
});

it('while both keys are there a person is found under the older one', async () => {
  schrijfSleutels(K2, K1);
  await herstart();
  const voor = await personen();
  const nogeens = await maakArrangement(kassier, 'AM18', BSNS[1]);
  expect(await kassier.database('SELECT persoon FROM arrangement WHERE id = $1', [nogeens])).toEqual(await kassier.database('SELECT persoon FROM arrangement WHERE id = $1', [arrangementen[1]]));
  expect(await personen()).toHaveLength(voor.length + 1);
});

it('a rotation that was broken off goes on where it was, and does nothing twice', async () => {
  await eigenaar.query('CREATE FUNCTION stroomuitval() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF (SELECT count(*) FROM pseudoniem) >= 3 THEN RAISE EXCEPTION \'stroomuitval\'; END IF; RETURN NULL; END $$; CREATE TRIGGER zz_stroomuitval AFTER INSERT ON pseudoniem FOR EACH STATEMENT EXECUTE FUNCTION stroomuitval()');
  await expect(roteer()).rejects.toThrow('stroomuitval');
  await eigenaar.query('DROP TRIGGER zz_stroomuitval ON pseudoniem; DROP FUNCTION stroomuitval()');
  expect(await kassier.database('SELECT count(*)::int AS aantal FROM pseudoniem')).toEqual([{ aantal: 2 }]);
  expect(await roteer()).toEqual({ gemaakt: 3, warenAl: 2, zonderSleutel: [], nietGevonden: 0, dubbel: [] });
  expect(await roteer()).toEqual({ gemaakt: 0, warenAl: 5, zonderSleutel: [], nietGevonden: 0, dubbel: [] });
});

it('after it the old key can be destroyed: who people are, their limits and their answers stay', async () => {
  schrijfSleutels(K2);
  await herstart();
  const opnieuw = await maakArrangement(kassier, 'AM18', BSNS[0]);
  const maatwerk = await vraagAan(menukaartVerplichting('AM18', instelling, opnieuw, { instrument: 'maatwerkbudget', bedrag: '300.00' }));
  expect([maatwerk.status, maatwerk.body.oordelen.map(({ regel }: { regel: string }) => regel)]).toEqual([409, ['M-01']]);
  expect((await vraagAan(menukaartVerplichting('AM18', instelling, opnieuw, { instrument: 'maatwerkbudget', bedrag: '200.00' }))).status).toBe(201);
  const vergoeding = await vraagAan(vergoedingVerplichting('AM18', instelling, leerbedrijf, await maakArrangement(kassier, 'AM18', BSNS[1])));
  expect([vergoeding.status, vergoeding.body.oordelen.map(({ regel }: { regel: string }) => regel)]).toEqual([409, ['V-04']]);
  const herhaald = await kassier.verzoek('POST', '/v1/arrangementen', { token: await regioToken(kassier, 'AM18'), sleutel: 'van-voor-de-rotatie', body: arrangementVoor('AM18', BSNS[0]) });
  expect([herhaald.status, herhaald.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  // And somebody new is known under the new key.
  await maakArrangement(kassier, 'AM18', BSNS[5]);
});

it('and once more, with the first key gone', async () => {
  schrijfSleutels(K3, K2);
  await herstart();
  expect(await roteer()).toEqual({ gemaakt: 6, warenAl: 0, zonderSleutel: [], nietGevonden: 0, dubbel: [] });
  schrijfSleutels(K3);
  await herstart();
  const weer = await maakArrangement(kassier, 'AM18', BSNS[0]);
  expect((await vraagAan(menukaartVerplichting('AM18', instelling, weer, { instrument: 'maatwerkbudget', bedrag: '1.00' }))).body.oordelen.map(({ regel }: { regel: string }) => regel)).toEqual(['M-01']);
});

it('says so when a key is missing, when a pseudonym is of no number, and when somebody stands in the books twice', async () => {
  schrijfSleutels('44'.repeat(32));
  const huidige = Pseudonimiseerder.uitBestand(SLEUTELS).huidigeSleutelId;
  expect((await roteer()).zonderSleutel.reduce((som, { personen: aantal }) => som + aantal, 0)).toBe(6);
  schrijfSleutels('44'.repeat(32), K3, K2, K1);
  await eigenaar.query("INSERT INTO arrangement SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'persoon', $1::text, 'sleutel_id', $2::text, 'xid', pg_current_xact_id()::text))).* FROM arrangement a LIMIT 1", [Pseudonimiseerder.uitBestand(SLEUTELS).vanBsn(BSNS[2]).pseudoniem, huidige]);
  await eigenaar.query(`INSERT INTO arrangement_gebeurtenis (id, arrangement, soort, datum, regio, inhoud, door)
    SELECT gen_random_uuid(), a.id, 'registratie', a.startdatum, a.regio, json_build_object('categorie', a.categorie, 'eerstverantwoordelijke', a.eerstverantwoordelijke, 'opVerzoek', a.op_verzoek), a.geregistreerd_door
      FROM arrangement a WHERE NOT EXISTS (SELECT 1 FROM arrangement_gebeurtenis g WHERE g.arrangement = a.id)`);
  const { gemaakt, dubbel } = await roteer();
  expect([gemaakt, dubbel.map(({ arrangementen: ids }) => ids.includes(arrangementen[2] ?? ''))]).toEqual([5, [true]]);
});

it('the service does not start without a key that somebody in the books is known under', async () => {
  schrijfSleutels('55'.repeat(32));
  await expect(herstart()).rejects.toThrow(/sleutel [0-9a-f]{16}, en die staat niet in .*sleutels\. .*Zet die sleutel erbij/);
  schrijfSleutels('55'.repeat(32), '44'.repeat(32), K3);
  await herstart();
});

it('nobody becomes somebody else: the database refuses it, whoever writes', async () => {
  const [rij] = await kassier.database<{ pseudoniem: string; persoon: string }>('SELECT pseudoniem, persoon FROM pseudoniem LIMIT 1');
  const arrangement = "INSERT INTO arrangement SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'persoon', $1::text))).* FROM arrangement a LIMIT 1";
  await expect(eigenaar.query(arrangement, [rij?.pseudoniem])).rejects.toThrow('onder een eerder pseudoniem bekend');
  await expect(eigenaar.query('INSERT INTO pseudoniem (pseudoniem, sleutel_id, persoon) VALUES ($1, $2, $3)', ['ab'.repeat(32), 'ab'.repeat(8), 'cd'.repeat(32)])).rejects.toThrow('die niet bekend is');
  await expect(eigenaar.query('INSERT INTO pseudoniem (pseudoniem, sleutel_id, persoon) VALUES ($1, $2, $3)', ['ef'.repeat(32), 'ab'.repeat(8), rij?.persoon])).rejects.toThrow('al dat van een ander arrangement');
  for (const sql of ['UPDATE pseudoniem SET persoon = persoon', 'DELETE FROM pseudoniem']) await expect(eigenaar.query(sql)).rejects.toMatchObject({ code: 'KG002' });
});

it('no seal is broken and no book', async () => {
  await verzegelAlles(kassier);
  const { verschillen } = (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} })).body;
  expect(verschillen).toEqual([]);
});
