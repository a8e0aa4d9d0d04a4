/** The model's own ledger, written from the event table of the agreement. It knows nothing of the service's code. */

/** One line: positive is debet, in cents. An account is called "boek/soort/stroom/jaar/regio", with "-" where it has none. */
export interface Posting {
  readonly rekening: string;
  readonly bedrag: bigint;
  readonly verplichting: string | null;
}

/** One event on the day ("JJJJ-MM-DD") on which it is booked. */
export interface Boeking {
  readonly soort: string;
  readonly dag: string;
  readonly postings: readonly Posting[];
}

/** A budget cell. */
export interface Cel {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
}

export type Budgetboek = 'verplichtingen' | 'kas';

/** A journal in memory with the balances that follow from it. */
export class Boekhouding {
  readonly journaal: Boeking[] = [];
  readonly saldi = new Map<string, bigint>();
  /** What happened to an account on each day. */
  private readonly omzet = new Map<string, Map<string, bigint>>();

  saldo(rekening: string): bigint {
    return this.saldi.get(rekening) ?? 0n;
  }

  /** Books an event and gives its place in this journal. */
  boek(soort: string, dag: string, postings: readonly Posting[]): number {
    for (const { rekening, bedrag } of postings) {
      this.saldi.set(rekening, this.saldo(rekening) + bedrag);
      const dagen = this.omzet.get(rekening) ?? new Map<string, bigint>();
      this.omzet.set(rekening, dagen.set(dag, (dagen.get(dag) ?? 0n) + bedrag));
    }
    return this.journaal.push({ soort, dag, postings });
  }

  /**
   * The first day, not before `gewenst`, from which on an account has this much on every day; the wanted day when it will
   * never have it, because that is a shortage, which others report.
   */
  eersteDagMet(rekening: string, bedrag: bigint, gewenst: string): string {
    if (this.saldo(rekening) < bedrag) return gewenst;
    const omzet = [...(this.omzet.get(rekening) ?? [])];
    const dagen = [gewenst, ...omzet.map(([dag]) => dag).filter((dag) => dag > gewenst).sort()];
    const genoegOp = (tot: string): boolean => omzet.reduce((stand, [dag, verschil]) => (dag <= tot ? stand + verschil : stand), 0n) >= bedrag;
    return dagen.find((_dag, plaats) => dagen.slice(plaats).every(genoegOp)) ?? gewenst;
  }
}

/** Amounts as they go over the wire: "-1234.05". */
export function euro(cent: bigint): string {
  const positief = cent < 0n ? -cent : cent;
  return `${cent < 0n ? '-' : ''}${positief / 100n}.${String(positief % 100n).padStart(2, '0')}`;
}

/** The opposite: "1234.05" is 123405 cents. */
export function cent(euros: string): bigint {
  return BigInt(euros.replace('.', ''));
}

export const celrekening = (boek: Budgetboek, soort: 'ruimte' | 'vastgelegd' | 'betaalbaar' | 'betaald', cel: Cel): string => `${boek}/${soort}/${cel.stroom}/${cel.jaar}/${cel.regio}`;
export const jaarrekening = (boek: Budgetboek, soort: 'budget' | 'te-verdelen', stroom: string, jaar: number): string => `${boek}/${soort}/${stroom}/${jaar}/-`;
const geldrekening = (soort: string, stroom: string): string => `financieel/${soort}/${stroom}/-/-`;
const lasten = ({ stroom, regio }: Cel): string => `financieel/lasten/${stroom}/-/${regio}`;

const KENT_VERPLICHTING = /\/(vastgelegd|betaalbaar|betaald)\//;

/** From credit to debet; accounts with a sub-ledger name the verplichting. */
export function overboeking(debet: string, credit: string, bedrag: bigint, verplichting: string | null = null): Posting[] {
  const regel = (rekening: string, waarde: bigint): Posting => ({ rekening, bedrag: waarde, verplichting: KENT_VERPLICHTING.test(rekening) ? verplichting : null });
  return [regel(debet, bedrag), regel(credit, -bedrag)];
}

/** The events on a verplichting and its payments; those of a budgetbesluit stand with its rules. */
export const gebeurtenis = {
  vastleggen: (cel: Cel, id: string, bedrag: bigint): Posting[] => overboeking(celrekening('verplichtingen', 'vastgelegd', cel), celrekening('verplichtingen', 'ruimte', cel), bedrag, id),
  vrijvallen: (cel: Cel, id: string, bedrag: bigint): Posting[] => overboeking(celrekening('verplichtingen', 'ruimte', cel), celrekening('verplichtingen', 'vastgelegd', cel), bedrag, id),
  betaalbaarstellen: (cel: Cel, id: string, bedrag: bigint): Posting[] => [
    ...overboeking(celrekening('kas', 'betaalbaar', cel), celrekening('kas', 'ruimte', cel), bedrag, id),
    ...overboeking(lasten(cel), geldrekening('crediteuren', cel.stroom), bedrag),
  ],
  verzenden: (cel: Cel, bedrag: bigint): Posting[] => overboeking(geldrekening('crediteuren', cel.stroom), geldrekening('betalingen-onderweg', cel.stroom), bedrag),
  uitvoeren: (cel: Cel, id: string, bedrag: bigint): Posting[] => [
    ...overboeking(celrekening('kas', 'betaald', cel), celrekening('kas', 'betaalbaar', cel), bedrag, id),
    ...overboeking(geldrekening('betalingen-onderweg', cel.stroom), geldrekening('bank', cel.stroom), bedrag),
  ],
  retour: (cel: Cel, id: string, bedrag: bigint): Posting[] => [
    ...overboeking(celrekening('kas', 'betaalbaar', cel), celrekening('kas', 'betaald', cel), bedrag, id),
    ...overboeking(geldrekening('bank', cel.stroom), geldrekening('crediteuren', cel.stroom), bedrag),
  ],
  betalingIntrekken: (cel: Cel, id: string, bedrag: bigint): Posting[] => [
    ...overboeking(celrekening('kas', 'ruimte', cel), celrekening('kas', 'betaalbaar', cel), bedrag, id),
    ...overboeking(geldrekening('crediteuren', cel.stroom), lasten(cel), bedrag),
  ],
  onbekend: (bedrag: bigint): Posting[] => overboeking(geldrekening('bank', 'nog-te-bestemmen'), geldrekening('tussenrekening', 'nog-te-bestemmen'), bedrag),
};
