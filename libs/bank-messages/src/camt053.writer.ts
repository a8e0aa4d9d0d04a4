import { Bedrag, type Datum } from '#values';
import type { Bankpost, Posttransactie } from './bankbericht.js';
import { BankberichtFout, Foutenlijst } from './berichtfout.js';
import { CAMT053_NAAMRUIMTE } from './camt053.reader.js';
import { isGeldigIban } from './iban.js';
import { isMoment } from './moment.js';
import { element, eurobedrag, gebundeld, groep, isXmlTekst } from './xml.writer.js';

const KENMERK_TEKENS_MAX = 35;
const TEKST_TEKENS_MAX = 140;
const REDEN_TEKENS_MAX = 4;

/** An entry to write: what a reader gives back, apart from its number, which follows from the order. */
export type TeSchrijvenPost = Omit<Bankpost, 'volgnummer'>;

/** A statement to write, for a demonstration or a simulated bank. */
export interface TeSchrijvenAfschrift {
  readonly berichtId: string;
  /** RFC 3339. */
  readonly aangemaaktOp: string;
  readonly id: string;
  readonly volgnummer: number | null;
  readonly rekeningIban: string;
  /** The day of both balances. */
  readonly datum: Datum;
  readonly beginsaldo: Bedrag;
  /** Stands before the entries in the message; compared with the entries at the end. */
  readonly eindsaldo: Bedrag;
  /** Read once, in order. An entry with more than one transaction, or with a groepId, is written as a batch; one without transactions gets no details but the groepId. */
  readonly posten: Iterable<TeSchrijvenPost>;
}

function getekend(bedrag: Bedrag): string {
  const ongetekend = bedrag.isNegatief() ? bedrag.tegengesteld() : bedrag;
  return eurobedrag('Amt', ongetekend.toString()) + element('CdtDbtInd', bedrag.isNegatief() ? 'DBIT' : 'CRDT');
}

function saldo(soort: string, bedrag: Bedrag, datum: Datum): string {
  const code = groep('Tp', groep('CdOrPrtry', element('Cd', soort)));
  return `${groep('Bal', code, getekend(bedrag), groep('Dt', element('Dt', datum.toString())))}\n`;
}

function controleerTekst(waarde: string | null, tekensMax: number, plaats: string, fouten: Foutenlijst): void {
  if (waarde === null) return;
  if (waarde.trim() === '' || waarde.length > tekensMax || !isXmlTekst(waarde)) {
    fouten.meld(plaats, `"${waarde}" past niet in het bericht; gebruik 1 tot ${tekensMax} leesbare tekens.`);
  }
}

function controleerIban(iban: string | null, plaats: string, fouten: Foutenlijst): void {
  if (iban !== null && !isGeldigIban(iban)) fouten.meld(plaats, `"${iban}" is geen geldig IBAN; controleer het rekeningnummer.`);
}

function controleerPost(post: TeSchrijvenPost, plaats: string, fouten: Foutenlijst): void {
  controleerTekst(post.referentie, KENMERK_TEKENS_MAX, `${plaats}, referentie`, fouten);
  controleerTekst(post.groepId, KENMERK_TEKENS_MAX, `${plaats}, groepId`, fouten);
  post.transacties.forEach((transactie, index) => {
    const hier = `${plaats}, transactie ${index + 1}`;
    controleerTekst(transactie.endToEndId, KENMERK_TEKENS_MAX, `${hier}, endToEndId`, fouten);
    controleerTekst(transactie.reden, REDEN_TEKENS_MAX, `${hier}, reden`, fouten);
    controleerTekst(transactie.tegenrekeningNaam, TEKST_TEKENS_MAX, `${hier}, naam`, fouten);
    controleerTekst(transactie.omschrijving === '' ? null : transactie.omschrijving, TEKST_TEKENS_MAX, `${hier}, omschrijving`, fouten);
    controleerTekst(transactie.kenmerk ?? null, KENMERK_TEKENS_MAX, `${hier}, kenmerk`, fouten);
    controleerIban(transactie.tegenrekeningIban, `${hier}, IBAN`, fouten);
  });
  const som = Bedrag.som(post.transacties.map((transactie) => transactie.bedrag));
  if (post.transacties.length > 0 && !som.gelijkAan(post.bedrag)) {
    fouten.meld(plaats, `De transacties tellen op tot ${som.toString()}, maar de post is ${post.bedrag.toString()}.`);
  }
}

function banktransactiecode(bedrag: Bedrag, terugboeking: boolean): string {
  // Payments, issued or received credit transfers; SEPA credit transfer, or the return of one.
  const familie = bedrag.isNegatief() === terugboeking ? 'RCDT' : 'ICDT';
  const codes = groep('Fmly', element('Cd', familie), element('SubFmlyCd', terugboeking ? 'RRTN' : 'ESCT'));
  return groep('BkTxCd', groep('Domn', element('Cd', 'PMNT'), codes));
}

function partijen({ bedrag, tegenrekeningNaam, tegenrekeningIban }: Posttransactie, terugboeking: boolean): string {
  // In a return the parties keep the roles they had in the original payment.
  const rol = bedrag.isNegatief() === terugboeking ? 'Dbtr' : 'Cdtr';
  const naam = tegenrekeningNaam === null ? '' : groep(rol, groep('Pty', element('Nm', tegenrekeningNaam)));
  const rekening = tegenrekeningIban === null ? '' : groep(`${rol}Acct`, groep('Id', element('IBAN', tegenrekeningIban)));
  return naam + rekening === '' ? '' : groep('RltdPties', naam, rekening);
}

