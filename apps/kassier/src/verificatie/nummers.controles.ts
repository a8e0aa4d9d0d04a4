import type { Controle, Lezing, Vondst } from './controle.js';

const TABELLEN = ['verplichting', 'betaling', 'betaalrun', 'terugvordering'] as const;
const GATEN_MAX = 1_000;

/** The numbers that people use: V-2021-0000001, B-2021-0000001, R-2021-0001, T-2021-0000001. */
export const NUMMERCONTROLES: readonly Controle[] = [
  { naam: 'nummerreeks', toelichting: 'De nummers van verplichtingen, betalingen, runs en terugvorderingen horen per jaar zonder gaten door te lopen tot het laatst uitgegeven nummer.', telt: null, zoek: vergelijkReeksen },
];

async function* vergelijkReeksen({ verbinding }: Lezing): AsyncGenerator<Vondst> {
  const gevonden = new Map<string, { aantal: number; hoogste: number; tabel: string }>();
  for (const tabel of TABELLEN) {
    const { rows } = await verbinding.query(`SELECT left(nummer, 6) AS reeks, count(*) AS aantal, max(substr(nummer, 8)::int) AS hoogste FROM ${tabel} GROUP BY 1 ORDER BY 1`);
    for (const { reeks, aantal, hoogste } of rows as unknown as { reeks: string; aantal: number; hoogste: number }[]) gevonden.set(reeks, { aantal, hoogste, tabel });
  }
  const { rows } = await verbinding.query('SELECT reeks, laatste FROM nummerreeks ORDER BY reeks');
  const uitgegeven = new Map((rows as unknown as { reeks: string; laatste: number }[]).map(({ reeks, laatste }) => [reeks, laatste]));
  for (const reeks of [...new Set([...gevonden.keys(), ...uitgegeven.keys()])].sort()) {
    const stand = gevonden.get(reeks);
    const laatste = uitgegeven.get(reeks) ?? 0;
    if (stand?.hoogste !== laatste) yield { plaats: `reeks ${reeks}`, verwacht: `laatste nummer ${stand?.hoogste ?? 0}`, gevonden: `laatste uitgegeven ${laatste}` };
    if (stand !== undefined && stand.aantal !== stand.hoogste) yield* gaten(verbinding, reeks, stand.tabel);
  }
}

/** Only asked when numbers are known to be missing, because it sorts the series. */
async function* gaten(verbinding: Lezing['verbinding'], reeks: string, tabel: string): AsyncGenerator<Vondst> {
  const { rows } = await verbinding.query(
    `SELECT vorige + 1 AS van, nr - 1 AS tot FROM (SELECT nr, lag(nr, 1, 0) OVER (ORDER BY nr) AS vorige FROM (SELECT substr(nummer, 8)::int AS nr FROM ${tabel} WHERE left(nummer, 6) = $1) n) g
      WHERE nr > vorige + 1 ORDER BY nr LIMIT ${GATEN_MAX}`, [reeks],
  );
  for (const { van, tot } of rows as unknown as { van: number; tot: number }[]) {
    yield { plaats: van === tot ? `${reeks}, nummer ${van}` : `${reeks}, nummer ${van} t/m ${tot}`, verwacht: 'aanwezig', gevonden: 'ontbreekt' };
  }
}
