import { applyDecorators, SetMetadata, UseGuards } from '@nestjs/common';
import type { Aanduiding, Activiteit, Verwijssoort } from './activiteiten.js';
import { VERWERKING, VerwerkingBewaker } from './verwerking.bewaker.js';

/**
 * Says of a route, or of all routes of a controller, that it processes data about persons: for which activity, and what the
 * ids in its address and its answer are of. Every use of it is kept in the audit trail and in the Logboek Dataverwerkingen.
 */
export function Verwerking(activiteit: Activiteit, van: Verwijssoort): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(VERWERKING, { activiteit, van } satisfies Aanduiding), UseGuards(VerwerkingBewaker));
}
