import type { Verbinding } from '#ledger';
import type { Verwijssoort, Verwijzing } from './activiteiten.js';

/** How the persons behind ids (or numbers) of each kind are found: rows of (id, pseudonym). What is about nobody has none. */
const ZOEK: Readonly<Partial<Record<Verwijssoort, string>>> = {
  arrangement: 'SELECT id, persoon FROM arrangement WHERE id = ANY($1::uuid[])',
  verplichting: 'SELECT id, persoon FROM verplichting WHERE id = ANY($1::uuid[]) AND persoon IS NOT NULL',
  verplichtingnummer: 'SELECT nummer AS id, persoon FROM verplichting WHERE nummer = ANY($1::text[]) AND persoon IS NOT NULL',
  betalingnummer: 'SELECT b.nummer AS id, v.persoon FROM betaling b JOIN verplichting v ON v.id = b.verplichting WHERE b.nummer = ANY($1::text[]) AND v.persoon IS NOT NULL',
  betaling: 'SELECT b.id, v.persoon FROM betaling b JOIN verplichting v ON v.id = b.verplichting WHERE b.id = ANY($1::uuid[]) AND v.persoon IS NOT NULL',
  besluit: `SELECT d.id, coalesce(v.persoon, a.persoon) AS persoon FROM besluit d LEFT JOIN betaling b ON b.id = d.onderwerp_id LEFT JOIN verplichting v ON v.id = coalesce(b.verplichting, d.onderwerp_id)
              LEFT JOIN arrangement a ON a.id = (d.feiten #>> '{arrangement,id}')::uuid WHERE d.id = ANY($1::uuid[]) AND coalesce(v.persoon, a.persoon) IS NOT NULL`,
  aanvraagbundel: 'SELECT r.bundel AS id, v.persoon FROM aanvraagbundel_regel r JOIN besluit d ON d.id = r.besluit JOIN verplichting v ON v.id = d.onderwerp_id WHERE r.bundel = ANY($1::uuid[]) AND v.persoon IS NOT NULL',
};

/** The pseudonyms of the persons behind these ids, by kind and id. One question per kind, however many ids. */
export async function zoekBetrokkenen(verbinding: Verbinding, verwijzingen: readonly Verwijzing[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const gevonden = new Map<string, string[]>();
  for (const [soort, sql] of Object.entries(ZOEK)) {
    const ids = [...new Set(verwijzingen.filter((verwijzing) => verwijzing.soort === soort).map(({ id }) => id))];
    if (ids.length === 0) continue;
    const { rows } = await verbinding.query(sql, [ids]);
    for (const { id, persoon } of rows as { id: string; persoon: string }[]) {
      const sleutel = sleutelVan({ soort: soort as Verwijssoort, id });
      gevonden.set(sleutel, [...(gevonden.get(sleutel) ?? []), persoon]);
    }
  }
  return gevonden;
}

/** The persons whom a processing was about, each once. */
export function betrokkenenBij(verwijzingen: readonly Verwijzing[], gevonden: ReadonlyMap<string, readonly string[]>): string[] {
  return [...new Set(verwijzingen.flatMap((verwijzing) => (verwijzing.soort === 'persoon' ? [verwijzing.id] : (gevonden.get(sleutelVan(verwijzing)) ?? []))))];
}

function sleutelVan({ soort, id }: Verwijzing): string {
  return `${soort} ${id}`;
}
