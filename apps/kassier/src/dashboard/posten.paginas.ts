import { Injectable } from '@nestjs/common';
import { Bedrag } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { Database } from '../database/index.js';
import { ongeldigeInvoer } from '../http/index.js';
import { NIET_TOEGEDEELD, UitnuttingService } from '../uitnutting/index.js';
import type { Blok } from './blokken.sjablonen.js';
import { adres, cel, dagVoorMensen, KOLOMMEN, type Cel } from './dashboard.weergave.js';
import type { PostenVraag } from './herkomst.dto.js';
import { Paginakader } from './paginakader.js';
import { leesPosten, type Post, type Postenkeuze, type Postplaats } from './posten.lezen.js';

const PER_BLADZIJDE = 100;
const PLAATS = /^(\d{1,15})\.(\d{1,5})$/;

/** What a booking does, for who may not read its words. */
const BOEKINGSOORTEN: Readonly<Record<string, string>> = {
  openstellen: 'Budget opengesteld door SZW', verlagen: 'Budget verlaagd door SZW', toedelen: 'Budget toegedeeld door SZW', intrekken: 'Toedeling ingetrokken door SZW', herverdelen: 'Budget herverdeeld door SZW',
  kasschuif: 'Kas verschoven naar een ander jaar', overhevelen: 'Budget overgeheveld door SZW', overloop: 'Kas ging mee naar een volgend jaar', teruggave: 'Teruggegeven aan SZW',
};

/** The page with the postings that make a figure: the second click from any figure. */
@Injectable()
export class Postenpaginas {
  constructor(private readonly uitnutting: UitnuttingService, private readonly database: Database, private readonly kader: Paginakader) {}

