import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer } from '../http/index.js';
import { regioIndicatorAntwoord, regioIndicatorenAntwoord, regioIndicatorenVraag, regioIndicatorInvoer, type RegioIndicatorenVraag, type RegioIndicatorInvoer } from './regio-indicatoren.dto.js';
import { RegioIndicatorenService } from './regio-indicatoren.service.js';

/** What regions tell about their own work, month by month. */
@ApiTags('Rapportages')
@Controller('v1/regio-indicatoren')
export class RegioIndicatorenController {
  constructor(private readonly service: RegioIndicatorenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({
    summary: 'Een indicator van de eigen regio melden of corrigeren',
    description: 'Contacten, adviezen, interventies en plaatsingen per maand, voor de tweemaandelijkse rapportage. Er wordt niets op beoordeeld of betaald. Een getal dat niet klopt wordt met een reden vervangen; het eerdere blijft zichtbaar.',
  })
  @ApiInvoer(regioIndicatorInvoer, { regio: 'AM18', maand: '2021-05', indicator: 'adviezen', waarde: 12 })
  @ApiAntwoord(201, regioIndicatorAntwoord, 'Gemeld')
  @ApiProblemen(409)
  async meld(@Body(Invoer(regioIndicatorInvoer)) invoer: RegioIndicatorInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.meld(invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...ROLLEN)
  @ApiOperation({ summary: 'Wat regio\'s per maand hebben gemeld', description: 'Met wat is gecorrigeerd, in volgorde van melden. Een regio ziet alleen zichzelf.' })
  @ApiParameters(regioIndicatorenVraag)
  @ApiAntwoord(200, regioIndicatorenAntwoord, 'Een pagina indicatoren')
  lijst(@Query(Invoer(regioIndicatorenVraag)) vraag: RegioIndicatorenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }
}
