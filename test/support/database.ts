import { randomBytes } from 'node:crypto';
import { DatabaseError } from 'pg';
import { ADDRESS_VARIABLE, command, TEMPLATE, urlOfDatabase } from './cluster.js';

/** A database of one test file. */
export interface TestDatabase {
  /** Address, for the owner role. */
  url: string;
  /** Removes the database, also when connections are still open. */
  verwijder(): Promise<void>;
}

const OBJECT_IN_USE = '55006';

/** A new database with all migrations applied and nothing booked. */
export async function nieuweDatabase(): Promise<TestDatabase> {
  return create(`TEMPLATE ${TEMPLATE}`);
}

/** A new database without anything, for tests of the migrating itself. */
export async function nieuweLegeDatabase(): Promise<TestDatabase> {
  return create('TEMPLATE template0');
}

async function create(origin: string): Promise<TestDatabase> {
  const server = process.env[ADDRESS_VARIABLE];
  if (server === undefined) throw new Error(`${ADDRESS_VARIABLE} is not set: run this test in the jest project "database", whose set-up starts the server.`);
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await createWhenFree(server, `CREATE DATABASE ${name} ${origin}`);
  return {
    url: urlOfDatabase(server, name),
    verwijder: () => command(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Copying fails for the moment in which the server itself (autovacuum) is in the template. */
async function createWhenFree(server: string, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await command(server, sql);
      return;
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== OBJECT_IN_USE || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
