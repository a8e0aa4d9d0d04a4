import { Injectable } from '@nestjs/common';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { Database } from '../database/index.js';
import { maakPagina, nietGevonden, type Pagina } from '../http/index.js';
import { Regeling } from '../referentie/index.js';
import { bewijsVan } from './besluit.bewijs.js';
import { leesBesluit, leesBesluiten, type Besluitrij } from './besluit.lezen.js';
import type { BesluitenVraag, HerbeoordelingAntwoord } from './besluiten.dto.js';
import { andereRegelset } from './besluiten.fouten.js';
import { herbeoordeel } from './besluiten.herbeoordeling.js';

/** Shows decisions with their evidence, and judges that evidence again. Changes nothing. */
@Injectable()
export class BesluitenService {
  constructor(private readonly database: Database, private readonly regeling: Regeling) {}

  /** A decision the caller may see, its verdicts with norms, values and sources. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    const besluit = await this.lees(id, gebruiker);
    return { ...besluit, oordelen: bewijsVan(await this.regeling.lees(this.database.landelijk), besluit) };
  }

  /** Judges the stored facts again, with the same rules on the same day and what was known then, and says whether it comes out the same. */
  async herbeoordeel(id: string, gebruiker: Gebruiker): Promise<HerbeoordelingAntwoord> {
    const besluit = await this.lees(id, gebruiker);
    const regelset = await this.regeling.lees(this.database.landelijk);
    if (besluit.regelset !== regelset.slug) throw andereRegelset(besluit.regelset, regelset.slug);
    const { verschillen, oordelen } = herbeoordeel(regelset, besluit);
    return { besluitId: besluit.id, gelijk: verschillen.length === 0, verschillen, oordelen };
  }

  /** One page of the decisions the caller may see, in the order in which they were taken. */
  async lijst(vraag: BesluitenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await leesBesluiten(this.database.gezienDoor(gebruiker), vraag, zichtbareRegio(gebruiker));
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** A region sees what was decided for it; a budgetbesluit is national, and so not a region's. */
  private async lees(id: string, gebruiker: Gebruiker): Promise<Besluitrij> {
    const rij = await leesBesluit(this.database.gezienDoor(gebruiker), id, zichtbareRegio(gebruiker));
    if (!rij) throw nietGevonden();
    return rij;
  }
}
