import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Toegang } from '../access/index.js';
import { ApiAntwoord, ApiInvoer, ApiProblemen, Invoer } from '../http/index.js';
import { IMPACT_VOORBEELD, impactAntwoord, impactInvoer, type ImpactInvoer } from './impactanalyses.dto.js';
import { ImpactanalysesService } from './impactanalyses.service.js';

/** What another value of a parameter would have changed, for who proposes one. */
@ApiTags('Impactanalyses')
@Controller('v1/impactanalyses')
export class ImpactanalysesController {
  constructor(private readonly service: ImpactanalysesService) {}

  @Post()
  @HttpCode(200)
  @Toegang('szw-budgethouder', 'szw-financien', 'auditor')
  @ApiOperation({
    summary: 'Nagaan wat een andere waarde van een parameter zou hebben veranderd',
    description: 'Beoordeelt de bewaarde besluiten vanaf een peildatum opnieuw alsof de voorgestelde waarde had gegolden, en telt wat anders zou zijn uitgekomen: aantal en bedrag, per stroom, regio en regel. Elk besluit wordt beoordeeld op zijn eigen feiten; gevolgen van het ene besluit voor het andere tellen niet mee. Boekt en bewaart niets, dus een Idempotency-Key is niet nodig. Bij veel besluiten duurt dit minuten; `npx kassier impact` doet hetzelfde met voortgang.',
  })
  @ApiInvoer(impactInvoer, IMPACT_VOORBEELD)
  @ApiAntwoord(200, impactAntwoord, 'Wat anders zou zijn uitgekomen')
  @ApiProblemen(503)
  async analyseer(@Body(Invoer(impactInvoer)) invoer: ImpactInvoer, @Res({ passthrough: true }) reply: FastifyReply) {
    const afbreker = new AbortController();
    // Who goes away need not be answered, and the work for him stops.
    reply.raw.once('close', () => { afbreker.abort(); });
    try {
      return await this.service.analyseer(invoer, afbreker.signal);
    } catch (fout) {
      // That it was broken off is no fault, and there is nobody left to tell.
      if (afbreker.signal.aborted) return undefined;
      throw fout;
    }
  }
}
