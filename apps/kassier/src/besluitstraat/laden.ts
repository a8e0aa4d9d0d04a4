import { rekeningtekst, Ruimteverloop, type Rekeningsleutel, type Schrijfpositie, type Verbinding } from '#ledger';
import { Bedrag, Datum } from '#values';
import { AANTAL_VERSIES, type Regeling } from '../referentie/index.js';
import type { Aanvraag } from './aanvraag.js';
import { Werkstand, type ArrangementRij, type BegunstigdeRij, type BewaardAntwoord, type PersoonRij, type VerplichtingRij } from './werkstand.js';

/** Which rows a batch needs, gathered from its requests. */
interface Vraag {
  readonly sleutels: { organisatie: string; sleutel: string }[];
  readonly arrangementen: string[];
  readonly begunstigden: string[];
  readonly verplichtingen: string[];
  readonly cellen: { stroom: string; jaar: number; regio: string }[];
  /** From which year on payments on the named verplichtingen could use kasruimte. */
  readonly kasjaren: { verplichting: string; jaar: number }[];
  readonly reeksen: string[];
  /** The earliest day that a request wants to book on. */
  readonly vanaf: string;
}

/** The stream that pays by the week, and the instrument of which somebody must look every three months. */
export const VERGOEDING = 'werkgeversvergoeding';
export const WERKFIT = 'werkfit-houden';

/**
 * The whole weeks claimed on verplichting `vp`; a claim that was withdrawn claims nothing, and whole weeks whose money came
 * back as space were not had.
 */
const GEDECLAREERDE_WEKEN = `(SELECT sum(b.weken - coalesce((
    SELECT sum(floor(o.bedrag * t.weken / t.bedrag)) FROM terugvordering t
      CROSS JOIN LATERAL (SELECT sum(bedrag) AS bedrag FROM terugvordering_ontvangst WHERE terugvordering = t.id AND verrekend) o WHERE t.betaling = b.id), 0))::int
  FROM betaling b WHERE b.verplichting = vp.id AND b.status <> 'ingetrokken')`;

