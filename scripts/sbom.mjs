// Writes the software bill of materials (CycloneDX, JSON) of what runs in production, as npm makes it from the lock file.
// Needs no network. With a name as argument it is written there; otherwise to output/sbom.cdx.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const doel = process.argv[2] === undefined ? join(wortel, 'output', 'sbom.cdx.json') : resolve(process.argv[2]);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const uitslag = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--omit', 'dev', '--package-lock-only', '--offline'], { cwd: wortel, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
if (uitslag.status !== 0) {
  console.error(`npm sbom mislukte: ${uitslag.error?.message ?? uitslag.stderr}`);
  process.exit(1);
}
const sbom = JSON.parse(uitslag.stdout);
mkdirSync(dirname(doel), { recursive: true });
writeFileSync(doel, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${doel} geschreven: ${sbom.components.length} onderdelen (CycloneDX ${sbom.specVersion}).`);
