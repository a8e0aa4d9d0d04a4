import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import {
  ontvangstIntrekkingInvoer, ontvangstInvoer, terugvorderingAntwoord, terugvorderingenAntwoord, terugvorderingenVraag, terugvorderingInvoer, vorderingIntrekkingInvoer,
  type OntvangstIntrekkingInvoer, type OntvangstInvoer, type TerugvorderingenVraag, type TerugvorderingInvoer, type VorderingIntrekkingInvoer,
} from './terugvorderingen.dto.js';
import { TerugvorderingenService } from './terugvorderingen.service.js';

/** Money that was paid and is asked back. */
@ApiTags('Terugvorderingen')
@Controller('v1/terugvorderingen')
export class TerugvorderingenController {
  constructor(private readonly service: TerugvorderingenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({
    summary: 'Een uitgevoerde betaling geheel of deels terugvorderen',
    description: 'Het geld is pas weer ruimte als het terug is. De begunstigde noemt bij de terugbetaling het RF-kenmerk uit het antwoord; dan wordt zij op het afschrift herkend.',
  })
  @ApiInvoer(terugvorderingInvoer, { betalingId: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20', bedrag: '250.00', reden: 'Bij de eindcontrole bleek een deel niet geleverd', datum: '2021-09-01' })
  @ApiAntwoord(201, terugvorderingAntwoord, 'Teruggevorderd')
  @ApiProblemen(409)
  async stelIn(@Body(Invoer(terugvorderingInvoer)) invoer: TerugvorderingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.stelIn(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/terugvorderingen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/ontvangsten')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({
    summary: 'Een ontvangst op een terugvordering registreren',
    description: 'Geld dat in het jaar van betaling terugkomt is weer ruimte in de cel; later is het alleen geld. Staat het al als onbekend geld op een afschrift, handel dan die post af op de tussenrekening.',
  })
  @ApiInvoer(ontvangstInvoer, { bedrag: '250.00', ontvangenOp: '2021-09-20', kenmerk: 'Terugbetaling F-2021-118' })
  @ApiAntwoord(201, terugvorderingAntwoord, 'De terugvordering met de ontvangst')
  @ApiProblemen(404, 409)
  async ontvang(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(ontvangstInvoer)) invoer: OntvangstInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.ontvang(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/ontvangsten/:ontvangstId/intrekkingen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({
    summary: 'Een ontvangst intrekken die ten onrechte met de hand was geregistreerd',
    description: 'Zij wordt tegengeboekt voor haar hele bedrag: het staat weer open op de terugvordering, en was het ruimte, dan is het dat niet meer. Alleen zolang die ruimte er nog is en de ontvangst op geen afschrift staat. Een fiatteur doet het, en nooit wie haar registreerde.',
  })
  @ApiInvoer(ontvangstIntrekkingInvoer, { reden: 'Geboekt op de verkeerde terugvordering' })
  @ApiAntwoord(201, terugvorderingAntwoord, 'De terugvordering zonder de ontvangst')
  @ApiProblemen(404, 409)
  async trekOntvangstIn(
    @Param('id', Invoer(uuid)) id: string, @Param('ontvangstId', Invoer(uuid)) ontvangstId: string, @Body(Invoer(ontvangstIntrekkingInvoer)) invoer: OntvangstIntrekkingInvoer,
    @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return antwoordOpActie(await this.service.trekOntvangstIn({ id, ontvangstId }, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({ summary: 'Wat van een terugvordering nog openstaat niet meer terugvorderen', description: 'Hiermee wordt geld opgegeven. Daarom doet een fiatteur het, en nooit wie de terugvordering instelde.' })
  @ApiInvoer(vorderingIntrekkingInvoer, { reden: 'De prestatie blijkt toch geleverd' })
  @ApiAntwoord(201, terugvorderingAntwoord, 'Ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(vorderingIntrekkingInvoer)) invoer: VorderingIntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang(...ROLLEN)
  @ApiOperation({ summary: 'Terugvorderingen zoeken', description: 'Een regio ziet alleen die op haar eigen betalingen.' })
  @ApiParameters(terugvorderingenVraag)
  @ApiAntwoord(200, terugvorderingenAntwoord, 'Een pagina terugvorderingen')
  lijst(@Query(Invoer(terugvorderingenVraag)) vraag: TerugvorderingenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @Toegang(...ROLLEN)
  @ApiOperation({ summary: 'Een terugvordering met haar ontvangsten' })
  @ApiAntwoord(200, terugvorderingAntwoord, 'De terugvordering')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
