import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, ApiTekstInvoer, GROOT_LICHAAM_BYTES_MAX, IdempotencyKey, Invoer, Lichaam, LieverLater, uuid } from '../http/index.js';
import { antwoordOpTaak, taakAntwoord } from '../taken/index.js';
import { CSV_VOORBEELD, importAntwoord, importVraag, type ImportVraag } from './begunstigdenimport.dto.js';
import { REGELS_MAX } from './begunstigdenimport.lezen.js';
import { BegunstigdenimportService } from './begunstigdenimport.service.js';
import { BegunstigdenimportTaken } from './begunstigdenimport.taken.js';

/** Many payees at once. */
@ApiTags('Begunstigden')
@Controller('v1/begunstigden/importen')
export class BegunstigdenimportController {
  constructor(private readonly service: BegunstigdenimportService, private readonly taken: BegunstigdenimportTaken) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @Lichaam({ mediatypen: ['text/csv'], bytesMax: GROOT_LICHAAM_BYTES_MAX })
  @ApiOperation({
    summary: 'Veel begunstigden uit een CSV-bestand registreren',
    description: `Ten hoogste ${REGELS_MAX} regels. Elke regel krijgt een uitkomst met kolom, reden en uitweg; een regel met fouten houdt de andere niet tegen, behalve met allesOfNiets. `
      + 'De kolommen hebben de namen van de velden, genest met een punt (adres.plaats); de erkenningen staan samen in één cel. Het bestand wordt in één keer verwerkt: na een onderbreking is alles geregistreerd of niets, en dezelfde Idempotency-Key verwerkt het precies één keer.',
  })
  @ApiParameters(importVraag)
  @ApiTekstInvoer(['text/csv'], `Een regel met kolomnamen en daaronder één begunstigde per regel, gescheiden door ; of komma:\n\n${CSV_VOORBEELD}`)
  @ApiAntwoord(201, importAntwoord, 'Verwerkt: de uitkomst van elke regel')
  @ApiAntwoord(202, taakAntwoord, 'Aangenomen: de taak die het bestand verwerkt')
  @ApiProblemen(409, 413)
  async importeer(
    @Body() lichaam: unknown, @Query(Invoer(importVraag)) vraag: ImportVraag, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @LieverLater() later: boolean, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const verzoek = { bestand: typeof lichaam === 'string' ? lichaam : '', allesOfNiets: vraag.allesOfNiets === 'true', dubbelen: vraag.dubbelen };
    if (later) return antwoordOpTaak(await this.taken.laatImporteren(verzoek, gebruiker, sleutel), reply);
    const antwoord = antwoordOpActie(await this.service.importeer(verzoek, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/begunstigden/importen/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Get(':id')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'Een import met de uitkomst van elke regel' })
  @ApiAntwoord(200, importAntwoord, 'De import')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }
}
