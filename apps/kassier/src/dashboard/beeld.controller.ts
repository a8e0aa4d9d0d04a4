import { Controller, Get, Query, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Ingelogd, ROLLEN, type Gebruiker } from '../access/index.js';
import { Invoer } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { beeldVraag, regiosVraag, waarschuwingenpaginaVraag, type BeeldVraag, type RegiosVraag, type WaarschuwingenpaginaVraag } from './beeld.dto.js';
import { Beeldpaginas } from './beeld.paginas.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { peildatumVraag, type PeildatumVraag } from './herkomst.dto.js';
import { Pagina } from './pagina.decorator.js';
import { Toezichtpaginas } from './toezicht.paginas.js';
import { Verlooppaginas } from './verloop.paginas.js';

const LANDELIJK = ['szw-budgethouder', 'szw-financien', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const;

/** Pages that compare and warn, and those for who watches over the books. Reads only. */
@ApiExcludeController()
@Controller('dashboard')
@UseFilters(DashboardFilter)
export class BeeldController {
  constructor(private readonly beeld: Beeldpaginas, private readonly verlooppaginas: Verlooppaginas, private readonly toezicht: Toezichtpaginas) {}

  @Get('regios')
  @Pagina(...ROLLEN)
  regios(@Query(Invoer(regiosVraag)) vraag: RegiosVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.beeld.regios(vraag, gebruiker);
  }

  @Get('verloop')
  @Pagina(...ROLLEN)
  verloop(@Query(Invoer(beeldVraag)) vraag: BeeldVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.verlooppaginas.toon(vraag, gebruiker);
  }

  @Get('menukaart')
  @Pagina(...ROLLEN)
  menukaart(@Query(Invoer(beeldVraag)) vraag: BeeldVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.beeld.menukaart(vraag, gebruiker);
  }

  @Get('waarschuwingen')
  @Pagina(...ROLLEN)
  waarschuwingen(@Query(Invoer(waarschuwingenpaginaVraag)) vraag: WaarschuwingenpaginaVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.verlooppaginas.waarschuw(vraag, gebruiker);
  }

  @Get('voorleggingen')
  @Verwerking('besluiten', 'besluit')
  @Pagina(...ROLLEN)
  voorleggingen(@Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.toezicht.voorleggingen(peildatum, gebruiker);
  }

  @Get('verificatie')
  @Pagina(...LANDELIJK)
  verificatie(@Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.toezicht.verificatie(peildatum, gebruiker);
  }
}
