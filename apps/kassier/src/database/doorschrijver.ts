import type { Verbinding, Vraag } from '#ledger';

/**
 * Sends statements of one transaction one after the other and does not wait for them: while PostgreSQL writes a part, the
 * next one stands ready for it and the one after that is made. At most three parts are in memory.
 */
export class Doorschrijver {
  private voorlaatste: Promise<unknown> = Promise.resolve();
  private laatste: Promise<unknown> = Promise.resolve();

  constructor(private readonly verbinding: Verbinding) {}

  /** Hands the statements of a part over; throws when a part before it turned out to be refused. */
  async schrijf(...vragen: readonly Vraag[]): Promise<void> {
    await this.voorlaatste;
    this.voorlaatste = this.laatste;
    this.laatste = this.zend(vragen, this.voorlaatste);
    // Somebody hears of a refusal at a later part or at the end, but not yet.
    this.laatste.catch(() => undefined);
  }

  private async zend(vragen: readonly Vraag[], na: Promise<unknown>): Promise<void> {
    // Handed over at once, in order; each waits on the connection for its turn.
    await Promise.all([na, ...vragen.map((vraag) => this.verbinding.query(vraag))]);
  }

  /** Resolves when everything is written; throws when something was refused. */
  async klaar(): Promise<void> {
    await this.laatste;
  }
}
