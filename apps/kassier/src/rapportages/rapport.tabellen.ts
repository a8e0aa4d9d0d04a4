import { Datum } from '#values';
import type { Rapport } from './rapportages.dto.js';
import { maandnaam } from './rapport.periode.js';

/** A column of a table of the report: a code that tells its rows apart, the name of a row, or a figure. */
export interface Rapportkolom {
  readonly veld: string;
  readonly kop: string;
  readonly soort: 'sleutel' | 'naam' | 'getal' | 'bedrag' | 'procent';
}

export type Rapportrij = Readonly<Record<string, string | number | null | undefined>>;

/** One part of the report as a table: on a page, as a sheet, or as rows of a file. */
export interface Rapporttabel {
  /** As it is named in a file and in an address. */
  readonly code: string;
  readonly titel: string;
  readonly toelichting: readonly string[];
  readonly kolommen: readonly Rapportkolom[];
  readonly rijen: readonly Rapportrij[];
  readonly totaal: Rapportrij | null;
}

const sleutel = (veld: string, kop: string): Rapportkolom => ({ veld, kop, soort: 'sleutel' });
const naam = (veld: string, kop: string): Rapportkolom => ({ veld, kop, soort: 'naam' });
const getal = (veld: string, kop: string): Rapportkolom => ({ veld, kop, soort: 'getal' });
const bedrag = (veld: string, kop: string): Rapportkolom => ({ veld, kop, soort: 'bedrag' });
const procent = (veld: string, kop: string): Rapportkolom => ({ veld, kop, soort: 'procent' });

const GEBRUIK = [bedrag('toegedeeld', 'Toegedeeld'), bedrag('vastgelegd', 'Vastgelegd'), bedrag('openstaand', 'Openstaand'), bedrag('betaald', 'Betaald'), bedrag('beschikbaar', 'Vrij'), procent('uitnuttingVerplichtingen', 'Vastgelegd in %'), procent('uitnuttingKas', 'Betaald in %')];
const CIJFERNAMEN = { toegedeeld: 'Toegedeeld', vastgelegd: 'Vastgelegd', betaald: 'Betaald' } as const;

/** The report as tables, in the order in which it is read. */
export function tabellenVan(rapport: Rapport): Rapporttabel[] {
  return [stromen(rapport), mutaties(rapport), instrumenten(rapport), ...regios(rapport), indicatoren(rapport), ...jaareinde(rapport)];
}

function stromen({ stromen: rijen, totaal }: Rapport): Rapporttabel {
  return {
    code: 'uitnutting', titel: 'Uitnutting per stroom', rijen, totaal: { ...totaal, naam: 'Totaal' },
    toelichting: ['Vastgelegd in % is ten opzichte van wat is toegedeeld, betaald in % ten opzichte van de toegedeelde kas. Tijd voorbij is welk deel van de budgetjaren voorbij is: wie gelijkmatig uitgeeft, heeft zo veel vastgelegd.'],
    kolommen: [sleutel('stroom', 'Stroomcode'), naam('naam', 'Stroom'), bedrag('budget', 'Budget'), ...GEBRUIK, procent('tijdVerstreken', 'Tijd voorbij in %')],
  };
}

function mutaties({ mutaties: rijen, periode, peildatum }: Rapport): Rapporttabel {
  const [eerste, tweede] = [maandnaam(Datum.van(periode.van)), maandnaam(Datum.van(periode.totEnMet))];
  return {
    code: 'mutaties', titel: 'Wat er in de twee maanden veranderde', totaal: null,
    rijen: rijen.map((rij) => ({ ...rij, wat: `${rij.naam}: ${CIJFERNAMEN[rij.cijfer].toLowerCase()}` })),
    toelichting: ['De stand voor de periode en wat er elke maand bij kwam zijn samen de stand op de peildatum. Een min is wat er af ging, bijvoorbeeld door vrijval.'],
    kolommen: [
      sleutel('stroom', 'Stroomcode'), sleutel('cijfer', 'Cijfer'), naam('wat', 'Stroom'), bedrag('begin', `Voor ${Datum.van(periode.van).voorMensen()}`), bedrag('eersteMaand', eerste), bedrag('tweedeMaand', tweede), bedrag('eind', `Op ${Datum.van(peildatum).voorMensen()}`),
    ],
  };
}

