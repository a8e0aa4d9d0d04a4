import { Bedrag, Datum } from '#values';
import type { Aangehouden } from './betaalrun.aanhoudingen.js';
import type { EersteBetalingen, GewijzigdeRekeningen, VervangenRekening } from './betaalrun.begunstigden.js';
import type { MogelijkDubbelen } from './betaalrun.dubbelen.js';
import type { BetaalrunStatus } from './betaalrun.levensloop.js';
import type { Liquiditeit } from './betaalrun.liquiditeit.js';

/** Something about a run that whoever handles it should know (Dutch). */
interface Runmelding {
  readonly soort: string;
  readonly melding: string;
}

interface Runkop {
  readonly status: BetaalrunStatus;
  readonly uitvoeringsdatum: string;
  readonly gevraagdeDatum: string;
  readonly gefiatteerdDoor: string | null;
}

interface Kenmerken {
  readonly eersteBetalingen: EersteBetalingen;
  readonly gewijzigdeRekeningen: GewijzigdeRekeningen;
  readonly aangehouden: Aangehouden;
  readonly liquiditeit: readonly Liquiditeit[];
  /** Null when it no longer matters, because the run is with the bank. */
  readonly mogelijkDubbel: MogelijkDubbelen | null;
  /** Null when it no longer matters, because the run is with the bank. */
  readonly sindsdienAangehouden: Aangehouden | null;
  readonly vervangenRekeningen: readonly VervangenRekening[];
}

/** What asks for attention in a run, in order of its making. */
export function runmeldingen(run: Runkop, kenmerken: Kenmerken): Runmelding[] {
  return [...bijHetMaken(run, kenmerken), ...sindsHetMaken(run, kenmerken), ...overGeld(run, kenmerken)].map(([soort, melding]) => ({ soort, melding }));
}

type Paar = readonly [soort: string, melding: string];

function bijHetMaken({ gevraagdeDatum, uitvoeringsdatum }: Runkop, { aangehouden, eersteBetalingen, gewijzigdeRekeningen, mogelijkDubbel }: Kenmerken): Paar[] {
  const meldingen: Paar[] = [];
  if (gevraagdeDatum !== uitvoeringsdatum) {
    meldingen.push(['datum-verschoven', `Op ${Datum.van(gevraagdeDatum).voorMensen()} voeren banken geen betalingen uit: TARGET is dan gesloten. De run betaalt op de eerste werkdag daarna, ${Datum.van(uitvoeringsdatum).voorMensen()}.`]);
  }
  if (aangehouden.aantal > 0) {
    meldingen.push(['aangehouden', `${telling(aangehouden.aantal, 'betaling is', 'betalingen zijn')} aangehouden en ${aangehouden.aantal === 1 ? 'zit' : 'zitten'} niet in deze run, samen ${Bedrag.van(aangehouden.totaal).voorMensen()}.`]);
  }
  if (eersteBetalingen.aantal > 0) {
    meldingen.push(['eerste-betalingen', `${telling(eersteBetalingen.aantal, 'begunstigde wordt', 'begunstigden worden')} voor het eerst betaald, samen ${Bedrag.van(eersteBetalingen.totaal).voorMensen()}. Controleer naam en rekeningnummer.`]);
  }
  if (gewijzigdeRekeningen.aantal > 0) {
    meldingen.push(['gewijzigde-rekeningen', `${telling(gewijzigdeRekeningen.aantal, 'begunstigde heeft', 'begunstigden hebben')} sinds de vorige betaling een ander rekeningnummer gekregen. Controleer of dat klopt.`]);
  }
  if (mogelijkDubbel !== null && mogelijkDubbel.aantal > 0) {
    const genoemd = mogelijkDubbel.betalingen.slice(0, NAMEN_MAX).map(({ nummer, kenmerk, eerder }) => `${nummer} (${kenmerk}, eerder ${eerder})`);
    const rest = mogelijkDubbel.aantal - genoemd.length;
    meldingen.push(['mogelijk-dubbel', `${telling(mogelijkDubbel.aantal, 'betaling is', 'betalingen zijn')} misschien dubbel ingediend, samen ${Bedrag.van(mogelijkDubbel.totaal).voorMensen()}: op dezelfde verplichting, met hetzelfde kenmerk en hetzelfde bedrag als een eerdere. ${genoemd.join(', ')}${rest > 0 ? ` en ${rest} andere` : ''}. Zoek dit uit; trek de run in en de dubbele betaling ook, als het dezelfde factuur is.`]);
  }
  return meldingen;
}

