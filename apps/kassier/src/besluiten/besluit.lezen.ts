import type { Venster } from '../database/index.js';
import { leesCursor, UUID_PLAATS } from '../http/index.js';
import type { BesluitenVraag, VoorleggingAntwoord } from './besluiten.dto.js';
import type { BewaardBesluit } from './besluiten.herbeoordeling.js';

/** How a decision was put before a person, and what came of it: columns of the query, null where nothing was. */
interface Voorleggingrij {
  readonly openRegels: string[] | null;
  readonly vervolgbesluitId: string | null;
  readonly vervolguitkomst: 'toegekend' | 'geweigerd' | null;
  readonly door: string | null;
  readonly rol: string | null;
  readonly op: string | null;
  readonly gegeven: VoorleggingAntwoord['oordelen'] | null;
}

export type Besluitrij = BewaardBesluit & Record<string, unknown> & { readonly id: string; readonly regelset: string; readonly voorlegging: VoorleggingAntwoord | null };

// Subqueries instead of joins for what most decisions do not have, so that a page of a list costs a page of lookups.
const KOP = `
  b.id, b.soort, b.uitkomst, b.peildatum, b.genomen_op AS "genomenOp", b.genomen_voor AS "genomenVoor", b.organisatie, b.stroom, b.regio, b.onderwerp_id AS "onderwerpId",
  e.besluit AS "vervolgOp", a.vervolgbesluit AS "vervolgbesluitId", (SELECT n.uitkomst FROM besluit n WHERE n.id = a.vervolgbesluit) AS vervolguitkomst, a.door, a.rol, a.op,
  CASE WHEN v.besluit IS NOT NULL THEN
    (SELECT json_agg(o ->> 'regel' ORDER BY plaats) FROM json_array_elements(b.oordelen) WITH ORDINALITY AS x(o, plaats) WHERE o ->> 'uitkomst' = 'menselijk-oordeel') END AS "openRegels",
  CASE WHEN a.besluit IS NOT NULL THEN
    (SELECT json_agg(json_build_object('regel', m.regel, 'uitkomst', m.uitkomst, 'reden', m.reden) ORDER BY m.regel) FROM menselijk_oordeel m WHERE m.besluit = b.id) END AS gegeven`;
const BRON = 'besluit b LEFT JOIN voorlegging v ON v.besluit = b.id LEFT JOIN afdoening a ON a.besluit = b.id LEFT JOIN afdoening e ON e.vervolgbesluit = b.id';

/** A decision with its evidence that the region (null: any) may see; null when there is none. */
export async function leesBesluit(venster: Venster, id: string, regio: string | null): Promise<Besluitrij | null> {
  const [rij] = await venster.rijen<Omit<Besluitrij, 'voorlegging'> & Voorleggingrij>(
    `SELECT ${KOP}, b.regelset, b.feiten, b.oordelen, b.tekort, b.antwoord FROM ${BRON} WHERE b.id = $1 AND ($2::text IS NULL OR b.regio = $2)`, [id, regio],
  );
  return rij === undefined ? null : (metVoorlegging(rij) as unknown as Besluitrij);
}

/** The reasons that counted in a decision. Whether a person of the kassier gave one follows from what came before. */
const MOTIVERINGEN = `
  coalesce((SELECT json_agg(json_build_object('regel', o ->> 'regel', 'soort', CASE WHEN m.regel IS NULL THEN 'motivering' ELSE 'oordeel' END, 'tekst', o ->> 'motivering') ORDER BY plaats)
     FROM json_array_elements(b.oordelen) WITH ORDINALITY AS x(o, plaats) LEFT JOIN menselijk_oordeel m ON m.besluit = e.besluit AND m.regel = o ->> 'regel'
    WHERE o ->> 'motivering' IS NOT NULL), '[]') AS motiveringen`;

const PER_VOORLEGGING: Readonly<Record<NonNullable<BesluitenVraag['voorlegging']>, string>> = {
  open: 'v.besluit IS NOT NULL AND a.besluit IS NULL',
  afgedaan: 'a.besluit IS NOT NULL',
};

/** The decisions that this asks for and the region (null: any) may see, in the order in which they were taken, one more than the page. */
export async function leesBesluiten(venster: Venster, vraag: BesluitenVraag, regio: string | null): Promise<(Record<string, unknown> & { id: string })[]> {
  const voorwaarden = [
    '($1::text IS NULL OR b.regio = $1)', '($2::uuid IS NULL OR b.id > $2)', '($3::text IS NULL OR b.regio = $3)', '($4::text IS NULL OR b.soort = $4)',
    '($5::text IS NULL OR b.uitkomst = $5)', '($6::text IS NULL OR b.stroom = $6)',
    ...(vraag.voorlegging === undefined ? [] : [PER_VOORLEGGING[vraag.voorlegging]]),
    ...(vraag.metMotivering === undefined ? [] : ['b.gemotiveerd']),
  ];
  const rijen = await venster.rijen<Record<string, unknown> & { id: string } & Voorleggingrij>(
    `SELECT ${KOP}, b.antwoord ->> 'nummer' AS nummer, ${MOTIVERINGEN} FROM ${BRON} WHERE ${voorwaarden.join(' AND ')} ORDER BY b.id LIMIT $7`,
    [regio, leesCursor(vraag.cursor, UUID_PLAATS), vraag.regio, vraag.soort, vraag.uitkomst, vraag.stroom, vraag.limiet + 1],
  );
  return rijen.map((rij) => ({ ...metVoorlegging(rij), id: rij.id }));
}

function metVoorlegging<T extends Voorleggingrij>({ openRegels, vervolgbesluitId, vervolguitkomst, door, rol, op, gegeven, ...rij }: T) {
  const voorlegging: VoorleggingAntwoord | null = openRegels === null ? null : {
    stand: vervolgbesluitId === null ? 'open' : 'afgedaan', regels: openRegels, vervolgbesluitId, uitkomst: vervolguitkomst, door, rol, op, oordelen: gegeven ?? [],
  };
  return { ...rij, voorlegging };
}
