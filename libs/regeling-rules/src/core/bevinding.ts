/**
 * What one rule finds in the facts, before the status of its norm decides what that means for the request.
 * A fact that is missing is a finding of its own: whatever the status of the norm, it refuses the request.
 */
export type Bevinding =
  | { readonly soort: 'voldaan'; readonly toelichting: string }
  | { readonly soort: 'niet-voldaan'; readonly toelichting: string; readonly uitweg: string }
  | { readonly soort: 'feit-ontbreekt'; readonly toelichting: string; readonly uitweg: string }
  | { readonly soort: 'niet-van-toepassing'; readonly toelichting: string };

/** The condition of the norm holds; the text says with which numbers. */
export function voldaan(toelichting: string): Bevinding {
  return { soort: 'voldaan', toelichting };
}

/** The condition of the norm does not hold; `uitweg` is a sentence that says how the request could pass. */
export function nietVoldaan(toelichting: string, uitweg: string): Bevinding {
  return { soort: 'niet-voldaan', toelichting, uitweg };
}

/** The norm says nothing about this request; the text says why not. */
export function nietVanToepassing(toelichting: string): Bevinding {
  return { soort: 'niet-van-toepassing', toelichting };
}

/** The rule cannot be judged: `feit` is the place of the missing fact in the request, `uitweg` how to fill it. */
export function feitOntbreekt(feit: string, uitweg: string): Bevinding {
  return { soort: 'feit-ontbreekt', toelichting: `Het gegeven «${feit}» ontbreekt; zonder dat kan deze regel niet worden getoetst.`, uitweg };
}
