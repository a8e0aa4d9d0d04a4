import { Bedrag } from '#values';
import type { Afschrift, Afschriftkop, Bankbericht, Bankberichtkop, Bankpost, OvergeslagenPost } from './bankbericht.js';
import { BankberichtFout, Foutenlijst } from './berichtfout.js';
import { leesTransactie, maakPost, referentieVan, statusVan, type RuweTransactie } from './camt053.post.js';
import { controleerEenmaal, controleerKenmerklengte, isWaar, leesGetekendBedrag, leesIban } from './camt053.waarden.js';
import { dagVan } from './moment.js';
import { tekstOp, XmlLezer, type Knoop } from './xml.reader.js';

/** The one version of the bank statement that is read and written. */
export const CAMT053_NAAMRUIMTE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

const BERICHT = 'Document/BkToCstmrStmt';
const STMT = `${BERICHT}/Stmt`;
const NTRY = `${STMT}/Ntry`;
const TXDTLS = `${NTRY}/NtryDtls/TxDtls`;

const TWEE_KEER = 'Dit onderdeel staat er twee keer; vraag de bank om een hersteld bestand.';

/** What a statement has once, before its first entry: what its entries are told, sent and booked under. */
const KOPVELDEN = new Set([`${STMT}/Id`, `${STMT}/StmtPgntn`, `${STMT}/Acct`]);

/** Which statement an entry that is handed over belongs to. */
export interface Posthouder {
  readonly berichtId: string;
  readonly afschriftId: string;
  readonly rekeningIban: string;
}

/** Receives the entries, in the order of the message, while it is being read. */
export type Postontvanger = (post: Bankpost, houder: Posthouder) => void;

/** The statement that is being read. */
class AfschriftInAanbouw {
  id: string | null = null;
  volgnummer: number | null = null;
  aangemaaktOp: string | null = null;
  rekeningIban: string | null = null;
  readonly kopvelden = new Set<string>();
  readonly saldi = new Map<string, Bedrag>();
  /** The balances between the pages of a statement, in the order of this page. */
  readonly tussensaldi: Bedrag[] = [];
  /** The number of this page; null when the statement is not cut into pages. */
  pagina: string | null = null;
  som = Bedrag.NUL;
  /** False as soon as an amount could not be read: then the sum says nothing. */
  isTelbaar = true;
  aantalNtry = 0;
  aantalPosten = 0;
  transacties: RuweTransactie[] = [];
  /** Faults in the transactions of the entry being read; they count only when the entry turns out to be booked. */
  transactiefouten = new Foutenlijst();
  readonly overgeslagen: OvergeslagenPost[] = [];

  constructor(readonly plaats: string) {}
}

/** What the bank names the statement by. The pages of one share that; each is told, sent and booked by itself, so a later one also has its number. */
function kenmerkVan({ id, pagina }: AfschriftInAanbouw): string | null {
  return id === null || pagina === null || pagina === '1' ? id : `${id} p. ${pagina}`;
}

/**
 * Reads a bank statement (camt.053.001.08) in pieces and hands over every booked entry as soon as it is complete, so that memory is bounded by the
 * largest entry. The balances can only be checked at the end: what was handed over counts when `sluit` returns, and must be thrown
 * away when `schrijf` or `sluit` throws a `BankberichtFout`.
 */
export class Camt053Lezer {
  private readonly fouten = new Foutenlijst();
  private readonly xml: XmlLezer;
  private readonly afschriften: Afschriftkop[] = [];
  private berichtId: string | null = null;
  private aangemaaktOp: string | null = null;
  private afschrift: AfschriftInAanbouw | null = null;
  private aantalStmt = 0;
  private aantalGrpHdr = 0;

  constructor(private readonly ontvang: Postontvanger) {
    this.xml = new XmlLezer(
      {
        naamruimte: CAMT053_NAAMRUIMTE,
        houders: new Set(['Document', BERICHT, STMT]),
        losseKnopen: new Set([TXDTLS]),
        bijOpen: (pad) => this.begin(pad),
        bijKnoop: (pad, knoop) => this.verwerk(pad, knoop),
        bijSluit: (pad) => this.rondAf(pad),
      },
      this.fouten,
    );
  }

