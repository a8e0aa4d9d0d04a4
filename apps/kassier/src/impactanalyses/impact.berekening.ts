import type { Verbinding } from '#ledger';
import { laatToe, toepasselijkheid, type Onderwerp, type Oordeel, type Regel, type Regelset, type Uitkomst } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import { beoordeelBewaard, besluitenInBrokken, leesRij, type Besluitrij, type BewaardBesluit } from '../besluiten/index.js';
import { herstel } from '../besluitstraat/index.js';
import { Impacttelling, type Omslagen, type Richting } from './impact.telling.js';
import { betrokkenRegels, keuzeVoor, metVoorstellen, type Parametervoorstel } from './impact.voorstel.js';

/** What is asked: which values, from which day on, over which peildata. */
export interface Impactvraag {
  readonly voorstellen: readonly Parametervoorstel[];
  /** The first day of the proposal ("JJJJ-MM-DD"), and of the decisions that are looked at. */
  readonly van: string;
  /** The last peildatum that is looked at; null: all later ones. */
  readonly tot: string | null;
  /** Whether what was granted before is changed and paid under the proposal too. */
  readonly ookVoorBestaande: boolean;
}

type PerSoort = Omslagen & { readonly soort: Onderwerp };

/** One decision that would have come out otherwise, to look up. */
export interface Voorbeeldbesluit {
  readonly besluit: string;
  readonly soort: Onderwerp;
  readonly peildatum: string;
  readonly bedrag: string;
  readonly toen: 'toegekend' | 'geweigerd';
  readonly regels: readonly string[];
}

/** What would have come out otherwise. Plain JSON; only rows in which something changes. */
export interface Impact {
  readonly regelset: string;
  readonly van: string;
  readonly tot: string | null;
  readonly ookVoorBestaande: boolean;
  readonly voorstellen: readonly { readonly parameter: string; readonly naam: string; readonly eenheid: string; readonly waarde: string; readonly regels: readonly string[] }[];
  /** Decisions in the period that a rule with one of these parameters speaks about. */
  readonly beoordeeld: number;
  /** Decisions that come out otherwise without the proposal already, and so say nothing about it; `replay` names them. */
  readonly nuAlAnders: number;
  readonly totaal: readonly PerSoort[];
  readonly perStroom: readonly (PerSoort & { readonly stroom: string | null })[];
  readonly perRegio: readonly (PerSoort & { readonly regio: string | null })[];
  /** A decision counts with every rule that turned it. */
  readonly perRegel: readonly (PerSoort & { readonly regel: string; readonly titel: string })[];
  /** Decisions that stay as they are although a verdict changes: other rules decide. */
  readonly zonderGevolg: number;
  readonly voorbeelden: readonly Voorbeeldbesluit[];
  /** What these figures do not say, in Dutch. */
  readonly beperkingen: readonly string[];
}

const BEPERKINGEN: readonly string[] = [
  'Elk besluit is beoordeeld op zijn eigen feiten. Gevolgen van het ene besluit voor het andere tellen niet mee: wat alsnog zou zijn toegekend, maakt in deze cijfers de budgetcel niet leger en telt niet mee in wat een persoon al kreeg.',
  'Wie onder de voorgestelde waarde meer of anders zou hebben gevraagd, of niets vroeg omdat het toch zou worden geweigerd, staat niet in de boeken en dus niet in deze cijfers. Wie na een weigering opnieuw vroeg, telt met elke aanvraag mee.',
  'Bedragen blijven zoals ze zijn gevraagd of destijds uit weken zijn afgeleid.',
  'Verplichtingen, wijzigingen en betalingen worden niet bij elkaar geteld: het gaat om hetzelfde geld. Een verlaging telt in bedragen negatief.',
];

const VOORBEELDEN_MAX = 20;

/**
 * Judges the decisions with their peildatum from `van` on again as if the proposed values had held, and counts what would
 * have come out otherwise. Only rules that read these values are judged: the other verdicts cannot change. Reads a piece
 * at a time in the caller's transaction and writes nothing. `gedaan` hears how many decisions have been looked at; what it
 * throws ends the work.
 */
export async function berekenImpact(verbinding: Verbinding, regelset: Regelset, vraag: Impactvraag, gedaan: (aantal: number) => void): Promise<Impact> {
  const weging = new Impactweging(regelset, vraag);
  let gelezen = 0;
  for await (const rijen of besluitenInBrokken(verbinding, vraag, keuzeVoor(weging.betrokken))) {
    for (const rij of rijen) weging.weeg(rij);
    gedaan((gelezen += rijen.length));
  }
  return weging.uitslag();
}

/** Weighs decisions one by one; what it holds grows with streams, regions and rules, not with decisions. */
class Impactweging {
  readonly betrokken: readonly Regel[];
  private readonly nu: Regelset;
  private readonly straks: Regelset;
  private readonly ids: ReadonlySet<string>;
  private readonly totaal = new Impacttelling();
  private readonly perStroom = new Impacttelling();
  private readonly perRegio = new Impacttelling();
  private readonly perRegel = new Impacttelling();
  private readonly voorbeelden: Voorbeeldbesluit[] = [];
  private beoordeeld = 0;
  private nuAlAnders = 0;
  private zonderGevolg = 0;

  constructor(private readonly regelset: Regelset, private readonly vraag: Impactvraag) {
    this.betrokken = betrokkenRegels(regelset, vraag.voorstellen);
    this.ids = new Set(this.betrokken.map(({ id }) => id));
    this.nu = { ...regelset, regels: this.betrokken };
    this.straks = metVoorstellen(this.nu, vraag.voorstellen, vraag.van, vraag.ookVoorBestaande);
  }

