import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { betaalgroepVan, Camt053Lezer, leesPain001, schrijfCamt053, schrijfPain001 } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import { maakDatabase, verbind, verwijderDatabase } from '../cluster.mjs';
import { startDienst } from '../dienst.mjs';
import { afgerond, mediaan } from '../statistiek.mjs';

/** What was seeded has no seals yet: making them would be measured here instead of the bank's work. */
const ZONDER_ZEGELS = { ZEGEL_INTERVAL_MS: '0' };

const XML = 'application/xml';
const UITVOERINGSDATUM = '2021-07-05';
/** The account that the service pays from when nothing else is configured. */
const EIGEN = { naam: 'UWV Kassier voorbeeld', iban: 'NL93KASS0000000000', bic: null, adres: null };

async function duur(werk) {
  const begin = performance.now();
  const uitkomst = await werk();
  return { ms: performance.now() - begin, uitkomst };
}

/** A run of everything that is payable, through the API: made, approved (which makes the files), sent, and its files fetched. */
async function draaiRun(dienst, meld) {
  const een = await dienst.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' });
  const twee = await dienst.token({ rollen: ['kassier-fiatteur'], gebruiker: 'kassier-twee' });
  const stappen = {};
  const stap = async (naam, werk) => {
    const { ms, uitkomst } = await duur(werk);
    stappen[naam] = afgerond(ms, 0);
    meld(`betaalrun: ${naam} ${stappen[naam]} ms, ${dienst.geheugenMiB()} MiB`);
    return uitkomst;
  };
  const run = await stap('maken', () => dienst.vraag('POST', '/v1/betaalruns', een, { uitvoeringsdatum: UITVOERINGSDATUM, stromen: null, soortBegunstigde: null }));
  const { bestanden } = await stap('fiatteren', () => dienst.vraag('POST', `/v1/betaalruns/${run.id}/fiatteringen`, twee, {}));
  await stap('verzenden', () => dienst.vraag('POST', `/v1/betaalruns/${run.id}/verzendingen`, een, {}));
  const inhoud = await stap('ophalen', async () => {
    const teksten = [];
    for (const { href } of bestanden) teksten.push(await dienst.vraag('GET', href, een));
    return teksten;
  });
  return { aantal: run.aantal, stappen, ms: Object.values(stappen).reduce((som, ms) => som + ms, 0), bestanden: inhoud };
}

const BETALINGEN_PER_BESTAND = 25_000;

/** The same payments without a ledger: a plain table on the same server, in the order in which they stand in the files. */
async function maakKaleTabel(cluster, bestanden) {
  const client = await verbind(await maakDatabase(cluster, 'kaal'));
  await client.query('CREATE TABLE betaling (nummer integer PRIMARY KEY, bericht_id text NOT NULL, groep text NOT NULL, end_to_end_id text NOT NULL, bedrag numeric(15,2) NOT NULL, naam text NOT NULL, iban text NOT NULL, omschrijving text NOT NULL)');
  let nummer = 0;
  for (const tekst of bestanden) {
    const { berichtId, groepen } = leesPain001([tekst]);
    const rijen = groepen.flatMap((groep) => groep.transacties.map((t) => [(nummer += 1), berichtId, groep.id, t.endToEndId, t.bedrag.toString(), t.crediteurNaam, t.crediteurIban, t.omschrijving]));
    await client.query('INSERT INTO betaling SELECT * FROM unnest($1::integer[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::text[], $8::text[])', rijen[0].map((_, kolom) => rijen.map((rij) => rij[kolom])));
  }
  await client.query('VACUUM ANALYZE betaling');
  return client;
}

/** Reads the payments of one file from the plain table and makes its order. */
async function leesKaal(client, nummer, aangemaaktOp) {
  const { rows } = await client.query('SELECT * FROM betaling WHERE nummer > $1 AND nummer <= $2 ORDER BY nummer', [nummer * BETALINGEN_PER_BESTAND, (nummer + 1) * BETALINGEN_PER_BESTAND]);
  const perGroep = groepeer(rows);
  const groepen = [...perGroep].map(([id, rijen]) => betaalgroepVan(id, Datum.van(UITVOERINGSDATUM), rijen.map((rij) => ({
    endToEndId: rij.end_to_end_id, bedrag: Bedrag.van(rij.bedrag), omschrijving: rij.omschrijving, betalingskenmerk: null, crediteur: { naam: rij.naam, iban: rij.iban, bic: null, adres: null },
  }))));
  return { berichtId: rows[0].bericht_id, aangemaaktOp, initiator: EIGEN.naam, debiteur: EIGEN, groepen };
}

function groepeer(rijen) {
  const perGroep = new Map();
  for (const rij of rijen) {
    const groep = perGroep.get(rij.groep);
    if (groep) groep.push(rij);
    else perGroep.set(rij.groep, [rij]);
  }
  return perGroep;
}

/**
 * The same files without a ledger: the payments read from a plain table, the same writer, and the files stored on disk so
 * that they survive a crash. `schrijfMs` is the writer alone. Throws when a file differs by a byte from the one of the run.
 */
