import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { KAMERBRIEF, REGELSETS } from '#regeling-rules';
import { REKENING_INSTELLINGEN, rekeningVan, rekeningVelden, type Rekening } from './rekening.js';

/** Injection token of the one `Configuratie` the service runs with. */
export const CONFIGURATIE = Symbol('CONFIGURATIE');

/** The validated configuration. What is absent is null, so that nobody has to tell undefined from empty. */
export interface Configuratie {
  readonly omgeving: 'development' | 'test' | 'production';
  readonly poort: number;
  readonly host: string;
  /** null: the embedded database in `gegevensMap`. */
  readonly databaseUrl: string | null;
  /** The connection of the role that may change the schema; null: the same as `databaseUrl`. */
  readonly migratieDatabaseUrl: string | null;
  readonly gegevensMap: string;
  /** null: the development identity provider on the service's own port. */
  readonly oidcIssuer: string | null;
  readonly oidcAudience: string;
  /** null: read from the issuer's discovery document. */
  readonly oidcJwksUri: string | null;
  /** null: a generated key in `gegevensMap`. */
  readonly pseudoniemSleutelBestand: string | null;
  readonly logNiveau: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Where browsers and clients find the service ("https://kassier.example.nl"); null: not told. */
  readonly publiekeUrl: string | null;
  /** How the dashboard signs people in at the issuer: as this client, which proves itself with a secret or with a key (a file with a private JWK). null: with test users, or not at all. */
  readonly aanmelding: { readonly clientId: string; readonly geheim: string | null; readonly sleutelBestand: string | null } | null;
  /** The account the kassier pays from (the debtor of every payment file). */
  readonly rekening: Rekening;
  /** Whose books they are, as an audit file must say; the RSIN has nine digits. */
  readonly administratie: { readonly naam: string; readonly rsin: string };
  /** The slug of the set of rules to judge by. */
  readonly regelset: string;
  /** How many requests may wait for a booking before the service answers 503. */
  readonly wachtrijMax: number;
  /** How many requests are booked in one transaction at most. */
  readonly groepMax: number;
  /** How long a transaction waits for more requests, in milliseconds; 0: not at all. */
  readonly groepWachttijdMs: number;
  /** How many lines of a bundle are booked in one transaction at most. */
  readonly bundelGroepMax: number;
  /** How many bundles may be in hand at the same time before the service answers 503. */
  readonly bundelsMax: number;
  /** How long a booking waits for another one that holds the journal, in milliseconds, before the service answers 503. */
  readonly slotWachttijdMs: number;
  /** How many transactions go into one payment file at most. */
  readonly betaalbestandMax: number;
  /** How long between two rounds of sealing, in milliseconds; 0: this instance does not seal. */
  readonly zegelIntervalMs: number;
  /** How long sealing gives way to decisions at most, in milliseconds. */
  readonly zegelUitstelMsMax: number;
  /** How many jobs this instance does at the same time; 0: none. */
  readonly takenTegelijk: number;
  /** How often a job tells that it still runs, and an instance looks for work, in milliseconds. */
  readonly taakHartslagMs: number;
  /** How often a job is begun at most. */
  readonly taakPogingenMax: number;
  /** How often is looked for events to bring, in milliseconds; 0: this instance brings none. */
  readonly webhookIntervalMs: number;
  /** Hosts ("naam" or "naam:poort") to which events may be sent though they are not on the public internet, without TLS too. */
  readonly webhookHosten: readonly string[];
  /** What a scraper of /metrics must send; null: only a program on the same machine may ask, and in production nobody. */
  readonly metricsToken: string | null;
  /** How many requests an organisation may send per minute, and how many at once after a quiet minute; 0: no limit. */
  readonly verzoekenPerOrganisatie: number;
  /** The same for an address, for requests without a good token. */
  readonly verzoekenPerAdres: number;
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. */
  readonly vertrouwdeProxys: readonly string[];
  /** Within how many milliseconds a request must have arrived as a whole. */
  readonly verzoekWachttijdMs: number;
  /** How long a statement of a request may take in the database, in milliseconds, before the service answers 503. */
  readonly vraagWachttijdMs: number;
  /** Receiver of traces over OTLP/HTTP; null: none are sent. */
  readonly otlpAdres: string | null;
  /** Receiver of the Logboek Dataverwerkingen over OTLP/HTTP; null: none is kept. */
  readonly logboekAdres: string | null;
  /** What stands before the name of an activity, to be the address of it in the register of processing activities. */
  readonly verwerkingenregister: string;
  /** In months after its arrangement ended, per kind of text about a candidate; `standaard` for the others. */
  readonly bewaartermijnen: Readonly<Record<string, number>>;
}

