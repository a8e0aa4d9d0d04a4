import type { TestKassier } from './kassier.js';

/** How long is waited before looking again, in milliseconds. */
const PAUZE_MS = 20;

/**
 * Waits until everything that can be sealed has its seal, because only sealed texts can be erased. One round may do nothing: the sealer
 * of the service is at work, or a transaction of another test on the same server holds the watermark back for a moment.
 */
export async function verzegelAlles(kassier: TestKassier): Promise<void> {
  for (;;) {
    await kassier.database('SELECT verzegel(100000, NULL)');
    if ((await ongezegeld((sql) => kassier.database(sql))) === 0) return;
    await new Promise((verder) => setTimeout(verder, PAUZE_MS));
  }
}

/** How many rows of all kinds wait for a leaf, as the owner sees them. */
export async function ongezegeld(rijen: (sql: string) => Promise<readonly unknown[]>): Promise<number> {
  const soorten = (await rijen('SELECT soort FROM zegelsoort')) as { soort: string }[];
  const delen = soorten.map(({ soort }) => `SELECT count(*) AS aantal FROM zegelstof_${soort} v WHERE NOT EXISTS (SELECT 1 FROM zegelblad b WHERE b.soort = '${soort}' AND b.sleutel = v.sleutel_)`);
  const [som] = (await rijen(`SELECT sum(aantal) AS aantal FROM (${delen.join(' UNION ALL ')}) x`)) as { aantal: string }[];
  return Number(som?.aantal);
}
