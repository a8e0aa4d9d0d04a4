import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, CSV, gekozenMediatype, Invoer, nietLeverbaar, ODS } from '../http/index.js';
import { rapportAlsCsv, rapportAlsOds } from './rapport.bestanden.js';
import { rapportAntwoord, rapportVraag, type Rapport, type RapportVraag } from './rapportages.dto.js';
import { RapportagesService } from './rapportages.service.js';

const JSON_TYPE = 'application/json';

/** Reports to the national steering group. */
@ApiTags('Rapportages')
@Controller('v1/rapportages')
@Toegang(...ROLLEN)
export class RapportagesController {
  constructor(private readonly service: RapportagesService) {}

  @Get('tweemaandelijks')
  @ApiOperation({
    summary: 'De tweemaandelijkse rapportage van een regio of van Nederland',
    description: 'Per stroom wat is toegedeeld, vastgelegd, betaald en vrij, naast de tijd die voorbij is; wat er in de twee maanden veranderde; per instrument aantal, bedrag en gemiddelde; landelijk alle regio\'s; wat regio\'s zelf meldden; en op 31 december de cijfers van het jaar. Alles valt onder één zegel: met dezelfde peildatum en bekendOp is het rapport altijd letterlijk hetzelfde. Een regio ziet alleen zichzelf.',
  })
  @ApiParameters(rapportVraag)
  @ApiAntwoord(200, rapportAntwoord, 'De rapportage', { alsBestand: true })
  @ApiProblemen(406, 409)
  async tweemaandelijks(@Query(Invoer(rapportVraag)) vraag: RapportVraag, @Headers('accept') accept: string | undefined, @Ingelogd() gebruiker: Gebruiker, @Res({ passthrough: true }) reply: FastifyReply): Promise<Rapport | StreamableFile> {
    const vorm = gekozenMediatype(accept, [JSON_TYPE, CSV, ODS]);
    if (vorm === null) throw nietLeverbaar([JSON_TYPE, CSV, ODS]);
    const rapport = await this.service.maak(vraag, gebruiker);
    void reply.header('vary', 'Accept');
    return vorm === JSON_TYPE ? rapport : rapportbestand(rapport, vorm === CSV ? 'csv' : 'ods');
  }
}

/** The report as a file to keep. */
export async function rapportbestand(rapport: Rapport, vorm: 'csv' | 'ods'): Promise<StreamableFile> {
  const naam = `rapportage-${rapport.periode.code}-${rapport.regio ?? 'nederland'}.${vorm}`;
  if (vorm === 'csv') return new StreamableFile(rapportAlsCsv(rapport), { type: `${CSV}; charset=utf-8; header=present`, disposition: `attachment; filename="${naam}"` });
  return new StreamableFile(await rapportAlsOds(rapport), { type: ODS, disposition: `attachment; filename="${naam}"` });
}
