import { Bedrag } from '#values';
import { describeMetSchemas, schemafouten } from '../../../test/support/xsd.js';
import { BankberichtFout, type Berichtfout } from './berichtfout.js';
import { leesPain002, Pain002Lezer } from './pain002.reader.js';
import { groep, status, statusbericht, transactie } from './pain002.voorbeeld.js';
import { isAfwijzing, isUitvoering, isVopStatus } from './statusbericht.js';

const BEDRAG = '<OrgnlTxRef><Amt><InstdAmt Ccy="EUR">2025</InstdAmt></Amt></OrgnlTxRef>';

const BERICHT = statusbericht(status('GrpSts', 'PART'), [
  groep('RUN-2021-0001-1', status('PmtInfSts', 'PART'),
    transactie('BET-1', status('TxSts', 'RJCT', '<Cd>AC04</Cd>', 'Rekening opgeheven', 'per 1 maart'), BEDRAG),
    transactie('BET-2', status('TxSts', 'ACSP')),
    transactie('BET-3', status('TxSts', 'RVMC', '', 'Bakkerij de Vries'))),
  groep('RUN-2021-0001-2', status('PmtInfSts', 'RJCT', '<Prtry>B-17</Prtry>')),
]);

function foutenVan(...stukken: string[]): readonly Berichtfout[] {
  try {
    leesPain002(stukken);
  } catch (fout) {
    if (fout instanceof BankberichtFout) return fout.fouten;
    throw fout;
  }
  return [];
}

describe('reading a status report', () => {
  it('tells the status of the file, of each group and of each payment, with why', () => {
    const { groepen, transacties, dag, ...kop } = leesPain002([BERICHT]);
    expect(dag.toString()).toBe('2021-03-16');
    expect(kop).toEqual({ berichtId: 'STS-1', aangemaaktOp: '2021-03-16T18:00:00Z', opdrachtId: 'RUN-2021-0001', status: 'PART', reden: null, toelichting: '' });
    expect(groepen).toEqual([
      { volgnummer: 1, groepId: 'RUN-2021-0001-1', aantal: 3, status: 'PART', reden: null, toelichting: '' },
      { volgnummer: 2, groepId: 'RUN-2021-0001-2', aantal: 0, status: 'RJCT', reden: 'B-17', toelichting: '' },
    ]);
    expect(transacties.map(({ bedrag, ...rest }) => ({ ...rest, bedrag: bedrag?.toString() ?? null }))).toEqual([
      { volgnummer: 1, groep: 1, endToEndId: 'BET-1', status: 'RJCT', reden: 'AC04', toelichting: 'Rekening opgeheven per 1 maart', bedrag: '2025.00' },
      { volgnummer: 2, groep: 1, endToEndId: 'BET-2', status: 'ACSP', reden: null, toelichting: '', bedrag: null },
      { volgnummer: 3, groep: 1, endToEndId: 'BET-3', status: 'RVMC', reden: null, toelichting: 'Bakkerij de Vries', bedrag: null },
    ]);
  });

  it('gives the same result wherever the pieces are cut', () => {
    const heel = leesPain002([BERICHT]);
    for (const lengte of [1, 2, 3, 7, 64]) {
      expect(leesPain002(Array.from({ length: Math.ceil(BERICHT.length / lengte) }, (_, index) => BERICHT.slice(index * lengte, (index + 1) * lengte)))).toEqual(heel);
    }
  });

  it('hands over every payment before the rest has been read', () => {
    const ontvangen: string[] = [];
    const lezer = new Pain002Lezer(({ endToEndId }) => ontvangen.push(endToEndId));
    lezer.schrijf(BERICHT.slice(0, BERICHT.indexOf('BET-3')));
    expect(ontvangen).toEqual(['BET-1', 'BET-2']);
  });

  it('takes a report on the file alone, and payments that share the status of their group or file', () => {
    expect(leesPain002([statusbericht(status('GrpSts', 'RJCT', '<Cd>AM05</Cd>'))])).toMatchObject({ status: 'RJCT', reden: 'AM05', groepen: [], transacties: [] });
    expect(leesPain002([statusbericht('', [groep('G', status('PmtInfSts', 'RJCT'), transactie('B', ''))])]).transacties).toMatchObject([{ endToEndId: 'B', status: null }]);
    expect(leesPain002([statusbericht(status('GrpSts', 'ACCP'), [groep('G', transactie('B', ''))])]).transacties).toHaveLength(1);
  });

  it('repeats what the bank counted in the original file and its groups, where it does', () => {
    const opgave = '<OrgnlNbOfTxs>2</OrgnlNbOfTxs><OrgnlCtrlSum>11.5</OrgnlCtrlSum>';
    const gelezen = leesPain002([statusbericht(`${opgave}${status('GrpSts', 'ACCP')}`, [groep('G', '<OrgnlNbOfTxs>1</OrgnlNbOfTxs>', status('PmtInfSts', 'ACCP')), groep('H', status('PmtInfSts', 'ACCP'))])]);
    expect(gelezen.origineel).toEqual({ aantal: 2, totaal: Bedrag.van('11.50') });
    expect(gelezen.groepen.map(({ origineel }) => origineel)).toEqual([{ aantal: 1, totaal: null }, undefined]);
    expect(() => leesPain002([statusbericht(`<OrgnlNbOfTxs>veel</OrgnlNbOfTxs><OrgnlCtrlSum>1.005</OrgnlCtrlSum>${status('GrpSts', 'ACCP')}`)])).toThrow(/"veel" is geen aantal.*"1.005" is geen bedrag/);
  });

  it('joins several reasons, and cuts what is told at length', () => {
    const lang = `<StsRsnInf><AddtlInf>${'x'.repeat(2000)}</AddtlInf></StsRsnInf>`;
    const { reden, toelichting } = leesPain002([statusbericht(`${status('GrpSts', 'RJCT', '<Cd>AC01</Cd>')}${status('a', 'b', '<Cd>MS03</Cd>').replace('<a>b</a>', '')}${lang}`)]);
    expect(reden).toBe('AC01 MS03');
    expect(toelichting).toHaveLength(500);
  });
});

