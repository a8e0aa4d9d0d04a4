import { z } from 'zod';
import { code, dag, lijstParameters, paginaAntwoord, uuid } from '../http/index.js';

const VERWERKINGEN = ['uitgevoerd', 'retour', 'ontvangen', 'onbekend'] as const;

export const bankberichtenVraag = z.strictObject(lijstParameters);
export type BankberichtenVraag = z.infer<typeof bankberichtenVraag>;

export const postenVraag = z.strictObject({ ...lijstParameters, verwerking: code(VERWERKINGEN).optional() });
export type PostenVraag = z.infer<typeof postenVraag>;

/** An amount with a sign: what came in is positive, what went out negative. */
const saldo = z.string().meta({ description: 'Bedrag in euro met twee decimalen; negatief is af', example: '-2025.00' });

const post = z.object({
  volgnummer: z.number(), afschriftId: z.string(), referentie: z.string().nullable(), endToEndId: z.string().nullable(), bedrag: saldo, boekdatum: dag,
  verwerking: z.enum(VERWERKINGEN), reden: z.string().nullable(), tegenrekeningIban: z.string().nullable(), tegenrekeningNaam: z.string().nullable(), toelichting: z.string(),
  betalingId: uuid.nullable(), betalingNummer: z.string().nullable(), boeking: z.number().nullable(),
});

const kern = {
  id: uuid, soort: z.enum(['camt.053']), berichtId: z.string(), ontvangenDoor: z.string(), ontvangenOp: z.string(),
  afschriften: z.array(z.object({
    afschriftId: z.string(), rekeningIban: z.string(), boekdatum: dag, beginsaldo: saldo, eindsaldo: saldo, aantal: z.number(), uitgevoerd: z.number(), retour: z.number(),
    ontvangen: z.number().meta({ description: 'Terugbetalingen die aan hun kenmerk zijn herkend' }), onbekend: z.number(), nietGeboekt: z.number(), alVerwerkt: z.boolean(),
  })),
};

/** A message with what was done with its statements; `posten` are the first hundred that need somebody's attention. */
export const bankberichtAntwoord = z.object({ ...kern, alVerwerkt: z.boolean(), posten: z.array(post) });
export const bankberichtenAntwoord = paginaAntwoord(z.object(kern));
export const postenAntwoord = paginaAntwoord(post);
