import { Body, Controller, Get, Header, HttpCode, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { eisVanHier, Openbaar, ROLLEN, ROLOMSCHRIJVINGEN } from '../access/index.js';
import { CSP_PAGINA, Invoer, Lichaam } from '../http/index.js';
import { Sessies, type Terugkeer } from '../sessies/index.js';
import { Aanmelding, FORMULIER } from './dashboard.aanmelding.js';
import { aanmeldenInvoer, aanmeldenVraag, type AanmeldenInvoer, type AanmeldenVraag } from './dashboard.dto.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { DashboardService } from './dashboard.service.js';
import { pagina } from './dashboard.sjablonen.js';

const HTML = 'text/html; charset=utf-8';

/** Signing in and out with a browser. */
@ApiExcludeController()
@Controller('dashboard')
@UseFilters(DashboardFilter)
export class AanmeldingController {
  constructor(private readonly aanmelding: Aanmelding, private readonly sessies: Sessies, private readonly service: DashboardService) {}

  @Get('aanmelden')
  @Openbaar()
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  toon(@Query(Invoer(aanmeldenVraag)) { terug, verlopen }: AanmeldenVraag): string {
    const rollen = ROLLEN.map((code) => ({ code, omschrijving: ROLOMSCHRIJVINGEN[code] }));
    const begin = `/dashboard/aanmelden/begin?${new URLSearchParams({ terug }).toString()}`;
    return pagina('aanmelden', { titel: 'Aanmelden', verlopen: verlopen !== undefined, wijze: this.aanmelding.wijze, terug, begin, rollen, regios: this.service.regios(), bezoeker: null });
  }

  @Post('aanmelden')
  @Openbaar()
  @HttpCode(303)
  @Lichaam({ mediatypen: [FORMULIER] })
  async meldAan(@Body(Invoer(aanmeldenInvoer)) invoer: AanmeldenInvoer, @Req() verzoek: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    eisVanHier(verzoek);
    void reply.headers({ 'set-cookie': await this.aanmelding.meldAan(invoer), location: invoer.terug });
    return '';
  }

  @Get('aanmelden/begin')
  @Openbaar()
  @HttpCode(303)
  async begin(@Query(Invoer(aanmeldenVraag)) { terug }: AanmeldenVraag, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return gaNaar(reply, await this.sessies.begin(terug));
  }

  @Get('aanmelden/terug')
  @Openbaar()
  @HttpCode(303)
  async kwamTerug(@Req() verzoek: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    verzoek.aanmelding = { gebruiker: null, wat: 'Aanmelden mislukt' };
    const { adres, koekjes, gebruiker } = await this.sessies.rondAf(vraagVan(verzoek), verzoek.headers.cookie);
    verzoek.aanmelding = { gebruiker, wat: 'Aangemeld' };
    // It came back in a cookie, so it is looked at once more.
    return gaNaar(reply, { adres: aanmeldenVraag.parse({ terug: adres }).terug, koekjes });
  }

  @Post('afmelden')
  @Openbaar()
  @HttpCode(303)
  @Lichaam({ mediatypen: [FORMULIER] })
  async meldAf(@Req() verzoek: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    eisVanHier(verzoek);
    const terugkeer = await this.aanmelding.meldAf(verzoek.headers.cookie);
    if (terugkeer.gebruiker !== null) verzoek.aanmelding = { gebruiker: terugkeer.gebruiker, wat: 'Afgemeld' };
    if (terugkeer.adres.startsWith('/')) return gaNaar(reply, terugkeer);
    // Browsers let no form of ours end at another site, and should not: this page goes on by itself.
    void reply.status(200).headers({ 'set-cookie': [...terugkeer.koekjes], 'content-type': HTML, 'content-security-policy': CSP_PAGINA, refresh: `0; url=${terugkeer.adres}` });
    return pagina('afgemeld', { titel: 'Afgemeld', verder: terugkeer.adres, bezoeker: null });
  }
}

function gaNaar(reply: FastifyReply, { adres, koekjes }: Pick<Terugkeer, 'adres' | 'koekjes'>): string {
  void reply.headers({ 'set-cookie': [...koekjes], location: adres });
  return '';
}

/** What stands behind the question mark, as it was sent. */
function vraagVan(verzoek: FastifyRequest): string {
  return (verzoek.raw.url ?? '').split('?').slice(1).join('?');
}
