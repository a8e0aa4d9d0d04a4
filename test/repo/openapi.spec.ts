import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../support/kassier.js';
import { bewerkingenVan, openApiDocument } from '../support/openapi.js';
import { textOf } from './tree.js';

const linter = process.env['ADR_LINTER_BESTAND'];
const metLinter = linter === undefined || linter === '' ? it.skip : it;

describe('The published description of the API', () => {
  let document: Json;
  let map: string;

  beforeAll(async () => {
    document = await openApiDocument();
    map = mkdtempSync(join(tmpdir(), 'kassier-openapi-'));
  });
  afterAll(() => { rmSync(map, { recursive: true, force: true }); });

  /** What Spectral finds under the rules of the NLgov REST API Design Rules: one line per fault. */
  function gebreken(beschrijving: Json): string[] {
    const bestand = join(map, 'openapi.json');
    writeFileSync(bestand, JSON.stringify(beschrijving));
    const spectral = join(process.cwd(), 'node_modules/@stoplight/spectral-cli/dist/index.js');
    const uitslag = spawnSync(process.execPath, [spectral, 'lint', '--ruleset', linter as string, '--format', 'json', '--quiet', bestand], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (uitslag.status !== 0 && uitslag.status !== 1) throw new Error(`spectral mislukte: ${uitslag.stderr}`);
    return (JSON.parse(uitslag.stdout) as { code: string; path: string[]; severity: number }[]).filter(({ severity }) => severity === 0).map(({ code, path }) => `${code} ${path.join('.')}`);
  }

  metLinter('has no error under the NLgov REST API Design Rules (skipped without ADR_LINTER_BESTAND)', () => {
    expect(gebreken(document)).toEqual([]);
    // A linter that finds nothing in a faulty document would prove nothing.
    expect(gebreken({ ...document, paths: {}, servers: [{ url: 'http://kassier.example.nl/' }] }).map((gebrek) => gebrek.split(' ')[0]).sort()).toEqual(['nlgov:include-major-version-in-uri', 'nlgov:servers-use-https']);
  });

  it('puts the operations of the API below a server with the major version, and names no others', () => {
    expect(document.servers).toEqual([{ url: 'https://kassier.example.nl/v1', description: expect.any(String) }]);
    const paden = bewerkingenVan(document).map(({ methode, pad }) => `${methode} ${pad}`);
    expect(paden).toEqual(expect.arrayContaining(['GET /v1/uitnutting', 'POST /v1/verplichtingen']));
    expect(Object.keys(document.paths)).toContain('/uitnutting');
    expect(JSON.stringify(paden)).not.toMatch(/dashboard|health|metrics|\/dev\//);
  });

  it('is what the types of the client say (`npm run client`)', () => {
    const uitslag = spawnSync(process.execPath, [join(process.cwd(), 'scripts/client-typen.mjs')], { input: JSON.stringify(document), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    expect([uitslag.status, uitslag.stderr]).toEqual([0, '']);
    // Compared as a whole, but shown by its first difference: the file is long.
    const [gemaakt, bewaard] = [uitslag.stdout.split('\n'), textOf('libs/client/src/api.ts').split('\n')];
    const verschil = gemaakt.findIndex((regel, plaats) => regel !== bewaard[plaats]);
    expect({ verschil, regels: bewaard.length, regel: bewaard[verschil] }).toEqual({ verschil: -1, regels: gemaakt.length, regel: undefined });
  });

  it('names every operation once', () => {
    const namen = bewerkingenVan(document).map(({ inhoud }) => inhoud.operationId as string);
    expect(namen).toEqual([...new Set(namen)]);
  });
});
