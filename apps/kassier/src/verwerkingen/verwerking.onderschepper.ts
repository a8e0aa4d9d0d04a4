import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import type { Activiteit, Verwijssoort, Verwijzing } from './activiteiten.js';

/** Metadata key of what `@Verwerking` says. */
export const VERWERKING = 'kassier:verwerking';

interface Aanduiding {
  readonly activiteit: Activiteit;
  readonly van: Verwijssoort;
}

/** Writes on the request which personal data it is about: what it names itself, and when there is an answer what that holds. */
@Injectable()
export class VerwerkingOnderschepper implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, volgende: CallHandler): Observable<unknown> {
    const aanduiding = this.reflector.getAllAndOverride<Aanduiding | undefined>(VERWERKING, [context.getHandler(), context.getClass()]);
    if (aanduiding === undefined) return volgende.handle();
    const verzoek = context.switchToHttp().getRequest<FastifyRequest>();
    const { activiteit, van } = aanduiding;
    const genoemd = uitVerzoek(verzoek, van);
    verzoek.verwerking = { activiteit, verwijzingen: genoemd };
    return volgende.handle().pipe(tap((antwoord) => {
      const gevonden = uitAntwoord(antwoord, van);
      if (gevonden.length > 0) verzoek.verwerking = { activiteit, verwijzingen: gevonden };
    }));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMMER = /^[VB]-\d{4}-\d{7,9}$/;

function verwijzing(soort: Verwijssoort, id: unknown): Verwijzing[] {
  return typeof id === 'string' && UUID.test(id) ? [{ soort, id: id.toLowerCase() }] : [];
}

/** A page of the dashboard has the number of what it shows in its address. */
function opNummer(soort: Verwijssoort, nummer: unknown): Verwijzing[] {
  return typeof nummer === 'string' && NUMMER.test(nummer) ? [{ soort, id: nummer }] : [];
}

/** What the address and the body name; nothing of it has been checked yet. */
function uitVerzoek({ params, body }: FastifyRequest, van: Verwijssoort): Verwijzing[] {
  return [
    ...verwijzing(van, veld(params, 'id')), ...opNummer(van, veld(params, 'nummer')), ...verwijzing('arrangement', veld(body, 'arrangementId')), ...verwijzing('verplichting', veld(body, 'verplichtingId')),
  ];
}

/** Whom the rows of an answer are about: of a page each of its results. */
function uitAntwoord(antwoord: unknown, van: Verwijssoort): Verwijzing[] {
  const resultaten = veld(antwoord, 'resultaten');
  return (Array.isArray(resultaten) ? resultaten : [antwoord]).flatMap((rij: unknown): Verwijzing[] => {
    const pseudoniem = veld(rij, 'pseudoniem');
    return typeof pseudoniem === 'string' ? [{ soort: 'persoon', id: pseudoniem }] : verwijzing(van, veld(rij, 'id'));
  });
}

function veld(waarde: unknown, naam: string): unknown {
  return typeof waarde === 'object' && waarde !== null ? (waarde as Record<string, unknown>)[naam] : undefined;
}
