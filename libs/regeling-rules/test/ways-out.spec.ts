import {
  voorbeeldArrangement, voorbeeldBetaling, voorbeeldOpleiding, voorbeeldVergoedingsbetaling, voorbeeldVerplichting, voorbeeldWerkfit, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding, voorbeeldWijziging,
  type Opleiding, type Oordeel, type VerplichtingFeiten,
} from '../src/index.js';
import { opBetaling, opVerplichting, opWijziging } from './oordelen.js';

// A refusal says what would pass. These are the ways out that depend on what is left; the properties show that each passes.

const maatwerk = (bedrag: string, maatwerkToegekend: string): VerplichtingFeiten =>
  voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget', bedrag }, instrument: { code: 'maatwerkbudget' }, persoon: { maatwerkToegekend } });
const vergoeding = (bedrag: string, werkgeversvergoedingToegekend: string): VerplichtingFeiten => voorbeeldWerkgeversvergoeding({ verzoek: { bedrag }, persoon: { werkgeversvergoedingToegekend } });
const verhoogd = (bedrag: string, weken: number) =>
  voorbeeldWijziging({ verzoek: { bedrag }, stand: { vastgelegd: '405.00', betaalbaar: '0.00', betaald: '0.00' } }, voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: { weken } } }));
const gedeclareerd = (dag: string, eerder: number, weken: number) => voorbeeldVergoedingsbetaling({
  verzoek: { weken, bedrag: '67.50', boekdatum: dag, factuurdatum: dag, prestatie: { vastgesteldOp: dag } }, eerdereWeken: { opVerplichting: eerder, binnenOpleiding: 0 },
});
const werkfit = (einddatum: string, reden: string | null): VerplichtingFeiten =>
  voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ einddatum, uitzondering: reden === null ? null : { reden } }) } });
const verlaagd = (soort: 'verlagen' | 'vrijvallen', bedrag: string, betaald: string) =>
  voorbeeldWijziging({ verzoek: { bedrag }, wijziging: { soort }, stand: { vastgelegd: '600.00', betaalbaar: '0.00', betaald } });
const gevraagd = (bedrag: string, betaald: string, kasruimte = '1000.00') =>
  voorbeeldBetaling({ verzoek: { bedrag }, stand: { vastgelegd: '600.00', betaalbaar: '0.00', betaald }, kas: { beschikbaar: kasruimte } });

/** Providers with another outcome than the example's; null: no outcome at all. */
function voorliggend(anders: Readonly<Record<string, string | null>>): VerplichtingFeiten {
  const regels = voorbeeldArrangement().voorliggend.flatMap((regel) => {
    const uitkomst = anders[regel.partij];
    return uitkomst === undefined ? [regel] : uitkomst === null ? [] : [{ ...regel, uitkomst }];
  });
  return voorbeeldVerplichting({ arrangement: { voorliggend: regels } });
}
const scholing = (anders: Partial<Opleiding>): VerplichtingFeiten => voorbeeldVerplichting({ verzoek: { instrument: 'scholing', opleiding: voorbeeldOpleiding(anders) } });

