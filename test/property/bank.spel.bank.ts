import { eersteBankdag, schuif, type Bank, type Bericht, type GenomenOpdracht, type Wijze } from '../support/bank-simulator.js';
import type { Waarheid } from './bank.waarheid.js';
import type { Wereld } from './bank.wereld.js';

const REDENEN = ['AC04', 'AC01', 'MD07', 'AM05', 'BE04', 'AC06'];
const MELDINGEN = [['bericht', 'ACCP'], ['bericht', 'PART'], ['bericht', 'ACTC'], ['betaling', 'PDNG'], ['betaling', 'ACSC'], ['betaling', 'RCVC'], ['betaling', 'RVMC'], ['betaling', 'RVNM'], ['betaling', 'RVNA']] as const;

/** One of a list by any number; undefined when the list is empty. */
export const neem = <T>(lijst: readonly T[], keuze: number): T | undefined => lijst[keuze % Math.max(lijst.length, 1)];

/** What the bank, its other clients and the payees do in a sequence; the numbers choose. */
export class Bankkant {
  /** Messages that nobody has fetched yet. */
  postbus: Bericht[] = [];
  /** Orders of which money is asked back: their return would be for a person to say, so the bank sends none. */
  readonly teruggevorderd = new Set<GenomenOpdracht>();
  private readonly bank: Bank;

  constructor(private readonly wereld: Wereld, private readonly waarheid: Waarheid, private readonly tel: (wat: string) => void) {
    this.bank = wereld.bank;
  }

  voerUit(a: number, b: number, c: number): void {
    const open = this.bijBank('aangenomen');
    const deel = b % 3 === 0 ? open.filter((_opdracht, plaats) => (a + plaats) % 2 === 0) : open;
    if (deel.length === 0) return;
    const wijze: Wijze = (['batch', 'los', 'batch', 'los', 'batch', 'batch', 'zonder-details'] as const)[c % 7] ?? 'batch';
    this.bank.voerUit(deel, this.bankdagVoor(deel), wijze);
    this.tel(`uitgevoerd ${wijze}`);
  }

  stuurTerug(a: number, b: number, c: number): void {
    const opdracht = neem(this.bijBank('uitgevoerd').filter((een) => !this.teruggevorderd.has(een)), a);
    if (!opdracht) return;
    this.verzet(eersteBankdag(schuif(this.wereld.dag, b % 3)));
    this.bank.stuurTerug(opdracht, neem([...REDENEN, null], c) ?? null, this.wereld.dag);
    this.tel('teruggestuurd');
  }

  vreemd(a: number, b: number, c: number): void {
    const cent = BigInt(1 + (b % 90_000)) * (c % 3 === 0 ? -1n : 1n);
    const ustrd = neem(['Dubbele betaling', 'zonder omschrijving', 'x'.repeat(140)], a) ?? '';
    this.bank.boekVreemd(cent, this.wereld.dag, { endToEndId: a % 2 === 0 ? null : `VREEMD-${b % 7}`, ustrd });
    // The bank puts its own mistake right.
    if (a % 4 === 1) this.bank.boekVreemd(-cent, this.wereld.dag, { ustrd: 'Correctie' });
    this.tel('vreemd geld');
  }

  /** An order that was executed is booked again, or returns once more, or something with its identifier has another amount. */
  vergis(a: number, b: number, c: number): void {
    const opdracht = neem([...this.heropend(), ...this.bijBank('teruggekomen'), ...this.bijBank('uitgevoerd')], b % 2 === 0 ? 0 : a);
    if (!opdracht) return;
    const anders = opdracht.cent + BigInt(1 + (b % 500));
    const cent = [-opdracht.cent, -anders, anders, opdracht.stand === 'teruggekomen' ? opdracht.cent : -opdracht.cent][c % 4] as bigint;
    this.bank.vergis(opdracht, cent, this.wereld.dag);
    this.tel('vergissing van de bank');
  }

  /** Orders that came back, of which the payment is with the bank again under another identifier. */
  heropend(): GenomenOpdracht[] {
    return this.bijBank('teruggekomen').filter(({ endToEndId }) => this.waarheid.opdrachten.get(endToEndId)?.betalingen.some(({ status }) => status === 'verzonden'));
  }

