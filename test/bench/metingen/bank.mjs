import { betaalgroepVan, Camt053Lezer, leesPain001, schrijfCamt053, schrijfPain001 } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import { maakDatabase, verwijderDatabase } from '../cluster.mjs';
import { startDienst } from '../dienst.mjs';
import { afgerond, mediaan } from '../statistiek.mjs';

const XML = 'application/xml';
const UITVOERINGSDATUM = '2021-07-05';
/** The account that the service pays from when nothing else is configured. */
const EIGEN = { naam: 'UWV Kassier voorbeeld', iban: 'NL93KASS0000000000', bic: null };

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

/** What the files of a run were made from, as the writer of bank messages takes it. */
function leesOpdrachten(bestanden) {
  return bestanden.map((tekst) => {
    const { berichtId, groepen } = leesPain001([tekst]);
    const delen = groepen.map((groep) => betaalgroepVan(groep.id, Datum.van(UITVOERINGSDATUM), groep.transacties.map((transactie) => ({
      endToEndId: transactie.endToEndId, bedrag: transactie.bedrag, omschrijving: transactie.omschrijving, betalingskenmerk: null,
      crediteur: { naam: transactie.crediteurNaam, iban: transactie.crediteurIban, bic: null, adres: null },
    }))));
    return { berichtId, aangemaaktOp: /<CreDtTm>([^<]+)/.exec(tekst)[1], initiator: EIGEN.naam, debiteur: EIGEN, groepen: delen };
  });
}

/** The same files without a ledger: the writer of the bank messages alone, on payments that are in memory already. */
function schrijfZonderGrootboek(opdrachten, bestanden) {
  return duur(() => opdrachten.map((opdracht) => [...schrijfPain001(opdracht)].join(''))).then(({ ms, uitkomst }) => {
    if (uitkomst.some((inhoud, index) => inhoud !== bestanden[index])) throw new Error('zonder grootboek werd andere XML geschreven; de vergelijking gaat niet op');
    return { ms };
  });
}

/** The statement on which the bank confirms all of it: a batch per thousand payments, and every hundredth comes back. */
export function maakAfschrift(bestanden, aantal) {
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

/** What the work alone costs, warm: the median after a first time that does not count. */
async function kaal(werk, keren) {
  const tijden = [];
  for (let keer = 0; keer < keren; keer += 1) tijden.push((await werk()).ms);
  return { ms: afgerond(mediaan(tijden.slice(1)), 0), snelsteMs: afgerond(Math.min(...tijden), 0) };
}

/**
 * A payment run of everything payable and its statement, on a copy of the database with payable payments; the run and
 * booking back each on a freshly started service, so that the memory measured is theirs.
 */
export async function meetBank({ cluster, opties, meld }, { nodeOpties = [], metAfschrift = true } = {}) {
  const runs = [];
  const afschriften = [];
  for (let ronde = 1; ronde <= opties.bankronden; ronde += 1) {
    const url = await maakDatabase(cluster, 'bank', 'betaalbaar');
    let dienst = await startDienst(cluster.map, url, { nodeOpties });
    const run = await draaiRun(dienst, meld);
    const runGeheugenMiB = dienst.geheugenMiB();
    await dienst.stop();
    const opdrachten = leesOpdrachten(run.bestanden);
    const schrijven = await kaal(() => schrijfZonderGrootboek(opdrachten, run.bestanden), 4);
    runs.push({ ...run, bestanden: undefined, geheugenMiB: runGeheugenMiB, schrijven });
    if (metAfschrift) {
      const tekst = maakAfschrift(run.bestanden, run.aantal);
      dienst = await startDienst(cluster.map, url, { nodeOpties });
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