const gevallen: [regel: string, naam: string, oordelen: () => Oordeel[], uitweg: string][] = [
  ['M-01', 'something is left', () => opVerplichting(maatwerk('400.01', '600.00')), 'Vraag ten hoogste € 400,00.'],
  ['M-01', 'a cent is left', () => opVerplichting(maatwerk('0.02', '999.99')), 'Vraag ten hoogste € 0,01.'],
  ['M-01', 'nothing is left', () => opVerplichting(maatwerk('0.01', '1000.00')), 'Het maatwerkbudget van deze persoon is op; kies een ander instrument van de menukaart.'],
  ['M-01', 'more was given than is left', () => opVerplichting(maatwerk('0.01', '1200.00')), 'Het maatwerkbudget van deze persoon is op; kies een ander instrument van de menukaart.'],
  ['M-01', 'it is not known whose', () => opVerplichting({ ...maatwerk('1.00', '0.00'), arrangement: null, persoon: null }), 'Noem het arrangement van de kandidaat: het maatwerkbudget geldt per persoon.'],
  ['V-04', 'something is left', () => opVerplichting(vergoeding('675.01', '1350.00')), 'Vraag ten hoogste € 675,00.'],
  ['V-04', 'nothing is left', () => opVerplichting(vergoeding('67.50', '2025.00')), 'De vergoeding voor deze persoon en opleiding is op; er kan niets meer bij.'],
  ['V-04', 'it is not known whose', () => opVerplichting({ ...vergoeding('67.50', '0.00'), arrangement: null, persoon: null }), 'Noem het arrangement van de kandidaat: het maximum geldt per persoon.'],
  ['V-02', 'a request is too high for its weeks', () => opVerplichting(voorbeeldWerkgeversvergoeding({ verzoek: { opleiding: { weken: 7 } } })), 'Vraag ten hoogste € 472,50, of herstel het aantal weken.'],
  ['V-02', 'a raise goes past its weeks', () => opWijziging(verhoogd('67.51', 7)), 'Verhoog met ten hoogste € 67,50; vraag voor meer weken een nieuwe verplichting aan.'],
  ['V-02', 'all weeks are committed already', () => opWijziging(verhoogd('0.01', 6)), 'Er kan niets meer bij; vraag voor meer weken een nieuwe verplichting aan.'],
  ['V-02', 'all weeks there are were committed already', () => opWijziging(verhoogd('1620.01', 31)), 'Verhoog met ten hoogste € 1.620,00.'],
  ['V-03', 'the training goes on', () => opBetaling(gedeclareerd('2021-05-12', 5, 2)), 'Declareer ten hoogste 1 week, of wacht tot de kandidaat langer aanwezig is geweest.'],
  ['V-03', 'the training goes on, and every week was claimed', () => opBetaling(gedeclareerd('2021-05-12', 6, 1)), 'Wacht met declareren tot de kandidaat langer aanwezig is geweest.'],
  ['V-03', 'the training is on its last day', () => opBetaling(gedeclareerd('2021-11-30', 34, 2)), 'Declareer ten hoogste 1 week: de opleiding is voorbij.'],
  ['V-03', 'the training is over, and every week was claimed', () => opBetaling(gedeclareerd('2021-12-15', 35, 1)), 'De opleiding is voorbij en alle weken zijn gedeclareerd; er kan niets meer bij.'],
  ['W-01', 'it takes longer than six months', () => opVerplichting(werkfit('2021-10-01', null)), 'Laat het traject uiterlijk op 30 september 2021 eindigen, of vul een uitzondering met de reden in. Of geef bij regel W-01 een motivering mee.'],
  ['W-02', 'it takes longer than six months without a reason', () => opVerplichting(werkfit('2021-10-01', ' ')), 'Vul een uitzondering met de reden in, of laat het traject uiterlijk op 30 september 2021 eindigen.'],
  ['W-02', 'it takes longer than nine months', () => opVerplichting(werkfit('2022-01-01', 'Later begonnen.')), 'Laat het traject uiterlijk op 31 december 2021 eindigen.'],
  ['W-02', 'it takes longer than nine months without a reason', () => opVerplichting(werkfit('2022-01-01', null)), 'Laat het traject uiterlijk op 30 september 2021 eindigen, of met een reden voor een uitzondering op 31 december 2021.'],
  ['B-13', 'less is free than is lowered', () => opWijziging(verlaagd('verlagen', '300.01', '300.00')), 'Verlaag met ten hoogste € 300,00, of trek eerst een betaling in.'],
  ['B-13', 'nothing is free to lower', () => opWijziging(verlaagd('verlagen', '0.01', '600.00')), 'Trek eerst een betaling in die niet doorgaat.'],
  ['B-13', 'less is free than is released', () => opWijziging(verlaagd('vrijvallen', '300.01', '300.00')), 'Laat ten hoogste € 300,00 vrijvallen.'],
  ['B-13', 'nothing is free to release', () => opWijziging(verlaagd('vrijvallen', '0.01', '600.00')), 'Trek eerst een betaling in die niet doorgaat.'],
  ['B-13', 'more is claimed than is open', () => opBetaling(gevraagd('300.01', '300.00')), 'Vraag ten hoogste € 300,00, of laat de verplichting eerst verhogen.'],
  ['B-13', 'nothing is open to claim', () => opBetaling(gevraagd('0.01', '600.00')), 'Laat de verplichting eerst verhogen.'],
  ['B-13', 'there is less cash than is claimed', () => opBetaling(gevraagd('300.00', '300.00', '299.99')), 'Verlaag het bedrag of vraag SZW om een herverdeling.'],
  [
    'B-13', 'more is claimed than is open, with less cash', () => opBetaling(gevraagd('300.01', '300.00', '200.00')),
    'Vraag ten hoogste € 200,00, of laat de verplichting eerst verhogen. Verlaag het bedrag of vraag SZW om een herverdeling.',
  ],
  ['F-04', 'a provider said nothing', () => opVerplichting(voorliggend({ sbb: null })), 'Registreer het arrangement opnieuw, met de ontbrekende uitkomsten in «voorliggend».'],
  ['F-04', 'a provider has something that is not used', () => opVerplichting(voorliggend({ sbb: 'beschikbaar-niet-ingezet' })), 'Zet eerst de voorziening in die beschikbaar is, en registreer het arrangement dan opnieuw.'],
  [
    'F-04', 'both', () => opVerplichting(voorliggend({ sbb: null, school: 'beschikbaar-niet-ingezet' })),
    'Registreer het arrangement opnieuw, met de ontbrekende uitkomsten in «voorliggend». Zet eerst de voorziening in die beschikbaar is, en registreer het arrangement dan opnieuw.',
  ],
];

