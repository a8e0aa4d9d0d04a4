import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Openbaar } from '../access/index.js';
import type { Besluitstraatmeting } from '../besluitstraat/index.js';
import { HealthService, type Gezondheid } from './health.service.js';

/** For the operator's probes; outside the API and its description. */
@ApiExcludeController()
@Controller('health')
@Openbaar()
export class HealthController {
  constructor(private readonly service: HealthService) {}

  /** The process answers. */
  @Get('live')
  live(): Record<string, string> {
    return { status: 'ok' };
  }

  /** The service can do its work: 200, or 503 with what is wrong. Also how far sealing is behind, which is no reason for a 503. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Gezondheid> {
    const stand = await this.service.stand();
    void reply.status(stand.status === 'ok' ? 200 : 503);
    return stand;
  }

  /** The batches of the decision pipeline: how many and how large, what waits now, and how long it takes. To tune GROEP_MAX and its like by. */
  @Get('besluitstraat')
  drukte(): Besluitstraatmeting {
    return this.service.drukte();
  }
}
