import type { FastifyReply } from 'fastify';
import type { Oordeel } from '#regeling-rules';
import { Bedrag } from '#values';
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

/** An amount of a year end that changed since it was submitted: "0.00" is nothing. */
export interface Jaareindeverschil {
  readonly soort: string;
  readonly stroom: string;
  readonly jaar: number;
  readonly regio: string | null;
  readonly budget: string;
  readonly ingediend: string;
  readonly nu: string;
}

/** What was shown to who submitted is not what would be booked now: the second person would approve something else. */
export function voorstelVerouderd(kenmerk: string, verschillen: readonly Jaareindeverschil[]): Probleem {
  const [eerste] = verschillen;
  const voorbeeld = eerste === undefined ? '' : ` De ${eerste.soort} van ${eerste.stroom} ${eerste.jaar} ${eerste.regio ?? ''} (${eerste.budget}) was ${Bedrag.van(eerste.ingediend).voorMensen()} en is nu ${Bedrag.van(eerste.nu).voorMensen()}.`;
  return conflict({
    soort: 'voorstel-verouderd', titel: 'De bedragen zijn veranderd',
    detail: `Sinds budgetbesluit ${kenmerk} is ingediend, is er geboekt op wat het overdraagt of teruggeeft.${voorbeeld} Trek het in en dien het opnieuw in; dan staan de bedragen van nu erin.`,
    uitbreiding: { verschillen },
  });
}

/** There is nothing to carry over or give back. */
export function nietsOver(): Probleem {
  return conflict({
    soort: 'niets-over', titel: 'Niets over te dragen of terug te geven',
    detail: 'Op wat het besluit noemt staat niets open en is geen ruimte over. Controleer de stroom, het jaar en de regio in /v1/jaarafsluitingen.',
  });
}
