import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Bedrag } from '#values';
import type { Gebruiker } from '../access/index.js';
import { SpecificatieService, STATUSZINNEN } from '../betaalruns/index.js';
import { bezoekerVan, pagina } from './dashboard.sjablonen.js';
import { dagVoorMensen } from './dashboard.weergave.js';
import { Paginakader } from './paginakader.js';

/** How many runs the list shows. */
const RUNS_MAX = 50;

/** The pages on payment runs: which there are, and of each its specification. */
@Injectable()
export class Betaalrunpaginas {
  constructor(private readonly specificaties: SpecificatieService, private readonly kader: Paginakader) {}

  /** The page with the newest runs. */
  async alle(peildatum: string | undefined, gebruiker: Gebruiker): Promise<string> {
    const runs = await this.specificaties.recente(RUNS_MAX);
    return pagina('betaalruns', {
      titel: 'Betaalruns', hier: '/dashboard/betaalruns', peildatum: peildatum ?? this.kader.vandaag(), bezoeker: bezoekerVan(gebruiker), vraag: '/v1/betaalruns', meer: runs.length === RUNS_MAX,
      runs: runs.map((run) => ({
        nummer: run.nummer, verwijzing: `/dashboard/betaalruns/${run.id}`, status: STATUSZINNEN[run.status], dag: dagVoorMensen(run.uitvoeringsdatum), aantal: run.aantal.toLocaleString('nl-NL'),
        totaal: Bedrag.van(run['totaal']).voorMensen(), gemaaktDoor: run.gemaaktDoor,
      })),
    });
  }

  /** The specification of one run; the same document that the API gives. Throws the 404 problem when there is none. */
  een(id: string): Promise<Readable> {
    return this.specificaties.specificatie(id, 'html');
  }
}
