import { setImmediate } from 'node:timers/promises';
import { boekingsvraag, eersteOpenDag, gebeurtenis, invoegen, journalEntry, kolomwaarden, leesSchrijfpositie, type JournalEntry, type Kolomtabel, type Rekeningschema, type Rij, type Vraag } from '#ledger';
import { Datum } from '#values';
import { Doorschrijver, type Transactie, type Voortgang } from '../database/index.js';
import { sluitRuns } from './bankbericht.boeking.js';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import type { Statustoewijzing } from './statusbericht.toewijzing.js';

/** How many lines go into one statement; while PostgreSQL writes them, the next part is made. */
const BROK = 1_000;

/** What the lines of one report have in common. */
export interface Statusomgeving {
  readonly bankbericht: string;
  readonly berichtId: string;
  /** The bank's moment, as PostgreSQL writes it. */
  readonly gemeldOp: string;
  /** The day in the Netherlands of that moment. */
  readonly dag: Datum;
  /** The first day on which may be booked; null when no month is closed. */
  readonly openVanaf: Datum | null;
  readonly door: string;
  readonly voortgang: Voortgang | undefined;
}

/**
 * Books every rejection, one entry each, and stores what the bank said of every order; then moves the payments and the
 * runs that it settles. The caller holds the writer's lock and has stored the message.
 */
export async function boekStatussen(transactie: Transactie, schema: Rekeningschema, toewijzingen: readonly Statustoewijzing[], omgeving: Statusomgeving): Promise<void> {
  let positie = await leesSchrijfpositie(transactie);
  const schrijver = new Doorschrijver(transactie);
  for (let begin = 0; begin < toewijzingen.length; begin += BROK) {
    omgeving.voortgang?.meld('boeken', begin, toewijzingen.length);
    const brok = toewijzingen.slice(begin, begin + BROK);
    const entries = brok.flatMap((toewijzing) => (isAfgewezen(toewijzing) ? [maakEntry(toewijzing, omgeving)] : []));
    const nummers = new Map(brok.filter(isAfgewezen).map((toewijzing, index) => [toewijzing as Statustoewijzing, positie.laatste + index + 1]));
    const rijen = brok.map((toewijzing, index) => statusrij(toewijzing, begin + index + 1, nummers.get(toewijzing) ?? null, omgeving));
    const vragen: Vraag[] = [{ name: 'schrijf-statusregels', text: invoegen(STATUSREGEL, 1), values: kolomwaarden(STATUSREGEL, rijen) }];
    if (entries.length > 0) vragen.unshift(await boekingsvraag(schema, positie, entries));
    positie = { ...positie, laatste: positie.laatste + entries.length };
    await schrijver.schrijf(...vragen);
    // What does not go out at once goes out in the next turn; and other requests get theirs.
    await setImmediate();
  }
  await schrijver.klaar();
  omgeving.voortgang?.meld('afronden', toewijzingen.length, toewijzingen.length);
  const afgewezen = toewijzingen.filter(isAfgewezen).map(({ opdracht }) => opdracht);
  await transactie.query("UPDATE betaling SET status = 'afgewezen' WHERE id = ANY($1::uuid[])", [afgewezen.map(({ betalingId }) => betalingId)]);
  await transactie.query('UPDATE betaalopdracht SET loopt = false WHERE end_to_end_id = ANY($1::text[])', [afgewezen.map(({ endToEndId }) => endToEndId)]);
  await sluitRuns(transactie, afgewezen);
}

type Afwijzing = Statustoewijzing & { readonly opdracht: BekendeOpdracht };

function isAfgewezen(toewijzing: Statustoewijzing): toewijzing is Afwijzing {
  return toewijzing.verwerking === 'afgewezen' && toewijzing.opdracht !== null;
}

const STATUSREGEL: Kolomtabel = {
  naam: 'statusregel',
  kolommen: {
    bankbericht: 'uuid', volgnummer: 'integer', niveau: 'text', groep_id: 'text', end_to_end_id: 'text', status: 'text', reden: 'text', bank_toelichting: 'text', bedrag: 'numeric',
    gemeld_op: 'timestamptz', verwerking: 'text', toelichting: 'text', betaling: 'uuid', boeking: 'bigint',
  },
};

function statusrij({ regel, verwerking, opdracht, toelichting }: Statustoewijzing, volgnummer: number, boeking: number | null, { bankbericht, gemeldOp }: Statusomgeving): Rij {
  return {
    bankbericht, volgnummer, niveau: regel.niveau, groep_id: regel.groepId, end_to_end_id: regel.endToEndId, status: regel.status, reden: regel.reden, bank_toelichting: regel.toelichting,
    bedrag: regel.bedrag?.toString() ?? null, gemeld_op: gemeldOp, verwerking, toelichting, betaling: opdracht?.betalingId ?? null, boeking,
  };
}

/** On the bank's day, but never before what was booked on the payment already: it is not rejected before it was sent. */
function maakEntry({ regel, opdracht }: Afwijzing, { berichtId, dag, openVanaf, door }: Statusomgeving): JournalEntry {
  return journalEntry({
    soort: 'afwijzen', boekdatum: eersteOpenDag(Datum.laatsteVan(dag, opdracht.laatsteBoekdatum), openVanaf), onderwerp: 'betaling', onderwerpId: opdracht.betalingId,
    omschrijving: `${opdracht.betalingNummer} afgewezen${regel.reden === null ? '' : `: ${regel.reden}`}, statusbericht ${berichtId}`,
    besluit: null, corrigeert: null, door, postings: gebeurtenis.afwijzen(opdracht.plaats.cel.stroom, opdracht.bedrag),
  });
}
