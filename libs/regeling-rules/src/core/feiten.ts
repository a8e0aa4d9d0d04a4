import type { Moment } from './moment.js';
import type { MetVoorlegging, Reden } from './motivering.js';

/**
 * The facts rules judge. Plain JSON on purpose: they are stored with the decision as they are, and judging the stored
 * facts again must give the same verdicts. Money is a string with two decimals (EUR), a day is "JJJJ-MM-DD".
 */
export type Geld = string;
export type Dag = string;

export type Onderwerp = 'budgetbesluit' | 'verplichting' | 'wijziging' | 'betaling';

export interface Opleiding {
  readonly vorm: string;
  readonly doel: string;
  readonly leerweg: string | null;
  readonly crebo: string | null;
  readonly startdatum: Dag;
  readonly einddatum: Dag;
  readonly instellingId: string | null;
  readonly leerbedrijfId: string | null;
  readonly overeenkomst: string | null;
  /** Whole weeks of practice planned. */
  readonly weken: number | null;
  readonly inkoper: string | null;
  readonly verkorting: string | null;
  readonly startkwalificatie: boolean | null;
  /** The code of the certificate, for a training that leads to one. Absent in facts that were kept before it was asked. */
  readonly certificaatcode?: string | null | undefined;
}

export interface Werkfit {
  readonly startdatum: Dag;
  readonly einddatum: Dag;
  readonly professioneelOordeel: { readonly datum: Dag; readonly functie: string; readonly conclusie: string } | null;
  readonly uitzondering: { readonly reden: string } | null;
  /** Whether the job was lost through the crisis. Absent in facts that were kept before it was asked. */
  readonly baanVerloren?: boolean | null | undefined;
}

/** The income someone had per month before the employer, and the wage per month now. */
export interface Loonaanvulling {
  readonly inkomenVoorheen: Geld;
  readonly loonNu: Geld;
}

export type { MenselijkOordeel, Motivering, Reden, Voorlegging } from './motivering.js';

/** What is asked for: the body of a request for a verplichting, as far as rules look at it. */
export interface VerplichtingVerzoek {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly datum: Dag;
  readonly einddatum: Dag;
  readonly instrument: string;
  /** The amount asked now; for a raise the increase, for a lowering or release the decrease. Always positive. */
  readonly bedrag: Geld;
  readonly gerichtOpWerkhervatting: boolean;
  readonly cofinanciering: readonly { readonly bron: string; readonly bedrag: Geld }[];
  readonly motiveringen: readonly Reden[];
  readonly opleiding: Opleiding | null;
  readonly werkfit: Werkfit | null;
  // What follows is asked since later: it is absent in facts that were kept before.
  /** Whether people meet online instead of in one place. */
  readonly virtueel?: boolean | null | undefined;
  /** The reference under which SZW awarded the money to the party. */
  readonly toekenningskenmerk?: string | null | undefined;
  readonly loonaanvulling?: Loonaanvulling | null | undefined;
}

export interface ArrangementFeiten {
  readonly id: string;
  /** The region of residence on the date of the request (an arrangement travels with its person). */
  readonly regio: string;
  readonly status: 'open' | 'beeindigd';
  readonly startdatum: Dag;
  readonly categorie: string;
  readonly eerstverantwoordelijke: string;
  /** UWV takes the place of the social partners at their request. */
  readonly opVerzoek: boolean;
  readonly doelgroepBanenafspraak: boolean;
  readonly wajong: boolean;
  readonly loonwaardePercentage: number | null;
  readonly toestemming: boolean;
  readonly afgestemdMet: readonly string[];
  readonly voorliggend: readonly { readonly partij: string; readonly uitkomst: string; readonly toelichting: string | null }[];
}

export interface Erkenning {
  readonly crebo: string;
  readonly vanaf: Dag;
  /** Last day, null while open. */
  readonly totEnMet: Dag | null;
}

export interface BegunstigdeFeiten {
  readonly id: string;
  readonly soort: string;
  readonly naam: string;
  readonly duoErkenningen: readonly Erkenning[];
  readonly sbbErkenningen: readonly Erkenning[];
}

/** A budget cell (stream × year × region) in one book, before the request. */
export interface CelFeiten {
  readonly stroom: string;
  readonly jaar: number;
  /** Region code, or "landelijk". */
  readonly regio: string;
  /** Allotted to the cell: what is free plus what is used. */
  readonly budget: Geld;
  readonly vastgelegd: Geld;
  readonly beschikbaar: Geld;
}

/** What one person already got, everywhere and always, without what is asked now. Granted minus released. */
export interface PersoonFeiten {
  readonly maatwerkToegekend: Geld;
  /** Of the werkgeversvergoeding, within the training (crebo) of this request, over all employers. */
  readonly werkgeversvergoedingToegekend: Geld;
  /** Number of werkfit trajects already granted, any region, also when ended early. */
  readonly werkfitTrajecten: number;
}

export interface VerplichtingFeiten extends MetVoorlegging {
  readonly verzoek: VerplichtingVerzoek;
  readonly stroom: { readonly code: string; readonly jaargebonden: boolean };
  /** Null when the region is not one of the 35. */
  readonly regio: { readonly code: string; readonly naam: string; readonly faseStart: Dag } | null;
  /** Where the instrument stands on the menukaart on the date; null when it does not. */
  readonly instrument: { readonly code: string; readonly deel: 'algemeen' | 'banenafspraak' | 'niet-persoonsgebonden' } | null;
  readonly arrangement: ArrangementFeiten | null;
  readonly begunstigde: BegunstigdeFeiten;
  readonly instelling: BegunstigdeFeiten | null;
  readonly leerbedrijf: BegunstigdeFeiten | null;
  /** Null when there is no arrangement, so no person. */
  readonly persoon: PersoonFeiten | null;
  readonly cel: CelFeiten;
  /** The day on which it would be booked: its own day, or later when that period is closed. */
  readonly boekdatum: Dag;
}

