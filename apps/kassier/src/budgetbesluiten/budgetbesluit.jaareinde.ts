import { rekeningtekst, type Budgetboek, type Rekeningsleutel } from '#ledger';
import type { BudgetMutatie } from '#regeling-rules';
import { Bedrag } from '#values';
import type { Fout } from '../http/index.js';
import { verdeelOverKas, type Kasbehoefte } from '../jaarafsluitingen/index.js';
import type { BudgetSaldo } from './budgetbesluit.beslissing.js';
import type { Jaareindeverschil } from './budgetbesluiten.fouten.js';
import { nettoPerRekening } from './budgetmutatie.boeking.js';

/** The cash of open verplichtingen goes along to another year; the amounts follow from the books. */
export interface Overloop {
  readonly soort: 'overloop';
  readonly stroom: string;
  readonly jaar: number;
  readonly naarJaar: number;
  /** Null: every region. */
  readonly regio: string | null;
  /** Null: all that are open. */
  readonly verplichtingen: readonly string[] | null;
}

/** What is left of a year goes back to SZW; the amounts follow from the books. */
export interface Teruggave {
  readonly soort: 'teruggave';
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string | null;
  readonly budget: BudgetMutatie['budget'];
}

/** A mutatie as it was submitted: with its amount, or one of the two of which the amounts are worked out. */
export type IngediendeMutatie = (BudgetMutatie & { readonly soort: Exclude<BudgetMutatie['soort'], 'overloop' | 'teruggave'> }) | Overloop | Teruggave;

/** A mutatie with its amount, and the place of the submitted one that it was worked out from. */
export interface Uitgewerkt {
  readonly mutatie: BudgetMutatie;
  readonly plaats: number;
  /** Of an overloop: the verplichtingen it takes the cash of along, and how much of each. */
  readonly delen: readonly Openstaand[];
}

/** The part of a verplichting that is not payable or paid yet, as far as it is to be paid from the cash of a year. */
export interface Openstaand extends Kasbehoefte {
  readonly id: string;
  readonly stroom: string;
  readonly regio: string;
  /** The years its cash was carried over to. */
  readonly overgelopenNaar: readonly number[];
}

/** Whether the amounts of this mutatie are worked out from the books. */
export function isJaareinde(mutatie: IngediendeMutatie): mutatie is Overloop | Teruggave {
  return mutatie.soort === 'overloop' || mutatie.soort === 'teruggave';
}

/**
 * Works the amounts out, mutatie by mutatie, each on what the ones before it leave. An overloop becomes a mutatie per
 * region and year: the cash of what is open there. A teruggave becomes a mutatie per region and budget: the space that is left. Of
 * the cash it leaves what is still needed for verplichtingen that stay in the year.
 */
export function werkUit(ingediend: readonly IngediendeMutatie[], saldi: readonly BudgetSaldo[], openstaand: readonly Openstaand[]): Uitgewerkt[] {
  const stand = new Jaareindestand(saldi, openstaand);
  return ingediend.flatMap((mutatie, plaats): Uitgewerkt[] => {
    if (mutatie.soort === 'overloop') return stand.neemMee(mutatie).map((deel) => ({ ...deel, plaats }));
    const mutaties = mutatie.soort === 'teruggave' ? stand.geefTerug(mutatie) : [mutatie];
    mutaties.forEach((deel) => { stand.verwerk(deel); });
    return mutaties.map((deel) => ({ mutatie: deel, plaats, delen: [] }));
  });
}

/** The budget accounts and what is open while mutaties are carried out in thought. */
class Jaareindestand {
  private readonly saldi: Map<string, Bedrag>;
  private readonly regios: readonly string[];
  private readonly jaren: Set<number>;

  constructor(saldi: readonly BudgetSaldo[], private openstaand: readonly Openstaand[]) {
    this.saldi = new Map(saldi.map(({ rekening, bedrag }) => [rekeningtekst(rekening), bedrag]));
    this.regios = [...new Set(saldi.flatMap(({ rekening }) => (rekening.regio === null ? [] : [rekening.regio])))].sort();
    this.jaren = new Set(saldi.flatMap(({ rekening }) => (rekening.jaar === null ? [] : [rekening.jaar])));
  }

  verwerk(mutatie: BudgetMutatie): void {
    for (const { rekening, verschil } of nettoPerRekening([mutatie])) {
      this.saldi.set(rekeningtekst(rekening), this.saldo(rekening).plus(verschil));
      // The first cash of a year opens its accounts only when it is booked.
      if (rekening.jaar !== null) this.jaren.add(rekening.jaar);
    }
  }

