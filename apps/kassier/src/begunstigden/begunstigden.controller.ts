import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import {
  BEGUNSTIGDE_VOORBEELD, begunstigdeAntwoord, begunstigdeInvoer, begunstigdenAntwoord, begunstigdenVraag, fiatteringInvoer, ibanwijzigingAntwoord, ibanwijzigingInvoer,
  type BegunstigdeInvoer, type BegunstigdenVraag, type IbanwijzigingInvoer,
} from './begunstigden.dto.js';
import { BegunstigdenService } from './begunstigden.service.js';

const LEZERS = ['kassier-medewerker', 'kassier-fiatteur', 'auditor', 'szw-financien', 'regio-aanvrager'] as const;

/** The parties that can be paid. */
@ApiTags('Begunstigden')
@Controller('v1/begunstigden')
export class BegunstigdenController {
  constructor(private readonly service: BegunstigdenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een begunstigde registreren' })
  @ApiInvoer(begunstigdeInvoer, BEGUNSTIGDE_VOORBEELD)
  @ApiAntwoord(201, begunstigdeAntwoord, 'Geregistreerd')
  @ApiProblemen(409)
  async registreer(@Body(Invoer(begunstigdeInvoer)) invoer: BegunstigdeInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.registreer(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/begunstigden/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/ibanwijzigingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een ander rekeningnummer indienen', description: 'Het nieuwe nummer geldt pas als een fiatteur het goedkeurt. Betaalruns die er al zijn houden het oude.' })
  @ApiInvoer(ibanwijzigingInvoer, { iban: 'NL20INGB0001234567', reden: 'Rekening verhuisd, bevestigd per telefoon' })
  @ApiAntwoord(201, ibanwijzigingAntwoord, 'Ingediend')
  @ApiProblemen(404, 409)
  async vraagIbanwijziging(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(ibanwijzigingInvoer)) invoer: IbanwijzigingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.vraagIbanwijziging(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/ibanwijzigingen/:wijzigingId/fiatteringen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({ summary: 'Een ander rekeningnummer fiatteren', description: 'Alleen door een ander dan de indiener. Het nummer geldt direct.' })
  @ApiInvoer(fiatteringInvoer, {})
  @ApiAntwoord(201, ibanwijzigingAntwoord, 'Gefiatteerd')
  @ApiProblemen(404, 409)
  async fiatteerIbanwijziging(
    @Param('id', Invoer(uuid)) id: string, @Param('wijzigingId', Invoer(uuid)) wijzigingId: string, @Body(Invoer(fiatteringInvoer)) _invoer: unknown,
    @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return antwoordOpActie(await this.service.fiatteerIbanwijziging(id, wijzigingId, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Begunstigden zoeken', description: 'Een regio-aanvrager ziet geen rekeningnummers.' })
  @ApiParameters(begunstigdenVraag)
  @ApiAntwoord(200, begunstigdenAntwoord, 'Een pagina begunstigden')
  lijst(@Query(Invoer(begunstigdenVraag)) vraag: BegunstigdenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een begunstigde zoals zij nu is' })
  @ApiAntwoord(200, begunstigdeAntwoord, 'De begunstigde')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
