import { z } from 'zod';
import { dag } from '../http/index.js';

const ERKENNINGEN_MAX = 500;
const crebo = z.string({ error: 'Schrijf het crebonummer als tekst van vijf cijfers, bijvoorbeeld "25166".' })
  .regex(/^\d{5}$/, { error: 'Schrijf het crebonummer als vijf cijfers, bijvoorbeeld "25166".' }).meta({ example: '25166' });

/** A recognition as a period, whatever its fields are called. */
interface Periode {
  readonly crebo: string;
  readonly van: string;
  /** Last day; null while open. */
  readonly totEnMet: string | null;
}

/** The recognitions by DUO of an mbo-instelling, per crebo. */
export const duoErkenningen = z
  .array(z.strictObject({ crebo, geldigVanaf: dag, geldigTotEnMet: dag.nullable().default(null) }))
  .max(ERKENNINGEN_MAX)
  .superRefine((lijst, context) => {
    controleerPerioden(lijst.map((rij) => ({ crebo: rij.crebo, van: rij.geldigVanaf, totEnMet: rij.geldigTotEnMet })), ['geldigVanaf', 'geldigTotEnMet'], context);
  });

/** The recognitions by SBB of a leerbedrijf, per crebo. */
export const sbbErkenningen = z
  .array(z.strictObject({ crebo, erkendVanaf: dag, erkendTotEnMet: dag.nullable().default(null) }))
  .max(ERKENNINGEN_MAX)
  .superRefine((lijst, context) => {
    controleerPerioden(lijst.map((rij) => ({ crebo: rij.crebo, van: rij.erkendVanaf, totEnMet: rij.erkendTotEnMet })), ['erkendVanaf', 'erkendTotEnMet'], context);
  });

/** A period must not end before it begins, nor run on the same days as another of the same crebo. */
function controleerPerioden(perioden: readonly Periode[], [begin, eind]: readonly [string, string], context: z.RefinementCtx): void {
  perioden.forEach((periode, plaats) => {
    if (periode.totEnMet !== null && periode.totEnMet < periode.van) {
      context.addIssue({ code: 'custom', path: [plaats, eind], message: 'De erkenning eindigt voor zij begint. Kies een latere laatste dag.' });
    }
    const eerder = perioden.slice(0, plaats).findIndex((ander) => ander.crebo === periode.crebo && overlapt(ander, periode));
    if (eerder !== -1) {
      context.addIssue({ code: 'custom', path: [plaats, begin], message: `Deze periode valt samen met die van element ${eerder} voor hetzelfde crebonummer. Laat perioden op elkaar aansluiten zonder overlap.` });
    }
  });
}

function overlapt(een: Periode, ander: Periode): boolean {
  return (een.totEnMet === null || een.totEnMet >= ander.van) && (ander.totEnMet === null || ander.totEnMet >= een.van);
}
