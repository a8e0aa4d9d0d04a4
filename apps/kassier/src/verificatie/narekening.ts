import type { Verbinding } from '#ledger';
import type { Verificatie } from './verificatie.js';

/** One time that the books were verified: when, by whom, how much, and what it came to. */
export interface Narekening {
  readonly op: string;
  readonly door: string;
  readonly langs: 'api' | 'opdrachtregel';
  readonly boekingen: number;
  readonly laatsteBoeking: number;
  /** The last seal there was by then; null before the first. */
  readonly zegel: number | null;
  readonly verschillen: number;
}

/** Keeps what a verification came to; not in the transaction in which it read, which can write nothing. */
export async function bewaarNarekening(verbinding: Verbinding, uitslag: Verificatie, { door, langs }: Pick<Narekening, 'door' | 'langs'>): Promise<void> {
  await verbinding.query(
    'INSERT INTO narekening (door, langs, boekingen, postings, laatste_boeking, zegel, verschillen, controles) VALUES ($1, $2, $3, $4, $5, (SELECT max(nummer) FROM zegel), $6, $7)',
    [door, langs, uitslag.gecontroleerdeBoekingen, uitslag.gecontroleerdePostings, uitslag.laatsteBoeking, uitslag.aantalVerschillen, JSON.stringify(uitslag.controles)],
  );
}

/** The last verifications, the newest first. */
export async function leesNarekeningen(verbinding: Verbinding, aantal: number): Promise<Narekening[]> {
  const { rows } = await verbinding.query('SELECT op, door, langs, boekingen, laatste_boeking AS "laatsteBoeking", zegel, verschillen FROM narekening ORDER BY op DESC LIMIT $1', [aantal]);
  return rows as unknown as Narekening[];
}
