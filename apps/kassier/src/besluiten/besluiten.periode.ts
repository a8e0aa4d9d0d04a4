import type { Verbinding } from '#ledger';
import type { Regelset } from '#regeling-rules';
import { rijenInBrokken } from '../database/index.js';
import { BESLUITKOLOMMEN, herbeoordeelRij, type Besluitrij, type Verschil } from './besluiten.herbeoordeling.js';

/** A period of peildata, both days included; null where it is open. */
export interface Periode {
  readonly van: string | null;
  readonly tot: string | null;
}

/** What narrows a reading of decisions down; null takes all. A budgetbesluit has no stream and is never kept out by one. */
export interface Besluitkeuze {
  readonly soorten: readonly string[] | null;
  readonly stromen: readonly string[] | null;
}

const ALLES: Besluitkeuze = { soorten: null, stromen: null };

/** So few that judging them hardly keeps another request waiting, and that Ctrl-C is noticed at once. */
const BROK = 250;

const KEUZE = `($1::date IS NULL OR peildatum >= $1) AND ($2::date IS NULL OR peildatum <= $2)
  AND ($3::text[] IS NULL OR soort = ANY ($3)) AND ($4::text[] IS NULL OR stroom IS NULL OR stroom = ANY ($4))`;

/** How many decisions have their peildatum in the period. */
export async function telBesluiten(verbinding: Verbinding, { van, tot }: Periode): Promise<number> {
  const { rows } = await verbinding.query(`SELECT count(*) AS aantal FROM besluit WHERE ${KEUZE}`, [van, tot, null, null]);
  return Number(rows[0]?.['aantal']);
}

/**
 * The stored decisions with their peildatum in the period, in order of decision, a piece at a time. Works in the caller's
 * transaction and holds one piece at most.
 */
export async function* besluitenInBrokken(verbinding: Verbinding, { van, tot }: Periode, { soorten, stromen }: Besluitkeuze = ALLES): AsyncGenerator<Besluitrij[]> {
  yield* rijenInBrokken<Besluitrij>(
    verbinding,
    `SELECT ${BESLUITKOLOMMEN} FROM besluit WHERE ${KEUZE} ORDER BY id`, [van, tot, soorten, stromen], BROK,
  );
}

/** A decision that comes out otherwise, and in what. */
export interface Afwijking extends Pick<Besluitrij, 'soort' | 'uitkomst' | 'peildatum' | 'genomenOp' | 'stroom' | 'regio'> {
  readonly besluit: string;
  readonly verschillen: readonly Verschil[];
}

/**
 * Judges every decision with its peildatum in the period again on its stored facts, and yields those that come out
 * otherwise, in order of decision. `gedaan` hears after every piece how many decisions have been judged; what it throws
 * ends the work.
 */
export async function* herbeoordeelPeriode(verbinding: Verbinding, regelset: Regelset, periode: Periode, gedaan: (aantal: number) => void): AsyncGenerator<Afwijking> {
  let aantal = 0;
  for await (const rijen of besluitenInBrokken(verbinding, periode)) {
    for (const rij of rijen) {
      const verschillen = herbeoordeelRij(regelset, rij);
      const { id, soort, uitkomst, peildatum, genomenOp, stroom, regio } = rij;
      if (verschillen.length > 0) yield { besluit: id, soort, uitkomst, peildatum, genomenOp, stroom, regio, verschillen };
    }
    gedaan((aantal += rijen.length));
  }
}
