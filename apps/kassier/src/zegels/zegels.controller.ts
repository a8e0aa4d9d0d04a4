import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Toegang } from '../access/index.js';
import { ApiAntwoord, ApiParameters, ApiProblemen, boekingsnummer, Invoer, uuid } from '../http/index.js';
import {
  consistentieAntwoord, consistentieVraag, inclusieAntwoord, inclusieVraag, zegelAntwoord, zegelnummer, zegelsAntwoord, zegelsVraag,
  type ConsistentieVraag, type InclusieVraag, type ZegelsVraag,
} from './zegels.dto.js';
import { ZegelsService } from './zegels.service.js';

const UITLEG = 'Sla het antwoord ongewijzigd op; `npx kassier verify-proof BESTAND` rekent het na zonder database en zonder netwerk.';

/** Seals, and proofs of what is under them. */
@ApiTags('Zegels')
@Controller('v1')
@Toegang('auditor', 'kassier-medewerker', 'kassier-fiatteur', 'szw-budgethouder', 'szw-financien')
export class ZegelsController {
  constructor(private readonly service: ZegelsService) {}

  @Get('zegels')
  @ApiOperation({ summary: 'De zegels, het nieuwste voorop', description: 'Een zegel is de wortel van de boom van alles wat tot dan toe geboekt en besloten is. Wie hem bewaart kan later laten bewijzen dat daaraan niets is veranderd.' })
  @ApiParameters(zegelsVraag)
  @ApiAntwoord(200, zegelsAntwoord, 'Een pagina zegels')
  lijst(@Query(Invoer(zegelsVraag)) vraag: ZegelsVraag) {
    return this.service.lijst(vraag);
  }

  @Get('zegels/:nummer')
  @ApiOperation({ summary: 'Een zegel' })
  @ApiAntwoord(200, zegelAntwoord, 'Het zegel')
  @ApiProblemen(404)
  toon(@Param('nummer', Invoer(zegelnummer)) nummer: number) {
    return this.service.toon(nummer);
  }

  @Get('zegels/:nummer/consistentiebewijzen')
  @ApiOperation({ summary: 'Bewijs dat een zegel het vervolg is op een eerder zegel', description: UITLEG })
  @ApiParameters(consistentieVraag)
  @ApiAntwoord(200, consistentieAntwoord, 'Het bewijs')
  @ApiProblemen(404, 409)
  consistentie(@Param('nummer', Invoer(zegelnummer)) nummer: number, @Query(Invoer(consistentieVraag)) { vanaf }: ConsistentieVraag) {
    return this.service.consistentie(vanaf, nummer);
  }

  @Get('grootboek/boekingen/:nr/inclusiebewijs')
  @ApiOperation({ summary: 'Bewijs dat een boeking onder een zegel valt', description: UITLEG })
  @ApiParameters(inclusieVraag)
  @ApiAntwoord(200, inclusieAntwoord, 'Het bewijs')
  @ApiProblemen(404, 409)
  boeking(@Param('nr', Invoer(boekingsnummer)) nummer: number, @Query(Invoer(inclusieVraag)) { zegel }: InclusieVraag) {
    return this.service.inclusie('boeking', String(nummer), zegel);
  }

  @Get('besluiten/:id/inclusiebewijs')
  @ApiOperation({ summary: 'Bewijs dat een besluit onder een zegel valt', description: `Ook een weigering is een besluit. ${UITLEG}` })
  @ApiParameters(inclusieVraag)
  @ApiAntwoord(200, inclusieAntwoord, 'Het bewijs')
  @ApiProblemen(404, 409)
  besluit(@Param('id', Invoer(uuid)) id: string, @Query(Invoer(inclusieVraag)) { zegel }: InclusieVraag) {
    return this.service.inclusie('besluit', id, zegel);
  }
}
