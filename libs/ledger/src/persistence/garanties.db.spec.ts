import { Client } from 'pg';
import { Bedrag, Datum } from '#values';
import { nieuweDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { boek, gebeurtenis, journalEntry, Rekeningschema, type JournalEntry, type Posting } from '../index.js';

// Guarantees 1–5 of the ledger, attacked with plain SQL: as the role that serves requests (what somebody with the
// application's password can do) and as the owner of every table.

const VERPLICHTING = '00000000-0000-7000-8000-000000000001';
const CEL = { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' };

let database: TestDatabase;
let eigenaar: Client;
let dienst: Client;
let schema: Rekeningschema;

function entry(soort: JournalEntry['soort'], postings: readonly Posting[], dag = '2021-03-15'): JournalEntry {
  return journalEntry({ soort, boekdatum: Datum.van(dag), omschrijving: 'proef', onderwerp: 'verplichting', onderwerpId: VERPLICHTING, besluit: null, corrigeert: null, door: 'test', postings });
}

async function schrijf(...entries: JournalEntry[]): Promise<number> {
  await schema.zorgVoor(entries.flatMap(({ postings }) => postings.map(({ rekening }) => rekening)));
  return (await boek(eigenaar, schema, entries)).eerste;
}

async function rekening(boekNaam: string, soort: string): Promise<number> {
  const { rows } = await eigenaar.query('SELECT id FROM rekening WHERE boek = $1 AND soort = $2 ORDER BY id LIMIT 1', [boekNaam, soort]);
  return rows[0].id;
}

/** Everything that must stay the same when an attack is refused. */
async function stand(): Promise<string> {
  const { rows } = await eigenaar.query(`SELECT
    (SELECT json_agg(b ORDER BY nummer) FROM boeking b) b, (SELECT json_agg(p ORDER BY boeking, regel) FROM posting p) p, (SELECT json_agg(s ORDER BY rekening) FROM saldo s) s,
    (SELECT json_agg(d ORDER BY rekening, boekdatum, opnamedag, dimensie) FROM dagomzet d) d, (SELECT json_agg(v) FROM verplichting_stand v) v, (SELECT laatste FROM boekingsteller) t`);
  return JSON.stringify(rows[0]);
}

/** Runs the attack and insists that it is refused with this SQLSTATE and changes nothing. */
async function geweigerd(aanvaller: Client, sql: string, code: string | RegExp): Promise<void> {
  const voor = await stand();
  const fout = await aanvaller.query(sql).then(() => null, (reden: { code: string }) => reden);
  expect(fout?.code).toMatch(code);
  expect(await stand()).toBe(voor);
}

/** An entry and its postings in one statement: account, amount, and where the account has a sub-ledger the verplichting. */
function boeking(nummer: string, postings: readonly (readonly [rekening: number, bedrag: string, verplichting?: string])[], { dag = '2021-03-15' } = {}): string {
  const regels = postings.map(([id, bedrag, verplichting], index) => `(${nummer}, ${index + 1}, ${id}, ${bedrag}, ${verplichting ? `'${verplichting}'` : 'NULL'}::uuid)`).join(', ');
  return `WITH b AS (INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door)
            VALUES (${nummer}, 'aanval', '${dag}', clock_timestamp() + interval '1 second', 'aanval', 'verplichting', '${VERPLICHTING}', 'aanvaller'))
          INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting) VALUES ${regels}`;
}

const VOLGENDE = '(SELECT laatste + 1 FROM boekingsteller)';
const ONEVENWICHTIG = 'KG001';
const ALLEEN_TOEVOEGEN = 'KG002';
const LOSSE_WIJZIGING = 'KG004';
const NUMMERING = 'KG005';
const GESLOTEN = 'KG006';
const GEEN_RECHT = '42501';
const CHECK_GESCHONDEN = '23514';
const BESTAAT_NIET = '23503';

beforeAll(async () => {
  database = await nieuweDatabase();
  eigenaar = new Client({ connectionString: database.url });
  dienst = new Client({ connectionString: database.url, options: '-c role=kassier_dienst -c kassier.regio=*' });
  await eigenaar.connect();
  await dienst.connect();
  await eigenaar.query("INSERT INTO kader VALUES ('praktijkleren', 'Praktijkleren', 63000000, true, '{}')");
  await eigenaar.query("INSERT INTO stroom VALUES ('mbo-inkoop', 'Inkoop', 'praktijkleren', true, true, '{}'), ('werkgeversvergoeding', 'Vergoeding', 'praktijkleren', true, true, '{}')");
  schema = new Rekeningschema(eigenaar);
  await schrijf(
    ...(['verplichtingen', 'kas'] as const).flatMap((naam) => [
      entry('openstellen', gebeurtenis.openstellen(naam, CEL.stroom, CEL.jaar, Bedrag.van('1000.00')), '2020-12-01'),
      entry('toedelen', gebeurtenis.toedelen(naam, CEL, Bedrag.van('600.00'))),
      entry('openstellen', gebeurtenis.openstellen(naam, 'werkgeversvergoeding', CEL.jaar, Bedrag.van('1000.00'))),
    ]),
  );
  await schema.zorgVoor([...gebeurtenis.vastleggen(CEL, VERPLICHTING, '', Bedrag.van('1.00')), ...gebeurtenis.betaalbaarstellen({ cel: CEL, verplichting: VERPLICHTING, dimensie: '' }, Bedrag.van('1.00')), ...gebeurtenis.uitvoeren({ cel: CEL, verplichting: VERPLICHTING, dimensie: '' }, Bedrag.van('1.00'))].map((posting) => posting.rekening));
  // The verplichting itself, with the decision it rests on and in one statement with its first entry; its stand follows.
  await eigenaar.query("INSERT INTO regio VALUES ('AM18', 'Groot Amsterdam', 10, 1, '2020-11-01')");
  await eigenaar.query("INSERT INTO besluit VALUES ($1, 'verplichting', 'toegekend', 'proef', '2021-03-15', 'mbo-inkoop', 'AM18', 'rmt', 'test', now(), $1, '{}', '[{}]', NULL, '{}')", [VERPLICHTING]);
  await eigenaar.query("INSERT INTO begunstigde VALUES ($1, 'mbo-instelling', 'ROC', 'NL20INGB0001234567', NULL, NULL, NULL, NULL, '[]', '[]', 'test')", [VERPLICHTING]);
  const vastleggen = boeking(VOLGENDE, [[await rekening('verplichtingen', 'vastgelegd'), '250.00', VERPLICHTING], [await rekening('verplichtingen', 'ruimte'), '-250.00']]);
  await eigenaar.query(vastleggen.replace(" + interval '1 second'", '').replace('WITH ', `WITH v AS (INSERT INTO verplichting VALUES ('${VERPLICHTING}', 'V-2021-0000001', 'vastgelegd', 'mbo-inkoop', 2021, 'AM18', '2021-03-15', '2021-12-31',
    'praktijkleren-mbo', '${VERPLICHTING}', NULL, NULL, NULL, 'proef', '{}', 'rmt', 'test', '${VERPLICHTING}', ${VOLGENDE}, now())), `));
});

afterAll(async () => {
  await eigenaar.end();
  await dienst.end();
  await database.verwijder();
});

describe.each([['the serving role', () => dienst], ['the owner', () => eigenaar]])('as %s', (_naam, wie) => {
  const teVerdelen = () => rekening('verplichtingen', 'te-verdelen');
  const ruimte = () => rekening('verplichtingen', 'ruimte');
  const vastgelegd = () => rekening('verplichtingen', 'vastgelegd');

  it('guarantee 1: an entry out of balance is refused', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '-10.00'], [await vastgelegd(), '9.99', VERPLICHTING]]), ONEVENWICHTIG);
  });

  it('guarantee 1: an entry that balances as a whole but not per book is refused', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '-10.00'], [await rekening('kas', 'ruimte'), '10.00']]), ONEVENWICHTIG);
  });

  it('guarantee 1: an entry that balances as a whole but not per stroom is refused: earmarked money does not leak', async () => {
    const { rows } = await eigenaar.query("SELECT id FROM rekening WHERE boek = 'verplichtingen' AND soort = 'te-verdelen' AND stroom = 'werkgeversvergoeding'");
    await geweigerd(wie(), boeking(VOLGENDE, [[await teVerdelen(), '10.00'], [rows[0].id, '-10.00']]), ONEVENWICHTIG);
  });

  it('guarantee 1: an entry without postings, with one posting, or with a posting of zero is refused', async () => {
    await geweigerd(wie(), `INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, onderwerp, onderwerp_id, door)
      VALUES (${VOLGENDE}, 'aanval', '2021-03-15', clock_timestamp(), 'aanval', 'verplichting', '${VERPLICHTING}', 'aanvaller')`, ONEVENWICHTIG);
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '10.00']]), ONEVENWICHTIG);
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '0.00'], [await vastgelegd(), '0.00', VERPLICHTING]]), CHECK_GESCHONDEN);
  });

  it('guarantee 1: a posting on an account that does not exist is refused', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[999_999, '-10.00'], [await vastgelegd(), '10.00', VERPLICHTING]]), ONEVENWICHTIG);
  });

  it('guarantee 1 and 2: nothing can be added to an entry afterwards, not even in balance', async () => {
    await geweigerd(wie(), `INSERT INTO posting (boeking, regel, rekening, bedrag) VALUES (1, 8, ${await teVerdelen()}, 5), (1, 9, ${await ruimte()}, -5)`, ALLEEN_TOEVOEGEN);
  });

  it('guarantee 1 and 2: nothing can be added to an entry of the same transaction either', async () => {
    const aanvaller = wie();
    const voor = await stand();
    await aanvaller.query('BEGIN');
    await aanvaller.query(boeking(VOLGENDE, [[await teVerdelen(), '-5.00'], [await ruimte(), '5.00']]));
    const fout = await aanvaller
      .query(`INSERT INTO posting (boeking, regel, rekening, bedrag) SELECT laatste, 8, ${await teVerdelen()}, 5 FROM boekingsteller UNION ALL SELECT laatste, 9, ${await ruimte()}, -5 FROM boekingsteller`)
      .then(() => null, (reden: { code: string }) => reden);
    await aanvaller.query('ROLLBACK');
    expect(fout?.code).toBe(ALLEEN_TOEVOEGEN);
    expect(await stand()).toBe(voor);
  });

  it.each(['UPDATE posting SET bedrag = bedrag + 1', "UPDATE boeking SET omschrijving = 'anders'", 'DELETE FROM posting', 'DELETE FROM boeking', 'TRUNCATE posting', 'TRUNCATE boeking CASCADE', "UPDATE rekening SET stroom = 'werkgeversvergoeding'", "UPDATE besluit SET uitkomst = 'geweigerd'", 'DELETE FROM besluit', "UPDATE idempotentie SET status = 200"])(
    'guarantee 2: what is booked or decided stays as it is: %s',
    async (sql) => {
      await geweigerd(wie(), sql, wie() === dienst ? GEEN_RECHT : ALLEEN_TOEVOEGEN);
    },
  );

  it('guarantee 2: switching triggers to replica mode changes nothing for the owner', async () => {
    if (wie() === dienst) {
      await expect(dienst.query("SET session_replication_role = 'replica'")).rejects.toMatchObject({ code: GEEN_RECHT });
      return;
    }
    await eigenaar.query("SET session_replication_role = 'replica'");
    try {
      await geweigerd(eigenaar, 'DELETE FROM posting', ALLEEN_TOEVOEGEN);
      await geweigerd(eigenaar, boeking(VOLGENDE, [[await ruimte(), '-10.00'], [await vastgelegd(), '9.99', VERPLICHTING]]), ONEVENWICHTIG);
    } finally {
      await eigenaar.query("SET session_replication_role = 'origin'");
    }
  });

  it('guarantee 3: space may not become negative, by a cent', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '-350.01'], [await vastgelegd(), '350.01', VERPLICHTING]]), CHECK_GESCHONDEN);
  });

  it('guarantee 3: what is not opened cannot be allotted, and budget cannot be lowered below nothing', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await teVerdelen(), '-400.01'], [await ruimte(), '400.01']]), CHECK_GESCHONDEN);
    await geweigerd(wie(), boeking(VOLGENDE, [[await rekening('verplichtingen', 'budget'), '1000.01'], [await teVerdelen(), '-1000.01']]), CHECK_GESCHONDEN);
  });

  it('guarantee 3: a verplichting never has more payable and paid than committed', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await rekening('kas', 'betaalbaar'), '250.01', VERPLICHTING], [await rekening('kas', 'ruimte'), '-250.01']]), CHECK_GESCHONDEN);
  });

  it('guarantee 3: nothing is payable on a verplichting that does not exist', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await rekening('kas', 'betaalbaar'), '1.00', '00000000-0000-7000-8000-00000000dead'], [await rekening('kas', 'ruimte'), '-1.00']]), BESTAAT_NIET);
  });

  it('guarantee 4: a posting on an account with a sub-ledger names its verplichting, and no other posting does', async () => {
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '-10.00'], [await vastgelegd(), '10.00']]), ONEVENWICHTIG);
    await geweigerd(wie(), boeking(VOLGENDE, [[await teVerdelen(), '-5.00'], [await ruimte(), '5.00', VERPLICHTING]]), ONEVENWICHTIG);
  });

  it('guarantee 4: a verplichting is not booked in the cell of another region', async () => {
    const elders = { ...CEL, regio: 'AM01' };
    await schema.zorgVoor(gebeurtenis.vastleggen(elders, VERPLICHTING, '', Bedrag.van('1.00')).map((posting) => posting.rekening));
    const { rows } = await eigenaar.query("SELECT id FROM rekening WHERE regio = 'AM01' AND soort = 'vastgelegd'");
    await geweigerd(wie(), boeking(VOLGENDE, [[await ruimte(), '-1.00'], [rows[0].id, '1.00', VERPLICHTING]]), ONEVENWICHTIG);
  });

  it.each(['UPDATE saldo SET bedrag = bedrag + 1', 'DELETE FROM saldo', 'TRUNCATE saldo', 'UPDATE dagomzet SET debet = debet + 1', 'UPDATE verplichting_stand SET vastgelegd = vastgelegd + 1', 'DELETE FROM verplichting_stand', 'UPDATE boekingsteller SET laatste = 0'])(
    'guarantee 4: a balance does not change without postings: %s',
    async (sql) => {
      await geweigerd(wie(), sql, wie() === dienst ? GEEN_RECHT : LOSSE_WIJZIGING);
    },
  );

  it('guarantee 5: numbers are dense and unique: no gap, no repetition, no moment before the last entry', async () => {
    const postings = [[await teVerdelen(), '-5.00'], [await ruimte(), '5.00']] as const;
    await geweigerd(wie(), boeking('(SELECT laatste + 2 FROM boekingsteller)', postings), NUMMERING);
    await geweigerd(wie(), boeking('1', postings), /23505|KG005/);
    await geweigerd(wie(), boeking(VOLGENDE, postings).replace("clock_timestamp() + interval '1 second'", "'2020-01-01'"), NUMMERING);
  });

  it('guarantee 5: nothing is booked in a closed period, and a closed period stays closed', async () => {
    await eigenaar.query("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-01-01', 'kassier') ON CONFLICT DO NOTHING");
    await geweigerd(wie(), boeking(VOLGENDE, [[await teVerdelen(), '-5.00'], [await ruimte(), '5.00']], { dag: '2021-01-31' }), GESLOTEN);
    await geweigerd(wie(), 'DELETE FROM boekperiode', wie() === dienst ? GEEN_RECHT : ALLEEN_TOEVOEGEN);
  });
});

