/**
 * Work in the background of the service that comes back again and again, never twice at once. It does not keep the process alive, and ends with
 * it: what is on its way is waited for.
 */
export class Achtergrondwerk {
  private wekker: NodeJS.Timeout | undefined;
  private bezig: Promise<void> = Promise.resolve();
  private gestopt = false;

  /** `werk` is done once a time and gives how long to wait for the next, in milliseconds; it never rejects. */
  constructor(private readonly werk: () => Promise<number>) {}

  /** Whether it was asked to end: long work looks at this between two steps. */
  get isGestopt(): boolean {
    return this.gestopt;
  }

  /** Does the work for the first time after so many milliseconds. */
  begin(wachttijdMs: number): void {
    if (this.gestopt) return;
    this.wekker = setTimeout(() => {
      this.bezig = this.werk().then((pauzeMs) => { this.begin(pauzeMs); });
    }, wachttijdMs).unref();
  }

  /** Does it no more, and waits for what is on its way. */
  async stop(): Promise<void> {
    this.gestopt = true;
    clearTimeout(this.wekker);
    await this.bezig;
  }
}
