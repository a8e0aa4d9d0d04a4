import { Client } from 'pg';
import { rechtenVan, VERBODEN_COMBINATIES, type Rol } from '../../apps/kassier/src/access/index.js';
import { AppModule } from '../../apps/kassier/src/app.module.js';
import { leesConfiguratie, systeemKlok } from '../../apps/kassier/src/config/index.js';
import { wijzigFunctie } from '../../apps/kassier/src/functiescheiding/index.js';
import { geefBudget, loonaanvullingVerplichting, maakBegunstigde, maakBetalingen, maakWajongArrangement, mboVerplichting, moet, regioToken, voorbeeldBsn } from '../support/gegevens.js';
import { afschrift, leesOpdrachten, uitgevoerd } from '../support/bank.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier, type Tokenvraag } from '../support/kassier.js';

// Every combination that one person may not do both of, tried over the API: with the same token, with another token of the same person for
// another organisation, and with all roles in one token. Each stands beside somebody else who may.

const ALLE_ROLLEN: Rol[] = ['szw-budgethouder', 'szw-financien', 'regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'];
const DAG = '2021-07-05';

let kassier: TestKassier;
let partijen: { instelling: string; leerbedrijf: string };
let volgnummer = 0;

/** Somebody who did nothing yet. */
const nieuw = (): string => `persoon-${(volgnummer += 1)}`;
const als = (gebruiker: string, rol: Rol, anders: Partial<Tokenvraag> = {}): Promise<string> => kassier.token({ rollen: [rol], gebruiker, ...(rol === 'regio-aanvrager' ? { regio: 'AM18' } : {}), ...anders });

/** The tokens with which one human comes who wants to be taken for another. */
async function vermommingen(gebruiker: string, rol: Rol): Promise<string[]> {
  return [
    await als(gebruiker, rol), await als(gebruiker, rol, { organisatie: 'een-andere-organisatie' }), await kassier.token({ rollen: ALLE_ROLLEN, gebruiker, regio: 'AM18' }),
    await kassier.token({ rollen: [...ALLE_ROLLEN].reverse(), gebruiker, regio: 'AM18', organisatie: 'uwv' }),
  ];
}

/** This person is refused in every disguise, and another one may. */
async function verbodenVoor(gebruiker: string, rol: Rol, probleem: string, doe: (token: string) => Promise<Antwoord>): Promise<void> {
  for (const token of await vermommingen(gebruiker, rol)) {
    const { status, body } = await doe(token);
    expect({ status, type: body.type }).toEqual({ status: probleem === 'zelfde-persoon' ? 409 : 403, type: `/v1/problemen/${probleem}` });
  }
  expect((await doe(await als(nieuw(), rol))).status).toBeLessThan(300);
}

const post = (pad: string, body: unknown = {}) => (token: string): Promise<Antwoord> => kassier.verzoek('POST', pad, { token, body });

async function maakRun(token: string): Promise<Json> {
  return moet(kassier, 'POST', '/v1/betaalruns', token, { uitvoeringsdatum: DAG });
}

/** A mandate that begins long after these tests, so that it stands in nobody's way. */
const mandaatVoor = (persoon: string): Json => ({ persoon, handeling: 'betaalrun', bedragMax: '1000.00', geldigVanaf: '2099-01-01', kenmerk: 'MR-2099-1' });

const vraagIban = (begunstigde: string, iban = 'NL69INGB0123456789') => post(`/v1/begunstigden/${begunstigde}/ibanwijzigingen`, { iban, reden: 'Andere bank' });

/** A payee of its own with a commitment and a payment on it, entered by this person. */
async function betalingVan(gebruiker: string, registrator = nieuw()): Promise<{ begunstigde: string; betaling: Json }> {
  const erkenning = [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }];
  const body = { soort: 'mbo-instelling', naam: `ROC ${(volgnummer += 1)}`, iban: 'NL20INGB0001234567', brin: '25PW', duoErkenningen: erkenning };
  const begunstigde = (await moet(kassier, 'POST', '/v1/begunstigden', await als(registrator, 'kassier-medewerker'), body))['id'] as string;
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', await regioToken(kassier, 'AM18'), mboVerplichting('AM18', begunstigde, partijen.leerbedrijf, { bedrag: '100.00' }));
  const betaling = await moet(kassier, 'POST', '/v1/betalingen', await als(gebruiker, 'kassier-medewerker'), {
    verplichtingId: verplichting['id'], bedrag: '100.00', kenmerk: `F-${volgnummer}`, factuurdatum: '2021-07-01', eindafrekening: false,
    prestatie: { vastgesteldOp: '2021-07-01', vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig geweest' },
  });
  return { begunstigde, betaling };
}

