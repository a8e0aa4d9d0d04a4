// The bank's own writing of its messages: camt.053.001.08 and pain.002.001.10, with every form that banks use. Nothing of
// the service's code is in it.

/** What a booked transaction is in truth; "ontvangst" is money that answers a claim. */
export type Betekenis = 'uitvoering' | 'retour' | 'ontvangst' | 'onbekend';

/** One transaction of an entry; `cent` is signed: what leaves the account is negative. */
export interface Posttransactie {
  readonly betekenis: Betekenis;
  readonly endToEndId: string | null;
  readonly cent: bigint;
  readonly naam: string | null;
  readonly iban: string | null;
  readonly ustrd: string | null;
  readonly kenmerk: { readonly referentie: string; readonly uitgever: string } | null;
  /** Why it came back (ISO 20022). */
  readonly reden: string | null;
}

/** One entry of the account. */
export interface Post {
  readonly referentie: string;
  readonly cent: bigint;
  readonly dag: string;
  readonly terugboeking: boolean;
  readonly groepId: string | null;
  /** False: the bank books the batch as one amount and does not say what is in it. */
  readonly metDetails: boolean;
  readonly transacties: readonly Posttransactie[];
}

export interface TeSchrijvenAfschrift {
  readonly berichtId: string;
  readonly afschriftId: string;
  readonly volgnummer: number;
  readonly rekening: string;
  readonly dag: string;
  readonly beginsaldo: bigint;
  readonly posten: readonly Post[];
  /** Shown, but not booked yet: it comes again on a later statement. */
  readonly inBehandeling: readonly Post[];
}

const ONTSNAPPING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function e(naam: string, ...inhoud: readonly string[]): string {
  return `<${naam}>${inhoud.join('')}</${naam}>`;
}

function t(naam: string, tekst: string): string {
  return e(naam, tekst.replace(/[&<>]/g, (teken) => ONTSNAPPING[teken] as string));
}

/** "1234.05" of 123405 cents, without sign. */
export function euros(cent: bigint): string {
  const positief = cent < 0n ? -cent : cent;
  return `${positief / 100n}.${String(positief % 100n).padStart(2, '0')}`;
}

function bedrag(cent: bigint): string {
  return `<Amt Ccy="EUR">${euros(cent)}</Amt>${e('CdtDbtInd', cent < 0n ? 'DBIT' : 'CRDT')}`;
}

function saldo(soort: string, cent: bigint, dag: string): string {
  return e('Bal', e('Tp', e('CdOrPrtry', e('Cd', soort))), bedrag(cent), e('Dt', e('Dt', dag)));
}

function remittance({ ustrd, kenmerk }: Posttransactie): string {
  if (kenmerk) return e('RmtInf', e('Strd', e('CdtrRefInf', e('Tp', e('CdOrPrtry', e('Cd', 'SCOR')), t('Issr', kenmerk.uitgever)), t('Ref', kenmerk.referentie))));
  return ustrd === null ? '' : e('RmtInf', t('Ustrd', ustrd));
}

function details(post: Post, transactie: Posttransactie): string {
  const { endToEndId, cent, naam, iban, reden } = transactie;
  // In a return the parties keep the roles of the payment that comes back.
  const rol = (cent < 0n) === post.terugboeking ? 'Dbtr' : 'Cdtr';
  const partij = (naam === null ? '' : e(rol, e('Pty', t('Nm', naam)))) + (iban === null ? '' : e(`${rol}Acct`, e('Id', e('IBAN', iban))));
  return e('TxDtls',
    e('Refs', t('EndToEndId', endToEndId ?? 'NOTPROVIDED')), bedrag(cent), partij === '' ? '' : e('RltdPties', partij),
    remittance(transactie), reden === null ? '' : e('RtrInf', e('Rsn', e('Cd', reden))));
}

