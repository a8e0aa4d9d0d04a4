import { geslaagd, type PostInvoer } from '#client';
import { Bedrag, Datum } from '#values';
import type { Loket } from './client.js';
import type { Rollen } from './partijen.js';
import type { Toeval } from './toeval.js';
import { AANLOOP_DAGEN, KORTSTE_OPLEIDING_WEKEN, type Toegekend } from './verplichtingen.js';
import { Voortgang } from './voortgang.js';

/** Claims payments on granted commitments, at most so many: part of them final settlements. Gives the number granted. */
export async function declareer(loket: Loket, rollen: Rollen, verplichtingen: readonly Toegekend[], aantal: number, toeval: Toeval): Promise<{ betaalbaar: number; geweigerd: number }> {
  let betaalbaar = 0;
  let geweigerd = 0;
  const gekozen = verplichtingen.slice(0, aantal);
  const voortgang = new Voortgang('Betalingen', gekozen.length);
  for (const [index, verplichting] of gekozen.entries()) {
    const uitslag = await loket.als(rollen.regio.get(verplichting.regio) ?? '').POST('/betalingen', { body: declaratie(verplichting, index, toeval) });
    if (uitslag.response.status === 409) geweigerd += 1;
    else if (geslaagd(uitslag)) betaalbaar += 1;
    voortgang.stap();
  }
  return { betaalbaar, geweigerd };
}

/** The weeks that somebody can have been there on a day: all that have begun, and no more than the shortest training has. */
function wekenOp(dag: string, { datum }: Toegekend): number {
  let weken = 0;
  for (let week = Datum.van(datum).plusDagen(AANLOOP_DAGEN); week.toString() <= dag && weken < KORTSTE_OPLEIDING_WEKEN; week = week.plusDagen(7)) weken += 1;
  return weken;
}

function declaratie(verplichting: Toegekend, index: number, toeval: Toeval): PostInvoer<'/betalingen'> {
  const dag = Datum.eersteVan(Datum.van(verplichting.datum).plusDagen(toeval.geheel(60, 150)), Datum.van('2021-12-20')).toString();
  const eindafrekening = toeval.kans(0.4);
  const basis = {
    verplichtingId: verplichting.id, kenmerk: `Voorbeeld F-${index + 1}`, factuurdatum: dag, eindafrekening,
    prestatie: { vastgesteldOp: dag, vastgesteldDoor: 'Voorbeeld regionaal mobiliteitsteam', omschrijving: 'De dienst is geleverd' },
  };
  if (verplichting.weken !== null) {
    const weken = eindafrekening ? toeval.geheel(1, verplichting.weken) : Math.max(1, Math.floor(verplichting.weken / 2));
    return { ...basis, weken: Math.min(weken, wekenOp(dag, verplichting)) };
  }
  const vol = Bedrag.van(verplichting.bedrag);
  // A few claim a cent more than was committed.
  if (toeval.kans(0.02)) return { ...basis, bedrag: vol.plus(Bedrag.van('0.01')).toString() };
  return { ...basis, bedrag: toeval.kans(0.5) ? vol.toString() : Bedrag.uitCenten(vol.centen / 2n).toString() };
}
