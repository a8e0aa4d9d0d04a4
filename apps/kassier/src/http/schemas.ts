import { Datum, noemtBsn } from '#values';
import { z } from 'zod';
import { soortVan } from './invoer.pipe.js';

const BEDRAGVORM = 'Schrijf een bedrag als tekst met twee decimalen, bijvoorbeeld "2025.00"';
const CIJFERS_MAX = 13;

/** Which of the many ways to write an amount wrongly this is. */
function bedragMelding(invoer: unknown): string {
  if (typeof invoer !== 'string') return invoer === undefined ? `Dit bedrag is verplicht en ontbreekt. ${BEDRAGVORM}.` : `${BEDRAGVORM}; er kwam ${soortVan(invoer)}.`;
  if (/^-\d/.test(invoer)) return 'Een bedrag mag hier niet negatief zijn. Laat het minteken weg.';
  if (/,\d{1,2}$/.test(invoer)) return `${BEDRAGVORM}: met een punt voor de centen, geen komma.`;
  if (/^\d+\.\d{3,}$/.test(invoer)) return `Een bedrag heeft precies twee decimalen; hier staan er meer. ${BEDRAGVORM}.`;
  if (/^\d+(\.\d?)?$/.test(invoer)) return `Een bedrag heeft precies twee decimalen; hier staan er minder. ${BEDRAGVORM}.`;
  const geheel = /^(\d+)\.\d{2}$/.exec(invoer)?.[1];
  if (geheel !== undefined && geheel.replace(/^0+/, '').length > CIJFERS_MAX) return `Een bedrag heeft ten hoogste ${CIJFERS_MAX} cijfers voor de punt.`;
  if (geheel?.startsWith('0') && geheel !== '0') return `Een bedrag begint niet met een overbodige nul. ${BEDRAGVORM}.`;
  if (invoer === '0.00') return 'Een bedrag moet hier groter zijn dan nul.';
  return `${BEDRAGVORM}, zonder valutateken, spaties of punten voor duizendtallen.`;
}

const bedrag = (patroon: RegExp) =>
  z.string({ error: (issue) => bedragMelding(issue.input) }).regex(patroon, { error: (issue) => bedragMelding(issue.input) });

/** An amount in euro greater than nothing, as text: "2025.00". Read it with `Bedrag.van`. */
export const geld = bedrag(/^(?!0\.00$)(0|[1-9]\d{0,12})\.\d{2}$/).meta({ description: 'Bedrag in euro, groter dan nul, als tekst met twee decimalen', example: '2025.00' });

/** An amount in euro that may be nothing: "0.00". */
export const geldOfNul = bedrag(/^(0|[1-9]\d{0,12})\.\d{2}$/).meta({ description: 'Bedrag in euro, nul of meer, als tekst met twee decimalen', example: '0.00' });

const DAGVORM = 'Schrijf een dag als JJJJ-MM-DD, bijvoorbeeld "2021-03-15"';

function dagMelding(invoer: unknown): string {
  if (typeof invoer !== 'string') return invoer === undefined ? `Deze dag is verplicht en ontbreekt. ${DAGVORM}.` : `${DAGVORM}; er kwam ${soortVan(invoer)}.`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(invoer)) return 'Deze dag bestaat niet (of ligt voor 1900). Controleer het jaar, de maand en de dag.';
  if (/^\d{4}-\d{2}-\d{2}T/.test(invoer)) return `${DAGVORM}, zonder tijd.`;
  return `${DAGVORM}.`;
}

/** A calendar day that exists, as text. Read it with `Datum.van`. */
export const dag = z
  .string({ error: (issue) => dagMelding(issue.input) })
  .refine((tekst) => Datum.bestaat(tekst), { error: (issue) => dagMelding(issue.input) })
  .meta({ format: 'date', description: 'Kalenderdag (JJJJ-MM-DD)', example: '2021-03-15' });

