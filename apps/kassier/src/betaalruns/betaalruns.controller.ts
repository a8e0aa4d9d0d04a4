import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { antwoordOpActie } from '../besluitstraat/index.js';
import { ApiAntwoord, ApiInvoer, ApiParameters, ApiProblemen, IdempotencyKey, Invoer, LieverLater, uuid } from '../http/index.js';
import { antwoordMetGebeurtenissen, antwoordOpTaak, taakAntwoord } from '../taken/index.js';
import type { Betaalbestand } from './betaalrun.lezen.js';
import { BetaalrunTaken } from './betaalrun.taken.js';
import {
  bestandsnummer, betaalrunAntwoord, betaalrunInvoer, betaalrunMetVoortgang, betaalrunsAntwoord, betaalrunsVraag, opdrachtenAntwoord, opdrachtenVraag, runIntrekkingInvoer, fiatteringInvoer, zonderGegevens,
  type BetaalrunInvoer, type BetaalrunsVraag, type FiatteringInvoer, type OpdrachtenVraag, type RunIntrekkingInvoer,
} from './betaalruns.dto.js';
import { BetaalrunsService } from './betaalruns.service.js';

/** Payment runs: from what is payable to the files for the bank. */
@ApiTags('Betaalruns')
@Controller('v1/betaalruns')
export class BetaalrunsController {
  constructor(private readonly service: BetaalrunsService, private readonly taken: BetaalrunTaken) {}

  @Post()
  @HttpCode(201)
  @Toegang('kassier-medewerker')
  @ApiOperation({ summary: 'Een betaalrun maken', description: 'Neemt alles op wat op de uitvoeringsdatum betaalbaar is, van de genoemde stromen en soort begunstigde. Een betaling zit nooit in twee runs. Wat is aangehouden blijft erbuiten.' })
  @ApiInvoer(betaalrunInvoer, { uitvoeringsdatum: '2021-07-05', stromen: ['werkgeversvergoeding', 'mbo-inkoop'], soortBegunstigde: null })
  @ApiAntwoord(201, betaalrunAntwoord, 'De run, in concept')
  @ApiAntwoord(202, taakAntwoord, 'Aangenomen: de taak die de run maakt')
  @ApiProblemen(409)
  async maak(@Body(Invoer(betaalrunInvoer)) invoer: BetaalrunInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @LieverLater() later: boolean, @Res({ passthrough: true }) reply: FastifyReply) {
    if (later) return antwoordOpTaak(await this.taken.maak(invoer, gebruiker, sleutel), reply);
    const antwoord = antwoordOpActie(await this.service.maak(invoer, gebruiker, sleutel), reply);
    void reply.header('location', `/v1/betaalruns/${String(antwoord['id'])}`);
    return antwoord;
  }

