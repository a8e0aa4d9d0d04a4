import { createHash } from 'node:crypto';
import { betaalgroepVan, schrijfPain001, type Betaalgroep, type Betaaltransactie } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import type { Configuratie } from '../config/index.js';
import type { Transactie } from '../database/index.js';

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
}

/**
 * Makes and stores the pain.001 files of a run: at most `betaalbestandMax` payments in a file, one group per stream. The
 * same orders and moment always give the same bytes. One file at a time is in memory. Throws a BetaalopdrachtFout.
 */
export async function maakBestanden(transactie: Transactie, { run, moment }: Bestandsopdracht, configuratie: Pick<Configuratie, 'betaalbestandMax' | 'rekening'>): Promise<void> {
  const { betaalbestandMax, rekening } = configuratie;
  for (let nummer = 1; (nummer - 1) * betaalbestandMax < run.aantal; nummer += 1) {
    const { rows } = await transactie.query<OpdrachtRij>(
      `SELECT end_to_end_id, stroom, bedrag, naam, iban, bic, omschrijving FROM betaalopdracht
        WHERE run = $1 AND volgnummer > $2 AND volgnummer <= $3 ORDER BY volgnummer`,
      [run.id, (nummer - 1) * betaalbestandMax, nummer * betaalbestandMax],
    );
    const berichtId = `${run.nummer}-${String(nummer).padStart(2, '0')}`;
    const groepen = groepeer(berichtId, Datum.van(run.uitvoeringsdatum), rows);
    const inhoud = [...schrijfPain001({ berichtId, aangemaaktOp: moment, initiator: rekening.naam, debiteur: rekening, groepen })].join('');
    await transactie.query('INSERT INTO betaalbestand (run, nummer, bericht_id, aantal, totaal, sha256, inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      run.id, nummer, berichtId, rows.length, Bedrag.som(groepen.map((groep) => groep.totaal)).toString(), createHash('sha256').update(inhoud).digest('hex'), inhoud,
    ]);
  }
}

/** One group per stream: earmarked money leaves the account as one amount per earmark. The rows are in order of stream. */
function groepeer(berichtId: string, uitvoeringsdatum: Datum, rijen: readonly OpdrachtRij[]): Betaalgroep[] {
  const perStroom = new Map<string, Betaaltransactie[]>();
  for (const rij of rijen) {
    let transacties = perStroom.get(rij.stroom);
    if (!transacties) perStroom.set(rij.stroom, (transacties = []));
    transacties.push({
      endToEndId: rij.end_to_end_id, bedrag: Bedrag.van(rij.bedrag), omschrijving: rij.omschrijving, betalingskenmerk: null,
      crediteur: { naam: rij.naam, iban: rij.iban, bic: rij.bic, adres: null },
    });
  }
  return [...perStroom.values()].map((transacties, index) => betaalgroepVan(`${berichtId}-${index + 1}`, uitvoeringsdatum, transacties));
}
