import { z } from 'zod';
import type { BudgetMutatie } from '#regeling-rules';
import { REGELSET } from '../besluitstraat/index.js';
import { code, geld, jaar, uuid } from '../http/index.js';
import type { IngediendeMutatie } from './budgetbesluit.jaareinde.js';

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
/** Of these the amounts are worked out from the books. */
const JAAREINDESOORTEN = ['overloop', 'teruggave'] as const;
const VERPLICHTINGEN_MAX = 500;

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

const jaargebonden = REGELSET.referentie.stromen.filter((gegevens) => gegevens.jaargebonden).map((gegevens) => gegevens.code) as [string, ...string[]];
const jaargebondenStroom = z
  .enum(jaargebonden, { error: `Alleen bij een jaargebonden stroom eindigt een jaar: ${jaargebonden.join(', ')}. Een andere stroom houdt het jaar van zijn toedeling; gebruik daar intrekken of kasschuif.` })
  .meta({ example: 'mbo-inkoop' });

const overloop = z
  .strictObject({
    soort: z.literal('overloop'), stroom: jaargebondenStroom, jaar, naarJaar: jaar, regio: plaats.nullable().default(null),
    verplichtingen: z.array(uuid).min(1).max(VERPLICHTINGEN_MAX).nullable().default(null).meta({ description: 'Alleen deze verplichtingen; zonder lijst alle openstaande' }),
  })
  .superRefine(({ jaar: van, naarJaar }, context) => {
    if (naarJaar <= van) context.addIssue({ code: 'custom', path: ['naarJaar'], message: 'De kas gaat mee naar een later jaar. Noem een jaar na jaar.' });
  });
const teruggave = z.strictObject({
  soort: z.literal('teruggave'), stroom: jaargebondenStroom, jaar, regio: plaats.nullable().default(null), budget: code(['verplichtingen', 'kas', 'beide']).default('beide'),
});

/** A year can only end when it is over, and each part of it once in a besluit. */
export function controleerJaareinde(mutaties: readonly IngediendeMutatie[], besluitdatum: string, context: z.RefinementCtx): void {
  const gezien: { soort: string; stroom: string; jaar: number; regio: string | null }[] = [];
  for (const [index, mutatie] of mutaties.entries()) {
    if (mutatie.soort !== 'overloop' && mutatie.soort !== 'teruggave') continue;
    const { soort, stroom: naam, jaar: einde, regio } = mutatie;
    if (Number(besluitdatum.slice(0, 4)) <= einde) {
      context.addIssue({ code: 'custom', path: ['mutaties', index, 'jaar'], message: `Op ${besluitdatum} is ${einde} nog niet voorbij. Neem dit besluit na 31 december ${einde}, of gebruik kasschuif of intrekken met een bedrag.` });
    }
    if (gezien.some((eerder) => eerder.soort === soort && eerder.stroom === naam && eerder.jaar === einde && (eerder.regio === null || regio === null || eerder.regio === regio))) {
      context.addIssue({ code: 'custom', path: ['mutaties', index], message: `De ${soort} van ${naam} ${einde} staat er voor deze regio al. Noem elke stroom, elk jaar en elke regio één keer.` });
    }
    gezien.push({ soort, stroom: naam, jaar: einde, regio });
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
  overloop,
  teruggave,
], { error: `Kies één van: ${[...SOORTEN, ...JAAREINDESOORTEN].join(', ')}.` });

/** A mutatie as it is kept and shown. */
export const mutatieAntwoord = z.object({
  soort: z.enum([...SOORTEN, ...JAAREINDESOORTEN]), stroom: z.string(), jaar: z.number(), regio: z.string().nullable(), vanRegio: z.string().nullable(), naarRegio: z.string().nullable(),
  naarJaar: z.number().nullable(), naarStroom: z.string().nullable(), bedrag: geld, budget: z.enum(['verplichtingen', 'kas', 'beide']),
});
