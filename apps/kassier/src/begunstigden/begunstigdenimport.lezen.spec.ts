import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import type { BegunstigdeInvoer } from './begunstigden.dto.js';
import { leesImport, type Importregel, type Regelfout } from './begunstigdenimport.lezen.js';

const KOLOMMEN = ['soort', 'naam', 'iban', 'bic', 'kvkNummer', 'brin', 'adres.straat', 'adres.huisnummer', 'adres.postcode', 'adres.plaats', 'adres.land', 'duoErkenningen', 'sbbErkenningen'];

async function lees(bestand: string): Promise<readonly Importregel[]> {
  const gelezen = await leesImport(bestand);
  if ('fouten' in gelezen) throw new Error(JSON.stringify(gelezen.fouten));
  return gelezen.regels;
}

async function bestandsfouten(bestand: string): Promise<string[]> {
  const gelezen = await leesImport(bestand);
  return 'fouten' in gelezen ? gelezen.fouten.map(({ melding }) => melding) : [];
}

const fouten = (regel: Importregel | undefined): readonly Regelfout[] => (regel !== undefined && 'fouten' in regel ? regel.fouten : []);

const tekst = (max: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...'abc XYZ019é&\'"(),;.-/'), { minLength: 1, maxLength: max }).map((tekens) => tekens.join('').trim()).filter((waarde) => /[a-zA-Z0-9]/.test(waarde));
const periode = fc.constantFrom(['2019-01-01', '2019-12-31'], ['2020-01-01', '2020-12-31'], ['2021-01-01', null] as const);
const crebos = fc.uniqueArray(fc.stringMatching(/^[1-9]\d{4}$/), { maxLength: 5 });

/** Payees that pass, with every sign in their names that CSV gives a meaning. */
const begunstigde: fc.Arbitrary<BegunstigdeInvoer> = fc.record({
  soort: fc.constantFrom('mbo-instelling', 'leerbedrijf', 'gemeente'), naam: tekst(30), iban: fc.constantFrom('NL91ABNA0417164300', 'NL20INGB0001234567'), bic: fc.constantFrom(null, 'ABNANL2A'),
  kvkNummer: fc.option(fc.stringMatching(/^\d{8}$/)), brin: fc.option(fc.stringMatching(/^\d{2}[A-Z]{2}$/)),
  adres: fc.option(fc.record({ straat: fc.option(tekst(20)), huisnummer: fc.option(fc.stringMatching(/^[1-9]\d{0,3}$/)), postcode: fc.constantFrom(null, '1234 AB'), plaats: tekst(20), land: fc.constant('NL') })),
  duoErkenningen: fc.tuple(crebos, periode).map(([lijst, [geldigVanaf, geldigTotEnMet]]) => lijst.map((crebo) => ({ crebo, geldigVanaf: geldigVanaf ?? '', geldigTotEnMet: geldigTotEnMet ?? null }))),
  sbbErkenningen: fc.tuple(crebos, periode).map(([lijst, [erkendVanaf, erkendTotEnMet]]) => lijst.map((crebo) => ({ crebo, erkendVanaf: erkendVanaf ?? '', erkendTotEnMet: erkendTotEnMet ?? null }))),
});

function cellen({ adres, duoErkenningen, sbbErkenningen, ...rest }: BegunstigdeInvoer): (string | null)[] {
  return [
    rest.soort, rest.naam, rest.iban, rest.bic, rest.kvkNummer, rest.brin, adres?.straat ?? null, adres?.huisnummer ?? null, adres?.postcode ?? null, adres?.plaats ?? null, adres?.land ?? null,
    duoErkenningen.map(({ crebo, geldigVanaf, geldigTotEnMet }) => `${crebo}:${geldigVanaf}:${geldigTotEnMet ?? ''}`).join(';'),
    sbbErkenningen.map(({ crebo, erkendVanaf, erkendTotEnMet }) => `${crebo} vanaf ${erkendVanaf}${erkendTotEnMet === null ? '' : ` t/m ${erkendTotEnMet}`}`).join(' | '),
  ];
}

