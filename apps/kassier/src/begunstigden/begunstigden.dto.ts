import { z } from 'zod';
import { isGeldigeBic, isGeldigIban, isSepaLand, naarSepaTekens, normaliseerIban } from '#bank-messages';
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

/** The body of `POST /v1/begunstigden`. */
export const begunstigdeInvoer = z.strictObject({
  soort: code(soorten),
  naam,
  iban,
  bic: bic.nullable().default(null),
  kvkNummer: z.string().regex(/^\d{8}$/, { error: 'Schrijf het KvK-nummer als acht cijfers, bijvoorbeeld "12345678".' }).nullable().default(null).meta({ example: '12345678' }),
  brin: z.string().regex(/^\d{2}[A-Z]{2}(\d{2})?$/, { error: 'Schrijf het BRIN als twee cijfers en twee hoofdletters, met zo nodig twee cijfers voor de vestiging, bijvoorbeeld "25PW".' }).nullable().default(null).meta({ example: '25PW' }),
  adres: adres.nullable().default(null),
  duoErkenningen: duoErkenningen.default([]),
  sbbErkenningen: sbbErkenningen.default([]),
});
export type BegunstigdeInvoer = z.infer<typeof begunstigdeInvoer>;

/** The body of `POST /v1/begunstigden/{id}/ibanwijzigingen`. */
export const ibanwijzigingInvoer = z.strictObject({ iban, bic: bic.nullable().default(null), reden: meerregeligeTekst(1000) });
export type IbanwijzigingInvoer = z.infer<typeof ibanwijzigingInvoer>;

/** The body of an approval: nothing, or an empty object. */
export const fiatteringInvoer = z.strictObject({}).nullish();

export const begunstigdenVraag = z.strictObject({
  ...lijstParameters,
  soort: code(soorten).optional(),
  naam: z.string().min(1).max(140).optional().meta({ description: 'Deel van de naam; hoofdletters maken niet uit' }),
});
export type BegunstigdenVraag = z.infer<typeof begunstigdenVraag>;

export const ibanwijzigingAntwoord = z.object({
  id: uuid, begunstigdeId: uuid, iban: z.string(), bic: z.string().nullable(), reden: z.string(), status: z.enum(['ingediend', 'gefiatteerd']), ingediendDoor: z.string(), ingediendOp: z.string(),
  gefiatteerdDoor: z.string().nullable(), gefiatteerdOp: z.string().nullable(),
});

const kern = {
  id: uuid, soort: z.string(), naam: z.string(),
  iban: z.string().optional().meta({ description: 'Niet voor een regio-aanvrager' }), bic: z.string().nullable().optional().meta({ description: 'Niet voor een regio-aanvrager' }),
  kvkNummer: z.string().nullable(), brin: z.string().nullable(), adres: adres.nullable(),
  duoErkenningen: z.array(z.object({ crebo: z.string(), geldigVanaf: dag, geldigTotEnMet: dag.nullable() })),
  sbbErkenningen: z.array(z.object({ crebo: z.string(), erkendVanaf: dag, erkendTotEnMet: dag.nullable() })),
  geregistreerdOp: z.string(),
};

/** A payee in a list. */
export const begunstigdenAntwoord = paginaAntwoord(z.object(kern));

/** A payee by itself, with the changes of its IBAN. */
export const begunstigdeAntwoord = z.object({ ...kern, ibanwijzigingen: z.array(ibanwijzigingAntwoord).optional().meta({ description: 'Niet voor een regio-aanvrager' }) });

/** A payee that passes, for the documentation. */
export const BEGUNSTIGDE_VOORBEELD = {
  soort: 'leerbedrijf', naam: 'Voorbeeld Logistiek B.V.', iban: 'NL91 ABNA 0417 1643 00', kvkNummer: '12345678',
  adres: { straat: 'Voorbeeldweg', huisnummer: '12', postcode: '1234 AB', plaats: 'Utrecht', land: 'NL' },
  sbbErkenningen: [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }],
};
