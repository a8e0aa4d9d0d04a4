import { Bedrag } from '#values';
import { Impacttelling } from './impact.telling.js';

const NIETS = { aantal: 0, bedrag: '0.00' };

it('adds amounts up per kind and key, exactly, in both directions', () => {
  const telling = new Impacttelling();
  telling.tel('verplichting', 'AM18', 'alsnogToegekend', Bedrag.van('0.10'));
  telling.tel('verplichting', 'AM18', 'alsnogToegekend', Bedrag.van('0.20'));
  telling.tel('verplichting', 'AM18', 'alsnogGeweigerd', Bedrag.van('99999999999.99'));
  telling.tel('verplichting', 'AM05', 'alsnogGeweigerd', Bedrag.van('1.00'));
  telling.tel('betaling', 'AM18', 'alsnogGeweigerd', Bedrag.van('2.00'));
  telling.tel('wijziging', null, 'alsnogToegekend', Bedrag.van('-3.00'));
  expect(telling.uitslag()).toEqual([
    { soort: 'betaling', sleutel: 'AM18', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '2.00' } },
    { soort: 'verplichting', sleutel: 'AM05', alsnogToegekend: NIETS, alsnogGeweigerd: { aantal: 1, bedrag: '1.00' } },
    { soort: 'verplichting', sleutel: 'AM18', alsnogToegekend: { aantal: 2, bedrag: '0.30' }, alsnogGeweigerd: { aantal: 1, bedrag: '99999999999.99' } },
    { soort: 'wijziging', sleutel: null, alsnogToegekend: { aantal: 1, bedrag: '-3.00' }, alsnogGeweigerd: NIETS },
  ]);
});

it('has no rows for what did not happen', () => {
  expect(new Impacttelling().uitslag()).toEqual([]);
});
