import { Inject, Injectable } from '@nestjs/common';
import type { Klok } from '#values';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Otlpverzender } from './otlp.verzender.js';
import type { Spanwaarde } from './span.js';

const WACHTEND_MAX = 8_192;

/** What this service did and how long it took, for who follows a request through more than one service. Silent unless it was told where to. */
@Injectable()
export class Telemetrie {
  private readonly verzender: Otlpverzender | null;

  constructor(@Inject(CONFIGURATIE) { otlpAdres: adres }: Configuratie, @Inject(KLOK) private readonly klok: Klok) {
    this.verzender = adres === null ? null : new Otlpverzender({ adres, wat: 'traces', wachtendMax: WACHTEND_MAX, houdtVast: false });
  }

  /** Whether anything is sent at all: what is only made for that need not be made. */
  get isAan(): boolean {
    return this.verzender !== null;
  }

  /** Now, in milliseconds since 1970. */
  nuMs(): number {
    return this.klok.nuMs();
  }

  meld(span: Spanwaarde): void {
    this.verzender?.stuur(span);
  }

  /** Sends what waits. */
  async sluit(): Promise<void> {
    await this.verzender?.sluit();
  }
}
