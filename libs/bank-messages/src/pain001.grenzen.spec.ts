import fc from 'fast-check';
import { Bedrag, Datum } from '#values';
import { describeMetSchemas, schemafouten } from '../../../test/support/xsd.js';
import { betaalgroepVan, type Betaalopdracht, type Betaaltransactie } from './betaalopdracht.js';
import { voorbeeldopdracht, voorbeeldtransactie } from './betaalopdracht.voorbeeld.js';
import { BetaalopdrachtFout } from './berichtfout.js';
import { leesPain001, type OntvangenTransactie } from './pain001.reader.js';
import { schrijfPain001 } from './pain001.writer.js';
import { heeftLetterOfCijfer, isSepaTekst, naarSepaTekens } from './tekenset.js';

const SCHEMAS = ['pain.001.001.09.xsd', 'EPC132-08_2025_V1.0_pain.001.001.09.xsd'];
const DAG = Datum.van('2021-03-16');

type Crediteur = Betaaltransactie['crediteur'];

const crediteur = (velden: Partial<Crediteur>): Crediteur => ({ ...voorbeeldtransactie().crediteur, ...velden });
const metTransactie = (velden: Partial<Betaaltransactie>): Betaalopdracht => voorbeeldopdracht([voorbeeldtransactie(velden)]);
const metCrediteur = (velden: Partial<Crediteur>): Betaalopdracht => metTransactie({ crediteur: crediteur(velden) });
const metAdres = (adres: Crediteur['adres']): Betaalopdracht => metCrediteur({ adres });
const metKop = (velden: Partial<Betaalopdracht>): Betaalopdracht => voorbeeldopdracht([voorbeeldtransactie()], velden);
const metGroep = (id: string): Betaalopdracht => metKop({ groepen: [betaalgroepVan(id, DAG, [voorbeeldtransactie()])] });
const betaler = (velden: Partial<Betaalopdracht['debiteur']>): Betaalopdracht => metKop({ debiteur: { ...voorbeeldopdracht([]).debiteur, ...velden } });

const ADRES = { plaats: 'Amsterdam', land: 'NL' };
const zwitsers = (bic: string | null, adres: Crediteur['adres']): Betaalopdracht => voorbeeldopdracht([voorbeeldtransactie({ crediteur: crediteur({ iban: 'CH9300762011623852957', bic }) })], { debiteur: { ...voorbeeldopdracht([]).debiteur, adres } });

const schrijf = (opdracht: Betaalopdracht): string => [...schrijfPain001(opdracht)].join('');

/** The places that are wrong; none when the order may go to the bank. */
function foutePlaatsen(opdracht: Betaalopdracht): string[] {
  try {
    schrijf(opdracht);
  } catch (fout) {
    if (fout instanceof BetaalopdrachtFout) return fout.fouten.map(({ plaats }) => plaats);
    throw fout;
  }
  return [];
}

function enige(opdracht: Betaalopdracht): OntvangenTransactie {
  const transactie = leesPain001([schrijf(opdracht)]).groepen[0]?.transacties[0];
  if (transactie === undefined) throw new Error('nothing was read back');
  return transactie;
}

