import type { Verbinding } from '#ledger';
import type { Gebruiker, Rol } from '../access/index.js';
import { nietGevonden } from '../http/index.js';

const KOLOMMEN = `
  b.id, b.soort, b.naam, b.kvk_nummer AS "kvkNummer", b.brin, b.adres, b.duo_erkenningen AS "duoErkenningen", b.sbb_erkenningen AS "sbbErkenningen",
  b.geregistreerd_op AS "geregistreerdOp"`;
const GEWIJZIGD_OP = "(SELECT max(w.gefiatteerd_op) FROM ibanwijziging w WHERE w.begunstigde = b.id AND w.status = 'gefiatteerd')";
const REKENING = `b.iban, b.bic, ${GEWIJZIGD_OP} AS "ibanGewijzigdOp"`;
const LAATST_BETAALD = `
  (SELECT max(r.verzonden_op) FROM betaling p JOIN betaalopdracht o ON o.betaling = p.id AND o.iban = b.iban JOIN betaalrun r ON r.id = o.run
    WHERE p.begunstigde = b.id AND p.status = 'uitgevoerd' AND r.gemaakt_op >= coalesce(${GEWIJZIGD_OP}, '-infinity')) AS "laatstBetaaldOp"`;

/** The columns of a change of IBAN, as the API shows it. */
const IBANWIJZIGING = `
  w.id, w.begunstigde AS "begunstigdeId", w.iban, w.bic, w.reden, w.status, w.ingediend_door AS "ingediendDoor", w.ingediend_op AS "ingediendOp",
  w.gefiatteerd_door AS "gefiatteerdDoor", w.gefiatteerd_op AS "gefiatteerdOp",
  w.ingetrokken_door AS "ingetrokkenDoor", w.ingetrokken_op AS "ingetrokkenOp", w.ingetrokken_reden AS "ingetrokkenReden"`;

/** Who may see account numbers: a region needs the payee's id, not where its money goes. */
const ZIET_REKENING: readonly Rol[] = ['kassier-medewerker', 'kassier-fiatteur', 'auditor', 'szw-financien'];

/** A payee as it is now; the account only when it was asked for. */
export interface Begunstigde {
  readonly id: string;
  readonly soort: string;
  readonly naam: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly kvkNummer: string | null;
  readonly brin: string | null;
  readonly adres: Readonly<Record<string, unknown>> | null;
  readonly duoErkenningen: readonly Readonly<Record<string, unknown>>[];
  readonly sbbErkenningen: readonly Readonly<Record<string, unknown>>[];
}

/** A change of IBAN as the API shows it. */
export interface Ibanwijziging {
  readonly id: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly status: string;
  readonly ingediendDoor: string;
}

export function zietRekening(gebruiker: Gebruiker): boolean {
  return gebruiker.rollen.some((rol) => ZIET_REKENING.includes(rol));
}

/** The columns of a payee `b`; with its account only for who may see that. */
export function begunstigdeKolommen(metRekening: boolean): string {
  return metRekening ? `${KOLOMMEN}, ${REKENING}` : KOLOMMEN;
}

/** A payee with its account. Throws the 404 problem when there is none. */
export async function leesBegunstigde(verbinding: Verbinding, id: string): Promise<Begunstigde> {
  return (await leesRij(verbinding, begunstigdeKolommen(true), id)) as unknown as Begunstigde;
}

/** A payee as it is shown by itself. Throws the 404 problem when there is none. */
export async function leesGetoonde(verbinding: Verbinding, id: string, metRekening: boolean): Promise<Record<string, unknown>> {
  if (!metRekening) return leesRij(verbinding, KOLOMMEN, id);
  const begunstigde = await leesRij(verbinding, `${KOLOMMEN}, ${REKENING}, ${LAATST_BETAALD}`, id);
  const { rows: ibanwijzigingen } = await verbinding.query(`SELECT ${IBANWIJZIGING} FROM ibanwijziging w WHERE w.begunstigde = $1 ORDER BY w.id`, [id]);
  return { ...begunstigde, ibanwijzigingen };
}

async function leesRij(verbinding: Verbinding, kolommen: string, id: string): Promise<Record<string, unknown>> {
  const { rows } = await verbinding.query(`SELECT ${kolommen} FROM begunstigde b WHERE b.id = $1`, [id]);
  if (!rows[0]) throw nietGevonden();
  return rows[0];
}

/** A change of IBAN of this payee. Throws the 404 problem when there is none. */
export async function leesIbanwijziging(verbinding: Verbinding, begunstigde: string, id: string): Promise<Ibanwijziging & Record<string, unknown>> {
  const { rows } = await verbinding.query(`SELECT ${IBANWIJZIGING} FROM ibanwijziging w WHERE w.id = $2 AND w.begunstigde = $1`, [begunstigde, id]);
  if (!rows[0]) throw nietGevonden();
  return rows[0] as unknown as Ibanwijziging & Record<string, unknown>;
}

/** How many other changes of IBAN of this payee wait for approval. */
export async function telAndereOpen(verbinding: Verbinding, begunstigde: string, id: string): Promise<number> {
  const { rows } = await verbinding.query("SELECT count(*)::int AS aantal FROM ibanwijziging WHERE begunstigde = $1 AND id <> $2 AND status = 'ingediend'", [begunstigde, id]);
  return rows[0]?.['aantal'] as number;
}
