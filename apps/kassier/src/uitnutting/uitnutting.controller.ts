import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, Invoer } from '../http/index.js';
import { uitnuttingAntwoord, uitnuttingVraag, type UitnuttingVraag } from './uitnutting.dto.js';
import { UitnuttingService } from './uitnutting.service.js';

/** How far the budgets are used. */
@ApiTags('Uitnutting')
@Controller('v1/uitnutting')
@Toegang(...ROLLEN)
export class UitnuttingController {
  constructor(private readonly service: UitnuttingService) {}

  @Get()
  @ApiOperation({
    summary: 'De uitnutting op een dag',
    description: 'Budget, toegedeeld, vastgelegd en betaald, afgeleid uit dezelfde boekingen, voor elke dag in het verleden. De rijen tellen altijd op tot het totaal. Een regio ziet alleen zichzelf.',
  })
  @ApiParameters(uitnuttingVraag)
  @ApiAntwoord(200, uitnuttingAntwoord, 'De uitnutting')
  toon(@Query(Invoer(uitnuttingVraag)) vraag: UitnuttingVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toon(vraag, gebruiker);
  }
}