  @Post(':id/fiatteringen')
  @HttpCode(201)
  @Toegang('kassier-fiatteur')
  @ApiOperation({ summary: 'Een betaalrun fiatteren', description: 'Door een ander dan wie de run maakte, een van de betalingen indiende, of om een nieuw rekeningnummer vroeg waarop nu voor het eerst wordt betaald. Opnieuw wordt gekeken naar aanhoudingen, kasruimte, het geld per stroom en gesloten perioden. Maakt meteen de betaalbestanden (pain.001).' })
  @ApiInvoer(fiatteringInvoer, {})
  @ApiAntwoord(201, betaalrunAntwoord, 'De run, gefiatteerd')
  @ApiAntwoord(202, taakAntwoord, 'Aangenomen: de taak die de run fiatteert')
  @ApiProblemen(404, 409)
  async fiatteer(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(fiatteringInvoer)) invoer: FiatteringInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @LieverLater() later: boolean, @Res({ passthrough: true }) reply: FastifyReply) {
    if (later) return antwoordOpTaak(await this.taken.laat('fiatteren', id, invoer, gebruiker, sleutel), reply);
    return antwoordOpActie(await this.service.fiatteer(id, invoer, gebruiker, sleutel), reply);
  }

  @Post(':id/verzendingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker', 'kassier-fiatteur')
  @ApiOperation({ summary: 'Een betaalrun als verzonden boeken', description: 'Meld dit als de betaalbestanden bij de bank zijn aangeboden. Elke betaling wordt geboekt als onderweg.' })
  @ApiInvoer(zonderGegevens, {})
  @ApiAntwoord(201, betaalrunAntwoord, 'De run, verzonden')
  @ApiAntwoord(202, taakAntwoord, 'Aangenomen: de taak die de verzending boekt')
  @ApiProblemen(404, 409)
  async verzend(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(zonderGegevens)) _leeg: object, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @LieverLater() later: boolean, @Res({ passthrough: true }) reply: FastifyReply) {
    if (later) return antwoordOpTaak(await this.taken.laat('verzenden', id, {}, gebruiker, sleutel), reply);
    return antwoordOpActie(await this.service.verzend(id, gebruiker, sleutel), reply);
  }

  @Post(':id/intrekkingen')
  @HttpCode(201)
  @Toegang('kassier-medewerker', 'kassier-fiatteur')
  @ApiOperation({ summary: 'Een betaalrun intrekken', description: 'Kan zolang de betaalbestanden niet als verzonden zijn gemeld. De betalingen worden weer betaalbaar; bestanden die er al zijn blijven bewaard en mogen niet meer naar de bank.' })
  @ApiInvoer(runIntrekkingInvoer, { reden: 'Verkeerde uitvoeringsdatum' })
  @ApiAntwoord(201, betaalrunAntwoord, 'De run, ingetrokken')
  @ApiProblemen(404, 409)
  async trekIn(@Param('id', Invoer(uuid)) id: string, @Body(Invoer(runIntrekkingInvoer)) invoer: RunIntrekkingInvoer, @Ingelogd() gebruiker: Gebruiker, @IdempotencyKey() sleutel: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordOpActie(await this.service.trekIn(id, invoer, gebruiker, sleutel), reply);
  }

  @Get()
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'Betaalruns zoeken' })
  @ApiParameters(betaalrunsVraag)
  @ApiAntwoord(200, betaalrunsAntwoord, 'Een pagina betaalruns')
  lijst(@Query(Invoer(betaalrunsVraag)) vraag: BetaalrunsVraag) {
    return this.service.lijst(vraag);
  }

  @Get(':id')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'Een betaalrun zoals zij nu is' })
  @ApiAntwoord(200, betaalrunMetVoortgang, 'De betaalrun; van een run die een taak nog maakt alleen hoe ver die is')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.taken.toon(id);
  }

  @Get(':id/gebeurtenissen')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'Het verloop van een betaalrun volgen', description: 'Server-sent events van de laatste taak aan deze run, zoals /v1/taken/{id}/gebeurtenissen.' })
  @ApiAntwoord(200, null, 'De gebeurtenissen', { mediatype: 'text/event-stream' })
  @ApiAntwoord(204, null, 'De uitkomst was al ontvangen')
  @ApiProblemen(404, 503)
  async gebeurtenissen(@Param('id', Invoer(uuid)) id: string, @Headers('last-event-id') laatste: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return antwoordMetGebeurtenissen(await this.taken.gebeurtenissen(id, laatste), reply);
  }

  @Get(':id/opdrachten')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'De betalingen van een betaalrun, zoals zij naar de bank gaan' })
  @ApiParameters(opdrachtenVraag)
  @ApiAntwoord(200, opdrachtenAntwoord, 'Een pagina betaalopdrachten')
  @ApiProblemen(404)
  opdrachten(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(opdrachtenVraag)) vraag: OpdrachtenVraag) {
    return this.service.opdrachten(id, vraag);
  }

  @Get(':id/betaalbestanden/:nummer')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'Een betaalbestand ophalen', description: 'pain.001.001.09, precies zoals het bij de fiattering is gemaakt. De koppen ETag en Repr-Digest bevatten de SHA-256 van de inhoud.' })
  @ApiAntwoord(200, null, 'Het betaalbestand', { mediatype: 'application/xml' })
  @ApiProblemen(404, 409)
  async bestand(@Param('id', Invoer(uuid)) id: string, @Param('nummer', Invoer(bestandsnummer)) nummer: number, @Res({ passthrough: true }) reply: FastifyReply) {
    return betaalbestandAntwoord(await this.service.bestand(id, nummer), reply);
  }
}

/** A file for the bank as it was made, under its name and with its SHA-256; of a run that was withdrawn the name says so. */
export function betaalbestandAntwoord({ berichtId, sha256, inhoud, ingetrokken }: Betaalbestand, reply: FastifyReply): string {
  void reply.headers({
    'content-type': 'application/xml; charset=utf-8', 'content-disposition': `attachment; filename="${ingetrokken ? 'INGETROKKEN-' : ''}${berichtId}.xml"`,
    etag: `"${sha256}"`, 'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
  return inhoud;
}
