import { Injectable } from '@nestjs/common';
import { Bedrag } from '#values';
import type { Gebruiker } from '../access/index.js';
import { Database } from '../database/index.js';
import { LAATSTE_BOEKDAG, leesCursor, maakPagina, NUMMER_PLAATS, type Pagina } from '../http/index.js';
import { leesTijdpunt, omzetPerRekening, omzetWaarden } from '../uitnutting/index.js';
import { BEGIN_VERIFICATIE, bewaarNarekening, leesNarekeningen, verifieer, type Narekening } from '../verificatie/index.js';
import type { BoekingenVraag, ControleAntwoord, RekeningenVraag } from './grootboek.dto.js';
import { omgekeerdePeriode, onbekendeBoeking } from './grootboek.fouten.js';

type Rij = Record<string, unknown>;

interface Boekingrij {
  readonly nummer: number;
  readonly onderwerp: string;
  readonly onderwerpId: string;
  readonly besluitId: string | null;
  readonly corrigeert: number | null;
}

const BOEKING = `SELECT b.nummer, b.soort, b.boekdatum, b.vastgelegd_op AS "vastgelegdOp", b.omschrijving, b.corrigeert, b.door, b.besluit AS "besluitId", b.onderwerp, b.onderwerp_id AS "onderwerpId"
  FROM boeking b`;

/** How many differences of one check stand in the answer; all are counted. */
const VERSCHILLEN_MAX = 1_000;

/** Where what an entry is about can be read. */
const ONDERWERPPADEN: Readonly<Record<string, string>> = {
  budgetbesluit: 'budgetbesluiten', verplichting: 'verplichtingen', betaling: 'betalingen', betaalrun: 'betaalruns', bankbericht: 'bankberichten',
};

/** Reads the journal and its accounts, and verifies them. Books nothing. */
@Injectable()
export class GrootboekService {
  constructor(private readonly database: Database) {}

  /** What the last verifications came to, the newest first, by whoever and with whatever they were done. */
  narekeningen(aantal: number): Promise<Narekening[]> {
    return leesNarekeningen(this.database.landelijk, aantal);
  }

  /** One page of accounts with their balances, in order of opening: as they are now, or as they stood on a day and were known at a point in time. */
  async rekeningen(vraag: RekeningenVraag): Promise<Pagina<Rij>> {
    const nu = vraag.peildatum === undefined && vraag.bekendOp === undefined;
    const omzet = nu ? 'SELECT rekening, bedrag FROM saldo' : omzetPerRekening('SELECT id FROM rekening', 8);
    const rijen = await this.database.landelijk.rijen<Rij & { id: number; saldo: string }>(
      `SELECT r.id, r.boek, r.soort, r.stroom, r.jaar, r.regio, coalesce(s.bedrag, 0.00)::text AS saldo FROM rekening r LEFT JOIN (${omzet}) s ON s.rekening = r.id
        WHERE ($1::int IS NULL OR r.id > $1) AND ($2::text IS NULL OR r.boek = $2) AND ($3::text IS NULL OR r.soort = $3)
          AND ($4::text IS NULL OR r.stroom = $4) AND ($5::int IS NULL OR r.jaar = $5) AND ($6::text IS NULL OR r.regio = $6)
        ORDER BY r.id LIMIT $7`,
      [leesCursor(vraag.cursor, NUMMER_PLAATS), vraag.boek, vraag.soort, vraag.stroom, vraag.jaar, vraag.regio, vraag.limiet + 1,
        ...(nu ? [] : omzetWaarden(vraag.peildatum ?? LAATSTE_BOEKDAG, await leesTijdpunt(this.database.landelijk, vraag.bekendOp ?? null)))],
    );
    return maakPagina(rijen.map((rij) => ({ ...rij, ...opZijde(rij.saldo) })), vraag.limiet, (rij) => String(rij.id));
  }

