import type { Norm } from '../../../core/catalogus.js';
import { s1, s2 } from '../bron.js';
import { RAPPORTAGES, UITNUTTING } from './bewijs.js';

export const R01: Norm = {
  id: 'R-01',
  titel: 'Elke twee maanden rapporteren',
  norm: 'Het gremium in de regio rapporteert elke twee maanden aan de landelijke stuurgroep, ook over de uitnutting van de budgetten.',
  status: 'HARD',
  bronnen: [s1(1206, 'Tweemaandelijks wordt er door het gremium gerapporteerd over de voortgang aan de landelijke stuurgroep mobiliteit (mede i.v.m. de uitnutting van de budgetten).')],
  dekking: {
    soort: 'structureel',
    waarborg: 'De regio rapporteert; de kassier levert de cijfers. Van elke twee maanden is er een rapportage per regio en landelijk, die bij dezelfde vraag altijd letterlijk dezelfde is. De uitnutting per regio en stroom is ook op elke andere dag op te vragen.',
    bewijs: [
      { bestand: RAPPORTAGES, test: 'says of every stream what the uitnutting says, beside the time that is over' },
      { bestand: RAPPORTAGES, test: 'is the same to the byte for the same peildatum and recorded-at, whatever was booked and told since' },
      { bestand: UITNUTTING, test: 'gives the past for a day in the past' },
      { bestand: UITNUTTING, test: 'has rows that sum to the total when grouped by %s' },
    ],
  },
};

export const R02: Norm = {
  id: 'R-02',
  titel: 'Landelijk monitorformat',
  norm: 'Er komt een landelijk format voor de monitor, dat ook kijkt naar het effect van instrumenten in verhouding tot het geld.',
  status: 'OPEN',
  bronnen: [s1(1210, 'landelijke monitorformat ontwikkeld'), s1(1214, 'de effectiviteit van de ingezette instrumenten in relatie tot de middelen')],
  dekking: {
    soort: 'structureel',
    waarborg: 'Het format is er nog niet, en of een instrument werkt weet de kassier niet. De rapportage geeft wat er van hem bij hoort: per instrument het aantal, het bedrag en het gemiddelde, naast wat de regio\'s zelf melden.',
    bewijs: [
      { bestand: RAPPORTAGES, test: 'counts per instrument what the books hold, with the average' },
      { bestand: RAPPORTAGES, test: 'shows what regions told: added up where that can be, and as it is now known' },
    ],
  },
};

export const R03: Norm = {
  id: 'R-03',
  titel: 'Tweewekelijks overleg bij de start',
  norm: 'De landelijke stuurgroep volgt de startende regio\'s in eerste instantie in tweewekelijkse bijeenkomsten.',
  status: 'INFO',
  bronnen: [s1(1057, 'De landelijke stuurgroep mobiliteit volgt de implementatie intensief tijdens in eerste instantie tweewekelijkse bijeenkomsten.')],
  dekking: { soort: 'niet-geautomatiseerd', reden: 'Het gaat over bijeenkomsten van de stuurgroep. Cijfers daarvoor zijn op elke dag op te vragen.' },
};

export const R04: Norm = {
  id: 'R-04',
  titel: 'Regionaal evaluatierapport',
  norm: 'De aanpak wordt in elke regio afgesloten met een evaluatierapport.',
  status: 'INFO',
  bronnen: [s1(1224, 'De aanpak wordt afgesloten met een regionaal evaluatierapport.')],
  dekking: { soort: 'niet-geautomatiseerd', reden: 'De regio schrijft het rapport. De kassier levert de cijfers en bewaart de besluiten waarop zij rusten.' },
};

export const R05: Norm = {
  id: 'R-05',
  titel: 'Maandelijkse monitor van één regio',
  norm: 'De regio Gooi en Vechtstreek brengt maandelijks een aantal indicatoren in beeld en herijkt elk kwartaal.',
  status: 'INFO',
  bronnen: [
    s2(134, 'De volgende indicatoren worden in ieder geval in beeld gebracht en maandelijks gemonitord:'),
    s2(176, 'De opbrengst van de mobiliteitsdienstverlening wordt ieder kwartaal gemonitord.'),
  ],
  dekking: { soort: 'niet-geautomatiseerd', reden: 'Dit is een keuze van één regio over haar eigen dienstverlening, met gegevens die de kassier niet heeft. Het bindt de kassier niet. Elke regio kan deze indicatoren per maand melden; zij staan dan in de tweemaandelijkse rapportage.' },
};

export const R06: Norm = {
  id: 'R-06',
  titel: 'Regels voor beheer en verantwoording',
  norm: 'In de juridische grondslag, het beheer en de verantwoording van de middelen zal nog worden voorzien.',
  status: 'OPEN',
  bronnen: [s1(211, 'In de juridische grondslag voor deze kassiersfunctie, het beheer en de verantwoording van de middelen, zal worden voorzien.')],
  dekking: {
    soort: 'niet-geautomatiseerd',
    reden: 'De tekst kondigt regels aan die er nog niet zijn. Tot dan bewaart de kassier elk besluit met de feiten waarop het rust, zodat later verantwoording mogelijk is.',
  },
};
