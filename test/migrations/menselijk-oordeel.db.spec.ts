import { Client } from 'pg';
import { loonaanvullingVerplichting, maakAfdoening, maakBegunstigde, maakWajongArrangement, regioToken, voorbeeldBsn } from '../support/gegevens.js';
import { startTestKassier, type TestKassier } from '../support/kassier.js';

// What is put before a person, who decides it and when: also for plain SQL, as the serving role and as the owner.

const [NIET_TOEGESTAAN, BESTAAT_NIET, UNIEK, CHECK, GELUKT] = ['KG008', '23503', '23505', '23514', 'gelukt'];

let kassier: TestKassier;
let eigenaar: Client;
let dienst: Client;
/** Decisions of one team on one stream: put before a person and decided, its grant, one that waits, a later one that waits, and a refusal. */
let gedaan: string;
let toegekend: string;
let wacht: string;
let later: string;
let geweigerd: string;

beforeAll(async () => {
  kassier = await startTestKassier();
  eigenaar = new Client({ connectionString: kassier.databaseUrl });
  dienst = new Client({ connectionString: kassier.databaseUrl, options: '-c role=kassier_dienst -c kassier.regio=*' });
  await eigenaar.connect();
  await dienst.connect();
  const werkgever = await maakBegunstigde(kassier, 'dienstverlener', 'Werkgever Voorbeeld');
  ({ voorgelegd: gedaan, vervolg: toegekend } = await maakAfdoening(kassier, 'AM18', werkgever, voorbeeldBsn(1)));
  const token = await regioToken(kassier, 'AM18');
  const arrangement = await maakWajongArrangement(kassier, 'AM18', voorbeeldBsn(2));
  const weigering = async (bedrag: string): Promise<string> => {
    const { status, body } = await kassier.verzoek('POST', '/v1/verplichtingen', { token, body: loonaanvullingVerplichting('AM18', werkgever, arrangement, { bedrag }) });
    expect(status).toBe(409);
    return body['besluitId'] as string;
  };
  wacht = await weigering('400.00');
  later = await weigering('401.00');
  geweigerd = await weigering('900000.00');
});

afterAll(async () => {
  await eigenaar.end();
  await dienst.end();
  await kassier.stop();
});

describe.each([['the serving role', () => dienst], ['the owner', () => eigenaar]])('as %s', (_naam, wie) => {
  /** The SQLSTATE of the last statement; nothing of it stays. */
  async function uitkomst(...opdrachten: string[]): Promise<string> {
    await wie().query('BEGIN');
    try {
      for (const sql of opdrachten.slice(0, -1)) await wie().query(sql);
      return await wie().query(opdrachten.at(-1) as string).then(() => 'gelukt', (fout: { code?: string }) => String(fout.code));
    } finally {
      await wie().query('ROLLBACK');
    }
  }

  const oordeel = (besluit: string, regel = 'M-05', uitkomst_ = 'voldaan', reden = 'x'): string => `INSERT INTO menselijk_oordeel (besluit, regel, uitkomst, reden) VALUES ('${besluit}', '${regel}', '${uitkomst_}', '${reden}')`;
  const afdoening = (besluit: string, vervolg: string, door = 'een-fiatteur'): string => `INSERT INTO afdoening (besluit, vervolgbesluit, door, rol) VALUES ('${besluit}', '${vervolg}', '${door}', 'kassier-fiatteur')`;
  const voorlegging = (besluit: string): string => `INSERT INTO voorlegging (besluit, opdracht) VALUES ('${besluit}', '{}')`;

  it('only a refusal that waits for a person alone is put before one, and once', async () => {
    expect(await uitkomst(voorlegging(toegekend))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(voorlegging(geweigerd))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(voorlegging(wacht))).toBe(UNIEK);
    expect(await uitkomst(voorlegging('00000000-0000-7000-8000-000000000000'))).toBe(BESTAAT_NIET);
  });

  it('another person decides, on every open rule and on no other, with a reason', async () => {
    expect(await uitkomst(oordeel(wacht), afdoening(wacht, later))).toBe(GELUKT);
    expect(await uitkomst(oordeel(wacht), afdoening(wacht, later, 'test-regio-aanvrager'))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(afdoening(wacht, later))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(oordeel(wacht, 'B-13'), afdoening(wacht, later))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(oordeel(wacht), oordeel(wacht, 'B-13'), afdoening(wacht, later))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(oordeel(wacht, 'M-05', 'menselijk-oordeel'))).toBe(CHECK);
    expect(await uitkomst(oordeel(wacht, 'M-05', 'voldaan', ''))).toBe(CHECK);
    expect(await uitkomst(oordeel(geweigerd))).toBe(BESTAAT_NIET);
  });

  it('what came of it is a later decision on the same request, and no grant against a verdict', async () => {
    expect(await uitkomst(oordeel(later), afdoening(later, wacht))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(oordeel(wacht), afdoening(wacht, wacht))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(oordeel(wacht), afdoening(wacht, toegekend))).toMatch(/KG008|23505/);
    const ander = `INSERT INTO besluit (id, soort, uitkomst, regelset, peildatum, stroom, regio, organisatie, genomen_voor, genomen_op, feiten, oordelen, antwoord)
      SELECT '00000000-0000-7000-8000-000000000009', soort, 'geweigerd', regelset, peildatum, stroom, regio, organisatie, 'een-ander', now(), feiten, oordelen, antwoord FROM besluit WHERE id = '${later}'`;
    expect(await uitkomst(ander, oordeel(wacht), afdoening(wacht, '00000000-0000-7000-8000-000000000009'))).toBe(NIET_TOEGESTAAN);
    const eigen = (uitkomst_: string): string => ander.replace("'een-ander', now()", 'genomen_voor, genomen_op').replace("'geweigerd'", `'${uitkomst_}'`);
    expect(await uitkomst(eigen('toegekend'), oordeel(wacht), afdoening(wacht, '00000000-0000-7000-8000-000000000009'))).toBe(GELUKT);
    expect(await uitkomst(eigen('toegekend'), oordeel(wacht, 'M-05', 'niet-voldaan'), afdoening(wacht, '00000000-0000-7000-8000-000000000009'))).toBe(NIET_TOEGESTAAN);
    expect(await uitkomst(eigen('geweigerd'), oordeel(wacht, 'M-05', 'niet-voldaan'), afdoening(wacht, '00000000-0000-7000-8000-000000000009'))).toBe(GELUKT);
  });

  it('it is decided once', async () => {
    expect(await uitkomst(oordeel(gedaan))).toBe(UNIEK);
    expect(await uitkomst(afdoening(gedaan, later))).toBe(UNIEK);
    expect(await uitkomst(oordeel(wacht), afdoening(wacht, toegekend))).toMatch(/KG008|23505/);
  });
});
