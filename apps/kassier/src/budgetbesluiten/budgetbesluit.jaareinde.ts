import { rekeningtekst, type Budgetboek } from '#ledger';
import type { BudgetMutatie } from '#regeling-rules';
import { Bedrag } from '#values';
import type { Fout } from '../http/index.js';
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
  /** Only of an overloop of some verplichtingen: which. */
  readonly verplichtingen: readonly string[] | null;
}

/** The part of a verplichting that is not payable or paid yet, and the year whose cash it is to be paid from. */
export interface OpenVerplichting {
  readonly id: string;
  readonly regio: string;
  readonly open: string;
}

/** What is open, as far as a besluit asks for it. */
export interface Openstaand {
  /** Per stream and year ("mbo-inkoop/2021") what is open per region. */
  readonly perRegio: ReadonlyMap<string, ReadonlyMap<string, Bedrag>>;
  /** By the place of the mutatie that names verplichtingen: those of them that are open, in that stream, year and region. */
  readonly genoemd: ReadonlyMap<number, readonly OpenVerplichting[]>;
}

/** Whether the amounts of this mutatie are worked out from the books. */
export function isJaareinde(mutatie: IngediendeMutatie): mutatie is Overloop | Teruggave {
  return mutatie.soort === 'overloop' || mutatie.soort === 'teruggave';
}

/**
 * Works the amounts out, mutatie by mutatie, each on what the ones before it leave. An overloop becomes a mutatie per
 * region: the cash of what is open there. A teruggave becomes a mutatie per region and budget: the space that is left. Of
 * the cash it leaves what is still needed for verplichtingen that stay in the year.
 */
export function werkUit(ingediend: readonly IngediendeMutatie[], saldi: readonly BudgetSaldo[], openstaand: Openstaand): Uitgewerkt[] {
  const stand = new Map(saldi.map(({ rekening, bedrag }) => [rekeningtekst(rekening), bedrag]));
  const regios = [...new Set(saldi.flatMap(({ rekening }) => (rekening.regio === null ? [] : [rekening.regio])))].sort();
  const meegegaan = new Map<string, Bedrag>();
  const uitgewerkt: Uitgewerkt[] = [];
  for (const [index, mutatie] of ingediend.entries()) {
    for (const deel of delenVan(mutatie, index)) {
      uitgewerkt.push({ mutatie: deel, verplichtingen: mutatie.soort === 'overloop' ? mutatie.verplichtingen : null });
      for (const { rekening, verschil } of nettoPerRekening([deel])) stand.set(rekeningtekst(rekening), (stand.get(rekeningtekst(rekening)) ?? Bedrag.NUL).plus(verschil));
      if (deel.soort === 'overloop') meegegaan.set(cel(deel.stroom, deel.jaar, deel.regio ?? ''), Bedrag.van(deel.bedrag));
    }
  }
  return uitgewerkt;

  function delenVan(mutatie: IngediendeMutatie, index: number): BudgetMutatie[] {
    if (mutatie.soort === 'overloop') return overloop(mutatie, index);
    if (mutatie.soort === 'teruggave') return teruggave(mutatie);
    return [mutatie];
  }

  function overloop(mutatie: Overloop, index: number): BudgetMutatie[] {
    const perRegio = mutatie.verplichtingen === null ? openstaand.perRegio.get(`${mutatie.stroom}/${mutatie.jaar}`) : somPerRegio(openstaand.genoemd.get(index) ?? []);
    return [...(perRegio ?? new Map<string, Bedrag>())]
      .filter(([regio, bedrag]) => (mutatie.regio === null || regio === mutatie.regio) && bedrag.isPositief())
      .sort(([een], [ander]) => (een < ander ? -1 : 1))
      .map(([regio, bedrag]) => ({ ...LEEG, soort: 'overloop', stroom: mutatie.stroom, jaar: mutatie.jaar, naarJaar: mutatie.naarJaar, regio, bedrag: bedrag.toString(), budget: 'kas' }));
  }

  function teruggave({ stroom, jaar, regio: alleen, budget }: Teruggave): BudgetMutatie[] {
    const boeken: readonly Budgetboek[] = budget === 'beide' ? ['verplichtingen', 'kas'] : [budget];
    return regios.filter((regio) => alleen === null || regio === alleen).flatMap((regio) => boeken.flatMap((boek): BudgetMutatie[] => {
      const ruimte = stand.get(rekeningtekst({ boek, soort: 'ruimte', stroom, jaar, regio })) ?? Bedrag.NUL;
      const bedrag = boek === 'kas' ? ruimte.min(nogNodig(stroom, jaar, regio)) : ruimte;
      return bedrag.isPositief() ? [{ ...LEEG, soort: 'teruggave', stroom, jaar, regio, bedrag: bedrag.toString(), budget: boek }] : [];
    }));
  }

  /** What verplichtingen that stay in this year still need of its cash. */
  function nogNodig(stroom: string, jaar: number, regio: string): Bedrag {
    const open = openstaand.perRegio.get(`${stroom}/${jaar}`)?.get(regio) ?? Bedrag.NUL;
    return open.min(meegegaan.get(cel(stroom, jaar, regio)) ?? Bedrag.NUL);
  }
}

const LEEG = { vanRegio: null, naarRegio: null, naarJaar: null, naarStroom: null };

function cel(stroom: string, jaar: number, regio: string): string {
  return `${stroom}/${jaar}/${regio}`;
}

function somPerRegio(verplichtingen: readonly OpenVerplichting[]): Map<string, Bedrag> {
  const som = new Map<string, Bedrag>();
  for (const { regio, open } of verplichtingen) som.set(regio, (som.get(regio) ?? Bedrag.NUL).plus(Bedrag.van(open)));
  return som;
}

/** The faults of naming a verplichting that has nothing open there. */
export function nietOpenstaand(ingediend: readonly IngediendeMutatie[], { genoemd }: Openstaand): Fout[] {
  return ingediend.flatMap((mutatie, index) => {
    if (mutatie.soort !== 'overloop') return [];
    const open = new Set((genoemd.get(index) ?? []).map(({ id }) => id));
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
