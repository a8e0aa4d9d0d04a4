import { Injectable } from '@nestjs/common';
import { Bedrag } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { Database } from '../database/index.js';
import { leesCursor, maakPagina, NUMMER_PLAATS } from '../http/index.js';
import { JaarafsluitingenService } from '../jaarafsluitingen/index.js';
import type { Blok } from './blokken.sjablonen.js';
import { adres, cel, dagVoorMensen, type Cel } from './dashboard.weergave.js';
import type { OntvangstenVraag } from './herkomst.dto.js';
import { Paginakader } from './paginakader.js';

const HIER = '/dashboard/terugontvangen';
const PER_BLADZIJDE = 100;

// Each receipt has an entry of its own; what takes one back is a receipt of the opposite amount.
const LEES = `
  SELECT o.boeking, o.boekdatum, o.bedrag::text AS bedrag, t.nummer AS terugvordering, b.nummer AS betaling, b.stroom, b.kasjaar, b.regio, v.nummer AS verplichting
    FROM terugvordering_ontvangst o JOIN terugvordering t ON t.id = o.terugvordering JOIN betaling b ON b.id = t.betaling JOIN verplichting v ON v.id = b.verplichting
   WHERE o.boekdatum BETWEEN make_date($1, 1, 1) AND $2::date AND ($3::text IS NULL OR b.stroom = $3) AND ($4::text IS NULL OR b.regio = $4) AND ($5::bigint IS NULL OR o.boeking < $5)
   ORDER BY o.boeking DESC LIMIT $6`;

interface Ontvangstrij {
  readonly boeking: number;
  readonly boekdatum: string;
  readonly bedrag: string;
  readonly terugvordering: string;
  readonly betaling: string;
  readonly stroom: string;
  readonly kasjaar: number;
  readonly regio: string;
  readonly verplichting: string;
}

/** The page with what came in on claims during a year: of it consists the figure «Terugontvangen» of the report. */
@Injectable()
export class Ontvangstenpaginas {
  constructor(private readonly jaarafsluitingen: JaarafsluitingenService, private readonly database: Database, private readonly kader: Paginakader) {}

  /** The receipts of the year of `peildatum` up to that day, and the figure itself. Throws the problem of an unknown stream, or of another's region. */
  async toon(vraag: OntvangstenVraag, gebruiker: Gebruiker): Promise<string> {
    const peildatum = vraag.peildatum ?? this.kader.vandaag();
    const jaar = Number(peildatum.slice(0, 4));
    const [stroom, regio] = [vraag.stroom ?? null, vraag.regio ?? zichtbareRegio(gebruiker)];
    const { totaal } = await this.jaarafsluitingen.toon(jaar, { peildatum, ...(stroom === null ? {} : { stroom }), ...(regio === null ? {} : { regio }) }, gebruiker);
    const gelezen = await this.database.gezienDoor(gebruiker).rijen<Ontvangstrij>(LEES, [jaar, peildatum, stroom, regio, leesCursor(vraag.cursor, NUMMER_PLAATS), PER_BLADZIJDE + 1]);
    const { resultaten: rijen, volgende } = maakPagina(gelezen, PER_BLADZIJDE, ({ boeking }) => String(boeking));
    const alles = vraag.cursor === undefined && volgende === null;
    const waarvan = [stroom === null ? 'Alle stromen' : this.kader.stroomnaam(stroom), regio === null ? null : this.kader.regionaam(regio)].filter((deel) => deel !== null).join(', ');
    const blokken: Blok[] = [
      { soort: 'gegevens', paren: [[`Terugontvangen in ${jaar}`, cel(Bedrag.van(totaal.terugontvangen).plus(Bedrag.van(totaal.verrekend)).voorMensen())], ['Waarvan', cel(waarvan)]] },
      {
        soort: 'tabel', bijschrift: `Ontvangsten, de nieuwste eerst${alles ? '' : `; ${PER_BLADZIJDE} per bladzijde`}`, leeg: `In ${jaar} is tot en met deze dag niets ontvangen op een terugvordering.`,
        koppen: ['Boeking', 'Boekdatum', 'Terugvordering', 'Betaling', 'Cel', 'Verplichting', 'Bedrag'].map((tekst) => ({ tekst, getal: tekst === 'Bedrag' })),
        rijen: rijen.map((rij) => rijVan(rij, peildatum)),
        totaal: alles ? [cel('Totaal'), ...Array.from({ length: 5 }, () => cel('')), cel(Bedrag.som(rijen.map(({ bedrag }) => Bedrag.van(bedrag))).voorMensen())] : [],
        volgende: volgende === null ? null : adres(HIER, { ...vraag, peildatum, cursor: volgende }),
      },
    ];
    return this.kader.maak({
      titel: `Terugontvangen in ${jaar}`, uitleg: 'Geld dat in dit jaar terugkwam op een terugvordering; een regel met een min is een ontvangst die werd ingetrokken. Het nummer van een boeking leidt naar de postings.', hier: HIER, peildatum,
      kruimels: [{ tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` }], keuzes: [],
      verborgen: { ...(vraag.stroom === undefined ? {} : { stroom: vraag.stroom }), ...(vraag.regio === undefined ? {} : { regio: vraag.regio }) }, blokken, vraag: adres(`/v1/jaarafsluitingen/${jaar}`, { peildatum }),
    }, gebruiker);
  }
}

function rijVan({ boeking, boekdatum, bedrag, terugvordering, betaling, stroom, kasjaar, regio, verplichting }: Ontvangstrij, peildatum: string): Cel[] {
  const dag = `?peildatum=${peildatum}`;
  return [
    { tekst: String(boeking), verwijzing: `/dashboard/boekingen/${boeking}${dag}` }, cel(dagVoorMensen(boekdatum)), cel(terugvordering), { tekst: betaling, verwijzing: `/dashboard/betalingen/${betaling}${dag}` },
    { tekst: `${stroom} ${kasjaar} ${regio}`, verwijzing: adres('/dashboard/cel', { stroom, jaar: kasjaar, regio, peildatum }) }, { tekst: verplichting, verwijzing: `/dashboard/verplichtingen/${verplichting}${dag}` }, cel(Bedrag.van(bedrag).voorMensen()),
  ];
}
