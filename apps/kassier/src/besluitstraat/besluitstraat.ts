import { setImmediate } from 'node:timers/promises';
import type { Rekeningschema } from '#ledger';
import { wachtOpMens } from '#regeling-rules';
import type { Gebruiker } from '../access/index.js';
import { DatabaseOnbereikbaar, Doorschrijver, nieuwId, vastTeLeggen, type LandelijkVenster } from '../database/index.js';
import type { Referentie, Regeling } from '../referentie/index.js';
import type { Telemetrie } from '../telemetrie/index.js';
import { zonderSleutel, type Aanvraag, type Aanvrager, type Groep, type Groepsuitslag, type Invoerfout, type Opdracht, type Toetsuitslag, type Uitslag } from './aanvraag.js';
import type { Beoordeeld, Beslissing } from './beslissing.js';
import { beslisBetaling } from './betaling.beslissing.js';
import { Gang } from './gang.js';
import { meldGroep } from './groepspoor.js';
import { metHerhaling, opnieuw, wacht } from './herhaling.js';
import { laadFeiten } from './laden.js';
import { Meting, type Besluitstraatmeting, type Besluittelling } from './meting.js';
import { Schrijfset } from './schrijfset.js';
import { bewaar, geweigerd, herhaling, isGemotiveerd, relevant, toegekend } from './uitspraak.js';
import { beslisVerplichting } from './verplichting.beslissing.js';
import { Wachtrij } from './wachtrij.js';
import { Uitgifte } from './uitgifte.js';
import type { Werkstand } from './werkstand.js';
import { beslisWijziging } from './wijziging.beslissing.js';

export interface BesluitstraatOpties {
  /** How many requests may wait before new ones are turned away. */
  readonly wachtrijMax: number;
  /** How many requests one transaction takes at most. */
  readonly groepMax: number;
  /** How long a transaction waits for more requests, in milliseconds; 0: not at all. */
  readonly groepWachttijdMs: number;
  /** Who is told of every group; nobody when absent. */
  readonly telemetrie?: Telemetrie;
}

interface Enkele {
  readonly soort: 'enkele';
  readonly aanvraag: Aanvraag;
  readonly sinds: number;
  readonly antwoord: (uitslag: Uitslag) => void;
  readonly mislukt: (fout: unknown) => void;
}

interface Gezamenlijke {
  readonly soort: 'gezamenlijke';
  readonly groep: Groep;
  readonly sinds: number;
  readonly antwoord: (uitslagen: readonly Groepsuitslag[]) => void;
  readonly mislukt: (fout: unknown) => void;
}

/** After so many requests of a group the event loop gets a turn: others are read and answered while a large group is judged. */
const BEURT_NA = 50;

/** So long after the last decision the next ones may be on their way, of who reads his answer first: in milliseconds. */
const NASLEEP_MS = 250;

/** So many requests are written at once at most: while PostgreSQL writes them, the next so many are judged. */
const DEEL_MAX = 250;
const EERSTE_DEEL = 60;

/**
 * The decision pipeline: collect → lock → load → judge → book → answer.
 *
 * Requests that arrive while a transaction is on its way wait together, and the next transaction takes them all: an idle
 * service answers at once, a busy one batches by itself. Within a batch the order of arrival decides, each request gets
 * its own verdict, and nobody is answered before the commit. The writer's lock makes what was read stay true until then,
 * also with several instances of the service on one database.
 *
 * The lines of a bundle come as groups, which stand in the same queue and get a transaction of their own: between two
 * groups of one bundle, everything that arrived in the meantime has its turn.
 */
export class Besluitstraat {
  private readonly wachtrij = new Wachtrij<Enkele | Gezamenlijke>();
  private readonly onderweg = new Set<string>();
  private readonly gemeten = new Meting();
  private readonly uitgifte = new Uitgifte();
  private bezig: Promise<void> | null = null;
  private rustigVanaf = 0;

  constructor(
    private readonly database: LandelijkVenster,
    private readonly schema: Rekeningschema,
    private readonly referentie: Referentie,
    private readonly regeling: Regeling,
    private readonly opties: BesluitstraatOpties,
  ) {}

