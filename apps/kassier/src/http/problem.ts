/** One fault in the input: `pointer` (RFC 6901) into the body, or `parameter` for the query, the path or a header. */
export interface Fout {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly melding: string;
}

/** What makes up a problem; `soort` is the stable slug at the end of its `type`. */
export interface ProbleemDelen {
  readonly status: number;
  readonly soort: string;
  readonly titel: string;
  readonly detail: string;
  /** Members beside the standard ones: fouten, oordelen, besluitId, tekort … */
  readonly uitbreiding?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An answer that is not a success, as RFC 9457 problem details. Thrown at the edge only: inside, expected refusals are
 * values. `detail` is Dutch, says what is wrong and the way out, and holds nothing about persons.
 */
export class Probleem extends Error {
  readonly status: number;
  readonly soort: string;
  readonly titel: string;
  readonly detail: string;
  readonly uitbreiding: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(delen: ProbleemDelen) {
    super(`${delen.status} ${delen.titel}: ${delen.detail}`);
    this.name = 'Probleem';
    this.status = delen.status;
    this.soort = delen.soort;
    this.titel = delen.titel;
    this.detail = delen.detail;
    this.uitbreiding = delen.uitbreiding ?? {};
    this.headers = delen.headers ?? {};
  }

  /** The stable URI that names this kind of problem. */
  get type(): string {
    return `/v1/problemen/${this.soort}`;
  }

