import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { verifieerBewijs } from '#ledger';
import { afschrift, leesOpdrachten, retour, uitgevoerd } from '../../../../test/support/bank.js';
import {
  claim, geefBudget, maakAfdoening, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn,
} from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { ongezegeld } from '../../../../test/support/verzegeld.js';
import { controleerZegels, type Zegelverschil } from './index.js';

// Books with something of every kind that is sealed, damaged by somebody who owns the database and switches every guard off.

const ALLEEN_TOEVOEGEN = 'KG002';
const NIET_TE_WISSEN = 'KG010';
const GEEN_RECHT = '42501';
const MOTIVERING = 'De kandidaat heeft een zieke moeder';

let kassier: TestKassier;
let eigenaar: Client;
let dienst: Client;
let auditor: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  // The sealer of the service itself is off: here every round is asked for.
  kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '0' });
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  dienst = new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=*' });
  await eigenaar.connect();
  await dienst.connect();
  auditor = await kassier.token({ rollen: ['auditor'] });
  await vulBoeken();
  await verzegel();
});

afterAll(async () => {
  await eigenaar.end();
  await dienst.end();
  await kassier.stop();
});

/** Something of every kind: budget, a person, a grant, a refusal, a change, a paid and a returned claim. */
async function vulBoeken(): Promise<void> {
  const team = await regioToken(kassier, 'AM18');
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  const fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '5000.00', 'ontschot-menukaart': '5000.00' });
  await moet(kassier, 'POST', '/v1/budgetbesluiten', await kassier.token({ rollen: ['szw-budgethouder'] }), {
    kenmerk: 'TEST-B08', besluitdatum: '2020-12-01', omschrijving: 'Meer coördinatie', motiveringen: [{ regel: 'B-08', tekst: 'Twee regio\'s vragen erom' }],
    mutaties: [{ soort: 'openstellen', stroom: 'sociale-partners-landelijk', jaar: 2021, bedrag: '1.00' }],
  });
  const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, mboVerplichting('AM18', instelling, leerbedrijf));
  ids['verplichting'] = verplichting.id;
  await moet(kassier, 'POST', `/v1/verplichtingen/${verplichting.id}/wijzigingen`, team, { soort: 'verlagen', bedrag: '10.00', reden: 'Een week ziek', datum: '2021-04-01' });
  const geweigerd = await kassier.verzoek('POST', '/v1/verplichtingen', { token: team, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '5000.00' }) });
  ids['weigering'] = geweigerd.body.besluitId;
  const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn(1));
  const motiveringen = [{ regel: 'M-03', tekst: MOTIVERING }];
  const maatwerk = menukaartVerplichting('AM18', await maakBegunstigde(kassier, 'dienstverlener', 'Adviseur Jansen'), arrangement, { motiveringen });
  const persoonlijk = await moet(kassier, 'POST', '/v1/verplichtingen', team, maatwerk);
  Object.assign(ids, { persoonlijk: persoonlijk.id, besluit: persoonlijk.besluitId, boeking: String(persoonlijk.boeking) });
  Object.assign(ids, await maakAfdoening(kassier, 'AM18', leerbedrijf, voorbeeldBsn(2)));
  const betaling = await moet(kassier, 'POST', '/v1/betalingen', team, claim(verplichting.id, { bedrag: '100.00' }));
  ids['betaling'] = betaling.id;
  const { id: run } = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  const gefiatteerd = await moet(kassier, 'POST', `/v1/betaalruns/${run}/fiatteringen`, fiatteur, {});
  const bestand = await kassier.verzoek('GET', gefiatteerd.bestanden[0].href, { token: auditor });
  await moet(kassier, 'POST', `/v1/betaalruns/${run}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten(bestand.tekst);
  const bericht = afschrift([uitgevoerd(opdrachten), ...opdrachten.map((opdracht) => retour(opdracht))]);
  expect((await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: bericht, headers: { 'content-type': 'application/xml' } })).status).toBe(201);
  await moet(kassier, 'POST', `/v1/betalingen/${betaling.id}/heropeningen`, medewerker, { reden: 'Rekening hersteld' });
  await moet(kassier, 'POST', `/v1/begunstigden/${instelling}/ibanwijzigingen`, medewerker, { iban: 'NL91ABNA0417164300', reden: 'Andere bank' });
  await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2020-01-01', 'test')");
}

async function ronde(maximum = 2000, wie = dienst): Promise<{ bladeren: number; watermerk: string | null }> {
  return (await wie.query('SELECT bladeren, watermerk FROM verzegel($1, NULL)', [maximum])).rows[0];
}

/** Seals until nothing waits any more; transactions of other tests on the same server may hold the watermark back for a moment. */
async function verzegel(maximum?: number): Promise<void> {
  while ((await ronde(maximum)).bladeren > 0 || (await ongezegeld(async (sql) => (await eigenaar.query(sql)).rows)) > 0) await new Promise((verder) => setTimeout(verder, 5));
}

async function controleer(): Promise<Zegelverschil[]> {
  const verschillen: Zegelverschil[] = [];
  for await (const verschil of controleerZegels(eigenaar)) verschillen.push(verschil);
  return verschillen;
}

/** What the verification finds of this damage. All of it is undone afterwards. */
async function schade(tabel: string, ...opdrachten: string[]): Promise<Zegelverschil[]> {
  await eigenaar.query('BEGIN');
  try {
    await eigenaar.query(`ALTER TABLE ${tabel} DISABLE TRIGGER USER`);
    for (const sql of opdrachten) expect([sql, (await eigenaar.query(sql)).rowCount]).not.toEqual([sql, 0]);
    return await controleer();
  } finally {
    await eigenaar.query('ROLLBACK');
  }
}

async function inTransactie<T>(werk: () => Promise<T>): Promise<T> {
  await eigenaar.query('BEGIN');
  try {
    return await werk();
  } finally {
    await eigenaar.query('ROLLBACK');
  }
}

async function foutcode(wie: Client, sql: string): Promise<string> {
  return wie.query(sql).then(() => 'gelukt', (fout: { code: string }) => fout.code);
}

it('gives every row a leaf, and finds nothing in books that nobody tampered with', async () => {
  const { rows } = await eigenaar.query('SELECT s.soort, count(b.plaats)::int AS bladeren FROM zegelsoort s LEFT JOIN zegelblad b USING (soort) GROUP BY s.soort HAVING count(b.plaats) = 0');
  expect(rows.map(({ soort }) => soort as string).sort()).toEqual(['aanhouding', 'aanhouding_opheffing', 'aanvraagbundel', 'aanvraagbundel_regel', 'begunstigde_wijziging', 'begunstigdenimport', 'begunstigdenimport_regel', 'betaalrun_aangehouden', 'mandaat', 'mandaat_fiattering', 'mandaat_gebruik', 'mandaat_intrekking', 'narekening', 'ontvangst_intrekking', 'overloop_regel', 'parametervoorstel', 'parametervoorstel_afdoening', 'pseudoniem', 'regio_indicator', 'statusbericht', 'statusregel',
    'terugvordering', 'terugvordering_intrekking', 'terugvordering_ontvangst', 'tussenrekening_afhandeling', 'voorschot', 'voorschot_intrekking', 'werkfit_verlenging', 'wissing',
  ]);
  await inTransactie(async () => { expect(await controleer()).toEqual([]); });
});

it('knows all columns of what is sealed: each is in the leaf, hidden in it, or lives', async () => {
  const { rows } = await eigenaar.query<{ kolom: string }>(`
    SELECT s.soort || '.' || a.attname AS kolom FROM zegelsoort s JOIN pg_attribute a ON a.attrelid = s.soort::regclass AND a.attnum > 0 AND NOT a.attisdropped
     WHERE NOT EXISTS (SELECT 1 FROM zegelveld v WHERE v.soort = s.soort AND v.veld = a.attname)
       AND pg_get_viewdef(('zegelstof_' || s.soort)::regclass) NOT LIKE '%''' || a.attname || ''', %' ORDER BY 1`);
  expect(rows.map(({ kolom }) => kolom).filter((kolom) => !kolom.endsWith('.xid'))).toEqual([
    'arrangement.categorie', 'arrangement.eerstverantwoordelijke', 'arrangement.einddatum', 'arrangement.op_verzoek', 'arrangement.regio', 'arrangement.status', 'bankafschrift.ontvangen', 'begunstigde.bic', 'begunstigde.iban', 'besluit.gemotiveerd',
    'betaalopdracht.loopt', 'betaalrun.gefiatteerd_door', 'betaalrun.gefiatteerd_op', 'betaalrun.ingetrokken_door', 'betaalrun.ingetrokken_op', 'betaalrun.ingetrokken_reden', 'betaalrun.status',
    'betaalrun.verzonden_door', 'betaalrun.verzonden_op', 'betaling.status', 'boekperiode.status', 'budgetbesluit.besluit', 'budgetbesluit.gefiatteerd_door', 'budgetbesluit.gefiatteerd_op',
    'budgetbesluit.ingetrokken_door', 'budgetbesluit.ingetrokken_op', 'budgetbesluit.ingetrokken_reden', 'budgetbesluit.status', 'ibanwijziging.gefiatteerd_door', 'ibanwijziging.gefiatteerd_op',
    'ibanwijziging.ingetrokken_door', 'ibanwijziging.ingetrokken_op', 'ibanwijziging.ingetrokken_reden', 'ibanwijziging.status', 'verplichting.status',
  ]);
});

describe('damage by who may do everything', () => {
  const EERSTE = 'SELECT nummer FROM boeking ORDER BY nummer LIMIT 1';
  it.each<[string, string, string, string, RegExp]>([
    ['a changed description of an entry', 'boeking', `UPDATE boeking SET omschrijving = omschrijving || '.' WHERE nummer = (${EERSTE})`, 'zegel-blad', /^boeking 1$/],
    ['a changed day of an entry', 'boeking', `UPDATE boeking SET boekdatum = boekdatum + 1 WHERE nummer = (${EERSTE})`, 'zegel-blad', /^boeking 1$/],
    ['a changed amount', 'posting', `UPDATE posting SET bedrag = bedrag + 0.01 WHERE boeking = 2 AND regel = 1`, 'zegel-blad', /^boeking 2$/],
    ['an entry of which the account now means another region', 'rekening', `UPDATE rekening SET regio = 'AM01' WHERE id = (SELECT rekening FROM posting p JOIN rekening r ON r.id = p.rekening WHERE r.regio = 'AM18' ORDER BY p.boeking LIMIT 1)`, 'zegel-blad', /^boeking \d+$/],
    ['changed verdicts of a refusal', 'besluit', `UPDATE besluit SET oordelen = '[{}]' WHERE id = '{weigering}'`, 'zegel-blad', /^besluit \{weigering\}$/],
    ['changed figures of a refusal', 'besluit', `UPDATE besluit SET tekort = '{}' WHERE id = '{weigering}'`, 'zegel-blad', /^besluit \{weigering\}$/],
    ['a refusal that became a grant', 'besluit', `UPDATE besluit SET uitkomst = 'toegekend' WHERE id = '{weigering}'`, 'zegel-blad', /^besluit \{weigering\}$/],
    ['changed facts of a grant', 'besluit', `UPDATE besluit SET feiten = replace(feiten::text, '500.00', '499.00')::json WHERE id = '{besluit}'`, 'zegel-blad', /^besluit \{besluit\}$/],
    ['another organisation of a verplichting', 'verplichting', `UPDATE verplichting SET organisatie = 'iemand-anders' WHERE id = '{verplichting}'`, 'zegel-blad', /^verplichting \{verplichting\}$/],
    ['another person of a verplichting', 'verplichting', `UPDATE verplichting SET persoon = repeat('a', 64) WHERE id = '{persoonlijk}'`, 'zegel-blad', /^verplichting \{persoonlijk\}$/],
    ['another performance of a betaling', 'betaling', `UPDATE betaling SET prestatie = '{}'`, 'zegel-blad', /^betaling \{betaling\}$/],
    ['another account in an order to the bank', 'betaalopdracht', `UPDATE betaalopdracht SET iban = 'NL91ABNA0417164300'`, 'zegel-blad', /^betaalopdracht /],
    ['another file for the bank', 'betaalbestand', `UPDATE betaalbestand SET inhoud = inhoud || ' '`, 'zegel-blad', /^betaalbestand .*\/1$/],
    ['another transaction of the bank', 'bankpost', `UPDATE bankpost SET tegenrekening_naam = 'Ander' WHERE volgnummer = 1`, 'zegel-blad', /^bankpost .*\/1$/],
    ['other mutaties of a budgetbesluit', 'budgetbesluit', `UPDATE budgetbesluit SET mutaties = '[]' WHERE kenmerk = 'TEST-2021-1'`, 'zegel-blad', /^budgetbesluit /],
    ['another day of what happened to an arrangement', 'arrangement_gebeurtenis', `UPDATE arrangement_gebeurtenis SET datum = datum - 1`, 'zegel-blad', /^arrangement_gebeurtenis /],
    ['a removed refusal', 'besluit', `DELETE FROM besluit WHERE id = '{weigering}'`, 'zegel-ontbrekend', /^besluit \{weigering\}$/],
    ['a removed line of the bank', 'bankpost', 'DELETE FROM bankpost WHERE volgnummer = 2', 'zegel-ontbrekend', /^bankpost .*\/2$/],
    ['a row put in between', 'betaling_heropening', `INSERT INTO betaling_heropening (id, betaling, van, reden, door, xid) SELECT '00000000-0000-7000-8000-00000000feed', id, 'retour', 'vals', 'vals', '3' FROM betaling LIMIT 1`, 'zegel-tussengevoegd', /^betaling_heropening .*feed$/],
    ['a changed leaf', 'zegelblad', `UPDATE zegelblad SET hash = sha256('') WHERE soort = 'besluit' AND sleutel = '{weigering}'`, 'zegel-blad', /^besluit \{weigering\}$/],
    ['a changed salt', 'zegelblad', `UPDATE zegelblad SET zouten = sha256(zouten) || sha256('') WHERE soort = 'besluit' AND sleutel = '{weigering}'`, 'zegel-blad', /^besluit \{weigering\}$/],
    ['a leaf of which the key was spoiled', 'zegelblad', `UPDATE zegelblad SET sleutel = 'niets' WHERE soort = 'besluit' AND sleutel = '{weigering}'`, 'zegel-ontbrekend', /^besluit niets$/],
    ['a leaf of a kind that does not exist', 'zegelblad', `UPDATE zegelblad SET soort = 'niets' WHERE soort = 'besluit' AND sleutel = '{weigering}'`, 'zegel-tussengevoegd', /^besluit \{weigering\}$/],
    ['a removed leaf', 'zegelblad', `DELETE FROM zegelblad WHERE plaats = 3`, 'zegel-reeks', /^blad 3$/],
    ['a changed subtree', 'zegelknoop', `UPDATE zegelknoop SET hash = sha256('') WHERE niveau = 2 AND plek = 0`, 'zegel-knoop', /^deelboom 2\/0$/],
    ['a removed subtree', 'zegelknoop', `DELETE FROM zegelknoop WHERE niveau = 1 AND plek = 1`, 'zegel-knoop', /^deelboom 1\/1$/],
    ['a changed root', 'zegel', `UPDATE zegel SET wortel = sha256('') WHERE nummer = 1`, 'zegel-wortel', /^zegel 1$/],
    ['a removed seal', 'zegel', 'DELETE FROM zegel WHERE nummer = (SELECT max(nummer) FROM zegel)', 'zegel-reeks', /^bladeren$/],
  ])('%s is found and named', async (_naam, tabel, sql, controle, plaats) => {
    const invullen = (tekst: string): string => tekst.replaceAll(/\\?\{(\w+)\\?\}/g, (_hele, naam: string) => ids[naam] ?? '');
    const verschillen = await schade(tabel, invullen(sql));
    expect(verschillen.filter((verschil) => verschil.controle === controle).map((verschil) => verschil.plaats)).toContainEqual(expect.stringMatching(new RegExp(invullen(plaats.source))));
    for (const verschil of verschillen) expect([verschil.toelichting.length > 20, verschil.verwacht === verschil.gevonden]).toEqual([true, false]);
  });

  it('whoever makes the leaf fit the damage breaks the tree above it', async () => {
    const verschillen = await schade('besluit', `UPDATE besluit SET uitkomst = 'toegekend' WHERE id = '${ids['weigering']}'`, 'ALTER TABLE zegelblad DISABLE TRIGGER USER', `
      UPDATE zegelblad b SET hash = zegelhash(zegeltekst('besluit', v.sleutel_, v.kern, v.velden, b.zouten, v.teksten)) FROM zegelstof_besluit v WHERE b.soort = 'besluit' AND b.sleutel = v.sleutel_ AND v.id = '${ids['weigering']}'`);
    expect([...new Set(verschillen.map(({ controle }) => controle))]).toEqual(['zegel-knoop']);
  });
});

describe('sealing', () => {
  const besluit = (id: string): string => `INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, organisatie, genomen_voor, genomen_op, feiten, oordelen, antwoord)
    VALUES ('${id}', 'verplichting', 'geweigerd', 'proef', '2021-03-15', 'rmt', 'test', now(), '{}', '[{}]', '{}')`;
  const bladeren = async (...sleutels: string[]): Promise<number> => (await eigenaar.query('SELECT 1 FROM zegelblad WHERE sleutel = ANY ($1)', [sleutels])).rows.length;

  it('waits for what began earlier and commits later, and loses nothing', async () => {
    const [vroeg, laat] = [randomUUID(), randomUUID()];
    const traag = new Client({ connectionString: kassier.databaseUrl });
    await traag.connect();
    await traag.query('BEGIN');
    await traag.query(besluit(vroeg));
    await eigenaar.query(besluit(laat));
    await ronde();
    await ronde();
    expect(await bladeren(vroeg, laat)).toBe(0);
    await inTransactie(async () => { expect(await controleer()).toEqual([]); });
    await traag.query('COMMIT');
    await traag.end();
    await verzegel();
    expect(await bladeren(vroeg, laat)).toBe(2);
  });

  it('many writers that commit in any order all get their place, once, while rounds go on', async () => {
    const geschreven: string[] = [];
    let klaar = false;
    const schrijver = async (): Promise<void> => {
      const client = new Client({ connectionString: kassier.databaseUrl });
      await client.connect();
      for (let keer = 0; keer < 15; keer += 1) {
        const id = randomUUID();
        await client.query('BEGIN');
        await client.query(besluit(id));
        if (keer % 3 === 0) await client.query('SELECT pg_sleep(0.01 * random())');
        // Some change their mind: what never was, gets no place.
        const blijft = keer % 5 !== 4;
        await client.query(blijft ? 'COMMIT' : 'ROLLBACK');
        if (blijft) geschreven.push(id);
      }
      await client.end();
    };
    const zegelaar = async (): Promise<void> => { while (!klaar) await ronde(7); };
    const bezig = zegelaar();
    await Promise.all(Array.from({ length: 6 }, schrijver));
    klaar = true;
    await bezig;
    await verzegel(7);
    expect(geschreven).toHaveLength(72);
    expect(await bladeren(...geschreven)).toBe(72);
    await inTransactie(async () => { expect(await controleer()).toEqual([]); });
  });

  it('is done by one at a time, and takes no lock that a writer waits for', async () => {
    const ander = new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=*' });
    await ander.connect();
    await eigenaar.query(besluit(randomUUID()));
    await ander.query('BEGIN');
    expect((await ronde(2000, ander)).watermerk).not.toBeNull();
    expect(await ronde()).toEqual({ bladeren: 0, watermerk: null });
    // While that round is still open, the service decides and books.
    await geefBudget(kassier, 'AM20', { 'mbo-inkoop': '10.00' });
    await ander.query('COMMIT');
    await ander.end();
    await verzegel();
  });

  it('finds everything after a restore on a server that has given out fewer transaction numbers', async () => {
    const id = randomUUID();
    await eigenaar.query('ALTER TABLE zegel DISABLE TRIGGER USER');
    await eigenaar.query("UPDATE zegel SET watermerk = '999999999999' WHERE nummer = (SELECT max(nummer) FROM zegel)");
    await eigenaar.query('ALTER TABLE zegel ENABLE ALWAYS TRIGGER alleen_toevoegen');
    await eigenaar.query(besluit(id).replace('antwoord)', 'antwoord, xid)').replace(/'\{\}'\)$/, "'{}', '888888888888')"));
    await verzegel();
    expect(await bladeren(id)).toBe(1);
    await inTransactie(async () => { expect(await controleer()).toEqual([]); });
  });

  it('the serving role can add no leaf, no seal and no erasure, and cannot choose when a row was written', async () => {
    for (const sql of [
      "INSERT INTO zegelblad VALUES (99999, 'besluit', 'x', '', sha256(''))", "INSERT INTO zegel VALUES (99999, 99999, sha256(''), now(), '9', 9)", "INSERT INTO zegelknoop VALUES (9, 9, sha256(''))",
      "INSERT INTO wissing (soort, sleutel, veld, reden, door) VALUES ('boeking', '1', 'omschrijving', 'x', 'x')", "SELECT wis('boeking', '1', '{omschrijving}', 'x', 'x')",
      besluit(randomUUID()).replace('antwoord)', 'antwoord, xid)').replace(/'\{\}'\)$/, "'{}', '3')"), "UPDATE zegelblad SET zouten = ''", "UPDATE zegelveld SET veld = 'soort'",
    ]) expect([sql, await foutcode(dienst, sql)]).toEqual([sql, GEEN_RECHT]);
  });

  it('seals, leaves and subtrees stay what they are, also for the owner', async () => {
    for (const tabel of ['zegel', 'zegelblad', 'zegelknoop', 'wissing', 'zegelsoort', 'zegelveld']) {
      expect([tabel, await foutcode(eigenaar, `DELETE FROM ${tabel}`), await foutcode(eigenaar, `TRUNCATE ${tabel} CASCADE`)]).toEqual([tabel, ALLEEN_TOEVOEGEN, ALLEEN_TOEVOEGEN]);
    }
    expect(await foutcode(eigenaar, "UPDATE zegelblad SET zouten = ''")).toBe(ALLEEN_TOEVOEGEN);
    expect(await foutcode(eigenaar, "UPDATE zegel SET watermerk = '0'")).toBe(ALLEEN_TOEVOEGEN);
  });
});

describe('erasing a text about a person', () => {
  const bewijs = async (pad: string): Promise<Json> => (await kassier.verzoek('GET', pad, { token: auditor })).body;

  it('takes text and salt away and is no break: the proof of before holds, and so does the one of after', async () => {
    const voor = await bewijs(`/v1/besluiten/${ids['besluit']}/inclusiebewijs`);
    expect(JSON.stringify(voor)).toContain(MOTIVERING);
    await eigenaar.query("SELECT wis('besluit', $1, '{feiten,oordelen,antwoord}', 'verzoek van de kandidaat', 'beheerder')", [ids['besluit']]);
    await eigenaar.query("SELECT wis('verplichting', $1, '{omschrijving,verzoek}', 'verzoek van de kandidaat', 'beheerder')", [ids['persoonlijk']]);
    await eigenaar.query("SELECT wis('boeking', $1, '{omschrijving}', 'verzoek van de kandidaat', 'beheerder')", [ids['boeking']]);
    await eigenaar.query("SELECT wis('betaling', $1, '{prestatie}', 'bewaartermijn', 'beheerder')", [ids['betaling']]);
    await eigenaar.query("SELECT wis('betaalbestand', (SELECT run || '/' || nummer FROM betaalbestand), '{inhoud}', 'bewaartermijn', 'beheerder')");
    await eigenaar.query("SELECT wis('betaalopdracht', (SELECT id::text FROM betaalopdracht), '{naam,iban,omschrijving}', 'bewaartermijn', 'beheerder')");
    await verzegel();
    await inTransactie(async () => { expect(await controleer()).toEqual([]); });

    const na = await bewijs(`/v1/besluiten/${ids['besluit']}/inclusiebewijs`);
    expect(na.blad).toEqual(voor.blad);
    expect(JSON.stringify(na)).not.toContain(MOTIVERING);
    expect(na.verhuld).toEqual(['feiten', 'oordelen', 'antwoord'].map((veld) => ({ veld, zout: null, tekst: null })));
    expect(verifieerBewijs(voor)).toMatchObject({ geldig: true, gewist: [] });
    expect(verifieerBewijs(na)).toMatchObject({ geldig: true, gewist: ['feiten', 'oordelen', 'antwoord'] });
    expect(verifieerBewijs(await bewijs(`/v1/grootboek/boekingen/${ids['boeking']}/inclusiebewijs`))).toMatchObject({ geldig: true, gewist: ['omschrijving'] });
  });

  it('leaves what is no text about a person: the decision stays readable, the verplichting keeps its form', async () => {
    const besluit = await bewijs(`/v1/besluiten/${ids['besluit']}`);
    expect(besluit.feiten.verzoek).toMatchObject({ bedrag: '500.00', motiveringen: [{ regel: 'M-03', tekst: '[gewist]' }] });
    const verplichting = await bewijs(`/v1/verplichtingen/${ids['persoonlijk']}`);
    expect(verplichting).toMatchObject({ omschrijving: '[gewist]', bedrag: '500.00', motiveringen: [{ regel: 'M-03', tekst: '[gewist]' }], cofinanciering: [{ bron: 'oo-fonds', bedrag: '100.00' }] });
    expect((await bewijs(`/v1/betalingen/${ids['betaling']}`)).bedrag).toBe('100.00');
    const { rows } = await eigenaar.query('SELECT door, reden FROM wissing WHERE soort = $1 ORDER BY veld', ['betaling']);
    expect(rows).toEqual([{ door: 'beheerder', reden: 'bewaartermijn' }]);
  });

  it('leaves no word of a request that was put before a person, nor of the reason that decided it', async () => {
    await eigenaar.query("SELECT wis('voorlegging', $1, '{opdracht}', 'verzoek van de kandidaat', 'beheerder')", [ids['voorgelegd']]);
    await eigenaar.query("SELECT wis('menselijk_oordeel', $1 || '/M-05', '{reden}', 'verzoek van de kandidaat', 'beheerder')", [ids['voorgelegd']]);
    await eigenaar.query("SELECT wis('besluit', $1, '{feiten,oordelen}', 'verzoek van de kandidaat', 'beheerder')", [ids['vervolg']]);
    await verzegel();
    await inTransactie(async () => { expect(await controleer()).toEqual([]); });
    expect((await eigenaar.query('SELECT opdracht FROM voorlegging')).rows).toEqual([{ opdracht: '[gewist]' }]);
    const [eerst, vervolg] = [await bewijs(`/v1/besluiten/${ids['voorgelegd']}`), await bewijs(`/v1/besluiten/${ids['vervolg']}`)];
    expect(eerst.voorlegging).toMatchObject({ stand: 'afgedaan', door: 'test-kassier-fiatteur', oordelen: [{ regel: 'M-05', uitkomst: 'voldaan', reden: '[gewist]' }] });
    expect(vervolg.feiten.voorlegging.oordelen).toMatchObject([{ regel: 'M-05', uitkomst: 'voldaan', tekst: '[gewist]' }]);
    expect(JSON.stringify([eerst, vervolg])).not.toContain('nieuwe werkgever');
    // It still comes out the same: what was decided stays, only the words are gone.
    const { body } = await kassier.verzoek('POST', `/v1/besluiten/${ids['vervolg']}/herbeoordelingen`, { token: auditor });
    expect(body.verschillen.every(({ veld }: Json) => veld === 'motivering')).toBe(true);
  });

  it('what was erased does not come back, and what is left does not change, unseen', async () => {
    expect(await schade('boeking', `UPDATE boeking SET omschrijving = 'verzonnen' WHERE nummer = ${ids['boeking']}`)).toMatchObject([{ controle: 'zegel-wissing', plaats: `boeking ${ids['boeking']}, veld omschrijving` }]);
    expect(await schade('besluit', `UPDATE besluit SET feiten = replace(feiten::text, '500.00', '499.00')::json WHERE id = '${ids['besluit']}'`)).toMatchObject([{ controle: 'zegel-wissing', plaats: `besluit ${ids['besluit']}, veld feiten` }]);
    expect(await schade('wissing', `UPDATE wissing SET hash = sha256('') WHERE soort = 'boeking'`)).toMatchObject([{ controle: 'zegel-blad', plaats: `boeking ${ids['boeking']}` }, { controle: 'zegel-blad', plaats: expect.stringMatching(/^wissing /) as string }]);
  });

  it.each([
    ['what has no seal yet', "SELECT wis('boeking', '999999', '{omschrijving}', 'x', 'x')", NIET_TE_WISSEN],
    ['an amount', "SELECT wis('betaling', (SELECT id::text FROM betaling LIMIT 1), '{bedrag}', 'x', 'x')", NIET_TE_WISSEN],
    ['a verdict of another kind', "SELECT wis('posting', '1', '{bedrag}', 'x', 'x')", NIET_TE_WISSEN],
    ['without a reason', "SELECT wis('boeking', '2', '{omschrijving}', '', 'x')", '23514'],
    ['twice', "SELECT wis('boeking', '{boeking}', '{omschrijving}', 'x', 'x')", '23505'],
  ])('is refused for %s', async (_naam, sql, code) => {
    expect(await foutcode(eigenaar, sql.replace('{boeking}', ids['boeking'] ?? ''))).toBe(code);
  });

  it.each([
    ["UPDATE boeking SET omschrijving = 'verzonnen' WHERE nummer = 3"], ["UPDATE boeking SET omschrijving = '[gewist]' WHERE nummer = 4"], ["UPDATE boeking SET door = '[gewist]' WHERE nummer = 3"],
    ["UPDATE boeking SET omschrijving = '[gewist]', boekdatum = '2021-01-01' WHERE nummer = 3"], ['UPDATE posting SET bedrag = bedrag + 1 WHERE boeking = 3'], ['DELETE FROM boeking WHERE nummer = 3'],
    ["UPDATE besluit SET feiten = replace(feiten::text, '5000.00', '4000.00')::json WHERE id = '{weigering}'"], ["UPDATE besluit SET feiten = '{}' WHERE id = '{weigering}'"], ["UPDATE besluit SET uitkomst = 'toegekend' WHERE id = '{weigering}'"],
    ["UPDATE besluit SET oordelen = '[]' WHERE id = '{weigering}'"], ["UPDATE zegelblad SET zouten = decode(repeat('00', length(zouten)), 'hex')"], ["UPDATE zegelblad SET hash = sha256('') WHERE soort = 'boeking' AND sleutel = '3'"],
    ['DELETE FROM zegelblad'], ["UPDATE wissing SET reden = 'ander'"], ["UPDATE verplichting SET verzoek = '{}' WHERE id = '{verplichting}'"], ["UPDATE verplichting SET omschrijving = 'verzonnen' WHERE id = '{verplichting}'"],
    ["UPDATE bankpost SET bedrag = 1"], ["UPDATE betaalbestand SET sha256 = ''"],
  ])('opens no door to anything else: %s', async (sql) => {
    const invullen = sql.replaceAll(/\{(\w+)\}/g, (hele, naam: string) => ids[naam] ?? hele);
    expect(await foutcode(eigenaar, invullen)).toBe(ALLEEN_TOEVOEGEN);
    await inTransactie(async () => {
      // Erasures of other fields, in the same transaction.
      await eigenaar.query("SELECT wis('boeking', '3', '{omschrijving}', 'x', 'x'), wis('besluit', $1, '{feiten}', 'x', 'x'), wis('verplichting', $2, '{verzoek}', 'x', 'x')", [ids['weigering'], ids['verplichting']]);
      expect(await foutcode(eigenaar, invullen)).toBe(ALLEEN_TOEVOEGEN);
    });
  });

  it('a status still moves, and names of payees stay', async () => {
    await inTransactie(async () => {
      expect(await foutcode(eigenaar, `UPDATE verplichting SET status = 'afgewikkeld' WHERE id = '${ids['verplichting']}'`)).toBe('gelukt');
      expect(await foutcode(eigenaar, "UPDATE begunstigde SET naam = 'Ander'")).toBe(ALLEEN_TOEVOEGEN);
    });
  });
});
