import type { Berichtfout } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import { conflict, type Fout, type Probleem } from '../http/index.js';
import type { Aangehouden } from './betaalrun.aanhoudingen.js';
import type { VervangenRekening } from './betaalrun.begunstigden.js';
import type { BetaalrunStatus, Handeling } from './betaalrun.levensloop.js';
import type { Liquiditeit } from './betaalrun.liquiditeit.js';

const GENOEMD_MAX = 5;

const VOLTOOID: Readonly<Record<Handeling, string>> = { fiatteren: 'gefiatteerd', verzenden: 'verzonden', intrekken: 'ingetrokken' };

const UITWEG: Readonly<Record<BetaalrunStatus, string>> = {
  concept: 'Een run in concept wordt eerst door een andere persoon gefiatteerd, of ingetrokken.',
  gefiatteerd: 'Een gefiatteerde run wordt verzonden, of ingetrokken zolang haar bestanden niet bij de bank zijn.',
  verzonden: 'De run is bij de bank: lees het rekeningafschrift (camt.053) in om de uitkomst te verwerken.',
  verwerkt: 'De run is afgehandeld: maak voor andere betalingen een nieuwe run.',
  ingetrokken: 'De betalingen van deze run zijn weer betaalbaar: maak een nieuwe run.',
};

/** The run is not where this step begins. */
export function verkeerdeStatus(nummer: string, status: BetaalrunStatus, handeling: Handeling): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaalrun ${nummer} heeft status "${status}" en kan niet worden ${VOLTOOID[handeling]}. ${UITWEG[status]}`,
  });
}

/** Files exist from the approval on. */
export function nogGeenBestanden(nummer: string, status: BetaalrunStatus): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Betaalrun ${nummer} heeft status "${status}" en dus geen betaalbestanden. ${UITWEG[status]}`,
  });
}

/** What somebody had a part in. */
interface Aandeel {
  readonly maakteDeRun: boolean;
  /** Numbers of payments that he entered. */
  readonly betalingen: readonly string[];
  /** Names of payees whose change of account he asked for, and who are paid on it for the first time. */
  readonly begunstigden: readonly string[];
  /** Names of payees whom he registered, and who are paid for the first time. */
  readonly geregistreerd: readonly string[];
}

/** Whoever approves had no part in the run. */
export function zelfdePersoon(nummer: string, sub: string, { maakteDeRun, betalingen, begunstigden, geregistreerd }: Aandeel): Probleem {
  const redenen = [
    ...(maakteDeRun ? [`betaalrun ${nummer} zelf gemaakt`] : []),
    ...(betalingen.length > 0 ? [`${opsomming(betalingen)} zelf ingediend`] : []),
    ...(begunstigden.length > 0 ? [`zelf gevraagd om het nieuwe rekeningnummer van ${opsomming(begunstigden, 'begunstigde', 'begunstigden')}, waarop nu voor het eerst wordt betaald`] : []),
    ...(geregistreerd.length > 0 ? [`${opsomming(geregistreerd, 'begunstigde', 'begunstigden')} zelf geregistreerd, die nu voor het eerst wordt betaald`] : []),
  ];
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: `${sub} heeft ${redenen.join(' en ')} en mag deze run daarom niet fiatteren. Vraag een andere fiatteur.`,
    uitbreiding: { betaalrun: nummer, maakteDeRun, betalingen, begunstigden, geregistreerd },
  });
}

/** Whoever approves looked at something else than what would be paid. */
export function andereRun(nummer: string): Probleem {
  return conflict({
    soort: 'andere-run', titel: 'Dit is niet de run die u zag',
    detail: `Het controlegetal hoort niet bij betaalrun ${nummer}. Er is niets gefiatteerd. Open de run opnieuw, en vergelijk haar controlegetal met dat op de specificatie.`,
  });
}

/** One reason why a run cannot be approved as it is: what is wrong and the way out, with the figures. */
export interface Bezwaar {
  readonly soort: string;
  readonly titel: string;
  readonly detail: string;
  readonly uitbreiding: Readonly<Record<string, unknown>>;
}

