import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer } from '../http/index.js';
import {
  afhandelingInvoer, postId, tussenrekeningpostAntwoord, tussenrekeningpostenAntwoord, tussenrekeningpostenVraag, type AfhandelingInvoer, type TussenrekeningpostenVraag,
} from './tussenrekeningposten.dto.js';
import { TussenrekeningpostenService } from './tussenrekeningposten.service.js';

const LEZERS = ['kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor'] as const;
const afgehandeldAntwoord = z.object(tussenrekeningpostAntwoord.omit({ voorstellen: true }).shape);

/** Money on statements of which nobody knew what it was. */
@ApiTags('Tussenrekening')
@Controller('v1/tussenrekeningposten')
export class TussenrekeningpostenController {
  constructor(private readonly service: TussenrekeningpostenService) {}

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'De werklijst van onbekend geld op de afschriften', description: 'Met status=open wat nog niet is afgehandeld.' })
  @ApiParameters(tussenrekeningpostenVraag)
  @ApiAntwoord(200, tussenrekeningpostenAntwoord, 'Een pagina posten')
  lijst(@Query(Invoer(tussenrekeningpostenVraag)) vraag: TussenrekeningpostenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een post op de tussenrekening, met wat erbij past' })
  @ApiAntwoord(200, tussenrekeningpostAntwoord, 'De post')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(postId)) id: string) {
    return this.service.toon(id);
  }

  @Post(':id/afhandelingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({
    summary: 'Een post afhandelen: vastleggen en boeken wat het geld was',
    description: 'Een terugbetaling op een terugvordering, een voorschot van SZW, de uitvoering of het retour van een betaling waarvan het kenmerk niet goed doorkwam, of twee posten die tegen elkaar wegvallen. Voor het hele bedrag in één keer, of met bedrag voor een deel; wat overblijft staat open op de werklijst.',
  })
  @ApiInvoer(afhandelingInvoer, { soort: 'terugvordering', terugvorderingId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', reden: 'De begunstigde vergat het kenmerk; naam en rekening kloppen' })
  @ApiAntwoord(201, afgehandeldAntwoord, 'Afgehandeld')
  @ApiProblemen(404, 409)
  async handelAf(@Param('id', Invoer(postId)) id: string, @Body(Invoer(afhandelingInvoer)) invoer: AfhandelingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.handelAf(id, invoer, gebruiker, sleutel), reply);
  }
}