function postxml(post: Post, status: 'BOOK' | 'PDNG'): string {
  const { referentie, cent, dag, terugboeking, groepId, metDetails, transacties } = post;
  const familie = (cent < 0n) === terugboeking ? 'RCDT' : 'ICDT';
  const isBatch = groepId !== null || transacties.length > 1;
  const batch = isBatch ? e('Btch', groepId === null ? '' : t('PmtInfId', groepId), e('NbOfTxs', String(transacties.length))) : '';
  const inhoud = metDetails ? transacties.map((transactie) => details(post, transactie)).join('\n') : '';
  return e('Ntry',
    t('NtryRef', referentie), bedrag(cent), terugboeking ? e('RvslInd', 'true') : '', e('Sts', e('Cd', status)), e('BookgDt', e('Dt', dag)), e('ValDt', e('Dt', dag)),
    e('BkTxCd', e('Domn', e('Cd', 'PMNT'), e('Fmly', e('Cd', familie), e('SubFmlyCd', terugboeking ? 'RRTN' : 'ESCT')))),
    batch + inhoud === '' ? '' : e('NtryDtls', batch, inhoud));
}

/** A statement that adds up. */
export function schrijfAfschrift(afschrift: TeSchrijvenAfschrift): string {
  const { berichtId, afschriftId, volgnummer, rekening, dag, beginsaldo, posten, inBehandeling } = afschrift;
  const eindsaldo = posten.reduce((som, { cent }) => som + cent, beginsaldo);
  const moment = `${dag}T23:30:00Z`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>${[
    e('GrpHdr', t('MsgId', berichtId), e('CreDtTm', moment)), '<Stmt>', t('Id', afschriftId), e('ElctrncSeqNb', String(volgnummer)), e('CreDtTm', moment),
    e('Acct', e('Id', e('IBAN', rekening)), e('Ccy', 'EUR')), saldo('OPBD', beginsaldo, dag), saldo('CLBD', eindsaldo, dag),
    ...posten.map((post) => postxml(post, 'BOOK')), ...inBehandeling.map((post) => postxml(post, 'PDNG')), '</Stmt>',
  ].join('\n')}</BkToCstmrStmt></Document>\n`;
}

/** A status and, for a rejection, why. */
export interface Status {
  readonly code: string;
  readonly reden: string | null;
}

export interface TeSchrijvenStatusbericht {
  readonly berichtId: string;
  readonly dag: string;
  readonly origineel: { readonly msgId: string; readonly aantal: number; readonly cent: bigint };
  /** Of the whole message; null leaves it to the groups. */
  readonly status: Status | null;
  readonly groepen: readonly {
    readonly pmtInfId: string;
    readonly status: Status | null;
    readonly transacties: readonly { readonly endToEndId: string; readonly status: Status; readonly naam: string | null }[];
  }[];
}

const BANK = 'De bank';

function statusXml(element: string, status: Status | null): string {
  if (status === null) return '';
  return e(element, status.code) + (status.reden === null ? '' : e('StsRsnInf', e('Orgtr', t('Nm', BANK)), e('Rsn', e('Cd', status.reden))));
}

/** A status report. With rejections only it fits the EPC schema too; other statuses are of the base schema alone. */
export function schrijfStatusbericht({ berichtId, dag, origineel, status, groepen }: TeSchrijvenStatusbericht): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>${[
    e('GrpHdr', t('MsgId', berichtId), e('CreDtTm', `${dag}T18:00:00Z`)),
    e('OrgnlGrpInfAndSts', t('OrgnlMsgId', origineel.msgId), e('OrgnlMsgNmId', 'pain.001.001.09'), e('OrgnlNbOfTxs', String(origineel.aantal)), e('OrgnlCtrlSum', euros(origineel.cent)), statusXml('GrpSts', status)),
    ...groepen.map((groep) => e('OrgnlPmtInfAndSts', t('OrgnlPmtInfId', groep.pmtInfId), statusXml('PmtInfSts', groep.status), ...groep.transacties.map((transactie) => e('TxInfAndSts',
      t('OrgnlEndToEndId', transactie.endToEndId), statusXml('TxSts', transactie.status), transactie.naam === null ? '' : e('OrgnlTxRef', e('Cdtr', e('Pty', t('Nm', transactie.naam)))))))),
  ].join('\n')}</CstmrPmtStsRpt></Document>\n`;
}
