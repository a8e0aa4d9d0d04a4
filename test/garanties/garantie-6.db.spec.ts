import { Client } from 'pg';
import type { Gebruiker } from '../../apps/kassier/src/access/index.js';
import { Database, IdempotenteActie, zichtVan } from '../../apps/kassier/src/database/index.js';
import { boekingSql, foutcode, GEWEIGERD, VOLGENDE } from '../support/aanval.js';
import { regioToken } from '../support/gegevens.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';
import { DAAR, HIER, vulTweeRegios, type TweeRegios } from '../support/twee-regios.js';

// Guarantee 6: a region's rows are visible to that region only, also when a query forgets its WHERE. Every table has a
// decision here; a new table without one fails. What the wall stops is a query that is wrong, and with it also the plain
// SQL of who is given a session for one region; it does not stop who can choose the setting (see SECURITY.md).

type Besluit =
  /** Reference facts, calendar and counters: no wall. */
  | 'iedereen'
  /** For every pair of eyes, as long as they are somebody's. */
  | 'iedere-regio'
  /** For national eyes only. */
  | 'landelijk'
  /** Of a region: which rows of `t` are of region $1, said in another way than the policies say it. */
  | { readonly van: string };

const VAN_EIGEN_VERPLICHTING = '(SELECT v.regio FROM verplichting v WHERE v.id = t.verplichting) = $1';
const VAN_EIGEN_REKENING = 't.rekening = ANY(SELECT id FROM rekening WHERE regio = $1)';

