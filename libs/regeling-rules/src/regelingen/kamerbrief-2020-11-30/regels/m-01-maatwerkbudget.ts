import { Bedrag } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVerplichting, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, MAATWERK_MAXIMUM } from '../parameters.js';

function toetsMaatwerk({ verzoek, persoon }: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  if (verzoek.instrument !== 'maatwerkbudget') return nietVanToepassing('De aanvraag is geen maatwerkbudget.');
  if (persoon === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van de kandidaat: het maatwerkbudget geldt per persoon.');
  const maximum = waarden.lees(MAATWERK_MAXIMUM);
  const toegekend = Bedrag.van(persoon.maatwerkToegekend);
  const bedrag = Bedrag.van(verzoek.bedrag);
  const samen = toegekend.plus(bedrag);
  const stand = `Aan maatwerkbudget is al ${toegekend.voorMensen()} toegekend; met de gevraagde ${bedrag.voorMensen()} wordt dat ${samen.voorMensen()}, het maximum is ${maximum.voorMensen()}.`;
  if (!samen.groterDan(maximum)) return voldaan(stand);
  const over = Bedrag.grootste(Bedrag.NUL, maximum.min(toegekend));
  return nietVoldaan(stand, over.isPositief() ? `Vraag ten hoogste ${over.voorMensen()}.` : 'Het maatwerkbudget van deze persoon is op; kies een ander instrument van de menukaart.');
}

const maatwerk = (bedrag: string, maatwerkToegekend: string): VerplichtingFeiten =>
  voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget', bedrag }, instrument: { code: 'maatwerkbudget' }, persoon: { maatwerkToegekend } });

export const M01: Regel = {
  id: 'M-01',
  titel: 'Maatwerkbudget per persoon',
  norm: 'Een werkzoekende krijgt over de hele regeling ten hoogste € 1.000 maatwerkbudget.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [s1(1958, 'Budget gemaximeerd tot 1.000 euro per werkzoekenden voor additioneel maatwerk.')],
  uitleg: 'Het maximum geldt per persoon over alle regio\'s, arrangementen en jaren samen: het arrangement reist met de persoon mee. Wat is vrijgevallen telt niet mee.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [MAATWERK_MAXIMUM],
    toetsen: {
      verplichting: toetsMaatwerk,
      wijziging: (feiten, waarden) =>
        feiten.wijziging.soort === 'verhogen' ? toetsMaatwerk(feiten, waarden) : nietVanToepassing('Er komt geen maatwerkbudget bij.'),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'precies het maximum in één keer', feiten: maatwerk('1000.00', '0.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent boven het maximum', feiten: maatwerk('1000.01', '0.00'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'de laatste euro van een persoon', feiten: maatwerk('1.00', '999.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'met wat een andere regio gaf een cent te veel', feiten: maatwerk('400.01', '600.00'), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen tot boven het maximum', feiten: voorbeeldWijziging({ verzoek: { bedrag: '400.01' } }, maatwerk('600.00', '600.00')), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verlagen', feiten: voorbeeldWijziging({ wijziging: { soort: 'verlagen' } }, maatwerk('600.00', '1000.00')), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
