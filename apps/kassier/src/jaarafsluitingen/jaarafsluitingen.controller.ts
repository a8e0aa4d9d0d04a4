import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, Invoer } from '../http/index.js';
import { jaarafsluitingAntwoord, jaarafsluitingVraag, jaarInPad, openstaandeVerplichtingen, openstaandVraag, type JaarafsluitingVraag, type OpenstaandVraag } from './jaarafsluitingen.dto.js';
import { JaarafsluitingenService } from './jaarafsluitingen.service.js';

/** The figures of a year at its end (article 2.13 of the Regeling financieel beheer van het Rijk). */
@ApiTags('Jaarafsluitingen')
@Controller('v1/jaarafsluitingen')
@Toegang(...ROLLEN)
export class JaarafsluitingenController {
  constructor(private readonly service: JaarafsluitingenService) {}

  @Get(':jaar')
  @ApiOperation({
    summary: 'De cijfers van een jaar, per budgetcel',
    description: 'Aangegane verplichtingen, betalingen, wat nog openstaat, kas die niet is vastgelegd, en ontvangsten. Een regio ziet alleen zichzelf. Overloop en teruggave zijn mutaties van een budgetbesluit.',
  })
  @ApiParameters(jaarafsluitingVraag)
  @ApiAntwoord(200, jaarafsluitingAntwoord, 'De cijfers')
  @ApiProblemen(404)
  toon(@Param('jaar', Invoer(jaarInPad)) jaar: number, @Query(Invoer(jaarafsluitingVraag)) vraag: JaarafsluitingVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(jaar, vraag, gebruiker);
  }

  @Get(':jaar/verplichtingen')
  @ApiOperation({ summary: 'De verplichtingen van een jaar en eerder waarop nog niet alles is betaald' })
  @ApiParameters(openstaandVraag)
  @ApiAntwoord(200, openstaandeVerplichtingen, 'Een pagina verplichtingen')
  @ApiProblemen(404)
  openstaande(@Param('jaar', Invoer(jaarInPad)) jaar: number, @Query(Invoer(openstaandVraag)) vraag: OpenstaandVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.openstaande(jaar, vraag, gebruiker);
  }
}
