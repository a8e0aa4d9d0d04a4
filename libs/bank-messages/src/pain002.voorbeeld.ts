import { PAIN002_NAAMRUIMTE } from './pain002.reader.js';

/** A status in XML, with its reason and the words of the bank. */
export function status(element: string, code: string, reden = '', ...toelichting: readonly string[]): string {
  const waarom = reden === '' && toelichting.length === 0 ? '' : `<StsRsnInf>${reden === '' ? '' : `<Rsn>${reden}</Rsn>`}${toelichting.map((tekst) => `<AddtlInf>${tekst}</AddtlInf>`).join('')}</StsRsnInf>`;
  return `<${element}>${code}</${element}>${waarom}`;
}

/** One payment of a group. */
export function transactie(endToEndId: string, inhoud: string, naStatus = ''): string {
  return `<TxInfAndSts><OrgnlEndToEndId>${endToEndId}</OrgnlEndToEndId>${inhoud}${naStatus}</TxInfAndSts>`;
}

/** One group of the original file. */
export function groep(groepId: string, ...inhoud: readonly string[]): string {
  return `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${groepId}</OrgnlPmtInfId>${inhoud.join('\n')}</OrgnlPmtInfAndSts>`;
}

/** A status report on the file RUN-2021-0001 with this inside its header of the original, and these groups. */
export function statusbericht(bestandstatus: string, groepen: readonly string[] = [], naamruimte = PAIN002_NAAMRUIMTE): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${naamruimte}"><CstmrPmtStsRpt><GrpHdr><MsgId>STS-1</MsgId><CreDtTm>2021-03-16T18:00:00Z</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>RUN-2021-0001</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${bestandstatus}</OrgnlGrpInfAndSts>
${groepen.join('\n')}</CstmrPmtStsRpt></Document>`;
}
