import { createHash } from 'node:crypto';
import { Bankweigering, beschadigd, eersteBankdag, inAnderBericht, schuif, type Bericht, type GenomenOpdracht } from '../support/bank-simulator.js';
import type { Antwoord, Json } from '../support/kassier.js';
import { Bankkant, neem } from './bank.spel.bank.js';
import { afhandelkeuzes } from './bank.spel.tussenrekening.js';
import { euro, Onenigheid, type Betaling, type Run, type Waarheid } from './bank.waarheid.js';
import { declaratie, WIE, type Storing, type Wereld } from './bank.wereld.js';

/** What is wished for; what it comes to depends on what there is. */
export const STAPPEN = [
  'vooruit', 'betaling', 'run', 'fiatteren', 'zelf-fiatteren', 'verzenden', 'inleveren', 'nogmaals-inleveren', 'run-intrekken', 'uitvoeren', 'afwijzen', 'melden', 'terugsturen', 'vreemd', 'vergissen',
  'afschrift', 'lezen', 'nogmaals-lezen', 'beschadigd-lezen', 'heropenen', 'betaling-intrekken', 'dag', 'tegelijk', 'aanhouden', 'opheffen', 'terugvorderen', 'terugbetalen', 'afhandelen', 'vergissen-ontvangst',
] as const;
export type Soort = (typeof STAPPEN)[number];

export interface Stap {
  readonly soort: Soort;
  readonly keuze: readonly [number, number, number];
  readonly storing: Storing;
}

const KENMERKEN = ['F-2021-118', 'F-2021-119', 'Kenmerk 7', 'RF18539007547034', '5000056789012345', `${'Ünïcode & <teken> "aanhaling" '.repeat(3)}`.slice(0, 99), 'RF712348231', '12234534622567'];
/** What the service answers to what must not be done. */
const NEE = { status: 409, zelfde: '/v1/problemen/zelfde-persoon', niets: '/v1/problemen/niets-te-betalen', volgorde: '/v1/problemen/verkeerde-volgorde' };

/** Plays one sequence on a world, and leaves the world with nothing open that a next sequence could stumble over. */
export class Spel {
  readonly verslag: string[] = [];
  readonly tellingen = new Map<string, number>();
  /** Every file that went to the bank. */
  readonly bestanden: string[] = [];
  /** Messages of the bank that were fetched. */
  readonly gelezen: Bericht[] = [];
  private kopie = 0;
  private readonly begindag: string;

  private readonly bank: Bankkant;

  constructor(private readonly wereld: Wereld, private readonly waarheid: Waarheid) {
    this.begindag = wereld.dag;
    this.bank = new Bankkant(wereld, waarheid, (wat) => { this.tel(wat); });
  }

  async doe({ soort, keuze: [a, b, c], storing }: Stap): Promise<void> {
    const wat = soort === 'vooruit' ? this.vooruit(a + b) : soort;
    switch (wat) {
      case 'vooruit': return;
      case 'betaling': return this.betalingen(a, b, c, storing);
      case 'run': return this.run(a, b, storing);
      case 'fiatteren': return this.fiatteer(neem(this.runsMet('concept'), a), storing);
      case 'zelf-fiatteren': return this.fiatteerZelf(neem(this.runsMet('concept'), a));
      case 'verzenden': return this.verzend(neem(this.runsMet('gefiatteerd'), a), storing);
      case 'inleveren': return this.leverIn(neem([...this.waarheid.runs.values()].filter(({ status, bijBank }) => !bijBank && (status === 'verzonden' || (status === 'gefiatteerd' && b % 2 === 0))), a));
      case 'nogmaals-inleveren': this.leverNogmaalsIn(a); return;
      case 'run-intrekken': return this.trekRunIn(neem([...this.runsMet('concept'), ...this.runsMet('gefiatteerd').filter(({ bijBank }) => !bijBank)], a), storing);
      case 'uitvoeren': this.bank.voerUit(a, b, c); return;
      case 'afwijzen': this.bank.wijsAf(a, b, c); return;
      case 'melden': this.bank.meld(a, b, c); return;
      case 'aanhouden': return this.houdAan(neem(this.betalingenMet('betaalbaar', 'in-run', 'retour'), a), storing);
      case 'opheffen': return this.hefAllesOp();
      case 'terugvorderen': return this.vorderTerug(a, b, storing);
      case 'afhandelen': return this.handelAf(a, b, storing);
      case 'vergissen-ontvangst': return this.vergisOntvangst(a, b, storing);
      case 'terugbetalen': this.bank.betaalTerug(a, b, c); return;
      case 'terugsturen': this.bank.stuurTerug(a, b, c); return;
      case 'vreemd': this.bank.vreemd(a, b, c); return;
      case 'vergissen': this.bank.vergis(a, b, c); return;
      case 'afschrift': this.bank.maakAfschrift(a); return;
      case 'lezen': return this.lees(a, b, storing);
      case 'nogmaals-lezen': return this.leesNogmaals(a, b, storing);
      case 'beschadigd-lezen': return this.leesBeschadigd(a, b, c);
      case 'heropenen': return this.heropen(neem(this.betalingenMet('retour', 'afgewezen'), a), storing);
      case 'betaling-intrekken': return this.trekBetalingIn(neem(this.betalingenMet('betaalbaar', 'retour', 'afgewezen'), a), storing);
      case 'dag': this.bank.verzet(schuif(this.wereld.dag, 1 + (a % 3))); return;
      case 'tegelijk': return this.tegelijk(a, b);
    }
  }

