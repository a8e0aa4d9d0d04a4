import type { Gebruiker } from './gebruiker.js';
import { eisEigenRegio, magRegioZien, zichtbareRegio } from './regio.js';
import type { Rol } from './rollen.js';

const gebruiker = (regio: string | null, ...rollen: Rol[]): Gebruiker => ({ sub: 's', organisatie: 'o', rollen, regio, tokenId: 't' });

describe('regions', () => {
  it('show a regio-aanvrager its own region and no other', () => {
    const team = gebruiker('AM18', 'regio-aanvrager');
    expect(zichtbareRegio(team)).toBe('AM18');
    expect([magRegioZien(team, 'AM18'), magRegioZien(team, 'AM19')]).toEqual([true, false]);
  });

  it('are all visible to every other role', () => {
    for (const rol of ['szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const) {
      expect(zichtbareRegio(gebruiker(null, rol))).toBeNull();
      expect(magRegioZien(gebruiker(null, rol), 'AM18')).toBe(true);
    }
  });

  it('show nothing to somebody without a role', () => expect(magRegioZien(gebruiker(null), 'AM18')).toBe(false));

  it('let a team act for its own region only, also when it may see more', () => {
    expect(() => eisEigenRegio(gebruiker('AM18', 'regio-aanvrager'), 'AM18')).not.toThrow();
    expect(() => eisEigenRegio(gebruiker('AM18', 'regio-aanvrager', 'auditor'), 'AM19')).toThrow(/AM18.*AM19/);
    expect(() => eisEigenRegio(gebruiker('AM18', 'auditor'), 'AM18')).toThrow();
  });

  it('let another role act when the caller allows it', () => {
    const kassier = gebruiker(null, 'kassier-medewerker');
    expect(() => eisEigenRegio(kassier, 'AM18', ['kassier-medewerker'])).not.toThrow();
    expect(() => eisEigenRegio(kassier, 'AM18')).toThrow(/niet aan een regio gebonden/);
  });
});
