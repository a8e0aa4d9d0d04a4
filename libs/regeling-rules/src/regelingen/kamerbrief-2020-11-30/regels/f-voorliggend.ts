import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { ArrangementFeiten, VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldArrangement, voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { ARRANGEMENT_ONTBREEKT } from './ontbreekt.js';


/** Money that goes before: its own line, or else the parties it reaches people through. */
const MIDDELEN: readonly { readonly code: string; readonly naam: string; readonly via: readonly string[] }[] = [
  { code: 'oo-fonds', naam: 'de O&O-fondsen', via: ['sociale-partners', 'werkgever'] },
  { code: 'praktijkleren', naam: 'de extra middelen voor praktijkleren in het mbo', via: ['school'] },
  { code: 'extra-bbl', naam: 'de extra middelen voor bbl', via: ['sbb'] },
];

type Voorliggend = ArrangementFeiten['voorliggend'];

/** The lines that say something of this money. An own line is more precise, so beside it those of the parties do not count. */
function uitkomstenVan(voorliggend: Voorliggend, { code, via }: (typeof MIDDELEN)[number]): Voorliggend {
  const eigen = voorliggend.filter(({ partij }) => partij === code);
  return eigen.length > 0 ? eigen : voorliggend.filter(({ partij }) => via.includes(partij));
}

function toetsF05({ arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ARRANGEMENT_ONTBREEKT;
  const gevonden = MIDDELEN.map((middel) => ({ ...middel, uitkomsten: uitkomstenVan(arrangement.voorliggend, middel) }));
  const ongebruikt = gevonden.filter(({ uitkomsten }) => uitkomsten.some(({ uitkomst }) => uitkomst === 'beschikbaar-niet-ingezet'));
  const onbekend = gevonden.filter(({ uitkomsten }) => uitkomsten.length === 0);
  if (ongebruikt.length > 0) {
    const namen = ongebruikt.map(({ naam }) => naam).join(', ');
    return nietVoldaan(`Beschikbaar maar niet ingezet zijn: ${namen}.`, `Zet eerst in wat beschikbaar is: ${namen}. Registreer het arrangement dan opnieuw.`);
  }
  if (onbekend.length > 0) {
    const regels = onbekend.map(({ code, via }) => `${code} (of ${via.join(' of ')})`).join(', ');
    return feitOntbreekt(onbekend.map(({ code }) => `voorliggend.${code}`).join(', '), `Registreer het arrangement opnieuw, met in «voorliggend» een uitkomst voor: ${regels}.`);
  }
  return voldaan('De O&O-fondsen en de extra middelen voor praktijkleren en bbl zijn ingezet, zijn er niet of passen niet.');
}

/** The example's arrangement with these lines in the place of what it says of the same parties; null takes a party out. */
function met(uitkomsten: Readonly<Record<string, string | null>>): VerplichtingFeiten {
  const anderen = voorbeeldArrangement().voorliggend.filter(({ partij }) => uitkomsten[partij] === undefined);
  const eigen = Object.entries(uitkomsten).flatMap(([partij, uitkomst]) => (uitkomst === null ? [] : [{ partij, uitkomst, toelichting: null }]));
  return voorbeeldVerplichting({ arrangement: { voorliggend: [...anderen, ...eigen] } });
}

export const F05: Regel = {
  id: 'F-05',
  titel: 'Fondsen en extra middelen gaan voor',
  norm: 'De middelen van O&O-fondsen, de extra middelen voor praktijkleren in het mbo en die voor extra bbl worden eerst ingezet.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['ontschot-menukaart', 'impuls-banenafspraak'],
  bronnen: [
    s1(206, 'de beschikbare middelen vanuit O&O fondsen, de tijdelijke extra middelen voor praktijkleren in het mbo en de extra middelen voor extra bbl (-leerbanen)'),
    s1(203, 'Dit budget is aanvullend op reguliere middelen voor dienstverlening'),
    s1(1800, 'aparte financiële middelen via dezelfde financieringsmethode'),
  ],
  uitleg: 'Een arrangement kan deze middelen als eigen regel noemen (oo-fonds, praktijkleren, extra-bbl). Doet het dat niet, dan telt wat bij de partij staat waar zij vandaan komen: sociale partners of werkgever voor een O&O-fonds, de school voor praktijkleren, SBB voor bbl-leerbanen. De impuls wordt op dezelfde manier gefinancierd; daar gaan deze middelen dus ook voor.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF05 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'de partijen waar de middelen vandaan komen hebben een uitkomst', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'elk middel heeft een eigen regel', feiten: met({ 'oo-fonds': 'ingezet', praktijkleren: 'niet-van-toepassing', 'extra-bbl': 'niet-beschikbaar' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een O&O-fonds dat niet wordt gebruikt', feiten: met({ 'oo-fonds': 'beschikbaar-niet-ingezet' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren dat niet wordt gebruikt', feiten: met({ praktijkleren: 'beschikbaar-niet-ingezet' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'extra bbl die niet wordt gebruikt', feiten: met({ 'extra-bbl': 'beschikbaar-niet-ingezet' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'de school heeft iets dat niet wordt gebruikt', feiten: met({ school: 'beschikbaar-niet-ingezet' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'de eigen regel gaat boven die van de partij', feiten: met({ school: 'beschikbaar-niet-ingezet', praktijkleren: 'niet-van-toepassing' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'de werkgever alleen zegt genoeg over het O&O-fonds', feiten: met({ 'sociale-partners': null }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'niemand zegt iets over het O&O-fonds', feiten: met({ 'sociale-partners': null, werkgever: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'niemand zegt iets over bbl', feiten: met({ sbb: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen arrangement', feiten: voorbeeldVerplichting({ arrangement: null }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function toetsF11({ arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ARRANGEMENT_ONTBREEKT;
  const regels = arrangement.voorliggend.filter(({ partij }) => partij === 'jeugdmiddelen');
  if (regels.length === 0) return nietVanToepassing('Het arrangement noemt geen middelen voor kwetsbare schoolverlaters.');
  if (regels.every(({ uitkomst }) => uitkomst !== 'beschikbaar-niet-ingezet')) {
    return voldaan('De middelen voor kwetsbare schoolverlaters zijn ingezet, zijn er niet of passen niet.');
  }
  return nietVoldaan(
    'Voor deze kandidaat zijn middelen voor kwetsbare schoolverlaters beschikbaar die niet worden ingezet.',
    'Zet eerst de middelen in die gemeente en school voor kwetsbare schoolverlaters hebben, en registreer het arrangement dan opnieuw.',
  );
}

export const F11: Regel = {
  id: 'F-11',
  titel: 'Middelen voor schoolverlaters gaan voor',
  norm: 'Voor een kwetsbare schoolverlater worden eerst de middelen ingezet die gemeenten en scholen daarvoor krijgen.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['ontschot-menukaart'],
  bronnen: [
    s1(1416, 'Voor inzet van laatstgenoemde middelen gelden de specifieke middelen als voorliggend'),
    s1(1415, 'Zo ook van de middelen voor aanvullende crisisdienstverlening door de regionale mobiliteitsteams.'),
  ],
  uitleg: '«Laatstgenoemde middelen» zijn die voor aanvullende crisisdienstverlening: het ontschot budget. Of iemand een kwetsbare schoolverlater is, beoordeelt de kassier niet; het arrangement van zo iemand noemt de jeugdmiddelen.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF11 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'jeugdmiddelen zijn ingezet', feiten: met({ jeugdmiddelen: 'ingezet' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'jeugdmiddelen zijn er niet', feiten: met({ jeugdmiddelen: 'niet-beschikbaar' }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'jeugdmiddelen worden niet gebruikt', feiten: met({ jeugdmiddelen: 'beschikbaar-niet-ingezet' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'iemand die geen schoolverlater is', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'geen arrangement', feiten: voorbeeldVerplichting({ arrangement: null }), verwacht: 'niet-voldaan' },
    ],
  }],
};
