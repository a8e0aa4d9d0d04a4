import { nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldWerkgeversvergoeding, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, REGELING_WERKGEVERSVERGOEDING } from '../parameters.js';

function toetsV06(_feiten: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  const kenmerk = waarden.lees(REGELING_WERKGEVERSVERGOEDING);
  if (kenmerk !== '') return voldaan(`De vergoeding aan werkgevers rust op ${kenmerk}.`);
  return nietVoldaan(
    'Er is geen regeling van SZW waarop de vergoeding aan werkgevers rust; de stroom is daarom gesloten.',
    'Wacht tot SZW in een regeling heeft voorzien en het kenmerk daarvan als parameter «regeling-werkgeversvergoeding» is vastgesteld.',
  );
}

const GESLOTEN = { 'regeling-werkgeversvergoeding': '' };

export const V06: Regel = {
  id: 'V-06',
  titel: 'Regeling voor de vergoeding aan werkgevers',
  norm: 'De vergoeding aan werkgevers rust op een regeling van SZW; zolang die er niet is, wordt niets vastgelegd.',
  status: 'OPEN',
  beslechtDoor: 'parameter',
  stromen: ['werkgeversvergoeding'],
  bronnen: [s1(641, 'Voor subsidiering van werkgevers zal door SZW in een regeling worden voorzien.')],
  uitleg: 'De tekst kondigt een regeling aan en noemt haar niet. De parameter houdt het kenmerk waarop de stroom rust: bij de start dat van de Kamerbrief zelf. SZW kan het kenmerk van de regeling vaststellen, of de stroom sluiten door het leeg te maken. Wat al is vastgelegd, kan dan nog worden betaald.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [REGELING_WERKGEVERSVERGOEDING],
    toetsen: {
      verplichting: toetsV06,
      wijziging: (feiten, waarden) => (feiten.wijziging.soort === 'verhogen' ? toetsV06(feiten, waarden) : nietVanToepassing('De vergoeding wordt niet hoger.')),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'onder het kenmerk van de Kamerbrief', feiten: voorbeeldWerkgeversvergoeding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder regeling', feiten: voorbeeldWerkgeversvergoeding(), metParameters: GESLOTEN, verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen zonder regeling', feiten: voorbeeldWijziging({}, voorbeeldWerkgeversvergoeding()), metParameters: GESLOTEN, verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verlagen zonder regeling', feiten: voorbeeldWijziging({ wijziging: { soort: 'verlagen' } }, voorbeeldWerkgeversvergoeding()), metParameters: GESLOTEN, verwacht: 'niet-van-toepassing' },
    ],
  }],
};
