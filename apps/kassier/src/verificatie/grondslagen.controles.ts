import { leesRegelset } from '../referentie/index.js';
import { vraagControle, type Controle, type Lezing, type Vondst } from './controle.js';

/** What the checks themselves and every decision rest on: facts of the regeling, kinds of accounts and kinds of leaves. */
export const GRONDSLAGCONTROLES: readonly Controle[] = [
  { naam: 'referentie', toelichting: 'Stromen, kaders, regio’s, menukaart en codelijsten horen te zijn zoals de regeling ze geeft.', telt: null, zoek: vergelijkReferentie },
  vraagControle('rekeningsoort', 'Welke rekeningen er zijn staat vast, en ook aan welke kant het saldo van een rekening hoort te staan.', `
    SELECT 'rekeningsoort ' || w.soort AS plaats, w.verwacht, k.tekst AS gevonden
      FROM (VALUES ('verplichtingen/budget', '-1 jaar'), ('verplichtingen/te-verdelen', '1 jaar'), ('verplichtingen/ruimte', '1 jaar regio'), ('verplichtingen/vastgelegd', '1 jaar regio verplichting'),
        ('kas/budget', '-1 jaar'), ('kas/te-verdelen', '1 jaar'), ('kas/ruimte', '1 jaar regio'), ('kas/betaalbaar', '1 jaar regio verplichting'), ('kas/betaald', '1 jaar regio verplichting'),
        ('financieel/bank', '0'), ('financieel/voorschot-szw', '-1'), ('financieel/lasten', '0 regio'), ('financieel/crediteuren', '-1'), ('financieel/betalingen-onderweg', '-1'), ('financieel/vorderingen', '1'), ('financieel/tussenrekening', '0')) AS w(soort, verwacht)
      FULL JOIN (SELECT boek || '/' || soort AS soort, concat_ws(' ', teken, CASE WHEN met_jaar THEN 'jaar' END, CASE WHEN met_regio THEN 'regio' END, CASE WHEN met_verplichting THEN 'verplichting' END) AS tekst FROM rekeningsoort) k USING (soort)
     WHERE w.verwacht IS DISTINCT FROM k.tekst
    UNION ALL
    SELECT 'rekening ' || r.id || ' (' || concat_ws('/', r.boek, r.soort, r.stroom, r.jaar, r.regio) || '), teken', k.teken::text, s.teken::text
      FROM saldo s JOIN rekening r ON r.id = s.rekening JOIN rekeningsoort k ON k.boek = r.boek AND k.soort = r.soort WHERE s.teken <> k.teken ORDER BY 1`),
  vraagControle('zegelsoort', 'Van elke soort waarvan bladeren verzegeld zijn hoort bekend te zijn hoe zij worden nagerekend.', `
    SELECT 'bladeren van ' || b.soort AS plaats, 'een soort die wordt nagerekend' AS verwacht, b.aantal || ' bladeren van een onbekende soort' AS gevonden
      FROM (SELECT soort, count(*) AS aantal FROM zegelblad GROUP BY soort) b WHERE b.soort NOT IN (SELECT soort FROM zegelsoort) ORDER BY 1`),
];

/** Each row of a table of the regeling under its key, with what is decided by. */
const AANWEZIG = `
  SELECT 'kader ' || code AS plaats, hard::text AS waarde FROM kader
  UNION ALL SELECT 'stroom ' || code, concat_ws(' ', kader, jaargebonden, persoonsgebonden) FROM stroom WHERE kader IS NOT NULL
  UNION ALL SELECT 'regio ' || code, concat_ws(' ', uwv_nummer, fase, fase_start) FROM regio
  UNION ALL SELECT 'instrument ' || code || ' vanaf ' || geldig_vanaf, concat_ws(' ', deel, groep, geldig_tot_en_met) FROM instrument
  UNION ALL SELECT 'codelijst ' || lijst || ', ' || code, 'aanwezig' FROM codelijst`;

async function* vergelijkReferentie({ verbinding }: Lezing): AsyncGenerator<Vondst> {
  const { referentie } = await leesRegelset(verbinding);
  const tekst = (...delen: readonly (string | number | boolean | null | undefined)[]): string => delen.filter((deel) => deel !== null && deel !== undefined).join(' ');
  const verwacht = new Map<string, string>([
    ...referentie.kaders.map(({ code, hard }): [string, string] => [`kader ${code}`, String(hard)]),
    ...referentie.stromen.map(({ code, kader, jaargebonden, persoonsgebonden }): [string, string] => [`stroom ${code}`, tekst(kader, jaargebonden, persoonsgebonden)]),
    ...referentie.regios.map(({ code, uwvNummer, fase, faseStart }): [string, string] => [`regio ${code}`, tekst(uwvNummer, fase, faseStart)]),
    ...referentie.instrumenten.map(({ code, geldigVanaf, deel, groep, geldigTotEnMet }): [string, string] => [`instrument ${code} vanaf ${geldigVanaf}`, tekst(deel, groep, geldigTotEnMet)]),
    ...referentie.codelijsten.flatMap(({ naam, codes }) => codes.map(({ code }): [string, string] => [`codelijst ${naam}, ${code}`, 'aanwezig'])),
  ]);
  const { rows } = await verbinding.query(AANWEZIG);
  const gevonden = new Map((rows as unknown as { plaats: string; waarde: string }[]).map(({ plaats, waarde }) => [plaats, waarde.replace(/\bt\b/g, 'true').replace(/\bf\b/g, 'false')]));
  for (const plaats of [...new Set([...verwacht.keys(), ...gevonden.keys()])].sort()) {
    const [hoort, is] = [verwacht.get(plaats) ?? null, gevonden.get(plaats) ?? null];
    if (hoort !== is) yield { plaats, verwacht: hoort, gevonden: is };
  }
}
