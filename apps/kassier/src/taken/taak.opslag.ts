import { Inject, Injectable } from '@nestjs/common';
import type { Gebruiker } from '../access/index.js';
import { bewaarNieuwAntwoord, TAAKVERBINDING, type LandelijkVenster, type Transactie } from '../database/index.js';
import type { TaakStatus } from './taak.levensloop.js';

/** A job as the API shows it. */
export interface TaakRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly volgnummer: number;
  readonly status: TaakStatus;
  readonly versie: number;
  readonly onderwerp: string | null;
}

/** A new job. */
export interface NieuweTaak {
  readonly id: string;
  readonly soort: string;
  readonly reeks: string;
  readonly onderwerp: string | null;
  readonly href: string | null;
  readonly invoer: object;
  /** Compressed (gzip); null when there is none. */
  readonly lichaam: Buffer | null;
}

/** Which request this is: see IdempotenteActie. */
export interface Sleutel {
  readonly organisatie: string;
  readonly sleutel: string;
  readonly vingerafdruk: string;
}

/** A job that this instance has taken. */
export interface GenomenTaak {
  readonly id: string;
  readonly soort: string;
  readonly onderwerp: string | null;
  readonly invoer: unknown;
  readonly lichaam: Buffer | null;
  readonly poging: number;
  readonly isGeannuleerd: boolean;
  readonly gebruiker: Gebruiker;
}

/** A job in the hands of one instance, for the nth time: who has lost it since can change nothing of it any more. */
export interface Greep {
  readonly id: string;
  readonly poging: number;
  readonly werker: string;
}

const VELDEN = `id, volgnummer, soort, status, onderwerp, href, versie, poging, fase, gedaan, totaal, organisatie, aangevraagd_door AS "aangevraagdDoor", rollen, regio,
  aangemaakt_op AS "aangemaaktOp", begonnen_op AS "begonnenOp", klaar_op AS "klaarOp", annulering_door AS "annuleringDoor", annulering_op AS "annuleringOp", uitkomst_status AS "uitkomstStatus", probleem`;

/** Of a job that was begun more often than this, silence is believed later each time, to 32 times as late. */
const GELOOFD_NA = 2;

// The first of each series that waits, or that nobody tells of any more. Who is silent may be busy instead of dead: taken over every time, a job
// that keeps a machine busy would go from one to the other and never end.
const NEEM = `
  UPDATE taak SET status = 'loopt', werker = $1, poging = poging + 1, hartslag_op = now(), begonnen_op = coalesce(begonnen_op, now()), fase = NULL, gedaan = NULL, totaal = NULL
   WHERE id = (
     SELECT t.id FROM taak t
      WHERE t.status IN ('wacht', 'loopt') AND t.soort = ANY($2)
        AND CASE t.status WHEN 'wacht' THEN t.niet_voor <= now() ELSE t.hartslag_op < now() - $3 * power(2, least(greatest(t.poging - ${GELOOFD_NA}, 0), 5)) * interval '1 millisecond' END
        AND NOT EXISTS (SELECT 1 FROM taak e WHERE e.reeks = t.reeks AND e.volgnummer < t.volgnummer AND e.status IN ('wacht', 'loopt'))
      ORDER BY t.volgnummer FOR UPDATE SKIP LOCKED LIMIT 1)
  RETURNING id, soort, onderwerp, invoer, lichaam, poging, annulering_op, aangevraagd_door, organisatie, rollen, regio, token_id, now() AS genomen_op,
    (SELECT row_to_json(a) FROM idempotentie i JOIN auditspoor a ON a.id = i.spoor WHERE i.organisatie = taak.organisatie AND i.sleutel = taak.sleutel) AS verzoek`;

/** A job as it is taken, with the row of the audit trail of the request for it; null when that came before there was a trail. */
interface GenomenRij extends Omit<GenomenTaak, 'gebruiker' | 'isGeannuleerd'> {
  readonly annulering_op: string | null;
  readonly aangevraagd_door: string;
  readonly organisatie: string;
  readonly rollen: Gebruiker['rollen'];
  readonly regio: string | null;
  readonly token_id: string;
  readonly genomen_op: string;
  readonly verzoek: { readonly verzoek_id: string; readonly trace_id: string | null; readonly client_id: string | null; readonly adres: string | null; readonly route: string } | null;
}

