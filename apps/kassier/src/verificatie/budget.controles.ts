import { rekeningtekst, type Rekeningsleutel, type Verbinding } from '#ledger';
import type { BudgetMutatie } from '#regeling-rules';
import { Bedrag } from '#values';
import { postingsVan } from '../budgetbesluiten/index.js';
import { rijenInBrokken } from '../database/index.js';
import { leesRegelset } from '../referentie/index.js';
import { vraagControle, type Controle, type Lezing, type Vondst } from './controle.js';

/** Budgets against the decisions of SZW that opened and divided them, and against the ceilings of the regeling. */
export const BUDGETCONTROLES: readonly Controle[] = [
  { naam: 'budgetbesluit', toelichting: 'Van een vastgesteld budgetbesluit hoort precies te zijn geboekt wat het zegt; van een ander niets.', telt: 'budgetbesluit', zoek: vergelijkBudgetbesluiten },
  { naam: 'toedeling', toelichting: 'Wat een regio aan budget heeft, gebruikt of niet, hoort te zijn wat SZW haar heeft toegedeeld.', telt: 'budgetbesluit', zoek: vergelijkToedelingen },
  vraagControle('budgetbesluit-besluit', 'Een vastgesteld budgetbesluit hoort te zijn zoals het is beoordeeld.', `
    SELECT 'budgetbesluit ' || g.kenmerk || ' (' || g.id || '), ' || w.veld AS plaats, w.verwacht, w.gevonden
      FROM budgetbesluit g LEFT JOIN LATERAL (SELECT d.*, d.feiten::jsonb AS f FROM besluit d WHERE d.id = g.besluit OFFSET 0) d ON true
      CROSS JOIN LATERAL (VALUES
        ('besluit', 'budgetbesluit toegekend', d.soort || ' ' || d.uitkomst), ('besloten over', g.id::text, d.onderwerp_id::text), ('mutaties', d.f ->> 'mutaties', g.mutaties::jsonb::text),
        ('kenmerk', d.f ->> 'kenmerk', g.kenmerk), ('besluitdatum', d.f ->> 'besluitdatum', g.besluitdatum::text), ('gefiatteerd door', d.genomen_voor, g.gefiatteerd_door)) AS w(veld, verwacht, gevonden)
     WHERE g.besluit IS NOT NULL AND w.verwacht IS DISTINCT FROM w.gevonden ORDER BY g.id`),
  vraagControle('overloop', 'De kas die aan het eind van een jaar met verplichtingen meegaat hoort precies te zijn wat ervoor is verplaatst.', `
    SELECT 'boeking ' || coalesce(o.boeking, b.nummer) || ', regio ' || coalesce(o.regio, b.regio) || ', naar ' || coalesce(o.naar_jaar, b.jaar) AS plaats, o.bedrag || ' op ' || o.boekdatum AS verwacht, b.bedrag || ' op ' || b.boekdatum AS gevonden
      FROM (SELECT o.boeking, v.stroom, v.regio, o.naar_jaar, o.boekdatum, sum(o.bedrag) AS bedrag FROM overloop_regel o JOIN verplichting v ON v.id = o.verplichting GROUP BY 1, 2, 3, 4, 5) o
      FULL JOIN (
        SELECT b.nummer, r.stroom, r.regio, r.jaar, b.boekdatum, sum(p.bedrag) AS bedrag
          FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening WHERE b.soort = 'overloop' AND r.boek = 'kas' AND r.soort = 'ruimte' GROUP BY 1, 2, 3, 4, 5 HAVING sum(p.bedrag) > 0) b
        ON b.nummer = o.boeking AND (b.stroom, b.regio, b.jaar) = (o.stroom, o.regio, o.naar_jaar)
     WHERE (o.bedrag, o.boekdatum) IS DISTINCT FROM (b.bedrag, b.boekdatum) ORDER BY 1`),
  { naam: 'plafond', toelichting: 'Wat er van de stromen van een kader samen is opengesteld hoort het hoogste plafond dat dat kader ooit had niet te overschrijden.', telt: null, zoek: vergelijkPlafonds },
];

interface Budgetbesluitrij {
  readonly id: string;
  readonly kenmerk: string;
  readonly status: string;
  readonly mutaties: readonly BudgetMutatie[];
}

const BUDGETBESLUITEN = 'SELECT id, kenmerk, status, mutaties FROM budgetbesluit ORDER BY id';
const BROK = 100;

async function* vergelijkBudgetbesluiten({ verbinding, gedaan }: Lezing): AsyncGenerator<Vondst> {
  let aantal = 0;
  for await (const rijen of rijenInBrokken<Budgetbesluitrij>(verbinding, BUDGETBESLUITEN, [], BROK)) {
    const geboekt = await leesGeboekt(verbinding, rijen.map(({ id }) => id));
    for (const { id, kenmerk, status, mutaties } of rijen) {
      const verwacht = status === 'vastgesteld' ? netto(mutaties) : new Map<string, Bedrag>();
      yield* vergelijk(`budgetbesluit ${kenmerk} (${id}), ${status}, rekening `, verwacht, geboekt.get(id) ?? new Map<string, Bedrag>());
    }
    gedaan((aantal += rijen.length));
  }
}

