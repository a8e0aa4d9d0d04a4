import type { Rekeningsleutel, Verbinding } from '#ledger';
import { rijenInBrokken } from '../database/index.js';
import { csvVorm } from './journaal.csv.js';
import { hledgerVorm } from './journaal.hledger.js';
import type { Journaalboeking, Journaalposting } from './journaal.vorm.js';

/** The forms in which the journal can be had. */
export const JOURNAALVORMEN = { hledger: hledgerVorm, csv: csvVorm } as const;
export type Journaalformaat = keyof typeof JOURNAALVORMEN;

/** What is exported: entries with a booking day from `van` up to and including `tot`; null means all. */
export interface Exportvraag {
  readonly formaat: Journaalformaat;
  readonly van: string | null;
  readonly tot: string | null;
}

// In the order of both primary keys, so that nothing is sorted and the first rows come at once.
const JOURNAAL = `
  SELECT b.nummer, b.soort, b.boekdatum, b.vastgelegd_op AS "vastgelegdOp", b.omschrijving, b.corrigeert, b.besluit, b.onderwerp, b.onderwerp_id AS "onderwerpId", b.door,
         p.regel, p.rekening, p.bedrag::text AS bedrag, p.verplichting, p.dimensie
    FROM boeking b JOIN posting p ON p.boeking = b.nummer
   WHERE ($1::date IS NULL OR b.boekdatum >= $1) AND ($2::date IS NULL OR b.boekdatum <= $2) ORDER BY b.nummer, p.regel`;
const BROK = 2_000;

interface Rij extends Omit<Journaalboeking, 'postings'> {
  readonly regel: number;
  readonly rekening: number;
  readonly bedrag: string;
  readonly verplichting: string | null;
  readonly dimensie: string;
}

/**
 * The journal as text, a piece at a time; the next piece is only read when it is asked for. In a transaction that sees every
 * row, all of one moment (see `Leesstromen`). `gedaan` hears how many entries have been written.
 */
export async function* exporteerJournaal(transactie: Verbinding, { formaat, van, tot }: Exportvraag, gedaan: (boekingen: number) => void = () => undefined): AsyncGenerator<string> {
  const vorm = JOURNAALVORMEN[formaat];
  const { rows } = await transactie.query(`SELECT r.id, r.boek, r.soort, r.stroom, r.jaar, r.regio FROM rekening r ORDER BY r.boek, r.soort, r.stroom, r.jaar, r.regio`);
  const rekeningen = new Map((rows as unknown as (Rekeningsleutel & { id: number })[]).map(({ id, ...sleutel }) => [id, sleutel]));
  yield vorm.kop([...rekeningen.values()]);
  let aantal = 0;
  let lopend: Journaalboeking & { postings: Journaalposting[] } | null = null;
  for await (const rijen of rijenInBrokken<Rij>(transactie, JOURNAAL, [van, tot], BROK)) {
    let tekst = '';
    for (const { regel, rekening, bedrag, verplichting, dimensie, ...kop } of rijen) {
      if (lopend?.nummer !== kop.nummer) {
        if (lopend !== null) tekst += vorm.boeking(lopend);
        aantal += 1;
        lopend = { ...kop, postings: [] };
      }
      const sleutel = rekeningen.get(rekening);
      if (sleutel === undefined) throw new Error(`boeking ${kop.nummer} noemt rekening ${rekening}, die niet bestaat`);
      lopend.postings.push({ regel, rekening: sleutel, bedrag, verplichting, dimensie });
    }
    yield tekst;
    gedaan(aantal);
  }
  if (lopend !== null) yield vorm.boeking(lopend);
}
