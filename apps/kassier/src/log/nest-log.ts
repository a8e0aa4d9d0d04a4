import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { schoon } from './schoon.js';

const STACK = /\n\s+at /;

/** Gives what Nest and our own `Logger`s say to the one log. Nest's `log` tells of every route at start, so that belongs to debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: FastifyBaseLogger) {}

  log(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('debug', bericht, rest);
  }

  debug(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('debug', bericht, rest);
  }

  verbose(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('trace', bericht, rest);
  }

  warn(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('warn', bericht, rest);
  }

  error(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('error', bericht, rest);
  }

  fatal(bericht: unknown, ...rest: unknown[]): void {
    this.schrijf('fatal', bericht, rest);
  }

  /** Nest gives the stack of an error, when there is one, and last the name of who speaks. */
  private schrijf(niveau: 'trace' | 'debug' | 'warn' | 'error' | 'fatal', bericht: unknown, rest: readonly unknown[]): void {
    const teksten = rest.filter((deel) => typeof deel === 'string');
    const stack = teksten.find((tekst) => STACK.test(tekst));
    const context = teksten.filter((tekst) => tekst !== stack).at(-1);
    const velden = {
      ...(context === undefined ? {} : { context }),
      ...(stack === undefined ? {} : { stack: schoon(stack) }),
      ...(bericht instanceof Error ? { err: bericht } : {}),
    };
    this.log_[niveau](velden, schoon(bericht instanceof Error ? bericht.message : String(bericht)));
  }
}
