import type { Verbinding } from '#ledger';
import { MET_BANKSTATUS } from '../bankberichten/index.js';
import { nietGevonden } from '../http/index.js';
import { leesAangehouden, leesSindsdienAangehouden } from './betaalrun.aanhoudingen.js';
import { leesEersteBetalingen, leesGewijzigdeRekeningen, leesVervangenRekeningen } from './betaalrun.begunstigden.js';
import { leesMogelijkDubbelen } from './betaalrun.dubbelen.js';
import type { BetaalrunStatus } from './betaalrun.levensloop.js';
import { leesLiquiditeit } from './betaalrun.liquiditeit.js';
import { bestandsmelding, runmeldingen } from './betaalrun.meldingen.js';

/** A run without what belongs to it, as lists show it. */
export interface RunRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly nummer: string;
  readonly status: BetaalrunStatus;
  readonly uitvoeringsdatum: string;
  readonly gevraagdeDatum: string;
  readonly bundelen: boolean;
  readonly aantal: number;
  readonly totaal: string;
  readonly gemaaktDoor: string;
  readonly gefiatteerdDoor: string | null;
}

/** A file as it is stored. */
export interface Betaalbestand {
  readonly berichtId: string;
  /** Hexadecimal, of the UTF-8 bytes. */
  readonly sha256: string;
  readonly inhoud: string;
  /** The run was withdrawn: it was never with the bank, and must not go there any more. */
  readonly ingetrokken: boolean;
}

export const LEES_RUN = `
  SELECT id, nummer, status, uitvoeringsdatum, coalesce(gevraagde_datum, uitvoeringsdatum) AS "gevraagdeDatum", bundelen, stromen, soort_begunstigde AS "soortBegunstigde", aantal, totaal, gemaakt_door AS "gemaaktDoor", gemaakt_op AS "gemaaktOp",
         gefiatteerd_door AS "gefiatteerdDoor", gefiatteerd_op AS "gefiatteerdOp", verzonden_door AS "verzondenDoor", verzonden_op AS "verzondenOp",
         ingetrokken_door AS "ingetrokkenDoor", ingetrokken_op AS "ingetrokkenOp", ingetrokken_reden AS "redenIntrekking"
    FROM betaalrun`;

// What the bank made of an order is its rejection, or its last entry on a statement; money that was not recognised is no outcome.
export const LEES_OPDRACHTEN = `
  SELECT o.volgnummer, o.betaling AS "betalingId", b.nummer AS "betalingNummer", o.end_to_end_id AS "endToEndId", o.bundel, o.stroom, o.bedrag, o.naam, o.iban, o.bic, o.omschrijving, o.loopt,
         CASE WHEN w.status IS NOT NULL THEN 'afgewezen' ELSE p.verwerking END AS uitkomst, CASE WHEN w.status IS NOT NULL THEN w.reden ELSE p.reden END AS reden,
         s.status AS bankstatus, nullif(s.bank_toelichting, '') AS "bankToelichting", v.status AS vop, nullif(v.bank_toelichting, '') AS "vopToelichting"
    FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling${MET_BANKSTATUS}
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

const GROOTSTE_MAX = 10;
/** Looking for double claims takes some time per payment: in the answer to who makes or approves a larger run it waits until somebody looks at the run. */
const DUBBELEN_BIJ_HANDELING_MAX = 5_000;

/**
 * A run with everything that whoever approves it wants to see: totals per stream, the largest payments, who is paid for the first time or
 * to another account, what was left out, what may have been claimed twice, what the streams have, its files, and what asks for attention. What the payees were when it was made
 * does not change any more; liquidity, holds and double claims are as they are now, as long as the run is not with the bank. `bijHandeling`: this answers whoever makes or changes it. Throws the 404 problem when there is none.
 */
export async function toonRun(verbinding: Verbinding, id: string, bijHandeling = false): Promise<Record<string, unknown>> {
  const run = await leesRun(verbinding, id);
  const { rows: perStroom } = await verbinding.query('SELECT stroom, count(*)::int AS aantal, sum(bedrag) AS totaal FROM betaalopdracht WHERE run = $1 GROUP BY stroom ORDER BY stroom', [id]);
  const { rows: grootste } = await verbinding.query(
    `SELECT b.id AS "betalingId", b.nummer, o.bedrag, o.stroom, o.naam
       FROM (SELECT betaling, bedrag, stroom, naam, volgnummer FROM betaalopdracht WHERE run = $1 ORDER BY bedrag DESC, volgnummer LIMIT ${GROOTSTE_MAX}) o JOIN betaling b ON b.id = o.betaling ORDER BY o.bedrag DESC, o.volgnummer`, [id],
  );
  const nogNietBijDeBank = run.status === 'concept' || run.status === 'gefiatteerd';
  const kenmerken = {
    eersteBetalingen: await leesEersteBetalingen(verbinding, id),
    gewijzigdeRekeningen: await leesGewijzigdeRekeningen(verbinding, id),
    aangehouden: await leesAangehouden(verbinding, id),
    liquiditeit: nogNietBijDeBank ? await leesLiquiditeit(verbinding, id) : [],
    mogelijkDubbel: nogNietBijDeBank && !(bijHandeling && run.aantal > DUBBELEN_BIJ_HANDELING_MAX) ? await leesMogelijkDubbelen(verbinding, id) : null,
  };
  const meldingen = runmeldingen(run, {
    ...kenmerken,
    sindsdienAangehouden: nogNietBijDeBank ? await leesSindsdienAangehouden(verbinding, id) : null,
    vervangenRekeningen: nogNietBijDeBank ? await leesVervangenRekeningen(verbinding, id) : [],
  });
  const eerste = grootste[0] as { betalingId: string; nummer: string; bedrag: string };
  return {
    ...run, perStroom, grootsteBetaling: { betalingId: eerste.betalingId, nummer: eerste.nummer, bedrag: eerste.bedrag }, grootsteBetalingen: grootste, ...kenmerken, meldingen,
    bestanden: await toonBestanden(verbinding, run),
  };
}

async function toonBestanden(verbinding: Verbinding, { id, status }: RunRij): Promise<Record<string, unknown>[]> {
  const { rows } = await verbinding.query('SELECT nummer, bericht_id AS "berichtId", aantal, coalesce(transacties, aantal) AS transacties, totaal, sha256 FROM betaalbestand WHERE run = $1 ORDER BY nummer', [id]);
  return rows.map((bestand) => ({
    ...bestand, href: `/v1/betaalruns/${id}/betaalbestanden/${String(bestand['nummer'])}`, ingetrokken: status === 'ingetrokken', melding: bestandsmelding(bestand['transacties'] as number, status),
  }));
}
