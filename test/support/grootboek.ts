import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { boek, gebeurtenis, journalEntry, NEEM_SCHRIJVERSSLOT, Rekeningschema, type Boekingsoort, type Posting } from '#ledger';
import { Bedrag, Datum } from '#values';
import { claim, mboVerplichting, moet, regioToken } from './gegevens.js';
import type { Json, TestKassier } from './kassier.js';

/** One event for the books of a test. */
export interface TestBoeking {
  readonly soort: Boekingsoort;
  /** "JJJJ-MM-DD". */
  readonly boekdatum: string;
  readonly postings: readonly Posting[];
}

/** Books straight through the ledger, for tests about what the books say and not about who may book. One transaction. */
async function boekInGrootboek(kassier: TestKassier, boekingen: readonly TestBoeking[]): Promise<void> {
  const pool = new Pool({ connectionString: kassier.databaseUrl, max: 2 });
  try {
    const schema = new Rekeningschema(pool);
    await schema.zorgVoor(boekingen.flatMap(({ postings }) => postings.map((posting) => posting.rekening)));
    const client = await pool.connect();
    try {
      await client.query(`BEGIN; ${NEEM_SCHRIJVERSSLOT}`);
      await boek(client, schema, boekingen.map(({ soort, boekdatum, postings }) => journalEntry({
        soort, boekdatum: Datum.van(boekdatum), omschrijving: `Test: ${soort}`, onderwerp: 'budgetbesluit', onderwerpId: randomUUID(), besluit: null,
        corrigeert: null, door: 'test', postings,
      })));
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}

/** What `maakVoorbeeldboeken` leaves behind. */
export interface Voorbeeldboeken {
  /** Committed in AM18 for 150,000.33 and paid for 62,500.00. */
  readonly verplichtingAM18: Json;
  /** Committed in AM05 for 99.99, later lowered by 9.99. */
  readonly verplichtingAM05: Json;
  /** The payment claim on the first, paid on 2021-07-01. */
  readonly betaling: Json;
}

/**
 * A small set of books over half a year on stream mbo-inkoop 2021: allotments to two regions, a commitment in each, a
 * lowering, a claim and its payment. Budget and bank are booked directly; what is decided goes through the API.
 */
export async function maakVoorbeeldboeken(kassier: TestKassier): Promise<Voorbeeldboeken> {
  const cel = (regio: string) => ({ stroom: 'mbo-inkoop', jaar: 2021, regio });
  const toedelen = (regio: string, verplichtingen: string, kas: string): Posting[] => [
    ...gebeurtenis.toedelen('verplichtingen', cel(regio), Bedrag.van(verplichtingen)), ...gebeurtenis.toedelen('kas', cel(regio), Bedrag.van(kas)),
  ];
  await boekInGrootboek(kassier, [
    { soort: 'toedelen', boekdatum: '2021-01-10', postings: toedelen('AM18', '600000.00', '500000.00') },
    { soort: 'toedelen', boekdatum: '2021-01-11', postings: toedelen('AM05', '250000.01', '250000.01') },
  ]);
  const instelling = await begunstigde(kassier, 'mbo-instelling', [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }], []);
  const leerbedrijf = await begunstigde(kassier, 'leerbedrijf', [], [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }]);
  const [am18, am05] = [await regioToken(kassier, 'AM18'), await regioToken(kassier, 'AM05')];
  const verplichtingAM18 = await moet(kassier, 'POST', '/v1/verplichtingen', am18, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '150000.33' }));
  const verplichtingAM05 = await moet(kassier, 'POST', '/v1/verplichtingen', am05, mboVerplichting('AM05', instelling, leerbedrijf, { bedrag: '99.99', datum: '2021-04-15' }));
  await moet(kassier, 'POST', `/v1/verplichtingen/${verplichtingAM05['id']}/wijzigingen`, am05, { soort: 'verlagen', bedrag: '9.99', reden: 'Minder lesmateriaal', datum: '2021-05-01' });
  const betaling = await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichtingAM18['id'] as string, {
    bedrag: '62500.00', factuurdatum: '2021-06-01', prestatie: { vastgesteldOp: '2021-06-01', vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Lessen gevolgd' },
  }));
  const plaats = { cel: cel('AM18'), verplichting: verplichtingAM18['id'] as string, dimensie: 'praktijkleren-mbo' };
  await boekInGrootboek(kassier, [
    { soort: 'verzenden', boekdatum: '2021-06-02', postings: gebeurtenis.verzenden('mbo-inkoop', Bedrag.van('62500.00')) },
    { soort: 'uitvoeren', boekdatum: '2021-07-01', postings: gebeurtenis.uitvoeren(plaats, Bedrag.van('62500.00')) },
  ]);
  for (const status of ['in-run', 'verzonden', 'uitgevoerd']) await kassier.database('UPDATE betaling SET status = $2 WHERE id = $1', [betaling['id'], status]);
  return { verplichtingAM18, verplichtingAM05, betaling };
}

async function begunstigde(kassier: TestKassier, soort: string, duoErkenningen: unknown, sbbErkenningen: unknown): Promise<string> {
  const id = randomUUID();
  await kassier.database(
    'INSERT INTO begunstigde (id, soort, naam, iban, duo_erkenningen, sbb_erkenningen, geregistreerd_door) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [id, soort, `Voorbeeld ${soort}`, 'NL91ABNA0417164300', JSON.stringify(duoErkenningen), JSON.stringify(sbbErkenningen), 'test'],
  );
  return id;
}
