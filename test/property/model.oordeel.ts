import { fiatteerRun, maakRun, trekRunIn, verwerkAfschrift, verzendRun } from './model.bank.js';
import { dienBudgetIn, fiatteerBudget, trekBudgetIn } from './model.budget.js';
import { spoorloos, toegestaan, type Model, type Oordeel } from './model.js';
import { dienBetalingIn, heropen, trekBetalingIn, vraagVerplichting, wijzig } from './model.verplichting.js';
import type { Verzoek, VerzoekVan } from './verzoek.js';

/** What the model says to a request in the state it is in now; it changes nothing until `voerUit` is called. */
export function oordeel(model: Model, verzoek: Verzoek): Oordeel {
  switch (verzoek.soort) {
    case 'budget': return dienBudgetIn(model, verzoek);
    case 'budget-fiatteren': return fiatteerBudget(model, verzoek);
    case 'budget-intrekken': return trekBudgetIn(model, verzoek);
    case 'arrangement': return registreer(model, verzoek);
    case 'overdracht': return draagOver(model, verzoek);
    case 'beeindigen': return beeindig(model, verzoek);
    case 'verplichting': return vraagVerplichting(model, verzoek);
    case 'wijziging': return wijzig(model, verzoek);
    case 'betaling': return dienBetalingIn(model, verzoek);
    case 'betaling-intrekken': return trekBetalingIn(model, verzoek);
    case 'heropenen': return heropen(model, verzoek);
    case 'run': return maakRun(model, verzoek);
    case 'run-fiatteren': return fiatteerRun(model, verzoek as VerzoekVan<'run-fiatteren'>);
    case 'run-verzenden': return verzendRun(model, verzoek as VerzoekVan<'run-verzenden'>);
    case 'run-intrekken': return trekRunIn(model, verzoek as VerzoekVan<'run-intrekken'>);
    case 'bank': return verwerkAfschrift(model, verzoek);
    case 'sluiten': return sluit(model, verzoek);
  }
}

/** The day on which every arrangement of the model begins. */
export const ARRANGEMENTSTART = '2020-12-01';

function registreer(model: Model, { door, persoon }: VerzoekVan<'arrangement'>): Oordeel {
  return toegestaan(({ id }) => {
    model.arrangementen.set(id, { id, persoon, verloop: [{ datum: ARRANGEMENTSTART, regio: door }], beeindigd: false });
    return { regio: door, status: 'open' };
  });
}

/** Only the region that has an arrangement can change it; one that never had it does not know it exists. */
function nietAanDeBeurt(model: Model, { door, id, datum }: VerzoekVan<'overdracht' | 'beeindigen'>): Oordeel | null {
  const arrangement = model.arrangementen.get(id);
  if (!arrangement?.verloop.some(({ regio }) => regio === door)) return spoorloos(404, 'niet-gevonden');
  const nu = arrangement.verloop.at(-1);
  if (nu?.regio !== door) return spoorloos(403, 'verboden');
  if (arrangement.beeindigd) return spoorloos(409, 'verkeerde-status');
  if (datum < nu.datum) return spoorloos(400, 'ongeldige-invoer');
  return null;
}

function draagOver(model: Model, verzoek: VerzoekVan<'overdracht'>): Oordeel {
  const { id, naarRegio: regio, datum, door } = verzoek;
  const bezwaar = nietAanDeBeurt(model, verzoek);
  if (bezwaar) return bezwaar;
  if (regio === door) return spoorloos(400, 'ongeldige-invoer');
  return toegestaan(() => {
    model.arrangementen.get(id)?.verloop.push({ datum, regio });
    return { id };
  });
}

function beeindig(model: Model, verzoek: VerzoekVan<'beeindigen'>): Oordeel {
  const bezwaar = nietAanDeBeurt(model, verzoek);
  if (bezwaar) return bezwaar;
  return toegestaan(() => {
    const arrangement = model.arrangementen.get(verzoek.id);
    if (arrangement) arrangement.beeindigd = true;
    return { id: verzoek.id, status: 'beeindigd' };
  });
}

/** A closed month closes all before it. */
function sluit(model: Model, { maand }: VerzoekVan<'sluiten'>): Oordeel {
  const openVanaf = eersteDagNa(maand);
  if (openVanaf <= (model.openVanaf ?? '')) return spoorloos(409, 'al-gesloten');
  return toegestaan(() => {
    model.openVanaf = openVanaf;
    return { maand, status: 'gesloten' };
  });
}

/** "2021-12" → "2022-01-01". */
function eersteDagNa(maand: string): string {
  const [jaar = 0, nummer = 0] = maand.split('-').map(Number);
  return nummer === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(nummer + 1).padStart(2, '0')}-01`;
}