/** Findings that list things, or put sentences together. */
const bevindingen: [regel: string, naam: string, oordelen: () => Oordeel[], toelichting: string][] = [
  ['F-04', 'two kinds of provider said nothing', () => opVerplichting(voorliggend({ uwv: null, gemeente: null, sbb: null })), 'Er is geen uitkomst vastgelegd voor: uwv of gemeente, sbb.'],
  [
    'F-04', 'two have something that is not used', () => opVerplichting(voorliggend({ werkgever: 'beschikbaar-niet-ingezet', sbb: 'beschikbaar-niet-ingezet' })),
    'Beschikbaar maar niet ingezet is de voorziening van: werkgever, sbb.',
  ],
  ['F-07', 'a training is in practice, with a leerbedrijf', () => opVerplichting(scholing({})), 'Het ontschot budget is niet voor deze mbo-opleiding. De vorm is praktijkleren en niet school of online. Er wordt een erkend leerbedrijf ingezet.'],
  ['F-07', 'a training is in practice, without one', () => opVerplichting(scholing({ leerbedrijfId: null })), 'Het ontschot budget is niet voor deze mbo-opleiding. De vorm is praktijkleren en niet school of online.'],
  ['F-07', 'a training is at school, with a leerbedrijf', () => opVerplichting(scholing({ vorm: 'school' })), 'Het ontschot budget is niet voor deze mbo-opleiding. Er wordt een erkend leerbedrijf ingezet.'],
];

describe('the way out', () => {
  it.each(gevallen)('of %s when %s', (regel, _naam, oordelen, uitweg) => {
    const oordeel = oordelen().find((kandidaat) => kandidaat.regel === regel);
    expect(oordeel?.uitweg?.replaceAll('\u00a0', ' ')).toBe(uitweg);
  });
});

describe('the finding', () => {
  it.each(bevindingen)('of %s when %s', (regel, _naam, oordelen, toelichting) => {
    const oordeel = oordelen().find((kandidaat) => kandidaat.regel === regel);
    expect(oordeel?.toelichting.replaceAll('\u00a0', ' ')).toBe(toelichting);
  });
});