  /** The step that takes what is furthest one further; now and then the bank is ahead of what is recorded, or digs up an old order. */
  private vooruit(keuze: number): Soort {
    const runs = [...this.waarheid.runs.values()];
    const [bericht] = this.bank.postbus;
    if (bericht) return this.waarheid.isTeVroeg([bericht]) && keuze % 2 === 0 ? 'verzenden' : 'lezen';
    if (this.wereld.bank.heeftTeVertellen()) return 'afschrift';
    if (this.bank.heropend().length > 0 && keuze % 2 === 0) return 'vergissen';
    if (this.bank.bijBank('aangenomen').length > 0) return 'uitvoeren';
    if (runs.some(({ status, bijBank }) => !bijBank && (status === 'verzonden' || (status === 'gefiatteerd' && keuze % 3 === 0)))) return 'inleveren';
    if (this.runsMet('gefiatteerd').length > 0) return 'verzenden';
    if (this.runsMet('concept').length > 0) return 'fiatteren';
    if (this.betalingenMet('retour', 'afgewezen').length > 0) return 'heropenen';
    return this.betalingenMet('betaalbaar').length > 0 ? 'run' : 'betaling';
  }

  /** Everything that was put ready is fetched, and then the books and the bank must agree; after that nothing stays open. */
  async rondAf(): Promise<void> {
    await this.waarheid.controleer(this.wereld);
    for (const run of this.runsMet('gefiatteerd')) if (run.bijBank) await this.verzend(run, 'geen');
    if (this.wereld.bank.heeftTeVertellen()) this.bank.maakAfschrift(1);
    await this.leesAlles();
    await this.waarheid.controleer(this.wereld);
    for (const run of [...this.runsMet('concept'), ...this.runsMet('gefiatteerd')]) await this.trekRunIn(run, 'geen');
    for (const run of this.runsMet('verzonden')) await this.leverIn(run);
    const open = this.bank.bijBank('aangenomen');
    if (open.length > 0) this.wereld.bank.voerUit(open, this.bank.bankdagVoor(open), 'batch');
    if (this.wereld.bank.heeftTeVertellen()) this.bank.maakAfschrift(1);
    await this.leesAlles();
    for (const betaling of this.betalingenMet('betaalbaar', 'retour', 'afgewezen')) await this.trekBetalingIn(betaling, 'geen');
    await this.hefAllesOp();
    await this.waarheid.controleer(this.wereld);
    this.waarheid.sluitAf();
  }

  private async leesAlles(): Promise<void> {
    for (const bericht of this.bank.postbus) await this.lever([bericht], bericht.xml, 'geen');
    this.bank.postbus = [];
  }

  /** One to three, often to the same payee. */
  private async betalingen(a: number, b: number, c: number, storing: Storing): Promise<void> {
    for (let nummer = 0; nummer <= c % 3; nummer += 1) await this.betaling(nummer === 1 ? a : a + nummer, b + nummer * 7_919, c + nummer, storing);
  }

