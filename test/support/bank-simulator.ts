import { Bankweigering, leesAlsBank, type Bankbestand, type Bankopdracht } from './bank-simulator.lezer.js';
import { schrijfAfschrift, schrijfStatusbericht, type Betekenis, type Post, type Posttransactie, type Status } from './bank-simulator.schrijver.js';

export { Bankweigering, type Bankopdracht } from './bank-simulator.lezer.js';

/** Where an order is at the bank. "onverteld": booked in a batch of which the bank does not say what is in it. */
export type Stand = 'aangenomen' | 'afgewezen' | 'uitgevoerd' | 'teruggekomen' | 'onverteld';

/** An order that the bank took. */
export interface GenomenOpdracht extends Bankopdracht {
  readonly msgId: string;
  readonly pmtInfId: string;
  /** The day that was asked for. */
  readonly dag: string;
  stand: Stand;
}

/** What a message tells, in truth. `cent` is signed, as the account sees it; a rejection moves nothing, and neither does a name that is not the account holder's. */
export interface Feit {
  readonly soort: Betekenis | 'afwijzing' | 'geen-overeenkomst' | 'uitvoeringsmelding';
  readonly endToEndId: string | null;
  readonly cent: bigint;
  readonly kenmerk: string | null;
}

/** A message that the bank puts ready; when it is fetched, how often and in which order, is not the bank's. */
export interface Bericht {
  readonly soort: 'camt.053' | 'pain.002';
  /** The statement's own id, or that of the status report. */
  readonly id: string;
  readonly dag: string;
  readonly xml: string;
  readonly feiten: readonly Feit[];
  /** The orders that a status report is about, also when it changes nothing. */
  readonly over: readonly string[];
}

/** How a batch is booked: with what is in it, one entry per order, or as one amount. */
export type Wijze = 'batch' | 'los' | 'zonder-details';

/** Who sends or gets money that belongs to no order. */
export interface Wederpartij {
  readonly endToEndId?: string | null;
  readonly naam?: string | null;
  readonly iban?: string | null;
  readonly ustrd?: string | null;
  readonly kenmerk?: Posttransactie['kenmerk'];
  readonly betekenis?: Betekenis;
}

/**
 * A bank that is no part of the service: it reads orders by itself, takes each file and each EndToEndId once, keeps the
 * account, and tells what it did in messages of its own making. What its messages tell in truth stands next to them.
 */
export class Bank {
  readonly opdrachten = new Map<string, GenomenOpdracht>();
  /** Everything that was ever booked on the account, in cents; also what no statement has told yet. */
  saldo: bigint;
  private readonly gezien = new Set<string>();
  private verteldSaldo: bigint;
  private nummer = 0;
  private teVertellen: Post[] = [];

  constructor(readonly rekening: string, beginsaldo: bigint) {
    this.saldo = this.verteldSaldo = beginsaldo;
  }

  /**
   * Takes a file, or refuses it as a whole: unreadable, seen before, from another account, an EndToEndId or PmtInfId that
   * was used before, or a day on which no bank is open.
   */
  neemBestand(xml: string): Bankbestand {
    const bestand = leesAlsBank(xml);
    if (this.gezien.has(`bestand ${bestand.msgId}`)) throw new Bankweigering([`bestand ${bestand.msgId} is al eerder ontvangen`]);
    const redenen: string[] = [];
    const nieuw = new Map<string, GenomenOpdracht>();
    for (const { pmtInfId, dag, rekening, opdrachten } of bestand.groepen) {
      if (rekening !== this.rekening) redenen.push(`rekening ${rekening} is niet van deze klant`);
      if (this.gezien.has(`groep ${pmtInfId}`)) redenen.push(`PmtInfId ${pmtInfId} is al gebruikt`);
      if (!isBankdag(dag)) redenen.push(`op ${dag} is TARGET gesloten`);
      for (const opdracht of opdrachten) {
        const { endToEndId } = opdracht;
        if (this.opdrachten.has(endToEndId) || nieuw.has(endToEndId)) redenen.push(`EndToEndId ${endToEndId} is al gebruikt`);
        nieuw.set(endToEndId, { ...opdracht, msgId: bestand.msgId, pmtInfId, dag, stand: 'aangenomen' });
      }
    }
    if (redenen.length > 0) throw new Bankweigering(redenen);
    this.gezien.add(`bestand ${bestand.msgId}`);
    for (const { pmtInfId } of bestand.groepen) this.gezien.add(`groep ${pmtInfId}`);
    for (const [endToEndId, opdracht] of nieuw) this.opdrachten.set(endToEndId, opdracht);
    return bestand;
  }