  /** The body of the answer. The standard members come last, so that no extension can hide them. */
  lichaam(instance: string): Record<string, unknown> {
    return { ...this.uitbreiding, type: this.type, title: this.titel, status: this.status, detail: this.detail, instance };
  }
}

/** 400 with every fault found in the input. */
export function ongeldigeInvoer(fouten: readonly Fout[]): Probleem {
  const detail = fouten.length === 1 ? 'De invoer bevat een fout; zie fouten.' : `De invoer bevat ${fouten.length} fouten; zie fouten.`;
  return new Probleem({ status: 400, soort: 'ongeldige-invoer', titel: 'Ongeldige invoer', detail, uitbreiding: { fouten } });
}

/** 400 for a request that could not be read at all. */
export function onleesbaarVerzoek(detail: string): Probleem {
  return new Probleem({ status: 400, soort: 'onleesbaar-verzoek', titel: 'Onleesbaar verzoek', detail });
}

/** 401; `fout` is the error code for WWW-Authenticate (RFC 6750), absent when no token was sent at all. */
export function nietAangemeld(detail: string, fout?: 'invalid_token' | 'invalid_request'): Probleem {
  const uitdaging = fout ? `Bearer realm="kassier", error="${fout}"` : 'Bearer realm="kassier"';
  return new Probleem({ status: 401, soort: 'niet-aangemeld', titel: 'Niet aangemeld', detail, headers: { 'www-authenticate': uitdaging } });
}

/** 403: who asks is known, but may not do this. */
export function verboden(detail: string): Probleem {
  return new Probleem({ status: 403, soort: 'verboden', titel: 'Niet toegestaan', detail });
}

/** 404, also for what the caller may not know exists: both get the same words. */
export function nietGevonden(detail = 'Dit bestaat niet, of u mag het niet zien. Controleer het adres.'): Probleem {
  return new Probleem({ status: 404, soort: 'niet-gevonden', titel: 'Niet gevonden', detail });
}

/** 405; `toegestaan` are the methods that do exist on the path. */
export function methodeNietToegestaan(toegestaan: readonly string[]): Probleem {
  const allow = toegestaan.join(', ');
  return new Probleem({ status: 405, soort: 'methode-niet-toegestaan', titel: 'Methode niet toegestaan', detail: `Dit pad kent alleen ${allow}.`, headers: { allow } });
}

/** 406; `mediatypen` are the ones in which it can be had. */
export function nietLeverbaar(mediatypen: readonly string[]): Probleem {
  return new Probleem({
    status: 406, soort: 'niet-leverbaar', titel: 'Niet in deze vorm', detail: `Dit is er niet in de vorm waar de kop Accept om vraagt. Vraag om ${mediatypen.join(' of ')}, of laat Accept weg.`,
  });
}

/** 408: the request did not arrive in time. */
export function teLangzaam(): Probleem {
  return new Probleem({ status: 408, soort: 'te-langzaam', titel: 'Te langzaam', detail: 'Het verzoek kwam niet op tijd binnen. Stuur het opnieuw.' });
}

/**
 * 409: refused by a rule, a budget or a state. `soort` is a slug of the feature ("geweigerd", "tekort"); give
 * oordelen, besluitId and tekort as extension members.
 */
export function conflict(delen: { soort: string; titel: string; detail: string; uitbreiding?: Readonly<Record<string, unknown>> }): Probleem {
  return new Probleem({ status: 409, ...delen });
}

/** 413; the limit in bytes is named when it is known. */
export function teGroot(bytesMax?: number): Probleem {
  const grens = bytesMax === undefined ? 'de grens van dit adres' : `${bytesMax} bytes, de grens van dit adres`;
  return new Probleem({ status: 413, soort: 'te-groot', titel: 'Te groot', detail: `Het verzoek is groter dan ${grens}. Verdeel het over meer verzoeken.` });
}

/** 414: a part of the path is too long to be anything that exists. */
export function adresTeLang(): Probleem {
  return new Probleem({ status: 414, soort: 'adres-te-lang', titel: 'Adres te lang', detail: 'Een deel van het adres is langer dan toegestaan. Controleer het adres.' });
}

/** 415; `mediatypen` are the ones the path does take. */
export function mediatypeNietOndersteund(mediatypen: readonly string[]): Probleem {
  return new Probleem({
    status: 415, soort: 'mediatype-niet-ondersteund', titel: 'Mediatype niet ondersteund',
    detail: `Stuur het verzoek met Content-Type: ${mediatypen.join(' of ')}.`, headers: { 'accept-post': mediatypen.join(', ') },
  });
}

/** 415 for a body that was compressed. */
export function coderingNietOndersteund(): Probleem {
  return new Probleem({
    status: 415, soort: 'codering-niet-ondersteund', titel: 'Codering niet ondersteund', headers: { 'accept-encoding': 'identity' },
    detail: 'Het lichaam is gecodeerd (Content-Encoding). Stuur het zonder compressie en zonder die kop.',
  });
}

/** 429: this caller sent more than its share; `perMinuut` is that share. */
export function teVeel(retryAfterSeconden: number, perMinuut: number): Probleem {
  return new Probleem({
    status: 429, soort: 'te-veel-verzoeken', titel: 'Te veel verzoeken', headers: { 'retry-after': String(retryAfterSeconden) },
    detail: `U stuurt meer dan ${perMinuut} verzoeken per minuut. Probeer het over ${retryAfterSeconden} seconden opnieuw; vele aanvragen tegelijk kunnen in een bundel.`,
  });
}

/** 431: the headers together are larger than the service reads. */
export function koppenTeGroot(): Probleem {
  return new Probleem({ status: 431, soort: 'koppen-te-groot', titel: 'Koppen te groot', detail: 'De koppen van het verzoek zijn samen te groot. Stuur er minder of kortere.' });
}

/** 503: the queue is full or the service is closing; try again after this many seconds. */
export function teDruk(retryAfterSeconden: number): Probleem {
  return new Probleem({
    status: 503, soort: 'te-druk', titel: 'Tijdelijk niet beschikbaar',
    detail: `De service kan dit verzoek nu niet aannemen. Probeer het over ${retryAfterSeconden} seconden opnieuw, met dezelfde Idempotency-Key.`,
    headers: { 'retry-after': String(retryAfterSeconden) },
  });
}

/** 500 without anything about the inside; the request id leads the operator to the log line. */
export function interneFout(verzoekId: string): Probleem {
  return new Probleem({
    status: 500, soort: 'interne-fout', titel: 'Interne fout',
    detail: `Er ging iets mis in de service. Probeer het opnieuw, met dezelfde Idempotency-Key, of meld verzoek ${verzoekId} bij de beheerder.`,
  });
}