  private async betaling(a: number, b: number, c: number, storing: Storing): Promise<void> {
    const { wereld } = this;
    const verplichting = neem(wereld.verplichtingen, a);
    const kenmerk = neem(KENMERKEN, c);
    if (!verplichting || kenmerk === undefined || this.waarheid.betalingen.size > 30) return;
    const cent = BigInt(1 + (b % 40_000));
    const { id, nummer, status, boekdatum } = this.moet(201, `betaling van ${euro(cent)}`, await wereld.vraag(WIE.indiener, '/v1/betalingen', declaratie(verplichting, euro(cent), wereld.dag, kenmerk), storing));
    const { begunstigde: { iban, naam }, stroom } = verplichting;
    this.waarheid.betalingen.set(id, { id, nummer, verplichting: verplichting.id, stroom, iban, naam, kenmerk, cent, dag: boekdatum, status, heropend: false });
  }

  /** Everything that is payable goes along, nothing else does, and nobody is forgotten. */
  private async run(a: number, b: number, storing: Storing): Promise<void> {
    const gevraagd = schuif(this.wereld.dag, a % 4);
    const uitvoeringsdatum = eersteBankdag(gevraagd);
    const stromen = b % 5 === 0 ? ['mbo-inkoop'] : null;
    const past = (betaling: Betaling): boolean => betaling.status === 'betaalbaar' && betaling.dag <= uitvoeringsdatum && (stromen === null || stromen.includes(betaling.stroom)) && !this.waarheid.isAangehouden(betaling);
    const verwacht = [...this.waarheid.betalingen.values()].filter(past);
    const antwoord = await this.wereld.vraag(WIE.medewerker, '/v1/betaalruns', { uitvoeringsdatum: gevraagd, stromen, bundelen: b % 2 === 0 }, storing);
    if (antwoord.status === NEE.status && antwoord.body.type === NEE.niets && verwacht.every(({ heropend }) => heropend)) return this.tel('run: niets te betalen');
    const run = this.moet(201, 'run', antwoord);
    if (run.uitvoeringsdatum !== uitvoeringsdatum) throw new Onenigheid(`Run ${run.nummer} betaalt op ${run.uitvoeringsdatum}, maar de eerste dag dat banken open zijn is ${uitvoeringsdatum}.`);
    await this.neemRun(run, verwacht);
  }

  private async neemRun({ id, nummer, aantal }: Json, verwacht: readonly Betaling[]): Promise<void> {
    const { body: { resultaten } } = await this.wereld.lees(`/v1/betaalruns/${id}/opdrachten?limiet=500`);
    const run: Run = { id, nummer, status: 'concept', maker: WIE.medewerker, opdrachten: new Map(), bijBank: false, bestanden: [] };
    for (const { endToEndId: eigen, bundel, betalingId } of resultaten as Json[]) {
      const endToEndId: string = bundel ?? eigen;
      const betaling = this.waarheid.betalingen.get(betalingId);
      if (betaling && this.waarheid.isAangehouden(betaling)) throw new Onenigheid(`Run ${nummer} neemt betaling ${betaling.nummer} mee, die is aangehouden.`);
      if (betaling?.status !== 'betaalbaar') throw new Onenigheid(`Run ${nummer} neemt betaling ${betaling?.nummer ?? betalingId} mee, die ${betaling?.status ?? 'niet van hier'} is.`);
      betaling.status = 'in-run';
      run.opdrachten.set(endToEndId, [...(run.opdrachten.get(endToEndId) ?? []), betaling]);
    }
    const vergeten = verwacht.filter(({ status, heropend }) => status === 'betaalbaar' && !heropend);
    if (vergeten.length > 0 || resultaten.length !== aantal) throw new Onenigheid(`Run ${nummer} vergeet ${vergeten.map((betaling) => betaling.nummer).join(', ')}.`);
    this.waarheid.runs.set(id, run);
    for (const [endToEndId, betalingen] of run.opdrachten) {
      if (this.waarheid.opdrachten.has(endToEndId)) throw new Onenigheid(`EndToEndId ${endToEndId} is twee keer gebruikt.`);
      this.waarheid.opdrachten.set(endToEndId, { run, betalingen });
    }
  }

