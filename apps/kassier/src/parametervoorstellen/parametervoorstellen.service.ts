import { Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import type { Gebruiker } from '../access/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import type { IntrekkingInvoer, ParametervoorstelInvoer, ParametervoorstellenVraag } from './parametervoorstellen.dto.js';
import { nietMeerIngediend, zelfdePersoon } from './parametervoorstellen.fouten.js';

const PAD = '/v1/parametervoorstellen';
const LEES = `
  SELECT v.id, v.regelset, v.parameter, p.naam, v.eenheid, v.waarde, v.geldig_vanaf AS "geldigVanaf", v.ook_voor_bestaande AS "ookVoorBestaande", v.kenmerk, v.citaat, v.toelichting,
         coalesce(a.uitkomst, 'ingediend') AS status, v.ingediend_door AS "ingediendDoor", v.ingediend_op AS "ingediendOp",
         CASE a.uitkomst WHEN 'vastgesteld' THEN a.door END AS "vastgesteldDoor", CASE a.uitkomst WHEN 'vastgesteld' THEN a.op END AS "vastgesteldOp",
         CASE a.uitkomst WHEN 'ingetrokken' THEN a.door END AS "ingetrokkenDoor", CASE a.uitkomst WHEN 'ingetrokken' THEN a.op END AS "ingetrokkenOp", a.reden AS "ingetrokkenReden"
    FROM parametervoorstel v JOIN parameter p ON p.regelset = v.regelset AND p.id = v.parameter LEFT JOIN parametervoorstel_afdoening a ON a.voorstel = v.id`;

interface Voorstelrij {
  readonly id: string;
  readonly parameter: string;
  readonly status: string;
  readonly ingediendDoor: string;
}

/** Values of the regeling that SZW proposes: by one person, decided by another. The values the regeling came with stay. */
@Injectable()
export class ParametervoorstellenService {
  constructor(private readonly database: Database, private readonly actie: IdempotenteActie) {}

  /** Submits a proposal, for the set of rules of these books. Nothing is judged by it yet. */
  async dienIn(invoer: ParametervoorstelInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const id = nieuwId();
      await transactie.query(
        `INSERT INTO parametervoorstel (id, regelset, parameter, eenheid, waarde, geldig_vanaf, ook_voor_bestaande, kenmerk, citaat, toelichting, ingediend_door)
         SELECT $1, p.regelset, p.id, p.eenheid, $3, $4, $5, $6, $7, $8, $9 FROM parameter p JOIN regelset r ON r.slug = p.regelset WHERE p.id = $2`,
        [id, invoer.parameter, invoer.waarde, invoer.geldigVanaf, invoer.ookVoorBestaande, invoer.kenmerk, invoer.citaat, invoer.toelichting, gebruiker.sub],
      );
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** Decides: from now on every instance judges by it. Only by somebody else than who proposed it. */
  async fiatteer(id: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/fiatteringen`, {}) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const voorstel = await leesEen(transactie, id);
      if (voorstel.status !== 'ingediend') throw nietMeerIngediend(voorstel.parameter, voorstel.status, 'vastgesteld');
      if (voorstel.ingediendDoor === gebruiker.sub) throw zelfdePersoon(voorstel.parameter);
      await doeAf(transactie, voorstel, 'vastgesteld', gebruiker, null);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** Withdraws what was proposed and not decided. */
  async trekIn(id: string, invoer: IntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const voorstel = await leesEen(transactie, id);
      if (voorstel.status !== 'ingediend') throw nietMeerIngediend(voorstel.parameter, voorstel.status, 'ingetrokken');
      await doeAf(transactie, voorstel, 'ingetrokken', gebruiker, invoer.reden);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** One proposal. Throws the 404 problem when there is none. */
  async toon(id: string): Promise<Record<string, unknown>> {
    return { ...(await leesEen(this.database.landelijk, id)) };
  }

  /** One page of proposals, in order of submission. */
  async lijst(vraag: ParametervoorstellenVraag): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.landelijk.rijen<Record<string, unknown> & { id: string }>(
      `${LEES} WHERE ($1::uuid IS NULL OR v.id > $1) AND ($2::text IS NULL OR coalesce(a.uitkomst, 'ingediend') = $2) AND ($3::text IS NULL OR v.parameter = $3) ORDER BY v.id LIMIT $4`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.status, vraag.parameter, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }
}

async function leesEen(verbinding: Verbinding, id: string): Promise<Voorstelrij> {
  const { rows } = await verbinding.query(`${LEES} WHERE v.id = $1`, [id]);
  const rij = rows[0] as unknown as Voorstelrij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

/** The database itself gives the moment, and of a decided version the number. */
async function doeAf(transactie: Transactie, { id, ingediendDoor }: Voorstelrij, uitkomst: 'vastgesteld' | 'ingetrokken', { sub }: Gebruiker, reden: string | null): Promise<void> {
  await transactie.query('INSERT INTO parametervoorstel_afdoening (voorstel, ingediend_door, uitkomst, door, reden) VALUES ($1, $2, $3, $4, $5)', [id, ingediendDoor, uitkomst, sub, reden]);
}
