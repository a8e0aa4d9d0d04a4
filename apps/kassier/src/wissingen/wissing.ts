import type { Client } from 'pg';
import { PERSOONSTEKSTEN, VERBAND, type Persoonstekst } from './persoonsteksten.js';

/** What is erased, and on whose word. */
export interface Wisopdracht {
  /** The id of the arrangement. */
  readonly arrangement: string;
  /** Why, for who finds the place empty. */
  readonly reden: string;
  /** Who erases. */
  readonly door: string;
  /** Only of these kinds; all when absent. */
  readonly soorten?: readonly string[];
}

/** How many fields of one kind of evidence were erased. */
export interface Gewist {
  readonly soort: string;
  readonly aantal: number;
}

/** How often is tried while something has no seal yet, and how long in between (milliseconds). */
const POGINGEN_MAX = 300;
const PAUZE_MS = 200;
const ZEGELRONDE = 100_000;

/** The database refuses to erase what has no seal yet. */
const NIET_VERZEGELD = 'KG010';

/**
 * Erases every text about the person of an arrangement: of the arrangement, its verplichtingen and payments, and the
 * decisions on them, refusals included; and the same texts in the answers that are kept for repeated requests. Amounts,
 * days, codes and verdicts stay, and so does every seal. What was erased before is left as it is. All of it or nothing;
 * with `proef` nothing, and only counted. For the owner of the tables.
 *
 * @throws Error (Dutch, with the way out) when there is no such arrangement, or when something cannot be sealed first.
 */
export async function wisArrangement(client: Client, opdracht: Wisopdracht, proef: boolean): Promise<Gewist[]> {
  for (let poging = 1; ; poging += 1) {
    // A round may do nothing while the service seals, or leave something out that a transaction on its way holds back.
    await client.query('SELECT verzegel($1, NULL)', [ZEGELRONDE]);
    try {
      return await inEenTransactie(client, opdracht, proef);
    } catch (fout) {
      await client.query('ROLLBACK').catch(() => undefined);
      if ((fout as { code?: unknown }).code !== NIET_VERZEGELD) throw fout;
      if (poging === POGINGEN_MAX) throw new Error('Niet alles is verzegeld, en alleen wat verzegeld is kan worden gewist. Wacht tot de drukte voorbij is en probeer het opnieuw; er is niets gewist.', { cause: fout });
    }
    await new Promise((verder) => setTimeout(verder, PAUZE_MS));
  }
}

async function inEenTransactie(client: Client, opdracht: Wisopdracht, proef: boolean): Promise<Gewist[]> {
  await client.query('BEGIN');
  await client.query('CREATE TEMPORARY TABLE wis_arrangement (id uuid) ON COMMIT DROP');
  const { rowCount } = await client.query('INSERT INTO wis_arrangement SELECT id FROM arrangement WHERE id = $1', [opdracht.arrangement]);
  if (rowCount === 0) throw new Error(`Arrangement ${opdracht.arrangement} bestaat niet. Neem het kenmerk (een UUID) over uit het register.`);
  for (const [tabel, vraag] of Object.entries(VERBAND)) await client.query(`CREATE TEMPORARY TABLE ${tabel} ON COMMIT DROP AS ${vraag}`);
  const gewist: Gewist[] = [];
  for (const tekst of PERSOONSTEKSTEN.filter(({ soort }) => opdracht.soorten?.includes(soort) ?? true)) gewist.push({ soort: tekst.soort, aantal: await wis(client, tekst, opdracht) });
  // Whatever an answer tells stands in the evidence too; the database opens answers only while that is erased.
  if (gewist.some(({ aantal }) => aantal > 0)) gewist.push({ soort: 'bewaarde antwoorden', aantal: await wisAntwoorden(client) });
  await client.query(proef ? 'ROLLBACK' : 'COMMIT');
  return gewist.filter(({ aantal }) => aantal > 0);
}

/** Adds a wissing for every text that is still there; the database does the rest. */
async function wis(client: Client, { soort, velden, waar }: Persoonstekst, { reden, door }: Wisopdracht): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO wissing (soort, sleutel, veld, reden, door)
     SELECT '${soort}', s.sleutel_, t.veld, $1, $2
       FROM zegelstof_${soort} s CROSS JOIN LATERAL unnest(s.velden, s.teksten) AS t (veld, tekst) JOIN zegelveld z ON z.soort = '${soort}' AND z.veld = t.veld
      WHERE ${waar} AND t.veld = ANY ($3::text[]) AND t.tekst IS NOT NULL
        AND CASE WHEN z.sleutels IS NULL THEN t.tekst <> '[gewist]' ELSE t.tekst::jsonb <> gewist(t.tekst, z.sleutels)::jsonb END
        AND NOT EXISTS (SELECT 1 FROM wissing w WHERE w.soort = '${soort}' AND w.sleutel = s.sleutel_ AND w.veld = t.veld)`,
    [reden, door, velden],
  );
  return rowCount ?? 0;
}

/** The answers that name something of the arrangement lose their texts about people; their ids and amounts stay for who repeats. */
async function wisAntwoorden(client: Client): Promise<number> {
  const { rowCount } = await client.query(
    `UPDATE idempotentie SET antwoord = zonder_persoonstekst(antwoord)
      WHERE antwoord IS NOT NULL
        AND antwoord::text ~ (SELECT string_agg(id::text, '|') FROM (SELECT id FROM wis_arrangement UNION SELECT id FROM wis_verplichting UNION SELECT id FROM wis_betaling UNION SELECT id FROM wis_besluit) x)
        AND antwoord::jsonb <> zonder_persoonstekst(antwoord)::jsonb`,
  );
  return rowCount ?? 0;
}
