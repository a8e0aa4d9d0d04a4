import type { Dag, Onderwerp } from './feiten.js';
import type { Bron, Uitkomst } from './oordeel.js';
import type { ParameterVersie } from './parameter.js';
import type { Regel, RegelStatus, RegelVersie } from './regel.js';
import { catalogusvolgorde, type Regelset } from './regelset.js';

export interface RegelboekParameter {
  readonly id: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly versies: readonly ParameterVersie[];
}

export interface RegelboekVersie {
  readonly versie: number;
  readonly geldigVanaf: Dag;
  readonly geldigTotEnMet: Dag | null;
  readonly werktOp: readonly Onderwerp[];
  readonly parameters: readonly RegelboekParameter[];
  readonly voorbeelden: readonly { readonly naam: string; readonly onderwerp: Onderwerp; readonly verwacht: Uitkomst }[];
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
  readonly versies: readonly RegelboekVersie[];
}

export interface Regelboek {
  readonly regelset: string;
  readonly naam: string;
  readonly geldigVanaf: Dag;
  readonly regels: readonly RegelboekRegel[];
}

const ONDERWERPEN: readonly Onderwerp[] = ['budgetbesluit', 'verplichting', 'wijziging', 'betaling'];

/** All rules of a set as plain JSON, in catalogue order: what people can read about them, without their functions. */
export function regelboek(regelset: Regelset): Regelboek {
  const { slug, naam, geldigVanaf } = regelset;
  const regels = [...regelset.regels].sort((een, ander) => catalogusvolgorde(een.id, ander.id));
  return { regelset: slug, naam, geldigVanaf, regels: regels.map((regel) => inRegelboek(regelset, regel)) };
}

function inRegelboek(regelset: Regelset, regel: Regel): RegelboekRegel {
  const { id, titel, norm, status, beslechtDoor, stromen, bronnen, uitleg } = regel;
  const versies = regel.versies.map((versie) => versieInRegelboek(regelset, versie));
  const werktOp = ONDERWERPEN.filter((onderwerp) => versies.some((versie) => versie.werktOp.includes(onderwerp)));
  return { id, titel, norm, status, beslechtDoor, werktOp, stromen, bronnen, uitleg, versies };
}

function versieInRegelboek(regelset: Regelset, versie: RegelVersie): RegelboekVersie {
  const ids = versie.parameters.map((parameter) => parameter.id);
  return {
    versie: versie.versie,
    geldigVanaf: versie.geldigVanaf,
    geldigTotEnMet: versie.geldigTotEnMet,
    werktOp: ONDERWERPEN.filter((onderwerp) => versie.toetsen[onderwerp] !== undefined),
    parameters: regelset.parameters.filter(({ id }) => ids.includes(id)).map(({ id, naam, eenheid, versies }) => ({ id, naam, eenheid, versies })),
    voorbeelden: versie.voorbeelden.map(({ naam, onderwerp, verwacht }) => ({ naam, onderwerp, verwacht })),
  };
}
