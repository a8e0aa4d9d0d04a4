import type { Verbinding } from '#ledger';
import { controleerZegels } from '../zegels/index.js';
import { ARRANGEMENTCONTROLES } from './arrangementen.controles.js';
import { AUDITCONTROLES } from './auditspoor.controles.js';
import { BANKCONTROLES } from './bank.controles.js';
import { BEGUNSTIGDECONTROLES } from './begunstigden.controles.js';
import { BESLUITCONTROLES } from './besluiten.controles.js';
import { BETAALRUNCONTROLES } from './betaalruns.controles.js';
import { BETALINGCONTROLES } from './betalingen.controles.js';
import { BUDGETCONTROLES } from './budget.controles.js';
import type { Controle, Melding, Verschil } from './controle.js';
import { GRONDSLAGCONTROLES } from './grondslagen.controles.js';
import { JOURNAALCONTROLES } from './journaal.controles.js';
import { NUMMERCONTROLES } from './nummers.controles.js';
import { ONTVANGSTCONTROLES } from './ontvangsten.controles.js';
import { SALDOCONTROLES } from './saldi.controles.js';
import { STATUSCONTROLES } from './status.controles.js';
import { MANDAATCONTROLES } from './mandaten.controles.js';
import { TAAKCONTROLES } from './taken.controles.js';
import { VERPLICHTINGCONTROLES } from './verplichtingen.controles.js';

/** Every check, in the order of the report: first the journal itself, then what is kept beside it, then what it is about. */
const CONTROLES: readonly Controle[] = [
  ...JOURNAALCONTROLES, ...SALDOCONTROLES, ...VERPLICHTINGCONTROLES, ...BETALINGCONTROLES, ...BETAALRUNCONTROLES, ...BANKCONTROLES, ...STATUSCONTROLES, ...ONTVANGSTCONTROLES, ...BUDGETCONTROLES, ...BESLUITCONTROLES, ...NUMMERCONTROLES,
  ...BEGUNSTIGDECONTROLES, ...ARRANGEMENTCONTROLES, ...TAAKCONTROLES, ...AUDITCONTROLES, ...MANDAATCONTROLES, ...GRONDSLAGCONTROLES,
  {
    naam: 'zegels', toelichting: 'Wat verzegeld is, hoort te zijn zoals het verzegeld werd.', telt: null, zoek: ({ verbinding, begint }) => controleerZegels(verbinding, begint),
  },
];

/** How far a verification is. */
export interface Voortgang {
  readonly controle: string;
  /** Which check this is, from 1, and how many there are. */
  readonly nummer: number;
  readonly aantal: number;
  /** The part of the check that is being done; null where it has no parts. */
  readonly deel: string | null;
  /** Rows looked at by this check; null when it is too small to count. */
  readonly gedaan: number | null;
  /** Rows it has to look at. */
  readonly totaal: number | null;
}

export interface Verificatieopties {
  /** How many differences of one check are kept; the others are counted only. */
  readonly verschillenMax: number;
  readonly voortgang: (stand: Voortgang) => void;
}

/** What one check came to. */
export interface Controleuitslag {
  readonly controle: string;
  readonly verschillen: number;
}

/** What a verification came to. */
export interface Verificatie {
  readonly gecontroleerdeBoekingen: number;
  readonly gecontroleerdePostings: number;
  readonly laatsteBoeking: number;
  /** All differences, also those that are not in the list. */
  readonly aantalVerschillen: number;
  /** At most `verschillenMax` per check, in the order of the checks. */
  readonly verschillen: readonly Verschil[];
  /** How many differences every check found, in order. */
  readonly controles: readonly Controleuitslag[];
}

/** Begins the transaction a verification works in: one snapshot, nothing can be written. */
export const BEGIN_VERIFICATIE = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Recomputes everything that is kept besides the postings, and compares what was decided, paid and told by the bank with
 * what was booked. `verbinding` is in a transaction of `BEGIN_VERIFICATIE` that sees every row. Memory does not grow with
 * the books: every check holds one piece of a table at a time.
 */
export async function verifieer(verbinding: Verbinding, { verschillenMax, voortgang }: Verificatieopties): Promise<Verificatie> {
  const totalen = await tel(verbinding, [...new Set(['boeking', 'posting', ...CONTROLES.flatMap(({ telt }) => (telt === null ? [] : [telt]))])]);
  const { rows } = await verbinding.query('SELECT laatste FROM boekingsteller');
  const verschillen: Verschil[] = [];
  const telling = new Map<string, number>();
  for (const [index, { naam, toelichting, telt, zoek }] of CONTROLES.entries()) {
    const totaal = telt === null ? null : (totalen.get(telt) ?? 0);
    const meld = (deel: string | null, gedaan: number | null): void => voortgang({ controle: naam, nummer: index + 1, aantal: CONTROLES.length, deel, gedaan, totaal });
    meld(null, telt === null ? null : 0);
    telling.set(naam, 0);
    for await (const melding of wel(verbinding, () => zoek({ verbinding, gedaan: (rijen) => { meld(null, rijen); }, begint: (deel) => { meld(deel, null); } }))) {
      const verschil: Verschil = { controle: naam, toelichting, ...melding };
      const aantal = (telling.get(verschil.controle) ?? 0) + 1;
      telling.set(verschil.controle, aantal);
      if (aantal <= verschillenMax) verschillen.push(verschil);
    }
  }
  const controles = [...telling].map(([controle, aantal]): Controleuitslag => ({ controle, verschillen: aantal }));
  return {
    gecontroleerdeBoekingen: totalen.get('boeking') ?? 0, gecontroleerdePostings: totalen.get('posting') ?? 0, laatsteBoeking: Number(rows[0]?.['laatste'] ?? 0),
    aantalVerschillen: controles.reduce((som, uitslag) => som + uitslag.verschillen, 0), verschillen, controles,
  };
}

/**
 * What a check finds. Where it cannot read what it looks at, that is what it finds: a value in a form that nothing writes is damage as well, and the other
 * checks go on. Throws what has another cause, such as a connection that is lost.
 */
async function* wel(verbinding: Verbinding, zoek: () => AsyncIterable<Melding>): AsyncGenerator<Melding> {
  await verbinding.query('SAVEPOINT controle');
  try {
    yield* zoek();
  } catch (fout) {
    if (!isOnleesbaar(fout)) throw fout;
    await verbinding.query('ROLLBACK TO SAVEPOINT controle');
    yield { plaats: 'wat deze controle leest', verwacht: 'gegevens in de vorm waarin ze worden geschreven', gevonden: `onleesbaar; de controle is niet afgemaakt: ${fout.message}` };
  }
  await verbinding.query('RELEASE SAVEPOINT controle');
}

/** PostgreSQL's data exceptions (class 22), and what our own readers throw at a value that is none. */
function isOnleesbaar(fout: unknown): fout is Error {
  if (!(fout instanceof Error)) return false;
  if ('code' in fout && typeof fout.code === 'string') return fout.code.startsWith('22');
  return fout instanceof RangeError || fout instanceof SyntaxError || fout instanceof TypeError;
}

/** One table at a time, so that counting is not one long query either. */
async function tel(verbinding: Verbinding, tabellen: readonly string[]): Promise<Map<string, number>> {
  const totalen = new Map<string, number>();
  for (const tabel of tabellen) totalen.set(tabel, Number((await verbinding.query(`SELECT count(*) AS aantal FROM ${tabel}`)).rows[0]?.['aantal']));
  return totalen;
}
