/** What a citizen service number looks like, whatever letters stand against it (`bsn_111222333`, `%2C111222333`); in an id or a hash, nine digits are chance. */
const NEGEN_CIJFERS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{32,}(?![0-9a-f])|((?<!\d)(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3})(?!\d))/gi;

/** What must never be read in a log, and what stands in its place. */
const VERBODEN: readonly (readonly [RegExp, string])[] = [
  [/\bBearer +\S+/gi, 'Bearer [token]'],
  [/\beyJ[\w-]+\.[\w-]*(\.[\w-]*)*/g, '[token]'],
  [/(\/\/[^:\s/@]*:)[^@\s/]+@/g, '$1[geheim]@'],
  [/\b[A-Z]{2}\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b/gi, '[iban]'],
  [/\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/gi, '[iban]'],
];

/** What an address of this service is made of; anything else in it may be a number of a person or of an account. */
const GEWOON_DEEL = /^(\.?[a-z][a-z.-]{0,40}|v\d|\d{1,8}|\d{4}-\d{2}(-\d{2})?|[A-Z]-\d{1,3}[a-z]?|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})?$/;

/**
 * The text without what looks like a citizen service number, an account number, a token or a password in an address. A
 * message of ours holds none of them; one of PostgreSQL or of a package may repeat what it was given.
 */
export function schoon(tekst: string): string {
  return zonderNegenCijfers(VERBODEN.reduce((schoner, [patroon, plaatsvervanger]) => schoner.replace(patroon, plaatsvervanger), tekst));
}

/** The text without what looks like a citizen service number, and otherwise as it is. */
export function zonderNegenCijfers(tekst: string): string {
  return tekst.replace(NEGEN_CIJFERS, (gevonden, cijfers: string | undefined) => (cijfers === undefined ? gevonden : '[negen cijfers]'));
}

/** The path of an address without its query, and with `*` for every part that is not of a form this service gives out itself. */
export function padVoorLog(adres: string): string {
  const pad = adres.split('?', 1)[0] ?? '';
  return pad.split('/', 20).map((deel) => (GEWOON_DEEL.test(deel) ? deel : '*')).join('/');
}
