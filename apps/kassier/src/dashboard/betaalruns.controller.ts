import { Body, Controller, Get, Header, Param, Post, Query, Req, Res, StreamableFile, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Formulierbewijs, Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { bestandsnummer, betaalbestandAntwoord, Betaalbord, runIntrekkingInvoer, SPECIFICATIE_CSP, SpecificatieService } from '../betaalruns/index.js';
import { Invoer, leesInvoer, ongeldigeInvoer, uuid } from '../http/index.js';
import { fiatteringFormulier, intrekkingFormulier, verzendingFormulier, type FiatteringFormulier, type IntrekkingFormulier, type VerzendingFormulier } from './betaalruns.dto.js';
import { Betaalrunpaginas } from './betaalruns.paginas.js';
import { overzichtVraag, type OverzichtVraag } from './dashboard.dto.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { BETAALRUNLEZERS } from './dashboard.sjablonen.js';
import { isTeVerbeteren, naarPagina } from './formulier.js';
import { Formulieractie, Pagina, PaginaVanNu } from './pagina.decorator.js';

/** What waits to be paid, and the steps that a person takes with a run on a page: by the same service, with the same rights, as in the API. */
@ApiExcludeController()
@Controller('dashboard/betaalruns')
@UseFilters(DashboardFilter)
export class BetaalrunpaginaController {
  constructor(private readonly paginas: Betaalrunpaginas, private readonly bord: Betaalbord, private readonly specificaties: SpecificatieService) {}

  @Get()
  @Pagina(...BETAALRUNLEZERS)
  alle(@Query(Invoer(overzichtVraag)) { peildatum }: OverzichtVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.paginas.alle(peildatum, gebruiker);
  }

  @Get(':id')
  @Toegang(...BETAALRUNLEZERS)
  @Header('content-security-policy', SPECIFICATIE_CSP)
  async specificatie(@Param('id', Invoer(uuid)) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.specificaties.specificatie(id, 'html'), { type: 'text/html; charset=utf-8', disposition: 'inline' });
  }

  @Get(':id/fiattering')
  @PaginaVanNu(...BETAALRUNLEZERS)
  fiattering(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker, @Formulierbewijs() bewijs: string): Promise<string> {
    return this.paginas.fiattering(id, gebruiker, bewijs);
  }

  @Post(':id/fiattering')
  @Formulieractie('kassier-fiatteur')
  async fiatteer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(fiatteringFormulier)) { sleutel, controle }: FiatteringFormulier, @Ingelogd() gebruiker: Gebruiker, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return naarPagina(await this.bord.fiatteer(id, { controle }, gebruiker, sleutel), reply, `/dashboard/betaalruns/${id}/fiattering`);
  }

  @Get(':id/betaalbestanden/:nummer')
  @Toegang(...BETAALRUNLEZERS)
  async bestand(@Param('id', Invoer(uuid)) id: string, @Param('nummer', Invoer(bestandsnummer)) nummer: number, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return betaalbestandAntwoord(await this.bord.bestand(id, nummer), reply);
  }

  @Get(':id/verzending')
  @PaginaVanNu(...BETAALRUNLEZERS)
  verzending(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker, @Formulierbewijs() bewijs: string): Promise<string> {
    return this.paginas.verzending(id, gebruiker, bewijs);
  }

  @Post(':id/verzending')
  @Formulieractie('kassier-medewerker', 'kassier-fiatteur')
  async verzend(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(verzendingFormulier)) { sleutel }: VerzendingFormulier, @Ingelogd() gebruiker: Gebruiker, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return naarPagina(await this.bord.verzend(id, gebruiker, sleutel), reply, `/dashboard/betaalruns/${id}/fiattering`);
  }

  @Get(':id/intrekking')
  @PaginaVanNu(...BETAALRUNLEZERS)
  intrekking(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker, @Formulierbewijs() bewijs: string): Promise<string> {
    return this.paginas.intrekking(id, gebruiker, bewijs);
  }

  @Post(':id/intrekking')
  @Formulieractie('kassier-medewerker', 'kassier-fiatteur')
  async trekIn(
    @Param('id', Invoer(uuid)) id: string, @Body(Invoer(intrekkingFormulier)) { sleutel, reden }: IntrekkingFormulier, @Ingelogd() gebruiker: Gebruiker, @Formulierbewijs() bewijs: string, @Req() verzoek: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      const gelezen = leesInvoer(runIntrekkingInvoer, { reden });
      if ('fouten' in gelezen) throw ongeldigeInvoer(gelezen.fouten);
      return naarPagina(await this.bord.trekIn(id, gelezen.waarde, gebruiker, sleutel), reply, `/dashboard/betaalruns/${id}/fiattering`);
    } catch (fout) {
      if (!isTeVerbeteren(fout) || fout.status !== 400) throw fout;
      // What was typed comes back with what is wrong with it; the audit trail hears of a refusal as ever.
      verzoek.probleem = fout;
      void reply.status(fout.status);
      return this.paginas.intrekking(id, gebruiker, bewijs, { formulier: { reden }, probleem: fout });
    }
  }
}
