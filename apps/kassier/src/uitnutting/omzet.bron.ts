import { Datum } from '#values';
import { deelmaandVan, deelVanDag, isAlles, type Tijdpunt } from './tijdpunt.js';

/** What else than the account the turnover is kept apart by. */
export interface Omzetsleutels {
  readonly maand: boolean;
  readonly instrument: boolean;
}

/** Of so many days back the balance is what it is now without what came later; further back it is added up from the past. */
const RECENT_DAGEN = 31;

/**
 * SQL that gives turnover (debet minus credit, EUR) on days up to a peildatum, as far as it was known at a point in time, in pieces of
 * any size: `rekening`, `dimensie`, `bedrag` and `boekdatum`, which is a day or the first of its month. Of accounts besides those of
 * `rekeningen` (SQL that gives `id`s) it may give a part only. Parameters from `$eerste` on are those of `omzetWaarden`.
 *
 * It reads no postings but those of a part of one day: months that are over on both axes of time from maandomzet, the days
 * between from dagomzet, and what an interim state adds up from there (`vanTussenstand`).
 */
export function omzetdelen(rekeningen: string, eerste: number): string {
  const [peildatum, deelmaand, opgeteld, dag, na, tot, vanaf, stand, perDagTot, grens, eraf] = Array.from({ length: 11 }, (_leeg, plaats) => `$${eerste + plaats}`) as [string, string, string, string, string, string, string, string, string, string, string];
  return `
    WITH gekozen AS MATERIALIZED (${rekeningen}), deel AS (
      SELECT rekening, dimensie, boekmaand AS boekdatum, bedrag FROM maandomzet WHERE opnamemaand < ${opgeteld}::date AND boekmaand < ${deelmaand}::date
      UNION ALL
      SELECT d.rekening, d.dimensie, d.boekdatum, d.bedrag FROM gekozen g CROSS JOIN LATERAL (
        SELECT rekening, dimensie, boekdatum, debet - credit AS bedrag FROM dagomzet
         WHERE rekening = g.id AND boekdatum >= ${deelmaand}::date AND boekdatum <= ${peildatum}::date AND opnamedag < ${perDagTot}::date) d
      UNION ALL
      SELECT rekening, dimensie, boekdatum, debet - credit FROM dagomzet
       WHERE opnamedag >= ${opgeteld}::date AND (${dag}::date IS NULL OR opnamedag <= ${dag}::date) AND boekdatum <= ${grens}::date
      UNION ALL
      SELECT rekening, dimensie, boekdatum, bedrag FROM tussenstand_omzet WHERE stand = ${stand}::bigint AND boekdatum <= ${grens}::date
      UNION ALL
      SELECT rekening, dimensie, boekdatum, debet - credit FROM ${deelVanDag(na, tot)} d WHERE boekdatum <= ${grens}::date
      UNION ALL
      SELECT rekening, dimensie, boekdatum, -bedrag FROM omzet_van_dagen(${eraf}::bigint, ${deelmaand}::date, ${peildatum}::date))
    SELECT rekening, dimensie, boekdatum, bedrag FROM deel WHERE ${vanaf}::date IS NULL OR boekdatum >= ${vanaf}::date`;
}

/** The same added up per account of `rekeningen`: `rekening` and `bedrag`. */
export function omzetPerRekening(rekeningen: string, eerste: number): string {
  return `SELECT rekening, sum(bedrag) AS bedrag FROM (${omzetdelen(rekeningen, eerste)}) d WHERE rekening IN (${rekeningen}) GROUP BY rekening`;
}

/**
 * The same for a recent day and what is known now, of every account: the balances, without what was booked on later days.
 * Its parameter is the day. What is later is looked up once, by day; there is little of it, and today as a rule nothing.
 */
export function saldoPerRekening(eerste: number): string {
  return `
    SELECT s.rekening, s.bedrag - coalesce(l.bedrag, 0) AS bedrag
      FROM saldo s LEFT JOIN (SELECT rekening, sum(debet - credit) AS bedrag FROM dagomzet WHERE boekdatum > $${eerste}::date GROUP BY rekening) l ON l.rekening = s.rekening`;
}

/** Whether balances answer it: all that is known now counts, on a day not long ago, and nothing is kept apart. */
export function volstaatSaldo({ maand, instrument }: Omzetsleutels, peildatum: string, { dag }: Tijdpunt, vandaag: Datum): boolean {
  return !maand && !instrument && dag === null && peildatum >= vandaag.plusDagen(-RECENT_DAGEN).toString();
}

/**
 * The parameters of `omzetdelen`, in order: which months count as a whole, which days and entries besides, the first day of a month
 * ("JJJJ-MM-01") before which nothing counts, and an interim state with what is read by day beside it.
 */
export function omzetWaarden(peildatum: string, tijdpunt: Tijdpunt, vanaf: string | null = null): unknown[] {
  const { dag, na, tot, totEnMet, opgeteldTot, stand, losseDagen } = tijdpunt;
  const deelmaand = deelmaandVan(peildatum);
  const kennismaand = dag === null ? opgeteldTot : deelmaandVan(dag);
  const opgeteld = kennismaand < opgeteldTot ? kennismaand : opgeteldTot;
  const grens = losseDagen ? Datum.van(deelmaand).plusDagen(-1).toString() : peildatum;
  return [peildatum, deelmaand, opgeteld, dag, na, tot, vanaf, stand, losseDagen ? 'infinity' : opgeteld, grens, losseDagen && !isAlles(tijdpunt) ? totEnMet : null];
}
