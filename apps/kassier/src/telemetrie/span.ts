import type { Attributes, HrTime, SpanContext } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';

/** Where something stands in a trace: 32 and 16 hexadecimal characters. */
export interface Plaats {
  readonly traceId: string;
  readonly spanId: string;
}

/** Something that was done, from when until when: what OpenTelemetry calls a span. */
export interface Spanwaarde extends Plaats {
  readonly naam: string;
  /** A request that came in, one that went out (to the database), or neither. */
  readonly soort: 'binnen' | 'uit' | 'intern';
  /** What it was done for, in the same trace; null when nothing known. */
  readonly ouderSpanId: string | null;
  /** Milliseconds since 1970. */
  readonly beginMs: number;
  readonly eindMs: number;
  /** It failed by our own fault; a refusal is no failure. */
  readonly isMislukt: boolean;
  readonly attributen: Attributes;
  readonly koppelingen?: readonly Plaats[];
}

/** As the numbers of the OpenTelemetry API, which is not loaded where nothing is sent. */
const SOORTEN = { intern: 0, binnen: 1, uit: 2 } as const;
const STATUS_ONGEZET = 0;
const STATUS_FOUT = 2;
const WORDT_GEVOLGD = 1;
const NANO = 1_000_000;

/** As the exporter takes it. */
export function alsSpan(waarde: Spanwaarde, resource: Resource): ReadableSpan {
  const { traceId, ouderSpanId } = waarde;
  const context = contextVan(waarde);
  return {
    name: waarde.naam, kind: SOORTEN[waarde.soort], spanContext: () => context, ...(ouderSpanId === null ? {} : { parentSpanContext: contextVan({ traceId, spanId: ouderSpanId }) }),
    startTime: hrTijd(waarde.beginMs), endTime: hrTijd(waarde.eindMs), duration: hrTijd(Math.max(0, waarde.eindMs - waarde.beginMs)), ended: true,
    status: { code: waarde.isMislukt ? STATUS_FOUT : STATUS_ONGEZET }, attributes: waarde.attributen, links: (waarde.koppelingen ?? []).map((plaats) => ({ context: contextVan(plaats) })), events: [],
    resource, instrumentationScope: { name: 'kassier' }, droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0,
  };
}

function contextVan({ traceId, spanId }: Plaats): SpanContext {
  return { traceId, spanId, traceFlags: WORDT_GEVOLGD };
}

/** Whole seconds and nanoseconds. */
function hrTijd(ms: number): HrTime {
  const seconden = Math.trunc(ms / 1000);
  return [seconden, Math.round((ms - seconden * 1000) * NANO)];
}
