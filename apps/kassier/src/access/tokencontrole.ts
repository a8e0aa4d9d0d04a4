import { hash } from 'node:crypto';
import type { Klok } from '#values';
import { errors, jwtVerify, type JWTPayload, type JWTVerifyResult } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { nietAangemeld, Probleem, verboden } from '../http/index.js';
import type { Gebruiker } from './gebruiker.js';
import type { Uitgever } from './issuer.js';
import { isRol } from './rollen.js';
import { UitgeverOnbereikbaar } from './sleutelbos.js';

/** The only algorithms a token may be signed with: no `none`, and nothing symmetric that a public key could forge. */
const ALGORITMEN = ['RS256', 'PS256', 'ES256'];
const TYPEN = new Set(['jwt', 'at+jwt', 'application/at+jwt']);
const KLOKVERSCHIL_S_MAX = 30;
const TOKENS_ONTHOUDEN_MAX = 10_000;
/** How long a token that was found good is not looked at again: what the issuer withdraws does not stay good for longer. */
const TOKEN_ONTHOUDEN_MS_MAX = 60_000;
/** What lives longer than a day is no access token: it would open doors long after its owner left. */
const LEVENSDUUR_S_MAX = 24 * 3600;

/** Claims of tokens that are for somebody else than a service: of an ID token, and of a message to end a session. */
const GEEN_TOEGANGSTOKEN = ['at_hash', 'c_hash', 's_hash', 'events', 'nonce'];

/** Without characters that cannot be seen or stored: two names that look the same are the same person. */
const zichtbaar = (lengteMax: number) => z.string().min(1).max(lengteMax).regex(/^(?! )[^\p{C}\p{Zl}\p{Zp}]+(?<! )$/u);

/** Who somebody is, as the issuer says in an access token or an ID token. */
export const PERSOONSCLAIMS = z.object({
  sub: zichtbaar(255),
  organisatie: zichtbaar(100),
  rollen: z.array(z.string()),
  regio: z.string().regex(/^AM\d{2}$/).nullish(),
});

const CLAIMS = PERSOONSCLAIMS.extend({ exp: z.number(), jti: zichtbaar(255).optional(), azp: zichtbaar(255).optional(), client_id: zichtbaar(255).optional() });

interface Onthouden {
  readonly gebruiker: Gebruiker;
  readonly geldigTotMs: number;
}

/**
 * Verifies bearer tokens: signature, algorithm, type, iss, aud, exp, nbf and the claims of this service. A token that was
 * found good is remembered for a minute at most, so that a busy client does not cost a verification per request.
 */
export class Tokencontrole {
  private readonly onthouden = new LRUCache<string, Onthouden>({ max: TOKENS_ONTHOUDEN_MAX });

  constructor(private readonly uitgever: Uitgever, private readonly audience: string, private readonly klok: Klok) {}

  /** The user of a token; `eerst` is called before one is verified that is not known yet, and may refuse that. Throws the 401 problem that says what is wrong with it, or 503 when the issuer cannot be reached. */
  async controleer(token: string, eerst: () => void = () => undefined): Promise<Gebruiker> {
    const vingerafdruk = hash('sha256', token, 'hex');
    const bekend = this.onthouden.get(vingerafdruk);
    if (bekend && this.klok.nuMs() < bekend.geldigTotMs) return bekend.gebruiker;
    this.onthouden.delete(vingerafdruk);
    eerst();
    const { payload } = await this.verifieer(token);
    const { gebruiker, geldigTotMs } = leesClaims(payload, vingerafdruk);
    this.onthouden.set(vingerafdruk, { gebruiker, geldigTotMs: Math.min(geldigTotMs, this.klok.nuMs() + TOKEN_ONTHOUDEN_MS_MAX) });
    return gebruiker;
  }

  private async verifieer(token: string): Promise<JWTVerifyResult> {
    try {
      const gecontroleerd = await jwtVerify(token, this.uitgever.sleutel, {
        issuer: this.uitgever.issuer(),
        audience: this.audience,
        algorithms: ALGORITMEN,
        clockTolerance: KLOKVERSCHIL_S_MAX,
        requiredClaims: ['exp'],
        currentDate: new Date(this.klok.nuMs()),
      });
      const { typ } = gecontroleerd.protectedHeader;
      if (typ !== undefined && !TYPEN.has(String(typ).toLowerCase())) throw nietAangemeld('Dit is geen toegangstoken (typ klopt niet). Vraag een toegangstoken aan.', 'invalid_token');
      if (GEEN_TOEGANGSTOKEN.some((claim) => claim in gecontroleerd.payload)) throw nietAangemeld('Dit is geen toegangstoken maar een bewijs van aanmelding of afmelding. Vraag een toegangstoken aan.', 'invalid_token');
      if ((gecontroleerd.payload.exp ?? 0) > this.klok.nuMs() / 1000 + LEVENSDUUR_S_MAX + KLOKVERSCHIL_S_MAX) {
        throw nietAangemeld('Het token is langer dan een dag geldig. Vraag een token aan dat korter geldig is.', 'invalid_token');
      }
      return gecontroleerd;
    } catch (fout) {
      throw naarProbleem(fout);
    }
  }
}

