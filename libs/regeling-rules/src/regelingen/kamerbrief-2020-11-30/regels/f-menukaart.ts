import { Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldMboInkoop, voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';

type Instrument = NonNullable<VerplichtingFeiten['instrument']>;

/** What the money of a stream was given for, in words and as a question about an instrument. */
interface Bestemming {
  readonly wat: string;
  readonly betaalt: (instrument: Instrument) => boolean;
}

const PRAKTIJKLEREN = 'praktijkleren-mbo';
const alleen = (...codes: readonly string[]) => ({ code }: Instrument): boolean => codes.includes(code);

const BESTEMMINGEN: ReadonlyMap<string, Bestemming> = new Map([
  ['ontschot-menukaart', { wat: 'het algemene deel van de menukaart, behalve praktijkleren in het mbo', betaalt: ({ code, deel }) => deel === 'algemeen' && code !== PRAKTIJKLEREN }],
  ['impuls-banenafspraak', { wat: 'het deel banenafspraak en het algemene deel van de menukaart, behalve praktijkleren in het mbo', betaalt: ({ code, deel }) => deel !== 'niet-persoonsgebonden' && code !== PRAKTIJKLEREN }],
  ['mbo-inkoop', { wat: 'alleen praktijkleren in het mbo (praktijkleren-mbo)', betaalt: alleen(PRAKTIJKLEREN) }],
  ['werkgeversvergoeding', { wat: 'alleen praktijkleren in het mbo (praktijkleren-mbo)', betaalt: alleen(PRAKTIJKLEREN) }],
  ['teambemensing', { wat: 'alleen teambemensing en voorbereiding', betaalt: alleen('teambemensing', 'voorbereiding') }],
  ['uitvoeringskosten', { wat: 'alleen uitvoeringskosten', betaalt: alleen('uitvoeringskosten') }],
  ['sociale-partners-landelijk', { wat: 'alleen coordinatie-sociale-partners', betaalt: alleen('coordinatie-sociale-partners') }],
]);

function toetsF01({ verzoek, instrument, stroom }: VerplichtingFeiten): Bevinding {
  const dag = Datum.van(verzoek.datum).voorMensen();
  if (instrument === null) {
    return nietVoldaan(`Instrument ${verzoek.instrument} staat op ${dag} niet op de menukaart.`, 'Kies een instrument van de menukaart.');
  }
  const bestemming = BESTEMMINGEN.get(stroom.code);
  // Of money that the text does not know it says nothing.
  if (bestemming === undefined) return voldaan(`Instrument ${instrument.code} staat op ${dag} op de menukaart (${instrument.deel}).`);
  if (bestemming.betaalt(instrument)) return voldaan(`Instrument ${instrument.code} staat op ${dag} op de menukaart (${instrument.deel}) en past bij ${stroom.code}.`);
  const elders = [...BESTEMMINGEN].filter(([, andere]) => andere.betaalt(instrument)).map(([code]) => code);
  return nietVoldaan(
    `Stroom ${stroom.code} betaalt ${bestemming.wat}; instrument ${instrument.code} hoort daar niet bij.`,
    `Vraag ${instrument.code} aan op ${elders.join(' of ')}, of kies een instrument dat bij ${stroom.code} past.`,
  );
}

/** A request for this instrument on this stream; who may be paid and for whom is for other rules. */
function opStroom(stroom: string, code: string, deel: Instrument['deel']): VerplichtingFeiten {
  return voorbeeldVerplichting({ verzoek: { stroom, instrument: code }, stroom: { code: stroom }, instrument: { code, deel } });
}

export const F01: Regel = {
  id: 'F-01',
  titel: 'Instrument van de menukaart',
  norm: 'De dienstverlening staat op de datum van de verplichting op de menukaart, in het deel dat bij de stroom past.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1816, 'De dienstverlening staat op de menukaart;'),
    s1(1839, 'Menukaart (werk in uitvoering)'),
    s1(1800, 'Vanuit de tijdelijke impuls banenafspraak (aparte financiële middelen via dezelfde financieringsmethode) bevat de menukaart een specifiek onderdeel met instrumenten voor de banenafspraak doelgroep.'),
    s1(244, 'aan het werk te houden of zo snel mogelijk weer aan het werk te krijgen'),
    s1(1882, 'Praktijkleren in het mbo wordt gefinancierd met de aanvullende middelen uit het steun- en herstelpakket.'),
    s1(1829, 'Hierbij wordt zowel voorzien in een vergoeding voor de werkgever voor het opleiden in de praktijk als in een vergoeding voor een mbo-instelling.'),
    s1(199, 'Dit budget voorziet enerzijds in de kosten van de regionale mobiliteitsteams.'),
    s1(642, 'De resterende € 4,5 miljoen is gereserveerd voor uitvoeringskosten'),
    s1(1499, 'beschikbaar voor coordinatie van de inzet in de regio'),
  ],
  uitleg: 'De menukaart is nog in bewerking en daarom gedateerd. Wat een stroom betaalt volgt uit waarvoor het geld is gegeven: mbo-inkoop en werkgeversvergoeding alleen praktijkleren in het mbo, het ontschot budget de rest van het algemene deel. De impuls betaalt ook het algemene deel, voor haar eigen doelgroep: haar doel is ruim omschreven en het deel banenafspraak heet «een specifiek onderdeel», niet het enige. Bemensing, voorbereiding, uitvoeringskosten en landelijke coördinatie zijn niet voor één persoon en alleen mogelijk op de stroom daarvoor.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF01 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'loopbaanadvies staat op de menukaart', feiten: voorbeeldVerplichting(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een instrument dat niet op de menukaart staat', feiten: voorbeeldVerplichting({ verzoek: { instrument: 'paardencoaching' }, instrument: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereiding op teambemensing', feiten: voorbeeldVoorbereiding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies op teambemensing', feiten: opStroom('teambemensing', 'loopbaanadvies', 'algemeen'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'teambemensing op het ontschot budget', feiten: opStroom('ontschot-menukaart', 'teambemensing', 'niet-persoonsgebonden'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden op het ontschot budget', feiten: opStroom('ontschot-menukaart', 'werkfit-houden', 'banenafspraak'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren op het ontschot budget', feiten: opStroom('ontschot-menukaart', 'praktijkleren-mbo', 'algemeen'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren op mbo-inkoop', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een jobcoach op mbo-inkoop', feiten: opStroom('mbo-inkoop', 'jobcoach', 'algemeen'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren op werkgeversvergoeding', feiten: voorbeeldWerkgeversvergoeding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een workshop op werkgeversvergoeding', feiten: opStroom('werkgeversvergoeding', 'workshop-virtueel', 'algemeen'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden op de impuls', feiten: voorbeeldWerkfitHouden(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een jobcoach op de impuls', feiten: opStroom('impuls-banenafspraak', 'jobcoach', 'algemeen'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'praktijkleren op de impuls', feiten: opStroom('impuls-banenafspraak', 'praktijkleren-mbo', 'algemeen'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereiding op de impuls', feiten: opStroom('impuls-banenafspraak', 'voorbereiding', 'niet-persoonsgebonden'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'teambemensing op teambemensing', feiten: opStroom('teambemensing', 'teambemensing', 'niet-persoonsgebonden'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'uitvoeringskosten op teambemensing', feiten: opStroom('teambemensing', 'uitvoeringskosten', 'niet-persoonsgebonden'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'uitvoeringskosten op uitvoeringskosten', feiten: opStroom('uitvoeringskosten', 'uitvoeringskosten', 'niet-persoonsgebonden'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereiding op uitvoeringskosten', feiten: opStroom('uitvoeringskosten', 'voorbereiding', 'niet-persoonsgebonden'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'coördinatie door sociale partners', feiten: opStroom('sociale-partners-landelijk', 'coordinatie-sociale-partners', 'niet-persoonsgebonden'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'teambemensing uit het landelijke budget', feiten: opStroom('sociale-partners-landelijk', 'teambemensing', 'niet-persoonsgebonden'), verwacht: 'niet-voldaan' },
    ],
  }],
};

const IMPULS = 'impuls-banenafspraak';

function toetsF10({ instrument, stroom, verzoek, arrangement }: VerplichtingFeiten): Bevinding {
  const uitDeel = instrument?.deel === 'banenafspraak';
  if (!uitDeel && stroom.code !== IMPULS) {
    return nietVanToepassing('Het instrument staat niet op het deel banenafspraak van de menukaart en wordt niet uit de impuls betaald.');
  }
  if (stroom.code !== IMPULS) {
    return nietVoldaan(`Instrument ${verzoek.instrument} is voor de doelgroep banenafspraak en kan niet uit ${stroom.code} worden betaald.`, `Vraag dit aan op stroom ${IMPULS}.`);
  }
  if (arrangement === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van een kandidaat uit de doelgroep banenafspraak.');
  if (arrangement.doelgroepBanenafspraak) return voldaan(`De kandidaat hoort tot de doelgroep banenafspraak; instrument ${verzoek.instrument} kan uit de impuls.`);
  return nietVoldaan(
    'De impuls is alleen voor de doelgroep banenafspraak; de kandidaat hoort daar niet toe.',
    'Vraag op stroom ontschot-menukaart een instrument van het algemene deel van de menukaart aan.',
  );
}

export const F10: Regel = {
  id: 'F-10',
  titel: 'De impuls is voor de banenafspraak',
  norm: 'Een instrument van het deel banenafspraak wordt alleen uit de impuls betaald, en de impuls betaalt alleen voor iemand uit de doelgroep banenafspraak.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1802, 'Deze instrumenten lenen zich niet voor de hele doelgroep voor de crisisdienstverlening.'),
    s1(1800, 'aparte financiële middelen via dezelfde financieringsmethode'),
    s1(242, 'De tijdelijke impuls banenafspraak heeft als doel om mensen uit de doelgroep'),
  ],
  uitleg: 'De impuls heeft één doelgroep, welk instrument zij ook betaalt. De bron zegt dat deze dienstverlening nog nader wordt uitgewerkt.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsF10 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'werkfit houden voor iemand uit de doelgroep', feiten: voorbeeldWerkfitHouden(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden voor iemand buiten de doelgroep', feiten: voorbeeldWerkfitHouden({ arrangement: { doelgroepBanenafspraak: false } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'werkfit houden uit het ontschot budget', feiten: voorbeeldWerkfitHouden({ stroom: { code: 'ontschot-menukaart' }, verzoek: { stroom: 'ontschot-menukaart' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een jobcoach uit de impuls voor iemand uit de doelgroep', feiten: voorbeeldWerkfitHouden({ verzoek: { instrument: 'jobcoach', werkfit: null }, instrument: { code: 'jobcoach', deel: 'algemeen' } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een jobcoach uit de impuls voor iemand buiten de doelgroep', feiten: voorbeeldWerkfitHouden({ verzoek: { instrument: 'jobcoach', werkfit: null }, instrument: { code: 'jobcoach', deel: 'algemeen' }, arrangement: { doelgroepBanenafspraak: false } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement is de doelgroep niet bekend', feiten: voorbeeldWerkfitHouden({ arrangement: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'loopbaanadvies', feiten: voorbeeldVerplichting(), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
