import { Client } from 'pg';
import { Bedrag } from '#values';
import { foutcode, GEWEIGERD, VOLGENDE } from '../support/aanval.js';
import { afschrift, leesOpdrachten, post, uitgevoerd } from '../support/bank.js';
import { geefBudget, maakBetalingen, moet } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';

// What comes in, claims and the settling of unknown money are held by the database too: for plain SQL, as the serving role
// with eyes that see everything and as the owner. Beside each refusal stands the same row that is taken when it is right.

let kassier: TestKassier;
let eigenaar: Client;
let dienst: Client;
/** An executed payment of 100.00 in AM18 on 5 July 2021. */
let betaling: Json;
/** Another one, of 50.00, that is still with the bank. */
let onderweg: Json;
/** A claim of 60.00 on the first, of which 10.00 came in on 20 September 2021. */
let vordering: Json;
/** A registered advance of 70.00. */
let voorschot: Json;
/** Unknown money: 25.00, -25.00, 70.00 and -50.00. */
let posten: Json[];

const ID = '00000000-0000-7000-8000-000000000009';
const TEGEN = '00000000-0000-7000-8000-00000000000a';
/** The receipt of 10.00. */
const EERSTE = '(SELECT id FROM terugvordering_ontvangst WHERE bedrag = 10 ORDER BY boeking LIMIT 1)';