function instrumenten({ instrumenten: rijen }: Rapport): Rapporttabel {
  return {
    code: 'instrumenten', titel: 'Per instrument van de menukaart', rijen, totaal: null,
    toelichting: ['Geteld zijn verplichtingen met een datum tot en met de peildatum, ook als zij later zijn vrijgevallen. Gemiddeld is wat per verplichting is vastgelegd. Of een instrument werkt weet de kassier niet; dit is het geld dat ernaast hoort.'],
    kolommen: [
      sleutel('instrument', 'Instrumentcode'), naam('naam', 'Instrument'), getal('aantal', 'Aantal'), bedrag('vastgelegd', 'Vastgelegd'), bedrag('gemiddeld', 'Gemiddeld'), bedrag('betaald', 'Betaald'),
      getal('aantalInPeriode', 'Aantal in de periode'), bedrag('vastgelegdInPeriode', 'Vastgelegd in de periode'), bedrag('betaaldInPeriode', 'Betaald in de periode'),
    ],
  };
}

function regios({ regios: rijen, totaal }: Rapport): Rapporttabel[] {
  if (rijen === null) return [];
  return [{
    code: 'regios', titel: 'Per regio', rijen, totaal: { ...totaal, naam: 'Totaal' }, toelichting: [],
    kolommen: [sleutel('regio', 'Regiocode'), naam('naam', 'Regio'), ...GEBRUIK, bedrag('vastgelegdInPeriode', 'Vastgelegd in de periode'), bedrag('betaaldInPeriode', 'Betaald in de periode')],
  }];
}

function indicatoren({ indicatoren: rijen, regio, periode }: Rapport): Rapporttabel {
  return {
    code: 'indicatoren', titel: 'Wat de regio\'s zelf melden', rijen, totaal: null,
    toelichting: [`Contacten, adviezen, interventies en plaatsingen zoals ${regio === null ? 'de regio\'s ze melden; hoeveel regio\'s over deze twee maanden meldden staat erbij' : 'de regio ze meldt'}. De kassier rekent ze niet na. Een streepje is niet gemeld; percentages zijn niet op te tellen.`],
    kolommen: [
      sleutel('indicator', 'Indicatorcode'), naam('naam', 'Indicator'), getal('eersteMaand', maandnaam(Datum.van(periode.van))), getal('tweedeMaand', maandnaam(Datum.van(periode.totEnMet))), getal('samen', 'Samen'), getal('totEnMet', 'Vanaf het begin'),
      ...(regio === null ? [getal('regios', 'Regio\'s')] : []),
    ],
  };
}

function jaareinde({ jaareinde: cijfers }: Rapport): Rapporttabel[] {
  if (cijfers === null) return [];
  return [{
    code: 'jaareinde', titel: `De cijfers van het jaar ${cijfers.jaar}`, rijen: cijfers.stromen, totaal: { ...cijfers.totaal, naam: 'Totaal' },
    toelichting: [
      'Zoals artikel 2.13 van de Regeling financieel beheer van het Rijk ze vraagt: aangegane verplichtingen, betaald, wat daarvan nog openstaat, kas die niet is vastgelegd, en ontvangsten.',
      ...(cijfers.voorschotten === null ? [] : [`Van SZW is in dit jaar ${cijfers.voorschotten} euro ontvangen.`]), `Per verplichting wat nog niet is betaald: GET ${cijfers.perVerplichting}`,
    ],
    kolommen: [
      sleutel('stroom', 'Stroomcode'), naam('naam', 'Stroom'), bedrag('verplichtingen', 'Aangegane verplichtingen'), bedrag('betaald', 'Betaald'), bedrag('openstaand', 'Openstaand'), bedrag('kasNietVastgelegd', 'Kas, niet vastgelegd'), bedrag('terugontvangen', 'Terugontvangen'),
    ],
  }];
}

/** What the report is about and what it rests on, by name. */
export function herkomstVan({ periode, naam: waarvan, peildatum, boeking, bekendOp, zegel }: Rapport): readonly (readonly [naam: string, waarde: string])[] {
  return [
    ['Periode', periode.naam], ['Over', waarvan], ['Peildatum', peildatum], ['Bekend op', bekendOp], ['Laatste boeking die meetelt', String(boeking)],
    ['Zegel', `${zegel.nummer}, van ${zegel.gemaaktOp}`], ['Bladeren onder het zegel', String(zegel.omvang)], ['Wortel van het zegel', zegel.wortel],
  ];
}
