import { alsBetalingskenmerk, naarSepaTekens } from '#bank-messages';
import { Bedrag } from '#values';

const BEDRAG_MAX = Bedrag.van('999999999.99');
const OMSCHRIJVING_TEKENS_MAX = 140;

/** What has to be known of a payment to bundle it. */
export interface Bundelbaar {
  readonly stroom: string;
  readonly begunstigde: string;
  readonly bedrag: string;
  readonly kenmerk: string;
}

/** A payment at its place in a run; `bundel` is the EndToEndId of the transfer that it shares with others, null when it has its own. */
export interface Geplaatst<T> {
  readonly betaling: T;
  readonly bundel: string | null;
}

interface Stapel<T> {
  readonly betalingen: T[];
  totaal: Bedrag;
}

/**
 * Makes one transfer of all payments of one stream to one payee, as far as its amount allows. A payment with a structured
 * reference goes by itself, because a transfer carries one. The payments of a bundle stand together, where the first of them stood,
 * so that a file never cuts one in two; the rest keeps its order.
 */
export function bundel<T extends Bundelbaar>(betalingen: readonly T[], runnummer: string): Geplaatst<T>[] {
  const stapels: Stapel<T>[] = [];
  const open = new Map<string, Stapel<T>>();
  for (const betaling of betalingen) {
    const bedrag = Bedrag.van(betaling.bedrag);
    const sleutel = `${betaling.stroom}\n${betaling.begunstigde}`;
    const stapel = open.get(sleutel);
    if (alsBetalingskenmerk(betaling.kenmerk) !== null) {
      stapels.push({ betalingen: [betaling], totaal: bedrag });
    } else if (stapel && !stapel.totaal.plus(bedrag).groterDan(BEDRAG_MAX)) {
      stapel.betalingen.push(betaling);
      stapel.totaal = stapel.totaal.plus(bedrag);
    } else {
      const nieuw = { betalingen: [betaling], totaal: bedrag };
      stapels.push(nieuw);
      open.set(sleutel, nieuw);
    }
  }
  let nummer = 0;
  return stapels.flatMap((stapel) => {
    const kenmerk = stapel.betalingen.length === 1 ? null : `${runnummer}-V${(nummer += 1)}`;
    return stapel.betalingen.map((betaling) => ({ betaling, bundel: kenmerk }));
  });
}

/**
 * What the payee reads at a bundle, in SEPA characters: its own number, how many payments it is, and their references as far as
 * they fit whole. `omschrijvingen` are those of its orders: the numbers of verplichting and payment, and then the reference.
 */
export function bundelomschrijving(kenmerk: string, omschrijvingen: readonly string[]): string {
  const begin = `${kenmerk} ${omschrijvingen.length} betalingen`;
  const referenties = omschrijvingen.map((omschrijving) => omschrijving.split(' ').slice(2).join(' ')).filter((referentie) => referentie !== '');
  // A reference takes a character and a separator, so no more of them than characters can fit.
  for (let aantal = Math.min(referenties.length, OMSCHRIJVING_TEKENS_MAX); aantal > 0; aantal -= 1) {
    const rest = omschrijvingen.length - aantal;
    const tekst = naarSepaTekens(`${begin}: ${referenties.slice(0, aantal).join(', ')}${rest > 0 ? ` en ${rest} andere` : ''}`);
    if (tekst.length <= OMSCHRIJVING_TEKENS_MAX) return tekst;
  }
  return naarSepaTekens(begin);
}