/** Who asked for a job, as if asking again now: what it changes is told with the request that it goes back to. */
function aanvragerVan({ id, onderwerp, aangevraagd_door: sub, organisatie, rollen, regio, token_id: tokenId, genomen_op, verzoek }: GenomenRij): Gebruiker {
  const herkomst = {
    momentMs: Date.parse(genomen_op), verzoekId: verzoek?.verzoek_id ?? id, traceId: verzoek?.trace_id ?? null, spanId: null, adres: verzoek?.adres ?? null, methode: 'POST', route: verzoek?.route ?? '/v1/taken/{id}', onderwerp,
    isVastgelegd: false,
  };
  return { sub, organisatie, rollen, regio, tokenId, clientId: verzoek?.client_id ?? null, herkomst };
}

const VAN_MIJ = "id = $1 AND werker = $2 AND poging = $3 AND status = 'loopt'";
/** Who cancelled it was told that nothing of it would be left, so then it cannot succeed any more. */
const GELUKT = `UPDATE taak SET status = 'gelukt', uitkomst_status = $4, href = $5, klaar_op = clock_timestamp(), lichaam = NULL, fase = NULL, gedaan = NULL, totaal = NULL WHERE ${VAN_MIJ} AND annulering_op IS NULL`;

/** The jobs in the database, on connections of their own: telling how far a job is never waits for who waits to write. */
@Injectable()
export class Taakopslag {
  constructor(@Inject(TAAKVERBINDING) private readonly verbinding: LandelijkVenster) {}