const BESLUITEN: Readonly<Record<string, Besluit>> = {
  kader: 'iedereen', stroom: 'iedereen', regio: 'iedereen', instrument: 'iedereen', codelijst: 'iedereen', rekeningsoort: 'iedereen', statusovergang: 'iedereen',
  boekperiode: 'iedereen', boekingsteller: 'iedereen', nummerreeks: 'iedereen', maandomzet_stand: 'iedereen', tussenstand: 'iedereen', regelset: 'iedereen', parameter: 'iedereen',
  // Of a seal only hashes of many rows at once, which tell of none; the leaf of one row, with its salt, is another matter.
  zegel: 'iedereen', zegelknoop: 'iedereen', zegelsoort: 'iedereen', zegelveld: 'iedereen', zegelblad: 'landelijk', wissing: 'landelijk',
  begunstigde: 'iedere-regio',
  gebeurtenis: { van: 't.regio = $1' }, regio_indicator: { van: 't.regio = $1' },
  gebeurtenis_ronde: 'landelijk', abonnement: 'landelijk', abonnement_stand: 'landelijk', narekening: 'landelijk',
  begunstigde_registratie: 'landelijk', begunstigde_rekeningnummer: 'landelijk', begunstigde_wijziging: 'landelijk', begunstigdenimport: 'landelijk', begunstigdenimport_regel: 'landelijk',
  ibanwijziging: 'landelijk', budgetbesluit: 'landelijk', budgetbesluit_motivering: 'landelijk', parametervoorstel: 'landelijk', parametervoorstel_afdoening: 'landelijk', betaalbestand: 'landelijk', betaalrun_aangehouden: 'landelijk', betaalrun_begunstigde: 'landelijk', bankbericht: 'landelijk', statusbericht: 'landelijk', bankafschrift: 'landelijk', bankpost: 'landelijk', idempotentie: 'landelijk', functie: 'landelijk', mandaat: 'landelijk', mandaat_fiattering: 'landelijk', mandaat_intrekking: 'landelijk', mandaat_gebruik: 'landelijk', sessie: 'landelijk', pseudoniem: 'landelijk', auditspoor: 'landelijk', taak: 'landelijk',
  verplichting: { van: 't.regio = $1' },
  betaling: { van: 't.regio = $1' },
  besluit: { van: 't.regio = $1' },
  voorschot: 'landelijk', voorschot_intrekking: 'landelijk', tussenrekening_afhandeling: 'landelijk',
  terugvordering: { van: '(SELECT b.regio FROM betaling b WHERE b.id = t.betaling) = $1' },
  terugvordering_ontvangst: { van: '(SELECT b.regio FROM terugvordering v JOIN betaling b ON b.id = v.betaling WHERE v.id = t.terugvordering) = $1' },
  terugvordering_intrekking: { van: '(SELECT b.regio FROM terugvordering v JOIN betaling b ON b.id = v.betaling WHERE v.id = t.terugvordering) = $1' },
  ontvangst_intrekking: { van: '(SELECT b.regio FROM terugvordering_ontvangst o JOIN terugvordering v ON v.id = o.terugvordering JOIN betaling b ON b.id = v.betaling WHERE o.id = t.ontvangst) = $1' },
  // Of a payee: every region that pays him.
  aanhouding: { van: '$1 = ANY(SELECT b.regio FROM betaling b WHERE b.id = t.betaling OR b.begunstigde = t.begunstigde)' },
  aanhouding_opheffing: { van: '$1 = ANY(SELECT b.regio FROM betaling b JOIN aanhouding a ON a.betaling = b.id OR a.begunstigde = b.begunstigde WHERE a.id = t.aanhouding)' },
  aanvraagbundel: { van: 't.regio = $1' },
  aanvraagbundel_regel: { van: '(SELECT b.regio FROM aanvraagbundel b WHERE b.id = t.bundel) = $1' },
  voorlegging: { van: '(SELECT b.regio FROM besluit b WHERE b.id = t.besluit) = $1' },
  menselijk_oordeel: { van: '(SELECT b.regio FROM besluit b WHERE b.id = t.besluit) = $1' },
  afdoening: { van: '(SELECT b.regio FROM besluit b WHERE b.id = t.besluit) = $1' },
  verplichting_stand: { van: VAN_EIGEN_VERPLICHTING },
  betaling_heropening: { van: '(SELECT b.regio FROM betaling b WHERE b.id = t.betaling) = $1' },
  statusregel: { van: '(SELECT b.regio FROM betaling b WHERE b.id = t.betaling) = $1' },
  betaalopdracht: { van: '(SELECT b.regio FROM betaling b WHERE b.id = t.betaling) = $1' },
  betaalrun: { van: '$1 = ANY(SELECT b.regio FROM betaling b JOIN betaalopdracht o ON o.betaling = b.id WHERE o.run = t.id)' },
  boeking: { van: "CASE t.onderwerp WHEN 'verplichting' THEN (SELECT v.regio FROM verplichting v WHERE v.id = t.onderwerp_id) WHEN 'betaling' THEN (SELECT b.regio FROM betaling b WHERE b.id = t.onderwerp_id) END = $1" },
  posting: { van: VAN_EIGEN_REKENING },
  saldo: { van: VAN_EIGEN_REKENING },
  dagomzet: { van: VAN_EIGEN_REKENING },
  maandomzet: { van: VAN_EIGEN_REKENING },
  tussenstand_omzet: { van: VAN_EIGEN_REKENING },
  tussenstand_telling: { van: 't.regio = $1' },
  werkfit_verlenging: { van: VAN_EIGEN_VERPLICHTING }, overloop_regel: { van: VAN_EIGEN_VERPLICHTING },
  rekening: { van: 'coalesce(t.regio, $1) = $1' },
  arrangement: { van: '$1 = ANY(SELECT g.regio FROM arrangement_gebeurtenis g WHERE g.arrangement = t.id)' },
  // Who has it now sees all; who had it sees what happened until it handed it over.
  arrangement_gebeurtenis: { van: `$1 = (SELECT a.regio FROM arrangement a WHERE a.id = t.arrangement) OR t.regio = $1
    OR $1 = (SELECT v.regio FROM arrangement_gebeurtenis v WHERE v.arrangement = t.arrangement AND v.regio IS NOT NULL AND v.id < t.id ORDER BY v.id DESC LIMIT 1)` },
};

/** The list of migrations that ran: the role that serves cannot read it at all. */
const VAN_DE_MIGRATIES = ['schemaversion'];

const namen = (soort: (besluit: Besluit) => boolean): string[] => Object.entries(BESLUITEN).filter(([, besluit]) => soort(besluit)).map(([naam]) => naam);
const VAN_EEN_REGIO = namen((besluit) => typeof besluit !== 'string');
const LANDELIJK = namen((besluit) => besluit === 'landelijk');
const MET_MUUR = namen((besluit) => besluit !== 'iedereen');

let kassier: TestKassier;
let eigenaar: Client;
let regios: TweeRegios;
const sessies: Client[] = [];

