import { hash } from 'node:crypto';
import { invoegen, kolomwaarden, type Kolomtabel, type Rij, type Verbinding } from '#ledger';
import type { Gebruiker, Herkomst } from '../access/index.js';
import { nieuwId } from './kenmerk.js';

/** What a row of the audit trail is about: a decision, another change, a repetition, a refusal, a look at personal data, or somebody who was not let in. */
export const AUDITSOORTEN = ['besluit', 'wijziging', 'herhaling', 'weigering', 'inzage', 'aanmelding'] as const;
export type Auditsoort = (typeof AUDITSOORTEN)[number];

/** What became of a request, beside who asked and from where. */
export interface Auditfeit {
  readonly soort: Auditsoort;
  readonly status: number;
  /** Absent: what stands in the address. */
  readonly onderwerp?: string | null;
  readonly probleem?: string | null;
  readonly reden?: string | null;
  /** The Idempotency-Key. */
  readonly sleutel?: string;
  readonly besluit?: string | null;
}

/** The table as it is written, by the statement that changes something or by itself. */
export const AUDITSPOOR: Kolomtabel = {
  naam: 'auditspoor',
  kolommen: {
    id: 'uuid', moment: 'timestamptz', soort: 'text', verzoek_id: 'text', trace_id: 'text', persoon: 'text', organisatie: 'text', rollen: 'json', regio: 'text', token_id: 'text', client_id: 'text',
    adres: 'text', methode: 'text', route: 'text', onderwerp: 'text', status: 'smallint', probleem: 'text', reden: 'text', sleutel_hash: 'text', besluit: 'uuid', aantal: 'integer',
  },
};

/** A row of the audit trail; `gebruiker` is null where nobody is known. Adding it to a statement is for the caller. */
export function auditregel(gebruiker: Gebruiker | null, herkomst: Herkomst, feit: Auditfeit): Rij & { readonly id: string } {
  return {
    id: nieuwId(), moment: new Date(herkomst.momentMs).toISOString(), soort: feit.soort, verzoek_id: herkomst.verzoekId, trace_id: herkomst.traceId,
    ...(gebruiker === null ? {} : {
      persoon: gebruiker.sub, organisatie: gebruiker.organisatie, rollen: gebruiker.rollen, regio: gebruiker.regio, token_id: gebruiker.tokenId, client_id: gebruiker.clientId,
    }),
    adres: herkomst.adres, methode: herkomst.methode, route: herkomst.route, onderwerp: feit.onderwerp === undefined ? herkomst.onderwerp : feit.onderwerp, status: feit.status,
    probleem: feit.probleem ?? null, reden: feit.reden ?? null,
    sleutel_hash: gebruiker === null || feit.sleutel === undefined ? null : sleutelhash(gebruiker.organisatie, feit.sleutel), besluit: feit.besluit ?? null, aantal: 1,
  };
}

/** The row of what changed something, to be written in the same statement. Its request needs no other row any more. */
export function vastTeLeggen(gebruiker: Gebruiker, feit: Auditfeit & { readonly sleutel: string }): Rij & { readonly id: string } {
  const { herkomst } = gebruiker;
  if (herkomst === undefined) throw new Error('wie iets wijzigt, doet dat met een verzoek of een taak; deze gebruiker heeft geen herkomst');
  herkomst.isVastgelegd = true;
  return auditregel(gebruiker, herkomst, feit);
}

/** An answer as it is kept under a key, with who got it. */
export interface TeBewarenAntwoord {
  readonly gebruiker: Gebruiker;
  readonly sleutel: string;
  readonly vingerafdruk: string;
  readonly status: number;
  readonly antwoord: Readonly<Record<string, unknown>>;
  /** The decision that it tells of, and the thing; absent where the answer names them as `besluitId` and `id`. */
  readonly onderwerp?: string | null;
}

const BEWAAR = `
  WITH nieuw AS (
    INSERT INTO idempotentie (organisatie, sleutel, vingerafdruk, status, antwoord, spoor) VALUES ($1, $2, $3, $4, $5, $6) @ RETURNING spoor)
  ${invoegen(AUDITSPOOR, 7).replace('SELECT *', 'SELECT r.*')} AS r WHERE EXISTS (SELECT 1 FROM nieuw) RETURNING id`;

/** Keeps an answer and its row of the audit trail: both or neither. */
export async function bewaarAntwoord(verbinding: Verbinding, antwoord: TeBewarenAntwoord): Promise<void> {
  await bewaar(verbinding, antwoord, BEWAAR.replace('@', ''));
}

/** The same where the key may be taken: false, and nothing is kept, when it is. */
export async function bewaarNieuwAntwoord(verbinding: Verbinding, antwoord: TeBewarenAntwoord): Promise<boolean> {
  return bewaar(verbinding, antwoord, BEWAAR.replace('@', 'ON CONFLICT (organisatie, sleutel) DO NOTHING'));
}

async function bewaar(verbinding: Verbinding, { gebruiker, sleutel, vingerafdruk, status, antwoord, onderwerp }: TeBewarenAntwoord, sql: string): Promise<boolean> {
  const regel = vastTeLeggen(gebruiker, {
    soort: 'wijziging', status, sleutel, onderwerp: onderwerp ?? gebruiker.herkomst?.onderwerp ?? kenmerk(antwoord['id']), besluit: kenmerk(antwoord['besluitId']),
  });
  const { rows } = await verbinding.query(sql, [gebruiker.organisatie, sleutel, vingerafdruk, status, JSON.stringify(antwoord), regel.id, ...kolomwaarden(AUDITSPOOR, [regel])]);
  const isBewaard = rows.length > 0;
  if (!isBewaard && gebruiker.herkomst) gebruiker.herkomst.isVastgelegd = false;
  return isBewaard;
}

/** Rows that belong to no other statement, in one. What a broken connection left behind already is left as it is. */
export async function schrijfAuditregels(verbinding: Verbinding, regels: readonly Rij[]): Promise<void> {
  await verbinding.query({ name: 'schrijf-auditspoor', text: `${invoegen(AUDITSPOOR, 1)} ON CONFLICT (id) DO NOTHING`, values: kolomwaarden(AUDITSPOOR, regels) });
}

/** As the database computes it (migration 0024): who looks for a key can find it, and who reads the trail does not learn it. */
function sleutelhash(organisatie: string, sleutel: string): string {
  return hash('sha256', `${organisatie}\n${sleutel}`, 'hex');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function kenmerk(waarde: unknown): string | null {
  return typeof waarde === 'string' && UUID.test(waarde) ? waarde : null;
}
