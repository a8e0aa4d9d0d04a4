import { z } from 'zod';
import { code, lijstParameters, paginaAntwoord, uuid } from '../http/index.js';
import { TAAK_STATUSSEN } from './taak.levensloop.js';
import type { TaakRij } from './taak.opslag.js';

export const takenVraag = z.strictObject({ ...lijstParameters, status: code(TAAK_STATUSSEN).optional() });
export type TakenVraag = z.infer<typeof takenVraag>;

/** The body of a cancellation: nothing, or an empty object. */
export const zonderGegevens = z.strictObject({}).default({});

const voortgang = {
  fase: z.string().nullable().meta({ description: 'Welk deel van het werk; null zolang de taak wacht' }), gedaan: z.int().nullable(), totaal: z.int().nullable().meta({ description: 'Hoeveel er in deze fase te doen is; 0 als dat niet bekend is' }),
};

/** How far the job is that is at something else: so much of so much, in this part of the work. */
export const voortgangAntwoord = z.object({ taakId: uuid, soort: z.string(), status: code(TAAK_STATUSSEN), ...voortgang });

const moment = z.string().nullable();

/** A job: what was asked for, by whom, how far it is and how it ended. */
export const taakAntwoord = z.object({
  id: uuid, soort: z.string(), status: code(TAAK_STATUSSEN),
  href: z.string().nullable().meta({ description: 'Waar te lezen is wat de taak maakt; null zolang dat niet bekend is' }),
  gebeurtenissen: z.string().meta({ description: 'Waar het verloop te volgen is (server-sent events)' }),
  voortgang: z.object(voortgang), poging: z.int().meta({ description: 'De hoeveelste keer er aan de taak is begonnen' }),
  aangevraagdDoor: z.string(), organisatie: z.string(), rollen: z.array(z.string()), regio: z.string().nullable(), aangemaaktOp: z.string(), begonnenOp: moment, klaarOp: moment,
  annulering: z.object({ door: z.string(), op: z.string() }).nullable(),
  uitkomst: z.object({ status: z.int().meta({ description: 'De HTTP-status die het verzoek zonder taak had gekregen' }), href: z.string() }).nullable(),
  probleem: z.record(z.string(), z.unknown()).nullable().meta({ description: 'Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457)' }),
});
export const takenAntwoord = paginaAntwoord(taakAntwoord);

/** How far a job is, for who shows that with something else. */
export function toonVoortgang({ id, soort, status, fase, gedaan, totaal }: TaakRij): Record<string, unknown> {
  return { taakId: id, soort, status, fase, gedaan, totaal };
}

/** A job as the API shows it. */
export function toonTaak(taak: TaakRij): Record<string, unknown> {
  const { id, soort, status, href, fase, gedaan, totaal, poging, aangevraagdDoor, organisatie, rollen, regio, aangemaaktOp, begonnenOp, klaarOp, annuleringDoor, annuleringOp, uitkomstStatus, probleem } = taak;
  return {
    id, soort, status, href, gebeurtenissen: `/v1/taken/${id}/gebeurtenissen`, voortgang: { fase, gedaan, totaal }, poging, aangevraagdDoor, organisatie, rollen, regio, aangemaaktOp, begonnenOp, klaarOp,
    annulering: annuleringOp === null ? null : { door: annuleringDoor, op: annuleringOp }, uitkomst: uitkomstStatus === null ? null : { status: uitkomstStatus, href }, probleem,
  };
}
