import type { Client } from 'pg';
import { Aanvalsveld, foutcode, GEWEIGERD, kopieer } from '../support/aanval.js';

// Guarantee 2: postings, entries, decisions and receipts are insert-only. What lives (a status, a balance) is not removed
// either. The list of what each table allows is complete: a new table without a guard fails here.

/** What is only added to. */
const ALLEEN_TOEVOEGEN = [
  'aanhouding', 'aanhouding_opheffing', 'aanvraagbundel', 'aanvraagbundel_regel', 'abonnement', 'afdoening', 'arrangement_gebeurtenis', 'auditspoor', 'bankafschrift', 'bankbericht',
  'bankpost', 'begunstigde_registratie', 'begunstigde_rekeningnummer', 'begunstigde_wijziging', 'begunstigdenimport', 'begunstigdenimport_regel', 'besluit', 'betaalbestand',
  'betaalrun_aangehouden', 'betaalrun_begunstigde', 'betaling_heropening', 'boeking', 'boekperiode', 'budgetbesluit_motivering', 'codelijst', 'functie', 'gebeurtenis', 'gebeurtenis_ronde',
  'idempotentie', 'instrument', 'kader', 'maandomzet', 'maandomzet_stand', 'mandaat', 'mandaat_fiattering', 'mandaat_gebruik', 'mandaat_intrekking', 'menselijk_oordeel', 'narekening', 'ontvangst_intrekking', 'overloop_regel',
  'parameter', 'parametervoorstel', 'parametervoorstel_afdoening', 'posting', 'pseudoniem', 'regelset', 'regio', 'regio_indicator', 'rekening', 'rekeningsoort', 'statusbericht', 'statusovergang',
  'statusregel', 'stroom', 'terugvordering', 'terugvordering_intrekking', 'terugvordering_ontvangst', 'tussenrekening_afhandeling', 'tussenstand', 'tussenstand_omzet', 'tussenstand_telling', 'voorlegging', 'voorschot', 'voorschot_intrekking',
  'werkfit_verlenging', 'wissing', 'zegel', 'zegelblad', 'zegelknoop', 'zegelsoort', 'zegelveld',
];
/** What lives: columns of it change, rows do not go. */
const LEEFT = ['abonnement_stand', 'arrangement', 'begunstigde', 'betaalopdracht', 'betaalrun', 'betaling', 'budgetbesluit', 'ibanwijziging', 'nummerreeks', 'sessie', 'taak', 'verplichting'];
/** What follows from the postings and is written by their triggers only. */
const VOLGT = ['boekingsteller', 'dagomzet', 'saldo', 'verplichting_stand'];
/** The list of migrations that ran: the owner's tool writes it, and the role that serves cannot even read it. */
const VAN_DE_MIGRATIES = ['schemaversion'];

let veld: Aanvalsveld;

beforeAll(async () => { veld = await Aanvalsveld.maak(); });

afterAll(async () => {
  expect(await veld.verschillen()).toEqual([]);
  await veld.sluit();
});

const alsDienst = (wie: Client): boolean => wie === veld.dienst;

it('every table has a guard that is always on', async () => {
  const { rows } = await veld.eigenaar.query(`SELECT c.relname AS tabel, coalesce((SELECT max(t.tgfoid::regproc::text) FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND t.tgenabled = 'A' AND t.tgfoid::regproc::text IN ('alleen_toevoegen', 'niet_verwijderen', 'alleen_door_postings')
        -- Before the statement, and on DELETE (8) as well as on TRUNCATE (32).
        AND t.tgtype & 2 = 2 AND t.tgtype & 1 = 0 AND t.tgtype & 40 = 40), 'geen') AS wacht
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`);
  const van = (wacht: string): string[] => (rows as { tabel: string; wacht: string }[]).filter((rij) => rij.wacht === wacht).map((rij) => rij.tabel);
  expect(van('alleen_toevoegen')).toEqual(ALLEEN_TOEVOEGEN);
  expect(van('niet_verwijderen')).toEqual(LEEFT);
  expect(van('alleen_door_postings')).toEqual(VOLGT);
  expect(van('geen')).toEqual(VAN_DE_MIGRATIES);
});

it('every trigger is always on, so that none can be switched off by saying that the session replicates', async () => {
  const { rows } = await veld.eigenaar.query("SELECT tgrelid::regclass::text AS tabel, tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'A'");
  expect(rows).toEqual([]);
});

it('the role that serves may remove nothing, and change only what lives', async () => {
  const { rows } = await veld.eigenaar.query(`SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v')
    AND (has_table_privilege('kassier_dienst', c.oid, 'DELETE') OR has_table_privilege('kassier_dienst', c.oid, 'TRUNCATE') OR has_table_privilege('kassier_dienst', c.oid, 'TRIGGER')
      OR has_table_privilege('kassier_dienst', c.oid, 'REFERENCES') OR has_table_privilege('kassier_dienst', c.oid, 'UPDATE'))`);
  expect(rows).toEqual([]);
  const { rows: kolommen } = await veld.eigenaar.query(`SELECT DISTINCT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND has_column_privilege('kassier_dienst', c.oid, a.attnum, 'UPDATE')`);
  expect(ALLEEN_TOEVOEGEN.filter((tabel) => (kolommen as { relname: string }[]).some(({ relname }) => relname === tabel))).toEqual([]);
});

