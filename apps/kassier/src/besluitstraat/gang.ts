import { Doorschrijver, type LandelijkVenster, type Schrijfgang } from '../database/index.js';
import type { Regeling } from '../referentie/index.js';
import type { Aanvraag } from './aanvraag.js';
import type { Groepstijden } from './groepspoor.js';
import { laadFeiten } from './laden.js';
import type { Werkstand } from './werkstand.js';

/**
 * Requests that are decided in one transaction, from the moment their lock and facts are asked for. That can be while the
 * group before them commits: what they are judged on is read after that commit, because PostgreSQL works in order.
 */
export class Gang<W extends { readonly aanvraag: Aanvraag }> {
  readonly aanvragen: readonly Aanvraag[];
  private readonly transactie: Promise<Schrijfgang>;
  private readonly feiten: Promise<Werkstand>;
  private gelezen = 0;
  private geschreven = 0;
  private bevestigd = 0;

  constructor(
    database: LandelijkVenster,
    regeling: Regeling,
    readonly wachtenden: readonly W[],
    /** When these were taken from the queue, in milliseconds of the measuring clock. */
    readonly sinds: number,
    private readonly nu: () => number,
  ) {
    this.aanvragen = wachtenden.map(({ aanvraag }) => aanvraag);
    this.transactie = database.schrijfgang();
    this.feiten = this.transactie.then((transactie) => laadFeiten(transactie, this.aanvragen, regeling));
    // Whoever decides them hears of it; whoever gives them back need not.
    this.feiten.then(() => { this.gelezen = nu(); }, () => undefined);
  }

  /**
   * Gives what `besluit` decides when it is durable; undoes everything when something went wrong. The commit is sent right behind what
   * `besluit` writes; `isGeschreven` is called when that is written and nothing is left but to wait for the commit.
   */
  async voltooi<T>(besluit: (schrijver: Doorschrijver, werkstand: Werkstand) => Promise<T>, isGeschreven: () => void): Promise<T> {
    const transactie = await this.transactie;
    try {
      const schrijver = new Doorschrijver(transactie);
      const uitslag = await besluit(schrijver, await this.feiten);
      this.geschreven = this.nu();
      const bevestiging = transactie.bekrachtig();
      // What went wrong in writing is told by the commit.
      await schrijver.klaar().then(isGeschreven, () => undefined);
      await bevestiging;
      this.bevestigd = this.nu();
      return uitslag;
    } catch (fout) {
      await this.geefTerug();
      throw fout;
    }
  }

  /** When its steps were done; once it is decided. */
  get tijden(): Groepstijden {
    const { sinds, gelezen, geschreven, bevestigd } = this;
    return { sinds, gelezen, geschreven, bevestigd };
  }

  /** Ends the transaction without deciding anything; the requests still wait. Nothing happens when it has ended already. */
  async geefTerug(): Promise<void> {
    await this.transactie.then((transactie) => transactie.maakOngedaan(), () => undefined);
  }
}
