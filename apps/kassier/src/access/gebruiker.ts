import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Rol } from './rollen.js';

/** From where somebody asks, and what: of one request, beside who it is. */
export interface Herkomst {
  /** When the request came in, in milliseconds since 1970. */
  readonly momentMs: number;
  readonly verzoekId: string;
  /** The trace it is a part of (32 hexadecimal characters), else null. */
  readonly traceId: string | null;
  /** What the request itself is in it (16 hexadecimal characters). */
  readonly spanId: string | null;
  /** The address it came from, else null: what is done later comes from nowhere. */
  readonly adres: string | null;
  readonly methode: string;
  /** The route with the names of its parameters, never the address as it was typed. */
  readonly route: string;
  /** The id or month in the address; null when there is none. */
  readonly onderwerp: string | null;
  /** Set by who writes its row of the audit trail together with what it changed. */
  isVastgelegd: boolean;
  /** The group in which it was decided, where that is told of; set by the pipeline. */
  groep?: { readonly traceId: string; readonly spanId: string };
}

/** Who asks, as the verified token says. */
export interface Gebruiker {
  /** The person or machine; two different values are two pairs of eyes. */
  readonly sub: string;
  /** Whom it works for; idempotency keys are scoped to it. */
  readonly organisatie: string;
  readonly rollen: readonly Rol[];
  /** The region of a regio-aanvrager, else null. */
  readonly regio: string | null;
  /** The token's `jti`, or a fingerprint of the token when it has none; never the token. */
  readonly tokenId: string;
  /** The program that asked for the token (`azp` or `client_id`); null when the issuer does not say. */
  readonly clientId: string | null;
  /** From where, and what, it asks now; absent when no request does. */
  readonly herkomst?: Herkomst;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    gebruiker?: Gebruiker;
    /** Set where a browser signs in or out: who it turned out to be (null: nobody), and what became of it (Dutch). */
    aanmelding?: { readonly gebruiker: Gebruiker | null; readonly wat: string };
  }
}

/** The user who asks, as a parameter of a handler with `@Toegang`. Throws when used on a public route: that is a bug. */
export const Ingelogd: () => ParameterDecorator = createParamDecorator((_gegevens: undefined, context: ExecutionContext): Gebruiker => {
  const { gebruiker } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!gebruiker) throw new Error(`@Ingelogd() staat op ${context.getClass().name}.${context.getHandler().name}, dat geen @Toegang heeft`);
  return gebruiker;
});
