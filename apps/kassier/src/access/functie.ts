import { Injectable } from '@nestjs/common';
import type { Gebruiker } from './gebruiker.js';
import type { Rol } from './rollen.js';

/** The sides on which people act: SZW allots, a region asks, the kassier pays. */
export const FUNCTIES = ['szw', 'regio', 'kassier'] as const;

/** On which side somebody acts. */
export type Functie = (typeof FUNCTIES)[number];

/** The side of each role that may change something; the others only look. */
const FUNCTIE_VAN_ROL: Readonly<Partial<Record<Rol, Functie>>> = {
  'szw-budgethouder': 'szw', 'regio-aanvrager': 'regio', 'kassier-medewerker': 'kassier', 'kassier-fiatteur': 'kassier',
};

/** What each side is called in messages. */
export const FUNCTIENAMEN: Readonly<Record<Functie, string>> = { szw: 'SZW', regio: 'een regio', kassier: 'de kassier' };

/** The sides of these roles, in fixed order. */
export function functiesVan(rollen: readonly Rol[]): Functie[] {
  return FUNCTIES.filter((functie) => rollen.some((rol) => FUNCTIE_VAN_ROL[rol] === functie));
}

/** Whether a route that these roles may use changes something: an auditor changes nothing, so what is open to him does not. */
export function verandert(methode: string, rollen: readonly Rol[]): boolean {
  return methode !== 'GET' && methode !== 'HEAD' && !rollen.includes('auditor');
}

/** Stands behind the roles: requires that this person, who acts on one of these sides, acts on no other; throws the 403 problem. */
export type Functiewacht = (gebruiker: Gebruiker, functies: readonly Functie[]) => Promise<void> | void;

/** The place where whoever keeps on which side people act stands watch. */
@Injectable()
export class Functies {
  private wacht: Functiewacht = () => undefined;

  /** From now on this stands watch before every route that changes something. */
  gebruik(wacht: Functiewacht): void {
    this.wacht = wacht;
  }

  eis(gebruiker: Gebruiker, functies: readonly Functie[]): Promise<void> | void {
    return this.wacht(gebruiker, functies);
  }
}
