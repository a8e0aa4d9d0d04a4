// Writes the software bill of materials (CycloneDX, JSON) of what runs in production, as npm makes it from the lock file.
// Which packages those are is read from the lock itself: npm's own --omit=dev also leaves out what runs in production and is
// used by a development tool as well. Needs no network. With a name as argument it is written there; otherwise to output/sbom.cdx.json.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const doel = process.argv[2] === undefined ? join(wortel, 'output', 'sbom.cdx.json') : resolve(process.argv[2]);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const uitslag = spawnSync(npm, ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only', '--offline'], { cwd: wortel, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
if (uitslag.status !== 0) {
  console.error(`npm sbom mislukte: ${uitslag.error?.message ?? uitslag.stderr}`);
  process.exit(1);
}
const { name, version } = JSON.parse(readFileSync(join(wortel, 'package.json'), 'utf8'));
const sbom = inProductie(metNaam(JSON.parse(uitslag.stdout)));
mkdirSync(dirname(doel), { recursive: true });
writeFileSync(doel, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${doel} geschreven: ${sbom.components.length} onderdelen (CycloneDX ${sbom.specVersion}).`);

/** npm calls the project after the folder in which it happens to stand. */
function metNaam(gelezen) {
  const { component } = gelezen.metadata;
  const eerder = component['bom-ref'];
  const ref = `${name}@${version}`;
  return {
    ...gelezen,
    metadata: { ...gelezen.metadata, component: { ...component, 'bom-ref': ref, name, version, purl: `pkg:npm/${ref}` } },
    dependencies: gelezen.dependencies.map((deel) => (deel.ref === eerder ? { ...deel, ref } : deel)),
  };
}

/** Without what only development needs. */
function inProductie(gelezen) {
  const { packages } = JSON.parse(readFileSync(join(wortel, 'package-lock.json'), 'utf8'));
  const nodig = new Set(Object.entries(packages).filter(([pad, { dev }]) => pad !== '' && dev !== true).map(([pad, pakket]) => `${pakket.name ?? pad.split('node_modules/').at(-1)}@${pakket.version}`));
  const components = gelezen.components.filter((deel) => nodig.has(`${deel.name}@${deel.version}`));
  const refs = new Set([gelezen.metadata.component['bom-ref'], ...components.map((deel) => deel['bom-ref'])]);
  const dependencies = gelezen.dependencies.filter(({ ref }) => refs.has(ref)).map((deel) => ({ ...deel, dependsOn: deel.dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...gelezen, components, dependencies };
}
