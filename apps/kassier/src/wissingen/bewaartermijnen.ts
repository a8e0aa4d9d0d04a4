import type { Client } from 'pg';
import { EINDDATUM } from '../verplichtingen/index.js';
import { PERSOONSTEKSTEN } from './persoonsteksten.js';
import { wisArrangement, type Gewist } from './wissing.js';

/** The audit trail has a term of its own: of who did something, not of whom it was about. */
const AUDITSPOOR = 'auditspoor';

/** Sessions of the dashboard: whose they were, after they ended. */
const SESSIE = 'sessie';

/** How many rows of the audit trail are erased in one transaction. */
const BROK = 1_000;

/** Rows of the audit trail that are past their term ($1: months) and still say who it was or from where. */
const OUD = `FROM auditspoor a CROSS JOIN LATERAL (VALUES ('persoon', a.persoon), ('adres', a.adres)) AS t (veld, tekst)
  WHERE a.moment < now() - make_interval(months => $1) AND t.tekst <> '[gewist]'`;

/** An arrangement with texts that are past their term. */
export interface Verstreken {
  readonly arrangement: string;
  /** The last day of the arrangement and of every verplichting on it. */
  readonly einde: string;
  /** The kinds of text whose term is over. */
  readonly soorten: readonly string[];
}

/**
 * The arrangementen that ended so long ago that texts about their candidate are past their term, the longest ago first. What was looked at before with the same
 * kinds past their term is left out.
 *
 * @param termijnen months after the end, per kind of text; `standaard` for the others
 * @throws Error (Dutch) on a kind that is none
 */
export async function leesVerstreken(client: Client, termijnen: Readonly<Record<string, number>>): Promise<Verstreken[]> {
  const soorten = PERSOONSTEKSTEN.map(({ soort }) => soort);
  const onbekend = Object.keys(termijnen).find((soort) => soort !== 'standaard' && soort !== AUDITSPOOR && soort !== SESSIE && !soorten.includes(soort));
  if (onbekend !== undefined) throw new Error(`BEWAARTERMIJNEN noemt ${onbekend}; daar staan geen teksten over een kandidaat. Kies uit: standaard, ${[...soorten, AUDITSPOOR, SESSIE].join(', ')}.`);
  const { rows } = await client.query<Verstreken>(
    `WITH termijn AS (SELECT soort, maanden FROM unnest($1::text[], $2::int[]) AS t (soort, maanden)),
       afgelopen AS (SELECT a.id, greatest(a.einddatum, (SELECT max(${EINDDATUM}) FROM verplichting v WHERE v.arrangement = a.id)) AS einde FROM arrangement a WHERE a.status = 'beeindigd'),
       gezien AS (SELECT g.arrangement, max(w.op) AS op FROM wissing w JOIN arrangement_gebeurtenis g ON w.soort = 'arrangement_gebeurtenis' AND w.sleutel = g.id::text GROUP BY 1)
     SELECT a.id AS arrangement, to_char(a.einde, 'YYYY-MM-DD') AS einde, array_agg(t.soort) AS soorten
       FROM afgelopen a JOIN termijn t ON a.einde + make_interval(months => t.maanden) < current_date LEFT JOIN gezien g ON g.arrangement = a.id
      GROUP BY a.id, a.einde, g.op HAVING g.op IS NULL OR bool_or(a.einde + make_interval(months => t.maanden) >= g.op::date) ORDER BY a.einde, a.id`,
    [soorten, soorten.map((soort) => termijnen[soort] ?? termijnen['standaard'])]);
  return rows;
}

/** Erases those texts, an arrangement at a time: what was done stays done when it is broken off. Amounts, decisions and seals stay. */
export async function wisVerstreken(client: Client, verstreken: readonly Verstreken[], door: string, gedaan: (aantal: number) => void): Promise<Gewist[]> {
  const totaal = new Map<string, number>();
  for (const [nummer, { arrangement, soorten }] of verstreken.entries()) {
    for (const { soort, aantal } of await wisArrangement(client, { arrangement, soorten, door, reden: 'Bewaartermijn verstreken' }, false)) totaal.set(soort, (totaal.get(soort) ?? 0) + aantal);
    gedaan(nummer + 1);
  }
  return [...totaal].map(([soort, aantal]) => ({ soort, aantal }));
}

/**
 * How many names and addresses in the audit trail are past their term: that of `auditspoor`, else `standaard`, in months after the act. What was done, when and in
 * which role has none.
 */
export async function telAuditspoor(client: Client, termijnen: Readonly<Record<string, number>>): Promise<number> {
  const { rows: [telling] } = await client.query<{ aantal: number }>(`SELECT count(*)::int AS aantal ${OUD}`, [maandenVan(termijnen, AUDITSPOOR)]);
  return telling?.aantal ?? 0;
}

/** Erases those, the oldest first, a thousand rows at a time; gives how many. The trail itself and its seals stay. */
export async function wisAuditspoor(client: Client, termijnen: Readonly<Record<string, number>>, door: string, gedaan: (aantal: number) => void): Promise<number> {
  for (let totaal = 0; ;) {
    const { rowCount } = await client.query(
      `INSERT INTO wissing (soort, sleutel, veld, reden, door) SELECT '${AUDITSPOOR}', a.id::text, t.veld, 'Bewaartermijn verstreken', $2 ${OUD} ORDER BY a.moment, a.id LIMIT ${BROK}`, [maandenVan(termijnen, AUDITSPOOR), door]);
    totaal += rowCount ?? 0;
    gedaan(totaal);
    if ((rowCount ?? 0) < BROK) return totaal;
  }
}

/** Sessions past their term ($1: months after their last moment) that still say whose they were. */
const OUDE_SESSIES = "FROM sessie WHERE least(eindigt_op, beeindigd_op) < now() - make_interval(months => $1) AND persoon <> '[gewist]'";

/** How many sessions are past their term: that of `sessie`, else `standaard`, in months after they ended. */
export async function telSessies(client: Client, termijnen: Readonly<Record<string, number>>): Promise<number> {
  const { rows: [telling] } = await client.query<{ aantal: number }>(`SELECT count(*)::int AS aantal ${OUDE_SESSIES}`, [maandenVan(termijnen, SESSIE)]);
  return telling?.aantal ?? 0;
}

/** Erases whose those were, and ends what was never ended; gives how many. That there was a session, and when, stays. */
export async function wisSessies(client: Client, termijnen: Readonly<Record<string, number>>): Promise<number> {
  await client.query('UPDATE sessie SET beeindigd_op = eindigt_op, inhoud = NULL WHERE beeindigd_op IS NULL AND eindigt_op <= now()');
  return (await client.query(OUDE_SESSIES.replace('FROM sessie', "UPDATE sessie SET persoon = '[gewist]'"), [maandenVan(termijnen, SESSIE)])).rowCount ?? 0;
}

function maandenVan(termijnen: Readonly<Record<string, number>>, soort: string): number {
  const maanden = termijnen[soort] ?? termijnen['standaard'];
  if (maanden === undefined) throw new Error(`BEWAARTERMIJNEN noemt geen termijn voor ${soort} en geen standaard. Schrijf bijvoorbeeld standaard=84.`);
  return maanden;
}