/** The last day on which can be booked. */
export const LAATSTE_BOEKDAG = '2099-12-31';
export const NA_DE_BOEKEN = `De boeken lopen tot en met ${LAATSTE_BOEKDAG}. Kies die dag of een eerdere.`;

const EERSTE_PEILDATUM = '2000-01-01';
const PEILDATUMMELDING = `Kies een dag van ${EERSTE_PEILDATUM} tot en met ${LAATSTE_BOEKDAG}.`;

/** The day up to which is looked at the books. Figures per month begin and end with it, so it has the bounds of a month. */
export const peildatum = dag.refine((tekst) => !Datum.bestaat(tekst) || (tekst >= EERSTE_PEILDATUM && tekst <= LAATSTE_BOEKDAG), { error: PEILDATUMMELDING })
  .meta({ format: 'date', description: `Kalenderdag (JJJJ-MM-DD), van ${EERSTE_PEILDATUM} tot en met ${LAATSTE_BOEKDAG}`, example: '2021-03-15' });

const MAANDMELDING = 'Schrijf een maand als JJJJ-MM, van 2000-01 tot en met 2099-12, bijvoorbeeld "2021-03".';

const eenMaand = (melding: (invoer: unknown) => string) =>
  z.string({ error: (issue) => melding(issue.input) }).regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: MAANDMELDING }).meta({ description: 'Maand (JJJJ-MM)', example: '2021-03' });

/** A month, as text: "2021-03". */
export const maand = eenMaand(() => MAANDMELDING);

/** A month in a query. */
export const maandParameter = eenMaand((invoer) => parameterMelding(invoer, MAANDMELDING));

const JAAR_VAN = 2020;
const JAAR_TOT = 2100;
const JAARMELDING = `Schrijf een jaar als geheel getal van ${JAAR_VAN} tot en met ${JAAR_TOT}.`;

/** A budget year in a body. */
export const jaar = z
  .number({ error: (issue) => (issue.input === undefined ? `Dit jaar is verplicht en ontbreekt. ${JAARMELDING}` : JAARMELDING) })
  .int({ error: JAARMELDING, abort: true }).min(JAAR_VAN, { error: JAARMELDING }).max(JAAR_TOT, { error: JAARMELDING })
  .meta({ description: 'Begrotingsjaar', example: 2021 });

/** What a parameter in a query got: text once; more than once it arrives as a list. */
function parameterMelding(invoer: unknown, melding: string): string {
  return Array.isArray(invoer) ? 'Deze parameter staat er meer dan één keer. Laat er één staan.' : melding;
}

const geheleParameter = (van: number, tot: number, melding: string) =>
  z.string({ error: (issue) => parameterMelding(issue.input, melding) })
    .regex(/^\d{1,9}$/, { error: melding, abort: true }).transform(Number)
    .refine((getal) => getal >= van && getal <= tot, { error: melding });

/** A budget year in a query: text that becomes a number. */
export const jaarParameter = geheleParameter(JAAR_VAN, JAAR_TOT, JAARMELDING).meta({ type: 'integer', pattern: undefined, minimum: JAAR_VAN, maximum: JAAR_TOT, description: 'Begrotingsjaar', example: 2021 });

const UUIDMELDING = 'Schrijf een UUID, bijvoorbeeld "0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20".';

