import { Injectable, Logger } from '@nestjs/common';
import type { Rij } from '#ledger';
import { Database, DatabaseOnbereikbaar, schrijfAuditregels } from '../database/index.js';

/** How long a row waits for others at most, in milliseconds: this much is lost when the machine stops at once. */
const WACHT_MS = 200;
/** So many rows go in one statement at most. */
const REGELS_PER_KEER = 500;
/** So many wait at most while the database cannot be reached. */
const WACHTEND_MAX = 20_000;
/** From so many different ones on within a moment, those who are not let in are no longer told apart by address. */
const ADRESSEN_MAX = 1_000;
/** The longest pause after a failure, in milliseconds, and how often is tried at the end. */
const PAUZE_MS_MAX = 10_000;
const POGINGEN_AAN_HET_EIND = 3;

interface Wachtende {
  readonly regel: Rij;
  aantal: number;
}

/**
 * Writes the rows of the audit trail that belong to no change: together, a moment after the answer, so that nobody waits for
 * them and a flood costs a statement and not a thousand. Equal refusals of who is not let in become one row that counts.
 */
@Injectable()
export class Auditnoteerder {
  private readonly log = new Logger(Auditnoteerder.name);
  private wachtend: Wachtende[] = [];
  /** Of those the ones that an equal one can be added to, by what makes them equal. */
  private readonly gelijk = new Map<string, Wachtende>();
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<boolean> | null = null;
  private mislukt = 0;
  private verloren = 0;

  constructor(private readonly database: Database) {}

  /** Takes a row; `alsGelijk` says that it may be counted with others that differ from it in their ids only. */
  noteer(regel: Rij, alsGelijk: boolean): void {
    if (!alsGelijk) {
      this.zetErbij(regel);
      return;
    }
    const apart = this.gelijk.has(sleutelVan(regel)) || this.gelijk.size < ADRESSEN_MAX;
    const telbaar = apart ? regel : { ...regel, adres: null };
    const sleutel = sleutelVan(telbaar);
    const gelijke = this.gelijk.get(sleutel);
    if (gelijke !== undefined) gelijke.aantal += 1;
    else this.gelijk.set(sleutel, this.zetErbij(telbaar));
  }

  /** Writes everything that waits; for when nothing comes any more. */
  async leeg(): Promise<void> {
    clearTimeout(this.wekker);
    this.wekker = undefined;
    for (let mislukt = 0; this.wachtend.length > 0 || this.bezig !== null;) {
      if (await this.schrijf()) continue;
      mislukt += 1;
      if (mislukt === POGINGEN_AAN_HET_EIND) break;
    }
    clearTimeout(this.wekker);
    if (this.wachtend.length > 0) this.log.error(`${this.wachtend.length} regels van het auditspoor konden niet worden geschreven en zijn verloren.`);
  }

  private zetErbij(regel: Rij): Wachtende {
    const wachtende = { regel, aantal: 1 };
    if (this.wachtend.length >= WACHTEND_MAX) {
      this.verloren += 1;
      if (this.verloren === 1) this.log.error('Er wachten te veel regels van het auditspoor op de database; nieuwe gaan verloren tot zij weer antwoordt.');
      return wachtende;
    }
    this.wachtend.push(wachtende);
    if (this.wachtend.length >= REGELS_PER_KEER && this.mislukt === 0) void this.schrijf();
    else this.plan(WACHT_MS);
    return wachtende;
  }

  private plan(wachtMs: number): void {
    this.wekker ??= setTimeout(() => {
      this.wekker = undefined;
      void this.schrijf();
    }, wachtMs).unref();
  }

  /** One statement with what waits; false when it could not be written, and then it waits again. */
  private schrijf(): Promise<boolean> {
    this.bezig ??= this.schrijfNu().finally(() => {
      this.bezig = null;
      if (this.wachtend.length > 0) this.plan(Math.min(PAUZE_MS_MAX, WACHT_MS * 2 ** this.mislukt));
    });
    return this.bezig;
  }

  private async schrijfNu(): Promise<boolean> {
    const deel = this.wachtend.slice(0, REGELS_PER_KEER);
    if (deel.length === 0) return true;
    // What comes from here on is a row of its own.
    this.gelijk.clear();
    try {
      await this.schrijfSamen(deel);
    } catch (fout) {
      this.mislukt += 1;
      if (this.mislukt === 1) this.log.error(`Het auditspoor kan niet worden geschreven en wordt opnieuw geprobeerd: ${(fout as Error).message}`);
      return false;
    }
    this.wachtend = this.wachtend.slice(deel.length);
    if (this.mislukt > 0) this.log.warn(`Het auditspoor wordt weer geschreven${this.verloren > 0 ? `; ${this.verloren} regels zijn verloren` : ''}.`);
    this.mislukt = 0;
    this.verloren = 0;
    return true;
  }

  /** When the database refuses the rows, each is tried alone: one that is wrong must not hold up the others for ever. */
  private async schrijfSamen(deel: readonly Wachtende[]): Promise<void> {
    try {
      await schrijfAuditregels(this.database.landelijk, deel.map(({ regel, aantal }) => ({ ...regel, aantal })));
    } catch (fout) {
      if (fout instanceof DatabaseOnbereikbaar) throw fout;
      if (deel.length > 1) for (const wachtende of deel) await this.schrijfSamen([wachtende]);
      else this.log.error(`Een regel van het auditspoor (verzoek ${String(deel[0]?.regel['verzoek_id'])}) wordt geweigerd en is verloren: ${(fout as Error).message}`);
    }
  }
}

function sleutelVan(regel: Rij): string {
  return JSON.stringify([regel['adres'], regel['soort'], regel['persoon'], regel['token_id'], regel['methode'], regel['route'], regel['status'], regel['probleem'], regel['reden']]);
}
