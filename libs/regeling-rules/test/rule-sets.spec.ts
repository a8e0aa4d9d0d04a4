import { KAMERBRIEF, REGELSETS, type Regelset } from '../src/index.js';

/** The values of a set that are not those of the Kamerbrief, by parameter. */
function afwijkend(regelset: Regelset): Record<string, unknown> {
  const van = new Map(KAMERBRIEF.parameters.map((parameter) => [parameter.id, parameter]));
  return Object.fromEntries(regelset.parameters.filter((parameter) => parameter !== van.get(parameter.id)).map(({ id, versies }) => [id, versies.map(({ geldigVanaf, waarde, bron }) => [geldigVanaf, waarde, bron.document])]));
}

describe('the sets of rules', () => {
  it('begin with the one that is judged by, and each has a name of its own', () => {
    expect(REGELSETS[0]).toBe(KAMERBRIEF);
    expect(REGELSETS.map(({ slug }) => slug)).toEqual(['kamerbrief-2020-11-30', 'regeling-2021-2022']);
  });

  // What the service reads of «the» regeling without asking which: the reference facts, the first day and the units.
  it.each(REGELSETS.map((regelset): [string, Regelset] => [regelset.slug, regelset]))('have in common what the service takes for granted (%s)', (_slug, regelset) => {
    expect(regelset.referentie).toBe(KAMERBRIEF.referentie);
    expect(regelset.geldigVanaf).toBe(KAMERBRIEF.geldigVanaf);
    expect(regelset.regels.map(({ id, versies, bronnen }) => [id, versies, bronnen])).toEqual(KAMERBRIEF.regels.map(({ id, versies, bronnen }) => [id, versies, bronnen]));
    expect(regelset.parameters.map(({ id, eenheid }) => [id, eenheid])).toEqual(KAMERBRIEF.parameters.map(({ id, eenheid }) => [id, eenheid]));
  });

  it('differ in the values that could be verified, and in nothing else', () => {
    const document = 'Stcrt. 2021, 49161';
    expect(afwijkend(REGELSETS[1] as Regelset)).toEqual({
      'vergoeding-per-week': [['2020-11-01', '67.50', document]], 'vergoeding-weken-maximum': [['2020-11-01', '40', document]], 'vergoeding-maximum': [['2020-11-01', '2700.00', document]],
    });
  });

  it('name their own values in their norms', () => {
    const norm = (regelset: Regelset, id: string): string => regelset.regels.find((regel) => regel.id === id)?.norm ?? '';
    const andere = KAMERBRIEF.regels.filter(({ id, norm: eigen }) => norm(REGELSETS[1] as Regelset, id) !== eigen).map(({ id }) => id);
    expect(andere).toEqual(['V-02', 'V-04']);
    for (const id of andere) {
      expect(norm(KAMERBRIEF, id)).toMatch(/30 weken.*2\.025|2\.025.*30 weken/);
      expect(norm(REGELSETS[1] as Regelset, id)).toMatch(/40 weken.*2\.700|2\.700.*40 weken/);
    }
  });

  it('do not explain their values by those of the other', () => {
    const teksten = (regelset: Regelset): string => regelset.regels.filter(({ id }) => ['V-02', 'V-04'].includes(id)).map(({ norm, uitleg }) => `${norm} ${uitleg}`).join(' ');
    expect(teksten(REGELSETS[1] as Regelset)).not.toMatch(/2\.025|30 weken|door 30/);
  });
});
