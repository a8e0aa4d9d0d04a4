/** What other systems can be told of. */
export const GEBEURTENISSOORTEN = [
  'verplichting.vastgelegd', 'verplichting.gewijzigd', 'verplichting.geweigerd', 'verplichting.voorgelegd', 'betaling.betaalbaar', 'betaling.uitgevoerd', 'betaling.afgewezen', 'betaling.retour', 'betaling.geweigerd',
  'betaling.voorgelegd', 'drempel.bereikt', 'waarschuwing.loopt-leeg', 'waarschuwing.nauwelijks-gebruikt', 'waarschuwing.betaling-aangehouden', 'waarschuwing.einddatum-voorbij',
] as const;
export type Gebeurtenissoort = (typeof GEBEURTENISSOORTEN)[number];

/** A row of the table of events. Money is a text with two decimals. */
export interface Gebeurtenisrij {
  readonly nummer: number;
  readonly soort: Gebeurtenissoort;
  readonly op: string;
  readonly regio: string;
  readonly stroom: string;
  readonly jaar: number | null;
  readonly verplichting: string | null;
  readonly betaling: string | null;
  readonly besluit: string | null;
  readonly boeking: number | null;
  readonly bedrag: string | null;
  readonly drempel: number | null;
  /** Of space that runs out: the day ("JJJJ-MM-DD"). */
  readonly opRond: string | null;
}

/** The columns of a `Gebeurtenisrij`, of `gebeurtenis g`. */
export const KOLOMMEN = 'g.nummer, g.soort, g.op, g.regio, g.stroom, g.jaar, g.verplichting, g.betaling, g.besluit, g.boeking, g.bedrag::text AS bedrag, g.drempel, g.op_rond AS "opRond"';

/** The media type of one event. */
export const CLOUDEVENT = 'application/cloudevents+json';

/**
 * An event as CloudEvents 1.0 writes it, after the NL GOV profile: the source is a URN with the number of the organisation
 * (OIN, here from its RSIN), the type is a reversed domain. Of people it says nothing: who may know more asks the service.
 */
export function cloudEvent(rij: Gebeurtenisrij, rsin: string) {
  return {
    specversion: '1.0', id: `kassier-${rij.nummer}`, source: `urn:nld:oin:00000001${rsin}000:systeem:kassier`, type: `nl.uwv.kassier.${rij.soort}`,
    subject: rij.verplichting ?? rij.besluit ?? `${rij.stroom}/${rij.jaar}/${rij.regio}`, time: rij.op, datacontenttype: 'application/json', sequence: String(rij.nummer).padStart(12, '0'),
    data: {
      nummer: rij.nummer, soort: rij.soort, stroom: rij.stroom, jaar: rij.jaar, regio: rij.regio, bedrag: rij.bedrag, verplichtingId: rij.verplichting, betalingId: rij.betaling, besluitId: rij.besluit, boeking: rij.boeking, drempel: rij.drempel, opRond: rij.opRond,
    },
  };
}
