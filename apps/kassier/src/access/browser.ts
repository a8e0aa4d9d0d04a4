import { Injectable } from '@nestjs/common';
import { nietAangemeld } from '../http/index.js';
import { bewijsVan } from './formulier.js';
import type { Gebruiker } from './gebruiker.js';
import { Tokencontrole } from './tokencontrole.js';

/** Name of the cookie of a test user, which holds a token: HttpOnly, SameSite=Strict. */
export const SESSIEKOEKJE = 'kassier_sessie';

/** What can be learned from the Cookie header of a browser. */
export interface Browserlezer {
  /** Throws the 401 problem when it is signed in no longer, or never was. */
  readonly gebruiker: (koekjes: string | undefined) => Promise<Gebruiker>;
  /** The value of the cookie by which it is known; undefined when it has none. */
  readonly koekje: (koekjes: string | undefined) => string | undefined;
}

/** Who a browser is. Where no issuer is configured its cookie holds a token; else whoever keeps the sessions says so. */
@Injectable()
export class Browsers {
  private lezer: Browserlezer;

  constructor(tokencontrole: Tokencontrole) {
    const koekje = (koekjes: string | undefined): string | undefined => leesKoekje(koekjes, SESSIEKOEKJE);
    const gebruiker = (koekjes: string | undefined): Promise<Gebruiker> => {
      const token = koekje(koekjes);
      if (token === undefined) throw nietAangemeld('Er is geen token meegestuurd. Stuur de kop Authorization: Bearer <token>.');
      return tokencontrole.controleer(token);
    };
    this.lezer = { gebruiker, koekje };
  }

  /** From now on this tells who a browser is, and a token in a cookie opens nothing. */
  gebruik(lezer: Browserlezer): void {
    this.lezer = lezer;
  }

  gebruiker(koekjes: string | undefined): Promise<Gebruiker> {
    return this.lezer.gebruiker(koekjes);
  }

  /** What a form must carry that this browser sends. Only for a browser that is signed in. */
  formulierbewijs(koekjes: string | undefined): string {
    const koekje = this.lezer.koekje(koekjes);
    if (koekje === undefined) throw new Error('wie met een koekje binnenkwam heeft geen koekje');
    return bewijsVan(koekje);
  }
}

/** The value of a cookie in a Cookie header; of two with one name the first, which is the one for the longest path. */
export function leesKoekje(kop: string | undefined, naam: string): string | undefined {
  const paren = (kop ?? '').split(';').map((paar) => paar.trim());
  return paren.find((paar) => paar.startsWith(`${naam}=`))?.slice(naam.length + 1);
}
