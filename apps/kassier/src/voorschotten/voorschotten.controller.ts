import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import {
  voorschotAntwoord, voorschotIntrekkingInvoer, voorschotInvoer, voorschottenAntwoord, voorschottenVraag, type VoorschotIntrekkingInvoer, type VoorschotInvoer, type VoorschottenVraag,
} from './voorschotten.dto.js';
import { VoorschottenService } from './voorschotten.service.js';

const LEZERS = ['kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien', 'auditor'] as const;

/** Money that SZW pays in. */
@ApiTags('Voorschotten')
@Controller('v1/voorschotten')
export class VoorschottenController {
  constructor(private readonly service: VoorschottenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een voorschot van SZW registreren', description: 'Boekt het geld op de bank van de stroom. Staat het al als onbekend geld op een afschrift, handel dan die post af op de tussenrekening; dan telt het één keer.' })
  @ApiInvoer(voorschotInvoer, { stroom: 'mbo-inkoop', bedrag: '1500000.00', ontvangenOp: '2021-01-15', kenmerk: 'SZW-2021-0042' })
  @ApiAntwoord(201, voorschotAntwoord, 'Geregistreerd en geboekt')
  @ApiProblemen(409)
  async registreer(@Body(Invoer(voorschotInvoer)) invoer: VoorschotInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.registreer(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/voorschotten/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een onjuist geregistreerd voorschot intrekken', description: 'Kan zolang het geld niet op een afschrift is aangewezen.' })
  @ApiInvoer(voorschotIntrekkingInvoer, { reden: 'Op de verkeerde stroom geregistreerd' })
  @ApiAntwoord(201, voorschotAntwoord, 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(voorschotIntrekkingInvoer)) invoer: VoorschotIntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Voorschotten zoeken' })
  @ApiParameters(voorschottenVraag)
  @ApiAntwoord(200, voorschottenAntwoord, 'Een pagina voorschotten')
  lijst(@Query(Invoer(voorschottenVraag)) vraag: VoorschottenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een voorschot' })
  @ApiAntwoord(200, voorschotAntwoord, 'Het voorschot')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }
}
