import type { Rekeningsleutel, Verbinding } from '#ledger';
import { rijenInBrokken } from '../database/index.js';
import { csvVorm } from './journaal.csv.js';
import { hledgerVorm } from './journaal.hledger.js';
import type { Journaalboeking, Journaalposting, Journaalvorm } from './journaal.vorm.js';
import { beginsaldi, boekdagen, telRegels, xafBoeking, xafDagboek, xafKop, XAF_DAGBOEKEN, XAF_SLOT, type Administratie } from './journaal.xaf.js';

/** The forms in which the journal can be had, each with its media type and the last part of a file's name. */
export const JOURNAALVORMEN = { hledger: hledgerVorm, csv: csvVorm, xaf: { mediatype: 'application/xml; charset=utf-8', extensie: 'xaf' } } as const;
export type Journaalformaat = keyof typeof JOURNAALVORMEN;

/** What is exported: entries with a booking day from `van` up to and including `tot`; null means all. */
export interface Exportvraag {
  readonly formaat: Journaalformaat;
  readonly van: string | null;
  readonly tot: string | null;
  readonly administratie: Administratie;
}

/** How far an export is. */
export interface Exportstand {
  /** How many entries there are in the period. */
  readonly boekingen: number;
  /** How many have been written; in an audit file once for each of its books. */
  readonly geschreven: number;
  /** Which part of the work is done, from 0 to 1. */
  readonly deel: number;
}

/** Hears before the first piece, and after each, how far an export is. */
export type Exportvolger = (stand: Exportstand) => void;

/** In the order of both primary keys, so that nothing is sorted and the first rows come at once. `$3`: one book only. */
const JOURNAAL = `
  SELECT b.nummer, b.soort, b.boekdatum, b.vastgelegd_op AS "vastgelegdOp", b.omschrijving, b.corrigeert, b.besluit, b.onderwerp, b.onderwerp_id AS "onderwerpId", b.door,
         p.regel, p.rekening, p.bedrag::text AS bedrag, p.verplichting, p.dimensie
    FROM boeking b JOIN posting p ON p.boeking = b.nummer
   WHERE ($1::date IS NULL OR b.boekdatum >= $1) AND ($2::date IS NULL OR b.boekdatum <= $2)
     AND ($3::text IS NULL OR p.rekening IN (SELECT r.id FROM rekening r WHERE r.boek = $3)) ORDER BY b.nummer, p.regel`;
const BROK = 2_000;

interface Rij extends Omit<Journaalboeking, 'postings'> {
  readonly regel: number;
  readonly rekening: number;
  readonly bedrag: string;
  readonly verplichting: string | null;
  readonly dimensie: string;
}

type Rekeningen = ReadonlyMap<number, Rekeningsleutel>;
/** An entry with the numbers of the accounts of its postings. */
interface Gelezen {
  readonly boeking: Journaalboeking;
  readonly rekeningen: readonly number[];
}

/**
 * The journal as text, a piece at a time; the next piece is only read when it is asked for. In a transaction that sees every
 * row, all of one moment (see `Leesstromen`).
 */
export async function* exporteerJournaal(transactie: Verbinding, vraag: Exportvraag, volg: Exportvolger = () => undefined): AsyncGenerator<string> {
  const { boekingen, eerste, laatste } = await telBoekingen(transactie, vraag);
  volg({ boekingen, geschreven: 0, deel: 0 });
  const rondes = vraag.formaat === 'xaf' ? XAF_DAGBOEKEN.length : 1;
  // By the number of the last entry: every round goes through all of them in order.
  const gedaan: Gedaan = (geschreven, nummer, ronde) => { volg({ boekingen, geschreven, deel: (ronde + (nummer - eerste + 1) / (laatste - eerste + 1)) / rondes }); };
  if (vraag.formaat === 'xaf') yield* exporteerXaf(transactie, vraag, gedaan);
  else yield* exporteerIn(JOURNAALVORMEN[vraag.formaat], transactie, vraag, gedaan);
}

/** Hears how many entries have been written, the number of the last one, and in which round through the journal (from 0). */
type Gedaan = (geschreven: number, nummer: number, ronde: number) => void;

