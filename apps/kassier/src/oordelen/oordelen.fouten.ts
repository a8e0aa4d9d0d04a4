import { conflict, type Fout, type Probleem } from '../http/index.js';
import type { OordelenInvoer } from './oordelen.dto.js';

/** Nothing in this besluit waits for a person. */
export function nietVoorgelegd(besluitId: string): Probleem {
  return conflict({
    soort: 'niet-voorgelegd', titel: 'Niet voorgelegd',
    detail: `Besluit ${besluitId} wacht niet op een oordeel. Wat wel wacht, staat in /v1/besluiten?voorlegging=open.`,
  });
}

/** Nobody decides about what he asked for himself. */
export function zelfdePersoon(besluitId: string): Probleem {
  return conflict({
    soort: 'zelfde-persoon', titel: 'Tweede persoon nodig',
    detail: `U heeft de aanvraag van besluit ${besluitId} zelf gedaan en mag er daarom niet over oordelen. Vraag een andere fiatteur van de kassier.`,
  });
}

/** A request is decided once. */
export function alAfgedaan(besluitId: string, vervolgbesluitId: string): Probleem {
  return conflict({
    soort: 'al-afgedaan', titel: 'Al beslist',
    detail: `Over besluit ${besluitId} is al geoordeeld; de uitkomst staat in besluit ${vervolgbesluitId}. Wie het anders wil, vraagt opnieuw aan.`,
    uitbreiding: { besluitId: vervolgbesluitId },
  });
}

/** The request itself was erased, so it cannot be judged again. */
export function aanvraagGewist(besluitId: string): Probleem {
  return conflict({
    soort: 'aanvraag-gewist', titel: 'Aanvraag gewist',
    detail: `De aanvraag van besluit ${besluitId} is gewist en kan niet meer worden beoordeeld. Laat de aanvrager haar opnieuw doen.`,
  });
}

/** Every open rule gets one verdict, and no other rule gets any: where that is not so. */
export function regelfouten({ oordelen }: OordelenInvoer, openRegels: readonly string[]): Fout[] {
  const verkeerd = oordelen.flatMap(({ regel }, index): Fout[] => {
    const pointer = `/oordelen/${index}/regel`;
    if (!openRegels.includes(regel)) return [{ pointer, melding: `Regel ${regel} wacht in dit besluit niet op een oordeel. Oordeel alleen over ${openRegels.join(', ')}.` }];
    if (oordelen.findIndex((ander) => ander.regel === regel) < index) return [{ pointer, melding: `Over regel ${regel} staat er al een oordeel. Laat er één staan.` }];
    return [];
  });
  const vergeten = openRegels.filter((regel) => !oordelen.some((oordeel) => oordeel.regel === regel));
  return [...verkeerd, ...vergeten.map((regel): Fout => ({ pointer: '/oordelen', melding: `Een oordeel over regel ${regel} ontbreekt. Geef over elke open regel een oordeel.` }))];
}
