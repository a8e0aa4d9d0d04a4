import type { Rekeningsleutel, Verbinding } from '#ledger';
import { Bedrag, Datum } from '#values';
import { API_VERSIE } from '../http/index.js';
import type { Journaalboeking, Journaalposting } from './journaal.vorm.js';
import { rgsCode } from './journaal.rgs.js';

/** The namespace of XAF 4.0, the audit file that the tax authority takes. */
const NAAMRUIMTE = 'http://www.odb.belastingdienst.nl/Belastingdienst/BCPP/1.1/structures/XmlauditfileXAF_4.0';

/** Whose books they are, and when the file is made; what XAF wants to know beside the journal. */
export interface Administratie {
  /** At most 255 characters. */
  readonly naam: string;
  /** Nine digits. */
  readonly rsin: string;
  /** The day on which the file is made, "JJJJ-MM-DD". */
  readonly gemaaktOp: string;
}

/** An account with what was on it before the first day of the file; debet is positive. */
export interface Beginsaldo {
  readonly id: number;
  readonly sleutel: Rekeningsleutel;
  readonly bedrag: string;
}

/** What stands before the transactions: it can only be known by adding everything up first. */
export interface Xaftelling {
  readonly regels: number;
  readonly debet: string;
  readonly credit: string;
}

/** The books, each a journal of its own: an entry balances in each of them. `Z` is XAF's word for what is no ordinary journal. */
export const XAF_DAGBOEKEN = [
  { boek: 'financieel', omschrijving: 'Financiële administratie', soort: 'M' },
  { boek: 'verplichtingen', omschrijving: 'Verplichtingenbudget (buiten de balans)', soort: 'Z' },
  { boek: 'kas', omschrijving: 'Kasbudget (buiten de balans)', soort: 'Z' },
] as const;

const ONTSNAPPING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One element around a text; signs that cannot stand in XML 1.0 become a space. */
function el(naam: string, waarde: string | number): string {
  // The u flag makes of two halves one sign, so that only a half without its other half is caught.
  const tekst = String(waarde).replace(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ' ').replace(/[&<>]/g, (teken) => ONTSNAPPING[teken] ?? teken);
  return `<${naam}>${tekst}</${naam}>`;
}

/** The first so many characters, never half a sign. */
function kort(tekst: string, maximum: number): string {
  return tekst.length <= maximum ? tekst : [...tekst].slice(0, maximum).join('');
}

function opZijde(bedrag: string): string {
  const waarde = Bedrag.van(bedrag);
  return waarde.isNegatief() ? el('amnt', waarde.tegengesteld().toString()) + el('amntTp', 'C') : el('amnt', bedrag) + el('amntTp', 'D');
}

function rekeningnaam({ boek, soort, stroom, jaar, regio }: Rekeningsleutel): string {
  return [boek, soort, stroom, jaar, regio].filter((deel) => deel !== null).join(':');
}

/** The number of the month of this day, counted from January of the first year of the file. */
function periodenummer(dag: string, eersteJaar: number): number {
  return (Number(dag.slice(0, 4)) - eersteJaar) * 12 + Number(dag.slice(5, 7));
}

function perioden(van: string, tot: string): string {
  const eersteJaar = Number(van.slice(0, 4));
  let begin = Datum.van(`${van.slice(0, 7)}-01`);
  let tekst = '';
  while (begin.toString() <= tot) {
    const volgende = begin.plusMaanden(1);
    tekst += `<period>${el('periodNumber', periodenummer(begin.toString(), eersteJaar))}${el('startDatePeriod', begin.toString())}${el('endDatePeriod', volgende.plusDagen(-1).toString())}</period>\n`;
    begin = volgende;
  }
  return `<periods>\n${tekst}</periods>\n`;
}

function beginbalans(saldi: readonly Beginsaldo[]): string {
  const regels = saldi.filter(({ bedrag }) => !Bedrag.van(bedrag).isNul());
  const zijde = (negatief: boolean): string => Bedrag.som(regels.map(({ bedrag }) => Bedrag.van(bedrag)).filter((bedrag) => bedrag.isNegatief() === negatief).map((bedrag) => (negatief ? bedrag.tegengesteld() : bedrag))).toString();
  const lijst = regels.map(({ id, bedrag }, index) => `<obLine>${el('nr', index + 1)}${el('accID', id)}${opZijde(bedrag)}</obLine>\n`).join('');
  return `<openingBalance>\n${el('linesCount', regels.length)}${el('totalDebit', zijde(false))}${el('totalCredit', zijde(true))}\n${lijst}</openingBalance>\n`;
}