  /** Reads the next piece; pieces may be cut anywhere. Throws a `BankberichtFout` when the XML itself cannot be trusted. */
  schrijf(stuk: string): void {
    this.xml.schrijf(stuk);
  }

  /** Tells that the message is complete and gives its statements without their entries. Throws a `BankberichtFout` with all faults. */
  sluit(): Bankberichtkop {
    this.xml.sluit();
    if (this.aantalStmt === 0) this.fouten.meld('bericht', 'Het bericht bevat geen afschrift (Stmt); vraag de bank om een volledig bestand.');
    if (this.berichtId === null || this.aangemaaktOp === null) {
      this.fouten.meld('bericht, GrpHdr', 'MsgId of CreDtTm ontbreekt of is ongeldig; vraag de bank om een hersteld bestand.');
    }
    if (!this.fouten.isLeeg || this.berichtId === null || this.aangemaaktOp === null) throw new BankberichtFout(this.fouten.alle());
    return { berichtId: this.berichtId, aangemaaktOp: this.aangemaaktOp, afschriften: this.afschriften };
  }

  private begin(pad: string): void {
    if (pad !== STMT) return;
    this.aantalStmt += 1;
    this.afschrift = new AfschriftInAanbouw(`afschrift ${this.aantalStmt}`);
  }

  private verwerk(pad: string, knoop: Knoop): void {
    if (pad === `${BERICHT}/GrpHdr`) {
      this.aantalGrpHdr += 1;
      if (this.aantalGrpHdr > 1) this.fouten.meld(`bericht, GrpHdr (regel ${knoop.regel})`, TWEE_KEER);
      this.berichtId = tekstOp(knoop, 'MsgId');
      controleerKenmerklengte(this.berichtId, 'MsgId', 'bericht, GrpHdr', this.fouten);
      const moment = tekstOp(knoop, 'CreDtTm');
      this.aangemaaktOp = moment !== null && moment.includes('T') && dagVan(moment) !== null ? moment : null;
    }
    const { afschrift } = this;
    if (afschrift === null) return;
    if (pad === TXDTLS) this.verwerkTransactie(afschrift, knoop);
    else if (pad === NTRY) this.verwerkPost(afschrift, knoop);
    else if (pad === `${STMT}/Bal`) this.verwerkSaldo(afschrift, knoop);
    else this.verwerkKopveld(afschrift, pad, knoop);
  }

  private verwerkKopveld(afschrift: AfschriftInAanbouw, pad: string, knoop: Knoop): void {
    const tekst = knoop.tekst.trim();
    if (KOPVELDEN.has(pad)) {
      const plaats = `${afschrift.plaats}, ${knoop.naam} (regel ${knoop.regel})`;
      if (afschrift.kopvelden.has(pad)) this.fouten.meld(plaats, TWEE_KEER);
      else if (afschrift.aantalNtry > 0) this.fouten.meld(plaats, 'Dit onderdeel staat na de eerste post en hoort ervoor; vraag de bank om een hersteld bestand.');
      afschrift.kopvelden.add(pad);
    }
    if (pad === `${STMT}/Id`) {
      afschrift.id = tekst === '' ? null : tekst;
      controleerKenmerklengte(afschrift.id, 'Id', afschrift.plaats, this.fouten);
    }
    if (pad === `${STMT}/CreDtTm`) afschrift.aangemaaktOp = tekst;
    if (pad === `${STMT}/StmtPgntn`) this.verwerkPagina(afschrift, knoop);
    if (pad === `${STMT}/ElctrncSeqNb`) {
      if (/^\d{1,15}$/.test(tekst)) afschrift.volgnummer = Number(tekst);
      else this.fouten.meld(afschrift.plaats, `ElctrncSeqNb "${tekst.slice(0, 40)}" is geen volgnummer; vraag de bank om een hersteld bestand.`);
    }
    if (pad === `${STMT}/Acct`) {
      afschrift.rekeningIban = leesIban(knoop, 'Id/IBAN');
      const valuta = tekstOp(knoop, 'Ccy') ?? 'EUR';
      if (valuta !== 'EUR') this.fouten.meld(`${afschrift.plaats}, Acct`, `De rekening is in ${valuta.slice(0, 40)}; alleen EUR wordt verwerkt. Lees het afschrift van de rekening in euro in.`);
    }
  }

