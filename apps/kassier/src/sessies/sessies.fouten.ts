import { Probleem } from '../http/index.js';

/** Nobody can sign in here with a browser. */
export function nietIngericht(): Probleem {
  return new Probleem({
    status: 404, soort: 'niet-gevonden', titel: 'Niet gevonden',
    detail: 'Aanmelden met een browser is hier niet ingericht. Vraag de beheerder OIDC_CLIENT_ID en PUBLIEKE_URL te zetten.',
  });
}

/** The issuer is away. */
export function aanbiederWeg(): Probleem {
  return new Probleem({
    status: 503, soort: 'uitgever-onbereikbaar', titel: 'Tijdelijk niet beschikbaar', headers: { 'retry-after': '5' },
    detail: 'De plek waar u zich aanmeldt is niet bereikbaar of antwoordt niet goed. Probeer het over enkele seconden opnieuw.',
  });
}

/** What came back belongs to no attempt of this browser: it took too long, another tab began one, or somebody sent it here. */
export function aanmeldingVerlopen(): Probleem {
  return new Probleem({
    status: 400, soort: 'aanmelding-verlopen', titel: 'Aanmelden is niet gelukt',
    detail: 'Deze aanmelding is verlopen of hoort niet bij deze browser. Begin opnieuw, en gebruik daarbij één tabblad.',
  });
}

/** The issuer did not let this person in. */
export function aanmeldingGeweigerd(code: string): Probleem {
  return new Probleem({
    status: 403, soort: 'aanmelding-geweigerd', titel: 'Aanmelden is niet gelukt',
    detail: `De plek waar u zich aanmeldt liet u niet toe (${/^[a-z_]{1,40}$/.test(code) ? code : 'zonder bekende reden'}). Begin opnieuw of vraag uw beheerder om toegang.`,
  });
}

/** Who he is does not tell what he may. */
export function geenRollen(): Probleem {
  return new Probleem({
    status: 403, soort: 'verboden', titel: 'Geen toegang',
    detail: 'U bent aangemeld, maar uw account heeft geen organisatie of geen rol van deze service. Vraag uw beheerder om een rol.',
  });
}
