import type { Verbinding } from '#ledger';

/** From how many payments on is said that there are more, instead of counting and adding them all. */
export const GETELD_MAX = 10_000;

/** What waits, and how much it is about (euro); `aantal` stops at one more than `GETELD_MAX`. */
interface Stapel {
  readonly aantal: number;
  readonly totaal: string;
}

/** What waits for whom in paying. */
export interface Werkvoorraad {
  /** Payable, and in no run. */
  readonly betaalbaar: Stapel;
  readonly concept: Stapel;
  readonly gefiatteerd: Stapel;
  readonly verzonden: Stapel;
  /** Holds that stop payments now. */
  readonly aanhoudingen: number;
  /** Changes of an account number that nobody approved or withdrew yet. */
  readonly ibanwijzigingen: number;
}

/** What waits now; runs are counted by their payments, and take as long to count as there are runs. */
export async function leesWerkvoorraad(verbinding: Verbinding): Promise<Werkvoorraad> {
  const { rows: [stand] } = await verbinding.query(
    `SELECT (SELECT jsonb_build_object('aantal', count(*), 'totaal', coalesce(sum(bedrag), 0.00)::text) FROM (SELECT bedrag FROM betaling WHERE status = 'betaalbaar' LIMIT ${GETELD_MAX + 1}) b) AS betaalbaar,
            (SELECT count(*)::int FROM lopende_aanhouding) AS aanhoudingen, (SELECT count(*)::int FROM ibanwijziging WHERE status = 'ingediend') AS ibanwijzigingen`,
  );
  const { rows: runs } = await verbinding.query("SELECT status, count(*)::int AS aantal, sum(totaal)::text AS totaal FROM betaalrun WHERE status IN ('concept', 'gefiatteerd', 'verzonden') GROUP BY status");
  const stapel = (status: string): Stapel => (runs.find((rij) => rij['status'] === status) as unknown as Stapel | undefined) ?? { aantal: 0, totaal: '0.00' };
  return { ...(stand as unknown as Pick<Werkvoorraad, 'betaalbaar' | 'aanhoudingen' | 'ibanwijzigingen'>), concept: stapel('concept'), gefiatteerd: stapel('gefiatteerd'), verzonden: stapel('verzonden') };
}
