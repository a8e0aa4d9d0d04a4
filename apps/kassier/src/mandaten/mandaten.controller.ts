import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import {
  fiatteringInvoer, gebruikAntwoord, gebruikVraag, intrekkingInvoer, MANDAAT_VOORBEELD, mandaatAntwoord, mandaatInvoer, mandatenAntwoord, mandatenVraag,
  type GebruikVraag, type IntrekkingInvoer, type MandaatInvoer, type MandatenVraag,
} from './mandaten.dto.js';
import { MandatenService } from './mandaten.service.js';

const LEZERS = ['szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const;

/** Who may approve what, and up to which amount. */
@ApiTags('Mandaten')
@Controller('v1/mandaten')
export class MandatenController {
  constructor(private readonly service: MandatenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({
    summary: 'Een mandaat of een vervanging indienen',
    description: 'Geldt pas als een fiatteur het vaststelt die het niet krijgt en niet indiende. Zodra er voor een handeling ooit een mandaat is vastgesteld, fiatteert vanaf de eerste dag daarvan alleen nog wie een mandaat heeft.',
  })
  @ApiInvoer(mandaatInvoer, MANDAAT_VOORBEELD)
  @ApiAntwoord(201, mandaatAntwoord, 'Ingediend')
  @ApiProblemen(409)
  async dienIn(@Body(Invoer(mandaatInvoer)) invoer: MandaatInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.dienIn(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/mandaten/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/fiatteringen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({ summary: 'Een mandaat vaststellen', description: 'Door een ander dan wie het indiende en wie het krijgt.' })
  @ApiInvoer(fiatteringInvoer, {})
  @ApiAntwoord(201, mandaatAntwoord, 'Vastgesteld')
  @ApiProblemen(404, 409)
  async fiatteer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(fiatteringInvoer)) _invoer: unknown, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.fiatteer(id, gebruiker, sleutel), reply);
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker', 'kassier-fiatteur')
  @ApiOperation({ summary: 'Een mandaat intrekken of weigeren', description: 'Per direct. Wat ermee gefiatteerd is, blijft zoals het is; een vervanging ervan houdt mee op.' })
  @ApiInvoer(intrekkingInvoer, { reden: 'Andere functie' })
  @ApiAntwoord(201, mandaatAntwoord, 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(intrekkingInvoer)) invoer: IntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Mandaten zoeken' })
  @ApiParameters(mandatenVraag)
  @ApiAntwoord(200, mandatenAntwoord, 'Een pagina mandaten')
  lijst(@Query(Invoer(mandatenVraag)) vraag: MandatenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een mandaat zoals het nu is' })
  @ApiAntwoord(200, mandaatAntwoord, 'Het mandaat')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }

  @Get(':id/fiatteringen')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Wat met een mandaat is gefiatteerd' })
  @ApiParameters(gebruikVraag)
  @ApiAntwoord(200, gebruikAntwoord, 'Een pagina fiatteringen')
  @ApiProblemen(404)
  gebruik(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(gebruikVraag)) vraag: GebruikVraag) {
    return this.service.gebruik(id, vraag);
  }
}
