import type { Datum } from '#values';
import type { Onderwerp } from './feiten.js';
import type { Oordeel } from './oordeel.js';
import { geldtOp } from './parameter.js';
import type { Regel, RegelVersie } from './regel.js';
import { catalogusvolgorde, type Regelset } from './regelset.js';
import { opsomming } from './verwoording.js';

/** Whether a rule speaks about a request, and when it does not, why not. */
export type Toepasselijkheid = 'geldt' | 'niet-in-werking' | 'ander-onderwerp' | 'andere-stroom';

/** A budgetbesluit moves money of several streams at once, so for it `stroom` keeps no rule out. */
export function toepasselijkheid(regel: Regel, onderwerp: Onderwerp, peildatum: Datum, stroom: string): Toepasselijkheid {
  const versie = versieVan(regel, peildatum);
  if (!versie) return 'niet-in-werking';
  if (!versie.toetsen[onderwerp]) return 'ander-onderwerp';
  return onderwerp === 'budgetbesluit' || regel.stromen === 'alle' || regel.stromen.includes(stroom) ? 'geldt' : 'andere-stroom';
}

/**
 * The verdicts of the rules in force on the peildatum that `beoordeel` leaves out because they are about something else,
 * in catalogue order: each is `niet-van-toepassing` and says why. Together the two name every rule in force.
 */
export function overigeOordelen(regelset: Regelset, onderwerp: Onderwerp, peildatum: Datum, stroom: string): Oordeel[] {
  return regelset.regels.flatMap((regel): Oordeel[] => {
    const versie = versieVan(regel, peildatum);
    const reden = redenVan(regel, versie, toepasselijkheid(regel, onderwerp, peildatum, stroom), onderwerp, stroom);
    if (!versie || reden === null) return [];
    return [{ regel: regel.id, versie: versie.versie, uitkomst: 'niet-van-toepassing', toelichting: reden, uitweg: null, parameters: {}, bron: regel.bronnen[0], motivering: null }];
  }).sort((een, ander) => catalogusvolgorde(een.regel, ander.regel));
}

/** The version of a rule that is in force on the day. */
export function versieVan(regel: Regel, peildatum: Datum): RegelVersie | undefined {
  return regel.versies.find((kandidaat) => geldtOp(kandidaat, peildatum));
}

const ONDERWERPEN: Readonly<Record<Onderwerp, string>> = {
  budgetbesluit: 'een budgetbesluit', verplichting: 'een verplichting', wijziging: 'een wijziging van een verplichting', betaling: 'een betaling',
};

function redenVan(regel: Regel, versie: RegelVersie | undefined, waarom: Toepasselijkheid, onderwerp: Onderwerp, stroom: string): string | null {
  switch (waarom) {
    case 'geldt':
    case 'niet-in-werking':
      return null;
    case 'ander-onderwerp': {
      const getoetst = (Object.keys(versie?.toetsen ?? {}) as Onderwerp[]).map((naam) => ONDERWERPEN[naam]);
      return getoetst.length === 0 ? 'Deze regel wordt niet getoetst.' : `Deze regel gaat over ${opsomming(getoetst)}, niet over ${ONDERWERPEN[onderwerp]}.`;
    }
    case 'andere-stroom':
      return `Deze regel geldt alleen op ${opsomming(regel.stromen === 'alle' ? [] : regel.stromen)}, niet op ${stroom}.`;
  }
}
