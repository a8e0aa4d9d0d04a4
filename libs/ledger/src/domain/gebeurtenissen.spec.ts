import fc from 'fast-check';
import { Bedrag, Datum } from '#values';
import { gebeurtenis, journalEntry, rekeningtekst, type Posting } from '../index.js';

const CEL = { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' };
const ELDERS = { ...CEL, regio: 'AM01' };
const PLAATS = { cel: CEL, verplichting: 'v', dimensie: 'scholing' };

/** Every event of the table, for one amount. */
const GEBEURTENISSEN: Record<string, (bedrag: Bedrag) => Posting[]> = {
  openstellen: (bedrag) => gebeurtenis.openstellen('kas', 'mbo-inkoop', 2021, bedrag),
  verlagen: (bedrag) => gebeurtenis.verlagen('kas', 'mbo-inkoop', 2021, bedrag),
  toedelen: (bedrag) => gebeurtenis.toedelen('verplichtingen', CEL, bedrag),
  intrekken: (bedrag) => gebeurtenis.intrekken('verplichtingen', CEL, bedrag),
  herverdelen: (bedrag) => gebeurtenis.herverdelen('kas', CEL, ELDERS, bedrag),
  kasschuif: (bedrag) => gebeurtenis.verplaatsen('kas', { stroom: 'mbo-inkoop', jaar: 2021 }, { stroom: 'mbo-inkoop', jaar: 2022 }, bedrag),
  overhevelen: (bedrag) => gebeurtenis.verplaatsen('verplichtingen', { stroom: 'ontschot-menukaart', jaar: 2021 }, { stroom: 'teambemensing', jaar: 2021 }, bedrag),
  vastleggen: (bedrag) => gebeurtenis.vastleggen(CEL, 'v', 'scholing', bedrag),
  vrijvallen: (bedrag) => gebeurtenis.vrijvallen(CEL, 'v', 'scholing', bedrag),
  betaalbaarstellen: (bedrag) => gebeurtenis.betaalbaarstellen(PLAATS, bedrag),
  verzenden: (bedrag) => gebeurtenis.verzenden('mbo-inkoop', bedrag),
  uitvoeren: (bedrag) => gebeurtenis.uitvoeren(PLAATS, bedrag),
  afwijzen: (bedrag) => gebeurtenis.afwijzen('mbo-inkoop', bedrag),
  retour: (bedrag) => gebeurtenis.retour(PLAATS, bedrag),
  'intrekken-betaling': (bedrag) => gebeurtenis.betalingIntrekken(PLAATS, bedrag),
  'onbekend-ontvangen': (bedrag) => gebeurtenis.onbekendOntvangen(bedrag),
  bestemmen: (bedrag) => gebeurtenis.bestemmen(bedrag),
  bevoorschotten: (bedrag) => gebeurtenis.bevoorschotten('mbo-inkoop', bedrag),
  'intrekken-voorschot': (bedrag) => gebeurtenis.voorschotIntrekken('mbo-inkoop', bedrag),
  terugvorderen: (bedrag) => gebeurtenis.terugvorderen(PLAATS, bedrag),
  'intrekken-vordering': (bedrag) => gebeurtenis.vorderingIntrekken(PLAATS, bedrag),
  ontvangen: (bedrag) => gebeurtenis.ontvangen(PLAATS, bedrag),
  'ontvangen binnen het jaar': (bedrag) => gebeurtenis.ontvangenBinnenJaar(PLAATS, 2021, bedrag),
};

/** The effect of postings as account → amount. */
function effect(...postings: Posting[][]): Record<string, string> {
  const saldi = new Map<string, Bedrag>();
  for (const { rekening, bedrag } of postings.flat()) saldi.set(rekeningtekst(rekening), (saldi.get(rekeningtekst(rekening)) ?? Bedrag.NUL).plus(bedrag));
  return Object.fromEntries([...saldi].filter(([, bedrag]) => !bedrag.isNul()).map(([rekening, bedrag]) => [rekening, bedrag.toString()]));
}

function entry(postings: readonly Posting[]) {
  return { soort: 'vastleggen' as const, boekdatum: Datum.van('2021-03-15'), omschrijving: 'proef', onderwerp: 'verplichting' as const, onderwerpId: 'v', besluit: null, corrigeert: null, door: 'test', postings };
}

describe('the events of the ledger', () => {
  it.each(Object.keys(GEBEURTENISSEN))('%s balances per book and per stream, for every amount', (naam) => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }), (centen) => {
      const postings = GEBEURTENISSEN[naam]?.(Bedrag.uitCenten(centen)) ?? [];
      expect(journalEntry(entry(postings)).postings.length).toBeGreaterThanOrEqual(2);
    }));
  });

  it('committing moves space to committed, and names the verplichting only where there is a sub-ledger', () => {
    const postings = gebeurtenis.vastleggen(CEL, 'v', 'scholing', Bedrag.van('10.00'));
    expect(effect(postings)).toEqual({ 'verplichtingen/vastgelegd/mbo-inkoop/2021/AM18': '10.00', 'verplichtingen/ruimte/mbo-inkoop/2021/AM18': '-10.00' });
    expect(postings.map(({ rekening, verplichting }) => [rekening.soort, verplichting])).toEqual([['vastgelegd', 'v'], ['ruimte', null]]);
  });

  it('a claim is a cost and a debt, and takes kasruimte', () => {
    expect(effect(gebeurtenis.betaalbaarstellen(PLAATS, Bedrag.van('10.00')))).toEqual({
      'kas/betaalbaar/mbo-inkoop/2021/AM18': '10.00', 'kas/ruimte/mbo-inkoop/2021/AM18': '-10.00',
      'financieel/lasten/mbo-inkoop/-/AM18': '10.00', 'financieel/crediteuren/mbo-inkoop/-/-': '-10.00',
    });
  });

  it('claim, send and execute leave paid money, a cost and less in the bank, and nothing on the way', () => {
    const bedrag = Bedrag.van('10.00');
    expect(effect(gebeurtenis.betaalbaarstellen(PLAATS, bedrag), gebeurtenis.verzenden('mbo-inkoop', bedrag), gebeurtenis.uitvoeren(PLAATS, bedrag))).toEqual({
      'kas/betaald/mbo-inkoop/2021/AM18': '10.00', 'kas/ruimte/mbo-inkoop/2021/AM18': '-10.00',
      'financieel/lasten/mbo-inkoop/-/AM18': '10.00', 'financieel/bank/mbo-inkoop/-/-': '-10.00',
    });
  });

  it('a rejected payment that is withdrawn leaves no trace in any balance', () => {
    const bedrag = Bedrag.van('10.00');
    const weg = [gebeurtenis.betaalbaarstellen(PLAATS, bedrag), gebeurtenis.verzenden('mbo-inkoop', bedrag), gebeurtenis.afwijzen('mbo-inkoop', bedrag), gebeurtenis.betalingIntrekken(PLAATS, bedrag)];
    expect(effect(...weg)).toEqual({});
  });

  it('so does a returned payment that is withdrawn', () => {
    const bedrag = Bedrag.van('10.00');
    const weg = [gebeurtenis.betaalbaarstellen(PLAATS, bedrag), gebeurtenis.verzenden('mbo-inkoop', bedrag), gebeurtenis.uitvoeren(PLAATS, bedrag), gebeurtenis.retour(PLAATS, bedrag), gebeurtenis.betalingIntrekken(PLAATS, bedrag)];
    expect(effect(...weg)).toEqual({});
  });

  it('what is asked back and comes back in the year it was paid leaves no trace in any balance, commitment included', () => {
    const bedrag = Bedrag.van('10.00');
    const betaald = [gebeurtenis.vastleggen(CEL, 'v', 'scholing', bedrag), gebeurtenis.betaalbaarstellen(PLAATS, bedrag), gebeurtenis.verzenden('mbo-inkoop', bedrag), gebeurtenis.uitvoeren(PLAATS, bedrag)];
    expect(effect(...betaald, gebeurtenis.terugvorderen(PLAATS, bedrag), gebeurtenis.ontvangenBinnenJaar(PLAATS, 2021, bedrag))).toEqual({});
    expect(effect(gebeurtenis.terugvorderen(PLAATS, bedrag), gebeurtenis.vorderingIntrekken(PLAATS, bedrag))).toEqual({});
  });

  it('the commitment becomes space in its own year, also where another year paid', () => {
    const postings = gebeurtenis.ontvangenBinnenJaar({ ...PLAATS, cel: { ...CEL, jaar: 2022 } }, 2021, Bedrag.van('10.00'));
    expect(effect(postings)).toEqual({
      'financieel/bank/mbo-inkoop/-/-': '10.00', 'financieel/vorderingen/mbo-inkoop/-/-': '-10.00', 'kas/ruimte/mbo-inkoop/2022/AM18': '10.00', 'kas/betaald/mbo-inkoop/2022/AM18': '-10.00',
      'verplichtingen/ruimte/mbo-inkoop/2021/AM18': '10.00', 'verplichtingen/vastgelegd/mbo-inkoop/2021/AM18': '-10.00',
    });
    expect(postings.filter(({ verplichting }) => verplichting !== null).map(({ rekening, dimensie }) => [rekening.soort, dimensie])).toEqual([['betaald', 'scholing'], ['vastgelegd', 'scholing']]);
  });

  it('what comes back later is money in the bank, and no space', () => {
    const bedrag = Bedrag.van('10.00');
    expect(effect(gebeurtenis.terugvorderen(PLAATS, bedrag), gebeurtenis.ontvangen(PLAATS, bedrag))).toEqual({ 'financieel/bank/mbo-inkoop/-/-': '10.00', 'financieel/lasten/mbo-inkoop/-/AM18': '-10.00' });
  });

  it('money of which becomes known what it was leaves the suspense account', () => {
    for (const bedrag of ['10.00', '-10.00'].map((tekst) => Bedrag.van(tekst))) expect(effect(gebeurtenis.onbekendOntvangen(bedrag), gebeurtenis.bestemmen(bedrag))).toEqual({});
  });

  it('an advance of SZW is money in the bank that is owed to SZW, until it is withdrawn', () => {
    const bedrag = Bedrag.van('10.00');
    expect(effect(gebeurtenis.bevoorschotten('mbo-inkoop', bedrag))).toEqual({ 'financieel/bank/mbo-inkoop/-/-': '10.00', 'financieel/voorschot-szw/mbo-inkoop/-/-': '-10.00' });
    expect(effect(gebeurtenis.bevoorschotten('mbo-inkoop', bedrag), gebeurtenis.voorschotIntrekken('mbo-inkoop', bedrag))).toEqual({});
  });
});

describe('journalEntry', () => {
  const goed = gebeurtenis.vastleggen(CEL, 'v', '', Bedrag.van('10.00'));

  it('refuses fewer than two postings, a posting of zero, and books or streams out of balance', () => {
    const nul = goed.map((posting) => ({ ...posting, bedrag: Bedrag.NUL }));
    const anderBoek = goed.map((posting, index) => (index === 0 ? posting : { ...posting, rekening: { ...posting.rekening, boek: 'kas' as const } }));
    const andereStroom = goed.map((posting, index) => (index === 0 ? posting : { ...posting, rekening: { ...posting.rekening, stroom: 'teambemensing' } }));
    expect(() => journalEntry(entry(goed.slice(0, 1)))).toThrow(/minder dan twee/);
    expect(() => journalEntry(entry(nul))).toThrow(/posting van nul/);
    expect(() => journalEntry(entry(anderBoek))).toThrow(/niet in evenwicht/);
    expect(() => journalEntry(entry(andereStroom))).toThrow(/niet in evenwicht/);
    expect(journalEntry(entry(goed)).postings).toBe(goed);
  });
});
