import type { Bedrag } from '#values';
import { BankberichtFout, Foutenlijst } from './berichtfout.js';
import { controleerEenmaal, ingekort, leesDecimaal, leesEurobedrag } from './camt053.waarden.js';
import { dagVan } from './moment.js';
import type { Bankstatus, Groepstatus, Opgave, Statusbericht, Statusberichtkop, Transactiestatus } from './statusbericht.js';
import { tekstOp, vind, XmlLezer, type Knoop } from './xml.reader.js';

/** The one version of the status report that is read. */
export const PAIN002_NAAMRUIMTE = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10';

const BERICHT = 'Document/CstmrPmtStsRpt';
const KOP = `${BERICHT}/GrpHdr`;
const ORIGINEEL = `${BERICHT}/OrgnlGrpInfAndSts`;
const GROEP = `${BERICHT}/OrgnlPmtInfAndSts`;
const TRANSACTIE = `${GROEP}/TxInfAndSts`;

const KENMERK_TEKENS_MAX = 35;
/** What the bank says of a whole file is kept with each of its payments: long stories are cut. */
const REDEN_TEKENS_MAX = 70;
const TOELICHTING_TEKENS_MAX = 500;
const GEEN_STATUS: Bankstatus = { status: null, reden: null, toelichting: '' };
const HERSTEL = 'vraag de bank om een hersteld bestand.';

/** Receives the payments, in the order of the message, while it is being read. */
export type Statusontvanger = (status: Transactiestatus) => void;

/** The group that is being read. */
class GroepInAanbouw {
  readonly velden: Knoop[] = [];
  aantal = 0;
  /** Where the first payment without a status of its own stands; then the group or the file must have one. */
  zonderStatus: string | null = null;

  constructor(readonly volgnummer: number, readonly plaats: string) {}
}

/**
 * Reads a status report (pain.002.001.10) in pieces and hands over every payment as soon as it is complete, so that memory is bounded by its number of
 * groups. What was handed over counts when `sluit` returns, and must be thrown away when `schrijf` or `sluit` throws a `BankberichtFout`.
 */
export class Pain002Lezer {
  private readonly fouten = new Foutenlijst();
  private readonly xml: XmlLezer;
  private readonly groepen: Groepstatus[] = [];
  private readonly wachtend: { readonly plaats: string; readonly groep: number }[] = [];
  private kop: Knoop | null = null;
  private origineel: Knoop | null = null;
  private groep: GroepInAanbouw | null = null;
  private aantalGroepen = 0;
  private aantalTransacties = 0;

