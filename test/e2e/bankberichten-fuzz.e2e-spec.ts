import fc from 'fast-check';
import { geefBudget, maakBetalingen, moet } from '../support/gegevens.js';
import { Bank, schuif, type GenomenOpdracht } from '../support/bank-simulator.js';
import { startTestKassier, type Antwoord, type TestKassier } from '../support/kassier.js';
import { zaadVan } from '../support/zaad.js';

// Damaged, cut off and malicious messages of the bank. Whatever comes, the service answers and stays; what it does not take
// leaves no row behind or changed, and what it takes is booked to the cent.
//
//   KASSIER_FUZZ_AANTAL  how many damaged messages (60)
//   KASSIER_FUZZ_ZAAD    the seed (follows from the committed content, and printed)

const AANTAL = Number(process.env['KASSIER_FUZZ_AANTAL'] ?? 60);
const ZAAD = zaadVan('KASSIER_FUZZ_ZAAD');
const REKENING = 'NL93KASS0000000000';
const GEWEIGERD = new Set([400, 409, 413, 415]);

const ingreep = fc.record({
  plaats: fc.nat({ max: 100_000 }), weg: fc.nat(40),
  erin: fc.oneof(
    fc.constantFrom('', '', '<', '>', '&', '"', '</', '<!--', '<![CDATA[', ']]>', '<?x ?>', '<!DOCTYPE a>', '&#0;', '&#x110000;', '&onbekend;', '\u0000', '\ufeff', '-', '9'.repeat(40), '0', '.', 'RJCT', 'DBIT'),
    fc.constantFrom('<Amt Ccy="EUR">1</Amt>', '<Ntry>', '</Ntry>', '<Stmt>', '</Stmt>', '<TxInfAndSts>', '</TxInfAndSts>', '<TxSts>RJCT</TxSts>', '<__proto__ constructor="x"/>', ' xmlns="urn:x"', '2021-02-30'),
    fc.string({ unit: 'binary', maxLength: 6 }).filter((tekst) => !/[\ud800-\udfff]/u.test(tekst)),
  ),
});
/** One character for another: the XML stays whole, and what it says may be another thing or nothing. */
const letter = fc.record({ plaats: fc.nat({ max: 100_000 }), weg: fc.constant(1), erin: fc.constantFrom(...'0159AZaz.-') });
const schade = fc.record({ ingrepen: fc.oneof(fc.array(ingreep, { minLength: 1, maxLength: 3 }), fc.array(letter, { minLength: 1, maxLength: 2 })), afkappen: fc.option(fc.nat(1000), { freq: 5 }), isStatus: fc.boolean() });

function beschadig(xml: string, { ingrepen, afkappen }: { ingrepen: readonly { plaats: number; weg: number; erin: string }[]; afkappen: number | null }): string {
  const anders = ingrepen.reduce((tekst, { plaats, weg, erin }) => {
    const hier = plaats % tekst.length;
    return tekst.slice(0, hier) + erin + tekst.slice(hier + weg);
  }, xml);
  return afkappen === null ? anders : anders.slice(0, Math.floor((anders.length * afkappen) / 1000));
}

