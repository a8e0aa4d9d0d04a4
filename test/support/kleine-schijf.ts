import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestKassier } from './kassier.js';

/** A disk on which no decision can be written any more. */
export interface KleineSchijf {
  /** Makes room; nothing is restarted for it. */
  vergroot(): Promise<void>;
  verwijder(): Promise<void>;
}

/**
 * Puts the decisions of this service on a disk that is full. As root on Linux that is a real one, a few pages in memory;
 * elsewhere a trigger raises the same error (53100) that PostgreSQL would.
 */
export async function kleineSchijf(kassier: TestKassier): Promise<KleineSchijf> {
  return (await echteSchijf(kassier)) ?? nagebootst(kassier);
}

async function echteSchijf(kassier: TestKassier): Promise<KleineSchijf | null> {
  const [rij] = await kassier.database<{ data_directory: string }>('SHOW data_directory');
  const map = mkdtempSync(join(tmpdir(), 'kassier-schijf-'));
  const koppel = (opties: string): void => { execFileSync('mount', ['-t', 'tmpfs', '-o', opties, 'tmpfs', map], { stdio: 'ignore' }); };
  try {
    koppel('size=512k');
  } catch {
    rmSync(map, { recursive: true, force: true });
    return null;
  }
  const { uid, gid } = statSync(rij?.data_directory ?? '/');
  chownSync(map, uid, gid);
  const naam = `schijf_${process.pid}`;
  await kassier.database(`CREATE TABLESPACE ${naam} LOCATION '${map}'`);
  await kassier.database(`ALTER TABLE besluit SET TABLESPACE ${naam}`);
  // What is left of the disk goes to a table that nobody needs.
  await kassier.database(`CREATE TABLE ballast (inhoud text) TABLESPACE ${naam}`);
  for (let vol = false; !vol; ) {
    vol = await kassier.database("INSERT INTO ballast SELECT repeat('x', 1500) FROM generate_series(1, 4)").then(() => false, () => true);
  }
  // Pages that were reserved but not filled take the first decisions; so fill those as well.
  await kassier.database('ALTER TABLE besluit SET (fillfactor = 10)');
  return {
    vergroot: async () => {
      koppel('remount,size=64m');
      await kassier.database('DROP TABLE ballast');
    },
    verwijder: async () => {
      await kassier.database('ALTER TABLE besluit SET TABLESPACE pg_default');
      await kassier.database(`DROP TABLESPACE ${naam}`);
      execFileSync('umount', [map], { stdio: 'ignore' });
      rmSync(map, { recursive: true, force: true });
    },
  };
}

async function nagebootst(kassier: TestKassier): Promise<KleineSchijf> {
  await kassier.database(`CREATE FUNCTION schijf_vol() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
  await kassier.database('CREATE TRIGGER schijf_vol BEFORE INSERT ON besluit FOR EACH STATEMENT EXECUTE FUNCTION schijf_vol()');
  return {
    vergroot: async () => { await kassier.database('DROP TRIGGER schijf_vol ON besluit'); },
    verwijder: async () => { await kassier.database('DROP FUNCTION schijf_vol()'); },
  };
}
