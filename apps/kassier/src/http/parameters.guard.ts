import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { ongeldigeInvoer } from './problem.js';

/**
 * A route of the API that takes no parameters is asked for none: whoever sends one expects it to do something. Of the others the schema says which
 * there are. Stands behind who may come in, so that a stranger is told nothing.
 */
export class ParametersGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const verzoek = context.switchToHttp().getRequest<FastifyRequest>();
    const namen = Object.keys(verzoek.query as object);
    if (namen.length === 0 || !verzoek.url.startsWith('/v1/') || neemtParameters(context)) return true;
    throw ongeldigeInvoer(namen.map((parameter) => ({ parameter, melding: 'Dit adres kent geen parameters. Laat haar weg.' })));
  }
}

function neemtParameters(context: ExecutionContext): boolean {
  const argumenten = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as Readonly<Record<string, unknown>>;
  return Object.keys(argumenten).some((sleutel) => sleutel.startsWith(`${RouteParamtypes.QUERY}:`));
}
