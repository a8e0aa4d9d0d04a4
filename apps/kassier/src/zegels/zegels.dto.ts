import { z } from 'zod';
import { BEWIJSALGORITME, BEWIJSVERSIE } from '#ledger';
import { lijstParameters, paginaAntwoord } from '../http/index.js';

const NUMMERMELDING = 'Schrijf het nummer van een zegel uit /v1/zegels, bijvoorbeeld 12.';

/** The number of a seal, in a path or a query. */
export const zegelnummer = z.string({ error: NUMMERMELDING }).regex(/^[1-9]\d{0,14}$/, { error: NUMMERMELDING }).transform(Number)
  .meta({ type: 'integer', pattern: undefined, minimum: 1, description: 'Nummer van een zegel', example: 12 });

/** The query of `GET /v1/zegels`. */
export const zegelsVraag = z.strictObject({ ...lijstParameters });
export type ZegelsVraag = z.output<typeof zegelsVraag>;

/** The query of a proof of inclusion. */
export const inclusieVraag = z.strictObject({ zegel: zegelnummer.optional() });
export type InclusieVraag = z.output<typeof inclusieVraag>;

/** The query of a proof of consistency. */
export const consistentieVraag = z.strictObject({ vanaf: zegelnummer });
export type ConsistentieVraag = z.output<typeof consistentieVraag>;

const hash = z.string().meta({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256, hexadecimaal' });

const zegelstand = { nummer: z.number(), omvang: z.number().meta({ description: 'Aantal bladeren onder dit zegel' }), wortel: hash, gemaaktOp: z.string().meta({ description: 'Moment (UTC)' }) };

/** A seal. */
export const zegelAntwoord = z.object({ ...zegelstand, links: z.object({ zelf: z.string(), consistentiebewijs: z.string().nullable() }) });
export const zegelsAntwoord = paginaAntwoord(zegelAntwoord);

const bewijs = { versie: z.literal(BEWIJSVERSIE), algoritme: z.literal(BEWIJSALGORITME), pad: z.array(hash).meta({ description: 'De hashes van de deelbomen ernaast, van onder naar boven' }) };

/** A document that `npx kassier verify-proof` verifies. */
export const inclusieAntwoord = z.object({
  soort: z.literal('inclusiebewijs'), ...bewijs,
  onderwerp: z.object({ soort: z.string(), sleutel: z.string() }),
  blad: z.object({ plaats: z.number(), tekst: z.string().meta({ description: 'Precies de bytes waarvan de hash in de boom staat (UTF-8)' }) }),
  verhuld: z.array(z.object({ veld: z.string(), zout: z.string().nullable(), tekst: z.string().nullable() })).meta({ description: 'De teksten die als gezouten hash in het blad staan; zonder zout en tekst als zij ontbreken of zijn gewist' }),
  zegel: z.object(zegelstand),
});

/** A document that `npx kassier verify-proof` verifies. */
export const consistentieAntwoord = z.object({ soort: z.literal('consistentiebewijs'), ...bewijs, van: z.object(zegelstand), tot: z.object(zegelstand) });
