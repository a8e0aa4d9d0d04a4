import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('takes secrets from files, and says which file cannot be used', () => {
    const map = mkdtempSync(join(tmpdir(), 'kassier-config-'));
    try {
      const pad = (naam: string, inhoud: string): string => {
        writeFileSync(join(map, naam), inhoud);
        return join(map, naam);
      };
      const configuratie = leesConfiguratie({ DATABASE_URL_BESTAND: pad('url', 'postgresql://u:geheim@h/db\n'), METRICS_TOKEN_BESTAND: pad('token', '0123456789abcdef\n') });
      expect(configuratie).toMatchObject({ databaseUrl: 'postgresql://u:geheim@h/db', migratieDatabaseUrl: 'postgresql://u:geheim@h/db', metricsToken: '0123456789abcdef' });
      expect(foutenVan({ DATABASE_URL_BESTAND: join(map, 'weg'), METRICS_TOKEN_BESTAND: pad('leeg', ' '), MIGRATIE_DATABASE_URL: 'postgresql://h/db', MIGRATIE_DATABASE_URL_BESTAND: pad('m', 'x') })).toEqual([
        'DATABASE_URL_BESTAND: het bestand is niet te lezen; controleer de naam en de rechten.',
        'MIGRATIE_DATABASE_URL_BESTAND: laat deze of MIGRATIE_DATABASE_URL weg; er mag er maar één gezet zijn.',
        'METRICS_TOKEN_BESTAND: het bestand is leeg; zet er de waarde van METRICS_TOKEN in.',
      ]);
      const mysql = foutenVan({ DATABASE_URL_BESTAND: pad('fout', 'mysql://u:geheim@h/db') });
      expect(mysql).toHaveLength(1);
      expect(mysql.join()).not.toContain('geheim');
    } finally {
      rmSync(map, { recursive: true });
    }
  });

  it('lets the database prove itself with a certificate of our choice', () => {
    const { databaseUrl, migratieDatabaseUrl } = leesConfiguratie({ DATABASE_URL: 'postgresql://u@h/db', MIGRATIE_DATABASE_URL: 'postgresql://m@h/db', DATABASE_CA_BESTAND: 'package.json' });
    expect([databaseUrl, migratieDatabaseUrl]).toEqual(['postgresql://u@h/db?sslmode=verify-full&sslrootcert=package.json', 'postgresql://m@h/db?sslmode=verify-full&sslrootcert=package.json']);
    expect(foutenVan({ DATABASE_URL: 'postgresql://u@h/db?sslmode=disable', DATABASE_CA_BESTAND: 'weg.pem' })).toEqual([
      'DATABASE_CA_BESTAND: het bestand is niet te lezen; controleer de naam en de rechten.',
      'DATABASE_URL: laat sslmode weg als DATABASE_CA_BESTAND gezet is; de verbinding gaat dan altijd over TLS.',
    ]);
    const productie = { NODE_ENV: 'production', OIDC_ISSUER: 'https://inloggen.example.nl', PSEUDONIEM_SLEUTEL_BESTAND: '/sleutel', REKENING_IBAN: 'NL91ABNA0417164300' };
    expect(foutenVan({ ...productie, DATABASE_URL: 'postgresql://u@h/db?sslmode=no-verify' })).toHaveLength(1);
    expect(foutenVan({ ...productie, DATABASE_URL: 'postgresql://u@h/db?sslmode=verify-full' })).toEqual([]);
  });

  it('wants proxies as addresses or networks, and a token that cannot be guessed', () => {
    expect(leesConfiguratie({ VERTROUWDE_PROXYS: '10.0.0.5, 192.168.0.0/24,::1' }).vertrouwdeProxys).toEqual(['10.0.0.5', '192.168.0.0/24', '::1']);
    expect(foutenVan({ VERTROUWDE_PROXYS: 'proxy.example.nl' })).toHaveLength(1);
    expect(foutenVan({ VERTROUWDE_PROXYS: '10.0.0.0/33' })).toHaveLength(1);
    expect(foutenVan({ METRICS_TOKEN: 'kort' })).toHaveLength(1);
  });

  it('signs people in at an issuer only when everything for that is there, and with a name of its own', () => {
    const basis = { OIDC_ISSUER: 'https://inloggen.example.nl', PUBLIEKE_URL: 'https://kassier.example.nl', OIDC_CLIENT_ID: 'dashboard', OIDC_CLIENT_SECRET: 'een-geheim-dat-lang-genoeg-is' };
    expect(leesConfiguratie(basis).aanmelding).toEqual({ clientId: 'dashboard', geheim: 'een-geheim-dat-lang-genoeg-is', sleutelBestand: null });
    expect(leesConfiguratie({}).aanmelding).toBeNull();
    expect(foutenVan({ ...basis, OIDC_CLIENT_ID: 'kassier' })).toEqual([expect.stringContaining('mag niet gelijk zijn aan OIDC_AUDIENCE')]);
    expect(foutenVan({ ...basis, OIDC_ISSUER: '', PUBLIEKE_URL: '' })).toEqual(['OIDC_ISSUER: is verplicht als OIDC_CLIENT_ID gezet is.', 'PUBLIEKE_URL: is verplicht als OIDC_CLIENT_ID gezet is.']);
    expect(foutenVan({ ...basis, OIDC_CLIENT_SECRET: '' })).toEqual([expect.stringContaining('en niet allebei')]);
    expect(foutenVan({ ...basis, OIDC_CLIENT_SLEUTEL_BESTAND: __filename })).toEqual([expect.stringContaining('en niet allebei')]);
    expect(foutenVan({ ...basis, OIDC_CLIENT_SECRET: '', OIDC_CLIENT_SLEUTEL_BESTAND: '/bestaat/niet' })).toEqual([expect.stringContaining('OIDC_CLIENT_SLEUTEL_BESTAND: het bestand is niet te lezen')]);
    expect(foutenVan({ ...basis, OIDC_CLIENT_ID: '' })).toEqual([expect.stringContaining('OIDC_CLIENT_ID: is verplicht bij')]);
    const productie = { ...basis, NODE_ENV: 'production', PSEUDONIEM_SLEUTEL_BESTAND: '/sleutel', REKENING_IBAN: 'NL91ABNA0417164300' };
    expect(foutenVan(productie)).toEqual([]);
    expect(foutenVan({ ...productie, PUBLIEKE_URL: 'http://kassier.example.nl' })).toEqual(['PUBLIEKE_URL: gebruik https als NODE_ENV=production.']);
  });

  it('explains every setting it reads', () => {
    const namen = new Set<string>();
    leesConfiguratie(new Proxy({}, { get: (_doel, naam) => void namen.add(String(naam)) }));
    expect([...namen].sort()).toEqual(INSTELLINGEN.map((instelling) => instelling.naam).sort());
  });
});