beforeAll(async () => {
  kassier = await startTestKassier();
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  dienst = new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=*' });
  await eigenaar.connect();
  await dienst.connect();
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '5000.00' });
  const betalingen = (await maakBetalingen(kassier, 'AM18', ['100.00', '50.00', '30.00'])) as [Json, Json, Json];
  [betaling, onderweg] = betalingen;
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
  const xml = afschrift([uitgevoerd(opdrachten.filter((_opdracht, plaats) => plaats !== 1)), ...['25.00', '-25.00', '70.00', '-50.00'].map((bedrag) => post(null, Bedrag.van(bedrag)))]);
  const bank = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (bank.status !== 201) throw new Error(bank.tekst);
  vordering = await moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: betaling.id, bedrag: '60.00', reden: 'Deel', datum: '2021-09-01' });
  await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering.id}/ontvangsten`, medewerker, { bedrag: '10.00', ontvangenOp: '2021-09-20' });
  // Something else that is asked back, so that the balance of all claims together is not what refuses.
  await moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: betalingen[2].id, bedrag: '30.00', reden: 'Alles', datum: '2021-09-01' });
  voorschot = await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '70.00', ontvangenOp: '2021-07-01', kenmerk: 'SZW-1' });
  posten = (await moet(kassier, 'GET', '/v1/tussenrekeningposten?status=open', medewerker)).resultaten;
  // The accounts that the serving role would open on the way.
  await kassier.database("INSERT INTO rekening (boek, soort, stroom) VALUES ('financieel', 'bank', 'teambemensing'), ('financieel', 'voorschot-szw', 'teambemensing') ON CONFLICT DO NOTHING");
});

afterAll(async () => {
  const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), sleutel: null });
  expect(body.verschillen).toEqual([]);
  await eigenaar.end();
  await dienst.end();
  await kassier.stop();
});

type Regel = readonly [rekening: string, bedrag: string, opVerplichting?: boolean];

/** An entry with these postings, as plain SQL. */
function boeking(soort: string, onderwerp: string, id: string, dag: string, regels: readonly Regel[], corrigeert = 'NULL'): string {
  const postings = regels.map(([pad, bedrag, opVerplichting], index) => `(${VOLGENDE}, ${index + 1}, (SELECT id FROM rekening r WHERE concat_ws('/', r.boek, r.soort, r.stroom, r.jaar, r.regio) = '${pad}'), ${bedrag}::numeric,
    ${opVerplichting === true ? `(SELECT verplichting FROM betaling WHERE id = '${String(betaling.id)}')` : 'NULL::uuid'}, ${opVerplichting === true ? "'praktijkleren-mbo'" : "''"})`);
  return `WITH b AS (INSERT INTO boeking (nummer, soort, boekdatum, vastgelegd_op, omschrijving, corrigeert, onderwerp, onderwerp_id, door)
            VALUES (${VOLGENDE}, '${soort}', '${dag}', clock_timestamp() + interval '1 second', 'proef', ${corrigeert}, '${onderwerp}', '${id}', 'proef'))
          INSERT INTO posting (boeking, regel, rekening, bedrag, verplichting, dimensie) VALUES ${postings.join(', ')}`;
}

const LAATSTE = '(SELECT laatste FROM boekingsteller)';
const FIN = (soort: string, stroom = 'mbo-inkoop'): string => `financieel/${soort}/${stroom}`;
const LASTEN = 'financieel/lasten/mbo-inkoop/AM18';
const CEL = (boek: string, soort: string): string => `${boek}/${soort}/mbo-inkoop/2021/AM18`;
const NTB: [string, string] = [FIN('bank', 'nog-te-bestemmen'), FIN('tussenrekening', 'nog-te-bestemmen')];

/** The SQLSTATE of the last of these statements, in a transaction that is undone; "gelukt" when it was taken. */
async function uitkomst(wie: Client, ...stappen: string[]): Promise<string> {
  await wie.query('BEGIN');
  try {
    for (const stap of stappen.slice(0, -1)) await wie.query(stap);
    return await foutcode(wie, stappen.at(-1) as string);
  } finally {
    await wie.query('ROLLBACK');
  }
}

const rij = (tabel: string, velden: Readonly<Record<string, string>>): string => `INSERT INTO ${tabel} (${Object.keys(velden).join(', ')}) VALUES (${Object.values(velden).join(', ')})`;

describe.each([['the serving role', () => dienst], ['the owner', () => eigenaar]])('as %s', (_naam, wie) => {
  describe('an advance', () => {
    const entry = (bedrag = '5.00', stroom = 'mbo-inkoop'): string => boeking('bevoorschotten', 'voorschot', ID, '2021-07-01', [[FIN('bank', stroom), bedrag], [FIN('voorschot-szw', stroom), `-${bedrag}`]]);
    const insert = (anders: Record<string, string> = {}): string => rij('voorschot', { id: `'${ID}'`, stroom: "'mbo-inkoop'", bedrag: '5', ontvangen_op: "'2021-07-01'", kenmerk: "'SZW-9'", boekdatum: "'2021-07-01'", boeking: LAATSTE, geregistreerd_door: "'proef'", ...anders });

    it('is taken when it is booked so', async () => { expect(await uitkomst(wie(), entry(), insert())).toBe('gelukt'); });
    it.each<[string, string, Record<string, string>, string]>([
      ['for another amount', entry('6.00'), {}, GEWEIGERD.nietToegestaan], ['on another stream', entry('5.00', 'teambemensing'), {}, GEWEIGERD.nietToegestaan],
      ['on another day', entry(), { boekdatum: "'2021-07-02'" }, GEWEIGERD.nietToegestaan], ['under another id', entry(), { id: 'gen_random_uuid()' }, GEWEIGERD.nietToegestaan],
      ['a second time', entry(), { kenmerk: "'SZW-1'" }, GEWEIGERD.uniek], ['with an old entry', 'SELECT 1', { boeking: '1' }, GEWEIGERD.nietToegestaan],
      ['of not a number', entry(), { bedrag: "'NaN'" }, GEWEIGERD.check], ['without end', entry(), { ontvangen_op: "'-infinity'" }, GEWEIGERD.check],
    ])('is not taken %s', async (_hoe, eerst, anders, code) => { expect(await uitkomst(wie(), eerst, insert(anders))).toBe(code); });

    it('is withdrawn with its entry only, and not when it stands on a statement', async () => {
      const intrekking = (bedrag: string): string[] => [
        boeking('intrekken-voorschot', 'voorschot', String(voorschot.id), '2021-07-01', [[FIN('bank'), `-${bedrag}`], [FIN('voorschot-szw'), bedrag]]),
        rij('voorschot_intrekking', { voorschot: `'${String(voorschot.id)}'`, reden: "'x'", boekdatum: "'2021-07-01'", boeking: LAATSTE, door: "'proef'" }),
      ];
      expect(await uitkomst(wie(), ...intrekking('70.00'))).toBe('gelukt');
      expect(await uitkomst(wie(), ...intrekking('69.00'))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...afhandeling(2, 'voorschot', { voorschot: `'${String(voorschot.id)}'` }), ...intrekking('70.00'))).toBe(GEWEIGERD.nietToegestaan);
    });
  });

  describe('a claim', () => {
    const entry = (bedrag: string, op = betaling): string => boeking('terugvorderen', 'betaling', String(op.id), '2021-09-02', [[FIN('vorderingen'), bedrag], [LASTEN, `-${bedrag}`]]);
    const insert = (bedrag: string, anders: Record<string, string> = {}): string => rij('terugvordering', {
      id: `'${ID}'`, nummer: "'T-2021-0000099'", kenmerk: "'RF00T20210000099'", betaling: `'${String(betaling.id)}'`, stroom: "'mbo-inkoop'", regio: "'AM18'", bedrag, reden: "'x'", datum: "'2021-09-02'", boekdatum: "'2021-09-02'", boeking: LAATSTE, ingesteld_door: "'proef'", ...anders,
    });

    it('takes what is left of the payment, and not a cent more', async () => {
      expect(await uitkomst(wie(), entry('40.00'), insert('40.00'))).toBe('gelukt');
      expect(await uitkomst(wie(), entry('40.01'), insert('40.01'))).toBe(GEWEIGERD.nietToegestaan);
    });
    it.each<[string, () => string, Record<string, string>, string]>([
      ['for another amount', () => entry('41.00'), {}, GEWEIGERD.nietToegestaan], ['of another region', () => entry('40.00'), { regio: "'AM05'" }, GEWEIGERD.nietToegestaan],
      ['of another stream', () => entry('40.00'), { stroom: "'teambemensing'" }, GEWEIGERD.nietToegestaan], ['by the week where nothing was paid by the week', () => entry('40.00'), { weken: '1' }, GEWEIGERD.nietToegestaan],
      ['under a reference that is not of its number', () => entry('40.00'), { kenmerk: "'RF00T20210000098'" }, GEWEIGERD.check], ['with an old entry', () => 'SELECT 1', { boeking: '1' }, GEWEIGERD.nietToegestaan],
      ['with the entry of another claim', () => 'SELECT 1', { boeking: `(SELECT min(boeking) FROM terugvordering)` }, GEWEIGERD.uniek], ['dated after its entry', () => entry('40.00'), { datum: "'2021-09-03'" }, GEWEIGERD.check],
    ])('is not taken %s', async (_hoe, eerst, anders, code) => { expect(await uitkomst(wie(), eerst(), insert('40.00', anders))).toBe(code); });
    it('is not taken on a payment that was not executed', async () => { expect(await uitkomst(wie(), entry('10.00', onderweg), insert('10.00', { betaling: `'${String(onderweg.id)}'` }))).toBe(GEWEIGERD.nietToegestaan); });
    it('keeps its payment from coming back as a return as well', async () => {
      expect(await uitkomst(wie(), `UPDATE betaling SET status = 'retour' WHERE id = '${String(betaling.id)}'`)).toBe(GEWEIGERD.nietToegestaan);
    });
    it('is let go for what is open, once', async () => {
      const intrekking = (bedrag: string, door = "'proef'"): string[] => [
        boeking('intrekken-vordering', 'betaling', String(betaling.id), '2021-09-20', [[LASTEN, bedrag], [FIN('vorderingen'), `-${bedrag}`]]),
        rij('terugvordering_intrekking', { terugvordering: `'${String(vordering.id)}'`, bedrag, reden: "'x'", boekdatum: "'2021-09-20'", boeking: LAATSTE, door }),
      ];
      expect(await uitkomst(wie(), ...intrekking('50.00'))).toBe('gelukt');
      // Not by who asked it back, and by nobody who is not of the kassier.
      expect(await uitkomst(wie(), ...intrekking('50.00', `(SELECT ingesteld_door FROM terugvordering WHERE id = '${String(vordering.id)}')`))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...intrekking('50.00', "(SELECT persoon FROM functie WHERE functie = 'szw' LIMIT 1)"))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...intrekking('50.01'))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...intrekking('20.00'), ...intrekking('20.00'))).toBe(GEWEIGERD.uniek);
      expect(await uitkomst(wie(), ...intrekking('50.00'), ...ontvangst('0.01', '2021-09-21', true))).toBe(GEWEIGERD.nietToegestaan);
    });
  });

  describe('a receipt', () => {
    it('takes what is open, and not a cent more', async () => {
      expect(await uitkomst(wie(), ...ontvangst('50.00', '2021-09-21', true))).toBe('gelukt');
      expect(await uitkomst(wie(), ...ontvangst('30.00', '2021-09-21', true), ...ontvangst('20.00', '2021-09-22', true, { id: 'gen_random_uuid()' }))).toBe('gelukt');
      expect(await uitkomst(wie(), ...ontvangst('30.00', '2021-09-21', true), ...ontvangst('20.01', '2021-09-22', true, { id: 'gen_random_uuid()' }))).toBe(GEWEIGERD.nietToegestaan);
    });
    it('is space in the year of payment, and only then', async () => {
      expect(await uitkomst(wie(), ...ontvangst('10.00', '2022-01-01', false))).toBe('gelukt');
      expect(await uitkomst(wie(), ...ontvangst('10.00', '2022-01-01', true))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...ontvangst('10.00', '2021-12-31', false))).toBe(GEWEIGERD.nietToegestaan);
    });
    it.each<[string, Record<string, string>]>([
      ['of another amount than its entry', { bedrag: '11' }], ['that says other than its entry', { verrekend: 'false' }], ['on another day', { boekdatum: "'2021-09-22'" }], ['with an old entry', { boeking: '1' }],
    ])('is not taken %s', async (_hoe, anders) => { expect(await uitkomst(wie(), ...ontvangst('10.00', '2021-09-21', true, anders))).toBe(GEWEIGERD.nietToegestaan); });
    it('does not name a transaction on a statement that is something else', async () => {
      const [regel] = posten as [Json];
      expect(await uitkomst(wie(), ...ontvangst('25.00', '2021-09-21', true, { bankbericht: `'${String(regel.bankberichtId)}'`, volgnummer: String(regel.volgnummer) }))).toBe(GEWEIGERD.nietToegestaan);
    });
  });

  describe('a receipt that is taken back', () => {
    it('is so for its whole amount, by its opposite and by another, once', async () => {
      expect(await uitkomst(wie(), ...terug())).toBe('gelukt');
      expect(await uitkomst(wie(), ...terug({ bedrag: '9.99' }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...terug({ door: "(SELECT door FROM terugvordering_ontvangst LIMIT 1)" }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...terug({ door: "(SELECT persoon FROM functie WHERE functie = 'szw' LIMIT 1)" }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...terug({ ruimte: false }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...terug({ dag: '2021-09-19' }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...terug({ corrigeert: 'NULL' }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...ontvangst('20.00', '2021-09-20', true), ...terug(), ...terug())).toBe(GEWEIGERD.uniek);
    });
    it('takes back what it gave, in a later year too', async () => { expect(await uitkomst(wie(), ...terug({ dag: '2022-01-03' }))).toBe('gelukt'); });
    it('is not only half of it', async () => {
      const [entry, samen] = terug();
      const [tegen] = samen.split(' RETURNING id)') as [string];
      expect(await uitkomst(wie(), entry, tegen.replace('WITH tegen AS (', ''))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...ontvangst('20.00', '2021-09-20', true), `INSERT INTO ontvangst_intrekking (ontvangst, tegenontvangst, reden, door) VALUES (${EERSTE}, '${ID}', 'x', 'een ander')`)).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), `INSERT INTO ontvangst_intrekking (ontvangst, tegenontvangst, reden, door) VALUES (${EERSTE}, ${EERSTE}, 'x', 'een ander')`)).toBe(GEWEIGERD.check);
    });
    it('is on no statement, and is on none afterwards', async () => {
      const [regel] = afhandeling(0, 'terugvordering', { ontvangst: `'${ID}'` });
      const [rij25] = afhandeling(0, 'terugvordering', { ontvangst: `'${ID}'` }).slice(1) as [string];
      const op25 = (): [string, string] => ontvangst('25.00', '2021-09-21', true);
      const van25 = { bedrag: '25.00', dag: '2021-09-22', van: `'${ID}'`, op: '2021-09-21' };
      expect(await uitkomst(wie(), ...op25(), ...terug(van25))).toBe('gelukt');
      expect(await uitkomst(wie(), ...op25(), regel, rij25, ...terug(van25))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...op25(), ...terug(van25), regel, rij25)).toBe(GEWEIGERD.nietToegestaan);
      // The opposite is no money that left the account.
      expect(await uitkomst(wie(), ...op25(), ...terug(van25), ...afhandeling(1, 'terugvordering', { ontvangst: `'${TEGEN}'` }))).toBe(GEWEIGERD.nietToegestaan);
    });
  });

  describe('unknown money in parts', () => {
    const deel = (nummer: number, bedrag: string, anders: Record<string, string> = {}): [string, string] => afhandeling(2, 'voorschot', { deel: String(nummer), bedrag, voorschot: `'${ID}'`, ...anders }, bedrag);
    const advance = (bedrag: string, id = ID): string[] => [
      boeking('bevoorschotten', 'voorschot', id, '2021-07-01', [[FIN('bank'), bedrag], [FIN('voorschot-szw'), `-${bedrag}`]]),
      rij('voorschot', { id: `'${id}'`, stroom: "'mbo-inkoop'", bedrag, ontvangen_op: "'2021-07-01'", kenmerk: `'${id}'`, boekdatum: "'2021-07-01'", boeking: LAATSTE, geregistreerd_door: "'proef'" }),
    ];
    it('is together never more than the transaction', async () => {
      expect(await uitkomst(wie(), ...advance('40.00'), ...deel(1, '40.00'), ...advance('30.00', TEGEN), ...deel(2, '30.00', { voorschot: `'${TEGEN}'` }))).toBe('gelukt');
      expect(await uitkomst(wie(), ...advance('40.00'), ...deel(1, '40.00'), ...advance('30.01', TEGEN), ...deel(2, '30.01', { voorschot: `'${TEGEN}'` }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...advance('40.00'), ...deel(1, '40.00'), ...afhandeling(2, 'voorschot', { voorschot: `'${String(voorschot.id)}'` }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...advance('40.00'), ...deel(1, '40.00'), ...advance('30.00', TEGEN), ...deel(1, '30.00', { voorschot: `'${TEGEN}'` }))).toBe(GEWEIGERD.uniek);
    });
    it.each<[string, Record<string, string>, string]>([
      ['without its number', { deel: 'NULL' }, GEWEIGERD.check], ['without its amount', { bedrag: 'NULL' }, GEWEIGERD.check], ['of another amount than its entry', { bedrag: '39' }, GEWEIGERD.nietToegestaan],
      ['the other way', { bedrag: '-40' }, GEWEIGERD.nietToegestaan], ['of nothing', { bedrag: '0' }, GEWEIGERD.check], ['of not a number', { bedrag: "'NaN'" }, GEWEIGERD.check], ['as number 0', { deel: '0' }, GEWEIGERD.check],
    ])('is no part %s', async (_hoe, anders, code) => { expect(await uitkomst(wie(), ...advance('40.00'), ...deel(1, '40.00', anders))).toBe(code); });
    it('is never the other way than the transaction', async () => {
      expect(await uitkomst(wie(), ...advance('40.00'), boeking('bestemmen', 'bankbericht', String(posten[2]?.bankberichtId), '2021-07-05', [[NTB[0], '40.00'], [NTB[1], '-40.00']], String(posten[2]?.boeking)),
        deel(1, '40.00', { bedrag: '-40.00' })[1])).toBe(GEWEIGERD.nietToegestaan);
    });
  });

  describe('unknown money', () => {
    it('is settled by its own entry, for its whole amount', async () => {
      expect(await uitkomst(wie(), ...afhandeling(2, 'voorschot', { voorschot: `'${String(voorschot.id)}'` }))).toBe('gelukt');
      expect(await uitkomst(wie(), ...afhandeling(0, 'voorschot', { voorschot: `'${String(voorschot.id)}'` }))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...afhandeling(2, 'voorschot', { voorschot: `'${String(voorschot.id)}'` }, '69.00'))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...afhandeling(2, 'voorschot', { voorschot: `'${String(voorschot.id)}'`, boeking: '1' }))).toMatch(/KG008|23505/);
    });
    it('is settled once', async () => {
      const keer = afhandeling(2, 'voorschot', { voorschot: `'${String(voorschot.id)}'` });
      expect(await uitkomst(wie(), ...keer, ...keer)).toBe(GEWEIGERD.uniek);
    });
    it('is struck off against its opposite only, both at once', async () => {
      const [een, twee] = posten as [Json, Json];
      const tegen = (regel: Json): Record<string, string> => ({ tegenpost_bankbericht: `'${String(regel.bankberichtId)}'`, tegenpost_volgnummer: String(regel.volgnummer) });
      const [[b1, r1], [b2, r2]] = [afhandeling(0, 'wegstrepen', tegen(twee)), afhandeling(1, 'wegstrepen', tegen(een), '-25.00')] as [[string, string], [string, string]];
      const samen = `${r1.replace(LAATSTE, `${LAATSTE} - 1`)}, ${r2.slice(r2.indexOf('VALUES') + 7)}`;
      expect(await uitkomst(wie(), b1, b2, samen)).toBe('gelukt');
      expect(await uitkomst(wie(), b1, r1)).toBe(GEWEIGERD.nietToegestaan);
    });
    it('is no execution without the entry on that payment', async () => {
      const eerst = boeking('uitvoeren', 'betaling', String(onderweg.id), '2021-07-05', [[CEL('kas', 'betaald'), '50.00', true], [CEL('kas', 'betaalbaar'), '-50.00', true], [FIN('betalingen-onderweg'), '50.00'], [FIN('bank'), '-50.00']]);
      const velden = { betaling: `'${String(onderweg.id)}'`, doelboeking: `${LAATSTE} - 1` };
      expect(await uitkomst(wie(), eerst, ...afhandeling(3, 'uitvoering', velden, '-50.00'))).toBe('gelukt');
      expect(await uitkomst(wie(), eerst, ...afhandeling(3, 'uitvoering', { ...velden, betaling: `'${String(betaling.id)}'` }, '-50.00'))).toBe(GEWEIGERD.nietToegestaan);
      expect(await uitkomst(wie(), ...afhandeling(3, 'uitvoering', { ...velden, doelboeking: '1' }, '-50.00'))).toBe(GEWEIGERD.nietToegestaan);
    });
    it.each([['voorschot', {}], ['terugvordering', {}], ['retour', {}], ['wegstrepen', {}], ['weggegeven', {}]])('is not settled as «%s» without what it was', async (soort, velden) => {
      expect(await uitkomst(wie(), ...afhandeling(2, soort, velden))).toBe(GEWEIGERD.check);
    });
  });

  it.each(['voorschot', 'voorschot_intrekking', 'terugvordering', 'terugvordering_ontvangst', 'ontvangst_intrekking', 'terugvordering_intrekking', 'tussenrekening_afhandeling'])('%s is only added to', async (tabel) => {
    for (const sql of [`UPDATE ${tabel} SET xid = xid WHERE false`, `DELETE FROM ${tabel} WHERE false`, `TRUNCATE ${tabel} CASCADE`]) expect(await uitkomst(wie(), sql)).toMatch(/KG002|42501/);
  });
});

/** The entry and the row of a receipt on the claim; with space when `ruimte`. */
function ontvangst(bedrag: string, dag: string, ruimte: boolean, anders: Readonly<Record<string, string>> = {}): [string, string] {
  const regels: Regel[] = [[FIN('bank'), bedrag], [FIN('vorderingen'), `-${bedrag}`]];
  if (ruimte) regels.push([CEL('kas', 'ruimte'), bedrag], [CEL('kas', 'betaald'), `-${bedrag}`, true], [CEL('verplichtingen', 'ruimte'), bedrag], [CEL('verplichtingen', 'vastgelegd'), `-${bedrag}`, true]);
  return [
    boeking('ontvangen', 'betaling', String(betaling.id), dag, regels),
    rij('terugvordering_ontvangst', { id: `'${ID}'`, terugvordering: `'${String(vordering.id)}'`, bedrag, ontvangen_op: `'${dag}'`, verrekend: String(ruimte), boekdatum: `'${dag}'`, boeking: LAATSTE, door: "'proef'", ...anders }),
  ];
}

type Terugvelden = Partial<Record<'bedrag' | 'dag' | 'op' | 'door' | 'van' | 'corrigeert', string>> & { readonly ruimte?: boolean };
/** The entry and the rows with which a receipt is taken back: without more the one of 10.00, on its own day, by somebody else. */
function terug({ bedrag = '10.00', dag = '2021-09-20', op = '2021-09-20', ruimte = true, door = "'een ander'", van = EERSTE, corrigeert = '' }: Terugvelden = {}): [string, string] {
  const min = `-${bedrag}`;
  const regels: Regel[] = [[FIN('bank'), min], [FIN('vorderingen'), bedrag]];
  if (ruimte) regels.push([CEL('kas', 'ruimte'), min], [CEL('kas', 'betaald'), bedrag, true], [CEL('verplichtingen', 'ruimte'), min], [CEL('verplichtingen', 'vastgelegd'), bedrag, true]);
  const tegen = rij('terugvordering_ontvangst', {
    id: `'${TEGEN}'`, terugvordering: `'${String(vordering.id)}'`, bedrag: min, ontvangen_op: `'${op}'`, verrekend: String(ruimte), boekdatum: `'${dag < op ? op : dag}'`, boeking: LAATSTE, door,
  }).replace(`'${TEGEN}'`, `CASE WHEN EXISTS (SELECT 1 FROM terugvordering_ontvangst WHERE id = '${TEGEN}') THEN gen_random_uuid() ELSE '${TEGEN}' END`);
  return [
    boeking('ontvangen', 'betaling', String(betaling.id), dag, regels, corrigeert === '' ? `(SELECT boeking FROM terugvordering_ontvangst WHERE id = ${van})` : corrigeert),
    `WITH tegen AS (${tegen} RETURNING id) INSERT INTO ontvangst_intrekking (ontvangst, tegenontvangst, reden, door) SELECT ${van}, id, 'x', ${door} FROM tegen`,
  ];
}

/** The entry and the row with which the transaction at this place leaves the suspense account. */
function afhandeling(plaats: number, soort: string, velden: Readonly<Record<string, string>>, bedrag = String(posten[plaats]?.bedrag)): [string, string] {
  const regel = posten[plaats];
  const terug = Bedrag.van(bedrag).tegengesteld().toString();
  return [
    boeking('bestemmen', 'bankbericht', String(regel.bankberichtId), '2021-07-05', [[NTB[0], terug], [NTB[1], bedrag]], String(regel.boeking)),
    rij('tussenrekening_afhandeling', { bankbericht: `'${String(regel.bankberichtId)}'`, volgnummer: String(regel.volgnummer), soort: `'${soort}'`, boeking: LAATSTE, boekdatum: "'2021-07-05'", reden: "'x'", door: "'proef'", ...velden }),
  ];
}