/** All objections at once, under the kind of the first. */
export function geweigerdeFiattering(nummer: string, bezwaren: readonly Bezwaar[]): Probleem {
  const [eerste] = bezwaren;
  return conflict({
    soort: eerste?.soort ?? 'niet-te-fiatteren', titel: eerste?.titel ?? 'Niet te fiatteren', detail: `Betaalrun ${nummer} is niet te fiatteren. ${bezwaren.map(({ detail }) => detail).join(' ')}`,
    uitbreiding: Object.assign({ betaalrun: nummer, bezwaren: bezwaren.map(({ soort }) => soort) }, ...bezwaren.map(({ uitbreiding }) => uitbreiding)) as Record<string, unknown>,
  });
}

/** Payments of the run were held since it was made. */
export function aangehoudenBezwaar(aangehouden: Aangehouden): Bezwaar {
  const redenen = aangehouden.betalingen.slice(0, GENOEMD_MAX).map(({ nummer, reden }) => `${nummer} (${reden})`).join(', ');
  const rest = aangehouden.aantal - Math.min(aangehouden.aantal, GENOEMD_MAX);
  return {
    soort: 'aangehouden', titel: 'Betalingen zijn aangehouden', uitbreiding: { aangehouden },
    detail: `Sinds de run is gemaakt ${aangehouden.aantal === 1 ? 'is een betaling' : `zijn ${aangehouden.aantal} betalingen`} aangehouden: ${redenen}${rest > 0 ? ` en ${rest} andere` : ''}. Trek de run in en maak haar opnieuw: wat is aangehouden blijft er dan buiten. Of laat een ander de aanhouding opheffen.`,
  };
}

/** The account that the run would pay to was wrong, and has been replaced. */
export function rekeningBezwaar(vervangen: readonly VervangenRekening[]): Bezwaar {
  return {
    soort: 'rekening-vervangen', titel: 'Rekeningnummer was onjuist', uitbreiding: { vervangenRekeningen: vervangen },
    detail: `De run zou naar een rekening betalen waarvan de bank liet weten dat zij niet klopt, en die inmiddels is vervangen: ${opsomming(vervangen.map(({ naam }) => naam), 'begunstigde', 'begunstigden')}. Trek de run in en maak haar opnieuw: dan gaat het geld naar de nieuwe rekening.`,
  };
}

/** The month of the execution date was closed. */
export function periodeBezwaar(uitvoeringsdatum: string, openVanaf: Datum): Bezwaar {
  return {
    soort: 'periode-gesloten', titel: 'Periode is gesloten', uitbreiding: { uitvoeringsdatum, openVanaf: openVanaf.toString() },
    detail: `De uitvoeringsdatum ${Datum.van(uitvoeringsdatum).voorMensen()} ligt in een gesloten boekperiode; geboekt wordt er vanaf ${openVanaf.voorMensen()}. Kies een uitvoeringsdatum vanaf die dag: trek een run die er al is in en maak haar opnieuw.`,
  };
}

/** A run is not made for a day on which nothing can be booked. */
export function gesloten(uitvoeringsdatum: string, openVanaf: Datum): Probleem {
  return conflict(periodeBezwaar(uitvoeringsdatum, openVanaf));
}

/** A cell in which less is payable than what is still to be paid from it, by this run and otherwise (euro). */
export interface Kastekort {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly betaalbaar: string;
  readonly gevraagd: string;
  readonly overig: string;
  readonly tekort: string;
}

export function kasruimteBezwaar(kastekorten: readonly Kastekort[]): Bezwaar {
  const cellen = kastekorten.map(({ stroom, jaar, regio, betaalbaar, gevraagd, overig, tekort }) =>
    `cel ${stroom} ${jaar} ${regio} heeft ${euro(betaalbaar)} betaalbaar, deze run vraagt ${euro(gevraagd)} en andere betalingen ${euro(overig)}, tekort ${euro(tekort)}`);
  return {
    soort: 'kasruimte', titel: 'Kasruimte is niet gedekt', uitbreiding: { kastekorten },
    detail: `De betalingen zijn niet meer gedekt door wat betaalbaar is gesteld: ${cellen.join('; ')}. Trek de run in, laat het grootboek controleren en maak de run opnieuw.`,
  };
}