// One statement for all facts, with one subquery per kind: one round trip whatever the size of the batch. Every table is
// reached from a list of keys by its index, so that the time does not grow with the tables; the plan is kept, so where the keys are
// counted by guess (a UNION) each is looked up by itself. `v` holds the verplichtingen that
// are changed or paid; their arrangement, payee and cell are facts too. A batch without any leaves those parts out: that
// spares PostgreSQL a third of the work of getting ready.
const leesFeiten = (bestaande: boolean): string => {
  const ook = (sql: string): string => (bestaande ? sql : '');
  return `
WITH ${ook(`v AS (
  SELECT vp.id, vp.nummer, vp.status, vp.stroom, vp.jaar, vp.regio, vp.instrument, vp.begunstigde, vp.arrangement, vp.persoon, vp.crebo,
         vp.verzoek, to_char(vp.vastgelegd_op AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "vastgelegdOp", s.vastgelegd::text, s.betaalbaar::text, s.betaald::text, s.verplichting AS stand,
         (SELECT max(b.boekdatum) FROM posting p JOIN boeking b ON b.nummer = p.boeking WHERE p.verplichting = vp.id) AS "laatsteBoekdatum",
         (SELECT o.naar_jaar FROM overloop_regel o WHERE o.verplichting = vp.id ORDER BY o.boeking DESC LIMIT 1) AS "overgelopenNaar",
         CASE WHEN vp.stroom = '${VERGOEDING}' THEN ${GEDECLAREERDE_WEKEN} END AS weken,
         CASE WHEN vp.instrument = '${WERKFIT}' THEN
           (SELECT json_agg(json_build_object('datum', g.datum, 'uitkomst', g.inhoud ->> 'uitkomst') ORDER BY g.datum, g.id)
              FROM arrangement_gebeurtenis g WHERE g.arrangement = vp.arrangement AND g.soort = 'evaluatie') END AS evaluaties,
         CASE WHEN vp.instrument = '${WERKFIT}' THEN (SELECT max(w.einddatum) FROM werkfit_verlenging w WHERE w.verplichting = vp.id) END AS "verlengdTot"
    FROM verplichting vp JOIN verplichting_stand s ON s.verplichting = vp.id
   WHERE vp.id = ANY($9::uuid[])
), `)}a AS (
  SELECT ar.id, ar.persoon, ar.regio, ar.status, ar.startdatum, ar.categorie, ar.eerstverantwoordelijke, ar.op_verzoek, ar.doelgroep_banenafspraak,
         ar.wajong, ar.loonwaarde_percentage, ar.toestemming, ar.afgestemd_met, ar.voorliggend,
         (SELECT json_agg(json_build_object('datum', g.datum, 'regio', g.regio, 'partij', coalesce(g.inhoud -> 'naar', g.inhoud)) ORDER BY g.datum, g.id)
            FROM arrangement_gebeurtenis g WHERE g.arrangement = ar.id AND g.soort IN ('registratie', 'overdracht')) AS verloop
    FROM (SELECT unnest($2::uuid[]) AS id ${ook('UNION SELECT arrangement FROM v')}) k CROSS JOIN LATERAL (SELECT * FROM arrangement WHERE id = k.id OFFSET 0) ar
), cel AS (
  SELECT c.stroom, c.jaar, c.regio FROM json_to_recordset($4::json) AS c(stroom text, jaar smallint, regio text)
  ${ook(`UNION SELECT stroom, jaar, regio FROM v
  -- A late claim is booked later, when its cash is in a later year or its month is closed, and then pays from the year of that day or the ones after it.
  UNION SELECT v.stroom, j::smallint, v.regio FROM json_to_recordset($10::json) AS k(verplichting uuid, jaar int) JOIN v ON v.id = k.verplichting
    CROSS JOIN LATERAL generate_series(k.jaar, 2 + greatest(k.jaar, v."overgelopenNaar", extract(year FROM v."laatsteBoekdatum")::int,
      (SELECT extract(year FROM max(maand) + interval '1 month')::int FROM boekperiode))) j`)}
), persoon AS (
  SELECT DISTINCT persoon FROM a ${ook('UNION SELECT persoon FROM v WHERE persoon IS NOT NULL')}
)
SELECT
  (SELECT json_agg(x) FROM (
     SELECT i.organisatie, i.sleutel, i.vingerafdruk, i.status, i.antwoord AS vast, b.id AS besluit, b.soort, b.oordelen, b.tekort, b.antwoord
       FROM json_to_recordset($1::json) AS k(organisatie text, sleutel text)
       JOIN idempotentie i USING (organisatie, sleutel) LEFT JOIN besluit b ON b.id = i.besluit) x) AS antwoorden,
  (SELECT json_agg(a) FROM a) AS arrangementen,
  (SELECT json_agg(x) FROM (
     SELECT b.id, b.soort, b.naam, b.duo_erkenningen, b.sbb_erkenningen
       FROM (SELECT unnest($3::uuid[]) AS id ${ook(`UNION SELECT begunstigde FROM v
             UNION SELECT (verzoek #>> '{opleiding,leerbedrijfId}')::uuid FROM v
             UNION SELECT (verzoek #>> '{opleiding,instellingId}')::uuid FROM v`)}) k CROSS JOIN LATERAL (SELECT * FROM begunstigde WHERE id = k.id OFFSET 0) b) x) AS begunstigden,
  ${bestaande ? '(SELECT json_agg(v) FROM v)' : 'NULL::json'} AS verplichtingen,
  (SELECT json_agg(x) FROM (
     SELECT r.boek, r.soort, r.stroom, r.jaar, r.regio, s.bedrag::text
       FROM cel JOIN rekening r USING (stroom, jaar, regio) JOIN saldo s ON s.rekening = r.id) x) AS saldi,
  -- What was booked on the space of these cells after the wanted day: usually nothing, which costs one look per account.
  (SELECT json_agg(x) FROM (
     SELECT r.boek, r.soort, r.stroom, r.jaar, r.regio, d.boekdatum, sum(d.debet - d.credit)::text AS bedrag
       FROM cel JOIN rekening r USING (stroom, jaar, regio) JOIN dagomzet d ON d.rekening = r.id AND d.boekdatum > $8::date
      WHERE r.soort = 'ruimte' GROUP BY r.id, d.boekdatum) x) AS later,
  (SELECT json_agg(x) FROM (
     SELECT g.* FROM persoon CROSS JOIN LATERAL (
       SELECT vp.persoon, vp.stroom, vp.instrument, vp.crebo, count(*) AS aantal,
              sum(s.vastgelegd)::text AS vastgelegd, sum(s.betaalbaar + s.betaald)::text AS uitbetaald,
              ${bestaande ? `sum(CASE WHEN vp.stroom = '${VERGOEDING}' THEN ${GEDECLAREERDE_WEKEN} END)::int` : '0'} AS weken
         FROM (SELECT v1.* FROM verplichting v1 WHERE v1.persoon = persoon.persoon AND v1.stroom = ANY($7::text[])
               -- Apart, so that each is found in the index without looking at what else there is of this person.
               UNION ALL SELECT v2.* FROM verplichting v2 WHERE v2.persoon = persoon.persoon AND v2.instrument = ANY($6::text[]) AND v2.stroom <> ALL ($7::text[])) vp
         JOIN verplichting_stand s ON s.verplichting = vp.id
        GROUP BY 1, 2, 3, 4) g) x) AS personen,
  (SELECT json_agg(x) FROM (SELECT reeks, laatste FROM nummerreeks WHERE reeks = ANY($5::text[])) x) AS reeksen,
  (SELECT (max(maand) + interval '1 month')::date FROM boekperiode) AS open_vanaf,
  coalesce(${AANTAL_VERSIES}, 0) AS parameterversies,
  t.laatste::float8 AS laatste,
  to_char(greatest(clock_timestamp(), t.laatste_moment) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment
FROM boekingsteller t`;
};

const LEES_FEITEN = { name: 'lees-feiten', text: leesFeiten(false) };
const LEES_FEITEN_MET_BESTAANDE = { name: 'lees-feiten-met-bestaande', text: leesFeiten(true) };

/** Instruments and streams with a limit per person: only of these does the past of a person count. */
const INSTRUMENTEN_MET_PERSOONSGRENS = ['maatwerkbudget', WERKFIT];
const STROMEN_MET_PERSOONSGRENS = [VERGOEDING];

/**
 * Reads everything a batch of requests is judged on. Call it under the writer's lock: what is read stays true until the
 * transaction ends. For a dry run any connection will do.
 */
export async function laadFeiten(verbinding: Verbinding, aanvragen: readonly Aanvraag[], regeling: Regeling): Promise<Werkstand> {
  const vraag = verzamel(aanvragen);
  const waarden = [
    JSON.stringify(vraag.sleutels), vraag.arrangementen, vraag.begunstigden, JSON.stringify(vraag.cellen), vraag.reeksen,
    INSTRUMENTEN_MET_PERSOONSGRENS, STROMEN_MET_PERSOONSGRENS, vraag.vanaf,
  ];
  const { rows } = await verbinding.query(
    vraag.verplichtingen.length === 0
      ? { ...LEES_FEITEN, values: waarden }
      : { ...LEES_FEITEN_MET_BESTAANDE, values: [...waarden, vraag.verplichtingen, JSON.stringify(vraag.kasjaren)] },
  );
  const rij = rows[0] as Record<string, unknown>;
  const lijst = <T>(naam: string): T[] => (rij[naam] as T[] | null) ?? [];
  return new Werkstand({
    regelset: await regeling.volg(verbinding, rij['parameterversies'] as number),
    positie: { laatste: rij['laatste'] as number, moment: rij['moment'] as string } satisfies Schrijfpositie,
    antwoorden: lijst<BewaardAntwoord>('antwoorden'),
    arrangementen: lijst<ArrangementRij>('arrangementen'),
    begunstigden: lijst<BegunstigdeRij>('begunstigden'),
    verplichtingen: lijst<VerplichtingRij>('verplichtingen'),
    personen: lijst<PersoonRij>('personen'),
    saldi: new Map(lijst<Rekeningsleutel & { bedrag: string }>('saldi').map((saldo) => [rekeningtekst(saldo), Bedrag.van(saldo.bedrag)])),
    verlopen: verlopenVan(lijst<Laterrij>('later')),
    reeksen: new Map(lijst<{ reeks: string; laatste: number }>('reeksen').map(({ reeks, laatste }) => [reeks, laatste])),
    openVanaf: rij['open_vanaf'] === null ? null : Datum.van(rij['open_vanaf'] as string),
  });
}

type Laterrij = Rekeningsleutel & { boekdatum: string; bedrag: string };

function verlopenVan(rijen: readonly Laterrij[]): Map<string, Ruimteverloop> {
  const verlopen = new Map<string, Ruimteverloop>();
  for (const rij of rijen) {
    const sleutel = rekeningtekst(rij);
    const verloop = verlopen.get(sleutel) ?? new Ruimteverloop();
    verlopen.set(sleutel, verloop);
    verloop.verwerk(rij.boekdatum, Bedrag.van(rij.bedrag));
  }
  return verlopen;
}

function verzamel(aanvragen: readonly Aanvraag[]): Vraag {
  const sleutels: Vraag['sleutels'] = [];
  const arrangementen = new Set<string>();
  const begunstigden = new Set<string>();
  const verplichtingen = new Set<string>();
  const cellen = new Map<string, Vraag['cellen'][number]>();
  const kasjaren = new Map<string, Vraag['kasjaren'][number]>();
  const reeksen = new Set<string>();
  for (const { opdracht, aanvrager, sleutel } of aanvragen) {
    if (sleutel !== null) sleutels.push({ organisatie: aanvrager.organisatie, sleutel });
    switch (opdracht.soort) {
      case 'verplichting': {
        const { invoer } = opdracht;
        if (invoer.arrangementId) arrangementen.add(invoer.arrangementId);
        for (const id of [invoer.begunstigdeId, invoer.opleiding?.instellingId, invoer.opleiding?.leerbedrijfId]) if (id) begunstigden.add(id);
        cellen.set(`${invoer.stroom}/${invoer.jaar}/${invoer.regio}`, { stroom: invoer.stroom, jaar: invoer.jaar, regio: invoer.regio });
        reeksen.add(`V-${invoer.datum.slice(0, 4)}`);
        break;
      }
      case 'wijziging':
        verplichtingen.add(opdracht.verplichtingId);
        break;
      case 'betaling': {
        const { verplichtingId } = opdracht.invoer;
        const dag = boekdatumVanClaim(opdracht.invoer);
        verplichtingen.add(verplichtingId);
        const jaar = Number(dag.slice(0, 4));
        kasjaren.set(`${verplichtingId}/${jaar}`, { verplichting: verplichtingId, jaar });
        reeksen.add(`B-${jaar}`);
        break;
      }
    }
  }
  return {
    sleutels, arrangementen: [...arrangementen], begunstigden: [...begunstigden], verplichtingen: [...verplichtingen],
    cellen: [...cellen.values()], kasjaren: [...kasjaren.values()], reeksen: [...reeksen], vanaf: vroegsteDag(aanvragen),
  };
}

/** The earliest day on which one of the requests wants to be booked. */
function vroegsteDag(aanvragen: readonly Aanvraag[]): string {
  return aanvragen.reduce((vroegste, { opdracht }) => {
    const dag = opdracht.soort === 'betaling' ? boekdatumVanClaim(opdracht.invoer) : opdracht.invoer.datum;
    return dag < vroegste ? dag : vroegste;
  }, '9999-12-31');
}

/** The day a claim is booked on: the later of the invoice and the establishment of performance. */
export function boekdatumVanClaim(invoer: { factuurdatum: string; prestatie: { vastgesteldOp: string } | null }): string {
  const vastgesteldOp = invoer.prestatie?.vastgesteldOp ?? invoer.factuurdatum;
  return vastgesteldOp > invoer.factuurdatum ? vastgesteldOp : invoer.factuurdatum;
}
