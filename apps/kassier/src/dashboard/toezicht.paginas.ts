import { Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { BesluitenService } from '../besluiten/index.js';
import { momentVoorMensen } from '../betaalruns/index.js';
import { Database, leesZegelachterstand } from '../database/index.js';
import { GrootboekService } from '../grootboek/index.js';
import { ZegelsService } from '../zegels/index.js';
import type { Blok } from './blokken.sjablonen.js';
import { cel, dagVoorMensen, type Cel } from './dashboard.weergave.js';
import { Paginakader } from './paginakader.js';
import { kop } from './verplichting.paginas.js';

const NAREKENINGEN = 10;
const ZEGELS = 10;
const VOORLEGGINGEN_MAX = 200;

interface Voorgelegd {
  readonly id: string;
  readonly soort: string;
  readonly peildatum: string;
  readonly genomenOp: string;
  readonly genomenVoor: string;
  readonly stroom: string | null;
  readonly regio: string | null;
  readonly voorlegging: { readonly regels: readonly string[]; readonly uitkomst: string | null; readonly door: string | null; readonly vervolgbesluitId: string | null } | null;
}

/** The pages for who watches over the books: what waits for a person, and whether the books are what they were. */
@Injectable()
export class Toezichtpaginas {
  constructor(private readonly besluiten: BesluitenService, private readonly zegels: ZegelsService, private readonly grootboek: GrootboekService, private readonly database: Database, private readonly kader: Paginakader) {}

  /** What was put before a fiatteur of the kassier: what is open, and what was decided. */
  async voorleggingen(gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const lees = async (voorlegging: 'open' | 'afgedaan'): Promise<Voorgelegd[]> => (await this.besluiten.lijst({ limiet: VOORLEGGINGEN_MAX, voorlegging }, gebruiker)).resultaten as unknown as Voorgelegd[];
    const [open, afgedaan] = [await lees('open'), await lees('afgedaan')];
    const blokken: Blok[] = [
      { soort: 'kop', tekst: 'Wacht op een oordeel' }, this.tabel(open, 'Nog open, de oudste eerst', 'Er wacht niets op een oordeel.', peildatum, false),
      { soort: 'kop', tekst: 'Beoordeeld' }, this.tabel(afgedaan, 'Afgedaan', 'Er is nog nergens over geoordeeld.', peildatum, true),
    ];
    return this.kader.maak({ titel: 'Voorleggingen', uitleg: 'Sommige regels kan alleen een mens beoordelen. Zo\'n aanvraag wordt geweigerd en voorgelegd aan een fiatteur van de kassier; zijn oordeel leidt tot een nieuw besluit.', hier: '/dashboard/voorleggingen', peildatum, kruimels: [this.begin(peildatum)], keuzes: [], verborgen: {}, blokken, vraag: '/v1/besluiten?voorlegging=open' }, gebruiker);
  }

  /** The last seals, how far sealing is behind, and what the last verification of this service found. */
  async verificatie(gevraagd: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const peildatum = gevraagd ?? this.kader.vandaag();
    const { resultaten } = await this.zegels.lijst({ limiet: ZEGELS });
    const achterstand = await leesZegelachterstand(this.database.landelijk);
    const narekeningen = await this.grootboek.narekeningen(NAREKENINGEN);
    const [laatste] = narekeningen;
    const blokken: Blok[] = [
      {
        soort: 'gegevens', paren: [
          ['Laatste zegel', cel(resultaten[0] === undefined ? 'Er is nog geen zegel.' : `Nummer ${resultaten[0].nummer}, ${momentVoorMensen(resultaten[0].gemaaktOp)}`)],
          ['Nog niet verzegeld', cel(achterstand.boekingen === 0 ? 'Alles is verzegeld.' : `${achterstand.boekingen.toLocaleString('nl-NL')} boekingen`)],
          ['Laatste controle', cel(laatste === undefined ? 'Het grootboek is nog nooit nagerekend.' : `${momentVoorMensen(laatste.op)}: ${laatste.boekingen.toLocaleString('nl-NL')} boekingen nagerekend, ${verschillen(laatste.verschillen)}`)],
        ],
      },
      { soort: 'tekst', zinnen: ['Een zegel legt vast wat er op dat moment geboekt en besloten was. Wie een zegel bewaart, kan later nagaan dat daar niets in veranderd is.', 'Alles opnieuw uitrekenen uit de boekingen kan een auditor of de kassier: POST /v1/grootboek/controles, of op de opdrachtregel kassier verify.'] },
      {
        soort: 'tabel', bijschrift: 'Wie het grootboek narekende, de laatste eerst', leeg: 'Het grootboek is nog nooit nagerekend.', volgende: null, totaal: [], koppen: [kop('Op'), kop('Door'), kop('Langs'), kop('Boekingen', true), kop('Tot en met boeking', true), kop('Laatste zegel'), kop('Uitkomst')],
        rijen: narekeningen.map(({ op, door, langs, boekingen, laatsteBoeking, zegel, verschillen: aantal }) => [cel(momentVoorMensen(op)), cel(door), cel(langs === 'api' ? 'de API' : 'de opdrachtregel'), cel(boekingen.toLocaleString('nl-NL')), cel(laatsteBoeking.toLocaleString('nl-NL')), cel(zegel === null ? 'geen' : String(zegel)), cel(verschillen(aantal))]),
      },
      {
        soort: 'tabel', bijschrift: `De ${ZEGELS} nieuwste zegels`, leeg: 'Er is nog geen zegel.', volgende: null, totaal: [], koppen: [kop('Zegel'), kop('Gemaakt op'), kop('Bladeren', true), kop('Wortel')],
        rijen: resultaten.map(({ nummer, omvang, wortel, gemaaktOp }) => [cel(String(nummer)), cel(momentVoorMensen(gemaaktOp)), cel(omvang.toLocaleString('nl-NL')), cel(wortel)]),
      },
    ];
    return this.kader.maak({ titel: 'Verificatie', uitleg: 'Of de boeken nog zijn wat zij waren: de laatste zegels, en wat er bij het narekenen uitkwam.', hier: '/dashboard/verificatie', peildatum, kruimels: [this.begin(peildatum)], keuzes: [], verborgen: {}, blokken, vraag: '/v1/zegels' }, gebruiker);
  }

  private begin(peildatum: string): Cel {
    return { tekst: 'Uitnutting', verwijzing: `/dashboard?peildatum=${peildatum}` };
  }

  private tabel(rijen: readonly Voorgelegd[], bijschrift: string, leeg: string, peildatum: string, afgedaan: boolean): Blok {
    return {
      soort: 'tabel', bijschrift, leeg, volgende: null, totaal: [], koppen: [kop('Aanvraag'), kop('Aangevraagd op'), kop('Cel'), kop('Regels'), kop('Door'), ...(afgedaan ? [kop('Uitkomst')] : [])],
      rijen: rijen.map(({ id, soort, peildatum: dag, stroom, regio, genomenVoor, voorlegging }) => [
        { tekst: `${soort} van ${dagVoorMensen(dag)}`, verwijzing: `/dashboard/besluiten/${id}?peildatum=${peildatum}` }, cel(dagVoorMensen(dag)), cel(`${this.kader.stroomnaam(stroom ?? '')}, ${this.kader.regionaam(regio ?? '')}`),
        cel((voorlegging?.regels ?? []).join(', ')), cel(afgedaan ? (voorlegging?.door ?? '') : genomenVoor),
        ...(afgedaan ? [{ tekst: voorlegging?.uitkomst ?? '', verwijzing: voorlegging?.vervolgbesluitId ? `/dashboard/besluiten/${voorlegging.vervolgbesluitId}?peildatum=${peildatum}` : null }] : []),
      ]),
    };
  }
}

function verschillen(aantal: number): string {
  return aantal === 0 ? 'geen verschillen' : aantal === 1 ? '1 verschil' : `${aantal.toLocaleString('nl-NL')} verschillen`;
}
