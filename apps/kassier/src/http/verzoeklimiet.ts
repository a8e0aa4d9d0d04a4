import type { Klok } from '#values';
import { LRUCache } from 'lru-cache';
import { teVeel } from './problem.js';

const MINUUT_MS = 60_000;
/** How many callers are remembered; who was forgotten begins with a full bucket again. */
const BELLERS_MAX = 50_000;

interface Emmer {
  over: number;
  opMs: number;
}

/**
 * How many requests somebody may send: a bucket that fills evenly with `perMinuut` a minute and holds that many at most, so a
 * minute's worth may come at once. Kept in the memory of this process: each instance of the service counts for itself.
 */
export class Verzoeklimiet {
  private readonly emmers = new LRUCache<string, Emmer>({ max: BELLERS_MAX });

  /** `perMinuut` 0 sets no limit. */
  constructor(private readonly perMinuut: number, private readonly klok: Klok) {}

  /** Counts one request of this caller. Throws the 429 problem, with when to come back, when it has none left. */
  tel(wie: string): void {
    if (this.perMinuut === 0) return;
    const emmer = this.emmerVan(wie);
    if (emmer.over < 1) throw this.probleem(emmer);
    emmer.over -= 1;
  }

  /** Throws that problem when this caller has none left, without counting one. */
  eisOver(wie: string): void {
    if (this.perMinuut === 0) return;
    const emmer = this.emmerVan(wie);
    if (emmer.over < 1) throw this.probleem(emmer);
  }

  private emmerVan(wie: string): Emmer {
    const nuMs = this.klok.nuMs();
    const bekend = this.emmers.get(wie);
    if (bekend === undefined) {
      const vol = { over: this.perMinuut, opMs: nuMs };
      this.emmers.set(wie, vol);
      return vol;
    }
    // A clock that was set back gives nothing, and takes nothing.
    const verstrekenMs = Math.max(0, nuMs - bekend.opMs);
    bekend.over = Math.min(this.perMinuut, bekend.over + (verstrekenMs * this.perMinuut) / MINUUT_MS);
    bekend.opMs = nuMs;
    return bekend;
  }

  private probleem({ over }: Emmer): Error {
    return teVeel(Math.max(1, Math.ceil(((1 - over) * MINUUT_MS) / this.perMinuut / 1_000)), this.perMinuut);
  }
}
