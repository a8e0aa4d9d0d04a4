import type { Json, TestKassier } from '../support/kassier.js';
import { celrekening, cent, euro, jaarrekening } from './boekhouding.js';
import type { Klanten } from './klanten.js';
import { REGIOS } from './keuzes.js';
import type { Model } from './model.js';
import { Onenigheid } from './ronde.js';

/** What must hold after every round, over the database and over what the service shows. */

interface Boekingrij {
  readonly nummer: number;
  /** Entries of one transaction have this in common. */
  readonly transactie: string;
  readonly soort: string;
  readonly dag: string;
  readonly postings: readonly string[];
}

const NAAM = "r.boek || '/' || r.soort || '/' || r.stroom || '/' || coalesce(r.jaar::text, '-') || '/' || coalesce(r.regio, '-')";

const LEES_JOURNAAL = `
  SELECT b.nummer::int AS nummer, b.xid::text AS transactie, b.soort, b.boekdatum::text AS dag,
         array_agg(${NAAM} || ' ' || p.bedrag || ' ' || coalesce(p.verplichting::text, '-')) AS postings
    FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening WHERE b.nummer > $1 GROUP BY b.nummer ORDER BY b.nummer`;

/** Each gives one row per breach; together one statement, so that a round costs one round trip. */
const REGELS: Readonly<Record<string, string>> = {
  'elke boeking is per boek en stroom in evenwicht': `
    SELECT p.boeking::text || ' ' || r.boek || ' ' || r.stroom || ' ' || sum(p.bedrag) AS fout FROM posting p JOIN rekening r ON r.id = p.rekening GROUP BY p.boeking, r.boek, r.stroom HAVING sum(p.bedrag) <> 0`,
  'een saldo is de som van zijn postings': `
    SELECT ${NAAM} || ' ' || s.bedrag || ' <> ' || coalesce(p.som, 0) FROM saldo s JOIN rekening r ON r.id = s.rekening
      LEFT JOIN (SELECT rekening, sum(bedrag) AS som FROM posting GROUP BY rekening) p ON p.rekening = s.rekening WHERE s.bedrag <> coalesce(p.som, 0)`,
  'geen rekening staat aan de verkeerde kant van nul': `
    SELECT ${NAAM} || ' ' || s.bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort WHERE k.teken * s.bedrag < 0`,
  'wat is opengesteld is te verdelen, vrij of gebruikt': `
    SELECT r.boek || ' ' || r.stroom || ' ' || r.jaar || ' ' || sum(s.bedrag) FROM saldo s JOIN rekening r ON r.id = s.rekening WHERE r.boek <> 'financieel' GROUP BY r.boek, r.stroom, r.jaar HAVING sum(s.bedrag) <> 0`,
  'de dagomzet is de som van de postings': `
    SELECT ${NAAM} || ' ' || x.dag FROM (
      SELECT rekening, dag, sum(geteld) AS geteld, sum(omzet) AS omzet FROM (
        SELECT p.rekening, b.boekdatum AS dag, p.dimensie, p.bedrag AS geteld, 0 AS omzet FROM posting p JOIN boeking b ON b.nummer = p.boeking
        UNION ALL SELECT rekening, boekdatum, dimensie, 0, debet - credit FROM dagomzet) alles
      GROUP BY rekening, dag, dimensie HAVING sum(geteld) <> sum(omzet)) x JOIN rekening r ON r.id = x.rekening`,
  'geen rekening stond op enige boekdag aan de verkeerde kant van nul': `
    SELECT ${NAAM} || ' op ' || x.dag || ': ' || x.stand FROM (
      SELECT p.rekening, b.boekdatum AS dag, sum(sum(p.bedrag)) OVER (PARTITION BY p.rekening ORDER BY b.boekdatum) AS stand FROM posting p JOIN boeking b ON b.nummer = p.boeking GROUP BY p.rekening, b.boekdatum) x
      JOIN rekening r ON r.id = x.rekening JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort WHERE k.teken * x.stand < 0`,
  'op geen dag is meer gedeclareerd dan vastgelegd': `
    SELECT x.verplichting::text || ' op ' || x.dag || ': ' || x.vastgelegd || ' ' || x.betaalbaar || ' ' || x.betaald FROM (
      SELECT p.verplichting, b.boekdatum AS dag, sum(sum(p.bedrag) FILTER (WHERE r.soort = 'vastgelegd')) OVER w AS vastgelegd,
             coalesce(sum(sum(p.bedrag) FILTER (WHERE r.soort = 'betaalbaar')) OVER w, 0) AS betaalbaar, coalesce(sum(sum(p.bedrag) FILTER (WHERE r.soort = 'betaald')) OVER w, 0) AS betaald
        FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening WHERE p.verplichting IS NOT NULL
       GROUP BY p.verplichting, b.boekdatum WINDOW w AS (PARTITION BY p.verplichting ORDER BY b.boekdatum)) x
     WHERE coalesce(x.vastgelegd, 0) < x.betaalbaar + x.betaald OR x.betaalbaar < 0 OR x.betaald < 0`,
  'een verplichting staat zoals haar postings': `
    SELECT s.verplichting::text FROM verplichting_stand s LEFT JOIN (
      SELECT p.verplichting, sum(p.bedrag) FILTER (WHERE r.soort = 'vastgelegd') AS v, sum(p.bedrag) FILTER (WHERE r.soort = 'betaalbaar') AS b, sum(p.bedrag) FILTER (WHERE r.soort = 'betaald') AS u
        FROM posting p JOIN rekening r ON r.id = p.rekening GROUP BY p.verplichting) g USING (verplichting)
     WHERE (s.vastgelegd, s.betaalbaar, s.betaald) IS DISTINCT FROM (coalesce(g.v, 0), coalesce(g.b, 0), coalesce(g.u, 0)) OR s.betaalbaar + s.betaald > s.vastgelegd`,
};
const LEES_FOUTEN = Object.entries(REGELS).map(([naam, sql]) => `SELECT '${naam}' AS regel, fout FROM (${sql}) AS x(fout)`).join(' UNION ALL ');

