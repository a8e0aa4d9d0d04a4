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

/**
 * Requires that whoever approves has a mandate that reaches so far, and keeps with the approval which one it was: his own before one as a stand-in, and of
 * those the narrowest. Where no mandate was ever given for this act everybody with the role may, and nothing is kept. Throws the 409 problem that
 * says how far his mandates reach and whose do.
 */
export async function gebruikMandaat(verbinding: Verbinding, { handeling, onderwerp, persoon, bedrag, moment }: Fiattering): Promise<void> {
  const { rows: [dag] } = await verbinding.query(
    "SELECT d.dag, mandaat_nodig($2, d.dag) AS nodig FROM (SELECT (coalesce($1::timestamptz, now()) AT TIME ZONE 'Europe/Amsterdam')::date AS dag) d", [moment, handeling],
  );
  if (dag?.['nodig'] !== true) return;
  const { rows } = await verbinding.query(
    `SELECT id, persoon, bedrag_max AS "bedragMax" FROM mandaat_van_kracht
      WHERE handeling = $1 AND $2::date BETWEEN geldig_vanaf AND coalesce(geldig_tot_en_met, 'infinity') ORDER BY vervangt IS NOT NULL, bedrag_max, id`, [handeling, dag['dag']],
  );
  const kandidaten = rows as unknown as Kandidaat[];
  const reikt = ({ bedragMax }: Kandidaat): boolean => !Bedrag.van(bedrag).groterDan(Bedrag.van(bedragMax));
  const gebruikt = kandidaten.find((kandidaat) => kandidaat.persoon === persoon && reikt(kandidaat));
  if (gebruikt === undefined) {
    const eigen = kandidaten.filter((kandidaat) => kandidaat.persoon === persoon).map(({ bedragMax }) => bedragMax);
    throw geenMandaat(handeling, bedrag, eigen, [...new Set(kandidaten.filter(reikt).map((kandidaat) => kandidaat.persoon))]);
  }
  await verbinding.query('INSERT INTO mandaat_gebruik (handeling, onderwerp, mandaat, persoon, bedrag, dag) VALUES ($1, $2, $3, $4, $5, $6)', [handeling, onderwerp, gebruikt.id, persoon, bedrag, dag['dag']]);
}
