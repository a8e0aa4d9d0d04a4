import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

const NAAM = 'Prefer';

/** The one preference (RFC 7240) that is honoured, and how an answer says so. */
export const RESPOND_ASYNC = 'respond-async';

/** Whether the caller rather has the work done later: `Prefer: respond-async`, as a parameter of the handler; it also documents the header. */
export const LieverLater: () => ParameterDecorator = createParamDecorator(
  (_gegevens: undefined, context: ExecutionContext) => leesLieverLater(context.switchToHttp().getRequest<FastifyRequest>().headers.prefer),
  [documenteer],
);

/** Preferences are separated by commas, each may have parameters, and who does not know one passes it over. */
export function leesLieverLater(kop: string | readonly string[] | undefined): boolean {
  const waarde = typeof kop === 'string' ? kop : (kop ?? []).join(',');
  // What stands between quotation marks is the value of another preference.
  const voorkeuren = waarde.replace(/"(?:[^"\\]|\\.)*"/g, '""').split(',');
  return voorkeuren.some((voorkeur) => voorkeur.split(';', 1)[0]?.trim().toLowerCase() === RESPOND_ASYNC);
}

function documenteer(doel: object, naam: string | symbol | undefined): void {
  const beschrijving = naam === undefined ? undefined : Object.getOwnPropertyDescriptor(doel, naam);
  if (naam === undefined || beschrijving === undefined) return;
  ApiHeader({
    name: NAAM, required: false, description: `Met ${RESPOND_ASYNC} (RFC 7240) komt er meteen een 202 met een taak, die het werk daarna doet; zonder deze kop wacht het antwoord op het werk`,
    schema: { type: 'string' }, example: RESPOND_ASYNC,
  })(doel, naam, beschrijving);
}
