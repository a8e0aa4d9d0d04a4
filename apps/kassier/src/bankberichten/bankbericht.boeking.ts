import { setImmediate } from 'node:timers/promises';
import { boekingsvraag, eersteOpenDag, gebeurtenis, invoegen, journalEntry, kolomwaarden, leesSchrijfpositie, type JournalEntry, type Kolomtabel, type Rekeningschema, type Rij, type Vraag } from '#ledger';
import { Bedrag, Datum, verbergBsn } from '#values';
import { Doorschrijver, type Transactie, type Voortgang } from '../database/index.js';
import { boekdagVanOntvangst, boekingVanOntvangst, legOntvangstenVast, type GeboekteOntvangst, type Ontvangst } from '../terugvorderingen/index.js';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import type { Toewijzing } from './bankbericht.toewijzing.js';

/** How many transactions go into one statement; while PostgreSQL writes them, the next part is made. */
const BROK = 1_000;
/** After so many entries the event loop gets a turn. */
const BEURT_NA = 100;

/** What the entries of one message have in common. */
export interface Boekingsomgeving {
  readonly bankbericht: { readonly id: string; readonly berichtId: string };
  /** From the bank's id of a statement to ours. */
  readonly afschriften: ReadonlyMap<string, string>;
  /** The first day on which may be booked; null when no month is closed. */
  readonly openVanaf: Datum | null;
  readonly door: string;
  /** Hears of every part that is booked, when a job does it. */
  readonly voortgang?: Voortgang | undefined;
}

interface OpdrachtRij {
  readonly stroom: string;
  readonly kasjaar: number;
  readonly regio: string;
  readonly end_to_end_id: string;
  readonly bedrag: string;
  readonly bundel: string | null;
  readonly loopt: boolean;
  readonly afgewezen: boolean;
  readonly run: string;
  readonly betaling: string;
  readonly status: string;
  readonly nummer: string;
  readonly instrument: string;
  readonly verplichting: string;
  readonly laatste: string;
  readonly teruggevorderd: boolean;
}

/** How many orders are looked up at once; while they are read here, PostgreSQL looks for the next. */
const OPZOEKBROK = 5_000;

// Each order and payment is looked up by itself (LATERAL with OFFSET): joined, both tables would be read as a whole for every part of a large message.
const LEES_OPDRACHTEN = `
  WITH o AS MATERIALIZED (
         SELECT x.* FROM unnest($1::text[]) AS k(kenmerk)
          CROSS JOIN LATERAL (SELECT o.end_to_end_id, o.bedrag, o.bundel, o.loopt, o.run, o.betaling, o.volgnummer FROM betaalopdracht o WHERE o.end_to_end_id = k.kenmerk OFFSET 0) x
         UNION ALL
         SELECT x.* FROM unnest($1::text[]) AS k(kenmerk)
          CROSS JOIN LATERAL (SELECT o.end_to_end_id, o.bedrag, o.bundel, o.loopt, o.run, o.betaling, o.volgnummer FROM betaalopdracht o WHERE o.bundel = k.kenmerk OFFSET 0) x),
       verzending AS MATERIALIZED (SELECT r.run, max(bk.boekdatum) AS dag FROM (SELECT DISTINCT run FROM o) r JOIN boeking bk ON bk.onderwerp_id = r.run GROUP BY r.run)
  SELECT o.end_to_end_id, o.bedrag, o.bundel, o.loopt, o.run, o.betaling, b.status, b.nummer, b.stroom, b.kasjaar, b.regio, b.instrument, b.verplichting,
         o.betaling IN (SELECT t.betaling FROM terugvordering t LEFT JOIN terugvordering_intrekking i ON i.terugvordering = t.id WHERE t.bedrag > coalesce(i.bedrag, 0)) AS teruggevorderd,
         greatest((SELECT max(bk.boekdatum) FROM boeking bk WHERE bk.onderwerp_id = o.betaling), v.dag) AS laatste,
         NOT o.loopt AND EXISTS (SELECT 1 FROM statusregel s WHERE s.betaling = o.betaling AND s.end_to_end_id = o.end_to_end_id AND s.verwerking = 'afgewezen') AS afgewezen
    FROM o CROSS JOIN LATERAL (SELECT * FROM betaling b WHERE b.id = o.betaling OFFSET 0) b LEFT JOIN verzending v ON v.run = o.run ORDER BY o.run, o.volgnummer`;

/**
 * The orders with these EndToEndIds, or in a bundle with one of them, as they stand under the writer's lock. On a payment is
 * also booked what is booked on its run.
 */
export async function leesOpdrachten(transactie: Transactie, kenmerken: readonly string[]): Promise<Map<string, BekendeOpdracht>> {
  const opdrachten = new Map<string, BekendeOpdracht>();
  const zoek = (begin: number): Promise<{ rows: unknown[] }> => transactie.query(LEES_OPDRACHTEN, [kenmerken.slice(begin, begin + OPZOEKBROK)]);
  let gezocht = kenmerken.length > 0 ? zoek(0) : null;
  for (let begin = OPZOEKBROK; gezocht !== null; begin += OPZOEKBROK) {
    const { rows } = await gezocht;
    gezocht = begin < kenmerken.length ? zoek(begin) : null;
    for (const rij of rows as OpdrachtRij[]) opdrachten.set(rij.end_to_end_id, bekendeOpdracht(rij));
    // What was handed over goes out in the next turn.
    await setImmediate();
  }
  return opdrachten;
}

