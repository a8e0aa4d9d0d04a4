import type { Boeken } from './boeken.js';
import { moet } from './gegevens.js';
import type { TestKassier } from './kassier.js';

let nummer = 0;

/** A status with its reason (ISO) and what the bank adds in words. */
export interface Status {
  readonly code: string;
  readonly reden?: string;
  readonly tekst?: string;
}

/** One payment in a report. */
export interface Betaalstatus extends Partial<Status> {
  readonly endToEndId: string;
  /** "100.00"; left out when the bank does not repeat it. */
  readonly bedrag?: string;
}

/** What a report of the invented bank says of a file. */
export interface Statusopties {
  readonly berichtId?: string;
  /** Local time of the bank, or with an offset. */
  readonly aangemaaktOp?: string;
  readonly bestand?: Status;
  readonly groepen?: readonly { readonly groepId: string; readonly status?: Status; readonly betalingen?: readonly Betaalstatus[] }[];
}

const veilig = (tekst: string): string => tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function status(element: string, wat: Partial<Status> | undefined): string {
  if (wat?.code === undefined) return '';
  const waarom = wat.reden === undefined && wat.tekst === undefined ? '' : `<StsRsnInf>${wat.reden === undefined ? '' : `<Rsn><Cd>${wat.reden}</Cd></Rsn>`}${wat.tekst === undefined ? '' : `<AddtlInf>${veilig(wat.tekst)}</AddtlInf>`}</StsRsnInf>`;
  return `<${element}>${wat.code}</${element}>${waarom}`;
}

function betaling(wat: Betaalstatus): string {
  const bedrag = wat.bedrag === undefined ? '' : `<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">${wat.bedrag}</InstdAmt></Amt></OrgnlTxRef>`;
  return `<TxInfAndSts><OrgnlEndToEndId>${veilig(wat.endToEndId)}</OrgnlEndToEndId>${status('TxSts', wat)}${bedrag}</TxInfAndSts>`;
}

/** A pain.002 report of the bank on the file with this MsgId. */
export function statusbericht(opdrachtId: string, { berichtId = `STATUS-${(nummer += 1)}`, aangemaaktOp = '2021-07-05T18:00:00Z', bestand, groepen = [] }: Statusopties): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>${berichtId}</MsgId><CreDtTm>${aangemaaktOp}</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${opdrachtId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${status('GrpSts', bestand)}</OrgnlGrpInfAndSts>
${groepen.map(({ groepId, status: eigen, betalingen = [] }) => `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${groepId}</OrgnlPmtInfId>${status('PmtInfSts', eigen)}\n${betalingen.map(betaling).join('\n')}</OrgnlPmtInfAndSts>`).join('\n')}
</CstmrPmtStsRpt></Document>`;
}

/** The bank rejects the fourth payment of the books, and does not know the name of another, for which a hold is set and lifted. */
export async function meldStatussen(kassier: TestKassier, { run, betalingen }: Boeken): Promise<void> {
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  const kenmerk = (plaats: number): string => `${String(betalingen[plaats]?.nummer)}-${String(run.nummer)}`;
  const xml = statusbericht(`${String(run.nummer)}-01`, { bestand: { code: 'PART' }, groepen: [{ groepId: 'GROEP', betalingen: [{ endToEndId: kenmerk(3), code: 'RJCT', reden: 'AC04' }, { endToEndId: kenmerk(0), code: 'RVNM' }] }] });
  const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (antwoord.status !== 201) throw new Error(`het statusbericht werd niet verwerkt: ${antwoord.tekst}`);
  const [aanhouding] = antwoord.body.aanhoudingen as { id: string }[];
  await moet(kassier, 'POST', `/v1/aanhoudingen/${aanhouding?.id ?? ''}/opheffingen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), { reden: 'De bank heeft de naam bevestigd' });
}
