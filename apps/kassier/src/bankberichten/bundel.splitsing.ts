import { Bedrag } from '#values';
import type { Afschrifttransactie } from './bankbericht.lezen.js';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';

/** Which orders go to the bank as one transfer, by its EndToEndId, in the order of the run. */
export type Bundels = ReadonlyMap<string, readonly BekendeOpdracht[]>;

/** The orders of the bundles they went to the bank in. */
export function bundelsVan(opdrachten: Iterable<BekendeOpdracht>): Bundels {
  const bundels = new Map<string, BekendeOpdracht[]>();
  for (const opdracht of opdrachten) {
    if (opdracht.bundel === null) continue;
    const bundel = bundels.get(opdracht.bundel);
    if (bundel) bundel.push(opdracht);
    else bundels.set(opdracht.bundel, [opdracht]);
  }
  return bundels;
}

/** What the orders of a bundle are together. */
export function bundeltotaal(bundel: readonly BekendeOpdracht[]): Bedrag {
  return Bedrag.som(bundel.map(({ bedrag }) => bedrag));
}

/**
 * Makes of every transaction on a bundle one per order in it, with the order's own identifier and amount, so that each
 * payment is settled by itself. A transaction of another amount than the bundle stays whole: nobody can tell which
 * of the orders it is about. Numbers them again, because together they are more.
 */
export function splitsBundels(transacties: readonly Afschrifttransactie[], bundels: Bundels): readonly Afschrifttransactie[] {
  if (bundels.size === 0) return transacties;
  return transacties
    .flatMap((transactie) => {
      const bundel = transactie.endToEndId === null ? undefined : bundels.get(transactie.endToEndId);
      const isUitgaand = transactie.bedrag.isNegatief();
      if (bundel === undefined || !bundeltotaal(bundel).gelijkAan(isUitgaand ? transactie.bedrag.tegengesteld() : transactie.bedrag)) return [transactie];
      return bundel.map(({ endToEndId, bedrag }) => ({ ...transactie, endToEndId, bedrag: isUitgaand ? bedrag.tegengesteld() : bedrag }));
    })
    .map((transactie, index) => ({ ...transactie, volgnummer: index + 1 }));
}
