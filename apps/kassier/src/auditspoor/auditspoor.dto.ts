import { z } from 'zod';
import { ONDERWERP, onderwerpnaam } from '../access/index.js';
import { AUDITSOORTEN } from '../database/index.js';
import { code, dag, lijstParameters, paginaAntwoord, tekst, uuid } from '../http/index.js';

const ONDERWERPMELDING = 'Schrijf een UUID, een maand als JJJJ-MM, of het nummer van een verplichting of betaling (V-2021-0000123).';

export const auditspoorVraag = z
  .strictObject({
    ...lijstParameters,
    van: dag.optional().meta({ description: 'Op of na deze dag (Nederlandse tijd)' }),
    tot: dag.optional().meta({ description: 'Op of voor deze dag (Nederlandse tijd)' }),
    persoon: tekst(255).optional().meta({ description: 'De persoon of machine, zoals het token haar noemt (`sub`)', example: 'm.devries' }),
    soort: code(AUDITSOORTEN).optional(),
    onderwerp: z.string().regex(ONDERWERP, { error: ONDERWERPMELDING }).transform(onderwerpnaam).optional()
      .meta({ description: 'Waar het over ging: het kenmerk van een verplichting, arrangement, betaalrun, …, of een maand', example: '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20' }),
  })
  .superRefine(({ van, tot }, context) => {
    if (van !== undefined && tot !== undefined && tot < van) context.addIssue({ code: 'custom', path: ['tot'], message: 'Deze dag ligt voor van. Wissel de twee om.' });
  });
export type AuditspoorVraag = z.infer<typeof auditspoorVraag>;

const auditregelAntwoord = z.object({
  id: uuid,
  moment: z.string().meta({ description: 'Wanneer het verzoek binnenkwam', format: 'date-time' }),
  soort: z.enum(AUDITSOORTEN).meta({ description: 'besluit: beoordeeld en toegekend of geweigerd; wijziging: iets anders is veranderd; herhaling: een eerder antwoord is opnieuw gegeven; weigering: niet gedaan; inzage: persoonsgegevens gelezen; aanmelding: niet binnengelaten' }),
  verzoekId: z.string(), traceId: z.string().nullable(),
  persoon: z.string().nullable().meta({ description: 'Null wanneer er geen geldig token was' }),
  organisatie: z.string().nullable(), rollen: z.array(z.string()).nullable(), regio: z.string().nullable(),
  tokenId: z.string().nullable().meta({ description: 'Het kenmerk van het token, nooit het token zelf' }),
  clientId: z.string().nullable().meta({ description: 'Het programma dat het token vroeg' }),
  adres: z.string().nullable(), methode: z.string(), route: z.string(), onderwerp: z.string().nullable(), status: z.number(), probleem: z.string().nullable(), reden: z.string().nullable(),
  sleutelHash: z.string().nullable().meta({ description: 'SHA-256 (hexadecimaal) van organisatie, regeleinde en Idempotency-Key' }),
  besluitId: uuid.nullable(),
  aantal: z.number().meta({ description: 'Hoeveel verzoeken in een ogenblik hierin gelijk waren; meer dan één alleen bij wie niet werd binnengelaten of te veel vroeg' }),
});
export type AuditregelAntwoord = z.output<typeof auditregelAntwoord>;

export const auditspoorAntwoord = paginaAntwoord(auditregelAntwoord);
