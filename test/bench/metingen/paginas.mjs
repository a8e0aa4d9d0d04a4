import { request } from 'undici';
import { opdracht } from '../cluster.mjs';
import { startDienst } from '../dienst.mjs';
import { afgerond, mediaan } from '../statistiek.mjs';
import { STROOM } from '../voorbereiding.mjs';

/** Sealing all that was seeded would be measured here instead of pages. */
const ZONDER_ZEGELS = { ZEGEL_INTERVAL_MS: '0' };
/** So many entries the newest seal is behind, and the one before it: reports rest on a seal. */
const ACHTERSTAND = 200_000;
const STANDEN_WACHT_MS_MAX = 600_000;

/** The region that looks at itself. */
const REGIO = 'AM05';
const VERLEDEN = '2021-06-30';

/** A report is of two months, named after the first, which is odd. */
function periodeVan(dag) {
  const maand = Number(dag.slice(5, 7));
  return `${dag.slice(0, 4)}-${String(maand - ((maand + 1) % 2)).padStart(2, '0')}`;
}

/** The addresses of every page: of today, and those with figures of a day in the past too; `eigen` are for national eyes only. */
function adressen({ verplichting, besluit, boeking, betaling, vorigZegel }, vandaag) {
  const opDag = (dag) => [
    ['uitnutting', `/dashboard?peildatum=${dag}`], ['cijfers per regio en instrument', `/dashboard/cijfers?peildatum=${dag}&stroom=${STROOM}&groepeerOp=regio,instrument`], ['cijfers per stroom en jaar', `/dashboard/cijfers?peildatum=${dag}&groepeerOp=stroom,jaar`],
    ['regios', `/dashboard/regios?peildatum=${dag}`], ['verloop', `/dashboard/verloop?peildatum=${dag}`], ['verloop van een regio', `/dashboard/verloop?peildatum=${dag}&stroom=${STROOM}&regio=${REGIO}`],
    ['menukaart', `/dashboard/menukaart?peildatum=${dag}`], ['waarschuwingen', `/dashboard/waarschuwingen?peildatum=${dag}`], ['cel', `/dashboard/cel?peildatum=${dag}&stroom=${STROOM}&jaar=2021&regio=${REGIO}`],
    ...['budget', 'toegedeeld', 'vastgelegd', 'openstaand', 'betaald', 'beschikbaar'].map((cijfer) => [`posten ${cijfer}`, `/dashboard/posten?peildatum=${dag}&cijfer=${cijfer}`]),
    ['posten van een regio', `/dashboard/posten?peildatum=${dag}&cijfer=vastgelegd&stroom=${STROOM}&regio=${REGIO}`], ['posten van een maand', `/dashboard/posten?peildatum=${dag}&cijfer=vastgelegd&maand=2020-12`],
    ['posten van een instrument', `/dashboard/posten?peildatum=${dag}&cijfer=vastgelegd&instrument=maatwerkbudget`],
  ].map(([naam, pad]) => ({ naam: `${naam}, ${dag === vandaag ? 'vandaag' : dag}`, pad }));
  const dag = `peildatum=${vandaag}`;
  return [
    ...opDag(vandaag), ...opDag(VERLEDEN), { naam: 'posten van een eerste dag', pad: `/dashboard/posten?peildatum=2020-12-02&cijfer=vastgelegd` },
    { naam: 'verplichting', pad: `/dashboard/verplichtingen/${verplichting}?${dag}` }, { naam: 'besluit', pad: `/dashboard/besluiten/${besluit}?${dag}` }, { naam: 'boeking', pad: `/dashboard/boekingen/${boeking}?${dag}` },
    { naam: 'rapportage van nu', pad: `/dashboard/rapportage?periode=${periodeVan(vandaag)}&${dag}` }, { naam: `rapportage, ${VERLEDEN}`, pad: `/dashboard/rapportage?periode=${periodeVan(VERLEDEN)}&peildatum=${VERLEDEN}` },
    { naam: 'rapportage midden in een maand', pad: `/dashboard/rapportage?periode=${periodeVan(VERLEDEN)}&peildatum=2021-06-15` }, { naam: 'rapportage zoals bekend bij een vorig zegel', pad: `/dashboard/rapportage?periode=${periodeVan(VERLEDEN)}&peildatum=${VERLEDEN}&bekendOp=${vorigZegel}` },
    { naam: 'betaling', pad: `/dashboard/betalingen/${betaling}?${dag}` }, { naam: 'teruggekomen', pad: `/dashboard/teruggekomen?${dag}` }, { naam: 'voorleggingen', pad: `/dashboard/voorleggingen?${dag}` },
    { naam: 'betaalruns', pad: `/dashboard/betaalruns?${dag}`, eigen: true }, { naam: 'regels', pad: `/dashboard/regels?${dag}` }, { naam: 'regel', pad: `/dashboard/regels/V-02?${dag}` }, { naam: 'verificatie', pad: `/dashboard/verificatie?${dag}`, eigen: true },
  ];
}

