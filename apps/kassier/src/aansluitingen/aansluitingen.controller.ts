import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Toegang } from '../access/index.js';
import { ApiAntwoord, ApiProblemen, Invoer, uuid } from '../http/index.js';
import { aansluitingAntwoord } from './aansluitingen.dto.js';
import { AansluitingenService } from './aansluitingen.service.js';

/** The reconciliation of a run. */
@ApiTags('Betaalruns')
@Controller('v1/betaalruns')
export class AansluitingenController {
  constructor(private readonly service: AansluitingenService) {}

  @Get(':id/aansluiting')
  @Toegang('kassier-medewerker', 'kassier-fiatteur', 'szw-financien', 'auditor')
  @ApiOperation({
    summary: 'De aansluiting van een betaalrun: run, bestanden, bank en grootboek naast elkaar',
    description: 'Per stroom en in totaal wat is opgedragen, verzonden, uitgevoerd, afgewezen, teruggekomen en onderweg, met de rekening betalingen-onderweg verklaard. Wat niet gelijk is staat bij naam in verschillen: de betaling, wat de run, de bank en het grootboek zeggen, en wat te doen.',
  })
  @ApiAntwoord(200, aansluitingAntwoord, 'De aansluiting op dit moment')
  @ApiProblemen(404)
  toon(@Param('id', Invoer(uuid)) id: string) {
    return this.service.toon(id);
  }
}
