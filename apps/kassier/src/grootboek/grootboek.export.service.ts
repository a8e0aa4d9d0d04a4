import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { CONFIGURATIE, KLOK, type Configuratie } from '../config/index.js';
import { Database, Leesstromen } from '../database/index.js';
import { teDruk } from '../http/index.js';
import { exporteerJournaal, type Exportvraag } from './journaal.export.js';

const EXPORTS_MAX = 2;
const OPNIEUW_SECONDEN = 60;

/** Streams the journal to whoever asks, as fast as he reads, all of it of one moment. */
@Injectable()
export class GrootboekExportService {
  private readonly stromen: Leesstromen;

  constructor(
    database: Database,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {
    this.stromen = new Leesstromen(database.landelijk, EXPORTS_MAX, () => teDruk(OPNIEUW_SECONDEN));
  }

  /** The journal as text. Throws the 503 problem when enough exports run already. */
  exporteer(vraag: Omit<Exportvraag, 'administratie'>): Promise<Readable> {
    const administratie = { ...this.configuratie.administratie, gemaaktOp: vandaag(this.klok).toString() };
    return this.stromen.open((transactie) => exporteerJournaal(transactie, { ...vraag, administratie }));
  }
}