function bekendeOpdracht(rij: OpdrachtRij): BekendeOpdracht {
  return {
    endToEndId: rij.end_to_end_id, bedrag: Bedrag.van(rij.bedrag), runId: rij.run, betalingId: rij.betaling, betalingNummer: rij.nummer, bundel: rij.bundel,
    loopt: rij.loopt, status: rij.status, isAfgewezen: rij.afgewezen,
    plaats: { cel: { stroom: rij.stroom, jaar: rij.kasjaar, regio: rij.regio }, verplichting: rij.verplichting, dimensie: rij.instrument },
    laatsteBoekdatum: Datum.van(rij.laatste), teruggevorderd: rij.teruggevorderd,
  };
}

/**
 * Books every transaction, one entry each, and stores what was done with it; then moves the payments and the runs that are
 * settled by it. The caller holds the writer's lock and has stored message and statements.
 */
export async function boekToewijzingen(transactie: Transactie, schema: Rekeningschema, toewijzingen: readonly Toewijzing[], omgeving: Boekingsomgeving): Promise<void> {
  let positie = await leesSchrijfpositie(transactie);
  const schrijver = new Doorschrijver(transactie);
  const ontvangsten: GeboekteOntvangst[] = [];
  for (let begin = 0; begin < toewijzingen.length; begin += BROK) {
    omgeving.voortgang?.meld('boeken', begin, toewijzingen.length);
    const brok = toewijzingen.slice(begin, begin + BROK);
    const boekbaar = brok.filter(({ transactie: { bedrag } }) => !bedrag.isNul());
    const nummers = new Map(boekbaar.map((toewijzing, index) => [toewijzing, positie.laatste + index + 1]));
    const rijen = brok.map((toewijzing) => postrij(toewijzing, nummers.get(toewijzing) ?? null, omgeving));
    const vragen: Vraag[] = [{ name: 'schrijf-bankposten', text: invoegen(BANKPOST, 1), values: kolomwaarden(BANKPOST, rijen) }];
    if (boekbaar.length > 0) vragen.unshift(await boekingsvraag(schema, positie, await maakEntries(boekbaar, omgeving)));
    positie = { ...positie, laatste: positie.laatste + boekbaar.length };
    for (const [toewijzing, boeking] of nummers) ontvangsten.push(...geboekteOntvangst(toewijzing, boeking, omgeving));
    await schrijver.schrijf(...vragen);
    // What does not go out at once goes out in the next turn; and other requests get theirs.
    await setImmediate();
  }
  await schrijver.klaar();
  omgeving.voortgang?.meld('afronden', toewijzingen.length, toewijzingen.length);
  await verplaats(transactie, toewijzingen);
  await legOntvangstenVast(transactie, ontvangsten, omgeving.door);
}

const BANKPOST: Kolomtabel = {
  naam: 'bankpost',
  kolommen: {
    bankbericht: 'uuid', volgnummer: 'integer', bankafschrift: 'uuid', referentie: 'text', end_to_end_id: 'text', bedrag: 'numeric', boekdatum: 'date', verwerking: 'text', reden: 'text',
    tegenrekening_iban: 'text', tegenrekening_naam: 'text', toelichting: 'text', betaling: 'uuid', boeking: 'bigint',
  },
};

/** The receipt on a claim that a transaction is. */
function ontvangstVan({ transactie, vordering }: Toewijzing, { bankbericht }: Boekingsomgeving): Ontvangst | null {
  if (vordering === null) return null;
  return { vordering, bedrag: transactie.bedrag, ontvangenOp: transactie.boekdatum, kenmerk: vordering.kenmerk, post: { bankbericht: bankbericht.id, volgnummer: transactie.volgnummer } };
}

function geboekteOntvangst(toewijzing: Toewijzing, boeking: number, omgeving: Boekingsomgeving): GeboekteOntvangst[] {
  const ontvangst = ontvangstVan(toewijzing, omgeving);
  return ontvangst === null ? [] : [{ ...ontvangst, boeking, boekdatum: boekdagVanOntvangst(ontvangst.vordering, ontvangst.ontvangenOp, omgeving.openVanaf) }];
}

