import { Bedrag, Datum } from '#values';
import { nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BetalingFeiten, BudgetbesluitFeiten, BudgetTekort, CelFeiten, StandFeiten, VerplichtingFeiten, WijzigingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldVerplichting, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { samen } from './budgettotalen.js';

/** A verplichting in one of these states is finished: nothing more is changed or paid on it. */
const EINDSTATUSSEN = new Set(['afgewikkeld', 'vervallen', 'geweigerd']);

function celnaam({ stroom, jaar, regio }: CelFeiten): string {
  return `Cel ${stroom} ${jaar} ${regio}`;
}

function ruimteInCel(cel: CelFeiten, gevraagd: Bedrag, soortRuimte: 'ruimte' | 'kasruimte'): Bevinding {
  const beschikbaar = Bedrag.van(cel.beschikbaar);
  const stand = `${celnaam(cel)} heeft ${beschikbaar.voorMensen()} ${soortRuimte}; gevraagd is ${gevraagd.voorMensen()}.`;
  if (!gevraagd.groterDan(beschikbaar)) return voldaan(stand);
  return nietVoldaan(stand, 'Verlaag het bedrag of vraag SZW om een herverdeling.');
}

function tekortzin({ boek, rekening, stroom, jaar, regio, beschikbaar, gevraagd }: BudgetTekort): string {
  const plaats = rekening === 'te-verdelen' ? `Stroom ${stroom} ${jaar}` : `Cel ${stroom} ${jaar} ${regio ?? 'landelijk'}`;
  const wat = rekening === 'te-verdelen' ? 'te verdelen' : 'ruimte';
  const budget = boek === 'kas' ? 'kasbudget' : 'verplichtingenbudget';
  return `${plaats} heeft ${Bedrag.van(beschikbaar).voorMensen()} ${wat} in het ${budget}; gevraagd is ${Bedrag.van(gevraagd).voorMensen()}.`;
}

function toetsBudgetbesluit({ tekorten }: BudgetbesluitFeiten): Bevinding {
  if (tekorten.length === 0) return voldaan('Alle mutaties passen binnen wat er te verdelen en vrij is.');
  return nietVoldaan(tekorten.map(tekortzin).join(' '), 'Verlaag het bedrag van de mutatie, of maak eerst ruimte met een openstelling of een herverdeling.');
}

function toetsVerplichting({ verzoek, stroom, cel, boekdatum }: VerplichtingFeiten): Bevinding {
  return inEigenJaar(stroom, verzoek.jaar, [verzoek.datum, boekdatum], ruimteInCel(cel, Bedrag.van(verzoek.bedrag), 'ruimte'));
}

/** What takes space of a stream that is bound to its year must fall in that year, and be booked in it. */
function inEigenJaar(stroom: VerplichtingFeiten['stroom'], jaar: number, dagen: readonly string[], ruimte: Bevinding): Bevinding {
  const datum = dagen.map((dag) => Datum.van(dag)).find((dag) => dag.jaar !== jaar);
  if (!stroom.jaargebonden || datum === undefined) return ruimte;
  return samen([
    nietVoldaan(`Stroom ${stroom.code} is aan een jaar gebonden: op ${datum.voorMensen()} kan niets op ${jaar} worden vastgelegd.`, `Vraag een verplichting op het jaar ${datum.jaar} aan.`),
    ruimte,
  ]);
}

function toetsWijziging({ verzoek, wijziging, stand, stroom, cel, boekdatum }: WijzigingFeiten): Bevinding {
  if (EINDSTATUSSEN.has(stand.status)) return afgesloten(stand, 'gewijzigd');
  if (wijziging.datum < verzoek.datum) {
    return nietVoldaan(
      `Verplichting ${stand.nummer} is van ${Datum.van(verzoek.datum).voorMensen()}; zij kan niet per ${Datum.van(wijziging.datum).voorMensen()} worden gewijzigd.`,
      'Kies de dag van de verplichting of een latere dag.',
    );
  }
  const bedrag = Bedrag.van(verzoek.bedrag);
  const gebruikt = Bedrag.van(stand.betaalbaar).plus(Bedrag.van(stand.betaald));
  const vrij = Bedrag.van(stand.vastgelegd).min(gebruikt);
  const zin = `Verplichting ${stand.nummer} is vastgelegd op ${Bedrag.van(stand.vastgelegd).voorMensen()}, waarvan ${gebruikt.voorMensen()} betaalbaar of betaald; vrij is ${vrij.voorMensen()}.`;
  switch (wijziging.soort) {
    case 'verhogen':
      return inEigenJaar(stroom, verzoek.jaar, [wijziging.datum, boekdatum], ruimteInCel(cel, bedrag, 'ruimte'));
    case 'verlagen':
      if (!bedrag.groterDan(vrij)) return voldaan(`${zin} Er gaat ${bedrag.voorMensen()} af.`);
      return nietVoldaan(`${zin} Een verlaging met ${bedrag.voorMensen()} kan niet.`, vrij.isPositief() ? `Verlaag met ten hoogste ${vrij.voorMensen()}, of trek eerst een betaling in.` : 'Trek eerst een betaling in die niet doorgaat.');
    case 'vrijvallen':
      if (vrij.isPositief() && !bedrag.groterDan(vrij)) return voldaan(`${zin} Er valt ${bedrag.voorMensen()} vrij.`);
      return nietVoldaan(
        vrij.isPositief() ? `${zin} Er kan geen ${bedrag.voorMensen()} vrijvallen.` : `${zin} Er is niets om te laten vrijvallen.`,
        vrij.isPositief() ? `Laat ten hoogste ${vrij.voorMensen()} vrijvallen.` : 'Trek eerst een betaling in die niet doorgaat.',
      );
  }
}

function toetsBetaling({ verzoek, stand, kas }: BetalingFeiten): Bevinding {
  if (EINDSTATUSSEN.has(stand.status)) return afgesloten(stand, 'betaald');
  const bedrag = Bedrag.van(verzoek.bedrag);
  const gebruikt = Bedrag.van(stand.betaalbaar).plus(Bedrag.van(stand.betaald));
  const openstaand = Bedrag.van(stand.vastgelegd).min(gebruikt);
  const zin = `Van verplichting ${stand.nummer} (${Bedrag.van(stand.vastgelegd).voorMensen()}) staat nog ${openstaand.voorMensen()} open; gevraagd is ${bedrag.voorMensen()}.`;
  const mogelijk = Bedrag.kleinste(openstaand, Bedrag.van(kas.beschikbaar));
  const opVerplichting = bedrag.groterDan(openstaand)
    ? nietVoldaan(zin, mogelijk.isPositief() ? `Vraag ten hoogste ${mogelijk.voorMensen()}, of laat de verplichting eerst verhogen.` : 'Laat de verplichting eerst verhogen.')
    : voldaan(zin);
  return samen([opVerplichting, ruimteInCel(kas, bedrag, 'kasruimte')]);
}

function afgesloten({ nummer, status }: StandFeiten, wat: string): Bevinding {
  return nietVoldaan(`Verplichting ${nummer} is ${status}; daarop kan niets meer worden ${wat}.`, 'Vraag zo nodig een nieuwe verplichting aan.');
}

const KRAP = { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', budget: '1000.00', vastgelegd: '880.00', beschikbaar: '120.00' };

export const B13: Regel = {
  id: 'B-13',
  titel: 'Budget, verplichtingen en betalingen',
  norm: 'In elke budgetcel is het budget ten minste wat is vastgelegd, en is op elke verplichting ten minste vastgelegd wat betaalbaar en betaald is.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [s1(1074, 'het budgetbeheer (budget, verplichtingen en betalingen)')],
  uitleg: 'Een jaargebonden stroom geeft alleen ruimte aan verplichtingen met een datum in dat jaar. Kas en verplichtingen hebben elk hun eigen budget.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { budgetbesluit: toetsBudgetbesluit, verplichting: toetsVerplichting, wijziging: toetsWijziging, betaling: toetsBetaling },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'precies de ruimte van de cel', feiten: voorbeeldMboInkoop({ verzoek: { bedrag: '120.00' }, cel: KRAP }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'meer dan de ruimte van de cel', feiten: voorbeeldMboInkoop({ verzoek: { bedrag: '150.00' }, cel: KRAP }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een verplichting van 2021 op het jaar 2020 van een jaargebonden stroom', feiten: voorbeeldMboInkoop({ verzoek: { jaar: 2020 } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een verplichting van 2021 die pas in 2022 kan worden geboekt', feiten: voorbeeldMboInkoop({ boekdatum: '2022-01-01' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een meerjarige stroom houdt het jaar van zijn toedeling', feiten: voorbeeldVerplichting({ verzoek: { jaar: 2020 } }), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verlagen tot wat betaalbaar en betaald is', feiten: voorbeeldWijziging({ verzoek: { bedrag: '300.00' }, wijziging: { soort: 'verlagen' } }), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'een cent lager dan wat betaalbaar en betaald is', feiten: voorbeeldWijziging({ verzoek: { bedrag: '300.01' }, wijziging: { soort: 'verlagen' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'een dag voor de verplichting', feiten: voorbeeldWijziging({ verzoek: { bedrag: '1.00', datum: '2021-03-15' }, wijziging: { soort: 'verlagen', datum: '2021-03-14' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'op de dag van de verplichting', feiten: voorbeeldWijziging({ verzoek: { bedrag: '1.00', datum: '2021-03-15' }, wijziging: { soort: 'verlagen', datum: '2021-03-15' } }), verwacht: 'voldaan' },
      {
        onderwerp: 'wijziging', naam: 'een jaargebonden verplichting verhogen in het jaar erna', verwacht: 'niet-voldaan',
        feiten: voorbeeldWijziging({ verzoek: { bedrag: '1.00' }, stroom: { code: 'mbo-inkoop', jaargebonden: true }, wijziging: { soort: 'verhogen', datum: '2022-01-01' } }),
      },
      { onderwerp: 'betaling', naam: 'precies wat nog openstaat', feiten: voorbeeldBetaling(), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een cent meer dan wat openstaat', feiten: voorbeeldBetaling({ verzoek: { bedrag: '300.01' } }), verwacht: 'niet-voldaan' },
      {
        onderwerp: 'budgetbesluit', naam: 'meer toedelen dan er te verdelen is', verwacht: 'niet-voldaan',
        feiten: voorbeeldBudgetbesluit({ tekorten: [{ boek: 'kas', rekening: 'te-verdelen', stroom: 'mbo-inkoop', jaar: 2021, regio: null, beschikbaar: '10.00', gevraagd: '10.01' }] }),
      },
    ],
  }],
};
