import { Datum } from '#values';
import type { Dag } from './feiten.js';
import { Parameterwaarden, type Parameter } from './parameter.js';
import type { Regel, RegelVersie, Toets, Voorbeeld } from './regel.js';
import type { Regelset } from './regelset.js';
import { uitkomstVan, type Vaststelling } from './uitkomst.js';

/** What the rule itself says of one of its worked examples, with the values that this set of rules came with. */
export function voorbeeldoordeel(regelset: Regelset, regel: Regel, versie: RegelVersie, voorbeeld: Voorbeeld): Vaststelling {
  const toets = versie.toetsen[voorbeeld.onderwerp] as Toets<typeof voorbeeld.onderwerp> | undefined;
  if (!toets) throw new Error(`Regel ${regel.id} heeft een voorbeeld over ${voorbeeld.onderwerp}, waarop zij niet werkt; haal het weg`);
  const dag = dagVan(voorbeeld);
  const anders = voorbeeld.metParameters ?? {};
  const ids = versie.parameters.map(({ id }) => id);
  const parameters = regelset.parameters.filter(({ id }) => ids.includes(id)).map((parameter) => zonderBesluiten(parameter, anders[parameter.id]));
  const waarden = new Parameterwaarden(parameters, { peildatum: Datum.van(dag), bekendOp: `${dag}T00:00:00Z` });
  return uitkomstVan(regel, toets(voorbeeld.feiten, waarden), voorbeeld.motiveringen ?? []);
}

/** The day that an example is judged on: the one that its own facts name. */
function dagVan(voorbeeld: Voorbeeld): Dag {
  switch (voorbeeld.onderwerp) {
    case 'budgetbesluit':
      return voorbeeld.feiten.besluitdatum;
    case 'verplichting':
      return voorbeeld.feiten.verzoek.datum;
    case 'wijziging':
      return voorbeeld.feiten.wijziging.datum;
    case 'betaling':
      return voorbeeld.feiten.verzoek.boekdatum;
  }
}

/** A parameter as the regeling came with it, or with another value where the example asks for one. */
function zonderBesluiten(parameter: Parameter, waarde: string | undefined): Parameter {
  const versies = parameter.versies.filter(({ besluit }) => besluit === undefined);
  return { ...parameter, versies: waarde === undefined ? versies : versies.map((versie) => ({ ...versie, waarde })) };
}
