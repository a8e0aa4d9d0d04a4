import { Bedrag } from '#values';
import type { Venster } from '../database/index.js';
import { omzetTot, tijdpuntWaarden, type Tijdpunt } from '../uitnutting/index.js';
import { EINDDATUM } from '../verplichtingen/index.js';
import { kasElders, verdeelOverKas, type Kasbehoefte } from './kasbehoefte.js';

/** Which figures: of a year, as they stood at the end of a day, as far as was known with an entry. */
export interface Cijfervraag {
  readonly jaar: number;
  /** "JJJJ-MM-DD". */
  readonly peildatum: string;
  /** What was known. */
  readonly tijdpunt: Tijdpunt;
  readonly stroom: string | null;
  readonly regio: string | null;
}

/** The figures of one cell, money in EUR. */
export interface Celcijfers {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly [cijfer: string]: string | number;
}

export const CIJFERS = [
  'toegedeeld', 'kasToegedeeld', 'aangegaan', 'vrijgevallen', 'vastgelegd', 'betaald', 'teruggekomen', 'verrekend', 'terugontvangen', 'teVorderen', 'openstaand', 'betaalbaar', 'ruimte', 'kasruimte',
  'kasNietVastgelegd', 'kasTekort', 'overgelopen',
] as const;

// What is open is of the year of the verplichting, whichever cell paid. Of verplichtingen whose cash was in another year it is known per
// verplichting which year they need it of; of all others the accounts of their own cell say everything, so that nothing is read of them.
const ANDERS = `
  SELECT stroom, jaar, regio, sum(openstaand) AS openstaand, sum(eigen) AS eigen, json_agg(json_build_object('eigenJaar', eigen_jaar, 'bedrag', nodig::text) ORDER BY eigen_jaar) FILTER (WHERE nodig > 0) AS elders FROM (
    SELECT stroom, jaar, regio, eigen_jaar, sum(betaald) AS openstaand, sum(vastgelegd - betaalbaar - betaald) AS eigen, sum(nodig) AS nodig FROM elders GROUP BY stroom, jaar, regio, eigen_jaar
    UNION ALL SELECT stroom, eigen_jaar, regio, eigen_jaar, -sum(betaald), 0, 0 FROM elders GROUP BY stroom, eigen_jaar, regio) e GROUP BY stroom, jaar, regio`;

// What came in during the year on claims, of the cell that had paid: in the year of payment, or later; and what is still asked back.
const TERUG = `
  SELECT b.stroom, b.kasjaar AS jaar, b.regio,
         coalesce(sum(g.ontvangen) FILTER (WHERE g.verrekend AND g.boekdatum >= make_date($1, 1, 1)), 0.00) AS verrekend,
         coalesce(sum(g.ontvangen) FILTER (WHERE g.verrekend AND g.ontvangen > 0 AND g.boekdatum >= make_date($1, 1, 1)), 0.00) AS geboekt_als_terug,
         coalesce(sum(g.ontvangen) FILTER (WHERE NOT g.verrekend AND g.boekdatum >= make_date($1, 1, 1)), 0.00) AS terugontvangen,
         sum(g.gevraagd - g.ontvangen) AS te_vorderen
    FROM (SELECT t.id, t.bedrag AS gevraagd, 0.00 AS ontvangen, false AS verrekend, t.boekdatum, t.boeking FROM terugvordering t
          UNION ALL SELECT i.terugvordering, -i.bedrag, 0.00, false, i.boekdatum, i.boeking FROM terugvordering_intrekking i
          UNION ALL SELECT o.terugvordering, 0.00, o.bedrag, o.verrekend, o.boekdatum, o.boeking FROM terugvordering_ontvangst o) g
    JOIN terugvordering t ON t.id = g.id JOIN betaling b ON b.id = t.betaling
   WHERE g.boekdatum <= $2 AND g.boeking <= $3 AND ($4::text IS NULL OR b.stroom = $4) AND ($5::text IS NULL OR b.regio = $5) GROUP BY b.stroom, b.kasjaar, b.regio`;

