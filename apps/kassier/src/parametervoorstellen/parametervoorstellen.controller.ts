import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import {
  fiatteringInvoer, intrekkingInvoer, PARAMETERVOORSTEL_VOORBEELD, parametervoorstelAntwoord, parametervoorstelInvoer, parametervoorstellenAntwoord, parametervoorstellenVraag,
  type IntrekkingInvoer, type ParametervoorstelInvoer, type ParametervoorstellenVraag,
} from './parametervoorstellen.dto.js';
import { ParametervoorstellenService } from './parametervoorstellen.service.js';

const LEZERS = ['szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const;

/** Other values of the regeling, from a day on. */
@ApiTags('Parametervoorstellen')
@Controller('v1/parametervoorstellen')
export class ParametervoorstellenController {
  constructor(private readonly service: ParametervoorstellenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('szw-budgethouder')
  @ApiOperation({
    summary: 'Een nieuwe waarde van een parameter voorstellen',
    description: 'Verandert nog niets: dat gebeurt als een andere budgethouder het fiatteert. Wat al is toegekend, houdt zijn waarde, tenzij ookVoorBestaande waar is.',
  })
  @ApiInvoer(parametervoorstelInvoer, PARAMETERVOORSTEL_VOORBEELD)
  @ApiAntwoord(201, parametervoorstelAntwoord, 'Ingediend')
  @ApiProblemen(409)
  async dienIn(@Body(Invoer(parametervoorstelInvoer)) invoer: ParametervoorstelInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.dienIn(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/parametervoorstellen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/fiatteringen')
  @HttpCode(201)
  @Toegang('szw-budgethouder')
  @ApiOperation({ summary: 'Een voorgestelde waarde vaststellen', description: 'Alleen door een ander dan de indiener. Alles wat daarna wordt besloten, kent de waarde; wat eerder is besloten, blijft zoals het is.' })
  @ApiInvoer(fiatteringInvoer, {})
  @ApiAntwoord(201, parametervoorstelAntwoord, 'Vastgesteld')
  @ApiProblemen(404, 409)
  async fiatteer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(fiatteringInvoer)) _invoer: unknown, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.fiatteer(id, gebruiker, sleutel), reply);
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('szw-budgethouder')
  @ApiOperation({ summary: 'Een voorgestelde waarde intrekken' })
  @ApiInvoer(intrekkingInvoer, { reden: 'Verkeerde ingangsdatum' })
  @ApiAntwoord(201, parametervoorstelAntwoord, 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(intrekkingInvoer)) invoer: IntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Parametervoorstellen zoeken' })
  @ApiParameters(parametervoorstellenVraag)
  @ApiAntwoord(200, parametervoorstellenAntwoord, 'Een pagina parametervoorstellen')
  lijst(@Query(Invoer(parametervoorstellenVraag)) vraag: ParametervoorstellenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een parametervoorstel zoals het nu is' })
  @ApiAntwoord(200, parametervoorstelAntwoord, 'Het parametervoorstel')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }
}
