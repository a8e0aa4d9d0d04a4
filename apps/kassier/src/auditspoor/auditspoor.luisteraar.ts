import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Klok } from '#values';
import { herkomstVan } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { auditregel, type Auditfeit } from '../database/index.js';
import { Auditnoteerder } from './auditspoor.noteerder.js';

const LEEST = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Looks at every answer that is out, and has a row written of what the audit trail tells and no statement wrote yet. */
@Injectable()
export class Auditluisteraar implements OnModuleInit {
  constructor(private readonly adapter: HttpAdapterHost<FastifyAdapter>, private readonly noteerder: Auditnoteerder, @Inject(KLOK) private readonly klok: Klok) {}

  onModuleInit(): void {
    const fastify = this.adapter.httpAdapter.getInstance();
    fastify.addHook('onResponse', (verzoek, antwoord, klaar) => {
      this.bekijk(verzoek, antwoord);
      klaar();
    });
    // After the last answer, and before the connections to the database close.
    fastify.addHook('onClose', () => this.noteerder.leeg());
  }

  private bekijk(verzoek: FastifyRequest, antwoord: FastifyReply): void {
    const feit = auditfeit(verzoek, antwoord);
    if (feit === null) return;
    const gebruiker = verzoek.gebruiker ?? verzoek.aanmelding?.gebruiker ?? null;
    const herkomst = gebruiker?.herkomst ?? herkomstVan(verzoek, this.klok.nuMs());
    this.noteerder.noteer(auditregel(gebruiker, herkomst, feit), (feit.soort === 'aanmelding' && gebruiker === null) || feit.status === 429);
  }
}

/** What a row would tell of this answer; null when there is nothing to tell, or what it did tells it already. */
function auditfeit(verzoek: FastifyRequest, antwoord: FastifyReply): Auditfeit | null {
  const { gebruiker, aanmelding, probleem, method } = verzoek;
  const status = antwoord.statusCode;
  const geweigerd = { status, probleem: probleem?.soort ?? null };
  if (aanmelding !== undefined) return { ...geweigerd, soort: 'aanmelding', reden: aanmelding.wat };
  const reden = status === 401 || status === 403 ? (probleem?.detail ?? null) : null;
  if (gebruiker === undefined) return status === 401 || status === 403 ? { ...geweigerd, soort: 'aanmelding', reden } : null;
  // Of what failed in the end nothing was kept, whatever was meant to be.
  if (gebruiker.herkomst?.isVastgelegd === true && status < 500) return null;
  const handelt = !LEEST.has(method);
  const sleutel = handelt ? sleutelVan(verzoek) : {};
  if (status >= 400) return handelt || status === 403 ? { ...geweigerd, ...sleutel, soort: 'weigering', reden } : null;
  if (antwoord.getHeader('idempotent-replayed') === 'true') return { ...sleutel, status, soort: 'herhaling' };
  return verzoek.verwerking === undefined ? null : { status, soort: 'inzage' };
}

function sleutelVan(verzoek: FastifyRequest): { sleutel?: string } {
  const sleutel = verzoek.headers['idempotency-key'];
  return typeof sleutel === 'string' ? { sleutel } : {};
}
