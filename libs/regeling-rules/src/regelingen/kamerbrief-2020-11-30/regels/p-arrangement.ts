import { nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldMboInkoop, voorbeeldVerplichting } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { ZONDER_ARRANGEMENT } from './ontbreekt.js';


function toetsP03({ arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ZONDER_ARRANGEMENT;
  const { afgestemdMet, eerstverantwoordelijke } = arrangement;
  if (afgestemdMet.length > 0) return voldaan(`Het arrangement is afgestemd met ${afgestemdMet.join(', ')}.`);
  return nietVoldaan(
    `Het arrangement van ${eerstverantwoordelijke} noemt geen organisatie waarmee het is afgestemd.`,
    'Stem het arrangement af met de andere organisaties in het mobiliteitsteam en registreer het opnieuw, met die organisaties in «afgestemdMet».',
  );
}

export const P03: Regel = {
  id: 'P-03',
  titel: 'Arrangement in afstemming met het team',
  norm: 'De eerstverantwoordelijke uitvoerder stelt het arrangement samen in afstemming met de andere organisaties in het mobiliteitsteam.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1833, 'Het arrangement wordt in afstemming met de andere organisaties in het mobiliteitsteam samengesteld door de eerstverantwoordelijke uitvoerder'),
  ],
  uitleg: 'Wie eerstverantwoordelijk is toetst regel P-02. In welke vorm de anderen instemmen staat niet in de tekst: genoeg is dat het arrangement ten minste één organisatie noemt waarmee is afgestemd. Na een overdracht blijft die afstemming gelden.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsP03 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'afgestemd met één andere organisatie', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'afgestemd met drie andere organisaties', feiten: voorbeeldVerplichting({ arrangement: { afgestemdMet: ['gemeente', 'sociale-partners', 'sbb'] } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'met niemand afgestemd', feiten: voorbeeldVerplichting({ arrangement: { afgestemdMet: [] } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement', feiten: voorbeeldMboInkoop(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsP06({ arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement === null) return ZONDER_ARRANGEMENT;
  if (arrangement.toestemming) return voldaan('De kandidaat heeft met het arrangement ingestemd.');
  return nietVoldaan(
    'De kandidaat heeft niet met het arrangement ingestemd; deelname is altijd vrijwillig.',
    'Vraag de kandidaat om toestemming. Stemt hij in, registreer het arrangement dan opnieuw, met «toestemming» op true.',
  );
}

export const P06: Regel = {
  id: 'P-06',
  titel: 'Op vrijwillige basis',
  norm: 'De werkzoekende krijgt de extra ondersteuning alleen op vrijwillige basis.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [s1(1135, '(altijd op vrijwillige basis)')],
  uitleg: null,
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsP06 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'met toestemming', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder toestemming', feiten: voorbeeldVerplichting({ arrangement: { toestemming: false } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement', feiten: voorbeeldMboInkoop(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
