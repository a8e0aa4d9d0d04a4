import { Bedrag } from '#values';
import type { Adres, Betaalgroep, Betaalopdracht, Betaaltransactie } from './betaalopdracht.js';
import type { Foutenlijst } from './berichtfout.js';
import { leesBetalingskenmerk, type Betalingskenmerk } from './betalingskenmerk.js';
import { isGeldigeBic, isGeldigIban, isSepaBuitenEer, isSepaLand, normaliseerIban } from './iban.js';
import { isMoment } from './moment.js';
import { heeftLetterOfCijfer, isSepaTekst, naarSepaTekens } from './tekenset.js';

const BEDRAG_MAX = Bedrag.van('999999999.99');
const KENMERK_TEKENS_MAX = 35;
const NAAM_TEKENS_MAX = 70;
const OMSCHRIJVING_TEKENS_MAX = 140;
const PLAATS_TEKENS_MAX = 35;
const ADRESREGELS_MAX = 2;

/** A party whose fields are checked and rewritten, ready to be written. */
interface Partij {
  readonly naam: string;
  readonly iban: string;
  readonly bic: string | null;
}

/** An address after the checks. */
export type GecontroleerdAdres = { readonly plaats: string; readonly land: string; readonly regels: readonly string[] } | null;

/** The head of a message after the checks. */
export interface GecontroleerdeKop {
  readonly initiator: string;
  readonly debiteur: Partij & { readonly adres: GecontroleerdAdres };
}

/** A transfer after the checks: every text is in the SEPA character set and fits. */
export interface GecontroleerdeTransactie {
  readonly endToEndId: string;
  readonly bedrag: string;
  readonly crediteur: Partij;
  readonly adres: GecontroleerdAdres;
  readonly omschrijving: string;
  readonly betalingskenmerk: Betalingskenmerk | null;
}

function controleerKenmerk(waarde: string, plaats: string, fouten: Foutenlijst): void {
  if (waarde.length > KENMERK_TEKENS_MAX || !isSepaTekst(waarde)) {
    fouten.meld(plaats, `"${waarde}" is geen geldig kenmerk: gebruik 1 tot 35 tekens uit a-z A-Z 0-9 / - ? : ( ) . , ' + en spatie, zonder "/" of spatie aan begin of eind en zonder "//".`);
  }
}

function controleerTekst(waarde: string, tekensMax: number, plaats: string, fouten: Foutenlijst): string {
  const tekst = naarSepaTekens(waarde);
  if (!heeftLetterOfCijfer(tekst)) {
    fouten.meld(plaats, `"${waarde}" bevat geen letter of cijfer die een bank kan verwerken; vul de tekst in gewone letters in.`);
  } else if (tekst.length > tekensMax) {
    fouten.meld(plaats, `"${tekst}" telt ${tekst.length} tekens; kort het in tot hoogstens ${tekensMax}.`);
  }
  return tekst;
}

function controleerPartij(partij: { naam: string; iban: string; bic: string | null }, plaats: string, fouten: Foutenlijst): Partij {
  const naam = controleerTekst(partij.naam, NAAM_TEKENS_MAX, `${plaats}, naam`, fouten);
  const iban = normaliseerIban(partij.iban);
  if (!isGeldigIban(iban)) {
    fouten.meld(`${plaats}, IBAN`, `"${partij.iban}" is geen geldig IBAN; controleer het rekeningnummer.`);
  } else if (!isSepaLand(iban)) {
    fouten.meld(`${plaats}, IBAN`, `"${iban}" hoort bij een land buiten SEPA; betaal deze rekening op een andere manier.`);
  }
  if (partij.bic !== null && !isGeldigeBic(partij.bic)) {
    fouten.meld(`${plaats}, BIC`, `"${partij.bic}" is geen geldige BIC; verbeter de BIC of laat hem weg.`);
  }
  return { naam, iban, bic: partij.bic };
}

function controleerAdres(adres: Adres, plaats: string, fouten: Foutenlijst): GecontroleerdAdres {
  const regels = (adres.regels ?? []).map((regel, index) =>
    controleerTekst(regel, NAAM_TEKENS_MAX, `${plaats}, regel ${index + 1}`, fouten),
  );
  if (regels.length > ADRESREGELS_MAX) {
    fouten.meld(plaats, `Het adres heeft ${regels.length} regels; banken nemen er hoogstens ${ADRESREGELS_MAX} aan.`);
  }
  if (!/^[A-Z]{2}$/.test(adres.land)) {
    fouten.meld(`${plaats}, land`, `"${adres.land}" is geen landcode; gebruik twee hoofdletters, zoals NL.`);
  }
  return { plaats: controleerTekst(adres.plaats, PLAATS_TEKENS_MAX, `${plaats}, plaats`, fouten), land: adres.land, regels };
}