describe('the serving role, beside the ledger', () => {
  it('cannot call the functions that write balances from a trigger of its own', async () => {
    // A temporary table is refused already where the migrations ran; in this copy of their database it is not.
    await dienst.query('CREATE TEMP TABLE nep (boeking bigint, regel smallint, rekening int, bedrag numeric, verplichting uuid, dimensie text)');
    await geweigerd(dienst, 'CREATE TRIGGER nep AFTER INSERT ON nep REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION posting_verwerken()', GEEN_RECHT);
    await dienst.query('DROP TABLE nep');
    const { rows } = await dienst.query("SELECT p.proname, p.prorettype = 'trigger'::regtype AS is_trigger FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND has_function_privilege(p.oid, 'EXECUTE') ORDER BY 1");
    // What it may call reads books, months, mandates and payments for it, asks for a round of sealing or of events, tells a warning, or looks at nothing but what it is given.
    expect(rows).toEqual(['gebeurtenissen_maken', 'laatste_boeking_op', 'maak_tussenstand', 'mandaat_nodig', 'nog_te_betalen', 'omzet_uit_boekingen', 'omzet_van_dagen', 'parameterwaarde_leesbaar', 'tel_maanden_op', 'verplichtingen_uit_boekingen', 'verzegel', 'waarschuwingen_vertellen', 'zegelhash', 'zegeltekst', 'zegelwortel', 'zout'].map((proname) => ({ proname, is_trigger: false })));
  });

  it('cannot choose what the database itself fills in, or stop the ledger with a moment to come', async () => {
    await geweigerd(dienst, "INSERT INTO rekening (id, boek, soort, stroom, jaar, regio) OVERRIDING SYSTEM VALUE VALUES (999, 'kas', 'ruimte', 'mbo-inkoop', 2021, 'AM05')", GEEN_RECHT);
    await geweigerd(dienst, "INSERT INTO rekening (boek, soort, stroom, jaar, regio) VALUES ('kas', 'ruimte', 'mbo-inkoop', 2021, 'elders')", CHECK_GESCHONDEN);
    for (const moment of ["clock_timestamp() + interval '1 hour'", "'infinity'"]) {
      const sql = boeking(VOLGENDE, [[await rekening('verplichtingen', 'te-verdelen'), '-5.00'], [await rekening('verplichtingen', 'ruimte'), '5.00']]).replace("clock_timestamp() + interval '1 second'", moment);
      await geweigerd(dienst, sql, /KG005|23514/);
    }
  });
});

