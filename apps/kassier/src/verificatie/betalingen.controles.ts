import { leesPain001 } from '#bank-messages';
import { Bedrag } from '#values';
import { brokControle, inBrok, nietGewist, vraagControle, type Controle, type Gang, type Lezing, type Vondst } from './controle.js';

const BETALINGEN: Gang = { tabel: 'betaling', sleutel: 'id', type: 'uuid', brok: 5_000 };
const BETAALBAAR = "coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaalbaar'), 0.00)";

/** Every payment against its entries, its decision, its order and its run. */
export const BETALINGCONTROLES: readonly Controle[] = [
  brokControle('betaling-boekingen', 'De boekingen van een betaling horen te passen bij haar status: betaalbaar, onderweg, betaald (min wat in hetzelfde jaar is terugontvangen) of ingetrokken.', BETALINGEN, `
    SELECT 'betaling ' || t.nummer || ' (' || t.id || ')' AS plaats, 'bij status ' || t.status || ': betaalbaar ' || w.betaalbaar || ', betaald ' || w.betaald || ', crediteuren ' || w.crediteuren || ', onderweg ' || w.onderweg AS verwacht,
           'betaalbaar ' || g.betaalbaar || ', betaald ' || g.betaald || ', crediteuren ' || g.crediteuren || ', onderweg ' || g.onderweg AS gevonden
      FROM betaling t
      CROSS JOIN LATERAL (
        SELECT e.betaalbaar, e.betaald, e.crediteuren + o.verzonden AS crediteuren, e.onderweg - o.verzonden AS onderweg FROM (
        SELECT ${BETAALBAAR} AS betaalbaar, coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'kas' AND r.soort = 'betaald'), 0.00) AS betaald,
               coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'financieel' AND r.soort = 'crediteuren'), 0.00) AS crediteuren,
               coalesce(sum(p.bedrag) FILTER (WHERE r.boek = 'financieel' AND r.soort = 'betalingen-onderweg'), 0.00) AS onderweg
          FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening r ON r.id = p.rekening WHERE b.onderwerp_id = t.id) e
        CROSS JOIN (SELECT coalesce(sum(o.bedrag), 0.00) AS verzonden FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run WHERE o.betaling = t.id AND r.status IN ('verzonden', 'verwerkt')) o) g
      CROSS JOIN LATERAL (
        SELECT CASE WHEN t.status IN ('betaalbaar', 'in-run', 'verzonden', 'afgewezen', 'retour') THEN t.bedrag ELSE 0.00 END AS betaalbaar,
               CASE WHEN t.status = 'uitgevoerd' THEN t.bedrag ELSE 0.00 END - (SELECT coalesce(sum(o.bedrag), 0.00) FROM terugvordering v JOIN terugvordering_ontvangst o ON o.terugvordering = v.id WHERE v.betaling = t.id AND o.verrekend) AS betaald,
               CASE WHEN t.status IN ('betaalbaar', 'in-run', 'afgewezen', 'retour') THEN -t.bedrag ELSE 0.00 END AS crediteuren,
               CASE WHEN t.status = 'verzonden' THEN -t.bedrag ELSE 0.00 END AS onderweg) w
     WHERE (g.betaalbaar, g.betaald, g.crediteuren, g.onderweg) IS DISTINCT FROM (w.betaalbaar, w.betaald, w.crediteuren, w.onderweg) AND ${inBrok('t.id', BETALINGEN)} ORDER BY t.id`),
  brokControle('betaling-besluit', 'Een betaling hoort te zijn zoals zij is toegekend: met de gegevens uit haar besluit en van haar verplichting, en voor het toegekende bedrag geboekt.', BETALINGEN, `
    SELECT 'betaling ' || t.nummer || ' (' || t.id || '), ' || w.veld AS plaats, w.verwacht, w.gevonden
      FROM betaling t
      LEFT JOIN verplichting v ON v.id = t.verplichting
      LEFT JOIN LATERAL (SELECT d.*, d.feiten::jsonb AS f, d.antwoord::jsonb AS a FROM besluit d WHERE d.id = t.besluit OFFSET 0) d ON true
      LEFT JOIN boeking b ON b.nummer = t.boeking
      LEFT JOIN LATERAL (
        SELECT sum(p.bedrag) AS bedrag FROM posting p JOIN rekening r ON r.id = p.rekening
         WHERE p.boeking = t.boeking AND p.verplichting = t.verplichting AND r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = t.stroom AND r.jaar = t.kasjaar AND r.regio = t.regio) g ON true
      CROSS JOIN LATERAL (VALUES
        ('besluit', 'betaling toegekend', d.soort || ' ' || d.uitkomst), ('besloten over', t.id::text, d.onderwerp_id::text), ('nummer', d.a ->> 'nummer', t.nummer),
        ('bedrag', d.f #>> '{verzoek,bedrag}', t.bedrag::text), ('weken', d.f #>> '{verzoek,weken}', t.weken::text), ('kenmerk', d.f #>> '{verzoek,kenmerk}', t.kenmerk),
        ('factuurdatum', d.f #>> '{verzoek,factuurdatum}', t.factuurdatum::text), ('prestatie', nullif(d.f #>> '{verzoek,prestatie}', ''), nullif(t.prestatie::jsonb::text, 'null')),
        ('eindafrekening', d.f #>> '{verzoek,eindafrekening}', t.eindafrekening::text), ('verplichting', v.nummer, d.f #>> '{stand,nummer}'),
        ('begunstigde', d.f #>> '{begunstigde,id}', t.begunstigde::text), ('begunstigde van de verplichting', v.begunstigde::text, t.begunstigde::text),
        ('stroom', v.stroom, t.stroom), ('regio', v.regio, t.regio), ('instrument', v.instrument, t.instrument),
        ('organisatie', d.organisatie, t.organisatie), ('ingediend door', d.genomen_voor, t.ingediend_door), ('vastgelegd op', d.genomen_op::text, t.vastgelegd_op::text),
        ('boekdatum', b.boekdatum::text, t.boekdatum::text),
        ('boeking', t.id || ' betaalbaarstellen, besluit ' || t.besluit, b.onderwerp_id || ' ' || b.soort || ', besluit ' || b.besluit),
        ('geboekt bedrag', t.bedrag::text, g.bedrag::text)) AS w(veld, verwacht, gevonden)
     WHERE w.verwacht IS DISTINCT FROM w.gevonden AND ${nietGewist('w.verwacht')} AND ${nietGewist('w.gevonden')} AND ${inBrok('t.id', BETALINGEN)} ORDER BY t.id`),
  brokControle('betaling-run', 'Een betaling die in een run zit, verzonden of uitgevoerd is, hoort precies één lopende opdracht te hebben in een run die even ver is; een andere betaling geen.', BETALINGEN, `
    SELECT 'betaling ' || t.nummer || ' (' || t.id || '), status ' || t.status AS plaats,
           CASE WHEN t.status = 'in-run' THEN 'een opdracht in een run die nog niet verzonden is' WHEN t.status IN ('verzonden', 'uitgevoerd') THEN 'een opdracht in een verzonden run' ELSE 'geen lopende opdracht' END AS verwacht,
           CASE WHEN o.aantal = 0 THEN 'geen lopende opdracht' ELSE o.aantal || ' lopende opdracht, run ' || o.runs END AS gevonden
      FROM betaling t
      CROSS JOIN LATERAL (
        SELECT count(*) AS aantal, string_agg(r.nummer || ' ' || r.status, ', ') AS runs, bool_and(r.status IN ('concept', 'gefiatteerd')) AS voor, bool_and(r.status IN ('verzonden', 'verwerkt')) AS na
          FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run WHERE o.betaling = t.id AND o.loopt) o
     WHERE NOT CASE WHEN t.status = 'in-run' THEN o.aantal = 1 AND o.voor WHEN t.status IN ('verzonden', 'uitgevoerd') THEN o.aantal = 1 AND o.na ELSE o.aantal = 0 END
       AND ${inBrok('t.id', BETALINGEN)} ORDER BY t.id`),
  vraagControle('betaalopdracht', 'Een betaalopdracht hoort het bedrag en de stroom van haar betaling te hebben.', `
    SELECT 'run ' || r.nummer || ', opdracht ' || o.volgnummer || ' (' || o.end_to_end_id || ')' AS plaats, t.stroom || ' ' || t.bedrag AS verwacht, o.stroom || ' ' || o.bedrag AS gevonden
      FROM betaalopdracht o JOIN betaalrun r ON r.id = o.run LEFT JOIN betaling t ON t.id = o.betaling
     WHERE (o.stroom, o.bedrag) IS DISTINCT FROM (t.stroom, t.bedrag) OR o.end_to_end_id <> t.nummer || '-' || r.nummer`),
  vraagControle('betaalrun', 'Aantal en totaal van een betaalrun horen die van haar opdrachten te zijn, en na de fiattering die van haar bestanden.', `
    SELECT 'run ' || r.nummer AS plaats, 'opdrachten ' || o.aantal || ', samen ' || o.totaal || CASE WHEN f.heeft THEN ', in bestanden ' || b.aantal || ', samen ' || b.totaal ELSE ', bestanden ' || b.bestanden END AS verwacht,
           'aantal ' || r.aantal || ', totaal ' || r.totaal || ', status ' || r.status AS gevonden
      FROM betaalrun r
      CROSS JOIN LATERAL (SELECT count(*) AS aantal, coalesce(sum(bedrag), 0.00) AS totaal, coalesce(max(volgnummer), 0) AS hoogste FROM betaalopdracht WHERE run = r.id) o
      CROSS JOIN LATERAL (SELECT count(*) AS bestanden, coalesce(sum(aantal), 0) AS aantal, coalesce(sum(totaal), 0.00) AS totaal FROM betaalbestand WHERE run = r.id) b
      CROSS JOIN LATERAL (SELECT r.gefiatteerd_door IS NOT NULL AS heeft) f
     WHERE (r.aantal, r.totaal) IS DISTINCT FROM (o.aantal, o.totaal) OR o.hoogste <> o.aantal OR CASE WHEN f.heeft THEN (b.aantal, b.totaal) IS DISTINCT FROM (r.aantal, r.totaal) ELSE b.bestanden > 0 END
     ORDER BY r.nummer`),
  vraagControle('run-boekingen', 'Wat van een verzonden run per stroom is geboekt als onderweg hoort de som van haar opdrachten te zijn; van een andere run is niets geboekt.', `
    SELECT 'run ' || r.nummer || ', stroom ' || x.stroom AS plaats, 'onderweg ' || coalesce(x.bedrag, 0.00) AS verwacht, 'onderweg ' || coalesce(x.onderweg, 0.00) || ', crediteuren ' || coalesce(x.crediteuren, 0.00) AS gevonden
      FROM betaalrun r
      CROSS JOIN LATERAL (
        SELECT coalesce(o.stroom, g.stroom) AS stroom, o.bedrag, g.onderweg, g.crediteuren
          FROM (SELECT stroom, sum(bedrag) AS bedrag FROM betaalopdracht WHERE run = r.id AND r.status IN ('verzonden', 'verwerkt') GROUP BY stroom) o
          FULL JOIN (
            SELECT a.stroom, coalesce(-sum(p.bedrag) FILTER (WHERE a.soort = 'betalingen-onderweg'), 0.00) AS onderweg, coalesce(sum(p.bedrag) FILTER (WHERE a.soort = 'crediteuren'), 0.00) AS crediteuren
              FROM boeking b JOIN posting p ON p.boeking = b.nummer JOIN rekening a ON a.id = p.rekening WHERE b.onderwerp_id = r.id GROUP BY a.stroom) g ON g.stroom = o.stroom) x
     WHERE (x.bedrag, x.bedrag) IS DISTINCT FROM (x.onderweg, x.crediteuren) ORDER BY r.nummer, x.stroom`),
  vraagControle('betaalbestand', 'De inhoud van een betaalbestand hoort te zijn wat er bij de fiattering van is vastgelegd.', `
    SELECT 'bestand ' || b.bericht_id AS plaats, 'sha256 ' || b.sha256 AS verwacht, 'sha256 ' || encode(sha256(convert_to(b.inhoud, 'UTF8')), 'hex') AS gevonden
      FROM betaalbestand b WHERE encode(sha256(convert_to(b.inhoud, 'UTF8')), 'hex') <> b.sha256 ORDER BY b.run, b.nummer`),
  {
    naam: 'bestand-opdracht', toelichting: 'Een betaalbestand hoort precies de opdrachten van zijn run te bevatten, die van een bundel als één overboeking: dezelfde kenmerken, bedragen, rekeningen en namen.', telt: 'betaalbestand', zoek: vergelijkBestanden,
  },
];

