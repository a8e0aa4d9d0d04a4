import { Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { VerplichtingFeiten, Werkfit, WijzigingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldWerkfit, voorbeeldWerkfitHouden, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, WERKFIT_MAANDEN_MAXIMUM, WERKFIT_MAANDEN_REGEL } from '../parameters.js';

const STROMEN = ['impuls-banenafspraak'];

/** Judges the werkfit part of a request; other instruments are not concerned, and a missing part is a refusal. */
export function bijWerkfit(feiten: VerplichtingFeiten, oordeel: (werkfit: Werkfit) => Bevinding): Bevinding {
  if (feiten.verzoek.instrument !== 'werkfit-houden') return nietVanToepassing('De aanvraag is geen werkfit houden.');
  const { werkfit } = feiten.verzoek;
  return werkfit === null ? feitOntbreekt('werkfit', 'Vul de periode en het professioneel oordeel van het traject in.') : oordeel(werkfit);
}

/** Judges the traject as it would be after a raise that prolongs it, with the reason of the raise as its exception, beside how it is now; no other change is concerned. */
function bijVerlenging(feiten: WijzigingFeiten, oordeel: (verlengd: Werkfit, nu: Werkfit) => Bevinding): Bevinding {
  const { einddatum, reden } = feiten.wijziging;
  if (einddatum === undefined) return nietVanToepassing('Er wordt geen traject verlengd.');
  return bijWerkfit(feiten, (werkfit) => oordeel({ ...werkfit, einddatum, uitzondering: { reden } }, werkfit));
}

function periode({ startdatum, einddatum }: Werkfit): string {
  return `Het traject loopt van ${Datum.van(startdatum).voorMensen()} tot en met ${Datum.van(einddatum).voorMensen()}`;
}

function toetsW01(werkfit: Werkfit, waarden: Parameterwaarden): Bevinding {
  const maanden = waarden.lees(WERKFIT_MAANDEN_REGEL);
  const laatste = Datum.van(werkfit.startdatum).laatsteDagVanTermijn(maanden);
  const stand = `${periode(werkfit)}; ${maanden} maanden zijn om op ${laatste.voorMensen()}.`;
  if (!Datum.van(werkfit.einddatum).ligtNa(laatste)) return voldaan(stand);
  if (werkfit.uitzondering !== null) return voldaan(`${stand} Er is een uitzondering aangevraagd.`);
  return nietVoldaan(stand, `Laat het traject uiterlijk op ${laatste.voorMensen()} eindigen, of vul een uitzondering met de reden in.`);
}

const traject = (einddatum: string, uitzondering: Werkfit['uitzondering'] = null): VerplichtingFeiten =>
  voorbeeldWerkfitHouden({ verzoek: { werkfit: voorbeeldWerkfit({ einddatum, uitzondering }) } });
const REDEN = { reden: 'De nieuwe werkgever begint pas in januari.' };
/** A traject from 1 April, prolonged to a day. */
const verlengd = (einddatum: string | undefined, anders: { readonly reden?: string; readonly datum?: string } = {}): WijzigingFeiten =>
  voorbeeldWijziging({ wijziging: { ...(einddatum === undefined ? {} : { einddatum }), ...REDEN, datum: '2021-09-01', ...anders } }, traject('2021-09-30'));

export const W01: Regel = {
  id: 'W-01',
  titel: 'Werkfit houden: in principe zes maanden',
  norm: 'Een traject werkfit houden duurt in principe ten hoogste zes maanden.',
  status: 'WHERE-POSSIBLE',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(290, 'Om de tijdelijkheid te garanderen zal het daarom gaan om een periode van in principe maximaal zes maanden.')],
  uitleg: '«In principe» laat ruimte. De enige weg daarvoor is een uitzondering met een reden, die regel W-02 toetst.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [WERKFIT_MAANDEN_REGEL],
    toetsen: {
      verplichting: (feiten, waarden) => bijWerkfit(feiten, (werkfit) => toetsW01(werkfit, waarden)),
      wijziging: (feiten, waarden) => bijVerlenging(feiten, (werkfit) => toetsW01(werkfit, waarden)),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'precies zes maanden', feiten: traject('2021-09-30'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag langer', feiten: traject('2021-10-01'), verwacht: 'motivering-vereist' },
      { onderwerp: 'verplichting', naam: 'een dag langer, met motivering', feiten: traject('2021-10-01'), motiveringen: [{ regel: 'W-01', tekst: 'Eén dag voor de overdracht.' }], verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag langer, met een lege motivering', feiten: traject('2021-10-01'), motiveringen: [{ regel: 'W-01', tekst: ' ' }], verwacht: 'motivering-vereist' },
      { onderwerp: 'verplichting', naam: 'een dag langer, als uitzondering', feiten: traject('2021-10-01', REDEN), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van het traject', feiten: voorbeeldWerkfitHouden({ verzoek: { werkfit: null } }), motiveringen: [{ regel: 'W-01', tekst: 'Volgt.' }], verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een ander instrument uit de impuls', feiten: voorbeeldWerkfitHouden({ verzoek: { instrument: 'jobcoach' } }), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'wijziging', naam: 'verlengd naar negen maanden', feiten: verlengd('2021-12-31'), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verhoogd zonder te verlengen', feiten: verlengd(undefined), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsW02(werkfit: Werkfit, waarden: Parameterwaarden): Bevinding {
  const start = Datum.van(werkfit.startdatum);
  const eind = Datum.van(werkfit.einddatum);
  if (eind.ligtVoor(start)) return nietVoldaan(`${periode(werkfit)}; het einde ligt voor de start.`, 'Herstel de start- of einddatum van het traject.');
  const maanden = waarden.lees(WERKFIT_MAANDEN_MAXIMUM);
  const gewoon = start.laatsteDagVanTermijn(waarden.lees(WERKFIT_MAANDEN_REGEL));
  const uiterste = start.laatsteDagVanTermijn(maanden);
  if (!eind.ligtNa(gewoon)) return voldaan(`${periode(werkfit)}; er is geen verlenging nodig.`);
  const stand = `${periode(werkfit)}; ${maanden} maanden zijn om op ${uiterste.voorMensen()}.`;
  const reden = werkfit.uitzondering?.reden.trim() ?? '';
  if (eind.ligtNa(uiterste)) {
    const zonderReden = `Laat het traject uiterlijk op ${gewoon.voorMensen()} eindigen, of met een reden voor een uitzondering op ${uiterste.voorMensen()}.`;
    return nietVoldaan(stand, reden === '' ? zonderReden : `Laat het traject uiterlijk op ${uiterste.voorMensen()} eindigen.`);
  }
  if (reden !== '') return voldaan(`${stand} De reden voor de verlenging is vastgelegd.`);
  return nietVoldaan(
    `${periode(werkfit)}, langer dan de gewone termijn tot en met ${gewoon.voorMensen()}, zonder reden voor een uitzondering.`,
    `Vul een uitzondering met de reden in, of laat het traject uiterlijk op ${gewoon.voorMensen()} eindigen.`,
  );
}

export const W02: Regel = {
  id: 'W-02',
  titel: 'Werkfit houden: uiterlijk negen maanden',
  norm: 'Alleen in een uitzonderingsgeval, met een reden, duurt een traject werkfit houden langer dan zes maanden, en nooit langer dan negen.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(292, 'Slechts voor uitzonderingsgevallen kan deze termijn verlengd worden naar negen maanden.')],
  uitleg: null,
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [WERKFIT_MAANDEN_REGEL, WERKFIT_MAANDEN_MAXIMUM],
    toetsen: {
      verplichting: (feiten, waarden) => bijWerkfit(feiten, (werkfit) => toetsW02(werkfit, waarden)),
      wijziging: (feiten, waarden) => bijVerlenging(feiten, (werkfit) => toetsW02(werkfit, waarden)),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'precies zes maanden', feiten: traject('2021-09-30'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag langer zonder uitzondering', feiten: traject('2021-10-01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag langer met een lege reden', feiten: traject('2021-10-01', { reden: ' ' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'precies negen maanden met een reden', feiten: traject('2021-12-31', REDEN), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een einde voor de start', feiten: traject('2021-03-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'negen maanden en een dag', feiten: traject('2022-01-01', REDEN), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verlengd naar negen maanden', feiten: verlengd('2021-12-31'), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verlengd naar negen maanden met een lege reden', feiten: verlengd('2021-12-31', { reden: ' ' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verlengd naar negen maanden en een dag', feiten: verlengd('2022-01-01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verhoogd zonder te verlengen', feiten: verlengd(undefined), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'een ander instrument uit de impuls', feiten: voorbeeldWerkfitHouden({ verzoek: { instrument: 'jobcoach' } }), verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsW04(feiten: VerplichtingFeiten): Bevinding {
  return bijWerkfit(feiten, () => {
    if (feiten.persoon === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van de kandidaat: werkfit houden kan één keer per persoon.');
    const eerder = feiten.persoon.werkfitTrajecten;
    if (eerder === 0) return voldaan('De kandidaat heeft niet eerder een traject werkfit houden gehad.');
    return nietVoldaan(`De kandidaat heeft al ${eerder} traject${eerder === 1 ? '' : 'en'} werkfit houden gehad.`, 'Kies een ander instrument; de overige instrumenten blijven beschikbaar.');
  });
}

function toetsW04Wijziging(feiten: WijzigingFeiten): Bevinding {
  return bijVerlenging(feiten, (_verlengd, nu) => {
    const einde = Datum.van(nu.einddatum);
    const dag = Datum.van(feiten.wijziging.datum);
    if (!dag.ligtNa(einde)) return voldaan(`Het traject loopt nog tot en met ${einde.voorMensen()}.`);
    return nietVoldaan(`Het traject eindigde op ${einde.voorMensen()}; de verlenging is van ${dag.voorMensen()}.`, 'Kies een ander instrument; de overige instrumenten blijven beschikbaar.');
  });
}

export const W04: Regel = {
  id: 'W-04',
  titel: 'Werkfit houden: één keer',
  norm: 'Na een traject werkfit houden staat dit traject niet meer open voor dezelfde persoon.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(294, 'Na deze periode staat dit specifieke traject niet meer open voor betrokkene.')],
  uitleg: 'Eén keer per persoon, in alle regio\'s samen. Ook een traject dat eerder is gestopt, telt als gebruikt. Verlengen is geen tweede traject, maar kan alleen zolang het traject loopt.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsW04, wijziging: toetsW04Wijziging },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'het eerste traject', feiten: voorbeeldWerkfitHouden(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een tweede traject', feiten: voorbeeldWerkfitHouden({ persoon: { werkfitTrajecten: 1 } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een ander instrument na een traject', feiten: voorbeeldWerkfitHouden({ verzoek: { instrument: 'jobcoach' }, persoon: { werkfitTrajecten: 1 } }), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'zonder persoon', feiten: voorbeeldWerkfitHouden({ arrangement: null, persoon: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verlengd op de laatste dag van het traject', feiten: verlengd('2021-12-31', { datum: '2021-09-30' }), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verlengd nadat het traject eindigde', feiten: verlengd('2021-12-31', { datum: '2021-10-01' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verhoogd zonder te verlengen', feiten: verlengd(undefined, { datum: '2021-10-01' }), verwacht: 'niet-van-toepassing' },
    ],
  }],
};
