import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { verbind } from '../cluster.mjs';
import { meetDoorvoer } from '../lastgever.mjs';
import { onthoud } from '../opruimen.mjs';
import { meting, vatSamen } from '../statistiek.mjs';

/** A route that only parses JSON and answers: what Fastify and the load generator can do on this machine, without us. */
const KALE_FASTIFY = `
import fastify from 'fastify';
const app = fastify();
app.post('/', (verzoek, antwoord) => { antwoord.code(201); return { ontvangen: verzoek.body.bedrag }; });
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));`;

async function meetFastify({ opties }) {
  const proces = spawn(process.execPath, ['--input-type=module', '-e', KALE_FASTIFY], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = onthoud(async () => {
    const einde = once(proces, 'exit');
    proces.kill('SIGTERM');
    await einde;
  });
  const [url] = await once(createInterface({ input: proces.stdout }), 'line');
  const body = JSON.stringify({ stroom: 'ontschot-menukaart', jaar: 2021, regio: 'AM18', bedrag: '500.00', omschrijving: 'IJking' });
  const gemeten = await meetDoorvoer(url, { bellers: 64, ...opties.tijd, verzoek: () => ({ path: '/', method: 'POST', body, headers: { 'content-type': 'application/json' } }), status: 201 });
  await stop();
  return gemeten;
}

/** The round trip of the smallest question, and of the smallest durable commit, on one connection. */
async function meetDatabase(url, sql, { opwarmMs, duurMs }) {
  const client = await verbind(url);
  const latenties = [];
  const begin = performance.now() + opwarmMs;
  const eind = begin + duurMs;
  for (let vertrek = performance.now(); vertrek < eind; ) {
    await client.query(sql);
    const aankomst = performance.now();
    if (aankomst >= begin) latenties.push(aankomst - vertrek);
    vertrek = aankomst;
  }
  await client.end();
  return meting(latenties, duurMs);
}

/** What this machine can do without us: to read the other figures by. */
export async function meetIjking(omgeving) {
  const { cluster, opties, meld } = omgeving;
  const client = await verbind(cluster.url('postgres'));
  await client.query('CREATE TABLE IF NOT EXISTS ijking (nummer bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, waarde numeric(15,2))');
  await client.end();
  const metingen = { fastify: [], selectEen: [], commit: [] };
  for (let ronde = 1; ronde <= opties.ronden; ronde += 1) {
    metingen.fastify.push(await meetFastify(omgeving));
    metingen.selectEen.push(await meetDatabase(cluster.url('postgres'), 'SELECT 1', opties.tijd));
    metingen.commit.push(await meetDatabase(cluster.url('postgres'), 'INSERT INTO ijking (waarde) VALUES (1)', opties.tijd));
    meld(`ronde ${ronde}: ijking kale Fastify ${Math.round(metingen.fastify.at(-1).perSeconde)}/s, select 1 ${Math.round(metingen.selectEen.at(-1).perSeconde)}/s, commit ${Math.round(metingen.commit.at(-1).perSeconde)}/s`);
  }
  return Object.fromEntries(Object.entries(metingen).map(([naam, lijst]) => [naam, vatSamen(lijst)]));
}
