import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Achtergrondwerk } from '../achtergrond/index.js';
import { Besluitstraat } from '../besluitstraat/index.js';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { Database } from '../database/index.js';

/** How many leaves a round makes; for one that catches up twice as many each time as long as there are more. */
const BLADEREN = 2_000;
const BLADEREN_MAX = 32_000;
/** The longest pause after a round that failed, in milliseconds. */
const PAUZE_MS_MAX = 30_000;
/** How soon is looked again whether decisions are still waiting, in milliseconds. */
const WIJK_MS = 100;

interface Ronde {
  readonly bladeren: number;
  /** null when another instance is at it. */
  readonly watermerk: string | null;
}

/**
 * Seals what was committed, in the background: a round every so often, one after the other. All the work is done inside
 * PostgreSQL (`verzegel` in migration 0008), so that neither a writer nor this process waits for it. While people wait for
 * decisions it gives way to them, but not for ever. What goes wrong is told once and tried again; nothing here ends the service.
 */
@Injectable()
export class Verzegelaar implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Verzegelaar.name);
  private readonly intervalMs: number;
  private readonly uitstelMsMax: number;
  private readonly lus = new Achtergrondwerk(() => this.werk());
  private mislukt = 0;
  private maximum = BLADEREN;
  /** Up to which watermark nothing was left to seal. */
  private leegTot: string | null = null;
  /** How long it has given way since everything was sealed, in milliseconds. */
  private gewekenMs = 0;
  /** It has waited long enough: it goes on until nothing is left to seal, whoever waits. */
  private haaltIn = false;

  constructor(private readonly database: Database, private readonly besluitstraat: Besluitstraat, @Inject(CONFIGURATIE) configuratie: Configuratie) {
    this.intervalMs = configuratie.zegelIntervalMs;
    this.uitstelMsMax = configuratie.zegelUitstelMsMax;
  }

  onApplicationBootstrap(): void {
    if (this.intervalMs > 0) this.lus.begin(this.intervalMs);
  }

  /** Begins no other round and waits for the one that is on its way. */
  async onModuleDestroy(): Promise<void> {
    await this.lus.stop();
  }

  /** One round; gives how long to wait for the next one, in milliseconds. */
  private async werk(): Promise<number> {
    if (this.moetWijken()) return WIJK_MS;
    try {
      const isVol = await this.ronde();
      if (this.mislukt > 0) this.log.warn('Het verzegelen gaat weer.');
      this.mislukt = 0;
      return isVol ? 0 : this.intervalMs;
    } catch (fout) {
      this.mislukt += 1;
      this.leegTot = null;
      if (this.mislukt === 1) this.log.warn(`Het verzegelen lukt niet en wordt opnieuw geprobeerd: ${(fout as Error).message}`);
      return Math.min(PAUZE_MS_MAX, this.intervalMs * 2 ** Math.min(this.mislukt, 16));
    }
  }

  /** Whether this round is put off: while people wait for decisions, until it has given way for long enough. */
  private moetWijken(): boolean {
    if (this.haaltIn || !this.besluitstraat.isBezig) return false;
    this.haaltIn = this.gewekenMs >= this.uitstelMsMax;
    this.gewekenMs += WIJK_MS;
    return !this.haaltIn;
  }

  /** Seals what is ready; true when there may be more. */
  private async ronde(): Promise<boolean> {
    // The first round after a migration or a restore may take longer than a request ever should.
    const { bladeren, watermerk } = await this.database.landelijk.transactie(async (transactie) => {
      const rijen = (await transactie.query('SELECT bladeren, watermerk FROM verzegel($1, $2)', [this.maximum, this.leegTot])).rows as Ronde[];
      return rijen[0] ?? { bladeren: 0, watermerk: null };
    }, 'BEGIN; SET LOCAL statement_timeout = 0');
    const isVol = bladeren >= this.maximum;
    if (!isVol) {
      this.haaltIn = false;
      this.gewekenMs = 0;
    }
    // Short rounds as long as it may have to give way after one.
    this.maximum = isVol && this.haaltIn ? Math.min(BLADEREN_MAX, this.maximum * 2) : BLADEREN;
    this.leegTot = bladeren === 0 ? watermerk : null;
    return isVol;
  }
}
