import { maakDatabase, verzegeld } from '../cluster.mjs';
import { startDienst, sleutel } from '../dienst.mjs';
import { leesBewijs, maakGelijke, meetGelijke } from '../gelijke.mjs';
import { meetDoorvoer } from '../lastgever.mjs';
import { vatSamen } from '../statistiek.mjs';
import { aanvraag, HEET, regioToken, verzoeken } from '../voorbereiding.mjs';

const BUNDELREGELS = 1000;
const BUNDELINZENDERS = 2;
const BUNDELPAD = '/v1/aanvraagbundels';
const GELIJKE_VERBINDINGEN = 16;

/** What a throughput row can measure, by name; each gives a measurement of one round. */
async function maakSoorten({ cluster, dienst, basis, tijd, bewijs }) {
  const gelijke = cluster.url('gelijke');
  const heet = await verzoeken(dienst, basis);
  const gespreid = await verzoeken(dienst, basis, { gespreid: true });
  const op = (bellers, verzoek) => () => meetDoorvoer(dienst.url, { bellers, ...tijd, verzoek, status: 201 });
  const soorten = {
    gelijke: () => meetGelijke(gelijke, { verbindingen: GELIJKE_VERBINDINGEN, ...tijd, bewijs }),
    gelijkeEenStatement: () => meetGelijke(gelijke, { verbindingen: GELIJKE_VERBINDINGEN, ...tijd, bewijs, inEenStatement: true }),
    bellers1: op(1, heet), bellers8: op(8, heet), bellers64: op(64, heet), bellers256: op(256, heet), gespreid64: op(64, gespreid),
  };
  if (await dienst.kent('POST', BUNDELPAD)) soorten.bundel = () => meetBundels(dienst, basis, tijd);
  return soorten;
}

/** Every line must be granted: a line that is refused or invalid costs less, and is no measurement. */
function allesToegekend(tekst) {
  const { totalen } = JSON.parse(tekst);
  if (totalen.toegekend !== BUNDELREGELS) throw new Error(`een bundel is niet geheel toegekend: ${JSON.stringify(totalen)}`);
}

/** Bundles of a thousand from two senders; the rate counts their lines, the latency is that of a bundle. */
async function meetBundels(dienst, basis, { opwarmMs, duurMs }) {
  const token = await regioToken(dienst, HEET.regio);
  let nummer = 0;
  const bundel = () => JSON.stringify({
    allesOfNiets: false,
    regels: Array.from({ length: BUNDELREGELS }, () => aanvraag(basis, HEET, (nummer += 1))),
  });
  const verzoek = () => ({ path: BUNDELPAD, method: 'POST', body: bundel(), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': sleutel() } });
  const gemeten = await meetDoorvoer(dienst.url, { bellers: BUNDELINZENDERS, opwarmMs, duurMs, verzoek, status: 201, keur: allesToegekend });
  return { ...gemeten, perSeconde: gemeten.perSeconde * BUNDELREGELS, aantal: gemeten.aantal * BUNDELREGELS };
}

/**
 * Measures the wanted kinds in turns, so many rounds, on a copy of the small database: what disturbs the machine for a
 * while then disturbs all of them.
 */
export async function meetDoorvoerrijen(omgeving, namen) {
  const { cluster, basis, opties, meld, nodeOpties } = omgeving;
  const url = await maakDatabase(cluster, 'doorvoer', 'klein');
  await maakGelijke(await maakDatabase(cluster, 'gelijke'));
  const bewijs = await leesBewijs(url);
  const dienst = await startDienst(cluster.map, url, { nodeOpties });
  const soorten = await maakSoorten({ cluster, dienst, basis, tijd: opties.tijd, bewijs });
  const gekozen = namen.filter((naam) => soorten[naam] !== undefined);
  const metingen = Object.fromEntries(gekozen.map((naam) => [naam, []]));
  const verzegelen = { bladeren: 0, ms: 0 };
  for (let ronde = 1; ronde <= opties.ronden; ronde += 1) {
    for (const naam of gekozen) {
      metingen[naam].push(await soorten[naam]());
      const { bladeren, ms } = await verzegeld(url);
      if (bladeren > 0) Object.assign(verzegelen, { bladeren: verzegelen.bladeren + bladeren, ms: verzegelen.ms + ms });
      meld(`ronde ${ronde}: ${naam} ${Math.round(metingen[naam].at(-1).perSeconde)}/s`);
    }
  }
  const geheugenMiB = dienst.geheugenMiB();
  await dienst.stop();
  return { metingen: Object.fromEntries(gekozen.map((naam) => [naam, vatSamen(metingen[naam])])), geheugenMiB, verzegelen, overgeslagen: namen.filter((naam) => soorten[naam] === undefined) };
}
