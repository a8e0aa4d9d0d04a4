import { z } from 'zod';
import { leesWaarde, type Eenheid } from '#regeling-rules';
import { REGELSET } from '../besluitstraat/index.js';
import { code, dag, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';

/** Every set of rules has the same parameters, in the same units. */
const EENHEID_VAN = new Map(REGELSET.parameters.map(({ id, eenheid }) => [id, eenheid]));

const parameter = code([...EENHEID_VAN.keys()] as [string, ...string[]]).meta({ description: 'De parameter, zoals in /v1/regels', example: 'maatwerk-maximum' });

/** How a value of each unit is written. The value that was sent is not repeated. */
const VORMEN: Readonly<Record<Eenheid, string>> = {
  EUR: 'Schrijf een bedrag in euro, nul of meer, met twee decimalen, bijvoorbeeld "1200.00".',
  'EUR-of-leeg': 'Schrijf een bedrag in euro, nul of meer, met twee decimalen, bijvoorbeeld "1200.00", of "" voor geen bedrag.',
  weken: 'Schrijf een geheel aantal weken van ten hoogste vier cijfers, bijvoorbeeld "40".',
  maanden: 'Schrijf een geheel aantal maanden van ten hoogste vier cijfers, bijvoorbeeld "9".',
  jaar: 'Schrijf een jaar in cijfers, bijvoorbeeld "2022".',
  dag: 'Schrijf een dag die bestaat als JJJJ-MM-DD, bijvoorbeeld "2021-07-01".',
  'ja-nee': 'Schrijf "ja" of "nee".',
  kenmerk: 'Schrijf een kenmerk van ten hoogste 200 tekens op één regel, zonder witruimte ervoor of erna, of "" voor geen.',
};

function isLeesbaar(eenheid: Eenheid, waarde: string): boolean {
  try {
    leesWaarde(eenheid, waarde);
    return true;
  } catch (fout) {
    if (fout instanceof RangeError) return false;
    throw fout;
  }
}

/** The body of `POST /v1/parametervoorstellen`. */
export const parametervoorstelInvoer = z.strictObject({
  parameter,
  waarde: z.string().max(200).meta({ description: 'De nieuwe waarde, als tekst in de eenheid van de parameter', example: '1200.00' }),
  geldigVanaf: dag.meta({ description: 'De eerste dag waarop de waarde geldt; aanvragen worden beoordeeld met de waarde van hun eigen dag', example: '2021-07-01' }),
  ookVoorBestaande: z.boolean().default(false).meta({ description: 'Of ook wijzigingen en betalingen op wat al was toegekend vanaf die dag met deze waarde worden beoordeeld' }),
  kenmerk: tekst(100).meta({ description: 'Kenmerk van het besluit bij SZW', example: '2021-0000067890' }),
  citaat: tekst(500).nullable().default(null).meta({ description: 'De woorden van het besluit waarop de waarde rust', example: 'Het budget wordt gemaximeerd op 1.200 euro per werkzoekende.' }),
  toelichting: meerregeligeTekst(2000).meta({ description: 'Waarom de waarde verandert' }),
}).superRefine(({ parameter: id, waarde }, context) => {
  const eenheid = EENHEID_VAN.get(id);
  if (eenheid !== undefined && !isLeesbaar(eenheid, waarde)) context.addIssue({ code: 'custom', path: ['waarde'], message: `Een waarde van ${id} is in ${eenheid}. ${VORMEN[eenheid]}` });
});
export type ParametervoorstelInvoer = z.infer<typeof parametervoorstelInvoer>;

/** The body of `POST /v1/parametervoorstellen/{id}/fiatteringen`: nothing, or an empty object. */
export const fiatteringInvoer = z.strictObject({}).nullish();

/** The body of `POST /v1/parametervoorstellen/{id}/intrekkingen`. */
export const intrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type IntrekkingInvoer = z.infer<typeof intrekkingInvoer>;

const STATUSSEN = ['ingediend', 'vastgesteld', 'ingetrokken'] as const;

export const parametervoorstellenVraag = z.strictObject({ ...lijstParameters, status: code(STATUSSEN).optional(), parameter: parameter.optional() });
export type ParametervoorstellenVraag = z.infer<typeof parametervoorstellenVraag>;

/** A proposal as it stands. */
export const parametervoorstelAntwoord = z.object({
  id: uuid, regelset: z.string(), parameter: z.string(), naam: z.string(), eenheid: z.string(), waarde: z.string(), geldigVanaf: dag, ookVoorBestaande: z.boolean(),
  kenmerk: z.string(), citaat: z.string().nullable(), toelichting: z.string(), status: code(STATUSSEN), ingediendDoor: z.string(), ingediendOp: z.string(),
  vastgesteldDoor: z.string().nullable(), vastgesteldOp: z.string().nullable().meta({ description: 'Het moment vanaf wanneer besluiten deze waarde kennen' }),
  ingetrokkenDoor: z.string().nullable(), ingetrokkenOp: z.string().nullable(), ingetrokkenReden: z.string().nullable(),
});
export const parametervoorstellenAntwoord = paginaAntwoord(parametervoorstelAntwoord);

/** A proposal that passes, for the documentation. */
export const PARAMETERVOORSTEL_VOORBEELD = {
  parameter: 'maatwerk-maximum', waarde: '1200.00', geldigVanaf: '2021-07-01', ookVoorBestaande: false, kenmerk: '2021-0000067890',
  citaat: 'Het budget wordt gemaximeerd op 1.200 euro per werkzoekende.', toelichting: 'De prijzen zijn gestegen (voorbeeld).',
};
