import { isNorm, type Dekking } from './catalogus.js';
import type { Dag, Onderwerp } from './feiten.js';
import type { Bron, Uitkomst } from './oordeel.js';
import type { Eenheid, ParameterVersie } from './parameter.js';
import type { Regel, RegelStatus, RegelVersie } from './regel.js';
import { catalogusvolgorde, type Regelset } from './regelset.js';
import { voorbeeldoordeel } from './voorbeeldoordeel.js';

export interface RegelboekParameter {
  readonly id: string;
  readonly naam: string;
  readonly eenheid: Eenheid;
  readonly versies: readonly ParameterVersie[];
}

export interface RegelboekVoorbeeld {
  readonly naam: string;
  readonly onderwerp: Onderwerp;
  /** With the values that the set came with, whatever was decided later. */
  readonly verwacht: Uitkomst;
  /** What the rule says of it, as it would to who asks. */
  readonly toelichting: string;
  readonly uitweg: string | null;
}

export interface RegelboekVersie {
  readonly versie: number;
  readonly geldigVanaf: Dag;
  readonly geldigTotEnMet: Dag | null;
  readonly werktOp: readonly Onderwerp[];
  readonly parameters: readonly RegelboekParameter[];
  readonly voorbeelden: readonly RegelboekVoorbeeld[];
}

export interface RegelboekRegel {
  readonly id: string;
  readonly titel: string;
  readonly norm: string;
  readonly status: RegelStatus;
  readonly beslechtDoor: 'parameter' | 'uitleg' | null;
  readonly werktOp: readonly Onderwerp[];
  readonly stromen: 'alle' | readonly string[];
  readonly bronnen: readonly Bron[];
  readonly uitleg: string | null;
  /** The page in docs/uitleg about a choice that it rests on. */
  readonly uitlegpagina: string | null;
  readonly dekking: { readonly soort: 'regel' };
  readonly versies: readonly RegelboekVersie[];
}

/** A norm that no rule judges, with how the service deals with it instead. */
export interface RegelboekNorm {
  readonly id: string;
  readonly titel: string;
  readonly norm: string;
  readonly status: RegelStatus;
  readonly bronnen: readonly Bron[];
  readonly uitlegpagina: string | null;
  readonly dekking: Dekking;
}

export interface Regelboek {
  readonly regelset: string;
  readonly naam: string;
  readonly geldigVanaf: Dag;
  readonly regels: readonly RegelboekRegel[];
  readonly overigeNormen: readonly RegelboekNorm[];
}

const ONDERWERPEN: readonly Onderwerp[] = ['budgetbesluit', 'verplichting', 'wijziging', 'betaling'];

/**
 * All norms of a set as plain JSON, in catalogue order: what people can read about the rules, without their functions,
 * and the norms that no rule judges.
 */
export function regelboek(regelset: Regelset): Regelboek {
  const { slug, naam, geldigVanaf, catalogus } = regelset;
  const regels = [...regelset.regels].sort((een, ander) => catalogusvolgorde(een.id, ander.id));
  return {
    regelset: slug, naam, geldigVanaf,
    regels: regels.map((regel) => inRegelboek(regelset, regel)),
    overigeNormen: catalogus.filter(isNorm).map(({ id, titel, norm, status, bronnen, uitlegpagina, dekking }) => ({ id, titel, norm, status, bronnen, uitlegpagina, dekking })),
  };
}

function inRegelboek(regelset: Regelset, regel: Regel): RegelboekRegel {
  const { id, titel, norm, status, beslechtDoor, stromen, bronnen, uitleg } = regel;
  const versies = regel.versies.map((versie) => versieInRegelboek(regelset, regel, versie));
  const werktOp = ONDERWERPEN.filter((onderwerp) => versies.some((versie) => versie.werktOp.includes(onderwerp)));
  const uitlegpagina = regelset.catalogus.find((item) => item.id === id)?.uitlegpagina ?? null;
  return { id, titel, norm, status, beslechtDoor, werktOp, stromen, bronnen, uitleg, uitlegpagina, dekking: { soort: 'regel' }, versies };
}

function versieInRegelboek(regelset: Regelset, regel: Regel, versie: RegelVersie): RegelboekVersie {
  const ids = versie.parameters.map((parameter) => parameter.id);
  return {
    versie: versie.versie,
    geldigVanaf: versie.geldigVanaf,
    geldigTotEnMet: versie.geldigTotEnMet,
    werktOp: ONDERWERPEN.filter((onderwerp) => versie.toetsen[onderwerp] !== undefined),
    parameters: regelset.parameters.filter(({ id }) => ids.includes(id)).map(({ id, naam, eenheid, versies }) => ({ id, naam, eenheid, versies })),
    voorbeelden: versie.voorbeelden.map((voorbeeld) => {
      const { uitkomst, toelichting, uitweg } = voorbeeldoordeel(regelset, regel, versie, voorbeeld);
      return { naam: voorbeeld.naam, onderwerp: voorbeeld.onderwerp, verwacht: uitkomst, toelichting, uitweg };
    }),
  };
}
