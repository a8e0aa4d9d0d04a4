import type { FastifyReply } from 'fastify';
import type { Oordeel } from '#regeling-rules';
import { antwoordOpActie, geweigerdProbleem, type Tekort } from '../besluitstraat/index.js';
import type { ActieUitslag } from '../database/index.js';
import { conflict, type Probleem } from '../http/index.js';

/** The HTTP answer to an action on a budgetbesluit: its body, or the refusal that was kept under the key, thrown again. */
export function antwoordOpBudgetactie(uitslag: ActieUitslag, reply: FastifyReply): Record<string, unknown> {
  if (uitslag.soort !== 'gedaan' || uitslag.status !== 409) return antwoordOpActie(uitslag, reply);
  const { besluitId, oordelen, tekort } = uitslag.antwoord as unknown as { besluitId: string; oordelen: readonly Oordeel[]; tekort: Tekort | null };
  throw geweigerdProbleem('Het budgetbesluit', { besluitId, oordelen, tekort, herhaald: uitslag.herhaald });
}

/** A second person must approve. */
export function zelfdePersoon(kenmerk: string): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: `U heeft budgetbesluit ${kenmerk} zelf ingediend. Laat een andere budgethouder van SZW het fiatteren.`,
  });
}

/** Only what is submitted can be approved or withdrawn. */
export function nietMeerIngediend(kenmerk: string, status: string, wat: 'gefiatteerd' | 'ingetrokken'): Probleem {
  return conflict({
    soort: 'verkeerde-status', titel: 'Kan niet in deze status',
    detail: `Budgetbesluit ${kenmerk} is ${status} en kan niet meer worden ${wat}. Dien voor een andere verdeling een nieuw budgetbesluit in.`,
  });
}