// Receipts in the year of payment that were none and were taken back during this year: booked as if committed again, but nothing was.
const TEGENGEBOEKT = `
  SELECT v.stroom, v.jaar, v.regio, -sum(o.bedrag) AS tegengeboekt
    FROM terugvordering_ontvangst o JOIN terugvordering t ON t.id = o.terugvordering JOIN betaling b ON b.id = t.betaling JOIN verplichting v ON v.id = b.verplichting
   WHERE o.bedrag < 0 AND o.verrekend AND o.boekdatum BETWEEN make_date($1, 1, 1) AND $2::date AND o.boeking <= $3 GROUP BY v.stroom, v.jaar, v.regio`;

const LEES_CELLEN = `
  WITH omzet AS (
    SELECT r.stroom, r.jaar, r.regio, r.boek, r.soort, o.boekdatum, o.debet, o.credit
      FROM rekening r JOIN ${omzetTot('$2::date', '$6', '$7', '$8')} o ON o.rekening = r.id
     WHERE r.boek IN ('verplichtingen', 'kas') AND r.regio IS NOT NULL AND ($4::text IS NULL OR r.stroom = $4) AND ($5::text IS NULL OR r.regio = $5)
  ), rekeningen AS (
    SELECT stroom, jaar, regio,
           coalesce(sum(debet - credit) FILTER (WHERE boek = 'verplichtingen'), 0.00) AS toegedeeld, coalesce(sum(debet - credit) FILTER (WHERE boek = 'kas'), 0.00) AS kas_toegedeeld,
           coalesce(sum(debet) FILTER (WHERE soort = 'vastgelegd' AND boekdatum >= make_date($1, 1, 1)), 0.00) AS aangegaan,
           coalesce(sum(credit) FILTER (WHERE soort = 'vastgelegd' AND boekdatum >= make_date($1, 1, 1)), 0.00) AS vrijgevallen,
           coalesce(sum(debet - credit) FILTER (WHERE soort = 'betaald' AND boekdatum >= make_date($1, 1, 1)), 0.00) AS betaald,
           coalesce(sum(credit) FILTER (WHERE soort = 'betaald' AND boekdatum >= make_date($1, 1, 1)), 0.00) AS teruggekomen,
           coalesce(sum(debet - credit) FILTER (WHERE soort = 'vastgelegd'), 0.00) AS vast, coalesce(sum(debet - credit) FILTER (WHERE soort = 'betaald'), 0.00) AS voldaan,
           coalesce(sum(debet - credit) FILTER (WHERE soort = 'betaalbaar'), 0.00) AS betaalbaar,
           coalesce(sum(debet - credit) FILTER (WHERE soort = 'ruimte' AND boek = 'verplichtingen'), 0.00) AS ruimte,
           coalesce(sum(debet - credit) FILTER (WHERE soort = 'ruimte' AND boek = 'kas'), 0.00) AS kasruimte
      FROM omzet GROUP BY stroom, jaar, regio
  ), elders AS MATERIALIZED (${kasElders('$2::date', '$3', '$4', '$5')}),
  anders AS (${ANDERS}),
  open AS (SELECT stroom, jaar, regio, vast - voldaan + coalesce(a.openstaand, 0) AS openstaand, vast - betaalbaar - voldaan - coalesce(a.eigen, 0) AS eigen, a.elders FROM rekeningen LEFT JOIN anders a USING (stroom, jaar, regio)),
  terug AS (${TERUG}),
  tegen AS (${TEGENGEBOEKT}),
  over AS (
    SELECT v.stroom, o.van_jaar AS jaar, v.regio, sum(o.bedrag) AS overgelopen FROM overloop_regel o JOIN verplichting v ON v.id = o.verplichting
     WHERE o.boekdatum <= $2 AND o.boeking <= $3 GROUP BY v.stroom, o.van_jaar, v.regio)
  SELECT stroom, jaar, regio, toegedeeld::text, kas_toegedeeld::text AS "kasToegedeeld", (aangegaan - coalesce(tegengeboekt, 0))::text AS aangegaan, (vrijgevallen - coalesce(tegengeboekt, 0))::text AS vrijgevallen, (aangegaan - vrijgevallen)::text AS vastgelegd,
         betaald::text, (teruggekomen - coalesce(geboekt_als_terug, 0))::text AS teruggekomen, coalesce(verrekend, 0.00)::text AS verrekend,
         coalesce(terugontvangen, 0.00)::text AS terugontvangen, coalesce(te_vorderen, 0.00)::text AS "teVorderen", coalesce(openstaand, 0.00)::text AS openstaand, betaalbaar::text, ruimte::text, kasruimte::text,
         coalesce(overgelopen, 0.00)::text AS overgelopen, jaargebonden, eigen::text, elders
    FROM rekeningen JOIN open USING (stroom, jaar, regio) JOIN stroom s ON s.code = stroom LEFT JOIN over USING (stroom, jaar, regio)
    LEFT JOIN terug USING (stroom, jaar, regio) LEFT JOIN tegen USING (stroom, jaar, regio)
   WHERE (toegedeeld, kas_toegedeeld, aangegaan, vrijgevallen, betaald, teruggekomen, openstaand, eigen, coalesce(terugontvangen, 0), coalesce(te_vorderen, 0)) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0) OR elders IS NOT NULL
   ORDER BY stroom, jaar, regio`;

