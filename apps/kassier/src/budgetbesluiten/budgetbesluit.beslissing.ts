import { rekeningtekst, type Budgetboek, type Rekeningsleutel } from '#ledger';
import { beoordeel, laatToe, motiveringenIn, type BudgetbesluitFeiten, type BudgetMutatie, type BudgetTekort, type BudgetTotaal, type Moment, type Oordeel, type Reden, type Regelset } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import type { Tekort } from '../besluitstraat/index.js';
import { nettoPerRekening } from './budgetmutatie.boeking.js';

const LANDELIJK = 'landelijk';

/** One account of the budget books with its balance (EUR, debet positive). */
export interface BudgetSaldo {
  readonly rekening: Rekeningsleutel;
  readonly bedrag: Bedrag;
}

/** What a budgetbesluit comes to: the verdicts, the facts they rest on, and the first shortage when it is refused. */
export interface BudgetOordeel {
  readonly toegestaan: boolean;
  readonly oordelen: readonly Oordeel[];
  readonly feiten: BudgetbesluitFeiten;
  readonly tekort: Tekort | null;
  /** The set of rules and the moment it was judged with. */
  readonly maatstaf: Maatstaf;
}

/** What a budgetbesluit is judged with: the rules and values, as far as known at a moment. */
export interface Maatstaf {
  readonly regelset: Regelset;
  readonly bekendOp: Moment;
}

/** The part of a budgetbesluit that is judged. */
export interface TeBeoordelen {
  readonly kenmerk: string;
  readonly besluitdatum: string;
  readonly mutaties: readonly BudgetMutatie[];
  readonly motiveringen?: readonly Reden[] | null | undefined;
}

/**
 * Judges a budgetbesluit on the balances as they are: carries its mutaties out in thought, in order, and lets the rules
 * look at what that leads to. Books nothing.
 */
export function beoordeelBudgetbesluit({ kenmerk, besluitdatum, mutaties, motiveringen }: TeBeoordelen, saldi: readonly BudgetSaldo[], maatstaf: Maatstaf): BudgetOordeel {
  const stand = new Budgetstand(saldi);
  for (const mutatie of mutaties) stand.verwerk(mutatie);
  const feiten: BudgetbesluitFeiten = { kenmerk, besluitdatum, mutaties, totalenNa: stand.totalen(), tekorten: stand.tekorten, motiveringen: motiveringen ?? [] };
  const oordelen = beoordeel(maatstaf.regelset, 'budgetbesluit', feiten, { peildatum: Datum.van(besluitdatum), bekendOp: maatstaf.bekendOp }, '', motiveringenIn('budgetbesluit', feiten));
  const toegestaan = laatToe(oordelen);
  return { toegestaan, oordelen, feiten, tekort: toegestaan ? null : stand.eersteTekort, maatstaf };
}

/** The budget accounts while mutaties are carried out in thought. */
class Budgetstand {
  readonly tekorten: BudgetTekort[] = [];
  eersteTekort: Tekort | null = null;
  private readonly rekeningen = new Map<string, { readonly rekening: Rekeningsleutel; saldo: Bedrag }>();

  constructor(saldi: readonly BudgetSaldo[]) {
    for (const { rekening, bedrag } of saldi) this.rekeningen.set(rekeningtekst(rekening), { rekening, saldo: bedrag });
  }

  /**
   * Carries one mutatie out. Where an account has too little it keeps what it has: so every mutatie that does not fit is
   * reported by itself, and not because an earlier one did not fit either.
   */
  verwerk(mutatie: BudgetMutatie): void {
    for (const { rekening, verschil } of nettoPerRekening([mutatie])) {
      const regel = this.regel(rekening);
      const gevraagd = verschil.tegengesteld();
      if (rekening.soort !== 'budget' && gevraagd.groterDan(regel.saldo)) this.meldTekort(rekening, regel.saldo, gevraagd);
      else regel.saldo = regel.saldo.plus(verschil);
    }
  }

  /** Per stream and year what is open in each budget, in a fixed order. */
  totalen(): BudgetTotaal[] {
    const totalen = new Map<string, { stroom: string; jaar: number; verplichtingen: Bedrag; kas: Bedrag }>();
    for (const { rekening, saldo } of this.rekeningen.values()) {
      const { boek, soort, stroom, jaar } = rekening;
      if (soort !== 'budget' || boek === 'financieel' || jaar === null) continue;
      const sleutel = `${stroom}/${jaar}`;
      const totaal = totalen.get(sleutel) ?? { stroom, jaar, verplichtingen: Bedrag.NUL, kas: Bedrag.NUL };
      totalen.set(sleutel, { ...totaal, [boek]: saldo.tegengesteld() });
    }
    return [...totalen.entries()].sort(([een], [ander]) => (een < ander ? -1 : 1))
      .map(([, totaal]) => ({ ...totaal, verplichtingen: totaal.verplichtingen.toString(), kas: totaal.kas.toString() }));
  }

  private regel(rekening: Rekeningsleutel): { saldo: Bedrag } {
    const tekst = rekeningtekst(rekening);
    const bekend = this.rekeningen.get(tekst) ?? { rekening, saldo: Bedrag.NUL };
    this.rekeningen.set(tekst, bekend);
    return bekend;
  }

  private meldTekort({ boek, soort, stroom, jaar, regio }: Rekeningsleutel, beschikbaar: Bedrag, gevraagd: Bedrag): void {
    if (boek === 'financieel' || jaar === null || (soort !== 'te-verdelen' && soort !== 'ruimte')) throw new Error(`rekening ${soort} kan in een budgetbesluit niet tekortkomen`);
    this.tekorten.push({ boek, rekening: soort, stroom, jaar, regio, beschikbaar: beschikbaar.toString(), gevraagd: gevraagd.toString() });
    this.eersteTekort ??= {
      stroom, jaar, regio: regio ?? LANDELIJK,
      budget: this.budgetVan(boek, stroom, jaar, regio).toString(),
      vastgelegd: this.gebruikt(boek, stroom, jaar, regio).toString(),
      beschikbaar: beschikbaar.toString(), gevraagd: gevraagd.toString(), tekort: gevraagd.min(beschikbaar).toString(),
    };
  }

  /** Of a cell what was allotted to it, used or not; of the country (regio null) what was opened. */
  private budgetVan(boek: Budgetboek, stroom: string, jaar: number, regio: string | null): Bedrag {
    if (regio === null) return this.som(boek, stroom, jaar, null, ['budget']).tegengesteld();
    return this.som(boek, stroom, jaar, regio, ['ruimte']).plus(this.gebruikt(boek, stroom, jaar, regio));
  }

  /** What is committed (or, in the kas, payable and paid) in one cell, or in all cells of the stream and year. */
  private gebruikt(boek: Budgetboek, stroom: string, jaar: number, regio: string | null): Bedrag {
    return this.som(boek, stroom, jaar, regio, ['vastgelegd', 'betaalbaar', 'betaald']);
  }

  private som(boek: Budgetboek, stroom: string, jaar: number, regio: string | null, soorten: readonly string[]): Bedrag {
    const passend = [...this.rekeningen.values()].filter(({ rekening }) => rekening.boek === boek && rekening.stroom === stroom && rekening.jaar === jaar
      && soorten.includes(rekening.soort) && (regio === null || rekening.regio === regio));
    return Bedrag.som(passend.map(({ saldo }) => saldo));
  }
}
