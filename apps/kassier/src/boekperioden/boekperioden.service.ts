import { Inject, Injectable } from '@nestjs/common';
import { leesSchrijfpositie, type Verbinding } from '#ledger';
import { Datum, vandaag, type Klok } from '#values';
import type { Gebruiker } from '../access/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, leesOpenVanaf, type ActieUitslag } from '../database/index.js';
import { leesCursor, maakPagina, vingerafdruk, type Pagina } from '../http/index.js';
import { leesOmzet, leesWaarschuwingen, telBoekingen, type Waarschuwing } from './boekperiode.inhoud.js';
import { Maandtelling } from '../uitnutting/index.js';
import type { BoekperiodenVraag, SluitingInvoer } from './boekperioden.dto.js';
import { alGesloten, nogNietVoorbij, onbekendeMaand } from './boekperioden.fouten.js';

type Rij = Record<string, unknown>;

const MAAND_PLAATS = /^\d{4}-\d{2}$/;

// A month is closed by the first closing of that month or a later one.
const LEES = `
  SELECT to_char(m.maand, 'YYYY-MM') AS maand, CASE WHEN s.maand IS NULL THEN 'open' ELSE 'gesloten' END AS status, s.gesloten_op AS "geslotenOp",
         s.gesloten_door AS "geslotenDoor", s.reden, to_char(s.maand, 'YYYY-MM') AS "geslotenMet"
    FROM (SELECT generate_series($1::date, $2::date, interval '1 month')::date AS maand) m
    LEFT JOIN LATERAL (SELECT b.* FROM boekperiode b WHERE b.maand >= m.maand ORDER BY b.gesloten_op, b.maand LIMIT 1) s ON true`;

/** The months of the books. A closed month is closed for ever: what becomes known later is booked in the first open one. */
@Injectable()
export class BoekperiodenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly maandtelling: Maandtelling,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** One page of months, from the first of the regeling to the present one. */
  async lijst(vraag: BoekperiodenVraag): Promise<Pagina<Rij>> {
    const rijen = await this.database.landelijk.rijen<Rij & { maand: string }>(
      `SELECT * FROM (${LEES}) p WHERE ($3::text IS NULL OR p.maand > $3) AND ($4::text IS NULL OR p.status = $4) ORDER BY p.maand LIMIT $5`,
      [EERSTE_DAG, this.eersteVanDezeMaand(), leesCursor(vraag.cursor, MAAND_PLAATS), vraag.status, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.maand);
  }

  /** One month, with what is in it and what is still on its way. Throws the 404 problem for a month the books do not have. */
  async toon(maand: string): Promise<Rij> {
    const [van, tot] = this.grenzen(maand);
    const { landelijk } = this.database;
    return {
      ...(await leesEen(landelijk, van)), boekingen: await telBoekingen(landelijk, van, tot, 0, await laatsteBoeking(landelijk)),
      omzet: await leesOmzet(landelijk, van, tot), waarschuwingen: await leesWaarschuwingen(landelijk, tot),
    };
  }

  /** Closes a month that is over, and with it every month before it. Throws the problems of one that is not over or closed already. */
  async sluit(maand: string, { reden }: SluitingInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const [van, tot] = this.grenzen(maand);
    const { landelijk } = this.database;
    // What takes long is counted before the writer's lock is taken; under it only what was booked in the meantime.
    const geteldTot = await laatsteBoeking(landelijk);
    const geteldVan = ((await leesOpenVanaf(landelijk)) ?? Datum.van(BEGIN_VAN_DE_BOEKEN)).toString();
    const geteld = await telBoekingen(landelijk, geteldVan, tot, 0, geteldTot);
    const waarschuwingen: Waarschuwing[] = await leesWaarschuwingen(landelijk, tot);
    const uitslag = await this.actie.voerUit({ gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', `/v1/boekperioden/${maand}/sluitingen`, { reden }) }, async (transactie) => {
      const openVanaf = await leesOpenVanaf(transactie);
      if (openVanaf !== null && van < openVanaf.toString()) throw alGesloten(maand, openVanaf.toString());
      if (tot > vandaag(this.klok).toString()) throw nogNietVoorbij(maand);
      const begin = (openVanaf ?? Datum.van(BEGIN_VAN_DE_BOEKEN)).toString();
      const { laatste, moment } = await leesSchrijfpositie(transactie);
      // Another closing in between made this period shorter: then all is counted again.
      const boekingen = begin === geteldVan ? geteld + (await telBoekingen(transactie, begin, tot, geteldTot, laatste)) : await telBoekingen(transactie, begin, tot, 0, laatste);
      await transactie.query('INSERT INTO boekperiode (maand, gesloten_op, gesloten_door, reden) VALUES ($1, $2, $3, $4)', [van, moment, gebruiker.sub, reden]);
      const { rows } = await transactie.query(`SELECT maand FROM (${LEES}) p WHERE p.maand >= to_char($3::date, 'YYYY-MM') ORDER BY p.maand`, [EERSTE_DAG, van, begin]);
      return {
        status: 201,
        antwoord: { ...(await leesEen(transactie, van)), maanden: (rows as unknown as { maand: string }[]).map((rij) => rij.maand), boekingen, omzet: await leesOmzet(transactie, begin, tot), waarschuwingen },
      };
    });
    await this.maandtelling.telOp();
    return uitslag;
  }

  /** The first day of the month, and the first day after it. */
  private grenzen(maand: string): [string, string] {
    const eerste = `${maand}-01`;
    if (eerste < EERSTE_DAG || eerste > this.eersteVanDezeMaand()) throw onbekendeMaand(maand, EERSTE_DAG.slice(0, 7), this.eersteVanDezeMaand().slice(0, 7));
    return [eerste, Datum.van(eerste).plusMaanden(1).toString()];
  }

  private eersteVanDezeMaand(): string {
    return `${vandaag(this.klok).toString().slice(0, 7)}-01`;
  }
}

/** The first day of the month in which the regeling begins: nothing of it was booked before. */
const EERSTE_DAG = `${REGELSET.geldigVanaf.slice(0, 7)}-01`;
/** The database knows no earlier booking day. */
const BEGIN_VAN_DE_BOEKEN = '2020-01-01';

async function leesEen(verbinding: Verbinding, eersteDag: string): Promise<Rij> {
  return (await verbinding.query(LEES, [eersteDag, eersteDag])).rows[0] as Rij;
}

async function laatsteBoeking(verbinding: Verbinding): Promise<number> {
  return (await verbinding.query('SELECT laatste FROM boekingsteller')).rows[0]?.['laatste'] as number;
}
