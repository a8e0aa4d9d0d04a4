import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOp, antwoordOpActie, type BetalingInvoer } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, geldOfNul, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { betalingAntwoord, betalingenAntwoord, betalingenVraag, betalingHeropend, betalingInvoer, betalingToegekend, heropeningInvoer, intrekkingInvoer, type BetalingenVraag, type HeropeningInvoer, type IntrekkingInvoer } from './betalingen.dto.js';
import { BetalingenService } from './betalingen.service.js';

/** Payment claims on verplichtingen. */
@ApiTags('Betalingen')
@Controller('v1/betalingen')
@Verwerking('betalingen', 'betaling')
export class BetalingenController {
  constructor(private readonly service: BetalingenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('regio-aanvrager', 'kassier-medewerker')
  @ApiOperation({ summary: 'Een betaling op een verplichting indienen', description: 'Stelt het bedrag betaalbaar als de prestatie vaststaat en er genoeg openstaat. Een eindafrekening laat de rest vrijvallen.' })
  @ApiInvoer(betalingInvoer, {
    verplichtingId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', weken: 12, kenmerk: 'F-2021-118', factuurdatum: '2021-07-01',
    prestatie: { vastgesteldOp: '2021-07-01', vastgesteldDoor: 'Praktijkbegeleider leerbedrijf', omschrijving: 'Twaalf weken aanwezig' }, eindafrekening: false,
  })
  @ApiAntwoord(201, betalingToegekend, 'Betaalbaar gesteld')
  @ApiProblemen(409, 503)
  async dienIn(@Body(Invoer(betalingInvoer)) invoer: BetalingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOp(await this.service.dienIn(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/betalingen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('regio-aanvrager', 'kassier-medewerker')
  @ApiOperation({ summary: 'Een betaling intrekken die niet bij de bank is' })
  @ApiInvoer(intrekkingInvoer, { reden: 'Dubbel ingediend' })
  @ApiAntwoord(201, z.object({ id: uuid, nummer: z.string(), status: z.string(), bedrag: geldOfNul, reden: z.string(), boeking: z.number() }), 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(intrekkingInvoer)) invoer: IntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/heropeningen')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een afgewezen of teruggekomen betaling weer betaalbaar maken', description: 'De volgende betaalrun neemt haar dan mee, met de gegevens die de begunstigde op dat moment heeft.' })
  @ApiInvoer(heropeningInvoer, { reden: 'Rekeningnummer is hersteld' })
  @ApiAntwoord(201, betalingHeropend, 'Weer betaalbaar')
  @ApiProblemen(404, 409)
  async heropen(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(heropeningInvoer)) invoer: HeropeningInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.heropen(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang('regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Betalingen zoeken' })
  @ApiParameters(betalingenVraag)
  @ApiAntwoord(200, betalingenAntwoord, 'Een pagina betalingen')
  lijst(@Query(Invoer(betalingenVraag)) vraag: BetalingenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @Toegang('regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Een betaling zoals zij nu is' })
  @ApiAntwoord(200, betalingAntwoord, 'De betaling')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