export function liquiditeitBezwaar(tekorten: readonly Liquiditeit[]): Bezwaar {
  const stromen = tekorten.map(({ stroom, beschikbaar, gevraagd, tekort }) => `${stroom} heeft ${euro(beschikbaar)}, gevraagd is ${euro(gevraagd)}, tekort ${euro(tekort)}`);
  return {
    soort: 'liquiditeit', titel: 'Te weinig geld op de rekening van een stroom', uitbreiding: { liquiditeit: tekorten },
    detail: `Geen stroom betaalt met geld van een andere: ${stromen.join('; ')}. Vraag SZW om een voorschot en registreer het via /v1/voorschotten, of trek de run in en maak haar voor minder betalingen.`,
  };
}

function euro(bedrag: string): string {
  return Bedrag.van(bedrag).voorMensen();
}

/** The selection is empty; `daarbuiten` payable payments fall outside it, and `aangehouden` are in it but held. */
export function nietsTeBetalen(uitvoeringsdatum: string, beperkt: boolean, { daarbuiten, aangehouden }: { daarbuiten: number; aangehouden: number }): Probleem {
  const selectie = `met een boekdatum tot en met ${uitvoeringsdatum}${beperkt ? ', in deze stromen en voor deze soort begunstigde' : ''}`;
  const opgehouden = aangehouden === 0 ? '' : ` ${aangehouden} ${aangehouden === 1 ? 'betaling is' : 'betalingen zijn'} aangehouden: laat een ander dan wie haar zette de aanhouding opheffen via /v1/aanhoudingen/{id}/opheffingen.`;
  const uitweg = daarbuiten === 0
    ? 'Er is verder geen enkele betaling betaalbaar: wacht tot er een is ingediend, of zoek haar op via /v1/betalingen.'
    : `Buiten deze selectie zijn er ${daarbuiten} betaalbaar: kies een latere uitvoeringsdatum of laat stromen en soortBegunstigde weg.`;
  return conflict({ soort: 'niets-te-betalen', titel: 'Niets te betalen', detail: `Er zijn geen betaalbare betalingen ${selectie}.${opgehouden} ${uitweg}`, uitbreiding: { aangehouden } });
}

/** Payments that no bank would take; each with what has to be mended first. */
export function nietTeBetalen(fouten: readonly Fout[]): Probleem {
  return conflict({
    soort: 'niet-te-betalen', titel: 'Betalingen zijn niet uit te voeren',
    detail: `${fouten.length} ${fouten.length === 1 ? 'betaling kan' : 'betalingen kunnen'} zo niet naar de bank; zie fouten. Herstel de gegevens van de begunstigde of trek de betaling in, of kies de run zo dat zij er niet in valt.`,
    uitbreiding: { fouten },
  });
}

/** The writer of the files refuses what was frozen in the run. */
export function bestandGeweigerd(nummer: string, fouten: readonly Berichtfout[]): Probleem {
  return conflict({
    soort: 'niet-te-betalen', titel: 'Betaalbestand is niet te maken',
    detail: `Het betaalbestand van ${nummer} is niet te maken; zie fouten. Trek de run in, herstel wat genoemd is en maak een nieuwe run.`,
    uitbreiding: { fouten: fouten.map(({ plaats, melding }) => ({ melding: `${plaats}: ${melding}` })) },
  });
}

function opsomming(namen: readonly string[], enkelvoud = 'betaling', meervoud = 'betalingen'): string {
  const rest = namen.length - GENOEMD_MAX;
  const genoemd = namen.slice(0, GENOEMD_MAX).join(', ');
  return `${namen.length === 1 ? enkelvoud : meervoud} ${genoemd}${rest > 0 ? ` en ${rest} andere` : ''}`;
}
