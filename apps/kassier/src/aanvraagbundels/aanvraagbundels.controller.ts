import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { meldHerhaling, nietAangenomen } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, ApiTekstvorm, GROOT_LICHAAM_BYTES_MAX, IdempotencyKey, Invoer, jsonInBeurten, Lichaam, ongeldigeInvoer, uuid } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { BUNDEL_VOORBEELD, bundelAntwoord, bundelInvoer, bundelVraag, CSV_VOORBEELD, NDJSON_VOORBEELD, type BundelVraag } from './aanvraagbundels.dto.js';
import { bundelGeweigerd } from './aanvraagbundels.fouten.js';
import { AanvraagbundelsService, type Bundeluitslag } from './aanvraagbundels.service.js';
import { CSV_TYPE, JSON_TYPE, NDJSON_TYPE } from './bundel.regels.js';
import type { Bundelantwoord } from './bundel.uitkomst.js';

/** Many requests at once. */
@ApiTags('Aanvraagbundels')
@Controller('v1/aanvraagbundels')
@Verwerking('verplichtingen', 'aanvraagbundel')
export class AanvraagbundelsController {
  constructor(private readonly service: AanvraagbundelsService) {}

  @Post()
  @HttpCode(201)
  @Toegang('regio-aanvrager')
  @Lichaam({ mediatypen: [JSON_TYPE, NDJSON_TYPE, CSV_TYPE], bytesMax: GROOT_LICHAAM_BYTES_MAX })
  @ApiOperation({
    summary: 'Veel verplichtingen tegelijk aanvragen',
    description: 'Ten hoogste 5.000 regels, in volgorde beoordeeld: elke regel ziet wat de regels ervoor hebben gebruikt. Elke regel krijgt een uitkomst; een regel met fouten houdt de andere niet tegen, behalve met allesOfNiets. '
      + 'Vormen: JSON, NDJSON (application/x-ndjson, één aanvraag per regel) en CSV (text/csv, kolommen met de namen van de velden, genest met een punt: opleiding.crebo, cofinanciering.1.bedrag). '
      + 'Wordt een bundel onderbroken, stuur hem dan opnieuw met dezelfde Idempotency-Key: hij gaat verder met de eerste regel die nog niet is beslist.',
  })
  @ApiParameters(bundelVraag)
  @ApiInvoer(bundelInvoer, BUNDEL_VOORBEELD)
  @ApiTekstvorm(NDJSON_TYPE, 'Op elke regel één verplichting als JSON-object; lege regels tellen niet', NDJSON_VOORBEELD)
  @ApiTekstvorm(CSV_TYPE, 'Een regel met kolomnamen en daaronder één verplichting per regel, gescheiden door ; of komma', CSV_VOORBEELD)
  @ApiAntwoord(201, bundelAntwoord, 'Beslist: de uitkomst van elke regel')
  @ApiProblemen(409, 503)
  async dien(
    @Body() lichaam: unknown, @Headers('content-type') type: string | undefined, @Query(Invoer(bundelVraag)) vraag: BundelVraag,
    @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mediatype = type?.split(';', 1)[0]?.trim().toLowerCase() ?? JSON_TYPE;
    if (mediatype === JSON_TYPE && vraag.allesOfNiets !== undefined) {
      throw ongeldigeInvoer([{ parameter: 'allesOfNiets', melding: 'Bij een bundel in JSON staat allesOfNiets in het lichaam. Laat deze parameter weg.' }]);
    }
    const bundel = antwoordOpBundel(await this.service.dien({ mediatype, lichaam, allesOfNiets: vraag.allesOfNiets === 'true' }, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/aanvraagbundels/${bundel.id}`);
    return alsBestand(bundel);
  }

  @Get(':id')
  @Toegang('regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien', 'auditor')
  @ApiOperation({ summary: 'Een bundel met de uitkomst van elke regel' })
  @ApiAntwoord(200, bundelAntwoord, 'De bundel')
  @ApiProblemen(404)
  async toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return alsBestand(await this.service.toon(id, gebruiker));
  }
}

/** The body as text: with thousands of lines it is made in turns. */
async function alsBestand({ regels, ...kop }: Bundelantwoord): Promise<StreamableFile> {
  const tekst = await jsonInBeurten(kop, 'regels', regels);
  return new StreamableFile(tekst, { type: `${JSON_TYPE}; charset=utf-8`, length: tekst.length });
}

/** The body of the 201, or the thrown problem. */
function antwoordOpBundel(uitslag: Bundeluitslag, reply: FastifyReply): Bundelantwoord {
  if (uitslag.soort !== 'besloten') throw nietAangenomen(uitslag.soort);
  if (uitslag.bundel.status === 'geweigerd') throw bundelGeweigerd(uitslag.bundel, uitslag.herhaald);
  meldHerhaling(uitslag, reply);
  return uitslag.bundel;
}
