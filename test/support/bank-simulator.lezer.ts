import { SaxesParser } from 'saxes';

// The bank's own reading of an order (pain.001.001.09). It shares nothing with the code that wrote the order: not the XML
// reader, not the amounts, not the check digits. What it finds wrong, the bank refuses.

/** A transfer that the bank took; amounts are cents. */
export interface Bankopdracht {
  readonly endToEndId: string;
  readonly cent: bigint;
  readonly naam: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly ustrd: string | null;
  /** A structured reference: RF ("ISO") or a Dutch betalingskenmerk ("CUR"). */
  readonly kenmerk: { readonly referentie: string; readonly uitgever: string } | null;
}

/** One PmtInf. */
export interface Bankgroep {
  readonly pmtInfId: string;
  /** "JJJJ-MM-DD". */
  readonly dag: string;
  readonly rekening: string;
  readonly opdrachten: readonly Bankopdracht[];
}

/** A file as the bank took it. */
export interface Bankbestand {
  readonly msgId: string;
  readonly groepen: readonly Bankgroep[];
}

/** The bank does not take the file; every reason it could find. */
export class Bankweigering extends Error {
  constructor(readonly redenen: readonly string[]) {
    super(`De bank weigert het bestand:\n${redenen.join('\n')}`);
  }
}

interface Element {
  readonly naam: string;
  readonly valuta: string | null;
  readonly kinderen: Element[];
  tekst: string;
}

const NAAMRUIMTE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const TEKENS = /^[a-zA-Z0-9/\-?:().,'+ ]+$/;

function leesXml(xml: string): Element {
  const wortel: Element = { naam: '', valuta: null, kinderen: [], tekst: '' };
  const stapel = [wortel];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fout) => { throw new Bankweigering([`geen welgevormde XML: ${fout.message}`]); });
  parser.on('doctype', () => { throw new Bankweigering(['een DOCTYPE hoort niet in een opdracht']); });
  parser.on('opentag', (tag) => {
    if (tag.uri !== NAAMRUIMTE) throw new Bankweigering([`onbekende naamruimte ${tag.uri}`]);
    const element: Element = { naam: tag.local, valuta: tag.attributes['Ccy']?.value ?? null, kinderen: [], tekst: '' };
    stapel.at(-1)?.kinderen.push(element);
    stapel.push(element);
  });
  parser.on('closetag', () => { stapel.pop(); });
  parser.on('text', (tekst) => { const boven = stapel.at(-1); if (boven) boven.tekst += tekst; });
  parser.write(xml).close();
  return wortel;
}

/** Looks into elements and remembers what was not as it must be. */
class Kijker {
  readonly redenen: string[] = [];

  alle(element: Element | undefined, naam: string): Element[] {
    return element?.kinderen.filter((kind) => kind.naam === naam) ?? [];
  }

  /** The one element at a path; undefined when there is none, refused when there are more. */
  op(element: Element | undefined, pad: string): Element | undefined {
    let hier = element;
    for (const naam of pad.split('/')) {
      const gevonden = this.alle(hier, naam);
      if (gevonden.length > 1) this.redenen.push(`${pad} staat er ${gevonden.length} keer`);
      hier = gevonden[0];
    }
    return hier;
  }

  /** A text that must be there, at most so long, in the characters that every bank passes on. */
  tekst(element: Element | undefined, pad: string, tekensMax: number): string {
    const tekst = this.op(element, pad)?.tekst ?? '';
    const past = tekst.length > 0 && tekst.length <= tekensMax && TEKENS.test(tekst) && !/^\/|\/$|\/\/|^ | $/.test(tekst);
    if (!past) this.redenen.push(`${pad} is "${tekst}": ontbreekt, is langer dan ${tekensMax} of heeft tekens die niet mogen`);
    return tekst;
  }

  vast(element: Element | undefined, pad: string, waarde: string): void {
    const tekst = this.op(element, pad)?.tekst;
    if (tekst !== waarde) this.redenen.push(`${pad} is ${tekst ?? 'er niet'}, maar moet ${waarde} zijn`);
  }

  cent(tekst: string | undefined, wat: string): bigint {
    const delen = /^(\d{1,15})\.(\d{2})$/.exec(tekst ?? '');
    if (!delen) this.redenen.push(`${wat} is "${tekst}", geen bedrag met twee decimalen`);
    return delen ? BigInt(`${delen[1]}${delen[2]}`) : 0n;
  }

  iban(element: Element | undefined, pad: string): string {
    const iban = this.op(element, pad)?.tekst ?? '';
    if (!klopt97(`${iban.slice(4)}${iban.slice(0, 4)}`) || !/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) this.redenen.push(`${pad} "${iban}" is geen IBAN`);
    return iban;
  }

  totalen(element: Element | undefined, wat: string, opdrachten: readonly Bankopdracht[]): void {
    this.vast(element, 'NbOfTxs', String(opdrachten.length));
    const som = this.cent(this.op(element, 'CtrlSum')?.tekst, `${wat} CtrlSum`);
    const geteld = opdrachten.reduce((samen, { cent }) => samen + cent, 0n);
    if (som !== geteld) this.redenen.push(`${wat}: CtrlSum is ${som}, geteld ${geteld} cent`);
  }
}

/** Letters as numbers from 10; the whole is 1 modulo 97 (IBAN and ISO 11649). */
function klopt97(tekst: string): boolean {
  if (!/^[A-Z0-9]+$/.test(tekst)) return false;
  return BigInt([...tekst].map((teken) => String(parseInt(teken, 36))).join('')) % 97n === 1n;
}

