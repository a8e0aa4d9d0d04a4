import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database } from '../database/index.js';
import { Referentie } from '../referentie/index.js';
import { GEEN_INSTRUMENT, NIET_TOEGEDEELD, UitnuttingService, type Groepeersleutel, type UitnuttingVraag } from '../uitnutting/index.js';
import type { OverzichtVraag } from './dashboard.dto.js';
import { bezoekerVan, pagina } from './dashboard.sjablonen.js';
import { cijfertabel, dagVoorMensen, KOLOMMEN, OVERZICHTSKOLOMMEN, overzichtstabel, SLEUTELNAMEN, stroomweergave } from './dashboard.weergave.js';

/** Makes the pages from the same figures that the API gives. Reads only. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly uitnutting: UitnuttingService,
    private readonly referentie: Referentie,
    private readonly database: Database,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** The page with the uitnutting per stream: of the whole country, or of the region of who looks. */
  async overzicht({ peildatum: gevraagd }: OverzichtVraag, gebruiker: Gebruiker): Promise<string> {
    const nu = vandaag(this.klok).toString();
    const peildatum = gevraagd ?? nu;
    const antwoord = await this.uitnutting.toon({ peildatum, groepeerOp: ['stroom'] }, gebruiker);
    const regio = zichtbareRegio(gebruiker);
    const { rijen, totaal } = overzichtstabel(antwoord, (stroom) => this.stroomnaam(stroom));
    const dag = dagVoorMensen(peildatum);
    return pagina('overzicht', {
      titel: regio === null ? 'Uitnutting per stroom' : `Uitnutting per stroom in ${this.regionaam(regio)}`,
      peildatum, dag, vandaag: nu, voorbeeld: await this.bevatVoorbeelden(), regionaal: regio !== null, bezoeker: bezoekerVan(gebruiker),
      stromen: antwoord.rijen.map((rij) => stroomweergave(rij, this.stroomnaam(rij.stroom ?? ''), regio !== null)),
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
      vraag.stroom === undefined ? 'Alle stromen' : this.stroomnaam(vraag.stroom), vraag.jaar === undefined ? null : String(vraag.jaar), regio === null ? null : this.regionaam(regio), vraag.instrument ?? null,
    ].filter((deel) => deel !== null).join(', ');
    const { rijen, totaal } = cijfertabel(antwoord, vraag.groepeerOp, (sleutel, waarde) => this.sleutelnaam(sleutel, waarde));
    const titel = `${waarvan}, per ${vraag.groepeerOp.map((sleutel) => SLEUTELNAMEN[sleutel].toLowerCase()).join(' en ')}`;
    return pagina('cijfers', {
      titel, dag: dagVoorMensen(peildatum), terug: `/dashboard?peildatum=${peildatum}`, voorbeeld: await this.bevatVoorbeelden(), perMaand: vraag.groepeerOp.includes('maand'),
      bezoeker: bezoekerVan(gebruiker), vraag: apiVraag(vraag, peildatum),
      tabel: { bijschrift: `${titel} op ${dagVoorMensen(peildatum)}, in euro`, sleutelkoppen: vraag.groepeerOp.map((sleutel) => SLEUTELNAMEN[sleutel]), kolomkoppen: Object.values(KOLOMMEN), rijen, totaal },
    });
  }

  /** All regions, for who chooses one to sign in for. */
  regios(): { code: string; naam: string }[] {
    return this.referentie.alleRegios().map(({ code, naam }) => ({ code, naam }));
  }

  /** Whether any budget here was decided as an example: then nobody may take these figures for real ones. */
  private async bevatVoorbeelden(): Promise<boolean> {
    const rijen = await this.database.landelijk.rijen("SELECT 1 FROM budgetbesluit WHERE omschrijving ILIKE '%voorbeeld%' OR kenmerk ILIKE '%voorbeeld%' LIMIT 1");
    return rijen.length > 0;
  }

  private stroomnaam(code: string): string {
    return this.referentie.stroom(code)?.naam ?? code;
  }

  private regionaam(code: string): string {
    const regio = this.referentie.regio(code);
    return regio ? `${regio.naam} (${code})` : code;
  }

  private sleutelnaam(sleutel: Groepeersleutel, waarde: string): string {
    if (sleutel === 'stroom') return this.stroomnaam(waarde);
    if (waarde === NIET_TOEGEDEELD) return 'Niet toegedeeld';
    if (sleutel === 'regio') return waarde === 'landelijk' ? 'Landelijk' : this.regionaam(waarde);
    return waarde === GEEN_INSTRUMENT ? 'Geen (budget en ruimte)' : waarde;
  }
}

function apiVraag({ groepeerOp, ...rest }: UitnuttingVraag, peildatum: string): string {
  const paren = Object.entries({ ...rest, peildatum }).flatMap(([naam, waarde]) => (waarde === undefined ? [] : [`${naam}=${waarde}`]));
  return `/v1/uitnutting?${[...paren, `groepeerOp=${groepeerOp.join(',')}`].join('&')}`;
}
