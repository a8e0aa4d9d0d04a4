import { z } from 'zod';
import { bekendOpParameter } from '../uitnutting/index.js';
import { code, dag, geldOfNul, jaarParameter, lijstParameters, paginaAntwoord, peildatum, uuid } from '../http/index.js';

const BOEKEN = ['verplichtingen', 'kas', 'financieel'] as const;
const SOORTEN = [
  'budget', 'te-verdelen', 'ruimte', 'vastgelegd', 'betaalbaar', 'betaald', 'bank', 'voorschot-szw', 'lasten', 'crediteuren', 'betalingen-onderweg', 'vorderingen', 'tussenrekening',
] as const;

const REGIOMELDING = 'Schrijf één regiocode, bijvoorbeeld "AM18", of "landelijk"; alle codes staan in /v1/regios.';
const REKENINGMELDING = 'Schrijf het nummer van een rekening uit /v1/grootboek/rekeningen, bijvoorbeeld 12.';

/** The query of `GET /v1/grootboek/rekeningen`. */
export const rekeningenVraag = z.strictObject({
  ...lijstParameters,
  boek: code(BOEKEN).optional(),
  soort: code(SOORTEN).optional(),
  stroom: z.string().optional(),
  jaar: jaarParameter.optional(),
  regio: z.string({ error: REGIOMELDING }).regex(/^(AM\d{2}|landelijk)$/, { error: REGIOMELDING }).optional(),
  peildatum: peildatum.optional().meta({ description: 'Het saldo aan het eind van deze dag (boekdatum); zonder peildatum alles wat geboekt is' }),
  bekendOp: bekendOpParameter.optional(),
});
export type RekeningenVraag = z.output<typeof rekeningenVraag>;

/** The query of `GET /v1/grootboek/boekingen`. */
export const boekingenVraag = z
  .strictObject({
    ...lijstParameters,
    vanaf: dag.optional().meta({ description: 'Boekdatum op of na deze dag' }),
    tot: dag.optional().meta({ description: 'Boekdatum op of voor deze dag' }),
    soort: z.string().regex(/^[a-z-]{1,40}$/, { error: 'Schrijf de soort van een boeking, bijvoorbeeld "vastleggen".' }).optional().meta({ example: 'vastleggen' }),
    rekeningId: z.string({ error: REKENINGMELDING }).regex(/^[1-9]\d{0,8}$/, { error: REKENINGMELDING }).transform(Number).optional().meta({ type: 'integer', pattern: undefined }),
    verplichtingId: uuid.optional(),
    onderwerpId: uuid.optional(),
  });
export type BoekingenVraag = z.output<typeof boekingenVraag>;

const FORMATEN = ['hledger', 'csv', 'xaf'] as const;
const FORMAATMELDING = 'Schrijf formaat=xaf (auditfile), formaat=hledger of formaat=csv.';

/** The query of `GET /v1/grootboek/exports`. */
export const exportVraag = z.strictObject({
  formaat: z.enum(FORMATEN, { error: FORMAATMELDING }).meta({ example: 'hledger' }),
  van: dag.optional().meta({ description: 'Boekdatum op of na deze dag' }),
  tot: dag.optional().meta({ description: 'Boekdatum op of voor deze dag' }),
});
export type ExportVraag = z.output<typeof exportVraag>;

const saldo = z.string().meta({ description: 'Debet min credit in euro, met twee decimalen', example: '2025.00' });

const rekening = { id: z.number(), boek: z.string(), soort: z.string(), stroom: z.string(), jaar: z.number().nullable(), regio: z.string().nullable() };

/** An account with its balance, signed and on its side. */
const rekeningAntwoord = z.object({ ...rekening, saldo, debet: geldOfNul.nullable(), credit: geldOfNul.nullable() });
export const rekeningenAntwoord = paginaAntwoord(rekeningAntwoord);

const boeking = {
  nummer: z.number(), soort: z.string(), boekdatum: dag, vastgelegdOp: z.string(), omschrijving: z.string(), corrigeert: z.number().nullable(), door: z.string(),
  besluitId: uuid.nullable(), onderwerp: z.string(), onderwerpId: uuid,
  links: z.object({ zelf: z.string(), besluit: z.string().nullable(), onderwerp: z.string().nullable(), corrigeert: z.string().nullable() }),
};
export const boekingenAntwoord = paginaAntwoord(z.object(boeking));

/** One entry with its postings. */
export const boekingAntwoord = z.object({
  ...boeking,
  postings: z.array(z.object({
    regel: z.number(), rekening: z.object(rekening), debet: geldOfNul.nullable(), credit: geldOfNul.nullable(), verplichtingId: uuid.nullable(), dimensie: z.string().nullable(),
  })),
});

/** What a verification found. */
export const controleAntwoord = z.object({
  gecontroleerdeBoekingen: z.number(),
  gecontroleerdePostings: z.number(),
  laatsteBoeking: z.number(),
  aantalVerschillen: z.number().meta({ description: 'Alle verschillen, ook die niet in de lijst staan' }),
  verschillen: z.array(z.object({ controle: z.string(), plaats: z.string(), verwacht: z.string().nullable(), gevonden: z.string().nullable(), toelichting: z.string() }))
    .meta({ description: 'Ten hoogste 1000 verschillen per controle; zonder verschillen klopt alles' }),
});
export type ControleAntwoord = z.output<typeof controleAntwoord>;
