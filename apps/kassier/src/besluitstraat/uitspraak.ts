import { KAMERBRIEF, belemmeringen, laatToe, wachtOpMens, type CelFeiten, type Oordeel } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import type { Aanvraag, Geweigerd, Invoerfout, Tekort, Uitslag } from './aanvraag.js';
import type { BewaardAntwoord, BewaardOordeel } from './werkstand.js';

/**
 * What every set of rules has in common: the rules with their sources, the reference facts and the first day. Which set these
 * books are judged by, and with which values, says `Regeling`.
 */
export const REGELSET = KAMERBRIEF;

const BRONNEN = new Map(REGELSET.regels.map((regel) => [regel.id, regel.bronnen[0]]));

/** The verdicts worth keeping: a rule that does not apply says nothing about the request. */
export function relevant(oordelen: readonly Oordeel[]): Oordeel[] {
  return oordelen.filter((oordeel) => oordeel.uitkomst !== 'niet-van-toepassing');
}

/** What is so for nearly every verdict, and is therefore not stored with it. */
const GEWOON = { versie: 1, uitkomst: 'voldaan' } as const;

/**
 * A verdict as it is stored a million times: without its source, which stands with the rule, and without the fields that
 * say nothing or what they nearly always say. Together that lets two decisions fit in a page of the database instead of one.
 */
export function bewaar({ regel, versie, uitkomst, toelichting, uitweg, parameters, motivering }: Oordeel): BewaardOordeel {
  return {
    regel,
    ...(versie === GEWOON.versie ? {} : { versie }),
    ...(uitkomst === GEWOON.uitkomst ? {} : { uitkomst }),
    toelichting,
    ...(uitweg === null ? {} : { uitweg }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(motivering === null ? {} : { motivering }),
  };
}

/** Whether a reason counted in one of these verdicts: column `gemotiveerd` of a decision, by which such decisions are found. */
export function isGemotiveerd(oordelen: readonly BewaardOordeel[]): boolean {
  return oordelen.some(({ motivering }) => motivering !== undefined);
}

/** A stored verdict as it was given. Throws when the rule is gone, which a merged rule never is. */
export function herstel({ regel, versie = GEWOON.versie, uitkomst = GEWOON.uitkomst, toelichting, uitweg = null, parameters = {}, motivering = null }: BewaardOordeel): Oordeel {
  const bron = BRONNEN.get(regel);
  if (!bron) throw new Error(`regel ${regel} van een eerder besluit bestaat niet meer`);
  // In the order of a first answer, so that a repetition is the same to the byte.
  return { regel, versie, uitkomst, toelichting, uitweg, parameters, bron, motivering };
}

/** The fault of a day before the regeling began, on which nothing can be changed or paid; null when the day is fine. */
export function voorDeRegeling(dag: string, pointer: string): Invoerfout | null {
  if (dag >= REGELSET.geldigVanaf) return null;
  return { pointer, melding: `Deze dag ligt voor het begin van de regeling (${Datum.van(REGELSET.geldigVanaf).voorMensen()}). Kies een latere dag.` };
}

/** The shortage in a cell when a request for `gevraagd` does not fit; null when it does. */
export function tekortIn(cel: CelFeiten, gevraagd: Bedrag): Tekort | null {
  const beschikbaar = Bedrag.van(cel.beschikbaar);
  if (!gevraagd.groterDan(beschikbaar)) return null;
  return { ...cel, gevraagd: gevraagd.toString(), tekort: gevraagd.min(beschikbaar).toString() };
}

/** What one request came to, before it is written. */
export interface Uitspraak {
  readonly toegestaan: boolean;
  /** All verdicts, in catalogue order. */
  readonly oordelen: readonly Oordeel[];
  readonly tekort: Tekort | null;
}

/** Sums the verdicts up. A shortage is only named when the rules refuse. */
export function uitspraak(oordelen: readonly Oordeel[], tekort: Tekort | null): Uitspraak {
  const toegestaan = laatToe(oordelen);
  return { toegestaan, oordelen, tekort: toegestaan ? null : tekort };
}

/** The answer to a granted request: what came of it, and the verdicts. */
export function toegekend(antwoord: Record<string, unknown>, oordelen: readonly Oordeel[], herhaald: boolean): Uitslag {
  return { soort: 'toegekend', antwoord: { ...antwoord, oordelen }, herhaald };
}

/** The answer to a refused request: of all its verdicts those that stand in the way. */
export function geweigerd(weigering: Omit<Geweigerd, 'soort'>): Geweigerd {
  return { soort: 'geweigerd', ...weigering, oordelen: belemmeringen(weigering.oordelen) };
}

/** The answer that was given before under this key, or the conflict when the key was used for something else. */
export function herhaling(aanvraag: Aanvraag, eerder: BewaardAntwoord): Uitslag {
  if (eerder.vingerafdruk !== aanvraag.vingerafdruk || eerder.besluit === null) return { soort: 'sleutel-al-gebruikt' };
  const oordelen = (eerder.oordelen ?? []).map(herstel);
  if (eerder.status === 409) {
    return geweigerd({ besluitId: eerder.besluit, onderwerp: aanvraag.opdracht.soort, oordelen, tekort: eerder.tekort, voorgelegd: wachtOpMens(oordelen), herhaald: true });
  }
  return toegekend(eerder.antwoord ?? {}, oordelen, true);
}
