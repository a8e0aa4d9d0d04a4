import fc from 'fast-check';
import { leesBetalingskenmerk } from './betalingskenmerk.js';

describe('a structured payment reference', () => {
  it.each([
    ['5000056789012345', 'CUR', '5000056789012345'],
    ['5000 0567 8901 2345', 'CUR', '5000056789012345'],
    ['12234534622567', 'CUR', '12234534622567'],
    ['RF18539007547034', 'ISO', 'RF18539007547034'],
    ['rf18 5390 0754 7034', 'ISO', 'RF18539007547034'],
  ])('%s is issued by %s', (tekst, uitgever, referentie) => {
    expect(leesBetalingskenmerk(tekst)).toEqual({ uitgever, referentie });
  });

  it.each([
    ['a wrong check digit', '6000056789012345'],
    ['two digits that changed places', '5000065789012345'],
    ['a length digit that does not match', '13234534622567'],
    ['15 digits, a length that does not exist', '500005678901234'],
    ['7 digits, which carry no check digit', '1234567'],
    ['an RF reference with a wrong check digit', 'RF19539007547034'],
    ['an RF reference that is too long', `RF18${'1'.repeat(22)}`],
    ['nothing', ''],
    ['letters', 'kenmerk'],
  ])('is refused for %s', (_wat, tekst) => {
    expect(leesBetalingskenmerk(tekst)).toBeNull();
  });

  it('has at most one valid check digit in front of any 15 digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15}$/), (cijfers) => {
        const geldig = [...'0123456789'].filter((controle) => leesBetalingskenmerk(controle + cijfers) !== null);
        expect(geldig).toHaveLength(1);
      }),
    );
  });
});
