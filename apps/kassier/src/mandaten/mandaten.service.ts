import { Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import { Bedrag } from '#values';
import type { Functie, Gebruiker } from '../access/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import type { GebruikVraag, IntrekkingInvoer, MandaatInvoer, MandatenVraag } from './mandaten.dto.js';
import { nietVanDeKassier, reiktVerder, verkeerdeStatus, zelfdePersoon } from './mandaten.fouten.js';

const PAD = '/v1/mandaten';
const STATUS = "CASE WHEN i.mandaat IS NOT NULL THEN 'ingetrokken' WHEN f.mandaat IS NOT NULL THEN 'vastgesteld' ELSE 'ingediend' END";
const VAN = 'FROM mandaat m LEFT JOIN mandaat_fiattering f ON f.mandaat = m.id LEFT JOIN mandaat_intrekking i ON i.mandaat = m.id';
const LEES = `
  SELECT m.id, m.persoon, m.handeling, m.bedrag_max AS "bedragMax", m.geldig_vanaf AS "geldigVanaf", m.geldig_tot_en_met AS "geldigTotEnMet", m.kenmerk, m.vervangt, ${STATUS} AS status,
         m.ingediend_door AS "ingediendDoor", m.ingediend_op AS "ingediendOp", f.door AS "vastgesteldDoor", f.op AS "vastgesteldOp", i.door AS "ingetrokkenDoor", i.op AS "ingetrokkenOp", i.reden AS "ingetrokkenReden",
         (SELECT count(*)::int FROM mandaat_gebruik g WHERE g.mandaat = m.id) AS gebruik ${VAN}`;

interface Mandaatrij {
  readonly id: string;
  readonly persoon: string;
  readonly handeling: string;
  readonly bedragMax: string;
  readonly geldigVanaf: string;
  readonly geldigTotEnMet: string | null;
  readonly vervangt: string | null;
  readonly status: string;
  readonly ingediendDoor: string;
}

/** The register of mandates: what one person submits, another decides, and neither of them gets. */
@Injectable()
export class MandatenService {
  constructor(private readonly database: Database, private readonly actie: IdempotenteActie) {}

  /** Submits a mandate, or a stand-in for one. Nothing can be approved with it yet. */
  async dienIn(invoer: MandaatInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      if (invoer.persoon === gebruiker.sub) throw zelfdePersoon('indienen', 'voor uzelf');
      await eisVanDeKassier(transactie, invoer.persoon);
      if (invoer.vervangt !== null) await eisPassendeVervanging(transactie, invoer, invoer.vervangt);
      const id = nieuwId();
      await transactie.query(
        'INSERT INTO mandaat (id, persoon, handeling, bedrag_max, geldig_vanaf, geldig_tot_en_met, kenmerk, vervangt, ingediend_door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [id, invoer.persoon, invoer.handeling, invoer.bedragMax, invoer.geldigVanaf, invoer.geldigTotEnMet, invoer.kenmerk, invoer.vervangt, gebruiker.sub],
      );
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** Decides: from its first day on it counts. */
  async fiatteer(id: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/fiatteringen`, {}) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const mandaat = await leesEen(transactie, id);
      if (mandaat.status !== 'ingediend') throw verkeerdeStatus(mandaat.status, 'vastgesteld');
      if (mandaat.persoon === gebruiker.sub) throw zelfdePersoon('vaststellen', 'voor uzelf');
      if (mandaat.ingediendDoor === gebruiker.sub) throw zelfdePersoon('vaststellen', 'zelf ingediend');
      await transactie.query('INSERT INTO mandaat_fiattering (mandaat, door) VALUES ($1, $2)', [id, gebruiker.sub]);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** Withdraws or refuses: from now on nobody approves with it. What was approved with it stays. */
  async trekIn(id: string, invoer: IntrekkingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `${PAD}/${id}/intrekkingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const mandaat = await leesEen(transactie, id);
      if (mandaat.status === 'ingetrokken') throw verkeerdeStatus(mandaat.status, 'ingetrokken');
      await transactie.query('INSERT INTO mandaat_intrekking (mandaat, reden, door) VALUES ($1, $2, $3)', [id, invoer.reden, gebruiker.sub]);
      return { status: 201, antwoord: { ...(await leesEen(transactie, id)) } };
    });
  }

  /** One mandate. Throws the 404 problem when there is none. */
  async toon(id: string): Promise<Record<string, unknown>> {
    return { ...(await leesEen(this.database.landelijk, id)) };
  }

  /** One page of mandates, in order of submission. */
  async lijst(vraag: MandatenVraag): Promise<Pagina<Record<string, unknown>>> {
    const rijen = await this.database.landelijk.rijen<Record<string, unknown> & { id: string }>(
      `${LEES} WHERE ($1::uuid IS NULL OR m.id > $1) AND ($2::text IS NULL OR m.persoon = $2) AND ($3::text IS NULL OR m.handeling = $3) AND ($4::text IS NULL OR ${STATUS} = $4)
         AND ($5::date IS NULL OR EXISTS (SELECT 1 FROM mandaat_van_kracht k WHERE k.id = m.id AND $5 BETWEEN k.geldig_vanaf AND coalesce(k.geldig_tot_en_met, 'infinity'))) ORDER BY m.id LIMIT $6`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.persoon, vraag.handeling, vraag.status, vraag.geldigOp, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  /** One page of what was approved with a mandate. Throws the 404 problem when there is no such mandate. */
  async gebruik(id: string, vraag: GebruikVraag): Promise<Pagina<Record<string, unknown>>> {
    await leesEen(this.database.landelijk, id);
    const rijen = await this.database.landelijk.rijen<Record<string, unknown> & { onderwerp: string }>(
      'SELECT handeling, onderwerp, persoon, bedrag, dag, op FROM mandaat_gebruik WHERE mandaat = $1 AND ($2::uuid IS NULL OR onderwerp > $2) ORDER BY onderwerp LIMIT $3', [id, leesCursor(vraag.cursor, UUID_PLAATS), vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.onderwerp);
  }
}

async function leesEen(verbinding: Verbinding, id: string): Promise<Mandaatrij> {
  const { rows } = await verbinding.query(`${LEES} WHERE m.id = $1`, [id]);
  const rij = rows[0] as unknown as Mandaatrij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

async function eisVanDeKassier(verbinding: Verbinding, persoon: string): Promise<void> {
  const { rows } = await verbinding.query('SELECT functie FROM functie f WHERE persoon = $1 AND NOT EXISTS (SELECT 1 FROM functie n WHERE n.eerder = f.id)', [persoon]);
  const functie = rows[0]?.['functie'] as Functie | undefined;
  if (functie !== undefined && functie !== 'kassier') throw nietVanDeKassier(functie);
}

async function eisPassendeVervanging(verbinding: Verbinding, invoer: MandaatInvoer, vervangt: string): Promise<void> {
  const { rows } = await verbinding.query(`${LEES} WHERE m.id = $1`, [vervangt]);
  const mandaat = rows[0] as unknown as Mandaatrij | undefined;
  if (!mandaat) throw ongeldigeInvoer([{ pointer: '/vervangt', melding: 'Dit mandaat bestaat niet. Kies een mandaat uit GET /v1/mandaten.' }]);
  const eind = mandaat.geldigTotEnMet;
  const redenen = [
    mandaat.status === 'vastgesteld' ? null : `het mandaat is ${mandaat.status}`,
    mandaat.vervangt === null ? null : 'het mandaat is zelf een vervanging',
    mandaat.persoon === invoer.persoon ? 'de vervanger is dezelfde persoon' : null,
    mandaat.handeling === invoer.handeling ? null : `het mandaat is voor ${mandaat.handeling}`,
    Bedrag.van(invoer.bedragMax).groterDan(Bedrag.van(mandaat.bedragMax)) ? `het mandaat gaat tot ${Bedrag.van(mandaat.bedragMax).voorMensen()}` : null,
    invoer.geldigVanaf < mandaat.geldigVanaf || (eind !== null && (invoer.geldigTotEnMet ?? eind) > eind) ? `het mandaat geldt van ${mandaat.geldigVanaf}${eind === null ? '' : ` tot en met ${eind}`}` : null,
  ].filter((reden) => reden !== null);
  if (redenen.length > 0) throw reiktVerder(redenen);
}