/** One row of the table of settings: the name of the variable, what it means, and its default. */
export interface Instelling {
  readonly naam: string;
  readonly betekenis: string;
  readonly standaard: string;
}

/** All mistakes in the configuration at once; `fouten` holds one line per mistake, `message` all of them. */
export class ConfiguratieFout extends Error {
  constructor(readonly fouten: readonly string[]) {
    super(`De configuratie klopt niet. Herstel deze omgevingsvariabelen:\n${fouten.map((fout) => `- ${fout}`).join('\n')}`);
    this.name = 'ConfiguratieFout';
  }
}

/** The settings as the README shows them, in reading order. */
export const INSTELLINGEN: readonly Instelling[] = [
  { naam: 'PORT', betekenis: 'TCP-poort; 0 kiest een vrije poort', standaard: '3000' },
  { naam: 'HOST', betekenis: 'adres waarop de service luistert', standaard: '127.0.0.1' },
  { naam: 'NODE_ENV', betekenis: '`development`, `test` of `production`', standaard: '`development`' },
  { naam: 'DATABASE_URL', betekenis: 'eigen PostgreSQL (15 of nieuwer)', standaard: 'ingebouwde database' },
  { naam: 'MIGRATIE_DATABASE_URL', betekenis: 'verbinding van de rol die het schema mag wijzigen', standaard: 'gelijk aan `DATABASE_URL`' },
  { naam: 'DATABASE_URL_BESTAND', betekenis: 'bestand waarin `DATABASE_URL` staat, in plaats van die variabele', standaard: 'geen' },
  { naam: 'MIGRATIE_DATABASE_URL_BESTAND', betekenis: 'bestand waarin `MIGRATIE_DATABASE_URL` staat, in plaats van die variabele', standaard: 'geen' },
  { naam: 'DATABASE_CA_BESTAND', betekenis: 'bestand met het certificaat (PEM) waarmee de database zich moet bewijzen; beide verbindingen gaan dan over TLS', standaard: 'geen; TLS volgens `sslmode` in de URL' },
  { naam: 'KASSIER_DATA_DIR', betekenis: 'map voor de ingebouwde database en de ontwikkelsleutels', standaard: '`./.kassier`' },
  { naam: 'OIDC_ISSUER', betekenis: 'uitgever van de tokens (URL); verplicht in productie', standaard: 'ingebouwde ontwikkeluitgever' },
  { naam: 'OIDC_AUDIENCE', betekenis: 'waarde die in `aud` van het token moet staan', standaard: '`kassier`' },
  { naam: 'OIDC_JWKS_URI', betekenis: 'adres van de sleutels van de uitgever (URL)', standaard: 'uit `/.well-known/openid-configuration` van de uitgever' },
  { naam: 'PUBLIEKE_URL', betekenis: 'adres waarop de service van buiten te vinden is, zonder `/v1`', standaard: 'geen; `/v1/openapi.json` noemt dan een voorbeeldadres' },
  { naam: 'OIDC_CLIENT_ID', betekenis: 'naam waaronder de uitgever het dashboard kent; daarmee melden mensen zich met hun browser aan (`OIDC_ISSUER` en `PUBLIEKE_URL` zijn dan verplicht)', standaard: 'geen: alleen testgebruikers' },
  { naam: 'OIDC_CLIENT_SECRET', betekenis: 'geheim waarmee het dashboard zich bij de uitgever bewijst', standaard: 'geen' },
  { naam: 'OIDC_CLIENT_SECRET_BESTAND', betekenis: 'bestand waarin `OIDC_CLIENT_SECRET` staat, in plaats van die variabele', standaard: 'geen' },
  { naam: 'OIDC_CLIENT_SLEUTEL_BESTAND', betekenis: 'bestand met een privésleutel (JWK met `kid` en `alg`) waarmee het dashboard zich bewijst (private_key_jwt), in plaats van een geheim', standaard: 'geen' },
  { naam: 'PSEUDONIEM_SLEUTEL_BESTAND', betekenis: 'bestand met per regel een sleutel van ten minste 64 hexadecimale tekens, de huidige voorop; verplicht in productie', standaard: 'gemaakt in `KASSIER_DATA_DIR`' },
  { naam: 'LOG_LEVEL', betekenis: '`fatal`, `error`, `warn`, `info`, `debug`, `trace` of `silent`', standaard: '`info`' },
  ...REKENING_INSTELLINGEN,
  { naam: 'ADMINISTRATIE_NAAM', betekenis: 'naam van de rechtspersoon in de auditfile (XAF), ten hoogste 255 tekens', standaard: '`UWV (voorbeeld)`' },
  { naam: 'ADMINISTRATIE_RSIN', betekenis: 'RSIN van die rechtspersoon, negen cijfers', standaard: '`000000000` (verzonnen)' },
  { naam: 'REGELSET', betekenis: `regelset waarmee wordt beoordeeld: ${REGELSETS.map(({ slug }) => `\`${slug}\``).join(' of ')}; ligt vast zodra de boeken er een hebben`, standaard: `\`${KAMERBRIEF.slug}\`` },
  { naam: 'WACHTRIJ_MAX', betekenis: 'aanvragen die op een boeking mogen wachten; daarboven volgt 503', standaard: '10000' },
  { naam: 'GROEP_MAX', betekenis: 'aanvragen die ten hoogste in één transactie worden geboekt', standaard: '200' },
  { naam: 'GROEP_WACHTTIJD_MS', betekenis: 'milliseconden die een transactie op meer aanvragen wacht; 0: niet', standaard: '0' },
  { naam: 'BUNDEL_GROEP_MAX', betekenis: 'regels van een bundel die ten hoogste in één transactie worden geboekt', standaard: '1000' },
  { naam: 'BUNDELS_MAX', betekenis: 'bundels die tegelijk in behandeling zijn; daarboven volgt 503', standaard: '4' },
  { naam: 'SLOT_WACHTTIJD_MS', betekenis: 'milliseconden die een boeking op een andere wacht; daarna volgt 503', standaard: '20000' },
  { naam: 'BETAALBESTAND_MAX', betekenis: 'betalingen die ten hoogste in één betaalbestand staan', standaard: '25000' },
  { naam: 'ZEGEL_INTERVAL_MS', betekenis: 'milliseconden tussen twee zegels; 0: deze service verzegelt niet', standaard: '1000' },
  { naam: 'ZEGEL_UITSTEL_MS_MAX', betekenis: 'milliseconden die het verzegelen ten hoogste wijkt voor besluiten die wachten', standaard: '15000' },
  { naam: 'TAKEN_TEGELIJK', betekenis: 'taken (`Prefer: respond-async`) die deze service tegelijk uitvoert; 0: geen', standaard: '1' },
  { naam: 'TAAK_HARTSLAG_MS', betekenis: 'milliseconden tussen twee tekens van leven van een taak; na tien keer zwijgen neemt een ander haar over, en later als zij al vaker is begonnen', standaard: '1000' },
  { naam: 'TAAK_POGINGEN_MAX', betekenis: 'keren dat een taak ten hoogste wordt begonnen', standaard: '10' },
  { naam: 'WEBHOOK_INTERVAL_MS', betekenis: 'milliseconden tussen twee rondes waarin gebeurtenissen worden bezorgd; 0: deze service bezorgt niet', standaard: '1000' },
  { naam: 'WEBHOOK_HOSTEN', betekenis: 'hosts (`naam` of `naam:poort`, met komma’s) waarheen gebeurtenissen ook zonder https of binnen het eigen netwerk mogen', standaard: 'geen' },
  { naam: 'METRICS_TOKEN', betekenis: 'token waarmee `/metrics` te lezen is, ten minste 16 tekens', standaard: 'geen: buiten productie alleen vanaf deze machine, in productie niet' },
  { naam: 'METRICS_TOKEN_BESTAND', betekenis: 'bestand waarin `METRICS_TOKEN` staat, in plaats van die variabele', standaard: 'geen' },
  { naam: 'VERZOEKEN_PER_ORGANISATIE', betekenis: 'verzoeken per minuut van één organisatie; daarboven volgt 429; 0: geen grens', standaard: '600000' },
  { naam: 'VERZOEKEN_PER_ADRES', betekenis: 'verzoeken per minuut zonder geldig token van één adres; daarboven volgt 429; 0: geen grens', standaard: '60000' },
  { naam: 'VERTROUWDE_PROXYS', betekenis: 'adressen of netwerken (CIDR), met komma’s, van proxy’s die met `X-Forwarded-For` zeggen van wie een verzoek komt', standaard: 'geen' },
  { naam: 'VERZOEK_WACHTTIJD_MS', betekenis: 'milliseconden waarbinnen een verzoek helemaal binnen moet zijn; daarna volgt 408', standaard: '60000' },
  { naam: 'OTEL_EXPORTER_OTLP_ENDPOINT', betekenis: 'ontvanger (OTLP/HTTP) van traces', standaard: 'geen: er worden geen traces verstuurd' },
  { naam: 'LOGBOEK_OTLP_ENDPOINT', betekenis: 'ontvanger (OTLP/HTTP) van het Logboek Dataverwerkingen', standaard: 'geen: er wordt geen logboek bijgehouden' },
  { naam: 'VERWERKINGENREGISTER', betekenis: 'begin van het adres van een activiteit in het register van verwerkingsactiviteiten', standaard: '`urn:kassier:verwerkingsactiviteit:`' },
  { naam: 'VRAAG_WACHTTIJD_MS', betekenis: 'milliseconden die een vraag aan de database mag duren; daarna volgt 503', standaard: '60000' },
  { naam: 'BEWAARTERMIJNEN', betekenis: 'maanden na afloop van een arrangement waarna de teksten over de kandidaat mogen worden gewist (`npx kassier bewaartermijnen`), per tabel, zoals `standaard=84,menselijk_oordeel=24`; `auditspoor` telt vanaf de regel zelf, `sessie` vanaf het einde ervan', standaard: '`standaard=84`' },
];