  /** The postings of one figure, and the figure itself. Throws the problem of an unknown stream, or of another's region. */
  async toon(vraag: PostenVraag, gebruiker: Gebruiker): Promise<string> {
    const keuze = this.keuze(vraag, gebruiker);
    const bedrag = await this.cijfer(keuze, gebruiker);
    const gelezen = await leesPosten(this.database, gebruiker, keuze, leesPlaats(vraag.cursor), PER_BLADZIJDE + 1);
    const posten = gelezen.slice(0, PER_BLADZIJDE);
    const laatste = gelezen.length > PER_BLADZIJDE ? posten.at(-1) : undefined;
    const alles = vraag.cursor === undefined && laatste === undefined;
    const waarvan = this.waarvan(keuze);
    const { peildatum } = keuze;
    const blokken: Blok[] = [
      { soort: 'gegevens', paren: [[`${KOLOMMEN[keuze.cijfer]}${keuze.maand === null ? '' : ` in ${keuze.maand}`}`, { tekst: Bedrag.van(bedrag).voorMensen(), verwijzing: null }], ['Waarvan', { tekst: waarvan, verwijzing: null }]] },
      {
        soort: 'tabel', bijschrift: `Postings, de nieuwste eerst${alles ? '' : `; ${PER_BLADZIJDE} per bladzijde`}`, leeg: 'Hier is op deze dag niets op geboekt.',
        koppen: [{ tekst: 'Boeking', getal: false }, { tekst: 'Boekdatum', getal: false }, { tekst: 'Wat', getal: false }, { tekst: 'Cel', getal: false }, { tekst: 'Verplichting', getal: false }, { tekst: 'Bedrag', getal: true }],
        rijen: posten.map((post) => this.rij(post, peildatum, zichtbareRegio(gebruiker) !== null)),
        totaal: alles ? [cel('Totaal'), cel(''), cel(''), cel(''), cel(''), cel(Bedrag.som(posten.map((post) => Bedrag.van(post.bedrag))).voorMensen())] : [],
        volgende: laatste === undefined ? null : adres('/dashboard/posten', { ...vraag, peildatum, cursor: `${laatste.boeking}.${laatste.regel}` }),
      },
    ];
    const { peildatum: _dag, cursor: _cursor, ...verborgen } = vraag;
    return this.kader.maak({
      titel: `${KOLOMMEN[keuze.cijfer]}: de postings`, uitleg: 'Het cijfer is de som van deze regels; een regel met een min gaat ervan af. Het nummer van een boeking leidt naar alles wat daarin is geboekt en naar het besluit waarop zij rust.', hier: '/dashboard/posten', peildatum, kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], keuzes: [],
      verborgen: Object.fromEntries(Object.entries(verborgen).flatMap(([naam, waarde]) => (waarde === undefined ? [] : [[naam, String(waarde)]]))), blokken, vraag: null,
    }, gebruiker);
  }

  private keuze(vraag: PostenVraag, gebruiker: Gebruiker): Postenkeuze {
    return {
      cijfer: vraag.cijfer, peildatum: vraag.peildatum ?? this.kader.vandaag(), kader: vraag.kader ?? null, stroom: vraag.stroom ?? null, jaar: vraag.jaar ?? null, regio: vraag.regio ?? zichtbareRegio(gebruiker),
      instrument: vraag.instrument ?? null, maand: vraag.maand ?? null,
    };
  }

  /** The figure as the uitnutting has it: the page shows both, so that anybody can see that they agree. */
  private async cijfer({ cijfer, peildatum, kader, stroom, jaar, regio, instrument, maand }: Postenkeuze, gebruiker: Gebruiker): Promise<string> {
    const isRest = regio === NIET_TOEGEDEELD;
    const antwoord = await this.uitnutting.toon({
      peildatum, groepeerOp: [isRest ? ('regio' as const) : ('stroom' as const)], ...(maand === null ? {} : { maand }),
      ...(kader === null ? {} : { kader }), ...(stroom === null ? {} : { stroom }), ...(jaar === null ? {} : { jaar }), ...(regio === null || isRest ? {} : { regio }), ...(instrument === null ? {} : { instrument }),
    }, gebruiker);
    if (!isRest) return antwoord.totaal[cijfer];
    const rij = antwoord.rijen.find(({ regio: plaats }) => plaats === NIET_TOEGEDEELD);
    // What no region has of the budget is what is yet to be allotted; its postings are on another account.
    return rij?.[cijfer === 'budget' ? 'teVerdelen' : cijfer] ?? '0.00';
  }

  private waarvan({ kader, stroom, jaar, regio, instrument, peildatum }: Postenkeuze): string {
    return [
      stroom === null ? (kader === null ? 'Alle stromen' : `Alle stromen van kader ${kader}`) : this.kader.stroomnaam(stroom), jaar === null ? null : String(jaar), regio === null ? null : this.kader.regionaam(regio),
      instrument === null ? null : this.kader.instrumentnaam(instrument, peildatum),
    ].filter((deel) => deel !== null).join(', ');
  }

  private rij(post: Post, peildatum: string, isRegio: boolean): Cel[] {
    const isBudget = post.onderwerp === 'budgetbesluit';
    const dag = `?peildatum=${peildatum}`;
    return [
      { tekst: String(post.boeking), verwijzing: isBudget && isRegio ? null : `/dashboard/boekingen/${post.boeking}${dag}` }, cel(dagVoorMensen(post.boekdatum)),
      cel(isBudget && isRegio ? (BOEKINGSOORTEN[post.soort] ?? post.soort) : post.omschrijving),
      { tekst: `${post.stroom} ${post.jaar} ${post.regio ?? ''}`.trim(), verwijzing: post.regio?.startsWith('AM') ? adres('/dashboard/cel', { stroom: post.stroom, jaar: post.jaar, regio: post.regio, peildatum }) : null },
      post.verplichting === null ? cel('') : { tekst: post.verplichting, verwijzing: `/dashboard/verplichtingen/${post.verplichting}${dag}` }, cel(Bedrag.van(post.bedrag).voorMensen()),
    ];
  }
}

function leesPlaats(cursor: string | undefined): Postplaats | null {
  if (cursor === undefined) return null;
  const delen = PLAATS.exec(cursor);
  if (!delen) throw ongeldigeInvoer([{ parameter: 'cursor', melding: 'Deze cursor hoort niet bij deze lijst. Volg de verwijzing op de vorige bladzijde.' }]);
  return { boeking: Number(delen[1]), regel: Number(delen[2]) };
}
