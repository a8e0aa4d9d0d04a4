import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gevolgVan, KAMERBRIEF, nietVoldaan, regelboek, regelboekdocument, uitkomstVan, type Parameter, type Regel } from '../src/index.js';

const lees = (pad: string): string => readFileSync(join(process.cwd(), pad), 'utf8');
const boek = regelboek(KAMERBRIEF);
const document = regelboekdocument(KAMERBRIEF);

/** The part of the document about one id. */
function hoofdstuk(id: string): string {
  const begin = document.indexOf(`### ${id} `);
  const volgende = document.indexOf('<a id="', begin);
  return document.slice(begin, volgende < 0 ? undefined : volgende);
}

describe('docs/regels.md', () => {
  it('is what the rules say now (make it again with: npm run regels)', () => {
    expect(lees('docs/regels.md')).toBe(document);
  });

  it('has a chapter for every norm, reached from the overview', () => {
    for (const { id } of KAMERBRIEF.catalogus) {
      expect([id, document.split(`\n### ${id} `).length - 1, document.split(`](#${id.toLowerCase()})`).length - 1, document.split(`<a id="${id.toLowerCase()}">`).length - 1]).toEqual([id, 1, 1, 1]);
    }
  });

  it('tells of every rule its norm, its words with their place, what happens, since when, its values and its examples with their outcome', () => {
    for (const regel of boek.regels) {
      const tekst = hoofdstuk(regel.id);
      const verwacht = [
        regel.norm, gevolgVan(regel), ...regel.bronnen.map(({ citaat, regel: nummer }) => `«${citaat}»  \n> Kamerbrief van 30 november 2020 met bijlagen, tekstregel ${nummer}`), ...(regel.uitleg === null ? [] : [regel.uitleg]),
        ...regel.versies.flatMap(({ parameters, voorbeelden }) => [...parameters.map(({ id }) => `(\`${id}\`)`), ...voorbeelden.map(({ naam }) => naam)]),
      ];
      expect([regel.id, verwacht.filter((deel) => !tekst.includes(deel))]).toEqual([regel.id, []]);
    }
    expect(hoofdstuk('M-01')).toContain('| € 1.000,00 | 1 november 2020 |'.replace('€ ', '€\u00a0'));
    expect(hoofdstuk('T-03')).toContain('**Geldt** altijd, ook voor het begin van de regeling.');
  });

  it('tells of every other norm how it is dealt with', () => {
    for (const { id, dekking } of boek.overigeNormen) {
      const verwacht = dekking.soort === 'structureel' ? [dekking.waarborg, ...dekking.bewijs.map(({ test }) => test)] : dekking.soort === 'niet-geautomatiseerd' ? [dekking.reden] : dekking.parameters;
      expect([id, verwacht.filter((deel) => !hoofdstuk(id).includes(deel))]).toEqual([id, []]);
    }
  });
});

describe('the rule book', () => {
  it('shows every worked example with what the rule itself says of it', () => {
    for (const { id, versies } of boek.regels) {
      const bedoeld = KAMERBRIEF.regels.find((regel) => regel.id === id)?.versies.flatMap(({ voorbeelden }) => voorbeelden) ?? [];
      expect([id, versies.flatMap(({ voorbeelden }) => voorbeelden).map(({ naam, verwacht }) => [naam, verwacht])]).toEqual([id, bedoeld.map(({ naam, verwacht }) => [naam, verwacht])]);
      for (const { naam, verwacht, toelichting, uitweg } of versies.flatMap(({ voorbeelden }) => voorbeelden)) {
        expect([id, naam, toelichting]).toEqual([id, naam, expect.stringMatching(/^[A-Z0-9«€].*\.$/)]);
        expect([id, naam, uitweg === null]).toEqual([id, naam, verwacht === 'voldaan' || verwacht === 'niet-van-toepassing']);
      }
    }
  });

  it('says of every kind of norm what its outcome is', () => {
    const uitkomst = (status: 'HARD' | 'WHERE-POSSIBLE' | 'OPEN', beslechtDoor: 'parameter' | 'uitleg' | null) =>
      [gevolgVan({ status, beslechtDoor }), uitkomstVan({ id: 'X-01', status, beslechtDoor }, nietVoldaan('Het is te veel.', 'Vraag minder.'), []).uitkomst];
    expect([uitkomst('HARD', null), uitkomst('WHERE-POSSIBLE', null), uitkomst('OPEN', 'uitleg'), uitkomst('OPEN', 'parameter'), uitkomst('OPEN', null)]).toEqual([
      [expect.stringContaining('wordt geweigerd'), 'niet-voldaan'], [expect.stringContaining('motivering'), 'motivering-vereist'],
      [expect.stringContaining('wordt geweigerd'), 'niet-voldaan'], [expect.stringContaining('wordt geweigerd'), 'niet-voldaan'], [expect.stringContaining('fiatteur'), 'menselijk-oordeel'],
    ]);
  });
});

