import { z } from 'zod';
import { code, dag, geld, geldOfNul, lijstParameters, meerregeligeTekst, paginaAntwoord, tekst, uuid } from '../http/index.js';

/** What unknown money can turn out to be. */
export const AFHANDELINGEN = ['terugvordering', 'voorschot', 'retour', 'uitvoering', 'wegstrepen'] as const;
export type Afhandelsoort = (typeof AFHANDELINGEN)[number];

const POST_VORM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[1-9]\d{0,8}$/;

/** The id of a transaction: its message and its number in it. */
export const postId = z.string({ error: 'Schrijf het id van een post, zoals het in /v1/tussenrekeningposten staat.' }).toLowerCase()
  .regex(POST_VORM, { error: 'Schrijf het id van een post, zoals het in /v1/tussenrekeningposten staat.' })
  .meta({ description: 'Bankbericht en volgnummer van de transactie', example: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20.3' });

/** Which fields a kind of settlement needs, and which it may have. */
const VELDEN: Readonly<Record<Afhandelsoort, { readonly nodig: readonly Verwijzing[]; readonly mag: readonly Verwijzing[] }>> = {
  terugvordering: { nodig: ['terugvorderingId'], mag: ['ontvangstId'] },
  voorschot: { nodig: [], mag: ['voorschotId', 'stroom', 'kenmerk'] },
  retour: { nodig: ['betalingId'], mag: [] },
  uitvoering: { nodig: ['betalingId'], mag: [] },
  wegstrepen: { nodig: ['tegenpostId'], mag: [] },
};
const VERWIJZINGEN = ['terugvorderingId', 'ontvangstId', 'voorschotId', 'stroom', 'kenmerk', 'betalingId', 'tegenpostId'] as const;
type Verwijzing = (typeof VERWIJZINGEN)[number];

/** The body of `POST /v1/tussenrekeningposten/{id}/afhandelingen`. */
export const afhandelingInvoer = z
  .strictObject({
    soort: code(AFHANDELINGEN),
    terugvorderingId: uuid.nullable().default(null),
    ontvangstId: uuid.nullable().default(null).meta({ description: 'Bij soort terugvordering: de ontvangst die al met de hand is geregistreerd; dan wordt zij niet nog eens geboekt' }),
    voorschotId: uuid.nullable().default(null).meta({ description: 'Bij soort voorschot: het voorschot dat al is geregistreerd; dan wordt het niet nog eens geboekt' }),
    stroom: tekst(50).nullable().default(null).meta({ description: 'Bij soort voorschot: de stroom van een voorschot dat nog niet is geregistreerd' }),
    kenmerk: tekst(100).nullable().default(null).meta({ description: 'Bij soort voorschot: het kenmerk dat SZW aan de overboeking gaf' }),
    betalingId: uuid.nullable().default(null).meta({ description: 'Bij soort retour of uitvoering: de betaling waarvan de bank het kenmerk niet goed doorgaf' }),
    tegenpostId: postId.nullable().default(null).meta({ description: 'Bij soort wegstrepen: de post met hetzelfde bedrag de andere kant op' }),
    reden: meerregeligeTekst(1000),
    bedrag: geld.nullish().meta({ description: 'Welk deel van de post, zonder teken; de rest blijft open. Laat het weg om de hele post in één keer af te handelen' }),
  })
  .superRefine((waarde, context) => {
    const { nodig, mag } = VELDEN[waarde.soort];
    for (const veld of VERWIJZINGEN) {
      if (waarde[veld] === null && nodig.includes(veld)) context.addIssue({ code: 'custom', path: [veld], message: `Bij soort "${waarde.soort}" is dit veld verplicht.` });
      if (waarde[veld] !== null && !nodig.includes(veld) && !mag.includes(veld)) context.addIssue({ code: 'custom', path: [veld], message: `Dit veld hoort niet bij soort "${waarde.soort}". Laat het weg.` });
    }
    if (waarde.soort === 'voorschot') voorschotIssues(waarde).forEach(([veld, message]) => { context.addIssue({ code: 'custom', path: [veld], message }); });
  });
export type AfhandelingInvoer = z.infer<typeof afhandelingInvoer>;

/** A voorschot is one that is there, or a new one with its stream and reference. */
function voorschotIssues({ voorschotId, stroom, kenmerk }: { voorschotId: string | null; stroom: string | null; kenmerk: string | null }): [string, string][] {
  if (voorschotId !== null) return stroom === null && kenmerk === null ? [] : [['voorschotId', 'Noem óf een voorschot dat al is geregistreerd, óf de stroom en het kenmerk van een nieuw voorschot.']];
  const ontbreekt: [string, string | null][] = [['stroom', stroom], ['kenmerk', kenmerk]];
  return ontbreekt.flatMap(([veld, waarde]): [string, string][] => (waarde === null ? [[veld, 'Noem de stroom en het kenmerk van het voorschot, of het id van een voorschot dat al is geregistreerd.']] : []));
}

const POSTSTATUSSEN = ['open', 'afgehandeld'] as const;

export const tussenrekeningpostenVraag = z.strictObject({
  ...lijstParameters,
  status: code(POSTSTATUSSEN).optional(),
  richting: code(['bij', 'af']).optional().meta({ description: 'Alleen geld dat binnenkwam (bij) of wegging (af)' }),
  vanaf: dag.optional().meta({ format: 'date', description: 'Boekdatum van de bank op of na deze dag' }),
  tot: dag.optional().meta({ format: 'date', description: 'Boekdatum van de bank op of voor deze dag' }),
});
export type TussenrekeningpostenVraag = z.infer<typeof tussenrekeningpostenVraag>;

const saldo = z.string().meta({ description: 'Bedrag in euro met twee decimalen; negatief is af', example: '-2025.00' });

const afhandeling = z.object({
  soort: code(AFHANDELINGEN), bedrag: saldo, reden: z.string(), boekdatum: dag, boeking: z.number(), door: z.string(), op: z.string(),
  terugvorderingId: uuid.nullable(), ontvangstId: uuid.nullable(), voorschotId: uuid.nullable(), betalingId: uuid.nullable(), doelboeking: z.number().nullable(), tegenpostId: z.string().nullable(),
});

const kern = {
  id: postId, bankberichtId: uuid, volgnummer: z.number(), afschriftId: z.string(), status: code(POSTSTATUSSEN), referentie: z.string().nullable(), endToEndId: z.string().nullable(), bedrag: saldo, boekdatum: dag,
  bankreden: z.string().nullable(), tegenrekeningIban: z.string().nullable(), tegenrekeningNaam: z.string().nullable(), toelichting: z.string(),
  betalingId: uuid.nullable().meta({ description: 'De betaling die de bank noemde, ook al past het bedrag of de status niet' }), betalingNummer: z.string().nullable(), boeking: z.number(),
  geboektOp: dag.meta({ format: 'date', description: 'De dag waarop dit op de tussenrekening is geboekt; later dan boekdatum als die maand gesloten was' }),
  open: saldo.meta({ description: 'Wat van de post nog niet is afgehandeld, met haar teken', example: '20.00' }),
  delen: z.number().meta({ description: 'In hoeveel delen de post tot nu toe is afgehandeld; 0 als zij in één keer is afgehandeld' }),
  afhandeling: afhandeling.nullable().meta({ description: 'De laatste afhandeling; leeg zolang er nog iets open is' }),
  afhandelingen: z.array(afhandeling).meta({ description: 'Elke afhandeling, in volgorde van boeken' }),
};
export const tussenrekeningpostenAntwoord = paginaAntwoord(z.object(kern));

/** A transaction with what it may well be. */
export const tussenrekeningpostAntwoord = z.object({
  ...kern,
  voorstellen: z.array(z.object({ soort: code(AFHANDELINGEN), id: z.string(), nummer: z.string(), bedrag: geldOfNul, toelichting: z.string() }))
    .meta({ description: 'Wat er naar bedrag en richting bij past, ten hoogste vijf per soort; een mens beslist' }),
});