/** When a verplichting was granted: its own day, and the moment it was recorded ("2021-03-15T09:30:00.123456Z"). */
export interface Toekenning {
  readonly datum: Dag;
  readonly vastgelegdOp: Moment;
}

/** A raise, lowering or release of an existing verplichting; `feiten.verzoek.bedrag` holds the difference. */
export interface WijzigingFeiten extends VerplichtingFeiten {
  readonly wijziging: {
    readonly soort: 'verhogen' | 'verlagen' | 'vrijvallen';
    readonly datum: Dag;
    readonly reden: string;
    /** The last day to which a raise prolongs a traject werkfit houden; `verzoek.werkfit` ends where it ends without it. Absent where nothing is prolonged. */
    readonly einddatum?: Dag | undefined;
  };
  readonly stand: StandFeiten;
  /** The values it was granted under go on holding for it. Absent in facts that were kept before values could change. */
  readonly toegekend?: Toekenning | undefined;
}

/** How a verplichting stands: what is committed, made payable and paid. */
export interface StandFeiten {
  readonly nummer: string;
  readonly status: string;
  readonly vastgelegd: Geld;
  readonly betaalbaar: Geld;
  readonly betaald: Geld;
}

/** What was found when somebody looked whether a person could leave for regular work. */
export interface Evaluatie {
  readonly datum: Dag;
  /** uitstroom-mogelijk or uitstroom-niet-mogelijk. */
  readonly uitkomst: string;
}

export interface BetalingFeiten extends MetVoorlegging {
  readonly verzoek: {
    /** The amount claimed, or for the werkgeversvergoeding derived from the weeks. */
    readonly bedrag: Geld;
    /** Whole weeks attended; null when the claim is an amount. */
    readonly weken: number | null;
    readonly kenmerk: string;
    readonly factuurdatum: Dag;
    /** The day on which the claim is booked: the later of the invoice and the establishment of performance. */
    readonly boekdatum: Dag;
    readonly prestatie: { readonly vastgesteldOp: Dag; readonly vastgesteldDoor: string; readonly omschrijving: string } | null;
    readonly eindafrekening: boolean;
  };
  readonly verplichting: VerplichtingVerzoek;
  /** The values it was granted under go on holding for its payments. Absent in facts that were kept before values could change. */
  readonly toegekend?: Toekenning | undefined;
  readonly stand: StandFeiten;
  readonly begunstigde: BegunstigdeFeiten;
  readonly leerbedrijf: BegunstigdeFeiten | null;
  /** Of the werkgeversvergoeding within this person's training: paid or payable so far, over all employers. */
  readonly werkgeversvergoedingBetaald: Geld;
  /**
   * Of the werkgeversvergoeding: whole weeks claimed before, without claims that were withdrawn; on this verplichting, and
   * within this person's training over all employers. Absent in facts that were kept before it was asked, and on other streams.
   */
  readonly eerdereWeken?: { readonly opVerplichting: number; readonly binnenOpleiding: number } | null | undefined;
  /** Of the arrangement, as recorded when this is judged; absent in facts that were kept before, and for all but werkfit houden. */
  readonly evaluaties?: readonly Evaluatie[] | null | undefined;
  /** The kas side of the cell that pays; `vastgelegd` is what is payable or paid, `beschikbaar` the kasruimte. */
  readonly kas: CelFeiten;
}

/** Per stream and year what has been opened, in each of the two budget books, as it would be after the besluit. */
export interface BudgetTotaal {
  readonly stroom: string;
  readonly jaar: number;
  readonly verplichtingen: Geld;
  readonly kas: Geld;
}

export interface BudgetMutatie {
  readonly soort: 'openstellen' | 'verlagen' | 'toedelen' | 'intrekken' | 'herverdelen' | 'kasschuif' | 'overhevelen' | 'overloop' | 'teruggave';
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string | null;
  readonly vanRegio: string | null;
  readonly naarRegio: string | null;
  readonly naarJaar: number | null;
  readonly naarStroom: string | null;
  readonly bedrag: Geld;
  readonly budget: 'verplichtingen' | 'kas' | 'beide';
}

/** An account that the besluit would draw below zero: where, what there was, what is asked. */
export interface BudgetTekort {
  readonly boek: 'verplichtingen' | 'kas';
  readonly rekening: 'te-verdelen' | 'ruimte';
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string | null;
  readonly beschikbaar: Geld;
  readonly gevraagd: Geld;
}

export interface BudgetbesluitFeiten {
  readonly besluitdatum: Dag;
  readonly kenmerk: string;
  readonly mutaties: readonly BudgetMutatie[];
  readonly totalenNa: readonly BudgetTotaal[];
  readonly tekorten: readonly BudgetTekort[];
  /** Reasons for rules that leave room. Absent in facts that were kept before they could be given. */
  readonly motiveringen?: readonly Reden[] | undefined;
}

/** Which facts belong to which subject. */
export interface FeitenPerOnderwerp {
  budgetbesluit: BudgetbesluitFeiten;
  verplichting: VerplichtingFeiten;
  wijziging: WijzigingFeiten;
  betaling: BetalingFeiten;
}
