import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, Invoer, uuid } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { besluitAntwoord, besluitenAntwoord, besluitenVraag, herbeoordelingAntwoord, type BesluitenVraag } from './besluiten.dto.js';
import { BesluitenService } from './besluiten.service.js';

/** Every decision with its evidence, refusals too. */
@ApiTags('Besluiten')
@Controller('v1/besluiten')
@Toegang(...ROLLEN)
@Verwerking('besluiten', 'besluit')
export class BesluitenController {
  constructor(private readonly service: BesluitenService) {}

  @Get()
  @ApiOperation({
    summary: 'Besluiten zoeken',
    description: 'In de volgorde waarin ze zijn genomen. `voorlegging=open` is de werklijst van de fiatteurs van de kassier; met `metMotivering=true` staan alle gegeven redenen bij elkaar. Een regio ziet haar eigen besluiten.',
  })
  @ApiParameters(besluitenVraag)
  @ApiAntwoord(200, besluitenAntwoord, 'Een pagina besluiten')
  lijst(@Query(Invoer(besluitenVraag)) vraag: BesluitenVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.lijst(vraag, gebruiker);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Een besluit met zijn bewijs', description: 'De feiten zoals ze zijn beoordeeld; elk oordeel met de norm, de woorden van de bron en de gebruikte waarden met hun herkomst; en wat is geantwoord.' })
  @ApiAntwoord(200, besluitAntwoord, 'Het besluit')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(id, gebruiker);
  }

  @Post(':id/herbeoordelingen')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Een besluit opnieuw beoordelen',
    description: 'Beoordeelt de bewaarde feiten met dezelfde regels op dezelfde peildatum; de uitkomst hoort gelijk te zijn. Verandert niets, dus een Idempotency-Key is niet nodig.',
  })
  @ApiAntwoord(201, herbeoordelingAntwoord, 'De herbeoordeling')
  @ApiProblemen(404, 409)
  herbeoordeel(@Param('id', Invoer(uuid)) id: string, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.herbeoordeel(id, gebruiker);
  }
}
