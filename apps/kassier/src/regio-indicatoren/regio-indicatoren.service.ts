import { Inject, Injectable } from '@nestjs/common';
import { vandaag, type Klok } from '#values';
import { eisEigenRegio, zichtbareRegio, type Gebruiker } from '../access/index.js';
import { REGELSET } from '../besluitstraat/index.js';
import { KLOK } from '../config/index.js';
import { Database, IdempotenteActie, nieuwId, type ActieUitslag, type Transactie } from '../database/index.js';
import { leesCursor, maakPagina, ongeldigeInvoer, UUID_PLAATS, vingerafdruk, type Fout, type Pagina } from '../http/index.js';
import { Referentie } from '../referentie/index.js';
import { INDICATOREN, isProcent, type Indicatorcode } from './indicator.lijst.js';
import type { Maandinvoer, RegioIndicatorenVraag, RegioIndicatorInvoer } from './regio-indicatoren.dto.js';
import { alGemeld, andereRegio, intussenGemeld, maandBuitenBereik, meerDanHonderd, nietsIngevuld, nietsTeCorrigeren, onbekendeRegio, redenNodig, redenOverbodig, zelfdeWaarde } from './regio-indicatoren.fouten.js';

const PAD = '/v1/regio-indicatoren';
const PAD_MAAND = `${PAD}/maanden`;
const PROCENT_MAX = 100;
const LEES = `
  SELECT i.id, i.regio, to_char(i.maand, 'YYYY-MM') AS maand, i.indicator, i.waarde, i.corrigeert, i.reden, (SELECT n.id FROM regio_indicator n WHERE n.corrigeert = i.id) AS "vervangenDoor", i.door, i.op
    FROM regio_indicator i`;

/** A number that was told, as it stands with those that it took the place of. */
export interface Gemeld {
  readonly id: string;
  readonly regio: string;
  readonly indicator: Indicatorcode;
  readonly waarde: number;
  readonly reden: string | null;
  readonly vervangenDoor: string | null;
  readonly door: string;
  /** RFC 3339. */
  readonly op: string;
}

