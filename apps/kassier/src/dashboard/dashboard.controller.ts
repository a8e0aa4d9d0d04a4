import { Controller, Get, Header, Param, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Ingelogd, Openbaar, ROLLEN, type Gebruiker } from '../access/index.js';
import { Invoer } from '../http/index.js';
import { regelnummer } from '../regels/index.js';
import { STIJLBLAD } from '../vormgeving/index.js';
import { cijfersVraag, overzichtVraag, type CijfersVraag, type OverzichtVraag } from './dashboard.dto.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { DashboardService } from './dashboard.service.js';
import { Pagina } from './pagina.decorator.js';
import { Regelpaginas } from './regels.paginas.js';

/** Pages for people; they work without JavaScript, and these change nothing. */
@ApiExcludeController()
@Controller('dashboard')
@UseFilters(DashboardFilter)
export class DashboardController {
  constructor(private readonly service: DashboardService, private readonly regelpaginas: Regelpaginas) {}

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

  @Get('stijl.css')
  @Openbaar()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  stijl(): string {
    return STIJLBLAD;
  }
}
