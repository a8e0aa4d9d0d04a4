import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { alsBetalingskenmerk, betaalgroepVan, schrijfPain001, type Betaalgroep, type Betaaltransactie } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import type { Configuratie } from '../config/index.js';
import { Doorschrijver, type Transactie, type Voortgang } from '../database/index.js';
import { bundelomschrijving } from './betaalrun.bundeling.js';

interface OpdrachtRij {
  readonly end_to_end_id: string;
  readonly bundel: string | null;
  readonly stroom: string;
  readonly bedrag: string;
  readonly naam: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly omschrijving: string;
}

/** What the files of a run are made from, besides its orders. */
export interface Bestandsopdracht {
  readonly run: { readonly id: string; readonly nummer: string; readonly uitvoeringsdatum: string; readonly aantal: number; readonly bundelen: boolean };
  /** The moment of approval (RFC 3339, UTC): the CreDtTm of every file. */
  readonly moment: string;
  /** Hears of every part of a file, when the run is approved by a job. */
  readonly voortgang?: Voortgang | undefined;
}

/**
 * Makes and stores the pain.001 files of a run: at most `betaalbestandMax` transfers in a file, one group per stream. The
 * same orders and moment always give the same bytes. While PostgreSQL stores a file the next one is made, so two are in
 * memory. Throws a BetaalopdrachtFout.
 */
export async function maakBestanden(transactie: Transactie, { run, moment, voortgang }: Bestandsopdracht, configuratie: Pick<Configuratie, 'betaalbestandMax' | 'rekening'>): Promise<void> {
  const delen = await verdeel(transactie, run, configuratie.betaalbestandMax);
  const lees = async ({ van, totEnMet }: Deel): Promise<OpdrachtRij[]> => (await transactie.query<OpdrachtRij>(
    `SELECT end_to_end_id, bundel, stroom, bedrag, naam, iban, bic, omschrijving FROM betaalopdracht
      WHERE run = $1 AND volgnummer >= $2 AND volgnummer <= $3 ORDER BY volgnummer`, [run.id, van, totEnMet],
  )).rows;
  const schrijver = new Doorschrijver(transactie);
  let rijen = await lees(delen[0] as Deel);
  for (const index of delen.keys()) {
    const waarden = await schrijfBestand({ run, moment, voortgang }, { nummer: index + 1, rijen, eerder: (delen[index]?.van ?? 1) - 1 }, configuratie);
    await schrijver.klaar();
    // Before this file goes out, because the connection does one thing at a time.
    const volgend = delen[index + 1];
    if (volgend) rijen = await lees(volgend);
    await schrijver.schrijf({ name: 'schrijf-betaalbestand', text: 'INSERT INTO betaalbestand (run, nummer, bericht_id, aantal, transacties, totaal, sha256, inhoud) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', values: waarden });
  }
  await schrijver.klaar();
}

/** The orders of one file, by their place in the run. */
interface Deel {
  readonly van: number;
  readonly totEnMet: number;
}

/** Divides the orders over files. A bundle is one transfer, and is not cut in two. */
async function verdeel(transactie: Transactie, run: Bestandsopdracht['run'], transactiesMax: number): Promise<Deel[]> {
  if (!run.bundelen) {
    return Array.from({ length: Math.ceil(run.aantal / transactiesMax) }, (_, index) => ({ van: index * transactiesMax + 1, totEnMet: Math.min((index + 1) * transactiesMax, run.aantal) }));
  }
  const { rows } = await transactie.query<{ van: number; tot_en_met: number }>(
    `SELECT min(volgnummer) AS van, max(volgnummer) AS tot_en_met
       FROM (SELECT volgnummer, (sum(begint) OVER (ORDER BY volgnummer) - 1) / $2 AS bestand
               FROM (SELECT volgnummer, CASE WHEN bundel = lag(bundel) OVER (ORDER BY volgnummer) THEN 0 ELSE 1 END AS begint FROM betaalopdracht WHERE run = $1) o) p
      GROUP BY bestand ORDER BY bestand`, [run.id, transactiesMax],
  );
  return rows.map((rij) => ({ van: rij.van, totEnMet: rij.tot_en_met }));
}

