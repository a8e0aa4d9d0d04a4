import { Injectable } from '@nestjs/common';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { Referentie } from '../referentie/index.js';
import { UitnuttingService, type Groepeersleutel, type UitnuttingVraag } from '../uitnutting/index.js';
import type { OverzichtVraag } from './dashboard.dto.js';
import { bezoekerVan, pagina } from './dashboard.sjablonen.js';
import { cijfertabel, dagVoorMensen, KOLOMMEN, OVERZICHTSKOLOMMEN, overzichtstabel, SLEUTELNAMEN, stroomweergave } from './dashboard.weergave.js';
import { Paginakader } from './paginakader.js';

/** Makes the pages from the same figures that the API gives. Reads only. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly uitnutting: UitnuttingService,
    private readonly referentie: Referentie,
    private readonly kader: Paginakader,
  ) {}

  /** The page with the uitnutting per stream: of the whole country, or of the region of who looks. */
  async overzicht({ peildatum: gevraagd }: OverzichtVraag, gebruiker: Gebruiker): Promise<string> {
    const nu = this.kader.vandaag();
    const peildatum = gevraagd ?? nu;
    const antwoord = await this.uitnutting.toon({ peildatum, groepeerOp: ['stroom'] }, gebruiker);
    const regio = zichtbareRegio(gebruiker);
    const { rijen, totaal } = overzichtstabel(antwoord, (stroom) => this.kader.stroomnaam(stroom));
    const dag = dagVoorMensen(peildatum);
    return pagina('overzicht', {
      titel: regio === null ? 'Uitnutting per stroom' : `Uitnutting per stroom in ${this.kader.regionaam(regio)}`,
      hier: '/dashboard', peildatum, dag, vandaag: nu, voorbeeld: await this.kader.bevatVoorbeelden(), regionaal: regio !== null, bezoeker: bezoekerVan(gebruiker),
      stromen: antwoord.rijen.map((rij) => stroomweergave(rij, this.kader.stroomnaam(rij.stroom ?? ''), regio !== null)),
      tabel: { bijschrift: `Uitnutting per stroom op ${dag}, in euro`, sleutelkoppen: [SLEUTELNAMEN.stroom], kolomkoppen: OVERZICHTSKOLOMMEN.map((kolom) => KOLOMMEN[kolom]), rijen, totaal },
      vraag: `/v1/uitnutting?peildatum=${peildatum}`,
    });
  }

  /** The page behind a figure: the same query as the API's, as a table. */
  async cijfers(vraag: UitnuttingVraag, gebruiker: Gebruiker): Promise<string> {
    const antwoord = await this.uitnutting.toon(vraag, gebruiker);
    const { peildatum } = antwoord;
    const regio = vraag.regio ?? zichtbareRegio(gebruiker);
    const waarvan = [
      vraag.stroom === undefined ? 'Alle stromen' : this.kader.stroomnaam(vraag.stroom), vraag.jaar === undefined ? null : String(vraag.jaar), regio === null ? null : this.kader.regionaam(regio), vraag.instrument === undefined ? null : this.kader.instrumentnaam(vraag.instrument, peildatum),
    ].filter((deel) => deel !== null).join(', ');
    const { rijen, totaal } = cijfertabel(antwoord, vraag.groepeerOp, { stroom: vraag.stroom, jaar: vraag.jaar, regio: regio ?? undefined, instrument: vraag.instrument }, (sleutel, waarde) => this.sleutelnaam(sleutel, waarde, peildatum));
    const titel = `${waarvan}, per ${vraag.groepeerOp.map((sleutel) => SLEUTELNAMEN[sleutel].toLowerCase()).join(' en ')}`;
    return pagina('cijfers', {
      titel, hier: '/dashboard/cijfers', peildatum, dag: dagVoorMensen(peildatum), terug: `/dashboard?peildatum=${peildatum}`, voorbeeld: await this.kader.bevatVoorbeelden(), perMaand: vraag.groepeerOp.includes('maand'),
      bezoeker: bezoekerVan(gebruiker), vraag: apiVraag(vraag, peildatum),
      tabel: { bijschrift: `${titel} op ${dagVoorMensen(peildatum)}, in euro`, sleutelkoppen: vraag.groepeerOp.map((sleutel) => SLEUTELNAMEN[sleutel]), kolomkoppen: Object.values(KOLOMMEN), rijen, totaal },
    });
  }

  /** All regions, for who chooses one to sign in for. */
  regios(): { code: string; naam: string }[] {
    return this.referentie.alleRegios().map(({ code, naam }) => ({ code, naam }));
  }

  private sleutelnaam(sleutel: Groepeersleutel, waarde: string, peildatum: string): string {
    if (sleutel === 'stroom') return this.kader.stroomnaam(waarde);
    if (sleutel === 'regio') return this.kader.regionaam(waarde);
    return sleutel === 'instrument' ? this.kader.instrumentnaam(waarde, peildatum) : waarde;
  }
}

function apiVraag({ groepeerOp, ...rest }: UitnuttingVraag, peildatum: string): string {
  const paren = Object.entries({ ...rest, peildatum }).flatMap(([naam, waarde]) => (waarde === undefined ? [] : [`${naam}=${waarde}`]));
  return `/v1/uitnutting?${[...paren, `groepeerOp=${groepeerOp.join(',')}`].join('&')}`;
}