async function schrijfZonderGrootboek(client, bestanden, map) {
  let schrijfMs = 0;
  const { ms } = await duur(async () => {
    for (const [nummer, verwacht] of bestanden.entries()) {
      const opdracht = await leesKaal(client, nummer, /<CreDtTm>([^<]+)/.exec(verwacht.slice(0, 2000))[1]);
      const { ms: alleen, uitkomst: inhoud } = await duur(() => [...schrijfPain001(opdracht)].join(''));
      schrijfMs += alleen;
      const bestand = openSync(join(map, `kaal-${nummer}.xml`), 'w');
      writeSync(bestand, inhoud);
      fsyncSync(bestand);
      closeSync(bestand);
      if (inhoud !== verwacht) throw new Error('zonder grootboek werd andere XML geschreven; de vergelijking gaat niet op');
    }
  });
  return { ms, schrijfMs };
}

/** The statement on which the bank confirms all of it: a batch per thousand payments, and every hundredth comes back. */
function maakAfschrift(bestanden, aantal) {
  const transacties = bestanden.flatMap((tekst) => leesPain001([tekst]).groepen.flatMap((groep) => [...groep.transacties])).slice(0, aantal);
  const posten = [];
  for (let begin = 0; begin < transacties.length; begin += 1000) {
    const deel = transacties.slice(begin, begin + 1000);
    posten.push({
      referentie: `BANK-${begin}`, bedrag: Bedrag.som(deel.map(({ bedrag }) => bedrag)).tegengesteld(), boekdatum: Datum.van(UITVOERINGSDATUM), terugboeking: false, groepId: null,
      transacties: deel.map(({ endToEndId, bedrag, crediteurIban, crediteurNaam, omschrijving }) => ({
        endToEndId, bedrag: bedrag.tegengesteld(), reden: null, tegenrekeningIban: crediteurIban, tegenrekeningNaam: crediteurNaam, omschrijving,
      })),
    });
  }
  const beginsaldo = Bedrag.van('900000000.00');
  return [...schrijfCamt053({
    berichtId: 'BANK-MSG-1', aangemaaktOp: '2021-07-06T02:00:00Z', id: 'AFSCHRIFT-1', volgnummer: 1, rekeningIban: EIGEN.iban, datum: Datum.van(UITVOERINGSDATUM),
    beginsaldo, eindsaldo: beginsaldo.plus(Bedrag.som(posten.map(({ bedrag }) => bedrag))), posten,
  })].join('');
}

function leesAlleen(tekst) {
  return duur(() => {
    let aantal = 0;
    const lezer = new Camt053Lezer((post) => { aantal += post.transacties.length; });
    lezer.schrijf(tekst);
    lezer.sluit();
    return aantal;
  });
}

/** What the work alone costs, warm: the median of each figure after a first time that does not count. */
async function kaal(werk, keren) {
  const metingen = [];
  for (let keer = 0; keer < keren; keer += 1) metingen.push(await werk());
  return Object.fromEntries(Object.keys(metingen[0]).filter((veld) => veld.toLowerCase().endsWith('ms')).map((veld) => [veld, afgerond(mediaan(metingen.slice(1).map((meting) => meting[veld])), 0)]));
}

/**
 * A payment run of everything payable and its statement, on a copy of the database with payable payments; the run and
 * booking back each on a freshly started service, so that the memory measured is theirs.
 */
export async function meetBank({ cluster, opties, meld, nodeOpties }, { metAfschrift = true } = {}) {
  const runs = [];
  const afschriften = [];
  for (let ronde = 1; ronde <= opties.bankronden; ronde += 1) {
    const url = await maakDatabase(cluster, 'bank', 'betaalbaar');
    let dienst = await startDienst(cluster.map, url, { nodeOpties, env: ZONDER_ZEGELS });
    const run = await draaiRun(dienst, meld);
    const runGeheugenMiB = dienst.geheugenMiB();
    await dienst.stop();
    const kaleTabel = await maakKaleTabel(cluster, run.bestanden);
    const schrijven = await kaal(() => schrijfZonderGrootboek(kaleTabel, run.bestanden, cluster.map), 4);
    await kaleTabel.end();
    await verwijderDatabase(cluster, 'kaal');
    meld(`betaalrun: ${run.ms} ms; zonder grootboek ${schrijven.ms} ms, waarvan schrijven ${schrijven.schrijfMs} ms`);
    runs.push({ ...run, bestanden: undefined, geheugenMiB: runGeheugenMiB, schrijven });
    if (metAfschrift) {
      const tekst = maakAfschrift(run.bestanden, run.aantal);
      dienst = await startDienst(cluster.map, url, { nodeOpties, env: ZONDER_ZEGELS });
      const token = await dienst.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' });
      const { ms, uitkomst } = await duur(() => dienst.vraag('POST', '/v1/bankberichten', token, tekst, XML));
      const [{ uitgevoerd }] = uitkomst.afschriften;
      if (uitgevoerd !== run.aantal) throw new Error(`van het afschrift zijn ${uitgevoerd} van ${run.aantal} regels herkend`);
      const lezen = await kaal(() => leesAlleen(tekst), 4);
      afschriften.push({ aantal: run.aantal, ms, geheugenMiB: dienst.geheugenMiB(), bytes: Buffer.byteLength(tekst), lezen });
      meld(`afschrift: ${Math.round(ms)} ms, alleen lezen ${lezen.ms} ms, ${dienst.geheugenMiB()} MiB`);
      await dienst.stop();
    }
    await verwijderDatabase(cluster, 'bank');
  }
  return { runs, afschriften };
}
