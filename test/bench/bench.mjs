import { maakDatabase, startCluster } from './cluster.mjs';
import { startDienst } from './dienst.mjs';
import { meetLatentie } from './lastgever.mjs';
import { beschrijfMachine } from './machine.mjs';
import { meetBank } from './metingen/bank.mjs';
import { meetDoorvoerrijen } from './metingen/doorvoer.mjs';
import { meetIjking } from './metingen/ijking.mjs';
import { meetOmvang, meetUitnutting } from './metingen/omvang.mjs';
import { meetOordeel } from './metingen/oordeel.mjs';
import { meetPaginas } from './metingen/paginas.mjs';
import { meetStart } from './metingen/start.mjs';
import { meetVerborgen } from './metingen/verborgen.mjs';
import { maakRijen } from './rijen.mjs';
import { afgerond, mediaan } from './statistiek.mjs';
import { bereidVoor, verzoeken } from './voorbereiding.mjs';
import { zaaiBetalingen, zaaiPersonen, zaaiVerplichtingen } from './zaaien.mjs';

/** Which throughput measurements each row needs. */
const DOORVOER = {
  doorvoer: ['gelijke', 'gelijkeEenStatement', 'bellers64'], bellers: ['bellers1', 'bellers8', 'bellers64', 'bellers256'], gespreid: ['bellers64', 'gespreid64'], bundel: ['gelijke', 'bundel'],
};

/** The rows that can be asked for by name. */
export const RIJNAMEN = [...Object.keys(DOORVOER), 'omvang', 'uitnutting', 'paginas', 'verborgen', 'betaalrun', 'afschrift', 'start', 'oordeel', 'ijking'];

const KLEIN = 1_000;
const PERSONEN_HEET = 20_000;

/** The small database: budget, payees, persons and a thousand verplichtingen, of which the service granted the first. */
async function maakKlein(cluster, meld) {
  const url = await maakDatabase(cluster, 'klein');
  const dienst = await startDienst(cluster.map, url);
  const basis = await bereidVoor(dienst);
  basis.arrangementen = await zaaiPersonen(url, { heet: PERSONEN_HEET, perRegio: 100 });
  await meetLatentie(dienst.url, { aantal: 10, opwarmen: 0, verzoek: await verzoeken(dienst, basis), status: 201 });
  await dienst.stop();
  await zaaiVerplichtingen(url, KLEIN, meld);
  return basis;
}

async function maakGroot(cluster, aantal, meld) {
  const begin = performance.now();
  const url = await maakDatabase(cluster, 'groot', 'klein');
  await zaaiPersonen(url, { heet: 0, perRegio: Math.ceil(aantal / 4 / 35) });
  await zaaiVerplichtingen(url, aantal, meld);
  return { aantal, seconden: afgerond((performance.now() - begin) / 1000, 1) };
}

function vatBankSamen({ runs, afschriften }) {
  const midden = (lijst, veld) => mediaan(lijst.map(veld));
  const run = {
    aantal: runs[0].aantal, ms: midden(runs, ({ ms }) => ms), zonderMs: midden(runs, ({ schrijven }) => schrijven.ms), alleenSchrijvenMs: midden(runs, ({ schrijven }) => schrijven.schrijfMs), geheugenMiB: Math.max(...runs.map(({ geheugenMiB }) => geheugenMiB ?? 0)),
    stappen: Object.fromEntries(Object.keys(runs[0].stappen).map((stap) => [stap, midden(runs, ({ stappen }) => stappen[stap])])), ronden: runs.length,
  };
  if (afschriften.length === 0) return { run, losse: { runs } };
  const afschrift = {
    aantal: afschriften[0].aantal, bytes: afschriften[0].bytes, ms: afgerond(midden(afschriften, ({ ms }) => ms), 0), lezenMs: midden(afschriften, ({ lezen }) => lezen.ms),
    geheugenMiB: Math.max(...afschriften.map(({ geheugenMiB }) => geheugenMiB ?? 0)), ronden: afschriften.length,
  };
  return { run, afschrift, losse: { runs, afschriften } };
}

/**
 * Measures the named rows and gives machine, options, rows and raw figures as one object. `opties`: ronden, bankronden,
 * tijd { opwarmMs, duurMs }, leesverzoeken, oordelen, groot, betalingen, paginakeren,
 * paginabetalingen. `meld` takes lines about the progress.
 */
export async function draaiBench(namen, opties, meld, nodeOpties = []) {
  const wil = (...lijst) => lijst.some((naam) => namen.includes(naam));
  const metingen = {};
  if (wil('oordeel')) metingen.oordeel = meetOordeel(opties.oordelen);
  const cluster = await startCluster();
  const omgeving = { cluster, opties, meld, nodeOpties };
  const machine = await beschrijfMachine(cluster.url('postgres'));
  if (wil('start')) metingen.start = await meetStart(omgeving);
  if (wil('ijking')) metingen.ijking = await meetIjking(omgeving);
  if (wil(...Object.keys(DOORVOER), 'omvang', 'uitnutting', 'paginas', 'verborgen', 'betaalrun', 'afschrift')) omgeving.basis = await maakKlein(cluster, meld);
  const doorvoer = [...new Set(Object.keys(DOORVOER).filter((naam) => wil(naam)).flatMap((naam) => DOORVOER[naam]))];
  if (doorvoer.length > 0) {
    const { metingen: gemeten, geheugenMiB, verzegelen, overgeslagen } = await meetDoorvoerrijen(omgeving, doorvoer);
    Object.assign(metingen, { doorvoer: gemeten, geheugenMiB, verzegelen, overgeslagen });
  }
  if (wil('verborgen')) metingen.verborgen = await meetVerborgen(omgeving);
  if (wil('betaalrun', 'afschrift')) {
    await zaaiBetalingen(await maakDatabase(cluster, 'betaalbaar', 'klein'), opties.betalingen, meld);
    metingen.bank = vatBankSamen(await meetBank(omgeving, { metAfschrift: wil('afschrift') }));
  }
  if (wil('omvang', 'uitnutting', 'paginas')) metingen.zaaien = await maakGroot(cluster, opties.groot, meld);
  if (wil('uitnutting')) metingen.uitnutting = await meetUitnutting(omgeving);
  if (wil('omvang')) metingen.omvang = await meetOmvang(omgeving);
  if (wil('paginas')) {
    await zaaiBetalingen(cluster.url('groot'), opties.paginabetalingen, meld);
    metingen.paginas = await meetPaginas(omgeving);
  }
  return { machine, opties, rijen: maakRijen(metingen), metingen };
}
