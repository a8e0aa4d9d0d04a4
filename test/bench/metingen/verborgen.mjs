import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import { maakDatabase, opdracht } from '../cluster.mjs';
import { startDienst } from '../dienst.mjs';
import { afgerond, mediaan } from '../statistiek.mjs';
import { HEET, regioToken } from '../voorbereiding.mjs';

const PAREN = 3_000;
const OPWARMEN = 500;
const ANDERE = 'AM05';

/** An id that nothing has, of the form that ids here have (version 7, made now). */
function onbekendId(bekend) {
  return `${bekend.slice(0, 19)}${randomUUID().slice(19)}`;
}

/**
 * How long a region waits for 404 on what another region has, beside 404 on what nobody has: asked in turns, so that what disturbs the machine disturbs both. Who can
 * tell them apart by the clock learns that something exists.
 */
export async function meetVerborgen({ cluster, meld }) {
  const url = await maakDatabase(cluster, 'verborgen', 'klein');
  const dienst = await startDienst(cluster.map, url);
  const client = new Client(dienst.url, { pipelining: 1 });
  try {
    const ids = (await opdracht(url, 'SELECT id FROM verplichting WHERE regio = $1 ORDER BY id LIMIT 300', [HEET.regio])).map(({ id }) => id);
    const authorization = `Bearer ${await regioToken(dienst, ANDERE)}`;
    const vraag = async (id) => {
      const begin = performance.now();
      const { statusCode, body } = await client.request({ path: `/v1/verplichtingen/${id}`, method: 'GET', headers: { authorization } });
      await body.dump();
      if (statusCode !== 404) throw new Error(`GET van een verborgen verplichting: ${statusCode}`);
      return performance.now() - begin;
    };
    const [verborgen, onbekend] = [[], []];
    for (let paar = -OPWARMEN; paar < PAREN; paar += 1) {
      const id = ids[Math.abs(paar) % ids.length];
      for (const welke of paar % 2 === 0 ? [0, 1] : [1, 0]) {
        const ms = await vraag(welke === 0 ? id : onbekendId(id));
        if (paar >= 0) (welke === 0 ? verborgen : onbekend).push(ms);
      }
    }
    const uitkomst = { paren: PAREN, verborgenMs: afgerond(mediaan(verborgen), 3), onbekendMs: afgerond(mediaan(onbekend), 3) };
    meld(`verborgen: ${uitkomst.verborgenMs} ms, onbekend: ${uitkomst.onbekendMs} ms`);
    return uitkomst;
  } finally {
    await client.destroy();
    await dienst.stop();
  }
}
