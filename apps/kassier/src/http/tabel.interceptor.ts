import { Readable } from 'node:stream';
import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { gekozenMediatype } from './accept.js';
import { alsCsv } from './tabel.csv.js';
import type { Tabel } from './tabel.kolommen.js';
import { alsOds, ODS } from './tabel.ods.js';

/** The media type of a table as text. */
export const CSV = 'text/csv';
const PAGINA_MAX = '500';

type Antwoord = Record<string, unknown> & { volgende?: string | null };

/**
 * Gives a list as CSV or as a spreadsheet to who asks for that with `Accept`. Without `limiet` and `cursor` that is the whole
 * list: page after page is asked of the route itself, with its own eyes and filters, as fast as the reader takes it.
 */
export class TabelInterceptor implements NestInterceptor {
  constructor(private readonly tabel: Tabel) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const verzoek = http.getRequest<FastifyRequest>();
    const vorm = gekozenMediatype(verzoek.headers.accept, ['application/json', CSV, ODS]);
    http.getResponse<FastifyReply>().header('vary', 'Accept');
    return vorm === CSV || vorm === ODS ? from(this.alsBestand(verzoek, next, vorm)) : next.handle();
  }

  private async alsBestand(verzoek: FastifyRequest, next: CallHandler, vorm: typeof CSV | typeof ODS): Promise<StreamableFile> {
    const query = verzoek.query as Record<string, string>;
    const isAlles = this.tabel.veld === 'resultaten' && query['limiet'] === undefined && query['cursor'] === undefined;
    if (isAlles) query['limiet'] = PAGINA_MAX;
    // What is wrong with the question is told before the answer begins.
    const eerste = await lastValueFrom(next.handle()) as Antwoord;
    const brokken = this.bladzijden(eerste, isAlles ? (cursor) => { query['cursor'] = cursor; return lastValueFrom(next.handle()) as Promise<Antwoord>; } : null);
    const naam = (verzoek.routeOptions.url ?? '').split('/').filter((deel) => deel !== '' && deel !== 'v1' && !deel.startsWith(':')).join('-');
    const { kolommen } = this.tabel;
    if (vorm === CSV) return new StreamableFile(Readable.from(alsCsv(kolommen, brokken)), { type: `${CSV}; charset=utf-8; header=present`, disposition: `attachment; filename="${naam}.csv"` });
    return new StreamableFile(await alsOds([{ naam, kolommen, brokken }]), { type: ODS, disposition: `attachment; filename="${naam}.ods"` });
  }

  private async *bladzijden(eerste: Antwoord, haal: ((cursor: string) => Promise<Antwoord>) | null): AsyncGenerator<readonly unknown[]> {
    let pagina = eerste;
    for (;;) {
      yield pagina[this.tabel.veld] as unknown[];
      if (haal === null || pagina.volgende === undefined || pagina.volgende === null) return;
      pagina = await haal(pagina.volgende);
    }
  }
}