interface Celrij {
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string;
  readonly kasruimte: string;
  readonly jaargebonden: boolean;
  /** What is needed of this cash by verplichtingen of this cell whose cash was never in another year. */
  readonly eigen: string;
  /** What is needed of it by the others, per year in which they were entered. */
  readonly elders: readonly { readonly eigenJaar: number; readonly bedrag: string }[] | null;
}

/** The figures of every cell of this year or an earlier one that has any. */
export async function leesCellen(venster: Venster, { jaar, peildatum, tijdpunt, stroom, regio }: Cijfervraag): Promise<Celcijfers[]> {
  const rijen = await venster.rijen<Celrij>(LEES_CELLEN, [jaar, peildatum, tijdpunt.totEnMet, stroom, regio, ...tijdpuntWaarden(tijdpunt)]);
  return metKas(rijen).filter((cel) => cel.jaar <= jaar);
}

/** What of the cash of a cell is not needed, and what its verplichtingen need that no year has; cash in a later year counts too. */
function metKas(rijen: readonly Celrij[]): Celcijfers[] {
  const samen = new Map<string, Celrij[]>();
  for (const rij of rijen) {
    // A stream that is not bound to its year pays from the cell it was allotted to, and from no other.
    const naam = [rij.stroom, rij.regio, rij.jaargebonden ? '' : rij.jaar].join('/');
    samen.set(naam, [...(samen.get(naam) ?? []), rij]);
  }
  const nodig = new Map<Celrij, Bedrag>();
  for (const cellen of samen.values()) {
    const behoeften = cellen.flatMap(({ jaar, eigen, elders }): Kasbehoefte[] => [
      { eigenJaar: jaar, jaar, bedrag: Bedrag.van(eigen) }, ...(elders ?? []).map(({ eigenJaar, bedrag }) => ({ eigenJaar, jaar, bedrag: Bedrag.van(bedrag) })),
    ]);
    const verdeeld = verdeelOverKas(behoeften, new Map(cellen.map(({ jaar, kasruimte }) => [jaar, Bedrag.van(kasruimte)])));
    for (const cel of cellen) nodig.set(cel, Bedrag.som(verdeeld.filter(({ jaar }) => jaar === cel.jaar).map(({ bedrag }) => bedrag)));
  }
  return rijen.map((rij) => {
    const { jaargebonden: _soort, eigen: _eigen, elders: _elders, ...cijfers } = rij;
    const over = Bedrag.van(rij.kasruimte).min(nodig.get(rij) as Bedrag);
    return { ...cijfers, kasNietVastgelegd: Bedrag.grootste(over, Bedrag.NUL).toString(), kasTekort: Bedrag.grootste(over.tegengesteld(), Bedrag.NUL).toString() };
  });
}