  private async fiatteer(run: Run | undefined, storing: Storing): Promise<void> {
    if (!run) return;
    const mag = ![...run.opdrachten.values()].flat().some((betaling) => this.waarheid.isAangehouden(betaling));
    this.moet(mag ? 201 : NEE.status, `fiatteren van ${run.nummer}`, await this.wereld.vraag(WIE.fiatteur, `/v1/betaalruns/${run.id}/fiatteringen`, {}, storing));
    if (mag) run.status = 'gefiatteerd';
  }

  private async fiatteerZelf(run: Run | undefined): Promise<void> {
    if (run) this.moet(NEE.status, `zelf fiatteren van ${run.nummer}`, await this.wereld.vraag(WIE.medewerker, `/v1/betaalruns/${run.id}/fiatteringen`, {}), NEE.zelfde);
  }

  private async verzend(run: Run | undefined, storing: Storing): Promise<void> {
    if (!run) return;
    this.moet(201, `verzenden van ${run.nummer}`, await this.wereld.vraag(WIE.medewerker, `/v1/betaalruns/${run.id}/verzendingen`, {}, storing));
    run.status = 'verzonden';
    for (const betaling of [...run.opdrachten.values()].flat()) betaling.status = 'verzonden';
  }

  /** The files go to the bank, which must find in them exactly the payments of the run. */
  private async leverIn(run: Run | undefined): Promise<void> {
    if (!run || run.bijBank) return;
    const { body } = await this.wereld.lees(`/v1/betaalruns/${run.id}`);
    const gezien = new Set<string>();
    for (const { href, sha256 } of body.bestanden as Json[]) {
      const { tekst } = await this.wereld.lees(href);
      if (createHash('sha256').update(tekst).digest('hex') !== sha256) throw new Onenigheid(`Een bestand van ${run.nummer} heeft niet de SHA-256 die erbij staat.`);
      run.bestanden.push(sha256);
      this.bestanden.push(tekst);
      const { groepen } = this.wereld.bank.neemBestand(tekst);
      for (const { opdrachten } of groepen) for (const opdracht of opdrachten) {
        gezien.add(opdracht.endToEndId);
        controleerOpdracht(run, opdracht.endToEndId, this.wereld.bank.opdrachten.get(opdracht.endToEndId) as GenomenOpdracht);
      }
    }
    if (gezien.size !== run.opdrachten.size) throw new Onenigheid(`Run ${run.nummer} heeft ${run.opdrachten.size} opdrachten, maar de bank kreeg er ${gezien.size}.`);
    run.bijBank = true;
    this.tel('bestand ingeleverd');
  }

  /** The same file once more: a bank refuses it, and that must change nothing. */
  private leverNogmaalsIn(a: number): void {
    const bestand = neem(this.bestanden, a);
    if (bestand === undefined) return;
    try {
      this.wereld.bank.neemBestand(bestand);
    } catch (fout) {
      if (!(fout instanceof Bankweigering)) throw fout;
      this.tel('bestand dubbel');
      return;
    }
    throw new Onenigheid('De bank nam hetzelfde bestand twee keer aan.');
  }

  private async trekRunIn(run: Run | undefined, storing: Storing): Promise<void> {
    if (!run) return;
    this.moet(201, `intrekken van ${run.nummer}`, await this.wereld.vraag(WIE.medewerker, `/v1/betaalruns/${run.id}/intrekkingen`, { reden: 'Toch niet' }, storing));
    run.status = 'ingetrokken';
    for (const betaling of [...run.opdrachten.values()].flat()) betaling.status = 'betaalbaar';
  }

  /** Mostly the oldest message, now and then another one first. */
  private async lees(a: number, b: number, storing: Storing): Promise<void> {
    const bericht = b % 3 === 0 ? neem(this.bank.postbus, a) : this.bank.postbus[0];
    if (!bericht) return;
    if (await this.lever([bericht], bericht.xml, storing)) this.bank.postbus = this.bank.postbus.filter((ander) => ander !== bericht);
  }

