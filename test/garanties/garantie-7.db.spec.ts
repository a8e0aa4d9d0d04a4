import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migreer } from '../../apps/kassier/src/database/migreren.js';
import { Aanvalsveld, GEWEIGERD } from '../support/aanval.js';
import { nieuweLegeDatabase } from '../support/database.js';

// Guarantee 7: the schema changes by migration only, run by another role than the one that serves requests, and a merged
// migration never changes. How the runner itself behaves is in apps/kassier/src/database/migreren.db.spec.ts.

let veld: Aanvalsveld;

beforeAll(async () => { veld = await Aanvalsveld.maak(); });

afterAll(async () => { await veld.sluit(); });

/** Everything the schema consists of, a line for each thing, so that a change in any of it shows. */
async function schema(): Promise<string[]> {
  const { rows } = await veld.eigenaar.query(`
    SELECT 'tabel ' || row_to_json(x)::text AS regel FROM (SELECT c.oid::regclass, c.relkind, c.relacl::text, c.relowner, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, c.reloptions FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace) x
    UNION ALL SELECT 'kolom ' || row_to_json(x)::text FROM (SELECT a.attrelid::regclass, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attacl::text, a.attisdropped FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace) x
    UNION ALL SELECT 'functie ' || row_to_json(x)::text FROM (SELECT oid::regprocedure, md5(prosrc) AS inhoud, proacl::text, prosecdef, proconfig::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace) x
    UNION ALL SELECT 'trigger ' || row_to_json(x)::text FROM (SELECT tgrelid::regclass, tgname, tgenabled, tgfoid::regproc FROM pg_trigger) x
    UNION ALL SELECT 'muur ' || row_to_json(x)::text FROM (SELECT polrelid::regclass, polname, polcmd, polroles::text, pg_get_expr(polqual, polrelid) AS lezen, pg_get_expr(polwithcheck, polrelid) AS schrijven FROM pg_policy) x
    UNION ALL SELECT 'regel ' || row_to_json(x)::text FROM (SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace) x
    UNION ALL SELECT 'schema ' || nspname || ' ' || nspowner || ' ' || coalesce(nspacl::text, '') FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%temp\\_%'
    UNION ALL SELECT 'migratie ' || row_to_json(s)::text FROM schemaversion s`);
  return (rows as { regel: string }[]).map(({ regel }) => regel).sort();
}

/** What is in one of two schemas only. */
function verschil(voor: readonly string[], na: readonly string[]): string[] {
  const [oud, nieuw] = [new Set(voor), new Set(na)];
  return [...voor.filter((regel) => !nieuw.has(regel)).map((regel) => `weg: ${regel}`), ...na.filter((regel) => !oud.has(regel)).map((regel) => `erbij: ${regel}`)];
}