/** The Dutch eleven test of a reference of sixteen digits. */
function kloptElf(cijfers: string): boolean {
  const gewichten = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1, 2, 4, 8, 5, 10];
  const som = [...cijfers.slice(1)].reverse().reduce((tot, cijfer, plaats) => tot + Number(cijfer) * (gewichten[plaats] as number), 0);
  const over = 11 - (som % 11);
  return Number(cijfers[0]) === (over === 10 ? 1 : over === 11 ? 0 : over);
}

function leesRemittance(kijk: Kijker, tx: Element): Pick<Bankopdracht, 'ustrd' | 'kenmerk'> {
  const rmt = kijk.op(tx, 'RmtInf');
  const [ustrd, strd] = [kijk.op(rmt, 'Ustrd'), kijk.op(rmt, 'Strd')];
  if (rmt && (ustrd === undefined) === (strd === undefined)) kijk.redenen.push('RmtInf heeft Ustrd en Strd, of geen van beide');
  if (ustrd) return { ustrd: kijk.tekst(rmt, 'Ustrd', 140), kenmerk: null };
  if (!strd) return { ustrd: null, kenmerk: null };
  kijk.vast(strd, 'CdtrRefInf/Tp/CdOrPrtry/Cd', 'SCOR');
  const referentie = kijk.tekst(strd, 'CdtrRefInf/Ref', 35);
  const uitgever = kijk.tekst(strd, 'CdtrRefInf/Tp/Issr', 35);
  const klopt = uitgever === 'ISO' ? /^RF\d{2}/.test(referentie) && klopt97(`${referentie.slice(4)}${referentie.slice(0, 4)}`) : uitgever === 'CUR' && /^\d{16}$/.test(referentie) ? kloptElf(referentie) : uitgever === 'CUR';
  if (!klopt) kijk.redenen.push(`kenmerk ${uitgever} ${referentie} heeft geen kloppend controlecijfer`);
  return { ustrd: null, kenmerk: { referentie, uitgever } };
}

/** Banks refuse addresses of lines alone since November 2026; no schema says so. */
function controleerAdres(kijk: Kijker, tx: Element): void {
  const adres = kijk.op(tx, 'Cdtr/PstlAdr');
  if (!adres) return;
  kijk.tekst(adres, 'TwnNm', 35);
  if (!/^[A-Z]{2}$/.test(kijk.op(adres, 'Ctry')?.tekst ?? '')) kijk.redenen.push('een adres zonder land');
  if (kijk.alle(adres, 'AdrLine').length > 2) kijk.redenen.push('een adres met meer dan twee regels');
}

function leesOpdracht(kijk: Kijker, tx: Element): Bankopdracht {
  const amt = kijk.op(tx, 'Amt/InstdAmt');
  const cent = kijk.cent(amt?.tekst, 'InstdAmt');
  if (amt?.valuta !== 'EUR' || cent < 1n || cent > 99_999_999_999n) kijk.redenen.push(`${cent} cent ${amt?.valuta} kan niet in één overboeking`);
  controleerAdres(kijk, tx);
  return {
    endToEndId: kijk.tekst(tx, 'PmtId/EndToEndId', 35), cent, naam: kijk.tekst(tx, 'Cdtr/Nm', 70), iban: kijk.iban(tx, 'CdtrAcct/Id/IBAN'),
    bic: kijk.op(tx, 'CdtrAgt/FinInstnId/BICFI')?.tekst ?? null, ...leesRemittance(kijk, tx),
  };
}

function leesGroep(kijk: Kijker, groep: Element): Bankgroep {
  kijk.vast(groep, 'PmtMtd', 'TRF');
  kijk.vast(groep, 'PmtTpInf/SvcLvl/Cd', 'SEPA');
  kijk.vast(groep, 'ChrgBr', 'SLEV');
  kijk.tekst(groep, 'Dbtr/Nm', 70);
  const opdrachten = kijk.alle(groep, 'CdtTrfTxInf').map((tx) => leesOpdracht(kijk, tx));
  kijk.totalen(groep, 'PmtInf', opdrachten);
  const dag = kijk.op(groep, 'ReqdExctnDt/Dt')?.tekst ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(dag)) kijk.redenen.push(`ReqdExctnDt "${dag}" is geen dag`);
  return { pmtInfId: kijk.tekst(groep, 'PmtInfId', 35), dag, rekening: kijk.iban(groep, 'DbtrAcct/Id/IBAN'), opdrachten };
}

/** Reads an order as a bank does. Throws a Bankweigering with everything that is wrong with the file itself. */
export function leesAlsBank(xml: string): Bankbestand {
  const kijk = new Kijker();
  const bericht = kijk.op(leesXml(xml), 'Document/CstmrCdtTrfInitn');
  if (!bericht) throw new Bankweigering(['dit is geen betaalopdracht']);
  const groepen = kijk.alle(bericht, 'PmtInf').map((groep) => leesGroep(kijk, groep));
  const kop = kijk.op(bericht, 'GrpHdr');
  kijk.totalen(kop, 'GrpHdr', groepen.flatMap(({ opdrachten }) => opdrachten));
  kijk.tekst(kop, 'InitgPty/Nm', 70);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(kijk.op(kop, 'CreDtTm')?.tekst ?? '')) kijk.redenen.push('CreDtTm is geen tijdstip');
  if (groepen.length === 0) kijk.redenen.push('een bestand zonder groepen');
  const msgId = kijk.tekst(kop, 'MsgId', 35);
  if (kijk.redenen.length > 0) throw new Bankweigering(kijk.redenen);
  return { msgId, groepen };
}