const LEES_STAND = `
  SELECT (SELECT json_object_agg(${NAAM}, s.bedrag::text) FROM saldo s JOIN rekening r ON r.id = s.rekening) AS saldi,
         (SELECT json_object_agg(v.id, v.nummer || ' ' || v.status || ' ' || s.vastgelegd || ' ' || s.betaalbaar || ' ' || s.betaald) FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id) AS verplichtingen,
         (SELECT json_object_agg(id, nummer || ' ' || status || ' ' || bedrag || ' ' || kasjaar) FROM betaling) AS betalingen,
         (SELECT json_object_agg(id, nummer || ' ' || status) FROM betaalrun) AS runs,
         (SELECT json_object_agg(id, status) FROM budgetbesluit WHERE ingediend_door <> 'referentiegegevens') AS budgetbesluiten,
         (SELECT count(*)::int FROM besluit) AS besluiten, (SELECT count(*)::int FROM bankafschrift) AS afschriften, (SELECT count(*)::int FROM arrangement) AS arrangementen`;

export class Invarianten {
  /** The last entry that was read, and how many events of the model are accounted for. */
  private gelezen = 0;
  private verwerkt = 0;

  constructor(private readonly kassier: TestKassier, private readonly klanten: Klanten, private readonly model: Model) {}

  /** After every round. Throws an Onenigheid that names what does not hold. */
  async controleer(): Promise<void> {
    const uitnutting = this.klanten.lees('adr', '/v1/uitnutting?groepeerOp=stroom,jaar,regio&peildatum=2026-01-01');
    const journaal = await this.kassier.database<Boekingrij>(LEES_JOURNAAL, [this.gelezen]);
    const fouten = await this.kassier.database<{ regel: string; fout: string }>(LEES_FOUTEN);
    const [stand] = await this.kassier.database<Json>(LEES_STAND);
    if (fouten.length > 0) throw new Onenigheid(fouten.map(({ regel, fout }) => `Hoort altijd te gelden: ${regel}. Maar: ${fout}`).join('\n'));
    this.vergelijkJournaal(journaal);
    this.vergelijkStand(stand);
    this.vergelijkUitnutting(await uitnutting);
  }

