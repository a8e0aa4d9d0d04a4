import { isValidIBAN } from 'ibantools';
import { ConfiguratieFout, INSTELLINGEN, leesConfiguratie } from './configuratie.js';

function foutenVan(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    leesConfiguratie(env);
  } catch (fout) {
    if (fout instanceof ConfiguratieFout) return fout.fouten;
    throw fout;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing in development', () => {
    const configuratie = leesConfiguratie({});
    expect(configuratie).toMatchObject({
      omgeving: 'development', poort: 3000, host: '127.0.0.1', databaseUrl: null, gegevensMap: './.kassier', oidcIssuer: null,
      oidcAudience: 'kassier', logNiveau: 'info', wachtrijMax: 10_000, groepMax: 200, groepWachttijdMs: 0, bundelGroepMax: 1_000, bundelsMax: 4, betaalbestandMax: 25_000,
    });
    expect(isValidIBAN(configuratie.rekening.iban)).toBe(true);
  });

  it('takes what is set, and treats empty as absent', () => {
    const configuratie = leesConfiguratie({ PORT: '0', DATABASE_URL: 'postgresql://u@h/db', REKENING_IBAN: 'nl91 abna 0417 1643 00', OIDC_ISSUER: ' ' });
    expect(configuratie.poort).toBe(0);
    expect(configuratie.migratieDatabaseUrl).toBe('postgresql://u@h/db');
    expect(configuratie.rekening.iban).toBe('NL91ABNA0417164300');
    expect(configuratie.oidcIssuer).toBeNull();
  });

  it('names every mistake at once without repeating a value', () => {
    const env = { PORT: '70000', DATABASE_URL: 'mysql://u:geheim@h/db', LOG_LEVEL: 'luid', REKENING_IBAN: 'NL00KASS0000000000', GROEP_MAX: '1.5' };
    const fouten = foutenVan(env);
    expect(fouten.map((fout) => fout.split(':')[0]).sort()).toEqual(['DATABASE_URL', 'GROEP_MAX', 'LOG_LEVEL', 'PORT', 'REKENING_IBAN']);
    expect(fouten.join()).not.toContain('geheim');
    expect(() => leesConfiguratie(env)).toThrow(/PORT: schrijf een geheel getal van 0 tot en met 65535\./);
  });

  it('wants an issuer, a pseudonym key and an account of its own in production', () => {
    expect(foutenVan({ NODE_ENV: 'production', PORT: 'x' })).toEqual([
      'PORT: schrijf een geheel getal van 0 tot en met 65535.',
      'OIDC_ISSUER: is verplicht als NODE_ENV=production.',
      'PSEUDONIEM_SLEUTEL_BESTAND: is verplicht als NODE_ENV=production.',
      'REKENING_IBAN: is verplicht als NODE_ENV=production.',
    ]);
  });

  it('refuses an unencrypted issuer in production', () => {
    const env = { NODE_ENV: 'production', OIDC_ISSUER: 'http://inloggen.example.nl', PSEUDONIEM_SLEUTEL_BESTAND: '/sleutel', REKENING_IBAN: 'NL91ABNA0417164300' };
    expect(foutenVan(env)).toEqual(['OIDC_ISSUER: gebruik https als NODE_ENV=production.']);
    expect(foutenVan({ ...env, OIDC_ISSUER: 'https://inloggen.example.nl' })).toEqual([]);
  });

  it('refuses a batch larger than the queue it comes from', () => {
    expect(foutenVan({ WACHTRIJ_MAX: '10', GROEP_MAX: '11' })).toHaveLength(1);
  });

  it('explains every setting it reads', () => {
    const namen = new Set<string>();
    leesConfiguratie(new Proxy({}, { get: (_doel, naam) => void namen.add(String(naam)) }));
    expect([...namen].sort()).toEqual(INSTELLINGEN.map((instelling) => instelling.naam).sort());
  });
});
