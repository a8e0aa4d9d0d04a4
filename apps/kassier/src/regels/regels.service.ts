import { Injectable } from '@nestjs/common';
import { Datum } from '#values';
import { ALLES_BEKEND, regelboek, versieOp, type Regelboek, type ParameterVersie, type RegelboekNorm, type RegelboekParameter, type RegelboekRegel, type RegelboekVersie, type Regelset } from '#regeling-rules';
import { Database } from '../database/index.js';
import { Regeling, regelsetVan } from '../referentie/index.js';
import type { RegelsVraag } from './regels.dto.js';
import { onbekendeRegel } from './regels.fouten.js';

/** Made once for a set of rules: it is the same until SZW decides another version. */
const boeken = new WeakMap<Regelset, Regelboek>();

/** Shows the rules this service judges by, with every value that SZW decided; or another set, as it came. */
@Injectable()
export class RegelsService {
  constructor(private readonly database: Database, private readonly regeling: Regeling) {}

  /** The rule book; with a day only the rules, norms, versions and parameter values in force on it. */
  async alle({ peildatum, regelset: slug }: RegelsVraag): Promise<Regelboek & { peildatum: string | null }> {
    const boek = await this.boek(slug);
    const { regelset, naam, geldigVanaf } = boek;
    return {
      regelset, naam, geldigVanaf, peildatum: peildatum ?? null,
      regels: boek.regels.flatMap((regel) => geldend(regel, peildatum)),
      overigeNormen: peildatum !== undefined && peildatum < geldigVanaf ? [] : boek.overigeNormen,
    };
  }

  /** One rule, or one norm that no rule judges. Throws the 404 problem when there is none, or none in force on the day. */
  async een(id: string, vraag: RegelsVraag): Promise<RegelboekRegel | RegelboekNorm> {
    const { regels, overigeNormen } = await this.alle(vraag);
    const gevonden = [...regels, ...overigeNormen].find((kandidaat) => kandidaat.id === id);
    if (!gevonden) throw onbekendeRegel(id, vraag.peildatum);
    return gevonden;
  }

  private async boek(slug: string | undefined): Promise<Regelboek> {
    const eigen = await this.regeling.lees(this.database.landelijk);
    const regelset = slug === undefined || slug === eigen.slug ? eigen : regelsetVan(slug);
    let boek = boeken.get(regelset);
    if (!boek) boeken.set(regelset, (boek = regelboek(regelset)));
    return boek;
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
  return [versieOp(parameter, { peildatum: Datum.van(peildatum), bekendOp: ALLES_BEKEND })];
}
