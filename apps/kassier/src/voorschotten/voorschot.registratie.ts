import { boek, eersteOpenDag, gebeurtenis, journalEntry, type Rekeningschema, type Verbinding } from '#ledger';
import { Bedrag, Datum } from '#values';
import { leesOpenVanaf, nieuwId, type Transactie } from '../database/index.js';
import type { VoorschotInvoer } from './voorschotten.dto.js';
import { alGeregistreerd } from './voorschotten.fouten.js';

/** A voorschot with what became of it. */
export interface VoorschotRij {
  readonly [veld: string]: unknown;
  readonly id: string;
  readonly stroom: string;
  readonly bedrag: string;
  readonly kenmerk: string;
  readonly boekdatum: string;
  readonly boeking: number;
  readonly status: 'ontvangen' | 'ingetrokken';
  readonly bankpost: { readonly bankberichtId: string; readonly volgnummer: number } | null;
}

/** SQL that reads a voorschot `v` as the API shows it. */
export const LEES_VOORSCHOT = `
  SELECT v.id, v.stroom, v.bedrag, v.ontvangen_op AS "ontvangenOp", v.kenmerk, CASE WHEN i.voorschot IS NULL THEN 'ontvangen' ELSE 'ingetrokken' END AS status, v.boekdatum, v.boeking,
         v.geregistreerd_door AS "geregistreerdDoor", v.geregistreerd_op AS "geregistreerdOp",
         (SELECT json_build_object('bankberichtId', a.bankbericht, 'volgnummer', a.volgnummer) FROM tussenrekening_afhandeling a WHERE a.voorschot = v.id) AS bankpost,
         CASE WHEN i.voorschot IS NOT NULL THEN json_build_object('reden', i.reden, 'boekdatum', i.boekdatum, 'boeking', i.boeking, 'door', i.door, 'op', i.op) END AS intrekking
    FROM voorschot v LEFT JOIN voorschot_intrekking i ON i.voorschot = v.id`;

/** A voorschot by its id, or null. */
export async function leesVoorschot(verbinding: Verbinding, id: string): Promise<VoorschotRij | null> {
  const { rows } = await verbinding.query(`${LEES_VOORSCHOT} WHERE v.id = $1`, [id]);
  return (rows[0] as VoorschotRij | undefined) ?? null;
}

/** Books and stores a voorschot, and gives its id. Throws the 409 problem when the same one is there. The caller holds the writer's lock. */
export async function registreerVoorschot(transactie: Transactie, schema: Rekeningschema, invoer: VoorschotInvoer, door: string): Promise<string> {
  const { rows } = await transactie.query(`SELECT bedrag, "ontvangenOp" FROM (${LEES_VOORSCHOT}) v WHERE stroom = $1 AND kenmerk = $2 AND status = 'ontvangen'`, [invoer.stroom, invoer.kenmerk]);
  const eerder = rows[0] as { bedrag: string; ontvangenOp: string } | undefined;
  if (eerder) throw alGeregistreerd(invoer.kenmerk, invoer.stroom, eerder);
  const id = nieuwId();
  const boekdatum = eersteOpenDag(Datum.van(invoer.ontvangenOp), await leesOpenVanaf(transactie));
  const { eerste } = await boek(transactie, schema, [journalEntry({
    soort: 'bevoorschotten', boekdatum, omschrijving: `Voorschot van SZW voor ${invoer.stroom}: ${invoer.kenmerk}`, onderwerp: 'voorschot', onderwerpId: id, besluit: null, corrigeert: null, door,
    postings: gebeurtenis.bevoorschotten(invoer.stroom, Bedrag.van(invoer.bedrag)),
  })]);
  await transactie.query(
    'INSERT INTO voorschot (id, stroom, bedrag, ontvangen_op, kenmerk, boekdatum, boeking, geregistreerd_door) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [id, invoer.stroom, invoer.bedrag, invoer.ontvangenOp, invoer.kenmerk, boekdatum.toString(), eerste, door],
  );
  return id;
}
