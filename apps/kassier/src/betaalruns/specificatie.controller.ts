import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Toegang } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, gekozenMediatype, Invoer, nietLeverbaar, uuid } from '../http/index.js';
import { ontvangersAntwoord, ontvangersVraag, SPECIFICATIEVORMEN, specificatieVraag, type OntvangersVraag, type Specificatievorm, type SpecificatieVraag } from './specificatie.dto.js';
import { SPECIFICATIE_CSP } from './specificatie.sjabloon.js';
import { SpecificatieService } from './specificatie.service.js';

const CSV = 'text/csv; charset=utf-8; header=present';

/** A payment run for people: to approve it, and to tell payees what they get. */
@ApiTags('Betaalruns')
@Controller('v1/betaalruns')
export class SpecificatieController {
  constructor(private readonly service: SpecificatieService) {}

  @Get(':id/specificatie')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({
    summary: 'Een betaalrun als specificatie voor de fiatteur',
    description: 'Als HTML om te lezen, te bewaren en af te drukken (ook als PDF), of als CSV (RFC 4180) bij `Accept: text/csv`: waar u op let, totalen per stroom, de grootste betalingen, wie voor het eerst of op een ander rekeningnummer wordt betaald, wat is aangehouden, de betaalbestanden met hun SHA-256, en elke betaling. Alles van één moment; ook een run van 100.000 betalingen komt meteen op gang.',
  })
  @ApiParameters(specificatieVraag)
  @ApiAntwoord(200, null, 'De specificatie', { mediatype: ['text/html', 'text/csv'] })
  @ApiProblemen(404, 406, 503)
  async specificatie(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(specificatieVraag)) { formaat }: SpecificatieVraag, @Headers('accept') accept: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const vorm = formaat ?? vormVoor(accept);
    const stroom = await this.service.specificatie(id, vorm);
    void reply.header('vary', 'accept');
    if (vorm === 'csv') return new StreamableFile(stroom, { type: CSV, disposition: 'attachment; filename="specificatie.csv"' });
    void reply.header('content-security-policy', SPECIFICATIE_CSP);
    return new StreamableFile(stroom, { type: 'text/html; charset=utf-8', disposition: 'inline; filename="specificatie.html"' });
  }

  @Get(':id/betaalspecificaties')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({ summary: 'De begunstigden van een betaalrun, met wat zij krijgen', description: 'Met per begunstigde het adres van zijn betaalspecificatie.' })
  @ApiParameters(ontvangersVraag)
  @ApiAntwoord(200, ontvangersAntwoord, 'Een pagina begunstigden')
  @ApiProblemen(404)
  ontvangers(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(ontvangersVraag)) vraag: OntvangersVraag) {
    return this.service.ontvangers(id, vraag);
  }

  @Get(':id/betaalspecificaties/:begunstigdeId')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'auditor')
  @ApiOperation({
    summary: 'De betaalspecificatie van één begunstigde',
    description: 'CSV (RFC 4180) om aan de begunstigde te sturen: elke betaling met zijn kenmerk, het bedrag en waaraan hij haar op zijn rekeningafschrift herkent. Pas als de run is gefiatteerd. Tekst die een rekenblad als formule zou lezen, krijgt een apostrof ervoor.',
  })
  @ApiAntwoord(200, null, 'De betaalspecificatie', { mediatype: 'text/csv' })
  @ApiProblemen(404, 409, 503)
  async advies(@Param('id', Invoer(uuid)) id: string, @Param('begunstigdeId', Invoer(uuid)) begunstigdeId: string) {
    return new StreamableFile(await this.service.advies(id, begunstigdeId), { type: CSV, disposition: 'attachment; filename="betaalspecificatie.csv"' });
  }
}

/** The form for this Accept header. Throws the 406 problem when there is none. */
function vormVoor(accept: string | undefined): Specificatievorm {
  const gekozen = gekozenMediatype(accept, [SPECIFICATIEVORMEN.html, SPECIFICATIEVORMEN.csv]);
  if (gekozen === null) throw nietLeverbaar(Object.values(SPECIFICATIEVORMEN));
  return gekozen === SPECIFICATIEVORMEN.csv ? 'csv' : 'html';
}
