import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { aanhoudingAntwoord, aanhoudingenAntwoord, aanhoudingenVraag, aanhoudingGezet, redenInvoer, type AanhoudingenVraag, type RedenInvoer } from './aanhoudingen.dto.js';
import { AanhoudingenService } from './aanhoudingen.service.js';

/** Holds on payments and payees. */
@ApiTags('Aanhoudingen')
@Controller('v1')
export class AanhoudingenController {
  constructor(private readonly service: AanhoudingenService) {}

  @Post('betalingen/:id/aanhoudingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker', 'kassier-fiatteur')
  @ApiOperation({ summary: 'Een betaling aanhouden', description: 'Zolang de aanhouding loopt, laat elke betaalrun de betaling weg. Een ander heft haar op.' })
  @ApiInvoer(redenInvoer, { reden: 'De factuur wordt nagezocht' })
  @ApiAntwoord(201, aanhoudingGezet, 'Aangehouden')
  @ApiProblemen(404, 409)
  async houdAan(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(redenInvoer)) invoer: RedenInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.houdAan(id, invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/aanhoudingen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post('aanhoudingen/:id/opheffingen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({ summary: 'Een aanhouding opheffen', description: 'Door een ander dan wie haar zette; van een aanhouding na een bericht van de bank is dat wie het bericht inlas.' })
  @ApiInvoer(redenInvoer, { reden: 'De bank heeft de naam bevestigd' })
  @ApiAntwoord(201, aanhoudingAntwoord, 'Opgeheven')
  @ApiProblemen(404, 409)
  async hefOp(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(redenInvoer)) invoer: RedenInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.hefOp(id, invoer, gebruiker, sleutel), reply);
  }

  @Get('aanhoudingen')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Aanhoudingen zoeken', description: 'Met `status=open` de werklijst: wat nu uit elke betaalrun blijft.' })
  @ApiParameters(aanhoudingenVraag)
  @ApiAntwoord(200, aanhoudingenAntwoord, 'Een pagina aanhoudingen')
  lijst(@Query(Invoer(aanhoudingenVraag)) vraag: AanhoudingenVraag) {
    return this.service.lijst(vraag);
  }

  @Get('aanhoudingen/:id')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Een aanhouding zoals zij nu is' })
  @ApiAntwoord(200, aanhoudingAntwoord, 'De aanhouding')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }
}
