import { Bedrag, Datum } from '#values';
import { describeMetSchemas, schemafouten } from '../../../test/support/xsd.js';
import { betaalgroepVan, type Betaalopdracht, type Betaaltransactie } from './betaalopdracht.js';
import { voorbeeldopdracht, voorbeeldtransactie } from './betaalopdracht.voorbeeld.js';
import { BetaalopdrachtFout, type Berichtfout } from './berichtfout.js';
import { leesPain001 } from './pain001.reader.js';
import { schrijfPain001 } from './pain001.writer.js';

const SCHEMAS = ['pain.001.001.09.xsd', 'EPC132-08_2025_V1.0_pain.001.001.09.xsd'];

function schrijf(opdracht: Betaalopdracht): string {
  return [...schrijfPain001(opdracht)].join('');
}

function foutenVan(opdracht: Betaalopdracht): readonly Berichtfout[] {
  try {
    schrijf(opdracht);
  } catch (fout) {
    if (fout instanceof BetaalopdrachtFout) return fout.fouten;
    throw fout;
  }
  return [];
}

function crediteur(velden: Partial<Betaaltransactie['crediteur']>): Betaaltransactie['crediteur'] {
  return { ...voorbeeldtransactie().crediteur, ...velden };
}

function veelsoortig(): Betaalopdracht {
  const transacties = [
    voorbeeldtransactie({ endToEndId: 'E1', bedrag: Bedrag.van('0.01'), crediteur: crediteur({ naam: 'Ömer & Zn. "De Ƀ" <b.v.>' }) }),
    voorbeeldtransactie({ endToEndId: 'E2', bedrag: Bedrag.van('999999999.99'), omschrijving: 'x'.repeat(140) }),
    voorbeeldtransactie({ endToEndId: 'E3', omschrijving: '', crediteur: crediteur({ naam: 'n'.repeat(70), bic: 'ABNANL2A' }) }),
    voorbeeldtransactie({ endToEndId: 'E4', betalingskenmerk: '5000 0567 8901 2345' }),
    voorbeeldtransactie({ endToEndId: 'E5', betalingskenmerk: 'RF18 5390 0754 7034' }),
    voorbeeldtransactie({ endToEndId: 'E6', crediteur: crediteur({ adres: { plaats: "'s-Hertogenbosch", land: 'NL' } }) }),
    voorbeeldtransactie({
      endToEndId: 'E7',
      crediteur: crediteur({ iban: 'DE89370400440532013000', adres: { plaats: 'Köln', land: 'DE', regels: ['Straße 1', 'Hinterhaus'] } }),
    }),
  ];
  const tweede = betaalgroepVan('RUN-2021-0001-MBO', Datum.van('2021-03-17'), [voorbeeldtransactie({ endToEndId: 'E8' })]);
  const eerste = voorbeeldopdracht(transacties);
  return { ...eerste, groepen: [...eerste.groepen, tweede] };
}

