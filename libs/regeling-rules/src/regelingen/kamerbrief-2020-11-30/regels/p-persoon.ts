import { nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldMboInkoop, voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { ZONDER_ARRANGEMENT } from './ontbreekt.js';


function toetsP01({ arrangement, verzoek }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ZONDER_ARRANGEMENT;
  if (arrangement.regio === verzoek.regio) return voldaan(`De kandidaat woont in regio ${verzoek.regio}.`);
  return nietVoldaan(
    `De kandidaat woont in regio ${arrangement.regio}; de aanvraag is van regio ${verzoek.regio}.`,
    `Laat regio ${arrangement.regio} dit aanvragen, of draag het arrangement eerst over als de kandidaat is verhuisd.`,
  );
}

export const P01: Regel = {
  id: 'P-01',
  titel: 'Regio van de woonplaats',
  norm: 'De ondersteuning wordt geleverd in de regio waar de werkzoekende woont.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [s1(1562, 'De benodigde ondersteuning wordt geleverd in de regio waar de woonplaats is van de werkzoekende.')],
  uitleg: 'Het gaat om de woonplaats op de datum van de verplichting. Na een verhuizing komen nieuwe verplichtingen van de nieuwe regio; wat al was vastgelegd blijft.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsP01 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'de regio van de woonplaats', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een andere regio dan de woonplaats', feiten: voorbeeldVerplichting({ arrangement: { regio: 'AM26' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement', feiten: voorbeeldMboInkoop(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

const EERSTVERANTWOORDELIJKE = new Map([
  ['bedreigde-werknemer', 'sociale-partners'],
  ['ww-instroom', 'uwv'],
  ['jongere', 'gemeente'],
  ['bijstandsaanvrager', 'gemeente'],
  ['ondernemer-nug', 'gemeente'],
]);

function toetsP02({ arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ZONDER_ARRANGEMENT;
  const { categorie, eerstverantwoordelijke, opVerzoek } = arrangement;
  const hoort = EERSTVERANTWOORDELIJKE.get(categorie);
  if (hoort === undefined) {
    return nietVoldaan(`Categorie ${categorie} is niet bekend, zodat er geen eerstverantwoordelijke partij bij hoort.`, 'Kies een categorie uit de lijst.');
  }
  if (eerstverantwoordelijke === hoort) return voldaan(`Bij categorie ${categorie} hoort ${hoort} als eerstverantwoordelijke partij.`);
  const namensPartners = categorie === 'bedreigde-werknemer' && eerstverantwoordelijke === 'uwv';
  if (namensPartners && opVerzoek) return voldaan('UWV is op verzoek van de sociale partners de eerstverantwoordelijke partij.');
  return nietVoldaan(
    `Bij categorie ${categorie} hoort ${hoort} als eerstverantwoordelijke partij; het arrangement noemt ${eerstverantwoordelijke}.`,
    namensPartners
      ? 'Leg vast dat UWV dit op verzoek van de sociale partners doet, of draag het arrangement over aan de sociale partners.'
      : `Draag het arrangement over aan ${hoort}, of herstel de categorie.`,
  );
}

const samenstelling = (categorie: string, eerstverantwoordelijke: string, opVerzoek = false): VerplichtingFeiten =>
  voorbeeldVerplichting({ arrangement: { categorie, eerstverantwoordelijke, opVerzoek } });

export const P02: Regel = {
  id: 'P-02',
  titel: 'Eerstverantwoordelijke partij',
  norm: 'De categorie van de werkzoekende bepaalt welke partij eerstverantwoordelijk is.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1539, 'Categorieën werkzoekenden'),
    s1(1546, 'Sociale partners en waar gevraagd door UWV'),
    s1(1540, 'Met werkloosheid bedreigde werknemers (ook werknemers uit de doelgroep banenafspraak)'),
    s1(1543, 'Mensen die instromen in de WW'),
    s1(1549, 'UWV'),
    s1(1551, 'Jongeren'),
    s1(1552, 'Mensen die een bijstandsuitkering aanvragen'),
    s1(1553, 'Ondernemers met te weinig inkomsten om in hun levensonderhoud te voorzien'),
    s1(1558, 'gemeenten'),
  ],
  uitleg: 'Bijlage 2 wijst soms een andere partij aan dan de tabel in de hoofdtekst. De hoofdtekst is de regel. In haar tabel staan de categorieën en de partijen in dezelfde volgorde onder elkaar.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsP02 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een bedreigde werknemer bij de sociale partners', feiten: samenstelling('bedreigde-werknemer', 'sociale-partners'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een bedreigde werknemer bij UWV op verzoek', feiten: samenstelling('bedreigde-werknemer', 'uwv', true), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een bedreigde werknemer bij UWV zonder verzoek', feiten: samenstelling('bedreigde-werknemer', 'uwv'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'instroom in de WW bij UWV', feiten: samenstelling('ww-instroom', 'uwv'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'instroom in de WW bij de gemeente', feiten: samenstelling('ww-instroom', 'gemeente'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een jongere bij de gemeente', feiten: samenstelling('jongere', 'gemeente'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een bijstandsaanvrager bij de gemeente', feiten: samenstelling('bijstandsaanvrager', 'gemeente'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een ondernemer bij UWV', feiten: samenstelling('ondernemer-nug', 'uwv', true), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement', feiten: voorbeeldMboInkoop(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
