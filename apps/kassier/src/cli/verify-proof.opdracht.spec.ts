import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stilstaandeKlok } from '#values';
import { Gebruiksfout } from './opdracht.js';
import { Uitvoer } from './uitvoer.js';
import { verifyProof } from './verify-proof.opdracht.js';

// Of the first tree of the published vectors: two leaves, "" and 00, the first as the older tree.
const EEN = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
const TWEE = 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125';
const BEWIJS = {
  soort: 'consistentiebewijs', versie: 1, algoritme: 'RFC 9162 met SHA-256', van: { nummer: 1, omvang: 1, wortel: EEN, gemaaktOp: '2021-03-15T10:00:00Z' },
  tot: { nummer: 2, omvang: 2, wortel: TWEE, gemaaktOp: '2021-03-15T10:00:01Z' }, pad: ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'],
};

const map = mkdtempSync(join(tmpdir(), 'kassier-bewijs-'));
const bestand = join(map, 'bewijs.json');
afterAll(() => { rmSync(map, { recursive: true }); });

async function draai(inhoud: unknown, opties: Record<string, string | boolean> = {}): Promise<{ uitgang: number; tekst: string }> {
  writeFileSync(bestand, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  const stroom = new PassThrough();
  const uitvoer = new Uitvoer(stroom as unknown as NodeJS.WriteStream, stroom as unknown as NodeJS.WriteStream, stilstaandeKlok('2021-03-15T10:00:00Z'));
  const uitgang = await verifyProof.voer({ opties, argumenten: [bestand], env: {}, uitvoer, afbreken: new AbortController().signal });
  return { uitgang, tekst: String(stroom.read()) };
}

it('tells that a proof holds, and on which seals it rests', async () => {
  const { uitgang, tekst } = await draai(BEWIJS);
  expect(uitgang).toBe(0);
  expect(tekst).toContain('Het bewijs klopt: zegel 2 als vervolg op zegel 1.');
  expect(tekst).toContain(`Zegel 2 van 2021-03-15T10:00:01Z: 2 bladeren, wortel ${TWEE}`);
});

it('tells why a proof does not hold, and says so in its exit status', async () => {
  const { uitgang, tekst } = await draai({ ...BEWIJS, pad: [EEN] });
  expect(uitgang).toBe(1);
  expect(tekst).toContain('Het bewijs klopt NIET');
  expect(tekst).toContain('- Zegel 2 is geen vervolg op zegel 1');
});

it('gives the same as JSON', async () => {
  expect(JSON.parse((await draai(BEWIJS, { json: true })).tekst)).toMatchObject({ geldig: true, fouten: [], zegels: [{ wortel: EEN }, { wortel: TWEE }] });
});

it('holds a proof against a root that was kept', async () => {
  expect((await draai(BEWIJS, { wortel: EEN.toUpperCase() })).uitgang).toBe(0);
  const ander = await draai(BEWIJS, { wortel: 'a'.repeat(64) });
  expect([ander.uitgang, ander.tekst]).toEqual([1, expect.stringContaining('Het bewijs rust niet op de wortel die u bewaarde.')]);
  await expect(draai(BEWIJS, { wortel: 'a' })).rejects.toThrow(Gebruiksfout);
});

it('says what to do with a file that is not there or is no proof', async () => {
  await expect(draai('{')).rejects.toThrow('bevat geen JSON. Sla het antwoord van de service ongewijzigd op.');
  rmSync(bestand);
  await expect(verifyProof.voer({ opties: {}, argumenten: [bestand], env: {}, uitvoer: undefined as never, afbreken: new AbortController().signal })).rejects.toThrow('is niet te lezen');
});
