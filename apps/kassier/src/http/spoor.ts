import { randomBytes } from 'node:crypto';

/** Our place in a trace that the caller began (W3C Trace Context). */
export interface Spoor {
  /** 32 hexadecimal characters: everything that belongs to one action, across services. */
  readonly traceId: string;
  /** 16 hexadecimal characters: what the caller was doing. */
  readonly parentSpanId: string;
  /** 16 hexadecimal characters: what we did for it. */
  readonly spanId: string;
  /** 2 hexadecimal characters, as they came. */
  readonly vlaggen: string;
}

/** Of version 00; a later version may say more behind it, which we then leave. */
const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Reads a `traceparent`; null when there is none or when it is not one, which then is as if it were not sent. */
export function leesSpoor(kop: string | string[] | undefined): Spoor | null {
  if (typeof kop !== 'string') return null;
  const [, versie, traceId = '', parentSpanId = '', vlaggen = '', meer] = TRACEPARENT.exec(kop) ?? [];
  if (versie === undefined || versie === 'ff' || (versie === '00' && meer !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentSpanId)) return null;
  return { traceId, parentSpanId, spanId: randomBytes(8).toString('hex'), vlaggen };
}

/** What we answer, and would send on: the same trace, with what we did as its last place. */
export function schrijfSpoor({ traceId, spanId, vlaggen }: Spoor): string {
  return `00-${traceId}-${spanId}-${vlaggen}`;
}