function postrij({ transactie, verwerking, opdracht, vordering, toelichting }: Toewijzing, boeking: number | null, { bankbericht, afschriften }: Boekingsomgeving): Rij {
  return {
    bankbericht: bankbericht.id, volgnummer: transactie.volgnummer, bankafschrift: afschriften.get(transactie.afschriftId), referentie: transactie.referentie,
    end_to_end_id: transactie.endToEndId, bedrag: transactie.bedrag.toString(), boekdatum: transactie.boekdatum.toString(), verwerking, reden: transactie.reden,
    tegenrekening_iban: transactie.tegenrekeningIban, tegenrekening_naam: transactie.tegenrekeningNaam,
    // What the payer wrote helps whoever has to find out what it is; it is about people, so it stands where it can be erased alone, and
    // without the citizen service number by which people often say who it is about.
    toelichting: verwerking === 'onbekend' && transactie.omschrijving !== '' ? `${toelichting} Omschrijving van de bank: "${verbergBsn(transactie.omschrijving)}".` : toelichting, betaling: vordering?.betalingId ?? opdracht?.betalingId ?? null, boeking,
  };
}

/** Makes them in turns: when PostgreSQL is done with a part, it is handed the next at once. */
async function maakEntries(toewijzingen: readonly Toewijzing[], omgeving: Boekingsomgeving): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const toewijzing of toewijzingen) {
    if (entries.length % BEURT_NA === BEURT_NA - 1) await setImmediate();
    entries.push(maakEntry(toewijzing, omgeving));
  }
  return entries;
}

function maakEntry(toewijzing: Toewijzing, omgeving: Boekingsomgeving): JournalEntry {
  const { transactie, verwerking, opdracht, toelichting } = toewijzing;
  const { bankbericht, openVanaf, door } = omgeving;
  const ontvangst = ontvangstVan(toewijzing, omgeving);
  if (ontvangst !== null) return boekingVanOntvangst(ontvangst, boekdagVanOntvangst(ontvangst.vordering, ontvangst.ontvangenOp, openVanaf), `afschrift ${transactie.afschriftId}`, door);
  const boekdatum = eersteOpenDag(opdracht === null ? transactie.boekdatum : Datum.laatsteVan(transactie.boekdatum, opdracht.laatsteBoekdatum), openVanaf);
  const bron = `afschrift ${transactie.afschriftId}`;
  const vast = { boekdatum, besluit: null, corrigeert: null, door };
  if (verwerking === 'onbekend' || opdracht === null) {
    return journalEntry({
      ...vast, soort: 'onbekend-ontvangen', omschrijving: `${bron}: ${toelichting}`, onderwerp: 'bankbericht', onderwerpId: bankbericht.id,
      postings: gebeurtenis.onbekendOntvangen(transactie.bedrag),
    });
  }
  const isRetour = verwerking === 'retour';
  return journalEntry({
    ...vast, soort: isRetour ? 'retour' : 'uitvoeren', onderwerp: 'betaling', onderwerpId: opdracht.betalingId,
    omschrijving: `${opdracht.betalingNummer} ${isRetour ? `retour ${transactie.reden ?? 'zonder reden'}` : 'uitgevoerd'}, ${bron}`,
    postings: isRetour ? gebeurtenis.retour(opdracht.plaats, opdracht.bedrag) : gebeurtenis.uitvoeren(opdracht.plaats, opdracht.bedrag),
  });
}

async function verplaats(transactie: Transactie, toewijzingen: readonly Toewijzing[]): Promise<void> {
  const opdrachtenMet = (verwerking: Toewijzing['verwerking']): BekendeOpdracht[] =>
    toewijzingen.flatMap((toewijzing) => (toewijzing.verwerking === verwerking && toewijzing.opdracht !== null ? [toewijzing.opdracht] : []));
  await verplaatsBetalingen(transactie, opdrachtenMet('uitgevoerd'), opdrachtenMet('retour'));
}

/** Moves payments along their life cycle, frees what came back, and closes the runs in which nothing is on its way any more. */
export async function verplaatsBetalingen(transactie: Transactie, uitgevoerd: readonly BekendeOpdracht[], retour: readonly BekendeOpdracht[]): Promise<void> {
  await transactie.query("UPDATE betaling SET status = 'uitgevoerd' WHERE id = ANY($1::uuid[])", [uitgevoerd.map((opdracht) => opdracht.betalingId)]);
  await transactie.query("UPDATE betaling SET status = 'retour' WHERE id = ANY($1::uuid[])", [retour.map((opdracht) => opdracht.betalingId)]);
  await transactie.query('UPDATE betaalopdracht SET loopt = false WHERE end_to_end_id = ANY($1::text[])', [retour.map((opdracht) => opdracht.endToEndId)]);
  await sluitRuns(transactie, [...uitgevoerd, ...retour]);
}

/** Closes the runs of these orders in which nothing is on its way any more. */
export async function sluitRuns(transactie: Transactie, opdrachten: readonly BekendeOpdracht[]): Promise<void> {
  await transactie.query(
    // From the orders of the run to their payments, one by one: as a join it can begin at all payments there are.
    `UPDATE betaalrun r SET status = 'verwerkt' WHERE r.id = ANY($1::uuid[]) AND r.status = 'verzonden'
       AND NOT EXISTS (SELECT 1 FROM (SELECT betaling, loopt FROM betaalopdracht WHERE run = r.id OFFSET 0) o WHERE o.loopt AND (SELECT b.status FROM betaling b WHERE b.id = o.betaling) = 'verzonden')`,
    [[...new Set(opdrachten.map((opdracht) => opdracht.runId))]],
  );
}
