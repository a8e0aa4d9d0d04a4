/** An answer of the service. */
export interface Antwoord {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly tekst: string;
}

/** Whom a token is for. */
export interface Tokenvraag {
  readonly rollen: readonly string[];
  readonly regio?: string;
  readonly gebruiker?: string;
  readonly organisatie?: string;
}

/** Talks to the service over its public HTTP API, as any client would. */
export class Client {
  private volgnummer = 0;

  constructor(readonly url: string, private readonly seed: number) {}

  async token(vraag: Tokenvraag): Promise<string> {
    const antwoord = await this.stuur('POST', '/dev/token', null, JSON.stringify(vraag), 'application/json');
    return tekstveld(slaag(antwoord, 'een token'), 'access_token');
  }

  async lees(pad: string, token: string): Promise<Record<string, unknown>> {
    return slaag(await this.stuur('GET', pad, token), pad);
  }

  /** The text of a file. */
  async haal(pad: string, token: string): Promise<string> {
    const antwoord = await this.stuur('GET', pad, token);
    slaag(antwoord, pad);
    return antwoord.tekst;
  }

  /** Sends a request that may be refused; the caller looks at the status. */
  async vraag(pad: string, token: string, body: unknown): Promise<Antwoord> {
    return this.stuur('POST', pad, token, JSON.stringify(body), 'application/json');
  }

  /** Sends a request that must succeed. */
  async doe(pad: string, token: string, body: unknown): Promise<Record<string, unknown>> {
    return slaag(await this.vraag(pad, token, body), pad);
  }

  async stuurXml(pad: string, token: string, xml: string): Promise<Record<string, unknown>> {
    return slaag(await this.stuur('POST', pad, token, xml, 'application/xml'), pad);
  }

  private async stuur(methode: string, pad: string, token: string | null, body?: string, soort?: string): Promise<Antwoord> {
    const headers: Record<string, string> = {};
    if (token !== null) headers['authorization'] = `Bearer ${token}`;
    if (soort !== undefined) headers['content-type'] = soort;
    if (methode === 'POST') headers['idempotency-key'] = `demo-${this.seed}-${(this.volgnummer += 1)}`;
    const antwoord = await fetch(`${this.url}${pad}`, { method: methode, headers, ...(body === undefined ? {} : { body }) });
    const tekst = await antwoord.text();
    const json = (antwoord.headers.get('content-type') ?? '').includes('json');
    return { status: antwoord.status, body: json ? (JSON.parse(tekst) as Record<string, unknown>) : {}, tekst };
  }
}

function slaag(antwoord: Antwoord, wat: string): Record<string, unknown> {
  if (antwoord.status >= 300) throw new Error(`${wat} gaf status ${antwoord.status}: ${antwoord.tekst.slice(0, 1500)}`);
  return antwoord.body;
}

/** A text field of an answer. Throws when it is not there: then the contract was broken. */
export function tekstveld(body: Record<string, unknown>, veld: string): string {
  const waarde = body[veld];
  if (typeof waarde !== 'string') throw new Error(`antwoord zonder ${veld}: ${JSON.stringify(body).slice(0, 500)}`);
  return waarde;
}
