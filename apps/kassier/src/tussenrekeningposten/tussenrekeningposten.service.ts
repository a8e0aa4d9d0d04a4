import { Injectable } from '@nestjs/common';
import { Rekeningschema } from '#ledger';
import type { Gebruiker } from '../access/index.js';
import { Database, IdempotenteActie, type ActieUitslag } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, vingerafdruk, type Pagina } from '../http/index.js';
import { handelAf } from './tussenrekeningpost.afhandeling.js';
import { deelId, leesPost, leesVoorstellen, LEES_POST, type PostRij } from './tussenrekeningpost.lezen.js';
import type { AfhandelingInvoer, TussenrekeningpostenVraag } from './tussenrekeningposten.dto.js';

/** Cursors of this list: a message and a number in it. */
const PLAATS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{1,9}$/;

/** The work list of money that the statements show and nobody announced. */
@Injectable()
export class TussenrekeningpostenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly schema: Rekeningschema,
  ) {}

  /** Books what a transaction, or a part of it, turned out to be. */
  async handelAf(id: string, invoer: AfhandelingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/tussenrekeningposten/${id}/afhandelingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const post = await leesPost(transactie, id);
      if (!post) throw nietGevonden();
      await handelAf(transactie, this.schema, post, invoer, gebruiker.sub);
      return { status: 201, antwoord: { ...(await leesPost(transactie, id)) } };
    });
  }

  /** A transaction with what it may well be. Throws the 404 problem when there is none. */
  async toon(id: string): Promise<Record<string, unknown>> {
    const post = await leesPost(this.database.landelijk, id);
    if (!post) throw nietGevonden();
    return { ...post, voorstellen: await leesVoorstellen(this.database.landelijk, post) };
  }

  /** One page of transactions, in the order in which their messages came. */
  async lijst(vraag: TussenrekeningpostenVraag): Promise<Pagina<PostRij>> {
    const na = leesCursor(vraag.cursor, PLAATS);
    const [bankbericht, volgnummer] = na === null ? [null, null] : deelId(na);
    const rijen = await this.database.landelijk.rijen<PostRij>(
      `${LEES_POST} AND ($1::uuid IS NULL OR (q.bankbericht, q.volgnummer) > ($1, $2::int)) AND ($3::text IS NULL OR (q.bedrag <> a.som) = ($3 = 'open'))
         AND ($4::text IS NULL OR (q.bedrag > 0) = ($4 = 'bij')) AND ($5::date IS NULL OR q.boekdatum >= $5) AND ($6::date IS NULL OR q.boekdatum <= $6) ORDER BY q.bankbericht, q.volgnummer LIMIT $7`,
      [bankbericht, volgnummer, vraag.status, vraag.richting, vraag.vanaf, vraag.tot, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }
}
