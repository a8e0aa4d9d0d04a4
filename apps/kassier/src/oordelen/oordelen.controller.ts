import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { meldHerhaling, nietAangenomen } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiProblemen, IdempotencyKey, Invoer, uuid } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { oordelenAntwoord, oordelenInvoer, type OordelenInvoer } from './oordelen.dto.js';
import { OordelenService } from './oordelen.service.js';

/** Where a fiatteur of the kassier decides what the text leaves to a person. */
@ApiTags('Besluiten')
@Controller('v1/besluiten')
@Verwerking('besluiten', 'besluit')
export class OordelenController {
  constructor(private readonly service: OordelenService) {}

  @Post(':id/oordelen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({
    summary: 'Oordelen over een voorgelegde aanvraag',
    description:
      'Een aanvraag waaraan alleen een menselijk oordeel ontbreekt, wacht in `/v1/besluiten?voorlegging=open`. Geef over elke open regel een oordeel met een reden. De aanvraag wordt dan nu opnieuw naar alle regels beoordeeld, ' +
      'op naam van de aanvrager, en geboekt als zij past; een oordeel `niet-voldaan`, of een andere regel die nu in de weg staat, weigert haar. Wie aanvroeg oordeelt niet, en over een aanvraag wordt één keer beslist.',
  })
  @ApiInvoer(oordelenInvoer, { oordelen: [{ regel: 'M-05', uitkomst: 'voldaan', reden: 'Het verschil volgt uit de cao van de nieuwe werkgever.' }] })
  @ApiAntwoord(201, oordelenAntwoord, 'Beslist: toegekend of geweigerd')
  @ApiProblemen(404, 409, 503)
  async oordeel(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(oordelenInvoer)) invoer: OordelenInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const uitslag = await this.service.oordeel(id, invoer, gebruiker, sleutel);
    if (uitslag.soort !== 'gedaan') throw nietAangenomen(uitslag.soort);
    meldHerhaling(uitslag, reply);
    void reply.header('location', `/v1/besluiten/${String(uitslag.antwoord['besluitId'])}`);
    return uitslag.antwoord;
  }
}