/** Pieces of a file (16 thousand characters each) written before other requests get their turn. */
const DELEN_PER_BEURT = 16;

/** The values of the row of one file. */
async function schrijfBestand({ run, moment, voortgang }: Bestandsopdracht, { nummer, rijen, eerder }: { nummer: number; rijen: readonly OpdrachtRij[]; eerder: number }, { rekening }: Pick<Configuratie, 'rekening'>): Promise<unknown[]> {
  const berichtId = `${run.nummer}-${String(nummer).padStart(2, '0')}`;
  const groepen = groepeer(berichtId, Datum.van(run.uitvoeringsdatum), rijen);
  const delen: Buffer[] = [];
  const sha256 = createHash('sha256');
  for (const deel of schrijfPain001({ berichtId, aangemaaktOp: moment, initiator: rekening.naam, debiteur: rekening, groepen })) {
    const bytes = Buffer.from(deel, 'utf8');
    sha256.update(bytes);
    if (delen.push(bytes) % DELEN_PER_BEURT !== 0) continue;
    voortgang?.meld('betaalbestanden', eerder, run.aantal);
    await setImmediate();
  }
  const transacties = groepen.reduce((som, { aantal }) => som + aantal, 0);
  return [run.id, nummer, berichtId, rijen.length, transacties === rijen.length ? null : transacties, Bedrag.som(groepen.map((groep) => groep.totaal)).toString(), sha256.digest('hex'), Buffer.concat(delen)];
}

/** One group per stream: earmarked money leaves the account as one amount per earmark. The rows are in order of stream. */
function groepeer(berichtId: string, uitvoeringsdatum: Datum, rijen: readonly OpdrachtRij[]): Betaalgroep[] {
  const perStroom = new Map<string, Betaaltransactie[]>();
  for (let begin = 0; begin < rijen.length;) {
    const [eerste, ...rest] = rijen.slice(begin, eindVanTransactie(rijen, begin)) as [OpdrachtRij, ...OpdrachtRij[]];
    begin += rest.length + 1;
    let transacties = perStroom.get(eerste.stroom);
    if (!transacties) perStroom.set(eerste.stroom, (transacties = []));
    transacties.push(rest.length === 0 && eerste.bundel === null ? enkel(eerste) : gebundeld(eerste, [eerste, ...rest]));
  }
  return [...perStroom.values()].map((transacties, index) => betaalgroepVan(`${berichtId}-${index + 1}`, uitvoeringsdatum, transacties));
}

/** Where the orders of the transfer that begins here end. */
function eindVanTransactie(rijen: readonly OpdrachtRij[], begin: number): number {
  const kenmerk = rijen[begin]?.bundel ?? null;
  let eind = begin + 1;
  while (kenmerk !== null && rijen[eind]?.bundel === kenmerk) eind += 1;
  return eind;
}

function enkel(rij: OpdrachtRij): Betaaltransactie {
  return {
    endToEndId: rij.end_to_end_id, bedrag: Bedrag.van(rij.bedrag), omschrijving: rij.omschrijving, betalingskenmerk: alsBetalingskenmerk(rij.omschrijving)?.referentie ?? null,
    crediteur: { naam: rij.naam, iban: rij.iban, bic: rij.bic, adres: null },
  };
}

function gebundeld(eerste: OpdrachtRij, rijen: readonly OpdrachtRij[]): Betaaltransactie {
  const kenmerk = eerste.bundel as string;
  return {
    endToEndId: kenmerk, bedrag: Bedrag.som(rijen.map(({ bedrag }) => Bedrag.van(bedrag))), omschrijving: bundelomschrijving(kenmerk, rijen.map(({ omschrijving }) => omschrijving)), betalingskenmerk: null,
    crediteur: { naam: eerste.naam, iban: eerste.iban, bic: eerste.bic, adres: null },
  };
}
