import { Datum } from '#values';
import { KAMERBRIEF } from '../regelingen/kamerbrief-2020-11-30/index.js';
import { beoordeel } from './beoordeel.js';
import type { Onderwerp } from './feiten.js';
import type { Regel } from './regel.js';
import { catalogusvolgorde } from './regelset.js';
import { overigeOordelen, toepasselijkheid } from './toepasselijkheid.js';
import { voorbeeldBetaling, voorbeeldVerplichting } from './voorbeeldfeiten.js';

const DAG = Datum.van('2021-03-15');
const regel = (id: string): Regel => {
  const gevonden = KAMERBRIEF.regels.find((kandidaat) => kandidaat.id === id);
  if (!gevonden) throw new Error(`regel ${id} is er niet`);
  return gevonden;
};

describe('the rules that are about something else', () => {
  it.each([['verplichting', voorbeeldVerplichting()], ['betaling', voorbeeldBetaling()]] as const)('complete the verdicts on a %s to every rule in force, each once', (onderwerp, feiten) => {
    const geoordeeld = beoordeel(KAMERBRIEF, onderwerp, feiten as never, { peildatum: DAG, bekendOp: '2021-03-15T09:30:00Z' }, 'ontschot-menukaart', []).map((oordeel) => oordeel.regel);
    const overig = overigeOordelen(KAMERBRIEF, onderwerp, DAG, 'ontschot-menukaart').map((oordeel) => oordeel.regel);
    const inWerking = KAMERBRIEF.regels.filter((kandidaat) => kandidaat.versies.some((versie) => versie.geldigVanaf <= '2021-03-15' && (versie.geldigTotEnMet ?? '9999') >= '2021-03-15'));
    expect(geoordeeld.length).toBeGreaterThan(0);
    expect([...geoordeeld, ...overig].sort(catalogusvolgorde)).toEqual(inWerking.map(({ id }) => id).sort(catalogusvolgorde));
    expect(overig).toEqual([...overig].sort(catalogusvolgorde));
  });

  it('say in whole sentences why they do not apply', () => {
    const overig = new Map(overigeOordelen(KAMERBRIEF, 'verplichting', DAG, 'ontschot-menukaart').map((oordeel) => [oordeel.regel, oordeel]));
    expect(overig.get('B-02')).toEqual({
      regel: 'B-02', versie: 1, uitkomst: 'niet-van-toepassing', toelichting: 'Deze regel gaat over een budgetbesluit, niet over een verplichting.', uitweg: null, parameters: {},
      bron: regel('B-02').bronnen[0], motivering: null,
    });
    expect(overig.get('W-04')?.toelichting).toMatch(/^Deze regel geldt alleen op [a-z-]+(, [a-z-]+)*( en [a-z-]+)?, niet op ontschot-menukaart\.$/);
    expect([...overig.values()].every(({ toelichting }) => /^[A-Z].*\.$/.test(toelichting))).toBe(true);
  });

  it.each<[string, Onderwerp, string, string, string]>([
    ['M-01', 'verplichting', '2021-03-15', 'ontschot-menukaart', 'geldt'], ['M-01', 'betaling', '2021-03-15', 'ontschot-menukaart', 'ander-onderwerp'],
    ['M-01', 'verplichting', '2020-10-31', 'ontschot-menukaart', 'niet-in-werking'], ['M-01', 'verplichting', '2020-11-01', 'ontschot-menukaart', 'geldt'],
    ['W-04', 'verplichting', '2021-03-15', 'impuls-banenafspraak', 'geldt'], ['W-04', 'verplichting', '2021-03-15', 'mbo-inkoop', 'andere-stroom'],
    ['B-02', 'budgetbesluit', '2021-03-15', '', 'geldt'],
  ])('rule %s and a %s on %s on «%s»: %s', (id, onderwerp, dag, stroom, verwacht) => {
    expect(toepasselijkheid(regel(id), onderwerp, Datum.van(dag), stroom)).toBe(verwacht);
  });
});
