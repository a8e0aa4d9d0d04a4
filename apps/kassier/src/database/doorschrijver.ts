import type { Verbinding, Vraag } from '#ledger';

/**
 * Sends statements of one transaction one after the other and does not wait for the last one: while PostgreSQL writes a
 * part, the next part is made. At most two parts are in memory.
 */
export class Doorschrijver {
  private onderweg: Promise<unknown> = Promise.resolve();

  constructor(private readonly verbinding: Verbinding) {}

  /** Hands the statements of a part over; throws when the part before it was refused. */
  async schrijf(...vragen: readonly Vraag[]): Promise<void> {
    await this.onderweg;
    this.onderweg = this.zend(vragen);
    // Somebody hears of a refusal at the next part or at the end, but not yet.
    this.onderweg.catch(() => undefined);
  }

  private async zend(vragen: readonly Vraag[]): Promise<void> {
    for (const vraag of vragen) await this.verbinding.query(vraag);
  }

  /** Resolves when everything is written; throws when something was refused. */
  async klaar(): Promise<void> {
    await this.onderweg;
  }
}
