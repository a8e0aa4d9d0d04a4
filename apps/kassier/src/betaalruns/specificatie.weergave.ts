import { alsBetalingskenmerk } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import type { BetaalrunStatus } from './betaalrun.levensloop.js';
import type { Specificatieregel, Specificatierun } from './specificatie.lezen.js';

const KLOKTIJD = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });

/** What each status means to who reads it. */
export const STATUSZINNEN: Readonly<Record<BetaalrunStatus, string>> = {
  concept: 'In concept: nog niet gefiatteerd.',
  gefiatteerd: 'Gefiatteerd: de betaalbestanden staan vast en zijn nog niet als verzonden gemeld.',
  verzonden: 'Verzonden: de bank heeft nog niet alles verwerkt.',
  verwerkt: 'Verwerkt: van elke betaling is de uitkomst bekend.',
  ingetrokken: 'Ingetrokken: deze run betaalt niets.',
};

/** For people: "€ 1.234.567,89". */
function geld(bedrag: string): string {
  return Bedrag.van(bedrag).voorMensen();
}

/** For people: "1 betaling", "100.000 betalingen". */
export function telling(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${aantal.toLocaleString('nl-NL')} ${aantal === 1 ? enkelvoud : meervoud}`;
}

/** An IBAN as it stands on a bank card: in fours, kept together on one line. */
export function ibanVoorMensen(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

/** In groups that can be read out and compared. */
function controlegetalVoorMensen(controle: string): string {
  return controle.replace(/(.{8})(?=.)/g, '$1 ');
}

/** A moment on the Dutch clock: "5 juli 2021, 14:03". */
export function momentVoorMensen(moment: string): string {
  const ms = Date.parse(moment);
  return `${Datum.opMoment(ms).voorMensen()}, ${KLOKTIJD.format(ms)}`;
}

/** A fact of the run: what it is, and what it says. */
interface Feit {
  readonly naam: string;
  readonly waarde: string;
}

/** Everything of a specification that stands above its list of payments. */
export interface Kopweergave {
  readonly nummer: string;
  readonly status: string;
  readonly kern: string;
  readonly totaal: string;
  readonly opgemaakt: string;
  readonly feiten: readonly Feit[];
  readonly aandacht: readonly string[];
  readonly stromen: readonly { naam: string; aantal: string; totaal: string; beschikbaar: string; daarna: string; tekort: boolean }[];
  readonly metLiquiditeit: boolean;
  readonly aantal: string;
  readonly grootste: readonly { nummer: string; naam: string; stroom: string; bedrag: string }[];
  readonly eerste: { readonly zin: string; readonly rijen: readonly { naam: string; iban: string; aantal: string; totaal: string }[] };
  readonly gewijzigd: { readonly zin: string; readonly rijen: readonly { naam: string; oud: string; nieuw: string; wie: string; totaal: string }[] };
  readonly aangehouden: { readonly zin: string; readonly rijen: readonly { nummer: string; bedrag: string; bron: string; reden: string }[] };
  readonly bestanden: readonly { nummer: string; berichtId: string; inhoud: string; totaal: string; sha256: string; melding: string | null }[];
}

type Naamgever = (code: string) => string;

/** What a specification says of the run as a whole. `opgemaaktOp` is when it was made. */
export function kopweergave(run: Specificatierun, opgemaaktOp: string, stroomnaam: Naamgever): Kopweergave {
  return {
    nummer: run.nummer, status: STATUSZINNEN[run.status], kern: telling(run.aantal, 'betaling', 'betalingen'), totaal: geld(run.totaal), opgemaakt: momentVoorMensen(opgemaaktOp),
    feiten: feiten(run), aandacht: run.meldingen.map(({ melding }) => melding), aantal: run.aantal.toLocaleString('nl-NL'),
    stromen: stromen(run, stroomnaam), metLiquiditeit: run.liquiditeit.some(({ bewaakt }) => bewaakt),
    grootste: run.grootsteBetalingen.map(({ nummer, naam, stroom, bedrag }) => ({ nummer, naam, stroom: stroomnaam(stroom), bedrag: geld(bedrag) })),
    eerste: eerste(run), gewijzigd: gewijzigd(run), aangehouden: aangehouden(run),
    bestanden: run.bestanden.map(({ nummer, berichtId, aantal, transacties, totaal, sha256, melding }) => ({
      nummer: String(nummer), berichtId, totaal: geld(totaal), sha256, melding,
      inhoud: transacties === aantal ? telling(aantal, 'betaling', 'betalingen') : `${telling(aantal, 'betaling', 'betalingen')} in ${telling(transacties, 'overboeking', 'overboekingen')}`,
    })),
  };
}

function feiten(run: Specificatierun): Feit[] {
  const stap = (naam: string, door: string | null, op: string | null): Feit[] => (door === null || op === null ? [] : [{ naam, waarde: `${door}, ${momentVoorMensen(op)}` }]);
  return [
    { naam: 'Uit te voeren op', waarde: Datum.van(run.uitvoeringsdatum).voorMensen() },
    ...(run.gevraagdeDatum === run.uitvoeringsdatum ? [] : [{ naam: 'Gevraagd voor', waarde: Datum.van(run.gevraagdeDatum).voorMensen() }]),
    ...stap('Gemaakt door', run.gemaaktDoor, run.gemaaktOp),
    ...stap('Gefiatteerd door', run.gefiatteerdDoor, run.gefiatteerdOp),
    ...stap('Als verzonden gemeld door', run.verzondenDoor, run.verzondenOp),
    ...stap('Ingetrokken door', run.ingetrokkenDoor, run.ingetrokkenOp),
    ...(run.redenIntrekking === null ? [] : [{ naam: 'Reden van intrekking', waarde: run.redenIntrekking }]),
    { naam: 'Naar de bank', waarde: run.bundelen ? 'Betalingen van één stroom aan één begunstigde samen in één overboeking' : 'Elke betaling als eigen overboeking' },
    { naam: 'Controlegetal', waarde: controlegetalVoorMensen(run.controle) },
  ];
}

function stromen({ perStroom, liquiditeit }: Specificatierun, stroomnaam: Naamgever): Kopweergave['stromen'] {
  const stand = new Map(liquiditeit.map((rij) => [rij.stroom, rij]));
  return perStroom.map(({ stroom, aantal, totaal }) => {
    const eigen = stand.get(stroom);
    const bewaakt = eigen?.bewaakt === true ? eigen : null;
    return {
      naam: stroomnaam(stroom), aantal: aantal.toLocaleString('nl-NL'), totaal: geld(totaal), beschikbaar: bewaakt ? geld(bewaakt.beschikbaar) : '',
      daarna: bewaakt ? Bedrag.van(bewaakt.beschikbaar).min(Bedrag.van(totaal)).voorMensen() : '', tekort: bewaakt !== null && Bedrag.van(bewaakt.tekort).isPositief(),
    };
  });
}

/** Says that only the first rows of a table are shown, when there are more. */
function deel(getoond: number, aantal: number, wie: string): string {
  return getoond < aantal ? ` Hieronder de ${getoond} met de hoogste bedragen; ${wie}` : '';
}

function eerste({ eersteBetalingen: { aantal, totaal, begunstigden } }: Specificatierun): Kopweergave['eerste'] {
  if (aantal === 0) return { zin: 'Deze run kent geen begunstigden die voor het eerst worden betaald.', rijen: [] };
  return {
    zin: `${telling(aantal, 'begunstigde', 'begunstigden')}, samen ${geld(totaal)}.${deel(begunstigden.length, aantal, 'bij de betalingen is elk van hen gemerkt.')}`,
    rijen: begunstigden.map((rij) => ({ naam: rij.naam, iban: ibanVoorMensen(rij.iban), aantal: rij.aantal.toLocaleString('nl-NL'), totaal: geld(rij.totaal) })),
  };
}

function gewijzigd({ gewijzigdeRekeningen: { aantal, begunstigden } }: Specificatierun): Kopweergave['gewijzigd'] {
  if (aantal === 0) return { zin: 'Van geen begunstigde is het rekeningnummer gewijzigd sinds de vorige betaling.', rijen: [] };
  return {
    zin: `${telling(aantal, 'begunstigde', 'begunstigden')}.${deel(begunstigden.length, aantal, 'bij de betalingen is elk van hen gemerkt.')}`,
    rijen: begunstigden.map((rij) => ({
      naam: rij.naam, oud: ibanVoorMensen(rij.oudIban), nieuw: ibanVoorMensen(rij.nieuwIban), totaal: geld(rij.totaal),
      wie: rij.ingediendDoor === null || rij.gefiatteerdDoor === null || rij.gefiatteerdOp === null ? 'geen wijziging geregistreerd' : `${rij.ingediendDoor}, gefiatteerd door ${rij.gefiatteerdDoor} op ${momentVoorMensen(rij.gefiatteerdOp)}`,
    })),
  };
}

function aangehouden({ aangehouden: { aantal, totaal, betalingen } }: Specificatierun): Kopweergave['aangehouden'] {
  if (aantal === 0) return { zin: 'Er zijn geen betalingen aangehouden die anders in deze run hadden gezeten.', rijen: [] };
  return {
    zin: `${telling(aantal, 'betaling zit', 'betalingen zitten')} niet in deze run, samen ${geld(totaal)}.${deel(betalingen.length, aantal, 'alle aanhoudingen staan in /v1/aanhoudingen.')}`,
    rijen: betalingen.map(({ nummer, bedrag, bron, reden }) => ({ nummer, bedrag: geld(bedrag), bron: bron === 'vop' ? 'De bank (Verification of Payee)' : 'De kassier', reden })),
  };
}

/** A payment as a line of the list. */
export interface Regelweergave {
  readonly volgnummer: string;
  readonly naam: string;
  readonly iban: string;
  readonly merken: readonly string[];
  readonly bedrag: string;
  readonly betaling: string;
  readonly verplichting: string;
  readonly leest: string;
  readonly soort: string;
  readonly besluit: string;
}

/** One line of the list of payments. */
export function regelweergave(regel: Specificatieregel): Regelweergave {
  const kenmerk = alsBetalingskenmerk(regel.omschrijving);
  return {
    volgnummer: String(regel.volgnummer), naam: regel.naam, iban: ibanVoorMensen(regel.iban), bedrag: geld(regel.bedrag), betaling: regel.betaling, verplichting: regel.verplichting, besluit: regel.besluit,
    merken: [...(regel.isEerste === true ? ['Voor het eerst'] : []), ...(regel.isGewijzigd === true ? ['Ander rekeningnummer'] : [])],
    leest: regel.omschrijving, soort: regel.bundel === null ? (kenmerk === null ? '' : kenmerk.uitgever === 'ISO' ? 'RF-referentie' : 'Betalingskenmerk') : `Samen in ${regel.bundel}`,
  };
}
