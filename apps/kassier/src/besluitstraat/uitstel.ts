/** Whoever waits for an answer that is already durable waits no longer than this for the decisions behind him. */
const UITSTEL_MS_MAX = 10;

/** Work that can wait a moment for something that others are waiting for; it is done in time, whatever becomes of that. */
export class Uitstel {
  private werk: (() => void) | null = null;
  private klok: NodeJS.Timeout | undefined;

  /** Keeps this until `geef`, or until its time is over. What was kept before is done first. */
  stelUit(werk: () => void): void {
    this.geef();
    this.werk = werk;
    this.klok = setTimeout(() => { this.geef(); }, UITSTEL_MS_MAX);
  }

  /** Does what was kept, when there is something. */
  geef(): void {
    const { werk } = this;
    if (werk === null) return;
    this.werk = null;
    clearTimeout(this.klok);
    werk();
  }
}
