import { Logger } from '@nestjs/common';
import type { Configuratie } from '../config/index.js';
import type { Database } from '../database/index.js';
import { nieuweSpanId } from '../http/index.js';
import { Otlpverzender, type Spanwaarde } from '../telemetrie/index.js';
import type { Activiteit, Verwijzing } from './activiteiten.js';
import { betrokkenenBij, zoekBetrokkenen } from './betrokkenen.js';

/** How long a processing waits for others at most, in milliseconds, and how many are looked up together. */
const WACHT_MS = 500;
const PER_KEER = 200;
const PAUZE_MS_MAX = 10_000;
/** So many wait at most, for the database and for the receiver. */
const WACHTEND_MAX = 50_000;
const POGINGEN_AAN_HET_EIND = 3;
/** What kind of code names a person here: the pseudonym that this service keeps instead of a BSN. */
const SOORT_KENMERK = 'urn:kassier:pseudoniem';

/** A processing of personal data that was done. */
export interface Verwerking {
  readonly activiteit: Activiteit;
  readonly verwijzingen: readonly Verwijzing[];
  readonly traceId: string;
  readonly spanId: string;
  /** The program that asked, when it sent its own place in the trace. */
  readonly aanroeper: { readonly spanId: string; readonly organisatie: string } | null;
  readonly naam: string;
  readonly beginMs: number;
  readonly eindMs: number;
  readonly isMislukt: boolean;
}

/**
 * The Logboek Dataverwerkingen: of every processing of personal data a record over OTLP, for each person one, and never a
 * sample. Whom it was about is looked up afterwards, many together, so that nobody waits for it. What cannot be delivered is
 * tried again until it can be.
 */
export class Logboek {
  private readonly log = new Logger(Logboek.name);
  private readonly verzender: Otlpverzender | null;
  private readonly register: string;
  private wachtend: Verwerking[] = [];
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<boolean> | null = null;
  private mislukt = 0;
  private verloren = 0;

  constructor(private readonly database: Database, { logboekAdres: adres, verwerkingenregister }: Configuratie) {
    this.verzender = adres === null ? null : new Otlpverzender({ adres, wat: 'regels van het Logboek Dataverwerkingen', wachtendMax: WACHTEND_MAX, houdtVast: true });
    this.register = verwerkingenregister;
  }

  /** Whether one is kept at all. */
  get isAan(): boolean {
    return this.verzender !== null;
  }

  meld(verwerking: Verwerking): void {
    if (this.wachtend.length >= WACHTEND_MAX) {
      this.verloren += 1;
      if (this.verloren === 1) this.log.error('Er wachten te veel verwerkingen op de database; van nieuwe komt geen regel in het Logboek Dataverwerkingen. Zij staan wel in het auditspoor.');
      return;
    }
    this.wachtend.push(verwerking);
    this.plan(WACHT_MS);
  }

  /** Sends what waits, for when nothing comes any more. */
  async sluit(): Promise<void> {
    clearTimeout(this.wekker);
    for (let mislukt = 0; mislukt < POGINGEN_AAN_HET_EIND && (this.wachtend.length > 0 || this.bezig !== null);) if (!(await this.verwerk())) mislukt += 1;
    clearTimeout(this.wekker);
    if (this.wachtend.length > 0) this.log.error(`Van ${this.wachtend.length} verwerkingen kwam geen regel in het Logboek Dataverwerkingen; zij staan wel in het auditspoor.`);
    await this.verzender?.sluit();
  }

  private plan(wachtMs: number): void {
    this.wekker ??= setTimeout(() => {
      this.wekker = undefined;
      void this.verwerk();
    }, wachtMs).unref();
  }

  private verwerk(): Promise<boolean> {
    this.bezig ??= this.verwerkNu().finally(() => {
      this.bezig = null;
      if (this.wachtend.length > 0) this.plan(Math.min(PAUZE_MS_MAX, this.mislukt === 0 ? 0 : WACHT_MS * 2 ** this.mislukt));
    });
    return this.bezig;
  }

  private async verwerkNu(): Promise<boolean> {
    const deel = this.wachtend.slice(0, PER_KEER);
    try {
      const gevonden = await zoekBetrokkenen(this.database.landelijk, deel.flatMap(({ verwijzingen }) => verwijzingen));
      for (const verwerking of deel) for (const regel of this.regels(verwerking, betrokkenenBij(verwerking.verwijzingen, gevonden))) this.verzender?.stuur(regel);
    } catch (fout) {
      this.mislukt += 1;
      if (this.mislukt === 1) this.log.warn(`Over wie verwerkingen gingen is nu niet na te gaan; dat wordt opnieuw geprobeerd: ${(fout as Error).message}`);
      return false;
    }
    this.wachtend = this.wachtend.slice(deel.length);
    this.mislukt = 0;
    this.verloren = 0;
    return true;
  }

  /** One record when it was about one person; of more one for the whole and one below it for each. About nobody: none. */
  private regels(verwerking: Verwerking, betrokkenen: readonly string[]): Spanwaarde[] {
    const { traceId, spanId, aanroeper, naam, beginMs, eindMs, isMislukt } = verwerking;
    const attributen = {
      'dpl.core.processing_activity_id': `${this.register}${verwerking.activiteit}`,
      ...(aanroeper === null ? {} : {
        'dpl.core.foreign_operation.trace_id': traceId, 'dpl.core.foreign_operation.span_id': aanroeper.spanId, 'dpl.core.foreign_operation.processor': `urn:kassier:organisatie:${encodeURIComponent(aanroeper.organisatie)}`,
      }),
    };
    const geheel = { traceId, spanId, ouderSpanId: null, naam, soort: 'intern' as const, beginMs, eindMs, isMislukt, attributen };
    const over = (persoon: string) => ({ ...attributen, 'dpl.core.data_subject_id': persoon, 'dpl.core.data_subject_id_type': SOORT_KENMERK });
    const [enige] = betrokkenen;
    if (enige === undefined) return [];
    if (betrokkenen.length === 1) return [{ ...geheel, attributen: over(enige) }];
    return [geheel, ...betrokkenen.map((persoon) => ({ ...geheel, spanId: nieuweSpanId(), ouderSpanId: spanId, attributen: over(persoon) }))];
  }
}
