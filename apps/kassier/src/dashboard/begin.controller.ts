import { Controller, Get, Headers, HttpCode, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Openbaar } from '../access/index.js';
import { gekozenMediatype, nietGevonden } from '../http/index.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { Omleiding } from './peildatum.guard.js';

/** Addresses as people type them: the bare one of the service, and those on the dashboard where nothing is. */
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

  /** Sends an address with a slash too many on to the one without; at any other no page is, which is told on one. */
  @Get('dashboard/*')
  @Openbaar()
  @UseFilters(DashboardFilter)
  geenPagina(@Req() { raw }: FastifyRequest): never {
    const [pad = '', ...vraag] = (raw.url ?? '').split('?');
    const zonder = pad.replace(/\/+$/, '');
    if (zonder !== pad) throw new Omleiding([zonder, ...vraag].join('?'));
    throw nietGevonden('Op dit adres staat geen pagina. Controleer het adres, of begin bij het overzicht.');
  }
}
