import type { Bevinding } from './bevinding.js';
import type { Motivering } from './feiten.js';
import type { Uitkomst } from './oordeel.js';
import type { Regel } from './regel.js';

export interface Vaststelling {
  readonly uitkomst: Uitkomst;
  readonly toelichting: string;
  readonly uitweg: string | null;
  readonly motivering: string | null;
}

/**
 * The one place where the status of a norm and a finding become the outcome of the rule:
 * a HARD norm refuses; a WHERE-POSSIBLE norm asks for a reason and is satisfied by one that names the rule; an OPEN norm
 * refuses where a parameter or our reading settles the open point, and else leaves it to a person. A missing fact
 * refuses whatever the status. An INFO norm is never judged, so asking for its outcome throws an Error.
 */
export function uitkomstVan(
  regel: Pick<Regel, 'id' | 'status' | 'beslechtDoor'>,
  bevinding: Bevinding,
  motiveringen: readonly Motivering[],
): Vaststelling {
  const { toelichting } = bevinding;
  switch (bevinding.soort) {
    case 'voldaan':
    case 'niet-van-toepassing':
      return { uitkomst: bevinding.soort, toelichting, uitweg: null, motivering: null };
    case 'feit-ontbreekt':
      return { uitkomst: 'niet-voldaan', toelichting, uitweg: bevinding.uitweg, motivering: null };
    case 'niet-voldaan':
      return bijNietVoldaan(regel, toelichting, bevinding.uitweg, motiveringen);
  }
}

function bijNietVoldaan(
  regel: Pick<Regel, 'id' | 'status' | 'beslechtDoor'>,
  toelichting: string,
  uitweg: string,
  motiveringen: readonly Motivering[],
): Vaststelling {
  switch (regel.status) {
    case 'HARD':
      return { uitkomst: 'niet-voldaan', toelichting, uitweg, motivering: null };
    case 'WHERE-POSSIBLE': {
      const motivering = motiveringVoor(regel.id, motiveringen);
      if (motivering !== null) {
        return { uitkomst: 'voldaan', toelichting: `${toelichting} De aanvrager heeft dit gemotiveerd.`, uitweg: null, motivering };
      }
      return { uitkomst: 'motivering-vereist', toelichting, uitweg: `${uitweg} Of geef bij regel ${regel.id} een motivering mee.`, motivering: null };
    }
    case 'OPEN':
      if (regel.beslechtDoor !== null) return { uitkomst: 'niet-voldaan', toelichting, uitweg, motivering: null };
      return { uitkomst: 'menselijk-oordeel', toelichting, uitweg: `${uitweg} Of leg dit voor aan een fiatteur van de kassier.`, motivering: null };
    case 'INFO':
      throw new Error(`Regel ${regel.id} is informatief en wordt niet getoetst; haal haar toetsen weg`);
  }
}

/** The reason given for a rule, trimmed; null when there is none or only blanks. */
function motiveringVoor(id: string, motiveringen: readonly Motivering[]): string | null {
  for (const motivering of motiveringen) {
    const tekst = motivering.regel === id ? motivering.tekst.trim() : '';
    if (tekst !== '') return tekst;
  }
  return null;
}
