import { Bedrag, Datum } from '#values';

/** How a statement follows the one before it, as the view afschrift_aansluiting gives it. */
interface Aansluitingrij {
  readonly vorigAfschriftId: string;
  readonly vorigVolgnummer: number | null;
  readonly vorigeBoekdatum: string;
  readonly verwachtBeginsaldo: string;
  /** The opening balance minus what it should be. */
  readonly verschil: string;
}

/** A statement as a query gives it. */
interface Afschriftrij {
  readonly volgnummer: number | null;
  readonly boekdatum: string;
  readonly beginsaldo: string;
  readonly aansluiting: Aansluitingrij | null;
}

/**
 * The same statement, with what is wrong when it does not follow the one before it (Dutch; null when nothing is, or when there
 * is no earlier one). A gap is no reason to refuse: what is on this statement happened, whatever is missing before it.
 */
export function metAansluiting<T extends object>(afschrift: T): T {
  const rij = afschrift as T & Afschriftrij;
  return rij.aansluiting === null ? afschrift : { ...afschrift, aansluiting: { ...rij.aansluiting, melding: melding(rij, rij.aansluiting) } };
}

function melding({ volgnummer, boekdatum, beginsaldo }: Afschriftrij, vorige: Aansluitingrij): string | null {
  const naam = `afschrift ${vorige.vorigAfschriftId} van ${Datum.van(vorige.vorigeBoekdatum).voorMensen()}`;
  const uitweg = 'Vraag de bank om de afschriften daartussen en lees die in; de volgorde maakt niet uit.';
  if (!Bedrag.van(vorige.verschil).isNul()) {
    return `Dit afschrift begint met ${Bedrag.van(beginsaldo).voorMensen()}, maar ${naam} eindigt met ${Bedrag.van(vorige.verwachtBeginsaldo).voorMensen()}: een verschil van ${Bedrag.van(vorige.verschil).voorMensen()}. Er ontbreekt een afschrift, of de bank heeft er een vervangen. ${uitweg}`;
  }
  // Numbers begin again every year. Without a difference what is missing can only be a statement on which nothing was left over.
  const isZelfdeJaar = boekdatum.slice(0, 4) === vorige.vorigeBoekdatum.slice(0, 4);
  if (volgnummer !== null && vorige.vorigVolgnummer !== null && isZelfdeJaar && volgnummer > vorige.vorigVolgnummer + 1) {
    return `Dit is afschrift nummer ${volgnummer}, en ${naam} is nummer ${vorige.vorigVolgnummer}. De saldi sluiten aan, maar daartussen ontbreekt een nummer. ${uitweg}`;
  }
  return null;
}
