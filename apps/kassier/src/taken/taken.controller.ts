import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { meldHerhaling } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { antwoordMetGebeurtenissen } from './taken.antwoord.js';
import { taakAntwoord, takenAntwoord, takenVraag, zonderGegevens, type TakenVraag } from './taken.dto.js';
import { TakenService } from './taken.service.js';

/** Work that is done later. */
@ApiTags('Taken')
@Controller('v1/taken')
@Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
export class TakenController {
  constructor(private readonly service: TakenService) {}

  @Get()
  @ApiOperation({ summary: 'De taken van de eigen organisatie, de laatste eerst', description: 'Een taak ontstaat uit een verzoek met Prefer: respond-async. Een auditor ziet die van alle organisaties.' })
  @ApiParameters(takenVraag)
  @ApiAntwoord(200, takenAntwoord, 'Een pagina taken')
  lijst(@Query(Invoer(takenVraag)) vraag: TakenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Een taak: hoe ver zij is, en hoe zij afliep' })
  @ApiAntwoord(200, taakAntwoord, 'De taak')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }

  @Get(':id/gebeurtenissen')
  @ApiOperation({
    summary: 'Het verloop van een taak volgen',
    description: 'Server-sent events: "voortgang" zolang de taak wacht of loopt en "uitkomst" als zij klaar is, elk met de taak zoals zij dan is; daarna eindigt de stroom. Wie met de kop Last-Event-ID terugkomt krijgt alleen wat nieuw is, of 204 als de uitkomst al was ontvangen.',
  })
  @ApiAntwoord(200, null, 'De gebeurtenissen', { mediatype: 'text/event-stream' })
  @ApiAntwoord(204, null, 'De uitkomst was al ontvangen')
  @ApiProblemen(404, 503)
  async gebeurtenissen(@Param('id', Invoer(uuid)) id: string, @Headers('last-event-id') laatste: string | undefined, @Ingelogd() gebruiker: Gebruiker, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordMetGebeurtenissen(await this.service.gebeurtenissen(id, laatste, gebruiker), reply);
  }

  @Post(':id/annuleringen')
  @HttpCode(201)
  @Toegang('kassier-medewerker', 'kassier-fiatteur')
  @ApiOperation({ summary: 'Een taak annuleren', description: 'Zolang zij niet klaar is: van wat zij deed blijft niets over. Een taak die loopt stopt tussen twee delen van haar werk; tot dan is haar status nog "loopt".' })
  @ApiInvoer(zonderGegevens, {})
  @ApiAntwoord(201, taakAntwoord, 'De taak, die is of wordt geannuleerd')
  @ApiProblemen(404, 409)
  async annuleer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(zonderGegevens)) _leeg: object, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const uitslag = await this.service.annuleer(id, gebruiker, sleutel);
    meldHerhaling(uitslag, reply);
    return uitslag.taak;
  }
}
