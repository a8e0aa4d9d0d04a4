import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { dubbelenAntwoord, dubbelenVraag, type DubbelenVraag } from './begunstigden.dubbelen.dto.js';
import {
  BEGUNSTIGDE_VOORBEELD, begunstigdeAntwoord, begunstigdeGeregistreerd, begunstigdeInvoer, begunstigdenAntwoord, begunstigdenVraag, WIJZIGING_VOORBEELD, wijzigingAntwoord, wijzigingenAntwoord,
  wijzigingenVraag, wijzigingInvoer, type BegunstigdeInvoer, type BegunstigdenVraag, type WijzigingenVraag, type WijzigingInvoer,
} from './begunstigden.dto.js';
import { BegunstigdenService } from './begunstigden.service.js';

const LEZERS = ['kassier-medewerker', 'kassier-fiatteur', 'auditor', 'szw-financien', 'regio-aanvrager'] as const;
const LANDELIJKE_LEZERS = ['kassier-medewerker', 'kassier-fiatteur', 'auditor', 'szw-financien'] as const;

/** The parties that can be paid. */
@ApiTags('Begunstigden')
@Controller('v1/begunstigden')
export class BegunstigdenController {
  constructor(private readonly service: BegunstigdenService) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een begunstigde registreren', description: 'Deelt zij een nummer of IBAN met een begunstigde die er al is, of mist zij een nummer, dan staat dat in meldingen; het houdt niets tegen.' })
  @ApiInvoer(begunstigdeInvoer, BEGUNSTIGDE_VOORBEELD)
  @ApiAntwoord(201, begunstigdeGeregistreerd, 'Geregistreerd')
  @ApiProblemen(409)
  async registreer(@Body(Invoer(begunstigdeInvoer)) invoer: BegunstigdeInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const antwoord = antwoordOpActie(await this.service.registreer(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/begunstigden/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/wijzigingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({
    summary: 'Naam, adres, nummers of erkenningen van een begunstigde wijzigen',
    description: 'Wat u geeft wijzigt, de rest blijft; een lijst erkenningen geeft u zoals zij in haar geheel wordt. De wijziging geldt direct voor wat vanaf nu wordt beoordeeld. Besluiten die er zijn en betalingen die al in een run staan blijven zoals ze zijn. Elke wijziging blijft bewaard, met wat er stond. Een rekeningnummer wijzigt met een IBAN-wijziging.',
  })
  @ApiInvoer(wijzigingInvoer, WIJZIGING_VOORBEELD)
  @ApiAntwoord(201, wijzigingAntwoord, 'Gewijzigd')
  @ApiProblemen(404, 409)
  async wijzig(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(wijzigingInvoer)) invoer: WijzigingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.wijzig(id, invoer, gebruiker, sleutel), reply);
  }

  @Get(':id/wijzigingen')
  @Toegang(...LANDELIJKE_LEZERS)
  @ApiOperation({ summary: 'Wat er aan een begunstigde is gewijzigd, in volgorde' })
  @ApiParameters(wijzigingenVraag)
  @ApiAntwoord(200, wijzigingenAntwoord, 'Een pagina wijzigingen')
  @ApiProblemen(404)
  wijzigingen(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(wijzigingenVraag)) vraag: WijzigingenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.wijzigingen(id, vraag, gebruiker);
  }

  @Get('dubbelen')
  @Toegang(...LANDELIJKE_LEZERS)
  @ApiOperation({ summary: 'Begunstigden die een KvK-nummer, BRIN of IBAN delen', description: 'Elke groep met wat zij deelt, en wat al haar begunstigden ook delen.' })
  @ApiParameters(dubbelenVraag)
  @ApiAntwoord(200, dubbelenAntwoord, 'Een pagina groepen')
  dubbelen(@Query(Invoer(dubbelenVraag)) vraag: DubbelenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.dubbelen(vraag, gebruiker);
  }

  @Get()
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Begunstigden zoeken', description: 'Een regio-aanvrager ziet geen rekeningnummers. Zoeken op IBAN kan niet, omdat een rekeningnummer niet in een adres hoort; wie welk IBAN deelt staat in /v1/begunstigden/dubbelen.' })
  @ApiParameters(begunstigdenVraag)
  @ApiAntwoord(200, begunstigdenAntwoord, 'Een pagina begunstigden')
  lijst(@Query(Invoer(begunstigdenVraag)) vraag: BegunstigdenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @Toegang(...LEZERS)
  @ApiOperation({ summary: 'Een begunstigde zoals zij nu is' })
  @ApiAntwoord(200, begunstigdeAntwoord, 'De begunstigde')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