  /** Hands messages over as one text; whether it was taken. */
  private async lever(berichten: readonly Bericht[], xml: string, storing: Storing): Promise<boolean> {
    const namen = berichten.map(({ id }) => id).join(' en ');
    const teVroeg = this.waarheid.isTeVroeg(berichten);
    // A report is known by its own id: in another message it is another report, which then changes nothing.
    const alles = berichten.every((bericht) => this.waarheid.isVerwerkt(bericht) && (bericht.soort === 'camt.053' || xml === bericht.xml));
    const antwoord = await this.wereld.vraag(WIE.medewerker, '/v1/bankberichten', xml, storing);
    if (teVroeg) {
      this.moet(NEE.status, `te vroeg gelezen: ${namen}`, antwoord, NEE.volgorde);
      return false;
    }
    this.moet(alles ? 200 : 201, `gelezen: ${namen}`, antwoord);
    for (const bericht of berichten) {
      this.waarheid.neem(bericht);
      if (!this.gelezen.includes(bericht)) this.gelezen.push(bericht);
    }
    return true;
  }

  private async leesNogmaals(a: number, b: number, storing: Storing): Promise<void> {
    const bericht = neem(this.gelezen, a);
    if (bericht) await this.lever([bericht], b % 2 === 0 ? bericht.xml : inAnderBericht(bericht.xml, `KOPIE-${(this.kopie += 1)}-${bericht.id}`), storing);
  }

  private async leesBeschadigd(a: number, b: number, c: number): Promise<void> {
    const bericht = neem([...this.bank.postbus, ...this.gelezen], a);
    if (!bericht) return;
    const isAfschrift = bericht.soort === 'camt.053';
    const soorten = [beschadigd.verkeerdeVersie, (xml: string) => beschadigd.afgekapt(xml, (b % 97) / 97), ...(isAfschrift ? [beschadigd.verkeerdSaldo, beschadigd.andereRekening] : [])];
    const maak = neem(soorten, c);
    if (maak) this.moet(400, `beschadigd: ${bericht.id}`, await this.wereld.vraag(WIE.medewerker, '/v1/bankberichten', maak(bericht.xml)));
  }

  private async houdAan(betaling: Betaling | undefined, storing: Storing): Promise<void> {
    if (!betaling || this.waarheid.aangehouden.has(betaling.id)) return;
    this.moet(201, `aanhouden van ${betaling.nummer}`, await this.wereld.vraag(WIE.medewerker, `/v1/betalingen/${betaling.id}/aanhoudingen`, { reden: 'Eerst navragen' }, storing));
    this.waarheid.aangehouden.add(betaling.id);
  }

  private async hefAllesOp(): Promise<void> {
    if (this.waarheid.aangehouden.size === 0) return;
    const { body: { resultaten } } = await this.wereld.lees('/v1/aanhoudingen?status=open&limiet=500');
    for (const { id } of resultaten as Json[]) this.moet(201, 'opheffen', await this.wereld.vraag(WIE.derde, `/v1/aanhoudingen/${id}/opheffingen`, { reden: 'Nagevraagd' }));
    this.waarheid.aangehouden.clear();
  }

  /** Money of a payment that was executed is asked back; after that its return is for a person to say, so the bank sends none. */
  private async vorderTerug(a: number, b: number, storing: Storing): Promise<void> {
    const mogelijk = this.bank.bijBank('uitgevoerd').flatMap((opdracht) => (this.waarheid.opdrachten.get(opdracht.endToEndId)?.betalingen ?? []).map((betaling) => ({ opdracht, betaling })));
    const gekozen = neem(mogelijk.filter(({ betaling, opdracht }) => betaling.status === 'uitgevoerd' && !this.bank.teruggevorderd.has(opdracht)), a);
    if (!gekozen) return;
    const { opdracht, betaling } = gekozen;
    const cent = b % 3 === 0 ? betaling.cent : 1n + (betaling.cent * BigInt(b % 100)) / 101n;
    const { id, kenmerk } = this.moet(201, `terugvorderen van ${betaling.nummer}`, await this.wereld.vraag(WIE.medewerker, '/v1/terugvorderingen', { betalingId: betaling.id, bedrag: euro(cent), reden: 'Te veel betaald', datum: this.wereld.dag }, storing));
    this.bank.teruggevorderd.add(opdracht);
    this.waarheid.terugvorderingen.set(kenmerk, { id, sinds: this.wereld.dag, kenmerk, verplichting: betaling.verplichting, open: cent, toegezegd: cent });
  }

