import { Datum } from '#values';
import {
  beoordeel, KAMERBRIEF, voorbeeldArrangement, voorbeeldMboInkoop, voorbeeldOpleiding, voorbeeldVergoedingsbetaling, voorbeeldVerplichting, voorbeeldWerkfit, voorbeeldWerkfitbetaling, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding,
  voorbeeldWijziging, type BetalingFeiten, type Oordeel, type VerplichtingFeiten, type WijzigingFeiten,
} from '../src/index.js';

const op = (dag: string) => ({ peildatum: Datum.van(dag), bekendOp: '2021-03-15T09:30:00.000000Z' });

/** The rules that refuse because this fact is missing. */
function weigerenOm(feit: string, oordelen: readonly Oordeel[]): string[] {
  return oordelen.filter(({ uitkomst, toelichting, uitweg }) => uitkomst === 'niet-voldaan' && toelichting.includes(`«${feit}»`) && uitweg !== null).map(({ regel }) => regel);
}

const opVerplichting = (feiten: VerplichtingFeiten) => beoordeel(KAMERBRIEF, 'verplichting', feiten, op(feiten.verzoek.datum), feiten.verzoek.stroom, []);
const opWijziging = (feiten: WijzigingFeiten) => beoordeel(KAMERBRIEF, 'wijziging', feiten, op(feiten.wijziging.datum), feiten.verzoek.stroom, []);
const opBetaling = (feiten: BetalingFeiten) => beoordeel(KAMERBRIEF, 'betaling', feiten, op(feiten.verzoek.boekdatum), feiten.verplichting.stroom, []);

describe('a fact that a rule needs and that is missing', () => {
  const maatwerk = voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget' }, instrument: { code: 'maatwerkbudget' }, arrangement: null, persoon: null });
  const werkfit = voorbeeldWerkfitHouden({ arrangement: null, persoon: null });
  const zonderWeken = voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: { weken: null } } });
  const gevallen: [feit: string, regels: string[], oordelen: () => Oordeel[]][] = [
    ['arrangementId', ['F-03', 'F-04', 'F-05', 'F-11', 'M-01'], () => opVerplichting(maatwerk)],
    ['arrangementId', ['F-03', 'F-04', 'F-05', 'F-10', 'W-04', 'W-07'], () => opVerplichting(werkfit)],
    ['voorliggend.extra-bbl', ['F-05'], () => opVerplichting(voorbeeldVerplichting({ arrangement: { voorliggend: voorbeeldArrangement().voorliggend.filter(({ partij }) => partij !== 'sbb') } }))],
    ['virtueel', ['M-03'], () => opVerplichting(voorbeeldVerplichting({ verzoek: { instrument: 'banenmarkt-speeddate' }, instrument: { code: 'banenmarkt-speeddate' } }))],
    ['loonwaardePercentage', ['M-04'], () => opVerplichting(voorbeeldWerkfitHouden({ verzoek: { instrument: 'loondispensatie', werkfit: null }, instrument: { code: 'loondispensatie' }, arrangement: { wajong: true } }))],
    ['arrangementId', ['V-04'], () => opVerplichting(voorbeeldWerkgeversvergoeding({ arrangement: null, persoon: null }))],
    ['opleiding', ['O-01', 'O-02', 'O-03', 'O-05', 'O-06', 'O-07', 'O-08', 'O-09', 'O-11', 'O-12'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: null } }))],
    ['opleiding.leerweg', ['O-02'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: { leerweg: null } } }))],
    ['opleiding.crebo', ['O-03', 'O-11'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: { crebo: null } } }))],
    ['opleiding.instellingId', ['O-03'], () => opVerplichting(voorbeeldMboInkoop({ instelling: null }))],
    ['opleiding.certificaatcode', ['O-06'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: { doel: 'certificaat' } } }))],
    ['opleiding.startkwalificatie', ['O-08'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: { startkwalificatie: null } } }))],
    ['opleiding.inkoper', ['O-09', 'O-12'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: { inkoper: null } } }))],
    ['opleiding.leerbedrijfId', ['O-11'], () => opVerplichting(voorbeeldMboInkoop({ leerbedrijf: null }))],
    ['opleiding.overeenkomst', ['O-11'], () => opVerplichting(voorbeeldMboInkoop({ verzoek: { opleiding: { overeenkomst: null } } }))],
    ['opleiding', ['V-01'], () => opVerplichting(voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: null } }))],
    ['opleiding.crebo', ['V-01'], () => opVerplichting(voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: voorbeeldOpleiding({ crebo: null }) } }))],
    ['opleiding.leerbedrijfId', ['V-01'], () => opVerplichting(voorbeeldWerkgeversvergoeding({ leerbedrijf: null }))],
    ['opleiding.weken', ['V-02'], () => opVerplichting(zonderWeken)],
    ['opleiding.weken', ['V-02'], () => opWijziging(voorbeeldWijziging({}, zonderWeken))],
    ['weken', ['V-02', 'V-03'], () => opBetaling(voorbeeldVergoedingsbetaling({ verzoek: { weken: null } }))],
    ['prestatie', ['V-03'], () => opBetaling(voorbeeldVergoedingsbetaling({ verzoek: { prestatie: null } }))],
    ['opleiding', ['V-01', 'V-03'], () => opBetaling(voorbeeldVergoedingsbetaling({ verplichting: { opleiding: null } }))],
    ['werkfit', ['W-01', 'W-02', 'W-04', 'W-06', 'W-07'], () => opVerplichting(voorbeeldWerkfitHouden({ verzoek: { werkfit: null } }))],
    ['werkfit.professioneelOordeel', ['W-06'], () => opVerplichting(voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ professioneelOordeel: null }) } }))],
    ['werkfit.baanVerloren', ['W-07'], () => opVerplichting(voorbeeldWerkfitHouden({ arrangement: { categorie: 'bijstandsaanvrager', eerstverantwoordelijke: 'gemeente' } }))],
    ['werkfit', ['W-03'], () => opBetaling(voorbeeldWerkfitbetaling({ verplichting: { werkfit: null } }))],
    ['prestatie', ['W-03'], () => opBetaling(voorbeeldWerkfitbetaling({ verzoek: { prestatie: null } }))],
    ['regio', ['T-01'], () => opVerplichting(voorbeeldVerplichting({ regio: null }))],
  ];

  it.each(gevallen)('(%s) is a refusal by %j that names it', (feit, regels, oordelen) => {
    expect(weigerenOm(feit, oordelen())).toEqual(regels);
  });
});
