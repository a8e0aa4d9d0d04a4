#!/usr/bin/env node
// The command line in a checkout: `npx kassier <opdracht>`. Builds first when a source is newer than the last build, as
// `npm start` does, and tells so on the error output: what a command writes may be piped into another program.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const gebouwd = spawnSync(process.execPath, [join(wortel, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
if (gebouwd.status !== 0) process.exit(1);

await import('../dist/apps/kassier/src/cli/main.js');
