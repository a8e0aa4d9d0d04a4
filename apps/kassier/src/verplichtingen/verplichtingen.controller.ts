import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOp, type VerplichtingInvoer, type WijzigingInvoer } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import {
  VERPLICHTING_VOORBEELD, verplichtingAntwoord, verplichtingenAntwoord, verplichtingenVraag, verplichtingInvoer, verplichtingToegekend, wijzigingInvoer, wijzigingToegekend,
  type VerplichtingenVraag,
} from './verplichtingen.dto.js';
import { VerplichtingenService } from './verplichtingen.service.js';

/** Commitments: requested by a region, judged by the rules, booked by the ledger. */
@ApiTags('Verplichtingen')
@Controller('v1/verplichtingen')
@Verwerking('verplichtingen', 'verplichting')
export class VerplichtingenController {
  constructor(private readonly service: VerplichtingenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een verplichting aanvragen', description: 'Beoordeelt de aanvraag naar alle regels en legt haar vast, of weigert haar met alle redenen tegelijk.' })
  @ApiInvoer(verplichtingInvoer, VERPLICHTING_VOORBEELD)
  @ApiAntwoord(201, verplichtingToegekend, 'Vastgelegd')
  @ApiProblemen(409, 503)
  async vraagAan(@Body(Invoer(verplichtingInvoer)) invoer: VerplichtingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOp(await this.service.vraagAan(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/verplichtingen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/wijzigingen')
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een verplichting verhogen, verlagen of laten vrijvallen' })
  @ApiInvoer(wijzigingInvoer, { soort: 'verlagen', bedrag: '135.00', reden: 'Twee weken minder praktijk', datum: '2021-06-01' })
  @ApiAntwoord(201, wijzigingToegekend, 'Gewijzigd: de verplichting zoals zij nu is')
  @ApiProblemen(404, 409, 503)
  async wijzig(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(wijzigingInvoer)) invoer: WijzigingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOp(await this.service.wijzig(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang('regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Verplichtingen zoeken' })
  @ApiParameters(verplichtingenVraag)
  @ApiAntwoord(200, verplichtingenAntwoord, 'Een pagina verplichtingen')
  lijst(@Query(Invoer(verplichtingenVraag)) vraag: VerplichtingenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @Toegang('regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Een verplichting zoals zij nu is' })
  @ApiAntwoord(200, verplichtingAntwoord, 'De verplichting')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
