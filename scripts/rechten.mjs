// Makes docs/rechten.md, the table of who may do what, from the routes themselves. A test fails when it differs from them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const gebouwd = spawnSync(process.execPath, [join(wortel, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (gebouwd.status !== 0) process.exit(1);

const { AppModule } = await import('../dist/apps/kassier/src/app.module.js');
const { rechtendocument, rechtenVan } = await import('../dist/apps/kassier/src/access/index.js');
const { leesConfiguratie, systeemKlok } = await import('../dist/apps/kassier/src/config/index.js');

// Nothing connects: the modules are read, not started.
const rechten = rechtenVan(AppModule.met(leesConfiguratie({}), 'postgresql://localhost/kassier', systeemKlok, () => undefined));
writeFileSync(join(wortel, 'docs', 'rechten.md'), rechtendocument(rechten));
console.log(`docs/rechten.md geschreven: ${rechten.length} bewerkingen.`);
