import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import {
  ARRANGEMENT_VOORBEELD, arrangementAntwoord, arrangementenAntwoord, arrangementenVraag, arrangementInvoer, beeindigingInvoer, evaluatieInvoer, overdrachtInvoer,
  type ArrangementenVraag, type ArrangementInvoer, type BeeindigingInvoer, type EvaluatieInvoer, type OverdrachtInvoer,
} from './arrangementen.dto.js';
import { ArrangementenService } from './arrangementen.service.js';

const LEZERS = ['regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor'] as const;

/** Personal arrangements of the regional teams. */
@ApiTags('Arrangementen')
@Controller('v1/arrangementen')
@Verwerking('arrangementen', 'arrangement')
export class ArrangementenController {
  constructor(private readonly service: ArrangementenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een arrangement registreren', description: 'Het BSN wordt direct vervangen door een pseudoniem en niet bewaard.' })
  @ApiInvoer(arrangementInvoer, ARRANGEMENT_VOORBEELD)
  @ApiAntwoord(201, arrangementAntwoord, 'Geregistreerd')
  @ApiProblemen(409)
  async registreer(@Body(Invoer(arrangementInvoer)) invoer: ArrangementInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.registreer(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/arrangementen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/overdrachten')
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een arrangement overdragen', description: 'Naar een andere regio, eerstverantwoordelijke of categorie. Wat al is vastgelegd blijft ongewijzigd. Alleen de regio die het arrangement heeft kan het overdragen.' })
  @ApiInvoer(overdrachtInvoer, { naarRegio: 'AM26', datum: '2021-05-01', reden: 'Kandidaat is verhuisd' })
  @ApiAntwoord(201, arrangementAntwoord, 'Overgedragen: het arrangement zoals het nu is')
  @ApiProblemen(404, 409)
  async draagOver(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(overdrachtInvoer)) invoer: OverdrachtInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.draagOver(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/evaluaties')
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een evaluatie vastleggen', description: 'Bij werkfit houden wordt na elke drie maanden pas verder betaald als daarvan een evaluatie is vastgelegd; «uitstroom-mogelijk» beëindigt het traject die dag (regel W-03).' })
  @ApiInvoer(evaluatieInvoer, { datum: '2021-06-01', uitkomst: 'uitstroom-niet-mogelijk', toelichting: 'Traject loopt nog drie maanden' })
  @ApiAntwoord(201, arrangementAntwoord, 'Vastgelegd: het arrangement zoals het nu is')
  @ApiProblemen(404, 409)
  async evalueer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(evaluatieInvoer)) invoer: EvaluatieInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.evalueer(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/beeindigingen')
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een arrangement beëindigen', description: 'Wat al is vastgelegd blijft staan en kan worden afgerond.' })
  @ApiInvoer(beeindigingInvoer, { datum: '2021-09-01', reden: 'Kandidaat heeft werk' })
  @ApiAntwoord(201, arrangementAntwoord, 'Beëindigd')
  @ApiProblemen(404, 409)
  async beeindig(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(beeindigingInvoer)) invoer: BeeindigingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.beeindig(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Arrangementen zoeken', description: 'Een regio ziet de arrangementen die zij heeft of heeft gehad.' })
  @ApiParameters(arrangementenVraag)
  @ApiAntwoord(200, arrangementenAntwoord, 'Een pagina arrangementen')
  lijst(@Query(Invoer(arrangementenVraag)) vraag: ArrangementenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een arrangement zoals het nu is' })
  @ApiAntwoord(200, arrangementAntwoord, 'Het arrangement')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
