import { z } from 'zod';
import { dag, lijstParameters, paginaAntwoord, uuid } from '../http/index.js';
import { GEBEURTENISSOORTEN } from './gebeurtenissen.cloudevents.js';

const NUMMERMELDING = 'Schrijf het nummer (data.nummer) van een gebeurtenis, bijvoorbeeld 120; 0 is alles.';
const nummer = z.string({ error: NUMMERMELDING }).regex(/^\d{1,15}$/, { error: NUMMERMELDING }).transform(Number);
/** The same in a body. */
const gebeurtenisnummer = z.int({ error: NUMMERMELDING }).min(0, { error: NUMMERMELDING }).max(999_999_999_999, { error: NUMMERMELDING });
const soort = z.enum(GEBEURTENISSOORTEN, { error: `Kies uit: ${GEBEURTENISSOORTEN.join(', ')}.` });

/** The query of `GET /v1/gebeurtenissen`. */
export const gebeurtenissenVraag = z.strictObject({
  na: nummer.default(0).meta({ description: 'Alles na deze gebeurtenis; begin met 0 en neem daarna `laatste` uit het antwoord', type: 'integer', default: 0, example: 0, pattern: undefined }),
  soort: soort.optional().meta({ description: 'Alleen deze soort' }),
  limiet: lijstParameters.limiet,
});
export type GebeurtenissenVraag = z.output<typeof gebeurtenissenVraag>;

const gebeurtenis = z.object({
  specversion: z.string().meta({ example: '1.0' }), id: z.string(), source: z.string(), type: z.string().meta({ example: 'nl.uwv.kassier.verplichting.vastgelegd' }), subject: z.string(), time: z.string(),
  datacontenttype: z.string(), sequence: z.string().meta({ description: 'Volgnummer met voorloopnullen: op volgorde van boeken, dus ook per verplichting' }),
  data: z.object({
    nummer: z.number(), soort: z.string(), stroom: z.string(), jaar: z.number().nullable(), regio: z.string(), bedrag: z.string().nullable().meta({ description: 'In euro met twee decimalen: de wijziging van een verplichting, of het bedrag van een betaling' }),
    verplichtingId: uuid.nullable(), betalingId: uuid.nullable(), besluitId: uuid.nullable(), boeking: z.number().nullable(), drempel: z.number().nullable().meta({ description: 'Percentage van het toegedeelde dat is vastgelegd: 75, 90 of 100' }),
    opRond: dag.nullable().describe('Van ruimte die opraakt: wanneer, bij het tempo van nu'),
  }),
});
export const gebeurtenissenAntwoord = z.object({ gebeurtenissen: z.array(gebeurtenis), laatste: z.number().meta({ description: 'Vraag hierna verder met `na`' }) });

const URLMELDING = 'Schrijf een adres dat met https:// begint, bijvoorbeeld "https://ontvanger.example.nl/kassier".';

/** An address as it is sent to: what `URL` would leave out or must be kept secret has no place in it. */
function isAdres(tekst: string): boolean {
  if (/[\s\p{C}]/u.test(tekst) || !URL.canParse(tekst)) return false;
  const { protocol, username, password } = new URL(tekst);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/** The body of `POST /v1/abonnementen`. */
export const abonnementInvoer = z.strictObject({
  url: z.string({ error: URLMELDING }).max(1_000, { error: 'Dit adres is te lang.' }).refine(isAdres, { error: URLMELDING })
    .meta({ description: 'Waarheen elke gebeurtenis met POST gaat; een antwoord 2xx is de ontvangst', example: 'https://ontvanger.example.nl/kassier' }),
  geheim: z.string({ error: 'Schrijf een geheim van 32 tot 256 tekens.' }).regex(/^[\x21-\x7e]{32,256}$/, { error: 'Schrijf een geheim van 32 tot 256 zichtbare tekens zonder spaties.' })
    .meta({ description: 'Waarmee elk bericht wordt ondertekend (HMAC-SHA256); wordt nooit getoond' }),
  soorten: z.array(soort).min(1, { error: 'Noem ten minste één soort, of laat het veld weg.' }).max(GEBEURTENISSOORTEN.length).default([...GEBEURTENISSOORTEN]),
  na: gebeurtenisnummer.optional().meta({ description: 'Begin na deze gebeurtenis; zonder veld met de eerstvolgende' }),
});
export type AbonnementInvoer = z.output<typeof abonnementInvoer>;

/** The query of `GET /v1/abonnementen`. */
export const abonnementenVraag = z.strictObject(lijstParameters);
export type AbonnementenVraag = z.output<typeof abonnementenVraag>;

/** The body of `POST /v1/abonnementen/{id}/herhalingen`. */
export const herhalingInvoer = z.strictObject({ na: gebeurtenisnummer.meta({ description: 'Stuur alles na deze gebeurtenis (nog eens)' }) });
export type HerhalingInvoer = z.output<typeof herhalingInvoer>;

/** The body of an act without particulars. */
export const leegInvoer = z.strictObject({});

export const abonnementAntwoord = z.object({
  id: uuid, url: z.string(), soorten: z.array(z.string()), regio: z.string().nullable(), door: z.string(), op: z.string(), status: z.enum(['actief', 'beeindigd']),
  tot: z.number().meta({ description: 'Tot en met deze gebeurtenis bezorgd' }), mislukt: z.number().meta({ description: 'Keren achter elkaar mislukt' }), volgendeOp: z.string(), laatsteFout: z.string().nullable(),
});
export const abonnementenAntwoord = paginaAntwoord(abonnementAntwoord);
