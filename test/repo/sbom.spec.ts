import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from './tree.js';

interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string; readonly licenses?: readonly unknown[]; readonly hashes?: readonly unknown[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean; readonly name?: string }>>;
}

describe('npm run sbom', () => {
  it('writes a CycloneDX bill of materials that names every package that runs in production, and no other', () => {
    const map = mkdtempSync(join(tmpdir(), 'kassier-sbom-'));
    try {
      const uitslag = spawnSync(process.execPath, ['scripts/sbom.mjs', join(map, 'sbom.json')], { encoding: 'utf8' });
      expect({ status: uitslag.status, fouten: uitslag.stderr }).toEqual({ status: 0, fouten: '' });
      const sbom = JSON.parse(readFileSync(join(map, 'sbom.json'), 'utf8')) as Sbom;
      const { version } = JSON.parse(textOf('package.json')) as { version: string };
      expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/), serialNumber: expect.stringMatching(/^urn:uuid:/), metadata: { component: { name: 'kassier', version } } });
      const { packages } = JSON.parse(textOf('package-lock.json')) as Lock;
      const verwacht = Object.entries(packages).filter(([pad, { dev }]) => pad !== '' && dev !== true).map(([pad, pakket]) => `${pakket.name ?? pad.split('node_modules/').at(-1)}@${pakket.version}`);
      expect([...new Set(sbom.components.map(({ name, version: versie }) => `${name}@${versie}`))].sort()).toEqual([...new Set(verwacht)].sort());
      expect(sbom.components.filter(({ purl, hashes }) => !purl.startsWith('pkg:npm/') || (hashes ?? []).length === 0)).toEqual([]);
      const bekend = new Set(sbom.dependencies.map(({ ref }) => ref));
      expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !bekend.has(ref))).toEqual([]);
    } finally {
      rmSync(map, { recursive: true });
    }
  });
});
