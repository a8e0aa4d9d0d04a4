import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Referentie } from '../referentie/index.js';
import { RegelsService } from '../regels/index.js';
import type { OverzichtVraag } from './dashboard.dto.js';
import { bezoekerVan, pagina } from './dashboard.sjablonen.js';
import { dagVoorMensen } from './dashboard.weergave.js';
import { regelgroepen, regelweergave } from './regels.weergave.js';

/** Makes the pages on the rules from the same rule book that the API gives. */
@Injectable()
export class Regelpaginas {
  constructor(private readonly regels: RegelsService, private readonly referentie: Referentie, @Inject(KLOK) private readonly klok: Klok) {}

  /** The page with all norms that hold on the day, today when none is asked. */
  async alle({ peildatum: gevraagd }: OverzichtVraag, gebruiker: Gebruiker): Promise<string> {
    const { peildatum, ...dagen } = this.dagen(gevraagd);
    const { naam, regels, overigeNormen } = await this.regels.alle({ peildatum });
    return pagina('regels', {
      titel: 'Regels', hier: '/dashboard/regels', peildatum, ...dagen, bezoeker: bezoekerVan(gebruiker), vraag: `/v1/regels?peildatum=${peildatum}`,
      inleiding: `${naam}: ${regels.length} regels die de service toetst, en ${overigeNormen.length} normen die op een andere manier zijn gewaarborgd of niet zijn geautomatiseerd.`,
      groepen: regelgroepen([...regels, ...overigeNormen], peildatum),
    });
  }

  /** The page of one norm. Throws the 404 problem when there is none, or none in force on the day. */
  async een(id: string, { peildatum: gevraagd }: OverzichtVraag, gebruiker: Gebruiker): Promise<string> {
    const { peildatum, ...dagen } = this.dagen(gevraagd);
    const [ingang, { geldigVanaf }] = await Promise.all([this.regels.een(id, { peildatum }), this.regels.alle({})]);
    return pagina('regel', {
      titel: `${ingang.id} ${ingang.titel}`, hier: `/dashboard/regels/${ingang.id}`, peildatum, ...dagen, bezoeker: bezoekerVan(gebruiker),
      vraag: `/v1/regels/${ingang.id}?peildatum=${peildatum}`, terug: `/dashboard/regels?peildatum=${peildatum}`, norm: ingang.norm,
      regel: regelweergave(ingang, geldigVanaf, (code) => this.referentie.stroom(code)?.naam ?? code),
    });
  }

  private dagen(gevraagd: string | undefined): { peildatum: string; dag: string; vandaag: string } {
    const nu = vandaag(this.klok).toString();
    const peildatum = gevraagd ?? nu;
    return { peildatum, dag: dagVoorMensen(peildatum), vandaag: nu };
  }
}
