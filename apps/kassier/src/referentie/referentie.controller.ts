import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { vandaag, type Klok } from '#values';
import { ROLLEN, Toegang } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { ApiAntwoord, ApiParameters, Invoer } from '../http/index.js';
import { menukaartAntwoord, peildatumVraag, regiosAntwoord, stromenAntwoord, type PeildatumVraag } from './referentie.dto.js';
import { ReferentieService } from './referentie.service.js';

/** Streams, regions and menukaart: what anyone with a token may know. */
@ApiTags('Referentiegegevens')
@Controller('v1')
@Toegang(...ROLLEN)
export class ReferentieController {
  constructor(private readonly service: ReferentieService, @Inject(KLOK) private readonly klok: Klok) {}

  @Get('stromen')
  @ApiOperation({ summary: 'De geldstromen met hun kader en bron' })
  @ApiParameters(peildatumVraag)
  @ApiAntwoord(200, stromenAntwoord, 'De stromen')
  stromen(@Query(Invoer(peildatumVraag)) vraag: PeildatumVraag) {
    return this.service.stromen(vraag.peildatum ?? vandaag(this.klok).toString());
  }

  @Get('regios')
  @ApiOperation({ summary: 'De 35 arbeidsmarktregio\'s met hun fase' })
  @ApiParameters(peildatumVraag)
  @ApiAntwoord(200, regiosAntwoord, 'De regio\'s')
  regios(@Query(Invoer(peildatumVraag)) vraag: PeildatumVraag) {
    return this.service.regios(vraag.peildatum ?? vandaag(this.klok).toString());
  }

  @Get('menukaart')
  @ApiOperation({ summary: 'De menukaart en de gesloten codelijsten' })
  @ApiParameters(peildatumVraag)
  @ApiAntwoord(200, menukaartAntwoord, 'De menukaart')
  menukaart(@Query(Invoer(peildatumVraag)) vraag: PeildatumVraag) {
    return this.service.menukaart(vraag.peildatum ?? vandaag(this.klok).toString());
  }
}
