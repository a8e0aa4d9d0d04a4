import { BankberichtFout, leesPain001, type OntvangenGroep } from '#bank-messages';
import type { Transactie } from '../database/index.js';
import type { Groepsinhoud } from './groep.splitsing.js';

/**
 * The groups of a file that we made, by its MsgId, as the bank read them: a bank answers to what is in the file. Null when the file is none of
 * ours, or its text was erased and can not be read any more.
 */
export async function leesBestandsgroepen(transactie: Transactie, berichtId: string): Promise<readonly OntvangenGroep[] | null> {
  const { rows } = await transactie.query('SELECT inhoud FROM betaalbestand WHERE bericht_id = $1', [berichtId]);
  const [bestand] = rows as { inhoud: string }[];
  try {
    return leesPain001([bestand?.inhoud ?? '']).groepen;
  } catch (fout) {
    if (fout instanceof BankberichtFout) return null;
    throw fout;
  }
}

/** A PmtInfId of ours is the MsgId of its file with the number of the group. */
const GROEP_IN_BESTAND = /^(.+)-[1-9]\d{0,2}$/;

/** What is in these groups, by PmtInfId; those that are none of ours are left out. */
export async function leesGroepsinhoud(transactie: Transactie, groepIds: readonly string[]): Promise<Groepsinhoud> {
  const berichten = new Set(groepIds.flatMap((groepId) => GROEP_IN_BESTAND.exec(groepId)?.[1] ?? []));
  const groepen = new Map<string, OntvangenGroep['transacties']>();
  for (const berichtId of berichten) {
    for (const { id, transacties } of (await leesBestandsgroepen(transactie, berichtId)) ?? []) if (groepIds.includes(id)) groepen.set(id, transacties);
  }
  return groepen;
}