  /** Unknown money gets its place, as a whole or in parts: a payment that the bank booked without saying so, a repayment, or lines that undo each other. */
  private async handelAf(a: number, b: number, storing: Storing): Promise<void> {
    const posten = (await this.wereld.lees(`/v1/tussenrekeningposten?status=open&limiet=500&vanaf=${this.begindag}`)).body.resultaten as Json[];
    const onverteld = this.bank.bijBank('onverteld').map((opdracht) => ({ opdracht, betalingen: this.waarheid.opdrachten.get(opdracht.endToEndId)?.betalingen ?? [] }));
    const keuze = neem(afhandelkeuzes(posten, onverteld, [...this.waarheid.terugvorderingen.values()], b), a);
    if (!keuze) return;
    this.moet(201, `${keuze.body.soort} uit de tussenrekening`, await this.wereld.vraag(WIE.medewerker, `/v1/tussenrekeningposten/${keuze.id}/afhandelingen`, { ...keuze.body, reden: 'Uitgezocht' }, storing));
    if (keuze.herkend) this.waarheid.herken(keuze.herkend);
    if (keuze.ontvangen) this.waarheid.bestem(keuze.ontvangen.vordering, keuze.ontvangen.cent);
  }

  /** Somebody registers a receipt that was none, and somebody else takes it back: afterwards nothing has happened. */
  private async vergisOntvangst(a: number, b: number, storing: Storing): Promise<void> {
    const vordering = neem([...this.waarheid.terugvorderingen.values()].filter(({ open }) => open > 0n), a);
    if (!vordering) return;
    const cent = b % 2 === 0 ? vordering.open : 1n + (vordering.open - 1n) / 2n;
    const pad = `/v1/terugvorderingen/${vordering.id}/ontvangsten`;
    const { ontvangsten } = this.moet(201, `ontvangst op ${vordering.kenmerk}`, await this.wereld.vraag(WIE.medewerker, pad, { bedrag: euro(cent), ontvangenOp: this.wereld.dag }, storing));
    const intrekking = `${pad}/${(ontvangsten as Json[]).at(-1)?.id}/intrekkingen`;
    const { open } = this.moet(201, `intrekken van ontvangst op ${vordering.kenmerk}`, await this.wereld.vraag(WIE.fiatteur, intrekking, { reden: 'Hoorde bij een ander' }, storing));
    if (open !== euro(vordering.open)) throw new Onenigheid(`Op ${vordering.kenmerk} staat ${open} open na een ingetrokken ontvangst, en niet ${euro(vordering.open)}.`);
    this.moet(NEE.status, `nogmaals intrekken op ${vordering.kenmerk}`, await this.wereld.vraag(WIE.fiatteur, intrekking, { reden: 'Nog eens' }));
  }

  private async heropen(betaling: Betaling | undefined, storing: Storing): Promise<void> {
    if (!betaling) return;
    this.moet(201, `heropenen van ${betaling.nummer}`, await this.wereld.vraag(WIE.medewerker, `/v1/betalingen/${betaling.id}/heropeningen`, { reden: 'Rekening hersteld' }, storing));
    betaling.status = 'betaalbaar';
    betaling.heropend = true;
  }

  private async trekBetalingIn(betaling: Betaling | undefined, storing: Storing): Promise<void> {
    if (!betaling) return;
    this.moet(201, `intrekken van ${betaling.nummer}`, await this.wereld.vraag(WIE.indiener, `/v1/betalingen/${betaling.id}/intrekkingen`, { reden: 'Niet meer nodig' }, storing));
    betaling.status = 'ingetrokken';
  }

