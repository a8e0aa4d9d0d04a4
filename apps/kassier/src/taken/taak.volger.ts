import { setTimeout as wacht } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { teDruk } from '../http/index.js';
import { isKlaar } from './taak.levensloop.js';
import { Taakopslag, type TaakRij } from './taak.opslag.js';
import { toonTaak } from './taken.dto.js';

/** How many may look on at the same time, so that they leave room for who asks something. */
const KIJKERS_MAX = 200;
const RETRY_AFTER_SECONDEN = 5;
/** How often a silent stream says that it is still there: proxies close what says nothing for a minute. */
const LEVENSTEKEN_MS = 15_000;
const NIEUWE_VERBINDING_MS = 2_000;

/**
 * Tells how jobs go on as server-sent events, also of a job that another instance does: what it tells stands in the database,
 * and is looked at as often as a job tells it. An event holds the job as it then is, so who missed some has missed nothing.
 */
@Injectable()
export class Taakvolger implements OnModuleDestroy {
  private readonly einde = new AbortController();
  private kijkers = 0;

  constructor(private readonly opslag: Taakopslag, @Inject(CONFIGURATIE) private readonly configuratie: Configuratie) {}

  /** Ends every stream; who looks on comes back by itself, at another instance or after the restart. */
  onModuleDestroy(): void {
    this.einde.abort();
  }

  /**
   * The events of a job, from the one after `laatste` (the id of the last event that was received) on. Null when there is
   * nothing more to tell. Throws the 503 problem when too many look on.
   */
  volg(taak: TaakRij, laatste: string | undefined): Readable | null {
    const gezien = gezieneVersie(taak.id, laatste);
    if (isKlaar(taak.status) && gezien >= taak.versie) return null;
    if (this.kijkers >= KIJKERS_MAX) throw teDruk(RETRY_AFTER_SECONDEN);
    this.kijkers += 1;
    const stroom = Readable.from(this.gebeurtenissen(taak, gezien), { objectMode: false });
    stroom.once('close', () => { this.kijkers -= 1; });
    return stroom;
  }

  private async *gebeurtenissen(begin: TaakRij, gezien: number): AsyncGenerator<string> {
    yield `retry: ${NIEUWE_VERBINDING_MS}\n\n`;
    let taak: TaakRij | null = begin;
    let verteld = gezien;
    let stilMs = 0;
    while (taak !== null) {
      if (taak.versie > verteld) {
        yield gebeurtenis(taak);
        verteld = taak.versie;
        stilMs = 0;
      } else if (stilMs >= LEVENSTEKEN_MS) {
        yield ': nog bezig\n\n';
        stilMs = 0;
      }
      if (isKlaar(taak.status) || !(await this.pauzeer())) return;
      stilMs += this.configuratie.taakHartslagMs;
      taak = await this.opslag.lees(begin.id, null);
    }
  }

  /** Waits for a beat; false when the service stops. */
  private async pauzeer(): Promise<boolean> {
    return wacht(this.configuratie.taakHartslagMs, true, { signal: this.einde.signal }).catch(() => false);
  }
}

function gebeurtenis(taak: TaakRij): string {
  return `id: ${taak.id}.${taak.versie}\nevent: ${isKlaar(taak.status) ? 'uitkomst' : 'voortgang'}\ndata: ${JSON.stringify(toonTaak(taak))}\n\n`;
}

/** The version in the id of an event; what is not ours, or of another job, has seen nothing. */
function gezieneVersie(id: string, laatste: string | undefined): number {
  const [taak, versie] = laatste?.split('.', 2) ?? [];
  return taak === id && versie !== undefined && /^\d{1,9}$/.test(versie) ? Number(versie) : 0;
}