/** What may come from a file: the name of the file is in the variable of the same name with this behind it. */
const IN_BESTAND = ['DATABASE_URL', 'MIGRATIE_DATABASE_URL', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'] as const;
const BESTAND = '_BESTAND';


const AUDIENCE = 'kassier';
const OMGEVINGEN = ['development', 'test', 'production'] as const;
const LOGNIVEAUS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const LOKALE_HOSTEN = new Set(['localhost', '127.0.0.1', '[::1]']);

const geheel = (van: number, tot: number, standaard: number) => {
  const melding = `schrijf een geheel getal van ${van} tot en met ${tot}`;
  return z.string().regex(/^\d{1,9}$/, { error: melding, abort: true }).transform(Number)
    .refine((getal) => getal >= van && getal <= tot, { error: melding }).default(standaard);
};

const url = (protocollen: readonly string[], voorbeeld: string) =>
  z.string().refine((tekst) => URL.canParse(tekst) && protocollen.includes(new URL(tekst).protocol), { error: `schrijf een URL, bijvoorbeeld ${voorbeeld}` });

const databaseUrl = url(['postgres:', 'postgresql:'], 'postgresql://gebruiker@localhost:5432/kassier').nullable().default(null);

const keuze = <const T extends readonly string[]>(waarden: T, standaard: T[number]) =>
  z.enum(waarden, { error: `kies één van ${waarden.join(', ')}` }).default(standaard as never);

const bestand = z.string().nullable().default(null);

function isNetwerk(tekst: string): boolean {
  const [adres = '', bits, meer] = tekst.split('/');
  const soort = isIP(adres);
  return soort !== 0 && meer === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (soort === 4 ? 32 : 128)));
}

