import type { Norm } from '../../../core/catalogus.js';
import { s1 } from '../bron.js';
import { GARANTIES, NEGATIEVE_REGELS } from './bewijs.js';

export const F09: Norm = {
  id: 'F-09',
  titel: 'Uitkering en doelgroep bepalen niets',
  norm: 'Welk ontschot instrument iemand krijgt hangt niet af van een uitkering, de soort uitkering of een doelgroep.',
  status: 'HARD',
  bronnen: [
    s1(1519, 'Bij het inzetten van de ontschotte instrumenten uit menukaart wordt het type dienstverlening dat de persoon ontvangt niet bepaald door het al dan niet hebben van een uitkering, het type uitkering of het behoren tot een specifieke doelgroep'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'Geen regel leest op het ontschot budget een uitkering of doelgroep; de categorie telt alleen voor de vraag welke partij eerstverantwoordelijk is (regel P-02).',
    bewijs: [
      { bestand: NEGATIEVE_REGELS, test: 'change the verdict of no rule, for every instrument of the general part' },
      { bestand: NEGATIEVE_REGELS, test: 'never make the difference between a grant and a refusal, whatever is asked' },
    ],
  },
};

export const F12: Norm = {
  id: 'F-12',
  titel: 'Mbo-inkoop kan zonder arrangement',
  norm: 'Gemeenten en UWV kunnen de middelen voor praktijkleren ook bij hun reguliere dienstverlening inzetten.',
  status: 'HARD',
  bronnen: [
    s1(577, 'alsook door gemeenten en UWV in aanvulling op hun reguliere dienstverlening'),
    s1(1407, 'De extra middelen voor kortdurende bij- en omscholing via praktijkleren in het mbo kunnen ook via de reguliere dienstverlening worden ingezet.'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'De regels F-03 en F-04, die een arrangement vragen, werken niet op mbo-inkoop: een aanvraag zonder arrangement wordt daar op de overige regels beoordeeld.',
    bewijs: [
      { bestand: NEGATIEVE_REGELS, test: 'can be asked by a gemeente or UWV without an arrangement wherever it can be asked with one' },
      { bestand: NEGATIEVE_REGELS, test: 'is judged by no rule about the arrangement or what goes before it' },
    ],
  },
};

export const F13: Norm = {
  id: 'F-13',
  titel: 'Wat anderen aanbieden betalen zij zelf',
  norm: 'Instrumenten die andere partijen ter beschikking stellen, zoals de provincie en OCW, worden niet door de kassier betaald.',
  status: 'HARD',
  bronnen: [s1(1203, 'instrumenten die door andere partijen ter beschikking zijn gesteld, zoals door de provincie en het ministerie van OCW')],
  dekking: {
    soort: 'structureel',
    waarborg: 'Alleen een instrument van de menukaart kan worden vastgelegd (regel F-01). Wat anderen bijdragen staat als cofinanciering bij de verplichting en wordt nooit geboekt.',
    bewijs: [
      { bestand: GARANTIES, test: 'refuses an instrument that is not on the menukaart, on every stream' },
      { bestand: GARANTIES, test: 'takes what others pay as cofinanciering, which takes no space' },
    ],
  },
};

export const F14: Norm = {
  id: 'F-14',
  titel: 'Geen kassiergeld voor een nieuwe bbl-plaats',
  norm: 'Het vinden van een nieuwe bbl-leerbaan is dienstverlening van SBB en wordt niet door de kassier betaald.',
  status: 'HARD',
  bronnen: [s1(1425, 'Voor mbo-studenten die een bbl-leerbaan verliezen en werkloos raken, kan voor het vinden van een nieuwe bbl-leerbaan gebruik worden gemaakt van de dienstverlening van SBB')],
  dekking: {
    soort: 'structureel',
    waarborg: 'De menukaart heeft er geen instrument voor, SBB is geen soort begunstigde, en een bbl-opleiding wordt op mbo-inkoop geweigerd (regel O-02).',
    bewijs: [{ bestand: GARANTIES, test: 'has no instrument, payee or training for a new bbl place' }],
  },
};

export const M06: Norm = {
  id: 'M-06',
  titel: 'Werkfit houden onder strikte voorwaarden',
  norm: 'Werkfit houden is een tijdelijke oplossing, onder strikte voorwaarden, als uitstroom naar regulier werk niet kan.',
  status: 'HARD',
  bronnen: [s1(1997, 'Tijdelijke oplossing onder strikte voorwaarden indien uitstroom naar regulier werk niet tot de mogelijkheden behoort')],
  dekking: {
    soort: 'structureel',
    waarborg: 'Werkfit houden kan alleen uit de impuls (regel F-10), en daar beoordelen de regels W-01, W-02 en W-04 tot en met W-07 elke aanvraag en W-03 en W-05 elke betaling ervoor.',
    bewijs: [{ bestand: GARANTIES, test: 'is judged by every W rule, and paid from the impuls only' }],
  },
};

export const M07: Norm = {
  id: 'M-07',
  titel: 'Wat een jobcoach doet, en voor wie',
  norm: 'Een jobcoach biedt persoonlijke ondersteuning bij werk aan wie het werk zonder die ondersteuning niet zou kunnen doen.',
  status: 'INFO',
  bronnen: [
    s1(1928, 'Een jobcoach biedt persoonlijke ondersteuning bij werk.'),
    s1(1929, 'Een werkzoekende kan ondersteuning van een jobcoach krijgen als hij of zij (vanwege een beperking) zonder de ondersteuning het werk niet zou kunnen doen.'),
  ],
  dekking: {
    soort: 'niet-geautomatiseerd',
    reden: 'Of iemand het werk zonder jobcoach niet zou kunnen doen, weegt het mobiliteitsteam; van een beperking weet de kassier niets, en de menukaart is «werk in uitvoering» die ook een life coach noemt. Een jobcoach wordt beoordeeld als elk ander instrument van de menukaart (regel F-01).',
  },
};

export const O04: Norm = {
  id: 'O-04',
  titel: 'Elke erkende mbo-instelling telt mee',
  norm: 'Een mbo-instelling kan regionaal of landelijk werken, en publiek of privaat zijn.',
  status: 'HARD',
  bronnen: [
    s1(617, 'Daarbij kan het zowel gaan om regionaal als landelijk opererende mbo-instellingen.'),
    s1(1068, 'Overigens zijn er ook private mbo-instellingen die gebruik kunnen maken van de betreffende middelen.'),
  ],
  dekking: {
    soort: 'structureel',
    waarborg: 'Van een instelling bewaart de service haar soort en haar erkenningen, niet of zij publiek, privaat, regionaal of landelijk is; geen regel kan daarop weigeren.',
    bewijs: [
      { bestand: NEGATIEVE_REGELS, test: 'may be anywhere and may be public or private' },
      { bestand: NEGATIEVE_REGELS, test: 'is known by its kind, its name and its recognitions alone' },
    ],
  },
};

export const V05: Norm = {
  id: 'V-05',
  titel: 'Naar analogie van de OCW-subsidie',
  norm: 'De vergoeding aan de werkgever volgt het voorbeeld van de subsidieregeling Praktijkleren van OCW.',
  status: 'INFO',
  bronnen: [s1(639, 'Dit naar analogie van de subsidieregeling Praktijkleren van OCW')],
  dekking: {
    soort: 'niet-geautomatiseerd',
    reden: 'De zin zegt waar de tekst kan worden uitgelegd en stelt zelf geen voorwaarde. Wat er open is aan de vergoeding staat in de uitleg bij de regels V-02, V-03 en V-04.',
  },
};

export const V07: Norm = {
  id: 'V-07',
  titel: 'Zoveel weken kunnen er uit 27 miljoen',
  norm: 'Van € 27 miljoen kunnen 400.000 weken worden vergoed, of 13.333 volledige vergoedingen.',
  status: 'INFO',
  bronnen: [s1(642, 'Hiervoor is in totaal € 27 miljoen gereserveerd.'), s1(638, 'met een maximum van 30 weken en € 2.025')],
  dekking: {
    soort: 'structureel',
    waarborg: 'Dit volgt uit de parameters werkgeversvergoeding-plafond, vergoeding-per-week en vergoeding-maximum, en wordt op de cent nagerekend.',
    bewijs: [{ bestand: GARANTIES, test: 'fits 400,000 weeks or 13,333 full compensations in 27 million, with 675 euro left' }],
  },
};

export const W08: Norm = {
  id: 'W-08',
  titel: 'Na werkfit houden blijft de rest open',
  norm: 'Na een traject werkfit houden blijven de overige instrumenten beschikbaar.',
  status: 'HARD',
  bronnen: [s1(296, 'blijven vanaf dat moment de overige (reguliere en crisis-) instrumenten uiteraard wel beschikbaar')],
  dekking: {
    soort: 'structureel',
    waarborg: 'Alleen regel W-04 kijkt naar eerdere trajecten, en alleen bij een aanvraag voor werkfit houden.',
    bewijs: [
      { bestand: NEGATIEVE_REGELS, test: 'leaves every other instrument as available as it was, on every stream' },
      { bestand: NEGATIEVE_REGELS, test: 'blocks werkfit houden by rule W-04 alone' },
    ],
  },
};
