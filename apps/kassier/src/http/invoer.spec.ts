import { z } from 'zod';
import { Invoer, jsonPointer, leesInvoer } from './invoer.pipe.js';
import { Probleem, type Fout } from './problem.js';
import { code, dag, geld, geldOfNul, jaar, jaarParameter, lijstParameters, meerregeligeTekst, tekst, uuid } from './schemas.js';

function fouten(schema: z.ZodType, waarde: unknown, parameter: string | null = null): Fout[] {
  const gelezen = leesInvoer(schema, waarde, parameter);
  return 'fouten' in gelezen ? gelezen.fouten : [];
}

const melding = (schema: z.ZodType, waarde: unknown): string | undefined => fouten(schema, waarde)[0]?.melding;

const AANVRAAG = z.strictObject({
  bedrag: geld,
  datum: dag,
  cofinanciering: z.array(z.strictObject({ bron: code(['oo-fonds', 'werkgever']), bedrag: geld })).max(2),
});

describe('input', () => {
  it('passes as it is when nothing is wrong', () => {
    const goed = { bedrag: '2025.00', datum: '2021-03-15', cofinanciering: [{ bron: 'oo-fonds', bedrag: '250.00' }] };
    expect(leesInvoer(AANVRAAG, goed)).toEqual({ waarde: goed });
  });

  it('reports every fault at once, each with its place', () => {
    const gevonden = fouten(AANVRAAG, { bedrag: 2025, cofinanciering: [{ bron: 'oma', bedrag: '1.234' }], extra: 1, 'a/b~c': 2 });
    expect(gevonden.map((fout) => fout.pointer).sort()).toEqual(['/a~1b~0c', '/bedrag', '/cofinanciering/0/bedrag', '/cofinanciering/0/bron', '/datum', '/extra']);
  });

  it('becomes the 400 problem in a controller', () => {
    const pipe = Invoer(AANVRAAG);
    let gegooid: unknown;
    try {
      pipe.transform({}, { type: 'body' });
    } catch (fout) {
      gegooid = fout;
    }
    expect(gegooid).toBeInstanceOf(Probleem);
    expect((gegooid as Probleem).lichaam('/v1/x')).toMatchObject({ status: 400, type: '/v1/problemen/ongeldige-invoer', fouten: { length: 3 } });
  });

  it('names parameters of the query and the path instead of pointers', () => {
    const lijst = z.strictObject({ ...lijstParameters, jaar: jaarParameter.optional() });
    expect(leesInvoer(lijst, { limiet: '7', jaar: '2021' }, '')).toEqual({ waarde: { limiet: 7, jaar: 2021 } });
    expect(leesInvoer(lijst, {}, '')).toEqual({ waarde: { limiet: 100 } });
    const gevonden = fouten(lijst, { limiet: '501', cursor: 'a b', jaar: ['2021', '2022'], pagina: '2' }, '');
    expect(gevonden.map((fout) => fout.parameter).sort()).toEqual(['cursor', 'jaar', 'limiet', 'pagina']);
    expect(gevonden.find((fout) => fout.parameter === 'jaar')?.melding).toContain('meer dan één keer');
    expect(fouten(uuid, 'x', 'id')).toEqual([{ parameter: 'id', melding: expect.stringContaining('UUID') }]);
  });

  it('takes no parameter with a character that no database stores, and tells of it beside the other faults', () => {
    const lijst = z.strictObject({ ...lijstParameters, stroom: z.string().optional(), naam: tekst(20).optional() });
    const nul = expect.stringContaining('U+0000');
    expect(fouten(lijst, { stroom: 'mbo\0', limiet: '0' }, '')).toEqual([{ parameter: 'limiet', melding: expect.any(String) }, { parameter: 'stroom', melding: nul }]);
    expect(fouten(lijst, { naam: '\0' }, '')).toHaveLength(1);
    expect(fouten(z.string(), 'a\0b', 'id')).toEqual([{ parameter: 'id', melding: nul }]);
    expect(fouten(lijst, { stroom: 'mbo-inkoop' }, '')).toEqual([]);
  });

  it('names no more faults than people can read, and says how many more there are', () => {
    const velden = (aantal: number): object => Object.fromEntries(Array.from({ length: aantal }, (_, nr) => [`veld${nr}`, 1]));
    const leeg = z.strictObject({});
    expect(fouten(leeg, velden(50))).toHaveLength(50);
    expect(fouten(leeg, velden(51)).slice(49)).toEqual([{ pointer: '/veld49', melding: expect.any(String) }, { pointer: '', melding: expect.stringContaining('Nog 1 ander veld bestaat niet') }]);
    expect(fouten(z.strictObject({ deel: leeg }), { deel: velden(300_000) }).at(-1)).toEqual({ pointer: '/deel', melding: expect.stringContaining('Nog 299950 andere velden bestaan niet') });
    const lang = fouten(z.array(z.strictObject({ naam: z.string() })), Array.from({ length: 1_500 }, () => ({})));
    expect(lang).toHaveLength(1_001);
    expect(lang.at(-1)).toEqual({ pointer: '', melding: 'Er zijn nog 500 andere fouten. Herstel eerst deze.' });
  });

  it('never repeats a value', () => {
    const geheim = '111222333';
    for (const schema of [geld, dag, jaar, uuid, tekst(3), code(['a']), z.strictObject({}), z.array(z.string())]) {
      expect(JSON.stringify(fouten(schema, geheim))).not.toContain(geheim);
    }
  });

  it('explains the branch of a union that comes closest', () => {
    const persoon = z.union([z.strictObject({ bsn: tekst(9) }), z.strictObject({ pseudoniem: tekst(64) })]);
    expect(fouten(persoon, { bsn: '' })).toEqual([{ pointer: '/bsn', melding: expect.stringContaining('leeg') }]);
    expect(fouten(z.strictObject({ wie: z.union([z.string(), z.strictObject({ a: z.string() })]) }), { wie: 3 })).toEqual([{ pointer: '/wie', melding: expect.stringContaining('een object') }]);
    const soort = z.discriminatedUnion('soort', [z.strictObject({ soort: z.literal('verhogen') }), z.strictObject({ soort: z.literal('verlagen') })]);
    expect(fouten(soort, { soort: 'x' })).toEqual([{ pointer: '/soort', melding: 'Kies één van: verhogen, verlagen.' }]);
  });

  it('escapes pointers as RFC 6901 says', () => expect([jsonPointer([]), jsonPointer(['a/b', 0, 'm~n'])]).toEqual(['', '/a~1b/0/m~0n']));

  it('says in Dutch what was expected and what came', () => {
    expect(melding(z.strictObject({}), undefined)).toContain('Het lichaam ontbreekt');
    expect(melding(z.strictObject({}), [])).toBe('Verwacht wordt een object; er kwam een lijst.');
    expect(melding(z.strictObject({ a: z.boolean() }), { a: null })).toContain('null mag hier niet');
    expect(melding(z.strictObject({ a: z.boolean() }), {})).toContain('verplicht en ontbreekt');
    expect(melding(z.strictObject({ a: z.int() }), { a: 1.5 })).toContain('geheel getal');
    expect(melding(z.strictObject({ a: z.number().min(3) }), { a: 2 })).toBe('Schrijf een getal van ten minste 3.');
    expect(melding(z.strictObject({ a: z.array(z.string()).min(1) }), { a: [] })).toContain('lijst is leeg');
  });
});

