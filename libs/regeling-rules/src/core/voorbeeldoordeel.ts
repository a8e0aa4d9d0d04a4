import { Datum } from '#values';
import type { Dag } from './feiten.js';
import { Parameterwaarden, type Parameter } from './parameter.js';
import type { Regel, RegelVersie, Toets, Voorbeeld } from './regel.js';
import { uitkomstVan, type Vaststelling } from './uitkomst.js';

/** What the rule itself says of one of its worked examples, with the values that the regeling came with. */
export function voorbeeldoordeel(regel: Regel, versie: RegelVersie, voorbeeld: Voorbeeld): Vaststelling {
  const toets = versie.toetsen[voorbeeld.onderwerp] as Toets<typeof voorbeeld.onderwerp> | undefined;
  if (!toets) throw new Error(`Regel ${regel.id} heeft een voorbeeld over ${voorbeeld.onderwerp}, waarop zij niet werkt; haal het weg`);
  const dag = dagVan(voorbeeld);
  const anders = voorbeeld.metParameters ?? {};
  const parameters = versie.parameters.map((parameter) => metWaarde(parameter, anders[parameter.id]));
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

function metWaarde(parameter: Parameter, waarde: string | undefined): Parameter {
  return waarde === undefined ? parameter : { ...parameter, versies: parameter.versies.map((versie) => ({ ...versie, waarde })) };
}
