import { verboden } from '../http/index.js';
import type { Gebruiker } from './gebruiker.js';
import type { Rol } from './rollen.js';

/** The only region this user sees, or null when it sees all: somebody who is nothing but regio-aanvrager sees its own. */
export function zichtbareRegio(gebruiker: Gebruiker): string | null {
  return gebruiker.rollen.every((rol) => rol === 'regio-aanvrager') ? gebruiker.regio : null;
}

/**
 * The only region this user may act for, or null for all. Seeing all regions is not enough: only the roles in `ookVoor`
 * act for others than their own.
 */
export function handelingsregio(gebruiker: Gebruiker, ookVoor: readonly Rol[]): string | null {
  if (gebruiker.rollen.some((rol) => ookVoor.includes(rol))) return null;
  return gebruiker.regio ?? GEEN_REGIO;
}

/** No region has this code: who is bound to none and may not act for all finds nothing. */
const GEEN_REGIO = '-';

/**
 * Requires that the user acts for its own region. Seeing all regions is not enough: only roles in `ookVoor` may act for a
 * region that is not theirs. Throws the 403 problem that names both regions.
 */
export function eisEigenRegio(gebruiker: Gebruiker, regio: string, ookVoor: readonly Rol[] = []): void {
  if (gebruiker.rollen.some((rol) => ookVoor.includes(rol))) return;
  if (gebruiker.rollen.includes('regio-aanvrager') && gebruiker.regio === regio) return;
  const eigen = gebruiker.regio === null ? 'Uw token is niet aan een regio gebonden' : `U werkt voor regio ${gebruiker.regio}`;
  throw verboden(`${eigen} en mag dit niet doen voor regio ${regio}. Vraag het team van die regio.`);
}