/** An id of this API, in lower case. */
export const uuid = z
  .string({ error: (issue) => (issue.input === undefined ? `Dit veld is verplicht en ontbreekt. ${UUIDMELDING}` : UUIDMELDING) })
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, { error: UUIDMELDING }).toLowerCase()
  .meta({ format: 'uuid', description: 'Kenmerk (UUID)', example: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20' });

/** One of a closed list of codes; the message names the whole list. */
export function code<const T extends readonly [string, ...string[]]>(waarden: T) {
  return z.enum(waarden, { error: (issue) => parameterMelding(issue.input, `${issue.input === undefined ? 'Dit veld is verplicht en ontbreekt. ' : ''}Kies één van: ${waarden.join(', ')}.`) });
}

/** A code of a labour-market region by its form; whether it exists is for the reference data. */
export const regio = z
  .string({ error: (issue) => parameterMelding(issue.input, `${issue.input === undefined ? 'Dit veld is verplicht en ontbreekt. ' : ''}Schrijf een regiocode, bijvoorbeeld "AM18"; alle codes staan in /v1/regios.`) })
  .regex(/^AM\d{2}$/, { error: 'Schrijf een regiocode, bijvoorbeeld "AM18"; alle codes staan in /v1/regios.' })
  .meta({ description: 'Arbeidsmarktregio', example: 'AM18' });

const REGIO_OF_LANDELIJK = 'Schrijf één regiocode, bijvoorbeeld "AM18", of "landelijk"; alle codes staan in /v1/regios.';

/** A region in a query, or "landelijk": the budgets that are no region's. */
export const regioOfLandelijk = z.string({ error: REGIO_OF_LANDELIJK }).regex(/^(AM\d{2}|landelijk)$/, { error: REGIO_OF_LANDELIJK })
  .meta({ description: 'Alleen deze arbeidsmarktregio, of "landelijk"', example: 'AM18' });

const BESTURINGSTEKEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const BESTURINGSTEKEN_BEHALVE_REGELS = /[\p{Cs}\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/u;

/** One line of text: trimmed, not empty, at most `tekensMax` characters, no control characters. */
export function tekst(tekensMax: number) {
  return z.string().trim().min(1).max(tekensMax)
    .refine((waarde) => !BESTURINGSTEKEN.test(waarde), { error: 'Deze tekst bevat een regeleinde, tab of ander besturingsteken. Haal dat weg.' });
}

/** Text of a person about somebody: it is kept, and shown to others, so a citizen service number has no place in it. No message repeats it. */
export function zonderBsn<T extends z.ZodType<string>>(schema: T): T {
  return schema.refine((waarde) => !noemtBsn(waarde), { error: 'Deze tekst bevat een getal dat een burgerservicenummer kan zijn, en dat mag hier niet worden bewaard. Haal het weg; om wie het gaat blijkt uit het arrangement.' });
}

/** Text that may have several lines, without a citizen service number; a Windows line end becomes a plain one. */
export function meerregeligeTekst(tekensMax: number) {
  return zonderBsn(z.string().overwrite((waarde) => waarde.replaceAll('\r\n', '\n')).trim().min(1).max(tekensMax)
    .refine((waarde) => !BESTURINGSTEKEN_BEHALVE_REGELS.test(waarde), { error: 'Deze tekst bevat een besturingsteken. Haal dat weg.' }));
}

const LIMIET_MAX = 500;
const LIMIET_STANDAARD = 100;

/** How many items a page of a list may hold: 1 to 500, 100 when absent. */
const limiet = geheleParameter(1, LIMIET_MAX, `Schrijf een geheel getal van 1 tot en met ${LIMIET_MAX}.`)
  .default(LIMIET_STANDAARD)
  .meta({ type: 'integer', pattern: undefined, minimum: 1, maximum: LIMIET_MAX, default: LIMIET_STANDAARD, description: 'Aantal resultaten op een pagina' });

/** Where a page begins: the `volgende` of the page before. Opaque to the caller. */
const cursor = z
  .string({ error: (issue) => parameterMelding(issue.input, 'Neem de cursor over uit het vorige antwoord, of laat hem weg.') })
  .regex(/^[A-Za-z0-9_-]{1,512}$/, { error: 'Neem de cursor over uit het vorige antwoord, of laat hem weg voor de eerste pagina.' })
  .meta({ description: 'Begin van de pagina, uit het vorige antwoord' });

/** The parameters of every list: `z.strictObject({ ...lijstParameters, jaar: jaarParameter.optional() })`. */
export const lijstParameters = { limiet, cursor: cursor.optional() };

/** The number of an entry in the journal, in a path. */
export const boekingsnummer = z.string().regex(/^[1-9]\d{0,14}$/, { error: 'Schrijf het nummer van een boeking, bijvoorbeeld 12345.' }).transform(Number);