describe('a payment order written as pain.001', () => {
  it('is read back by the bank with the same payments, rewritten to SEPA characters', () => {
    const gelezen = leesPain001(schrijfPain001(veelsoortig()));
    expect(gelezen.berichtId).toBe('RUN-2021-0001');
    expect(gelezen.groepen.map(({ id, uitvoeringsdatum, debiteurIban }) => [id, uitvoeringsdatum.toString(), debiteurIban])).toEqual([
      ['RUN-2021-0001-WGV', '2021-03-16', 'NL20INGB0001234567'],
      ['RUN-2021-0001-MBO', '2021-03-17', 'NL20INGB0001234567'],
    ]);
    const transacties = gelezen.groepen.flatMap((groep) => groep.transacties);
    expect(transacties.map(({ endToEndId, bedrag }) => `${endToEndId} ${bedrag.toString()}`)).toEqual([
      'E1 0.01', 'E2 999999999.99', 'E3 2025.00', 'E4 2025.00', 'E5 2025.00', 'E6 2025.00', 'E7 2025.00', 'E8 2025.00',
    ]);
    expect(transacties[0]?.crediteurNaam).toBe("Omer + Zn. 'De B' (b.v.)");
    expect(transacties[1]?.omschrijving).toBe('x'.repeat(140));
    expect(transacties[2]?.omschrijving).toBe('');
    expect(transacties[3]?.omschrijving).toBe('5000056789012345');
    expect(transacties[4]?.omschrijving).toBe('RF18539007547034');
    expect(transacties[6]?.crediteurIban).toBe('DE89370400440532013000');
  });

  it('says SEPA, batch booking and shared costs, and gives every structured reference its issuer', () => {
    const xml = schrijf(veelsoortig());
    expect(xml).toContain('<SvcLvl><Cd>SEPA</Cd></SvcLvl>');
    expect(xml).toContain('<PmtMtd>TRF</PmtMtd>\n<BtchBookg>true</BtchBookg>');
    expect(xml).toContain('<ChrgBr>SLEV</ChrgBr>');
    expect(xml).toContain('<Cd>SCOR</Cd></CdOrPrtry><Issr>CUR</Issr></Tp><Ref>5000056789012345</Ref>');
    expect(xml).toContain('<Cd>SCOR</Cd></CdOrPrtry><Issr>ISO</Issr></Tp><Ref>RF18539007547034</Ref>');
    expect(xml).toContain('<PstlAdr><TwnNm>Koln</TwnNm><Ctry>DE</Ctry><AdrLine>Strasse 1</AdrLine><AdrLine>Hinterhaus</AdrLine></PstlAdr>');
    expect(xml).toContain('<NbOfTxs>8</NbOfTxs><CtrlSum>1000012150.00</CtrlSum>');
  });

  it('names the bank of the payer NOTPROVIDED when its BIC is not known', () => {
    const opdracht = voorbeeldopdracht([voorbeeldtransactie()], { debiteur: { naam: 'UWV kassier', iban: 'NL20INGB0001234567', bic: null, adres: null } });
    expect(schrijf(opdracht)).toContain('<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>');
  });

  it('tells where the payer lives, in structured form, when that is known', () => {
    const { debiteur } = voorbeeldopdracht([]);
    expect(schrijf(voorbeeldopdracht([voorbeeldtransactie()], { debiteur: { ...debiteur, adres: { plaats: 'Amsterdam', land: 'NL' } } }))).toContain('<Dbtr><Nm>UWV kassier</Nm><PstlAdr><TwnNm>Amsterdam</TwnNm><Ctry>NL</Ctry></PstlAdr></Dbtr>');
    expect(schrijf(voorbeeldopdracht([voorbeeldtransactie()]))).toContain('<Dbtr><Nm>UWV kassier</Nm></Dbtr>');
  });

  it('gives the same text for the same order', () => {
    expect(schrijf(veelsoortig())).toBe(schrijf(veelsoortig()));
  });

  it('takes transfers from an iterator one at a time and comes in pieces', () => {
    const aantal = 20_000;
    let gelezen = 0;
    let geschreven = 0;
    let grootsteVoorsprong = 0;
    function* bron(): Generator<Betaaltransactie> {
      for (; gelezen < aantal; gelezen += 1) yield voorbeeldtransactie({ endToEndId: `E${gelezen}`, bedrag: Bedrag.van('1.00') });
    }
    const opdracht = voorbeeldopdracht([], {
      groepen: [{ id: 'G1', uitvoeringsdatum: Datum.van('2021-03-16'), aantal, totaal: Bedrag.van('20000.00'), transacties: bron() }],
    });
    for (const stuk of schrijfPain001(opdracht)) {
      geschreven += stuk.split('<CdtTrfTxInf>').length - 1;
      grootsteVoorsprong = Math.max(grootsteVoorsprong, gelezen - geschreven);
    }
    expect(geschreven).toBe(aantal);
    expect(grootsteVoorsprong).toBeLessThan(100);
  });
});

