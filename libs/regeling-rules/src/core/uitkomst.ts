import type { Bevinding } from './bevinding.js';
import type { MenselijkOordeel, Motivering, Reden } from './motivering.js';
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
 * refuses where a parameter or our reading settles the open point, and else leaves it to a person, whose verdict on the
 * rule is then its outcome. A reason is no verdict and a verdict no reason: each counts for its own kind of norm only. A
 * missing fact refuses whatever the status. An INFO norm is never judged, so asking for its outcome throws an Error.
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
      const motivering = redenVoor(regel.id, motiveringen);
      if (motivering !== null) {
        return { uitkomst: 'voldaan', toelichting: `${toelichting} De aanvrager heeft dit gemotiveerd.`, uitweg: null, motivering };
      }
      return { uitkomst: 'motivering-vereist', toelichting, uitweg: `${uitweg} Of geef bij regel ${regel.id} een motivering mee.`, motivering: null };
    }
    case 'OPEN':
      if (regel.beslechtDoor !== null) return { uitkomst: 'niet-voldaan', toelichting, uitweg, motivering: null };
      return bijOpenNorm(toelichting, uitweg, motiveringen.find((motivering) => isOordeelOver(regel.id, motivering)));
    case 'INFO':
      throw new Error(`Regel ${regel.id} is informatief en wordt niet getoetst; haal haar toetsen weg`);
  }
}

function bijOpenNorm(toelichting: string, uitweg: string, oordeel: MenselijkOordeel | undefined): Vaststelling {
  if (!oordeel) return { uitkomst: 'menselijk-oordeel', toelichting, uitweg: `${uitweg} Of laat een fiatteur van de kassier hierover oordelen.`, motivering: null };
  const { rol, uitkomst, tekst } = oordeel;
  return uitkomst === 'voldaan'
    ? { uitkomst, toelichting: `${toelichting} Een ${rol} heeft geoordeeld dat dit mag.`, uitweg: null, motivering: tekst }
    : { uitkomst, toelichting: `${toelichting} Een ${rol} heeft geoordeeld dat dit niet mag.`, uitweg, motivering: tekst };
}

function isOordeelOver(id: string, motivering: Motivering): motivering is MenselijkOordeel {
  return motivering.soort === 'oordeel' && motivering.regel === id;
}

function isRedenVoor(id: string, motivering: Motivering): motivering is Reden {
  return motivering.soort !== 'oordeel' && motivering.regel === id;
}

/** The reason given for a rule, trimmed; null when there is none or only blanks. */
function redenVoor(id: string, motiveringen: readonly Motivering[]): string | null {
  for (const motivering of motiveringen) {
    const tekst = isRedenVoor(id, motivering) ? motivering.tekst.trim() : '';
    if (tekst !== '') return tekst;
  }
  return null;
}
