import { boek, gebeurtenis, journalEntry, type Rekeningschema } from '#ledger';
import { Bedrag, type Datum } from '#values';
import type { Transactie } from '../database/index.js';

/**
 * Books a run as sent to the bank, one entry per stream: the amounts that go to the bank as one. Its orders, which never
 * change, say of which payments each is the sum. Moves the payments to verzonden. The caller holds the writer's lock.
 */
export async function boekVerzending(transactie: Transactie, schema: Rekeningschema, run: { id: string; nummer: string }, boekdatum: Datum, door: string): Promise<void> {
  const { rows } = await transactie.query('SELECT stroom, count(*)::int AS aantal, sum(bedrag)::text AS totaal FROM betaalopdracht WHERE run = $1 GROUP BY stroom ORDER BY stroom', [run.id]);
  await boek(transactie, schema, (rows as { stroom: string; aantal: number; totaal: string }[]).map(({ stroom, aantal, totaal }) => journalEntry({
    soort: 'verzenden', boekdatum, omschrijving: `${run.nummer} verzonden: ${aantal} ${aantal === 1 ? 'betaling' : 'betalingen'} van ${stroom}`, onderwerp: 'betaalrun', onderwerpId: run.id,
    besluit: null, corrigeert: null, door, postings: gebeurtenis.verzenden(stroom, Bedrag.van(totaal)),
  })));
  await transactie.query("UPDATE betaling b SET status = 'verzonden' FROM betaalopdracht o WHERE o.run = $1 AND b.id = o.betaling", [run.id]);
}
