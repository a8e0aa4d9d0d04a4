import { Inject, Injectable } from '@nestjs/common';
import type { Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database, leesOpenVanaf, type ActieUitslag, type Transactie } from '../database/index.js';
import { Probleem } from '../http/index.js';
import { kiesMandaat } from '../mandaten/index.js';
import { TakenService, type AangenomenTaak } from '../taken/index.js';
import { eisGeenBezwaar, eisTweedePersoon } from './betaalrun.fiattering.js';
import { leesRun, LEES_RUN, type Betaalbestand, type RunRij } from './betaalrun.lezen.js';
import { kan } from './betaalrun.levensloop.js';
import { BetaalrunTaken } from './betaalrun.taken.js';
import { leesWerkvoorraad, type Werkvoorraad } from './betaalrun.werkvoorraad.js';
import { BetaalrunsService } from './betaalruns.service.js';
import type { FiatteringInvoer, RunIntrekkingInvoer } from './betaalruns.dto.js';
import { leesSpecificatierun, type Specificatierun } from './specificatie.lezen.js';

/** From how many payments on an approval is a job, so that nobody's browser waits for it. */
const TAAK_VANAF = 2_000;

/** A job at a run: how far it is, or why it did not succeed. */
export interface Runtaak {
  readonly soort: string;
  readonly isKlaar: boolean;
  readonly fase: string | null;
  readonly gedaan: number | null;
  readonly totaal: number | null;
  /** What went wrong and the way out (Dutch); null when nothing did, or when it is not for this user to see. */
  readonly probleem: string | null;
}

/** A run as whoever approves it sees it. */
export interface Runstand {
  readonly run: Specificatierun;
  /** Why this person cannot approve it now, each with the way out (Dutch); empty when he can. */
  readonly bezwaren: readonly string[];
  readonly kanIntrekken: boolean;
  readonly kanVerzenden: boolean;
  /** The last job at it, when it runs or did not succeed. */
  readonly taak: Runtaak | null;
}

/** Payment runs for who handles them on a page: what waits, how a run stands for one person, and the same steps as in the API. */
@Injectable()
export class Betaalbord {
  constructor(private readonly database: Database, private readonly service: BetaalrunsService, private readonly runtaken: BetaalrunTaken, private readonly taken: TakenService, @Inject(KLOK) private readonly klok: Klok) {}

  /** What waits for whom. */
  werkvoorraad(): Promise<Werkvoorraad> {
    return leesWerkvoorraad(this.database.landelijk);
  }

  /** The runs made last, the newest first. */
  recente(aantal: number): Promise<RunRij[]> {
    return this.database.landelijk.rijen<RunRij>(`${LEES_RUN} ORDER BY id DESC LIMIT $1`, [aantal]);
  }

  /** A run of one moment, and what this person can do with it. Throws the 404 problem when there is none. */
  async stand(id: string, gebruiker: Gebruiker): Promise<Runstand> {
    const taak = await this.taak(id, gebruiker);
    return this.database.landelijk.transactie(async (transactie) => {
      const run = await leesSpecificatierun(transactie, id);
      const bezwaren = run.status === 'concept' ? await bezwarenTegen(transactie, run, gebruiker, new Date(this.klok.nuMs()).toISOString()) : [];
      return { run, bezwaren, kanIntrekken: kan('intrekken', run.status), kanVerzenden: kan('verzenden', run.status), taak };
    }, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  }

  /** Approves, as the API does; a large run as a job. Throws the problems of the API. */
  async fiatteer(id: string, invoer: FiatteringInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag | AangenomenTaak> {
    const { aantal } = await leesRun(this.database.landelijk, id);
    return aantal < TAAK_VANAF ? this.service.fiatteer(id, invoer, gebruiker, sleutel) : this.runtaken.laat('fiatteren', id, invoer, gebruiker, sleutel);
  }

  /** Tells that the files went to the bank, as the API does; a large run as a job. Throws the problems of the API. */
  async verzend(id: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag | AangenomenTaak> {
    const { aantal } = await leesRun(this.database.landelijk, id);
    return aantal < TAAK_VANAF ? this.service.verzend(id, gebruiker, sleutel) : this.runtaken.laat('verzenden', id, {}, gebruiker, sleutel);
  }

  /** A file of the run, as the API gives it. Throws the problems of the API. */
  bestand(id: string, nummer: number): Promise<Betaalbestand> {
    return this.service.bestand(id, nummer);
  }

  /** Withdraws, as the API does. Throws the problems of the API. */
  trekIn(id: string, invoer: RunIntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    return this.service.trekIn(id, invoer, gebruiker, sleutel);
  }

  private async taak(id: string, gebruiker: Gebruiker): Promise<Runtaak | null> {
    const laatste = await this.taken.voortgangOver(id);
    if (laatste === null) return null;
    const { soort, fase, gedaan, totaal } = laatste.voortgang as { soort: string; fase: string | null; gedaan: number | null; totaal: number | null };
    if (!laatste.isKlaar) return { soort, isKlaar: false, fase, gedaan, totaal, probleem: null };
    // Of a job that ended well the run itself tells.
    const probleem = laatste.voortgang['status'] === 'mislukt' ? await this.waarom(laatste.taakId, gebruiker) : null;
    return probleem === null ? null : { soort, isKlaar: true, fase, gedaan, totaal, probleem };
  }

  private async waarom(taakId: string, gebruiker: Gebruiker): Promise<string | null> {
    try {
      const { probleem } = await this.taken.toon(taakId, gebruiker);
      return ((probleem as Record<string, unknown> | null)?.['detail'] as string | undefined) ?? null;
    } catch (fout) {
      // Asked for by another organisation.
      if (fout instanceof Probleem) return null;
      throw fout;
    }
  }
}

/** The same questions as approving asks, each by itself, so that all answers can be shown. Who has not the role at all hears only that. */
async function bezwarenTegen(transactie: Transactie, run: Specificatierun, { sub, rollen }: Gebruiker, moment: string): Promise<string[]> {
  if (!rollen.includes('kassier-fiatteur')) return ['Fiatteren doet een fiatteur van de kassier, die niet zelf aan deze run heeft gewerkt.'];
  const openVanaf = await leesOpenVanaf(transactie);
  const problemen = [
    ...await problemenVan(() => eisTweedePersoon(transactie, run, sub)),
    ...await problemenVan(() => eisGeenBezwaar(transactie, run, openVanaf)),
    ...await problemenVan(async () => { await kiesMandaat(transactie, { handeling: 'betaalrun', persoon: sub, bedrag: run.totaal, moment }); }),
  ];
  return problemen.map(({ detail }) => detail);
}

async function problemenVan(werk: () => Promise<void>): Promise<Probleem[]> {
  try {
    await werk();
    return [];
  } catch (fout) {
    if (fout instanceof Probleem) return [fout];
    throw fout;
  }
}