  /** Decides one request and books it when it may be; answers after the commit. Rejects only on broken plumbing. */
  async dien(ontvangen: Aanvraag & { readonly sleutel: string; readonly gebruiker: Gebruiker }): Promise<Uitslag> {
    // Who acts for another region asks something else, also under the same key.
    const aanvraag = { ...ontvangen, vingerafdruk: regioafdruk(ontvangen.aanvrager, ontvangen.vingerafdruk) };
    const uitslag = await this.metSleutel(aanvraag.aanvrager, ontvangen.sleutel, async (): Promise<Uitslag> => {
      if (this.wachtrij.lengte >= this.opties.wachtrijMax) return { soort: 'wachtrij-vol' };
      return new Promise<Uitslag>((antwoord, mislukt) => this.zetInRij({ soort: 'enkele', aanvraag, sinds: this.gemeten.nu(), antwoord, mislukt }));
    });
    return uitslag ?? { soort: 'loopt-nog' };
  }

  /**
   * Decides a group in one transaction of its own; gives what became of the requests it named, in their order. Rejects on
   * broken plumbing, and when the database refuses the group: then nothing of it was decided, and parts of it can be tried.
   */
  async dienGroep(groep: Groep): Promise<readonly Groepsuitslag[]> {
    return new Promise((antwoord, mislukt) => this.zetInRij({ soort: 'gezamenlijke', groep, sinds: this.gemeten.nu(), antwoord, mislukt }));
  }

  /** Holds an organisation's key while `werk` runs, so that a repetition waits its turn; null when it is held already. */
  async metSleutel<T>(aanvrager: Aanvrager, sleutel: string, werk: () => Promise<T>): Promise<T | null> {
    const bezet = `${aanvrager.organisatie}\n${sleutel}`;
    if (this.onderweg.has(bezet)) return null;
    this.onderweg.add(bezet);
    try {
      return await werk();
    } finally {
      this.onderweg.delete(bezet);
    }
  }

  /** How it has worked since the start. */
  meting(): Besluitstraatmeting {
    return this.gemeten.stand(this.wachtrij.lengte);
  }

  /** What it has decided since the start. */
  telling(): Besluittelling {
    return this.gemeten.telling();
  }

  /** Whether something is waiting or being decided, or was a moment ago: what can wait then gives way. */
  get isBezig(): boolean {
    return this.bezig !== null || this.gemeten.nu() < this.rustigVanaf;
  }

  /** The same judgement without booking anything: on the facts as they are now, without a lock. */
  async toets(opdracht: Opdracht, aanvrager: Aanvrager): Promise<Toetsuitslag> {
    const aanvraag = zonderSleutel(opdracht, aanvrager);
    const werkstand = await laadFeiten(this.database, [aanvraag], this.regeling);
    const beslissing = this.beslis(aanvraag, werkstand);
    switch (beslissing.soort) {
      case 'beoordeeld': {
        const { toegestaan, oordelen, tekort, ruimte, peildatum, stroom } = beslissing;
        return { soort: 'beoordeeld', toegestaan, oordelen, tekort, ruimte, peildatum, stroom, regelset: werkstand.regelset };
      }
      case 'ongeldig':
        return beslissing;
      case 'niet-gevonden':
        return { soort: 'ongeldig', fouten: [{ pointer: '/verplichtingId', melding: 'Deze verplichting bestaat niet.' }] };
    }
  }

  /** Per request the faults that only the database can find, on the facts as they are now; an empty list where there are none. */
  async zoekFouten(opdrachten: readonly Opdracht[], aanvrager: Aanvrager): Promise<(readonly Invoerfout[])[]> {
    const aanvragen = opdrachten.map((opdracht) => zonderSleutel(opdracht, aanvrager));
    const werkstand = await laadFeiten(this.database, aanvragen, this.regeling);
    const fouten: (readonly Invoerfout[])[] = [];
    for (const aanvraag of aanvragen) {
      if (fouten.length % BEURT_NA === BEURT_NA - 1) await setImmediate();
      const beslissing = this.beslis(aanvraag, werkstand);
      fouten.push(beslissing.soort === 'ongeldig' ? beslissing.fouten : []);
    }
    return fouten;
  }

  /** Resolves when everything that was accepted has been answered. */
  async leeg(): Promise<void> {
    while (this.bezig) await this.bezig;
    await this.uitgifte.leeg();
  }

  private zetInRij(wachtende: Enkele | Gezamenlijke): void {
    this.wachtrij.achteraan(wachtende);
    this.bezig ??= this.werk();
  }

