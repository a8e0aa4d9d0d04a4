import { leesWaarde, metParameterversies, type Eenheid, type Onderwerp, type Parameter, type Regel, type Regelset } from '#regeling-rules';
import type { Besluitkeuze } from '../besluiten/index.js';

/** A value that is proposed: `parameter` is the id of a parameter, or of a rule with one parameter that the value fits. */
export interface Voorstel {
  readonly parameter: string;
  /** "1500" or "1500.00" for EUR, "35" for weken, maanden and jaar, "2021-07-01" for dag, and so on per unit. */
  readonly waarde: string;
}

/** A proposal that can be carried out: the parameter it is about and the value in its wire form. */
export interface Parametervoorstel {
  readonly parameter: Parameter;
  readonly waarde: string;
}

/** What was asked for is there, or (Dutch, with the way out) why not. */
type Gezocht = { readonly soort: 'gevonden'; readonly voorstel: Parametervoorstel } | { readonly soort: 'fout'; readonly melding: string };

const REGELNUMMER = /^[A-Z]-\d{2}$/;

const VORMEN: Readonly<Record<Eenheid, string>> = {
  EUR: 'een bedrag, bijvoorbeeld 1500.00', 'EUR-of-leeg': 'een bedrag, bijvoorbeeld 1500.00, of niets', weken: 'een geheel aantal weken, bijvoorbeeld 35',
  maanden: 'een geheel aantal maanden, bijvoorbeeld 12', jaar: 'een jaar, bijvoorbeeld 2021', dag: 'een dag, bijvoorbeeld 2021-07-01', 'ja-nee': 'ja of nee', kenmerk: 'een kenmerk, of niets',
};

/**
 * The parameters that are meant, with the values in their units; and for each that cannot be found its place in the list
 * and why. No analysis can be made while there is one of the latter.
 */
export function leesVoorstellen(regelset: Regelset, voorstellen: readonly Voorstel[]): { gevonden: Parametervoorstel[]; fouten: { index: number; melding: string }[] } {
  const gevonden: Parametervoorstel[] = [];
  const fouten: { index: number; melding: string }[] = [];
  for (const [index, voorstel] of voorstellen.entries()) {
    const gezocht = zoekVoorstel(regelset, voorstel);
    if (gezocht.soort === 'fout') fouten.push({ index, melding: gezocht.melding });
    else if (gevonden.some(({ parameter }) => parameter.id === gezocht.voorstel.parameter.id)) fouten.push({ index, melding: `Parameter ${gezocht.voorstel.parameter.id} staat er al met een waarde. Laat er één staan.` });
    else gevonden.push(gezocht.voorstel);
  }
  return { gevonden, fouten };
}

function zoekVoorstel(regelset: Regelset, { parameter: aanduiding, waarde }: Voorstel): Gezocht {
  return REGELNUMMER.test(aanduiding) ? bijRegel(regelset, aanduiding, waarde) : bijParameter(regelset, aanduiding, waarde);
}

function bijParameter(regelset: Regelset, id: string, waarde: string): Gezocht {
  const parameter = regelset.parameters.find((kandidaat) => kandidaat.id === id);
  if (!parameter) return fout(`Parameter "${id}" bestaat niet. Kies een regel of één van: ${regelset.parameters.map((kandidaat) => kandidaat.id).join(', ')}.`);
  const gelezen = inEenheid(parameter, waarde);
  if (gelezen === null) return fout(`"${waarde}" is geen waarde voor ${id}. Schrijf ${vormVan(parameter)}.`);
  return { soort: 'gevonden', voorstel: { parameter, waarde: gelezen } };
}

