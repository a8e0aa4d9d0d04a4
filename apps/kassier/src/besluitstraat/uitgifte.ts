import { setImmediate } from 'node:timers/promises';

/** So many answers go out before others get a turn. */
const PER_BEURT = 8;

/**
 * Gives answers out in turns, in between of which comes what PostgreSQL has to say. To answer a request costs more than to judge one: if all
 * of a group were answered first, PostgreSQL would wait that long for what the next group writes.
 */
export class Uitgifte {
  private wachtend: (() => void)[] = [];
  private bezig: Promise<void> | null = null;

  /** Gives these out, behind what waits already, in this order; the first of them at once when nothing waits. */
  geef(antwoorden: readonly (() => void)[]): void {
    this.wachtend.push(...antwoorden);
    this.bezig ??= this.werk();
  }

  /** Resolves when everything has gone out. */
  async leeg(): Promise<void> {
    while (this.bezig) await this.bezig;
  }

  private async werk(): Promise<void> {
    do {
      for (const antwoord of this.wachtend.splice(0, PER_BEURT)) antwoord();
      await setImmediate();
    } while (this.wachtend.length > 0);
    this.bezig = null;
  }
}