  private async werk(): Promise<void> {
    // One turn of the event loop lets requests that arrived together be decided together.
    await setImmediate();
    let gang: Gang<Enkele> | null = null;
    for (let eerste = this.wachtrij.eerste(); gang !== null || eerste !== undefined; eerste = this.wachtrij.eerste()) {
      if (gang === null && this.moetWachten) await wacht(this.opties.groepWachttijdMs);
      gang ??= this.begin();
      if (gang !== null) gang = await this.behandel(gang);
      else if (eerste?.soort === 'gezamenlijke') {
        this.wachtrij.neem(1, () => true);
        await this.behandelGroep(eerste);
      }
    }
    this.bezig = null;
    this.rustigVanaf = this.gemeten.nu() + NASLEEP_MS;
  }

  /** Whether a transaction would rather wait for more requests. */
  private get moetWachten(): boolean {
    return this.opties.groepWachttijdMs > 0 && this.wachtrij.lengte < this.opties.groepMax;
  }

  /** Takes the single requests whose turn it is and asks for their lock and facts; null when it is nobody's, or a group's. */
  private begin(): Gang<Enkele> | null {
    const enkelen = this.wachtrij.neem(this.opties.groepMax, (wachtende) => wachtende.soort === 'enkele') as Enkele[];
    if (enkelen.length === 0) return null;
    for (const { sinds } of enkelen) this.gemeten.wachtte(sinds);
    return this.gangVan(enkelen);
  }

  private gangVan(enkelen: readonly Enkele[]): Gang<Enkele> {
    return new Gang(this.database, this.regeling, enkelen, this.gemeten.nu(), () => this.gemeten.nu());
  }

  /**
   * Decides these requests, and begins with those behind them while the commit is on its way: gives what was begun. Not sooner, while they are being
   * written: PostgreSQL could not begin then, and everybody who arrives meanwhile shares in what a group costs.
   */
  private async behandel(gang: Gang<Enkele>): Promise<Gang<Enkele> | null> {
    let volgende: Gang<Enkele> | null = null;
    try {
      const uitslagen = await this.besluit(gang, () => { volgende = this.moetWachten ? null : this.begin(); });
      this.beantwoord(gang, uitslagen);
      return volgende;
    } catch (fout) {
      // Arrival decides: those behind wait until these have been tried again.
      const achter = volgende as Gang<Enkele> | null;
      await achter?.geefTerug();
      await this.behandelOpnieuw(gang.wachtenden, fout);
      return achter && this.gangVan(achter.wachtenden);
    }
  }

  /** Answers every member of a batch that failed, whatever happens: when it fails again as a whole, each is tried alone. */
  private async behandelOpnieuw(enkelen: readonly Enkele[], eersteFout: unknown): Promise<void> {
    try {
      await opnieuw(eersteFout, () => this.besluitNu(enkelen));
    } catch (fout) {
      if (enkelen.length === 1 || fout instanceof DatabaseOnbereikbaar) for (const wachtende of enkelen) wachtende.mislukt(fout);
      else for (const wachtende of enkelen) await this.besluitNu([wachtende]).catch((eigenFout: unknown) => this.behandelOpnieuw([wachtende], eigenFout));
    }
  }

  /** Decides and answers these requests in a transaction of their own, behind which nothing begins. */
  private async besluitNu(enkelen: readonly Enkele[]): Promise<void> {
    const gang = this.gangVan(enkelen);
    this.beantwoord(gang, await this.besluit(gang, () => undefined));
  }

  private beantwoord(gang: Gang<Enkele>, uitslagen: readonly Uitslag[]): void {
    const { wachtenden, sinds } = gang;
    this.gemeten.groep(uitslagen, sinds);
    if (this.opties.telemetrie?.isAan) meldGroep(this.opties.telemetrie, gang.aanvragen, uitslagen, gang.tijden);
    this.uitgifte.geef(wachtenden.map((wachtende, index) => () => { wachtende.antwoord(uitslagen[index] as Uitslag); }));
  }

  private async behandelGroep({ groep, sinds, antwoord, mislukt }: Gezamenlijke): Promise<void> {
    this.gemeten.wachtte(sinds);
    const begin = this.gemeten.nu();
    try {
      const uitslagen = await metHerhaling(() => this.besluitGroep(groep));
      this.gemeten.groep(uitslagen, begin);
      antwoord(uitslagen);
    } catch (fout) {
      mislukt(fout);
    }
  }

  private async besluit(gang: Gang<Enkele>, isGeschreven: () => void): Promise<Uitslag[]> {
    return gang.voltooi((schrijver, werkstand) => this.beslisInDelen(schrijver, gang.aanvragen, werkstand), isGeschreven);
  }

