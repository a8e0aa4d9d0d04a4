import { Injectable } from '@nestjs/common';
import { Bedrag, Datum } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { Referentie, ReferentieService } from '../referentie/index.js';
import { telSamen, UitnuttingService, verstreken, type Groepeersleutel, type UitnuttingAntwoord, type UitnuttingVraag } from '../uitnutting/index.js';
import type { CijfersVraag, OverzichtVraag } from './dashboard.dto.js';
import { bezoekerVan, pagina, type Tabel } from './dashboard.sjablonen.js';
import { adres, cel, cijfertabel, dagVoorMensen, geldcel, KOLOMMEN, maandVoorMensen, overzichtscellen, OVERZICHTSKOLOMMEN, SLEUTELNAMEN, stroomweergave, type Cel, type Overzichtsrij } from './dashboard.weergave.js';
import { warmOp } from './grafiek.js';
import { Paginakader } from './paginakader.js';

/** How many rows of figures a page shows. */
const RIJEN_MAX = 100;

/** Makes the pages from the same figures that the API gives. Reads only. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly uitnutting: UitnuttingService,
    private readonly referentie: Referentie,
    private readonly feiten: ReferentieService,
    private readonly kader: Paginakader,
  ) {}

  /** The page with the uitnutting per stream: of the whole country, or of the region of who looks. */
  async overzicht({ peildatum: gevraagd }: OverzichtVraag, gebruiker: Gebruiker): Promise<string> {
    // The page that everybody begins with; those with charts are next.
    warmOp();
    const nu = this.kader.vandaag();
    const peildatum = gevraagd ?? nu;
    const antwoord = await this.uitnutting.toon({ peildatum, groepeerOp: ['stroom', 'jaar'] }, gebruiker);
    const regio = zichtbareRegio(gebruiker);
    const stromen = this.perStroom(antwoord);
    const dag = dagVoorMensen(peildatum);
    const kolomkoppen = [...OVERZICHTSKOLOMMEN.map((kolom) => KOLOMMEN[kolom]), 'Tijd voorbij in\u00a0%'];
    const totaal = overzichtscellen({ ...antwoord.totaal, verstreken: verstreken(antwoord.rijen, Datum.van(peildatum)) }, {}, peildatum);
    return pagina('overzicht', {
      titel: regio === null ? 'Uitnutting per stroom' : `Uitnutting per stroom in ${this.kader.regionaam(regio)}`,
      hier: '/dashboard', peildatum, dag, vandaag: nu, voorbeeld: await this.kader.bevatVoorbeelden(), regionaal: regio !== null, bezoeker: bezoekerVan(gebruiker),
      stromen: stromen.map((rij) => stroomweergave(rij, regio !== null)),
      tabel: { bijschrift: `Uitnutting per stroom op ${dag}, in euro`, sleutelkoppen: [SLEUTELNAMEN.stroom], kolomkoppen, rijen: stromen.map((rij) => ({ koppen: [cel(rij.naam)], cellen: overzichtscellen(rij, { stroom: rij.code }, peildatum) })), totaal },
      kaders: await this.kadertabel(antwoord, regio !== null, kolomkoppen.slice(1), totaal.slice(1)),
      vraag: `/v1/uitnutting?peildatum=${peildatum}`,
    });
  }

  /** Every stream with its figures, also those on which nothing was booked. */
  private perStroom({ rijen, peildatum }: UitnuttingAntwoord): Overzichtsrij[] {
    const codes = [...new Set([...this.referentie.stroomcodes(), ...rijen.map(({ stroom }) => stroom ?? '')])].sort();
    return codes.map((code) => {
      const eigen = rijen.filter(({ stroom }) => stroom === code);
      return { code, naam: this.kader.stroomnaam(code), ...telSamen(eigen), verstreken: verstreken(eigen, Datum.van(peildatum)) };
    });
  }

  /** The frames: what their streams come to, and nationally, instead of the budget, the ceiling that they may not pass together. */
  private async kadertabel({ rijen, peildatum }: UitnuttingAntwoord, regionaal: boolean, kolomkoppen: readonly string[], totaal: readonly Cel[]): Promise<Tabel> {
    const kaders = await this.feiten.kaders(peildatum);
    const getoond = kaders.map(({ code, naam, plafond, hard, stromen }) => {
      const eigen = rijen.filter(({ stroom }) => stromen.includes(stroom ?? ''));
      const cellen = overzichtscellen({ ...telSamen(eigen), verstreken: verstreken(eigen, Datum.van(peildatum)) }, { kader: code }, peildatum).slice(1);
      return { koppen: [cel(hard || regionaal ? naam : `${naam} (plafond bij benadering)`)], cellen: regionaal ? cellen : [geldcel(plafond), ...cellen] };
    });
    return {
      id: 'kaders', bijschrift: `Uitnutting per kader op ${dagVoorMensen(peildatum)}, in euro`, sleutelkoppen: ['Kader'], kolomkoppen: regionaal ? kolomkoppen : ['Plafond', ...kolomkoppen], rijen: getoond,
      totaal: regionaal ? totaal : [geldcel(Bedrag.som(kaders.map(({ plafond }) => Bedrag.van(plafond))).toString()), ...totaal],
    };
  }

  /** The page behind a figure: the same query as the API's, as a table. */
  async cijfers({ vanaf, ...vraag }: CijfersVraag, gebruiker: Gebruiker): Promise<string> {
    const antwoord = await this.uitnutting.toon(vraag, gebruiker);
    const { peildatum } = antwoord;
    const regio = vraag.regio ?? zichtbareRegio(gebruiker);
    const waarvan = [
      vraag.stroom === undefined ? (vraag.kader === undefined ? 'Alle stromen' : `Alle stromen van ${(await this.feiten.kaders(peildatum)).find(({ code }) => code === vraag.kader)?.naam ?? vraag.kader}`) : this.kader.stroomnaam(vraag.stroom), vraag.jaar === undefined ? null : String(vraag.jaar), regio === null ? null : this.kader.regionaam(regio), vraag.instrument === undefined ? null : this.kader.instrumentnaam(vraag.instrument, peildatum),
      vraag.maand === undefined ? null : `alleen ${maandVoorMensen(vraag.maand)}`,
    ].filter((deel) => deel !== null).join(', ');
    const { rijen, totaal } = cijfertabel({ ...antwoord, rijen: antwoord.rijen.slice(vanaf, vanaf + RIJEN_MAX) }, vraag.groepeerOp, { kader: vraag.kader, stroom: vraag.stroom, jaar: vraag.jaar, regio: regio ?? undefined, instrument: vraag.instrument, maand: vraag.maand }, (sleutel, waarde) => this.sleutelnaam(sleutel, waarde, peildatum));
    const titel = `${waarvan}, per ${vraag.groepeerOp.map((sleutel) => SLEUTELNAMEN[sleutel].toLowerCase()).join(' en ')}`;
    return pagina('cijfers', {
      titel, hier: '/dashboard/cijfers', peildatum, dag: dagVoorMensen(peildatum), terug: `/dashboard?peildatum=${peildatum}`, voorbeeld: await this.kader.bevatVoorbeelden(), perMaand: vraag.groepeerOp.includes('maand') || vraag.maand !== undefined, aantal: antwoord.rijen.length, van: vanaf + 1, tot: vanaf + rijen.length,
      volgende: vanaf + rijen.length < antwoord.rijen.length ? adres('/dashboard/cijfers', { ...vraag, peildatum, groepeerOp: vraag.groepeerOp.join(','), vanaf: vanaf + rijen.length }) : null,
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
