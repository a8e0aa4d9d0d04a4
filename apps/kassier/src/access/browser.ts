import { Injectable } from '@nestjs/common';
import { nietAangemeld } from '../http/index.js';
import type { Gebruiker } from './gebruiker.js';
import { Tokencontrole } from './tokencontrole.js';

/** Name of the cookie of a test user, which holds a token: HttpOnly, SameSite=Strict. */
export const SESSIEKOEKJE = 'kassier_sessie';

/** The user of the Cookie header of a browser; throws the 401 problem when it is signed in no longer, or never was. */
export type Browserlezer = (koekjes: string | undefined) => Promise<Gebruiker>;

/** Who a browser is. Where no issuer is configured its cookie holds a token; else whoever keeps the sessions says so. */
@Injectable()
export class Browsers {
  private lezer: Browserlezer;

  constructor(tokencontrole: Tokencontrole) {
    this.lezer = (koekjes) => {
      const token = leesKoekje(koekjes, SESSIEKOEKJE);
      if (token === undefined) throw nietAangemeld('Er is geen token meegestuurd. Stuur de kop Authorization: Bearer <token>.');
      return tokencontrole.controleer(token);
    };
  }

  /** From now on this tells who a browser is, and a token in a cookie opens nothing. */
  gebruik(lezer: Browserlezer): void {
    this.lezer = lezer;
  }

  gebruiker(koekjes: string | undefined): Promise<Gebruiker> {
    return this.lezer(koekjes);
  }
}

/** The value of a cookie in a Cookie header; of two with one name the first, which is the one for the longest path. */
export function leesKoekje(kop: string | undefined, naam: string): string | undefined {
  const paren = (kop ?? '').split(';').map((paar) => paar.trim());
  return paren.find((paar) => paar.startsWith(`${naam}=`))?.slice(naam.length + 1);
}