function controleerDubbelen(groepen: readonly Betaalgroep[], fouten: Foutenlijst): void {
  const gezien = new Set<string>();
  for (const { id } of groepen) {
    if (gezien.has(id)) fouten.meld(`groep ${id}`, 'Twee groepen hebben hetzelfde kenmerk; geef elke groep een eigen kenmerk.');
    gezien.add(id);
  }
}

/** Checks everything of an order but its groups' contents. Faults are reported, not thrown. */
export function controleerKop(opdracht: Betaalopdracht, fouten: Foutenlijst): GecontroleerdeKop {
  controleerKenmerk(opdracht.berichtId, 'bericht, berichtId', fouten);
  if (!isMoment(opdracht.aangemaaktOp)) {
    fouten.meld('bericht, aangemaaktOp', `"${opdracht.aangemaaktOp}" is geen bestaand tijdstip; gebruik bijvoorbeeld 2021-03-15T09:00:00Z.`);
  }
  if (opdracht.groepen.length === 0) {
    fouten.meld('bericht, groepen', 'Er zijn geen groepen; maak geen bestand zonder betalingen.');
  }
  controleerDubbelen(opdracht.groepen, fouten);
  const initiator = controleerTekst(opdracht.initiator, NAAM_TEKENS_MAX, 'bericht, initiator', fouten);
  const { adres } = opdracht.debiteur;
  return { initiator, debiteur: { ...controleerPartij(opdracht.debiteur, 'debiteur', fouten), adres: adres === null ? null : controleerAdres(adres, 'debiteur, adres', fouten) } };
}

/** Checks the group itself, not its transfers. Faults are reported, not thrown. */
export function controleerGroep(groep: Betaalgroep, fouten: Foutenlijst): void {
  controleerKenmerk(groep.id, `groep ${groep.id}, id`, fouten);
  if (!Number.isSafeInteger(groep.aantal) || groep.aantal < 1) {
    fouten.meld(`groep ${groep.id}, aantal`, `${groep.aantal} is geen aantal betalingen; een groep heeft er minstens één.`);
  }
}

function controleerBuitenEer({ iban, bic }: { iban: string; bic: string | null }, { debiteur }: GecontroleerdeKop, plaats: string, fouten: Foutenlijst): void {
  if (!isSepaBuitenEer(normaliseerIban(iban))) return;
  if (bic === null) fouten.meld(`${plaats}, BIC`, `"${iban}" is een rekening in SEPA buiten de EER; daarvoor is ook de BIC nodig. Vraag die aan de rekeninghouder.`);
  if (debiteur.adres === null) fouten.meld(`${plaats}, IBAN`, `"${iban}" is een rekening in SEPA buiten de EER; daarvoor moet het bericht ook het adres van de betaler noemen.`);
}

/** Checks one transfer of a message and rewrites its texts. Faults are reported, not thrown; the result may be written only when there were none. */
export function controleerTransactie(transactie: Betaaltransactie, kop: GecontroleerdeKop, plaats: string, fouten: Foutenlijst): GecontroleerdeTransactie {
  const { bedrag, crediteur } = transactie;
  controleerBuitenEer(crediteur, kop, `${plaats}, crediteur`, fouten);
  controleerKenmerk(transactie.endToEndId, `${plaats}, endToEndId`, fouten);
  if (!bedrag.isPositief() || bedrag.groterDan(BEDRAG_MAX)) {
    fouten.meld(`${plaats}, bedrag`, `${bedrag.toString()} kan niet in één SEPA-betaling; het bedrag ligt van 0.01 tot en met 999999999.99.`);
  }
  const betalingskenmerk = transactie.betalingskenmerk === null ? null : leesBetalingskenmerk(transactie.betalingskenmerk);
  if (transactie.betalingskenmerk !== null && betalingskenmerk === null) {
    fouten.meld(`${plaats}, betalingskenmerk`, `"${transactie.betalingskenmerk}" is geen RF-referentie en geen Nederlands betalingskenmerk met kloppend controlecijfer; verbeter het of zet het in de omschrijving.`);
  }
  const omschrijving = naarSepaTekens(transactie.omschrijving);
  if (betalingskenmerk === null && omschrijving.length > OMSCHRIJVING_TEKENS_MAX) {
    fouten.meld(`${plaats}, omschrijving`, `De omschrijving telt ${omschrijving.length} tekens; kort haar in tot hoogstens ${OMSCHRIJVING_TEKENS_MAX}.`);
  }
  return {
    endToEndId: transactie.endToEndId,
    bedrag: bedrag.toString(),
    crediteur: controleerPartij(crediteur, `${plaats}, crediteur`, fouten),
    adres: crediteur.adres === null ? null : controleerAdres(crediteur.adres, `${plaats}, adres`, fouten),
    omschrijving,
    betalingskenmerk,
  };
}
