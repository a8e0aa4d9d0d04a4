import { Datum } from '#values';

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

/** Whether a text is an existing moment in RFC 3339 form, offset or "Z" included. */
export function isMoment(tekst: string): boolean {
  const delen = MOMENT.exec(tekst);
  return delen?.[1] !== undefined && delen[2] !== undefined && Datum.bestaat(delen[1]);
}

/**
 * The calendar day in the Netherlands of an ISO 20022 date ("2021-03-15") or date and time. A time without offset is the
 * bank's local time and keeps its own day. Null when it is no existing day or moment.
 */
export function dagVan(tekst: string): Datum | null {
  const datum = tekst.replace(/(?<=^\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/, '');
  if (Datum.bestaat(datum)) return Datum.van(datum);
  const delen = MOMENT.exec(tekst);
  if (delen?.[1] === undefined || !Datum.bestaat(delen[1])) return null;
  return delen[2] === undefined ? Datum.van(delen[1]) : Datum.opMoment(Date.parse(tekst));
}
