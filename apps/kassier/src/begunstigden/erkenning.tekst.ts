/** A recognition as it was written in one cell: its crebo and its days, which the schema still has to check. */
export interface GeschrevenErkenning {
  readonly crebo: string;
  readonly van: string;
  /** Null while it is open. */
  readonly totEnMet: string | null;
}

const MET_PUNTEN = /^([^\s:]+)\s*:\s*([^\s:]+)\s*(?::\s*([^\s:]*))?$/;
const MET_WOORDEN = /^(\S+)\s+vanaf\s+(\S+)(?:\s+t\/m\s+(\S+))?$/i;

/**
 * Reads recognitions from one cell: `25166 vanaf 2020-01-01 t/m 2021-12-31 | 25168 vanaf 2020-01-01`, or shorter
 * `25166:2020-01-01:2021-12-31 | 25168:2020-01-01:`; between them stands `|` or `;`. Gives the number (from 1) of the first
 * one that is written otherwise.
 */
export function leesErkenningen(cel: string): readonly GeschrevenErkenning[] | { readonly onleesbaar: number } {
  const delen = cel.split(/[|;]/).map((deel) => deel.trim()).filter((deel) => deel !== '');
  const gelezen: GeschrevenErkenning[] = [];
  for (const [plaats, deel] of delen.entries()) {
    const [, crebo, van, totEnMet] = MET_PUNTEN.exec(deel) ?? MET_WOORDEN.exec(deel) ?? [];
    if (crebo === undefined || van === undefined) return { onleesbaar: plaats + 1 };
    gelezen.push({ crebo, van, totEnMet: totEnMet === undefined || totEnMet === '' ? null : totEnMet });
  }
  return gelezen;
}