it('the owner does not bend the kinds of account, and a trigger function works on its own table only', async () => {
  await geweigerd(eigenaar, 'UPDATE rekeningsoort SET teken = 0', ALLEEN_TOEVOEGEN);
  await eigenaar.query('CREATE TABLE nep (boeking bigint, regel smallint, rekening int, bedrag numeric, verplichting uuid, dimensie text)');
  await eigenaar.query('CREATE TRIGGER nep AFTER INSERT ON nep REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION posting_verwerken()');
  await geweigerd(eigenaar, "INSERT INTO nep VALUES (1, 8, 1, 1000000, NULL, ''), (1, 9, 2, -1000000, NULL, '')", LOSSE_WIJZIGING);
  await eigenaar.query('DROP TABLE nep');
});

it('accepts the same statement when it is right, so that the refusals above are about what was wrong', async () => {
  const { rows } = await eigenaar.query("SELECT r.id, r.soort FROM rekening r WHERE boek = 'verplichtingen' AND stroom = 'mbo-inkoop' AND regio = 'AM18'");
  const id = (soort: string): number => rows.find((rij: { soort: string }) => rij.soort === soort).id;
  await dienst.query(boeking(VOLGENDE, [[id('ruimte'), '-10.00'], [id('vastgelegd'), '10.00', VERPLICHTING]]));
  const stand = await eigenaar.query('SELECT vastgelegd FROM verplichting_stand');
  expect(stand.rows).toEqual([{ vastgelegd: '260.00' }]);
});

it('a month does not close while a booking that saw it open is still on its way', async () => {
  await eigenaar.query('BEGIN');
  await schrijf(entry('toedelen', gebeurtenis.toedelen('kas', CEL, Bedrag.van('1.00')), '2021-02-10'));
  const sluiten = dienst.query("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2021-02-01', 'kassier')");
  const eerst = await Promise.race([sluiten.then(() => 'gesloten'), new Promise((verder) => setTimeout(() => verder('wacht'), 300))]);
  await eigenaar.query('COMMIT');
  await sluiten;
  expect(eerst).toBe('wacht');
  const { rows } = await eigenaar.query("SELECT count(*)::int AS aantal FROM boeking WHERE boekdatum BETWEEN '2021-02-01' AND '2021-02-28'");
  expect(rows).toEqual([{ aantal: 1 }]);
});

it('a closed month closes the months before it too: a booking there would change its closing balances', async () => {
  await geweigerd(eigenaar, boeking(VOLGENDE, [[await rekening('verplichtingen', 'te-verdelen'), '-5.00'], [await rekening('verplichtingen', 'ruimte'), '5.00']], { dag: '2020-12-31' }), GESLOTEN);
});
