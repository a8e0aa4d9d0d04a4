import { boek, gebeurtenis, journalEntry, type Rekeningschema } from '#ledger';
import { Bedrag, type Datum } from '#values';
import type { Transactie } from '../database/index.js';

/** How many entries go into one statement; keeps the memory for their JSON bounded. */
const BROK = 5_000;

interface VerzondenRij {
  readonly betaling: string;
  readonly nummer: string;
  readonly stroom: string;
  readonly bedrag: string;
}

/**
 * Books a run as sent to the bank, one entry per payment so that every figure leads to its payment, and moves its payments
 * to verzonden. The caller holds the writer's lock.
 */
export async function boekVerzending(transactie: Transactie, schema: Rekeningschema, run: { id: string; nummer: string; aantal: number }, boekdatum: Datum, door: string): Promise<void> {
  for (let begin = 0; begin < run.aantal; begin += BROK) {
    const { rows } = await transactie.query(
      `SELECT o.betaling, b.nummer, o.stroom, o.bedrag FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling
        WHERE o.run = $1 AND o.volgnummer > $2 AND o.volgnummer <= $3 ORDER BY o.volgnummer`,
      [run.id, begin, begin + BROK],
    );
    await boek(transactie, schema, (rows as unknown as VerzondenRij[]).map((rij) => journalEntry({
      soort: 'verzenden', boekdatum, omschrijving: `${rij.nummer} verzonden in ${run.nummer}`, onderwerp: 'betaling', onderwerpId: rij.betaling,
      besluit: null, corrigeert: null, door, postings: gebeurtenis.verzenden(rij.stroom, Bedrag.van(rij.bedrag)),
    })));
  }
  await transactie.query("UPDATE betaling b SET status = 'verzonden' FROM betaalopdracht o WHERE o.run = $1 AND b.id = o.betaling", [run.id]);
}
