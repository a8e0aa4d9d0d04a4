import { nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { ArrangementFeiten, VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldArrangement, voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { ARRANGEMENT_ONTBREEKT } from './ontbreekt.js';

/** mbo-inkoop and werkgeversvergoeding may go without an arrangement: they also serve regular services. */
const STROMEN_MET_ARRANGEMENT = ['ontschot-menukaart', 'impuls-banenafspraak'];

function toetsF03({ arrangement, verzoek }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ARRANGEMENT_ONTBREEKT;
  if (arrangement.status === 'beeindigd') {
    return nietVoldaan('Het arrangement is beëindigd; er kan geen dienstverlening meer bij.', 'Registreer een nieuw arrangement voor de kandidaat.');
  }
  if (arrangement.voorliggend.length === 0) {
    return nietVoldaan('Het arrangement heeft geen voorliggend deel: van geen enkele partij is vastgelegd wat er beschikbaar is.', 'Registreer het arrangement opnieuw, met in «voorliggend» per partij of haar voorziening is ingezet.');
  }
  return voldaan(`Het arrangement heeft ${arrangement.voorliggend.length} voorliggende uitkomsten; ${verzoek.instrument} is het aanvullende deel.`);
}

export const F03: Regel = {
  id: 'F-03',
  titel: 'Onderdeel van een arrangement',
  norm: 'De dienstverlening is onderdeel van een arrangement met ten minste één voorliggend en één aanvullend onderdeel.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN_MET_ARRANGEMENT,
  bronnen: [s1(1817, 'De dienstverlening is onderdeel van een arrangement bestaande uit beschikbare (voorliggende voorziening) en aanvullende dienstverlening;')],
  uitleg: 'Het gevraagde instrument is zelf het aanvullende deel. Een vastgelegde uitkomst «niet-beschikbaar» telt als voorliggend onderdeel: dan is gezocht en niets gevonden. De dag waarop het arrangement begint staat niet in de tekst en weigert niets; na het einde komt er niets meer bij.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF03 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een arrangement met een voorliggend deel', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'geen arrangement', feiten: voorbeeldVerplichting({ arrangement: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een arrangement zonder voorliggend deel', feiten: voorbeeldVerplichting({ arrangement: { voorliggend: [] } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag voor het arrangement begint', feiten: voorbeeldVerplichting({ arrangement: { startdatum: '2021-03-16' } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een beëindigd arrangement', feiten: voorbeeldVerplichting({ arrangement: { status: 'beeindigd' } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

/** The six kinds of provider; of "UWV of gemeenten" one result is enough. */
const SOORTEN: readonly (readonly string[])[] = [
  ['werkgever'], ['sociale-partners'], ['uwv', 'gemeente'], ['school'], ['leerwerkloket'], ['sbb'],
];
const AFGEDAAN = new Set(['ingezet', 'niet-beschikbaar', 'niet-van-toepassing']);

function toetsF04({ arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ARRANGEMENT_ONTBREEKT;
  // Money that is not of one of these parties has rules of its own (F-05, F-11).
  const voorliggend = arrangement.voorliggend.filter(({ partij }) => SOORTEN.some((soort) => soort.includes(partij)));
  const zonderUitkomst = SOORTEN
    .filter((soort) => !voorliggend.some(({ partij, uitkomst }) => soort.includes(partij) && (AFGEDAAN.has(uitkomst) || uitkomst === 'beschikbaar-niet-ingezet')))
    .map((soort) => soort.join(' of '));
  const nietIngezet = [...new Set(voorliggend.filter(({ uitkomst }) => uitkomst === 'beschikbaar-niet-ingezet').map(({ partij }) => partij))];
  if (zonderUitkomst.length === 0 && nietIngezet.length === 0) {
    return voldaan('Van alle zes soorten partijen is vastgelegd dat hun voorziening is ingezet, er niet is of niet past.');
  }
  const zinnen = [
    zonderUitkomst.length > 0 ? `Er is geen uitkomst vastgelegd voor: ${zonderUitkomst.join(', ')}.` : '',
    nietIngezet.length > 0 ? `Beschikbaar maar niet ingezet is de voorziening van: ${nietIngezet.join(', ')}.` : '',
  ];
  const uitwegen = [
    zonderUitkomst.length > 0 ? 'Registreer het arrangement opnieuw, met de ontbrekende uitkomsten in «voorliggend».' : '',
    nietIngezet.length > 0 ? 'Zet eerst de voorziening in die beschikbaar is, en registreer het arrangement dan opnieuw.' : '',
  ];
  return nietVoldaan(zinnen.filter(Boolean).join(' '), uitwegen.filter(Boolean).join(' '));
}

/** The example's arrangement with another outcome for one party; null takes the party out. */
function metUitkomst(partij: string, uitkomst: string | null): ArrangementFeiten {
  const anderen = voorbeeldArrangement().voorliggend.filter((regel) => regel.partij !== partij);
  return voorbeeldArrangement({ voorliggend: uitkomst === null ? anderen : [...anderen, { partij, uitkomst, toelichting: null }] });
}

export const F04: Regel = {
  id: 'F-04',
  titel: 'Voorliggende voorzieningen gaan voor',
  norm: 'De dienstverlening is aanvullend: wat werkgever, sociale partners, UWV of gemeenten, scholen, leerwerkloket en SBB kunnen bieden is eerst ingezet.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN_MET_ARRANGEMENT,
  bronnen: [
    s1(1821, 'De dienstverlening is aanvullend op de beschikbare voorliggende voorzieningen (van werkgever, sociale partners, UWV of gemeenten, scholen, leerwerkloketten en SBB);'),
    s1(204, 'voorzieningen zoals het re-integratiebudget van gemeenten of het scholingsbudget van UWV worden eerst ingezet'),
  ],
  uitleg: 'Per soort partij telt één vastgelegde uitkomst; UWV en gemeenten zijn samen één soort. De vorm van het bewijs staat niet in de tekst: de vastlegging in het arrangement is genoeg.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF04 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'van iedere partij is de uitkomst bekend', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder gemeente, maar met UWV', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('gemeente', null) }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder UWV, maar met gemeente', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('uwv', null) }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een voorziening van de school past niet bij deze persoon', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('school', 'niet-van-toepassing') }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder uitkomst van SBB', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('sbb', null) }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een uitkomst die niets zegt', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('sbb', 'onbekend') }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'wat niet van een van de zes soorten partijen is, telt hier niet', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('jeugdmiddelen', 'beschikbaar-niet-ingezet') }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'de werkgever heeft een voorziening die niet wordt ingezet', feiten: voorbeeldVerplichting({ arrangement: metUitkomst('werkgever', 'beschikbaar-niet-ingezet') }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen arrangement', feiten: voorbeeldVerplichting({ arrangement: null }), verwacht: 'niet-voldaan' },
    ],
  }],
};