/** What came in during the year, per stream; money of the whole country, so a region sees none. */
export function leesOntvangsten(venster: Venster, { jaar, peildatum, tijdpunt, stroom }: Cijfervraag): Promise<{ stroom: string; voorschotten: string; terugontvangen: string; verrekend: string; zonderBestemming: string }[]> {
  return venster.rijen(
    `SELECT r.stroom, coalesce(sum(o.credit - o.debet) FILTER (WHERE r.soort = 'voorschot-szw'), 0.00)::text AS voorschotten,
            coalesce(max(t.ontvangen), 0.00)::text AS terugontvangen, coalesce(max(t.verrekend), 0.00)::text AS verrekend,
            coalesce(sum(o.credit - o.debet) FILTER (WHERE r.soort = 'tussenrekening'), 0.00)::text AS "zonderBestemming"
       FROM rekening r JOIN ${omzetTot('$2::date', '$4', '$5', '$6')} o ON o.rekening = r.id
       LEFT JOIN (
         SELECT v.stroom, sum(i.bedrag) AS ontvangen, sum(i.bedrag) FILTER (WHERE i.verrekend) AS verrekend FROM terugvordering_ontvangst i JOIN terugvordering v ON v.id = i.terugvordering
          WHERE i.boekdatum BETWEEN make_date($1, 1, 1) AND $2::date AND i.boeking <= $7 GROUP BY v.stroom) t ON t.stroom = r.stroom
      WHERE r.boek = 'financieel' AND r.soort IN ('voorschot-szw', 'vorderingen', 'tussenrekening') AND o.boekdatum >= make_date($1, 1, 1) AND ($3::text IS NULL OR r.stroom = $3)
      GROUP BY r.stroom ORDER BY r.stroom`,
    [jaar, peildatum, stroom, ...tijdpuntWaarden(tijdpunt), tijdpunt.totEnMet],
  );
}

/** Verplichtingen of the year or an earlier one of which a part is not paid, in order of id, after `na`. */
export function leesOpenstaande(venster: Venster, { jaar, peildatum, tijdpunt, stroom, regio }: Cijfervraag, na: string | null, hoogstens: number): Promise<(Record<string, unknown> & { id: string })[]> {
  return venster.rijen(
    `SELECT v.id, v.nummer, v.stroom, v.jaar, v.regio, ${EINDDATUM} AS einddatum, v.instrument, v.begunstigde AS "begunstigdeId", s.vastgelegd::text, s.betaalbaar::text, s.betaald::text,
            (s.vastgelegd - s.betaald)::text AS openstaand, coalesce(o.naar_jaar, v.jaar) AS kasjaar
       FROM verplichting v
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(p.bedrag) FILTER (WHERE r.soort = 'vastgelegd'), 0.00) AS vastgelegd, coalesce(sum(p.bedrag) FILTER (WHERE r.soort = 'betaalbaar'), 0.00) AS betaalbaar,
               coalesce(sum(p.bedrag) FILTER (WHERE r.soort = 'betaald'), 0.00) AS betaald
          FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening
         WHERE p.verplichting = v.id AND b.boekdatum <= $2 AND b.nummer <= $3) s
       LEFT JOIN LATERAL (SELECT naar_jaar FROM overloop_regel WHERE verplichting = v.id AND boekdatum <= $2 AND boeking <= $3 ORDER BY boeking DESC LIMIT 1) o ON true
      WHERE v.jaar <= $1 AND v.boeking <= $3 AND ($4::text IS NULL OR v.stroom = $4) AND ($5::text IS NULL OR v.regio = $5) AND ($6::uuid IS NULL OR v.id > $6)
        AND s.vastgelegd > s.betaald
      ORDER BY v.id LIMIT $7`,
    [jaar, peildatum, tijdpunt.totEnMet, stroom, regio, na, hoogstens],
  );
}