/** How many entries there are, and between which numbers. Of all days that is known at once, because numbers begin at 1 and have no gaps; of some days they are counted. */
async function telBoekingen(transactie: Verbinding, { van, tot }: Exportvraag): Promise<{ boekingen: number; eerste: number; laatste: number }> {
  if (van === null && tot === null) {
    const laatste = await telAlle(transactie);
    return { boekingen: laatste, eerste: 1, laatste };
  }
  const { rows } = await transactie.query('SELECT count(*) AS boekingen, coalesce(min(nummer), 0) AS eerste, coalesce(max(nummer), 0) AS laatste FROM boeking WHERE ($1::date IS NULL OR boekdatum >= $1) AND ($2::date IS NULL OR boekdatum <= $2)', [van, tot]);
  return rows[0] as { boekingen: number; eerste: number; laatste: number };
}

/** How many entries the journal has. */
export async function telAlle(verbinding: Verbinding): Promise<number> {
  const { rows } = await verbinding.query('SELECT laatste FROM boekingsteller');
  return rows[0]?.['laatste'] as number;
}

async function* exporteerIn(vorm: Journaalvorm, transactie: Verbinding, { van, tot }: Exportvraag, gedaan: Gedaan): AsyncGenerator<string> {
  const rekeningen = await leesRekeningen(transactie);
  yield vorm.kop([...rekeningen.values()]);
  const meld = teller(gedaan);
  for await (const boekingen of boekingenInBrokken(transactie, rekeningen, [van, tot, null])) {
    yield boekingen.map(({ boeking }) => vorm.boeking(boeking)).join('');
    meld(boekingen, 0);
  }
}

/** The audit file: the books one after the other, so the journal is read once for each. An entry that is in two books counts twice. */
async function* exporteerXaf(transactie: Verbinding, vraag: Exportvraag, gedaan: Gedaan): AsyncGenerator<string> {
  const dagen = await boekdagen(transactie);
  const van = vraag.van ?? dagen?.van ?? vraag.tot ?? vraag.administratie.gemaaktOp;
  const tot = vraag.tot ?? (dagen !== null && dagen.tot > van ? dagen.tot : van);
  const rekeningen = await leesRekeningen(transactie);
  yield xafKop(vraag.administratie, van, tot, await beginsaldi(transactie, van), await telRegels(transactie, van, tot));
  const meld = teller(gedaan);
  for (const [ronde, dagboek] of XAF_DAGBOEKEN.entries()) {
    yield xafDagboek(dagboek);
    for await (const boekingen of boekingenInBrokken(transactie, rekeningen, [van, tot, dagboek.boek])) {
      yield boekingen.map((gelezen) => xafBoeking(gelezen.boeking, gelezen.rekeningen, Number(van.slice(0, 4)))).join('');
      meld(boekingen, ronde);
    }
    yield '</journal>\n';
  }
  yield XAF_SLOT;
}

/** Adds up what was written. */
function teller(gedaan: Gedaan): (boekingen: readonly Gelezen[], ronde: number) => void {
  let aantal = 0;
  return (boekingen, ronde) => {
    const laatste = boekingen.at(-1);
    if (laatste !== undefined) gedaan((aantal += boekingen.length), laatste.boeking.nummer, ronde);
  };
}

async function leesRekeningen(transactie: Verbinding): Promise<Rekeningen> {
  const { rows } = await transactie.query('SELECT r.id, r.boek, r.soort, r.stroom, r.jaar, r.regio FROM rekening r ORDER BY r.boek, r.soort, r.stroom, r.jaar, r.regio');
  return new Map((rows as unknown as (Rekeningsleutel & { id: number })[]).map(({ id, ...sleutel }) => [id, sleutel]));
}

/** The entries with their postings, a piece at a time; an entry is never in two pieces. */
async function* boekingenInBrokken(transactie: Verbinding, rekeningen: Rekeningen, waarden: readonly unknown[]): AsyncGenerator<Gelezen[]> {
  let lopend: { boeking: Journaalboeking & { postings: Journaalposting[] }; rekeningen: number[] } | null = null;
  for await (const rijen of rijenInBrokken<Rij>(transactie, JOURNAAL, waarden, BROK)) {
    const klaar: Gelezen[] = [];
    for (const { regel, rekening, bedrag, verplichting, dimensie, ...kop } of rijen) {
      if (lopend?.boeking.nummer !== kop.nummer) {
        if (lopend !== null) klaar.push(lopend);
        lopend = { boeking: { ...kop, postings: [] }, rekeningen: [] };
      }
      const sleutel = rekeningen.get(rekening);
      if (sleutel === undefined) throw new Error(`boeking ${kop.nummer} noemt rekening ${rekening}, die niet bestaat`);
      lopend.boeking.postings.push({ regel, rekening: sleutel, bedrag, verplichting, dimensie });
      lopend.rekeningen.push(rekening);
    }
    yield klaar;
  }
  if (lopend !== null) yield [lopend];
}
