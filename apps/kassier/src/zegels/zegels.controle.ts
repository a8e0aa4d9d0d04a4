import type { Verbinding } from '#ledger';

/** One thing that is not as it was sealed. `controle` names the kind, `plaats` what it is about. Texts are Dutch. */
export interface Zegelverschil {
  readonly controle: string;
  readonly plaats: string;
  /** What was sealed, as a hash or a number; null when nothing was. */
  readonly verwacht: string | null;
  /** What is found now; null when there is nothing. */
  readonly gevonden: string | null;
  readonly toelichting: string;
}

const TOELICHTING = {
  'zegel-blad': 'Wat verzegeld is, hoort nog precies zo in de tabellen te staan.',
  'zegel-ontbrekend': 'Wat verzegeld is, hoort er nog te zijn.',
  'zegel-tussengevoegd': 'Wat er voor het laatste zegel al was, hoort een blad te hebben: deze rij is er later tussengevoegd.',
  'zegel-reeks': 'Bladeren en zegels horen zonder gaten door te lopen, elk zegel ten minste zo groot als het vorige.',
  'zegel-knoop': 'Elke volle deelboom hoort de hash van haar twee helften te zijn.',
  'zegel-wortel': 'De wortel van een zegel hoort uit de bladeren te volgen.',
  'zegel-wissing': 'Van een gewiste tekst hoort over te zijn wat bij het wissen overbleef.',
} as const;

/** How many differences are fetched at a time: damage may be everywhere. */
const STUK = 1000;

/**
 * Recomputes every leaf from the tables, every node from the leaves and every root from the nodes, and yields each difference
 * by name. PostgreSQL does the work row by row and hands over only what differs, so memory does not grow with the books.
 *
 * @param verbinding one connection in an open transaction, best REPEATABLE READ: everything is compared on its snapshot. It must
 *   see all regions (the owner, or the serving role with kassier.regio = '*').
 * @param voortgang takes a line (Dutch) when the next part begins
 */
export async function* controleerZegels(verbinding: Verbinding, voortgang: (regel: string) => void = () => undefined): AsyncGenerator<Zegelverschil> {
  const { rows } = await verbinding.query('SELECT soort FROM zegelsoort ORDER BY volgorde');
  for (const soort of rows.map((rij) => rij['soort'] as string)) {
    voortgang(`Bladeren van ${soort} narekenen`);
    yield* verschillen(verbinding, 'zegel-blad', gewijzigd(soort));
    yield* verschillen(verbinding, 'zegel-ontbrekend', ontbrekend(soort));
    yield* verschillen(verbinding, 'zegel-tussengevoegd', tussengevoegd(soort));
    yield* verschillen(verbinding, 'zegel-wissing', gewist(soort));
  }
  voortgang('Deelbomen en zegels narekenen');
  yield* verschillen(verbinding, 'zegel-reeks', REEKS);
  yield* verschillen(verbinding, 'zegel-knoop', KNOPEN);
  yield* verschillen(verbinding, 'zegel-wortel', WORTELS);
}

async function* verschillen(verbinding: Verbinding, controle: keyof typeof TOELICHTING, sql: string): AsyncGenerator<Zegelverschil> {
  await verbinding.query(`DECLARE zegelverschillen NO SCROLL CURSOR FOR ${sql}`);
  for (let rijen = STUK; rijen === STUK;) {
    const { rows } = await verbinding.query(`FETCH ${STUK} FROM zegelverschillen`);
    rijen = rows.length;
    for (const { plaats, verwacht, gevonden } of rows as unknown as Pick<Zegelverschil, 'plaats' | 'verwacht' | 'gevonden'>[]) {
      yield { controle, plaats, verwacht, gevonden, toelichting: TOELICHTING[controle] };
    }
  }
  await verbinding.query('CLOSE zegelverschillen');
}

/** The leaf of a row, looked up row by row: a join of whole tables would carry all texts through the disk. */
function metBlad(soort: string): string {
  return `zegelstof_${soort} v LEFT JOIN LATERAL (SELECT z.hash, z.zouten FROM zegelblad z WHERE z.soort = '${soort}' AND z.sleutel = v.sleutel_ LIMIT 1) b ON true`;
}

function gewijzigd(soort: string): string {
  return `SELECT '${soort} ' || x.sleutel_ AS plaats, encode(x.hash, 'hex') AS verwacht, encode(x.nu, 'hex') AS gevonden
    FROM (SELECT v.sleutel_, b.hash, zegelhash(zegeltekst('${soort}', v.sleutel_, v.kern, v.velden, b.zouten, v.teksten)) AS nu FROM ${metBlad(soort)} WHERE b.hash IS NOT NULL OFFSET 0) x
   WHERE x.hash IS DISTINCT FROM x.nu`;
}

