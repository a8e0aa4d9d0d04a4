// Makes libs/client/src/api.ts, the types of the client, from the routes themselves. A test fails when it differs from them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const gebouwd = spawnSync(process.execPath, [join(wortel, 'scripts', 'build.mjs')], { stdio: 'inherit' });
// What is built uses the client too, so types that are behind can keep the build from being right; its JavaScript is there all the same.
if (gebouwd.status !== 0) console.log('De bouw heeft fouten; de typen worden gemaakt uit wat er staat. Bouw daarna opnieuw.');

const { AppModule } = await import('../dist/apps/kassier/src/app.module.js');
const { beschrijfApi } = await import('../dist/apps/kassier/src/http/index.js');
const { leesConfiguratie, systeemKlok } = await import('../dist/apps/kassier/src/config/index.js');

// Nothing connects: the modules are read, not started.
const document = await beschrijfApi(AppModule.met(leesConfiguratie({}), 'postgresql://localhost/kassier', systeemKlok, () => undefined), null);
const typen = spawnSync(process.execPath, [join(wortel, 'scripts', 'client-typen.mjs')], { input: JSON.stringify(document), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
if (typen.status !== 0) {
  console.error(typen.stderr);
  process.exit(1);
}
writeFileSync(join(wortel, 'libs', 'client', 'src', 'api.ts'), typen.stdout);
console.log(`libs/client/src/api.ts geschreven: ${Object.keys(document.paths).length} paden.`);
