import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Toegang } from '../access/index.js';
import { ApiAntwoord, ApiParameters, Invoer } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { auditspoorAntwoord, auditspoorVraag, type AuditspoorVraag } from './auditspoor.dto.js';
import { AuditspoorService } from './auditspoor.service.js';

/** Who did, was refused or looked at what. */
@ApiTags('Auditspoor')
@Controller('v1/auditspoor')
export class AuditspoorController {
  constructor(private readonly service: AuditspoorService) {}

  @Get()
  @Toegang('auditor')
  @Verwerking('auditspoor', 'auditregel')
  @ApiOperation({
    summary: 'Het auditspoor: wie wat deed, niet mocht of inzag',
    description: 'Het laatste voorop. Van alles wat iets veranderde, van elke weigering van een handeling, van elke inzage in persoonsgegevens en van wie niet werd binnengelaten. Alleen voor de auditor; ook dit inzien staat erin.',
  })
  @ApiParameters(auditspoorVraag)
  @ApiAntwoord(200, auditspoorAntwoord, 'Een pagina van het auditspoor')
  lijst(@Query(Invoer(auditspoorVraag)) vraag: AuditspoorVraag) {
    return this.service.lijst(vraag);
  }
}
