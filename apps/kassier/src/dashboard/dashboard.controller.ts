import { Controller, Get, Header, Param, Query, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Ingelogd, Openbaar, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { SPECIFICATIE_CSP } from '../betaalruns/index.js';
import { Invoer, uuid } from '../http/index.js';
import { regelnummer } from '../regels/index.js';
import { STIJLBLAD } from '../vormgeving/index.js';
import { Betaalrunpaginas } from './betaalruns.paginas.js';
import { cijfersVraag, overzichtVraag, type CijfersVraag, type OverzichtVraag } from './dashboard.dto.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { DashboardService } from './dashboard.service.js';
import { BETAALRUNLEZERS } from './dashboard.sjablonen.js';
import { Pagina } from './pagina.decorator.js';
import { Regelpaginas } from './regels.paginas.js';

const HTML = 'text/html; charset=utf-8';

/** Pages for people; they work without JavaScript and change nothing in the books. */
@ApiExcludeController()
@Controller('dashboard')
@UseFilters(DashboardFilter)
export class DashboardController {
  constructor(private readonly service: DashboardService, private readonly regelpaginas: Regelpaginas, private readonly betaalrunpaginas: Betaalrunpaginas) {}

  @Get()
  @Pagina(...ROLLEN)
  overzicht(@Query(Invoer(overzichtVraag)) vraag: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.service.overzicht(vraag, gebruiker);
  }

  @Get('cijfers')
  @Pagina(...ROLLEN)
  cijfers(@Query(Invoer(cijfersVraag)) vraag: CijfersVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.service.cijfers(vraag, gebruiker);
  }

  @Get('regels')
  @Pagina(...ROLLEN)
  regels(@Query(Invoer(overzichtVraag)) vraag: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.regelpaginas.alle(vraag, gebruiker);
  }

  @Get('regels/:id')
  @Pagina(...ROLLEN)
  regel(@Param('id', Invoer(regelnummer)) id: string, @Query(Invoer(overzichtVraag)) vraag: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.regelpaginas.een(id, vraag, gebruiker);
  }

  @Get('betaalruns')
  @Pagina(...BETAALRUNLEZERS)
  betaalruns(@Query(Invoer(overzichtVraag)) { peildatum }: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.betaalrunpaginas.alle(peildatum, gebruiker);
  }

  @Get('betaalruns/:id')
  @Toegang(...BETAALRUNLEZERS)
  @Header('content-security-policy', SPECIFICATIE_CSP)
  async betaalrun(@Param('id', Invoer(uuid)) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.betaalrunpaginas.een(id), { type: HTML, disposition: 'inline' });
  }

  @Get('stijl.css')
  @Openbaar()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  stijl(): string {
    return STIJLBLAD;
  }
}
