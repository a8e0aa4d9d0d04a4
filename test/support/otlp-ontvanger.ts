import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it came over the wire, in the JSON form of OTLP, with its attributes by name. */
export interface OntvangenSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: bigint;
  readonly endTimeUnixNano: bigint;
  readonly status: number;
  readonly attributen: Readonly<Record<string, unknown>>;
  readonly koppelingen: readonly { readonly traceId: string; readonly spanId: string }[];
}

interface Waarde { readonly stringValue?: string; readonly intValue?: number | string; readonly boolValue?: boolean; readonly doubleValue?: number; readonly arrayValue?: { readonly values: readonly Waarde[] } }
interface Ruw {
  readonly traceId: string; readonly spanId: string; readonly parentSpanId?: string; readonly name: string; readonly kind: number; readonly startTimeUnixNano: string; readonly endTimeUnixNano: string;
  readonly status?: { readonly code?: number }; readonly attributes?: readonly { readonly key: string; readonly value: Waarde }[]; readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
}
interface Bericht { readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly Ruw[] }[] }[] }

/** A small receiver of OTLP over HTTP on this machine. */
export class OtlpOntvanger {
  readonly spannen: OntvangenSpan[] = [];
  /** Everything that was sent to it, as it came. */
  tekst = '';
  /** With what it answers; anything but 200 takes nothing. */
  status = 200;
  geweigerd = 0;
  /** What an answer waits for. */
  wachtOp: Promise<unknown> = Promise.resolve();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((verzoek, antwoord) => {
      const stukken: Buffer[] = [];
      verzoek.on('data', (stuk: Buffer) => stukken.push(stuk));
      verzoek.on('end', () => {
        const { status } = this;
        if (status !== 200) this.geweigerd += 1;
        else this.neemOp(verzoek.url ?? '', Buffer.concat(stukken).toString('utf8'));
        void this.wachtOp.then(() => antwoord.writeHead(status, { 'content-type': 'application/json' }).end('{}'));
      });
    });
  }

  static async start(): Promise<OtlpOntvanger> {
    const ontvanger = new OtlpOntvanger();
    await new Promise<void>((klaar) => ontvanger.server.listen(0, '127.0.0.1', klaar));
    return ontvanger;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The spans of which this is true, once there are so many. */
  async wacht(aantal: number, past: (span: OntvangenSpan) => boolean): Promise<OntvangenSpan[]> {
    for (;;) {
      const gevonden = this.spannen.filter(past);
      if (gevonden.length >= aantal) return gevonden;
      await new Promise((verder) => setTimeout(verder, 20));
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }

  private neemOp(pad: string, tekst: string): void {
    if (pad !== '/v1/traces') throw new Error(`er kwam iets op ${pad}`);
    this.tekst += tekst;
    const bericht = JSON.parse(tekst) as Bericht;
    for (const ruw of bericht.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))) {
      this.spannen.push({
        traceId: ruw.traceId, spanId: ruw.spanId, parentSpanId: ruw.parentSpanId || undefined, name: ruw.name, kind: ruw.kind, startTimeUnixNano: BigInt(ruw.startTimeUnixNano), endTimeUnixNano: BigInt(ruw.endTimeUnixNano),
        status: ruw.status?.code ?? 0, attributen: Object.fromEntries((ruw.attributes ?? []).map(({ key, value }) => [key, waardeVan(value)])), koppelingen: (ruw.links ?? []).map(({ traceId, spanId }) => ({ traceId, spanId })),
      });
    }
  }
}

function waardeVan(waarde: Waarde): unknown {
  if (waarde.arrayValue) return waarde.arrayValue.values.map(waardeVan);
  if (waarde.intValue !== undefined) return Number(waarde.intValue);
  return waarde.stringValue ?? waarde.boolValue ?? waarde.doubleValue;
}