function sindsHetMaken({ status, gefiatteerdDoor }: Runkop, { sindsdienAangehouden, vervangenRekeningen }: Kenmerken): Paar[] {
  const meldingen: Paar[] = [];
  const isConcept = status === 'concept';
  if (sindsdienAangehouden !== null && sindsdienAangehouden.aantal > 0) {
    const uitweg = isConcept ? 'Zo kan de run niet worden gefiatteerd: trek haar in en maak haar opnieuw, of laat de aanhouding opheffen.' : 'Bied de bestanden niet aan: trek de run in en maak haar opnieuw, of laat de aanhouding opheffen.';
    meldingen.push(['sindsdien-aangehouden', `${telling(sindsdienAangehouden.aantal, 'betaling van deze run is', 'betalingen van deze run zijn')} aangehouden nadat zij was gemaakt, samen ${Bedrag.van(sindsdienAangehouden.totaal).voorMensen()}. ${uitweg}`]);
  }
  const [onjuist, verhuisd] = [vervangenRekeningen.filter(({ oudWasOnjuist }) => oudWasOnjuist), vervangenRekeningen.filter(({ oudWasOnjuist }) => !oudWasOnjuist)];
  if (onjuist.length > 0) {
    meldingen.push(['onjuiste-rekening', `De bank liet weten dat de rekening van ${namen(onjuist)} niet klopt, en zij is vervangen nadat de run was gemaakt. ${isConcept ? 'Zo kan de run niet worden gefiatteerd: trek' : 'Bied de bestanden niet aan: trek'} haar in en maak haar opnieuw.`]);
  }
  if (verhuisd.length > 0) {
    meldingen.push(['rekening-na-bevriezing', `${namen(verhuisd)} ${verhuisd.length === 1 ? 'kreeg' : 'kregen'} een ander rekeningnummer nadat de run was gemaakt. De run betaalt nog naar de oude rekening; trek haar in en maak haar opnieuw als het geld naar de nieuwe moet.`]);
  }
  if (status === 'ingetrokken' && gefiatteerdDoor !== null) {
    meldingen.push(['ingetrokken-na-fiattering', 'De betaalbestanden van deze run zijn gemaakt, maar niet als verzonden gemeld. Zij blijven bewaard als bewijs: bied ze niet aan bij de bank. Staan zij daar al klaar, laat de bank ze dan verwijderen, want de betalingen kunnen in een nieuwe run zitten.']);
  }
  return meldingen;
}

function overGeld({ status }: Runkop, { liquiditeit }: Kenmerken): Paar[] {
  if (liquiditeit.length === 0) return [];
  if (liquiditeit.every(({ bewaakt }) => !bewaakt)) {
    return [['liquiditeit-niet-bewaakt', 'Of het geld er is wordt niet bewaakt: er is nog nooit een voorschot van SZW geregistreerd. Registreer het eerste via /v1/voorschotten.']];
  }
  const tekort = liquiditeit.filter((stroom) => Bedrag.van(stroom.tekort).isPositief());
  if (tekort.length === 0) return [];
  const stromen = tekort.map((stroom) => `${stroom.stroom} komt ${Bedrag.van(stroom.tekort).voorMensen()} tekort`).join(', ');
  return [['liquiditeit-tekort', `Er staat te weinig op de rekening: ${stromen}. ${status === 'concept' ? 'Zo kan de run niet worden gefiatteerd.' : 'Bied de bestanden pas aan als het geld er is.'}`]];
}

/** A bank lets batches opt out of the check of names, but never a single payment. */
export function bestandsmelding(transacties: number, status: BetaalrunStatus): string | null {
  if (status === 'ingetrokken') return 'De run is ingetrokken: dit bestand is niet verzonden en mag niet meer bij de bank worden aangeboden.';
  return transacties === 1 ? 'Dit bestand bevat één betaling: de bank controleert dan altijd de naam bij het rekeningnummer (Verification of Payee).' : null;
}

function telling(aantal: number, enkelvoud: string, meervoud: string): string {
  return aantal === 1 ? `Eén ${enkelvoud}` : `${aantal} ${meervoud}`;
}

const NAMEN_MAX = 5;

function namen(rekeningen: readonly VervangenRekening[]): string {
  const rest = rekeningen.length - NAMEN_MAX;
  return `${rekeningen.slice(0, NAMEN_MAX).map(({ naam }) => naam).join(', ')}${rest > 0 ? ` en ${rest} andere` : ''}`;
}
