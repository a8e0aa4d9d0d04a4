import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Achtergrondwerk } from '../achtergrond/index.js';
import { Besluitstraat } from '../besluitstraat/index.js';
import { Database } from '../database/index.js';

/** A state is made of so many entries; or of fewer, when nothing was booked since the last look. */
const BOEKINGEN = 16_384;
const BOEKINGEN_IN_RUST = 2_048;
/** How often is looked, and how soon again while people wait, in milliseconds. */
const INTERVAL_MS = 5_000;
const WIJK_MS = 500;
/** After giving way for so long it goes on, whoever waits. */
const GEWEKEN_MS_MAX = 60_000;

/**
 * Makes interim states in the background: all the work is done inside PostgreSQL, so that no writer waits for it, and it gives way
 * to decisions and to long work such as a payment run. Figures are right without it, only slower to read. What goes wrong is told once and tried again.
 */
@Injectable()
export class Tussenstanden implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Tussenstanden.name);
  private readonly lus = new Achtergrondwerk(() => this.werk());
  private isMislukt = false;
  private gewekenMs = 0;
  /** The last entry at the last look. */
  private gezien: number | null = null;

  constructor(private readonly database: Database, @Inject(Besluitstraat) private readonly besluitstraat: Pick<Besluitstraat, 'isBezig'>) {}

  onApplicationBootstrap(): void {
    this.lus.begin(INTERVAL_MS);
  }

  /** Makes no other and waits for the one that is being made. */
  async onModuleDestroy(): Promise<void> {
    await this.lus.stop();
  }

  /** One look, whose time has come; gives how long to wait for the next, in milliseconds. */
  async werk(): Promise<number> {
    if ((this.besluitstraat.isBezig || this.database.landelijk.isAanHetSchrijven) && this.gewekenMs < GEWEKEN_MS_MAX) {
      this.gewekenMs += WIJK_MS;
      return WIJK_MS;
    }
    try {
      const gemaakt = await this.maak();
      this.isMislukt = false;
      if (!gemaakt) this.gewekenMs = 0;
      return gemaakt ? 0 : INTERVAL_MS;
    } catch (fout) {
      if (!this.isMislukt) this.log.warn(`Een tussenstand maken lukt niet en wordt opnieuw geprobeerd: ${(fout as Error).message}`);
      this.isMislukt = true;
      return INTERVAL_MS;
    }
  }

  /** Makes one when it is time for it. */
  private async maak(): Promise<boolean> {
    const verbinding = this.database.landelijk;
    const [teller] = await verbinding.rijen<{ laatste: number }>('SELECT laatste FROM boekingsteller');
    const inRust = teller?.laatste === this.gezien;
    this.gezien = teller?.laatste ?? null;
    const [uitslag] = await verbinding.rijen<{ boeking: number | null }>('SELECT maak_tussenstand($1, $2) AS boeking', [inRust ? BOEKINGEN_IN_RUST : BOEKINGEN, BOEKINGEN]);
    return typeof uitslag?.boeking === 'number';
  }
}
