import { z } from 'zod';
import { noemtBsn } from '#values';
import { bsn } from '../access/index.js';
import { code, dag, lijstParameters, meerregeligeTekst, paginaAntwoord, regio, uuid } from '../http/index.js';
import { codesVan } from '../referentie/index.js';

/** Who, or which money, goes before; of these only parties can agree to an arrangement. */
const VOORLIGGEND = codesVan('voorliggend-partij');
const AFGESTEMD_MET = codesVan('afgestemd-met');
const categorie = code(codesVan('categorie'));
const eerstverantwoordelijke = code(codesVan('eerstverantwoordelijke'));
const jaOfNee = (vraag: string) => z.boolean({ error: `Schrijf true of false: ${vraag}` });

const pseudoniem = z
  .string({ error: 'Schrijf het pseudoniem als tekst van 64 hexadecimale tekens.' }).toLowerCase()
  .regex(/^[0-9a-f]{64}$/, { error: 'Een pseudoniem heeft 64 hexadecimale tekens. Neem het over uit een eerder antwoord, of stuur het BSN.' });

const voorliggend = z
  .array(z.strictObject({ partij: code(VOORLIGGEND), uitkomst: code(codesVan('voorliggend-uitkomst')), toelichting: meerregeligeTekst(2000).nullable().default(null) }))
  .max(VOORLIGGEND.length)
  .superRefine((lijst, context) => {
    lijst.forEach(({ partij }, plaats) => {
      const eerder = lijst.findIndex((rij) => rij.partij === partij);
      if (eerder < plaats) context.addIssue({ code: 'custom', path: [plaats, 'partij'], message: `Deze partij staat al in element ${eerder}. Geef elke partij één uitkomst.` });
    });
  });

/** The body of `POST /v1/arrangementen`. */
export const arrangementInvoer = z
  .strictObject({
    regio,
    kandidaat: z.union([z.strictObject({ bsn }), z.strictObject({ pseudoniem })]),
    categorie,
    eerstverantwoordelijke,
    opVerzoek: jaOfNee('treedt UWV op verzoek van de sociale partners op?').default(false),
    doelgroepBanenafspraak: jaOfNee('hoort de kandidaat bij de doelgroep banenafspraak?'),
    wajong: jaOfNee('ontvangt de kandidaat Wajong?'),
    loonwaardePercentage: z.int({ error: 'Schrijf een geheel percentage, bijvoorbeeld 60.' }).min(0).max(100).nullable().default(null),
    toestemming: jaOfNee('heeft de kandidaat toestemming gegeven?'),
    afgestemdMet: z.array(code(AFGESTEMD_MET)).max(AFGESTEMD_MET.length),
    voorliggend,
    startdatum: dag,
  })
  .superRefine(({ kandidaat, voorliggend: lijst }, context) => {
    if (!('bsn' in kandidaat)) return;
    lijst.forEach(({ toelichting }, plaats) => {
      // As people write a number it is refused already; this is about the candidate's own, however it is written.
      if (!toelichting?.replace(/[ .-]/g, '').includes(kandidaat.bsn) || noemtBsn(toelichting)) return;
      context.addIssue({ code: 'custom', path: ['voorliggend', plaats, 'toelichting'], message: 'Deze tekst noemt het BSN van de kandidaat, dat niet mag worden bewaard. Haal het weg.' });
    });
  });
export type ArrangementInvoer = z.infer<typeof arrangementInvoer>;

/** The body of `POST /v1/arrangementen/{id}/overdrachten`: what changes, since when and why. */
export const overdrachtInvoer = z
  .strictObject({
    naarRegio: regio.nullable().default(null),
    eerstverantwoordelijke: eerstverantwoordelijke.nullable().default(null),
    opVerzoek: jaOfNee('treedt UWV op verzoek van de sociale partners op?').nullable().default(null),
    categorie: categorie.nullable().default(null),
    datum: dag,
    reden: meerregeligeTekst(2000),
  })
  .superRefine((waarde, context) => {
    if ([waarde.naarRegio, waarde.eerstverantwoordelijke, waarde.opVerzoek, waarde.categorie].every((veld) => veld === null)) {
      context.addIssue({ code: 'custom', path: [], message: 'Deze overdracht verandert niets. Noem naarRegio, eerstverantwoordelijke, opVerzoek of categorie.' });
    }
  });
export type OverdrachtInvoer = z.infer<typeof overdrachtInvoer>;

/** The body of `POST /v1/arrangementen/{id}/evaluaties`. */
export const evaluatieInvoer = z.strictObject({ datum: dag, uitkomst: code(['uitstroom-mogelijk', 'uitstroom-niet-mogelijk']), toelichting: meerregeligeTekst(4000) });
export type EvaluatieInvoer = z.infer<typeof evaluatieInvoer>;

/** The body of `POST /v1/arrangementen/{id}/beeindigingen`. */
export const beeindigingInvoer = z.strictObject({ datum: dag, reden: meerregeligeTekst(2000) });
export type BeeindigingInvoer = z.infer<typeof beeindigingInvoer>;

export const arrangementenVraag = z.strictObject({ ...lijstParameters, regio: regio.optional(), status: code(['open', 'beeindigd']).optional(), categorie: categorie.optional() });
export type ArrangementenVraag = z.infer<typeof arrangementenVraag>;

const kern = {
  id: uuid, regio: z.string(), pseudoniem: z.string(), status: z.enum(['open', 'beeindigd']), categorie: z.string(), eerstverantwoordelijke: z.string(), opVerzoek: z.boolean(),
  doelgroepBanenafspraak: z.boolean(), wajong: z.boolean(), loonwaardePercentage: z.number().nullable(), toestemming: z.boolean(), afgestemdMet: z.array(z.string()),
  voorliggend: z.array(z.object({ partij: z.string(), uitkomst: z.string(), toelichting: z.string().nullable() })), startdatum: dag, einddatum: dag.nullable(), geregistreerdOp: z.string(),
};

const gebeurtenisAntwoord = z.object({
  id: uuid, soort: z.enum(['registratie', 'overdracht', 'evaluatie', 'beeindiging']), datum: dag,
  regio: z.string().nullable().meta({ description: 'De regio vanaf deze dag; null als die niet verandert' }), inhoud: z.record(z.string(), z.unknown()), door: z.string(), op: z.string(),
});

/** An arrangement in a list. */
export const arrangementenAntwoord = paginaAntwoord(z.object(kern));

/** An arrangement by itself, with everything that happened to it. */
export const arrangementAntwoord = z.object({ ...kern, gebeurtenissen: z.array(gebeurtenisAntwoord) });

/** An arrangement in which nothing stands in the way, for the documentation. */
export const ARRANGEMENT_VOORBEELD = {
  regio: 'AM18', kandidaat: { bsn: '111222333' }, categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', doelgroepBanenafspraak: false, wajong: false, toestemming: true,
  afgestemdMet: ['gemeente'], startdatum: '2021-03-01',
  voorliggend: [
    { partij: 'werkgever', uitkomst: 'niet-beschikbaar' }, { partij: 'sociale-partners', uitkomst: 'niet-beschikbaar' },
    { partij: 'uwv', uitkomst: 'ingezet', toelichting: 'Scholingsbudget van UWV volledig gebruikt' }, { partij: 'gemeente', uitkomst: 'niet-van-toepassing' },
    { partij: 'school', uitkomst: 'niet-van-toepassing' }, { partij: 'leerwerkloket', uitkomst: 'ingezet' }, { partij: 'sbb', uitkomst: 'niet-van-toepassing' },
  ],
};
