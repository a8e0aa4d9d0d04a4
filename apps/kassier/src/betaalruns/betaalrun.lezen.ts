import type { Verbinding } from '#ledger';
import { nietGevonden } from '../http/index.js';
import type { BetaalrunStatus } from './betaalrun.levensloop.js';

/** A run without what belongs to it, as lists show it. */
export interface RunRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly nummer: string;
  readonly status: BetaalrunStatus;
  readonly uitvoeringsdatum: string;
  readonly aantal: number;
  readonly gemaaktDoor: string;
}

/** A file as it is stored. */
export interface Betaalbestand {
  readonly berichtId: string;
  /** Hexadecimal, of the UTF-8 bytes. */
  readonly sha256: string;
  readonly inhoud: string;
}

export const LEES_RUN = `
  SELECT id, nummer, status, uitvoeringsdatum, stromen, soort_begunstigde AS "soortBegunstigde", aantal, totaal, gemaakt_door AS "gemaaktDoor", gemaakt_op AS "gemaaktOp",
         gefiatteerd_door AS "gefiatteerdDoor", gefiatteerd_op AS "gefiatteerdOp", verzonden_door AS "verzondenDoor", verzonden_op AS "verzondenOp",
         ingetrokken_door AS "ingetrokkenDoor", ingetrokken_op AS "ingetrokkenOp", ingetrokken_reden AS "redenIntrekking"
    FROM betaalrun`;

// What the bank made of an order is its last entry on a statement; money that was not recognised is no outcome.
export const LEES_OPDRACHTEN = `
  SELECT o.volgnummer, o.betaling AS "betalingId", b.nummer AS "betalingNummer", o.end_to_end_id AS "endToEndId", o.stroom, o.bedrag, o.naam, o.iban, o.bic, o.omschrijving, o.loopt,
         p.verwerking AS uitkomst, p.reden
    FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling
    LEFT JOIN LATERAL (SELECT verwerking, reden FROM bankpost
       WHERE betaling = o.betaling AND end_to_end_id = o.end_to_end_id AND verwerking <> 'onbekend' ORDER BY boeking DESC LIMIT 1) p ON true
   WHERE o.run = $1 AND o.volgnummer > $2 ORDER BY o.volgnummer LIMIT $3`;

export const LEES_BESTAND = 'SELECT bericht_id AS "berichtId", sha256, inhoud FROM betaalbestand WHERE run = $1 AND nummer = $2';

/** A run by its id. Throws the 404 problem when there is none. */
export async function leesRun(verbinding: Verbinding, id: string): Promise<RunRij> {
  const { rows } = await verbinding.query(`${LEES_RUN} WHERE id = $1`, [id]);
  const run = rows[0] as RunRij | undefined;
  if (!run) throw nietGevonden();
  return run;
}

/** A run with its totals per stream, its largest payment and its files. Throws the 404 problem when there is none. */
export async function toonRun(verbinding: Verbinding, id: string): Promise<Record<string, unknown>> {
  const run = await leesRun(verbinding, id);
  const { rows: perStroom } = await verbinding.query('SELECT stroom, count(*)::int AS aantal, sum(bedrag) AS totaal FROM betaalopdracht WHERE run = $1 GROUP BY stroom ORDER BY stroom', [id]);
  const { rows: grootste } = await verbinding.query(
    `SELECT b.id AS "betalingId", b.nummer, o.bedrag
       FROM (SELECT betaling, bedrag FROM betaalopdracht WHERE run = $1 ORDER BY bedrag DESC, volgnummer LIMIT 1) o JOIN betaling b ON b.id = o.betaling`, [id],
  );
  const { rows: bestanden } = await verbinding.query('SELECT nummer, bericht_id AS "berichtId", aantal, totaal, sha256 FROM betaalbestand WHERE run = $1 ORDER BY nummer', [id]);
  return {
    ...run, perStroom, grootsteBetaling: grootste[0],
    bestanden: bestanden.map((bestand) => ({ ...bestand, href: `/v1/betaalruns/${id}/betaalbestanden/${String(bestand['nummer'])}`, melding: melding(bestand['aantal'] as number) })),
  };
}

/** A bank lets batches opt out of the check of names, but never a single payment. */
function melding(aantal: number): string | null {
  return aantal === 1 ? 'Dit bestand bevat één betaling: de bank controleert dan altijd de naam bij het rekeningnummer (Verification of Payee).' : null;
}