  /** Several people do something at the same moment: two make a run, two send it, or two read the same message. */
  private async tegelijk(a: number, b: number): Promise<void> {
    const { wereld } = this;
    const gefiatteerd = neem(this.runsMet('gefiatteerd'), a);
    const concept = neem(this.runsMet('concept'), a);
    const [bericht] = this.bank.postbus;
    if (b % 3 === 0 && gefiatteerd) {
      await this.eenVan(`verzenden van ${gefiatteerd.nummer}`, [WIE.medewerker, WIE.tweede].map((wie) => wereld.vraag(wie, `/v1/betaalruns/${gefiatteerd.id}/verzendingen`, {})));
      gefiatteerd.status = 'verzonden';
      for (const betaling of [...gefiatteerd.opdrachten.values()].flat()) betaling.status = 'verzonden';
    } else if (b % 3 === 1 && concept) {
      const [fiat, weg] = await Promise.all([wereld.vraag(WIE.fiatteur, `/v1/betaalruns/${concept.id}/fiatteringen`, {}), wereld.vraag(WIE.medewerker, `/v1/betaalruns/${concept.id}/intrekkingen`, { reden: 'Tegelijk' })]);
      this.verslag.push(`   tegelijk fiatteren en intrekken van ${concept.nummer} → ${fiat.status} ${weg.status}`);
      concept.status = weg.status === 201 ? 'ingetrokken' : 'gefiatteerd';
      if (weg.status === 201) for (const betaling of [...concept.opdrachten.values()].flat()) betaling.status = 'betaalbaar';
      if (fiat.status !== 201 && weg.status !== 201) throw new Onenigheid(`Fiatteren en intrekken van ${concept.nummer} zijn beide geweigerd.`);
    } else if (bericht && !this.waarheid.isTeVroeg([bericht])) {
      const antwoorden = await Promise.all([wereld.vraag(WIE.medewerker, '/v1/bankberichten', bericht.xml), wereld.vraag(WIE.tweede, '/v1/bankberichten', bericht.xml)]);
      if (antwoorden.map(({ status }) => status).sort().join(' ') !== '200 201') throw new Onenigheid(`Tegelijk gelezen: ${antwoorden.map(({ status, tekst }) => `${status} ${tekst}`).join('\n')}`);
      this.waarheid.neem(bericht);
      this.gelezen.push(bericht);
      this.bank.postbus.shift();
      this.tel('tegelijk gelezen');
    }
  }

  /** Of these requests exactly one may succeed. */
  private async eenVan(wat: string, verzoeken: readonly Promise<Antwoord>[]): Promise<void> {
    const statussen = (await Promise.all(verzoeken)).map(({ status }) => status).sort();
    this.verslag.push(`   tegelijk ${wat} → ${statussen.join(' ')}`);
    if (statussen.join(' ') !== '201 409') throw new Onenigheid(`Tegelijk ${wat} gaf ${statussen.join(' en ')}.`);
    this.tel('tegelijk');
  }

  private moet(status: number, wat: string, antwoord: Antwoord, type?: string): Json {
    this.verslag.push(`   ${wat} → ${antwoord.status} ${String(antwoord.body.type ?? antwoord.body.nummer ?? '')}`);
    this.tel(`${wat.split(/[: ]/, 1)[0]} ${antwoord.status}`);
    if (antwoord.status !== status || (type !== undefined && antwoord.body.type !== type)) throw new Onenigheid(`${wat}: verwacht ${status} ${type ?? ''}, maar kreeg ${antwoord.status} ${antwoord.tekst}`);
    return antwoord.body;
  }

  private tel(wat: string): void {
    this.tellingen.set(wat, (this.tellingen.get(wat) ?? 0) + 1);
  }

  private runsMet(status: Run['status']): Run[] {
    return [...this.waarheid.runs.values()].filter((run) => run.status === status);
  }

  private betalingenMet(...statussen: Betaling['status'][]): Betaling[] {
    return [...this.waarheid.betalingen.values()].filter(({ status }) => statussen.includes(status));
  }
}

/** The bank got what was payable: the amount, the account, and either the reference of the supplier or a text that holds it. */
function controleerOpdracht(run: Run, endToEndId: string, opdracht: GenomenOpdracht): void {
  const betalingen = run.opdrachten.get(endToEndId);
  const [eerste] = betalingen ?? [];
  const som = (betalingen ?? []).reduce((samen, { cent }) => samen + cent, 0n);
  if (!eerste || opdracht.cent !== som || opdracht.iban !== eerste.iban) {
    throw new Onenigheid(`De bank kreeg ${endToEndId} van ${euro(opdracht.cent)} aan ${opdracht.iban}, maar dat hoort ${eerste ? `${euro(som)} aan ${eerste.iban}` : 'er niet te zijn'}.`);
  }
}