async function verbind(opties: string, url = kassier.databaseUrl): Promise<Client> {
  const client = new Client({ connectionString: url, options: opties });
  await client.connect();
  sessies.push(client);
  return client;
}

/** A session of the serving role that sees with these eyes; without a value it says nothing. */
const kijker = (regio?: string): Promise<Client> => verbind(`-c role=kassier_dienst${regio === undefined ? '' : ` -c kassier.regio=${regio}`}`);

/** All rows of a query, as texts in an order of their own. */
async function rijen(client: Pick<Client, 'query'>, sql: string, waarden?: unknown[]): Promise<string[]> {
  return (await client.query(sql, waarden)).rows.map((rij) => JSON.stringify(rij)).sort();
}

const aanvrager = (regio: string | null): Gebruiker => ({ sub: `team-${regio}`, organisatie: 'rmt', rollen: ['regio-aanvrager'], regio, tokenId: 'proef', clientId: null });
const auditor: Gebruiker = { sub: 'auditor', organisatie: 'adr', rollen: ['auditor'], regio: null, tokenId: 'proef', clientId: null };

beforeAll(async () => {
  kassier = await startTestKassier();
  regios = await vulTweeRegios(kassier);
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  await eigenaar.connect();
  sessies.push(eigenaar);
});

afterAll(async () => {
  for (const client of sessies) await client.end();
  await kassier.stop();
});

describe('every table', () => {
  it('has a decision about who sees its rows', async () => {
    const { rows } = await eigenaar.query("SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1");
    const tabellen = (rows as { relname: string }[]).map(({ relname }) => relname);
    expect(tabellen).toEqual([...Object.keys(BESLUITEN), ...VAN_DE_MIGRATIES].sort());
  });

  it('that has a wall has one for everybody but its owner, and a policy for each thing that the serving role may do', async () => {
    const { rows } = await eigenaar.query(`SELECT c.relname AS tabel, c.relrowsecurity AS muur, coalesce((SELECT string_agg(DISTINCT p.polroles::text, ' ') FROM pg_policy p WHERE p.polrelid = c.oid), '') AS rollen,
        array_to_string(ARRAY(SELECT p.polcmd::text FROM pg_policy p WHERE p.polrelid = c.oid ORDER BY 1), '') AS gedaan,
        array_to_string(ARRAY(SELECT x.letter FROM (VALUES ('a', has_any_column_privilege('kassier_dienst', c.oid, 'INSERT')), ('r', has_any_column_privilege('kassier_dienst', c.oid, 'SELECT')), ('w', has_any_column_privilege('kassier_dienst', c.oid, 'UPDATE'))) AS x (letter, mag) WHERE x.mag ORDER BY 1), '') AS toegestaan
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relrowsecurity`);
    expect((rows as { tabel: string }[]).map(({ tabel }) => tabel).sort()).toEqual([...MET_MUUR].sort());
    expect((rows as { tabel: string; rollen: string; gedaan: string; toegestaan: string }[]).filter(({ rollen, gedaan, toegestaan }) => rollen !== '{0}' || gedaan !== toegestaan)).toEqual([]);
  });

  it('of a region holds rows of both regions here, so that what follows is about something', async () => {
    for (const tabel of VAN_EEN_REGIO) {
      const besluit = BESLUITEN[tabel] as { van: string };
      const [hier, daar, alle] = [await rijen(eigenaar, `SELECT * FROM ${tabel} t WHERE ${besluit.van}`, [HIER]), await rijen(eigenaar, `SELECT * FROM ${tabel} t WHERE ${besluit.van}`, [DAAR]), await rijen(eigenaar, `SELECT * FROM ${tabel}`)];
      expect([tabel, hier.length > 0, daar.length > 0]).toEqual([tabel, true, true]);
      // The one run pays both regions; of everything else each has its own.
      if (tabel !== 'betaalrun') expect([tabel, hier.length < alle.length, daar.length < alle.length]).toEqual([tabel, true, true]);
    }
    for (const tabel of [...LANDELIJK, 'begunstigde']) expect([tabel, (await rijen(eigenaar, `SELECT 1 FROM ${tabel}`)).length]).not.toEqual([tabel, 0]);
  });
});

