import { Datum, type Bedrag } from '#values';

/**
 * How an account that may never be negative got its balance, as far as that happened late in time: its turnover per
 * booking day. It answers from which day on an amount can be taken, so that the balance of no day becomes negative, also
 * of a day in the past.
 */
export class Ruimteverloop {
  /** In order of day, one item per day. */
  private readonly dagen: { readonly dag: string; centen: bigint }[] = [];

  /** Adds turnover (EUR, debet positive) on a booking day. */
  verwerk(dag: string, bedrag: Bedrag): void {
    let plaats = this.dagen.length;
    while (plaats > 0 && (this.dagen[plaats - 1]?.dag ?? '') > dag) plaats -= 1;
    const vorige = this.dagen[plaats - 1];
    if (vorige?.dag === dag) vorige.centen += bedrag.centen;
    else this.dagen.splice(plaats, 0, { dag, centen: bedrag.centen });
  }

  /**
   * The first day, not before `gewenst`, from which on the account has `bedrag` on every day. `saldo` is the balance after
   * everything that was booked; the turnover of every day after `gewenst` must be known here. When even the balance is too
   * small there is no such day: that is a shortage, for others to report, and the answer is the wanted day.
   */
  eersteDagMet(bedrag: Bedrag, gewenst: Datum, saldo: Bedrag): Datum {
    let stand = saldo.centen;
    if (stand < bedrag.centen) return gewenst;
    for (let plaats = this.dagen.length - 1; plaats >= 0; plaats -= 1) {
      const { dag, centen } = this.dagen[plaats] as { dag: string; centen: bigint };
      if (dag <= gewenst.toString()) break;
      stand -= centen;
      if (stand < bedrag.centen) return Datum.van(dag);
    }
    return gewenst;
  }
}
