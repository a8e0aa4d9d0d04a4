import { celRekeningen, rekeningtekst, Ruimteverloop, type Budgetboek, type Cel, type JournalEntry, type Schrijfpositie } from '#ledger';
import type { ArrangementFeiten, BegunstigdeFeiten, CelFeiten, Evaluatie, Oordeel, Oordeelmoment, PersoonFeiten, Regelset, Toekenning, VerplichtingVerzoek } from '#regeling-rules';
import { Bedrag, Datum } from '#values';
import type { Tekort, Opdracht } from './aanvraag.js';

/** An answer that was given before under the same key. */
export interface BewaardAntwoord {
  readonly organisatie: string;
  readonly sleutel: string;
  readonly vingerafdruk: string;
  readonly status: number;
  /** The answer as a whole, for requests that were no decision. */
  readonly vast: Record<string, unknown> | null;
  readonly besluit: string | null;
  readonly soort: Opdracht['soort'] | null;
  readonly oordelen: readonly BewaardOordeel[] | null;
  readonly tekort: Tekort | null;
  readonly antwoord: Record<string, unknown> | null;
}

/** A verdict as it is stored: the source is the rule's own, and what is absent said nothing; both come back when it is shown. */
export type BewaardOordeel = Pick<Oordeel, 'regel' | 'toelichting'> & Partial<Pick<Oordeel, 'versie' | 'uitkomst' | 'uitweg' | 'parameters' | 'motivering'>>;

export interface ArrangementRij {
  readonly id: string;
  readonly persoon: string;
  readonly regio: string;
  readonly status: 'open' | 'beeindigd';
  readonly startdatum: string;
  readonly categorie: string;
  readonly eerstverantwoordelijke: string;
  readonly op_verzoek: boolean;
  readonly doelgroep_banenafspraak: boolean;
  readonly wajong: boolean;
  readonly loonwaarde_percentage: number | null;
  readonly toestemming: boolean;
  readonly afgestemd_met: string[];
  readonly voorliggend: { partij: string; uitkomst: string; toelichting: string | null }[];
  /** In order: since when the person lives in which region (null: no move), and who is responsible then. */
  readonly verloop: { datum: string; regio: string | null; partij: { categorie: string; eerstverantwoordelijke: string; opVerzoek: boolean } }[];
}

export interface BegunstigdeRij {
  readonly id: string;
  readonly soort: string;
  readonly naam: string;
  readonly duo_erkenningen: { crebo: string; geldigVanaf: string; geldigTotEnMet: string | null }[];
  readonly sbb_erkenningen: { crebo: string; erkendVanaf: string; erkendTotEnMet: string | null }[];
}

export interface VerplichtingRij {
  readonly id: string;
  readonly nummer: string;
  status: string;
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly instrument: string;
  readonly begunstigde: string;
  readonly arrangement: string | null;
  readonly persoon: string | null;
  readonly crebo: string | null;
  readonly verzoek: VerplichtingVerzoek;
  vastgelegd: string;
  betaalbaar: string;
  betaald: string;
  /** The last day ("JJJJ-MM-DD") on which something was booked on it. */
  laatsteBoekdatum: string;
  /** The year to which the cash of its open part was carried over last; null when it never was. */
  readonly overgelopenNaar: number | null;
  /** When it was recorded, in UTC with microseconds. */
  readonly vastgelegdOp: string;
  /** Of the werkgeversvergoeding: whole weeks claimed on it; null where nothing was claimed by the week. */
  weken: number | null;
  /** Of werkfit houden: the evaluations of the arrangement, by day; null where there are none. */
  readonly evaluaties: readonly Evaluatie[] | null;
  /** Of werkfit houden: the last day to which the traject was prolonged; null when it was not. */
  verlengdTot: string | null;
}

/** What a person already got of one kind, over all regions, years and arrangementen. */
export interface PersoonRij {
  readonly persoon: string;
  readonly stroom: string;
  readonly instrument: string;
  readonly crebo: string | null;
  aantal: number;
  vastgelegd: string;
  uitbetaald: string;
  /** Of the werkgeversvergoeding: whole weeks claimed; null or 0 where there are none. */
  weken: number | null;
}

