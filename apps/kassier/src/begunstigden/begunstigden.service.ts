import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import type { Gebruiker } from '../access/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag } from '../database/index.js';
import { leesCursor, maakPagina, NUMMER_PLAATS, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { DUBBELEN_PLAATS, leesDubbelen, type Dubbelen } from './begunstigde.dubbelen.js';
import { begunstigdeKolommen, leesBegunstigde, leesGetoonde, zietRekening, type Begunstigde } from './begunstigde.lezen.js';
import { leesGedeeld } from './begunstigde.meldingen.js';
import { schrijfBegunstigden } from './begunstigde.opslag.js';
import type { DubbelenVraag } from './begunstigden.dubbelen.dto.js';
import type { BegunstigdeInvoer, BegunstigdenVraag, WijzigingenVraag, WijzigingInvoer } from './begunstigden.dto.js';
import { verandertNiets } from './begunstigden.fouten.js';

const PAD = '/v1/begunstigden';

const WIJZIGING = `
  w.id, w.begunstigde AS "begunstigdeId", w.volgnummer, w.velden, w.voor, w.na, w.reden, w.door, w.op`;

/** The fields that a change can give. */
const WIJZIGBAAR = ['naam', 'kvkNummer', 'brin', 'adres', 'duoErkenningen', 'sbbErkenningen'] as const satisfies readonly (keyof WijzigingInvoer & keyof Begunstigde)[];

/** Registers and corrects payees, and finds them. */
@Injectable()
export class BegunstigdenService {
  constructor(private readonly database: Database, private readonly actie: IdempotenteActie) {}

  /** Registers a payee, and tells with whom it shares a number or an account. */
  async registreer(invoer: BegunstigdeInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const id = nieuwId();
      const gedeeld = await leesGedeeld(transactie, [invoer]);
      await schrijfBegunstigden(transactie, [{ id, invoer }], gebruiker.sub);
      return { status: 201, antwoord: { ...(await leesBegunstigde(transactie, id)), meldingen: gedeeld.meldingenOver(invoer) } };
    });
  }

  /**
   * Corrects a payee: of the fields that are given, those that are not so yet. It holds at once for whatever is decided or
   * put in a run from here on; what was decided or put in a run before rests on what it was.
   */
  async wijzig(id: string, invoer: WijzigingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/wijzigingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const begunstigde = await leesBegunstigde(transactie, id);
      const gewijzigd = WIJZIGBAAR.filter((veld) => invoer[veld] !== undefined && !isDeepStrictEqual(invoer[veld], begunstigde[veld]));
      const na = Object.fromEntries(gewijzigd.map((veld): [string, unknown] => [veld, invoer[veld]])) as Partial<Begunstigde>;
      if (Object.keys(na).length === 0) throw verandertNiets();
      const wijzigingId = nieuwId();
      await transactie.query('INSERT INTO begunstigde_wijziging (id, begunstigde, na, reden, door) VALUES ($1, $2, $3, $4, $5)', [wijzigingId, id, JSON.stringify(na), invoer.reden, gebruiker.sub]);
      const nieuw = { ...begunstigde, ...na };
      const meldingen = (await leesGedeeld(transactie, [nieuw], id)).meldingenOver(nieuw);
      const { rows } = await transactie.query(`SELECT ${WIJZIGING} FROM begunstigde_wijziging w WHERE w.id = $1`, [wijzigingId]);
      return { status: 201, antwoord: { ...(rows[0] as Record<string, unknown>), meldingen } };
    });
  }

  /** One page of the changes of a payee, in order. Throws the 404 problem when there is no such payee. */
  async wijzigingen(id: string, vraag: WijzigingenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const venster = this.database.gezienDoor(gebruiker);
    await leesBegunstigde(venster, id);
    const rijen = await venster.rijen<Record<string, unknown> & { volgnummer: number }>(
      `SELECT ${WIJZIGING} FROM begunstigde_wijziging w WHERE w.begunstigde = $1 AND ($2::int IS NULL OR w.volgnummer > $2) ORDER BY w.volgnummer LIMIT $3`,
      [id, leesCursor(vraag.cursor, NUMMER_PLAATS), vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => String(rij.volgnummer));
  }

  /** One payee, with its account number for who may see that. Throws the 404 problem when there is none. */
  async toon(id: string, gebruiker: Gebruiker): Promise<Record<string, unknown>> {
    return leesGetoonde(this.database.gezienDoor(gebruiker), id, zietRekening(gebruiker));
  }

  /** One page of payees, in order of registration. */
  async lijst(vraag: BegunstigdenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown> & { id: string }>(
      `SELECT ${begunstigdeKolommen(zietRekening(gebruiker))} FROM begunstigde b
        WHERE ($1::uuid IS NULL OR b.id > $1) AND ($2::text IS NULL OR b.soort = $2) AND ($3::text IS NULL OR position(lower($3) IN lower(b.naam)) > 0)
          AND ($4::text IS NULL OR b.kvk_nummer = $4) AND ($5::text IS NULL OR rpad(b.brin, 6, '0') = rpad($5, 6, '0'))
        ORDER BY b.id LIMIT $6`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.soort, vraag.naam, vraag.kvkNummer, vraag.brin, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** One page of the groups of payees that share a number or an account. */
  async dubbelen(vraag: DubbelenVraag, gebruiker: Gebruiker): Promise<Pagina<Dubbelen>> {
    const venster: Verbinding = this.database.gezienDoor(gebruiker);
    return maakPagina(await leesDubbelen(venster, vraag.gedeeld ?? null, leesCursor(vraag.cursor, DUBBELEN_PLAATS), vraag.limiet + 1), vraag.limiet, ({ gedeeld, begunstigden }) => `${begunstigden[0]?.id ?? ''} ${gedeeld}`);
  }
}
