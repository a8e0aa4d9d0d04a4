import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Toegang } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, Invoer } from '../http/index.js';
import {
  boekingAntwoord, boekingenAntwoord, boekingenVraag, boekingsnummer, controleAntwoord, rekeningenAntwoord, rekeningenVraag, type BoekingenVraag, type RekeningenVraag,
} from './grootboek.dto.js';
import { GrootboekService } from './grootboek.service.js';

/** The journal, for who checks it. */
@ApiTags('Grootboek')
@Controller('v1/grootboek')
@Toegang('auditor', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien')
export class GrootboekController {
  constructor(private readonly service: GrootboekService) {}

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

  @Post('controles')
  @HttpCode(201)
  @Toegang('auditor', 'kassier-medewerker')
  @ApiOperation({
    summary: 'Het grootboek narekenen',
    description: 'Rekent saldi, dagomzet, verplichtingen, betalingen, budgetten en bankposten na uit de postings, beoordeelt elk besluit opnieuw op zijn bewaarde feiten, en meldt elk verschil. Alles op één moment. Boekt niets, dus een Idempotency-Key is niet nodig. Bij veel boekingen duurt dit minuten; `npx kassier verify` doet hetzelfde met voortgang.',
  })
  @ApiAntwoord(201, controleAntwoord, 'De uitkomst; zonder verschillen klopt alles', { voorbeeld: { gecontroleerdeBoekingen: 12345, gecontroleerdePostings: 49380, laatsteBoeking: 12345, aantalVerschillen: 0, verschillen: [] } })
  controleer() {
    return this.service.controleer();
  }
}
