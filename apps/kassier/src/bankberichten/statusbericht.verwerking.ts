import { isUitvoering } from '#bank-messages';
import type { Rekeningschema } from '#ledger';
import { houdBegunstigdenAan, houdBetalingenAan, inStatusbericht } from '../aanhoudingen/index.js';
import { leesOpenVanaf, nieuwId, type Transactie, type VastAntwoord, type Voortgang } from '../database/index.js';
import { toonBericht } from './bankbericht.antwoord.js';
import { leesOpdrachten } from './bankbericht.boeking.js';
import { anderStatusbericht, nogNietVerzonden } from './bankberichten.fouten.js';
import { leesBestandsgroepen } from './betaalbestand.inhoud.js';
import { bundelsVan } from './bundel.splitsing.js';
import { boekStatussen } from './statusbericht.boeking.js';
import type { GelezenStatusbericht } from './statusbericht.lezen.js';
import { statusregels } from './statusbericht.regels.js';
import { wijsStatussenToe, type Bestandsrun, type Statustoewijzing } from './statusbericht.toewijzing.js';

/** What the service knows of a report beside what is in it. */
export interface Statusbron {
  /** Of the bytes as they came in. */
  readonly sha256: string;
  readonly door: string;
  /** RFC 3339. */
  readonly ontvangenOp: string;
  readonly voortgang: Voortgang | undefined;
}

/** Without an offset the bank means its own time. */
const MOMENT = "CASE WHEN $5::text ~ '(Z|[+-][0-9]{2}:[0-9]{2})$' THEN $5::text::timestamptz ELSE $5::text::timestamp AT TIME ZONE 'Europe/Amsterdam' END";

/**
 * Books what the bank says of a file that we sent, all of it or nothing: rejections are debts again, the rest is kept. The
 * second time nothing changes. Throws the 409 problem for another report under the same id, or for one on a run that was not
 * recorded as sent.
 */
export async function verwerkStatusbericht(transactie: Transactie, schema: Rekeningschema, bericht: GelezenStatusbericht, bron: Statusbron): Promise<VastAntwoord> {
  const eerder = await leesEerder(transactie, bericht);
  if (eerder !== null) return { status: 200, antwoord: await toonBericht(transactie, eerder, null, new Set(), true) };
  const run = await leesBestandsrun(transactie, bericht.opdrachtId);
  if (run !== null && (run.status === 'concept' || run.status === 'gefiatteerd')) throw nogNietVerzonden(run.nummer);
  const groepen = run === null ? null : await leesBestandsgroepen(transactie, bericht.opdrachtId);
  const regels = statusregels(bericht, groepen === null ? null : new Map(groepen.map((groep) => [groep.id, groep.transacties])));
  const opdrachten = await leesOpdrachten(transactie, [...new Set(regels.flatMap(({ endToEndId }) => (endToEndId === null ? [] : [endToEndId])))]);
  const toewijzingen = wijsStatussenToe(regels, opdrachten, bundelsVan(opdrachten.values()), run);
  const id = nieuwId();
  const gemeldOp = await bewaar(transactie, id, bericht, run, toewijzingen, bron);
  const openVanaf = await leesOpenVanaf(transactie);
  await boekStatussen(transactie, schema, toewijzingen, { bankbericht: id, berichtId: bericht.berichtId, gemeldOp, dag: bericht.dag, openVanaf, door: bron.door, voortgang: bron.voortgang });
  const zonderOvereenkomst = toewijzingen.flatMap(({ regel, verwerking, opdracht }) => (regel.status === 'RVNM' && verwerking === 'gemeld' && opdracht?.isAfgewezen === false ? [opdracht.endToEndId] : []));
  if (zonderOvereenkomst.length > 0) await houdBegunstigdenAan(transactie, { bankbericht: id, berichtId: bericht.berichtId, endToEndIds: zonderOvereenkomst, door: bron.door, op: bron.ontvangenOp });
  // A statement will show it; until then nobody sends the payment once more.
  const tochUitgevoerd = toewijzingen.flatMap(({ regel: { status }, verwerking, opdracht }) =>
    (verwerking === 'niet-verwerkt' && isUitvoering(status) && opdracht !== null && !opdracht.loopt ? [{ id: opdracht.betalingId, reden: inStatusbericht(bericht.berichtId, status) }] : []));
  if (tochUitgevoerd.length > 0) await houdBetalingenAan(transactie, { betalingen: tochUitgevoerd, door: bron.door, op: bron.ontvangenOp });
  return { status: 201, antwoord: await toonBericht(transactie, id, null, new Set()) };
}

async function leesEerder(transactie: Transactie, { berichtId, opdrachtId, inhoudSha256 }: GelezenStatusbericht): Promise<string | null> {
  const { rows } = await transactie.query('SELECT bankbericht, inhoud_sha256 FROM statusbericht WHERE bericht_id = $1 AND opdracht_id = $2', [berichtId, opdrachtId]);
  const [eerder] = rows as { bankbericht: string; inhoud_sha256: string }[];
  if (eerder && eerder.inhoud_sha256 !== inhoudSha256) throw anderStatusbericht(berichtId, opdrachtId);
  return eerder?.bankbericht ?? null;
}

async function leesBestandsrun(transactie: Transactie, opdrachtId: string): Promise<Bestandsrun> {
  const { rows } = await transactie.query('SELECT r.id, r.nummer, r.status FROM betaalbestand f JOIN betaalrun r ON r.id = f.run WHERE f.bericht_id = $1', [opdrachtId]);
  return (rows[0] as Bestandsrun | undefined) ?? null;
}

/** Stores the message with how many of its lines were booked. Gives the bank's moment as PostgreSQL writes it. */
async function bewaar(transactie: Transactie, id: string, bericht: GelezenStatusbericht, run: Bestandsrun, toewijzingen: readonly Statustoewijzing[], { sha256, door, ontvangenOp }: Statusbron): Promise<string> {
  const aantal = (verwerking: Statustoewijzing['verwerking']): number => toewijzingen.filter((toewijzing) => toewijzing.verwerking === verwerking).length;
  await transactie.query('INSERT INTO bankbericht (id, soort, bericht_id, sha256, ontvangen_door, ontvangen_op) VALUES ($1, $2, $3, $4, $5, $6)', [
    id, 'pain.002', bericht.berichtId, sha256, door, ontvangenOp,
  ]);
  const { rows } = await transactie.query(
    `INSERT INTO statusbericht (bankbericht, bericht_id, opdracht_id, inhoud_sha256, aangemaakt_op, run, status, reden, bank_toelichting, aantal, afgewezen, gemeld, niet_verwerkt)
     VALUES ($1, $2, $3, $4, ${MOMENT}, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING aangemaakt_op::text AS moment`,
    [id, bericht.berichtId, bericht.opdrachtId, bericht.inhoudSha256, bericht.aangemaaktOp, run?.id ?? null, bericht.status, bericht.reden, bericht.toelichting,
      toewijzingen.length, aantal('afgewezen'), aantal('gemeld'), aantal('niet-verwerkt')],
  );
  return (rows[0] as { moment: string }).moment;
}
