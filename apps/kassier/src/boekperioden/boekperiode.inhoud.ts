import type { Verbinding } from '#ledger';
import { OPEN_BEDRAG } from '../terugvorderingen/index.js';

/** Turnover of one book and stream in a period, in EUR; both sides are equal. */
export interface Periodeomzet {
  readonly boek: string;
  readonly stroom: string;
  readonly debet: string;
  readonly credit: string;
}

/** Something with a day in or before a period that may still lead to a booking. */
export interface Waarschuwing {
  readonly soort: string;
  readonly aantal: number;
  readonly bedrag: string | null;
  readonly toelichting: string;
}

/** The turnover on days from `van` to before `tot` ("JJJJ-MM-DD"), by account through the index: never from all postings. */
export async function leesOmzet(verbinding: Verbinding, van: string, tot: string): Promise<Periodeomzet[]> {
  const { rows } = await verbinding.query(
    `SELECT r.boek, r.stroom, sum(d.debet)::text AS debet, sum(d.credit)::text AS credit
       FROM rekening r CROSS JOIN LATERAL (SELECT sum(debet) AS debet, sum(credit) AS credit FROM dagomzet WHERE rekening = r.id AND boekdatum >= $1 AND boekdatum < $2) d
      WHERE d.debet IS NOT NULL GROUP BY r.boek, r.stroom ORDER BY r.boek, r.stroom`,
    [van, tot],
  );
  return rows as unknown as Periodeomzet[];
}

/** Counts entries on days from `van` to before `tot`, among those with a number above `na` and up to `totEnMet`. */
export async function telBoekingen(verbinding: Verbinding, van: string, tot: string, na: number, totEnMet: number): Promise<number> {
  const { rows } = await verbinding.query('SELECT count(*) AS aantal FROM boeking WHERE boekdatum >= $1 AND boekdatum < $2 AND nummer > $3 AND nummer <= $4', [van, tot, na, totEnMet]);
  return rows[0]?.['aantal'] as number;
}

/** What may still be on its way: `sql` gives `aantal` and `bedrag` of what has a day before $1. */
const OPENSTAAND: readonly { readonly soort: string; readonly toelichting: string; readonly sql: string }[] = [
  {
    soort: 'betaalrun-bij-de-bank',
    toelichting: 'Opdrachten die naar de bank zijn en waarop het rekeningafschrift nog geen antwoord gaf. Lees het afschrift in voordat u sluit, als het deze maand betreft.',
    sql: `SELECT count(*) AS aantal, sum(o.bedrag)::text AS bedrag FROM betaalrun r JOIN betaalopdracht o ON o.run = r.id JOIN betaling b ON b.id = o.betaling
           WHERE r.status = 'verzonden' AND r.uitvoeringsdatum < $1 AND o.loopt AND b.status = 'verzonden'`,
  },
  {
    soort: 'betaalrun-niet-verzonden',
    toelichting: 'Betaalruns met een uitvoeringsdatum tot en met deze maand die nog niet naar de bank zijn.',
    sql: `SELECT count(*) AS aantal, sum(totaal)::text AS bedrag FROM betaalrun WHERE status IN ('concept', 'gefiatteerd') AND uitvoeringsdatum < $1`,
  },
  {
    soort: 'betaling-betaalbaar',
    toelichting: 'Betalingen die betaalbaar zijn en in geen run zitten.',
    sql: `SELECT count(*) AS aantal, sum(bedrag)::text AS bedrag FROM betaling WHERE status = 'betaalbaar' AND boekdatum < $1`,
  },
  {
    soort: 'betaling-teruggekomen',
    toelichting: 'Betalingen die de bank afwees of terugboekte en die nog niet zijn heropend of ingetrokken.',
    sql: `SELECT count(*) AS aantal, sum(bedrag)::text AS bedrag FROM betaling WHERE status IN ('afgewezen', 'retour') AND boekdatum < $1`,
  },
  {
    soort: 'budgetbesluit-ingediend',
    toelichting: 'Budgetbesluiten van SZW met een besluitdatum tot en met deze maand die nog niet zijn gefiatteerd.',
    sql: `SELECT count(*) AS aantal, NULL AS bedrag FROM budgetbesluit WHERE status = 'ingediend' AND besluitdatum < $1`,
  },
  {
    soort: 'geld-zonder-bestemming',
    toelichting: 'Bedragen op een afschrift waarvan niet bekend is waarbij zij horen. Handel ze af op de tussenrekening (/v1/tussenrekeningposten?status=open).',
    sql: `SELECT count(*) AS aantal, sum(abs(q.bedrag - a.som))::text AS bedrag
            FROM bankpost q CROSS JOIN LATERAL (
              SELECT coalesce(sum(coalesce(a.bedrag, q.bedrag)), 0.00) AS som FROM tussenrekening_afhandeling a WHERE a.bankbericht = q.bankbericht AND a.volgnummer = q.volgnummer) a
           WHERE q.verwerking = 'onbekend' AND q.boekdatum < $1 AND q.bedrag <> a.som`,
  },
  {
    soort: 'terugvordering-open',
    toelichting: 'Terugvorderingen waarop nog geld moet binnenkomen. Wat na het jaar van betaling binnenkomt is geen ruimte meer.',
    sql: `SELECT count(*) AS aantal, sum(t.open)::text AS bedrag FROM (SELECT t.boekdatum, ${OPEN_BEDRAG} AS open FROM terugvordering t) t WHERE t.open > 0 AND t.boekdatum < $1`,
  },
];

/** Everything that is still on its way with a day before `tot` ("JJJJ-MM-DD"). Empty when nothing is. */
export async function leesWaarschuwingen(verbinding: Verbinding, tot: string): Promise<Waarschuwing[]> {
  const waarschuwingen: Waarschuwing[] = [];
  for (const { soort, toelichting, sql } of OPENSTAAND) {
    const { rows } = await verbinding.query(sql, [tot]);
    const { aantal, bedrag } = rows[0] as { aantal: number; bedrag: string | null };
    if (aantal > 0) waarschuwingen.push({ soort, aantal, bedrag, toelichting });
  }
  return waarschuwingen;
}
