import { Injectable } from '@nestjs/common';
import { regelboek, type Regelboek, type RegelboekRegel, type RegelboekVersie } from '#regeling-rules';
import { REGELSET } from '../besluitstraat/index.js';
import { onbekendeRegel } from './regels.fouten.js';

/** Shows the rules this service judges by; they are part of the program, so no database is asked. */
@Injectable()
export class RegelsService {
  private readonly boek: Regelboek = regelboek(REGELSET);

  /** The rule book; with a day only the rules, versions and parameter values in force on it. */
  alle(peildatum: string | undefined): Regelboek & { peildatum: string | null } {
    const { regelset, naam, geldigVanaf } = this.boek;
    return { regelset, naam, geldigVanaf, peildatum: peildatum ?? null, regels: this.boek.regels.flatMap((regel) => geldend(regel, peildatum)) };
  }

  /** One rule. Throws the 404 problem when there is none, or none in force on the day. */
  een(id: string, peildatum: string | undefined): RegelboekRegel {
    const [regel] = this.boek.regels.filter((kandidaat) => kandidaat.id === id).flatMap((kandidaat) => geldend(kandidaat, peildatum));
    if (!regel) throw onbekendeRegel(id, peildatum);
    return regel;
  }
}

function geldtOp(versie: { readonly geldigVanaf: string; readonly geldigTotEnMet: string | null }, dag: string): boolean {
  return versie.geldigVanaf <= dag && (versie.geldigTotEnMet === null || dag <= versie.geldigTotEnMet);
}

/** The rule with what is in force on the day; nothing when no version of it is. */
function geldend(regel: RegelboekRegel, peildatum: string | undefined): RegelboekRegel[] {
  if (peildatum === undefined) return [regel];
  const versies = regel.versies.filter((versie) => geldtOp(versie, peildatum)).map((versie): RegelboekVersie => ({
    ...versie, parameters: versie.parameters.map((parameter) => ({ ...parameter, versies: parameter.versies.filter((waarde) => geldtOp(waarde, peildatum)) })),
  }));
  return versies.length > 0 ? [{ ...regel, versies }] : [];
}