  constructor(private readonly ontvang: Statusontvanger) {
    this.xml = new XmlLezer(
      {
        naamruimte: PAIN002_NAAMRUIMTE,
        houders: new Set(['Document', BERICHT, GROEP]),
        losseKnopen: new Set(),
        bijOpen: (pad, regel) => this.begin(pad, regel),
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

  /** Tells that the message is complete and gives everything but its payments. Throws a `BankberichtFout` with all faults. */
  sluit(): Statusberichtkop {
    this.xml.sluit();
    const berichtId = this.leesKenmerk(this.kop, 'MsgId', 'bericht, GrpHdr');
    const moment = this.kop === null ? null : tekstOp(this.kop, 'CreDtTm');
    const dag = moment?.includes('T') === true ? dagVan(moment) : null;
    if (dag === null) this.fouten.meld('bericht, GrpHdr', `CreDtTm ontbreekt of is geen bestaand tijdstip; ${HERSTEL}`);
    const opdrachtId = this.leesKenmerk(this.origineel, 'OrgnlMsgId', 'bericht, OrgnlGrpInfAndSts');
    const status = this.origineel === null ? GEEN_STATUS : this.leesStatus(this.origineel, 'GrpSts', 'bericht, OrgnlGrpInfAndSts');
    this.controleerSoort();
    this.controleerStatussen(status);
    const opgave = this.leesOpgave(this.origineel, 'bericht, OrgnlGrpInfAndSts');
    if (!this.fouten.isLeeg || berichtId === null || moment === null || dag === null || opdrachtId === null) throw new BankberichtFout(this.fouten.alle());
    return { berichtId, aangemaaktOp: moment, dag, opdrachtId, ...status, ...opgave, groepen: this.groepen };
  }

  private begin(pad: string, regel: number): void {
    if (pad !== GROEP) return;
    this.aantalGroepen += 1;
    this.groep = new GroepInAanbouw(this.aantalGroepen, `groep ${this.aantalGroepen} (regel ${regel})`);
  }

  private verwerk(pad: string, knoop: Knoop): void {
    if (pad === KOP) this.kop = this.eenmaal(this.kop, knoop);
    if (pad === ORIGINEEL) this.origineel = this.eenmaal(this.origineel, knoop);
    const { groep } = this;
    if (groep === null) return;
    if (pad === TRANSACTIE) this.verwerkTransactie(groep, knoop);
    else groep.velden.push(knoop);
  }

  private eenmaal(eerder: Knoop | null, knoop: Knoop): Knoop {
    if (eerder !== null) this.fouten.meld(`bericht, ${knoop.naam} (regel ${knoop.regel})`, `Dit onderdeel staat er twee keer; ${HERSTEL}`);
    return knoop;
  }

  private verwerkTransactie(groep: GroepInAanbouw, knoop: Knoop): void {
    groep.aantal += 1;
    this.aantalTransacties += 1;
    const plaats = `groep ${groep.volgnummer}, betaling ${groep.aantal} (regel ${knoop.regel})`;
    const endToEndId = this.leesKenmerk(knoop, 'OrgnlEndToEndId', plaats);
    const status = this.leesStatus(knoop, 'TxSts', plaats);
    if (status.status === null) groep.zonderStatus ??= plaats;
    const bedrag = this.leesBedrag(knoop, plaats);
    if (endToEndId === null || !this.fouten.isLeeg) return;
    this.ontvang({ volgnummer: this.aantalTransacties, groep: groep.volgnummer, endToEndId, bedrag, ...status });
  }

  private rondAf(pad: string): void {
    const { groep } = this;
    if (pad !== GROEP || groep === null) return;
    this.groep = null;
    const omslag: Knoop = { naam: 'OrgnlPmtInfAndSts', regel: 0, valuta: null, kinderen: groep.velden, tekst: '' };
    const groepId = this.leesKenmerk(omslag, 'OrgnlPmtInfId', groep.plaats);
    const status = this.leesStatus(omslag, 'PmtInfSts', groep.plaats);
    if (groep.zonderStatus !== null && status.status === null) this.wachtend.push({ plaats: groep.zonderStatus, groep: groep.volgnummer });
    if (groepId !== null) this.groepen.push({ volgnummer: groep.volgnummer, groepId, aantal: groep.aantal, ...status, ...this.leesOpgave(omslag, groep.plaats) });
  }

  private leesKenmerk(knoop: Knoop | null, naam: string, plaats: string): string | null {
    const kenmerk = knoop === null ? null : tekstOp(knoop, naam);
    if (knoop !== null) controleerEenmaal(knoop, [naam], plaats, this.fouten);
    if (kenmerk === null) this.fouten.meld(plaats, `${naam} ontbreekt; ${HERSTEL}`);
    else if (kenmerk.length > KENMERK_TEKENS_MAX) this.fouten.meld(plaats, `${naam} heeft ${kenmerk.length} tekens, maar mag er ${KENMERK_TEKENS_MAX} hebben; ${HERSTEL}`);
    return kenmerk;
  }

  private leesStatus(knoop: Knoop, naam: string, plaats: string): Bankstatus {
    controleerEenmaal(knoop, [naam], plaats, this.fouten);
    const status = tekstOp(knoop, naam);
    if (vind(knoop, naam) !== null && (status === null || !/^[A-Z0-9]{1,4}$/.test(status))) this.fouten.meld(plaats, `${naam} "${(status ?? '').slice(0, 40)}" is geen statuscode; ${HERSTEL}`);
    const redenen = knoop.kinderen.filter((kind) => kind.naam === 'StsRsnInf');
    const codes = redenen.map((reden) => tekstOp(reden, 'Rsn/Cd') ?? tekstOp(reden, 'Rsn/Prtry')).filter((code) => code !== null);
    const teksten = redenen.flatMap((reden) => reden.kinderen.filter((kind) => kind.naam === 'AddtlInf').map((kind) => kind.tekst.trim())).filter((tekst) => tekst !== '');
    return { status, reden: codes.length === 0 ? null : ingekort(codes.join(' '), REDEN_TEKENS_MAX), toelichting: ingekort(teksten.join(' '), TOELICHTING_TEKENS_MAX) };
  }

  /** What the bank repeats of the size of the original. */
  private leesOpgave(knoop: Knoop | null, plaats: string): { origineel?: Opgave } {
    const aantal = knoop === null ? null : tekstOp(knoop, 'OrgnlNbOfTxs');
    const totaal = knoop === null ? null : tekstOp(knoop, 'OrgnlCtrlSum');
    if (aantal === null && totaal === null) return {};
    const bedrag = leesDecimaal(totaal ?? '');
    if (aantal !== null && !/^\d{1,15}$/.test(aantal)) this.fouten.meld(plaats, `OrgnlNbOfTxs "${aantal.slice(0, 40)}" is geen aantal; ${HERSTEL}`);
    if (totaal !== null && bedrag === null) this.fouten.meld(plaats, `OrgnlCtrlSum "${totaal.slice(0, 40)}" is geen bedrag; ${HERSTEL}`);
    return { origineel: { aantal: aantal === null ? null : Number(aantal), totaal: bedrag } };
  }

  private leesBedrag(knoop: Knoop, plaats: string): Bedrag | null {
    const bedrag = vind(knoop, 'OrgnlTxRef/Amt/InstdAmt');
    return bedrag === null ? null : leesEurobedrag(bedrag, plaats, this.fouten);
  }

  private controleerSoort(): void {
    const soort = this.origineel === null ? null : tekstOp(this.origineel, 'OrgnlMsgNmId');
    if (soort !== null && !soort.toLowerCase().startsWith('pain.001')) {
      this.fouten.meld('bericht, OrgnlGrpInfAndSts', `Het bericht gaat over een ${soort.slice(0, 40)}; alleen de status van betaalopdrachten (pain.001) wordt verwerkt. Lees het in waar die opdracht is gemaakt.`);
    }
  }

  /** A report that says nothing cannot be acted on, and is not what the bank meant to send. */
  private controleerStatussen({ status }: Bankstatus): void {
    if (status !== null) return;
    for (const { plaats } of this.wachtend) this.fouten.meld(plaats, `De betaling, haar groep en het bestand hebben geen status; ${HERSTEL}`);
    if (this.aantalTransacties === 0 && this.groepen.every((groep) => groep.status === null)) this.fouten.meld('bericht', `Het bericht noemt geen enkele status; ${HERSTEL}`);
  }
}

/** Reads a status report that fits in memory. Pieces may be cut anywhere. Throws a `BankberichtFout` with everything that is wrong; then nothing of it may be booked. */
export function leesPain002(stukken: Iterable<string>): Statusbericht {
  const transacties: Transactiestatus[] = [];
  const lezer = new Pain002Lezer((status) => transacties.push(status));
  for (const stuk of stukken) lezer.schrijf(stuk);
  return { ...lezer.sluit(), transacties };
}
