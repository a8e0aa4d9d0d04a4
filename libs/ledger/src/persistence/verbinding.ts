/** A statement that a connection plans once and keeps under its name. */
export interface Vraag {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the ledger needs of a database connection: one query at a time, rows back. `pg`'s client and pool both fit. */
export interface Verbinding {
  query(sql: string | Vraag, waarden?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