  /**
   * Judges and writes in parts, so that judging and PostgreSQL work at the same time on a large group. Does not wait until
   * the last part is written.
   */
  private async beslisInDelen(schrijver: Doorschrijver, aanvragen: readonly Aanvraag[], werkstand: Werkstand): Promise<Uitslag[]> {
    const uitslagen: Uitslag[] = [];
    // Of many, a few first: PostgreSQL has nothing to do until they are judged.
    let deel = aanvragen.length > DEEL_MAX ? EERSTE_DEEL : DEEL_MAX;
    for (let van = 0; van < aanvragen.length; deel = Math.min(2 * deel, DEEL_MAX)) {
      const schrijfset = new Schrijfset(werkstand);
      uitslagen.push(...(await this.beoordeel(aanvragen.slice(van, van + deel), werkstand, schrijfset)));
      await this.schrijf(schrijver, schrijfset);
      van += deel;
    }
    return uitslagen;
  }

  private async schrijf(schrijver: Doorschrijver, schrijfset: Schrijfset): Promise<void> {
    const vraag = await schrijfset.vraag(this.schema);
    if (vraag !== null) await schrijver.schrijf(vraag);
  }

  private async beoordeel(aanvragen: readonly Aanvraag[], werkstand: Werkstand, schrijfset: Schrijfset): Promise<Uitslag[]> {
    const uitslagen: Uitslag[] = [];
    for (const aanvraag of aanvragen) {
      if (uitslagen.length % BEURT_NA === BEURT_NA - 1) await setImmediate();
      uitslagen.push(this.behandelEen(aanvraag, werkstand, schrijfset));
    }
    return uitslagen;
  }

  private async besluitGroep(groep: Groep): Promise<readonly Groepsuitslag[]> {
    const transactie = await this.database.schrijfgang();
    try {
      const alsAanvraag = (opdracht: Opdracht): Aanvraag => zonderSleutel(opdracht, groep.aanvrager);
      const gevraagd = groep.teBeslissen(transactie);
      const vooraf = groep.verwacht && laadFeiten(transactie, groep.verwacht.map(alsAanvraag), this.regeling);
      vooraf?.catch(() => undefined);
      const aanvragen = (await gevraagd).map(alsAanvraag);
      const werkstand = await (vooraf ?? laadFeiten(transactie, aanvragen, this.regeling));
      const schrijver = new Doorschrijver(transactie);
      const uitslagen = groep.allesOfNiets
        ? await this.beslisSamen(schrijver, aanvragen, werkstand)
        : (await this.beslisInDelen(schrijver, aanvragen, werkstand)).map(inGroep);
      // Handed over right behind the decisions, and the commit behind that: what goes wrong in any of it is told by the commit.
      if (!groep.allesOfNiets || !uitslagen.some(({ soort }) => soort === 'ongeldig')) groep.bewaar(transactie, uitslagen);
      await transactie.bekrachtig();
      return uitslagen;
    } catch (fout) {
      await transactie.maakOngedaan();
      throw fout;
    }
  }

  /** All or nothing: unless every request is granted only the refusals are written, and of invalid ones nothing at all. */
  private async beslisSamen(schrijver: Doorschrijver, aanvragen: readonly Aanvraag[], werkstand: Werkstand): Promise<readonly Groepsuitslag[]> {
    const schrijfset = new Schrijfset(werkstand);
    const uitslagen = (await this.beoordeel(aanvragen, werkstand, schrijfset)).map(inGroep);
    if (uitslagen.some(({ soort }) => soort === 'ongeldig')) return uitslagen;
    const allemaal = uitslagen.every(({ soort }) => soort === 'toegekend');
    await this.schrijf(schrijver, allemaal ? schrijfset : schrijfset.weigeringen());
    return allemaal ? uitslagen : uitslagen.map(zonderBoeking);
  }

  private behandelEen(aanvraag: Aanvraag, werkstand: Werkstand, schrijfset: Schrijfset): Uitslag {
    const eerder = aanvraag.sleutel === null ? undefined : werkstand.bewaardAntwoord(aanvraag.aanvrager.organisatie, aanvraag.sleutel);
    if (eerder) return herhaling(aanvraag, eerder);
    const beslissing = this.beslis(aanvraag, werkstand);
    return beslissing.soort === 'beoordeeld' ? this.legVast(aanvraag, beslissing, werkstand, schrijfset) : beslissing;
  }

