import { Bedrag } from '#values';
import type { Bankpost } from './bankbericht.js';
import { BankberichtFout, type Berichtfout } from './berichtfout.js';
import { herkenBankbericht } from './berichtsoort.js';
import { Camt053Lezer, leesCamt053 } from './camt053.reader.js';
import { posten, voorbeeldafschrift, voorbeeldpost, voorbeeldposttransactie } from './camt053.voorbeeld.js';
import { schrijfCamt053 } from './camt053.writer.js';

const NAAMRUIMTE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

function voorbeeldbestand(): string {
  return [...schrijfCamt053(voorbeeldafschrift(posten()))].join('');
}

function foutenVan(...stukken: string[]): readonly Berichtfout[] {
  try {
    leesCamt053(stukken);
  } catch (fout) {
    if (fout instanceof BankberichtFout) return fout.fouten;
    throw fout;
  }
  return [];
}

function saldo(soort: string, bedrag: string, richting = 'CRDT'): string {
  return `<Bal><Tp><CdOrPrtry><Cd>${soort}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${bedrag}</Amt><CdtDbtInd>${richting}</CdtDbtInd><Dt><Dt>2021-03-16</Dt></Dt></Bal>`;
}

function ntry(inhoud: string, { bedrag = '10', status = 'BOOK', dag = '<Dt>2021-03-16</Dt>', richting = 'CRDT' } = {}): string {
  return `<Ntry><Amt Ccy="EUR">${bedrag}</Amt><CdtDbtInd>${richting}</CdtDbtInd><Sts><Cd>${status}</Cd></Sts><BookgDt>${dag}</BookgDt><BkTxCd/>${inhoud}</Ntry>`;
}

function bestand(inhoud: string, naamruimte = NAAMRUIMTE): string {
  return `<?xml version="1.0"?><Document xmlns="${naamruimte}"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2021-03-17T02:00:00</CreDtTm></GrpHdr><Stmt><Id>S1</Id><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id></Acct>${inhoud}</Stmt></BkToCstmrStmt></Document>`;
}

function enigePost(inhoud: string): Bankpost | undefined {
  return leesCamt053([bestand(saldo('PRCD', '0') + saldo('CLBD', '10.000') + inhoud)]).afschriften[0]?.posten[0];
}

