import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { eisEigenRegio, zichtbareRegio, type Gebruiker } from '../access/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag } from '../database/index.js';
import { leesCursor, maakPagina, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Pagina } from '../http/index.js';
import { Referentie } from '../referentie/index.js';
import { isProcent } from './indicator.lijst.js';
import type { RegioIndicatorenVraag, RegioIndicatorInvoer } from './regio-indicatoren.dto.js';
import { alGemeld, andereRegio, maandBuitenBereik, meerDanHonderd, nietsTeCorrigeren, onbekendeRegio, zelfdeWaarde } from './regio-indicatoren.fouten.js';

const PAD = '/v1/regio-indicatoren';
const PROCENT_MAX = 100;
const LEES = `
  SELECT i.id, i.regio, to_char(i.maand, 'YYYY-MM') AS maand, i.indicator, i.waarde, i.corrigeert, i.reden, (SELECT n.id FROM regio_indicator n WHERE n.corrigeert = i.id) AS "vervangenDoor", i.door, i.op
    FROM regio_indicator i`;

/** What regions tell about their own work. Nothing is decided by it; it is kept as it was told, and shown in reports. */
@Injectable()
export class RegioIndicatorenService {
  constructor(
    private readonly database: Database,
    private readonly actie: IdempotenteActie,
    private readonly referentie: Referentie,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Keeps a number of the caller's own region, or a correction of one. Throws the problems of what cannot be told, or was told. */
  async meld(invoer: RegioIndicatorInvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    eisEigenRegio(gebruiker, invoer.regio);
    this.eisGeldig(invoer);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const { rows } = await transactie.query(
        `${LEES} WHERE i.regio = $1 AND i.maand = ($2 || '-01')::date AND i.indicator = $3 AND NOT EXISTS (SELECT 1 FROM regio_indicator n WHERE n.corrigeert = i.id)`, [invoer.regio, invoer.maand, invoer.indicator]);
      const eerder = rows[0] as { id: string; waarde: number; door: string } | undefined;
      if (eerder !== undefined && invoer.reden === undefined) throw alGemeld(eerder);
      if (eerder === undefined && invoer.reden !== undefined) throw nietsTeCorrigeren();
      if (eerder?.waarde === invoer.waarde) throw zelfdeWaarde(invoer.waarde);
      const id = nieuwId();
      await transactie.query(
        "INSERT INTO regio_indicator (id, regio, maand, indicator, waarde, corrigeert, reden, door) VALUES ($1, $2, ($3 || '-01')::date, $4, $5, $6, $7, $8)",
        [id, invoer.regio, invoer.maand, invoer.indicator, invoer.waarde, eerder?.id ?? null, invoer.reden ?? null, gebruiker.sub],
      );
      const gemeld = await transactie.query(`${LEES} WHERE i.id = $1`, [id]);
      return { status: 201, antwoord: gemeld.rows[0] as Record<string, unknown> };
    });
  }

  /** One page of what was told, with what was corrected, in the order in which it was told. Throws the problem of another's region. */
  async lijst(vraag: RegioIndicatorenVraag, gebruiker: Gebruiker): Promise<Pagina<Record<string, unknown>>> {
    const eigen = zichtbareRegio(gebruiker);
    if (eigen !== null && vraag.regio !== undefined && vraag.regio !== eigen) throw andereRegio(eigen, vraag.regio);
    const rijen = await this.database.gezienDoor(gebruiker).rijen<Record<string, unknown> & { id: string }>(
      `${LEES} WHERE ($1::uuid IS NULL OR i.id > $1) AND ($2::text IS NULL OR i.regio = $2) AND ($3::text IS NULL OR i.indicator = $3)
          AND ($4::text IS NULL OR i.maand >= ($4 || '-01')::date) AND ($5::text IS NULL OR i.maand <= ($5 || '-01')::date) ORDER BY i.id LIMIT $6`,
      [leesCursor(vraag.cursor, UUID_PLAATS), vraag.regio ?? eigen, vraag.indicator ?? null, vraag.vanaf ?? null, vraag.tot ?? null, vraag.limiet + 1],
    );
    return maakPagina(rijen, vraag.limiet, (rij) => rij.id);
  }

  private eisGeldig({ regio, maand, indicator, waarde }: RegioIndicatorInvoer): void {
    const [eerste, laatste] = [REGELSET.geldigVanaf.slice(0, 7), vandaag(this.klok).toString().slice(0, 7)];
    const fouten = [
      ...(this.referentie.regio(regio) === null ? [onbekendeRegio(regio)] : []),
      ...(maand < eerste || maand > laatste ? [maandBuitenBereik(eerste, laatste)] : []),
      ...(isProcent(indicator) && waarde > PROCENT_MAX ? [meerDanHonderd()] : []),
    ];
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  }
}
