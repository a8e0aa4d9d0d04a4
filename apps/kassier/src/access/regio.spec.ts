import type { Gebruiker } from './gebruiker.js';
import { eisEigenRegio, handelingsregio, zichtbareRegio } from './regio.js';
import type { Rol } from './rollen.js';

const gebruiker = (regio: string | null, ...rollen: Rol[]): Gebruiker => ({ sub: 's', organisatie: 'o', rollen, regio, tokenId: 't', clientId: null });

describe('regions', () => {
  it('show a regio-aanvrager its own region and no other', () => {
    const team = gebruiker('AM18', 'regio-aanvrager');
    expect(zichtbareRegio(team)).toBe('AM18');
  });

  it('are all visible to every other role', () => {
    for (const rol of ['szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const) {
      expect(zichtbareRegio(gebruiker(null, rol))).toBeNull();
    }
  });

  it('bind who acts to its own region, also when it may see more; only the named roles act for all', () => {
    expect(handelingsregio(gebruiker('AM18', 'regio-aanvrager', 'szw-financien'), ['kassier-medewerker'])).toBe('AM18');
    expect(handelingsregio(gebruiker(null, 'kassier-medewerker'), ['kassier-medewerker'])).toBeNull();
    expect(handelingsregio(gebruiker(null, 'kassier-medewerker'), [])).not.toBeNull();
    expect(handelingsregio(gebruiker(null, 'auditor'), ['kassier-medewerker'])).not.toBeNull();
  });

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