describe('the role that serves changes no schema', () => {
  it.each([
    'CREATE TABLE eigen (id int)', 'CREATE TABLE public.eigen AS SELECT 1 AS een', 'SELECT 1 AS een INTO eigen', 'CREATE VIEW eigen AS SELECT 1', 'CREATE MATERIALIZED VIEW eigen AS SELECT 1', 'CREATE SEQUENCE eigen',
    "CREATE FUNCTION eigen() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE PROCEDURE eigen() LANGUAGE sql AS 'SELECT 1'", "CREATE OR REPLACE FUNCTION alleen_toevoegen() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    'CREATE TYPE eigen AS (a int)', 'CREATE DOMAIN eigen AS int', 'CREATE SCHEMA eigen', 'CREATE EXTENSION pg_trgm', 'CREATE ROLE eigen', "CREATE ROLE eigen SUPERUSER PASSWORD 'x'", 'CREATE DATABASE eigen',
    'CREATE INDEX eigen ON posting (bedrag)', 'CREATE POLICY eigen ON verplichting USING (true)', 'CREATE RULE eigen AS ON UPDATE TO saldo DO INSTEAD NOTHING', 'CREATE EVENT TRIGGER eigen ON ddl_command_end EXECUTE FUNCTION alleen_toevoegen()',
    'CREATE PUBLICATION eigen FOR TABLE posting', 'CREATE STATISTICS eigen ON boeking, rekening FROM posting', 'CREATE TRIGGER eigen AFTER INSERT ON posting FOR EACH ROW EXECUTE FUNCTION alleen_toevoegen()',
    'CREATE CAST (text AS integer) WITH INOUT AS IMPLICIT', 'CREATE OPERATOR public.<> (FUNCTION = numeric_ne, LEFTARG = numeric, RIGHTARG = numeric)', "CREATE FOREIGN DATA WRAPPER eigen", 'CREATE LANGUAGE plperl',
    'ALTER TABLE posting ADD COLUMN extra int', 'ALTER TABLE posting DROP CONSTRAINT posting_niet_nul', 'ALTER TABLE posting DISABLE TRIGGER ALL', 'ALTER TABLE verplichting DISABLE ROW LEVEL SECURITY', 'ALTER TABLE verplichting NO FORCE ROW LEVEL SECURITY',
    'ALTER TABLE saldo ALTER COLUMN bedrag TYPE text', 'ALTER TABLE posting OWNER TO kassier_dienst', 'ALTER TABLE posting RENAME TO anders', 'ALTER TABLE posting SET UNLOGGED', 'ALTER TABLE posting INHERIT boeking', 'ALTER POLICY lezen ON verplichting USING (true)',
    'ALTER FUNCTION alleen_toevoegen() RENAME TO anders', "ALTER FUNCTION posting_verwerken() SET search_path = ''", 'ALTER SEQUENCE rekening_id_seq RESTART', 'ALTER SCHEMA public RENAME TO anders', 'ALTER DEFAULT PRIVILEGES FOR ROLE postgres GRANT ALL ON TABLES TO PUBLIC',
    'ALTER ROLE kassier_dienst SUPERUSER', 'ALTER ROLE kassier_dienst BYPASSRLS', 'ALTER ROLE kassier_dienst LOGIN', "ALTER SYSTEM SET fsync = off", 'ALTER VIEW arrangement_in_zicht SET (security_barrier = false)',
    'DROP TABLE posting', 'DROP TABLE IF EXISTS saldo CASCADE', 'DROP VIEW arrangement_in_zicht', 'DROP FUNCTION alleen_toevoegen() CASCADE', 'DROP TRIGGER posting_verwerken ON posting', 'DROP POLICY lezen ON verplichting', 'DROP INDEX posting_rekening', 'DROP SCHEMA public CASCADE', 'DROP ROLE kassier_dienst',
    'TRUNCATE posting', 'TRUNCATE nummerreeks', 'TRUNCATE schemaversion', 'DELETE FROM schemaversion', "INSERT INTO schemaversion (version) VALUES (9999)", "UPDATE schemaversion SET md5 = ''",
    'GRANT UPDATE ON posting TO kassier_dienst', 'GRANT ALL ON saldo TO PUBLIC', 'GRANT pg_read_all_data TO kassier_dienst', "COMMENT ON TABLE posting IS 'anders'", 'REASSIGN OWNED BY postgres TO kassier_dienst', "SECURITY LABEL ON TABLE posting IS 'x'",
    'VACUUM FULL posting', 'CLUSTER posting USING posting_pkey', 'REINDEX TABLE posting', 'REFRESH MATERIALIZED VIEW arrangement_in_zicht', "SET session_replication_role = 'replica'", 'SET allow_system_table_mods = on',
    "UPDATE pg_class SET relrowsecurity = false WHERE relname = 'verplichting'", 'DELETE FROM pg_policy', "SELECT set_config('session_replication_role', 'replica', false)", "SELECT pg_reload_conf()",
  ])('%s', async (sql) => {
    const voor = await schema();
    const fout = await veld.dienst.query(sql).then(() => null, (reden: { code: string; message: string }) => reden);
    // No right; or a thing that is not there to be touched. Granting what one may not grant, and maintenance of what is not
    // one's own, may end in a warning; the schema is what it was all the same.
    expect([sql, fout?.code ?? 'geen fout']).toEqual([sql, expect.stringMatching(/^(VACUUM|CLUSTER|REINDEX|GRANT)/.test(sql) ? /^(42501|geen fout)$/ : /^(42501|42704|0A000|22023|42809|58P01)$/)]);
    expect(verschil(voor, await schema())).toEqual([]);
  });

  it('what it may give up is only its own: dropping what it owns drops nothing', async () => {
    const voor = await schema();
    await veld.dienst.query('SET client_min_messages = error');
    await veld.dienst.query('DROP OWNED BY kassier_dienst CASCADE');
    await veld.dienst.query('RESET client_min_messages');
    expect(verschil(voor, await schema())).toEqual([]);
  });

  it('owns nothing and is nothing but a role', async () => {
    const { rows } = await veld.eigenaar.query(`SELECT rolsuper, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
      (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) + (SELECT count(*)::int FROM pg_proc p WHERE p.proowner = r.oid) + (SELECT count(*)::int FROM pg_namespace n WHERE n.nspowner = r.oid) AS bezit,
      (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS lidmaatschappen FROM pg_roles r WHERE rolname = 'kassier_dienst'`);
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false, rolreplication: false, rolbypassrls: false, bezit: 0, lidmaatschappen: 0 }]);
  });

  it('what it may call is named, and cannot be turned: every function that runs with the rights of its owner fixes where it looks', async () => {
    const { rows } = await veld.eigenaar.query(`SELECT oid::regprocedure::text AS naam FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND NOT coalesce(proconfig @> ARRAY['search_path=public, pg_temp'], false)`);
    expect(rows).toEqual([]);
  });
});