export interface WerkstandBegin {
  /** The rules and values to judge by, with every version that was decided when these facts were read. */
  readonly regelset: Regelset;
  readonly positie: Schrijfpositie;
  readonly antwoorden: readonly BewaardAntwoord[];
  readonly arrangementen: readonly ArrangementRij[];
  readonly begunstigden: readonly BegunstigdeRij[];
  readonly verplichtingen: readonly VerplichtingRij[];
  readonly personen: readonly PersoonRij[];
  readonly saldi: Map<string, Bedrag>;
  /** Of accounts of space: the turnover on days after the earliest day that a request wants. */
  readonly verlopen: Map<string, Ruimteverloop>;
  readonly reeksen: Map<string, number>;
  /** The first day after the last closed month; null when none is closed. */
  readonly openVanaf: Datum | null;
}

/**
 * The facts of one batch, kept up to date while its requests are judged one after the other: each sees what the ones
 * before it took. It lives as long as the transaction that read it.
 */
export class Werkstand {
  private geschreven: Schrijfpositie;
  /** The rules and values to judge by. */
  readonly regelset: Regelset;
  /** The first day after the last closed month; null when none is closed. */
  readonly openVanaf: Datum | null;
  private readonly antwoorden: Map<string, BewaardAntwoord>;
  private readonly arrangementen: Map<string, ArrangementRij>;
  private readonly begunstigden: Map<string, BegunstigdeRij>;
  private readonly verplichtingen: Map<string, VerplichtingRij>;
  private readonly personen: Map<string, PersoonRij[]>;
  private readonly saldi: Map<string, Bedrag>;
  private readonly verlopen: Map<string, Ruimteverloop>;
  private readonly reeksen: Map<string, number>;

  constructor(begin: WerkstandBegin) {
    this.geschreven = begin.positie;
    this.regelset = begin.regelset;
    this.openVanaf = begin.openVanaf;
    this.antwoorden = new Map(begin.antwoorden.map((antwoord) => [`${antwoord.organisatie}\n${antwoord.sleutel}`, antwoord]));
    this.arrangementen = new Map(begin.arrangementen.map((rij) => [rij.id, rij]));
    this.begunstigden = new Map(begin.begunstigden.map((rij) => [rij.id, rij]));
    this.verplichtingen = new Map(begin.verplichtingen.map((rij) => [rij.id, rij]));
    this.saldi = begin.saldi;
    this.verlopen = begin.verlopen;
    this.reeksen = begin.reeksen;
    this.personen = new Map();
    for (const rij of begin.personen) this.personenVan(rij.persoon).push(rij);
  }

  /** Where the journal stands, with the parts of this batch that were handed over for writing. */
  get positie(): Schrijfpositie {
    return this.geschreven;
  }

  /** A day to judge on, with what is known at the moment of this batch. */
  moment(dag: string): Oordeelmoment {
    return { peildatum: Datum.van(dag), bekendOp: this.geschreven.moment };
  }

  /** The next part of the batch is numbered after the `aantal` entries of this one. */
  schuifOp(aantal: number): void {
    this.geschreven = { ...this.geschreven, laatste: this.geschreven.laatste + aantal };
  }

  bewaardAntwoord(organisatie: string, sleutel: string): BewaardAntwoord | undefined {
    return this.antwoorden.get(`${organisatie}\n${sleutel}`);
  }

  /** An arrangement the caller may know: of a region it has (had) the person in. Null when there is none. */
  arrangement(id: string, regio: string | null): ArrangementRij | null {
    const rij = this.arrangementen.get(id);
    if (!rij) return null;
    return regio === null || rij.verloop.some((gebeurtenis) => gebeurtenis.regio === regio) ? rij : null;
  }

  /** The arrangement as rules see it on a day: with the region of residence and the responsible party of that day. */
  arrangementFeiten(rij: ArrangementRij, datum: string): ArrangementFeiten {
    const totDan = rij.verloop.filter((gebeurtenis, index) => index === 0 || gebeurtenis.datum <= datum);
    const woonregio = totDan.filter(({ regio }) => regio !== null).at(-1);
    const partij = totDan.at(-1)?.partij ?? { categorie: rij.categorie, eerstverantwoordelijke: rij.eerstverantwoordelijke, opVerzoek: rij.op_verzoek };
    return {
      id: rij.id,
      regio: woonregio?.regio ?? rij.regio,
      status: rij.status,
      startdatum: rij.startdatum,
      categorie: partij.categorie,
      eerstverantwoordelijke: partij.eerstverantwoordelijke,
      opVerzoek: partij.opVerzoek,
      doelgroepBanenafspraak: rij.doelgroep_banenafspraak,
      wajong: rij.wajong,
      loonwaardePercentage: rij.loonwaarde_percentage,
      toestemming: rij.toestemming,
      afgestemdMet: rij.afgestemd_met,
      voorliggend: rij.voorliggend,
    };
  }

