import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bouw, startProgramma, type Programma } from '../support/programma.js';

// The built service with its embedded PostgreSQL, as its users run it, killed in the middle of a run of requests.

interface Antwoord {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const BUDGET = 600;
const CLIENTS = 12;

let map: string;
let programma: Programma | undefined;

async function vraag(url: string, pad: string, token: string | null, body?: unknown, sleutel?: string): Promise<Antwoord> {
  const antwoord = await fetch(`${url}${pad}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': sleutel ?? `opzet-${Math.random()}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: antwoord.status, body: (await antwoord.json()) as Record<string, unknown> };
}

async function token(url: string, rol: string, gebruiker: string, regio?: string): Promise<string> {
  return (await vraag(url, '/dev/token', null, { rollen: [rol], gebruiker, ...(regio === undefined ? {} : { regio }), organisatie: 'proef' })).body['access_token'] as string;
}

/** Where people learn, which is paid, and where they practise. */
interface Partijen {
  readonly instellingId: string;
  readonly leerbedrijfId: string;
}

/** A cell of € 600, a payee and the company where people practise; requests are of € 1, so the cell runs out while the killing goes on. */
async function bereidVoor(url: string): Promise<Partijen> {
  const [een, twee, kassier] = [await token(url, 'szw-budgethouder', 'een'), await token(url, 'szw-budgethouder', 'twee'), await token(url, 'kassier-medewerker', 'kas')];
  const mutaties = [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', bedrag: `${BUDGET}.00` }];
  const besluit = await vraag(url, '/v1/budgetbesluiten', een, { kenmerk: 'PROEF', besluitdatum: '2020-12-01', omschrijving: 'Proef', mutaties });
  expect((await vraag(url, `/v1/budgetbesluiten/${String(besluit.body['id'])}/fiatteringen`, twee, {})).status).toBe(201);
  const instelling = await vraag(url, '/v1/begunstigden', kassier, { soort: 'mbo-instelling', naam: 'ROC', iban: 'NL20INGB0001234567', duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }] });
  const leerbedrijf = await vraag(url, '/v1/begunstigden', kassier, { soort: 'leerbedrijf', naam: 'Leerbedrijf', iban: 'NL91ABNA0417164300', sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }] });
  return { instellingId: instelling.body['id'] as string, leerbedrijfId: leerbedrijf.body['id'] as string };
}

function aanvraag({ instellingId, leerbedrijfId }: Partijen): Record<string, unknown> {
  return {
    stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'praktijkleren-mbo', bedrag: '1.00', begunstigdeId: instellingId,
    omschrijving: 'Proef', gerichtOpWerkhervatting: true,
    opleiding: {
      vorm: 'praktijkleren', doel: 'praktijkverklaring', leerweg: 'derde-leerweg', crebo: '25166', startdatum: '2021-04-01', einddatum: '2021-11-30', instellingId, leerbedrijfId,
      overeenkomst: 'POK-2021-17', inkoper: 'uwv', startkwalificatie: false,
    },
  };
}

beforeAll(async () => {
  bouw();
  map = await mkdtemp(join(tmpdir(), 'kassier-einde-'));
});

afterAll(async () => {
  // Cleanly, so that the database has left its folder before that is removed.
  await programma?.beeindig('SIGINT');
  await rm(map, { recursive: true, force: true });
});

it('after kill -9 under load, twice, every answered request is there once, retries answer the same, and balances equal their postings', async () => {
  const beantwoord = new Map<string, Antwoord>();
  const gestuurd = new Set<string>();
  let volgnummer = 0;
  programma = await startProgramma({ KASSIER_DATA_DIR: map });
  const partijen = await bereidVoor(programma.url);

  for (const ronde of [1, 2]) {
    const { url } = programma;
    const regio = await token(url, 'regio-aanvrager', 'team', 'AM18');
    const doel = beantwoord.size + 120;
    const client = async (): Promise<void> => {
      for (;;) {
        const sleutel = `proef-${(volgnummer += 1)}`;
        gestuurd.add(sleutel);
        const antwoord = await vraag(url, '/v1/verplichtingen', regio, aanvraag(partijen), sleutel).catch(() => null);
        if (antwoord === null) return;
        beantwoord.set(sleutel, antwoord);
        if (beantwoord.size === doel) programma?.proces.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    await programma.beeindig('SIGKILL');
    programma = await startProgramma({ KASSIER_DATA_DIR: map });
    expect([ronde, beantwoord.size >= doel]).toEqual([ronde, true]);
  }

  const { url } = programma;
  const regio = await token(url, 'regio-aanvrager', 'team', 'AM18');
  const opnieuw = new Map<string, Antwoord>();
  for (const sleutel of gestuurd) opnieuw.set(sleutel, await vraag(url, '/v1/verplichtingen', regio, aanvraag(partijen), sleutel));
  for (const [sleutel, antwoord] of beantwoord) expect(opnieuw.get(sleutel)).toEqual(antwoord);
  expect(beantwoord.size).toBeLessThan(gestuurd.size);

  const toegekend = [...opnieuw.values()].filter(({ status }) => status === 201);
  expect(new Set(toegekend.map(({ body }) => body['id'])).size).toBe(toegekend.length);
  const auditor = await token(url, 'auditor', 'auditor');
  const uitnutting = (await vraag(url, '/v1/uitnutting?stroom=mbo-inkoop&regio=AM18', auditor)).body['totaal'] as Record<string, string>;
  expect(uitnutting).toMatchObject({ vastgelegd: `${toegekend.length}.00`, beschikbaar: `${BUDGET - toegekend.length}.00` });
  const controle = await vraag(url, '/v1/grootboek/controles', auditor, {});
  expect(controle).toMatchObject({ status: 201, body: { verschillen: [] } });
}, 120_000);

it('Ctrl-C ends it cleanly: what was accepted is finished, the exit status is 0, and the next start finds it all', async () => {
  if (!programma) throw new Error('het programma draait niet');
  const { url } = programma;
  const regio = await token(url, 'regio-aanvrager', 'team', 'AM18');
  const lopend = Promise.all(Array.from({ length: 20 }, (_leeg, index) => vraag(url, '/v1/verplichtingen', regio, { foute: 'invoer', index }).catch(() => null)));
  const einde = programma.beeindig('SIGINT');
  await lopend;
  expect(await einde).toBe(0);
  programma = await startProgramma({ KASSIER_DATA_DIR: map });
  const auditor = await token(programma.url, 'auditor', 'auditor');
  expect((await vraag(programma.url, '/v1/grootboek/controles', auditor, {})).body).toMatchObject({ verschillen: [] });
});

it('says what is wrong with its configuration, all at once, and starts nothing', async () => {
  const fout = await startProgramma({ KASSIER_DATA_DIR: map, PORT: 'poort', LOG_LEVEL: 'hard', NODE_ENV: 'production' }).then(() => '', (reden: Error) => reden.message);
  for (const naam of ['PORT', 'LOG_LEVEL', 'OIDC_ISSUER', 'PSEUDONIEM_SLEUTEL_BESTAND']) expect(fout).toContain(naam);
  expect(fout).toContain('\nDe configuratie klopt niet. ');
});
