import { Inject, Injectable } from '@nestjs/common';
import type { Verbinding } from '#ledger';
import type { Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, nietGevonden, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import type { AanhoudingenVraag, RedenInvoer } from './aanhoudingen.dto.js';
import { alAangehouden, looptNiet, nietAanTeHouden, zelfdePersoon } from './aanhoudingen.fouten.js';

const LEES = `
  SELECT a.id, CASE WHEN o.aanhouding IS NOT NULL THEN 'opgeheven' WHEN EXISTS (SELECT 1 FROM lopende_aanhouding l WHERE l.id = a.id) THEN 'open' ELSE 'vervallen' END AS status,
         a.bron, a.reden, a.gezet_door AS "gezetDoor", a.gezet_op AS "gezetOp", a.betaling AS "betalingId", b.nummer AS "betalingNummer", a.begunstigde AS "begunstigdeId", a.naam, a.iban,
         a.bankbericht AS "bankberichtId", CASE WHEN o.aanhouding IS NOT NULL THEN json_build_object('reden', o.reden, 'door', o.door, 'op', o.op) END AS opheffing
    FROM aanhouding a LEFT JOIN betaling b ON b.id = a.betaling LEFT JOIN aanhouding_opheffing o ON o.aanhouding = a.id`;

interface AanhoudingRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly status: string;
  readonly gezetDoor: string;
}

interface Aangehouden {
  readonly nummer: string;
  readonly status: string;
  readonly run: string | null;
  readonly run_status: string | null;
}

/** Holds: what stays out of every run until somebody else lets it go. */
@Injectable()
export class AanhoudingenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Holds a payment that was not paid yet. */
  houdAan(betalingId: string, invoer: RedenInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/betalingen/${betalingId}/aanhoudingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const betaling = await leesBetaling(transactie, betalingId);
      if (betaling.status === 'uitgevoerd' || betaling.status === 'ingetrokken') throw nietAanTeHouden(betaling.nummer, betaling.status);
      const [lopend] = (await transactie.query('SELECT id FROM lopende_aanhouding WHERE betaling = $1', [betalingId])).rows as { id: string }[];
      if (lopend) throw alAangehouden(betaling.nummer, lopend.id);
      const id = nieuwId();
      await transactie.query("INSERT INTO aanhouding (id, betaling, bron, reden, gezet_door, gezet_op) VALUES ($1, $2, 'kassier', $3, $4, $5)", [id, betalingId, invoer.reden, gebruiker.sub, this.nu()]);
      return { status: 201, antwoord: { ...(await lees(transactie, id)), melding: melding(betaling) } };
    });
  }

  /** Lifts a hold; by another person than who set it. */
  hefOp(id: string, invoer: RedenInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/aanhoudingen/${id}/opheffingen`, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const aanhouding = await lees(transactie, id);
      if (aanhouding.status !== 'open') throw looptNiet(aanhouding.status);
      if (aanhouding.gezetDoor === gebruiker.sub) throw zelfdePersoon(gebruiker.sub);
      await transactie.query('INSERT INTO aanhouding_opheffing (aanhouding, reden, door, op) VALUES ($1, $2, $3, $4)', [id, invoer.reden, gebruiker.sub, this.nu()]);
      return { status: 201, antwoord: await lees(transactie, id) };
    });
  }

  /** A hold as it stands. Throws the 404 problem when there is none. */
  toon(id: string): Promise<AanhoudingRij> {
    return lees(this.database.landelijk, id);
  }

  /** One page of holds, in the order in which they were set. */
  async lijst(vraag: AanhoudingenVraag): Promise<Pagina<AanhoudingRij>> {
    const rijen = await this.database.landelijk.rijen<AanhoudingRij>(
      `SELECT * FROM (${LEES}) a WHERE ($1::uuid IS NULL OR id > $1) AND ($2::text IS NULL OR status = $2) AND ($3::uuid IS NULL OR "betalingId" = $3) AND ($4::uuid IS NULL OR "begunstigdeId" = $4) ORDER BY id LIMIT $5`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.status, vraag.betalingId, vraag.begunstigdeId, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  private nu(): string {
    return new Date(this.klok.nuMs()).toISOString();
  }
}

async function lees(verbinding: Verbinding, id: string): Promise<AanhoudingRij> {
  const { rows } = await verbinding.query(`${LEES} WHERE a.id = $1`, [id]);
  const rij = rows[0] as AanhoudingRij | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

async function leesBetaling(transactie: Transactie, id: string): Promise<Aangehouden> {
  const { rows } = await transactie.query(
    'SELECT b.nummer, b.status, r.nummer AS run, r.status AS run_status FROM betaling b LEFT JOIN betaalopdracht o ON o.betaling = b.id AND o.loopt LEFT JOIN betaalrun r ON r.id = o.run WHERE b.id = $1', [id],
  );
  const rij = rows[0] as Aangehouden | undefined;
  if (!rij) throw nietGevonden();
  return rij;
}

/** A hold keeps a payment from a run; one that is in a run already needs more than that. */
function melding({ nummer, run, run_status: status }: Aangehouden): string | null {
  if (run === null) return null;
  if (status === 'concept') return `Betaling ${nummer} zit in betaalrun ${run}, die nu niet gefiatteerd kan worden. Trek de run in en maak haar opnieuw, of hef de aanhouding op.`;
  if (status === 'gefiatteerd') return `Betaling ${nummer} zit in betaalrun ${run}, die al gefiatteerd is: haar bestand bevat de betaling. Trek de run in als het bestand nog niet bij de bank is.`;
  return `Betaling ${nummer} is met betaalrun ${run} naar de bank. De aanhouding geldt pas als de bank haar afwijst of het geld terugkomt; vraag de bank om de betaling te annuleren.`;
}
