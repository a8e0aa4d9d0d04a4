import { once } from 'node:events';
import type { Klok } from '#values';

/** How often a line of progress is written: often enough to be alive on a terminal, seldom enough in a log file. */
const TERMINAL_MS_MIN = 100;
const LOGBOEK_MS_MIN = 10_000;

/** Where a command writes: its result to the standard output, everything about the work to the error output. */
export class Uitvoer {
  private laatsteMs: number;
  private staatVoortgang = false;

  constructor(
    private readonly resultaat: NodeJS.WriteStream,
    private readonly verslag: NodeJS.WriteStream,
    private readonly klok: Klok,
  ) {
    this.laatsteMs = klok.nuMs();
  }

  /** The stream for results too large to hold. */
  get stroom(): NodeJS.WriteStream {
    return this.resultaat;
  }

  /** One line of the result. */
  async regel(tekst: string): Promise<void> {
    this.wisVoortgang();
    if (!this.resultaat.write(`${tekst}\n`)) await once(this.resultaat, 'drain');
  }

  /** One line about the work. */
  meld(tekst: string): void {
    this.wisVoortgang();
    this.verslag.write(`${tekst}\n`);
  }

  /** How far the work is: rewritten in place on a terminal, a line now and then elsewhere. */
  voortgang(tekst: string): void {
    const nu = this.klok.nuMs();
    if (nu - this.laatsteMs < (this.verslag.isTTY ? TERMINAL_MS_MIN : LOGBOEK_MS_MIN)) return;
    this.laatsteMs = nu;
    if (!this.verslag.isTTY) {
      this.verslag.write(`${tekst}\n`);
      return;
    }
    this.verslag.write(`\r\u001B[2K${tekst.slice(0, Math.max(20, this.verslag.columns - 1))}`);
    this.staatVoortgang = true;
  }

  /** Takes the line of progress away. */
  wisVoortgang(): void {
    if (this.staatVoortgang) this.verslag.write('\r\u001B[2K');
    this.staatVoortgang = false;
  }
}
