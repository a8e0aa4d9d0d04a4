import { Controller, Get, Headers, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Openbaar } from '../access/index.js';
import { gekozenMediatype, nietGevonden } from '../http/index.js';

/** The bare address of the service, as people type it. */
@ApiExcludeController()
@Controller()
export class BeginController {
  /** Sends a browser on to the dashboard. Who does not ask for a page before all else is a program, for which nothing is here. */
  @Get()
  @Openbaar()
  @HttpCode(303)
  begin(@Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.header('vary', 'Accept');
    if (gekozenMediatype(accept, ['application/problem+json', 'application/json', 'text/html']) !== 'text/html') throw nietGevonden('Op dit pad is niets. Alle paden van de API staan in /v1/openapi.json, de pagina’s voor mensen op /dashboard.');
    void reply.header('location', '/dashboard');
    return '';
  }
}
