import { Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BetalingFeiten, Dag, Evaluatie, Werkfit } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldWerkfit, voorbeeldWerkfitbetaling } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, WERKFIT_EVALUATIE_MAANDEN } from '../parameters.js';

/**
 * The days on which somebody must have looked, up to and including a day: every so many months from the start (never, when
 * that is zero), the last time on the day after the traject at the latest. A traject that has ended needs no more looking.
 */
function vervaldagen({ startdatum, einddatum }: Werkfit, totEnMet: Dag, waarden: Parameterwaarden): Datum[] {
  const start = Datum.van(startdatum);
  const uiterste = Datum.eersteVan(Datum.van(einddatum).plusDagen(1), Datum.van(totEnMet));
  const maanden = waarden.lees(WERKFIT_EVALUATIE_MAANDEN);
  const dagen: Datum[] = [];
  if (maanden === 0) return dagen;
  for (let dag = start.plusMaanden(maanden); !dag.ligtNa(uiterste); dag = start.plusMaanden((dagen.length + 1) * maanden)) dagen.push(dag);
  return dagen;
}

/** The first due day without an evaluation of its own; null when every one has. An evaluation that came late counts too. */
function eersteZonderEvaluatie(dagen: readonly Datum[], start: Datum, evaluaties: readonly Evaluatie[]): Datum | null {
  const over = evaluaties.map(({ datum }) => Datum.van(datum)).filter((datum) => !datum.ligtVoor(start)).sort((een, ander) => (een.ligtVoor(ander) ? -1 : 1));
  let vorige: Datum | null = null;
  for (const dag of dagen) {
    const na: Datum | null = vorige;
    const plaats = over.findIndex((datum) => na === null || datum.ligtNa(na));
    if (plaats < 0) return dag;
    over.splice(0, plaats + 1);
    vorige = dag;
  }
  return null;
}

function toetsW03({ verplichting, verzoek, evaluaties }: BetalingFeiten, waarden: Parameterwaarden): Bevinding {
  if (verplichting.instrument !== 'werkfit-houden') return nietVanToepassing('De betaling is niet voor werkfit houden.');
  const { werkfit } = verplichting;
  if (werkfit === null) return feitOntbreekt('werkfit', 'Leg de verplichting opnieuw vast, met de periode van het traject.');
  if (verzoek.prestatie === null) return feitOntbreekt('prestatie', 'Voeg de vaststelling van de prestatie toe.');
  const vastgelegd = evaluaties ?? [];
  const start = Datum.van(werkfit.startdatum);
  const vastgesteld = Datum.van(verzoek.prestatie.vastgesteldOp);
  if (vastgesteld.ligtVoor(start)) {
    return nietVoldaan(`De prestatie is vastgesteld op ${vastgesteld.voorMensen()}, voor de start van het traject op ${start.voorMensen()}.`, 'Vraag de betaling aan als het traject is begonnen en de prestatie is vastgesteld.');
  }
  const [uitstroom] = vastgelegd.filter(({ datum, uitkomst }) => uitkomst === 'uitstroom-mogelijk' && werkfit.startdatum <= datum && datum <= werkfit.einddatum).map(({ datum }) => datum).sort();
  if (uitstroom !== undefined && vastgesteld.ligtNa(Datum.van(uitstroom))) {
    const dag = Datum.van(uitstroom).voorMensen();
    return nietVoldaan(
      `Bij de evaluatie van ${dag} bleek uitstroom naar regulier werk mogelijk, zodat het traject toen eindigde; de prestatie is vastgesteld op ${vastgesteld.voorMensen()}.`,
      `Laat de prestatie tot en met ${dag} vaststellen en declareren, en laat de rest van de verplichting vrijvallen.`,
    );
  }
  const dagen = vervaldagen(werkfit, verzoek.prestatie.vastgesteldOp, waarden);
  const zonder = eersteZonderEvaluatie(dagen, start, vastgelegd);
  if (zonder !== null) {
    return nietVoldaan(
      `Uiterlijk op ${zonder.voorMensen()} moest zijn bekeken of uitstroom naar regulier werk mogelijk is; daarvan is geen evaluatie vastgelegd, en de prestatie is vastgesteld op ${vastgesteld.voorMensen()}.`,
      'Leg eerst de evaluatie vast bij het arrangement; declareer daarna.',
    );
  }
  return voldaan(dagen.length === 0
    ? `Tot en met ${vastgesteld.voorMensen()} hoefde nog niet te worden bekeken of uitstroom mogelijk is.`
    : `Er is een evaluatie vastgelegd voor ${dagen.map((dag) => dag.voorMensen()).join(' en ')}.`);
}

