import { randomFillSync } from 'node:crypto';

/** Our place in a trace (W3C Trace Context): one that the caller began, or that begins with us. */
export interface Spoor {
  /** 32 hexadecimal characters: everything that belongs to one action, across services. */
  readonly traceId: string;
  /** 16 hexadecimal characters: what the caller was doing; null when the trace begins with us. */
  readonly parentSpanId: string | null;
  /** 16 hexadecimal characters: what we did for it. */
  readonly spanId: string;
  /** 2 hexadecimal characters, as they came. */
  readonly vlaggen: string;
  /** Whether who began it wants it kept. */
  readonly wordtGevolgd: boolean;
}

/** Of version 00; a later version may say more behind it, which we then leave. */
const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

const TRACE_BYTES = 16;
const SPAN_BYTES = 8;

/** Random bytes for many ids at once: a call to the system for each would cost more than the id. */
const voorraad = Buffer.alloc(24 * 128);
let gebruikt = voorraad.length;

function willekeurig(bytes: number): string {
  if (gebruikt + bytes > voorraad.length) {
    randomFillSync(voorraad);
    gebruikt = 0;
  }
  const tekst = voorraad.toString('hex', gebruikt, (gebruikt += bytes));
  // All zeros is no id.
  return /^0+$/.test(tekst) ? willekeurig(bytes) : tekst;
}

/** A new id for something that is done within a trace. */
export function nieuweSpanId(): string {
  return willekeurig(SPAN_BYTES);
}

/** A trace that begins here, which is kept when `wordtGevolgd`. */
export function beginSpoor(wordtGevolgd: boolean): Spoor {
  return { traceId: willekeurig(TRACE_BYTES), parentSpanId: null, spanId: nieuweSpanId(), vlaggen: wordtGevolgd ? '01' : '00', wordtGevolgd };
}

/** Reads a `traceparent`; null when there is none or when it is not one, which then is as if it were not sent. */
export function leesSpoor(kop: string | string[] | undefined): Spoor | null {
  if (typeof kop !== 'string') return null;
  const [, versie, traceId = '', parentSpanId = '', vlaggen = '', meer] = TRACEPARENT.exec(kop) ?? [];
  if (versie === undefined || versie === 'ff' || (versie === '00' && meer !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentSpanId)) return null;
  return { traceId, parentSpanId, spanId: nieuweSpanId(), vlaggen, wordtGevolgd: (Number.parseInt(vlaggen, 16) & 1) === 1 };
}

/** What we answer, and would send on: the same trace, with what we did as its last place. */
export function schrijfSpoor({ traceId, spanId, vlaggen }: Spoor): string {
  return `00-${traceId}-${spanId}-${vlaggen}`;
}
