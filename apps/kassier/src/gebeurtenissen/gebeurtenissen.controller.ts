import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { AbonnementenService } from './abonnementen.service.js';
import { abonnementAntwoord, abonnementenAntwoord, abonnementenVraag, abonnementInvoer, gebeurtenissenAntwoord, gebeurtenissenVraag, herhalingInvoer, leegInvoer, type AbonnementenVraag, type AbonnementInvoer, type GebeurtenissenVraag, type HerhalingInvoer } from './gebeurtenissen.dto.js';
import { GebeurtenissenService } from './gebeurtenissen.service.js';

/** What happened, as CloudEvents: to fetch, or to have brought. */
@ApiTags('Gebeurtenissen')
@Controller('v1')
@Toegang('regio-aanvrager', 'szw-financien', 'kassier-medewerker')
export class GebeurtenissenController {
  constructor(
    private readonly gebeurtenissen: GebeurtenissenService,
    private readonly abonnementen: AbonnementenService,
  ) {}

  @Get('gebeurtenissen')
  @Toegang(...ROLLEN)
  @ApiOperation({ summary: 'Wat er gebeurde, na een gebeurtenis', description: 'CloudEvents 1.0 volgens het NL GOV-profiel, op volgorde van boeken. Een regio ziet alleen zichzelf, en slaat dus nummers over. Uit het journaal en de besluiten afgelezen: er ontbreekt er nooit een.' })
  @ApiParameters(gebeurtenissenVraag)
  @ApiAntwoord(200, gebeurtenissenAntwoord, 'De gebeurtenissen')
  lijst(@Query(Invoer(gebeurtenissenVraag)) vraag: GebeurtenissenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.gebeurtenissen.lijst(vraag, gebruiker);
  }

  @Post('abonnementen')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Gebeurtenissen laten bezorgen',
    description: 'Elke gebeurtenis gaat met POST naar uw adres (`application/cloudevents+json`), op volgorde; de volgende pas na een antwoord 2xx. Wat niet lukt wordt steeds later opnieuw geprobeerd, tot het abonnement eindigt. Ondertekend: `Webhook-Signature: v1,` en de HMAC-SHA256 (base64) met uw geheim van `Webhook-Id`, een punt, `Webhook-Timestamp`, een punt en het lichaam. Controleer de handtekening en het moment, en sla een `id` over die u al heeft. Alleen https naar het openbare internet.',
  })
  @ApiInvoer(abonnementInvoer, { url: 'https://ontvanger.example.nl/kassier', geheim: 'een-geheim-van-ten-minste-32-tekens', soorten: ['betaling.uitgevoerd', 'betaling.retour'] })
  @ApiAntwoord(201, abonnementAntwoord, 'Het abonnement')
  @ApiProblemen(409)
  async neem(@Body(Invoer(abonnementInvoer)) invoer: AbonnementInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.abonnementen.neem(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/abonnementen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Get('abonnementen')
  @ApiOperation({ summary: 'De abonnementen van uw organisatie' })
  @ApiParameters(abonnementenVraag)
  @ApiAntwoord(200, abonnementenAntwoord, 'Een pagina abonnementen, ook de beëindigde')
  abonnementenLijst(@Query(Invoer(abonnementenVraag)) vraag: AbonnementenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.abonnementen.lijst(vraag, gebruiker);
  }

  @Get('abonnementen/:id')
  @ApiOperation({ summary: 'Een abonnement zoals het nu is', description: 'Met hoe ver het bezorgd is, en waarom het de laatste keer niet lukte.' })
  @ApiAntwoord(200, abonnementAntwoord, 'Het abonnement')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.abonnementen.toon(id, gebruiker);
  }

  @Post('abonnementen/:id/herhalingen')
  @HttpCode(201)
  @ApiOperation({ summary: 'Gebeurtenissen nog eens laten bezorgen', description: 'Alles na een gebeurtenis wordt (weer) bezorgd, ook wat al was ontvangen. Verder terug kan altijd.' })
  @ApiInvoer(herhalingInvoer, { na: 120 })
  @ApiAntwoord(201, abonnementAntwoord, 'Het abonnement')
  @ApiProblemen(404, 409)
  async herhaal(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(herhalingInvoer)) invoer: HerhalingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.abonnementen.herhaal(id, invoer, gebruiker, sleutel), reply);
  }

  @Post('abonnementen/:id/beeindigingen')
  @HttpCode(201)
  @ApiOperation({ summary: 'Een abonnement beëindigen' })
  @ApiInvoer(leegInvoer, {})
  @ApiAntwoord(201, abonnementAntwoord, 'Het abonnement')
  @ApiProblemen(404, 409)
  async beeindig(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(leegInvoer)) _invoer: object, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.abonnementen.beeindig(id, gebruiker, sleutel), reply);
  }
}
