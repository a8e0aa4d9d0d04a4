/** Tells how far a long step is: on one line that is rewritten on a terminal, as a line per tenth elsewhere. */
export class Voortgang {
  private gedaan = 0;
  private gemeld = 0;

  constructor(private readonly titel: string, private readonly totaal: number) {}

  stap(): void {
    this.gedaan += 1;
    const deel = Math.floor((this.gedaan * 10) / this.totaal);
    if (process.stdout.isTTY) process.stdout.write(`\r  ${this.titel}: ${this.gedaan} van ${this.totaal}${this.gedaan === this.totaal ? '\n' : ''}`);
    else if (deel > this.gemeld && (deel % 2 === 0 || this.gedaan === this.totaal)) process.stdout.write(`  ${this.titel}: ${this.gedaan} van ${this.totaal}\n`);
    this.gemeld = deel;
  }
}

/** One line for the reader. */
export function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`);
}
