// Makes docs/regels.md, the rule book for people, from the rules themselves. A test fails when it differs from them.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const gebouwd = spawnSync(process.execPath, [join(wortel, 'scripts', 'build.mjs')], { stdio: 'inherit' });
if (gebouwd.status !== 0) process.exit(1);

const { KAMERBRIEF, regelboekdocument } = await import('../dist/libs/regeling-rules/src/index.js');
const document = regelboekdocument(KAMERBRIEF);
writeFileSync(join(wortel, 'docs', 'regels.md'), document);
console.log(`docs/regels.md geschreven: ${KAMERBRIEF.catalogus.length} normen, ${document.split('\n').length} regels tekst.`);
