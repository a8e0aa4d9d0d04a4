import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Aanduiding } from './activiteiten.js';

/** Metadata key of what `@Verwerking` says. */
export const VERWERKING = 'kassier:verwerking';

/**
 * Writes on a request that was let in which processing of personal data it is. A guard of the route: those of the service, which let in or not, come before it. It
 * refuses nobody. Not an interceptor, which would wrap every answer once more on the way out.
 */
@Injectable()
export class VerwerkingBewaker implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const aanduiding = this.reflector.getAllAndOverride<Aanduiding | undefined>(VERWERKING, [context.getHandler(), context.getClass()]);
    if (aanduiding !== undefined) context.switchToHttp().getRequest<FastifyRequest>().verwerking = aanduiding;
    return true;
  }
}
