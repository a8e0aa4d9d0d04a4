import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { meldHerhaling } from '../besluitstraat/index.js';
import { RESPOND_ASYNC } from '../http/index.js';
import type { AangenomenTaak } from './taken.service.js';

/** Answers that a request was accepted as a job (RFC 7240, RFC 9110 §15.3.3). */
export function antwoordOpTaak(aangenomen: AangenomenTaak, reply: FastifyReply): Record<string, unknown> {
  meldHerhaling(aangenomen, reply);
  void reply.status(202).headers({ location: `/v1/taken/${String(aangenomen.taak['id'])}`, 'preference-applied': RESPOND_ASYNC });
  return aangenomen.taak;
}

/** Answers with events as they come; 204 tells who comes back for more that there is no more (HTML, server-sent events). */
export function antwoordMetGebeurtenissen(stroom: Readable | null, reply: FastifyReply): StreamableFile | undefined {
  if (stroom === null) {
    void reply.status(204);
    return undefined;
  }
  // A proxy that gathers an answer before it passes it on would make these events useless.
  void reply.header('x-accel-buffering', 'no');
  return new StreamableFile(stroom, { type: 'text/event-stream; charset=utf-8' });
}
