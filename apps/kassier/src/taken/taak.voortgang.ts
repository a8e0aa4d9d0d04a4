import type { Transactie, VastAntwoord, Voortgang } from '../database/index.js';
import type { Greep, Taakopslag } from './taak.opslag.js';

/** Why a job was stopped half-way; what it had done is undone. */
export class TaakGestopt extends Error {
  constructor(readonly reden: 'annuleren' | 'overdragen' | 'verloren') {
    super(`de taak is gestopt: ${reden}`);
    this.name = 'TaakGestopt';
  }
}

/**
 * Tells on the job's own connection that it still runs and how far it is, and hears there whether it has to stop. It does so
 * between the parts of the work, so the work itself waits for nothing.
 */
export class Taakvoortgang implements Voortgang {
  private stand: { fase: string; gedaan: number; totaal: number } | null = null;
  private stop: TaakGestopt['reden'] | null = null;
  private wekker: NodeJS.Timeout | undefined;
  private slag: Promise<void> = Promise.resolve();
  private isTenEinde = false;

  constructor(private readonly opslag: Taakopslag, private readonly greep: Greep, private readonly hartslagMs: number, private readonly href: (antwoord: VastAntwoord['antwoord']) => string) {}

  begin(): void {
    this.wekker = setTimeout(() => {
      this.slag = this.slaHart().then(() => { if (!this.isTenEinde) this.begin(); });
    }, this.hartslagMs).unref();
  }

  /** Tells nothing any more, and waits for what is being told. */
  async eindig(): Promise<void> {
    this.isTenEinde = true;
    clearTimeout(this.wekker);
    await this.slag;
  }

  /** The instance stops: the job is for another one, unless it is at its end. */
  draagOver(): void {
    this.stop ??= 'overdragen';
  }

  meld(fase: string, gedaan: number, totaal: number): void {
    this.stand = { fase, gedaan, totaal };
    if (this.stop !== null) throw new TaakGestopt(this.stop);
  }

  async bekrachtig(transactie: Transactie, { status, antwoord }: VastAntwoord): Promise<void> {
    const isVanMij = await this.opslag.bekrachtig(transactie, this.greep, { status, href: this.href(antwoord) });
    if (isVanMij) return;
    throw new TaakGestopt((await this.opslag.slaHart(this.greep, this.stand)) === 'annuleren' ? 'annuleren' : 'verloren');
  }

  private async slaHart(): Promise<void> {
    // When it cannot be told, another instance may take the job over; at its end this one finds out.
    const gehoord = await this.opslag.slaHart(this.greep, this.stand).catch(() => 'door' as const);
    if (gehoord !== 'door') this.stop = gehoord;
  }
}