  /** The orders that are where they are asked for. */
  met(stand: Stand): GenomenOpdracht[] {
    return [...this.opdrachten.values()].filter((opdracht) => opdracht.stand === stand);
  }

  /** Executes orders; per group when they are booked as batches. */
  voerUit(opdrachten: readonly GenomenOpdracht[], dag: string, wijze: Wijze): void {
    const delen = wijze === 'los' ? opdrachten.map((opdracht) => [opdracht]) : [...perGroep(opdrachten).values()];
    const groepen = perGroep([...this.opdrachten.values()]);
    for (const deel of delen) {
      const pmtInfId = deel[0]?.pmtInfId ?? '';
      // One amount for a whole group says by the PmtInfId what was executed; one for a part of it tells nobody which part.
      const isTeLezen = wijze !== 'zonder-details' || groepen.get(pmtInfId)?.length === deel.length;
      const transacties = deel.map((opdracht) => {
        opdracht.stand = isTeLezen ? 'uitgevoerd' : 'onverteld';
        return van(opdracht, isTeLezen ? 'uitvoering' : 'onbekend', -opdracht.cent, null);
      });
      this.boek({ dag, terugboeking: false, groepId: wijze === 'los' || !isTeLezen ? null : pmtInfId, metDetails: wijze !== 'zonder-details', transacties });
    }
  }

  /** Money comes back some days later, with a reason such as AC04. */
  stuurTerug(opdracht: GenomenOpdracht, reden: string | null, dag: string): void {
    opdracht.stand = 'teruggekomen';
    this.boek({ dag, terugboeking: true, groepId: null, metDetails: true, transacties: [van(opdracht, 'retour', opdracht.cent, reden)] });
  }

  /** The bank makes a mistake: it books an order once more, or with another amount. Nobody can know that for what it is. */
  vergis(opdracht: GenomenOpdracht, cent: bigint, dag: string): void {
    this.boek({ dag, terugboeking: cent > 0n, groepId: null, metDetails: true, transacties: [van(opdracht, 'onbekend', cent, cent > 0n ? 'AC03' : null)] });
  }

  /** Money in (positive) or out that answers no order. */
  boekVreemd(cent: bigint, dag: string, { endToEndId = null, naam = 'Onbekende B.V.', iban = 'DE89370400440532013000', ustrd = 'Zonder uitleg', kenmerk = null, betekenis = 'onbekend' }: Wederpartij = {}): void {
    this.boek({ dag, terugboeking: false, groepId: null, metDetails: true, transacties: [{ betekenis, endToEndId, cent, naam, iban, ustrd: kenmerk ? null : ustrd, kenmerk, reden: null }] });
  }