  private verwerkPagina(afschrift: AfschriftInAanbouw, knoop: Knoop): void {
    const gegeven = tekstOp(knoop, 'PgNb') ?? '';
    // Zeros in front are no part of a number: page 00002 is page 2.
    const nummer = gegeven.replace(/^0+(?=\d)/, '');
    if (!/^[1-9]\d{0,4}$/.test(nummer)) this.fouten.meld(afschrift.plaats, `PgNb "${gegeven.slice(0, 40)}" is geen paginanummer; vraag de bank om een hersteld bestand.`);
    else if (nummer !== '1' || !isWaar(knoop, 'LastPgInd')) afschrift.pagina = nummer;
  }

  private verwerkSaldo(afschrift: AfschriftInAanbouw, knoop: Knoop): void {
    const soort = tekstOp(knoop, 'Tp/CdOrPrtry/Cd');
    if (soort !== 'OPBD' && soort !== 'PRCD' && soort !== 'CLBD' && soort !== 'ITBD') return;
    const plaats = `${afschrift.plaats}, saldo ${soort} (regel ${knoop.regel})`;
    if (soort === 'ITBD') {
      // Between pages only: on a statement that is whole it is a balance at some hour of the day.
      if (afschrift.pagina === null) return;
      const tussen = leesGetekendBedrag(knoop, plaats, this.fouten);
      if (tussen === null) afschrift.isTelbaar = false;
      afschrift.tussensaldi.push(tussen ?? Bedrag.NUL);
      return;
    }
    if (afschrift.saldi.has(soort)) this.fouten.meld(plaats, 'Dit saldo staat er twee keer; vraag de bank om een hersteld bestand.');
    const saldo = leesGetekendBedrag(knoop, plaats, this.fouten);
    if (saldo === null) afschrift.isTelbaar = false;
    afschrift.saldi.set(soort, saldo ?? Bedrag.NUL);
  }

  private verwerkTransactie(afschrift: AfschriftInAanbouw, knoop: Knoop): void {
    const nummer = afschrift.transacties.length + 1;
    const plaats = `${afschrift.plaats}, post ${afschrift.aantalNtry + 1}, transactie ${nummer} (regel ${knoop.regel})`;
    afschrift.transacties.push(leesTransactie(knoop, plaats, afschrift.transactiefouten));
  }

  private verwerkPost(afschrift: AfschriftInAanbouw, knoop: Knoop): void {
    const { transacties, transactiefouten } = afschrift;
    afschrift.transacties = [];
    afschrift.transactiefouten = new Foutenlijst();
    afschrift.aantalNtry += 1;
    const volgnummer = afschrift.aantalNtry;
    const plaats = `${afschrift.plaats}, post ${volgnummer} (regel ${knoop.regel})`;
    controleerEenmaal(knoop, ['Sts', 'BookgDt', 'RvslInd'], plaats, this.fouten);
    const status = statusVan(knoop);
    if (status !== 'BOOK') {
      if (status === null) this.fouten.meld(plaats, 'De status (Sts) ontbreekt; zonder BOOK wordt niets geboekt. Vraag de bank om een hersteld bestand.');
      else afschrift.overgeslagen.push({ volgnummer, referentie: referentieVan(knoop), status });
      return;
    }
    this.fouten.neemOver(transactiefouten);
    const bedrag = leesGetekendBedrag(knoop, plaats, this.fouten);
    if (bedrag === null) {
      afschrift.isTelbaar = false;
      return;
    }
    afschrift.som = afschrift.som.plus(bedrag);
    const { rekeningIban } = afschrift;
    const id = kenmerkVan(afschrift);
    const post = maakPost(knoop, bedrag, transacties, volgnummer, { plaats, rekeningIban }, this.fouten);
    if (post === null) return;
    if (this.berichtId === null || id === null || rekeningIban === null) {
      this.fouten.meld(plaats, 'Vóór deze post ontbreekt het kenmerk van het bericht, het kenmerk van het afschrift of een geldig IBAN van de rekening; vraag de bank om een hersteld bestand.');
      return;
    }
    afschrift.aantalPosten += 1;
    this.ontvang(post, { berichtId: this.berichtId, afschriftId: id, rekeningIban });
  }