interface Bestandrij {
  readonly run: string;
  readonly nummer: number;
  readonly bericht_id: string;
  readonly aantal: number;
  readonly inhoud: string;
}

/** One file at a time is in memory. */
async function* vergelijkBestanden({ verbinding, gedaan }: Lezing): AsyncGenerator<Vondst> {
  const { rows: sleutels } = await verbinding.query('SELECT run, nummer, sum(aantal) OVER (PARTITION BY run ORDER BY nummer) - aantal AS eerder FROM betaalbestand ORDER BY run, nummer');
  for (const [index, { run, nummer, eerder }] of (sleutels as { run: string; nummer: number; eerder: string }[]).entries()) {
    const { rows } = await verbinding.query('SELECT run, nummer, bericht_id, aantal, inhoud FROM betaalbestand WHERE run = $1 AND nummer = $2', [run, nummer]);
    yield* vergelijkBestand(verbinding, rows[0] as unknown as Bestandrij, Number(eerder));
    gedaan(index + 1);
  }
}

async function* vergelijkBestand(verbinding: Lezing['verbinding'], bestand: Bestandrij, eerder: number): AsyncGenerator<Vondst> {
  const plaats = `bestand ${bestand.bericht_id}`;
  const { rows } = await verbinding.query(
    'SELECT volgnummer, end_to_end_id, bundel, bedrag::text AS bedrag, iban, naam FROM betaalopdracht WHERE run = $1 AND volgnummer > $2 AND volgnummer <= $3 ORDER BY volgnummer', [bestand.run, eerder, eerder + bestand.aantal],
  );
  const overboekingen = alsOverboekingen(rows as unknown as Opdrachtrij[]);
  const opdrachten = overboekingen.map(({ kenmerk, bedrag, naar }) => `${kenmerk}: ${bedrag.toString()} naar ${naar}`);
  const gelezen = lees(bestand.inhoud);
  if (typeof gelezen === 'string') {
    yield { plaats, verwacht: `${opdrachten.length} opdrachten`, gevonden: gelezen };
    return;
  }
  for (let index = 0; index < Math.max(opdrachten.length, gelezen.length); index += 1) {
    const [verwacht, gevonden] = [opdrachten[index] ?? null, gelezen[index] ?? null];
    if (verwacht !== gevonden) yield { plaats: `${plaats}, opdracht ${overboekingen[index]?.volgnummer ?? eerder + index + 1}`, verwacht, gevonden };
  }
}

