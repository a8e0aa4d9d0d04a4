import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Herkomst } from './herkomst.js';
import type { Rol } from './rollen.js';

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
  }
}

/** The user who asks, as a parameter of a handler with `@Toegang`. Throws when used on a public route: that is a bug. */
export const Ingelogd: () => ParameterDecorator = createParamDecorator((_gegevens: undefined, context: ExecutionContext): Gebruiker => {
  const { gebruiker } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!gebruiker) throw new Error(`@Ingelogd() staat op ${context.getClass().name}.${context.getHandler().name}, dat geen @Toegang heeft`);
  return gebruiker;
});