/** Compared as text: a key that somebody spoiled may be no key at all. */
function ontbrekend(soort: string): string {
  return `SELECT '${soort} ' || b.sleutel AS plaats, encode(b.hash, 'hex') AS verwacht, NULL AS gevonden
    FROM zegelblad b WHERE b.soort = '${soort}' AND NOT EXISTS (SELECT 1 FROM zegelstof_${soort} v WHERE v.sleutel_ = b.sleutel)`;
}

/** Rows without a leaf that the sealer has passed: what is newer than the last seal simply waits for the next one. */
function tussengevoegd(soort: string): string {
  const voorbij = soort === 'boeking' ? 'v.nummer <= l.laatste_boeking' : 'v.xid < l.watermerk';
  return `SELECT '${soort} ' || v.sleutel_ AS plaats, NULL AS verwacht, 'zonder blad' AS gevonden
    FROM (SELECT watermerk, laatste_boeking FROM zegel ORDER BY nummer DESC LIMIT 1) l, zegelstof_${soort} v
   WHERE ${voorbij} AND (SELECT b.plaats FROM zegelblad b WHERE b.soort = '${soort}' AND b.sleutel = v.sleutel_) IS NULL`;
}

function gewist(soort: string): string {
  return `SELECT '${soort} ' || w.sleutel || ', veld ' || w.veld AS plaats, encode(w.rest, 'hex') AS verwacht, encode(sha256(convert_to(v.teksten[array_position(v.velden, w.veld)], 'UTF8')), 'hex') AS gevonden
    FROM wissing w JOIN zegelstof_${soort} v ON v.sleutel_ = w.sleutel
   WHERE w.soort = '${soort}' AND w.rest IS DISTINCT FROM sha256(convert_to(v.teksten[array_position(v.velden, w.veld)], 'UTF8'))`;
}

const REEKS = `
  SELECT CASE WHEN eind = begin THEN 'blad ' || begin ELSE 'blad ' || begin || ' t/m ' || eind END AS plaats, 'aanwezig' AS verwacht, 'ontbreekt' AS gevonden
    FROM (SELECT lag(plaats, 1, -1::bigint) OVER (ORDER BY plaats) + 1 AS begin, plaats - 1 AS eind FROM zegelblad) gat WHERE begin <= eind
  UNION ALL
  SELECT 'bladeren', coalesce((SELECT omvang FROM zegel ORDER BY nummer DESC LIMIT 1), 0)::text, coalesce(max(plaats) + 1, 0)::text FROM zegelblad
  HAVING coalesce(max(plaats) + 1, 0) <> coalesce((SELECT omvang FROM zegel ORDER BY nummer DESC LIMIT 1), 0)
  UNION ALL
  SELECT 'zegel ' || nummer, 'zegel ' || vorig + 1, 'zegel ' || nummer FROM (SELECT nummer, lag(nummer, 1, 0::bigint) OVER (ORDER BY nummer) AS vorig FROM zegel) z WHERE nummer <> vorig + 1
  UNION ALL
  SELECT 'zegel ' || nummer, 'meer dan ' || vorig, omvang::text FROM (SELECT nummer, omvang, lag(omvang, 1, 0::bigint) OVER (ORDER BY nummer) AS vorig FROM zegel) z WHERE omvang <= vorig`;

const KNOPEN = `
  WITH hashes AS (SELECT 0::smallint AS niveau, plaats AS plek, hash FROM zegelblad UNION ALL SELECT niveau, plek, hash FROM zegelknoop)
  SELECT 'deelboom ' || coalesce(k.niveau, h.niveau) || '/' || coalesce(k.plek, h.plek) AS plaats, encode(h.hash, 'hex') AS verwacht, encode(k.hash, 'hex') AS gevonden
    FROM zegelknoop k FULL JOIN (
      SELECT (l.niveau + 1)::smallint AS niveau, l.plek / 2 AS plek, sha256('\\x01'::bytea || l.hash || r.hash) AS hash
        FROM hashes l JOIN hashes r ON r.niveau = l.niveau AND r.plek = l.plek + 1 WHERE l.plek % 2 = 0) h ON h.niveau = k.niveau AND h.plek = k.plek
   WHERE k.hash IS DISTINCT FROM h.hash`;

const WORTELS = `
  SELECT 'zegel ' || x.nummer AS plaats, encode(x.volgt, 'hex') AS verwacht, encode(x.wortel, 'hex') AS gevonden
    FROM (SELECT nummer, wortel, zegelwortel(omvang) AS volgt FROM zegel OFFSET 0) x WHERE x.volgt IS DISTINCT FROM x.wortel ORDER BY x.nummer`;
