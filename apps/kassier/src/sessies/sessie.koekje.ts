import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const BYTES = 32;
const NONCE_BYTES = 12;
const KEURMERK_BYTES = 16;
const VORM = /^[A-Za-z0-9_-]{43}$/;

/** A number that only a browser holds, as it stands in its cookie: 32 random bytes. */
export function nieuwGeheim(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Whether a cookie can hold such a number. */
export function isGeheim(tekst: string | undefined): tekst is string {
  return tekst !== undefined && VORM.test(tekst);
}

/** What is kept of it: nobody can go back from this to the number. */
export function kenmerkVan(geheim: string): Buffer {
  return createHash('sha256').update(Buffer.from(geheim, 'base64url')).digest();
}

/** What follows from it for one purpose (`state`, `nonce`, `code_verifier`): the browser can show it, nobody else can guess it. */
export function afgeleid(geheim: string, doel: string): string {
  return createHmac('sha256', Buffer.from(geheim, 'base64url')).update(doel).digest('base64url');
}

/** A text that only who holds the number can read again. */
export function versleutel(geheim: string, tekst: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const sleutel = createCipheriv('aes-256-gcm', sleutelVan(geheim), nonce);
  return Buffer.concat([nonce, sleutel.update(tekst, 'utf8'), sleutel.final(), sleutel.getAuthTag()]);
}

/** The text again. Throws when it was changed or made with another number. */
export function ontsleutel(geheim: string, gegevens: Buffer): string {
  const slot = createDecipheriv('aes-256-gcm', sleutelVan(geheim), gegevens.subarray(0, NONCE_BYTES), { authTagLength: KEURMERK_BYTES });
  slot.setAuthTag(gegevens.subarray(-KEURMERK_BYTES));
  return Buffer.concat([slot.update(gegevens.subarray(NONCE_BYTES, -KEURMERK_BYTES)), slot.final()]).toString('utf8');
}

function sleutelVan(geheim: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(geheim, 'base64url'), '', 'kassier sessie', BYTES));
}

/** How cookies look here: beyond the reach of scripts, and with `__Host-` bound to this host and to TLS where there is TLS. */
export class Koekjes {
  private readonly eigenschappen: string;
  private readonly voorvoegsel: string;

  constructor(publiekeUrl: string) {
    const veilig = new URL(publiekeUrl).protocol === 'https:';
    this.voorvoegsel = veilig ? '__Host-' : '';
    // Lax: the browser comes back from the issuer by a link, and must then be known.
    this.eigenschappen = `Path=${veilig ? '/' : '/dashboard'}; HttpOnly; SameSite=Lax${veilig ? '; Secure' : ''}`;
  }

  get sessie(): string {
    return `${this.voorvoegsel}kassier_sessie`;
  }

  get aanmelding(): string {
    return `${this.voorvoegsel}kassier_aanmelding`;
  }

  /** A Set-Cookie value. */
  zet(naam: string, waarde: string, geldigS: number): string {
    return `${naam}=${waarde}; ${this.eigenschappen}; Max-Age=${geldigS}`;
  }

  /** A Set-Cookie value that takes the cookie away. */
  neemWeg(naam: string): string {
    return this.zet(naam, '', 0);
  }
}