const SCHEMA = z.object({
  NODE_ENV: keuze(OMGEVINGEN, 'development'),
  PORT: geheel(0, 65_535, 3000),
  HOST: z.string().regex(/^[A-Za-z0-9.:_-]+$/, { error: 'schrijf een IP-adres of hostnaam, bijvoorbeeld 127.0.0.1' }).default('127.0.0.1'),
  DATABASE_URL: databaseUrl,
  MIGRATIE_DATABASE_URL: databaseUrl,
  KASSIER_DATA_DIR: z.string().default('./.kassier'),
  OIDC_ISSUER: url(['http:', 'https:'], 'https://inloggen.example.nl').nullable().default(null),
  OIDC_AUDIENCE: z.string().default(AUDIENCE),
  OIDC_JWKS_URI: url(['http:', 'https:'], 'https://inloggen.example.nl/jwks').nullable().default(null),
  PUBLIEKE_URL: url(['http:', 'https:'], 'https://kassier.example.nl').nullable().default(null),
  OIDC_CLIENT_ID: z.string().nullable().default(null),
  OIDC_CLIENT_SECRET: z.string().min(16, { error: 'schrijf ten minste 16 tekens' }).nullable().default(null),
  OIDC_CLIENT_SECRET_BESTAND: bestand,
  OIDC_CLIENT_SLEUTEL_BESTAND: bestand,
  PSEUDONIEM_SLEUTEL_BESTAND: z.string().nullable().default(null),
  LOG_LEVEL: keuze(LOGNIVEAUS, 'info'),
  ...rekeningVelden,
  ADMINISTRATIE_NAAM: z.string().max(255, { error: 'schrijf een naam van ten hoogste 255 tekens' }).default('UWV (voorbeeld)'),
  ADMINISTRATIE_RSIN: z.string().regex(/^\d{9}$/, { error: 'schrijf de negen cijfers van het RSIN' }).default('000000000'),
  REGELSET: keuze(REGELSETS.map(({ slug }) => slug), KAMERBRIEF.slug),
  WACHTRIJ_MAX: geheel(1, 1_000_000, 10_000),
  GROEP_MAX: geheel(1, 10_000, 200),
  GROEP_WACHTTIJD_MS: geheel(0, 1_000, 0),
  BUNDEL_GROEP_MAX: geheel(1, 5_000, 1_000),
  BUNDELS_MAX: geheel(1, 100, 4),
  SLOT_WACHTTIJD_MS: geheel(1, 300_000, 20_000),
  BETAALBESTAND_MAX: geheel(1, 100_000, 25_000),
  ZEGEL_INTERVAL_MS: geheel(0, 3_600_000, 1_000),
  ZEGEL_UITSTEL_MS_MAX: geheel(0, 3_600_000, 15_000),
  TAKEN_TEGELIJK: geheel(0, 4, 1),
  TAAK_HARTSLAG_MS: geheel(20, 60_000, 1_000),
  TAAK_POGINGEN_MAX: geheel(1, 1_000, 10),
  WEBHOOK_INTERVAL_MS: geheel(0, 3_600_000, 1_000),
  WEBHOOK_HOSTEN: z.string().transform((tekst) => tekst.toLowerCase().split(',').map((deel) => deel.trim()).filter((deel) => deel !== ''))
    .refine((delen) => delen.every((deel) => /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(deel)), { error: 'schrijf hosts, bijvoorbeeld berichten.intern:8443,10.0.0.5' }).default([]),
  DATABASE_URL_BESTAND: bestand,
  MIGRATIE_DATABASE_URL_BESTAND: bestand,
  METRICS_TOKEN_BESTAND: bestand,
  DATABASE_CA_BESTAND: bestand,
  METRICS_TOKEN: z.string().regex(/^[A-Za-z0-9._~+/=-]{16,}$/, { error: 'schrijf ten minste 16 letters, cijfers of tekens uit . _ ~ + / = -' }).nullable().default(null),
  VERZOEKEN_PER_ORGANISATIE: geheel(0, 100_000_000, 600_000),
  VERZOEKEN_PER_ADRES: geheel(0, 100_000_000, 60_000),
  VERTROUWDE_PROXYS: z.string().transform((tekst) => tekst.split(',').map((deel) => deel.trim()).filter((deel) => deel !== ''))
    .refine((delen) => delen.every(isNetwerk), { error: 'schrijf adressen of netwerken, bijvoorbeeld 10.0.0.5,192.168.0.0/24' }).default([]),
  VERZOEK_WACHTTIJD_MS: geheel(100, 3_600_000, 60_000),
  VRAAG_WACHTTIJD_MS: geheel(100, 3_600_000, 60_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:'], 'http://localhost:4318').nullable().default(null),
  LOGBOEK_OTLP_ENDPOINT: url(['http:', 'https:'], 'https://logboek.example.nl').nullable().default(null),
  VERWERKINGENREGISTER: url(['http:', 'https:', 'urn:'], 'https://register.example.nl/verwerkingen/').default('urn:kassier:verwerkingsactiviteit:'),
  BEWAARTERMIJNEN: z.string().default('standaard=84').refine((tekst) => /^[a-z_]+=\d{1,4}(,[a-z_]+=\d{1,4})*$/.test(tekst), { error: 'schrijf per tabel het aantal maanden, bijvoorbeeld standaard=84,menselijk_oordeel=24' })
    .transform((tekst) => tekst.split(',').reduce<Record<string, number>>((termijnen, deel) => ({ ...termijnen, [deel.replace(/=.*/, '')]: Number(deel.replace(/.*=/, '')) }), { standaard: 84 })),
});

type Gelezen = z.infer<typeof SCHEMA>;

/**
 * Reads and checks the configuration. An empty variable counts as absent.
 * @throws ConfiguratieFout naming every mistake at once; values are not repeated, because a database URL may hold a password.
 */
export function leesConfiguratie(env: NodeJS.ProcessEnv): Configuratie {
  const gezet: Record<string, string> = Object.fromEntries(
    Object.keys(SCHEMA.shape).flatMap((naam) => {
      const waarde = env[naam]?.trim();
      return waarde ? [[naam, waarde]] : [];
    }),
  );
  const leesfouten = leesBestanden(gezet);
  const gelezen = SCHEMA.safeParse(gezet);
  const fouten = [...leesfouten, ...databasefouten(gezet), ...aanmeldfouten(gezet)];
  fouten.push(...(gelezen.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}.`));
  fouten.push(...productieFouten(gezet));
  if (gelezen.success && gelezen.data.GROEP_MAX > gelezen.data.WACHTRIJ_MAX) {
    fouten.push('GROEP_MAX: mag niet groter zijn dan WACHTRIJ_MAX, want een groep komt uit de wachtrij.');
  }
  if (!gelezen.success || fouten.length > 0) throw new ConfiguratieFout(fouten);
  return naarConfiguratie(gelezen.data);
}

/** Puts what is in a file in the place of the variable, and says which files cannot be used. */
function leesBestanden(gezet: Record<string, string>): string[] {
  return IN_BESTAND.flatMap((naam) => {
    const pad = gezet[naam + BESTAND];
    if (pad === undefined) return [];
    if (gezet[naam] !== undefined) return [`${naam + BESTAND}: laat deze of ${naam} weg; er mag er maar één gezet zijn.`];
    try {
      const inhoud = readFileSync(pad, 'utf8').trim();
      if (inhoud === '') return [`${naam + BESTAND}: het bestand is leeg; zet er de waarde van ${naam} in.`];
      gezet[naam] = inhoud;
      return [];
    } catch {
      return [`${naam + BESTAND}: het bestand is niet te lezen; controleer de naam en de rechten.`];
    }
  });
}

/** Faults in how the database proves who it is. */
function databasefouten(gezet: Readonly<Record<string, string>>): string[] {
  const fouten: string[] = [];
  const ca = gezet['DATABASE_CA_BESTAND'];
  if (ca !== undefined && !leesbaar(ca)) fouten.push('DATABASE_CA_BESTAND: het bestand is niet te lezen; controleer de naam en de rechten.');
  for (const naam of ['DATABASE_URL', 'MIGRATIE_DATABASE_URL']) {
    const sslmode = sslmodeVan(gezet[naam]);
    if (sslmode !== null && ca !== undefined) fouten.push(`${naam}: laat sslmode weg als DATABASE_CA_BESTAND gezet is; de verbinding gaat dan altijd over TLS.`);
    if (sslmode === 'no-verify' && gezet['NODE_ENV'] === 'production') fouten.push(`${naam}: gebruik geen sslmode=no-verify als NODE_ENV=production, maar sslmode=verify-full of DATABASE_CA_BESTAND.`);
  }
  return fouten;
}

/** Faults in how the dashboard signs people in. */
function aanmeldfouten(gezet: Readonly<Record<string, string>>): string[] {
  const fouten: string[] = [];
  const { OIDC_CLIENT_ID: client, OIDC_CLIENT_SECRET: geheim, OIDC_CLIENT_SLEUTEL_BESTAND: sleutel } = gezet;
  if (client === undefined) {
    if (geheim !== undefined || sleutel !== undefined) fouten.push('OIDC_CLIENT_ID: is verplicht bij een geheim of sleutel van het dashboard; zet hem of laat die weg.');
    return fouten;
  }
  for (const naam of ['OIDC_ISSUER', 'PUBLIEKE_URL']) if (!gezet[naam]) fouten.push(`${naam}: is verplicht als OIDC_CLIENT_ID gezet is.`);
  if ((geheim === undefined) === (sleutel === undefined)) fouten.push('OIDC_CLIENT_ID: zet OIDC_CLIENT_SECRET_BESTAND of OIDC_CLIENT_SLEUTEL_BESTAND, en niet allebei.');
  if (sleutel !== undefined && !leesbaar(sleutel)) fouten.push('OIDC_CLIENT_SLEUTEL_BESTAND: het bestand is niet te lezen; controleer de naam en de rechten.');
  // What proves that somebody signed in would then also be a token for the API.
  if (client === (gezet['OIDC_AUDIENCE'] ?? AUDIENCE)) fouten.push('OIDC_CLIENT_ID: mag niet gelijk zijn aan OIDC_AUDIENCE; laat de uitgever het dashboard een eigen naam geven.');
  return fouten;
}

function leesbaar(pad: string): boolean {
  try {
    readFileSync(pad);
    return true;
  } catch {
    return false;
  }
}

function sslmodeVan(adres: string | undefined): string | null {
  return adres !== undefined && URL.canParse(adres) ? new URL(adres).searchParams.get('sslmode') : null;
}

/** The address with TLS that is checked against this certificate; a database in the service itself has none. */
function metCertificaat(adres: string | null, ca: string | null): string | null {
  if (adres === null || ca === null) return adres;
  const volledig = new URL(adres);
  volledig.searchParams.set('sslmode', 'verify-full');
  volledig.searchParams.set('sslrootcert', ca);
  return volledig.href;
}

/** In production nothing invented may be used: no development tokens, no generated key, no example account. */
function productieFouten(gezet: Readonly<Record<string, string>>): string[] {
  if (gezet['NODE_ENV'] !== 'production') return [];
  const verplicht = ['OIDC_ISSUER', 'PSEUDONIEM_SLEUTEL_BESTAND', 'REKENING_IBAN'];
  const fouten = verplicht.filter((naam) => !gezet[naam]).map((naam) => `${naam}: is verplicht als NODE_ENV=production.`);
  for (const naam of ['OIDC_ISSUER', 'OIDC_JWKS_URI', 'PUBLIEKE_URL']) {
    const waarde = gezet[naam];
    if (waarde && URL.canParse(waarde)) {
      const { protocol, hostname } = new URL(waarde);
      if (protocol === 'http:' && !LOKALE_HOSTEN.has(hostname)) fouten.push(`${naam}: gebruik https als NODE_ENV=production.`);
    }
  }
  return fouten;
}

function naarConfiguratie(gelezen: Gelezen): Configuratie {
  return {
    omgeving: gelezen.NODE_ENV,
    poort: gelezen.PORT,
    host: gelezen.HOST,
    databaseUrl: metCertificaat(gelezen.DATABASE_URL, gelezen.DATABASE_CA_BESTAND),
    migratieDatabaseUrl: metCertificaat(gelezen.MIGRATIE_DATABASE_URL ?? gelezen.DATABASE_URL, gelezen.DATABASE_CA_BESTAND),
    gegevensMap: gelezen.KASSIER_DATA_DIR,
    oidcIssuer: gelezen.OIDC_ISSUER,
    oidcAudience: gelezen.OIDC_AUDIENCE,
    oidcJwksUri: gelezen.OIDC_JWKS_URI,
    publiekeUrl: gelezen.PUBLIEKE_URL,
    aanmelding: gelezen.OIDC_CLIENT_ID === null ? null : { clientId: gelezen.OIDC_CLIENT_ID, geheim: gelezen.OIDC_CLIENT_SECRET, sleutelBestand: gelezen.OIDC_CLIENT_SLEUTEL_BESTAND },
    pseudoniemSleutelBestand: gelezen.PSEUDONIEM_SLEUTEL_BESTAND,
    logNiveau: gelezen.LOG_LEVEL,
    rekening: rekeningVan(gelezen),
    administratie: { naam: gelezen.ADMINISTRATIE_NAAM, rsin: gelezen.ADMINISTRATIE_RSIN },
    regelset: gelezen.REGELSET,
    wachtrijMax: gelezen.WACHTRIJ_MAX,
    groepMax: gelezen.GROEP_MAX,
    groepWachttijdMs: gelezen.GROEP_WACHTTIJD_MS,
    bundelGroepMax: gelezen.BUNDEL_GROEP_MAX,
    bundelsMax: gelezen.BUNDELS_MAX,
    betaalbestandMax: gelezen.BETAALBESTAND_MAX,
    zegelIntervalMs: gelezen.ZEGEL_INTERVAL_MS,
    zegelUitstelMsMax: gelezen.ZEGEL_UITSTEL_MS_MAX,
    slotWachttijdMs: gelezen.SLOT_WACHTTIJD_MS,
    metricsToken: gelezen.METRICS_TOKEN,
    verzoekenPerOrganisatie: gelezen.VERZOEKEN_PER_ORGANISATIE,
    verzoekenPerAdres: gelezen.VERZOEKEN_PER_ADRES,
    vertrouwdeProxys: gelezen.VERTROUWDE_PROXYS,
    verzoekWachttijdMs: gelezen.VERZOEK_WACHTTIJD_MS,
    vraagWachttijdMs: gelezen.VRAAG_WACHTTIJD_MS,
    otlpAdres: gelezen.OTEL_EXPORTER_OTLP_ENDPOINT,
    logboekAdres: gelezen.LOGBOEK_OTLP_ENDPOINT,
    verwerkingenregister: gelezen.VERWERKINGENREGISTER,
    bewaartermijnen: gelezen.BEWAARTERMIJNEN,
    webhookIntervalMs: gelezen.WEBHOOK_INTERVAL_MS,
    webhookHosten: gelezen.WEBHOOK_HOSTEN,
    takenTegelijk: gelezen.TAKEN_TEGELIJK,
    taakHartslagMs: gelezen.TAAK_HARTSLAG_MS,
    taakPogingenMax: gelezen.TAAK_POGINGEN_MAX,
  };
}