import { versieOp, type Bron, type Dag, type Oordeel, type Regelset, type RegelStatus, type Toekenning, type Vindplaats } from '#regeling-rules';
import { Datum } from '#values';
import { herstel } from '../besluitstraat/index.js';
import type { BewaardBesluit } from './besluiten.herbeoordeling.js';

/** A value that a verdict used: what it is, since when it holds, and on whose words. */
export interface GebruikteWaarde {
  readonly parameter: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly waarde: string;
  readonly geldigVanaf: Dag;
  readonly bron: Bron | Vindplaats;
}

/** A verdict as a receipt shows it: beside it the norm in words, and the values that were used with their sources. */
export interface Oordeelbewijs extends Oordeel {
  readonly titel: string;
  readonly norm: string;
  readonly status: RegelStatus;
  readonly waarden: readonly GebruikteWaarde[];
}

/**
 * The stored verdicts of a decision, for who wants to read them without the rules at hand. `regelset` is the set it was taken
 * under, with every version that was decided.
 */
export function bewijsVan(regelset: Regelset, besluit: BewaardBesluit): Oordeelbewijs[] {
  return besluit.oordelen.map((bewaard) => {
    const regel = regelset.regels.find(({ id }) => id === bewaard.regel);
    if (!regel) throw new Error(`regel ${bewaard.regel} van een eerder besluit staat niet in regelset ${regelset.slug}`);
    const oordeel = herstel(bewaard);
    const waarden = Object.entries(oordeel.parameters).flatMap(([id, waarde]) => gebruikteWaarde(regelset, besluit, id, waarde));
    return { ...oordeel, titel: regel.titel, norm: regel.norm, status: regel.status, waarden };
  });
}

/** Nothing where the version that gives this value is not to be found any more: then only the stored value itself is shown. */
function gebruikteWaarde(regelset: Regelset, { feiten, peildatum, genomenOp }: BewaardBesluit, id: string, waarde: string): GebruikteWaarde[] {
  const parameter = regelset.parameters.find((kandidaat) => kandidaat.id === id);
  if (!parameter) return [];
  // What happens to a verplichting is judged by the values it was granted under; its facts say when that was.
  const { toegekend } = feiten as { readonly toegekend?: Toekenning | null };
  const versie = versieOp(parameter, { peildatum: Datum.van(peildatum), bekendOp: genomenOp }, toegekend ?? null);
  if (versie.waarde !== waarde) return [];
  return [{ parameter: id, naam: parameter.naam, eenheid: parameter.eenheid, waarde, geldigVanaf: versie.geldigVanaf, bron: versie.bron }];
}
