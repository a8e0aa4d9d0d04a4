import { Datum } from '#values';
import { deelmaandVan, deelVanDag, type Tijdpunt } from './tijdpunt.js';

/** What else than the account the turnover is kept apart by. */
export interface Omzetsleutels {
  readonly maand: boolean;
  readonly instrument: boolean;
}

/** Of so many days back the balance is what it is now without what came later; further back it is added up from the past. */
const RECENT_DAGEN = 31;

/**
 * SQL that gives, per account of `rekeningen` (SQL that gives `id`s), its net turnover (debet minus credit, EUR) on days up
 * to a peildatum, as far as it was known at a point in time: `rekening`, `bedrag`, and `maand` ("JJJJ-MM") and `dimensie`
 * when they are asked for. Parameters from `$eerste` on are those of `omzetWaarden`.
 *
 * It reads no postings but those of a part of one day: months that are over on both axes of time from maandomzet, the days
 * between from dagomzet, and what an interim state adds up from there (`vanTussenstand`).
 */
export function omzetPerRekening({ maand, instrument }: Omzetsleutels, rekeningen: string, eerste: number): string {
  const [peildatum, deelmaand, opgeteld, dag, na, tot, vanaf, stand] = Array.from({ length: 8 }, (_leeg, plaats) => `$${eerste + plaats}`) as [string, string, string, string, string, string, string, string];
  // A month becomes a text only after its days were added up.
  const begin = "date_trunc('month', boekdatum::timestamp)";
  const sleutels = `rekening${instrument ? ', dimensie' : ''}${maand ? `, ${begin}` : ''}`;
  const kolommen = `rekening${instrument ? ', dimensie' : ''}${maand ? `, to_char(${begin}, 'YYYY-MM') AS maand` : ''}`;
  return `
    WITH gekozen AS MATERIALIZED (${rekeningen}), deel AS (
      SELECT rekening, dimensie, boekmaand AS boekdatum, bedrag FROM maandomzet WHERE opnamemaand < ${opgeteld}::date AND boekmaand < ${deelmaand}::date
      UNION ALL
      SELECT d.rekening, d.dimensie, d.boekdatum, d.bedrag FROM gekozen g CROSS JOIN LATERAL (
        SELECT rekening, dimensie, boekdatum, debet - credit AS bedrag FROM dagomzet
         WHERE rekening = g.id AND boekdatum >= ${deelmaand}::date AND boekdatum <= ${peildatum}::date AND opnamedag < ${opgeteld}::date) d
      UNION ALL
      SELECT rekening, dimensie, boekdatum, debet - credit FROM dagomzet
       WHERE opnamedag >= ${opgeteld}::date AND (${dag}::date IS NULL OR opnamedag <= ${dag}::date) AND boekdatum <= ${peildatum}::date
      UNION ALL
      SELECT rekening, dimensie, boekdatum, bedrag FROM tussenstand_omzet WHERE stand = ${stand}::bigint AND boekdatum <= ${peildatum}::date
      UNION ALL
      SELECT rekening, dimensie, boekdatum, debet - credit FROM ${deelVanDag(na, tot)} d WHERE boekdatum <= ${peildatum}::date)
    SELECT ${kolommen}, sum(bedrag) AS bedrag FROM deel WHERE rekening IN (SELECT id FROM gekozen) AND (${vanaf}::date IS NULL OR boekdatum >= ${vanaf}::date) GROUP BY ${sleutels}`;
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

/** The parameters of `omzetPerRekening`, in order: which months count as a whole, which days and entries besides, the first day of a month ("JJJJ-MM-01") before which nothing counts, and an interim state. */
export function omzetWaarden(peildatum: string, { dag, na, tot, opgeteldTot, stand }: Tijdpunt, vanaf: string | null = null): unknown[] {
  const kennismaand = dag === null ? opgeteldTot : deelmaandVan(dag);
  return [peildatum, deelmaandVan(peildatum), kennismaand < opgeteldTot ? kennismaand : opgeteldTot, dag, na, tot, vanaf, stand];
}