/** Everything before the first journal: who, when, the accounts, the months, what there was before, and the totals. */
export function xafKop(administratie: Administratie, van: string, tot: string, saldi: readonly Beginsaldo[], telling: Xaftelling): string {
  const [eerste, laatste] = [van.slice(0, 4), tot.slice(0, 4)];
  const kop = el('fiscalYear', eerste === laatste ? eerste : `${eerste}-${laatste}`) + el('startDate', van) + el('endDate', tot) + el('curCode', 'EUR') + el('dateCreated', administratie.gemaaktOp)
    + el('softwareDesc', 'Kassier') + el('softwareVersion', API_VERSIE);
  const rekeningen = saldi.map(({ id, sleutel }) => {
    const rgs = rgsCode(sleutel);
    return `<ledgerAccount>${el('accID', id)}${el('accDesc', rekeningnaam(sleutel))}${el('accTp', sleutel.soort === 'lasten' ? 'P' : 'B')}${rgs === null ? '' : el('RGScode', rgs)}</ledgerAccount>\n`;
  }).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<auditfile xmlns="${NAAMRUIMTE}">\n<header>${kop}</header>\n`
    + `<company>${el('companyName', administratie.naam)}${el('taxRegistrationCountry', 'NL')}${el('taxRegIdent', administratie.rsin)}\n`
    + (rekeningen === '' ? '' : `<generalLedger>\n${rekeningen}</generalLedger>\n`)
    + perioden(van, tot) + beginbalans(saldi)
    + `<transactions>\n${el('linesCount', telling.regels)}${el('totalDebit', telling.debet)}${el('totalCredit', telling.credit)}\n`;
}

/** What closes the file. */
export const XAF_SLOT = '</transactions>\n</company>\n</auditfile>\n';

/** The beginning of a journal. */
export function xafDagboek({ boek, omschrijving, soort }: (typeof XAF_DAGBOEKEN)[number]): string {
  return `<journal>${el('jrnID', boek)}${el('desc', omschrijving)}${el('jrnTp', soort)}\n`;
}

/** An entry, as far as it is in one book. `rekeningnummers` gives the account of each posting. */
export function xafBoeking(boeking: Journaalboeking, rekeningnummers: readonly number[], eersteJaar: number): string {
  const regels = boeking.postings.map((posting, index) => xafRegel(boeking, posting, rekeningnummers[index] as number)).join('');
  return `<transaction>${el('nr', boeking.nummer)}${el('desc', boeking.omschrijving)}${el('periodNumber', periodenummer(boeking.boekdatum, eersteJaar))}${el('trDt', boeking.boekdatum)}`
    + `${el('Source', boeking.soort)}${el('User', kort(boeking.door, 999))}\n${regels}</transaction>\n`;
}

function xafRegel(boeking: Journaalboeking, { regel, rekening, bedrag, verplichting, dimensie }: Journaalposting, rekeningnummer: number): string {
  return `<trLine>${el('nr', regel)}${el('accID', rekeningnummer)}${el('docRef', `${boeking.onderwerp}:${boeking.onderwerpId}`)}${el('effDate', boeking.boekdatum)}${opZijde(bedrag)}`
    + (rekening.regio === null ? '' : el('cost', rekening.regio)) + (dimensie === '' ? '' : el('product', kort(dimensie, 999))) + (verplichting === null ? '' : el('project', verplichting)) + '</trLine>\n';
}

/** The first and the last day of booking in the books; null when nothing is booked. */
export async function boekdagen(transactie: Verbinding): Promise<{ van: string; tot: string } | null> {
  const { rows } = await transactie.query('SELECT min(boekdatum)::text AS van, max(boekdatum)::text AS tot FROM boeking');
  const { van, tot } = rows[0] as { van: string | null; tot: string | null };
  return van === null || tot === null ? null : { van, tot };
}

/** What was on every account before this day, in the order of the accounts' names. */
export async function beginsaldi(transactie: Verbinding, van: string): Promise<Beginsaldo[]> {
  const { rows } = await transactie.query(
    `SELECT r.id, r.boek, r.soort, r.stroom, r.jaar, r.regio, coalesce(d.bedrag, 0.00)::text AS bedrag
       FROM rekening r LEFT JOIN (SELECT p.rekening, sum(p.bedrag) AS bedrag FROM boeking b JOIN posting p ON p.boeking = b.nummer WHERE b.boekdatum < $1 GROUP BY p.rekening) d ON d.rekening = r.id
      ORDER BY r.boek, r.soort, r.stroom, r.jaar, r.regio`,
    [van],
  );
  return (rows as unknown as (Rekeningsleutel & { id: number; bedrag: string })[]).map(({ id, bedrag, ...sleutel }) => ({ id, bedrag, sleutel }));
}

/** How many lines there are in these days, and what they add up to on each side. */
export async function telRegels(transactie: Verbinding, van: string, tot: string): Promise<Xaftelling> {
  const { rows } = await transactie.query(
    `SELECT count(*) AS regels, coalesce(sum(p.bedrag) FILTER (WHERE p.bedrag > 0), 0.00)::text AS debet, coalesce(-sum(p.bedrag) FILTER (WHERE p.bedrag < 0), 0.00)::text AS credit
       FROM boeking b JOIN posting p ON p.boeking = b.nummer WHERE b.boekdatum BETWEEN $1 AND $2`,
    [van, tot],
  );
  return rows[0] as unknown as Xaftelling;
}
