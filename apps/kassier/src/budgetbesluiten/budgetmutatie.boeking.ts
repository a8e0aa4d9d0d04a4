import { celRekeningen, gebeurtenis, rekeningtekst, type Budgetboek, type Cel, type Posting, type Rekeningsleutel } from '#ledger';
import type { BudgetMutatie } from '#regeling-rules';
import { Bedrag } from '#values';

const BOEKEN: Readonly<Record<BudgetMutatie['budget'], readonly Budgetboek[]>> = {
  verplichtingen: ['verplichtingen'], kas: ['kas'], beide: ['verplichtingen', 'kas'],
};

/** The postings of one mutatie in the budgets it names. */
export function postingsVan(mutatie: BudgetMutatie): Posting[] {
  return BOEKEN[mutatie.budget].flatMap((boek) => postingsIn(boek, mutatie));
}

function postingsIn(boek: Budgetboek, mutatie: BudgetMutatie): Posting[] {
  const { stroom, jaar } = mutatie;
  const bedrag = Bedrag.van(mutatie.bedrag);
  const cel = (regio: string | null): Cel => ({ stroom, jaar, regio: aanwezig(regio, mutatie) });
  switch (mutatie.soort) {
    case 'openstellen':
      return gebeurtenis.openstellen(boek, stroom, jaar, bedrag);
    case 'verlagen':
      return gebeurtenis.verlagen(boek, stroom, jaar, bedrag);
    case 'toedelen':
      return gebeurtenis.toedelen(boek, cel(mutatie.regio), bedrag);
    case 'intrekken':
    case 'teruggave':
      return gebeurtenis.intrekken(boek, cel(mutatie.regio), bedrag);
    case 'herverdelen':
      return gebeurtenis.herverdelen(boek, cel(mutatie.vanRegio), cel(mutatie.naarRegio), bedrag);
    case 'kasschuif':
    case 'overloop':
    case 'overhevelen': {
      const naar = bestemming(mutatie);
      const verplaatst = gebeurtenis.verplaatsen(boek, { stroom, jaar }, naar, bedrag);
      if (mutatie.regio === null) return verplaatst;
      // From a region's space to the same region's space elsewhere: it passes through te-verdelen on both sides.
      return [...gebeurtenis.intrekken(boek, cel(mutatie.regio), bedrag), ...verplaatst, ...gebeurtenis.toedelen(boek, { ...naar, regio: mutatie.regio }, bedrag)];
    }
  }
}

/** What mutaties together change per account; money that only passes through an account changes nothing there. */
export function nettoPerRekening(mutaties: readonly BudgetMutatie[]): { rekening: Rekeningsleutel; verschil: Bedrag }[] {
  const netto = new Map<string, { rekening: Rekeningsleutel; verschil: Bedrag }>();
  for (const { rekening, bedrag } of mutaties.flatMap(postingsVan)) {
    const tekst = rekeningtekst(rekening);
    netto.set(tekst, { rekening, verschil: (netto.get(tekst)?.verschil ?? Bedrag.NUL).plus(bedrag) });
  }
  return [...netto.values()].filter(({ verschil }) => !verschil.isNul());
}

/** The accounts that must exist before these mutaties are booked: those of the postings, and the whole of every cell touched. */
export function rekeningenVan(mutaties: readonly BudgetMutatie[]): Rekeningsleutel[] {
  return mutaties.flatMap((mutatie) => [
    ...postingsVan(mutatie).map((posting) => posting.rekening),
    ...cellenVan(mutatie).flatMap((cel) => [...celRekeningen.verplichtingen(cel), ...celRekeningen.kas(cel)]),
  ]);
}

/** What an entry for this mutatie is called: "toedelen mbo-inkoop 2021 AM18". */
export function mutatietekst(mutatie: BudgetMutatie): string {
  const { soort, stroom, jaar, regio, vanRegio, naarRegio, naarJaar, naarStroom } = mutatie;
  const van = [soort, stroom, jaar, regio ?? vanRegio].filter((deel) => deel !== null).join(' ');
  const naar = naarRegio ?? naarJaar ?? naarStroom;
  return naar === null ? van : `${van} naar ${naar}`;
}

function bestemming({ stroom, jaar, naarJaar, naarStroom }: BudgetMutatie): { stroom: string; jaar: number } {
  return { stroom: naarStroom ?? stroom, jaar: naarJaar ?? jaar };
}

function cellenVan(mutatie: BudgetMutatie): Cel[] {
  const { stroom, jaar, regio, vanRegio, naarRegio } = mutatie;
  const hier = [regio, vanRegio, naarRegio].flatMap((plaats) => (plaats === null ? [] : [{ stroom, jaar, regio: plaats }]));
  const elders = bestemming(mutatie);
  const daar = regio !== null && (elders.stroom !== stroom || elders.jaar !== jaar) ? [{ ...elders, regio }] : [];
  return [...hier, ...daar];
}

/** The form of the mutatie was checked before: a missing region is a bug. */
function aanwezig(regio: string | null, mutatie: BudgetMutatie): string {
  if (regio === null) throw new Error(`mutatie ${mutatie.soort} op ${mutatie.stroom} ${mutatie.jaar} noemt geen regio`);
  return regio;
}
