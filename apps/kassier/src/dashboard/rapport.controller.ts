import { Controller, Get, Query, UseFilters, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { Invoer } from '../http/index.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { Pagina } from './pagina.decorator.js';
import { Omleiding } from './peildatum.guard.js';
import { rapportbestandVraag, rapportpaginaVraag, type RapportbestandVraag, type RapportpaginaVraag } from './rapport.dto.js';
import { Rapportpaginas } from './rapport.paginas.js';

/** The two-monthly report. Reads only. */
@ApiExcludeController()
@Controller('dashboard/rapportage')
@UseFilters(DashboardFilter)
export class RapportController {
  constructor(private readonly paginas: Rapportpaginas) {}

  @Get()
  @Pagina(...ROLLEN)
  rapportage(@Query(Invoer(rapportpaginaVraag)) vraag: RapportpaginaVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    const naar = this.paginas.omleiding(vraag);
    if (naar !== null) throw new Omleiding(naar);
    return this.paginas.toon(vraag, gebruiker);
  }

  @Get('bestand')
  @Toegang(...ROLLEN)
  bestand(@Query(Invoer(rapportbestandVraag)) vraag: RapportbestandVraag, @Ingelogd() gebruiker: Gebruiker): Promise<StreamableFile> {
    return this.paginas.bestand(vraag, gebruiker);
  }
}