  maakAfschrift(a: number): void {
    if (!this.bank.heeftTeVertellen() && a % 4 !== 0) return;
    this.postbus.push(this.bank.maakAfschrift(this.wereld.dag, a % 5 === 0));
    this.tel('afschrift gemaakt');
  }

  /** A whole file, a whole group, or single orders; as long as none of them was executed. */
  wijsAf(a: number, b: number, c: number): void {
    const open = this.bijBank('aangenomen');
    const gekozen = neem(open, a);
    if (!gekozen) return;
    const alle = [...this.bank.opdrachten.values()];
    const bestand = alle.filter(({ msgId }) => msgId === gekozen.msgId);
    const groep = bestand.filter(({ pmtInfId }) => pmtInfId === gekozen.pmtInfId);
    const kan = (deel: readonly GenomenOpdracht[]): boolean => deel.every(({ stand }) => stand === 'aangenomen');
    const [wat, wie] = b % 3 === 0 && kan(bestand) ? (['bericht', bestand] as const) : b % 3 === 1 && kan(groep) ? (['groep', groep] as const) : (['betaling', groep.filter(({ stand }, plaats) => stand === 'aangenomen' && (c + plaats) % 2 === 0)] as const);
    if (wie.length > 0) this.postbus.push(this.bank.wijsAf(wie, wat, neem(REDENEN, c) ?? 'AC01', this.wereld.dag));
    this.tel(`afgewezen ${wat}`);
  }

  /** What changes nothing, and what the bank found of the names. */
  meld(a: number, b: number, c: number): void {
    const gekozen = neem([...this.bijBank('aangenomen'), ...this.bijBank('uitgevoerd')], a);
    if (!gekozen) return;
    const bestand = [...this.bank.opdrachten.values()].filter(({ msgId }) => msgId === gekozen.msgId);
    const [wat, code] = neem(MELDINGEN, b) ?? ['bericht', 'RCVD'];
    this.postbus.push(this.bank.meld(wat === 'bericht' || c % 2 === 0 ? bestand : [gekozen], wat, code, this.wereld.dag));
    this.tel(`gemeld ${code}`);
  }

  /** In parts or at once, as a structured reference or somewhere in the text; now and then too much. */
  betaalTerug(a: number, b: number, c: number): void {
    const vordering = neem([...this.waarheid.terugvorderingen.values()].filter(({ toegezegd }) => toegezegd > 0n), a);
    if (!vordering) return;
    const cent = c % 7 === 0 ? vordering.open + 100n : b % 2 === 0 ? vordering.toegezegd : 1n + (vordering.toegezegd - 1n) / 2n;
    if (c % 7 !== 0) vordering.toegezegd -= cent;
    const { kenmerk } = vordering;
    const alsTekst = { ustrd: `Terugbetaling ${kenmerk.replace(/(.{4})/g, '$1 ').trim()} met dank` };
    this.bank.boekVreemd(cent, this.wereld.dag, { betekenis: c % 7 === 0 ? 'onbekend' : 'ontvangst', naam: 'Terugbetaler', ...(a % 2 === 0 ? alsTekst : { kenmerk: { referentie: kenmerk, uitgever: 'ISO' } }) });
    this.tel('terugbetaald');
  }

  verzet(dag: string): void {
    if (dag > this.wereld.dag) this.wereld.dag = dag;
  }

  /** Today, or the day that was asked for when that is later. */
  bankdagVoor(opdrachten: readonly GenomenOpdracht[]): string {
    this.verzet(eersteBankdag(opdrachten.reduce((laatste, { dag }) => (dag > laatste ? dag : laatste), this.wereld.dag)));
    return this.wereld.dag;
  }

  bijBank(stand: GenomenOpdracht['stand']): GenomenOpdracht[] {
    return this.bank.met(stand).filter(({ endToEndId }) => this.waarheid.runs.has(this.waarheid.opdrachten.get(endToEndId)?.run.id ?? ''));
  }
}
