import { Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWerkfitHouden } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { STROMEN } from '../referentie/stromen.js';

const PERSOONSGEBONDEN = new Set(STROMEN.filter(({ persoonsgebonden }) => persoonsgebonden).map(({ code }) => code));

function toetsF01({ verzoek, instrument, stroom }: VerplichtingFeiten): Bevinding {
  const dag = Datum.van(verzoek.datum).voorMensen();
  if (instrument === null) {
    return nietVoldaan(`Instrument ${verzoek.instrument} staat op ${dag} niet op de menukaart.`, 'Kies een instrument van de menukaart.');
  }
  const voorPersoon = instrument.deel !== 'niet-persoonsgebonden';
  if (voorPersoon === PERSOONSGEBONDEN.has(stroom.code)) {
    return voldaan(`Instrument ${instrument.code} staat op ${dag} op de menukaart (${instrument.deel}).`);
  }
  return voorPersoon
    ? nietVoldaan(`Instrument ${instrument.code} is voor een persoon; stroom ${stroom.code} is dat niet.`, `Kies voor ${stroom.code} een instrument dat niet voor één persoon is, of vraag dit op een andere stroom aan.`)
    : nietVoldaan(`Instrument ${instrument.code} is niet voor één persoon; stroom ${stroom.code} is dat wel.`, `Kies voor ${stroom.code} een instrument van de menukaart, of vraag dit op een andere stroom aan.`);
}

export const F01: Regel = {
  id: 'F-01',
  titel: 'Instrument van de menukaart',
  norm: 'De dienstverlening staat op de datum van de verplichting op de menukaart, in het deel dat bij de stroom past.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [s1(1816, 'De dienstverlening staat op de menukaart;'), s1(1839, 'Menukaart (werk in uitvoering)')],
  uitleg: 'De menukaart is nog in bewerking en daarom gedateerd. Bemensing, voorbereiding, uitvoeringskosten en landelijke coördinatie zijn niet voor één persoon en alleen mogelijk op de stromen daarvoor.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF01 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'loopbaanadvies staat op de menukaart', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een instrument dat niet op de menukaart staat', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'paardencoaching' }, instrument: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereiding op teambemensing', feiten: voorbeeldVoorbereiding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies op teambemensing', feiten: voorbeeldVerplichting({ stroom: { code: 'teambemensing' }, verzoek: { stroom: 'teambemensing' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'teambemensing op het ontschot budget', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'teambemensing' }, instrument: { code: 'teambemensing', deel: 'niet-persoonsgebonden' } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsF10({ instrument, stroom, arrangement }: VerplichtingFeiten): Bevinding {
  if (instrument === null || instrument.deel !== 'banenafspraak') {
    return nietVanToepassing('Het instrument staat niet op het deel banenafspraak van de menukaart.');
  }
  if (stroom.code !== 'impuls-banenafspraak') {
    return nietVoldaan(`Instrument ${instrument.code} is voor de doelgroep banenafspraak en kan niet uit ${stroom.code} worden betaald.`, 'Vraag dit aan op stroom impuls-banenafspraak.');
  }
  if (arrangement === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van een kandidaat uit de doelgroep banenafspraak.');
  if (arrangement.doelgroepBanenafspraak) return voldaan(`De kandidaat hoort tot de doelgroep banenafspraak; instrument ${instrument.code} kan uit de impuls.`);
  return nietVoldaan(`Instrument ${instrument.code} is alleen voor de doelgroep banenafspraak; de kandidaat hoort daar niet toe.`, 'Kies een instrument van het algemene deel van de menukaart.');
}

export const F10: Regel = {
  id: 'F-10',
  titel: 'Instrumenten voor de banenafspraak',
  norm: 'Een instrument van het deel banenafspraak is alleen voor iemand uit de doelgroep banenafspraak en wordt alleen uit de impuls betaald.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1802, 'Deze instrumenten lenen zich niet voor de hele doelgroep voor de crisisdienstverlening.'),
    s1(1800, 'aparte financiële middelen via dezelfde financieringsmethode'),
  ],
  uitleg: 'De bron zegt dat deze dienstverlening nog nader wordt uitgewerkt.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF10 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'werkfit houden voor iemand uit de doelgroep', feiten: voorbeeldWerkfitHouden(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden voor iemand buiten de doelgroep', feiten: voorbeeldWerkfitHouden({ arrangement: { doelgroepBanenafspraak: false } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden uit het ontschot budget', feiten: voorbeeldWerkfitHouden({ stroom: { code: 'ontschot-menukaart' }, verzoek: { stroom: 'ontschot-menukaart' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement is de doelgroep niet bekend', feiten: voorbeeldWerkfitHouden({ arrangement: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