describe('a file of payees', () => {
  it('gives back every payee that was written into it, whatever its delimiter, line ends and quotes', async () => {
    await fc.assert(fc.asyncProperty(fc.array(begunstigde, { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), fc.boolean(), async (lijst, scheiding, regeleinde, aanhalen) => {
      const bestand = stringify([KOLOMMEN, ...lijst.map(cellen)], { delimiter: scheiding, record_delimiter: regeleinde, quoted: aanhalen });
      expect((await lees(bestand)).map((regel) => ('invoer' in regel ? regel.invoer : regel.fouten))).toEqual(lijst);
    }), { numRuns: 60 });
  });

  it('says of a spoiled line which it is, and leaves the others as they are', async () => {
    await fc.assert(fc.asyncProperty(fc.array(begunstigde, { minLength: 1, maxLength: 6 }), fc.nat(), fc.constantFrom<[number, string]>([0, 'bank'], [2, 'NL00'], [3, 'abn'], [4, '1'], [5, 'PW25'], [11, 'ooit']), async (lijst, keuze, [kolom, waarde]) => {
      const plaats = keuze % lijst.length;
      const rijen = lijst.map(cellen);
      (rijen[plaats] as (string | null)[])[kolom] = waarde;
      const regels = await lees(stringify([KOLOMMEN, ...rijen], { delimiter: ';' }));
      expect(regels.map((regel) => 'invoer' in regel)).toEqual(lijst.map((_, index) => index !== plaats));
      expect(fouten(regels[plaats])).toEqual([{ pointer: `/regels/${plaats}/${KOLOMMEN[kolom]}`, kolom: KOLOMMEN[kolom], regelInBestand: plaats + 2, melding: expect.stringMatching(/\S/) as string }]);
    }), { numRuns: 40 });
  });

  it('never throws, whatever comes, and never repeats what was sent', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 300 }), async (rommel) => {
      const gelezen = await leesImport(`soort;naam;iban\n${rommel}`);
      const meldingen = 'fouten' in gelezen ? gelezen.fouten : gelezen.regels.flatMap((regel) => fouten(regel));
      for (const { melding } of meldingen) if (rommel.length > 12) expect(melding).not.toContain(rommel);
    }), { numRuns: 100 });
  });

  it('names every fault of a line at once, with its column, also in an address and a recognition', async () => {
    const [regel] = await lees('soort;naam;iban;kvkNummer;adres.land;duoErkenningen;sbbErkenningen\nbank;;NL00;8;Nederland;"25166:2021-02-30 | 2516:2020-01-01";ooit');
    expect(fouten(regel).map(({ kolom, melding }) => [kolom, melding.split('.')[0]]).sort()).toEqual([
      ['adres.land', expect.stringContaining('twee hoofdletters')], ['adres.plaats', expect.stringContaining('ontbreekt')], ['duoErkenningen', expect.stringContaining('Erkenning 1: Deze dag bestaat niet')],
      ['duoErkenningen', expect.stringContaining('Erkenning 2: Schrijf het crebonummer')], ['iban', expect.stringContaining('bestaat niet')], ['kvkNummer', expect.stringContaining('acht cijfers')],
      ['naam', expect.stringContaining('ontbreekt')], ['sbbErkenningen', 'Erkenning 1 is niet te lezen'], ['soort', expect.stringContaining('Kies één van')],
    ]);
  });

  it('has the columns of a registration and no others, at least one line and at most 10,000', async () => {
    expect(await bestandsfouten('soort;naam;rekening\nx;y;z')).toEqual([expect.stringContaining('«rekening» bestaat niet'), expect.stringContaining('«iban» ontbreekt')]);
    expect(await bestandsfouten('')).toEqual([expect.stringContaining('leeg')]);
    expect(await bestandsfouten('soort;naam;iban\n')).toEqual([expect.stringContaining('geen regels')]);
    expect(await bestandsfouten(`soort;naam;iban\n${'gemeente;x;NL91ABNA0417164300\n'.repeat(10_001)}`)).toEqual([expect.stringContaining('ten hoogste 10000')]);
  });
});
