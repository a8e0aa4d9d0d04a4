import { Logger } from '@nestjs/common';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { alsSpan, type Spanwaarde } from './span.js';

/** How long a span waits for others at most, in milliseconds, and how many go together. */
const WACHT_MS = 500;
const PER_KEER = 512;
const VERZENDEN_MS_MAX = 5_000;
/** The longest pause after a failure, and how long is tried at the end, in milliseconds. */
const PAUZE_MS_MAX = 30_000;
const EINDE_MS_MAX = 5_000;
/** As the exporter says it. */
const GELUKT = 0;

export interface Verzendopties {
  /** Where to: the address of the OTLP/HTTP receiver, without `/v1/traces`. */
  readonly adres: string;
  /** What is sent, for the log (Dutch). */
  readonly wat: string;
  /** So many wait at most. */
  readonly wachtendMax: number;
  /** Whether what could not be delivered is tried again until it can be. */
  readonly houdtVast: boolean;
}

interface Aansluiting {
  readonly stuur: (spannen: readonly ReadableSpan[]) => Promise<void>;
  readonly resource: Resource;
  readonly sluit: () => Promise<void>;
}

/**
 * Sends spans over OTLP/HTTP, together and in the background: nobody waits for the receiver. What speaks its language is
 * loaded with the first span, so a service that sends nothing does not start slower for it.
 */
export class Otlpverzender {
  private readonly log = new Logger(Otlpverzender.name);
  private wachtend: Spanwaarde[] = [];
  private aansluiting: Promise<Aansluiting> | undefined;
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<boolean> | null = null;
  private mislukt = 0;
  private verloren = 0;

  constructor(private readonly opties: Verzendopties) {}

  stuur(span: Spanwaarde): void {
    if (this.wachtend.length >= this.opties.wachtendMax) {
      this.verloren += 1;
      if (this.verloren === 1) this.log.error(`Er wachten te veel ${this.opties.wat} op ${this.opties.adres}; nieuwe gaan verloren tot die weer antwoordt.`);
      return;
    }
    this.wachtend.push(span);
    this.plan(WACHT_MS);
  }

  /** Sends what waits and closes; gives up after a while when nobody takes it. */
  async sluit(): Promise<void> {
    let isTeLaat = false;
    const einde = setTimeout(() => { isTeLaat = true; }, EINDE_MS_MAX).unref();
    clearTimeout(this.wekker);
    // What is under way began when it was not the last attempt: when it fails, that one is still to come.
    await this.bezig;
    while (!isTeLaat && (this.wachtend.length > 0 || this.bezig !== null) && (await this.verzend())) clearTimeout(this.wekker);
    clearTimeout(this.wekker);
    clearTimeout(einde);
    if (this.wachtend.length > 0) this.log.error(`${this.wachtend.length} ${this.opties.wat} konden niet naar ${this.opties.adres} en zijn verloren.`);
    await (await this.aansluiting)?.sluit();
  }

  private plan(wachtMs: number): void {
    this.wekker ??= setTimeout(() => {
      this.wekker = undefined;
      void this.verzend();
    }, wachtMs).unref();
  }

  private verzend(): Promise<boolean> {
    this.bezig ??= this.verzendNu().finally(() => {
      this.bezig = null;
      if (this.wachtend.length > 0) this.plan(Math.min(PAUZE_MS_MAX, WACHT_MS * 2 ** Math.min(this.mislukt, 16)));
    });
    return this.bezig;
  }

  /** One message; false when it was not taken. */
  private async verzendNu(): Promise<boolean> {
    const deel = this.wachtend.slice(0, PER_KEER);
    if (deel.length === 0) return true;
    try {
      const { stuur, resource } = await (this.aansluiting ??= sluitAan(this.opties.adres));
      await stuur(deel.map((span) => alsSpan(span, resource)));
    } catch (fout) {
      this.mislukt += 1;
      if (this.mislukt === 1) this.log.warn(`De ${this.opties.wat} konden niet naar ${this.opties.adres}${this.opties.houdtVast ? '; dat wordt opnieuw geprobeerd' : ''}: ${(fout as Error).message}`);
      if (!this.opties.houdtVast) this.wachtend = this.wachtend.slice(deel.length);
      return false;
    }
    this.wachtend = this.wachtend.slice(deel.length);
    if (this.mislukt > 0) this.log.warn(`De ${this.opties.wat} gaan weer naar ${this.opties.adres}${this.verloren > 0 ? `; ${this.verloren} zijn verloren` : ''}.`);
    this.mislukt = 0;
    this.verloren = 0;
    return true;
  }
}

async function sluitAan(adres: string): Promise<Aansluiting> {
  const [{ OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources')]);
  const uitvoerder = new OTLPTraceExporter({ url: `${adres.replace(/\/$/, '')}/v1/traces`, timeoutMillis: VERZENDEN_MS_MAX });
  return {
    stuur: (spannen) => new Promise((gelukt, mislukt) => {
      uitvoerder.export([...spannen], ({ code, error }) => {
        if (Number(code) === GELUKT) gelukt();
        else mislukt(error ?? new Error('de ontvanger nam het niet aan'));
      });
    }),
    resource: resourceFromAttributes({ 'service.name': 'kassier' }),
    sluit: () => uitvoerder.shutdown(),
  };
}