function overmaking({ omschrijving, kenmerk }: Posttransactie): string {
  const tekst = omschrijving === '' ? '' : element('Ustrd', omschrijving);
  const verwijzing = kenmerk === undefined ? '' : groep('Strd', groep('CdtrRefInf', groep('Tp', groep('CdOrPrtry', element('Cd', 'SCOR'))), element('Ref', kenmerk)));
  return tekst + verwijzing === '' ? '' : groep('RmtInf', tekst, verwijzing);
}

function transactiedetails(transactie: Posttransactie, terugboeking: boolean): string {
  const { endToEndId, reden } = transactie;
  return groep(
    'TxDtls',
    groep('Refs', element('EndToEndId', endToEndId ?? 'NOTPROVIDED')),
    getekend(transactie.bedrag),
    partijen(transactie, terugboeking),
    overmaking(transactie),
    reden === null ? '' : groep('RtrInf', groep('Rsn', element('Cd', reden))),
  );
}

function* postregels(post: TeSchrijvenPost): Generator<string> {
  const { referentie, bedrag, boekdatum, terugboeking, groepId, transacties } = post;
  const dag = element('Dt', boekdatum.toString());
  yield '<Ntry>';
  if (referentie !== null) yield element('NtryRef', referentie);
  yield getekend(bedrag);
  if (terugboeking) yield element('RvslInd', 'true');
  yield groep('Sts', element('Cd', 'BOOK')) + groep('BookgDt', dag) + groep('ValDt', dag);
  yield banktransactiecode(bedrag, terugboeking);
  if (transacties.length > 0 || groepId !== null) {
    yield '<NtryDtls>';
    if (transacties.length > 1 || groepId !== null) {
      yield groep('Btch', groepId === null ? '' : element('PmtInfId', groepId), transacties.length === 0 ? '' : element('NbOfTxs', String(transacties.length)));
    }
    for (const transactie of transacties) yield `\n${transactiedetails(transactie, terugboeking)}`;
    yield '\n</NtryDtls>';
  }
  yield '</Ntry>\n';
}

function controleerKop(afschrift: TeSchrijvenAfschrift, fouten: Foutenlijst): void {
  controleerTekst(afschrift.berichtId, KENMERK_TEKENS_MAX, 'bericht, berichtId', fouten);
  controleerTekst(afschrift.id, KENMERK_TEKENS_MAX, 'afschrift, id', fouten);
  controleerIban(afschrift.rekeningIban, 'afschrift, rekening', fouten);
  if (!isMoment(afschrift.aangemaaktOp)) {
    fouten.meld('bericht, aangemaaktOp', `"${afschrift.aangemaaktOp}" is geen bestaand tijdstip; gebruik bijvoorbeeld 2021-03-15T09:00:00Z.`);
  }
  if (afschrift.volgnummer !== null && !(Number.isSafeInteger(afschrift.volgnummer) && afschrift.volgnummer >= 0)) {
    fouten.meld('afschrift, volgnummer', `${afschrift.volgnummer} is geen volgnummer; gebruik een geheel getal vanaf 0.`);
  }
}

function kopregels(afschrift: TeSchrijvenAfschrift): string {
  const { datum } = afschrift;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${CAMT053_NAAMRUIMTE}">\n<BkToCstmrStmt>\n`,
    groep('GrpHdr', element('MsgId', afschrift.berichtId), element('CreDtTm', afschrift.aangemaaktOp)),
    '\n<Stmt>\n',
    element('Id', afschrift.id),
    afschrift.volgnummer === null ? '' : element('ElctrncSeqNb', String(afschrift.volgnummer)),
    element('CreDtTm', afschrift.aangemaaktOp),
    groep('Acct', groep('Id', element('IBAN', afschrift.rekeningIban)), element('Ccy', 'EUR')),
    '\n',
    saldo('OPBD', afschrift.beginsaldo, datum),
    saldo('CLBD', afschrift.eindsaldo, datum),
  ].join('');
}

function* delen(afschrift: TeSchrijvenAfschrift): Generator<string> {
  const fouten = new Foutenlijst();
  controleerKop(afschrift, fouten);
  if (fouten.isLeeg) yield kopregels(afschrift);
  let saldoNu = afschrift.beginsaldo;
  let nummer = 0;
  for (const post of afschrift.posten) {
    nummer += 1;
    saldoNu = saldoNu.plus(post.bedrag);
    controleerPost(post, `post ${nummer}`, fouten);
    if (fouten.isLeeg) yield* postregels(post);
  }
  if (!saldoNu.gelijkAan(afschrift.eindsaldo)) {
    fouten.meld('afschrift, eindsaldo', `Beginsaldo en posten geven ${saldoNu.toString()}, maar het eindsaldo is ${afschrift.eindsaldo.toString()}.`);
  }
  if (!fouten.isLeeg) throw new BankberichtFout(fouten.alle());
  yield '</Stmt>\n</BkToCstmrStmt>\n</Document>\n';
}

/**
 * Writes a bank statement (camt.053.001.08) in pieces; the same statement always gives the same text. Throws a `BankberichtFout` with all
 * faults at the end, when pieces may already have been given: a file whose writing threw must be thrown away.
 */
export function schrijfCamt053(afschrift: TeSchrijvenAfschrift): Generator<string> {
  return gebundeld(delen(afschrift));
}
