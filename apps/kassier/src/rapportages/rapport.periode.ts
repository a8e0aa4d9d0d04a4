import { Datum } from '#values';

/** Two calendar months that are reported on together. */
export interface Periode {
  /** Its first month, "JJJJ-MM". */
  readonly code: string;
  /** For people: "mei en juni 2021". */
  readonly naam: string;
  /** Its first and its last day, "JJJJ-MM-DD". */
  readonly van: string;
  readonly totEnMet: string;
  readonly maanden: readonly [string, string];
}

/** A period begins in an odd month (docs/uitleg/21): January, March, May, July, September or November. */
export const PERIODECODE = /^20\d{2}-(01|03|05|07|09|11)$/;

/** The period that begins in this month ("JJJJ-MM"), which is one of the six. */
export function periodeVan(code: string): Periode {
  const van = Datum.van(`${code}-01`);
  const tweede = van.plusMaanden(1);
  return { code, naam: `${maandnaam(van)} en ${maandnaam(tweede)} ${van.jaar}`, van: van.toString(), totEnMet: van.laatsteDagVanTermijn(2).toString(), maanden: [code, tweede.toString().slice(0, 7)] };
}

/** The period in which a day falls. */
export function periodeMet(dag: string): Periode {
  const { jaar, maand } = Datum.van(dag);
  return periodeVan(`${jaar}-${String(maand - ((maand + 1) % 2)).padStart(2, '0')}`);
}

/** The month of a day for people: "mei". */
export function maandnaam(dag: Datum): string {
  return dag.voorMensen().split(' ')[1] ?? '';
}