describe('a payment order that may not go to the bank', () => {
  it.each<[string, Partial<Betaaltransactie>, string]>([
    ['an amount of nothing', { bedrag: Bedrag.NUL }, 'bedrag'],
    ['a negative amount', { bedrag: Bedrag.van('-1.00') }, 'bedrag'],
    ['a cent too much', { bedrag: Bedrag.van('1000000000.00') }, 'bedrag'],
    ['an empty EndToEndId', { endToEndId: '' }, 'endToEndId'],
    ['an EndToEndId of 36 characters', { endToEndId: 'e'.repeat(36) }, 'endToEndId'],
    ['an EndToEndId with an underscore', { endToEndId: 'BET_1' }, 'endToEndId'],
    ['an EndToEndId with a double slash', { endToEndId: 'BET//1' }, 'endToEndId'],
    ['a name of 71 characters', { crediteur: crediteur({ naam: 'n'.repeat(71) }) }, 'naam'],
    ['a name that becomes too long by rewriting', { crediteur: crediteur({ naam: 'ß'.repeat(36) }) }, 'naam'],
    ['a name without a letter', { crediteur: crediteur({ naam: '漢字' }) }, 'naam'],
    ['an IBAN with a wrong check digit', { crediteur: crediteur({ iban: 'NL92ABNA0417164300' }) }, 'IBAN'],
    ['an IBAN outside SEPA', { crediteur: crediteur({ iban: 'TR330006100519786457841326' }) }, 'IBAN'],
    ['a BIC of another form', { crediteur: crediteur({ bic: 'ABNA' }) }, 'BIC'],
    ['a description of 141 characters', { omschrijving: 'x'.repeat(141) }, 'omschrijving'],
    ['a betalingskenmerk with a wrong check digit', { betalingskenmerk: '6000056789012345' }, 'betalingskenmerk'],
    ['three address lines', { crediteur: crediteur({ adres: { plaats: 'Ede', land: 'NL', regels: ['a', 'b', 'c'] } }) }, 'adres'],
    ['an address without a town', { crediteur: crediteur({ adres: { plaats: '', land: 'NL' } }) }, 'plaats'],
    ['a country that is no code', { crediteur: crediteur({ adres: { plaats: 'Ede', land: 'Nederland' } }) }, 'land'],
  ])('is refused for %s', (_wat, velden, plaats) => {
    const fouten = foutenVan(voorbeeldopdracht([voorbeeldtransactie(velden)]));
    expect(fouten).toHaveLength(1);
    expect(fouten[0]?.plaats).toContain('groep RUN-2021-0001-WGV, betaling 1');
    expect(fouten[0]?.plaats).toContain(plaats);
  });

  it('names all faults at once, with their places', () => {
    const fouten = foutenVan(
      voorbeeldopdracht(
        [voorbeeldtransactie({ bedrag: Bedrag.NUL }), voorbeeldtransactie({ omschrijving: 'x'.repeat(141) })],
        { berichtId: 'te_raar', aangemaaktOp: '2021-02-30T09:00:00Z', initiator: '' },
      ),
    );
    expect(fouten.map(({ plaats }) => plaats)).toEqual([
      'bericht, berichtId',
      'bericht, aangemaaktOp',
      'bericht, initiator',
      'groep RUN-2021-0001-WGV, betaling 1 (BET-2021-000001), bedrag',
      'groep RUN-2021-0001-WGV, betaling 2 (BET-2021-000001), omschrijving',
      'groep RUN-2021-0001-WGV, betaling 2 (BET-2021-000001)',
    ]);
  });

  it('is refused when it has no groups, when a group has no transfers, or when two groups have one name', () => {
    expect(foutenVan(voorbeeldopdracht([], { groepen: [] }))).toHaveLength(1);
    expect(foutenVan(voorbeeldopdracht([])).map(({ plaats }) => plaats)).toEqual(['groep RUN-2021-0001-WGV, aantal']);
    const [groep] = voorbeeldopdracht([voorbeeldtransactie()]).groepen;
    const ander = betaalgroepVan(groep?.id ?? '', Datum.van('2021-03-16'), [voorbeeldtransactie({ endToEndId: 'E2' })]);
    expect(foutenVan(voorbeeldopdracht([], { groepen: [groep ?? ander, ander] }))).toHaveLength(1);
  });

  it.each([
    ['number', 2, '2025.00'],
    ['sum', 1, '2025.01'],
  ])('is refused at the end when the announced %s is not what was written', (_wat, aantal, totaal) => {
    const opdracht = voorbeeldopdracht([], {
      groepen: [{ id: 'G1', uitvoeringsdatum: Datum.van('2021-03-16'), aantal, totaal: Bedrag.van(totaal), transacties: [voorbeeldtransactie()] }],
    });
    expect(foutenVan(opdracht).map(({ plaats }) => plaats)).toEqual(['groep G1']);
  });
});

describeMetSchemas('the pain.001 schemas of ISO and EPC', () => {
  it.each(SCHEMAS)('accept what was written: %s', (schema) => {
    expect(schemafouten(schema, schrijf(veelsoortig()))).toEqual([]);
  });

  it.each(SCHEMAS)('refuse the same order with another payment method, so the check is a real one: %s', (schema) => {
    const xml = schrijf(veelsoortig()).replace('<PmtMtd>TRF</PmtMtd>', '<PmtMtd>XXX</PmtMtd>');
    expect(schemafouten(schema, xml)).not.toEqual([]);
  });
});