describe('a login that is nothing but a member of the role', () => {
  it('cannot become more than that', async () => {
    await veld.eigenaar.query("CREATE ROLE garantie_zeven LOGIN PASSWORD 'proef' IN ROLE kassier_dienst");
    const adres = new URL(veld.kassier.databaseUrl);
    adres.username = 'garantie_zeven';
    adres.password = 'proef';
    const aanvaller = new Client({ connectionString: adres.href, options: '-c role=kassier_dienst' });
    try {
      await aanvaller.connect();
      for (const sql of ['CREATE TABLE eigen (id int)', 'ALTER TABLE verplichting DISABLE ROW LEVEL SECURITY', 'SET ROLE postgres', 'SET SESSION AUTHORIZATION postgres', 'UPDATE saldo SET bedrag = 0']) {
        expect([sql, await veld.uitkomst(aanvaller, sql)]).toEqual([sql, GEWEIGERD.geenRecht]);
        expect([sql, await veld.uitkomst(aanvaller, ['SET ROLE NONE', sql])]).toEqual([sql, GEWEIGERD.geenRecht]);
      }
    } finally {
      await aanvaller.end();
      await veld.eigenaar.query('DROP ROLE garantie_zeven');
    }
  });
});

describe('a merged migration', () => {
  it.each(readdirSync('migrations').filter((naam) => naam.endsWith('.sql')))('%s is refused when one letter of it changed after it ran', async (naam) => {
    const map = mkdtempSync(join(tmpdir(), 'kassier-garantie-7-'));
    try {
      for (const bestand of readdirSync('migrations').filter((ander) => ander.endsWith('.sql'))) copyFileSync(join('migrations', bestand), join(map, bestand));
      writeFileSync(join(map, naam), `${readFileSync(join(map, naam), 'utf8')}-- later\n`);
      await expect(migreer(veld.kassier.databaseUrl, () => undefined, map)).rejects.toThrow(`Migratie ${naam} is gewijzigd nadat zij op deze database was uitgevoerd`);
    } finally {
      rmSync(map, { recursive: true, force: true });
    }
  });

  it('runs as the owner of the schema: a login that only serves cannot migrate', async () => {
    const leeg = await nieuweLegeDatabase();
    const eigenaar = new Client({ connectionString: leeg.url });
    await eigenaar.connect();
    await eigenaar.query("CREATE ROLE garantie_migreren LOGIN PASSWORD 'proef'");
    try {
      const adres = new URL(leeg.url);
      adres.username = 'garantie_migreren';
      adres.password = 'proef';
      await expect(migreer(adres.href, () => undefined)).rejects.toThrow(/permission denied|must/);
      const { rows } = await eigenaar.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'");
      expect(rows).toEqual([]);
    } finally {
      await eigenaar.query('DROP OWNED BY garantie_migreren; DROP ROLE garantie_migreren');
      await eigenaar.end();
      await leeg.verwijder();
    }
  });
});
