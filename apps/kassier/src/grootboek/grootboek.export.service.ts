import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database, Leesstromen, type Transactie } from '../database/index.js';
import { teDruk } from '../http/index.js';
import { exporteerJournaal, telAlle, type Exportstand, type Exportvraag } from './journaal.export.js';

const EXPORTS_MAX = 2;
const OPNIEUW_SECONDEN = 60;

/** What is asked for: how, and of which days. */
type Vraag = Omit<Exportvraag, 'administratie'>;

/** An export that is being written by this instance. */
export interface LopendeExport extends Vraag, Exportstand {
  readonly door: string;
  /** In milliseconds since 1970. */
  readonly begonnenMs: number;
}

/** Streams the journal to whoever asks, as fast as he reads, all of it of one moment. */
@Injectable()
export class GrootboekExportService {
  private readonly stromen: Leesstromen;
  private readonly bezig = new Set<{ stand: LopendeExport }>();

  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {
    this.stromen = new Leesstromen(database.landelijk, EXPORTS_MAX, () => teDruk(OPNIEUW_SECONDEN));
  }

  /** The journal as text, and how many entries it will hold. Throws the 503 problem when enough exports run already. */
  async exporteer(vraag: Vraag, { sub }: Gebruiker): Promise<{ readonly stroom: Readable; readonly boekingen: number }> {
    const lopend = { stand: { ...vraag, boekingen: 0, geschreven: 0, deel: 0, door: sub, begonnenMs: this.klok.nuMs() } };
    const stroom = await this.stromen.open((transactie) => this.schrijf(transactie, vraag, lopend));
    return { stroom, boekingen: lopend.stand.boekingen };
  }

  /** How many entries the journal has. */
  aantal(): Promise<number> {
    return telAlle(this.database.landelijk);
  }

  /** What this instance is writing now, the oldest first. */
  lopende(): LopendeExport[] {
    return [...this.bezig].map(({ stand }) => stand);
  }

  private async *schrijf(transactie: Transactie, vraag: Vraag, lopend: { stand: LopendeExport }): AsyncGenerator<string> {
    const administratie = { ...this.configuratie.administratie, gemaaktOp: vandaag(this.klok).toString() };
    this.bezig.add(lopend);
    try {
      yield* exporteerJournaal(transactie, { ...vraag, administratie }, (stand) => { lopend.stand = { ...lopend.stand, ...stand }; });
    } finally {
      this.bezig.delete(lopend);
    }
  }
}