describe('the rule book of another regeling', () => {
  const [p06] = KAMERBRIEF.regels.filter(({ id }) => id === 'P-06');
  const [eerste] = p06?.versies ?? [];
  if (!p06 || !eerste) throw new Error('P-06 has a version');

  it('shows every version of a rule with its own days', () => {
    const versies: Regel['versies'] = [{ ...eerste, geldigTotEnMet: '2021-06-30' }, { ...eerste, versie: 2, geldigVanaf: '2021-07-01' }];
    const tekst = regelboekdocument({ ...KAMERBRIEF, regels: [{ ...p06, versies }] });
    expect(tekst).toContain('**Geldt** sinds 1 november 2020 tot en met 30 juni 2021 (versie 1).');
    expect(tekst).toContain('**Geldt** sinds 1 juli 2021 (versie 2).');
  });

  it('shows a norm that is a parameter, and of values their last day and words without a line', () => {
    const norm = { id: 'R-01', titel: 'Een bedrag', norm: 'Er is een bedrag.', status: 'OPEN', bronnen: p06.bronnen, uitlegpagina: null, dekking: { soort: 'parameter', parameters: ['maatwerk-maximum'] } } as const;
    const parameters = KAMERBRIEF.parameters.map((parameter): Parameter => ({
      ...parameter, versies: parameter.versies.map((versie) => ({ ...versie, geldigTotEnMet: '2023-12-31', bron: { document: 'Stcrt. 2021, 1', regel: null, citaat: null } })),
    }));
    const tekst = regelboekdocument({ ...KAMERBRIEF, parameters, catalogus: [norm] });
    expect(tekst).toContain('- **1 parameters**');
    expect(tekst).toContain('**Parameter.** `maatwerk-maximum`.');
    expect(tekst).toContain('| 1 november 2020 tot en met 31 december 2023 | Stcrt. 2021, 1 |');
  });

  it('takes no example about something that its rule does not look at', () => {
    expect(() => regelboek({ ...KAMERBRIEF, regels: [{ ...p06, versies: [{ ...eerste, toetsen: {} }] }] })).toThrow('waarop zij niet werkt');
  });
});

describe('the explanations for people', () => {
  const lijst = lees('docs/uitleg/README.md');
  const rijen = [...lijst.matchAll(/^\| \[(\d+)\]\((\S+)\) \| .* \| (.*) \|$/gm)].map(([, nummer = '', bestand = '', regels = '']) => ({ nummer, bestand, regels: regels === 'geen' ? [] : regels.split(', ') }));

  it('are all in their list, numbered without gaps', () => {
    const bestanden = readdirSync(join(process.cwd(), 'docs/uitleg')).filter((naam) => /^\d/.test(naam)).sort();
    expect(rijen.map(({ bestand }) => bestand)).toEqual(bestanden);
    expect(rijen.map(({ nummer }) => Number(nummer))).toEqual(bestanden.map((_, plaats) => plaats + 1));
  });

  it('belong to the rules that their list names, and the rules lead to them', () => {
    for (const { bestand, regels } of rijen) {
      const leidtErheen = KAMERBRIEF.catalogus.filter(({ uitlegpagina }) => uitlegpagina === bestand).map(({ id }) => id);
      expect([bestand, regels]).toEqual([bestand, leidtErheen]);
    }
    for (const { id, uitlegpagina } of KAMERBRIEF.catalogus) {
      if (uitlegpagina !== null) expect([id, existsSync(join(process.cwd(), 'docs/uitleg', uitlegpagina))]).toEqual([id, true]);
    }
  });
});
