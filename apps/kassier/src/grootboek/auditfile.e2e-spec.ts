import { Bedrag } from '#values';
import { maakBoeken, type Boeken } from '../../../../test/support/boeken.js';
import { startTestKassier, type TestKassier } from '../../../../test/support/kassier.js';
import { schemafouten, schemaMap } from '../../../../test/support/xsd.js';

const metSchema = schemaMap === undefined ? it.skip : it;

interface Regel { readonly boek: string; readonly boeking: string; readonly nr: string; readonly accID: string; readonly bedrag: string }

/** What stands between these tags, first found. */
const veld = (xml: string, naam: string): string => new RegExp(`<${naam}>([^<]*)</${naam}>`).exec(xml)?.[1] ?? '';
const delen = (xml: string, naam: string): string[] => [...xml.matchAll(new RegExp(`<${naam}>(.*?)</${naam}>`, 'gs'))].map((deel) => deel[1] ?? '');
const metTeken = (xml: string): string => (veld(xml, 'amntTp') === 'C' ? `-${veld(xml, 'amnt')}` : veld(xml, 'amnt'));
const som = (bedragen: readonly string[]): string => Bedrag.som(bedragen.map((bedrag) => Bedrag.van(bedrag))).toString();

/** Every line of a transaction, as a program that knows nothing of this service would read it. */
function leesRegels(xaf: string): Regel[] {
  return delen(xaf, 'journal').flatMap((dagboek) => delen(dagboek, 'transaction').flatMap((boeking) => delen(boeking, 'trLine').map((regel) => (
    { boek: veld(dagboek, 'jrnID'), boeking: veld(boeking, 'nr'), nr: veld(regel, 'nr'), accID: veld(regel, 'accID'), bedrag: metTeken(regel) }))));
}