describe('reading a statement', () => {
  it('gives the same result wherever the pieces are cut', () => {
    const xml = voorbeeldbestand();
    const heel = leesCamt053([xml]);
    for (const lengte of [1, 2, 3, 7, 64]) {
      const stukken = Array.from({ length: Math.ceil(xml.length / lengte) }, (_, index) => xml.slice(index * lengte, (index + 1) * lengte));
      expect(leesCamt053(stukken)).toEqual(heel);
    }
  });

  it('hands over every entry before the rest has been read', () => {
    const xml = voorbeeldbestand();
    const ontvangen: number[] = [];
    const lezer = new Camt053Lezer(({ volgnummer }, houder) => {
      expect(houder).toEqual({ berichtId: 'BANK-MSG-1', afschriftId: 'AFSCHRIFT-53', rekeningIban: 'NL20INGB0001234567' });
      ontvangen.push(volgnummer);
    });
    const naTweede = xml.indexOf('</Ntry>', xml.indexOf('</Ntry>') + 1) + '</Ntry>'.length;
    lezer.schrijf(xml.slice(0, naTweede));
    expect(ontvangen).toEqual([1, 2]);
    lezer.schrijf(xml.slice(naTweede));
    expect(lezer.sluit().afschriften.map(({ aantalPosten }) => aantalPosten)).toEqual([6]);
    expect(ontvangen).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('uses the previous closing balance when there is no opening one, and reads amounts as schemas write them', () => {
    const post = enigePost(ntry('', { bedrag: '+010.00000' }));
    expect(post?.bedrag.toString()).toBe('10.00');
    expect(post?.transacties).toHaveLength(1);
  });

  it('skips and reports what is not booked, whatever its transactions hold', () => {
    const vreemd = '<NtryDtls><TxDtls><Amt Ccy="USD">1</Amt></TxDtls></NtryDtls>';
    const [afschrift] = leesCamt053([
      bestand(saldo('OPBD', '0') + saldo('CLBD', '10') + ntry(vreemd, { status: 'PDNG' }) + ntry('<AddtlNtryInf>Rente</AddtlNtryInf>')),
    ]).afschriften;
    expect(afschrift?.overgeslagen).toEqual([{ volgnummer: 1, referentie: null, status: 'PDNG' }]);
    expect(afschrift?.posten.map(({ volgnummer, transacties }) => [volgnummer, transacties[0]?.omschrijving])).toEqual([[2, 'Rente']]);
  });

  it('takes the Dutch day of a booking moment', () => {
    expect(enigePost(ntry('', { dag: '<DtTm>2021-03-16T23:30:00Z</DtTm>' }))?.boekdatum.toString()).toBe('2021-03-17');
    expect(enigePost(ntry('', { dag: '<DtTm>2021-03-16T23:30:00</DtTm>' }))?.boekdatum.toString()).toBe('2021-03-16');
  });

  it('finds the other party of a return in either role, by leaving out our own account', () => {
    const rollen = (eigen: string, ander: string): string =>
      `<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>D</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>${eigen}</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>C</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>${ander}</IBAN></Id></CdtrAcct></RltdPties><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>`;
    const wij = 'NL20INGB0001234567';
    const zij = 'NL91ABNA0417164300';
    for (const [inhoud, naam] of [[rollen(wij, zij), 'C'], [rollen(zij, wij), 'D']] as const) {
      const post = enigePost(ntry(inhoud));
      expect(post?.terugboeking).toBe(true);
      expect(post?.transacties[0]).toMatchObject({ endToEndId: 'E1', reden: 'AC04', tegenrekeningIban: zij, tegenrekeningNaam: naam });
    }
  });

  it('joins remittance lines, takes a structured reference, and knows no NOTPROVIDED', () => {
    const details = (rmtInf: string): string => `<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${rmtInf}</TxDtls></NtryDtls>`;
    const regels = enigePost(ntry(details('<RmtInf><Ustrd>een</Ustrd><Ustrd><![CDATA[twee & drie]]></Ustrd></RmtInf>')))?.transacties[0];
    expect(regels).toMatchObject({ endToEndId: null, omschrijving: 'een twee & drie' });
    const strd = enigePost(ntry(details('<RmtInf><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>')))?.transacties[0];
    expect(strd).toMatchObject({ omschrijving: 'RF18539007547034', kenmerk: 'RF18539007547034' });
    const beide = enigePost(ntry(details('<RmtInf><Ustrd>terug</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>')))?.transacties[0];
    expect(beide).toMatchObject({ omschrijving: 'terug', kenmerk: 'RF18539007547034' });
    expect(regels).not.toHaveProperty('kenmerk');
  });

  it('takes the group that a transaction of ours names instead of a payment, and of no money from others', () => {
    const groep = (refs: string, anders: Parameters<typeof ntry>[1] = { richting: 'DBIT' }, { terug = '', btch = '' } = {}): string | undefined =>
      leesCamt053([bestand(saldo('PRCD', '10') + saldo('CLBD', anders.richting === 'DBIT' ? '0' : '20') + ntry(`${terug}<NtryDtls>${btch}<TxDtls><Refs>${refs}</Refs></TxDtls></NtryDtls>`, anders))]).afschriften[0]?.posten[0]?.transacties[0]?.groep;
    const naam = '<PmtInfId>G1</PmtInfId>';
    expect([groep(naam), groep(`${naam}<EndToEndId>NOTPROVIDED</EndToEndId>`), groep(`${naam}<EndToEndId>E1</EndToEndId>`)]).toEqual(['G1', 'G1', undefined]);
    expect([groep(naam, { richting: 'CRDT' }), groep(naam, { richting: 'CRDT' }, { terug: '<RvslInd>true</RvslInd>' })]).toEqual([undefined, 'G1']);
    // It stands for all five.
    const btch = '<Btch><NbOfTxs>5</NbOfTxs></Btch>';
    expect(groep(naam, { richting: 'DBIT' }, { btch })).toBe('G1');
    expect(() => groep(`${naam}<EndToEndId>E1</EndToEndId>`, { richting: 'DBIT' }, { btch })).toThrow('noemt 5 transacties');
  });

  it('knows charges and interest of the bank by their code, on the entry or on the transaction', () => {
    const code = (sub: string): string => `<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
    const metCode = (sub: string): string => ntry('').replace('<BkTxCd/>', code(sub));
    expect(['CHRG', 'INTR', 'FEES', 'COMM', 'ESCT'].map((sub) => enigePost(metCode(sub))?.transacties[0]?.vanDeBank)).toEqual([true, true, true, true, undefined]);
    const opTransactie = enigePost(ntry(`<NtryDtls><TxDtls>${code('CHRG')}</TxDtls></NtryDtls>`));
    expect(opTransactie?.transacties[0]).toMatchObject({ vanDeBank: true });
  });

  it('ignores elements of another namespace that have our names', () => {
    const post = enigePost(ntry('').replace('<BkTxCd/>', '<BkTxCd/><x:Amt xmlns:x="urn:x" Ccy="EUR">99</x:Amt>'));
    expect(post?.bedrag.toString()).toBe('10.00');
  });

  it('reads any number of statements in one message', () => {
    const stmt = (id: string): string =>
      `<Stmt><Id>${id}</Id><Acct><Id><IBAN>NL20INGB0001234567</IBAN></Id></Acct>${saldo('OPBD', '0')}${saldo('CLBD', '10')}${ntry('')}</Stmt>`;
    const xml = bestand('').replace(/<Stmt>.*<\/Stmt>/, stmt('S1') + stmt('S2'));
    expect(leesCamt053([xml]).afschriften.map(({ id, posten: gelezen }) => [id, gelezen.length])).toEqual([['S1', 1], ['S2', 1]]);
    expect(foutenVan(bestand('').replace(/<Stmt>.*<\/Stmt>/, stmt('S1') + stmt('S1')))[0]?.melding).toContain('twee afschriften');
  });

  it('takes an amount in another currency from where it stands in euro, or from an entry of one transaction', () => {
    const details = (bedragen: string): string => `<NtryDtls><TxDtls>${bedragen}<RmtInf><Ustrd>Invoice 7</Ustrd></RmtInf></TxDtls></NtryDtls>`;
    const dollars = '<Amt Ccy="USD">11.50</Amt>';
    expect(enigePost(ntry(details(dollars)))?.transacties).toMatchObject([{ bedrag: Bedrag.van('10.00'), omschrijving: 'Invoice 7 (USD 11.50)' }]);
    const tegenwaarde = `<AmtDtls><InstdAmt>${dollars}</InstdAmt><TxAmt>${dollars}</TxAmt><CntrValAmt><Amt Ccy="EUR">10</Amt></CntrValAmt></AmtDtls>`;
    expect(enigePost(ntry(details(tegenwaarde)))?.transacties).toMatchObject([{ bedrag: Bedrag.van('10.00'), omschrijving: 'Invoice 7' }]);
    const twee = `<NtryDtls><TxDtls><Amt Ccy="EUR">4</Amt></TxDtls><TxDtls>${dollars}</TxDtls></NtryDtls>`;
    expect(foutenVan(bestand(saldo('OPBD', '0') + saldo('CLBD', '10') + ntry(twee)))[0]?.melding).toContain('Het bedrag is USD 11.50, zonder het bedrag in euro');
  });

  it.each([
    ['on the transaction', '', '<Chrgs><Rcrd><Amt Ccy="EUR">1.5</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>', '-11.50', ['-10.00', '-1.50']],
    ['on the entry, as a total', '<Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">1.50</TtlChrgsAndTaxAmt></Chrgs>', '', '-11.50', ['-10.00', '-1.50']],
    ['given back', '', '<Chrgs><Rcrd><Amt Ccy="EUR">1.5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Rcrd></Chrgs>', '-8.50', ['-10.00', '1.50']],
    ['that were never part of the amount', '', '<Chrgs><Rcrd><Amt Ccy="EUR">1.5</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>', '-10.00', ['-10.00']],
  ])('keeps charges of the bank %s apart from the payment', (_wat, opPost, opTransactie, bedrag, verwacht) => {
    const post = `${opPost}<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Amt Ccy="EUR">10</Amt>${opTransactie}</TxDtls></NtryDtls>`;
    const xml = bestand(saldo('OPBD', '20') + saldo('CLBD', Bedrag.van('20.00').plus(Bedrag.van(bedrag)).toString()) + ntry(post, { bedrag: bedrag.slice(1), richting: 'DBIT' }));
    const transacties = leesCamt053([xml]).afschriften[0]?.posten[0]?.transacties ?? [];
    expect(transacties.map((transactie) => transactie.bedrag.toString())).toEqual(verwacht);
    expect(transacties.map(({ endToEndId }) => endToEndId)).toEqual(['E1', null].slice(0, verwacht.length));
  });

  it('keeps names and texts as long as the schema has them, and cuts what is longer', () => {
    const lang = `<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>${'n'.repeat(139)}😀${'n'.repeat(100_000)}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>${'o'.repeat(100_000)}</Ustrd></RmtInf></TxDtls></NtryDtls>`;
    expect(enigePost(ntry(lang))?.transacties).toMatchObject([{ tegenrekeningNaam: 'n'.repeat(139), omschrijving: 'o'.repeat(1_000) }]);
  });

  it('reads the pages of a statement one by one, each with its own balances', () => {
    const pagina = (nummer: number, laatste: boolean, saldi: string): string => `<StmtPgntn><PgNb>${nummer}</PgNb><LastPgInd>${laatste}</LastPgInd></StmtPgntn>${saldi}${ntry('')}`;
    const gelezen = [
      pagina(1, false, saldo('OPBD', '0') + saldo('ITBD', '10')), pagina(2, false, saldo('ITBD', '10') + saldo('ITBD', '20')), pagina(3, true, saldo('ITBD', '20') + saldo('CLBD', '30')),
    ].map((xml) => leesCamt053([bestand(xml)]).afschriften[0]);
    expect(gelezen.map((een) => [een?.id, een?.beginsaldo.toString(), een?.eindsaldo.toString()])).toEqual([['S1', '0.00', '10.00'], ['S1 p. 2', '10.00', '20.00'], ['S1 p. 3', '20.00', '30.00']]);
    expect(leesCamt053([bestand(pagina(2, false, saldo('ITBD', '10') + saldo('ITBD', '20')).replace('>2<', '>00002<'))]).afschriften[0]?.id).toBe('S1 p. 2');
    const enige = saldo('OPBD', '0') + saldo('ITBD', '7') + saldo('ITBD', '8') + saldo('CLBD', '10');
    expect(leesCamt053([bestand(pagina(1, true, enige))]).afschriften[0]).toMatchObject({ id: 'S1', eindsaldo: Bedrag.van('10.00') });
    expect(foutenVan(bestand(pagina(1, false, saldo('OPBD', '0') + saldo('ITBD', '11'))))[0]?.melding).toContain('het eindsaldo is 11.00');
    expect(foutenVan(bestand(saldo('OPBD', '0') + saldo('ITBD', '10') + ntry('')))[0]?.melding).toContain('CLBD');
    for (const geen of ['twee', '00000', '']) expect(foutenVan(bestand(`<StmtPgntn><PgNb>${geen}</PgNb></StmtPgntn>${saldo('OPBD', '0')}${saldo('CLBD', '0')}`))[0]?.melding).toContain('geen paginanummer');
  });
});

describe('a statement that cannot be trusted', () => {
  const kloppend = saldo('OPBD', '0') + saldo('CLBD', '10');

  it.each([
    ['closing balance that does not follow', bestand(saldo('OPBD', '0') + saldo('CLBD', '10.01') + ntry('')), 'het eindsaldo is 10.01'],
    ['closing balance with the wrong sign', bestand(saldo('OPBD', '0') + saldo('CLBD', '10', 'DBIT') + ntry('')), 'het eindsaldo is -10.00'],
    ['missing closing balance', bestand(saldo('OPBD', '0') + ntry('')), 'CLBD'],
    ['missing opening balance', bestand(saldo('CLBD', '10') + ntry('')), 'OPBD'],
    ['repeated balance', bestand(kloppend + saldo('CLBD', '10') + ntry('')), 'twee keer'],
    ['foreign currency', bestand(kloppend + ntry('').replace('"EUR"', '"USD"')), 'USD'],
    ['amount with parts of a cent', bestand(kloppend + ntry('', { bedrag: '10.001' })), 'geen bedrag'],
    ['negative amount', bestand(kloppend + ntry('', { bedrag: '-10' })), 'geen bedrag'],
    ['amount in exponents', bestand(kloppend + ntry('', { bedrag: '1e1' })), 'geen bedrag'],
    ['second amount', bestand(kloppend + ntry('<Amt Ccy="EUR">1</Amt>')), 'komt 2 keer voor'],
    ['unknown direction', bestand(kloppend + ntry('', { richting: 'BOTH' })), 'CRDT of DBIT'],
    ['day that does not exist', bestand(kloppend + ntry('', { dag: '<Dt>2021-02-29</Dt>' })), 'geen bestaande dag'],
    ['missing booking day', bestand(kloppend + ntry('', { dag: '' })), 'BookgDt'],
    ['missing status', bestand(kloppend + ntry('').replace(/<Sts>.*<\/Sts>/, '')), 'Sts'],
    ['details that charges do not explain', bestand(kloppend + ntry('<NtryDtls><TxDtls><Amt Ccy="EUR">9</Amt><Chrgs><Rcrd><Amt Ccy="EUR">0.5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Rcrd></Chrgs></TxDtls></NtryDtls>')), 'tellen op tot 9.00'],
    ['details that do not add up', bestand(kloppend + ntry('<NtryDtls><TxDtls><Amt Ccy="EUR">9</Amt></TxDtls></NtryDtls>')), 'tellen op tot 9.00'],
    ['several details without amounts', bestand(kloppend + ntry('<NtryDtls><TxDtls/><TxDtls/></NtryDtls>')), 'bedrag ontbreekt'],
    ['reference of the entry that is too long', bestand(kloppend + ntry(`<NtryDtls/><AddtlNtryInf/>`).replace('<Ntry>', `<Ntry><NtryRef>${'x'.repeat(36)}</NtryRef>`)), '36 tekens'],
    ['id of the message that is too long', bestand(kloppend).replace('>M1<', `>${'9'.repeat(1000)}<`), '1000 tekens'],
    ['id of the statement that is too long', bestand(kloppend).replace('>S1<', `>${'9'.repeat(36)}<`), 'Id heeft 36 tekens'],
    ['reference of the payment that is too long', bestand(kloppend + ntry(`<NtryDtls><TxDtls><Refs><EndToEndId>${'x'.repeat(36)}</EndToEndId></Refs></TxDtls></NtryDtls>`)), '36 tekens'],
    ['id that stands twice, the second after an entry', bestand(`${kloppend}${ntry('')}<Id>S2</Id>`), 'Id (regel 1): Dit onderdeel staat er twee keer'],
    ['account that stands twice', bestand(`<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>${kloppend}${ntry('')}`), 'Acct (regel 1): Dit onderdeel staat er twee keer'],
    ['page that is told after an entry', bestand(`${kloppend}${ntry('')}<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>`), 'staat na de eerste post'],
    ['second header', bestand(kloppend + ntry('')).replace('</BkToCstmrStmt>', '<GrpHdr><MsgId>M2</MsgId><CreDtTm>2021-03-17T02:00:00</CreDtTm></GrpHdr></BkToCstmrStmt>'), 'GrpHdr (regel 1): Dit onderdeel staat er twee keer'],
    ['second status', bestand(kloppend + ntry('<Sts><Cd>PDNG</Cd></Sts>')), 'Sts komt 2 keer voor'],
    ['second reference of the payment', bestand(kloppend + ntry('<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId><EndToEndId>E2</EndToEndId></Refs></TxDtls></NtryDtls>')), 'EndToEndId komt 2 keer voor'],
    ['second list of references', bestand(kloppend + ntry('<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs><Refs><EndToEndId>E2</EndToEndId></Refs></TxDtls></NtryDtls>')), 'Refs komt 2 keer voor'],
    ['batch with another number of details', bestand(kloppend + ntry('<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch><TxDtls/></NtryDtls>')), 'noemt 2 transacties'],
    ['account that is no IBAN', bestand(kloppend).replace('NL20INGB0001234567', 'NL21INGB0001234567'), 'IBAN van de rekening'],
    ['missing message id', bestand(kloppend + ntry('')).replace('M1', ' '), 'MsgId'],
    ['sequence number of letters', bestand(`<ElctrncSeqNb>x</ElctrncSeqNb>${kloppend}${ntry('')}`), 'geen volgnummer'],
    ['message without statements', bestand('').replace(/<Stmt>.*<\/Stmt>/, ''), 'geen afschrift'],
    ['older version', bestand(kloppend + ntry(''), 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'), 'camt.053.001.08'],
    ['message without a namespace', '<Document/>', 'camt.053.001.08'],
    ['empty file', '', 'regel'],
    ['file that is no XML', 'GIF89a', 'beschadigd'],
    ['element that is not closed', bestand(kloppend).replace('</Id></Acct>', '</Acct>'), 'beschadigd'],
    ['second root', `${bestand(kloppend + ntry(''))}<Document/>`, 'beschadigd'],
    ['absurd depth', bestand('<A>'.repeat(100)), '64 diep'],
  ])('is refused for a %s', (_wat, xml, melding) => {
    const fouten = foutenVan(xml);
    expect(fouten.map((fout) => `${fout.plaats}: ${fout.melding}`).join('\n')).toContain(melding);
    // Every refusal says the way out.
    for (const fout of fouten) expect(fout.melding).toMatch(/\b(vraag|haal|lees)\b/i);
  });

  it('is refused for entities and any DOCTYPE, without ever looking at what they point to', () => {
    const xxe = `<!DOCTYPE Document [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>${bestand(kloppend + ntry('<AddtlNtryInf>&geheim;</AddtlNtryInf>')).replace('<?xml version="1.0"?>', '')}`;
    expect(foutenVan(xxe)).toEqual([{ plaats: 'regel 1', melding: expect.stringContaining('DOCTYPE') }]);
    expect(foutenVan(bestand(kloppend + ntry('<AddtlNtryInf>&geheim;</AddtlNtryInf>')))[0]?.melding).toContain('beschadigd');
  });

  it('is refused wherever it is cut off', () => {
    const xml = voorbeeldbestand();
    for (let lengte = 0; lengte < xml.trimEnd().length; lengte += 1) {
      expect(foutenVan(xml.slice(0, lengte))).not.toEqual([]);
    }
  });

  it('names every fault it can find, with its place', () => {
    const xml = bestand(
      saldo('OPBD', '0') + saldo('CLBD', '10').replace('"EUR"', '"GBP"') + ntry('', { dag: '<Dt>2021-13-01</Dt>' }) + ntry('', { bedrag: 'tien' }),
    );
    expect(foutenVan(xml).map(({ plaats }) => plaats)).toEqual([
      'afschrift 1, saldo CLBD (regel 1)',
      'afschrift 1, post 1 (regel 1)',
      'afschrift 1, post 2 (regel 1)',
    ]);
  });

  it('keeps refusing after the first piece that was damaged', () => {
    const lezer = new Camt053Lezer(() => undefined);
    expect(() => lezer.schrijf('<a>&')).toThrow(BankberichtFout);
    expect(() => lezer.schrijf(voorbeeldbestand())).toThrow(BankberichtFout);
    expect(() => lezer.sluit()).toThrow(BankberichtFout);
  });

  it('is refused when one transaction of a batch was left out', () => {
    const transacties = [voorbeeldposttransactie(), voorbeeldposttransactie({ endToEndId: 'E2', bedrag: Bedrag.van('-1.00') })];
    const xml = [...schrijfCamt053(voorbeeldafschrift([voorbeeldpost(transacties)]))].join('');
    expect(foutenVan(xml.replace(/<TxDtls><Refs><EndToEndId>E2.*<\/TxDtls>\n/, ''))).toHaveLength(1);
  });
});

describe('recognising a bank message', () => {
  it.each([
    ['camt.053', voorbeeldbestand().slice(0, 200)],
    ['camt.053', '\ufeff<?xml version="1.0"?><!-- x --><p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">'],
    ['pain.002', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>'],
    ['onbekend', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">'],
    ['onbekend', '<Iets xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'],
    ['onbekend', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"'],
    ['onbekend', 'no xml & <<'],
    ['onbekend', ''],
  ])('says %s', (soort, begin) => {
    expect(herkenBankbericht(begin)).toBe(soort);
  });
});