const gezien = (datum: Dag, uitkomst = 'uitstroom-niet-mogelijk'): Evaluatie => ({ datum, uitkomst });
const betaling = (vastgesteldOp: Dag, evaluaties: readonly Evaluatie[], einddatum: Dag = '2021-09-30'): BetalingFeiten => voorbeeldWerkfitbetaling({
  verzoek: { prestatie: { vastgesteldOp }, boekdatum: vastgesteldOp, factuurdatum: vastgesteldOp }, verplichting: { werkfit: voorbeeldWerkfit({ einddatum }) }, evaluaties,
});

export const W03: Regel = {
  id: 'W-03',
  titel: 'Werkfit houden: elke drie maanden kijken',
  norm: 'Elke drie maanden wordt bekeken of uitstroom naar regulier werk mogelijk is; zonder die evaluatie wordt niet verder betaald, en als uitstroom mogelijk is eindigt het traject.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: ['impuls-banenafspraak'],
  bronnen: [s1(293, 'Elke drie maanden wordt gekeken of uitstroom naar regulier werk mogelijk is.')],
  uitleg: 'De momenten liggen drie, zes en negen maanden na de start; het laatste ligt uiterlijk op de dag na het einde van het traject. Elk moment vraagt een eigen evaluatie bij het arrangement. Een evaluatie die te laat komt, telt zodra zij is vastgelegd: de tekst noemt geen dagen speling en verbindt aan te laat kijken geen verlies. Na «uitstroom mogelijk» wordt geen prestatie meer betaald die later is vastgesteld. Wat voor de start is vastgesteld, kan geen prestatie van het traject zijn.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [WERKFIT_EVALUATIE_MAANDEN],
    toetsen: { betaling: toetsW03 },
    voorbeelden: [
      { onderwerp: 'betaling', naam: 'vastgesteld een dag voor de start van het traject', feiten: betaling('2021-03-31', []), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld op de eerste dag van het traject', feiten: betaling('2021-04-01', []), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een dag voor de eerste evaluatie', feiten: betaling('2021-06-30', []), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'op de dag van de eerste evaluatie, zonder evaluatie', feiten: betaling('2021-07-01', []), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'op de dag van de eerste evaluatie, met evaluatie', feiten: betaling('2021-07-01', [gezien('2021-07-01')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een evaluatie die te laat kwam', feiten: betaling('2021-08-15', [gezien('2021-08-10')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een evaluatie van een dag voor de start telt niet', feiten: betaling('2021-07-01', [gezien('2021-03-31')]), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een evaluatie op de dag van de start telt', feiten: betaling('2021-07-01', [gezien('2021-04-01')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'de laatste dag van het traject met één evaluatie', feiten: betaling('2021-09-30', [gezien('2021-06-28')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'na zes maanden met één evaluatie', feiten: betaling('2021-10-01', [gezien('2021-06-28')]), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'na zes maanden met twee evaluaties', feiten: betaling('2021-10-01', [gezien('2021-06-28'), gezien('2021-09-27')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'twee evaluaties voor het eerste moment zijn er één', feiten: betaling('2021-10-01', [gezien('2021-05-03'), gezien('2021-07-01')]), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een dag na het eerste moment telt voor het tweede', feiten: betaling('2021-10-01', [gezien('2021-05-03'), gezien('2021-07-02')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een late declaratie over zes maanden vraagt geen derde evaluatie', feiten: betaling('2022-01-15', [gezien('2021-06-28'), gezien('2021-09-27')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'na negen maanden met twee evaluaties', feiten: betaling('2022-01-01', [gezien('2021-06-28'), gezien('2021-09-27')], '2021-12-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'na negen maanden met drie evaluaties', feiten: betaling('2022-01-01', [gezien('2021-12-20'), gezien('2021-06-28'), gezien('2021-09-27')], '2021-12-31'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'op de dag waarop uitstroom mogelijk bleek', feiten: betaling('2021-06-14', [gezien('2021-06-14', 'uitstroom-mogelijk')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een dag nadat uitstroom mogelijk bleek', feiten: betaling('2021-06-15', [gezien('2021-06-14', 'uitstroom-mogelijk')]), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'uitstroom bleek mogelijk na het einde van het traject', feiten: betaling('2021-10-05', [gezien('2021-06-28'), gezien('2021-10-01', 'uitstroom-mogelijk')]), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'zonder vaststelling van de prestatie', feiten: voorbeeldWerkfitbetaling({ verzoek: { prestatie: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'zonder gegevens van het traject', feiten: voorbeeldWerkfitbetaling({ verplichting: { werkfit: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een ander instrument uit de impuls', feiten: voorbeeldWerkfitbetaling({ verplichting: { instrument: 'jobcoach' }, evaluaties: [] }), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