/** Of every limit: its name, what still goes, and what does not any more. */
const GRENZEN: [string, Betaalopdracht, Betaalopdracht][] = [
  ['the smallest amount is a cent', metTransactie({ bedrag: Bedrag.van('0.01') }), metTransactie({ bedrag: Bedrag.van('0.00') })],
  ['the largest amount is a cent below a thousand million', metTransactie({ bedrag: Bedrag.van('999999999.99') }), metTransactie({ bedrag: Bedrag.van('1000000000.00') })],
  ['an EndToEndId has 35 characters', metTransactie({ endToEndId: 'e'.repeat(35) }), metTransactie({ endToEndId: 'e'.repeat(36) })],
  ['an EndToEndId has at least one', metTransactie({ endToEndId: 'e' }), metTransactie({ endToEndId: '' })],
  ['a message id has 35 characters', metKop({ berichtId: 'b'.repeat(35) }), metKop({ berichtId: 'b'.repeat(36) })],
  ['a group id has 35 characters', metGroep('g'.repeat(35)), metGroep('g'.repeat(36))],
  ['the name of who asks has 70 characters', metKop({ initiator: 'i'.repeat(70) }), metKop({ initiator: 'i'.repeat(71) })],
  ['the name of the payer has 70 characters', betaler({ naam: 'd'.repeat(70) }), betaler({ naam: 'd'.repeat(71) })],
  ['the name of the payee has 70 characters', metCrediteur({ naam: 'n'.repeat(70) }), metCrediteur({ naam: 'n'.repeat(71) })],
  ['a name is counted as it is written for the bank', metCrediteur({ naam: 'ß'.repeat(35) }), metCrediteur({ naam: `${'ß'.repeat(35)}s` })],
  ['a description has 140 characters', metTransactie({ omschrijving: 'x'.repeat(140) }), metTransactie({ omschrijving: 'x'.repeat(141) })],
  ['a description is counted as it is written for the bank', metTransactie({ omschrijving: `${'€'.repeat(46)}ab` }), metTransactie({ omschrijving: `${'€'.repeat(46)}abc` })],
  ['a town has 35 characters', metAdres({ plaats: 'p'.repeat(35), land: 'NL' }), metAdres({ plaats: 'p'.repeat(36), land: 'NL' })],
  ['a line of an address has 70 characters', metAdres({ plaats: 'Ede', land: 'NL', regels: ['r'.repeat(70)] }), metAdres({ plaats: 'Ede', land: 'NL', regels: ['r'.repeat(71)] })],
  ['an address has two lines', metAdres({ plaats: 'Ede', land: 'NL', regels: ['a', 'b'] }), metAdres({ plaats: 'Ede', land: 'NL', regels: ['a', 'b', 'c'] })],
  ['outside the EEA a payee has a BIC', zwitsers('POFICHBEXXX', ADRES), zwitsers(null, ADRES)],
  ['for a payee outside the EEA the payer has an address', zwitsers('POFICHBEXXX', ADRES), zwitsers('POFICHBEXXX', null)],
  ['the town of the payer has 35 characters', betaler({ adres: { ...ADRES, plaats: 'p'.repeat(35) } }), betaler({ adres: { ...ADRES, plaats: 'p'.repeat(36) } })],
  ['a country has two letters', metAdres({ plaats: 'Ede', land: 'NL' }), metAdres({ plaats: 'Ede', land: 'NLD' })],
  ['a BIC has 8 characters', metCrediteur({ bic: 'ABNANL2A' }), metCrediteur({ bic: 'ABNANL2' })],
  ['or 11', metCrediteur({ bic: 'ABNANL2AXXX' }), metCrediteur({ bic: 'ABNANL2AXXXX' })],
  ['the BIC of the payer too', betaler({ bic: 'INGBNL2A' }), betaler({ bic: 'INGBNL2AX' })],
  ['a check digit is right', metTransactie({ betalingskenmerk: '5000056789012345' }), metTransactie({ betalingskenmerk: '5000056789012346' })],
  ['also in an RF reference', metTransactie({ betalingskenmerk: 'RF18539007547034' }), metTransactie({ betalingskenmerk: 'RF18539007547035' })],
];

/** Where a slash may not stand, each time beside the nearest thing that is allowed. */
const STREEPJES: [string, string][] = [['E/1', '/E1'], ['E/1', 'E1/'], ['E/1/2', 'E//1']];