  weeg(rij: Besluitrij): void {
    const peildatum = Datum.van(rij.peildatum);
    if (rij.regelset !== this.regelset.slug || !this.betrokken.some((regel) => toepasselijkheid(regel, rij.soort, peildatum, rij.stroom ?? '') === 'geldt')) return;
    this.beoordeeld += 1;
    const besluit = this.lees(rij);
    if (besluit === null) this.nuAlAnders += 1;
    else this.vergelijk(rij, besluit.bewaard, besluit.nu);
  }

  /** What was stored and the verdicts on it without the proposal; null for facts that no rule can read any more. */
  private lees(rij: Besluitrij): { bewaard: BewaardBesluit; nu: Oordeel[] } | null {
    try {
      const bewaard = leesRij(rij);
      return { bewaard, nu: beoordeelBewaard(this.nu, bewaard) };
    } catch {
      return null;
    }
  }

  private vergelijk(rij: Besluitrij, besluit: BewaardBesluit, nu: readonly Oordeel[]): void {
    const toen = new Map(besluit.oordelen.map(herstel).map(({ regel, uitkomst }) => [regel, uitkomst]));
    if (nu.some(({ regel, uitkomst }) => (toen.get(regel) ?? 'niet-van-toepassing') !== uitkomst)) {
      this.nuAlAnders += 1;
      return;
    }
    const straks = beoordeelBewaard(this.straks, besluit);
    const gekeerd = gekeerdeRegels(nu, straks);
    if (gekeerd.length === 0) return;
    const anderen = [...toen].every(([regel, uitkomst]) => this.ids.has(regel) || laatDoor(uitkomst));
    const uitkomst = anderen && laatToe(straks) ? 'toegekend' : 'geweigerd';
    if (uitkomst === rij.uitkomst) this.zonderGevolg += 1;
    else this.tel(rij, uitkomst === 'toegekend' ? 'alsnogToegekend' : 'alsnogGeweigerd', bedragVan(besluit.soort, besluit.feiten), gekeerd);
  }

  private tel({ id, soort, peildatum, stroom, regio, uitkomst }: Besluitrij, richting: Richting, bedrag: Bedrag, gekeerd: readonly string[]): void {
    this.totaal.tel(soort, null, richting, bedrag);
    this.perStroom.tel(soort, stroom, richting, bedrag);
    this.perRegio.tel(soort, regio, richting, bedrag);
    for (const regel of gekeerd) this.perRegel.tel(soort, regel, richting, bedrag);
    if (this.voorbeelden.length < VOORBEELDEN_MAX) this.voorbeelden.push({ besluit: id, soort, peildatum, bedrag: bedrag.toString(), toen: uitkomst, regels: gekeerd });
  }

  uitslag(): Impact {
    const { van, tot, ookVoorBestaande, voorstellen } = this.vraag;
    const titels = new Map(this.betrokken.map(({ id, titel }) => [id, titel]));
    return {
      regelset: this.regelset.slug, van, tot, ookVoorBestaande,
      voorstellen: voorstellen.map((voorstel) => {
        const { id, naam, eenheid } = voorstel.parameter;
        return { parameter: id, naam, eenheid, waarde: voorstel.waarde, regels: betrokkenRegels(this.regelset, [voorstel]).map((regel) => regel.id) };
      }),
      beoordeeld: this.beoordeeld, nuAlAnders: this.nuAlAnders,
      totaal: this.totaal.uitslag().map(({ sleutel: _geen, ...rij }) => rij),
      perStroom: this.perStroom.uitslag().map(({ sleutel, ...rij }) => ({ stroom: sleutel, ...rij })),
      perRegio: this.perRegio.uitslag().map(({ sleutel, ...rij }) => ({ regio: sleutel, ...rij })),
      perRegel: this.perRegel.uitslag().map(({ sleutel, ...rij }) => ({ regel: sleutel ?? '', titel: titels.get(sleutel ?? '') ?? '', ...rij })),
      zonderGevolg: this.zonderGevolg, voorbeelden: this.voorbeelden, beperkingen: BEPERKINGEN,
    };
  }
}

function laatDoor(uitkomst: Uitkomst): boolean {
  return uitkomst === 'voldaan' || uitkomst === 'niet-van-toepassing';
}

/** The rules that stand in the way under the one and not under the other, in catalogue order. */
function gekeerdeRegels(nu: readonly Oordeel[], straks: readonly Oordeel[]): string[] {
  const door = new Map(nu.map(({ regel, uitkomst }) => [regel, laatDoor(uitkomst)]));
  return straks.filter(({ regel, uitkomst }) => door.get(regel) !== laatDoor(uitkomst)).map(({ regel }) => regel);
}

/** The amount that a decision was about. */
function bedragVan(soort: Onderwerp, feiten: object): Bedrag {
  // What was stored under a kind of decision are the facts of that kind.
  const { verzoek, wijziging, mutaties } = feiten as { verzoek?: { bedrag: string }; wijziging?: { soort: string }; mutaties?: readonly { bedrag: string }[] };
  if (soort === 'budgetbesluit') return Bedrag.som((mutaties ?? []).map(({ bedrag }) => Bedrag.van(bedrag)));
  const bedrag = Bedrag.van(verzoek?.bedrag ?? '0.00');
  return wijziging !== undefined && wijziging.soort !== 'verhogen' ? bedrag.tegengesteld() : bedrag;
}
