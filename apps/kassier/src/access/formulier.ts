import { createHmac, timingSafeEqual } from 'node:crypto';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { verboden } from '../http/index.js';

/** Metadata key of what `@Formulier` says. */
export const FORMULIER = 'kassier:formulier';

/** The hidden field of a form that shows that one of our own pages made it, for the session that sends it. */
export const BEWIJSVELD = 'bewijs';

declare module 'fastify' {
  interface FastifyRequest {
    /** What a form on the answer to this request has to carry; absent where no cookie opened it. */
    formulierbewijs?: string;
  }
}

/** A route that takes a form of our own pages. Only here a browser's cookie counts for something that changes, and only with the proof of such a page. */
export function Formulier(): MethodDecorator {
  return SetMetadata(FORMULIER, true);
}

/** The proof for the forms of a page, as a parameter of its handler; empty for who came with a token, and so needs no form. */
export const Formulierbewijs: () => ParameterDecorator = createParamDecorator((_gegevens: undefined, context: ExecutionContext): string => context.switchToHttp().getRequest<FastifyRequest>().formulierbewijs ?? '');

/** What follows from a cookie that only its own browser holds: another site can neither read the cookie nor a page that shows this. */
export function bewijsVan(koekje: string): string {
  return createHmac('sha256', koekje).update('kassier formulier').digest('base64url');
}

/**
 * Throws the 403 problem unless this form came from one of our own pages: by what the browser says of where it came from (`Sec-Fetch-Site`, `Origin`), as far as it
 * says so, and always by the proof in the form. Our pages ask for no referrer, and then browsers write `Origin: null`, which says nothing.
 */
export function eisEigenFormulier(verzoek: FastifyRequest, bewijs: string): void {
  eisVanHier(verzoek);
  const veld = typeof verzoek.body === 'object' && verzoek.body !== null ? (verzoek.body as Record<string, unknown>)[BEWIJSVELD] : undefined;
  if (typeof veld !== 'string' || !isGelijk(veld, bewijs)) throw vanElders('Dit formulier hoort niet bij uw huidige sessie, bijvoorbeeld omdat u zich intussen opnieuw aanmeldde');
}

/** Throws the 403 problem when the browser says that another site sent this. */
export function eisVanHier(verzoek: FastifyRequest): void {
  if (!komtVanHier(verzoek)) throw vanElders('Uw browser meldt dat dit formulier van een andere site komt');
}

/** Whether nothing says that another site sent this. */
function komtVanHier({ headers, host }: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isGelijk(een: string, ander: string): boolean {
  const [links, rechts] = [Buffer.from(een), Buffer.from(ander)];
  return links.length === rechts.length && timingSafeEqual(links, rechts);
}

function vanElders(reden: string): Error {
  return verboden(`${reden}. Er is niets gewijzigd. Open de pagina opnieuw en verstuur het formulier daar.`);
}
