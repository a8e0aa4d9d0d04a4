import { Client } from 'pg';
import { foutcode, GEWEIGERD } from '../../../../test/support/aanval.js';
import { importeerBegunstigden, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';

// What the database itself refuses about payees, to the role that serves and to the owner.

let kassier: TestKassier;
let dienst: Client;
let eigenaar: Client;
let id: string;
let ibanwijziging: string;

beforeAll(async () => {
  kassier = await startTestKassier();
  id = await maakLeerbedrijf(kassier);
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'een' });
  ibanwijziging = (await moet(kassier, 'POST', `/v1/begunstigden/${id}/ibanwijzigingen`, medewerker, { iban: 'NL20INGB0001234567', reden: 'Andere bank' })).id as string;
  await moet(kassier, 'POST', `/v1/begunstigden/${id}/wijzigingen`, medewerker, { naam: 'Tweede naam', reden: 'Fusie' });
  await importeerBegunstigden(kassier, 'soort;naam;iban\ngemeente;Een;NL91ABNA0417164300');
  [dienst, eigenaar] = [new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=*' }), new Client({ connectionString: kassier.databaseUrl })];
  await dienst.connect();
  await eigenaar.connect();
});

afterAll(async () => {
  await dienst.end();
  await eigenaar.end();
  await kassier.stop();
});

/** The SQLSTATE of the last statement; everything is undone. */
async function uitkomst(wie: Client, ...stappen: string[]): Promise<string> {
  await wie.query('BEGIN');
  try {
    for (const stap of stappen.slice(0, -1)) await wie.query(stap);
    return await foutcode(wie, stappen.at(-1) as string);
  } finally {
    await wie.query('ROLLBACK');
  }
}

const wijziging = (na: string, anders: Record<string, string> = {}): string => {
  const kolommen: Record<string, string> = { id: 'gen_random_uuid()', begunstigde: `'${id}'`, na: `'${na}'`, reden: "'reden'", door: "'een'", ...anders };
  return `INSERT INTO begunstigde_wijziging (${Object.keys(kolommen).join(', ')}) VALUES (${Object.values(kolommen).join(', ')})`;
};