  begunstigde(id: string): BegunstigdeFeiten | null {
    const rij = this.begunstigden.get(id);
    if (!rij) return null;
    return {
      id: rij.id,
      soort: rij.soort,
      naam: rij.naam,
      duoErkenningen: rij.duo_erkenningen.map(({ crebo, geldigVanaf, geldigTotEnMet }) => ({ crebo, vanaf: geldigVanaf, totEnMet: geldigTotEnMet })),
      sbbErkenningen: rij.sbb_erkenningen.map(({ crebo, erkendVanaf, erkendTotEnMet }) => ({ crebo, vanaf: erkendVanaf, totEnMet: erkendTotEnMet })),
    };
  }

  /** A verplichting the caller may see; null when there is none. */
  verplichting(id: string, regio: string | null): VerplichtingRij | null {
    const rij = this.verplichtingen.get(id);
    return rij && (regio === null || rij.regio === regio) ? rij : null;
  }

  /** The authority to commit in a cell. */
  cel(cel: Cel): CelFeiten {
    const [ruimte, vastgelegd] = celRekeningen.verplichtingen(cel).map((sleutel) => this.saldo(rekeningtekst(sleutel))) as [Bedrag, Bedrag];
    return celFeiten(cel, ruimte, vastgelegd);
  }

  /** The authority to pay in a cell: `vastgelegd` is what is payable or paid. */
  kas(cel: Cel): CelFeiten {
    const [ruimte, betaalbaar, betaald] = celRekeningen.kas(cel).map((sleutel) => this.saldo(rekeningtekst(sleutel))) as [Bedrag, Bedrag, Bedrag];
    return celFeiten(cel, ruimte, betaalbaar.plus(betaald));
  }

  /** The first day, not before the wanted one, from which on the cell has this space on every day. */
  eersteDagMetRuimte(boek: Budgetboek, cel: Cel, bedrag: Bedrag, gewenst: Datum): Datum {
    const [ruimte] = celRekeningen[boek](cel).map(rekeningtekst) as [string];
    return this.verlopen.get(ruimte)?.eersteDagMet(bedrag, gewenst, this.saldo(ruimte)) ?? gewenst;
  }

  /** What this person already got; `crebo` names the training the werkgeversvergoeding is limited in. */
  persoon(persoon: string, crebo: string | null): PersoonFeiten {
    const rijen = this.personenVan(persoon);
    const maatwerk = rijen.filter((rij) => rij.instrument === 'maatwerkbudget');
    const vergoeding = rijen.filter((rij) => rij.stroom === 'werkgeversvergoeding' && rij.crebo === crebo);
    const werkfit = rijen.filter((rij) => rij.instrument === 'werkfit-houden');
    return {
      maatwerkToegekend: Bedrag.som(maatwerk.map((rij) => Bedrag.van(rij.vastgelegd))).toString(),
      werkgeversvergoedingToegekend: Bedrag.som(vergoeding.map((rij) => Bedrag.van(rij.vastgelegd))).toString(),
      werkfitTrajecten: werkfit.reduce((aantal, rij) => aantal + rij.aantal, 0),
    };
  }

  /** Of the werkgeversvergoeding: paid or payable within this person's training, over all employers. */
  werkgeversvergoedingBetaald(persoon: string, crebo: string | null): string {
    const rijen = this.personenVan(persoon).filter((rij) => rij.stroom === 'werkgeversvergoeding' && rij.crebo === crebo);
    return Bedrag.som(rijen.map((rij) => Bedrag.van(rij.uitbetaald))).toString();
  }

  /** Of the werkgeversvergoeding: whole weeks claimed before, on this verplichting and within this person's training over all employers. */
  eerdereWeken(rij: VerplichtingRij): { opVerplichting: number; binnenOpleiding: number } {
    const opVerplichting = rij.weken ?? 0;
    if (rij.persoon === null) return { opVerplichting, binnenOpleiding: opVerplichting };
    const rijen = this.personenVan(rij.persoon).filter(({ stroom, crebo }) => stroom === rij.stroom && crebo === rij.crebo);
    return { opVerplichting, binnenOpleiding: rijen.reduce((samen, { weken }) => samen + (weken ?? 0), 0) };
  }

  /** Takes the weeks of a granted claim into account for the claims after it. */
  telWeken(rij: VerplichtingRij, weken: number): void {
    rij.weken = (rij.weken ?? 0) + weken;
    if (rij.persoon === null) return;
    const persoon = this.persoonRij(rij);
    persoon.weken = (persoon.weken ?? 0) + weken;
  }