describe('amounts', () => {
  it.each(['0.01', '2025.00', '9999999999999.99'])('%s is one', (bedrag) => expect(fouten(geld, bedrag)).toEqual([]));

  it.each<[unknown, RegExp]>([
    [2025, /als tekst met twee decimalen, bijvoorbeeld "2025\.00"; er kwam een getal/],
    ['1.234', /meer\./], ['12', /minder/], ['12.5', /minder/], ['-5.00', /negatief/], ['0.00', /groter zijn dan nul/], ['12345678901234.00', /13 cijfers/],
    ['007.00', /overbodige nul/], ['12,50', /geen komma/], ['€ 12.50', /valutateken/], ['1 000.00', /spaties/], [null, /er kwam null/], [undefined, /verplicht en ontbreekt/], ['', /twee decimalen/],
  ])('%p is none, for its own reason, in one message', (bedrag, patroon) => {
    const gevonden = fouten(geld, bedrag);
    expect(gevonden).toHaveLength(1);
    expect(gevonden[0]?.melding).toMatch(patroon);
  });

  it('may be nothing where that is said', () => expect([fouten(geldOfNul, '0.00').length, fouten(geldOfNul, '-0.01').length]).toEqual([0, 1]));
});

describe('days, years, texts and ids', () => {
  it.each<[unknown, RegExp]>([['2021-02-29', /bestaat niet/], ['15-03-2021', /JJJJ-MM-DD/], ['2021-03-15T00:00:00Z', /zonder tijd/], [20210315, /er kwam een getal/]])('%p is no day', (waarde, patroon) => {
    expect(fouten(dag, waarde)).toEqual([{ pointer: '', melding: expect.stringMatching(patroon) }]);
  });

  it('have years from 2020 to 2100', () => {
    expect([2020, 2100].flatMap((waarde) => fouten(jaar, waarde))).toEqual([]);
    for (const fout of [2019, 2101, 2021.5, '2021', undefined]) expect(fouten(jaar, fout)).toHaveLength(1);
  });

  it('trims text, and refuses what is empty, too long or invisible', () => {
    expect(leesInvoer(tekst(5), '  abc ')).toEqual({ waarde: 'abc' });
    for (const fout of ['', '   ', 'abcdef', 'a\nb', 'a\u0000b', 'a\ud800b']) expect(fouten(tekst(5), fout)).toHaveLength(1);
    expect(leesInvoer(meerregeligeTekst(9), 'a\r\nb')).toEqual({ waarde: 'a\nb' });
    expect(fouten(meerregeligeTekst(9), 'a\u0000b')).toHaveLength(1);
  });

  it('writes ids in lower case', () => expect(leesInvoer(uuid, '0190A5C4-7B1E-7C3A-9F2D-5B8E6A4C1D20')).toEqual({ waarde: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20' }));
});
