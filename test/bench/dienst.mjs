import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { onthoud } from './opruimen.mjs';

const WORTEL = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = join(WORTEL, 'dist/apps/kassier/src/main.js');
const NIEUW_VERZOEK_MS_MAX = 900_000;

/** What `npm start` tells Node itself. */
function optiesVanStart() {
  const { scripts } = JSON.parse(readFileSync(join(WORTEL, 'package.json'), 'utf8'));
  const opties = /&& node((?: --\S+)*) dist\/apps\/kassier\/src\/main\.js$/.exec(scripts.start)?.[1];
  if (opties === undefined) throw new Error(`npm start begint de service niet zoals verwacht: ${scripts.start}`);
  return opties.split(' ').filter((optie) => optie !== '');
}

/** What a developer set for himself must not come into the figures. */
function schoneOmgeving() {
  const { DATABASE_URL: _database, MIGRATIE_DATABASE_URL: _migratie, NODE_ENV: _omgeving, OIDC_ISSUER: _uitgever, NODE_OPTIONS: _opties, ...rest } = process.env;
  return rest;
}

let volgnummer = 0;

/** A key that was not used before in this run. */
export function sleutel() {
  volgnummer += 1;
  return `bench-${process.pid}-${volgnummer}`;
}

/**
 * Starts the built service as its users do, a process of its own, on an existing database, and waits until it listens.
 * `nodeOpties` go to Node itself, for a profile.
 */
export async function startDienst(map, databaseUrl, { nodeOpties = [], env = {} } = {}) {
  const gegevens = join(map, 'dienst');
  mkdirSync(gegevens, { recursive: true });
  const database = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
  const proces = spawn(process.execPath, [...optiesVanStart(), ...nodeOpties, MAIN], {
    env: { ...schoneOmgeving(), PORT: '0', LOG_LEVEL: 'warn', KASSIER_DATA_DIR: gegevens, ...database, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const einde = new Promise((verder) => proces.once('exit', verder));
  const stop = onthoud(async () => {
    if (proces.exitCode === null) proces.kill('SIGTERM');
    await einde;
  });
  const url = await luisteradres(proces, einde);
  return new Dienst(url, proces, stop);
}

function luisteradres(proces, einde) {
  const regels = [];
  return new Promise((gevonden, mislukt) => {
    for (const stroom of [proces.stdout, proces.stderr]) {
      createInterface({ input: stroom }).on('line', (regel) => {
        regels.push(regel);
        const adres = /luistert op (http\S+)/.exec(regel)?.[1];
        if (adres) gevonden(adres);
      });
    }
    void einde.then((code) => { mislukt(new Error(`de service eindigde met ${code}:\n${regels.slice(-20).join('\n')}`)); });
  });
}

/** A running service, as a client sees it. */
class Dienst {
  #tokens = new Map();

  constructor(url, proces, stop) {
    this.url = url;
    this.proces = proces;
    this.stop = stop;
  }

  /** A token of the development issuer; the same question gives the same token. */
  async token(vraag) {
    const tekst = JSON.stringify(vraag);
    let token = this.#tokens.get(tekst);
    if (!token) this.#tokens.set(tekst, (token = this.#vraagToken(tekst)));
    return token;
  }

  async #vraagToken(tekst) {
    const { statusCode, body } = await request(`${this.url}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: tekst });
    const antwoord = await body.json();
    if (statusCode !== 200) throw new Error(`geen token: ${JSON.stringify(antwoord)}`);
    return antwoord.access_token;
  }

  /** Asks something and insists on success: a benchmark of refusals would measure something else. */
  async vraag(methode, pad, token, lichaam, type = 'application/json') {
    const koppen = { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(methode === 'POST' ? { 'idempotency-key': sleutel() } : {}), ...(lichaam === undefined ? {} : { 'content-type': type }) };
    const { statusCode, body } = await request(`${this.url}${pad}`, {
      method: methode, headers: koppen, headersTimeout: NIEUW_VERZOEK_MS_MAX, bodyTimeout: NIEUW_VERZOEK_MS_MAX,
      ...(lichaam === undefined ? {} : { body: typeof lichaam === 'string' ? lichaam : JSON.stringify(lichaam) }),
    });
    const tekst = await body.text();
    if (statusCode >= 300) throw new Error(`${methode} ${pad}: ${statusCode} ${tekst.slice(0, 2000)}`);
    return tekst.startsWith('{') ? JSON.parse(tekst) : tekst;
  }

  /** Whether this route exists, asked without doing anything: an unknown path is 404, a known one wants a token first. */
  async kent(methode, pad) {
    const { statusCode, body } = await request(`${this.url}${pad}`, { method: methode });
    await body.dump();
    return statusCode !== 404;
  }

  /** The most memory this process ever had (VmHWM) in MiB; null where the system does not tell. */
  geheugenMiB() {
    const bestand = `/proc/${this.proces.pid}/status`;
    if (!existsSync(bestand)) return null;
    const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(bestand, 'utf8'))?.[1];
    return kib === undefined ? null : Math.round(Number(kib) / 1024);
  }
}
