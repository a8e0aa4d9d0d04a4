import { Controller, Get, Query, Res, UseFilters, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { GrootboekExportService, journaalbestand, omgekeerdePeriode } from '../grootboek/index.js';
import { Invoer } from '../http/index.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { Pagina } from './pagina.decorator.js';
import { Uitvoerpaginas } from './uitvoer.paginas.js';
import { uitvoerbestandVraag, uitvoerVraag, type UitvoerbestandVraag, type UitvoerVraag } from './uitvoer.dto.js';

/** The journal for who takes it elsewhere to check it, and how far that is. Reads only. */
@ApiExcludeController()
@Controller('dashboard/uitvoer')
@UseFilters(DashboardFilter)
export class UitvoerController {
  constructor(private readonly paginas: Uitvoerpaginas, private readonly exports: GrootboekExportService) {}

  @Get()
  @Pagina('auditor')
  uitvoer(@Query(Invoer(uitvoerVraag)) vraag: UitvoerVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.paginas.toon(vraag, gebruiker);
  }

  @Get('bestand')
  @Toegang('auditor')
  async bestand(@Query(Invoer(uitvoerbestandVraag)) { formaat, van, tot }: UitvoerbestandVraag, @Ingelogd() gebruiker: Gebruiker, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    if (van !== undefined && tot !== undefined && tot < van) throw omgekeerdePeriode();
    return journaalbestand(await this.exports.exporteer({ formaat, van: van ?? null, tot: tot ?? null }, gebruiker), formaat, reply);
  }
}
