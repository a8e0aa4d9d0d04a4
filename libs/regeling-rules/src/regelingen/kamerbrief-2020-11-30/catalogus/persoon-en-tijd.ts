import type { Norm } from '../../../core/catalogus.js';
import { s1 } from '../bron.js';
import { ARRANGEMENTEN, NEGATIEVE_REGELS } from './bewijs.js';

export const P04: Norm = {
  id: 'P-04',
  titel: 'De verantwoordelijkheid gaat over',
  norm: 'De verantwoordelijkheid gaat naar een volgende partij als iemand bijvoorbeeld een WW-uitkering krijgt.',
  status: 'HARD',
  bronnen: [s1(1137, 'Deze verantwoordelijkheid gaat over naar een volgende partij als iemand met werk bijvoorbeeld een ww-uitkering krijgt.')],
  dekking: {
    soort: 'structureel',
    waarborg: 'Een overdracht legt de nieuwe partij vast met haar datum en reden, bewaart de vorige, en raakt niets van wat is vastgelegd.',
    bewijs: [
      { bestand: ARRANGEMENTEN, test: 'changes party, request and category without moving' },
      { bestand: ARRANGEMENTEN, test: 'touches nothing that was committed; new commitments come from the new region' },
    ],
  },
};

export const P05: Norm = {
  id: 'P-05',
  titel: 'Het arrangement reist mee',
  norm: 'Wie van uitkering, partij of regio verandert, kan afronden wat hem is aangeboden.',
  status: 'HARD',
  bronnen: [
    s1(153, "Het persoonlijk arrangement 'reist' met de persoon mee"),
    s1(154, 'Afspraken omtrent de uitvoering van het arrangement blijven ook gelden, de werkzoekende kan de aangeboden dienstverlening dus afronden.'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'Een overdracht verandert alleen het arrangement. Een betaling wordt beoordeeld op de verplichting en nooit op de uitkering, partij of woonplaats van nu.',
    bewijs: [
      { bestand: ARRANGEMENTEN, test: 'is paid and finished by the region that committed it, whoever the person is by then (P-05)' },
      { bestand: 'test/e2e/reizend-arrangement.e2e-spec.ts', test: 'loses nothing of what was committed: the commitment, its cell and every other cell stay as they were' },
      { bestand: 'test/e2e/reizend-arrangement.e2e-spec.ts', test: 'has its old commitment claimed and made payable to the last cent, by the region that committed it' },
    ],
  },
};

export const P07: Norm = {
  id: 'P-07',
  titel: 'De doelgroep banenafspraak komt altijd in aanmerking',
  norm: 'Iemand uit de doelgroep banenafspraak komt per definitie in aanmerking voor aanvullende crisisdienstverlening.',
  status: 'HARD',
  bronnen: [s1(105, 'Daarom komen zij per definitie in aanmerking voor aanvullendecrisisdienstverlening.')],
  dekking: {
    soort: 'structureel',
    waarborg: 'De service toetst geen intakecriteria (zie P-08), en geen regel weigert iemand omdat hij tot de doelgroep banenafspraak behoort.',
    bewijs: [
      { bestand: NEGATIEVE_REGELS, test: 'never stand in the way of someone of the doelgroep banenafspraak: belonging to it turns no grant into a refusal' },
      { bestand: NEGATIEVE_REGELS, test: 'are judged by no rule: what the intake found changes no verdict' },
    ],
  },
};

export const P08: Norm = {
  id: 'P-08',
  titel: 'Intakecriteria worden in samenhang gewogen',
  norm: 'Bij de intake worden onder meer leeftijd, opleiding en taalvaardigheid in samenhang gewogen.',
  status: 'OPEN',
  bronnen: [
    s1(1684, 'Om te selecteren bij de intake worden de volgende criteria gewogen (work in progress):'),
    s1(1706, 'De geformuleerde selectiecriteria moeten in samenhang worden bezien.'),
  ],
  dekking: {
    soort: 'niet-geautomatiseerd',
    reden: 'De criteria zijn nog in bewerking en vragen een weging door mensen. Het mobiliteitsteam weegt bij de intake; de kassier krijgt de uitkomst en vraagt niet naar leeftijd, opleidingsniveau of taal.',
  },
};

export const P09: Norm = {
  id: 'P-09',
  titel: 'Zo weinig mogelijk persoonsgegevens',
  norm: 'De verwerking en uitwisseling van gegevens worden nog juridisch getoetst; tot dan bewaart de kassier alleen een pseudoniem.',
  status: 'OPEN',
  bronnen: [
    s1(1086, 'juridisch en financieel worden getoetst door het Ministerie van SZW en mogelijk vastgelegd in nieuwe regelgeving, waaronder: gegevensverwerkingen en -uitwisseling'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'Van een werkzoekende komt alleen een versleuteld kenmerk in de database; het BSN staat nergens, ook niet in antwoorden, sleutels of toelichtingen.',
    bewijs: [
      { bestand: ARRANGEMENTEN, test: 'is nowhere in the database, in no answer, and no hash of the request can be guessed back' },
      { bestand: ARRANGEMENTEN, test: 'may not stand in an explanation either' },
    ],
  },
};

export const T02: Norm = {
  id: 'T-02',
  titel: 'Samenwerkingsafspraak per regio',
  norm: 'Het tempo van de invoering zal ook afhangen van een regionale samenwerkingsafspraak.',
  status: 'WHERE-POSSIBLE',
  bronnen: [
    s1(1648, 'De landelijke stuurgroep bewaakt het tempo van de gefaseerde implementatie.'),
    s1(1650, 'afhankelijk worden gemaakt van het bereiken van een regionaal samenwerkingsafspraak'),
  ],
  dekking: {
    soort: 'niet-geautomatiseerd',
    reden: 'De tekst kondigt een voorwaarde aan en zegt niet hoe zij wordt vastgesteld. De landelijke stuurgroep bewaakt het tempo; haar besluit komt in de service als de startdag van de regio, en die toetst regel T-01.',
  },
};