  private rondAf(pad: string): void {
    const { afschrift } = this;
    if (pad !== STMT || afschrift === null) return;
    this.afschrift = null;
    const { plaats, rekeningIban, volgnummer, aangemaaktOp, overgeslagen, aantalPosten } = afschrift;
    const id = kenmerkVan(afschrift);
    const beginsaldo = afschrift.saldi.get('OPBD') ?? afschrift.saldi.get('PRCD') ?? afschrift.tussensaldi[0];
    const eindsaldo = afschrift.saldi.get('CLBD') ?? afschrift.tussensaldi.at(-1);
    if (id === null) this.fouten.meld(plaats, 'Het kenmerk van het afschrift (Id) ontbreekt; vraag de bank om een hersteld bestand.');
    if (this.afschriften.some((eerder) => eerder.id === id)) {
      this.fouten.meld(plaats, `Het bericht bevat twee afschriften met kenmerk "${id ?? ''}"; vraag de bank om een hersteld bestand.`);
    }
    if (rekeningIban === null) this.fouten.meld(`${plaats}, Acct`, 'Het IBAN van de rekening ontbreekt of is ongeldig; vraag de bank om een hersteld bestand.');
    if (beginsaldo === undefined) this.fouten.meld(plaats, 'Het beginsaldo (OPBD of PRCD) ontbreekt; zonder saldo is het afschrift niet te controleren. Vraag de bank om een volledig afschrift.');
    if (eindsaldo === undefined) this.fouten.meld(plaats, 'Het eindsaldo (CLBD) ontbreekt; zonder saldo is het afschrift niet te controleren. Vraag de bank om een volledig afschrift.');
    if (id === null || rekeningIban === null || beginsaldo === undefined || eindsaldo === undefined) return;
    const verwacht = beginsaldo.plus(afschrift.som);
    if (afschrift.isTelbaar && !verwacht.gelijkAan(eindsaldo)) {
      this.fouten.meld(
        plaats,
        `Beginsaldo ${beginsaldo.toString()} en posten ${afschrift.som.toString()} geven ${verwacht.toString()}, maar het eindsaldo is ${eindsaldo.toString()}; het afschrift is onvolledig of onjuist, vraag het opnieuw op.`,
      );
    }
    this.afschriften.push({ id, volgnummer, aangemaaktOp, rekeningIban, beginsaldo, eindsaldo, overgeslagen, aantalPosten });
  }
}

/** Reads a bank statement that fits in memory. Pieces may be cut anywhere. Throws a `BankberichtFout` with everything that is wrong; then nothing of it may be booked. */
export function leesCamt053(stukken: Iterable<string>): Bankbericht {
  const posten = new Map<string, Bankpost[]>();
  const lezer = new Camt053Lezer((post, { afschriftId }) => {
    const lijst = posten.get(afschriftId);
    if (lijst === undefined) posten.set(afschriftId, [post]);
    else lijst.push(post);
  });
  for (const stuk of stukken) lezer.schrijf(stuk);
  const { berichtId, aangemaaktOp, afschriften } = lezer.sluit();
  return {
    berichtId,
    aangemaaktOp,
    afschriften: afschriften.map((kop): Afschrift => ({ ...kop, posten: posten.get(kop.id) ?? [] })),
  };
}
