import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiParameters, Invoer } from '../http/index.js';
import { uitnuttingAntwoord, uitnuttingVraag, type UitnuttingVraag } from './uitnutting.dto.js';
import { UitnuttingService } from './uitnutting.service.js';
import { prognoseAntwoord, prognoseVraag, verloopAntwoord, verloopVraag, type PrognoseVraag, type VerloopVraag } from './verloop.dto.js';
import { VerloopService } from './verloop.service.js';

/** How far the budgets are used. */
@ApiTags('Uitnutting')
@Controller('v1/uitnutting')
@Toegang(...ROLLEN)
export class UitnuttingController {
  constructor(private readonly service: UitnuttingService, private readonly verloopService: VerloopService) {}

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

  @Get('verloop')
  @ApiOperation({ summary: 'De uitnutting per maand', description: 'Wat er elke maand is toegedeeld, vastgelegd en betaald, en hoe het aan het eind van de maand stond. Geen maand ontbreekt; de maanden tellen op tot het totaal van de peildatum.' })
  @ApiParameters(verloopVraag)
  @ApiAntwoord(200, verloopAntwoord, 'Het verloop')
  verloop(@Query(Invoer(verloopVraag)) vraag: VerloopVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.verloopService.verloop(vraag, gebruiker);
  }

  @Get('prognose')
  @ApiOperation({
    summary: 'Wanneer de ruimte op is',
    description: 'Uit het tempo van de laatste drie tot zes volle maanden: wanneer de ruimte om vast te leggen en om te betalen op is, met een band waar het in acht van de tien gevallen binnen valt. Hoe dat gaat staat in docs/uitleg/20-prognose.md.',
  })
  @ApiParameters(prognoseVraag)
  @ApiAntwoord(200, prognoseAntwoord, 'De prognose')
  prognose(@Query(Invoer(prognoseVraag)) vraag: PrognoseVraag, @Ingelogd() gebruiker: Gebruiker) {
    return this.verloopService.prognose(vraag, gebruiker);
  }
}