  /** Gives out the next number of a series: "V-2021" → "V-2021-0000001". */
  volgendNummer(reeks: string): string {
    const nummer = (this.reeksen.get(reeks) ?? 0) + 1;
    this.reeksen.set(reeks, nummer);
    return `${reeks}-${String(nummer).padStart(7, '0')}`;
  }

  /** The series that gave out numbers, with the last one. */
  laatsteNummers(): { reeks: string; laatste: number }[] {
    return [...this.reeksen].map(([reeks, laatste]) => ({ reeks, laatste }));
  }

  /** Takes a granted verplichting into account for the requests after it, before its entry is applied. */
  nieuweVerplichting(rij: VerplichtingRij): void {
    this.verplichtingen.set(rij.id, rij);
    if (rij.persoon !== null) this.persoonRij(rij).aantal += 1;
  }

  /** Remembers the answer, so that the same key later in the batch gets the same. */
  onthoudAntwoord(antwoord: BewaardAntwoord): void {
    this.antwoorden.set(`${antwoord.organisatie}\n${antwoord.sleutel}`, antwoord);
  }

  /** Applies an entry to the balances, the verplichting it concerns and what its person got. */
  verwerk(entry: JournalEntry): void {
    for (const { rekening, bedrag, verplichting } of entry.postings) {
      const sleutel = rekeningtekst(rekening);
      this.saldi.set(sleutel, this.saldo(sleutel).plus(bedrag));
      if (rekening.soort === 'ruimte') this.verloop(sleutel).verwerk(entry.boekdatum.toString(), bedrag);
      const rij = verplichting === null ? undefined : this.verplichtingen.get(verplichting);
      if (!rij) continue;
      rij.laatsteBoekdatum = entry.boekdatum.toString();
      const veld = rekening.soort as 'vastgelegd' | 'betaalbaar' | 'betaald';
      rij[veld] = Bedrag.van(rij[veld]).plus(bedrag).toString();
      if (rij.persoon === null) continue;
      const persoon = this.persoonRij(rij);
      if (veld === 'vastgelegd') persoon.vastgelegd = Bedrag.van(persoon.vastgelegd).plus(bedrag).toString();
      else persoon.uitbetaald = Bedrag.van(persoon.uitbetaald).plus(bedrag).toString();
    }
  }

  private verloop(sleutel: string): Ruimteverloop {
    let verloop = this.verlopen.get(sleutel);
    if (!verloop) this.verlopen.set(sleutel, (verloop = new Ruimteverloop()));
    return verloop;
  }

  private saldo(sleutel: string): Bedrag {
    return this.saldi.get(sleutel) ?? Bedrag.NUL;
  }

  private personenVan(persoon: string): PersoonRij[] {
    let rijen = this.personen.get(persoon);
    if (!rijen) this.personen.set(persoon, (rijen = []));
    return rijen;
  }

  private persoonRij(rij: VerplichtingRij): PersoonRij {
    const rijen = this.personenVan(rij.persoon as string);
    let gevonden = rijen.find((kandidaat) => kandidaat.stroom === rij.stroom && kandidaat.instrument === rij.instrument && kandidaat.crebo === rij.crebo);
    if (!gevonden) {
      gevonden = { persoon: rij.persoon as string, stroom: rij.stroom, instrument: rij.instrument, crebo: rij.crebo, aantal: 0, vastgelegd: '0.00', uitbetaald: '0.00', weken: null };
      rijen.push(gevonden);
    }
    return gevonden;
  }
}

/** When a verplichting was granted, as a fact for what happens to it later. */
export function toekenningVan(rij: VerplichtingRij): Toekenning {
  return { datum: rij.verzoek.datum, vastgelegdOp: rij.vastgelegdOp };
}

/** What was granted as it holds now: a traject that was prolonged with its later end. */
export function geldendVerzoek({ verzoek, verlengdTot }: VerplichtingRij): VerplichtingVerzoek {
  if (verlengdTot === null || verzoek.werkfit === null) return verzoek;
  return { ...verzoek, einddatum: verlengdTot > verzoek.einddatum ? verlengdTot : verzoek.einddatum, werkfit: { ...verzoek.werkfit, einddatum: verlengdTot } };
}

function celFeiten(cel: Cel, ruimte: Bedrag, gebruikt: Bedrag): CelFeiten {
  return { stroom: cel.stroom, jaar: cel.jaar, regio: cel.regio, budget: ruimte.plus(gebruikt).toString(), vastgelegd: gebruikt.toString(), beschikbaar: ruimte.toString() };
}
