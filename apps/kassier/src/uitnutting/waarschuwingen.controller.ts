import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, Invoer } from '../http/index.js';
import { waarschuwingenAntwoord, waarschuwingenVraag, type WaarschuwingenVraag } from './waarschuwingen.dto.js';
import { WaarschuwingenService } from './waarschuwingen.service.js';

/** What asks for attention. */
@ApiTags('Uitnutting')
@Controller('v1/waarschuwingen')
@Toegang(...ROLLEN)
export class WaarschuwingenController {
  constructor(private readonly service: WaarschuwingenService) {}

  @Get()
  @ApiOperation({
    summary: 'Wat aandacht vraagt',
    description: 'Per budget: een drempel van 75, 90 of 100 procent, ruimte die bij het tempo van nu opraakt, budget dat nauwelijks wordt gebruikt, betalingen die nu zijn aangehouden, en verplichtingen waarvan de einddatum voorbij is terwijl er nu nog geld openstaat. Een regio ziet alleen zichzelf.',
  })
  @ApiParameters(waarschuwingenVraag)
  @ApiAntwoord(200, waarschuwingenAntwoord, 'De waarschuwingen')
  toon(@Query(Invoer(waarschuwingenVraag)) vraag: WaarschuwingenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(vraag, gebruiker);
  }
}