  /**
   * Carries over what is open: the cash of the year, and of a verplichting that had gone along to this year before also what is (again)
   * in an earlier one.
   */
  neemMee({ stroom, jaar, naarJaar, regio: alleen, verplichtingen }: Overloop): Omit<Uitgewerkt, 'plaats'>[] {
    const genoemd = verplichtingen === null ? null : new Set(verplichtingen);
    const gaatMee = (deel: Openstaand): boolean => (genoemd === null || genoemd.has(deel.id)) && (deel.jaar === jaar || (deel.jaar < jaar && deel.overgelopenNaar.includes(jaar)));
    return this.regios.filter((regio) => alleen === null || regio === alleen).flatMap((regio) => {
      const verdeeld = this.verdeeld(stroom, regio);
      const mee = verdeeld.filter(gaatMee);
      const gegaan = new Set(mee);
      this.openstaand = [
        ...this.openstaand.filter((deel) => deel.stroom !== stroom || deel.regio !== regio), ...verdeeld.filter((deel) => !gegaan.has(deel)),
        ...mee.map((deel) => ({ ...deel, jaar: naarJaar, overgelopenNaar: [...deel.overgelopenNaar, naarJaar] })),
      ];
      return [...new Set(mee.map((deel) => deel.jaar))].sort((een, ander) => een - ander).map((van) => {
        const delen = mee.filter((deel) => deel.jaar === van);
        const mutatie = { ...LEEG, soort: 'overloop' as const, stroom, jaar: van, naarJaar, regio, bedrag: Bedrag.som(delen.map(({ bedrag }) => bedrag)).toString(), budget: 'kas' as const };
        this.verwerk(mutatie);
        return { mutatie, delen };
      });
    });
  }

  geefTerug({ stroom, jaar, regio: alleen, budget }: Teruggave): BudgetMutatie[] {
    const boeken: readonly Budgetboek[] = budget === 'beide' ? ['verplichtingen', 'kas'] : [budget];
    return this.regios.filter((regio) => alleen === null || regio === alleen).flatMap((regio) => boeken.flatMap((boek): BudgetMutatie[] => {
      const ruimte = this.saldo({ boek, soort: 'ruimte', stroom, jaar, regio });
      const bedrag = boek === 'kas' ? ruimte.min(Bedrag.som(this.verdeeld(stroom, regio).filter((deel) => deel.jaar === jaar).map((deel) => deel.bedrag))) : ruimte;
      return bedrag.isPositief() ? [{ ...LEEG, soort: 'teruggave', stroom, jaar, regio, bedrag: bedrag.toString(), budget: boek }] : [];
    }));
  }

  /** What is open in a region, in the years in which its cash is now. Of the same verplichting and year there is one part. */
  private verdeeld(stroom: string, regio: string): Openstaand[] {
    const kas = new Map([...this.jaren].map((jaar) => [jaar, this.saldo({ boek: 'kas', soort: 'ruimte', stroom, jaar, regio })]));
    const delen = new Map<string, Openstaand>();
    for (const deel of verdeelOverKas(this.openstaand.filter((rij) => rij.stroom === stroom && rij.regio === regio), kas)) {
      const naam = `${deel.id}/${deel.jaar}`;
      delen.set(naam, { ...deel, bedrag: deel.bedrag.plus(delen.get(naam)?.bedrag ?? Bedrag.NUL) });
    }
    return [...delen.values()];
  }

  private saldo(rekening: Rekeningsleutel): Bedrag {
    return this.saldi.get(rekeningtekst(rekening)) ?? Bedrag.NUL;
  }
}

const LEEG = { vanRegio: null, naarRegio: null, naarJaar: null, naarStroom: null };

/** The faults of naming a verplichting that has nothing open there. */
export function nietOpenstaand(ingediend: readonly IngediendeMutatie[], uitgewerkt: readonly Uitgewerkt[]): Fout[] {
  return ingediend.flatMap((mutatie, index) => {
    if (mutatie.soort !== 'overloop') return [];
    const open = new Set(uitgewerkt.filter(({ plaats }) => plaats === index).flatMap(({ delen }) => delen.map(({ id }) => id)));
    return (mutatie.verplichtingen ?? []).flatMap((id, plaats) => (open.has(id) ? [] : [{
      pointer: `/mutaties/${index}/verplichtingen/${plaats}`,
      melding: `Verplichting ${id} heeft in ${mutatie.jaar} op ${mutatie.stroom}${mutatie.regio === null ? '' : ` in ${mutatie.regio}`} niets openstaan. Neem haar uit de lijst; wat openstaat staat in /v1/jaarafsluitingen/${mutatie.jaar}/verplichtingen.`,
    }]));
  });
}

/** Where what was submitted differs from what it would be now. */
export function vergelijk(ingediend: readonly BudgetMutatie[], nu: readonly BudgetMutatie[]): Jaareindeverschil[] {
  const perDeel = (mutaties: readonly BudgetMutatie[]): Map<string, BudgetMutatie> => new Map(mutaties
    .filter(({ soort }) => soort === 'overloop' || soort === 'teruggave')
    .map((mutatie) => [[mutatie.soort, mutatie.stroom, mutatie.jaar, mutatie.naarJaar, mutatie.regio, mutatie.budget].join('/'), mutatie]));
  const [toen, thans] = [perDeel(ingediend), perDeel(nu)];
  return [...new Set([...toen.keys(), ...thans.keys()])].flatMap((naam) => {
    const [een, ander] = [toen.get(naam), thans.get(naam)];
    const mutatie = een ?? ander;
    if (mutatie === undefined || een?.bedrag === ander?.bedrag) return [];
    const { soort, stroom, jaar, regio, budget } = mutatie;
    return [{ soort, stroom, jaar, regio, budget, ingediend: een?.bedrag ?? '0.00', nu: ander?.bedrag ?? '0.00' }];
  });
}
