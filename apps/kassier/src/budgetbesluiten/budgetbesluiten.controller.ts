import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import {
  BUDGETBESLUIT_VOORBEELD, budgetbesluitAntwoord, budgetbesluitBeoordeeld, budgetbesluitenAntwoord, budgetbesluitenVraag, budgetbesluitIngetrokken, budgetbesluitInvoer,
  fiatteringInvoer, intrekkingInvoer, type BudgetbesluitenVraag, type BudgetbesluitInvoer, type IntrekkingInvoer,
} from './budgetbesluiten.dto.js';
import { antwoordOpBudgetactie } from './budgetbesluiten.fouten.js';
import { BudgetbesluitenService } from './budgetbesluiten.service.js';

const LEZERS = ['szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const;

/** Decisions of SZW that open, allot, move and lower budgets. */
@ApiTags('Budgetbesluiten')
@Controller('v1/budgetbesluiten')
export class BudgetbesluitenController {
  constructor(private readonly service: BudgetbesluitenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('szw-budgethouder')
  @ApiOperation({ summary: 'Een budgetbesluit indienen', description: 'Wordt direct beoordeeld en boekt nog niets: dat gebeurt als een andere budgethouder het fiatteert.' })
  @ApiInvoer(budgetbesluitInvoer, BUDGETBESLUIT_VOORBEELD)
  @ApiAntwoord(201, budgetbesluitBeoordeeld, 'Ingediend')
  @ApiProblemen(409)
  async dienIn(@Body(Invoer(budgetbesluitInvoer)) invoer: BudgetbesluitInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpBudgetactie(await this.service.dienIn(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/budgetbesluiten/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/fiatteringen')
  @HttpCode(201)
  @Toegang('szw-budgethouder')
  @ApiOperation({ summary: 'Een budgetbesluit fiatteren', description: 'Alleen door een ander dan de indiener. Boekt alle mutaties, of geen enkele.' })
  @ApiInvoer(fiatteringInvoer, {})
  @ApiAntwoord(201, budgetbesluitBeoordeeld, 'Vastgesteld en geboekt')
  @ApiProblemen(404, 409)
  async fiatteer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(fiatteringInvoer)) _invoer: unknown, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpBudgetactie(await this.service.fiatteer(id, gebruiker, sleutel), reply);
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('szw-budgethouder')
  @ApiOperation({ summary: 'Een ingediend budgetbesluit intrekken' })
  @ApiInvoer(intrekkingInvoer, { reden: 'Verkeerde regio genoemd' })
  @ApiAntwoord(201, budgetbesluitIngetrokken, 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(intrekkingInvoer)) invoer: IntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpBudgetactie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Budgetbesluiten zoeken' })
  @ApiParameters(budgetbesluitenVraag)
  @ApiAntwoord(200, budgetbesluitenAntwoord, 'Een pagina budgetbesluiten')
  lijst(@Query(Invoer(budgetbesluitenVraag)) vraag: BudgetbesluitenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een budgetbesluit zoals het nu is' })
  @ApiAntwoord(200, budgetbesluitAntwoord, 'Het budgetbesluit')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }
}
