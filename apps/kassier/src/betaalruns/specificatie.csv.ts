import { stringify } from 'csv-stringify/sync';
import { alsBetalingskenmerk } from '#bank-messages';
import { CSV_OPTIES } from '../http/index.js';
import type { Adviesregel, Specificatieregel } from './specificatie.lezen.js';

type Waarde = string | number | null;

/**
 * A line of comma-separated values after RFC 4180 per row, under the columns' names when `kop` says so. A text that a spreadsheet would
 * take for a formula gets an apostrophe in front: names and references come from outside.
 */
function schrijf<K extends string>(kolommen: readonly K[], rijen: readonly Readonly<Record<K, Waarde>>[], kop = false): string {
  return stringify([...rijen], { columns: [...kolommen], header: kop, ...CSV_OPTIES, escape_formulas: true });
}

const jaNee = (waarde: boolean | null): string | null => (waarde === null ? null : waarde ? 'ja' : 'nee');
const kenmerkVan = (omschrijving: string): string | null => alsBetalingskenmerk(omschrijving)?.referentie ?? null;

const SPECIFICATIE = [
  'run', 'uitvoeringsdatum', 'volgnummer', 'stroom', 'begunstigde', 'iban', 'bedrag', 'betaling', 'verplichting', 'kenmerk', 'omschrijving', 'betalingskenmerk', 'end_to_end_id', 'bundel', 'besluit', 'voor_het_eerst',
  'rekening_gewijzigd',
] as const;

/** The columns of a specification, as its first line. */
export function specificatiekop(): string {
  return schrijf(SPECIFICATIE, [], true);
}

/** The lines of these payments of a run. */
export function specificatieregels(run: { nummer: string; uitvoeringsdatum: string }, regels: readonly Specificatieregel[]): string {
  return schrijf(SPECIFICATIE, regels.map((regel) => ({
    run: run.nummer, uitvoeringsdatum: run.uitvoeringsdatum, volgnummer: regel.volgnummer, stroom: regel.stroom, begunstigde: regel.naam, iban: regel.iban, bedrag: regel.bedrag, betaling: regel.betaling,
    verplichting: regel.verplichting, kenmerk: regel.kenmerk, omschrijving: regel.omschrijving, betalingskenmerk: kenmerkVan(regel.omschrijving), end_to_end_id: regel.endToEndId, bundel: regel.bundel, besluit: regel.besluit,
    voor_het_eerst: jaNee(regel.isEerste), rekening_gewijzigd: jaNee(regel.isGewijzigd),
  })));
}

const ADVIES = [
  'run', 'uitvoeringsdatum', 'betaler', 'betaling', 'verplichting', 'uw_kenmerk', 'factuurdatum', 'regeling', 'weken', 'bedrag', 'rekening', 'omschrijving', 'betalingskenmerk', 'kenmerk_op_afschrift',
] as const;

/** The columns of a remittance advice, as its first line. */
export function advieskop(): string {
  return schrijf(ADVIES, [], true);
}

/** What a remittance advice says of the whole run, on every line. */
export interface Advieskop {
  readonly nummer: string;
  readonly uitvoeringsdatum: string;
  readonly betaler: string;
  /** The name of a stream for its code. */
  readonly stroomnaam: (code: string) => string;
}

/** The lines of these payments of one payee. A bundle stands on his statement as one amount: its lines then have the same reference. */
export function adviesregels(kop: Advieskop, regels: readonly Adviesregel[]): string {
  return schrijf(ADVIES, regels.map((regel) => ({
    run: kop.nummer, uitvoeringsdatum: kop.uitvoeringsdatum, betaler: kop.betaler, betaling: regel.betaling, verplichting: regel.verplichting, uw_kenmerk: regel.kenmerk, factuurdatum: regel.factuurdatum,
    regeling: kop.stroomnaam(regel.stroom), weken: regel.weken, bedrag: regel.bedrag, rekening: regel.iban, omschrijving: regel.bundel === null ? regel.omschrijving : null,
    betalingskenmerk: kenmerkVan(regel.omschrijving), kenmerk_op_afschrift: regel.bundel ?? regel.endToEndId,
  })));
}
