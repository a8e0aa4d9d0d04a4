import type { Norm } from '../../../core/catalogus.js';
import { s1, s2 } from '../bron.js';
import { GARANTIES, REFERENTIEGEGEVENS } from './bewijs.js';

export const B07: Norm = {
  id: 'B-07',
  titel: 'Teams en instrumenten zijn twee potten',
  norm: 'De kosten van de teams en het geld voor scholing en instrumenten zijn twee aparte stromen; elke boeking hoort bij precies één.',
  status: 'HARD',
  bronnen: [
    s1(199, 'Dit budget voorziet enerzijds in de kosten van de regionale mobiliteitsteams.'),
    s1(201, 'Anderzijds voorziet het budget in de inzet van (om)scholing en de inzet van instrumenten ten behoeve van de van-werk(loosheid)-naar-werk bemiddeling.'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'Teambemensing en ontschot-menukaart zijn twee stromen onder het kader van 195 miljoen, en de database weigert een boeking die niet per stroom sluit.',
    bewijs: [
      { bestand: GARANTIES, test: 'keeps the teams and the instruments two streams in one frame' },
      { bestand: 'libs/ledger/src/persistence/garanties.db.spec.ts', test: 'guarantee 1: an entry that balances as a whole but not per stroom is refused: earmarked money does not leak' },
    ],
  },
};

export const B10: Norm = {
  id: 'B-10',
  titel: 'De impuls staat buiten de 195 miljoen',
  norm: 'Het geld van de tijdelijke impuls banenafspraak is geen deel van de 195 miljoen voor de mobiliteitsteams.',
  status: 'HARD',
  bronnen: [s1(1800, 'aparte financiële middelen via dezelfde financieringsmethode')],
  dekking: {
    soort: 'structureel',
    waarborg: 'De impuls heeft een eigen kader en een eigen stroom; wat daarin wordt opengesteld telt niet mee voor het plafond van regel B-06.',
    bewijs: [{ bestand: GARANTIES, test: 'does not count the impuls in the 195 million' }],
  },
};

export const B11: Norm = {
  id: 'B-11',
  titel: 'Geen geld van het gemeentefonds',
  norm: 'Het geld dat gemeenten via het gemeentefonds krijgen voor re-integratie, schulden en jongeren is geen geld van de kassier.',
  status: 'HARD',
  bronnen: [
    s1(305, '€ 50 miljoen inclusief afdracht aan het BTW Compensatiefonds'),
    s1(309, 'Deze middelen zijn overgeboekt naar de algemene uitkering van het gemeentefonds.'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'De kassier kent zeven stromen en geen daarvan is van het gemeentefonds; op een stroom die niet bestaat kan niets worden opengesteld, vastgelegd of betaald.',
    bewijs: [
      { bestand: GARANTIES, test: 'has seven streams: money of municipalities or of Perspectief op Werk is none of them' },
      { bestand: 'apps/kassier/src/budgetbesluiten/budgetbesluiten.e2e-spec.ts', test: 'names every fault at once, each in its place' },
    ],
  },
};

export const B12: Norm = {
  id: 'B-12',
  titel: 'Perspectief op Werk is geld van de regio',
  norm: 'Geld van Perspectief op Werk is nooit budget van de kassier; het kan alleen cofinanciering zijn.',
  status: 'HARD',
  bronnen: [
    s2(56, 'te weten €200.000, vanuit budget Perspectief op Werk'),
    s2(176, 'De opstart van de mobiliteitsdienstverlening wordt gefinancierd voor een periode van 1 jaar (€200.000).'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'Perspectief op Werk staat in de lijst van bronnen van cofinanciering en niet in die van stromen; cofinanciering wordt bij de verplichting bewaard en nooit geboekt.',
    bewijs: [
      { bestand: GARANTIES, test: 'has seven streams: money of municipalities or of Perspectief op Werk is none of them' },
      { bestand: GARANTIES, test: 'takes what others pay as cofinanciering, which takes no space' },
    ],
  },
};

export const B14: Norm = {
  id: 'B-14',
  titel: 'Binnen het sociaal pakket',
  norm: 'Alle budgetten van de kassier samen passen binnen het aanvullend sociaal pakket van € 1,4 miljard.',
  status: 'INFO',
  bronnen: [s1(46, 'een aanvullend sociaal pakket van € 1,4 miljard aangekondigd')],
  dekking: {
    soort: 'structureel',
    waarborg: 'De drie kaders van de kassier zijn samen € 294 miljoen, en elk kader heeft een plafond dat een budgetbesluit niet kan overschrijden (regels B-01 tot en met B-09).',
    bewijs: [
      { bestand: REFERENTIEGEGEVENS, test: 'adds praktijkleren up to exactly 63 million, and the kassier budgets to 294 million and the national 12' },
      { bestand: GARANTIES, test: 'stays with all frames together below the social package of 1.4 billion' },
    ],
  },
};