  /** At the end of a sequence: what each region sees is its own part, and the service itself finds no difference. */
  async besluit(): Promise<void> {
    for (const regio of REGIOS) {
      const { resultaten } = await this.klanten.lees(regio, '/v1/verplichtingen?limiet=500');
      const gezien = Object.fromEntries((resultaten as Json[]).map((rij) => [rij.id, [rij.nummer, rij.status, rij.bedrag, rij.betaalbaar, rij.betaald, rij.openstaand].join(' ')]));
      const eigen = [...this.model.verplichtingen.values()].filter((rij) => rij.cel.regio === regio);
      zelfde(`/v1/verplichtingen van ${regio}`, gezien, Object.fromEntries(eigen.map((rij) => [rij.id, [rij.nummer, rij.status, euro(rij.vastgelegd), euro(rij.betaalbaar), euro(rij.betaald), euro(rij.vastgelegd - rij.betaald)].join(' ')])));
    }
    const verschillen = await this.klanten.controleer();
    if (verschillen.length > 0) throw new Onenigheid(`De controle van de service zelf vindt: ${JSON.stringify(verschillen)}`);
  }

  /**
   * Every entry must be the next event of the model: same kind, day and postings, and the number that its answer named. Into
   * how many entries a run that is sent is cut is the service's choice, so of those the sums are compared.
   */
  private vergelijkJournaal(rijen: readonly Boekingrij[]): void {
    const { journaal } = this.model.boeken;
    for (let plaats = 0; plaats < rijen.length;) {
      const rij = rijen[plaats] as Boekingrij;
      const eerste = journaal[this.verwerkt];
      if (!eerste) throw new Onenigheid(`Er is een boeking die het model niet kent:\n  ${[rij.nummer, rij.soort, rij.dag, ...rij.postings].join('\n  ')}`);
      const samen = eerste.soort === 'verzenden';
      const groep = samen ? rijen.filter(({ transactie, soort }) => transactie === rij.transactie && soort === rij.soort) : [rij];
      const regels = eerste.postings.map(({ rekening, bedrag, verplichting }) => `${rekening} ${euro(bedrag)} ${verplichting ?? '-'}`);
      const tekst = (soort: string, dag: string, postings: readonly string[]): string => [soort, dag, ...[...(samen ? sommenVan(postings) : postings)].sort()].join('\n  ');
      const gevonden = tekst(rij.soort, [...new Set(groep.map(({ dag }) => dag))].join(' en '), groep.flatMap(({ postings }) => postings));
      const hoort = tekst(eerste.soort, eerste.dag, regels);
      if (gevonden !== hoort) throw new Onenigheid(`Boeking ${rij.nummer} is\n  ${gevonden}\nmaar volgens het model\n  ${hoort}`);
      plaats += groep.length;
      this.verwerkt += 1;
      this.gelezen = groep.at(-1)?.nummer ?? this.gelezen;
      const genoemd = this.model.genoemd.get(this.verwerkt);
      if (genoemd !== undefined && genoemd !== rij.nummer) throw new Onenigheid(`Een antwoord noemde boeking ${genoemd}, maar het is boeking ${rij.nummer}.`);
    }
    if (this.verwerkt !== journaal.length) throw new Onenigheid(`Het model heeft ${journaal.length - this.verwerkt} gebeurtenissen meer: ${JSON.stringify(journaal[this.verwerkt], (_sleutel, deel: unknown) => (typeof deel === 'bigint' ? euro(deel) : deel))}`);
  }

