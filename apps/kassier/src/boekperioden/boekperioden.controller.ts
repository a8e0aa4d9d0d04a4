import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, maand as maandVorm } from '../http/index.js';
import {
  boekperiodeMetInhoud, boekperiodenAntwoord, boekperiodenVraag, sluitingAntwoord, sluitingInvoer, type BoekperiodenVraag, type SluitingInvoer,
} from './boekperioden.dto.js';
import { BoekperiodenService } from './boekperioden.service.js';

/** The months of the books. */
@ApiTags('Boekperioden')
@Controller('v1/boekperioden')
export class BoekperiodenController {
  constructor(private readonly service: BoekperiodenService) {}

  @Get()
  @Toegang(...ROLLEN)
  @ApiOperation({ summary: 'De maanden van het grootboek', description: 'Per maand of zij open of gesloten is, wanneer en door wie. In een gesloten maand wordt nooit meer geboekt.' })
  @ApiParameters(boekperiodenVraag)
  @ApiAntwoord(200, boekperiodenAntwoord, 'Een pagina maanden')
  lijst(@Query(Invoer(boekperiodenVraag)) vraag: BoekperiodenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':maand')
  @Toegang('szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'Een maand met wat erin staat', description: 'Toont ook wat nog openstaat met een dag tot en met die maand: kijk hiernaar voordat u sluit.' })
  @ApiAntwoord(200, boekperiodeMetInhoud, 'De maand')
  @ApiProblemen(404)
  toon(@Param('maand', Invoer(maandVorm)) maand: string) {
    return this.service.toon(maand);
  }

  @Post(':maand/sluitingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({
    summary: 'Een maand sluiten',
    description: 'Onherroepelijk. De open maanden ervoor sluiten mee. Wat later bekend wordt over een gesloten maand, wordt op de eerste dag van de eerste open maand geboekt.',
  })
  @ApiInvoer(sluitingInvoer, { reden: 'Maandafsluiting maart, aangesloten op het rekeningafschrift' })
  @ApiAntwoord(201, sluitingAntwoord, 'Gesloten, met wat erin stond en wat nog openstaat')
  @ApiProblemen(404, 409)
  async sluit(@Param('maand', Invoer(maandVorm)) maand: string, @Body(Invoer(sluitingInvoer)) invoer: SluitingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.sluit(maand, invoer, gebruiker, sleutel), reply);
  }
}
