import { Bedrag } from '#values';
import { KAMERBRIEF } from '../src/index.js';

const { stromen, kaders, openstellingen, regios, instrumenten, codelijsten } = KAMERBRIEF.referentie;
const uniek = (waarden: readonly string[]): boolean => new Set(waarden).size === waarden.length;

describe('the reference data of the Kamerbrief', () => {
  it('has codes that are unique and lower kebab-case', () => {
    const reeksen = [stromen, kaders, instrumenten, ...codelijsten.map(({ codes }) => codes)].map((reeks) => reeks.map(({ code }) => code));
    for (const codes of reeksen) {
      expect(uniek(codes)).toBe(true);
      expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    }
    expect(uniek(codelijsten.map(({ naam }) => naam))).toBe(true);
  });

  it('has 35 regions: three in phase 1, three each in phases 2 to 4 and 23 in phase 5, each phase with one first day', () => {
    const eersteDag: Record<number, string> = { 1: '2020-11-01', 2: '2020-12-01', 3: '2021-01-01', 4: '2021-02-01', 5: '2021-03-01' };
    expect([1, 2, 3, 4, 5].map((fase) => regios.filter((regio) => regio.fase === fase).length)).toEqual([3, 3, 3, 3, 23]);
    expect(regios.filter(({ fase, faseStart }) => faseStart !== eersteDag[fase])).toEqual([]);
    expect(uniek(regios.map(({ code }) => code)) && uniek(regios.map(({ naam }) => naam))).toBe(true);
    expect(regios.map(({ uwvNummer }) => uwvNummer).sort((een, ander) => een - ander)).toEqual(Array.from({ length: 35 }, (_, plaats) => plaats + 1));
  });

  it('places every stream in a frame, and opens no more than the frame allows', () => {
    for (const kader of kaders) {
      const codes = stromen.filter((stroom) => stroom.kader === kader.code).map(({ code }) => code);
      expect([kader.code, codes.length > 0]).toEqual([kader.code, true]);
      const open = Bedrag.som(openstellingen.filter(({ stroom }) => codes.includes(stroom)).map(({ bedrag }) => Bedrag.van(bedrag)));
      const verwacht = kader.code === 'rmt' ? '0.00' : kader.plafond;
      expect([kader.code, open.toString()]).toEqual([kader.code, verwacht]);
    }
    expect(openstellingen.filter(({ stroom }) => !stromen.some(({ code }) => code === stroom))).toEqual([]);
  });

  it('adds praktijkleren up to exactly 63 million, and the kassier budgets to 294 million and the national 12', () => {
    const som = (codes: readonly string[]): string => Bedrag.som(kaders.filter(({ code }) => codes.includes(code)).map(({ plafond }) => Bedrag.van(plafond))).toString();
    expect(som(['praktijkleren'])).toBe('63000000.00');
    expect(som(['rmt', 'impuls', 'praktijkleren'])).toBe('294000000.00');
    expect(som(['landelijk'])).toBe('12000000.00');
  });

  it('knows of every frame which parameters are its ceiling', () => {
    const waarde = (id: string): Bedrag => Bedrag.van(KAMERBRIEF.parameters.find((parameter) => parameter.id === id)?.versies[0]?.waarde ?? '');
    for (const { code, plafond, parameters } of kaders) expect([code, Bedrag.som(parameters.map(waarde)).toString()]).toEqual([code, plafond]);
  });

  it('offers 18 general instruments, 4 for the banenafspraak and 4 that are not for one person', () => {
    const aantal = (deel: string): number => instrumenten.filter((instrument) => instrument.deel === deel).length;
    expect([aantal('algemeen'), aantal('banenafspraak'), aantal('niet-persoonsgebonden')]).toEqual([18, 4, 4]);
    const lijst = codelijsten.find(({ naam }) => naam === 'instrument');
    expect(lijst?.codes.map(({ code }) => code)).toEqual(instrumenten.map(({ code }) => code));
  });
});
