import { Bedrag } from '#values';
import { verdeelOverKas } from './kasbehoefte.js';

type Deel = readonly [naam: string, eigenJaar: number, jaar: number, bedrag: string];

function verdeel(delen: readonly Deel[], kas: Readonly<Record<number, string>>): string[] {
  const kasruimte = new Map(Object.entries(kas).map(([jaar, bedrag]) => [Number(jaar), Bedrag.van(bedrag)]));
  return verdeelOverKas(delen.map(([naam, eigenJaar, jaar, bedrag]) => ({ naam, eigenJaar, jaar, bedrag: Bedrag.van(bedrag) })), kasruimte).map(({ naam, jaar, bedrag }) => `${naam} ${jaar} ${bedrag.toString()}`);
}

describe('what is needed of the cash of years', () => {
  it.each<[string, readonly Deel[], Readonly<Record<number, string>>, readonly string[]]>([
    ['stays where there is enough', [['a', 2021, 2021, '10.00'], ['b', 2021, 2022, '5.00']], { 2021: '10.00', 2022: '5.00' }, ['a 2021 10.00', 'b 2022 5.00']],
    ['is looked for in the next year that has some over, then in the ones before', [['a', 2020, 2021, '10.00']], { 2020: '9.00', 2021: '1.00', 2022: '2.00', 2023: '3.00' }, ['a 2021 1.00', 'a 2022 2.00', 'a 2023 3.00', 'a 2020 4.00']],
    ['takes nothing that another needs there', [['a', 2021, 2021, '10.00'], ['b', 2021, 2022, '5.00']], { 2021: '4.00', 2022: '7.00' }, ['a 2021 8.00', 'b 2022 5.00', 'a 2022 2.00']],
    ['is never found in a year before that of the verplichting', [['a', 2022, 2022, '10.00']], { 2021: '99.00', 2022: '3.00' }, ['a 2022 10.00']],
    ['is left to who can go nowhere else', [['a', 2020, 2022, '5.00'], ['b', 2021, 2023, '5.00']], { 2020: '5.00', 2021: '5.00', 2022: '0.00', 2023: '0.00' }, ['b 2021 5.00', 'a 2020 5.00']],
    ['moves of equals the first', [['a', 2021, 2021, '5.00'], ['b', 2021, 2021, '5.00']], { 2021: '7.00', 2022: '9.00' }, ['a 2021 2.00', 'b 2021 5.00', 'a 2022 3.00']],
    ['stays where no year has it, also where there are no accounts', [['a', 2021, 2022, '5.00']], { 2021: '2.00' }, ['a 2022 3.00', 'a 2021 2.00']],
  ])('%s', (_naam, delen, kas, verwacht) => {
    expect(verdeel(delen, kas)).toEqual(verwacht);
  });
});
