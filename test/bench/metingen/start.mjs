import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { startDienst } from '../dienst.mjs';
import { onthoud } from '../opruimen.mjs';
import { bereidVoor } from '../voorbereiding.mjs';
import { afgerond, mediaan } from '../statistiek.mjs';

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));
const GEZOND = '/health/ready';
const WACHT_MS_MAX = 60_000;

function vrijePoort() {
  return 20_000 + Math.floor((process.pid * 7 + performance.now()) % 20_000);
}

/** From `npm start` to the first 200 of the health check: with the embedded database, whose data exist already. */
async function eenStart(gegevens) {
  const poort = vrijePoort();
  const { DATABASE_URL: _database, NODE_ENV: _omgeving, OIDC_ISSUER: _uitgever, ...rest } = process.env;
  const begin = performance.now();
  const proces = spawn('npm', ['start'], { cwd: WORTEL, env: { ...rest, PORT: String(poort), KASSIER_DATA_DIR: gegevens }, stdio: 'ignore', detached: true });
  const einde = new Promise((verder) => proces.once('exit', verder));
  const stop = onthoud(async () => {
    try {
      // npm and the service are one group; the signal must reach the service, as Ctrl-C does.
      process.kill(-proces.pid, 'SIGINT');
    } catch {
      return;
    }
    await einde;
  });
  for (;;) {
    const status = await request(`http://127.0.0.1:${poort}${GEZOND}`).then(async ({ statusCode, body }) => { await body.dump(); return statusCode; }, () => 0);
    if (status === 200) break;
    if (performance.now() - begin > WACHT_MS_MAX) throw new Error(`npm start gaf na ${WACHT_MS_MAX} ms geen 200 op ${GEZOND}`);
    await new Promise((verder) => setTimeout(verder, 5));
  }
  const ms = performance.now() - begin;
  await stop();
  return ms;
}

/** How long a start takes with existing data: budget, payees, persons in its own embedded database. */
export async function meetStart({ cluster, opties, meld }) {
  const gegevens = join(cluster.map, 'start');
  mkdirSync(gegevens, { mode: 0o711 });
  const eerste = await startDienst(cluster.map, null, { env: { KASSIER_DATA_DIR: gegevens } });
  await bereidVoor(eerste);
  await eerste.stop();
  const tijden = [];
  for (let keer = 1; keer <= Math.max(3, opties.ronden); keer += 1) {
    tijden.push(await eenStart(gegevens));
    meld(`start ${keer}: ${Math.round(tijden.at(-1))} ms`);
  }
  return { ms: afgerond(mediaan(tijden), 0), laagsteMs: afgerond(Math.min(...tijden), 0), hoogsteMs: afgerond(Math.max(...tijden), 0), keren: tijden.length };
}
