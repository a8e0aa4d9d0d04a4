import type { Verbinding } from '#ledger';
import { Bedrag, Datum } from '#values';
import { leesSindsdienAangehouden } from './betaalrun.aanhoudingen.js';
import { leesVervangenRekeningen } from './betaalrun.begunstigden.js';
import type { RunRij } from './betaalrun.lezen.js';
import { leesLiquiditeit } from './betaalrun.liquiditeit.js';
import { aangehoudenBezwaar, geweigerdeFiattering, kasruimteBezwaar, liquiditeitBezwaar, periodeBezwaar, rekeningBezwaar, zelfdePersoon, type Bezwaar, type Kastekort } from './betaalruns.fouten.js';

/**
 * Throws the 409 problem when this person had a part in what the run pays: made it, entered one of its payments, asked for a
 * change of account that is paid to for the first time, or registered a payee who is. Who approved such a change, or lifted a hold, checked what somebody else
 * did, as the approver of the run does, and may.
 */
export async function eisTweedePersoon(verbinding: Verbinding, run: RunRij, sub: string): Promise<void> {
  const { rows: betalingen } = await verbinding.query(
    // From the person's own payments, of which there are few or none: a look at every payment of the run would take longer.
    `SELECT b.nummer FROM (SELECT id, nummer FROM betaling WHERE status = 'in-run' AND ingediend_door = $2 OFFSET 0) b
      WHERE EXISTS (SELECT 1 FROM betaalopdracht o WHERE o.betaling = b.id AND o.run = $1) ORDER BY b.nummer LIMIT 100`, [run.id, sub],
  );
  const { rows: begunstigden } = await verbinding.query(
    `SELECT DISTINCT o.naam FROM betaalrun_begunstigde k JOIN ibanwijziging w ON w.id = k.ibanwijziging JOIN betaalopdracht o ON o.id = k.opdracht
       LEFT JOIN betaalrun_begunstigde v ON v.run = k.vorige_run AND v.begunstigde = k.begunstigde
      WHERE k.run = $1 AND k.ibanwijziging IS DISTINCT FROM v.ibanwijziging AND w.ingediend_door = $2 ORDER BY o.naam LIMIT 100`, [run.id, sub],
  );
  const { rows: geregistreerd } = await verbinding.query(
    `SELECT DISTINCT o.naam FROM betaalrun_begunstigde k JOIN begunstigde g ON g.id = k.begunstigde JOIN betaalopdracht o ON o.id = k.opdracht
      WHERE k.run = $1 AND k.vorige_run IS NULL AND g.geregistreerd_door = $2 ORDER BY o.naam LIMIT 100`, [run.id, sub],
  );
  const maakteDeRun = run.gemaaktDoor === sub;
  if (maakteDeRun || betalingen.length > 0 || begunstigden.length > 0 || geregistreerd.length > 0) {
    const namen = (rijen: readonly Record<string, unknown>[]): string[] => rijen.map((rij) => rij['naam'] as string);
    throw zelfdePersoon(run.nummer, sub, { maakteDeRun, betalingen: betalingen.map((rij) => rij['nummer'] as string), begunstigden: namen(begunstigden), geregistreerd: namen(geregistreerd) });
  }
}

/**
 * Looks again, in the transaction that approves, at everything that may have changed since the run was made. Throws one 409 problem
 * with all objections.
 */
export async function eisGeenBezwaar(verbinding: Verbinding, run: RunRij, openVanaf: Datum | null): Promise<void> {
  const bezwaren: Bezwaar[] = [];
  const aangehouden = await leesSindsdienAangehouden(verbinding, run.id);
  if (aangehouden.aantal > 0) bezwaren.push(aangehoudenBezwaar(aangehouden));
  const onjuist = (await leesVervangenRekeningen(verbinding, run.id)).filter(({ oudWasOnjuist }) => oudWasOnjuist);
  if (onjuist.length > 0) bezwaren.push(rekeningBezwaar(onjuist));
  if (openVanaf !== null && Datum.van(run.uitvoeringsdatum).ligtVoor(openVanaf)) bezwaren.push(periodeBezwaar(run.uitvoeringsdatum, openVanaf));
  const kastekorten = await leesKastekorten(verbinding, run.id);
  if (kastekorten.length > 0) bezwaren.push(kasruimteBezwaar(kastekorten));
  const tekorten = (await leesLiquiditeit(verbinding, run.id)).filter(({ tekort }) => Bedrag.van(tekort).isPositief());
  if (tekorten.length > 0) bezwaren.push(liquiditeitBezwaar(tekorten));
  if (bezwaren.length > 0) throw geweigerdeFiattering(run.nummer, bezwaren);
}

/**
 * Cells of the run in which less is payable than all payments that are still to be paid from them. Space was taken when each
 * became payable, so there are none unless something was undone since.
 */
async function leesKastekorten(verbinding: Verbinding, runId: string): Promise<Kastekort[]> {
  const { rows } = await verbinding.query(
    `SELECT k.stroom, k.jaar, k.regio, coalesce(s.bedrag, 0.00) AS betaalbaar, k.gevraagd, k.overig, k.gevraagd + k.overig - coalesce(s.bedrag, 0.00) AS tekort
       FROM (SELECT b.stroom, b.kasjaar AS jaar, b.regio, sum(b.bedrag) FILTER (WHERE o.id IS NOT NULL) AS gevraagd, coalesce(sum(b.bedrag) FILTER (WHERE o.id IS NULL), 0.00) AS overig
               FROM betaling b LEFT JOIN betaalopdracht o ON o.betaling = b.id AND o.run = $1
              WHERE b.status IN ('betaalbaar', 'in-run', 'verzonden', 'afgewezen', 'retour') GROUP BY 1, 2, 3) k
       LEFT JOIN rekening r ON r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = k.stroom AND r.jaar = k.jaar AND r.regio = k.regio
       LEFT JOIN saldo s ON s.rekening = r.id
      WHERE k.gevraagd IS NOT NULL AND coalesce(s.bedrag, 0.00) < k.gevraagd + k.overig ORDER BY 1, 2, 3`, [runId],
  );
  return rows as unknown as Kastekort[];
}
