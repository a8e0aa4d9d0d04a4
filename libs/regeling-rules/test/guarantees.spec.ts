import { Bedrag } from '#values';
import {
  KAMERBRIEF, laatToe, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldMutatie, voorbeeldOpleiding, voorbeeldVerplichting, voorbeeldWerkfitHouden,
  type BudgetbesluitFeiten, type Oordeel,
} from '../src/index.js';
import { opBudgetbesluit, opVerplichting } from './oordelen.js';

// What no rule guards because the regeling is built so that it cannot come to be. The catalogue names these tests as proof.

const { stromen, kaders, instrumenten, codelijsten } = KAMERBRIEF.referentie;
const codes = (lijst: string): string[] => (codelijsten.find(({ naam }) => naam === lijst)?.codes ?? []).map(({ code }) => code);
const waarde = (id: string): Bedrag => Bedrag.van(KAMERBRIEF.parameters.find((parameter) => parameter.id === id)?.versies[0]?.waarde ?? '');
const uitkomst = (oordelen: readonly Oordeel[], regel: string): string | undefined => oordelen.find((oordeel) => oordeel.regel === regel)?.uitkomst;

describe('the money of the kassier', () => {
  it('keeps the teams and the instruments two streams in one frame', () => {
    const rmt = stromen.filter(({ kader }) => kader === 'rmt');
    expect(rmt.map(({ code, persoonsgebonden }) => [code, persoonsgebonden])).toEqual([['ontschot-menukaart', true], ['teambemensing', false]]);
  });

  it('does not count the impuls in the 195 million', () => {
    const geopend = (rmt: string): BudgetbesluitFeiten => voorbeeldBudgetbesluit({
      mutaties: [voorbeeldMutatie({ stroom: 'ontschot-menukaart', bedrag: rmt }), voorbeeldMutatie({ stroom: 'impuls-banenafspraak', bedrag: '21000000.00' })],
      totalenNa: [
        { stroom: 'ontschot-menukaart', jaar: 2021, verplichtingen: rmt, kas: rmt },
        { stroom: 'impuls-banenafspraak', jaar: 2021, verplichtingen: '21000000.00', kas: '21000000.00' },
      ],
    });
    expect(uitkomst(opBudgetbesluit(geopend('195000000.00')), 'B-06')).toBe('voldaan');
    expect(uitkomst(opBudgetbesluit(geopend('195000000.01')), 'B-06')).toBe('niet-voldaan');
  });

  it('has seven streams: money of municipalities or of Perspectief op Werk is none of them', () => {
    expect(stromen.map(({ code }) => code)).toEqual([
      'ontschot-menukaart', 'teambemensing', 'impuls-banenafspraak', 'mbo-inkoop', 'werkgeversvergoeding', 'uitvoeringskosten', 'sociale-partners-landelijk',
    ]);
    expect(codes('cofinanciering-bron')).toContain('perspectief-op-werk');
  });

  it('stays with all frames together below the social package of 1.4 billion', () => {
    const alles = Bedrag.som(kaders.map(({ plafond }) => Bedrag.van(plafond)));
    expect([alles.toString(), alles.groterDan(Bedrag.van('1400000000.00'))]).toEqual(['306000000.00', false]);
  });

  it('fits 400,000 weeks or 13,333 full compensations in 27 million, with 675 euro left', () => {
    const [plafond, perWeek, maximum] = [waarde('werkgeversvergoeding-plafond'), waarde('vergoeding-per-week'), waarde('vergoeding-maximum')];
    expect(perWeek.maal(400_000).toString()).toBe(plafond.toString());
    expect(plafond.min(maximum.maal(13_333)).toString()).toBe('675.00');
    expect(maximum.groterDan(Bedrag.van('675.00'))).toBe(true);
  });
});

describe('what others pay or provide', () => {
  it('takes what others pay as cofinanciering, which takes no space', () => {
    const met = (bedrag: string) => opVerplichting(voorbeeldVerplichting({ verzoek: { cofinanciering: [{ bron: 'perspectief-op-werk', bedrag }] }, cel: { beschikbaar: '600.00' } }));
    expect([laatToe(met('200000.00')), laatToe(met('1.00'))]).toEqual([true, true]);
    const krap = opVerplichting(voorbeeldVerplichting({ verzoek: { cofinanciering: [{ bron: 'perspectief-op-werk', bedrag: '200000.00' }] }, cel: { beschikbaar: '599.99' } }));
    expect(uitkomst(krap, 'B-13')).toBe('niet-voldaan');
  });

  it('refuses an instrument that is not on the menukaart, on every stream', () => {
    for (const { code } of stromen) {
      const oordelen = opVerplichting(voorbeeldVerplichting({ verzoek: { stroom: code, instrument: 'ov-kaart-van-de-provincie' }, stroom: { code }, instrument: null }));
      expect([code, uitkomst(oordelen, 'F-01')]).toEqual([code, 'niet-voldaan']);
    }
  });

  it('has no instrument, payee or training for a new bbl place', () => {
    expect(instrumenten.filter(({ code, naam }) => /bbl|leerbaan/i.test(`${code} ${naam}`))).toEqual([]);
    expect(codes('begunstigde-soort').filter((soort) => /sbb/.test(soort))).toEqual([]);
    const bbl = opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: voorbeeldOpleiding({ leerweg: 'bbl' }) } }));
    expect(uitkomst(bbl, 'O-02')).toBe('niet-voldaan');
  });
});

describe('werkfit houden', () => {
  it('is judged by every W rule, and paid from the impuls only', () => {
    const regels = ['W-01', 'W-02', 'W-04', 'W-05', 'W-06', 'W-07'];
    const oordelen = opVerplichting(voorbeeldWerkfitHouden());
    expect(regels.map((regel) => [regel, uitkomst(oordelen, regel)])).toEqual(regels.map((regel) => [regel, 'voldaan']));
    expect(KAMERBRIEF.regels.find(({ id }) => id === 'W-03')?.versies.at(-1)?.toetsen.betaling).toBeDefined();
    const anders = stromen.filter(({ code }) => code !== 'impuls-banenafspraak').map(({ code }) => {
      const feiten = voorbeeldWerkfitHouden({ verzoek: { stroom: code }, stroom: { code } });
      return [code, uitkomst(opVerplichting(feiten), 'F-10')];
    });
    expect(anders).toEqual(stromen.filter(({ code }) => code !== 'impuls-banenafspraak').map(({ code }) => [code, 'niet-voldaan']));
  });
});