  /** Stores a job under its key, once; false when the key is taken (then nothing is stored). */
  async bewaar(sleutel: Sleutel, taak: NieuweTaak, gebruiker: Gebruiker): Promise<boolean> {
    return this.eenmalig(sleutel, gebruiker, taak.id, async (transactie) => {
      await transactie.query(
        `INSERT INTO taak (id, reeks, soort, onderwerp, organisatie, sleutel, aangevraagd_door, rollen, regio, token_id, invoer, lichaam, href)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [taak.id, taak.reeks, taak.soort, taak.onderwerp, sleutel.organisatie, sleutel.sleutel, gebruiker.sub, JSON.stringify(gebruiker.rollen), gebruiker.regio, gebruiker.tokenId,
          JSON.stringify(taak.invoer), taak.lichaam, taak.href],
      );
    });
  }

  /** Asks for the end of a job that is not over, once per key; a waiting one is over at once. What was asked before stays. */
  async annuleer(sleutel: Sleutel, id: string, gebruiker: Gebruiker): Promise<boolean> {
    const { sub: door } = gebruiker;
    return this.eenmalig(sleutel, gebruiker, id, async (transactie) => {
      // The row is locked while the transaction that does the job ends; after that it is seen as it ended.
      const { rows } = await transactie.query('SELECT status FROM taak WHERE id = $1 AND annulering_op IS NULL FOR UPDATE', [id]);
      const status = (rows as { status: TaakStatus }[])[0]?.status;
      if (status === 'wacht') await transactie.query("UPDATE taak SET annulering_door = $2, annulering_op = now(), status = 'geannuleerd', klaar_op = now(), lichaam = NULL WHERE id = $1", [id, door]);
      if (status === 'loopt') await transactie.query('UPDATE taak SET annulering_door = $2, annulering_op = now() WHERE id = $1', [id, door]);
    });
  }

  /** What was asked for under this key: the fingerprint of the request and the job; null when nothing was. */
  async opSleutel({ organisatie, sleutel }: Sleutel): Promise<{ vingerafdruk: string; taak: string | null } | null> {
    const [rij] = await this.verbinding.rijen<{ vingerafdruk: string; taak: string | null }>(
      "SELECT vingerafdruk, antwoord ->> 'taak' AS taak FROM idempotentie WHERE organisatie = $1 AND sleutel = $2", [organisatie, sleutel],
    );
    return rij ?? null;
  }

  /** A job, of this organisation or of any (null). */
  async lees(id: string, organisatie: string | null): Promise<TaakRij | null> {
    const [rij] = await this.verbinding.rijen<TaakRij>(`SELECT ${VELDEN} FROM taak WHERE id = $1 AND ($2::text IS NULL OR organisatie = $2)`, [id, organisatie]);
    return rij ?? null;
  }

  /** The last job about something; null when there is none. */
  async laatsteOver(onderwerp: string): Promise<TaakRij | null> {
    const [rij] = await this.verbinding.rijen<TaakRij>(`SELECT ${VELDEN} FROM taak WHERE onderwerp = $1 ORDER BY volgnummer DESC LIMIT 1`, [onderwerp]);
    return rij ?? null;
  }

  /** The jobs before a place, the last one first. */
  async lijst(vraag: { organisatie: string | null; status: TaakStatus | null; voor: string | null; aantal: number }): Promise<TaakRij[]> {
    return this.verbinding.rijen<TaakRij>(
      `SELECT ${VELDEN} FROM taak WHERE ($1::text IS NULL OR organisatie = $1) AND ($2::text IS NULL OR status = $2) AND ($3::bigint IS NULL OR volgnummer < $3) ORDER BY volgnummer DESC LIMIT $4`,
      [vraag.organisatie, vraag.status, vraag.voor, vraag.aantal],
    );
  }

  /** Takes the next job of these kinds: one that waits, or one that nobody has told of for so many milliseconds, and longer when it was begun often. */
  async neem(werker: string, soorten: readonly string[], zwijgtMs: number): Promise<GenomenTaak | null> {
    const [rij] = await this.verbinding.rijen<GenomenRij>(NEEM, [werker, soorten, zwijgtMs]);
    if (!rij) return null;
    const { id, soort, onderwerp, invoer, lichaam, poging } = rij;
    return { id, soort, onderwerp, invoer, lichaam, poging, isGeannuleerd: rij.annulering_op !== null, gebruiker: aanvragerVan(rij) };
  }

  /** Tells that a job still runs and how far it is. What is told back: to go on, to cancel it, or that it is another's by now. */
  async slaHart({ id, werker, poging }: Greep, stand: { fase: string; gedaan: number; totaal: number } | null): Promise<'door' | 'annuleren' | 'verloren'> {
    const [rij] = await this.verbinding.rijen<{ annuleren: boolean }>(
      `UPDATE taak SET hartslag_op = now(), fase = $4, gedaan = $5, totaal = $6 WHERE ${VAN_MIJ} RETURNING annulering_op IS NOT NULL AS annuleren`,
      [id, werker, poging, stand?.fase ?? null, stand?.gedaan ?? null, stand?.totaal ?? null],
    );
    if (!rij) return 'verloren';
    return rij.annuleren ? 'annuleren' : 'door';
  }

  /** Says within the transaction that did the work that it is done; false when it was cancelled, or is another's by now. */
  async bekrachtig(transactie: Transactie, { id, werker, poging }: Greep, uitkomst: { status: number; href: string }): Promise<boolean> {
    const { rows } = await transactie.query(
      `${GELUKT} RETURNING id`,
      [id, werker, poging, uitkomst.status, uitkomst.href],
    );
    return rows.length > 0;
  }

  /** The same where the answer was kept before: there is no work of its own to go with. A job that was cancelled stays so. */
  async rondAf({ id, werker, poging }: Greep, uitkomst: { status: number; href: string }): Promise<void> {
    await this.verbinding.query(GELUKT, [id, werker, poging, uitkomst.status, uitkomst.href]);
  }

  /** It will never be done; `probleem` says why. */
  async geefOp({ id, werker, poging }: Greep, probleem: Readonly<Record<string, unknown>>): Promise<void> {
    await this.verbinding.query(`UPDATE taak SET status = 'mislukt', probleem = $4, klaar_op = now(), lichaam = NULL WHERE ${VAN_MIJ}`, [id, werker, poging, JSON.stringify(probleem)]);
  }

  /** It was undone because somebody asked for that. */
  async sluitGeannuleerd({ id, werker, poging }: Greep): Promise<void> {
    await this.verbinding.query(`UPDATE taak SET status = 'geannuleerd', klaar_op = now(), lichaam = NULL WHERE ${VAN_MIJ} AND annulering_op IS NOT NULL`, [id, werker, poging]);
  }

  /** Gives a job back to whoever comes first, after so many milliseconds; a try that was broken off by us does not count. */
  async geefTerug({ id, werker, poging }: Greep, wachtMs: number, teltMee: boolean): Promise<void> {
    await this.verbinding.query(
      `UPDATE taak SET status = 'wacht', werker = NULL, hartslag_op = NULL, niet_voor = now() + $4 * interval '1 millisecond', poging = poging - $5, fase = NULL, gedaan = NULL, totaal = NULL WHERE ${VAN_MIJ}`,
      [id, werker, poging, wachtMs, teltMee ? 0 : 1],
    );
  }

  /** Keeps under the key that this was asked for, and does it, in one short transaction without the writer's lock. */
  private async eenmalig({ sleutel, vingerafdruk }: Sleutel, gebruiker: Gebruiker, taak: string, werk: (transactie: Transactie) => Promise<void>): Promise<boolean> {
    return this.verbinding.transactie(async (transactie) => {
      if (!(await bewaarNieuwAntwoord(transactie, { gebruiker, sleutel, vingerafdruk, status: 202, antwoord: { taak }, onderwerp: taak }))) return false;
      await werk(transactie);
      return true;
    });
  }
}