describe.each([HIER, DAAR])('a session with the eyes of %s', (regio) => {
  it.each(VAN_EEN_REGIO)('sees of %s its own rows, without any WHERE', async (tabel) => {
    const eigen = await rijen(eigenaar, `SELECT * FROM ${tabel} t WHERE ${(BESLUITEN[tabel] as { van: string }).van}`, [regio]);
    const sessie = await kijker(regio);
    expect(await rijen(sessie, `SELECT * FROM ${tabel}`)).toEqual(eigen);
    expect((await sessie.query(`SELECT count(*)::int AS aantal FROM ${tabel}`)).rows).toEqual([{ aantal: eigen.length }]);
    expect(await rijen(sessie, `WITH x AS MATERIALIZED (TABLE ${tabel}) SELECT * FROM x`)).toEqual(eigen);
  });

  it.each(LANDELIJK)('sees nothing of %s', async (tabel) => {
    const sessie = await kijker(regio);
    expect(await rijen(sessie, `SELECT 1 FROM ${tabel}`)).toEqual([]);
    await sessie.end();
  });

  it('pays the payees that every region pays', async () => {
    expect(await rijen(await kijker(regio), 'SELECT id FROM begunstigde')).toEqual(await rijen(eigenaar, 'SELECT id FROM begunstigde'));
  });
});

describe('a session that says nothing, or nonsense', () => {
  it.each(MET_MUUR)('sees nothing of %s', async (tabel) => {
    const sessie = await kijker();
    expect(await rijen(sessie, `SELECT 1 FROM ${tabel}`)).toEqual([]);
    await sessie.query("SET kassier.regio = ''");
    expect(await rijen(sessie, `SELECT 1 FROM ${tabel}`)).toEqual([]);
    // After a transaction that said something, the session is back at nothing.
    await sessie.query(`BEGIN; SET LOCAL kassier.regio = '*'; SELECT 1 FROM ${tabel}; COMMIT`);
    expect(await rijen(sessie, `SELECT 1 FROM ${tabel}`)).toEqual([]);
    // One for every table would be more than the server takes at once.
    await sessie.end();
  });

  it.each(['AM99', 'am18', 'AM18 ', 'AM1', '%', '-', 'landelijk', 'NULL', "' OR true --", '**', 'AM18,AM05'])('of «%s» sees nothing of a region', async (waarde) => {
    const sessie = await kijker();
    await sessie.query("SELECT set_config('kassier.regio', $1, false)", [waarde]);
    for (const tabel of VAN_EEN_REGIO) {
      const gezien = await rijen(sessie, tabel === 'rekening' ? 'SELECT 1 FROM rekening WHERE regio IS NOT NULL' : `SELECT 1 FROM ${tabel}`);
      expect([tabel, gezien]).toEqual([tabel, []]);
    }
  });
});

it('national eyes see what the owner sees, in every table', async () => {
  const sessie = await kijker('*');
  for (const tabel of Object.keys(BESLUITEN)) expect([tabel, await rijen(sessie, `SELECT * FROM ${tabel}`)]).toEqual([tabel, await rijen(eigenaar, `SELECT * FROM ${tabel}`)]);
});

