import { Bedrag } from '#values';
import { describeMetSchemas, schemafouten } from '../../../test/support/xsd.js';
import { BankberichtFout, type Berichtfout } from './berichtfout.js';
import { leesCamt053 } from './camt053.reader.js';
import { posten, voorbeeldafschrift, voorbeeldpost, voorbeeldposttransactie } from './camt053.voorbeeld.js';
import { schrijfCamt053, type TeSchrijvenAfschrift } from './camt053.writer.js';

function schrijf(afschrift: TeSchrijvenAfschrift): string {
  return [...schrijfCamt053(afschrift)].join('');
}

function foutenVan(afschrift: TeSchrijvenAfschrift): readonly Berichtfout[] {
  try {
    schrijf(afschrift);
  } catch (fout) {
    if (fout instanceof BankberichtFout) return fout.fouten;
    throw fout;
  }
  return [];
}

describe('a statement written as camt.053', () => {
  it('is read back as it was written, batches, returns and reversals included', () => {
    const geschreven = posten();
    const bericht = leesCamt053(schrijfCamt053(voorbeeldafschrift(geschreven)));
    expect(bericht.berichtId).toBe('BANK-MSG-1');
    const [afschrift] = bericht.afschriften;
    expect(afschrift).toMatchObject({ id: 'AFSCHRIFT-53', volgnummer: 53, rekeningIban: 'NL20INGB0001234567', aantalPosten: 6, overgeslagen: [] });
    expect(afschrift?.beginsaldo.toString()).toBe('100.00');
    expect(afschrift?.eindsaldo.toString()).toBe('998066.49');
    const zonderDetails = { endToEndId: null, bedrag: Bedrag.van('-3.50'), reden: null, tegenrekeningIban: null, tegenrekeningNaam: null, omschrijving: '' };
    const verwacht = geschreven.map((post, index) => ({
      ...post,
      volgnummer: index + 1,
      transacties: post.transacties.length === 0 ? [zonderDetails] : post.transacties,
    }));
    expect(afschrift?.posten).toEqual(verwacht);
  });

  it('carries a structured reference beside the text, or alone', () => {
    const kenmerk = 'RF18539007547034';
    const transacties = [voorbeeldposttransactie({ kenmerk, omschrijving: 'Terug' }), voorbeeldposttransactie({ kenmerk, omschrijving: '' })];
    const gelezen = leesCamt053(schrijfCamt053(voorbeeldafschrift([voorbeeldpost(transacties)]))).afschriften[0]?.posten[0]?.transacties;
    expect(gelezen?.map(({ omschrijving, kenmerk: terug }) => [omschrijving, terug])).toEqual([['Terug', kenmerk], [kenmerk, kenmerk]]);
  });

  it('may have a debit balance and no entries', () => {
    const saldo = Bedrag.van('-12.34');
    const [afschrift] = leesCamt053(schrijfCamt053(voorbeeldafschrift([], { beginsaldo: saldo, eindsaldo: saldo, volgnummer: null }))).afschriften;
    expect([afschrift?.beginsaldo.toString(), afschrift?.eindsaldo.toString(), afschrift?.volgnummer]).toEqual(['-12.34', '-12.34', null]);
  });

  it('gives the same text for the same statement', () => {
    expect(schrijf(voorbeeldafschrift(posten()))).toBe(schrijf(voorbeeldafschrift(posten())));
  });

  it('is refused, all faults at once, when texts do not fit or sums do not match', () => {
    const post = voorbeeldpost(
      [voorbeeldposttransactie({ endToEndId: 'e'.repeat(36), reden: 'TOOLONG', omschrijving: '\u0000', tegenrekeningIban: 'NL00' })],
      { bedrag: Bedrag.van('-1.00') },
    );
    const fouten = foutenVan(voorbeeldafschrift([post], { id: '', eindsaldo: Bedrag.van('100.00') }));
    expect(fouten.map(({ plaats }) => plaats)).toEqual([
      'afschrift, id',
      'post 1, transactie 1, endToEndId',
      'post 1, transactie 1, reden',
      'post 1, transactie 1, omschrijving',
      'post 1, transactie 1, IBAN',
      'post 1',
      'afschrift, eindsaldo',
    ]);
  });
});

describeMetSchemas('the camt.053 schema of ISO', () => {
  it('accepts what was written', () => {
    expect(schemafouten('camt.053.001.08.xsd', schrijf(voorbeeldafschrift(posten())))).toEqual([]);
  });

  it('accepts a statement without entries', () => {
    const leeg = voorbeeldafschrift([], { volgnummer: null });
    expect(schemafouten('camt.053.001.08.xsd', schrijf(leeg))).toEqual([]);
  });

  it('refuses a statement without balances, so the check is a real one', () => {
    const xml = schrijf(voorbeeldafschrift([])).replace(/<Bal>.*<\/Bal>\n/g, '');
    expect(schemafouten('camt.053.001.08.xsd', xml)).not.toEqual([]);
  });
});