function leesClaims(payload: JWTPayload, vingerafdruk: string): { gebruiker: Gebruiker; geldigTotMs: number } {
  const claims = CLAIMS.safeParse(payload);
  if (!claims.success) {
    const namen = [...new Set(claims.error.issues.map((issue) => String(issue.path[0])))].join(', ');
    throw nietAangemeld(`Het token mist of heeft een onjuiste claim: ${namen}. Vraag de beheerder van de uitgever deze claims te zetten.`, 'invalid_token');
  }
  const { exp, jti, azp, client_id: clientId } = claims.data;
  return { gebruiker: gebruikerVan(claims.data, jti ?? vingerafdruk, azp ?? clientId ?? null), geldigTotMs: exp * 1000 };
}

/** The user that these claims describe. Throws the 403 problem when somebody for a region has none. */
export function gebruikerVan({ sub, organisatie, rollen, regio }: z.output<typeof PERSOONSCLAIMS>, tokenId: string, clientId: string | null = null): Gebruiker {
  const gebruiker: Gebruiker = Object.freeze({ sub, organisatie, rollen: Object.freeze(rollen.filter(isRol)), regio: regio ?? null, tokenId, clientId });
  if (gebruiker.rollen.includes('regio-aanvrager') && gebruiker.regio === null) {
    throw verboden('Het token heeft de rol regio-aanvrager maar noemt geen regio. Vraag een token met de claim regio, bijvoorbeeld "AM18".');
  }
  return gebruiker;
}

/** Says what is wrong with a token in words, so that a client can act; never repeats it. */
function naarProbleem(fout: unknown): Error {
  if (fout instanceof Probleem) return fout;
  if (fout instanceof UitgeverOnbereikbaar) return uitgeverWeg();
  if (fout instanceof errors.JWTExpired) return nietAangemeld('Het token is verlopen. Vraag een nieuw token aan.', 'invalid_token');
  if (fout instanceof errors.JWTClaimValidationFailed) return nietAangemeld(CLAIMMELDINGEN[fout.claim] ?? `De claim ${fout.claim} van het token klopt niet.`, 'invalid_token');
  if (fout instanceof errors.JOSEAlgNotAllowed || fout instanceof errors.JOSENotSupported) {
    return nietAangemeld(`Het token is ondertekend op een manier die niet is toegestaan. Toegestaan zijn ${ALGORITMEN.join(', ')}.`, 'invalid_token');
  }
  if (fout instanceof errors.JWSSignatureVerificationFailed || fout instanceof errors.JWKSNoMatchingKey || fout instanceof errors.JWKSMultipleMatchingKeys) {
    return nietAangemeld('De handtekening van het token klopt niet of het noemt geen geldige sleutel (kid). Vraag een token aan bij de uitgever van deze service.', 'invalid_token');
  }
  if (fout instanceof errors.JOSEError) return nietAangemeld('Dit is geen leesbaar token (JWT). Vraag een nieuw token aan.', 'invalid_token');
  return fout instanceof Error ? fout : new Error('Het controleren van een token mislukte', { cause: fout });
}

const CLAIMMELDINGEN: Readonly<Record<string, string>> = {
  aud: 'Het token is voor een andere service bedoeld (aud klopt niet). Vraag een token aan voor deze service.',
  iss: 'Het token komt van een andere uitgever (iss klopt niet). Vraag een token aan bij de uitgever van deze service.',
  nbf: 'Het token is nog niet geldig (nbf ligt in de toekomst). Wacht, of controleer de klok van de uitgever.',
  exp: 'Het token noemt geen geldige vervaltijd (exp). Vraag een nieuw token aan.',
};

function uitgeverWeg(): Probleem {
  return new Probleem({
    status: 503, soort: 'uitgever-onbereikbaar', titel: 'Tijdelijk niet beschikbaar', headers: { 'retry-after': '5' },
    detail: 'De uitgever van tokens is niet bereikbaar, dus uw token kan niet worden gecontroleerd. Probeer het over 5 seconden opnieuw.',
  });
}
