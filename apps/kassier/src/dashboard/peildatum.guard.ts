import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { vandaag, type Klok } from '#values';
import { KLOK } from '../config/index.js';

/** Sends a browser on to another address of the dashboard. */
export class Omleiding extends Error {
  constructor(readonly adres: string) {
    super(`naar ${adres}`);
    this.name = 'Omleiding';
  }
}

/** A page without a day in its address goes to its address of today: what somebody sends on or keeps then shows the same later. */
@Injectable()
export class MetPeildatum implements CanActivate {
  constructor(@Inject(KLOK) private readonly klok: Klok) {}

  canActivate(context: ExecutionContext): boolean {
    const { raw } = context.switchToHttp().getRequest<FastifyRequest>();
    const [pad = '', ...rest] = (raw.url ?? '').split('?');
    const vraag = new URLSearchParams(rest.join('?'));
    const dagen = vraag.getAll('peildatum');
    if (dagen.length > 1 || (dagen[0] ?? '') !== '') return true;
    vraag.set('peildatum', vandaag(this.klok).toString());
    throw new Omleiding(`${pad}?${vraag.toString()}`);
  }
}
