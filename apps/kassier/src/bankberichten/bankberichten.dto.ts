import { z } from 'zod';
import { code, dag, lijstParameters, paginaAntwoord, uuid } from '../http/index.js';

const STATUSVERWERKINGEN = ['afgewezen', 'gemeld', 'niet-verwerkt'] as const;
const VERWERKINGEN = ['uitgevoerd', 'retour', 'ontvangen', 'onbekend'] as const;

export const bankberichtenVraag = z.strictObject(lijstParameters);
export type BankberichtenVraag = z.infer<typeof bankberichtenVraag>;

export const postenVraag = z.strictObject({ ...lijstParameters, verwerking: code([...VERWERKINGEN, ...STATUSVERWERKINGEN]).optional() });
export type PostenVraag = z.infer<typeof postenVraag>;

/** An amount with a sign: what came in is positive, what went out negative. */
const saldo = z.string().meta({ description: 'Bedrag in euro met twee decimalen; negatief is af', example: '-2025.00' });

const post = z.object({
  volgnummer: z.number(), afschriftId: z.string(), referentie: z.string().nullable(), endToEndId: z.string().nullable(), bedrag: saldo, boekdatum: dag,
  verwerking: z.enum(VERWERKINGEN), reden: z.string().nullable(), tegenrekeningIban: z.string().nullable(), tegenrekeningNaam: z.string().nullable(), toelichting: z.string(),
  betalingId: uuid.nullable(), betalingNummer: z.string().nullable(), boeking: z.number().nullable(),
});

const reden = { reden: z.string().nullable(), bankToelichting: z.string() };

/** What the bank says of one payment, or of a file or group as such. */
const status = z.object({
  volgnummer: z.number(), niveau: z.enum(['bestand', 'groep', 'betaling']), groepId: z.string().nullable(), endToEndId: z.string().nullable(),
  status: z.string().meta({ description: 'De code van de bank, bijvoorbeeld RJCT (afgewezen), ACSP (in uitvoering) of RVNM (naam en rekeningnummer horen niet bij elkaar)', example: 'RJCT' }),
  ...reden, bedrag: saldo.nullable(), gemeldOp: z.string(), verwerking: z.enum(STATUSVERWERKINGEN), toelichting: z.string(),
  betalingId: uuid.nullable(), betalingNummer: z.string().nullable(), boeking: z.number().nullable(),
});

const aansluiting = z.object({
  vorigAfschriftId: z.string(), vorigVolgnummer: z.number().nullable(), vorigeBoekdatum: dag, verwachtBeginsaldo: saldo, verschil: saldo,
  melding: z.string().nullable().meta({ description: 'Wat er niet aansluit, en wat te doen' }),
});

const kern = {
  id: uuid, soort: z.enum(['camt.053', 'pain.002']), berichtId: z.string(), ontvangenDoor: z.string(), ontvangenOp: z.string(),
  afschriften: z.array(z.object({
    afschriftId: z.string(), volgnummer: z.number().nullable(), rekeningIban: z.string(), boekdatum: dag, beginsaldo: saldo, eindsaldo: saldo, aantal: z.number(), uitgevoerd: z.number(), retour: z.number(),
    ontvangen: z.number().meta({ description: 'Terugbetalingen die aan hun kenmerk zijn herkend' }), onbekend: z.number(), nietGeboekt: z.number(), alVerwerkt: z.boolean(),
    aansluiting: aansluiting.nullable().meta({ description: 'Hoe het afschrift aansluit op het vorige van dezelfde rekening; null bij het eerste' }),
  })),
  statusbericht: z.object({
    opdrachtId: z.string(), aangemaaktOp: z.string(), betaalrunId: uuid.nullable(), betaalrun: z.string().nullable(), status: z.string().nullable(), ...reden,
    aantal: z.number(), afgewezen: z.number(), gemeld: z.number(), nietVerwerkt: z.number(),
  }).nullable().meta({ description: 'Waarover een statusbericht gaat; null bij een afschrift' }),
};

/** A message with what was done with it; `posten` and `statussen` are the first hundred that need somebody's attention. */
export const bankberichtAntwoord = z.object({
  ...kern, alVerwerkt: z.boolean(), posten: z.array(post), statussen: z.array(status),
  aanhoudingen: z.array(z.object({ id: uuid, begunstigdeId: uuid, naam: z.string(), iban: z.string(), reden: z.string() })),
});
export const bankberichtenAntwoord = paginaAntwoord(z.object(kern));
export const postenAntwoord = paginaAntwoord(z.union([post, status]));
