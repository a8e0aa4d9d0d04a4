import { Injectable } from '@nestjs/common';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { herstel, REGELSET } from '../besluitstraat/index.js';
import { Database } from '../database/index.js';
import { nietGevonden } from '../http/index.js';
import type { HerbeoordelingAntwoord } from './besluiten.dto.js';
import { andereRegelset } from './besluiten.fouten.js';
import { herbeoordeel, type BewaardBesluit } from './besluiten.herbeoordeling.js';

type Besluitrij = BewaardBesluit & Record<string, unknown> & { readonly id: string; readonly regelset: string };

/** Shows decisions with their evidence, and judges that evidence again. Changes nothing. */
@Injectable()
export class BesluitenService {
  constructor(private readonly database: Database) {}

  /** A decision the caller may see, its verdicts with their sources. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    const besluit = await this.lees(id, gebruiker);
    return { ...besluit, oordelen: besluit.oordelen.map(herstel) };
  }

  /** Judges the stored facts again, with the same rules on the same day, and says whether it comes out the same. */
  async herbeoordeel(id: string, gebruiker: Gebruiker): Promise<HerbeoordelingAntwoord> {
    const besluit = await this.lees(id, gebruiker);
    if (besluit.regelset !== REGELSET.slug) throw andereRegelset(besluit.regelset, REGELSET.slug);
    const { verschillen, oordelen } = herbeoordeel(REGELSET, besluit);
    return { besluitId: besluit.id, gelijk: verschillen.length === 0, verschillen, oordelen };
  }

  /** A region sees what was decided for it; a budgetbesluit is national, and so not a region's. */
  private async lees(id: string, gebruiker: Gebruiker): Promise<Besluitrij> {
    const [rij] = await this.database.gezienDoor(gebruiker).rijen<Besluitrij>(
      `SELECT id, soort, uitkomst, regelset, peildatum, genomen_op AS "genomenOp", genomen_voor AS "genomenVoor", organisatie, stroom, regio, onderwerp_id AS "onderwerpId",
              feiten, oordelen, tekort, antwoord
         FROM besluit WHERE id = $1 AND ($2::text IS NULL OR regio = $2)`,
      [id, zichtbareRegio(gebruiker)],
    );
    if (!rij) throw nietGevonden();
    return rij;
  }
}
