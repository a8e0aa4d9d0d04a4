import { Bedrag } from '#values';
import type { Specificatieregel, Specificatierun } from './specificatie.lezen.js';
import { stuk } from './specificatie.sjabloon.js';
import { kopweergave, regelweergave, telling } from './specificatie.weergave.js';

/** When a specification is made, and how streams are called in it. */
export interface Opmaak {
  /** RFC 3339. */
  readonly moment: string;
  readonly stroomnaam: (code: string) => string;
}

/** What stood in the table that is being written: counted from what was written, not from what was announced. */
interface Tafel {
  readonly stroom: string;
  aantal: number;
  totaal: Bedrag;
}

/**
 * The specification of a run as an HTML document, a piece at a time: what it is and what asks for attention, and then every payment,
 * a table per stream. The payments may come in pieces of any size, in order of stream; only one piece is in memory.
 */
export async function* specificatieHtml(run: Specificatierun, regels: AsyncIterable<readonly Specificatieregel[]>, { moment, stroomnaam }: Opmaak): AsyncGenerator<string> {
  const kop = kopweergave(run, moment, stroomnaam);
  yield stuk('kop', kop);
  let tafel = null as Tafel | null;
  let plaats = 0;
  for await (const brok of regels) {
    let html = '';
    for (const { stroom, regels: vanStroom } of perStroom(brok)) {
      if (tafel?.stroom !== stroom) {
        if (tafel !== null) html += eind(tafel);
        html += stuk('begin', { plaats: (plaats += 1), naam: stroomnaam(stroom), nummer: run.nummer });
        tafel = { stroom, aantal: 0, totaal: Bedrag.NUL };
      }
      html += stuk('regels', { regels: vanStroom.map(regelweergave) });
      tafel.aantal += vanStroom.length;
      tafel.totaal = tafel.totaal.plus(Bedrag.som(vanStroom.map(({ bedrag }) => Bedrag.van(bedrag))));
    }
    yield html;
  }
  yield `${tafel === null ? '' : eind(tafel)}${stuk('slot', kop)}`;
}

function eind({ aantal, totaal }: Tafel): string {
  return stuk('eind', { telling: telling(aantal, 'betaling', 'betalingen'), totaal: totaal.voorMensen() });
}

/** Cuts a piece where the stream changes. */
function perStroom(regels: readonly Specificatieregel[]): { stroom: string; regels: Specificatieregel[] }[] {
  const groepen: { stroom: string; regels: Specificatieregel[] }[] = [];
  for (const regel of regels) {
    const laatste = groepen.at(-1);
    if (laatste?.stroom === regel.stroom) laatste.regels.push(regel);
    else groepen.push({ stroom: regel.stroom, regels: [regel] });
  }
  return groepen;
}
