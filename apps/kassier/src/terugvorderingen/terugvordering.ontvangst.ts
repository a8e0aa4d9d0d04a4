import { eersteOpenDag, gebeurtenis, journalEntry, type Betaalplaats, type JournalEntry } from '#ledger';
import { Bedrag, Datum } from '#values';
import { nieuwId, type Transactie } from '../database/index.js';

/** A claim as money is received on it. */
export interface OpenVordering {
  readonly id: string;
  readonly nummer: string;
  readonly kenmerk: string;
  readonly betalingId: string;
  readonly betalingNummer: string;
  readonly plaats: Betaalplaats;
  readonly verplichtingJaar: number;
  /** What comes back in this year is space again: the year of the cell, or of a stream that is not bound to its year the year in which the bank paid. */
  readonly betaaljaar: number;
  /** The day the claim was booked on: a receipt is booked no earlier, whatever else happened to the payment since. */
  readonly boekdatum: Datum;
  /** The last day on which something was booked on the payment: what is open is given up no earlier. */
  readonly laatsteBoekdatum: Datum;
  /** The day on which the bank paid, or was to pay when that could only be booked later: nothing comes back before it. */
  readonly betaaldOp: Datum;
  /** Receipts that somebody registered and that no statement has shown yet. */
  readonly zonderAfschrift: readonly Bedrag[];
  /** What may still be received; less after each receipt of the same message. */
  open: Bedrag;
}

/** Money that came in on a claim. */
export interface Ontvangst {
  readonly vordering: OpenVordering;
  readonly bedrag: Bedrag;
  readonly ontvangenOp: Datum;
  readonly kenmerk: string | null;
  /** The transaction on a statement by which it was recognised; null when nobody saw one. */
  readonly post: { readonly bankbericht: string; readonly volgnummer: number } | null;
}

interface VorderingRij {
  readonly id: string;
  readonly nummer: string;
  readonly kenmerk: string;
  readonly betaling: string;
  readonly betaling_nummer: string;
  readonly stroom: string;
  readonly kasjaar: number;
  readonly regio: string;
  readonly instrument: string;
  readonly verplichting: string;
  readonly jaar: number;
  readonly betaaljaar: number;
  readonly boekdatum: string;
  readonly laatste: string;
  readonly betaald_op: string;
  readonly open: string;
  readonly zonder_afschrift: string[];
}

/** SQL for what of a claim `t` is neither received nor withdrawn. */
export const OPEN_BEDRAG = `(t.bedrag - coalesce((SELECT sum(o.bedrag) FROM terugvordering_ontvangst o WHERE o.terugvordering = t.id), 0)
    - coalesce((SELECT i.bedrag FROM terugvordering_intrekking i WHERE i.terugvordering = t.id), 0))`;

const LEES_VORDERINGEN = `
  SELECT t.id, t.nummer, t.kenmerk, t.boekdatum, t.betaling, b.nummer AS betaling_nummer, b.stroom, b.kasjaar, b.regio, b.instrument, b.verplichting, v.jaar,
         CASE WHEN s.jaargebonden THEN b.kasjaar ELSE extract(year FROM k.uitgevoerd)::int END AS betaaljaar, k.laatste,
         least(k.uitgevoerd, (SELECT max(r.uitvoeringsdatum) FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run WHERE o.betaling = b.id AND o.loopt)) AS betaald_op, ${OPEN_BEDRAG}::text AS open,
         ARRAY(SELECT o.bedrag::text FROM terugvordering_ontvangst o WHERE o.terugvordering = t.id AND o.bankbericht IS NULL AND o.bedrag > 0
                  AND NOT EXISTS (SELECT 1 FROM ontvangst_intrekking x WHERE x.ontvangst = o.id) AND NOT EXISTS (SELECT 1 FROM tussenrekening_afhandeling a WHERE a.ontvangst = o.id)) AS zonder_afschrift
    FROM terugvordering t JOIN betaling b ON b.id = t.betaling JOIN verplichting v ON v.id = b.verplichting JOIN stroom s ON s.code = b.stroom
   CROSS JOIN LATERAL (SELECT max(boekdatum) AS laatste, max(boekdatum) FILTER (WHERE soort = 'uitvoeren') AS uitgevoerd FROM boeking WHERE onderwerp_id = b.id) k`;

/** The claims with these references, by reference, as they stand under the writer's lock. */
export async function leesOpenVorderingen(transactie: Transactie, kenmerken: readonly string[]): Promise<Map<string, OpenVordering>> {
  if (kenmerken.length === 0) return new Map();
  const { rows } = await transactie.query(`${LEES_VORDERINGEN} WHERE t.kenmerk = ANY($1::text[])`, [kenmerken]);
  return new Map((rows as unknown as VorderingRij[]).map((rij) => [rij.kenmerk, openVordering(rij)]));
}

