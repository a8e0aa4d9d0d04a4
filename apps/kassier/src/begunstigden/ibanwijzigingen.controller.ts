import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { fiatteringInvoer, ibanwijzigingActieAntwoord, ibanwijzigingInvoer, intrekkingInvoer, type IbanwijzigingInvoer, type IntrekkingInvoer } from './begunstigden.dto.js';
import { IbanwijzigingenService } from './ibanwijzigingen.service.js';

/** Other account numbers of payees. */
@ApiTags('Begunstigden')
@Controller('v1/begunstigden/:id/ibanwijzigingen')
export class IbanwijzigingenController {
  constructor(private readonly service: IbanwijzigingenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een ander rekeningnummer indienen', description: 'Het nieuwe nummer geldt pas als een fiatteur het goedkeurt. Betaalruns die er al zijn houden het oude.' })
  @ApiInvoer(ibanwijzigingInvoer, { iban: 'NL20INGB0001234567', reden: 'Rekening verhuisd, bevestigd per telefoon' })
  @ApiAntwoord(201, ibanwijzigingActieAntwoord, 'Ingediend')
  @ApiProblemen(404, 409)
  async vraag(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(ibanwijzigingInvoer)) invoer: IbanwijzigingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.vraag(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':wijzigingId/fiatteringen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({ summary: 'Een ander rekeningnummer fiatteren', description: 'Alleen door een ander dan de indiener. Het nummer geldt direct.' })
  @ApiInvoer(fiatteringInvoer, {})
  @ApiAntwoord(201, ibanwijzigingActieAntwoord, 'Gefiatteerd')
  @ApiProblemen(404, 409)
  async fiatteer(
    @Param('id', Invoer(uuid)) id: string, @Param('wijzigingId', Invoer(uuid)) wijzigingId: string, @Body(Invoer(fiatteringInvoer)) _invoer: unknown,
    @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return antwoordOpActie(await this.service.fiatteer(id, wijzigingId, gebruiker, sleutel), reply);
  }

  @Post(':wijzigingId/intrekkingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker', 'kassier-fiatteur')
  @ApiOperation({ summary: 'Een ander rekeningnummer intrekken of weigeren', description: 'Zolang het niet gefiatteerd is: door wie het indiende, of door wie het niet goedkeurt. Het rekeningnummer blijft zoals het is.' })
  @ApiInvoer(intrekkingInvoer, { reden: 'De school heeft het nummer niet bevestigd' })
  @ApiAntwoord(201, ibanwijzigingActieAntwoord, 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(
    @Param('id', Invoer(uuid)) id: string, @Param('wijzigingId', Invoer(uuid)) wijzigingId: string, @Body(Invoer(intrekkingInvoer)) invoer: IntrekkingInvoer,
    @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return antwoordOpActie(await this.service.trekIn(id, wijzigingId, invoer, gebruiker, sleutel), reply);
  }
}
