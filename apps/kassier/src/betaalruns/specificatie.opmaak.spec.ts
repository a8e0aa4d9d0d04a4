import { parse } from 'csv-parse/sync';
import { advieskop, adviesregels, specificatiekop, specificatieregels } from './specificatie.csv.js';
import type { Adviesregel, Specificatieregel, Specificatierun } from './specificatie.lezen.js';
import { specificatieHtml } from './specificatie.opmaak.js';
import { SPECIFICATIE_CSP } from './specificatie.sjabloon.js';
import { ibanVoorMensen, momentVoorMensen } from './specificatie.weergave.js';

const BESLUIT = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20';

function regel(velden: Partial<Specificatieregel> = {}): Specificatieregel {
  return {
    volgnummer: 1, stroom: 'mbo-inkoop', naam: "Omer + Zn. 'De B' (b.v.)", iban: 'NL91ABNA0417164300', bedrag: '1234567.89', omschrijving: 'V-2021-0000001 B-2021-0000001 F-1', endToEndId: 'B-2021-0000001-R-2021-0001', bundel: null,
    betaling: 'B-2021-0000001', kenmerk: 'F-1', verplichting: 'V-2021-0000001', besluit: BESLUIT, isEerste: false, isGewijzigd: false, ...velden,
  };
}

function run(velden: Partial<Specificatierun> = {}): Specificatierun {
  return {
    id: BESLUIT, nummer: 'R-2021-0001', status: 'concept', uitvoeringsdatum: '2021-07-05', gevraagdeDatum: '2021-07-03', bundelen: false, aantal: 3, totaal: '1234667.89', controle: 'c0ffee00'.repeat(8), gemaaktDoor: 'piet', gemaaktOp: '2021-07-01T12:03:00Z',
    gefiatteerdDoor: null, gefiatteerdOp: null, verzondenDoor: null, verzondenOp: null, ingetrokkenDoor: null, ingetrokkenOp: null, redenIntrekking: null,
    perStroom: [{ stroom: 'mbo-inkoop', aantal: 2, totaal: '1234567.89' }, { stroom: 'werkgeversvergoeding', aantal: 1, totaal: '100.00' }],
    grootsteBetalingen: [{ nummer: 'B-2021-0000001', bedrag: '1234567.89', stroom: 'mbo-inkoop', naam: 'De B' }],
    eersteBetalingen: { aantal: 0, totaal: '0.00', begunstigden: [] }, gewijzigdeRekeningen: { aantal: 0, begunstigden: [] }, aangehouden: { aantal: 0, totaal: '0.00', betalingen: [] },
    liquiditeit: [], meldingen: [], bestanden: [], ...velden,
  };
}

async function* inBrokken(...brokken: readonly Specificatieregel[][]): AsyncGenerator<Specificatieregel[]> {
  for (const brok of brokken) yield await Promise.resolve(brok);
}

async function html(deRun: Specificatierun, ...brokken: readonly Specificatieregel[][]): Promise<string> {
  let tekst = '';
  for await (const deel of specificatieHtml(deRun, inBrokken(...brokken), { moment: '2021-07-01T22:30:00Z', stroomnaam: (code) => `Stroom ${code}` })) tekst += deel;
  return tekst;
}

/** What is left for who reads: without tags, and with ordinary spaces. */
const gelezen = (tekst: string): string => tekst.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '|').replace(/[\u00a0\n]/g, ' ').replace(/[| ]*\|[| ]*/g, '|');