describe('a session for one region cannot get round its wall', () => {
  let sessie: Client;

  beforeAll(async () => { sessie = await kijker(HIER); });

  async function nummers(van: string): Promise<string[]> {
    return (await eigenaar.query('SELECT nummer FROM verplichting WHERE regio = $1 ORDER BY nummer', [van])).rows.map((rij: { nummer: string }) => rij.nummer);
  }

  it('by switching the wall off: then it sees an error instead of rows', async () => {
    await sessie.query('SET row_security = off');
    expect(await foutcode(sessie, 'SELECT * FROM verplichting')).toBe(GEWEIGERD.geenRecht);
    await sessie.query('RESET row_security');
  });

  it('by a function of its own that looks at every row before the wall does', async () => {
    const gezien: string[] = [];
    sessie.on('notice', ({ message }) => gezien.push(message ?? ''));
    await sessie.query("CREATE FUNCTION pg_temp.spion(text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$");
    await sessie.query('SELECT count(*) FROM verplichting WHERE pg_temp.spion(nummer)');
    expect(gezien.sort()).toEqual(await nummers(HIER));
  });

  it('by an error that tells what it fell over', async () => {
    const [daar] = (await nummers(DAAR)) as [string];
    expect(await foutcode(sessie, 'SELECT count(*) FROM verplichting WHERE nummer = $1 AND (nummer::int > 0)', [daar])).toBe('gelukt');
    expect(await foutcode(sessie, `SELECT count(*) FROM verplichting WHERE 1 / (CASE nummer WHEN '${daar}' THEN 0 ELSE 1 END) = 1`)).toBe('gelukt');
  });

  it('by the statistics of the planner', async () => {
    await eigenaar.query('ANALYZE verplichting');
    expect(await rijen(eigenaar, "SELECT 1 FROM pg_stats WHERE tablename = 'verplichting'")).not.toEqual([]);
    expect(await rijen(sessie, "SELECT 1 FROM pg_stats WHERE tablename = 'verplichting'")).toEqual([]);
    expect(await foutcode(sessie, 'SELECT 1 FROM pg_statistic')).toBe(GEWEIGERD.geenRecht);
  });

  it('by COPY, a cursor, a prepared statement or a join', async () => {
    const { length } = await nummers(HIER);
    expect((await sessie.query('COPY (SELECT * FROM verplichting) TO STDOUT')).rowCount).toBe(length);
    expect((await sessie.query('COPY verplichting TO STDOUT')).rowCount).toBe(length);
    await sessie.query('BEGIN; DECLARE c CURSOR FOR SELECT * FROM verplichting');
    expect((await sessie.query('FETCH ALL c')).rows).toHaveLength(length);
    await sessie.query('ROLLBACK');
    expect(await rijen(sessie, 'SELECT v.nummer FROM verplichting_stand s JOIN verplichting v ON v.id = s.verplichting')).toHaveLength(length);
    expect(await rijen(sessie, 'SELECT v.nummer FROM begunstigde g LEFT JOIN verplichting v ON v.begunstigde = g.id WHERE v.regio = $1', [DAAR])).toEqual([]);
  });

  it('by a plan that was made for other eyes', async () => {
    const wisselaar = await kijker(HIER);
    await wisselaar.query('SET plan_cache_mode = force_generic_plan; PREPARE alles AS SELECT DISTINCT regio FROM verplichting');
    expect((await wisselaar.query('EXECUTE alles')).rows).toEqual([{ regio: HIER }]);
    await wisselaar.query(`SET kassier.regio = '${DAAR}'`);
    expect((await wisselaar.query('EXECUTE alles')).rows).toEqual([{ regio: DAAR }]);
    await wisselaar.query('RESET kassier.regio; SET kassier.regio = default');
    expect((await wisselaar.query('EXECUTE alles')).rows).toEqual([{ regio: HIER }]);
  });

  it('by writing for another region', async () => {
    const anders = (tabel: string, kolommen: Record<string, string>): string => {
      const doel = Object.entries(kolommen);
      return `INSERT INTO ${tabel} SELECT (json_populate_record(t, json_build_object(${doel.map(([kolom, waarde]) => `'${kolom}', ${waarde}`).join(', ')}))).* FROM ${tabel} t WHERE t.regio = '${HIER}' LIMIT 1`;
    };
    for (const sql of [
      anders('verplichting', { id: 'gen_random_uuid()', nummer: "'V-X'", regio: `'${DAAR}'` }), anders('betaling', { id: 'gen_random_uuid()', nummer: "'B-X'", regio: `'${DAAR}'` }),
      anders('besluit', { id: 'gen_random_uuid()', regio: `'${DAAR}'` }), anders('arrangement', { id: 'gen_random_uuid()', regio: `'${DAAR}'` }),
      `INSERT INTO rekening (boek, soort, stroom, jaar, regio) VALUES ('kas', 'ruimte', 'mbo-inkoop', 2022, '${DAAR}')`,
      `INSERT INTO arrangement_gebeurtenis (id, arrangement, soort, datum, inhoud, door) VALUES (gen_random_uuid(), '${regios.daar.arrangement}', 'evaluatie', '2021-06-01', '{}', 'x')`,
      `INSERT INTO arrangement_gebeurtenis (id, arrangement, soort, datum, inhoud, door) VALUES (gen_random_uuid(), '${regios.verhuisd}', 'evaluatie', '2021-06-01', '{}', 'x')`,
      "INSERT INTO budgetbesluit (id, kenmerk, besluitdatum, omschrijving, mutaties, ingediend_door) VALUES (gen_random_uuid(), 'X', '2021-01-01', 'x', '[]', 'x')",
      "INSERT INTO begunstigde (id, soort, naam, iban, duo_erkenningen, sbb_erkenningen, geregistreerd_door) VALUES (gen_random_uuid(), 'x', 'x', 'x', '[]', '[]', 'x')",
      "INSERT INTO idempotentie (organisatie, sleutel, vingerafdruk, status, antwoord, spoor) VALUES ('rmt', 'x', 'x', 200, '{}', gen_random_uuid())",
      "INSERT INTO auditspoor (id, moment, soort, verzoek_id, methode, route, status) VALUES (gen_random_uuid(), now(), 'aanmelding', 'x', 'POST', '/v1/x', 401)",
    ]) expect([sql, await foutcode(sessie, sql)]).toEqual([sql, GEWEIGERD.geenRecht]);
  });

  it('by changing what another region has: there is nothing there to change', async () => {
    for (const sql of [
      `UPDATE verplichting SET status = 'gewijzigd' WHERE regio = '${DAAR}'`, `UPDATE betaling SET status = 'ingetrokken' WHERE id = '${regios.daar.betaling}'`, `UPDATE arrangement SET categorie = 'jongere' WHERE id = '${regios.daar.arrangement}'`,
      `UPDATE arrangement SET categorie = 'jongere' WHERE id = '${regios.verhuisd}'`, "UPDATE betaalrun SET status = 'gefiatteerd'", "UPDATE begunstigde SET iban = 'NL00'", 'UPDATE betaalopdracht SET loopt = false', "UPDATE ibanwijziging SET status = 'gefiatteerd'",
    ]) expect([sql, (await sessie.query(sql)).rowCount]).toEqual([sql, 0]);
    expect((await sessie.query(`SELECT 1 FROM verplichting WHERE id = '${regios.daar.verplichting}' FOR UPDATE`)).rowCount).toBe(0);
    expect(await foutcode(sessie, `MERGE INTO betaling b USING (SELECT '${regios.daar.betaling}'::uuid AS id) n ON b.id = n.id WHEN MATCHED THEN UPDATE SET status = 'ingetrokken'`)).toBe('gelukt');
    expect((await eigenaar.query('SELECT status FROM betaling WHERE id = $1', [regios.daar.betaling])).rows).toEqual([{ status: 'betaalbaar' }]);
  });

  it('by booking: not on the accounts of another region, nor budget to itself', async () => {
    const id = async (boek: string, soort: string, regio: string | null): Promise<number> =>
      (await eigenaar.query("SELECT id FROM rekening WHERE boek = $1 AND soort = $2 AND stroom = 'mbo-inkoop' AND jaar = 2021 AND regio IS NOT DISTINCT FROM $3", [boek, soort, regio])).rows[0].id;
    const entry = (postings: readonly (readonly [number, string])[]): string => boekingSql(VOLGENDE, postings).replace("'00000000-0000-7000-8000-000000000001'", `'${regios.hier.verplichting}'`);
    const [hier, daar, teVerdelen] = [await id('verplichtingen', 'ruimte', HIER), await id('verplichtingen', 'ruimte', DAAR), await id('verplichtingen', 'te-verdelen', null)];
    expect(await foutcode(sessie, entry([[daar, '-1.00'], [hier, '1.00']]))).toBe(GEWEIGERD.geenRecht);
    expect(await foutcode(sessie, entry([[teVerdelen, '-1.00'], [hier, '1.00']]))).toBe(GEWEIGERD.geenRecht);
    // Its own entry is its own to make: what the wall lets through is still judged by the other guarantees.
    expect(await foutcode(sessie, entry([[hier, '-1.00'], [hier, '1.00']]))).toBe('gelukt');
  });

  it('but it hands over its own arrangement, which is another region\'s afterwards', async () => {
    await sessie.query('BEGIN');
    expect((await sessie.query(`UPDATE arrangement SET regio = '${DAAR}' WHERE id = '${regios.hier.arrangement}'`)).rowCount).toBe(1);
    expect((await sessie.query(`UPDATE arrangement SET categorie = 'jongere' WHERE id = '${regios.hier.arrangement}'`)).rowCount).toBe(0);
    await sessie.query('ROLLBACK');
  });

  it('except by choosing other eyes: the wall stops a mistake, not who holds the password of the application', async () => {
    const aanvaller = await kijker(HIER);
    await aanvaller.query("SET kassier.regio = '*'");
    expect(await rijen(aanvaller, 'SELECT DISTINCT regio FROM verplichting')).toHaveLength(2);
  });
});

