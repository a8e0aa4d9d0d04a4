import type { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, boekingsnummer, Invoer } from '../http/index.js';
import {
  boekingAntwoord, boekingenAntwoord, boekingenVraag, controleAntwoord, exportVraag, rekeningenAntwoord, rekeningenVraag, type BoekingenVraag, type ExportVraag,
  type RekeningenVraag,
} from './grootboek.dto.js';
import { GrootboekExportService } from './grootboek.export.service.js';
import { omgekeerdePeriode } from './grootboek.fouten.js';
import { GrootboekService } from './grootboek.service.js';
import { JOURNAALVORMEN, type Journaalformaat } from './journaal.export.js';

/** The journal, for who checks it. */
@ApiTags('Grootboek')
@Controller('v1/grootboek')
@Toegang('auditor', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien')
export class GrootboekController {
  constructor(
    private readonly service: GrootboekService,
    private readonly exports: GrootboekExportService,
  ) {}

  @Get('rekeningen')
  @ApiOperation({ summary: 'De grootboekrekeningen met hun saldo' })
  @ApiParameters(rekeningenVraag)
  @ApiAntwoord(200, rekeningenAntwoord, 'Een pagina rekeningen')
  rekeningen(@Query(Invoer(rekeningenVraag)) vraag: RekeningenVraag) {
    return this.service.rekeningen(vraag);
  }

  @Get('boekingen')
  @ApiOperation({ summary: 'Het journaal, op volgorde van boeken' })
  @ApiParameters(boekingenVraag)
  @ApiAntwoord(200, boekingenAntwoord, 'Een pagina boekingen')
  boekingen(@Query(Invoer(boekingenVraag)) vraag: BoekingenVraag) {
    return this.service.boekingen(vraag);
  }

  @Get('boekingen/:nr')
  @ApiOperation({ summary: 'Een boeking met haar postings, in debet en credit' })
  @ApiAntwoord(200, boekingAntwoord, 'De boeking')
  @ApiProblemen(404)
  boeking(@Param('nr', Invoer(boekingsnummer)) nummer: number) {
    return this.service.boeking(nummer);
  }

  @Get('exports')
  @Toegang('auditor')
  @ApiOperation({
    summary: 'Het journaal uitvoeren voor een controle elders',
    description: 'Alle boekingen met hun postings, van één moment, als XML Auditfile Financieel (XAF 4.0), als journaal voor hledger of als CSV (RFC 4180, een regel per posting). In de auditfile is elk van de drie boeken een dagboek, gaat de beginbalans over alles vóór `van`, en heeft een rekening haar RGS-code als RGS die kent. Ook een groot journaal komt meteen op gang en in één keer over. De kop `Export-Boekingen` zegt hoeveel boekingen het bevat, zodat u ziet hoe ver u bent en of u alles heeft.',
  })
  @ApiParameters(exportVraag)
  @ApiAntwoord(200, null, 'Het journaal: `text/plain` (hledger), `text/csv` of `application/xml` (xaf)', { mediatype: ['text/plain', 'text/csv', 'application/xml'] })
  @ApiProblemen(503)
  async exporteer(@Query(Invoer(exportVraag)) { formaat, van, tot }: ExportVraag, @Ingelogd() gebruiker: Gebruiker, @Res({ passthrough: true }) reply: FastifyReply) {
    if (van !== undefined && tot !== undefined && tot < van) throw omgekeerdePeriode();
    return journaalbestand(await this.exports.exporteer({ formaat, van: van ?? null, tot: tot ?? null }, gebruiker), formaat, reply);
  }

  @Post('controles')
  @HttpCode(201)
  @Toegang('auditor', 'kassier-medewerker')
  @ApiOperation({
    summary: 'Het grootboek narekenen',
    description: 'Rekent saldi, dagomzet, verplichtingen, betalingen, budgetten en bankposten na uit de postings, beoordeelt elk besluit opnieuw op zijn bewaarde feiten, en meldt elk verschil. Alles op één moment. Boekt niets en bewaart hoe het afliep, dus een Idempotency-Key is niet nodig. Bij veel boekingen duurt dit minuten; `npx kassier verify` doet hetzelfde met voortgang.',
  })
  @ApiAntwoord(201, controleAntwoord, 'De uitkomst; zonder verschillen klopt alles', { voorbeeld: { gecontroleerdeBoekingen: 12345, gecontroleerdePostings: 49380, laatsteBoeking: 12345, aantalVerschillen: 0, verschillen: [] } })
  controleer(@Ingelogd() gebruiker: Gebruiker) {
    return this.service.controleer(gebruiker);
  }
}

/** The journal as a file to keep, with how many entries are in it. */
export function journaalbestand({ stroom, boekingen }: { readonly stroom: Readable; readonly boekingen: number }, formaat: Journaalformaat, reply: FastifyReply): StreamableFile {
  const { mediatype, extensie } = JOURNAALVORMEN[formaat];
  void reply.header('export-boekingen', String(boekingen));
  return new StreamableFile(stroom, { type: mediatype, disposition: `attachment; filename="journaal.${extensie}"` });
}