describe('an audit file (XAF 4.0)', () => {
  let kassier: TestKassier;
  let boeken: Boeken;
  let auditor: string;

  beforeAll(async () => {
    kassier = await startTestKassier({ ADMINISTRATIE_NAAM: 'Kassier & <Zonen>', ADMINISTRATIE_RSIN: '123456789' });
    boeken = await maakBoeken(kassier);
    auditor = await kassier.token({ rollen: ['auditor'] });
    await kassier.database('ALTER TABLE boeking DISABLE TRIGGER USER');
    await kassier.database('UPDATE boeking SET omschrijving = $2, door = $3 WHERE nummer = $1', [boeken.vervallen.boeking, 'a\u0007b\u001fc\ufffe <x> & "y" ]]> \u{1F600}', '\u{1F600}'.repeat(1_200)]);
  });
  afterAll(() => kassier.stop());

  const haal = async (query = ''): Promise<string> => {
    const antwoord = await kassier.verzoek('GET', `/v1/grootboek/exports?formaat=xaf${query}`, { token: auditor });
    expect([antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('content-disposition')]).toEqual([200, 'application/xml; charset=utf-8', 'attachment; filename="journaal.xaf"']);
    return antwoord.tekst;
  };
  const postings = (waar: string) => kassier.database<Regel>(
    `SELECT r.boek, p.boeking::text, p.regel::text AS nr, p.rekening::text AS "accID", p.bedrag::text AS bedrag FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening
      WHERE ${waar} ORDER BY array_position(ARRAY['financieel', 'verplichtingen', 'kas'], r.boek), p.boeking, p.regel`);

  metSchema.each(['', '&van=2021-03-01&tot=2021-12-31', '&van=2021-06-15', '&tot=2021-04-30', '&van=2031-01-01', '&tot=2020-01-01'])('is valid under the schema of the tax authority, of the period «%s»', async (query) => {
    expect(schemafouten('XmlAuditfileFinancieel4.0.xsd', await haal(query))).toEqual([]);
  });

  it('has every posting once, in the journal of its book, and balances per transaction and as a whole', async () => {
    const xaf = await haal();
    const regels = leesRegels(xaf);
    expect(regels).toEqual(await postings('true'));
    for (const boeking of delen(xaf, 'transaction')) expect([veld(boeking, 'nr'), som(delen(boeking, 'trLine').map(metTeken))]).toEqual([veld(boeking, 'nr'), '0.00']);
    const transacties = xaf.slice(xaf.indexOf('<transactions>'));
    const debet = som(regels.map(({ bedrag }) => bedrag).filter((bedrag) => !bedrag.startsWith('-')));
    expect([veld(transacties, 'linesCount'), veld(transacties, 'totalDebit'), veld(transacties, 'totalCredit')]).toEqual([String(regels.length), debet, debet]);
    expect(veld(xaf, 'companyName')).toBe('Kassier &amp; &lt;Zonen&gt;');
  });

  it('of a period opens with what was on the accounts before it, and ends with what is on them after it', async () => {
    const [van, tot] = ['2021-05-01', '2021-07-20'];
    const xaf = await haal(`&van=${van}&tot=${tot}`);
    const saldi = new Map<string, string>();
    for (const regel of delen(xaf, 'obLine')) saldi.set(veld(regel, 'accID'), metTeken(regel));
    expect(som([...saldi.values()])).toBe('0.00');
    expect(saldi.size).toBeGreaterThan(0);
    const begin = delen(xaf, 'openingBalance')[0] ?? '';
    expect([veld(begin, 'linesCount'), veld(begin, 'totalDebit')]).toEqual([String(saldi.size), veld(begin, 'totalCredit')]);
    for (const { accID, bedrag } of leesRegels(xaf)) saldi.set(accID, som([saldi.get(accID) ?? '0.00', bedrag]));
    const verwacht = await kassier.database<{ id: string; bedrag: string }>('SELECT p.rekening::text AS id, sum(p.bedrag)::text AS bedrag FROM posting p JOIN boeking b ON b.nummer = p.boeking WHERE b.boekdatum <= $1 GROUP BY 1 HAVING sum(p.bedrag) <> 0', [tot]);
    expect([...saldi].filter(([, bedrag]) => bedrag !== '0.00').sort()).toEqual(verwacht.map(({ id, bedrag }): [string, string] => [id, bedrag]).sort());
  });

  it('numbers the months through, names every account, and gives the RGS code of those that have one', async () => {
    const xaf = await haal();
    const perioden = delen(xaf, 'period').map((periode) => [Number(veld(periode, 'periodNumber')), veld(periode, 'startDatePeriod')] as const);
    const genoemd = new Set([...xaf.matchAll(/<periodNumber>(\d+)<\/periodNumber><trDt>(\d{4}-\d\d)/g)].map((vondst) => `${vondst[1]} ${vondst[2]}-01`));
    expect([...genoemd].filter((naam) => !perioden.some(([nummer, begin]) => naam === `${nummer} ${begin}`))).toEqual([]);
    const rekeningen = delen(xaf, 'ledgerAccount').map((rekening) => [veld(rekening, 'accDesc').split(':').slice(0, 2).join(':'), veld(rekening, 'accTp'), veld(rekening, 'RGScode')].join(' '));
    expect(new Set(rekeningen)).toEqual(new Set([
      'financieel:bank B BLimBanRba', 'financieel:betalingen-onderweg B BLimKru', 'financieel:crediteuren B BSchCreHac', 'financieel:lasten P ', 'financieel:tussenrekening B BSchTus',
      ...['budget', 'te-verdelen', 'ruimte', 'betaalbaar', 'betaald'].map((soort) => `kas:${soort} B `), ...['budget', 'te-verdelen', 'ruimte', 'vastgelegd'].map((soort) => `verplichtingen:${soort} B `),
    ]));
    const namen = new Set(delen(xaf, 'ledgerAccount').map((rekening) => veld(rekening, 'accID')));
    expect(leesRegels(xaf).filter(({ accID }) => !namen.has(accID))).toEqual([]);
  });
});