describe('messages that are not what a bank sends', () => {
  let kassier: TestKassier;
  let medewerker: string;
  let bank: Bank;
  let tabellen: string[];
  let dag = '2021-07-06';

  beforeAll(async () => {
    // Nothing else may write while rows are compared.
    kassier = await startTestKassier({ ZEGEL_INTERVAL_MS: '0', TAKEN_TEGELIJK: '0' });
    medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    bank = new Bank(REKENING, 0n);
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
    await maakBetalingen(kassier, 'AM18', ['10.00', '20.00', '30.00', '40.00', '50.00', '60.00']);
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fiatteur' }), {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    bank.neemBestand((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
    // The audit trail tells of refusals too, and events are read out of the books a moment later.
    tabellen = (await kassier.database<{ naam: string }>(
      "SELECT quote_ident(table_name) AS naam FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('auditspoor', 'gebeurtenis', 'gebeurtenis_ronde') ORDER BY 1",
    )).map(({ naam }) => naam);
  });

  afterAll(() => kassier.stop());

  const stuur = (xml: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });

  /** Of every table a hash of all its rows. */
  async function alleRijen(): Promise<Record<string, string>> {
    const sql = tabellen.map((tabel) => `SELECT '${tabel}' AS tabel, coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS md5 FROM ${tabel} t`).join(' UNION ALL ');
    return Object.fromEntries((await kassier.database<{ tabel: string; md5: string }>(sql)).map(({ tabel, md5 }) => [tabel, md5]));
  }

  /** What the statements moved is what was booked on the account; and every answer of the service is one it means to give. */
  async function kloptNog(): Promise<void> {
    const [stand] = await kassier.database<{ geboekt: string; afschriften: string }>(`
      SELECT (SELECT coalesce(sum(s.bedrag), 0)::text FROM saldo s JOIN rekening r ON r.id = s.rekening WHERE r.boek = 'financieel' AND r.soort = 'bank') AS geboekt,
             (SELECT coalesce(sum(eindsaldo - beginsaldo), 0.00)::text FROM bankafschrift) AS afschriften`);
    expect(Number(stand?.geboekt)).toBe(Number(stand?.afschriften));
  }

  /** A new statement with an order, foreign money and a batch without details; or a report on orders that are still open. */
  function nieuwBericht(isStatus: boolean): string {
    const open = bank.met('aangenomen');
    const [eerste] = open.length > 0 ? open : bank.met('uitgevoerd');
    if (isStatus) return bank.meld([eerste as GenomenOpdracht], 'betaling', 'RVMC', dag).xml;
    dag = schuif(dag, 1);
    bank.boekVreemd(12_345n, dag);
    bank.boekVreemd(-45n, dag, { endToEndId: 'VREEMD' });
    if (open.length > 0 && eerste) bank.voerUit([eerste], dag, 'batch');
    return bank.maakAfschrift(dag, true).xml;
  }

  it('never crash the service, and leave nothing behind when they are refused', async () => {
    const tellingen = new Map<number, number>();
    await fc.assert(fc.asyncProperty(fc.noBias(schade), async (een) => {
      const voor = await alleRijen();
      const antwoord = await stuur(beschadig(nieuwBericht(een.isStatus), een));
      tellingen.set(antwoord.status, (tellingen.get(antwoord.status) ?? 0) + 1);
      if (GEWEIGERD.has(antwoord.status)) {
        expect(await alleRijen()).toEqual(voor);
        expect(antwoord.body.title).toEqual(expect.any(String));
      } else expect([200, 201]).toContain(antwoord.status);
      await kloptNog();
    }), { numRuns: AANTAL, seed: ZAAD, endOnFailure: true });
    process.stdout.write(`fuzz: ${AANTAL} berichten, zaad ${ZAAD}: ${[...tellingen].sort().map(([status, aantal]) => `${status}: ${aantal}`).join(', ')}\n`);
    const { body } = await kassier.verzoek('POST', '/v1/grootboek/controles', { token: await kassier.token({ rollen: ['auditor'] }), body: {} });
    expect(body.verschillen).toEqual([]);
  }, 60_000 + AANTAL * 3_000);

  const doctype = (regels: string) => (xml: string): string => xml.replace('<Document', `<!DOCTYPE Document [${regels}]>\n<Document`);
  const lachsalvo = ['<!ENTITY a0 "ha">', ...Array.from({ length: 30 }, (_leeg, nummer) => `<!ENTITY a${nummer + 1} "&a${nummer};&a${nummer};&a${nummer};&a${nummer};&a${nummer};&a${nummer};&a${nummer};&a${nummer};">`)].join('');

  it.each<[string, (xml: string) => string]>([
    ['a bomb of entities', (xml) => doctype(lachsalvo)(xml).replace('<MsgId>', '<MsgId>&a30;')],
    ['an entity that is a file of ours', (xml) => doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')(xml).replace('<MsgId>', '<MsgId>&x;')],
    ['an entity of somewhere on the network', (xml) => doctype('<!ENTITY x SYSTEM "http://127.0.0.1:1/x">')(xml).replace('<MsgId>', '<MsgId>&x;')],
    ['a parameter entity', doctype('<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;')],
    ['a DOCTYPE that is elsewhere', (xml) => xml.replace('<Document', '<!DOCTYPE Document SYSTEM "http://127.0.0.1:1/x.dtd">\n<Document')],
    ['entities that the document never declared', (xml) => xml.replace('<MsgId>', '<MsgId>&geheim;')],
    ['a hundred thousand elements in each other', (xml) => xml.replace('<GrpHdr>', `${'<a>'.repeat(100_000)}<GrpHdr>`)],
    ['an attribute of a million characters', (xml) => xml.replace('<GrpHdr>', `<GrpHdr x="${'y'.repeat(1_000_000)}" ${'z'.repeat(1000)}>`)],
    ['an identifier of a million characters', (xml) => xml.replace(/<MsgId>[^<]*/, `<MsgId>${'9'.repeat(1_000_000)}`)],
    ['an amount of a thousand digits', (xml) => xml.replace(/(<Amt Ccy="EUR">)[\d.]*/, `$1${'9'.repeat(1000)}.00`)],
    ['an amount of infinity', (xml) => xml.replace(/(<Amt Ccy="EUR">)[\d.]*/, '$1Infinity')],
    ['another namespace', (xml) => xml.replace(/xsd:(camt|pain)/, 'xsd:anders')],
    ['two documents', (xml) => xml + xml],
    ['nothing after the root', (xml) => xml.slice(0, xml.indexOf('<GrpHdr>'))],
    ['a zero byte', (xml) => xml.replace('<MsgId>', '<MsgId>\u0000')],
    ['nothing at all', () => ''],
  ])('are refused when they hold %s: a statement and a status report alike', async (_wat, maak) => {
    for (const isStatus of [false, true]) {
      const goed = nieuwBericht(isStatus);
      const xml = maak(goed);
      // A report on names holds no amount.
      if (xml === goed) continue;
      const voor = await alleRijen();
      const geheugen = process.memoryUsage().heapUsed;
      const antwoord = await stuur(xml);
      expect([antwoord.status, antwoord.tekst.length < 20_000, /root:|ha{20}/.test(antwoord.tekst)]).toEqual([400, true, false]);
      expect(process.memoryUsage().heapUsed - geheugen).toBeLessThan(300_000_000);
      expect(await alleRijen()).toEqual(voor);
    }
  });
});
