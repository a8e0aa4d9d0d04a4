import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { alsBetalingskenmerk, betaalgroepVan, schrijfPain001, type Betaalgroep, type Betaaltransactie } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import type { Configuratie } from '../config/index.js';
import { Doorschrijver, type Transactie, type Voortgang } from '../database/index.js';

interface OpdrachtRij {
  readonly end_to_end_id: string;
  readonly stroom: string;
  readonly bedrag: string;
  readonly naam: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly omschrijving: string;
}

/** What the files of a run are made from, besides its orders. */
export interface Bestandsopdracht {
  readonly run: { readonly id: string; readonly nummer: string; readonly uitvoeringsdatum: string; readonly aantal: number };
  /** The moment of approval (RFC 3339, UTC): the CreDtTm of every file. */
  readonly moment: string;
  /** Hears of every part of a file, when the run is approved by a job. */
  readonly voortgang?: Voortgang | undefined;
}

/**
 * Makes and stores the pain.001 files of a run: at most `betaalbestandMax` payments in a file, one group per stream. The
 * same orders and moment always give the same bytes. While PostgreSQL stores a file the next one is made, so two are in
 * memory. Throws a BetaalopdrachtFout.
 */
export async function maakBestanden(transactie: Transactie, { run, moment, voortgang }: Bestandsopdracht, configuratie: Pick<Configuratie, 'betaalbestandMax' | 'rekening'>): Promise<void> {
  const { betaalbestandMax } = configuratie;
  const lees = async (nummer: number): Promise<OpdrachtRij[]> => (await transactie.query<OpdrachtRij>(
    `SELECT end_to_end_id, stroom, bedrag, naam, iban, bic, omschrijving FROM betaalopdracht
      WHERE run = $1 AND volgnummer > $2 AND volgnummer <= $3 ORDER BY volgnummer`,
    [run.id, (nummer - 1) * betaalbestandMax, nummer * betaalbestandMax],
  )).rows;
  const schrijver = new Doorschrijver(transactie);
  let rijen = await lees(1);
  for (let nummer = 1; rijen.length > 0; nummer += 1) {
    const waarden = await schrijfBestand({ run, moment, voortgang }, nummer, rijen, configuratie);
    await schrijver.klaar();
    // Before this file goes out, because the connection does one thing at a time.
    rijen = nummer * betaalbestandMax < run.aantal ? await lees(nummer + 1) : [];
    await schrijver.schrijf({ name: 'schrijf-betaalbestand', text: 'INSERT INTO betaalbestand (run, nummer, bericht_id, aantal, totaal, sha256, inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7)', values: waarden });
  }
  await schrijver.klaar();
}

/** Pieces of a file (16 thousand characters each) written before other requests get their turn. */
const DELEN_PER_BEURT = 16;

/** The values of the row of one file. */
async function schrijfBestand({ run, moment, voortgang }: Bestandsopdracht, nummer: number, rijen: readonly OpdrachtRij[], { rekening, betaalbestandMax }: Pick<Configuratie, 'betaalbestandMax' | 'rekening'>): Promise<unknown[]> {
  const berichtId = `${run.nummer}-${String(nummer).padStart(2, '0')}`;
  const groepen = groepeer(berichtId, Datum.van(run.uitvoeringsdatum), rijen);
  const delen: Buffer[] = [];
  const sha256 = createHash('sha256');
  for (const deel of schrijfPain001({ berichtId, aangemaaktOp: moment, initiator: rekening.naam, debiteur: rekening, groepen })) {
    const bytes = Buffer.from(deel, 'utf8');
    sha256.update(bytes);
    if (delen.push(bytes) % DELEN_PER_BEURT !== 0) continue;
    voortgang?.meld('betaalbestanden', (nummer - 1) * betaalbestandMax, run.aantal);
    await setImmediate();
  }
  return [run.id, nummer, berichtId, rijen.length, Bedrag.som(groepen.map((groep) => groep.totaal)).toString(), sha256.digest('hex'), Buffer.concat(delen)];
}

/** One group per stream: earmarked money leaves the account as one amount per earmark. The rows are in order of stream. */
function groepeer(berichtId: string, uitvoeringsdatum: Datum, rijen: readonly OpdrachtRij[]): Betaalgroep[] {
  const perStroom = new Map<string, Betaaltransactie[]>();
  for (const rij of rijen) {
    let transacties = perStroom.get(rij.stroom);
    if (!transacties) perStroom.set(rij.stroom, (transacties = []));
    transacties.push({
      endToEndId: rij.end_to_end_id, bedrag: Bedrag.van(rij.bedrag), omschrijving: rij.omschrijving, betalingskenmerk: alsBetalingskenmerk(rij.omschrijving)?.referentie ?? null,
      crediteur: { naam: rij.naam, iban: rij.iban, bic: rij.bic, adres: null },
    });
  }
  return [...perStroom.values()].map((transacties, index) => betaalgroepVan(`${berichtId}-${index + 1}`, uitvoeringsdatum, transacties));
}
