/** What the ledger needs of a database connection: one query at a time, rows back. `pg`'s client and pool both fit. */
export interface Verbinding {
  query(sql: string, waarden?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}
