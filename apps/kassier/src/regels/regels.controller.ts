import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ROLLEN, Toegang } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, Invoer } from '../http/index.js';
import { ingangAntwoord, regelnummer, regelsAntwoord, regelsVraag, type RegelsVraag } from './regels.dto.js';
import { RegelsService } from './regels.service.js';

/** The rules requests are judged by, each beside its source. */
@ApiTags('Regels')
@Controller('v1/regels')
@Toegang(...ROLLEN)
export class RegelsController {
  constructor(private readonly service: RegelsService) {}

  @Get()
  @ApiOperation({ summary: 'Alle regels met hun norm, bron, parameters en voorbeelden, en de normen die geen regel toetst' })
  @ApiParameters(regelsVraag)
  @ApiAntwoord(200, regelsAntwoord, 'Het regelboek')
  alle(@Query(Invoer(regelsVraag)) vraag: RegelsVraag) {
    return this.service.alle(vraag);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén regel, of één norm die geen regel toetst' })
  @ApiParameters(regelsVraag)
  @ApiAntwoord(200, ingangAntwoord, 'De regel of norm')
  @ApiProblemen(404)
  een(@Param('id', Invoer(regelnummer)) id: string, @Query(Invoer(regelsVraag)) vraag: RegelsVraag) {
    return this.service.een(id, vraag);
  }
}