describe('the role', () => {
  it('is left with SET ROLE NONE where one login both migrates and serves: that login owns the tables and has no wall', async () => {
    const sessie = await kijker();
    await sessie.query('RESET ROLE');
    // The session began with the role, so going back to its beginning is going back to the role.
    expect(await rijen(sessie, 'SELECT 1 FROM verplichting')).toEqual([]);
    await sessie.query('SET ROLE NONE');
    expect(await rijen(sessie, 'SELECT 1 FROM verplichting')).not.toEqual([]);
  });

  it('is nothing to leave for a login of its own: the wall names no role, so it holds before, with and after it', async () => {
    await eigenaar.query("CREATE ROLE garantie_zes LOGIN PASSWORD 'proef' IN ROLE kassier_dienst");
    const adres = new URL(kassier.databaseUrl);
    adres.username = 'garantie_zes';
    adres.password = 'proef';
    const sessie = new Client({ connectionString: adres.href });
    try {
      await sessie.connect();
      expect(await rijen(sessie, 'SELECT 1 FROM verplichting')).toEqual([]);
      await sessie.query(`SET ROLE kassier_dienst; SET kassier.regio = '${HIER}'`);
      expect(await rijen(sessie, 'SELECT DISTINCT regio FROM verplichting')).toEqual([JSON.stringify({ regio: HIER })]);
      await sessie.query('SET ROLE NONE');
      expect(await rijen(sessie, 'SELECT DISTINCT regio FROM verplichting')).toEqual([JSON.stringify({ regio: HIER })]);
    } finally {
      await sessie.end();
      await eigenaar.query('DROP ROLE garantie_zes');
    }
  });
});

