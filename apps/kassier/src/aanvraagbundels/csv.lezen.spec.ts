import { z } from 'zod';
import { kolommenVan } from '../http/index.js';
import { verplichtingInvoer } from '../verplichtingen/index.js';
import { leesCsvBundel } from './csv.lezen.js';

const KOLOMMEN = kolommenVan(z.strictObject({
  naam: z.string(), aantal: z.int(), klopt: z.boolean().optional(), soort: z.enum(['a', 'b']).nullable().default(null),
  deel: z.strictObject({ code: z.string(), dieper: z.strictObject({ dag: z.string() }).nullable().default(null) }).nullable().default(null),
  lijst: z.array(z.strictObject({ bron: z.string(), weken: z.int() })).max(3).default([]),
}));

type Gelezen = { waarde?: unknown; melding?: string; regelInBestand: number | null };

function lees(bestand: string): Gelezen[] {
  const bundel = leesCsvBundel(bestand, false, KOLOMMEN);
  if ('fouten' in bundel) throw new Error(JSON.stringify(bundel.fouten));
  return [...bundel.regels];
}

function fouten(bestand: string): string[] {
  const bundel = leesCsvBundel(bestand, false, KOLOMMEN);
  return 'fouten' in bundel ? bundel.fouten.map(({ melding }) => melding) : [];
}

describe('the columns of a schema', () => {
  it('are its leaves, nested with a dot, lists with their place from 1', () => {
    expect(KOLOMMEN.namen).toEqual(['naam', 'aantal', 'klopt', 'soort', 'deel.code', 'deel.dieper.dag', 'lijst.1.bron', 'lijst.1.weken']);
    expect(KOLOMMEN.verplicht).toEqual(['naam', 'aantal']);
    expect(KOLOMMEN.vind('lijst.3.weken')).toEqual({ naam: 'lijst.3.weken', pad: ['lijst', 2, 'weken'], soort: 'getal' });
  });

  it.each(['lijst.4.bron', 'lijst.0.bron', 'lijst.01.bron', 'lijst.bron', 'lijst', 'deel', 'deel.1', '1', 'Naam', 'lijst.#.bron', '__proto__', ''])('do not include «%s»', (naam) => {
    expect(KOLOMMEN.vind(naam)).toBeNull();
  });

  it('of a request cover every field that JSON has', () => {
    const { namen, verplicht } = kolommenVan(verplichtingInvoer);
    expect(namen).toEqual(expect.arrayContaining(['stroom', 'cofinanciering.1.bron', 'motiveringen.1.tekst', 'opleiding.verkorting', 'werkfit.professioneelOordeel.conclusie', 'werkfit.uitzondering.reden', 'virtueel', 'toekenningskenmerk', 'loonaanvulling.loonNu', 'opleiding.certificaatcode', 'werkfit.baanVerloren']));
    expect(verplicht).toEqual(['stroom', 'jaar', 'regio', 'datum', 'einddatum', 'instrument', 'bedrag', 'begunstigdeId', 'omschrijving', 'gerichtOpWerkhervatting']);
  });
});

describe('a CSV bundle', () => {
  it('becomes a value per record; an empty cell is a field that is absent', () => {
    expect(lees('naam;aantal;klopt;deel.dieper.dag;lijst.1.bron;lijst.2.weken\nx;3;true;;;\ny;4;nee;2021-01-01;b;2\n')).toEqual([
      { waarde: { naam: 'x', aantal: 3, klopt: true }, regelInBestand: 2 },
      { waarde: { naam: 'y', aantal: 4, klopt: false, deel: { dieper: { dag: '2021-01-01' } }, lijst: [{ bron: 'b' }, { weken: 2 }] }, regelInBestand: 3 },
    ]);
  });

  it('may begin with empty lines, with either delimiter', () => {
    expect(lees('\n\r\nnaam;aantal\nx;3')).toEqual([{ waarde: { naam: 'x', aantal: 3 }, regelInBestand: 4 }]);
    expect(lees('\nnaam,aantal\nx,3')[0]?.waarde).toEqual({ naam: 'x', aantal: 3 });
  });

  it('keeps a cell that is not what its column wants as text, for the check to explain', () => {
    expect(lees('naam,aantal,klopt\nx,drie,misschien')[0]?.waarde).toEqual({ naam: 'x', aantal: 'drie', klopt: 'misschien' });
    expect(lees('naam,aantal\nx,1.5')[0]?.waarde).toEqual({ naam: 'x', aantal: '1.5' });
  });

  it('takes quotes, doubled quotes, delimiters and line ends within a cell, Windows line ends and spaces round names', () => {
    expect(lees('"naam", aantal \r\n"a, ""b""\r\nc",1\r\n\r\n , \r\nd,2').map(({ waarde, regelInBestand }) => [waarde, regelInBestand])).toEqual([
      [{ naam: 'a, "b"\r\nc', aantal: 1 }, 2], [{ naam: 'd', aantal: 2 }, 6],
    ]);
  });

  it('goes on after every kind of wrong quote, at the next line of the file', () => {
    const regels = lees('naam,aantal\n"a"b,1\nc,2\nd"e,3\nf,4\n"g,5\nh,6\n"i",7\n"j,8\nk,9');
    expect(regels.map(({ waarde, melding, regelInBestand }) => [regelInBestand, waarde === undefined ? melding?.slice(0, 12) : (waarde as Record<string, unknown>)['naam']])).toEqual([
      [2, 'Na het sluit'], [3, 'c'], [4, 'Midden in ee'], [5, 'f'], [6, 'Na het sluit'], [7, 'h'], [8, 'i'], [9, 'Een cel begi'], [10, 'k'],
    ]);
  });

  it('says how many cells a record has when they are not as many as the header', () => {
    expect(lees('naam,aantal\nx\ny,1,2').map(({ melding }) => melding)).toEqual([expect.stringMatching(/1 cellen .* 2\./), expect.stringMatching(/3 cellen .* 2\./)]);
  });

  it('names every fault of the header at once', () => {
    expect(fouten('naam,Aantal,naam,,lijst.4.bron\nx,1,y,,z')).toEqual([
      expect.stringContaining('«Aantal» bestaat niet'), expect.stringContaining('«naam» staat er meer dan één keer'), expect.stringContaining('Kolom 4 heeft geen naam'),
      expect.stringContaining('«lijst.4.bron» bestaat niet'), expect.stringContaining('«aantal» ontbreekt'),
    ]);
    expect(fouten('"naam,aantal\nx,1')).toEqual([expect.stringContaining('kolomnamen is niet leesbaar')]);
    expect(fouten(`${'x,'.repeat(2_000)}\n1`)).toEqual([expect.stringContaining('2001 kolommen')]);
  });

  it('has at least one record and at most 5,000', () => {
    expect(fouten('')).toEqual([expect.stringContaining('leeg')]);
    expect(fouten('naam,aantal\n\n,\n')).toEqual([expect.stringContaining('geen regels')]);
    expect(lees(`naam,aantal\n${'x,1\n'.repeat(5_000)}`)).toHaveLength(5_000);
    expect(fouten(`naam,aantal\n${'x,1\n'.repeat(5_001)}`)).toEqual([expect.stringContaining('ten hoogste 5000')]);
  });
});
