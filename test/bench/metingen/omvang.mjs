import { maakDatabase, opdracht, verwijderDatabase } from '../cluster.mjs';
import { startDienst } from '../dienst.mjs';
import { meetDoorvoer, meetLatentie } from '../lastgever.mjs';
import { vatSamen } from '../statistiek.mjs';
import { verzoeken } from '../voorbereiding.mjs';

/** What was seeded has no seals yet: making millions of them would be measured here instead of size. */
const ZONDER_ZEGELS = { ZEGEL_INTERVAL_MS: '0' };

const UITNUTTING = '/v1/uitnutting?groepeerOp=stroom,jaar,regio';

/** How many verplichtingen there are. */
async function telVerplichtingen(url) {
  return (await opdracht(url, 'SELECT count(*)::int AS aantal FROM verplichting'))[0].aantal;
}

/**
 * The rate on the hot cell with few and with many verplichtingen present, in turns. The small database is a fresh copy in
 * every round, or it would not stay small; both get a freshly started service.
 */
export async function meetOmvang({ cluster, basis, opties, meld, nodeOpties }) {
  const metingen = { klein: [], groot: [] };
  const aanwezig = { klein: await telVerplichtingen(cluster.url('klein')), groot: await telVerplichtingen(cluster.url('groot')) };
  for (let ronde = 1; ronde <= opties.ronden; ronde += 1) {
    for (const maat of ['klein', 'groot']) {
      const url = maat === 'klein' ? await maakDatabase(cluster, 'ronde', 'klein') : cluster.url('groot');
      const dienst = await startDienst(cluster.map, url, { nodeOpties, env: ZONDER_ZEGELS });
      metingen[maat].push(await meetDoorvoer(dienst.url, { bellers: 64, ...opties.tijd, opwarmMs: opties.tijd.opwarmMs * 2, verzoek: await verzoeken(dienst, basis), status: 201 }));
      await dienst.stop();
      meld(`ronde ${ronde}: 64 bellers bij ${aanwezig[maat]} verplichtingen ${Math.round(metingen[maat].at(-1).perSeconde)}/s`);
    }
  }
  await verwijderDatabase(cluster, 'ronde');
  return { metingen: { klein: vatSamen(metingen.klein), groot: vatSamen(metingen.groot) }, aanwezig };
}

/** The uitnutting of all cells, asked one after the other, with few and with many verplichtingen present, in turns. */
export async function meetUitnutting({ cluster, opties, meld }) {
  const diensten = { klein: await startDienst(cluster.map, await maakDatabase(cluster, 'ronde', 'klein'), { env: ZONDER_ZEGELS }), groot: await startDienst(cluster.map, cluster.url('groot'), { env: ZONDER_ZEGELS }) };
  const aanwezig = { klein: await telVerplichtingen(cluster.url('ronde')), groot: await telVerplichtingen(cluster.url('groot')) };
  const metingen = { klein: [], groot: [] };
  for (let ronde = 1; ronde <= opties.ronden; ronde += 1) {
    for (const [maat, dienst] of Object.entries(diensten)) {
      const token = await dienst.token({ rollen: ['auditor'] });
      metingen[maat].push(await meetLatentie(dienst.url, { aantal: opties.leesverzoeken, opwarmen: 10, verzoek: () => ({ path: UITNUTTING, method: 'GET', headers: { authorization: `Bearer ${token}` } }), status: 200 }));
      meld(`ronde ${ronde}: uitnutting bij ${aanwezig[maat]} verplichtingen ${metingen[maat].at(-1).p50Ms.toFixed(1)} ms`);
    }
  }
  for (const dienst of Object.values(diensten)) await dienst.stop();
  await verwijderDatabase(cluster, 'ronde');
  return { metingen: { klein: vatSamen(metingen.klein), groot: vatSamen(metingen.groot) }, aanwezig, pad: UITNUTTING };
}
