import fc from 'fast-check';
import { alsBetalingskenmerk, leesBetalingskenmerk, maakRfReferentie } from './betalingskenmerk.js';

/** The check digits of the longest RF reference: 25 characters. */
const RF_LANG = String(98n - (BigInt('123456789012345678901271500') % 97n)).padStart(2, '0');

/** An RF reference whose remainder is right with exactly these check digits: what follows them is looked for. */
function RF(controle: string): string {
  for (let nummer = 1; ; nummer += 1) {
    if (BigInt(`${nummer}2715${controle}`) % 97n === 1n) return `RF${controle}${nummer}`;
  }
}

describe('a structured payment reference', () => {
  it.each([
    ['5000056789012345', 'CUR', '5000056789012345'],
    ['5000 0567 8901 2345', 'CUR', '5000056789012345'],
    ['12234534622567', 'CUR', '12234534622567'],
    ['RF18539007547034', 'ISO', 'RF18539007547034'],
    ['rf18 5390 0754 7034', 'ISO', 'RF18539007547034'],
    [RF('02'), 'ISO', RF('02')],
    [RF('98'), 'ISO', RF('98')],
    [`RF${RF_LANG}123456789012345678901`, 'ISO', `RF${RF_LANG}123456789012345678901`],
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
    ['an RF reference of 26 characters', 'RF75123456789012345678901X'],
    ['an RF reference without anything after its check digits', 'RF04'],
    ['check digits 01, which stand for 98', RF('01')],
    ['check digits 00, which stand for 97', RF('00')],
    ['check digits 99, which stand for 02', RF('99')],
    ['8 digits, a length that does not exist', '12345678'],
    ['17 digits, a length that does not exist', '50000567890123450'],
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

describe('a reference of a supplier', () => {
  it('is a structured one when it is an RF reference or has 16 digits, whatever spaces it was written with', () => {
    expect(alsBetalingskenmerk('5000 0567 8901 2345')).toEqual({ uitgever: 'CUR', referentie: '5000056789012345' });
    expect(alsBetalingskenmerk('RF18 5390 0754 7034')).toEqual({ uitgever: 'ISO', referentie: 'RF18539007547034' });
  });

  it.each(['12234534622567', 'F-2021-0001', '6000056789012345', ''])('is plain text when it may be an invoice number: %j', (kenmerk) => {
    expect(alsBetalingskenmerk(kenmerk)).toBeNull();
  });
});

describe('a reference of our own', () => {
  it('is one that everybody can check, for every text that fits', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z0-9]{1,21}$/), (kern) => {
      const referentie = maakRfReferentie(kern);
      expect(referentie.slice(4)).toBe(kern);
      expect(leesBetalingskenmerk(referentie)).toEqual({ uitgever: 'ISO', referentie });
    }));
  });

  it('has the check digits of the worked example of the standard', () => {
    expect(maakRfReferentie('539007547034')).toBe('RF18539007547034');
  });

  it.each(['', 'te-lang-en-klein', 'A'.repeat(22)])('is not made of %j', (kern) => {
    expect(() => maakRfReferentie(kern)).toThrow(RangeError);
  });
});
