import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afschrift, leesOpdrachten, uitgevoerd } from '../support/bank.js';
import { geefBudget, maakBetalingen } from '../support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../support/kassier.js';
import { bouw, startProgramma, type Programma } from '../support/programma.js';
import { vermenigvuldigBetaling } from '../support/veel-betalingen.js';
import { zaadVan } from '../support/zaad.js';

// A run of many payments that is made, approved, sent and settled by jobs, while the built service is killed at random
// moments: sometimes one of two instances, sometimes both. Whatever the moment, nothing is missing and nothing is doubled.
// TAKEN_BETALINGEN and TAKEN_KILLS make it heavier, TAKEN_ZAAD repeats the moments of an earlier run.

const BETALINGEN = Number(process.env['TAKEN_BETALINGEN'] ?? 3_000);
const KILLS = Number(process.env['TAKEN_KILLS'] ?? 8);
const ZAAD = zaadVan('TAKEN_ZAAD');
const HARTSLAG_MS = 100;
const BESTAND_MAX = 25_000;
const TIJD_MS_MAX = 120_000 + KILLS * 30_000 + BETALINGEN * 6;

/** Random numbers from 0 to 1 that follow from the seed (mulberry32). */
function toeval(zaad: number): () => number {
  let stand = zaad;
  return () => {
    stand = (stand + 0x6d2b79f5) | 0;
    let waarde = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    waarde = (waarde + Math.imul(waarde ^ (waarde >>> 7), 61 | waarde)) ^ waarde;
    return ((waarde ^ (waarde >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pauze = (ms: number): Promise<void> => new Promise((verder) => setTimeout(verder, ms));

/** Two instances of the built service on one database; one that was killed is started again, while the other goes on. */
class Instanties {
  private programmas: Programma[] = [];
  private readonly starten = new Set<Promise<void>>();

  constructor(private readonly env: Readonly<Record<string, string>>) {}

  async start(): Promise<void> {
    this.begin();
    this.begin();
    await Promise.all(this.starten);
  }

  private begin(): void {
    const start = startProgramma(this.env).then((programma) => { this.programmas.push(programma); });
    this.starten.add(start);
    void start.finally(() => this.starten.delete(start));
  }

  /** Kills one of those that listen, or all, and starts as many again. Gives how many it killed. */
  async vermoord(wie: number | 'alle'): Promise<number> {
    const gevallen = wie === 'alle' ? this.programmas.splice(0) : this.programmas.splice(wie % Math.max(1, this.programmas.length), 1);
    await Promise.all(gevallen.map((programma) => programma.beeindig('SIGKILL')));
    for (const _gevallen of gevallen) this.begin();
    return gevallen.length;
  }

  async stop(): Promise<void> {
    await Promise.all(this.starten);
    await Promise.all(this.programmas.splice(0).map((programma) => programma.beeindig('SIGINT')));
  }

  /** Asks until one of them answers; who hears nothing asks again under the same key. */
  async vraag(pad: string, rol: string, sleutel: string, type: string, body: string): Promise<Json> {
    for (let poging = 0; ; poging += 1) {
      const url = this.programmas[poging % 2]?.url;
      const antwoord = url === undefined ? null : await this.probeer(url, pad, rol, sleutel, type, body).catch(() => null);
      if (antwoord?.status === 202) return antwoord.body;
      if (antwoord !== null && antwoord.status < 500) throw new Error(`${pad}: ${antwoord.status} ${JSON.stringify(antwoord.body)}`);
      await pauze(50);
    }
  }

  private async probeer(url: string, pad: string, rol: string, sleutel: string, type: string, body: string): Promise<Pick<Antwoord, 'status' | 'body'>> {
    const headers = { 'content-type': 'application/json' };
    const token = await fetch(`${url}/dev/token`, { method: 'POST', headers, body: JSON.stringify({ rollen: [rol], organisatie: 'uwv' }) });
    const { access_token } = (await token.json()) as { access_token: string };
    const antwoord = await fetch(`${url}${pad}`, { method: 'POST', body, headers: { authorization: `Bearer ${access_token}`, 'content-type': type, 'idempotency-key': sleutel, prefer: 'respond-async' } });
    return { status: antwoord.status, body: await antwoord.json() };
  }
}

let kassier: TestKassier;
let instanties: Instanties;
let map: string;
let medewerker: string;
let betalingen: string[];
const kies = toeval(ZAAD);

beforeAll(async () => {
  process.stdout.write(`taken.onderbreking: TAKEN_ZAAD=${ZAAD}\n`);
  bouw();
  map = await mkdtemp(join(tmpdir(), 'kassier-onderbreking-'));
  // Looks on from outside; does no jobs itself.
  kassier = await startTestKassier({ TAKEN_TEGELIJK: '0', ZEGEL_INTERVAL_MS: '0' });
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'], organisatie: 'uwv' });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': `${(BETALINGEN + 1) * 30}.00` });
  const [{ id }] = (await maakBetalingen(kassier, 'AM18', ['15.00'])) as [Json];
  betalingen = [id, ...(await vermenigvuldigBetaling(kassier, id, BETALINGEN - 1))];
  instanties = new Instanties({
    DATABASE_URL: kassier.databaseUrl, KASSIER_DATA_DIR: map, LOG_LEVEL: 'fatal', TAAK_HARTSLAG_MS: String(HARTSLAG_MS), TAAK_POGINGEN_MAX: String(KILLS + 20), BETAALBESTAND_MAX: String(BESTAND_MAX), ZEGEL_INTERVAL_MS: '0',
  });
  await instanties.start();
}, TIJD_MS_MAX);

afterAll(async () => {
  await instanties.stop();
  await kassier.stop();
  await rm(map, { recursive: true, force: true });
}, 60_000);

async function taak(id: string): Promise<Json> {
  return (await kassier.verzoek('GET', `/v1/taken/${id}`, { token: medewerker })).body;
}

/** Waits until an instance is at the job and tells so, or the job is over. */
async function loopt(soort: string): Promise<void> {
  for (;;) {
    const [rij] = await kassier.database<{ vers: boolean }>("SELECT klaar_op IS NOT NULL OR status = 'loopt' AND hartslag_op > clock_timestamp() - $2 * interval '1 millisecond' AS vers FROM taak WHERE soort = $1", [soort, HARTSLAG_MS * 3]);
    if (rij?.vers === true) return;
    await pauze(5);
  }
}

/**
 * Has a step done by a job, and kills as often as this step may, each time at a random moment after somebody began at it;
 * `duurMs` is about how long the step takes. Gives the job as it ended.
 */
async function stap(nummer: number, soort: string, duurMs: number, vraag: () => Promise<Json>): Promise<Json> {
  const aantal = Math.floor(KILLS / 4) + (nummer < KILLS % 4 ? 1 : 0);
  const gevraagd = vraag();
  for (let kill = 0; kill < aantal;) {
    // Who is not at it any more is killed all the same: after its end.
    await loopt(soort);
    await pauze(kies() * duurMs);
    if ((await instanties.vermoord(kies() < 0.5 ? 'alle' : Math.floor(kies() * 2))) > 0) kill += 1;
    else await pauze(HARTSLAG_MS);
  }
  const { id } = await gevraagd;
  for (;;) {
    const stand = await taak(id);
    if (stand.klaarOp !== null) return stand;
    await pauze(HARTSLAG_MS);
  }
}

it(`${KILLS} times kill -9 while ${BETALINGEN} payments are made, approved, sent and settled: every payment is in one order, in one file and booked once`, async () => {
  const json = (pad: string, rol: string, sleutel: string, body: object) => () => instanties.vraag(pad, rol, sleutel, 'application/json', JSON.stringify(body));
  const gemaakt = await stap(0, 'betaalrun-maken', BETALINGEN * 0.07, json('/v1/betaalruns', 'kassier-medewerker', 'maak', { uitvoeringsdatum: '2021-07-05' }));
  expect(gemaakt).toMatchObject({ status: 'gelukt', probleem: null });
  const run = gemaakt.href as string;
  const gefiatteerd = await stap(1, 'betaalrun-fiatteren', BETALINGEN * 0.03, json(`${run}/fiatteringen`, 'kassier-fiatteur', 'fiatteer', {}));
  expect(gefiatteerd).toMatchObject({ status: 'gelukt', probleem: null });
  const verzonden = await stap(2, 'betaalrun-verzenden', BETALINGEN * 0.02, json(`${run}/verzendingen`, 'kassier-medewerker', 'verzend', {}));
  expect(verzonden).toMatchObject({ status: 'gelukt', probleem: null });

  const bestanden: string[] = [];
  for (let nummer = 1; nummer <= Math.ceil(BETALINGEN / BESTAND_MAX); nummer += 1) bestanden.push((await kassier.verzoek('GET', `${run}/betaalbestanden/${nummer}`, { token: medewerker })).tekst);
  const opdrachten = bestanden.flatMap(leesOpdrachten);
  const xml = afschrift([uitgevoerd(opdrachten)]);
  const verwerkt = await stap(3, 'bankbericht-verwerken', BETALINGEN * 0.12, () => instanties.vraag('/v1/bankberichten', 'kassier-medewerker', 'bank', 'application/xml', xml));
  expect(verwerkt).toMatchObject({ status: 'gelukt', probleem: null });
  const pogingen = [gemaakt, gefiatteerd, verzonden, verwerkt].map(({ poging }) => poging as number);
  process.stdout.write(`taken.onderbreking: begonnen per stap ${pogingen.join(', ')}\n`);

  // In the files: every payment once, for its amount.
  expect(opdrachten).toHaveLength(BETALINGEN);
  expect(new Set(opdrachten.map(({ endToEndId }) => endToEndId)).size).toBe(BETALINGEN);
  // In the database: one run, and in it every payment that there was, once, executed.
  expect(await kassier.database('SELECT status, aantal FROM betaalrun')).toEqual([{ status: 'verwerkt', aantal: BETALINGEN }]);
  const rijen = await kassier.database<{ betaling: string; end_to_end_id: string; status: string; posten: number; boekingen: number }>(`
    SELECT o.betaling, o.end_to_end_id, b.status, (SELECT count(*)::int FROM bankpost p WHERE p.betaling = b.id AND p.verwerking = 'uitgevoerd') AS posten,
           (SELECT count(*)::int FROM boeking k WHERE k.onderwerp_id = b.id AND k.soort = 'uitvoeren') AS boekingen
      FROM betaalopdracht o JOIN betaling b ON b.id = o.betaling`);
  expect(rijen.map(({ betaling }) => betaling).sort()).toEqual([...betalingen].sort());
  expect(rijen.map(({ end_to_end_id }) => end_to_end_id).sort()).toEqual(opdrachten.map(({ endToEndId }) => endToEndId).sort());
  expect(rijen.filter(({ status, posten, boekingen }) => status !== 'uitgevoerd' || posten !== 1 || boekingen !== 1)).toEqual([]);
  // Under each key one job, and one answer of that job; nothing large is kept.
  expect(await kassier.database("SELECT count(*)::int AS taken, count(lichaam)::int AS lichamen, (SELECT count(*)::int FROM idempotentie WHERE sleutel LIKE 'taak:%') AS antwoorden FROM taak")).toEqual([{ taken: 4, lichamen: 0, antwoorden: 4 }]);
  const saldi = await kassier.database(`SELECT r.soort, s.bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening WHERE r.boek = 'financieel' AND r.soort IN ('betalingen-onderweg', 'crediteuren') AND s.bedrag <> 0`);
  expect(saldi).toEqual([]);
  const controle = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: medewerker, body: {} });
  expect([controle.status, controle.body.verschillen]).toEqual([201, []]);
}, TIJD_MS_MAX);