  private vergelijkStand(stand: Json): void {
    const { model } = this;
    const vanModel = <T>(rijen: ReadonlyMap<string, T>, tekst: (rij: T) => string): Record<string, string> => Object.fromEntries([...rijen].map(([id, rij]) => [id, tekst(rij)]));
    const nietNul = ([, bedrag]: [string, string]): boolean => bedrag !== '0.00';
    zelfde('saldo', Object.fromEntries(Object.entries(stand.saldi as Record<string, string>).filter(nietNul)), Object.fromEntries(Object.entries(vanModel(model.boeken.saldi, euro)).filter(nietNul)));
    zelfde('verplichting', stand.verplichtingen ?? {}, vanModel(model.verplichtingen, (rij) => `${rij.nummer} ${rij.status} ${euro(rij.vastgelegd)} ${euro(rij.betaalbaar)} ${euro(rij.betaald)}`));
    zelfde('betaling', stand.betalingen ?? {}, vanModel(model.betalingen, (rij) => `${rij.nummer} ${rij.status} ${euro(rij.bedrag)} ${rij.cel.jaar}`));
    zelfde('betaalrun', stand.runs ?? {}, vanModel(model.runs, (rij) => `${rij.nummer} ${rij.status}`));
    zelfde('budgetbesluit', stand.budgetbesluiten ?? {}, vanModel(model.budgetbesluiten, (rij) => rij.status));
    const { besluiten, afschriften, arrangementen } = stand;
    zelfde('aantal', { besluiten, afschriften, arrangementen }, { besluiten: model.besluiten, afschriften: model.afschriften.size, arrangementen: model.arrangementen.size });
  }

  /** The figures per cell, and what is still to be divided per stream and year. */
  private vergelijkUitnutting({ rijen }: Json): void {
    const gevonden: Record<string, string> = {};
    for (const rij of rijen as Json[]) {
      const plek = `${rij.stroom} ${rij.jaar} ${rij.regio}`;
      const cijfers = rij.regio === 'niet-toegedeeld' ? [rij.teVerdelen] : [rij.toegedeeld, rij.vastgelegd, rij.openstaand, rij.betaalbaar, rij.betaald, rij.beschikbaar, rij.kasruimte];
      if (cijfers.some((cijfer: string) => cent(cijfer) !== 0n)) gevonden[plek] = cijfers.join(' ');
    }
    const verwacht: Record<string, string> = {};
    for (const rekening of this.model.boeken.saldi.keys()) {
      const [boek, , stroom = '', jaartal, regio = '-'] = rekening.split('/');
      if (boek === 'financieel') continue;
      const jaar = Number(jaartal);
      const { boeken } = this.model;
      const cel = { stroom, jaar, regio };
      const verplichtingen = (soort: 'ruimte' | 'vastgelegd'): bigint => boeken.saldo(celrekening('verplichtingen', soort, cel));
      const kas = (soort: 'ruimte' | 'betaalbaar' | 'betaald'): bigint => boeken.saldo(celrekening('kas', soort, cel));
      const cijfers = regio === '-' ? [boeken.saldo(jaarrekening('verplichtingen', 'te-verdelen', stroom, jaar))] : [
        verplichtingen('ruimte') + verplichtingen('vastgelegd'), verplichtingen('vastgelegd'), verplichtingen('vastgelegd') - kas('betaald'), kas('betaalbaar'), kas('betaald'), verplichtingen('ruimte'), kas('ruimte'),
      ];
      if (cijfers.some((cijfer) => cijfer !== 0n)) verwacht[`${stroom} ${jaar} ${regio === '-' ? 'niet-toegedeeld' : regio}`] = cijfers.map(euro).join(' ');
    }
    zelfde('uitnutting van', gevonden, verwacht);
  }
}

/** The sum per account and verplichting. */
function sommenVan(regels: readonly string[]): string[] {
  const sommen = new Map<string, bigint>();
  for (const [rekening = '', bedrag = '', verplichting = ''] of regels.map((regel) => regel.split(' '))) {
    const plek = `${rekening} ${verplichting}`;
    sommen.set(plek, (sommen.get(plek) ?? 0n) + cent(bedrag));
  }
  return [...sommen].map(([plek, som]) => `${plek} ${euro(som)}`);
}

function zelfde(wat: string, gevonden: Readonly<Record<string, unknown>>, verwacht: Readonly<Record<string, unknown>>): void {
  for (const naam of new Set([...Object.keys(gevonden), ...Object.keys(verwacht)])) {
    if (gevonden[naam] !== verwacht[naam]) throw new Onenigheid(`${wat} ${naam} is ${String(gevonden[naam])}, volgens het model ${String(verwacht[naam])}.`);
  }
}
