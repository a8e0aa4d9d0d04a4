import { Bedrag } from '#values';
import type { Fout } from '../http/index.js';
import { alleenAlles, geenHeleWeken, geenWeken, meerWeken } from './terugvorderingen.fouten.js';

/** A payment as far as it says what of it can be asked back. */
export interface Betaald {
  readonly nummer: string;
  readonly bedrag: Bedrag;
  /** Of the werkgeversvergoeding: the whole weeks it was for. */
  readonly weken: number | null;
}

/** What is asked back. */
export interface Gevorderd {
  readonly bedrag: Bedrag;
  readonly weken: number | null;
}

/**
 * What an amount, or a number of weeks, comes to. Of a payment by the week only whole weeks go back, each for what was paid
 * for it; an amount then has to be a whole number of them. Gives the faults otherwise.
 */
export function teVorderen(betaald: Betaald, invoer: { bedrag: string | null; weken: number | null }): Gevorderd | readonly Fout[] {
  const bedrag = invoer.bedrag === null ? null : Bedrag.van(invoer.bedrag);
  if (betaald.weken === null) {
    if (invoer.weken !== null) return [geenWeken(betaald.nummer)];
    return { bedrag: bedrag ?? Bedrag.NUL, weken: null };
  }
  const weken = BigInt(betaald.weken);
  if (invoer.weken !== null && invoer.weken > betaald.weken) return [meerWeken(betaald.nummer, betaald.weken)];
  const gedeeld = bedrag === null ? BigInt(invoer.weken ?? 0) * betaald.bedrag.centen : bedrag.centen * weken;
  if (bedrag === null) {
    if (gedeeld % weken !== 0n) return [alleenAlles(betaald.nummer, betaald.bedrag.toString(), betaald.weken)];
    return { bedrag: Bedrag.uitCenten(gedeeld / weken), weken: invoer.weken };
  }
  const aantal = gedeeld / betaald.bedrag.centen;
  const isGeheel = gedeeld % betaald.bedrag.centen === 0n && aantal > 0n;
  if (!isGeheel || (invoer.weken !== null && BigInt(invoer.weken) !== aantal)) {
    return [geenHeleWeken(betaald.nummer, betaald.bedrag.toString(), betaald.weken, perWeek(betaald.bedrag, weken))];
  }
  return aantal > weken ? { bedrag, weken: betaald.weken } : { bedrag, weken: Number(aantal) };
}

/** For people; not to compute with. */
function perWeek(bedrag: Bedrag, weken: bigint): string {
  return `${bedrag.centen % weken === 0n ? '' : 'ongeveer '}${Bedrag.uitCenten(bedrag.centen / weken).voorMensen()}`;
}
