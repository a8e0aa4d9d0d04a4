/** One thing that is wrong in a message: where it is, and (in Dutch) what is wrong and the way out. */
export interface Berichtfout {
  readonly plaats: string;
  readonly melding: string;
}

const FOUTEN_MAX = 1000;
const GENOEMDE_FOUTEN_MAX = 5;

function samenvatting(aanhef: string, fouten: readonly Berichtfout[]): string {
  const genoemd = fouten.slice(0, GENOEMDE_FOUTEN_MAX).map((fout) => `${fout.plaats}: ${fout.melding}`);
  const rest = fouten.length - genoemd.length;
  return `${aanhef} ${genoemd.join(' ')}${rest > 0 ? ` En nog ${rest} andere.` : ''}`;
}

/** A payment order that may not go to the bank. `fouten` holds every fault found (the first 1000 when there are more). */
export class BetaalopdrachtFout extends Error {
  override readonly name = 'BetaalopdrachtFout';

  constructor(readonly fouten: readonly Berichtfout[]) {
    super(samenvatting('De betaalopdracht is niet geldig.', fouten));
  }
}

/** A message that cannot be trusted: nothing of it may be booked. `fouten` holds every fault that could be found (the first 1000 when there are more). */
export class BankberichtFout extends Error {
  override readonly name = 'BankberichtFout';

  constructor(readonly fouten: readonly Berichtfout[]) {
    super(samenvatting('Het bericht is niet bruikbaar.', fouten));
  }
}

/** Collects faults while a message is read or written, so that one answer can name them all. Keeps a bounded number. */
export class Foutenlijst {
  private readonly bewaard: Berichtfout[] = [];
  private teveel = 0;

  meld(plaats: string, melding: string): void {
    if (this.bewaard.length < FOUTEN_MAX) this.bewaard.push({ plaats, melding });
    else this.teveel += 1;
  }

  /** Takes over the faults of another list. */
  neemOver(ander: Foutenlijst): void {
    for (const { plaats, melding } of ander.bewaard) this.meld(plaats, melding);
    this.teveel += ander.teveel;
  }

  get isLeeg(): boolean {
    return this.bewaard.length === 0;
  }

  /** How many faults were reported, those that were not kept included. */
  get aantal(): number {
    return this.bewaard.length + this.teveel;
  }

  /** The faults in the order in which they were found; when there were too many, the last line says how many were left out. */
  alle(): Berichtfout[] {
    if (this.teveel === 0) return [...this.bewaard];
    return [...this.bewaard, { plaats: 'hele bericht', melding: `Er zijn nog ${this.teveel} fouten; herstel eerst de genoemde.` }];
  }
}
