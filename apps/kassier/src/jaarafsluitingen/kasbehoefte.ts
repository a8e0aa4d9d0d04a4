import { Bedrag } from '#values';

/** What verplichtingen of one year still need of the cash of a year, in one stream and region. */
export interface Kasbehoefte {
  /** The year they were entered in: no earlier year pays for them. */
  readonly eigenJaar: number;
  /** The year whose cash it is. */
  readonly jaar: number;
  readonly bedrag: Bedrag;
}

/**
 * Puts what is needed where the cash is. What a year has too little of is looked for in the years after it and then in those before
 * it, the nearest first, as far as cash is over there that no other needs, and never in a year before the verplichting's own. Who can
 * go to the fewest years goes first; of equals the first in the list moves first. What no year has stays where it was. Gives the needs
 * with their amounts (> 0), those that moved after the others.
 */
export function verdeelOverKas<T extends Kasbehoefte>(behoeften: readonly T[], kasruimte: ReadonlyMap<number, Bedrag>): T[] {
  const jaren = [...kasruimte.keys()].sort((een, ander) => een - ander);
  const over = new Map(jaren.map((jaar) => [jaar, (kasruimte.get(jaar) as Bedrag).min(Bedrag.som(behoeften.filter((deel) => deel.jaar === jaar).map(({ bedrag }) => bedrag)))]));
  const blijft = new Map(behoeften.map((deel) => [deel, deel.bedrag]));
  const verplaatst: T[] = [];
  for (const { deel, teVeel } of teVeelGevraagd(behoeften, over)) {
    let rest = teVeel;
    for (const jaar of andereJaren(jaren, deel)) {
      const beschikbaar = over.get(jaar) as Bedrag;
      const bedrag = Bedrag.kleinste(rest, beschikbaar);
      if (!bedrag.isPositief()) continue;
      over.set(jaar, beschikbaar.min(bedrag));
      verplaatst.push({ ...deel, jaar, bedrag });
      rest = rest.min(bedrag);
    }
    blijft.set(deel, deel.bedrag.min(teVeel).plus(rest));
  }
  return [...behoeften.map((deel) => ({ ...deel, bedrag: blijft.get(deel) as Bedrag })), ...verplaatst].filter(({ bedrag }) => bedrag.isPositief());
}

/** Of each need how much its year does not have, those that can go to the fewest years first. */
function teVeelGevraagd<T extends Kasbehoefte>(behoeften: readonly T[], over: ReadonlyMap<number, Bedrag>): { deel: T; teVeel: Bedrag }[] {
  const tekorten = new Map([...new Set(behoeften.map(({ jaar }) => jaar))].map((jaar) => [jaar, over.get(jaar)?.tegengesteld() ?? Bedrag.som(behoeften.filter((deel) => deel.jaar === jaar).map(({ bedrag }) => bedrag))]));
  const delen = [...behoeften].sort((een, ander) => een.eigenJaar - ander.eigenJaar).flatMap((deel) => {
    const teVeel = Bedrag.kleinste(tekorten.get(deel.jaar) as Bedrag, deel.bedrag);
    if (!teVeel.isPositief()) return [];
    tekorten.set(deel.jaar, (tekorten.get(deel.jaar) as Bedrag).min(teVeel));
    return [{ deel, teVeel }];
  });
  return delen.sort((een, ander) => ander.deel.eigenJaar - een.deel.eigenJaar);
}

function andereJaren(jaren: readonly number[], { eigenJaar, jaar }: Kasbehoefte): number[] {
  return [...jaren.filter((ander) => ander > jaar), ...jaren.filter((ander) => ander < jaar).reverse()].filter((ander) => ander >= eigenJaar);
}

/**
 * SQL for the verplichtingen whose cash was in another year than their own: it was carried over, or another year paid without that. Per
 * year `jaar` what was booked on them there (`vastgelegd`, `betaalbaar`, `betaald`) and what they still need of its cash (`nodig`). The
 * arguments are places of parameters: the last day and entry that count, and a stream and region (null: all).
 *
 * An overloop takes cash from one year to another, a payment uses that of its year and gives it back there when it is withdrawn, and
 * what a verplichting grows or shrinks by is cash of its own year. A year can so have used more of a verplichting than it had for it: then
 * the oldest years that had some for it need that much less.
 */
export function kasElders(dag: string, boeking: string, stroom: string, regio: string): string {
  return `
    SELECT *, least(greatest(kas, 0), greatest(sum(greatest(kas, 0)) OVER (PARTITION BY id ORDER BY jaar) - sum(greatest(-kas, 0)) OVER (PARTITION BY id), 0)) AS nodig FROM (
      SELECT v.id, v.stroom, v.jaar AS eigen_jaar, v.regio, x.jaar, sum(x.vastgelegd) AS vastgelegd, sum(x.betaalbaar) AS betaalbaar, sum(x.betaald) AS betaald,
             sum(x.vastgelegd - x.betaalbaar - x.betaald + x.overgelopen) AS kas
        FROM (SELECT b.verplichting FROM betaling b JOIN verplichting w ON w.id = b.verplichting WHERE b.kasjaar <> w.jaar AND b.boekdatum <= ${dag} AND b.boeking <= ${boeking}
              UNION SELECT verplichting FROM overloop_regel WHERE boekdatum <= ${dag} AND boeking <= ${boeking}) e
        JOIN verplichting v ON v.id = e.verplichting AND (${stroom}::text IS NULL OR v.stroom = ${stroom}) AND (${regio}::text IS NULL OR v.regio = ${regio})
       CROSS JOIN LATERAL (
         SELECT r.jaar, CASE r.soort WHEN 'vastgelegd' THEN p.bedrag ELSE 0 END AS vastgelegd, CASE r.soort WHEN 'betaalbaar' THEN p.bedrag ELSE 0 END AS betaalbaar,
                CASE r.soort WHEN 'betaald' THEN p.bedrag ELSE 0 END AS betaald, 0 AS overgelopen
           FROM posting p JOIN boeking b ON b.nummer = p.boeking JOIN rekening r ON r.id = p.rekening WHERE p.verplichting = v.id AND b.boekdatum <= ${dag} AND b.nummer <= ${boeking}
         UNION ALL SELECT k.jaar, 0, 0, 0, k.bedrag FROM overloop_regel o CROSS JOIN LATERAL (VALUES (o.van_jaar, -o.bedrag), (o.naar_jaar, o.bedrag)) AS k(jaar, bedrag)
                    WHERE o.verplichting = v.id AND o.boekdatum <= ${dag} AND o.boeking <= ${boeking}) x
       GROUP BY v.id, x.jaar) j`;
}