describe('every limit of an order', () => {
  it.each(GRENZEN)('%s, and one step further is refused', (_wat, net, mis) => {
    expect(foutePlaatsen(net)).toEqual([]);
    expect(foutePlaatsen(mis)).toHaveLength(1);
  });

  it.each(STREEPJES)('an identifier may be %s and not %s, because it comes back as it was sent', (net, mis) => {
    for (const maak of [(id: string) => metTransactie({ endToEndId: id }), (id: string) => metKop({ berichtId: id }), metGroep]) {
      expect(foutePlaatsen(maak(net))).toEqual([]);
      expect(foutePlaatsen(maak(mis))).toHaveLength(1);
    }
  });

  it.each([['/x/', 'x'], ['a//b', 'a/b'], ['http://uwv.nl', 'http:/uwv.nl'], [' / ', '']])('a description %j goes as %j', (tekst, verwacht) => {
    expect(enige(metTransactie({ omschrijving: tekst })).omschrijving).toBe(verwacht);
  });

  it('an identifier is never rewritten: what is not in the character set is refused', () => {
    for (const id of ['É1', 'E_1', 'E&1', 'E;1', 'E\u00a01', ' E1', 'E1 ']) expect(foutePlaatsen(metTransactie({ endToEndId: id }))).toHaveLength(1);
    expect(foutePlaatsen(metTransactie({ endToEndId: "aZ0/-?:().,'+ 9" }))).toEqual([]);
  });
});

describe('what an order never holds', () => {
  const xml = schrijf(voorbeeldopdracht([
    voorbeeldtransactie({ endToEndId: 'E1', betalingskenmerk: 'RF18 5390 0754 7034', omschrijving: 'Ook een omschrijving' }),
    voorbeeldtransactie({ endToEndId: 'E2', betalingskenmerk: '5000 0567 8901 2345', omschrijving: '' }),
    voorbeeldtransactie({ endToEndId: 'E3', crediteur: crediteur({ adres: { plaats: 'Ede', land: 'NL', regels: ['Dorpsstraat 1'] } }) }),
    voorbeeldtransactie({ endToEndId: 'E4', omschrijving: '' }),
  ]));
  const transacties = xml.split('<CdtTrfTxInf>').slice(1);

  it('a description and a structured reference in one transfer, or two of either', () => {
    const vormen = transacties.map((transactie) => [transactie.split('<Ustrd>').length - 1, transactie.split('<Strd>').length - 1]);
    expect(vormen).toEqual([[0, 1], [0, 1], [1, 0], [0, 0]]);
    expect(xml).not.toContain('Ook een omschrijving');
  });

  it('an address of lines alone: town and country always stand before them', () => {
    for (const adres of xml.match(/<PstlAdr>.*?<\/PstlAdr>/g) ?? []) expect(adres).toMatch(/^<PstlAdr><TwnNm>[^<]+<\/TwnNm><Ctry>[A-Z]{2}<\/Ctry>(<AdrLine>[^<]+<\/AdrLine>){0,2}<\/PstlAdr>$/);
    expect(xml.split('<PstlAdr>')).toHaveLength(2);
  });

  it('an empty element', () => {
    expect(xml).not.toMatch(/<(\w+)[^>]*><\/\1>|\/>/);
  });
});

/** Text of any script, of the signs that are rewritten, and of what is nothing at all. */
const tekst = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.string({ unit: fc.constantFrom('Ö', '&', '"', '<', '>', 'Ƀ', '/', ' ', 'ß', 'Ж', 'ψ', '€', '漢', '\u0301', '\u202e', '\ud83d\ude00', '\ud800', '\u0000', ']]>', '<!--', 'a', '1', '.', "'"), maxLength: 150 }),
  fc.constantFrom('Ömer & Zn. "De Ƀ" <b.v.>', '<!DOCTYPE x>', '&amp;', ']]>', '${naam}', '__proto__', 'RF18539007547034', '5000056789012345'),
);

/** As `betaalruns` cut a text to size. */
const ingekort = (waarde: string, max: number): string => naarSepaTekens(naarSepaTekens(waarde).slice(0, max));

