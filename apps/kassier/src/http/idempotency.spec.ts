import { z } from 'zod';
import { leesIdempotencyKey, vingerafdruk } from './idempotency.js';
import { Invoer } from './invoer.pipe.js';
import { Probleem } from './problem.js';

function meldingBij(koppen: string[]): string {
  try {
    leesIdempotencyKey(koppen);
  } catch (fout) {
    if (fout instanceof Probleem) return JSON.stringify(fout.lichaam('/'));
    throw fout;
  }
  return '';
}

describe('the Idempotency-Key', () => {
  it('is read whatever the case of its name', () => expect(leesIdempotencyKey(['Host', 'x', 'IDEMPOTENCY-KEY', 'a b~'])).toBe('a b~'));

  it.each<[string, string[], RegExp]>([
    ['absent', ['Host', 'idempotency-key'], /ontbreekt/],
    ['repeated, even with the same value', ['idempotency-key', 'a', 'Idempotency-Key', 'a'], /2 keer/],
    ['empty', ['idempotency-key', ''], /leeg/],
    ['too long', ['idempotency-key', 'x'.repeat(65)], /te lang/],
    ['not ASCII', ['idempotency-key', 'é'], /andere tekens/],
  ])('is refused when it is %s', (_wat, koppen, patroon) => {
    const antwoord = meldingBij(koppen);
    expect(antwoord).toMatch(patroon);
    expect(antwoord).toContain('"parameter":"Idempotency-Key"');
  });

  it('may have 64 characters', () => expect(leesIdempotencyKey(['idempotency-key', 'x'.repeat(64)])).toHaveLength(64));
});

describe('the fingerprint of a request', () => {
  const basis = vingerafdruk('POST', '/v1/x', { a: 1, b: [{ c: 2, d: 3 }] });

  it('does not depend on the order in which keys were sent, nor on the case of the method', () => {
    const schema = z.strictObject({ a: z.number(), b: z.array(z.strictObject({ c: z.number(), d: z.number() })) });
    const gelezen = Invoer(schema).transform({ b: [{ d: 3, c: 2 }], a: 1 }, { type: 'body' });
    expect(vingerafdruk('post', '/v1/x', gelezen)).toBe(basis);
  });

  it('depends on everything else', () => {
    const anders = [
      vingerafdruk('PUT', '/v1/x', { a: 1, b: [{ c: 2, d: 3 }] }), vingerafdruk('POST', '/v1/y', { a: 1, b: [{ c: 2, d: 3 }] }),
      vingerafdruk('POST', '/v1/x', { a: '1', b: [{ c: 2, d: 3 }] }), vingerafdruk('POST', '/v1/x', { a: 1, b: [{ d: 3 }, { c: 2 }] }),
      vingerafdruk('POST', '/v1/x', undefined), vingerafdruk('POST', '/v1/x', '<a/>'),
    ];
    expect(new Set([basis, ...anders]).size).toBe(7);
  });
});