/** What a cell has in a budget book, used or not, is what was allotted to it: whatever else is booked moves it only within the cell. */
async function* vergelijkToedelingen({ verbinding, gedaan }: Lezing): AsyncGenerator<Vondst> {
  const toegedeeld = new Map<string, Bedrag>();
  let aantal = 0;
  for await (const rijen of rijenInBrokken<Budgetbesluitrij>(verbinding, `SELECT id, kenmerk, status, mutaties FROM budgetbesluit WHERE status = 'vastgesteld' ORDER BY id`, [], BROK)) {
    for (const posting of rijen.flatMap(({ mutaties }) => mutaties.flatMap(postingsVan))) {
      if (posting.rekening.soort === 'ruimte') telOp(toegedeeld, celtekst(posting.rekening), posting.bedrag);
    }
    gedaan((aantal += rijen.length));
  }
  const { rows } = await verbinding.query(
    `SELECT r.boek, r.stroom, r.jaar, r.regio, sum(s.bedrag)::text AS bedrag FROM saldo s JOIN rekening r ON r.id = s.rekening
      WHERE r.boek IN ('verplichtingen', 'kas') AND r.soort IN ('ruimte', 'vastgelegd', 'betaalbaar', 'betaald') GROUP BY r.boek, r.stroom, r.jaar, r.regio ORDER BY r.boek, r.stroom, r.jaar, r.regio`,
  );
  const aanwezig = (rows as unknown as (Rekeningsleutel & { bedrag: string })[]).map((rij): [string, Bedrag] => [celtekst(rij), Bedrag.van(rij.bedrag)]);
  yield* vergelijk('cel ', toegedeeld, new Map(aanwezig));
}

/**
 * A ceiling can be raised by SZW and lowered again; what was opened under the highest of its values stays open. The one that
 * the regeling came with does not change.
 */
async function* vergelijkPlafonds({ verbinding }: Lezing): AsyncGenerator<Vondst> {
  const { referentie, parameters } = await leesRegelset(verbinding);
  const hoogste = (id: string): Bedrag => (parameters.find((parameter) => parameter.id === id)?.versies ?? []).map(({ waarde }) => Bedrag.van(waarde)).reduce((een, ander) => Bedrag.grootste(een, ander), Bedrag.NUL);
  const { rows } = await verbinding.query(
    `SELECT k.code, k.plafond::text, o.boek, o.open::text
       FROM kader k LEFT JOIN (
         SELECT s.kader, r.boek, -sum(p.bedrag) AS open FROM posting p JOIN rekening r ON r.id = p.rekening JOIN stroom s ON s.code = r.stroom WHERE r.soort = 'budget' GROUP BY s.kader, r.boek) o ON o.kader = k.code
      ORDER BY k.code, o.boek`,
  );
  const openstellingen = rows as unknown as { code: string; plafond: string; boek: string | null; open: string | null }[];
  for (const { code, plafond, parameters: ids, hard } of referentie.kaders) {
    const [eerste, ...rest] = openstellingen.filter((rij) => rij.code === code);
    if (eerste?.plafond !== plafond) yield { plaats: `kader ${code}, plafond van de regeling`, verwacht: plafond, gevonden: eerste?.plafond ?? null };
    const ruimte = Bedrag.som(ids.map(hoogste));
    for (const { boek, open } of hard && eerste ? [eerste, ...rest] : []) {
      if (open !== null && Bedrag.van(open).groterDan(ruimte)) yield { plaats: `kader ${code}, boek ${boek}`, verwacht: `ten hoogste ${ruimte.toString()}`, gevonden: open };
    }
  }
}

async function leesGeboekt(verbinding: Verbinding, ids: readonly string[]): Promise<Map<string, Map<string, Bedrag>>> {
  const { rows } = await verbinding.query(
    `SELECT b.onderwerp_id AS id, r.boek, r.soort, r.stroom, r.jaar, r.regio, sum(p.bedrag)::text AS bedrag
       FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening WHERE b.onderwerp_id = ANY($1::uuid[]) GROUP BY b.onderwerp_id, r.id`, [ids],
  );
  const geboekt = new Map<string, Map<string, Bedrag>>();
  for (const { id, bedrag, ...rekening } of rows as unknown as (Rekeningsleutel & { id: string; bedrag: string })[]) {
    let saldi = geboekt.get(id);
    if (!saldi) geboekt.set(id, (saldi = new Map<string, Bedrag>()));
    saldi.set(rekeningtekst(rekening), Bedrag.van(bedrag));
  }
  return geboekt;
}

function netto(mutaties: readonly BudgetMutatie[]): Map<string, Bedrag> {
  const saldi = new Map<string, Bedrag>();
  for (const { rekening, bedrag } of mutaties.flatMap(postingsVan)) telOp(saldi, rekeningtekst(rekening), bedrag);
  return saldi;
}

function telOp(saldi: Map<string, Bedrag>, plaats: string, bedrag: Bedrag): void {
  saldi.set(plaats, (saldi.get(plaats) ?? Bedrag.NUL).plus(bedrag));
}

function celtekst({ boek, stroom, jaar, regio }: Omit<Rekeningsleutel, 'soort'>): string {
  return [boek, stroom, jaar, regio].join('/');
}

function* vergelijk(plaats: string, verwacht: ReadonlyMap<string, Bedrag>, gevonden: ReadonlyMap<string, Bedrag>): Generator<Vondst> {
  for (const sleutel of new Set([...verwacht.keys(), ...gevonden.keys()])) {
    const [hoort, is] = [verwacht.get(sleutel) ?? Bedrag.NUL, gevonden.get(sleutel) ?? Bedrag.NUL];
    if (!hoort.gelijkAan(is)) yield { plaats: `${plaats}${sleutel}`, verwacht: hoort.toString(), gevonden: is.toString() };
  }
}
