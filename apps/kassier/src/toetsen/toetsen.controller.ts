import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ingelogd, Toegang, type Gebruiker } from '../access/index.js';
import { ApiAntwoord, ApiInvoer, Invoer } from '../http/index.js';
import { VERPLICHTING_VOORBEELD } from '../verplichtingen/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { toetsAntwoord, toetsInvoer, type ToetsInvoer } from './toetsen.dto.js';
import { ToetsenService } from './toetsen.service.js';

/** What would be decided, without deciding it. */
@ApiTags('Toetsen')
@Controller('v1/toetsen')
@Verwerking('verplichtingen', 'verplichting')
export class ToetsenController {
  constructor(private readonly service: ToetsenService) {}

  @Post()
  @HttpCode(200)
  @Toegang('regio-aanvrager')
  @ApiOperation({ summary: 'Een verplichting, wijziging of betaling toetsen zonder te boeken', description: 'Geeft het oordeel van elke regel die geldt, ook wie in orde is en wie niet van toepassing is, met per regel de uitweg; in één lijst wat er nodig is om te slagen; en de ruimte die er is. Boekt en bewaart niets.' })
  @ApiInvoer(toetsInvoer, { soort: 'verplichting', ...VERPLICHTING_VOORBEELD })
  @ApiAntwoord(200, toetsAntwoord, 'Het volledige oordeel')
  toets(@Body(Invoer(toetsInvoer)) invoer: ToetsInvoer, @Ingelogd() gebruiker: Gebruiker) {
    return this.service.toets(invoer, gebruiker);
  }
}
