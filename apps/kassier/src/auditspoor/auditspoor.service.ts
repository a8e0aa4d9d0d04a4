import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { leesCursor, maakPagina, type Pagina } from '../http/index.js';
import type { AuditregelAntwoord, AuditspoorVraag } from './auditspoor.dto.js';

const LEES = `
  SELECT id, moment, soort, verzoek_id AS "verzoekId", trace_id AS "traceId", persoon, organisatie, rollen, regio, token_id AS "tokenId", client_id AS "clientId", adres, methode, route, onderwerp,
         status, probleem, reden, sleutel_hash AS "sleutelHash", besluit AS "besluitId", aantal
    FROM auditspoor`;

/** Where a page of the trail begins: after this moment and id. */
const PLAATS = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const DAG = (parameter: string, erbij: string): string => `((${parameter}::date${erbij})::timestamp AT TIME ZONE 'Europe/Amsterdam')`;

/** Shows the audit trail. Writing it is for who does what it tells of. */
@Injectable()
export class AuditspoorService {
  constructor(private readonly database: Database) {}

  /** One page of it, the last first. */
  async lijst(vraag: AuditspoorVraag): Promise<Pagina<AuditregelAntwoord>> {
    const [, moment = null, id = null] = PLAATS.exec(leesCursor(vraag.cursor, PLAATS) ?? '') ?? [];
    const rijen = await this.database.landelijk.rijen<AuditregelAntwoord>(
      `${LEES} WHERE ($1::timestamptz IS NULL OR (moment, id) < ($1, $2::uuid)) AND ($3::date IS NULL OR moment >= ${DAG('$3', '')}) AND ($4::date IS NULL OR moment < ${DAG('$4', ' + 1')})
          AND ($5::text IS NULL OR persoon = $5) AND ($6::text IS NULL OR soort = $6) AND ($7::text IS NULL OR onderwerp = $7)
        ORDER BY moment DESC, id DESC LIMIT $8`,
      [moment, id, vraag.van, vraag.tot, vraag.persoon, vraag.soort, vraag.onderwerp, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => `${rij.moment}_${rij.id}`);
  }
}