describe('a status report that cannot be trusted', () => {
  it.each([
    ['of another version', BERICHT.replaceAll('pain.002.001.10', 'pain.002.001.03'), 'alleen Document uit "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10" wordt gelezen. Vraag de bank om die versie.'],
    ['that is cut off', BERICHT.slice(0, BERICHT.indexOf('BET-2')), 'De XML is beschadigd'],
    ['with a DOCTYPE', BERICHT.replace('<Document', '<!DOCTYPE x [<!ENTITY a "RJCT">]><Document'), 'DOCTYPE'],
    ['without an id', BERICHT.replace('<MsgId>STS-1</MsgId>', ''), 'MsgId ontbreekt'],
    ['without a moment', BERICHT.replace('2021-03-16T18:00:00Z', '2021-02-30T18:00:00Z'), 'CreDtTm ontbreekt of is geen bestaand tijdstip'],
    ['that does not say which file it is about', BERICHT.replace('<OrgnlMsgId>RUN-2021-0001</OrgnlMsgId>', ''), 'OrgnlMsgId ontbreekt'],
    ['about direct debits', BERICHT.replace('pain.001.001.09', 'pain.008.001.08'), 'Het bericht gaat over een pain.008.001.08'],
    ['of which the file stands there twice', BERICHT.replace('</OrgnlGrpInfAndSts>', '</OrgnlGrpInfAndSts><OrgnlGrpInfAndSts><OrgnlMsgId>ANDERS</OrgnlMsgId></OrgnlGrpInfAndSts>'), 'staat er twee keer'],
    ['with a payment without our identifier', BERICHT.replace('<OrgnlEndToEndId>BET-2</OrgnlEndToEndId>', ''), 'OrgnlEndToEndId ontbreekt'],
    ['with an identifier that is too long', BERICHT.replace('BET-2', 'B'.repeat(36)), 'OrgnlEndToEndId heeft 36 tekens'],
    ['with a group without an identifier', BERICHT.replace('<OrgnlPmtInfId>RUN-2021-0001-2</OrgnlPmtInfId>', ''), 'OrgnlPmtInfId ontbreekt'],
    ['with two identifiers for one payment', BERICHT.replace('<OrgnlEndToEndId>BET-2<', '<OrgnlEndToEndId>BET-9</OrgnlEndToEndId><OrgnlEndToEndId>BET-2<'), 'OrgnlEndToEndId komt 2 keer voor'],
    ['with two identifiers for one group', BERICHT.replace('<OrgnlPmtInfId>RUN-2021-0001-2<', '<OrgnlPmtInfId>RUN-2021-0001-1</OrgnlPmtInfId><OrgnlPmtInfId>RUN-2021-0001-2<'), 'OrgnlPmtInfId komt 2 keer voor'],
    ['with two statuses for one payment', BERICHT.replace('<TxSts>ACSP</TxSts>', '<TxSts>ACSP</TxSts><TxSts>RJCT</TxSts>'), 'TxSts komt 2 keer voor'],
    ['with a status that is no code', BERICHT.replace('<TxSts>ACSP</TxSts>', '<TxSts>afgewezen</TxSts>'), 'is geen statuscode'],
    ['with an empty status', BERICHT.replace('<GrpSts>PART</GrpSts>', '<GrpSts/>'), 'is geen statuscode'],
    ['with an amount in another currency', BERICHT.replace('Ccy="EUR"', 'Ccy="USD"'), 'alleen EUR wordt verwerkt'],
    ['with a payment of which nothing is said on any level', statusbericht('', [groep('G', transactie('B', ''))]), 'hebben geen status'],
    ['that says nothing', statusbericht(''), 'noemt geen enkele status'],
  ])('%s is refused with what is wrong', (_naam, xml, melding) => {
    expect(foutenVan(xml).map((fout) => fout.melding).join('\n')).toContain(melding);
  });

  it('is refused with all its faults at once, where they are', () => {
    const fouten = foutenVan(BERICHT.replace('<MsgId>STS-1</MsgId>', '').replace('<OrgnlEndToEndId>BET-1</OrgnlEndToEndId>', '').replace('<TxSts>ACSP</TxSts>', '<TxSts>x</TxSts>'));
    expect(fouten.map(({ plaats }) => plaats)).toEqual([expect.stringMatching(/^groep 1, betaling 1 \(regel \d+\)$/), expect.stringMatching(/^groep 1, betaling 2/), 'bericht, GrpHdr']);
  });

  it('does not take elements of another namespace for its own', () => {
    expect(foutenVan(BERICHT.replace('<MsgId>STS-1</MsgId>', '<MsgId xmlns="urn:x">STS-1</MsgId>')).map(({ melding }) => melding)).toEqual([expect.stringContaining('MsgId ontbreekt')]);
  });
});

it('knows which statuses reject, announce an execution, or tell of a check of the payee', () => {
  const codes = ['RJCT', 'CANC', 'ACSC', 'ACCC', 'ACSP', 'PDNG', 'RCVC', 'RVMC', 'RVNM', 'RVNA', null];
  expect(codes.filter((code) => isAfwijzing(code))).toEqual(['RJCT', 'CANC']);
  expect(codes.filter((code) => isUitvoering(code))).toEqual(['ACSC', 'ACCC']);
  expect(codes.filter((code) => isVopStatus(code))).toEqual(['RCVC', 'RVMC', 'RVNM', 'RVNA']);
});

describeMetSchemas('the status reports of these tests', () => {
  it('are valid under the schema', () => {
    expect(schemafouten('pain.002.001.10.xsd', BERICHT)).toEqual([]);
    expect(schemafouten('pain.002.001.10.xsd', statusbericht(status('GrpSts', 'RJCT', '<Cd>AM05</Cd>')))).toEqual([]);
    expect(schemafouten('pain.002.001.10.xsd', BERICHT.replace('<MsgId>STS-1</MsgId>', ''))).not.toEqual([]);
  });
});
