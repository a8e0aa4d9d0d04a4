import type { Bron } from '../../core/oordeel.js';
import type { Eenheid, Parameter } from '../../core/parameter.js';
import type { Dag } from '../../core/feiten.js';
import { s1 } from './bron.js';

/** The first day on which anything of this regeling holds: preparation money may be committed from then on. */
export const AANVANG: Dag = '2020-11-01';

/** The guard against anything earlier (rule T-03) must itself hold earlier. */
export const ALTIJD_AL: Dag = '1900-01-01';

function parameter<E extends Eenheid>(id: string, naam: string, eenheid: E, waarde: string, bron: Bron, geldigVanaf: Dag = AANVANG): Parameter<E> {
  return { id, naam, eenheid, versies: [{ geldigVanaf, geldigTotEnMet: null, waarde, bron }] };
}

const PRAKTIJKLEREN = s1(573, 'komt in 2021 € 63 miljoen beschikbaar voor kortdurende bij- en omscholing via praktijkleren in het mbo');
const IMPULS = s1(239, 'Voor de impuls is in 2020 2 miljoen euro beschikbaar, voor 2021 21 miljoen euro en voor 2022 13 miljoen euro.');
const VERGOEDING = s1(638, 'met een maximum van 30 weken en € 2.025');

export const PRAKTIJKLEREN_TOTAAL = parameter('praktijkleren-totaal', 'Totaal voor praktijkleren in het mbo', 'EUR', '63000000.00', PRAKTIJKLEREN);
export const PRAKTIJKLEREN_JAAR = parameter('praktijkleren-jaar', 'Jaar waarin het geld voor praktijkleren beschikbaar is', 'jaar', '2021', PRAKTIJKLEREN);
export const MBO_INKOOP_PLAFOND = parameter(
  'mbo-inkoop-plafond', 'Plafond voor de inkoop van mbo-opleidingen', 'EUR', '31500000.00',
  s1(633, "In totaal is voor de inkoop van mbo-opleidingen in de arbeidsmarktregio's € 31,5 miljoen beschikbaar."),
);
export const WERKGEVERSVERGOEDING_PLAFOND = parameter(
  'werkgeversvergoeding-plafond', 'Plafond voor de vergoeding aan werkgevers', 'EUR', '27000000.00',
  s1(642, 'Hiervoor is in totaal € 27 miljoen gereserveerd.'),
);
export const UITVOERINGSKOSTEN_PLAFOND = parameter(
  'uitvoeringskosten-plafond', 'Plafond voor uitvoeringskosten', 'EUR', '4500000.00',
  s1(642, 'De resterende € 4,5 miljoen is gereserveerd voor uitvoeringskosten'),
);
export const RMT_PLAFOND = parameter(
  'rmt-plafond', 'Plafond voor het ontschot budget en de bemensing van de teams samen', 'EUR', '195000000.00',
  s1(195, 'in totaal € 195 miljoen is gereserveerd'),
);
export const IMPULS_PLAFOND_2020 = parameter('impuls-plafond-2020', 'Plafond van de impuls banenafspraak in 2020', 'EUR', '2000000.00', IMPULS);
export const IMPULS_PLAFOND_2021 = parameter('impuls-plafond-2021', 'Plafond van de impuls banenafspraak in 2021', 'EUR', '21000000.00', IMPULS);
export const IMPULS_PLAFOND_2022 = parameter('impuls-plafond-2022', 'Plafond van de impuls banenafspraak in 2022', 'EUR', '13000000.00', IMPULS);
export const SOCIALE_PARTNERS_BEDRAG = parameter(
  'sociale-partners-bedrag', 'Budget voor de landelijke coördinatie door sociale partners, ongeveer', 'EUR', '12000000.00',
  s1(1498, 'Op landelijk niveau is er budget (ongeveer 12 miljoen euro voor de sociale partners samen) beschikbaar voor coordinatie van de inzet in de regio'),
);
export const ONTMOETINGEN_FYSIEK = parameter(
  'ontmoetingen-fysiek', 'Of banenmarkten en speeddates fysiek mogen plaatsvinden', 'ja-nee', 'nee',
  s1(1926, 'Tijdelijk niet fysiek beschikbaar.'),
);
export const MAATWERK_MAXIMUM = parameter(
  'maatwerk-maximum', 'Maatwerkbudget per persoon over de hele regeling', 'EUR', '1000.00',
  s1(1958, 'Budget gemaximeerd tot 1.000 euro per werkzoekenden voor additioneel maatwerk.'),
);
export const OPLEIDING_MAANDEN_MAXIMUM = parameter(
  'opleiding-maanden-maximum', 'Langste duur van een mbo-opleiding', 'maanden', '9',
  s1(623, 'De middelen kunnen worden ingezet voor financiering van mbo-opleidingen van maximaal 9 maanden.'),
);
export const VERGOEDING_PER_WEEK = parameter('vergoeding-per-week', 'Vergoeding aan de werkgever per week (2.025 gedeeld door 30)', 'EUR', '67.50', VERGOEDING);
export const VERGOEDING_WEKEN_MAXIMUM = parameter('vergoeding-weken-maximum', 'Meeste weken waarover de werkgever vergoeding krijgt', 'weken', '30', VERGOEDING);
export const VERGOEDING_MAXIMUM = parameter('vergoeding-maximum', 'Hoogste vergoeding aan werkgevers per persoon en opleiding', 'EUR', '2025.00', VERGOEDING);
export const RICHTBEDRAG_MBO = parameter(
  'richtbedrag-mbo', 'Richtbedrag voor de vergoeding aan de mbo-instelling; leeg zolang het niet is vastgesteld', 'EUR-of-leeg', '',
  s1(632, 'Voor de vergoeding aan de mbo-instelling zal een richtbedrag worden gehanteerd.'),
);
export const REGELING_WERKGEVERSVERGOEDING: Parameter<'kenmerk'> = {
  ...parameter(
    'regeling-werkgeversvergoeding', 'Kenmerk van de regeling waarop de vergoeding aan werkgevers rust; leeg sluit de stroom', 'kenmerk', '2020-0000156233',
    s1(641, 'Voor subsidiering van werkgevers zal door SZW in een regeling worden voorzien.'),
  ),
  vanDeDag: true,
};
export const WERKFIT_EVALUATIE_MAANDEN = parameter(
  'werkfit-evaluatie-maanden', 'Termijn waarna steeds wordt bekeken of uitstroom mogelijk is', 'maanden', '3',
  s1(293, 'Elke drie maanden wordt gekeken of uitstroom naar regulier werk mogelijk is.'),
);
export const WERKFIT_MAANDEN_REGEL = parameter(
  'werkfit-maanden-regel', 'Gewone duur van werkfit houden', 'maanden', '6',
  s1(291, 'een periode van in principe maximaal zes maanden'),
);
export const WERKFIT_MAANDEN_MAXIMUM = parameter(
  'werkfit-maanden-maximum', 'Langste duur van werkfit houden, in uitzonderingsgevallen', 'maanden', '9',
  s1(292, 'Slechts voor uitzonderingsgevallen kan deze termijn verlengd worden naar negen maanden.'),
);
export const INWERKINGTREDING = parameter(
  'inwerkingtreding', 'Eerste dag van de intentieverklaring, de dag na ondertekening op 30 november 2020', 'dag', '2020-12-01',
  s1(1220, 'treedt in werking met ingang van de dag na ondertekening door alle partijen'), ALTIJD_AL,
);
export const VOORBEREIDING_VANAF = parameter(
  'voorbereiding-vanaf', 'Eerste dag voor voorbereidingsgeld van UWV en gemeenten', 'dag', '2020-11-01',
  s1(1079, 'UWV en de centrumgemeenten ontvangen nog in 2020 (en ook in 2021) een bijdrage om voorbereidingen voor de implementatie te starten.'), ALTIJD_AL,
);
const VOORBEREIDING = s1(1079, 'nog in 2020 (en ook in 2021) een bijdrage om voorbereidingen voor de implementatie te starten');
export const VOORBEREIDING_EERSTE_JAAR = parameter('voorbereiding-eerste-jaar', 'Eerste jaar van de bijdrage voor de voorbereiding', 'jaar', '2020', VOORBEREIDING);
export const VOORBEREIDING_LAATSTE_JAAR = parameter('voorbereiding-laatste-jaar', 'Laatste jaar van de bijdrage voor de voorbereiding', 'jaar', '2021', VOORBEREIDING);