describe('an order with any name and description', () => {
  it('is written and read back with the rewritten text, or refused because nothing is left that names anybody or it is too long', () => {
    fc.assert(fc.property(tekst, tekst, (naam, omschrijving) => {
      const [bankNaam, bankTekst] = [naarSepaTekens(naam), naarSepaTekens(omschrijving)];
      const mis = [...(!heeftLetterOfCijfer(bankNaam) || bankNaam.length > 70 ? ['naam'] : []), ...(bankTekst.length > 140 ? ['omschrijving'] : [])];
      const opdracht = metTransactie({ omschrijving, crediteur: crediteur({ naam }) });
      const plaatsen = foutePlaatsen(opdracht).map((plaats) => plaats.split(', ').at(-1));
      expect(plaatsen.sort()).toEqual(mis);
      if (mis.length === 0) expect(enige(opdracht)).toMatchObject({ crediteurNaam: bankNaam, omschrijving: bankTekst });
    }), { numRuns: 1500 });
  });

  it('holds nothing but the characters of SEPA in whatever it says', () => {
    fc.assert(fc.property(tekst, tekst, (naam, omschrijving) => {
      const xml = schrijf(metTransactie({ omschrijving: ingekort(omschrijving, 140), crediteur: crediteur({ naam: `a${ingekort(naam, 60)}` }) }));
      for (const [, inhoud = ''] of xml.matchAll(/<(?:Nm|Ustrd)>([^<]*)</g)) expect(isSepaTekst(inhoud)).toBe(true);
    }), { numRuns: 500 });
  });

  it('names Ömer & Zn. "De Ƀ" <b.v.> as every bank can pass on', () => {
    const naam = 'Ömer & Zn. "De Ƀ" <b.v.>';
    expect(enige(metTransactie({ omschrijving: naam, crediteur: crediteur({ naam }) }))).toMatchObject({ crediteurNaam: "Omer + Zn. 'De B' (b.v.)", omschrijving: "Omer + Zn. 'De B' (b.v.)" });
  });
});

/** What stands just within a limit in as few orders as possible, because every check by a schema starts a program: all transfers that differ, and every head that does. */
function binnenDeGrenzen(): Betaalopdracht[] {
  const gewoon = voorbeeldopdracht([]);
  const gewoneGroep = voorbeeldopdracht([voorbeeldtransactie()]).groepen[0]?.id;
  const gewoonId = voorbeeldtransactie().endToEndId;
  const isGewoon = (opdracht: Betaalopdracht): boolean =>
    JSON.stringify({ ...opdracht, groepen: [] }) === JSON.stringify({ ...gewoon, groepen: [] }) && opdracht.groepen.every(({ id }) => id === gewoneGroep);
  const netten = GRENZEN.map(([, net]) => net);
  const transacties = netten.filter(isGewoon).flatMap(({ groepen }) => groepen.flatMap((groep) => [...groep.transacties]));
  const alle = voorbeeldopdracht(transacties.map((transactie, index) => (transactie.endToEndId === gewoonId ? { ...transactie, endToEndId: `E${index}` } : transactie)));
  return [alle, ...netten.filter((net) => !isGewoon(net))];
}

describeMetSchemas('the pain.001 schemas of ISO and EPC, tried on the limits', () => {
  it.each(SCHEMAS)('accept whatever stands just within a limit: %s', (schema) => {
    const opdrachten = binnenDeGrenzen();
    expect(opdrachten).toHaveLength(8);
    for (const opdracht of opdrachten) expect(schemafouten(schema, schrijf(opdracht))).toEqual([]);
  }, 60_000);

  it.each(SCHEMAS)('accept a thousand names and descriptions of any kind: %s', (schema) => {
    const namen = fc.sample(fc.tuple(tekst, tekst), { numRuns: 1_000, seed: 20210316 });
    const transacties = namen.map(([naam, omschrijving], index) => voorbeeldtransactie({ endToEndId: `E${index}`, omschrijving: ingekort(omschrijving, 140), crediteur: crediteur({ naam: `a${ingekort(naam, 69)}` }) }));
    expect(schemafouten(schema, schrijf(voorbeeldopdracht(transacties)))).toEqual([]);
  }, 60_000);
});