/** Seals the entries up to twice, and up to once, the arrears: entries are the first that get a leaf. */
async function verzegelTotAchterstand(url, aanwezig) {
  const [{ verzegeld }] = await opdracht(url, 'SELECT coalesce(max(laatste_boeking), 0)::int AS verzegeld FROM zegel');
  const stap = Math.min(ACHTERSTAND, Math.floor(aanwezig / 4));
  for (const bladeren of [aanwezig - verzegeld - 2 * stap, stap]) await opdracht(url, 'SELECT verzegel($1, NULL)', [Math.max(1, bladeren)]);
}

/** Interim states are made in the background, after the seeding as after any other work; pages are measured when they are there. */
async function wachtOpTussenstanden(url) {
  for (const begin = performance.now(); performance.now() - begin < STANDEN_WACHT_MS_MAX; ) {
    const [{ klaar }] = await opdracht(url, 'SELECT t.laatste - coalesce((SELECT max(boeking) FROM tussenstand), 0) < 2048 AS klaar FROM boekingsteller t');
    if (klaar) return;
    await new Promise((verder) => setTimeout(verder, 1000));
  }
  throw new Error('de tussenstanden komen niet klaar');
}

/** One of each of what has a page of its own, of the region that looks. */
async function voorbeelden(url) {
  const [zegel] = await opdracht(url, "SELECT to_char(gemaakt_op AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') AS \"vorigZegel\" FROM zegel ORDER BY nummer DESC LIMIT 1 OFFSET 1");
  const [rij] = await opdracht(url, `SELECT v.nummer AS verplichting, v.besluit, v.boeking, t.nummer AS betaling FROM betaling t JOIN verplichting v ON v.id = t.verplichting WHERE t.regio = '${REGIO}' LIMIT 1`);
  return { ...rij, ...zegel };
}

async function meldAan(url, velden) {
  const { statusCode, headers, body } = await request(`${url}/dashboard/aanmelden`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(velden).toString() });
  await body.dump();
  if (statusCode !== 303) throw new Error(`aanmelden: ${statusCode}`);
  return String(headers['set-cookie']).split(';')[0];
}

/** Milliseconds from the first byte of the request to the last of the page, and its size. */
async function haal(url, pad, cookie) {
  const begin = performance.now();
  const { statusCode, body } = await request(`${url}${pad}`, { headers: { cookie }, headersTimeout: 120_000, bodyTimeout: 120_000 });
  const bytes = (await body.arrayBuffer()).byteLength;
  if (statusCode !== 200) throw new Error(`GET ${pad}: ${statusCode}`);
  return { ms: performance.now() - begin, bytes };
}

/** Every page of a running service, for national eyes and for a region: the first time, the median of the times after it, and its size. */
async function meetDienst(url, databaseUrl, { keren, meld }) {
  const [{ vandaag }] = await opdracht(databaseUrl, "SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS vandaag");
  const paginas = adressen(await voorbeelden(databaseUrl), vandaag);
  const gemeten = [];
  for (const [wie, velden] of [['landelijk', { rol: 'auditor' }], ['regio', { rol: 'regio-aanvrager', regio: REGIO }]]) {
    const cookie = await meldAan(url, velden);
    for (const { naam, pad, eigen } of paginas.filter((pagina) => wie === 'landelijk' || pagina.eigen !== true)) {
      const eerste = await haal(url, pad, cookie);
      const tijden = [];
      for (let keer = 0; keer < keren; keer += 1) tijden.push((await haal(url, pad, cookie)).ms);
      gemeten.push({ wie, naam, eigen: eigen === true, eersteMs: afgerond(eerste.ms, 0), ms: afgerond(mediaan(tijden), 0), hoogsteMs: afgerond(Math.max(...tijden), 0), kB: afgerond(eerste.bytes / 1000, 1) });
      meld(`${wie}: ${naam} ${gemeten.at(-1).ms} ms (eerst ${gemeten.at(-1).eersteMs}), ${gemeten.at(-1).kB} kB`);
    }
  }
  return gemeten.sort((een, ander) => ander.ms - een.ms);
}

/** The pages with the large books; the slowest first. */
export async function meetPaginas({ cluster, opties, meld }) {
  const url = cluster.url('groot');
  const [{ laatste }] = await opdracht(url, 'SELECT laatste::int AS laatste FROM boekingsteller');
  await verzegelTotAchterstand(url, laatste);
  const dienst = await startDienst(cluster.map, url, { env: ZONDER_ZEGELS });
  await wachtOpTussenstanden(url);
  meld('verzegeld tot de achterstand, en tussenstanden gemaakt');
  const paginas = await meetDienst(dienst.url, url, { keren: opties.paginakeren, meld });
  await dienst.stop();
  return { paginas, keren: opties.paginakeren, aanwezig: (await opdracht(url, 'SELECT count(*)::int AS aantal FROM verplichting'))[0].aantal };
}