/** What was told of one month, of one region or of all together. */
export interface Maandsom {
  /** "JJJJ-MM". */
  readonly maand: string;
  readonly indicator: Indicatorcode;
  readonly waarde: number;
}

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
      const eerder = await leesGeldend(transactie, invoer);
      if (eerder !== undefined && invoer.reden === undefined) throw alGemeld(eerder);
      if (eerder === undefined && invoer.reden !== undefined) throw nietsTeCorrigeren();
      if (eerder?.waarde === invoer.waarde) throw zelfdeWaarde(invoer.waarde);
      const id = await legVast(transactie, invoer, eerder, gebruiker);
      const gemeld = await transactie.query(`${LEES} WHERE i.id = $1`, [id]);
      return { status: 201, antwoord: gemeld.rows[0] as Record<string, unknown> };
    });
  }

  /**
   * Keeps what a region tells of a month on one form: all of it or nothing, each number as `meld` keeps it. Throws the problems of what cannot be
   * told, or was told by somebody else since the form was opened.
   */
  async meldMaand(invoer: Maandinvoer, gebruiker: Gebruiker, sleutel: string): Promise<ActieUitslag> {
    const { regio, maand, getallen, reden } = invoer;
    eisEigenRegio(gebruiker, regio);
    const correcties = getallen.filter(({ was }) => was !== null).map(({ indicator }) => naamVan(indicator));
    const fouten = [
      ...getallen.flatMap(({ indicator, waarde }) => this.foutenVan({ regio, maand, indicator, waarde }).map((fout) => (fout.pointer === '/waarde' ? { ...fout, pointer: `/${indicator}` } : fout))),
      ...(getallen.length === 0 ? [nietsIngevuld()] : correcties.length > 0 && reden === undefined ? [redenNodig(correcties)] : correcties.length === 0 && reden !== undefined ? [redenOverbodig()] : []),
    ];
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
    const aanroep = { gebruiker, sleutel, vingerafdruk: vingerafdruk('POST', PAD_MAAND, invoer) };
    return this.actie.voerUit(aanroep, async (transactie) => {
      const gemeld: string[] = [];
      for (const { indicator, waarde, was } of getallen) {
        const eerder = await leesGeldend(transactie, { regio, maand, indicator });
        if ((eerder?.waarde ?? null) !== was) throw intussenGemeld(naamVan(indicator), eerder);
        gemeld.push(await legVast(transactie, { regio, maand, indicator, waarde, ...(eerder === undefined ? {} : { reden }) }, eerder, gebruiker));
      }
      return { status: 201, antwoord: { regio, maand, gemeld } };
    });
  }

  /** Everything that was told of a month, with what was corrected, in the order in which it was told; of all regions where `regio` is null. Throws the problem of another's region. */
  async maand(maand: string, regio: string | null, gebruiker: Gebruiker): Promise<Gemeld[]> {
    const eigen = zichtbareRegio(gebruiker);
    if (eigen !== null && regio !== null && regio !== eigen) throw andereRegio(eigen, regio);
    return this.database.gezienDoor(gebruiker).rijen<Gemeld>(`${LEES} WHERE i.maand = ($1 || '-01')::date AND ($2::text IS NULL OR i.regio = $2) ORDER BY i.id`, [maand, regio ?? eigen]);
  }

  /** What was told of each month up to one, of a region or of all together, the first month first; percentages of several regions cannot be added. Throws the problem of another's region. */
  async perMaand(totEnMet: string, regio: string | null, gebruiker: Gebruiker): Promise<Maandsom[]> {
    const eigen = zichtbareRegio(gebruiker);
    if (eigen !== null && regio !== null && regio !== eigen) throw andereRegio(eigen, regio);
    return this.database.gezienDoor(gebruiker).rijen<Maandsom>(
      `SELECT to_char(i.maand, 'YYYY-MM') AS maand, i.indicator, sum(i.waarde)::int AS waarde FROM regio_indicator i
        WHERE i.maand <= ($1 || '-01')::date AND ($2::text IS NULL OR i.regio = $2) AND NOT EXISTS (SELECT 1 FROM regio_indicator n WHERE n.corrigeert = i.id) GROUP BY 1, 2 ORDER BY 1, 2`, [totEnMet, regio ?? eigen]);
  }

  /** The months of which something can be told ("JJJJ-MM"), the first one first. */
  maanden(): string[] {
    const [eerste, laatste] = this.bereik();
    const maanden: string[] = [];
    for (let maand = eerste; maand <= laatste; maand = volgendeMaand(maand)) maanden.push(maand);
    return maanden;
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

  private eisGeldig(invoer: RegioIndicatorInvoer): void {
    const fouten = this.foutenVan(invoer);
    if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  }

  private bereik(): [eerste: string, laatste: string] {
    return [REGELSET.geldigVanaf.slice(0, 7), vandaag(this.klok).toString().slice(0, 7)];
  }

  private foutenVan({ regio, maand, indicator, waarde }: Getal): Fout[] {
    const [eerste, laatste] = this.bereik();
    return [
      ...(this.referentie.regio(regio) === null ? [onbekendeRegio(regio)] : []),
      ...(maand < eerste || maand > laatste ? [maandBuitenBereik(eerste, laatste)] : []),
      ...(isProcent(indicator) && waarde > PROCENT_MAX ? [meerDanHonderd()] : []),
    ];
  }
}

type Getal = Omit<RegioIndicatorInvoer, 'reden'>;

/** The number that counts now of a region, month and indicator. */
async function leesGeldend(transactie: Transactie, { regio, maand, indicator }: Omit<Getal, 'waarde'>): Promise<{ id: string; waarde: number; door: string } | undefined> {
  const { rows } = await transactie.query(
    `${LEES} WHERE i.regio = $1 AND i.maand = ($2 || '-01')::date AND i.indicator = $3 AND NOT EXISTS (SELECT 1 FROM regio_indicator n WHERE n.corrigeert = i.id)`, [regio, maand, indicator]);
  return rows[0] as { id: string; waarde: number; door: string } | undefined;
}

/** Adds a number, in the place of an earlier one when there is one; gives its id. */
async function legVast(transactie: Transactie, { regio, maand, indicator, waarde, reden }: RegioIndicatorInvoer, eerder: { readonly id: string } | undefined, { sub }: Gebruiker): Promise<string> {
  const id = nieuwId();
  await transactie.query(
    "INSERT INTO regio_indicator (id, regio, maand, indicator, waarde, corrigeert, reden, door) VALUES ($1, $2, ($3 || '-01')::date, $4, $5, $6, $7, $8)", [id, regio, maand, indicator, waarde, eerder?.id ?? null, reden ?? null, sub]);
  return id;
}

function naamVan(code: Indicatorcode): string {
  return INDICATOREN.find((indicator) => indicator.code === code)?.naam ?? code;
}

function volgendeMaand(maand: string): string {
  const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
  return nummer === 12 ? `${jaar + 1}-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}`;
}
