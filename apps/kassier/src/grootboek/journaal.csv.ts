import { stringify } from 'csv-stringify/sync';
import { Bedrag } from '#values';
import { CSV_OPTIES } from '../http/index.js';
import type { Journaalboeking, Journaalvorm } from './journaal.vorm.js';

const KOLOMMEN = [
  'boeking', 'regel', 'boekdatum', 'vastgelegd_op', 'soort', 'omschrijving', 'boek', 'rekening', 'stroom', 'jaar', 'regio', 'debet', 'credit', 'verplichting', 'dimensie', 'onderwerp', 'onderwerp_id', 'besluit',
  'corrigeert', 'door',
] as const;
type Rij = Record<(typeof KOLOMMEN)[number], string | number | null>;

/** Comma-separated values after RFC 4180: one line per posting, every text exactly as it is. */
export const csvVorm: Journaalvorm = {
  mediatype: 'text/csv; charset=utf-8; header=present',
  extensie: 'csv',
  kop: () => schrijf([Object.fromEntries(KOLOMMEN.map((kolom) => [kolom, kolom])) as Rij]),
  boeking: (boeking) => schrijf(rijenVan(boeking)),
};

function schrijf(rijen: readonly Rij[]): string {
  return stringify([...rijen], { columns: [...KOLOMMEN], ...CSV_OPTIES });
}

function rijenVan(boeking: Journaalboeking): Rij[] {
  return boeking.postings.map(({ regel, rekening, bedrag, verplichting, dimensie }) => ({
    boeking: boeking.nummer, regel, boekdatum: boeking.boekdatum, vastgelegd_op: boeking.vastgelegdOp, soort: boeking.soort, omschrijving: boeking.omschrijving, boek: rekening.boek, rekening: rekening.soort,
    stroom: rekening.stroom, jaar: rekening.jaar, regio: rekening.regio, ...opZijde(bedrag), verplichting, dimensie, onderwerp: boeking.onderwerp, onderwerp_id: boeking.onderwerpId, besluit: boeking.besluit,
    corrigeert: boeking.corrigeert, door: boeking.door,
  }));
}

/** A signed amount in the column where it belongs. */
function opZijde(bedrag: string): { debet: string | null; credit: string | null } {
  const waarde = Bedrag.van(bedrag);
  return waarde.isNegatief() ? { debet: null, credit: waarde.tegengesteld().toString() } : { debet: bedrag, credit: null };
}