describe.each([['the serving role', () => veld.dienst], ['the owner', () => veld.eigenaar]])('as %s', (_naam, wie) => {
  it.each(ALLEEN_TOEVOEGEN)('%s is not changed, removed or emptied, also where there is nothing to remove', async (tabel) => {
    const { rows } = await veld.eigenaar.query("SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attidentity = '' ORDER BY attnum LIMIT 1", [tabel]);
    const kolom = (rows[0] as { attname: string }).attname;
    const code = alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen;
    for (const sql of [`UPDATE ${tabel} SET ${kolom} = ${kolom}`, `UPDATE ${tabel} SET ${kolom} = ${kolom} WHERE false`, `DELETE FROM ${tabel}`, `DELETE FROM ${tabel} WHERE false`, `TRUNCATE ${tabel} CASCADE`, `TRUNCATE ONLY ${tabel}`]) {
      // A table that others refer to is not emptied alone in any case.
      expect([sql, await veld.uitkomst(wie(), sql)]).toEqual([sql, expect.stringMatching(sql.startsWith('TRUNCATE') ? `${code}|0A000` : code)]);
    }
  });

  it.each(['posting', 'boeking', 'besluit', 'idempotentie'])('a row of %s is not changed or removed by a detour', async (tabel) => {
    const code = alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen;
    for (const sql of [
      `WITH weg AS (DELETE FROM ${tabel} RETURNING *) SELECT count(*) FROM weg`, `DELETE FROM ${tabel} USING boekingsteller`, `MERGE INTO ${tabel} t USING boekingsteller b ON true WHEN MATCHED THEN DELETE`,
      `DO $$ BEGIN EXECUTE 'DELETE FROM ${tabel}'; END $$`, `PREPARE weg_${tabel} AS DELETE FROM ${tabel}; EXECUTE weg_${tabel}`,
    ]) await veld.geweigerd(wie(), sql, code);
  });

  it('a row is not overwritten by writing it again', async () => {
    const kolommen = 'organisatie, sleutel, vingerafdruk, status, besluit, antwoord, spoor';
    const sql = `INSERT INTO idempotentie (${kolommen}) SELECT ${kolommen} FROM idempotentie LIMIT 1 ON CONFLICT (organisatie, sleutel) DO UPDATE SET vingerafdruk = 'anders'`;
    await veld.geweigerd(wie(), sql, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen);
    await veld.geweigerd(wie(), `INSERT INTO idempotentie (${kolommen}) SELECT ${kolommen} FROM idempotentie LIMIT 1`, GEWEIGERD.uniek);
  });

  it('a cursor on a row does not open it', async () => {
    const code = alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.alleenToevoegen;
    await veld.geweigerd(wie(), ['DECLARE c CURSOR FOR SELECT * FROM posting', 'FETCH c', 'UPDATE posting SET bedrag = 1 WHERE CURRENT OF c'], code);
  });

  it('saying that the session replicates switches nothing off', async () => {
    if (alsDienst(wie())) {
      expect(await foutcode(wie(), "SET session_replication_role = 'replica'")).toBe(GEWEIGERD.geenRecht);
      return;
    }
    for (const tabel of ['besluit', 'idempotentie', 'arrangement_gebeurtenis']) await veld.geweigerd(wie(), ["SET LOCAL session_replication_role = 'replica'", `DELETE FROM ${tabel}`], GEWEIGERD.alleenToevoegen);
  });

  it('nothing is slipped in under an identity or a moment of its own choice', async () => {
    const sql = "INSERT INTO rekening (id, boek, soort, stroom, jaar, regio) OVERRIDING SYSTEM VALUE VALUES (1, 'kas', 'ruimte', 'mbo-inkoop', 2021, 'AM03')";
    await veld.geweigerd(wie(), sql, alsDienst(wie()) ? GEWEIGERD.geenRecht : GEWEIGERD.uniek);
  });
});

describe('the serving role, in particular', () => {
  it('cannot switch a guard off, put a rule or a trigger before it, or lock a table against everybody', async () => {
    for (const sql of [
      'ALTER TABLE posting DISABLE TRIGGER ALL', 'ALTER TABLE posting DISABLE TRIGGER alleen_toevoegen', 'ALTER TABLE besluit ENABLE REPLICA TRIGGER alleen_toevoegen', 'DROP TRIGGER alleen_toevoegen ON besluit',
      'CREATE RULE weg AS ON INSERT TO posting DO INSTEAD NOTHING', 'CREATE TRIGGER eigen BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen()',
      'LOCK TABLE posting IN ACCESS EXCLUSIVE MODE', 'LOCK TABLE besluit IN SHARE MODE', 'SELECT * FROM posting FOR UPDATE', 'SELECT * FROM besluit FOR KEY SHARE',
    ]) expect([sql, await veld.uitkomst(veld.dienst, sql)]).toEqual([sql, GEWEIGERD.geenRecht]);
  });

  it('reads and writes nothing beside SQL: no file, no program, no function of the guards', async () => {
    for (const sql of [
      "COPY posting TO '/tmp/weg'", "COPY posting TO PROGRAM 'cat'", "COPY (SELECT 1) TO PROGRAM 'cat'", "SELECT pg_read_file('PG_VERSION')", "SELECT lo_import('/etc/hostname')", 'SELECT posting_verwerken()', 'SELECT alleen_door_postings()',
      "SELECT setval(pg_get_serial_sequence('rekening', 'id'), 1)",
    ]) expect([sql, await veld.uitkomst(veld.dienst, sql)]).toEqual([sql, GEWEIGERD.geenRecht]);
    const voor = await veld.stand();
    expect(await kopieer(veld.dienst, 'COPY idempotentie FROM STDIN', ['x'])).toBe(GEWEIGERD.nietMetMuur);
    expect(await veld.stand()).toBe(voor);
  });
});
