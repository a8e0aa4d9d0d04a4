import { z } from 'zod';
import type { BudgetMutatie } from '#regeling-rules';
import { REGELSET } from '../besluitstraat/index.js';
import { code, geld, jaar } from '../http/index.js';

const LANDELIJK = 'landelijk';
/** The stream that exists for the country as a whole only. */
const ALLEEN_LANDELIJK = 'sociale-partners-landelijk';

const stroomcodes = REGELSET.referentie.stromen.map((stroom) => stroom.code) as [string, ...string[]];
const regiocodes = new Set([...REGELSET.referentie.regios.map(({ code: regiocode }) => regiocode), LANDELIJK]);

const stroom = code(stroomcodes).meta({ example: 'mbo-inkoop' });
const PLAATSMELDING = 'Schrijf een regiocode, bijvoorbeeld "AM18", of "landelijk"; alle codes staan in /v1/regios.';
/** A region that exists, or "landelijk". */
const plaats = z
  .string({ error: (issue) => (issue.input === undefined ? `Dit veld is verplicht en ontbreekt. ${PLAATSMELDING}` : PLAATSMELDING) })
  .refine((waarde) => regiocodes.has(waarde), { error: `Deze regio bestaat niet. ${PLAATSMELDING}` })
  .meta({ description: 'Arbeidsmarktregio of "landelijk"', example: 'AM18' });

const SOORTEN = ['openstellen', 'verlagen', 'toedelen', 'intrekken', 'herverdelen', 'kasschuif', 'overhevelen'] as const;
type Soort = (typeof SOORTEN)[number];

type Plaatsveld = 'regio' | 'vanRegio' | 'naarRegio' | 'naarJaar' | 'naarStroom';

/** The shape of one kind of mutatie: the fields it names are asked (or may be there), every other must be absent or null. */
function mutatieVan<const S extends Soort>(soort: S, verplicht: readonly Plaatsveld[], toegestaan: readonly Plaatsveld[] = []) {
  // Which fields a kind asks is only known when this runs: to the compiler each of them may be left out.
  const veld = <T>(naam: Plaatsveld, schema: z.ZodType<T, T>): z.ZodDefault<z.ZodType<T | null, T | null>> => {
    if (verplicht.includes(naam)) return schema as unknown as z.ZodDefault<z.ZodType<T | null, T | null>>;
    if (toegestaan.includes(naam)) return schema.nullable().default(null);
    return z.null({ error: `Bij de soort ${soort} hoort geen ${naam}. Laat dit veld weg.` }).default(null);
  };
  return z
    .strictObject({
      soort: z.literal(soort),
      stroom,
      jaar,
      regio: veld('regio', plaats),
      vanRegio: veld('vanRegio', plaats),
      naarRegio: veld('naarRegio', plaats),
      naarJaar: veld('naarJaar', jaar),
      naarStroom: veld('naarStroom', stroom),
      bedrag: geld,
      budget: code(['verplichtingen', 'kas', 'beide']).default('beide'),
    })
    .superRefine(controleerSamenhang);
}

/** What only shows when fields are looked at together. */
function controleerSamenhang(mutatie: BudgetMutatie, context: z.RefinementCtx): void {
  const fout = (veld: keyof BudgetMutatie, message: string): void => { context.addIssue({ code: 'custom', path: [veld], message }); };
  if (mutatie.vanRegio !== null && mutatie.vanRegio === mutatie.naarRegio) fout('naarRegio', 'Dit is dezelfde regio als vanRegio. Noem een andere regio.');
  if (mutatie.naarJaar === mutatie.jaar) fout('naarJaar', 'Dit is hetzelfde jaar als jaar. Noem een ander jaar.');
  if (mutatie.naarStroom === mutatie.stroom) fout('naarStroom', 'Dit is dezelfde stroom. Noem een andere stroom.');
  if (mutatie.stroom !== ALLEEN_LANDELIJK && mutatie.naarStroom !== ALLEEN_LANDELIJK) return;
  for (const veld of ['regio', 'vanRegio', 'naarRegio'] as const) {
    const waarde = mutatie[veld];
    if (waarde !== null && waarde !== LANDELIJK) fout(veld, `De stroom ${ALLEEN_LANDELIJK} is er alleen voor het hele land. Schrijf "landelijk".`);
  }
}

/** One mutatie of a budgetbesluit. Absent fields become null, so that equal mutaties are equal. */
export const mutatieInvoer = z.discriminatedUnion('soort', [
  mutatieVan('openstellen', []),
  mutatieVan('verlagen', []),
  mutatieVan('toedelen', ['regio']),
  mutatieVan('intrekken', ['regio']),
  mutatieVan('herverdelen', ['vanRegio', 'naarRegio']),
  mutatieVan('kasschuif', ['naarJaar'], ['regio']),
  mutatieVan('overhevelen', ['naarStroom'], ['regio']),
], { error: `Kies één van: ${SOORTEN.join(', ')}.` });

/** A mutatie as it is kept and shown. */
export const mutatieAntwoord = z.object({
  soort: z.enum(SOORTEN), stroom: z.string(), jaar: z.number(), regio: z.string().nullable(), vanRegio: z.string().nullable(), naarRegio: z.string().nullable(),
  naarJaar: z.number().nullable(), naarStroom: z.string().nullable(), bedrag: geld, budget: z.enum(['verplichtingen', 'kas', 'beide']),
});