describe('a specification of a run', () => {
  it('has a table per stream with its own total, wherever the pieces are cut', async () => {
    const [een, twee, drie] = [regel({ bedrag: '1234567.88' }), regel({ volgnummer: 2, bedrag: '0.01' }), regel({ volgnummer: 3, stroom: 'werkgeversvergoeding', bedrag: '100.00' })];
    const heel = await html(run(), [een, twee, drie]);
    expect(await html(run(), [een], [twee, drie])).toBe(await html(run(), [een], [twee], [drie]));
    for (const tekst of [heel, await html(run(), [een], [], [twee], [drie])]) {
      expect(tekst.match(/<table class="betalingen">/g)).toHaveLength(2);
      expect(gelezen(tekst)).toContain('|2 betalingen|€ 1.234.567,89|');
      expect(gelezen(tekst)).toContain('|1 betaling|€ 100,00|');
      expect(gelezen(tekst)).toContain('3 betalingen, samen|€ 1.234.667,89|');
    }
  });

  it('reads in Dutch, with days, hours and amounts as people write them', async () => {
    const tekst = gelezen(await html(run({ gefiatteerdDoor: 'fatima', gefiatteerdOp: '2021-12-31T23:05:00Z', status: 'gefiatteerd' }), [regel()]));
    for (const deel of ['Opgemaakt op 2 juli 2021, 00:30', '|Uit te voeren op|5 juli 2021|', '|Gevraagd voor|3 juli 2021|', '|Gemaakt door|piet, 1 juli 2021, 14:03|', '|Gefiatteerd door|fatima, 1 januari 2022, 00:05|', 'NL91 ABNA 0417 1643 00', BESLUIT]) {
      expect(tekst).toContain(deel);
    }
  });

  it('says in words when there is nothing to look at', async () => {
    const tekst = gelezen(await html(run(), [regel()]));
    for (const zin of ['niets bijzonders', 'geen begunstigden die voor het eerst', 'Van geen begunstigde', 'geen betalingen aangehouden', 'nog geen betaalbestanden']) expect(tekst).toContain(zin);
  });

  it('names whom to look at, and marks his payments', async () => {
    const tekst = gelezen(await html(run({
      meldingen: [{ soort: 'eerste-betalingen', melding: 'Controleer naam en rekeningnummer.' }],
      eersteBetalingen: { aantal: 101, totaal: '5.00', begunstigden: [{ naam: 'Nieuw', iban: 'NL91ABNA0417164300', aantal: 1, totaal: '5.00' }] },
      gewijzigdeRekeningen: { aantal: 1, begunstigden: [{ naam: 'Verhuisd', oudIban: 'NL91ABNA0417164300', nieuwIban: 'NL20INGB0001234567', totaal: '7.00', ingediendDoor: 'a', gefiatteerdDoor: 'b', gefiatteerdOp: '2021-06-01T10:00:00Z' }] },
      aangehouden: { aantal: 1, totaal: '9.00', betalingen: [{ nummer: 'B-9', bedrag: '9.00', bron: 'vop', reden: 'Naam hoort niet bij rekening' }] },
      bestanden: [{ nummer: 1, berichtId: 'R-2021-0001-01', aantal: 5, transacties: 3, totaal: '16.00', sha256: 'ab12', melding: 'Let op.' }],
      liquiditeit: [{ stroom: 'mbo-inkoop', bewaakt: true, beschikbaar: '1000000.00', gevraagd: '1234567.89', tekort: '234567.89' }],
    }), [regel({ isEerste: true }), regel({ isGewijzigd: true }), regel({ bundel: 'R-2021-0001-V1' }), regel({ omschrijving: 'RF18539007547034' }), regel({ omschrijving: '5000056789012345' })]));
    for (const deel of [
      'Controleer naam en rekeningnummer.', '101 begunstigden, samen € 5,00. Hieronder de 1 met de hoogste bedragen', '|NL91 ABNA 0417 1643 00|NL20 INGB 0001 2345 67|a, gefiatteerd door b op 1 juni 2021, 12:00|', '|De bank (Verification of Payee)|Naam hoort niet bij rekening|',
      '|5 betalingen in 3 overboekingen|', '|Let op.|', '|ab12|', '|€ 1.000.000,00|Tekort|€ -234.567,89|', '|Voor het eerst|', '|Ander rekeningnummer|', '|Samen in R-2021-0001-V1|', '|RF-referentie|', '|Betalingskenmerk|',
    ]) expect(tekst).toContain(deel);
  });

  it('takes nothing that comes from outside for HTML', async () => {
    const kwaad = '<script>alert(1)</script>"&';
    const tekst = await html(run({
      redenIntrekking: kwaad, gemaaktDoor: kwaad, meldingen: [{ soort: 'x', melding: kwaad }], aangehouden: { aantal: 1, totaal: '9.00', betalingen: [{ nummer: kwaad, bedrag: '9.00', bron: 'kassier', reden: kwaad }] },
      eersteBetalingen: { aantal: 1, totaal: '5.00', begunstigden: [{ naam: kwaad, iban: kwaad, aantal: 1, totaal: '5.00' }] },
    }), [regel({ naam: kwaad, omschrijving: kwaad, betaling: kwaad })]);
    expect(tekst).not.toContain('<script');
    expect(tekst.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(8);
  });

  it('needs nothing from anywhere: no script, no style attribute, and one style that its policy knows by hash', async () => {
    const tekst = await html(run(), [regel()]);
    expect(tekst).not.toMatch(/<script|\sstyle=|\son\w+=|https?:|<img|@import|url\(/);
    expect(tekst.match(/<style>/g)).toHaveLength(1);
    const stijl = /<style>(.*?)<\/style>/s.exec(tekst)?.[1] ?? '';
    const { createHash } = await import('node:crypto');
    expect(SPECIFICATIE_CSP).toContain(`'sha256-${createHash('sha256').update(stijl).digest('base64')}'`);
    expect(SPECIFICATIE_CSP).not.toContain('unsafe');
  });
});

describe('a payment for people', () => {
  it.each([['NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00'], ['NO9386011117947', 'NO93 8601 1117 947'], ['', '']])('has its IBAN %j in fours: %j', (iban, verwacht) => {
    expect(ibanVoorMensen(iban).replace(/\u00a0/g, ' ')).toBe(verwacht);
  });

  it('has its moments on the Dutch clock, in summer and in winter', () => {
    expect([momentVoorMensen('2021-07-01T12:03:59.999Z'), momentVoorMensen('2021-01-01T12:03:00Z')]).toEqual(['1 juli 2021, 14:03', '1 januari 2021, 13:03']);
  });
});

describe('the lines of a run as CSV', () => {
  const lees = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

  it('are one per payment, with amounts as the API writes them', () => {
    const csv = specificatiekop() + specificatieregels(run(), [regel({ omschrijving: 'RF18539007547034', isEerste: true }), regel({ volgnummer: 2, isEerste: null, isGewijzigd: null, bundel: 'R-2021-0001-V1' })]);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(lees(csv)).toMatchObject([
      { run: 'R-2021-0001', volgnummer: '1', begunstigde: "Omer + Zn. 'De B' (b.v.)", bedrag: '1234567.89', betalingskenmerk: 'RF18539007547034', voor_het_eerst: 'ja', rekening_gewijzigd: 'nee', bundel: '', besluit: BESLUIT },
      { volgnummer: '2', betalingskenmerk: '', voor_het_eerst: '', rekening_gewijzigd: '', bundel: 'R-2021-0001-V1' },
    ]);
  });

  it.each(['=HYPERLINK("http://x")', '+31612345678', '-1', '@SUM(A1)', '\tA', '\rA'])('take away what a spreadsheet would do with %j', (kenmerk) => {
    expect(lees(specificatiekop() + specificatieregels(run(), [regel({ kenmerk })]))[0]?.['kenmerk']).toBe(`'${kenmerk}`);
  });

  it('keep commas, quotes and line ends in their place', () => {
    const naam = 'Een, "twee"\r\ndrie';
    expect(lees(specificatiekop() + specificatieregels(run(), [regel({ naam })]))[0]?.['begunstigde']).toBe(naam);
  });

  it('tell a payee by what he recognises each payment on his statement', () => {
    const advies: Adviesregel = {
      betaling: 'B-1', verplichting: 'V-1', kenmerk: '=1+1', factuurdatum: '2021-06-30', stroom: 'mbo-inkoop', weken: 4, bedrag: '270.00', iban: 'NL91ABNA0417164300', omschrijving: 'V-1 B-1 =1+1', endToEndId: 'B-1-R-2021-0001', bundel: null,
    };
    const kop = { nummer: 'R-2021-0001', uitvoeringsdatum: '2021-07-05', betaler: 'UWV kassier', stroomnaam: (code: string) => `Stroom ${code}` };
    expect(lees(advieskop() + adviesregels(kop, [advies, { ...advies, bundel: 'R-2021-0001-V1', weken: null }]))).toEqual([
      {
        run: 'R-2021-0001', uitvoeringsdatum: '2021-07-05', betaler: 'UWV kassier', betaling: 'B-1', verplichting: 'V-1', uw_kenmerk: "'=1+1", factuurdatum: '2021-06-30', regeling: 'Stroom mbo-inkoop', weken: '4', bedrag: '270.00',
        rekening: 'NL91ABNA0417164300', omschrijving: 'V-1 B-1 =1+1', betalingskenmerk: '', kenmerk_op_afschrift: 'B-1-R-2021-0001',
      },
      expect.objectContaining({ omschrijving: '', kenmerk_op_afschrift: 'R-2021-0001-V1', weken: '' }),
    ]);
  });
});
