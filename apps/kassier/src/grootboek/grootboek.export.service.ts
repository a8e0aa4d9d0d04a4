import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, Leesstromen } from '../database/index.js';
import { teDruk } from '../http/index.js';
import { exporteerJournaal, type Exportvraag } from './journaal.export.js';

const EXPORTS_MAX = 2;
const OPNIEUW_SECONDEN = 60;

/** Streams the journal to whoever asks, as fast as he reads, all of it of one moment. */
@Injectable()
export class GrootboekExportService {
  private readonly stromen: Leesstromen;

  constructor(database: Database) {
    this.stromen = new Leesstromen(database.landelijk, EXPORTS_MAX, () => teDruk(OPNIEUW_SECONDEN));
  }

  /** The journal as text. Throws the 503 problem when enough exports run already. */
  exporteer(vraag: Exportvraag): Promise<Readable> {
    return this.stromen.open((transactie) => exporteerJournaal(transactie, vraag));
  }
}
