import type { Datum } from '#values';

/** A point in time in UTC: "2021-03-15T09:30:00.123456Z". Fewer decimals and "+00:00" mean the same. */
export type Moment = string;

/** The day whose rules and values hold, and the moment up to which what was decided is known. */
export interface Oordeelmoment {
  readonly peildatum: Datum;
  readonly bekendOp: Moment;
}

/** A moment by which everything is known that was decided so far. */
export const ALLES_BEKEND: Moment = '9999-12-31T23:59:59.999999Z';

const PATROON = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?(?:Z|\+00:00)$/;

/** The one form in which moments compare as texts, to the microsecond. Throws a RangeError on anything else than a moment in UTC. */
export function eenvormig(moment: Moment): Moment {
  const delen = PATROON.exec(moment);
  if (!delen) throw new RangeError(`"${moment}" is geen moment in UTC; schrijf het als 2021-03-15T09:30:00Z`);
  return `${delen[1]}.${(delen[2] ?? '').padEnd(6, '0')}Z`;
}
