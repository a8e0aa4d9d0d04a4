import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, ApiTekstInvoer, IdempotencyKey, Invoer, Lichaam, LieverLater, uuid } from '../http/index.js';
import { antwoordOpTaak, taakAntwoord } from '../taken/index.js';
import { BankberichtTaken } from './bankbericht.taken.js';
import { bankberichtAntwoord, bankberichtenAntwoord, bankberichtenVraag, postenAntwoord, postenVraag, type BankberichtenVraag, type PostenVraag } from './bankberichten.dto.js';
import { BankberichtenService } from './bankberichten.service.js';

const XML = ['application/xml', 'text/xml'];

/** A statement of 100,000 transactions is about 34 MB: 64 MiB. */
const BERICHT_BYTES_MAX = 67_108_864;

/** Messages of the bank. */
@ApiTags('Bankberichten')
@Controller('v1/bankberichten')
export class BankberichtenController {
  constructor(private readonly service: BankberichtenService, private readonly taken: BankberichtTaken) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @Lichaam({ mediatypen: XML, bytesMax: BERICHT_BYTES_MAX })
  @ApiOperation({
    summary: 'Een bankbericht inlezen',
    description: 'Een rekeningafschrift (camt.053.001.08) of een statusbericht (pain.002.001.10), herkend aan zijn naamruimte. Het wordt geheel geboekt of geheel niet. Geld dat bij geen betaling hoort komt op de tussenrekening en staat in posten; ' +
      'wat de bank afwijst is weer een schuld en staat in statussen, met wat zij van namen en rekeningnummers vond.',
  })
  @ApiTekstInvoer(XML, 'Het bericht zoals de bank het aanlevert')
  @ApiAntwoord(201, bankberichtAntwoord, 'Verwerkt')
  @ApiAntwoord(200, bankberichtAntwoord, 'Dit bericht was al verwerkt; er is niets veranderd')
  @ApiAntwoord(202, taakAntwoord, 'Aangenomen: de taak die het bericht verwerkt')
  @ApiProblemen(409)
  async verwerk(@Body() tekst: unknown, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @LieverLater() later: boolean, @Res({ passthrough: true }) reply: FastifyReply) {
    if (later) return antwoordOpTaak(await this.taken.laatVerwerken(tekst, gebruiker, sleutel), reply);
    const uitslag = await this.service.verwerk(tekst, gebruiker, sleutel);
    const antwoord = antwoordOpActie(uitslag, reply);
    if (uitslag.soort === 'gedaan') void reply.status(uitslag.status);
    void reply.header('location', `/v1/bankberichten/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Get()
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Verwerkte bankberichten' })
  @ApiParameters(bankberichtenVraag)
  @ApiAntwoord(200, bankberichtenAntwoord, 'Een pagina bankberichten')
  lijst(@Query(Invoer(bankberichtenVraag)) vraag: BankberichtenVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Een bankbericht en wat ermee gedaan is' })
  @ApiAntwoord(200, bankberichtAntwoord, 'Het bankbericht')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }

  @Get(':id/posten')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'De transacties van een afschrift, of de regels van een statusbericht, met wat ermee gedaan is' })
  @ApiParameters(postenVraag)
  @ApiAntwoord(200, postenAntwoord, 'Een pagina transacties')
  @ApiProblemen(404)
  posten(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(postenVraag)) vraag: PostenVraag) {
    return this.service.posten(id, vraag);
  }
}
