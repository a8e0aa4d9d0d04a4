import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ongeldigeInvoer } from './problem.js';

const NAAM = 'Idempotency-Key';
const VORM = /^[\x20-\x7e]{1,64}$/;
const VORMMELDING = 'Gebruik 1 tot 64 afdrukbare ASCII-tekens, bijvoorbeeld een UUID.';

/**
 * The Idempotency-Key of a request that books or decides, as a parameter of the handler; it also documents the header.
 * Absent, repeated, empty or too long: 400 with the way out.
 */
export const IdempotencyKey: () => ParameterDecorator = createParamDecorator(
  (_gegevens: undefined, context: ExecutionContext) => leesIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().raw.rawHeaders),
  [documenteer],
);

/** The key in raw headers (name, value, name, value …): Node joins repeated headers, which would hide the repetition. */
export function leesIdempotencyKey(rauweKoppen: readonly string[]): string {
  const waarden = rauweKoppen.filter((_waarde, plaats) => plaats % 2 === 1 && rauweKoppen[plaats - 1]?.toLowerCase() === NAAM.toLowerCase());
  const [sleutel] = waarden;
  if (sleutel === undefined) {
    throw fout(`De kop ${NAAM} ontbreekt. Geef elke aanvraag een eigen sleutel, en gebruik bij een herhaling dezelfde: dan wordt er nooit dubbel geboekt. ${VORMMELDING}`);
  }
  if (waarden.length > 1) throw fout(`De kop ${NAAM} staat er ${waarden.length} keer. Stuur hem één keer.`);
  if (!VORM.test(sleutel)) throw fout(`De waarde van ${NAAM} is leeg, te lang of bevat andere tekens. ${VORMMELDING}`);
  return sleutel;
}

/**
 * The fingerprint (SHA-256, 64 hexadecimal characters) of a request: equal for the same method, path and body. A body that
 * went through its schema has its keys in the schema's order, in whatever order they came; another one counts as it was sent.
 */
export function vingerafdruk(methode: string, pad: string, lichaam: unknown): string {
  return hash('sha256', JSON.stringify([methode.toUpperCase(), pad, lichaam ?? null]), 'hex');
}

function fout(melding: string): Error {
  return ongeldigeInvoer([{ parameter: NAAM, melding }]);
}

function documenteer(doel: object, naam: string | symbol | undefined): void {
  const beschrijving = naam === undefined ? undefined : Object.getOwnPropertyDescriptor(doel, naam);
  if (naam === undefined || beschrijving === undefined) return;
  ApiHeader({
    name: NAAM, required: true, description: 'Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord',
    schema: { type: 'string', minLength: 1, maxLength: 64 }, example: '5f0c2f0e-6f0c-4b53-9a2c-1a2b3c4d5e6f',
  })(doel, naam, beschrijving);
}