  /** Everything booked since the last statement; `ookOnderweg` shows one more entry that is not booked yet. */
  maakAfschrift(dag: string, ookOnderweg = false): Bericht {
    const nummer = (this.nummer += 1);
    const id = `STMT-${dag.slice(0, 4)}-${String(nummer).padStart(5, '0')}`;
    const posten = this.teVertellen;
    const feiten = posten.flatMap((post) => (post.metDetails || post.groepId !== null ? post.transacties : [{ ...samen(post), betekenis: 'onbekend' as const }])).map(feitVan);
    const inBehandeling = ookOnderweg ? [{ ...leeg(`ONDERWEG-${nummer}`, dag), cent: 100n, transacties: [] }] : [];
    const xml = schrijfAfschrift({ berichtId: `CAMT-${nummer}`, afschriftId: id, volgnummer: nummer, rekening: this.rekening, dag, beginsaldo: this.verteldSaldo, posten, inBehandeling });
    this.teVertellen = [];
    this.verteldSaldo = this.saldo;
    return { soort: 'camt.053', id, dag, xml, feiten, over: [] };
  }

  /** Whether something was booked that no statement tells. */
  heeftTeVertellen(): boolean {
    return this.teVertellen.length > 0;
  }

  /** Rejects a whole file, one or more groups of it, or single orders: `wat` says at which level it is told. */
  wijsAf(opdrachten: readonly GenomenOpdracht[], wat: 'bericht' | 'groep' | 'betaling', reden: string, dag: string): Bericht {
    for (const opdracht of opdrachten) opdracht.stand = 'afgewezen';
    const status: Status = { code: 'RJCT', reden };
    return this.statusbericht(opdrachten, dag, wat === 'bericht' ? status : null, wat === 'groep' ? status : null, wat === 'betaling' ? status : null);
  }

  /** Tells a status that changes nothing: accepted (ACCP, ACTC, ACSC), partly accepted (PART), received, or a check of the name (RCVC, RVMC, RVNM, RVNA). */
  meld(opdrachten: readonly GenomenOpdracht[], wat: 'bericht' | 'betaling', code: string, dag: string): Bericht {
    const status: Status = { code, reden: null };
    return this.statusbericht(opdrachten, dag, wat === 'bericht' ? status : null, null, wat === 'betaling' ? status : null);
  }

  private statusbericht(opdrachten: readonly GenomenOpdracht[], dag: string, bericht: Status | null, groep: Status | null, betaling: Status | null): Bericht {
    const [eerste] = opdrachten;
    if (!eerste) throw new Error('een statusbericht gaat over ten minste één opdracht');
    const geheel = [...this.opdrachten.values()].filter(({ msgId }) => msgId === eerste.msgId);
    const berichtId = `PSR-${(this.nummer += 1)}`;
    const groepen = bericht ? [] : [...perGroep(opdrachten)].map(([pmtInfId, deel]) => ({
      pmtInfId, status: groep, transacties: betaling ? deel.map(({ endToEndId, naam }) => ({ endToEndId, status: betaling, naam })) : [],
    }));
    const origineel = { msgId: eerste.msgId, aantal: geheel.length, cent: geheel.reduce((som, { cent }) => som + cent, 0n) };
    const xml = schrijfStatusbericht({ berichtId, dag, origineel, status: bericht, groepen });
    const code = (bericht ?? groep ?? betaling)?.code;
    const soort = code === 'RJCT' ? 'afwijzing' : code === 'RVNM' ? 'geen-overeenkomst' : betaling?.code === 'ACSC' ? 'uitvoeringsmelding' : null;
    const over = opdrachten.map(({ endToEndId }) => endToEndId);
    const feiten = soort === null ? [] : over.map((endToEndId): Feit => ({ soort, endToEndId, cent: 0n, kenmerk: null }));
    return { soort: 'pain.002', id: berichtId, dag, xml, feiten, over };
  }

  private boek(post: Omit<Post, 'referentie' | 'cent'>): void {
    const cent = post.transacties.reduce((som, transactie) => som + transactie.cent, 0n);
    this.saldo += cent;
    this.teVertellen.push({ ...post, cent, referentie: `BK-${(this.nummer += 1)}` });
  }
}