describe.each([['the serving role', () => dienst], ['the owner', () => eigenaar]])('%s', (_naam, wie) => {
  const recht = (code: string): string => (wie() === dienst ? GEWEIGERD.geenRecht : code);

  it.each(["naam = 'Ander'", "kvk_nummer = '00000000'", "brin = '00AA'", "adres = '{}'", "duo_erkenningen = '[1]'", "sbb_erkenningen = '[]'", "soort = 'gemeente'", "geregistreerd_door = 'ander'", 'geregistreerd_op = now()', 'id = gen_random_uuid()'])('does not set %s of a payee without a recorded change', async (zetting) => {
    expect(await uitkomst(wie(), `UPDATE begunstigde SET ${zetting}`)).toBe(recht(GEWEIGERD.alleenToevoegen));
  });

  it('changes a payee by recording it, and only to what it recorded', async () => {
    const oud = (await eigenaar.query('SELECT naam FROM begunstigde WHERE id = $1', [id])).rows[0] as { naam: string };
    expect(oud.naam).toBe('Tweede naam');
    await wie().query('BEGIN');
    await wie().query(wijziging('{"naam":"Derde naam","brin":"25PW","sbbErkenningen":[]}'));
    expect((await wie().query('SELECT naam, brin, sbb_erkenningen FROM begunstigde WHERE id = $1', [id])).rows).toEqual([{ naam: 'Derde naam', brin: '25PW', sbb_erkenningen: [] }]);
    const { rows } = await wie().query('SELECT volgnummer, velden, voor FROM begunstigde_wijziging WHERE begunstigde = $1 ORDER BY volgnummer DESC LIMIT 1', [id]);
    expect(rows).toEqual([{ volgnummer: 2, velden: ['brin', 'naam', 'sbbErkenningen'], voor: { brin: null, naam: 'Tweede naam', sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }] } }]);
    expect(await foutcode(wie(), "UPDATE begunstigde SET naam = 'Vierde naam'")).toBe(recht(GEWEIGERD.alleenToevoegen));
    await wie().query('ROLLBACK');
  });

  it.each<[string, string]>([
    ['nothing', '{}'], ['what is so already', '{"naam":"Tweede naam"}'], ['no name at all', '{"naam":null}'], ['an empty name', '{"naam":""}'], ['an account', '{"iban":"NL91ABNA0417164300"}'], ['a kind', '{"soort":"gemeente"}'],
    ['recognitions that are no list', '{"sbbErkenningen":null}'], ['a number that is a number', '{"kvkNummer":12345678}'], ['one field twice', '{"naam":"A","naam":"B"}'], ['an address that is a text', '{"adres":"Utrecht"}'],
  ])('records no change of %s', async (_wat, na) => {
    expect(await uitkomst(wie(), wijziging(na))).toBe(GEWEIGERD.nietToegestaan);
  });

  it('makes up no history: not what there was, its order, its moment, a person or a payee', async () => {
    for (const anders of [{ voor: `'{"naam":"Nooit"}'` }, { volgnummer: '99' }, { op: "'2020-01-01'" }, { velden: "'{naam}'" }, { xid: "'3'" }]) {
      const sql = wijziging('{"naam":"Derde"}', anders);
      if (wie() === dienst) expect([sql, await uitkomst(dienst, sql)]).toEqual([sql, GEWEIGERD.geenRecht]);
      else {
        await eigenaar.query('BEGIN');
        if (!('xid' in anders)) {
          await eigenaar.query(sql);
          const { rows } = await eigenaar.query('SELECT volgnummer, voor, velden, op = now() AS nu FROM begunstigde_wijziging ORDER BY volgnummer DESC LIMIT 1');
          expect(rows).toEqual([{ volgnummer: 2, voor: { naam: 'Tweede naam' }, velden: ['naam'], nu: true }]);
        }
        await eigenaar.query('ROLLBACK');
      }
    }
    expect(await uitkomst(wie(), wijziging('{"naam":"Derde"}', { door: "''" }))).toBe(GEWEIGERD.check);
    expect(await uitkomst(wie(), wijziging('{"naam":"Derde"}', { begunstigde: 'gen_random_uuid()' }))).toBe('23503');
  });

  it.each(['begunstigde_registratie', 'begunstigde_rekeningnummer'])('adds nothing to %s beside what was registered', async (tabel) => {
    const kolommen = tabel === 'begunstigde_registratie' ? 'id, soort, naam, kvk_nummer, brin, adres, duo_erkenningen, sbb_erkenningen, geregistreerd_door, geregistreerd_op' : 'begunstigde, iban, bic';
    expect(await uitkomst(wie(), `INSERT INTO ${tabel} (${kolommen}) SELECT ${kolommen} FROM ${tabel} LIMIT 1`)).toBe(recht(GEWEIGERD.uniek));
    expect(await uitkomst(wie(), `UPDATE ${tabel} SET xid = xid`)).toBe(recht(GEWEIGERD.alleenToevoegen));
  });

  it('puts no account in place without a second person, not even one that was approved before', async () => {
    const keur = (wijziging_: string, op: string): string => `UPDATE ibanwijziging SET status = 'gefiatteerd', gefiatteerd_door = 'twee', gefiatteerd_op = ${op} WHERE id = ${wijziging_}`;
    const zet = (iban: string): string => `UPDATE begunstigde SET iban = '${iban}', bic = NULL WHERE id = '${id}'`;
    const ander = `INSERT INTO ibanwijziging (id, begunstigde, iban, reden, ingediend_door) VALUES ('00000000-0000-7000-8000-00000000beef', '${id}', 'DE89370400440532013000', 'x', 'een')`;
    expect(await uitkomst(wie(), zet('NL20INGB0001234567'))).toBe(GEWEIGERD.nietToegestaan);
    expect(await uitkomst(wie(), keur(`'${ibanwijziging}'`, 'now()'), zet('DE89370400440532013000'))).toBe(GEWEIGERD.nietToegestaan);
    expect(await uitkomst(wie(), keur(`'${ibanwijziging}'`, 'now()'), zet('NL20INGB0001234567'))).toBe('gelukt');
    const tweeKeer = [keur(`'${ibanwijziging}'`, "now() - interval '1 hour'"), zet('NL20INGB0001234567'), ander, keur("'00000000-0000-7000-8000-00000000beef'", 'now()'), zet('DE89370400440532013000')];
    expect(await uitkomst(wie(), ...tweeKeer)).toBe('gelukt');
    expect(await uitkomst(wie(), ...tweeKeer, zet('NL20INGB0001234567'))).toBe(GEWEIGERD.nietToegestaan);
  });

  it.each<[string, string | RegExp]>([
    ["status = 'gefiatteerd', gefiatteerd_door = ingediend_door, gefiatteerd_op = now()", GEWEIGERD.check], ["status = 'ingetrokken'", GEWEIGERD.check], ["status = 'ingetrokken', ingetrokken_door = 'een', ingetrokken_op = now()", GEWEIGERD.check],
    ["status = 'ingetrokken', ingetrokken_door = 'een', ingetrokken_op = now(), ingetrokken_reden = ''", GEWEIGERD.check], ["ingetrokken_door = 'een', ingetrokken_op = now(), ingetrokken_reden = 'x'", GEWEIGERD.check],
    ["iban = 'DE89370400440532013000'", /^(KG002|42501)$/], ["ingediend_door = 'ander'", /^(KG002|42501)$/],
  ])('does not set %s of a change of IBAN', async (zetting, code) => {
    expect(await uitkomst(wie(), `UPDATE ibanwijziging SET ${zetting} WHERE id = '${ibanwijziging}'`)).toMatch(code);
  });

  it('brings no change of IBAN back that was taken back', async () => {
    const intrekken = `UPDATE ibanwijziging SET status = 'ingetrokken', ingetrokken_door = 'een', ingetrokken_op = now(), ingetrokken_reden = 'x' WHERE id = '${ibanwijziging}'`;
    expect(await uitkomst(wie(), intrekken)).toBe('gelukt');
    expect(await uitkomst(wie(), intrekken, `UPDATE ibanwijziging SET status = 'ingediend', ingetrokken_door = NULL, ingetrokken_op = NULL, ingetrokken_reden = NULL WHERE id = '${ibanwijziging}'`)).toMatch(/^(KG007|KG008)$/);
    expect(await uitkomst(wie(), intrekken, `UPDATE ibanwijziging SET status = 'gefiatteerd', gefiatteerd_door = 'twee', gefiatteerd_op = now() WHERE id = '${ibanwijziging}'`)).toMatch(/^(KG007|KG008|23514)$/);
  });

  it('adds no line to an import that is not of it', async () => {
    const regel = (waarden: string): string => `INSERT INTO begunstigdenimport_regel (import, regel, regel_in_bestand, uitkomst, begunstigde, fouten, meldingen) SELECT ${waarden} FROM begunstigdenimport i, begunstigde b WHERE b.naam = 'Een'`;
    expect(await uitkomst(wie(), regel("i.id, 2, 3, 'dubbel', b.id, NULL::json, '[]'::json"))).toBe(GEWEIGERD.nietToegestaan);
    expect(await uitkomst(wie(), regel("gen_random_uuid(), 1, 2, 'dubbel', b.id, NULL::json, '[]'::json"))).toBe('23503');
    expect(await uitkomst(wie(), regel("i.id, 1, 2, 'dubbel', b.id, NULL::json, '[]'::json"))).toBe(GEWEIGERD.uniek);
    expect(await uitkomst(wie(), regel("i.id, 2, 3, 'ongeldig', b.id, '[]'::json, NULL::json"))).toBe(GEWEIGERD.check);
    const heel = `INSERT INTO begunstigdenimport (id, dubbelen, alles_of_niets, aantal, ingediend_door) VALUES ('00000000-0000-7000-8000-00000000beef', 'overslaan', true, 1, 'ander')`;
    expect(await uitkomst(wie(), heel, regel("'00000000-0000-7000-8000-00000000beef'::uuid, 1, 2, 'dubbel', b.id, NULL::json, '[]'::json").replace('FROM begunstigdenimport i, begunstigde b', 'FROM begunstigde b'))).toBe(GEWEIGERD.nietToegestaan);
  });
});

it('a region sees no history, no registration, no import and no first account, and records nothing', async () => {
  const regio = new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=AM18' });
  await regio.connect();
  try {
    for (const tabel of ['begunstigde_wijziging', 'begunstigde_registratie', 'begunstigde_rekeningnummer', 'begunstigdenimport', 'begunstigdenimport_regel', 'ibanwijziging']) expect([tabel, (await regio.query(`SELECT 1 FROM ${tabel}`)).rowCount]).toEqual([tabel, 0]);
    expect(await foutcode(regio, wijziging('{"naam":"Van de regio"}'))).toBe(GEWEIGERD.geenRecht);
  } finally {
    await regio.end();
  }
});