interface Opdrachtrij {
  readonly volgnummer: number;
  readonly end_to_end_id: string;
  readonly bundel: string | null;
  readonly bedrag: string;
  readonly iban: string;
  readonly naam: string;
}

interface Overboeking {
  /** Of its first order. */
  readonly volgnummer: number;
  readonly kenmerk: string;
  readonly bundel: string | null;
  readonly naar: string;
  bedrag: Bedrag;
}

/** The transfers that these orders make: those of a bundle, which stand together, are one. */
function alsOverboekingen(rijen: readonly Opdrachtrij[]): Overboeking[] {
  const overboekingen: Overboeking[] = [];
  for (const { volgnummer, end_to_end_id: kenmerk, bundel, bedrag, iban, naam } of rijen) {
    const vorige = overboekingen.at(-1);
    if (vorige && bundel !== null && vorige.bundel === bundel) vorige.bedrag = vorige.bedrag.plus(Bedrag.van(bedrag));
    else overboekingen.push({ volgnummer, kenmerk: bundel ?? kenmerk, bundel, naar: `${iban} (${naam})`, bedrag: Bedrag.van(bedrag) });
  }
  return overboekingen;
}

/** The orders as a bank reads them, or why it cannot. */
function lees(inhoud: string): string[] | string {
  try {
    return leesPain001([inhoud]).groepen.flatMap(({ transacties }) => transacties.map((regel) => `${regel.endToEndId}: ${regel.bedrag.toString()} naar ${regel.crediteurIban} (${regel.crediteurNaam})`));
  } catch (fout) {
    return `onleesbaar: ${fout instanceof Error ? fout.message : String(fout)}`;
  }
}
