import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { nieuwId } from '../database/index.js';
import { nietGevonden, Probleem } from '../http/index.js';
import { TakenService, Uitvoerders, type AangenomenTaak, type Opgave } from '../taken/index.js';
import { betaalrunInvoer, fiatteringInvoer, type BetaalrunInvoer } from './betaalruns.dto.js';
import { BetaalrunsService } from './betaalruns.service.js';

const PAD = '/v1/betaalruns';

/** What is sent to the bank and what the bank answers are done in the order in which they were asked for. */
const REEKS = 'betaalverkeer';

/** What a run can have done to it by a job, and under which name. */
const SOORTEN = { maken: 'betaalrun-maken', fiatteren: 'betaalrun-fiatteren', verzenden: 'betaalrun-verzenden' } as const;

/** Payment runs that are made, approved and sent by jobs, and how far those are. */
@Injectable()
export class BetaalrunTaken implements OnModuleInit {
  constructor(private readonly service: BetaalrunsService, private readonly taken: TakenService, private readonly uitvoerders: Uitvoerders) {}

  onModuleInit(): void {
    const { service } = this;
    const href = (antwoord: Readonly<Record<string, unknown>>): string => `${PAD}/${String(antwoord['id'])}`;
    this.uitvoerders.registreer(SOORTEN.maken, { href, voerUit: ({ onderwerp, invoer, gebruiker, sleutel, voortgang }) => service.maak(betaalrunInvoer.parse(invoer), gebruiker, sleutel, { id: run(onderwerp), voortgang }) });
    this.uitvoerders.registreer(SOORTEN.fiatteren, { href, voerUit: ({ onderwerp, invoer, gebruiker, sleutel, voortgang }) => service.fiatteer(run(onderwerp), fiatteringInvoer.parse(invoer), gebruiker, sleutel, voortgang) });
    this.uitvoerders.registreer(SOORTEN.verzenden, { href, voerUit: ({ onderwerp, gebruiker, sleutel, voortgang }) => service.verzend(run(onderwerp), gebruiker, sleutel, voortgang) });
  }

  /** Has a run made later; its id is known at once. */
  maak(invoer: BetaalrunInvoer, gebruiker: Gebruiker, sleutel: string): Promise<AangenomenTaak> {
    const id = nieuwId();
    return this.taken.neemAan({ soort: SOORTEN.maken, reeks: REEKS, pad: PAD, onderwerp: id, href: `${PAD}/${id}`, invoer }, gebruiker, sleutel);
  }

  /** Has a run approved or sent later, also one that is still being made. Throws the 404 problem when there is none. */
  async laat(handeling: 'fiatteren' | 'verzenden', id: string, invoer: object, gebruiker: Gebruiker, sleutel: string): Promise<AangenomenTaak> {
    if ((await this.taken.voortgangOver(id)) === null) await this.service.toon(id);
    return this.taken.neemAan({ soort: SOORTEN[handeling], reeks: REEKS, pad: `${PAD}/${id}/${handeling}`, onderwerp: id, href: `${PAD}/${id}`, invoer }, gebruiker, sleutel);
  }

  /** The run as it is now, and how far the job is that is at it; of one that is still being made only that. Throws the 404 problem. */
  async toon(id: string): Promise<Record<string, unknown>> {
    const stand = await this.taken.voortgangOver(id);
    const voortgang = stand === null || stand.isKlaar ? null : stand.voortgang;
    try {
      return { ...(await this.service.toon(id)), voortgang };
    } catch (fout) {
      if (stand === null || !(fout instanceof Probleem) || fout.status !== 404) throw fout;
      if (stand.isKlaar) throw nietGevonden(`Deze betaalrun is er niet gekomen; waarom staat in /v1/taken/${stand.taakId}.`);
      return { id, status: 'in-opbouw', voortgang };
    }
  }

  /** How the last job at this run goes on. Throws the 404 problem when there was none. */
  gebeurtenissen(id: string, laatste: string | undefined): Promise<Readable | null> {
    return this.taken.gebeurtenissenOver(id, laatste);
  }
}

function run(onderwerp: Opgave['onderwerp']): string {
  if (onderwerp === null) throw new Error('een taak aan een betaalrun noemt geen betaalrun');
  return onderwerp;
}
