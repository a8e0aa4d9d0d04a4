import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { SESSIEKOEKJE } from '../access/index.js';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { nietGevonden, ongeldigeInvoer } from '../http/index.js';
import { Sessies, type Terugkeer } from '../sessies/index.js';
import type { AanmeldenInvoer } from './dashboard.dto.js';

/** The media type of an HTML form. */
export const FORMULIER = 'application/x-www-form-urlencoded';
/** A reason of a thousand characters of which each takes twelve bytes, and the other fields. */
const FORMULIER_BYTES_MAX = 16_384;

const KOEKJE_EIGENSCHAPPEN = 'Path=/dashboard; HttpOnly; SameSite=Strict';

/** How somebody can sign in here. */
export type Aanmeldwijze = 'testgebruikers' | 'uitgever' | 'geen';

/**
 * Signing in and out. At the issuer, with a session that `Sessies` keeps; in development as a test user, with a cookie that holds a
 * signed token. Neither is ever readable by scripts.
 */
@Injectable()
export class Aanmelding implements OnModuleInit {
  constructor(@Inject(CONFIGURATIE) private readonly configuratie: Configuratie, private readonly http: HttpAdapterHost, private readonly sessies: Sessies) {}

  /** Forms exist only on the dashboard, so only it brings a parser for them; other routes keep refusing the media type. */
  onModuleInit(): void {
    this.fastify().addContentTypeParser<string>(FORMULIER, { parseAs: 'string', bodyLimit: FORMULIER_BYTES_MAX }, (_verzoek, tekst, klaar) => {
      klaar(null, Object.fromEntries(new URLSearchParams(tekst)));
    });
  }

  /** Test users sign in only where the service issues its own tokens. */
  get wijze(): Aanmeldwijze {
    return this.configuratie.oidcIssuer === null ? 'testgebruikers' : this.sessies.ingericht ? 'uitgever' : 'geen';
  }

  /** The Set-Cookie value that signs a test user in. Throws the 404 problem where there are no test users. */
  async meldAan({ rol, regio }: AanmeldenInvoer): Promise<string> {
    if (this.wijze !== 'testgebruikers') throw nietGevonden();
    const vraag = { rollen: [rol], ...(rol === 'regio-aanvrager' && regio !== undefined ? { regio } : {}) };
    // The same door as every other client of the development identity provider.
    const antwoord = await this.fastify().inject({ method: 'POST', url: '/dev/token', payload: vraag });
    if (antwoord.statusCode === 400) throw ongeldigeInvoer([{ parameter: 'regio', melding: 'Kies een regio bij de rol regio-aanvrager.' }]);
    if (antwoord.statusCode !== 200) throw new Error(`de ontwikkeluitgever gaf geen token voor ${rol}: status ${antwoord.statusCode}`);
    const { access_token: token, expires_in: geldigS } = antwoord.json<{ access_token: string; expires_in: number }>();
    return `${SESSIEKOEKJE}=${token}; ${KOEKJE_EIGENSCHAPPEN}; Max-Age=${geldigS}`;
  }

  /** Signs out: the session of these cookies ends, and the browser goes on to the issuer where it signed in there. */
  async meldAf(koekjes: string | undefined): Promise<Terugkeer> {
    if (this.wijze === 'uitgever') return this.sessies.beeindig(koekjes);
    return { adres: '/dashboard/aanmelden', gebruiker: null, koekjes: [`${SESSIEKOEKJE}=; ${KOEKJE_EIGENSCHAPPEN}; Max-Age=0`] };
  }

  private fastify(): FastifyInstance {
    return this.http.httpAdapter.getInstance<FastifyInstance>();
  }
}
