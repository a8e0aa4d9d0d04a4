import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { DatabaseOnbereikbaar, type ActieUitslag } from '../database/index.js';
import { Probleem } from '../http/index.js';
import { Taakopslag, type GenomenTaak, type Greep } from './taak.opslag.js';
import { Uitvoerders } from './taak.uitvoerders.js';
import { TaakGestopt, Taakvoortgang } from './taak.voortgang.js';
import { onverwachtMislukt, sleutelBezet, teVaakBegonnen } from './taken.fouten.js';

const pakUit = promisify(gunzip);

/** After so many beats of silence a job is another's to take. */
const SLAGEN_STIL_MAX = 10;
const PAUZE_MS_MIN = 1_000;
const PAUZE_MS_MAX = 30_000;

/**
 * Does the jobs that wait, one after the other, and those that another instance left behind. A job is done by the same
 * action as without a job, in one transaction in which it is also said to be done; so whatever ends the work half-way, a
 * crash, a cancellation or a hand-over, nothing of it is left, and what was done is never done again.
 */
@Injectable()
export class Taakwerker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Taakwerker.name);
  /** This instance, as the jobs know it. */
  private readonly werker = randomUUID();
  private readonly lopend = new Set<Taakvoortgang>();
  private readonly bezig = new Set<Promise<void>>();
  private wekker: NodeJS.Timeout | undefined;
  private isGestopt = false;
  private zoekt = false;
  private isStuk = false;

  constructor(private readonly opslag: Taakopslag, private readonly uitvoerders: Uitvoerders, @Inject(CONFIGURATIE) private readonly configuratie: Configuratie) {}

  onApplicationBootstrap(): void {
    if (this.configuratie.takenTegelijk > 0) this.plan(0);
  }

  /** Begins no other job; the ones under way are finished when they are at their end, else undone and handed over. */
  async onModuleDestroy(): Promise<void> {
    this.isGestopt = true;
    clearTimeout(this.wekker);
    for (const voortgang of this.lopend) voortgang.draagOver();
    // What is being looked for may still be found.
    while (this.bezig.size > 0) await Promise.all(this.bezig);
  }

  /** There may be something to do. */
  wek(): void {
    if (this.configuratie.takenTegelijk > 0) this.plan(0);
  }

  private plan(wachtMs: number): void {
    if (this.isGestopt) return;
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => { this.volg(this.zoek()); }, wachtMs).unref();
  }

  private volg(werk: Promise<void>): void {
    this.bezig.add(werk);
    void werk.finally(() => this.bezig.delete(werk));
  }

  private async zoek(): Promise<void> {
    if (this.zoekt) return;
    this.zoekt = true;
    try {
      while (!this.isGestopt && this.lopend.size < this.configuratie.takenTegelijk) {
        const taak = await this.opslag.neem(this.werker, this.uitvoerders.soorten, this.configuratie.taakHartslagMs * SLAGEN_STIL_MAX);
        if (taak === null) break;
        const greep = { id: taak.id, poging: taak.poging, werker: this.werker };
        const voortgang = new Taakvoortgang(this.opslag, greep, this.configuratie.taakHartslagMs, (antwoord) => this.uitvoerders.van(taak.soort).href(antwoord));
        this.lopend.add(voortgang);
        this.volg(this.doe(taak, greep, voortgang));
      }
      if (this.isStuk) this.log.warn('Er kan weer naar taken worden gezocht.');
      this.isStuk = false;
    } catch (fout) {
      if (!this.isStuk) this.log.warn(`Er kan niet naar taken worden gezocht; dat wordt opnieuw geprobeerd: ${(fout as Error).message}`);
      this.isStuk = true;
    } finally {
      this.zoekt = false;
      this.plan(this.configuratie.taakHartslagMs);
    }
  }

  /** Does a job and says how it ended. When even that cannot be said, it is silent, and taken over later. */
  private async doe(taak: GenomenTaak, greep: Greep, voortgang: Taakvoortgang): Promise<void> {
    voortgang.begin();
    if (this.isGestopt) voortgang.draagOver();
    try {
      await this.voerUit(taak, greep, voortgang).catch((fout: unknown) => this.verwerkFout(taak, greep, fout));
    } catch (fout) {
      this.log.warn(`Van taak ${taak.id} kon niet worden vastgelegd hoe zij afliep; zij wordt later overgenomen: ${(fout as Error).message}`);
    } finally {
      await voortgang.eindig();
      this.lopend.delete(voortgang);
      this.wek();
    }
  }

  private async voerUit(taak: GenomenTaak, greep: Greep, voortgang: Taakvoortgang): Promise<void> {
    if (taak.isGeannuleerd) throw new TaakGestopt('annuleren');
    if (taak.poging > this.configuratie.taakPogingenMax) throw teVaakBegonnen(this.configuratie.taakPogingenMax);
    const uitvoerder = this.uitvoerders.van(taak.soort);
    const lichaam = taak.lichaam === null ? null : (await pakUit(taak.lichaam)).toString('utf8');
    const { id, onderwerp, invoer, gebruiker } = taak;
    const uitslag: ActieUitslag = await uitvoerder.voerUit({ id, onderwerp, invoer, lichaam, gebruiker, sleutel: `taak:${id}`, voortgang });
    if (uitslag.soort === 'sleutel-al-gebruikt') throw sleutelBezet();
    if (uitslag.herhaald) await this.opslag.rondAf(greep, { status: uitslag.status, href: uitvoerder.href(uitslag.antwoord) });
  }

  private async verwerkFout(taak: GenomenTaak, greep: Greep, fout: unknown): Promise<void> {
    if (fout instanceof TaakGestopt) {
      if (fout.reden === 'annuleren') await this.opslag.sluitGeannuleerd(greep);
      else if (fout.reden === 'overdragen') await this.opslag.geefTerug(greep, 0, false);
      return;
    }
    const pad = `/v1/taken/${taak.id}`;
    if (fout instanceof Probleem && fout.status < 500) {
      await this.opslag.geefOp(greep, fout.lichaam(pad));
      return;
    }
    const isTijdelijk = fout instanceof DatabaseOnbereikbaar || fout instanceof Probleem;
    if (!isTijdelijk) this.log.error(`taak ${taak.id} (${taak.soort}): ${fout instanceof Error ? fout.message : String(fout)}`, fout instanceof Error ? fout.stack : undefined);
    if (taak.poging >= this.configuratie.taakPogingenMax) await this.opslag.geefOp(greep, onverwachtMislukt(taak.id, isTijdelijk).lichaam(pad));
    else await this.opslag.geefTerug(greep, Math.min(PAUZE_MS_MAX, PAUZE_MS_MIN * 2 ** Math.min(taak.poging - 1, 16)), true);
  }
}