function bijRegel(regelset: Regelset, regel: string, waarde: string): Gezocht {
  const gevonden = regelset.regels.find((kandidaat) => kandidaat.id === regel);
  if (!gevonden) return fout(`Regel "${regel}" bestaat niet. De regels staan in /v1/regels; u kunt ook een parameter noemen.`);
  const ids = parametersVan(gevonden);
  const parameters = regelset.parameters.filter(({ id }) => ids.has(id));
  if (parameters.length === 0) return fout(`Regel ${regel} heeft geen parameters. Kies een andere regel of een parameter.`);
  const passend = parameters.flatMap((parameter) => {
    const gelezen = inEenheid(parameter, waarde);
    return gelezen === null ? [] : [{ parameter, waarde: gelezen }];
  });
  const [enige, tweede] = passend;
  if (!enige) return fout(`"${waarde}" past bij geen parameter van regel ${regel}: ${parameters.map((parameter) => `${parameter.id} is ${vormVan(parameter)}`).join('; ')}.`);
  if (tweede) return fout(`"${waarde}" past bij meer dan één parameter van regel ${regel}. Noem er één: ${passend.map(({ parameter }) => `${parameter.id} (${parameter.naam})`).join(', ')}.`);
  return { soort: 'gevonden', voorstel: enige };
}

function fout(melding: string): Gezocht {
  return { soort: 'fout', melding };
}

function vormVan({ eenheid }: Parameter): string {
  return VORMEN[eenheid];
}

/** The value in the wire form of the unit; null when it is none. */
function inEenheid({ eenheid }: Parameter, tekst: string): string | null {
  const waarde = eenheid.startsWith('EUR') ? metCenten(tekst) : tekst;
  try {
    leesWaarde(eenheid, waarde);
    return waarde;
  } catch (fout_) {
    if (fout_ instanceof RangeError) return null;
    throw fout_;
  }
}

/** "1500", "1500.5" and "1500,50" are how people write amounts. */
function metCenten(tekst: string): string {
  const [geheel = '', centen = ''] = tekst.replace(',', '.').split('.');
  return /^\d+$/.test(geheel) && /^\d{0,2}$/.test(centen) ? `${geheel}.${centen.padEnd(2, '0')}` : tekst;
}

/** Known at every decision there was: the question is what would have been if it had been decided in time. */
const ALTIJD_BEKEND = '1900-01-01T00:00:00Z';

/**
 * The set of rules as it would be with these values from the day `van` on. As with every version, a later one takes over
 * from its own first day; one of the same day makes way for the proposal.
 */
export function metVoorstellen(regelset: Regelset, voorstellen: readonly Parametervoorstel[], van: string, ookVoorBestaande: boolean): Regelset {
  const gewijzigd = new Set(voorstellen.map(({ parameter }) => parameter.id));
  const parameters = regelset.parameters.map((parameter) => (gewijzigd.has(parameter.id) ? { ...parameter, versies: parameter.versies.filter(({ geldigVanaf }) => geldigVanaf !== van) } : parameter));
  return metParameterversies({ ...regelset, parameters }, voorstellen.map(({ parameter, waarde }) => ({
    parameter: parameter.id, waarde, geldigVanaf: van, geldigTotEnMet: null, bron: { document: 'voorstel', regel: null, citaat: null },
    besluit: { voorstel: 'impactanalyse', kenmerk: 'impactanalyse', ookVoorBestaande, vastgesteldOp: ALTIJD_BEKEND, vastgesteldDoor: 'niemand' },
  })));
}

/** The ids of all parameters that a rule reads, in any version. */
function parametersVan(regel: Regel): Set<string> {
  return new Set(regel.versies.flatMap((versie) => versie.parameters.map(({ id }) => id)));
}

/** The rules that read one of these parameters: only their verdicts can change. */
export function betrokkenRegels(regelset: Regelset, voorstellen: readonly Parametervoorstel[]): Regel[] {
  const ids = new Set(voorstellen.map(({ parameter }) => parameter.id));
  return regelset.regels.filter((regel) => [...parametersVan(regel)].some((id) => ids.has(id)));
}

/** The decisions that these rules can speak about. */
export function keuzeVoor(regels: readonly Regel[]): Besluitkeuze {
  const soorten = new Set(regels.flatMap((regel) => regel.versies.flatMap((versie) => Object.keys(versie.toetsen) as Onderwerp[])));
  const stromen = regels.some((regel) => regel.stromen === 'alle') ? null : [...new Set(regels.flatMap((regel) => regel.stromen))];
  return { soorten: [...soorten], stromen };
}
