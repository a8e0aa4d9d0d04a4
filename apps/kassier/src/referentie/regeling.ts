import type { Verbinding } from '#ledger';
import { KAMERBRIEF, metParameterversies, REGELSETS, type Regelset, type VastgesteldeVersie } from '#regeling-rules';

/** How many versions were decided: one look at the last number, which every round of the pipeline asks along with its facts. */
export const AANTAL_VERSIES = '(SELECT nummer FROM parametervoorstel_afdoening WHERE nummer IS NOT NULL ORDER BY nummer DESC LIMIT 1)';

// The texts of a version as the rules read them; a moment keeps its microseconds.
const LEES_VERSIES = `
  SELECT (SELECT slug FROM regelset) AS slug,
         (SELECT json_agg(json_build_object(
                   'parameter', v.parameter, 'geldigVanaf', v.geldig_vanaf, 'geldigTotEnMet', NULL, 'waarde', v.waarde,
                   'bron', json_build_object('document', v.kenmerk, 'regel', NULL, 'citaat', v.citaat),
                   'besluit', json_build_object('voorstel', v.id, 'kenmerk', v.kenmerk, 'ookVoorBestaande', v.ook_voor_bestaande,
                     'vastgesteldOp', to_char(a.op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'vastgesteldDoor', a.door)) ORDER BY a.nummer)
            FROM parametervoorstel v JOIN parametervoorstel_afdoening a ON a.voorstel = v.id
           WHERE a.uitkomst = 'vastgesteld' AND v.regelset = (SELECT slug FROM regelset)) AS versies`;

/**
 * The set of rules of these books with every version that SZW decided in them, as far as this connection sees. Throws when the
 * books belong to a set that this version of the service does not know.
 */
export async function leesRegelset(verbinding: Verbinding): Promise<Regelset> {
  const { rows } = await verbinding.query(LEES_VERSIES);
  const { slug, versies } = rows[0] as { slug: string | null; versies: VastgesteldeVersie[] | null };
  return metParameterversies(slug === null ? KAMERBRIEF : regelsetVan(slug), versies ?? []);
}

/** Throws when there is no such set. */
export function regelsetVan(slug: string): Regelset {
  const regelset = REGELSETS.find((kandidaat) => kandidaat.slug === slug);
  if (!regelset) throw new RangeError(`Regelset ${slug} bestaat niet in deze versie van de service; kies een van ${REGELSETS.map((kandidaat) => kandidaat.slug).join(', ')}, of start een versie die haar kent.`);
  return regelset;
}

/**
 * Writes down which set of rules these books are judged by, when they have none yet. Throws when they have another one:
 * decisions of two sets would make sums and limits that mean nothing. Call it under the writer's lock.
 */
export async function kiesRegelset(verbinding: Verbinding, slug: string): Promise<void> {
  await verbinding.query('INSERT INTO regelset (slug) VALUES ($1) ON CONFLICT DO NOTHING', [slug]);
  const { rows } = await verbinding.query('SELECT slug FROM regelset');
  const { slug: aanwezig } = rows[0] as { slug: string };
  if (aanwezig === slug) return;
  throw new Error(`De boeken in deze database horen bij regelset ${aanwezig}; de instelling REGELSET vraagt om ${slug}. Start met REGELSET=${aanwezig}, of neem voor ${slug} een lege database.`);
}

/** The set of rules this service judges by, kept in memory and read again when SZW decided a version since. */
export class Regeling {
  private gelezen: { readonly aantal: number; readonly regelset: Regelset } | null = null;

  /** The set with the `aantal` versions that this connection was just told of. */
  async volg(verbinding: Verbinding, aantal: number): Promise<Regelset> {
    if (this.gelezen?.aantal === aantal) return this.gelezen.regelset;
    const regelset = await leesRegelset(verbinding);
    this.gelezen = { aantal, regelset };
    return regelset;
  }

  /** The set with every version decided so far. Under the writer's lock it stays that until the transaction ends. */
  async lees(verbinding: Verbinding): Promise<Regelset> {
    const { rows } = await verbinding.query(`SELECT coalesce(${AANTAL_VERSIES}, 0) AS aantal`);
    return this.volg(verbinding, (rows[0] as { aantal: number }).aantal);
  }
}
