import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database } from '../database/index.js';
import { Referentie } from '../referentie/index.js';
import { GEEN_INSTRUMENT, NIET_TOEGEDEELD } from '../uitnutting/index.js';
import type { Blokkengegevens } from './blokken.sjablonen.js';
import { bezoekerVan, pagina } from './dashboard.sjablonen.js';
import { dagVoorMensen } from './dashboard.weergave.js';

/** What every page shares: its day, who looks, and the names of what is in the books as codes. */
@Injectable()
export class Paginakader {
  constructor(private readonly database: Database, private readonly referentie: Referentie, @Inject(KLOK) private readonly klok: Klok) {}

  /** Today, "JJJJ-MM-DD". */
  vandaag(): string {
    return vandaag(this.klok).toString();
  }

  /** The HTML of a page of pieces. */
  async maak(gegevens: Blokkengegevens, gebruiker: Gebruiker): Promise<string> {
    return pagina('blokken', { ...gegevens, dag: dagVoorMensen(gegevens.peildatum), vandaag: this.vandaag(), bezoeker: bezoekerVan(gebruiker), voorbeeld: await this.bevatVoorbeelden() });
  }

  /** Whether any budget here was decided as an example: then nobody may take these figures for real ones. */
  async bevatVoorbeelden(): Promise<boolean> {
    const rijen = await this.database.landelijk.rijen("SELECT 1 FROM budgetbesluit WHERE omschrijving ILIKE '%voorbeeld%' OR kenmerk ILIKE '%voorbeeld%' LIMIT 1");
    return rijen.length > 0;
  }

  stroomnaam(code: string): string {
    return this.referentie.stroom(code)?.naam ?? code;
  }

  /** "Twente (AM18)", "Landelijk", or "Niet toegedeeld". */
  regionaam(code: string): string {
    if (code === NIET_TOEGEDEELD) return 'Niet toegedeeld';
    if (code === 'landelijk') return 'Landelijk';
    const regio = this.referentie.regio(code);
    return regio ? `${regio.naam} (${code})` : code;
  }

  /** The name that the menukaart gives it on that day or ever. */
  instrumentnaam(code: string, dag: string): string {
    if (code === GEEN_INSTRUMENT) return 'Geen (budget en ruimte)';
    return this.referentie.menukaart(dag).find((instrument) => instrument.code === code)?.naam ?? code;
  }

  /** A choice of streams; the first is all of them. */
  stroomopties(): { waarde: string; tekst: string }[] {
    return [{ waarde: '', tekst: 'Alle stromen' }, ...this.referentie.stroomcodes().map((code) => ({ waarde: code, tekst: this.stroomnaam(code) }))];
  }

  /** A choice of regions; the first is the whole country. */
  regioopties(): { waarde: string; tekst: string }[] {
    return [{ waarde: '', tekst: 'Heel Nederland' }, ...this.referentie.alleRegios().map(({ code, naam }) => ({ waarde: code, tekst: `${naam} (${code})` })).sort((een, ander) => een.tekst.localeCompare(ander.tekst, 'nl'))];
  }
}
