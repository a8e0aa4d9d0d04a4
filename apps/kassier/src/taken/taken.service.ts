import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { nietAangenomen } from '../besluitstraat/index.js';
import { nieuwId } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, NUMMER_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { isKlaar } from './taak.levensloop.js';
import { Taakopslag, type Sleutel, type TaakRij } from './taak.opslag.js';
import { Taakvolger } from './taak.volger.js';
import { Taakwerker } from './taak.werker.js';
import { toonTaak, toonVoortgang, type TakenVraag } from './taken.dto.js';
import { alKlaar } from './taken.fouten.js';

const pakIn = promisify(gzip);

/** A request that is to be carried out later. */
export interface Taakverzoek {
  readonly soort: string;
  /** Jobs of one series are done in the order in which they came. */
  readonly reeks: string;
  /** Of the request: part of what makes it the same one. */
  readonly pad: string;
  readonly onderwerp: string | null;
  readonly href: string | null;
  readonly invoer: object;
  readonly lichaam?: string;
}

export interface AangenomenTaak {
  readonly taak: Record<string, unknown>;
  /** It had been accepted before, under the same key. */
  readonly herhaald: boolean;
}

/** Takes requests to be carried out later, tells how far they are, and stops them. */
@Injectable()
export class TakenService {
  constructor(private readonly opslag: Taakopslag, private readonly werker: Taakwerker, private readonly volger: Taakvolger) {}

  /** Keeps a request as a job; the same key gives the same job. Throws the 409 problem when the key was used for something else. */
  async neemAan(verzoek: Taakverzoek, gebruiker: Gebruiker, sleutel: string): Promise<AangenomenTaak> {
    const { pad, lichaam, ...rest } = verzoek;
    const inhoud = lichaam === undefined ? rest.invoer : { ...rest.invoer, sha256: createHash('sha256').update(lichaam).digest('hex') };
    const aanroep = { organisatie: gebruiker.organisatie, sleutel, vingerafdruk: vingerafdruk('POST', `${pad} respond-async`, inhoud) };
    const eerder = await this.eerder(aanroep);
    if (eerder !== null) return { taak: toonTaak(eerder), herhaald: true };
    const id = nieuwId();
    // The fastest level: a bank statement becomes a tenth of its size by it.
    const ingepakt = lichaam === undefined ? null : await pakIn(lichaam, { level: constants.Z_BEST_SPEED });
    const isNieuw = await this.opslag.bewaar(aanroep, { ...rest, id, lichaam: ingepakt }, gebruiker);
    const taak = isNieuw ? await this.opslag.lees(id, null) : await this.eerder(aanroep);
    if (taak === null) throw new Error(`taak ${id} is niet bewaard`);
    this.werker.wek();
    return { taak: toonTaak(taak), herhaald: !isNieuw };
  }

  /** Throws the 404 problem when there is no such job, or it is not for this user to see. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    return toonTaak(await this.lees(id, gebruiker));
  }

  /** One page of jobs, the last one first. */
  async lijst(vraag: TakenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.opslag.lijst({ organisatie: zichtbareOrganisatie(gebruiker), status: vraag.status ?? null, voor: leesCursor(vraag.cursor, NUMMER_PLAATS), aantal: vraag.limiet + 1 });
    const { resultaten, volgende } = maakPagina(rijen, vraag.limiet, (rij) => String(rij.volgnummer));
    return { resultaten: resultaten.map(toonTaak), volgende };
  }

  /** The events of a job; null when the last one was received already. Throws the 404 problem. */
  async gebeurtenissen(id: string, laatste: string | undefined, gebruiker: Gebruiker): Promise<Readable | null> {
    return this.volger.volg(await this.lees(id, gebruiker), laatste);
  }

  /** The events of the last job about something. Throws the 404 problem when there was none. */
  async gebeurtenissenOver(onderwerp: string, laatste: string | undefined): Promise<Readable | null> {
    const taak = await this.opslag.laatsteOver(onderwerp);
    if (taak === null) throw nietGevonden('Hiervoor is geen taak gestart, dus er is geen verloop te volgen. Doe het verzoek met Prefer: respond-async, of lees de stand op zonder gebeurtenissen.');
    return this.volger.volg(taak, laatste);
  }

  /** How far the last job about something is, for who shows that; null when there was none. */
  async voortgangOver(onderwerp: string): Promise<{ readonly taakId: string; readonly isKlaar: boolean; readonly voortgang: Record<string, unknown> } | null> {
    const taak = await this.opslag.laatsteOver(onderwerp);
    return taak === null ? null : { taakId: taak.id, isKlaar: isKlaar(taak.status), voortgang: toonVoortgang(taak) };
  }

  /**
   * Has a job stopped: nothing of it will be left. One that runs stops between two parts of its work. Throws the 404
   * problem, or the 409 problem when it is over.
   */
  async annuleer(id: string, gebruiker: Gebruiker, sleutel: string): Promise<AangenomenTaak> {
    await this.lees(id, gebruiker);
    const aanroep = { organisatie: gebruiker.organisatie, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/taken/${id}/annuleringen`, {}) };
    const isNieuw = (await this.eerder(aanroep)) === null && (await this.opslag.annuleer(aanroep, id, gebruiker));
    if (!isNieuw) await this.eerder(aanroep);
    const taak = await this.lees(id, gebruiker);
    if (taak['annuleringOp'] === null) throw alKlaar(taak);
    return { taak: toonTaak(taak), herhaald: !isNieuw };
  }

  /** The job that was asked for under this key. Throws the 409 problem when something else was. */
  private async eerder(sleutel: Sleutel): Promise<TaakRij | null> {
    const gebruikt = await this.opslag.opSleutel(sleutel);
    if (gebruikt === null) return null;
    const taak = gebruikt.taak === null || gebruikt.vingerafdruk !== sleutel.vingerafdruk ? null : await this.opslag.lees(gebruikt.taak, null);
    if (taak === null) throw nietAangenomen('sleutel-al-gebruikt');
    return taak;
  }

  private async lees(id: string, gebruiker: Gebruiker): Promise<TaakRij> {
    const taak = await this.opslag.lees(id, zichtbareOrganisatie(gebruiker));
    if (taak === null) throw nietGevonden();
    return taak;
  }
}

/** The organisation whose jobs this user sees; null for all. */
function zichtbareOrganisatie(gebruiker: Gebruiker): string | null {
  return gebruiker.rollen.includes('auditor') ? null : gebruiker.organisatie;
}