/** A payment that the bank executed. */
async function uitgevoerdeBetaling(): Promise<{ betaling: Json }> {
  const { betaling } = await betalingVan(nieuw());
  const medewerker = await als(nieuw(), 'kassier-medewerker');
  const run = await maakRun(medewerker);
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, await als(nieuw(), 'kassier-fiatteur'), {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/betaalbestanden/1`, { token: medewerker })).tekst);
  const bericht = afschrift([uitgevoerd(opdrachten, DAG)], { datum: DAG });
  expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: bericht, headers: { 'content-type': 'application/xml' } })).status).toBe(201);
  return { betaling };
}

/** All operations that only this side may do, with a path that names nothing that exists. */
function bewerkingenVan(rollen: readonly Rol[]): { methode: string; pad: string }[] {
  const rechten = rechtenVan(AppModule.met(leesConfiguratie({}), 'postgresql://localhost/kassier', systeemKlok, () => undefined));
  return rechten.filter((recht) => recht.bewerking.includes(' /v1/') && !recht.bewerking.startsWith('GET') && recht.rollen !== null && !recht.rollen.includes('auditor') && recht.rollen.every((rol) => rollen.includes(rol)))
    .map(({ bewerking }) => bewerking.split(' ')).map(([methode = '', pad = '']) => ({ methode, pad: pad.replace('{maand}', '2099-01').replace(/\{[a-zA-Z]+\}/g, '00000000-0000-7000-8000-000000000000') }));
}

const KANTEN: Readonly<Record<'szw' | 'regio' | 'kassier', readonly Rol[]>> = { szw: ['szw-budgethouder'], regio: ['regio-aanvrager'], kassier: ['kassier-medewerker', 'kassier-fiatteur'] };

/** Somebody who acted on one side is refused everything of the other, before anything of what he asks is looked at. */
async function anderekant(van: keyof typeof KANTEN, naar: keyof typeof KANTEN, eersteDaad: (token: string) => Promise<Antwoord>): Promise<void> {
  const iemand = nieuw();
  const [rol] = KANTEN[van] as readonly [Rol];
  expect((await eersteDaad(await als(iemand, rol))).status).toBeLessThan(500);
  const bewerkingen = bewerkingenVan(KANTEN[naar]);
  expect(bewerkingen.length).toBeGreaterThan(3);
  for (const naarRol of KANTEN[naar]) {
    for (const token of [await als(iemand, naarRol), await als(iemand, naarRol, { organisatie: 'een-andere-organisatie' }), await kassier.token({ rollen: ALLE_ROLLEN, gebruiker: iemand, regio: 'AM18' })]) {
      for (const { methode, pad } of bewerkingen) {
        const media = pad.endsWith('/bankberichten') ? { 'content-type': 'application/xml' } : pad.endsWith('/importen') ? { 'content-type': 'text/csv' } : undefined;
        const { status, body } = await kassier.verzoek(methode, pad, { token, ...(media === undefined ? { body: {} } : { body: 'x', headers: media }) });
        // With one role only, a route of the other role of that side is closed by the table of rights already.
        expect([pad, status, ['/v1/problemen/functiescheiding', '/v1/problemen/verboden'].includes(body.type)]).toEqual([pad, 403, true]);
      }
    }
  }
  const [, eersteMetAlles] = [null, await kassier.token({ rollen: ALLE_ROLLEN, gebruiker: iemand, regio: 'AM18' })];
  expect((await kassier.verzoek(bewerkingen[0]?.methode ?? '', bewerkingen[0]?.pad ?? '', { token: eersteMetAlles, body: {} })).body).toMatchObject({ type: '/v1/problemen/functiescheiding', functie: van });
  // On his own side he goes on.
  expect((await eersteDaad(await als(iemand, rol))).status).not.toBe(403);
}

const eersteDaad = {
  szw: post('/v1/budgetbesluiten', { kenmerk: 'SZW-EERST', besluitdatum: '2020-12-01', omschrijving: 'Proef', mutaties: [{ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM05', bedrag: '1.00' }] }),
  regio: async (token: string) => post('/v1/verplichtingen', mboVerplichting('AM18', partijen.instelling, partijen.leerbedrijf, { bedrag: '1.00' }))(token),
  kassier: post('/v1/begunstigden', { soort: 'gemeente', naam: 'Gemeente Proef', iban: 'NL91ABNA0417164300' }),
};

/** How each combination is tried. */
const PROEVEN: Readonly<Record<string, (probleem: string) => Promise<void>>> = {
  'FS-01': async (probleem) => {
    const indiener = nieuw();
    const { body } = await eersteDaad.szw(await als(indiener, 'szw-budgethouder'));
    await verbodenVoor(indiener, 'szw-budgethouder', probleem, post(`/v1/budgetbesluiten/${body['id']}/fiatteringen`));
  },
  'FS-02': async (probleem) => {
    const indiener = nieuw();
    const voorstel = await moet(kassier, 'POST', '/v1/parametervoorstellen', await als(indiener, 'szw-budgethouder'), { parameter: 'maatwerk-maximum', waarde: '1100.00', geldigVanaf: '2022-01-01', kenmerk: 'X', toelichting: 'Duurder' });
    await verbodenVoor(indiener, 'szw-budgethouder', probleem, post(`/v1/parametervoorstellen/${voorstel['id']}/fiatteringen`));
  },
  'FS-03': async (probleem) => {
    const vrager = nieuw();
    const begunstigde = await maakBegunstigde(kassier, 'vakbond', 'Bond');
    const { body } = await vraagIban(begunstigde)(await als(vrager, 'kassier-medewerker'));
    await verbodenVoor(vrager, 'kassier-fiatteur', probleem, post(`/v1/begunstigden/${begunstigde}/ibanwijzigingen/${body['id']}/fiatteringen`));
  },
  'FS-04': async (probleem) => {
    const maker = nieuw();
    await betalingVan(nieuw());
    const run = await maakRun(await als(maker, 'kassier-medewerker'));
    await verbodenVoor(maker, 'kassier-fiatteur', probleem, post(`/v1/betaalruns/${run['id']}/fiatteringen`));
  },
  'FS-05': async (probleem) => {
    const indiener = nieuw();
    await betalingVan(indiener);
    const run = await maakRun(await als(nieuw(), 'kassier-medewerker'));
    await verbodenVoor(indiener, 'kassier-fiatteur', probleem, post(`/v1/betaalruns/${run['id']}/fiatteringen`));
  },
  'FS-06': async (probleem) => {
    const vrager = nieuw();
    const { begunstigde } = await betalingVan(nieuw());
    const { body } = await vraagIban(begunstigde)(await als(vrager, 'kassier-medewerker'));
    await moet(kassier, 'POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen/${body['id']}/fiatteringen`, await als(nieuw(), 'kassier-fiatteur'), {});
    const run = await maakRun(await als(nieuw(), 'kassier-medewerker'));
    await verbodenVoor(vrager, 'kassier-fiatteur', probleem, post(`/v1/betaalruns/${run['id']}/fiatteringen`));
  },
  'FS-07': async (probleem) => {
    const registrator = nieuw();
    await betalingVan(nieuw(), registrator);
    const run = await maakRun(await als(nieuw(), 'kassier-medewerker'));
    await verbodenVoor(registrator, 'kassier-fiatteur', probleem, post(`/v1/betaalruns/${run['id']}/fiatteringen`));
  },
  'FS-08': async (probleem) => {
    const zetter = nieuw();
    const { betaling } = await betalingVan(nieuw());
    const aanhouding = await moet(kassier, 'POST', `/v1/betalingen/${betaling['id']}/aanhoudingen`, await als(zetter, 'kassier-medewerker'), { reden: 'Eerst navragen' });
    await verbodenVoor(zetter, 'kassier-fiatteur', probleem, post(`/v1/aanhoudingen/${aanhouding['id']}/opheffingen`, { reden: 'Nagevraagd' }));
  },
  'FS-09': async (probleem) => {
    const aanvrager = nieuw();
    await geefBudget(kassier, 'AM18', { 'impuls-banenafspraak': '1000.00' });
    const arrangement = await maakWajongArrangement(kassier, 'AM18', voorbeeldBsn(80));
    const { body } = await post('/v1/verplichtingen', loonaanvullingVerplichting('AM18', partijen.leerbedrijf, arrangement))(await als(aanvrager, 'regio-aanvrager'));
    expect(body.type).toBe('/v1/problemen/voorgelegd');
    await verbodenVoor(aanvrager, 'kassier-fiatteur', probleem, post(`/v1/besluiten/${body.besluitId}/oordelen`, { oordelen: [{ regel: 'M-05', uitkomst: 'voldaan', reden: 'Volgt uit de cao.' }] }));
  },
  'FS-10': async (probleem) => {
    const indiener = nieuw();
    const mandaat = await moet(kassier, 'POST', '/v1/mandaten', await als(indiener, 'kassier-medewerker'), mandaatVoor(nieuw()));
    await verbodenVoor(indiener, 'kassier-fiatteur', probleem, post(`/v1/mandaten/${mandaat['id']}/fiatteringen`));
  },
  'FS-11': async (probleem) => {
    const houder = nieuw();
    const mandaat = await moet(kassier, 'POST', '/v1/mandaten', await als(nieuw(), 'kassier-medewerker'), mandaatVoor(houder));
    await verbodenVoor(houder, 'kassier-fiatteur', probleem, post(`/v1/mandaten/${mandaat['id']}/fiatteringen`));
  },
  'FS-12': async (probleem) => {
    const houder = nieuw();
    await verbodenVoor(houder, 'kassier-medewerker', probleem, post('/v1/mandaten', mandaatVoor(houder)));
  },
  'FS-13': async (probleem) => {
    const insteller = nieuw();
    const { betaling } = await uitgevoerdeBetaling();
    const vordering = await moet(kassier, 'POST', '/v1/terugvorderingen', await als(insteller, 'kassier-medewerker'), { betalingId: betaling['id'], bedrag: '10.00', reden: 'Niet geleverd', datum: DAG });
    await verbodenVoor(insteller, 'kassier-fiatteur', probleem, post(`/v1/terugvorderingen/${vordering['id']}/intrekkingen`, { reden: 'Oninbaar' }));
  },
  'FS-14': async (probleem) => {
    const registrator = nieuw();
    const { betaling } = await uitgevoerdeBetaling();
    const vordering = await moet(kassier, 'POST', '/v1/terugvorderingen', await als(nieuw(), 'kassier-medewerker'), { betalingId: betaling['id'], bedrag: '10.00', reden: 'Niet geleverd', datum: DAG });
    const { ontvangsten } = await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/ontvangsten`, await als(registrator, 'kassier-medewerker'), { bedrag: '10.00', ontvangenOp: DAG });
    await verbodenVoor(registrator, 'kassier-fiatteur', probleem, post(`/v1/terugvorderingen/${vordering['id']}/ontvangsten/${(ontvangsten as Json[])[0]?.['id']}/intrekkingen`, { reden: 'Vergissing' }));
  },
  'FS-20': () => anderekant('szw', 'kassier', eersteDaad.szw),
  'FS-21': () => anderekant('szw', 'regio', eersteDaad.szw),
  'FS-22': () => anderekant('kassier', 'szw', eersteDaad.kassier),
  'FS-23': () => anderekant('kassier', 'regio', eersteDaad.kassier),
  'FS-24': () => anderekant('regio', 'szw', eersteDaad.regio),
  'FS-25': () => anderekant('regio', 'kassier', eersteDaad.regio),
};

beforeAll(async () => {
  kassier = await startTestKassier();
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  const [betaling] = (await maakBetalingen(kassier, 'AM18', ['1.00'])) as [Json];
  const verplichting = await moet(kassier, 'GET', `/v1/verplichtingen/${betaling['verplichtingId']}`, await regioToken(kassier, 'AM18'));
  partijen = { instelling: verplichting['begunstigdeId'] as string, leerbedrijf: (await kassier.database<{ id: string }>("SELECT id FROM begunstigde WHERE soort = 'leerbedrijf'"))[0]?.id ?? '' };
});
afterAll(() => kassier.stop());

it('every forbidden combination has its trial here, and every trial its line in the table', () => {
  expect(Object.keys(PROEVEN)).toEqual(VERBODEN_COMBINATIES.map(({ code }) => code));
});

it.each(VERBODEN_COMBINATIES.map((combinatie) => [combinatie.code, combinatie.eerst, combinatie.dan, combinatie] as const))('%s: who did «%s» does not do «%s»', async (code, _eerst, _dan, { probleem }) => {
  await PROEVEN[code]?.(probleem);
});

describe('the side on which somebody acts', () => {
  const functie = async (persoon: string): Promise<string[]> => (await kassier.database<{ functie: string }>('SELECT functie FROM functie WHERE persoon = $1', [persoon])).map((rij) => rij.functie);

  it('is not fixed by looking, nor by what an auditor may do too', async () => {
    const kijker = nieuw();
    for (const rol of ['szw-budgethouder', 'kassier-medewerker'] as const) expect((await kassier.verzoek('GET', '/v1/budgetbesluiten', { token: await als(kijker, rol) })).status).toBe(200);
    expect((await post('/v1/impactanalyses', { van: '2021-01-01', tot: '2021-02-01', parameters: [] })(await als(kijker, 'szw-budgethouder'))).status).not.toBe(403);
    expect(await functie(kijker)).toEqual([]);
  });

  it('is one also when two first requests come at the same moment', async () => {
    for (let ronde = 0; ronde < 5; ronde += 1) {
      const iemand = nieuw();
      const antwoorden = await Promise.all([eersteDaad.szw(await als(iemand, 'szw-budgethouder')), eersteDaad.kassier(await als(iemand, 'kassier-medewerker'))]);
      expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 403]);
      expect(await functie(iemand)).toHaveLength(1);
    }
  });

  it('stands in the database too: plain SQL cannot let one human allot and pay', async () => {
    const iemand = nieuw();
    await eersteDaad.szw(await als(iemand, 'szw-budgethouder'));
    const sql = "INSERT INTO betaalrun (id, nummer, uitvoeringsdatum, aantal, totaal, gemaakt_door, gemaakt_op) VALUES (gen_random_uuid(), $2, '2021-07-05', 1, 1.00, $1, now())";
    await expect(kassier.database(sql, [iemand, 'R-X-1'])).rejects.toMatchObject({ code: 'KG008' });
    await kassier.database(sql, [nieuw(), 'R-X-2']);
    await expect(kassier.database("INSERT INTO functie (id, persoon, functie) VALUES (gen_random_uuid(), $1, 'kassier')", [iemand])).rejects.toMatchObject({ code: '23505' });
    await expect(kassier.database("UPDATE functie SET functie = 'kassier' WHERE persoon = $1", [iemand])).rejects.toMatchObject({ code: 'KG002' });
  });

  it('changes only by the owner of the database, with a reason that stays', async () => {
    const iemand = nieuw();
    await eersteDaad.szw(await als(iemand, 'szw-budgethouder'));
    await kassier.database("INSERT INTO functie (id, persoon, functie, eerder, reden) SELECT gen_random_uuid(), persoon, 'kassier', id, 'Werkt sinds 1 juli bij UWV' FROM functie WHERE persoon = $1", [iemand]);
    expect(await kassier.database('SELECT functie_van($1) AS functie', [iemand])).toEqual([{ functie: 'kassier' }]);
    expect(await functie(iemand)).toEqual(['szw', 'kassier']);
  });
});

it('lets somebody who really changed sides act on the other one only, by the owner of the schema, with the reason, and once per change', async () => {
  const [persoon, mens] = [nieuw(), nieuw()];
  const eigenaar = new Client({ connectionString: kassier.databaseUrl });
  await eigenaar.connect();
  try {
    // Known by the database and not by the service yet, which remembers a side for a minute.
    await kassier.database("INSERT INTO functie (id, persoon, functie) VALUES (gen_random_uuid(), $1, 'regio')", [persoon]);
    await expect(wijzigFunctie(eigenaar, { persoon: mens, naar: 'kassier', reden: 'Wisselt' })).rejects.toThrow('heeft nog niets gedaan');
    await expect(wijzigFunctie(eigenaar, { persoon, naar: 'regio', reden: 'Wisselt' })).rejects.toThrow('staat al aan de kant van regio');
    const tegelijk = await Promise.allSettled([wijzigFunctie(eigenaar, { persoon, naar: 'kassier', reden: 'Besluit P-12' }), wijzigFunctie(eigenaar, { persoon, naar: 'kassier', reden: 'Besluit P-12' })]);
    expect(tegelijk.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  } finally {
    await eigenaar.end();
  }
  expect(await kassier.database("SELECT functie_van($1) AS nu, (SELECT count(*)::int FROM functie WHERE persoon = $1 AND reden = 'Besluit P-12') AS gewisseld", [persoon])).toEqual([{ nu: 'kassier', gewisseld: 1 }]);
  const begunstigde = (token: string): Promise<Antwoord> => post('/v1/begunstigden', { soort: 'gemeente', naam: 'Na de wisseling', iban: 'NL91ABNA0417164300' })(token);
  expect((await begunstigde(await als(persoon, 'kassier-medewerker'))).status).toBe(201);
  expect((await post('/v1/verplichtingen', {})(await als(persoon, 'regio-aanvrager'))).body.type).toBe('/v1/problemen/functiescheiding');
});