/** The claim with this id, as it stands under the writer's lock; null when there is none. */
export async function leesOpenVordering(transactie: Transactie, id: string): Promise<OpenVordering | null> {
  const [rij] = (await transactie.query(`${LEES_VORDERINGEN} WHERE t.id = $1`, [id])).rows as VorderingRij[];
  return rij === undefined ? null : openVordering(rij);
}

function openVordering(rij: VorderingRij): OpenVordering {
  return {
    id: rij.id, nummer: rij.nummer, kenmerk: rij.kenmerk, betalingId: rij.betaling, betalingNummer: rij.betaling_nummer,
    plaats: { cel: { stroom: rij.stroom, jaar: rij.kasjaar, regio: rij.regio }, verplichting: rij.verplichting, dimensie: rij.instrument },
    verplichtingJaar: rij.jaar, betaaljaar: rij.betaaljaar, boekdatum: Datum.van(rij.boekdatum), laatsteBoekdatum: Datum.van(rij.laatste), betaaldOp: Datum.van(rij.betaald_op),
    open: Bedrag.van(rij.open), zonderAfschrift: rij.zonder_afschrift.map((bedrag) => Bedrag.van(bedrag)),
  };
}

/**
 * The day a receipt is booked on: when it came in, but not before its claim, nor in a closed month. Another claim on the payment
 * or another receipt does not put it off: that could bring it into a later year, in which it is no space any more.
 */
export function boekdagVanOntvangst({ boekdatum }: OpenVordering, ontvangenOp: Datum, openVanaf: Datum | null): Datum {
  return eersteOpenDag(Datum.laatsteVan(ontvangenOp, boekdatum), openVanaf);
}

/**
 * The entry of a receipt. What is booked in the year of payment gives the cell its space back; after that year it is only
 * money, because the figures of that year stay as they were.
 */
export function boekingVanOntvangst({ vordering, bedrag }: Ontvangst, boekdatum: Datum, omschrijving: string, door: string): JournalEntry {
  const { plaats, verplichtingJaar, betalingId } = vordering;
  return journalEntry({
    soort: 'ontvangen', boekdatum, omschrijving: `${vordering.betalingNummer} terugontvangen op ${vordering.nummer}: ${omschrijving}`, onderwerp: 'betaling', onderwerpId: betalingId,
    besluit: null, corrigeert: null, door,
    postings: isVerrekend(vordering, boekdatum) ? gebeurtenis.ontvangenBinnenJaar(plaats, verplichtingJaar, bedrag) : gebeurtenis.ontvangen(plaats, bedrag),
  });
}

function isVerrekend({ betaaljaar }: OpenVordering, boekdatum: Datum): boolean {
  return boekdatum.jaar === betaaljaar;
}

/** A receipt that is booked, with the day and the number of its entry. */
export interface GeboekteOntvangst extends Ontvangst {
  readonly boekdatum: Datum;
  readonly boeking: number;
}

/** Stores receipts that were booked in this transaction, and gives their ids in order. A verplichting of which all came back has lapsed. */
export async function legOntvangstenVast(transactie: Transactie, ontvangsten: readonly GeboekteOntvangst[], door: string): Promise<string[]> {
  if (ontvangsten.length === 0) return [];
  const rijen = ontvangsten.map(({ vordering, bedrag, ontvangenOp, kenmerk, post, boekdatum, boeking }) => ({
    id: nieuwId(), terugvordering: vordering.id, bedrag: bedrag.toString(), ontvangen_op: ontvangenOp.toString(), kenmerk, verrekend: isVerrekend(vordering, boekdatum),
    boekdatum: boekdatum.toString(), boeking, bankbericht: post?.bankbericht ?? null, volgnummer: post?.volgnummer ?? null, door,
  }));
  const kolommen = 'id, terugvordering, bedrag, ontvangen_op, kenmerk, verrekend, boekdatum, boeking, bankbericht, volgnummer, door';
  await transactie.query(
    `INSERT INTO terugvordering_ontvangst (${kolommen}) SELECT ${kolommen} FROM json_populate_recordset(NULL::terugvordering_ontvangst, $1::json)`, [JSON.stringify(rijen)],
  );
  await transactie.query(
    `UPDATE verplichting v SET status = 'vervallen' FROM verplichting_stand s
      WHERE v.id = ANY($1::uuid[]) AND s.verplichting = v.id AND s.vastgelegd = 0 AND v.status <> 'vervallen'`, [[...new Set(ontvangsten.map(({ vordering }) => vordering.plaats.verplichting))]],
  );
  return rijen.map(({ id }) => id);
}
