import type { Verbinding } from '#ledger';
import type { Venster } from '../database/index.js';
import type { Indicatorcode } from './indicator.lijst.js';

/** A number that a region told, with the one it takes the place of. */
export interface Indicatorrij {
  readonly id: string;
  readonly regio: string;
  /** "JJJJ-MM". */
  readonly maand: string;
  readonly indicator: Indicatorcode;
  readonly waarde: number;
  readonly corrigeert: string | null;
}

/**
 * What regions had told of months up to one ("JJJJ-MM"), as far as it is under a seal of so many leaves: one number per region, month and
 * indicator. `venster` has the eyes of who asks; `landelijk` knows which rows have their leaf, which says nothing of what is in them.
 */
export async function leesIndicatoren(venster: Venster, landelijk: Verbinding, vraag: { readonly totEnMet: string; readonly regio: string | null; readonly omvang: number }): Promise<Indicatorrij[]> {
  const rijen = await venster.rijen<Indicatorrij>(
    "SELECT id, regio, to_char(maand, 'YYYY-MM') AS maand, indicator, waarde, corrigeert FROM regio_indicator WHERE maand <= ($1 || '-01')::date AND ($2::text IS NULL OR regio = $2) ORDER BY id", [vraag.totEnMet, vraag.regio]);
  if (rijen.length === 0) return [];
  const { rows } = await landelijk.query("SELECT sleutel FROM zegelblad WHERE soort = 'regio_indicator' AND sleutel = ANY ($1) AND plaats < $2", [rijen.map(({ id }) => id), vraag.omvang]);
  const verzegeld = new Set(rows.map(({ sleutel }) => sleutel as string));
  const bekend = rijen.filter(({ id }) => verzegeld.has(id));
  const vervangen = new Set(bekend.map(({ corrigeert }) => corrigeert));
  return bekend.filter(({ id }) => !vervangen.has(id));
}