describe('the door of the service', () => {
  const database = (): Database => kassier.kassier.app.get(Database, { strict: false });

  it.each(VAN_EEN_REGIO)('shows a region its own rows of %s, also to a query that forgot its WHERE', async (tabel) => {
    for (const regio of [HIER, DAAR]) {
      const eigen = await rijen(eigenaar, `SELECT t::text AS rij FROM ${tabel} t WHERE ${(BESLUITEN[tabel] as { van: string }).van}`, [regio]);
      expect(await rijen(database().gezienDoor(aanvrager(regio)) as never, `SELECT t::text AS rij FROM ${tabel} t`)).toEqual(eigen);
    }
  });

  it('keeps many readers at once apart', async () => {
    const vragen = Array.from({ length: 60 }, (_, nummer) => [HIER, DAAR][nummer % 2] as string);
    const antwoorden = await Promise.all(vragen.map((regio) => database().gezienDoor(aanvrager(regio)).rijen<{ regio: string }>('SELECT DISTINCT regio FROM verplichting')));
    expect(antwoorden).toEqual(vragen.map((regio) => [{ regio }]));
  });

  it('shows national users everything, and somebody without a region or a role nothing', async () => {
    const alle = await rijen(eigenaar, 'SELECT id FROM verplichting');
    expect(await database().gezienDoor(auditor).rijen('SELECT id FROM verplichting')).toHaveLength(alle.length);
    expect(await database().gezienDoor({ ...aanvrager(HIER), rollen: ['regio-aanvrager', 'auditor'] }).rijen('SELECT id FROM verplichting')).toHaveLength(alle.length);
    expect(await database().gezienDoor(aanvrager(null)).rijen('SELECT id FROM verplichting')).toEqual([]);
    expect(await database().gezienDoor({ ...auditor, rollen: [] }).rijen('SELECT id FROM verplichting')).toEqual([]);
    expect(zichtVan(aanvrager(null))).toBe('-');
  });

  it('takes no region that is none, and lets nobody write while reading', async () => {
    await expect(database().gezienDoor(aanvrager("AM18'; SET ROLE postgres; --")).rijen('SELECT 1')).rejects.toThrow('geen regio om mee te kijken');
    await expect(database().gezienDoor(aanvrager(HIER)).rijen("UPDATE betaling SET status = 'ingetrokken'")).rejects.toMatchObject({ code: '25006' });
  });

  it('does what a region asks with the eyes of that region, also what was written without a WHERE', async () => {
    const actie = kassier.kassier.app.get(IdempotenteActie, { strict: false });
    const geraakt: unknown[] = [];
    const genoeg = new Error('genoeg gezien');
    await expect(actie.voerUit({ gebruiker: aanvrager(HIER), sleutel: 'zonder-waar', vingerafdruk: 'x' }, async (transactie) => {
      geraakt.push(...(await transactie.query("UPDATE betaling SET status = status RETURNING regio")).rows);
      throw genoeg;
    })).rejects.toBe(genoeg);
    expect(geraakt).toEqual([{ regio: HIER }, { regio: HIER }, { regio: HIER }]);
  });

  it('no function that sees with the eyes of the owner shows a region more than its tables do', async () => {
    // Each of these is called below as a region, or tells of no row of any region.
    const MET_OGEN_VAN_DE_EIGENAAR = ['gebeurtenissen_maken', 'laatste_boeking_op', 'maak_tussenstand', 'omzet_uit_boekingen', 'omzet_van_dagen', 'tel_maanden_op', 'verplichtingen_uit_boekingen', 'verzegel', 'waarschuwingen_vertellen'];
    const { rows } = await eigenaar.query("SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef AND has_function_privilege('kassier_dienst', oid, 'EXECUTE')");
    expect(MET_OGEN_VAN_DE_EIGENAAR).toEqual(expect.arrayContaining((rows as { proname: string }[]).map(({ proname }) => proname)));
    const omzet = 'SELECT rekening, boekdatum, dimensie, debet::numeric(15,2) AS debet, credit::numeric(15,2) AS credit FROM omzet_uit_boekingen(0, 1000000)';
    const eigen = await rijen(eigenaar, 'SELECT rekening, boekdatum, dimensie, sum(debet)::numeric(15,2) AS debet, sum(credit)::numeric(15,2) AS credit FROM dagomzet t WHERE ' + VAN_EIGEN_REKENING + ' GROUP BY 1, 2, 3', [HIER]);
    expect(await rijen(await kijker(HIER), omzet)).toEqual(eigen);
    expect(await rijen(await kijker(), omzet)).toEqual([]);
    const dagen = "SELECT rekening, boekdatum, dimensie, sum(bedrag)::numeric(15,2) AS bedrag FROM omzet_van_dagen(0, '2020-01-01', '2099-12-31') GROUP BY 1, 2, 3";
    expect(await rijen(await kijker(HIER), dagen)).toEqual(await rijen(eigenaar, 'SELECT rekening, boekdatum, dimensie, sum(debet - credit)::numeric(15,2) AS bedrag FROM dagomzet t WHERE ' + VAN_EIGEN_REKENING + ' GROUP BY 1, 2, 3', [HIER]));
    expect(await rijen(await kijker(), dagen)).toEqual([]);
    const telling = 'SELECT stroom, regio, instrument, datum, aantal FROM verplichtingen_uit_boekingen(0, 1000000)';
    const geteld = await rijen(eigenaar, 'SELECT stroom, regio, instrument, datum, count(*) AS aantal FROM verplichting t WHERE t.regio = $1 GROUP BY 1, 2, 3, 4', [HIER]);
    expect(geteld).not.toEqual([]);
    expect(await rijen(await kijker(HIER), telling)).toEqual(geteld);
    expect(await rijen(await kijker(), telling)).toEqual([]);
  });

  it('answers 404 for what another region has', async () => {
    const token = await regioToken(kassier, HIER);
    for (const pad of [`verplichtingen/${regios.daar.verplichting}`, `betalingen/${regios.daar.betaling}`, `besluiten/${regios.daar.besluit}`, `arrangementen/${regios.daar.arrangement}`]) {
      expect([pad, (await kassier.verzoek('GET', `/v1/${pad}`, { token })).status]).toEqual([pad, 404]);
    }
    // What it had and handed over, it still sees as it was.
    expect(await kassier.verzoek('GET', `/v1/arrangementen/${regios.verhuisd}`, { token })).toMatchObject({ status: 200, body: { gebeurtenissen: [{ soort: 'registratie' }, { soort: 'overdracht' }] } });
  });
});