  /** One page of entries, in order of booking. */
  async boekingen(vraag: BoekingenVraag): Promise<Pagina<Rij>> {
    if (vraag.vanaf !== undefined && vraag.tot !== undefined && vraag.tot < vraag.vanaf) throw omgekeerdePeriode();
    // Built from the filters that are there, so that each is answered by its own index.
    const waarden: unknown[] = [];
    const voorwaarden = Object.entries({
      'b.nummer > ?': leesCursor(vraag.cursor, NUMMER_PLAATS), 'b.boekdatum >= ?': vraag.vanaf, 'b.boekdatum <= ?': vraag.tot, 'b.soort = ?': vraag.soort, 'b.onderwerp_id = ?': vraag.onderwerpId,
      'b.nummer IN (SELECT boeking FROM posting WHERE rekening = ?)': vraag.rekeningId, 'b.nummer IN (SELECT boeking FROM posting WHERE verplichting = ?)': vraag.verplichtingId,
    }).flatMap(([sql, waarde]) => (waarde === undefined || waarde === null ? [] : [sql.replace('?', `$${waarden.push(waarde)}`)]));
    const waar = voorwaarden.length > 0 ? `WHERE ${voorwaarden.join(' AND ')}` : '';
    const rijen = await this.database.landelijk.rijen<Boekingrij & Rij>(`${BOEKING} ${waar} ORDER BY b.nummer LIMIT $${waarden.push(vraag.limiet + 1)}`, waarden);
    return maakPagina(rijen.map(metLinks), vraag.limiet, (rij) => String(rij.nummer));
  }

  /** One entry with its postings. Throws the 404 problem when there is none. */
  async boeking(nummer: number): Promise<Rij> {
    const [boeking] = await this.database.landelijk.rijen<Boekingrij & Rij>(`${BOEKING} WHERE b.nummer = $1`, [nummer]);
    if (!boeking) throw onbekendeBoeking(nummer);
    const postings = await this.database.landelijk.rijen<Rij & { bedrag: string }>(
      `SELECT p.regel, json_build_object('id', r.id, 'boek', r.boek, 'soort', r.soort, 'stroom', r.stroom, 'jaar', r.jaar, 'regio', r.regio) AS rekening,
              p.bedrag::text AS bedrag, p.verplichting AS "verplichtingId", nullif(p.dimensie, '') AS dimensie
         FROM posting p JOIN rekening r ON r.id = p.rekening WHERE p.boeking = $1 ORDER BY p.regel`,
      [nummer],
    );
    return { ...metLinks(boeking), postings: postings.map(({ bedrag, regel, rekening, ...rest }) => ({ regel, rekening, ...opZijde(bedrag), ...rest })) };
  }

  /** Recomputes everything that can be recomputed, on one snapshot, reports what differs, and keeps how it ended. */
  async controleer({ sub }: Gebruiker): Promise<ControleAntwoord> {
    const opties = { verschillenMax: VERSCHILLEN_MAX, voortgang: () => undefined };
    const uitslag = await this.database.landelijk.transactie((transactie) => verifieer(transactie, opties), BEGIN_VERIFICATIE);
    await bewaarNarekening(this.database.landelijk, uitslag, { door: sub, langs: 'api' });
    const { controles: _controles, verschillen, ...rest } = uitslag;
    return { ...rest, verschillen: [...verschillen] };
  }
}

/** A signed amount on the side where it belongs; nothing stands on neither. */
function opZijde(saldo: string): { debet: string | null; credit: string | null } {
  const bedrag = Bedrag.van(saldo);
  return { debet: bedrag.isPositief() ? saldo : null, credit: bedrag.isNegatief() ? bedrag.tegengesteld().toString() : null };
}

function metLinks<T extends Boekingrij>(rij: T): T & { links: Record<string, string | null> } {
  const pad = ONDERWERPPADEN[rij.onderwerp];
  return {
    ...rij,
    links: {
      zelf: `/v1/grootboek/boekingen/${rij.nummer}`,
      besluit: rij.besluitId === null ? null : `/v1/besluiten/${rij.besluitId}`,
      onderwerp: pad === undefined ? null : `/v1/${pad}/${rij.onderwerpId}`,
      corrigeert: rij.corrigeert === null ? null : `/v1/grootboek/boekingen/${rij.corrigeert}`,
    },
  };
}
