import type { FastifyReply } from 'fastify';
import type { Oordeel } from '#regeling-rules';
import { handelingsregio, type Gebruiker, type Rol } from '../access/index.js';
import type { ActieUitslag } from '../database/index.js';
import { conflict, nietGevonden, ongeldigeInvoer, Probleem, teDruk } from '../http/index.js';
import type { Aanvrager, Opdracht, Tekort, Uitslag } from './aanvraag.js';

const HERHAALD = 'idempotent-replayed';
const WACHTTIJD_SECONDEN = 1;

/** The part of a user that decisions look at; roles in `ookVoor` act for every region. */
export function aanvragerVan(gebruiker: Gebruiker, ookVoor: readonly Rol[] = []): Aanvrager {
  return { sub: gebruiker.sub, organisatie: gebruiker.organisatie, regio: handelingsregio(gebruiker, ookVoor) };
}

const ONDERWERPEN: Record<Opdracht['soort'], string> = { verplichting: 'De verplichting', wijziging: 'De wijziging', betaling: 'De betaling' };

/** Turns the outcome of a decision into the HTTP answer: the body of a 201, or a thrown problem. */
export function antwoordOp(uitslag: Uitslag, reply: FastifyReply): Record<string, unknown> {
  switch (uitslag.soort) {
    case 'toegekend':
      meldHerhaling(uitslag, reply);
      return uitslag.antwoord;
    case 'geweigerd':
      throw geweigerdProbleem(ONDERWERPEN[uitslag.onderwerp], uitslag);
    case 'ongeldig':
      throw ongeldigeInvoer(uitslag.fouten);
    case 'niet-gevonden':
      throw nietGevonden();
    default:
      throw nietAangenomen(uitslag.soort);
  }
}

/** The same for an action that is no decision of the pipeline. */
export function antwoordOpActie(uitslag: ActieUitslag, reply: FastifyReply): Record<string, unknown> {
  if (uitslag.soort === 'sleutel-al-gebruikt') throw nietAangenomen(uitslag.soort);
  meldHerhaling(uitslag, reply);
  return uitslag.antwoord;
}

/** Says in a header that this answer was given before under the same key. */
export function meldHerhaling({ herhaald }: { readonly herhaald: boolean }, reply: FastifyReply): void {
  if (herhaald) void reply.header(HERHAALD, 'true');
}

/** What a refusal tells: the failing verdicts, the decision that can be looked up, and the shortage when there is one. */
export interface Weigering {
  readonly besluitId: string;
  readonly oordelen: readonly Oordeel[];
  readonly tekort: Tekort | null;
  /** Whether a fiatteur of the kassier can still grant it. */
  readonly voorgelegd?: boolean;
  readonly herhaald: boolean;
}

/** The 409 of a refusal; every failing verdict is in it with its source and its way out. */
export function geweigerdProbleem(onderwerp: string, weigering: Weigering): Probleem {
  const zinnen = weigering.oordelen.map((oordeel) => `${oordeel.regel}: ${oordeel.toelichting}${oordeel.uitweg ? ` ${oordeel.uitweg}` : ''}`);
  return new Probleem({
    status: 409,
    ...(weigering.voorgelegd ? voorgelegdOmdat(onderwerp, weigering.besluitId, zinnen) : { soort: 'geweigerd', titel: 'Geweigerd', detail: `${onderwerp} is geweigerd. ${zinnen.join(' ')}` }),
    uitbreiding: { besluitId: weigering.besluitId, oordelen: weigering.oordelen, ...(weigering.tekort ? { tekort: weigering.tekort } : {}) },
    headers: weigering.herhaald ? { [HERHAALD]: 'true' } : {},
  });
}

/** What is not granted yet: for what it waits, on whom, and where that can be followed. */
function voorgelegdOmdat(onderwerp: string, besluitId: string, zinnen: readonly string[]) {
  return {
    soort: 'voorgelegd', titel: 'Voorgelegd aan de kassier',
    detail: `${onderwerp} is nog niet toegekend en houdt geen geld vast: zij wacht op het oordeel van een fiatteur van de kassier. Volg in /v1/besluiten/${besluitId} wat er is besloten. ${zinnen.join(' ')}`,
  };
}

/** The problem of a request that was not taken on: its key is used for another one or still in hand (409), or too much waits (503). */
export function nietAangenomen(reden: 'sleutel-al-gebruikt' | 'loopt-nog' | 'wachtrij-vol'): Probleem {
  switch (reden) {
    case 'sleutel-al-gebruikt':
      return conflict({
        soort: reden, titel: 'Idempotency-Key al gebruikt',
        detail: 'Deze Idempotency-Key is eerder gebruikt voor een ander verzoek. Gebruik voor een nieuw verzoek een nieuwe sleutel, of stuur het eerdere verzoek ongewijzigd.',
      });
    case 'loopt-nog':
      return new Probleem({
        status: 409, soort: reden, titel: 'Het eerste verzoek loopt nog',
        detail: 'Een verzoek met deze Idempotency-Key wordt nu behandeld. Stuur het zo dadelijk opnieuw met dezelfde sleutel; u krijgt dan het antwoord.',
        headers: { 'retry-after': String(WACHTTIJD_SECONDEN) },
      });
    case 'wachtrij-vol':
      return teDruk(WACHTTIJD_SECONDEN);
  }
}
