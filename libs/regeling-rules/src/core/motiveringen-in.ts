import type { FeitenPerOnderwerp, Onderwerp } from './feiten.js';
import type { MetVoorlegging, Motivering, Reden } from './motivering.js';

/**
 * All that was put forward with these facts: the reasons in the request, and what a person decided about it. The same
 * when it is judged for the first time and when it is judged again.
 */
export function motiveringenIn<O extends Onderwerp>(onderwerp: O, feiten: FeitenPerOnderwerp[O]): readonly Motivering[] {
  const oordelen = (feiten as MetVoorlegging).voorlegging?.oordelen ?? [];
  return [...redenenIn(onderwerp, feiten).map(({ regel, tekst }): Reden => ({ regel, tekst })), ...oordelen];
}

/** The facts of a change and of a payment hold the request that was granted before; its reasons were for that one. */
function redenenIn<O extends Onderwerp>(onderwerp: O, feiten: FeitenPerOnderwerp[O]): readonly Reden[] {
  switch (onderwerp) {
    case 'verplichting':
      return (feiten as FeitenPerOnderwerp['verplichting']).verzoek.motiveringen;
    case 'budgetbesluit':
      return (feiten as FeitenPerOnderwerp['budgetbesluit']).motiveringen ?? [];
    case 'wijziging':
    case 'betaling':
      return [];
  }
}
