import { Body, Controller, Get, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Formulierbewijs, Ingelogd, ROLLEN, type Gebruiker } from '../access/index.js';
import { Invoer } from '../http/index.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { isTeVerbeteren, naarPagina } from './formulier.js';
import { indicatorenVraag, maandformulier, type IndicatorenVraag, type Maandformulier } from './indicatoren.dto.js';
import { Indicatorenpaginas } from './indicatoren.paginas.js';
import { Formulieractie, Pagina } from './pagina.decorator.js';

/** What regions tell of their own work, month by month, and the form with which they do. */
@ApiExcludeController()
@Controller('dashboard/indicatoren')
@UseFilters(DashboardFilter)
export class IndicatorenController {
  constructor(private readonly paginas: Indicatorenpaginas) {}

  @Get()
  @Pagina(...ROLLEN)
  toon(@Query(Invoer(indicatorenVraag)) vraag: IndicatorenVraag, @Ingelogd() gebruiker: Gebruiker, @Formulierbewijs() bewijs: string): Promise<string> {
    return this.paginas.toon(vraag, gebruiker, bewijs);
  }

  @Post()
  @Formulieractie('regio-aanvrager')
  async meld(
    @Query(Invoer(indicatorenVraag)) vraag: IndicatorenVraag, @Body(Invoer(maandformulier)) formulier: Maandformulier, @Ingelogd() gebruiker: Gebruiker, @Formulierbewijs() bewijs: string, @Req() verzoek: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      return naarPagina(await this.paginas.meld(vraag, formulier, gebruiker), reply, this.paginas.adres(vraag));
    } catch (fout) {
      if (!isTeVerbeteren(fout)) throw fout;
      // What was typed comes back with what is wrong with it; the audit trail hears of a refusal as ever.
      verzoek.probleem = fout;
      void reply.status(fout.status);
      return this.paginas.toon(vraag, gebruiker, bewijs, { formulier, probleem: fout });
    }
  }
}
