import { Inject, Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import { zichtbareRegio, type Gebruiker } from '../access/index.js';
import { CONFIGURATIE, type Configuratie } from '../config/index.js';
import { Database, IdempotenteActie, metZicht, nieuwId, zichtVan, type ActieUitslag, type Transactie, type VastAntwoord } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { waaromNiet } from './bezorgadres.js';
import type { AbonnementenVraag, AbonnementInvoer, HerhalingInvoer } from './gebeurtenissen.dto.js';
import { adresNietToegestaan, alBeeindigd, teVeelAbonnementen } from './gebeurtenissen.fouten.js';
import { GebeurtenissenService } from './gebeurtenissen.service.js';

/** Of one organisation, that run. */
const ABONNEMENTEN_MAX = 20;

const LEES = `SELECT a.id, a.url, a.soorten, a.regio, a.door, a.op, CASE WHEN s.beeindigd_op IS NULL THEN 'actief' ELSE 'beeindigd' END AS status, s.tot, s.mislukt, s.volgende_op AS "volgendeOp", s.laatste_fout AS "laatsteFout"
  FROM abonnement a JOIN abonnement_stand s ON s.abonnement = a.id`;

interface Abonnementrij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly status: 'actief' | 'beeindigd';
}

/** Who wants to be told of what, and where. An organisation sees and ends its own subscriptions only. */
@Injectable()
export class AbonnementenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly gebeurtenissen: GebeurtenissenService,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
  ) {}

  /** Begins a subscription; a region is told of itself only. Throws the 400 problem for an address that is not allowed. */
  async neem(invoer: AbonnementInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const bezwaar = waaromNiet(invoer.url, this.configuratie.webhookHosten);
    if (bezwaar !== null) throw adresNietToegestaan(bezwaar);
    const na = invoer.na ?? await this.gebeurtenissen.laatste();
    return this.voerUit('/v1/abonnementen', invoer, gebruiker, sleutel, async (transactie) => {
      const { rows } = await transactie.query('SELECT count(*)::int AS aantal FROM abonnement a JOIN abonnement_stand s ON s.abonnement = a.id WHERE a.organisatie = $1 AND s.beeindigd_op IS NULL', [gebruiker.organisatie]);
      if ((rows[0] as { aantal: number }).aantal >= ABONNEMENTEN_MAX) throw teVeelAbonnementen(ABONNEMENTEN_MAX);
      const id = nieuwId();
      await transactie.query('INSERT INTO abonnement (id, organisatie, regio, url, geheim, soorten, door) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, gebruiker.organisatie, zichtbareRegio(gebruiker), invoer.url, invoer.geheim, invoer.soorten, gebruiker.sub]);
      await transactie.query('INSERT INTO abonnement_stand (abonnement, tot) VALUES ($1, $2)', [id, na]);
      return { status: 201, antwoord: await lees(transactie, id, gebruiker) };
    });
  }

  /** Sends everything after an event again, or skips what is before it; what failed is tried at once. */
  herhaal(id: string, invoer: HerhalingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    return this.voerUit(`/v1/abonnementen/${id}/herhalingen`, invoer, gebruiker, sleutel, async (transactie) => {
      if ((await lees(transactie, id, gebruiker)).status !== 'actief') throw alBeeindigd();
      await transactie.query("UPDATE abonnement_stand SET tot = $2, mislukt = 0, laatste_fout = NULL, volgende_op = clock_timestamp() WHERE abonnement = $1", [id, invoer.na]);
      return { status: 201, antwoord: await lees(transactie, id, gebruiker) };
    });
  }

  /** Ends a subscription, for good. */
  beeindig(id: string, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    return this.voerUit(`/v1/abonnementen/${id}/beeindigingen`, {}, gebruiker, sleutel, async (transactie) => {
      if ((await lees(transactie, id, gebruiker)).status !== 'actief') throw alBeeindigd();
      await transactie.query('UPDATE abonnement_stand SET beeindigd_op = clock_timestamp() WHERE abonnement = $1', [id]);
      return { status: 201, antwoord: await lees(transactie, id, gebruiker) };
    });
  }

  /** One page of the subscriptions of the user's organisation, in the order in which they began. */
  async lijst({ cursor, limiet }: AbonnementenVraag, gebruiker: Gebruiker): Promise<Pagina<Abonnementrij>> {
    const rijen = await this.database.landelijk.rijen<Abonnementrij>(
      `${LEES} WHERE a.organisatie = $1 AND ($2::text IS NULL OR a.regio = $2) AND ($3::uuid IS NULL OR a.id > $3) ORDER BY a.id LIMIT $4`,
      [gebruiker.organisatie, zichtbareRegio(gebruiker), leesCursor(cursor, UUID_PLAATS), limiet + 1],
    );
    return maakPagina(rijen, limiet, ({ id }) => id);
  }

  toon(id: string, gebruiker: Gebruiker): Promise<Abonnementrij> {
    return lees(this.database.landelijk, id, gebruiker);
  }

  /** With national eyes: subscriptions are of organisations, and every query here asks for the user's own. */
  private voerUit(pad: string, invoer: object, gebruiker: Gebruiker, sleutel: string, werk: (transactie: Transactie) => Promise<VastAntwoord>): Promise<ActieUitslag> {
    return this.actie.voerUit({ gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', pad, invoer) }, (transactie) => metZicht(transactie, '*', zichtVan(gebruiker), () => werk(transactie)));
  }
}

async function lees(verbinding: Verbinding, id: string, gebruiker: Gebruiker): Promise<Abonnementrij> {
  const { rows } = await verbinding.query(`${LEES} WHERE a.id = $1 AND a.organisatie = $2 AND ($3::text IS NULL OR a.regio = $3)`, [id, gebruiker.organisatie, zichtbareRegio(gebruiker)]);
  const [rij] = rows as Abonnementrij[];
  if (rij === undefined) throw nietGevonden('Dit abonnement bestaat niet bij uw organisatie. Zoek het op in /v1/abonnementen.');
  return rij;
}
