import { maakClient, type KassierClient } from '#client';

/** Whom a token is for. */
export interface Tokenvraag {
  readonly rollen: readonly string[];
  readonly regio?: string;
  readonly gebruiker?: string;
  readonly organisatie?: string;
}

/** The ways to one service: a client for everybody who has a token, and tokens of its development issuer. */
export class Loket {
  private readonly clients = new Map<string, KassierClient>();
  private volgnummer = 0;

  constructor(private readonly url: string, private readonly seed: number) {}

  /** The public API as this person uses it. */
  als(token: string): KassierClient {
    let client = this.clients.get(token);
    if (client === undefined) {
      client = maakClient({ url: this.url, token, nieuweSleutel: () => `demo-${this.seed}-${(this.volgnummer += 1)}` });
      this.clients.set(token, client);
    }
    return client;
  }

  /** Throws when the service has no development issuer. */
  async token(vraag: Tokenvraag): Promise<string> {
    const antwoord = await fetch(`${this.url}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(vraag) });
    if (!antwoord.ok) throw new Error(`een token vragen gaf status ${antwoord.status}: ${(await antwoord.text()).slice(0, 500)}`);
    return ((await antwoord.json()) as { access_token: string }).access_token;
  }
}
