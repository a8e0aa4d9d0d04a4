import { Injectable } from '@nestjs/common';
import { Datum } from '#values';
import { regelboek, versieOp, type Regelboek, type ParameterVersie, type RegelboekNorm, type RegelboekParameter, type RegelboekRegel, type RegelboekVersie } from '#regeling-rules';
import { REGELSET } from '../besluitstraat/index.js';
import { onbekendeRegel } from './regels.fouten.js';

/** A moment by which everything is known that ever will be. */
const ALTIJD = '9999-12-31T23:59:59Z';

/** Shows the rules this service judges by; they are part of the program, so no database is asked. */
@Injectable()
export class RegelsService {
  private readonly boek: Regelboek = regelboek(REGELSET);

  /** The rule book; with a day only the rules, norms, versions and parameter values in force on it. */
  alle(peildatum: string | undefined): Regelboek & { peildatum: string | null } {
    const { regelset, naam, geldigVanaf } = this.boek;
    return {
      regelset, naam, geldigVanaf, peildatum: peildatum ?? null,
      regels: this.boek.regels.flatMap((regel) => geldend(regel, peildatum)),
      overigeNormen: peildatum !== undefined && peildatum < geldigVanaf ? [] : this.boek.overigeNormen,
    };
  }

  /** One rule, or one norm that no rule judges. Throws the 404 problem when there is none, or none in force on the day. */
  een(id: string, peildatum: string | undefined): RegelboekRegel | RegelboekNorm {
    const { regels, overigeNormen } = this.alle(peildatum);
    const gevonden = [...regels, ...overigeNormen].find((kandidaat) => kandidaat.id === id);
    if (!gevonden) throw onbekendeRegel(id, peildatum);
    return gevonden;
  }
}

function geldtOp(versie: { readonly geldigVanaf: string; readonly geldigTotEnMet: string | null }, dag: string): boolean {
  return versie.geldigVanaf <= dag && (versie.geldigTotEnMet === null || dag <= versie.geldigTotEnMet);
}

/** The rule with what is in force on the day; nothing when no version of it is. */
function geldend(regel: RegelboekRegel, peildatum: string | undefined): RegelboekRegel[] {
  if (peildatum === undefined) return [regel];
  const versies = regel.versies.filter((versie) => geldtOp(versie, peildatum)).map((versie): RegelboekVersie => ({
    ...versie, parameters: versie.parameters.map((parameter) => ({ ...parameter, versies: waardeOp(parameter, peildatum) })),
  }));
  return versies.length > 0 ? [{ ...regel, versies }] : [];
}

/** The one version whose value holds on the day, of all that were decided so far; none where there is no value yet. */
function waardeOp(parameter: RegelboekParameter, peildatum: string): ParameterVersie[] {
  if (!parameter.versies.some((versie) => geldtOp(versie, peildatum))) return [];
  return [versieOp(parameter, { peildatum: Datum.van(peildatum), bekendOp: ALTIJD })];
}
