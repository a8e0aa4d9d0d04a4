import type { Verbinding } from '#ledger';
import { Bedrag } from '#values';
import type { Handeling } from './mandaat.handelingen.js';
import { geenMandaat } from './mandaten.fouten.js';

/** An approval: of what, by whom, about how much (a text with two decimals), and at which moment (null: that of the transaction). */
export interface Fiattering {
  readonly handeling: Handeling;
  readonly onderwerp: string;
  readonly persoon: string;
  readonly bedrag: string;
  readonly moment: string | null;
}

interface Kandidaat {
  readonly id: string;
  readonly persoon: string;
  readonly bedragMax: string;
}

/** The mandate an approval would rest on; null where none is needed. */
interface Steun {
  readonly mandaat: string;
  /** "JJJJ-MM-DD", on the Dutch calendar. */
  readonly dag: string;
}

/**
 * Looks which mandate whoever approves would use: his own before one as a stand-in, and of those the narrowest. Where no mandate was ever given for this act everybody
 * with the role may (null). Throws the 409 problem that says how far his mandates reach and whose do.
 */
export async function kiesMandaat(verbinding: Verbinding, { handeling, persoon, bedrag, moment }: Omit<Fiattering, 'onderwerp'>): Promise<Steun | null> {
  const { rows: [stand] } = await verbinding.query(
    "SELECT d.dag, mandaat_nodig($2, d.dag) AS nodig FROM (SELECT (coalesce($1::timestamptz, now()) AT TIME ZONE 'Europe/Amsterdam')::date AS dag) d", [moment, handeling],
  );
  if (stand?.['nodig'] !== true) return null;
  const dag = stand['dag'] as string;
  const { rows } = await verbinding.query(
    `SELECT id, persoon, bedrag_max AS "bedragMax" FROM mandaat_van_kracht
      WHERE handeling = $1 AND $2::date BETWEEN geldig_vanaf AND coalesce(geldig_tot_en_met, 'infinity') ORDER BY vervangt IS NOT NULL, bedrag_max, id`, [handeling, dag],
  );
  const kandidaten = rows as unknown as Kandidaat[];
  const reikt = ({ bedragMax }: Kandidaat): boolean => !Bedrag.van(bedrag).groterDan(Bedrag.van(bedragMax));
  const gebruikt = kandidaten.find((kandidaat) => kandidaat.persoon === persoon && reikt(kandidaat));
  if (gebruikt !== undefined) return { mandaat: gebruikt.id, dag };
  const eigen = kandidaten.filter((kandidaat) => kandidaat.persoon === persoon).map(({ bedragMax }) => bedragMax);
  throw geenMandaat(handeling, bedrag, eigen, [...new Set(kandidaten.filter(reikt).map((kandidaat) => kandidaat.persoon))]);
}

/** Requires such a mandate, and keeps with the approval which one it was; where none is needed nothing is kept. Throws as `kiesMandaat`. */
export async function gebruikMandaat(verbinding: Verbinding, fiattering: Fiattering): Promise<void> {
  const steun = await kiesMandaat(verbinding, fiattering);
  if (steun === null) return;
  const { handeling, onderwerp, persoon, bedrag } = fiattering;
  await verbinding.query('INSERT INTO mandaat_gebruik (handeling, onderwerp, mandaat, persoon, bedrag, dag) VALUES ($1, $2, $3, $4, $5, $6)', [handeling, onderwerp, steun.mandaat, persoon, bedrag, steun.dag]);
}
