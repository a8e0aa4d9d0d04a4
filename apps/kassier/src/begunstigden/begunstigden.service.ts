import { Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import type { Gebruiker, Rol } from '../access/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import type { BegunstigdeInvoer, BegunstigdenVraag, IbanwijzigingInvoer } from './begunstigden.dto.js';
import { alGefiatteerd, ongewijzigdIban, zelfdePersoon } from './begunstigden.fouten.js';

const PAD = '/v1/begunstigden';

const KOLOMMEN = `
  b.id, b.soort, b.naam, b.kvk_nummer AS "kvkNummer", b.brin, b.adres, b.duo_erkenningen AS "duoErkenningen", b.sbb_erkenningen AS "sbbErkenningen",
  b.geregistreerd_op AS "geregistreerdOp"`;
const REKENING = 'b.iban, b.bic';
const WIJZIGING = `
  w.id, w.begunstigde AS "begunstigdeId", w.iban, w.bic, w.reden, w.status, w.ingediend_door AS "ingediendDoor", w.ingediend_op AS "ingediendOp",
  w.gefiatteerd_door AS "gefiatteerdDoor", w.gefiatteerd_op AS "gefiatteerdOp"`;

/** Who may see account numbers: a region needs the payee's id, not where its money goes. */
const ZIET_REKENING: readonly Rol[] = ['kassier-medewerker', 'kassier-fiatteur', 'auditor', 'szw-financien'];

interface WijzigingRij {
  readonly iban: string;
  readonly bic: string | null;
  readonly status: string;
  readonly ingediendDoor: string;
}

/** Registers payees, and changes their account numbers with two persons. */
@Injectable()
export class BegunstigdenService {
  constructor(private readonly database: Database, private readonly actie: IdempotenteActie) {}

  /** Registers a payee. */
  async registreer(invoer: BegunstigdeInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const id = nieuwId();
      await transactie.query(
        `INSERT INTO begunstigde (id, soort, naam, iban, bic, kvk_nummer, brin, adres, duo_erkenningen, sbb_erkenningen, geregistreerd_door)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id, invoer.soort, invoer.naam, invoer.iban, invoer.bic, invoer.kvkNummer, invoer.brin, invoer.adres === null ? null : JSON.stringify(invoer.adres),
          JSON.stringify(invoer.duoErkenningen), JSON.stringify(invoer.sbbErkenningen), gebruiker.sub,
        ],
      );
      return { status: 201, antwoord: await leesEen(transactie, id, true) };
    });
  }

  /** Asks for another account number; it holds after a second person approves. */
  async vraagIbanwijziging(id: string, invoer: IbanwijzigingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/ibanwijzigingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const begunstigde = await leesEen(transactie, id, true);
      if (begunstigde['iban'] === invoer.iban) throw ongewijzigdIban();
      const wijzigingId = nieuwId();
      await transactie.query('INSERT INTO ibanwijziging (id, begunstigde, iban, bic, reden, ingediend_door) VALUES ($1, $2, $3, $4, $5, $6)', [wijzigingId, id, invoer.iban, invoer.bic, invoer.reden, gebruiker.sub]);
      return { status: 201, antwoord: { ...(await leesWijziging(transactie, id, wijzigingId)) } };
    });
  }

  /** Approves a change of account number, and applies it in the same transaction. */
  async fiatteerIbanwijziging(id: string, wijzigingId: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/ibanwijzigingen/${wijzigingId}/fiatteringen`, {}) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const wijziging = await leesWijziging(transactie, id, wijzigingId);
      if (wijziging.status !== 'ingediend') throw alGefiatteerd();
      if (wijziging.ingediendDoor === gebruiker.sub) throw zelfdePersoon();
      await transactie.query("UPDATE ibanwijziging SET status = 'gefiatteerd', gefiatteerd_door = $2, gefiatteerd_op = now() WHERE id = $1", [wijzigingId, gebruiker.sub]);
      // A BIC belongs to its account: without a new one there is none.
      await transactie.query('UPDATE begunstigde SET iban = $2, bic = $3 WHERE id = $1', [id, wijziging.iban, wijziging.bic]);
      return { status: 201, antwoord: { ...(await leesWijziging(transactie, id, wijzigingId)) } };
    });
  }

  /** One payee, with its account number for who may see that. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    const metRekening = zietRekening(gebruiker);
    const begunstigde = await leesEen(this.database.gezienDoor(gebruiker), id, metRekening);
    if (!metRekening) return begunstigde;
    const ibanwijzigingen = await this.database.gezienDoor(gebruiker).rijen(`SELECT ${WIJZIGING} FROM ibanwijziging w WHERE w.begunstigde = $1 ORDER BY w.id`, [id]);
    return { ...begunstigde, ibanwijzigingen };
  }

  /** One page of payees, in order of registration. */
  async lijst(vraag: BegunstigdenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown> & { id: string }>(
      `SELECT ${kolommen(zietRekening(gebruiker))} FROM begunstigde b
        WHERE ($1::uuid IS NULL OR b.id > $1) AND ($2::text IS NULL OR b.soort = $2) AND ($3::text IS NULL OR position(lower($3) IN lower(b.naam)) > 0)
        ORDER BY b.id LIMIT $4`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.soort, vraag.naam, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }
}

function zietRekening(gebruiker: Gebruiker): boolean {
  return gebruiker.rollen.some((rol) => ZIET_REKENING.includes(rol));
}

function kolommen(metRekening: boolean): string {
  return metRekening ? `${KOLOMMEN}, ${REKENING}` : KOLOMMEN;
}

async function leesEen(verbinding: Verbinding, id: string, metRekening: boolean): Promise<Record<string, unknown>> {
  const { rows } = await verbinding.query(`SELECT ${kolommen(metRekening)} FROM begunstigde b WHERE b.id = $1`, [id]);
  if (!rows[0]) throw nietGevonden();
  return rows[0];
}

async function leesWijziging(transactie: Transactie, id: string, wijzigingId: string): Promise<WijzigingRij> {
  const { rows } = await transactie.query(`SELECT ${WIJZIGING} FROM ibanwijziging w WHERE w.id = $2 AND w.begunstigde = $1`, [id, wijzigingId]);
  const rij = rows[0] as unknown as WijzigingRij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}
