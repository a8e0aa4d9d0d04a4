import type { FastifyRequest } from 'fastify';
import type { Verwijssoort, Verwijzing } from './activiteiten.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMMER = /^[VB]-\d{4}-\d{7,9}$/;

/** What the address and the body name; nothing of it need have been checked. */
export function uitVerzoek({ params, body }: Pick<FastifyRequest, 'params' | 'body'>, van: Verwijssoort): Verwijzing[] {
  return [
    ...verwijzing(van, veld(params, 'id')), ...opNummer(van, veld(params, 'nummer')), ...verwijzing('arrangement', veld(body, 'arrangementId')), ...verwijzing('verplichting', veld(body, 'verplichtingId')),
  ];
}

/** Whom the rows of an answer are about: of a page each of its results. */
export function uitAntwoord(antwoord: unknown, van: Verwijssoort): Verwijzing[] {
  const resultaten = veld(antwoord, 'resultaten');
  return (Array.isArray(resultaten) ? resultaten : [antwoord]).flatMap((rij: unknown): Verwijzing[] => {
    const pseudoniem = veld(rij, 'pseudoniem');
    return typeof pseudoniem === 'string' ? [{ soort: 'persoon', id: pseudoniem }] : verwijzing(van, veld(rij, 'id'));
  });
}

function verwijzing(soort: Verwijssoort, id: unknown): Verwijzing[] {
  return typeof id === 'string' && UUID.test(id) ? [{ soort, id: id.toLowerCase() }] : [];
}

/** A page of the dashboard has the number of what it shows in its address. */
function opNummer(soort: Verwijssoort, nummer: unknown): Verwijzing[] {
  return typeof nummer === 'string' && NUMMER.test(nummer) ? [{ soort, id: nummer }] : [];
}

function veld(waarde: unknown, naam: string): unknown {
  return typeof waarde === 'object' && waarde !== null ? (waarde as Record<string, unknown>)[naam] : undefined;
}