function perGroep(opdrachten: readonly GenomenOpdracht[]): Map<string, GenomenOpdracht[]> {
  const groepen = new Map<string, GenomenOpdracht[]>();
  for (const opdracht of opdrachten) groepen.set(opdracht.pmtInfId, [...(groepen.get(opdracht.pmtInfId) ?? []), opdracht]);
  return groepen;
}

function van({ endToEndId, naam, iban, ustrd, kenmerk }: Bankopdracht, betekenis: Betekenis, cent: bigint, reden: string | null): Posttransactie {
  return { betekenis, endToEndId, cent, naam, iban, ustrd, kenmerk, reden };
}

function leeg(referentie: string, dag: string): Omit<Post, 'cent' | 'transacties'> {
  return { referentie, dag, terugboeking: false, groepId: null, metDetails: true };
}

/** A batch without details, as the one transaction that everybody else sees. */
function samen({ cent }: Post): Omit<Posttransactie, 'betekenis'> {
  return { endToEndId: null, cent, naam: null, iban: null, ustrd: null, kenmerk: null, reden: null };
}

function feitVan({ betekenis, endToEndId, cent, kenmerk, ustrd }: Posttransactie): Feit {
  return { soort: betekenis, endToEndId, cent, kenmerk: kenmerk?.referentie ?? ustrd };
}

/** Ways in which a message arrives damaged or is not what it seems. Each gives another text, and all must be refused. */
export const beschadigd = {
  afgekapt: (xml: string, deel: number): string => xml.slice(0, Math.max(1, Math.floor((xml.length - 30) * deel))),
  verkeerdSaldo: (xml: string): string => xml.replace(/(<Cd>CLBD<\/Cd><\/CdOrPrtry><\/Tp><Amt Ccy="EUR">\d*)(\d)\./, (_geheel, voor: string, cijfer: string) => `${voor}${(Number(cijfer) + 1) % 10}.`),
  andereRekening: (xml: string): string => xml.replace(/(<Acct><Id><IBAN>)[A-Z0-9]+/, '$1NL91ABNA0417164300'),
  verkeerdeVersie: (xml: string): string => xml.replace(/(xsd:(?:camt\.053|pain\.002)\.001\.)\d\d/, '$102'),
} as const;

/** The same statement or report in another message: still the same. */
export function inAnderBericht(xml: string, msgId: string): string {
  return xml.replace(/<MsgId>[^<]*/, `<MsgId>${msgId}`);
}

const VASTE_SLUITDAGEN = new Set(['01-01', '05-01', '12-25', '12-26']);

/** Whether banks settle on this day: no weekend and none of the six closing days of TARGET. */
export function isBankdag(dag: string): boolean {
  const moment = new Date(`${dag}T12:00:00Z`);
  const weekdag = moment.getUTCDay();
  if (weekdag === 0 || weekdag === 6 || VASTE_SLUITDAGEN.has(dag.slice(5))) return false;
  const paaszondag = paaszondagVan(moment.getUTCFullYear());
  return dag !== schuif(paaszondag, -2) && dag !== schuif(paaszondag, 1);
}

/** So many days later. */
export function schuif(dag: string, dagen: number): string {
  return new Date(Date.parse(`${dag}T12:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);
}

/** The first day from this one on that banks are open. */
export function eersteBankdag(dag: string): string {
  let hier = dag;
  while (!isBankdag(hier)) hier = schuif(hier, 1);
  return hier;
}

/** Easter Sunday by the method of Oudin. */
function paaszondagVan(jaar: number): string {
  const g = jaar % 19;
  const c = Math.floor(jaar / 100);
  const h = (c - Math.floor(c / 4) - Math.floor((8 * c + 13) / 25) + 19 * g + 15) % 30;
  const i = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - g) / 11));
  const j = (jaar + Math.floor(jaar / 4) + i + 2 - c + Math.floor(c / 4)) % 7;
  const l = i - j;
  const maand = 3 + Math.floor((l + 40) / 44);
  const dag = l + 28 - 31 * Math.floor(maand / 4);
  return `${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`;
}
