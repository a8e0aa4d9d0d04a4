import type { Verbinding } from '#ledger';
import { Datum } from '#values';
import type { Venster } from '../database/index.js';
import { deelmaandVan, type Tijdpunt } from './tijdpunt.js';

/** What is known now is read from a state with at most so many entries after it; with more, days that were added up are quicker. */
const BIJWERKEN_MAX = 25_000;
/** So many entries are looked at for their day in the time in which one is read with its postings. */
const TERUGKIJKEN = 8;
const ALLES = Number.MAX_SAFE_INTEGER;

/** An interim state: everything up to an entry, added up. */
interface Tussenstand {
  readonly boeking: number;
  /** The first day of its recording month; and the first booking day that it keeps apart. "JJJJ-MM-DD". */
  readonly vanaf: string;
  readonly dagenVanaf: string;
  /** The last entry of all. */
  readonly laatste: number;
}

const DICHTSTBIJ = `
  SELECT s.boeking, s.vanaf::text AS vanaf, s.dagen_vanaf::text AS "dagenVanaf", t.laatste
    FROM boekingsteller t CROSS JOIN LATERAL (
      (SELECT * FROM tussenstand WHERE boeking <= $1 ORDER BY boeking DESC LIMIT 1) UNION ALL (SELECT * FROM tussenstand WHERE boeking > $1 ORDER BY boeking LIMIT 1)) s
   ORDER BY abs(s.boeking - least($1::bigint, t.laatste)) LIMIT 1`;

/** The state nearest to an entry; null when there is none yet. States never go, so what is read of it later is there. */
async function dichtstbij(verbinding: Verbinding, boeking: number): Promise<Tussenstand | null> {
  const { rows } = await verbinding.query(DICHTSTBIJ, [boeking]);
  return (rows[0] as unknown as Tussenstand | undefined) ?? null;
}

/**
 * The same point in time, counted from an interim state where that means reading less: of a busy day what is known at a moment
 * within it, and of a busy month what is known now. Only for turnover on days up to this one, with both sides taken together.
 */
export async function vanTussenstand(verbinding: Verbinding, tijdpunt: Tijdpunt, peildatum: string): Promise<Tijdpunt> {
  const { dag, na, tot, totEnMet, opgeteldTot } = tijdpunt;
  if (dag !== null && na === tot) return tijdpunt;
  const stand = await dichtstbij(verbinding, totEnMet);
  if (stand === null) return tijdpunt;
  const afstand = Math.abs(stand.boeking - Math.min(totEnMet, stand.laatste));
  // What is known now is there in full without any entry. When months that are over since were added up, they are the shorter way.
  const anders = dag === null ? (stand.vanaf < opgeteldTot ? 0 : BIJWERKEN_MAX) : Math.abs(Math.min(na, stand.laatste) - tot);
  if (afstand > anders) return tijdpunt;
  const deelmaand = deelmaandVan(peildatum);
  const losseDagen = deelmaand <= peildatum && (dag === null || deelmaand < stand.dagenVanaf);
  // All entries since are looked at to know single days of long ago: that is quick, but not when it would be most of a large journal.
  if (losseDagen && dag !== null && stand.laatste - totEnMet > TERUGKIJKEN * anders) return tijdpunt;
  return { dag: Datum.van(stand.vanaf).plusDagen(-1).toString(), na: stand.boeking, tot: totEnMet, totEnMet, opgeteldTot, stand: stand.boeking, losseDagen };
}

/** Which verplichtingen are counted. */
export interface Tellingvraag {
  /** With a day up to this one ("JJJJ-MM-DD"). */
  readonly peildatum: string;
  /** Known with this entry; null: all. */
  readonly boeking: number | null;
  readonly stroom: string | null;
  readonly regio: string | null;
  /** The first day of a month, from which on they are counted once more. */
  readonly van: string;
}

/** How many verplichtingen there are of an instrument: of all days, and of days from `van` on. */
export interface Telling {
  readonly instrument: string;
  readonly aantal: number;
  readonly aantalVanaf: number;
}

/** $1 van, $2 peildatum, $3 the month that counts in part, $4 stroom, $5 regio, $6 the state, $7 and $8 the entries after and up to which, $9 whether they count or are taken off. */
const TELLING = `
  SELECT instrument, sum(aantal)::int AS aantal, coalesce(sum(aantal) FILTER (WHERE vanaf), 0)::int AS "aantalVanaf" FROM (
    SELECT instrument, CASE WHEN maand < $3::date THEN aantal ELSE width_bucket(extract(day FROM $2::date)::smallint, dagen) END AS aantal, maand >= $1::date AS vanaf
      FROM tussenstand_telling WHERE stand <= $6::bigint AND maand <= $2::date AND ($4::text IS NULL OR stroom = $4) AND ($5::text IS NULL OR regio = $5)
    UNION ALL
    SELECT instrument, $9::int * aantal, datum >= $1::date
      FROM verplichtingen_uit_boekingen($7::bigint, $8::bigint) WHERE datum <= $2::date AND ($4::text IS NULL OR stroom = $4) AND ($5::text IS NULL OR regio = $5)) t
   GROUP BY 1 HAVING sum(aantal) > 0 ORDER BY 1`;

/** The verplichtingen that this window shows, by instrument: what interim states counted, with the entries between the nearest and the one that is asked for. */
export async function telVerplichtingen(venster: Venster, landelijk: Verbinding, { van, peildatum, boeking, stroom, regio }: Tellingvraag): Promise<Telling[]> {
  const tot = boeking ?? ALLES;
  const stand = (await dichtstbij(landelijk, tot))?.boeking ?? 0;
  return venster.rijen<Telling>(TELLING, [van, peildatum, deelmaandVan(peildatum), stroom, regio, stand, Math.min(stand, tot), Math.max(stand, tot), stand <= tot ? 1 : -1]);
}
