import { timingSafeEqual, createHash } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Openbaar } from '../access/index.js';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { nietAangemeld, nietGevonden } from '../http/index.js';
import { MetricsService } from './metrics.service.js';
import { MEDIATYPE } from './tekst.js';

const LOKAAL = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** What a proxy adds: then the caller is somebody else than whom the connection comes from. */
const DOORGESTUURD = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * For the scraper of the operator; outside the API and its description. A scraper has no user and no role, so this door has a
 * lock of its own: METRICS_TOKEN. Without that it opens in development only, for a program on the same machine.
 */
@ApiExcludeController()
@Controller('metrics')
@Openbaar()
export class MetricsController {
  constructor(private readonly service: MetricsService, @Inject(CONFIGURATIE) private readonly configuratie: Configuratie) {}

  /** All measurements, in the text format of Prometheus. */
  @Get()
  @Header('content-type', MEDIATYPE)
  metrics(@Req() verzoek: FastifyRequest): Promise<string> {
    this.eisToegang(verzoek);
    return this.service.tekst();
  }

  private eisToegang({ headers, socket }: FastifyRequest): void {
    const { metricsToken, omgeving } = this.configuratie;
    if (metricsToken === null) {
      const isLokaal = omgeving !== 'production' && LOKAAL.has(socket.remoteAddress ?? '') && DOORGESTUURD.every((kop) => headers[kop] === undefined);
      // Who may not come in does not hear that there is a door.
      if (!isLokaal) throw nietGevonden('Dit pad bestaat niet. Alle paden staan in /v1/openapi.json.');
      return;
    }
    if (!gelijk(headers.authorization ?? '', `Bearer ${metricsToken}`)) throw nietAangemeld('Stuur de kop Authorization: Bearer met het token uit METRICS_TOKEN.');
  }
}

/** In a time that tells nothing about how much of it was right. */
function gelijk(een: string, ander: string): boolean {
  const [a, b] = [een, ander].map((tekst) => createHash('sha256').update(tekst).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