  private beslis({ opdracht, aanvrager }: Aanvraag, werkstand: Werkstand): Beslissing {
    switch (opdracht.soort) {
      case 'verplichting':
        return beslisVerplichting(opdracht.invoer, opdracht.voorlegging, aanvrager, werkstand, this.referentie);
      case 'wijziging':
        return beslisWijziging(opdracht.verplichtingId, opdracht.invoer, opdracht.voorlegging, aanvrager, werkstand, this.referentie);
      case 'betaling':
        return beslisBetaling(opdracht.invoer, opdracht.voorlegging, aanvrager, werkstand, this.referentie);
    }
  }

  /** Writes the decision with its evidence, and books it when it is a yes. */
  private legVast(aanvraag: Aanvraag, beslissing: Beoordeeld, werkstand: Werkstand, schrijfset: Schrijfset): Uitslag {
    const besluitId = nieuwId();
    const id = beslissing.onderwerpId ?? nieuwId();
    const oordelen = relevant(beslissing.oordelen);
    const bewaarde = oordelen.map(bewaar);
    const antwoord = beslissing.toegestaan ? beslissing.boek({ schrijfset, besluitId, id }) : {};
    const { aanvrager, gebruiker, sleutel, vingerafdruk } = aanvraag;
    const { soort, voorlegging } = aanvraag.opdracht;
    const status = beslissing.toegestaan ? 201 : 409;
    schrijfset.besluiten.push({
      id: besluitId, soort, uitkomst: beslissing.toegestaan ? 'toegekend' : 'geweigerd', regelset: werkstand.regelset.slug, peildatum: beslissing.peildatum,
      stroom: beslissing.stroom, regio: beslissing.regio, organisatie: aanvrager.organisatie, genomen_voor: aanvrager.sub, genomen_op: werkstand.positie.moment,
      onderwerp_id: beslissing.toegestaan ? id : (beslissing.onderwerpId ?? null), feiten: beslissing.feiten, oordelen: bewaarde, tekort: beslissing.tekort, antwoord,
      gemotiveerd: isGemotiveerd(bewaarde),
    });
    // What a person has decided once is not put before one again: then it is refused.
    const voorgelegd = voorlegging === undefined && wachtOpMens(oordelen);
    if (voorgelegd) schrijfset.voorleggingen.push({ besluit: besluitId, namens_regio: aanvrager.regio, opdracht: JSON.stringify(aanvraag.opdracht) });
    if (sleutel !== null && gebruiker !== undefined) {
      const regel = vastTeLeggen(gebruiker, {
        soort: 'besluit', status, sleutel, besluit: besluitId, onderwerp: beslissing.toegestaan ? id : (beslissing.onderwerpId ?? null), probleem: beslissing.toegestaan ? null : voorgelegd ? 'voorgelegd' : 'geweigerd',
      });
      schrijfset.auditregels.push(regel);
      schrijfset.idempotentie.push({ organisatie: aanvrager.organisatie, sleutel, vingerafdruk, status, besluit: besluitId, spoor: regel.id });
      werkstand.onthoudAntwoord({
        organisatie: aanvrager.organisatie, sleutel, vingerafdruk, status, vast: null, besluit: besluitId, soort, oordelen: bewaarde, tekort: beslissing.tekort, antwoord,
      });
    }
    return beslissing.toegestaan
      ? toegekend(antwoord, oordelen, false)
      : geweigerd({ besluitId, onderwerp: soort, oordelen, tekort: beslissing.tekort, voorgelegd, herhaald: false });
  }
}

/** The fingerprint of a request in the name of a region. */
export function regioafdruk(aanvrager: Aanvrager, vingerafdruk: string): string {
  return `${aanvrager.regio ?? 'alle'}:${vingerafdruk}`;
}

/** In a group that was not booked nothing is booked later either, so none of it waits for a person. */
function zonderBoeking(uitslag: Groepsuitslag): Groepsuitslag {
  if (uitslag.soort === 'toegekend') return { soort: 'niet-geboekt' };
  return uitslag.soort === 'geweigerd' ? { ...uitslag, voorgelegd: false } : uitslag;
}

/** A request of a group has no key of its own and brings its own subject into being, so it ends in one of three ways. */
function inGroep(uitslag: Uitslag): Groepsuitslag {
  if (uitslag.soort === 'toegekend' || uitslag.soort === 'geweigerd' || uitslag.soort === 'ongeldig') return uitslag;
  throw new Error(`een aanvraag van een groep eindigde als ${uitslag.soort}`);
}