/** Every amount, term and day of the regeling that a rule works with. */
export const PARAMETERS: readonly Parameter[] = [
  PRAKTIJKLEREN_TOTAAL, PRAKTIJKLEREN_JAAR, MBO_INKOOP_PLAFOND, WERKGEVERSVERGOEDING_PLAFOND, UITVOERINGSKOSTEN_PLAFOND, RMT_PLAFOND,
  IMPULS_PLAFOND_2020, IMPULS_PLAFOND_2021, IMPULS_PLAFOND_2022, SOCIALE_PARTNERS_BEDRAG, ONTMOETINGEN_FYSIEK, MAATWERK_MAXIMUM, OPLEIDING_MAANDEN_MAXIMUM, RICHTBEDRAG_MBO, VERGOEDING_PER_WEEK,
  VERGOEDING_WEKEN_MAXIMUM, VERGOEDING_MAXIMUM, REGELING_WERKGEVERSVERGOEDING, WERKFIT_MAANDEN_REGEL, WERKFIT_MAANDEN_MAXIMUM, WERKFIT_EVALUATIE_MAANDEN, INWERKINGTREDING, VOORBEREIDING_VANAF,
  VOORBEREIDING_EERSTE_JAAR, VOORBEREIDING_LAATSTE_JAAR,
];
