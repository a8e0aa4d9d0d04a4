import { z } from 'zod';
import { isBicVanIbanLand, isGeldigeBic, isGeldigIban, isSepaBuitenEer, isSepaLand, naarSepaTekens, normaliseerIban } from '#bank-messages';
import { code, dag, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';
import { codesVan } from '../referentie/index.js';
import { duoErkenningen, sbbErkenningen } from './erkenning.dto.js';

const NAAM_SEPATEKENS_MAX = 70;

const soorten = codesVan('begunstigde-soort');

/** Capitals and digits only, as payment files carry it. */
const bic = z.string().refine(isGeldigeBic, { error: 'Dit is geen BIC: acht of elf hoofdletters en cijfers, bijvoorbeeld "ABNANL2A". Laat het veld weg als u hem niet kent.' });

/** An IBAN that a SEPA credit transfer can reach, in electronic form. No message repeats it. */
const iban = z
  .string({ error: 'Schrijf het IBAN als tekst, bijvoorbeeld "NL91ABNA0417164300".' })
  .max(50)
  .overwrite(normaliseerIban)
  .refine(isGeldigIban, { error: 'Dit IBAN bestaat niet: land, lengte of controlegetal klopt niet. Neem het over van de rekeninghouder.', abort: true })
  .refine(isSepaLand, { error: 'Dit IBAN is van een land buiten SEPA; daar kan niet naar worden overgemaakt. Vraag een rekening in een SEPA-land.' })
  .meta({ description: 'IBAN in een SEPA-land; spaties en kleine letters mogen', example: 'NL91ABNA0417164300' });

/** A name that stays a name, whole, when it is written in the characters of a bank message. */
const naam = tekst(140)
  .refine((waarde) => naarSepaTekens(waarde).length <= NAAM_SEPATEKENS_MAX, { error: `In een betaalopdracht past een naam van ten hoogste ${NAAM_SEPATEKENS_MAX} tekens. Kort de naam af.` })
  .refine((waarde) => waarde === '' || /[a-zA-Z0-9]/.test(naarSepaTekens(waarde)), { error: 'Van deze naam blijft in een betaalopdracht niets leesbaars over. Schrijf hem in Latijnse letters.' })
  .meta({ example: 'ROC Voorbeeld' });

const adres = z.strictObject({
  straat: tekst(70).nullable().default(null),
  huisnummer: tekst(16).nullable().default(null),
  postcode: tekst(16).nullable().default(null),
  plaats: tekst(35),
  land: z.string().regex(/^[A-Z]{2}$/, { error: 'Schrijf het land als twee hoofdletters, bijvoorbeeld "NL".' }).meta({ example: 'NL' }),
});

const kvkNummer = z.string().regex(/^\d{8}$/, { error: 'Schrijf het KvK-nummer als acht cijfers, bijvoorbeeld "12345678".' }).meta({ example: '12345678' });
const brin = z.string().regex(/^\d{2}[A-Z]{2}(\d{2})?$/, { error: 'Schrijf het BRIN als twee cijfers en twee hoofdletters, met zo nodig twee cijfers voor de vestiging, bijvoorbeeld "25PW".' }).meta({ example: '25PW' });

/** An account number whose bank, where it is given or needed, can be the bank of that account. Only judged when both are right by themselves. */
function metPassendeBic<T extends z.ZodType<{ iban: string; bic: string | null }>>(schema: T): T {
  return schema.refine(({ iban: nummer, bic: bank }) => bank === null || !isGeldigeBic(bank) || !isGeldigIban(nummer) || isBicVanIbanLand(bank, nummer), {
    path: ['bic'], error: 'Deze BIC is van een bank in een ander land dan het IBAN. Controleer beide bij de rekeninghouder, of laat de BIC weg.',
  }).refine(({ iban: nummer, bic: bank }) => bank !== null || !isGeldigIban(nummer) || !isSepaBuitenEer(nummer), {
    path: ['bic'], error: 'Dit IBAN is van een land in SEPA maar buiten de EER; daarnaar kan alleen worden overgemaakt met de BIC. Vraag die aan de rekeninghouder.',
  });
}

/** What is registered of a payee, field by field. */
export const begunstigdeVelden = z.strictObject({
  soort: code(soorten),
  naam,
  iban,
  bic: bic.nullable().default(null),
  kvkNummer: kvkNummer.nullable().default(null),
  brin: brin.nullable().default(null),
  adres: adres.nullable().default(null),
  duoErkenningen: duoErkenningen.default([]),
  sbbErkenningen: sbbErkenningen.default([]),
});

/** The body of `POST /v1/begunstigden`. */
export const begunstigdeInvoer = metPassendeBic(begunstigdeVelden);
export type BegunstigdeInvoer = z.infer<typeof begunstigdeInvoer>;

/** The body of `POST /v1/begunstigden/{id}/wijzigingen`: what is given changes, the rest stays. */
export const wijzigingInvoer = z.strictObject({
  reden: meerregeligeTekst(1000),
  naam: naam.optional(),
  kvkNummer: kvkNummer.nullable().optional(),
  brin: brin.nullable().optional(),
  adres: adres.nullable().optional(),
  duoErkenningen: duoErkenningen.optional().meta({ description: 'De hele lijst zoals zij wordt, ook wat er al stond' }),
  sbbErkenningen: sbbErkenningen.optional().meta({ description: 'De hele lijst zoals zij wordt, ook wat er al stond' }),
});
export type WijzigingInvoer = z.infer<typeof wijzigingInvoer>;

/** The body of `POST /v1/begunstigden/{id}/ibanwijzigingen`. */
export const ibanwijzigingInvoer = metPassendeBic(z.strictObject({ iban, bic: bic.nullable().default(null), reden: meerregeligeTekst(1000) }));
export type IbanwijzigingInvoer = z.infer<typeof ibanwijzigingInvoer>;

/** The body of an approval: nothing, or an empty object. */
export const fiatteringInvoer = z.strictObject({}).nullish();

/** The body of `POST /v1/begunstigden/{id}/ibanwijzigingen/{wijzigingId}/intrekkingen`. */
export const intrekkingInvoer = z.strictObject({ reden: meerregeligeTekst(1000) });
export type IntrekkingInvoer = z.infer<typeof intrekkingInvoer>;

export const begunstigdenVraag = z.strictObject({
  ...lijstParameters,
  soort: code(soorten).optional(),
  naam: z.string().min(1).max(140).optional().meta({ description: 'Deel van de naam; hoofdletters maken niet uit' }),
  kvkNummer: kvkNummer.optional().meta({ description: 'Precies dit KvK-nummer' }),
  brin: brin.optional().meta({ description: 'Precies dit BRIN; zonder vestigingsnummer is het de hoofdvestiging (00)' }),
});
export type BegunstigdenVraag = z.infer<typeof begunstigdenVraag>;

export const wijzigingenVraag = z.strictObject(lijstParameters);
export type WijzigingenVraag = z.infer<typeof wijzigingenVraag>;

/** What somebody should know about a payee, and that stands in the way of nothing. */
export const melding = z.object({
  soort: z.enum(['zelfde-nummer-en-iban', 'zelfde-nummer', 'zelfde-iban', 'brin-ontbreekt', 'kvk-nummer-ontbreekt', 'andere-wijziging-open']),
  melding: z.string(),
  begunstigden: z.array(uuid).meta({ description: 'Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen' }),
  regels: z.array(z.int()).optional().meta({ description: 'Bij een import: op welke regels van het bestand zij staan, vanaf 1' }),
});
const meldingen = z.array(melding).meta({ description: 'Wat u moet weten; het houdt niets tegen' });

const ibanwijzigingAntwoord = z.object({
  id: uuid, begunstigdeId: uuid, iban: z.string(), bic: z.string().nullable(), reden: z.string(), status: z.enum(['ingediend', 'gefiatteerd', 'ingetrokken']), ingediendDoor: z.string(), ingediendOp: z.string(),
  gefiatteerdDoor: z.string().nullable(), gefiatteerdOp: z.string().nullable(), ingetrokkenDoor: z.string().nullable(), ingetrokkenOp: z.string().nullable(), ingetrokkenReden: z.string().nullable(),
});

/** The answer to what was done with a change of IBAN. */
export const ibanwijzigingActieAntwoord = ibanwijzigingAntwoord.extend({ meldingen });

const duoLijst = z.array(z.object({ crebo: z.string(), geldigVanaf: dag, geldigTotEnMet: dag.nullable() }));
const sbbLijst = z.array(z.object({ crebo: z.string(), erkendVanaf: dag, erkendTotEnMet: dag.nullable() }));

const kern = {
  id: uuid, soort: z.string(), naam: z.string(),
  iban: z.string().optional().meta({ description: 'Niet voor een regio-aanvrager' }), bic: z.string().nullable().optional().meta({ description: 'Niet voor een regio-aanvrager' }),
  ibanGewijzigdOp: z.string().nullable().optional().meta({ description: 'Wanneer het rekeningnummer voor het laatst wijzigde; null: nooit. Niet voor een regio-aanvrager' }),
  kvkNummer: z.string().nullable(), brin: z.string().nullable(), adres: adres.nullable(), duoErkenningen: duoLijst, sbbErkenningen: sbbLijst, geregistreerdOp: z.string(),
};

/** A payee in a list. */
export const begunstigdenAntwoord = paginaAntwoord(z.object(kern));

/** A payee that was just registered. */
export const begunstigdeGeregistreerd = z.object({ ...kern, meldingen });

/** A payee by itself, with the changes of its IBAN. */
export const begunstigdeAntwoord = z.object({
  ...kern,
  laatstBetaaldOp: z.string().nullable().optional().meta({ description: 'Wanneer de laatste run werd verzonden waarin de bank op dit rekeningnummer heeft uitbetaald, sinds het geldt; null: nog niet. Niet voor een regio-aanvrager' }),
  ibanwijzigingen: z.array(ibanwijzigingAntwoord).optional().meta({ description: 'Niet voor een regio-aanvrager' }),
});

const veldwaarden = z.object({
  naam: z.string().optional(), kvkNummer: z.string().nullable().optional(), brin: z.string().nullable().optional(), adres: z.object({ plaats: z.string(), land: z.string() }).loose().nullable().optional(),
  duoErkenningen: duoLijst.optional(), sbbErkenningen: sbbLijst.optional(),
});
const wijziging = z.object({
  id: uuid, begunstigdeId: uuid, volgnummer: z.int(), velden: z.array(z.string()), voor: veldwaarden.meta({ description: 'Wat er stond' }), na: veldwaarden.meta({ description: 'Wat het werd' }),
  reden: z.string(), door: z.string(), op: z.string(),
});

/** A change that was just recorded. */
export const wijzigingAntwoord = wijziging.extend({ meldingen });

/** One page of the changes of a payee. */
export const wijzigingenAntwoord = paginaAntwoord(wijziging);

/** A payee that passes, for the documentation. */
export const BEGUNSTIGDE_VOORBEELD = {
  soort: 'leerbedrijf', naam: 'Voorbeeld Logistiek B.V.', iban: 'NL91 ABNA 0417 1643 00', kvkNummer: '12345678',
  adres: { straat: 'Voorbeeldweg', huisnummer: '12', plaats: 'Utrecht', land: 'NL' },
  sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }],
};

/** A change that passes, for the documentation. */
export const WIJZIGING_VOORBEELD = { reden: 'SBB heeft de erkenning per 1 februari 2021 gegeven', sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2021-02-01', erkendTotEnMet: null }] };
