import { leesWaarde, type Parameterbesluit, type ParameterVersie } from './parameter.js';
import type { Regelset } from './regelset.js';

/**
 * A set of rules in which parameters always had other values (wire form, by id): for examples of what a later decision can
 * bring. Throws a RangeError when the set has no such parameter.
 */
export function metWaarden(regelset: Regelset, waarden: Readonly<Record<string, string>>): Regelset {
  const onbekend = Object.keys(waarden).filter((id) => !regelset.parameters.some((parameter) => parameter.id === id));
  if (onbekend.length > 0) throw new RangeError(`Regelset ${regelset.slug} heeft geen parameter ${onbekend.join(', ')}; kies er een van /v1/regels`);
  const parameters = regelset.parameters.map((parameter) => {
    const waarde = waarden[parameter.id];
    return waarde === undefined ? parameter : { ...parameter, versies: parameter.versies.map((versie) => ({ ...versie, waarde })) };
  });
  return { ...regelset, parameters };
}

/** A version of a parameter that SZW decided. */
export interface VastgesteldeVersie extends ParameterVersie {
  /** The id of the parameter. */
  readonly parameter: string;
  readonly besluit: Parameterbesluit;
}

/**
 * A set of rules with versions decided by SZW on top of those it has; what it had stays as it is. Throws a RangeError when the
 * set has no such parameter, or a value is not written in the unit of its parameter.
 */
export function metParameterversies(regelset: Regelset, versies: readonly VastgesteldeVersie[]): Regelset {
  const perParameter = new Map<string, ParameterVersie[]>();
  for (const { parameter: id, ...versie } of versies) {
    const parameter = regelset.parameters.find((kandidaat) => kandidaat.id === id);
    if (!parameter) throw new RangeError(`Regelset ${regelset.slug} heeft geen parameter ${id}; kies er een van /v1/regels`);
    leesWaarde(parameter.eenheid, versie.waarde);
    perParameter.set(id, [...(perParameter.get(id) ?? []), versie]);
  }
  return {
    ...regelset,
    parameters: regelset.parameters.map((parameter) => ({ ...parameter, versies: [...parameter.versies, ...(perParameter.get(parameter.id) ?? [])] })),
  };
}
