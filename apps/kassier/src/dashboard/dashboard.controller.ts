import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Openbaar, ROLLEN, ROLOMSCHRIJVINGEN, Toegang, type Gebruiker } from '../access/index.js';
import { SPECIFICATIE_CSP } from '../betaalruns/index.js';
import { CSP_PAGINA, Invoer, Lichaam, uuid } from '../http/index.js';
import { regelnummer } from '../regels/index.js';
import { uitnuttingVraag, type UitnuttingVraag } from '../uitnutting/index.js';
import { HUISSTIJL } from '../vormgeving/index.js';
import { Betaalrunpaginas } from './betaalruns.paginas.js';
import { Aanmelding, FORMULIER } from './dashboard.aanmelding.js';
import { aanmeldenInvoer, aanmeldenVraag, overzichtVraag, type AanmeldenInvoer, type AanmeldenVraag, type OverzichtVraag } from './dashboard.dto.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { DashboardService } from './dashboard.service.js';
import { BETAALRUNLEZERS, pagina } from './dashboard.sjablonen.js';
import { Regelpaginas } from './regels.paginas.js';

const HTML = 'text/html; charset=utf-8';

/** Pages for people; they work without JavaScript and change nothing in the books. */
@ApiExcludeController()
@Controller('dashboard')
@UseFilters(DashboardFilter)
export class DashboardController {
  constructor(private readonly service: DashboardService, private readonly regelpaginas: Regelpaginas, private readonly betaalrunpaginas: Betaalrunpaginas, private readonly aanmelding: Aanmelding) {}

  @Get()
  @Toegang(...ROLLEN)
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  overzicht(@Query(Invoer(overzichtVraag)) vraag: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.service.overzicht(vraag, gebruiker);
  }

  @Get('cijfers')
  @Toegang(...ROLLEN)
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  cijfers(@Query(Invoer(uitnuttingVraag)) vraag: UitnuttingVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.service.cijfers(vraag, gebruiker);
  }

  @Get('regels')
  @Toegang(...ROLLEN)
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  regels(@Query(Invoer(overzichtVraag)) vraag: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.regelpaginas.alle(vraag, gebruiker);
  }

  @Get('regels/:id')
  @Toegang(...ROLLEN)
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  regel(@Param('id', Invoer(regelnummer)) id: string, @Query(Invoer(overzichtVraag)) vraag: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.regelpaginas.een(id, vraag, gebruiker);
  }

  @Get('betaalruns')
  @Toegang(...BETAALRUNLEZERS)
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  betaalruns(@Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.betaalrunpaginas.alle(gebruiker);
  }

  @Get('betaalruns/:id')
  @Toegang(...BETAALRUNLEZERS)
  @Header('content-security-policy', SPECIFICATIE_CSP)
  async betaalrun(@Param('id', Invoer(uuid)) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.betaalrunpaginas.een(id), { type: HTML, disposition: 'inline' });
  }

  @Get('aanmelden')
  @Openbaar()
  @Header('content-type', HTML)
  @Header('content-security-policy', CSP_PAGINA)
  aanmelden(@Query(Invoer(aanmeldenVraag)) { terug }: AanmeldenVraag): string {
    const rollen = ROLLEN.map((code) => ({ code, omschrijving: ROLOMSCHRIJVINGEN[code] }));
    return pagina('aanmelden', { titel: 'Aanmelden', ontwikkeling: this.aanmelding.ontwikkeling, terug, rollen, regios: this.service.regios(), bezoeker: null });
  }

  @Post('aanmelden')
  @Openbaar()
  @HttpCode(303)
  @Lichaam({ mediatypen: [FORMULIER] })
  async meldAan(@Body(Invoer(aanmeldenInvoer)) invoer: AanmeldenInvoer, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.headers({ 'set-cookie': await this.aanmelding.meldAan(invoer), location: invoer.terug });
    return '';
  }

  @Post('afmelden')
  @Openbaar()
  @HttpCode(303)
  @Lichaam({ mediatypen: [FORMULIER] })
  meldAf(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.headers({ 'set-cookie': this.aanmelding.meldAf(), location: '/dashboard/aanmelden' });
    return '';
  }

  @Get('stijl.css')
  @Openbaar()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  stijl(): string {
    return HUISSTIJL;
  }
}
