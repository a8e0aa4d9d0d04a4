import { Injectable } from '@nestjs/common';
import type { MenselijkOordeel } from '#regeling-rules';
import type { Gebruiker } from '../access/index.js';
import { aanvragerVan, Besluitstraat } from '../besluitstraat/index.js';
import { Database } from '../database/index.js';
import { nietGevonden, ongeldigeInvoer, vingerafdruk } from '../http/index.js';
import { Oordeelverloop, type Oordeeluitslag } from './oordeel.verloop.js';
import type { OordelenInvoer } from './oordelen.dto.js';
import { nietVoorgelegd, regelfouten, zelfdePersoon } from './oordelen.fouten.js';
import { leesVoorgelegd } from './voorlegging.opslag.js';

const ROL = 'kassier-fiatteur';

/** Takes the verdicts of a fiatteur on what was put before one. Deciding is the pipeline's; this asks, keeps and tells. */
@Injectable()
export class OordelenService {
  constructor(
    private readonly besluitstraat: Besluitstraat,
    private readonly database: Database,
  ) {}

  /**
   * Has the request judged again with these verdicts, in the name of who asked for it, and keeps what came of it. Throws
   * the problem when the besluit is not there or waits for nobody, when the user asked for it himself, when its rules are
   * others, and when it was decided before.
   */
  async oordeel(besluitId: string, invoer: OordelenInvoer, gebruiker: Gebruiker, sleutel: string): Promise<Oordeeluitslag | { readonly soort: 'loopt-nog' }> {
    const voorgelegd = await leesVoorgelegd(this.database.landelijk, besluitId);
    if (!voorgelegd) throw nietGevonden();
    if (!voorgelegd.isVoorgelegd) throw nietVoorgelegd(besluitId);
    if (voorgelegd.genomenVoor === gebruiker.sub) throw zelfdePersoon(besluitId);
    const fouten = regelfouten(invoer, voorgelegd.openRegels);
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);

    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/besluiten/${besluitId}/oordelen`, invoer) };
    const oordelen = invoer.oordelen.map(({ regel, uitkomst, reden }): MenselijkOordeel => ({ soort: 'oordeel', regel, uitkomst, tekst: reden, door: gebruiker.sub, rol: ROL }));
    const verloop = new Oordeelverloop(aanroep, voorgelegd, oordelen, { sub: gebruiker.sub, rol: ROL });
    const uitslag = await this.besluitstraat.metSleutel(aanvragerVan(gebruiker), sleutel, async () => {
      await this.besluitstraat.dienGroep(verloop.groep());
      return verloop.uitslag();
    });
    return uitslag ?? { soort: 'loopt-nog' };
  }
}
