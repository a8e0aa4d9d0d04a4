import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGeldigBsn, noemtBsn, verbergBsn } from '#values';
import { bsn } from './bsn.js';
import { Pseudonimiseerder } from './pseudoniem.js';

const BSN = '111222333';

describe('a citizen service number', () => {
  it.each(['111222333', '123456782', '010000008'])('%s passes the 11-proef', (nummer) => expect(isGeldigBsn(nummer)).toBe(true));
  it.each(['111222334', '000000000', '12345678', '1234567820', ' 111222333', '11122233x', ''])('"%s" does not', (nummer) => expect(isGeldigBsn(nummer)).toBe(false));

  it.each(['111222333', 'Coach voor 111222333.', 'bsn 111.222.333', '111 222 333', '111-222-333', 'BSN:1112.22.333', '12 en 123456782'])('is found in "%s"', (woorden) => expect(noemtBsn(woorden)).toBe(true));
  it.each(['111222334', 'NL111222333B01', '0111222333', '111222333x', '111.222 333', '11-12-2223 33', '€ 111222333000', ''])('is not found in "%s"', (woorden) => expect(noemtBsn(woorden)).toBe(false));
  it('is hidden in what others wrote', () => expect(verbergBsn('terug van 111222333, 1112.22.333 en 111222334')).toBe('terug van [BSN], [BSN] en 111222334'));
  it('is never repeated in a message', () => {
    for (const fout of ['111222334', 111222333]) {
      const gelezen = bsn.safeParse(fout, { reportInput: true });
      expect(gelezen.success).toBe(false);
      expect(gelezen.error?.issues[0]?.message).not.toContain(String(fout));
    }
  });
});

describe('pseudonyms', () => {
  const map = mkdtempSync(join(tmpdir(), 'kassier-pseudoniem-'));
  const bestand = join(map, 'sleutels');
  const [oud, nieuw] = ['a1'.repeat(32), 'b2'.repeat(32)];

  afterAll(() => rmSync(map, { recursive: true }));

  const metSleutels = (...sleutels: string[]): Pseudonimiseerder => {
    writeFileSync(bestand, `${sleutels.join('\n')}\n`);
    return Pseudonimiseerder.uitBestand(bestand);
  };

  it('are the same for the same number and key, and different otherwise', () => {
    const een = metSleutels(oud).vanBsn(BSN);
    expect(een.pseudoniem).toMatch(/^[0-9a-f]{64}$/);
    expect(een.sleutelId).toMatch(/^[0-9a-f]{16}$/);
    expect(metSleutels(oud).vanBsn(BSN)).toEqual(een);
    expect(metSleutels(oud).vanBsn('123456782').pseudoniem).not.toBe(een.pseudoniem);
    const ander = metSleutels(nieuw).vanBsn(BSN);
    expect(ander.pseudoniem).not.toBe(een.pseudoniem);
    expect(ander.sleutelId).not.toBe(een.sleutelId);
  });

  it('find a person back after the key was rotated', () => {
    const voor = metSleutels(oud).vanBsn(BSN);
    const na = metSleutels(nieuw, oud);
    expect(na.vanBsn(BSN)).not.toEqual(voor);
    expect(na.alleVanBsn(BSN)).toEqual([na.vanBsn(BSN), voor]);
  });

  it('refuse a wrong number without naming it', () => {
    expect(() => metSleutels(oud).vanBsn('111222334')).toThrow(/geen geldig BSN(?!.*111222334)/);
  });

  it('refuse a key that is too short, naming the line and not the key', () => {
    expect(() => metSleutels(oud, 'abcd')).toThrow(/regel 2(?!.*abcd)/);
    expect(() => metSleutels('')).toThrow(/bevat geen sleutel/);
    expect(() => Pseudonimiseerder.uitBestand(join(map, 'bestaat-niet'))).toThrow(/PSEUDONIEM_SLEUTEL_BESTAND/);
  });

  it('get a key of their own in development, made once and private', () => {
    const configuratie = { pseudoniemSleutelBestand: null, gegevensMap: join(map, 'nieuw', 'gegevens') };
    const eerste = Pseudonimiseerder.voorConfiguratie(configuratie).vanBsn(BSN);
    const pad = join(configuratie.gegevensMap, 'pseudoniem.sleutel');
    expect(statSync(pad).mode & 0o777).toBe(0o600);
    expect(readFileSync(pad, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(Pseudonimiseerder.voorConfiguratie(configuratie).vanBsn(BSN)).toEqual(eerste);
  });
});
