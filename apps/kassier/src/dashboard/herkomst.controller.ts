import { Controller, Get, HttpCode, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Ingelogd, ROLLEN, Toegang, type Gebruiker } from '../access/index.js';
import { Invoer, ongeldigeInvoer } from '../http/index.js';
import { Verwerking } from '../verwerkingen/index.js';
import { Bewijspaginas } from './bewijs.paginas.js';
import { DashboardFilter } from './dashboard.fouten.js';
import { adres } from './dashboard.weergave.js';
import {
  besluitkenmerk, betalingnummer, boekingkenmerk, celVraag, ontvangstenVraag, peildatumVraag, postenVraag, verplichtingnummer, zoekVraag, type CelVraag, type OntvangstenVraag, type PeildatumVraag, type PostenVraag,
  type ZoekVraag,
} from './herkomst.dto.js';
import { Ontvangstenpaginas } from './ontvangsten.paginas.js';
import { Pagina } from './pagina.decorator.js';
import { Postenpaginas } from './posten.paginas.js';
import { Verplichtingpaginas } from './verplichting.paginas.js';

/** Where one comes from each kind of number. */
const VINDPLAATSEN: readonly (readonly [RegExp, string])[] = [[/^V-\d{4}-\d+$/, 'verplichtingen'], [/^B-\d{4}-\d+$/, 'betalingen'], [/^[1-9]\d{0,14}$/, 'boekingen'], [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'besluiten']];

/** The way from a figure to what it is made of: cell, verplichting, decision, entry. Reads only. */
@ApiExcludeController()
@Controller('dashboard')
@UseFilters(DashboardFilter)
export class HerkomstController {
  constructor(
    private readonly posten: Postenpaginas, private readonly ontvangsten: Ontvangstenpaginas, private readonly verplichtingen: Verplichtingpaginas, private readonly bewijs: Bewijspaginas,
  ) {}

  @Get('posten')
  @Pagina(...ROLLEN)
  toonPosten(@Query(Invoer(postenVraag)) vraag: PostenVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.posten.toon(vraag, gebruiker);
  }

  @Get('terugontvangen')
  @Verwerking('betalingen', 'betaling')
  @Pagina(...ROLLEN)
  terugontvangen(@Query(Invoer(ontvangstenVraag)) vraag: OntvangstenVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.ontvangsten.toon(vraag, gebruiker);
  }

  @Get('cel')
  @Verwerking('verplichtingen', 'verplichting')
  @Pagina(...ROLLEN)
  cel(@Query(Invoer(celVraag)) vraag: CelVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.verplichtingen.cel(vraag, gebruiker);
  }

  @Get('verplichtingen/:nummer')
  @Verwerking('verplichtingen', 'verplichtingnummer')
  @Pagina(...ROLLEN)
  verplichting(@Param('nummer', Invoer(verplichtingnummer)) nummer: string, @Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.verplichtingen.verplichting(nummer, peildatum, gebruiker);
  }

  @Get('betalingen/:nummer')
  @Verwerking('betalingen', 'betalingnummer')
  @Pagina(...ROLLEN)
  betaling(@Param('nummer', Invoer(betalingnummer)) nummer: string, @Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.bewijs.betaling(nummer, peildatum, gebruiker);
  }

  @Get('besluiten/:id')
  @Verwerking('besluiten', 'besluit')
  @Pagina(...ROLLEN)
  besluit(@Param('id', Invoer(besluitkenmerk)) id: string, @Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.bewijs.besluit(id, peildatum, gebruiker);
  }

  @Get('boekingen/:nummer')
  @Pagina(...ROLLEN)
  boeking(@Param('nummer', Invoer(boekingkenmerk)) nummer: number, @Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.bewijs.boeking(nummer, peildatum, gebruiker);
  }

  @Get('teruggekomen')
  @Verwerking('betalingen', 'betaling')
  @Pagina(...ROLLEN)
  teruggekomen(@Query(Invoer(peildatumVraag)) { peildatum }: PeildatumVraag, @Ingelogd() gebruiker: Gebruiker): Promise<string> {
    return this.bewijs.teruggekomen(peildatum, gebruiker);
  }

  @Get('zoeken')
  @Toegang(...ROLLEN)
  @HttpCode(303)
  zoek(@Query(Invoer(zoekVraag)) { nummer, peildatum }: ZoekVraag, @Res({ passthrough: true }) reply: FastifyReply): string {
    const gevonden = VINDPLAATSEN.find(([vorm]) => vorm.test(nummer));
    if (!gevonden) throw ongeldigeInvoer([{ parameter: 'nummer', melding: `Het nummer van een verplichting lijkt op V-2021-0000123, dat van een betaling op B-2021-0000045, en dat van een boeking is een geheel getal.` }]);
    void reply.header('location', adres(`/dashboard/${gevonden[1]}/${nummer}`, { peildatum }));
    return '';
  }
}
