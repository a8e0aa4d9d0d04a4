import { Bedrag } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BetalingFeiten, VerplichtingFeiten, WijzigingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVergoedingsbetaling, voorbeeldWerkgeversvergoeding, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, VERGOEDING_MAXIMUM, VERGOEDING_PER_WEEK, VERGOEDING_WEKEN_MAXIMUM } from '../parameters.js';
import { vergoeding } from '../vergoeding.js';

const STROMEN = ['werkgeversvergoeding'];

/** What the amount comes to and what the weeks give; `uitweg` is told the highest amount. */
function naarRato(weken: number, samen: Bedrag, wat: string, waarden: Parameterwaarden, uitweg = metWekenTeHerstellen): Bevinding {
  if (!Number.isSafeInteger(weken) || weken < 1) {
    return nietVoldaan(`De vergoeding gaat over hele weken, ten minste één; opgegeven is ${weken}.`, 'Geef een geheel aantal weken op.');
  }
  const maximum = waarden.lees(VERGOEDING_WEKEN_MAXIMUM);
  const perWeek = waarden.lees(VERGOEDING_PER_WEEK);
  const hoogste = vergoeding(weken, waarden);
  const weekwoord = weken === 1 ? 'week geeft' : 'weken geven';
  const stand = `${weken} ${weekwoord} recht op ${hoogste.voorMensen()} (${perWeek.voorMensen()} per week, ten hoogste ${maximum} weken); ${wat} is ${samen.voorMensen()}.`;
  return samen.groterDan(hoogste) ? nietVoldaan(stand, uitweg(hoogste)) : voldaan(stand);
}

function metWekenTeHerstellen(hoogste: Bedrag): string {
  return `Vraag ten hoogste ${hoogste.voorMensen()}, of herstel het aantal weken.`;
}

/** Of a raise: the weeks of a verplichting stay what they were, so more weeks are another one, as long as there may be more. */
function bijVerhoging(hoogste: Bedrag, al: Bedrag, maximum: Bedrag): string {
  const over = hoogste.min(al);
  const meer = hoogste.gelijkAan(maximum) ? '' : '; vraag voor meer weken een nieuwe verplichting aan';
  return over.isPositief() ? `Verhoog met ten hoogste ${over.voorMensen()}${meer}.` : `Er kan niets meer bij${meer}.`;
}

function toetsV02Verplichting({ verzoek }: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  const weken = verzoek.opleiding?.weken ?? null;
  if (weken === null) return feitOntbreekt('opleiding.weken', 'Geef het aantal weken praktijk op.');
  return naarRato(weken, Bedrag.van(verzoek.bedrag), 'gevraagd', waarden);
}

function toetsV02Wijziging({ verzoek, wijziging, stand }: WijzigingFeiten, waarden: Parameterwaarden): Bevinding {
  if (wijziging.soort !== 'verhogen') return nietVanToepassing('De vergoeding wordt niet hoger.');
  const weken = verzoek.opleiding?.weken ?? null;
  if (weken === null) return feitOntbreekt('opleiding.weken', 'Geef het aantal weken praktijk op.');
  const al = Bedrag.van(stand.vastgelegd);
  return naarRato(weken, al.plus(Bedrag.van(verzoek.bedrag)), 'na de verhoging vastgelegd', waarden, (hoogste) => bijVerhoging(hoogste, al, waarden.lees(VERGOEDING_MAXIMUM)));
}

function toetsV02Betaling({ verzoek }: BetalingFeiten, waarden: Parameterwaarden): Bevinding {
  if (verzoek.weken === null) return feitOntbreekt('weken', 'Geef op hoeveel weken de kandidaat aanwezig is geweest.');
  return naarRato(verzoek.weken, Bedrag.van(verzoek.bedrag), 'gevraagd', waarden);
}

const gepland = (weken: number | null, bedrag: string): VerplichtingFeiten => voorbeeldWerkgeversvergoeding({ verzoek: { bedrag, opleiding: { weken } } });
const verhoogd = (weken: number, bedrag: string): WijzigingFeiten =>
  voorbeeldWijziging({ verzoek: { bedrag }, stand: { vastgelegd: '405.00', betaalbaar: '0.00', betaald: '0.00' } }, gepland(weken, '405.00'));

export const V02: Regel = {
  id: 'V-02',
  titel: 'Vergoeding naar rato van weken',
  norm: 'De werkgever krijgt € 67,50 per week dat de kandidaat aanwezig is, over ten hoogste 30 weken en ten hoogste € 2.025.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(637, 'wordt verleend naar rato van het aantal weken dat de kandidaat bij de beroepspraktijkvorming aanwezig is geweest met een maximum van 30 weken en € 2.025')],
  uitleg: 'Het weekbedrag volgt uit de tekst: 2.025 gedeeld door 30 is precies 67,50. Er wordt in hele weken gerekend.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [VERGOEDING_PER_WEEK, VERGOEDING_WEKEN_MAXIMUM, VERGOEDING_MAXIMUM],
    toetsen: { verplichting: toetsV02Verplichting, wijziging: toetsV02Wijziging, betaling: toetsV02Betaling },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: '1 week is 67,50', feiten: gepland(1, '67.50'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: '7 weken is 472,50', feiten: gepland(7, '472.50'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: '29 weken is 1.957,50', feiten: gepland(29, '1957.50'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: '29 weken en een cent te veel', feiten: gepland(29, '1957.51'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: '30 weken is 2.025', feiten: gepland(30, '2025.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: '31 weken blijft 2.025', feiten: gepland(31, '2025.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: '31 weken en een cent te veel', feiten: gepland(31, '2025.01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen enkele week', feiten: gepland(0, '67.50'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'aantal weken niet ingevuld', feiten: gepland(null, '67.50'), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen van 6 naar 7 weken', feiten: verhoogd(7, '67.50'), verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen met een cent te veel', feiten: verhoogd(7, '67.51'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: '7 weken aanwezig', feiten: voorbeeldVergoedingsbetaling(), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: '7 weken aanwezig en een cent te veel', feiten: voorbeeldVergoedingsbetaling({ verzoek: { bedrag: '472.51' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een bedrag zonder weken', feiten: voorbeeldVergoedingsbetaling({ verzoek: { weken: null } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function perPersoon(al: string, gevraagd: string, werkwoord: string, waarden: Parameterwaarden): Bevinding {
  const maximum = waarden.lees(VERGOEDING_MAXIMUM);
  const eerder = Bedrag.van(al);
  const samen = eerder.plus(Bedrag.van(gevraagd));
  const stand = `Voor deze persoon en opleiding is al ${eerder.voorMensen()} ${werkwoord}; met de gevraagde ${Bedrag.van(gevraagd).voorMensen()} wordt dat ${samen.voorMensen()}, het maximum is ${maximum.voorMensen()}.`;
  if (!samen.groterDan(maximum)) return voldaan(stand);
  const over = Bedrag.grootste(Bedrag.NUL, maximum.min(eerder));
  return nietVoldaan(stand, over.isPositief() ? `Vraag ten hoogste ${over.voorMensen()}.` : 'De vergoeding voor deze persoon en opleiding is op; er kan niets meer bij.');
}

function toetsV04Verplichting({ verzoek, persoon }: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  if (persoon === null) return feitOntbreekt('arrangementId', 'Noem het arrangement van de kandidaat: het maximum geldt per persoon.');
  return perPersoon(persoon.werkgeversvergoedingToegekend, verzoek.bedrag, 'toegekend', waarden);
}

/** The weeks of all claims together: a single claim of more weeks than the maximum is already paid as that maximum. */
function toetsV04Betaling({ werkgeversvergoedingBetaald, verzoek, eerdereWeken }: BetalingFeiten, waarden: Parameterwaarden): Bevinding {
  const maximum = waarden.lees(VERGOEDING_WEKEN_MAXIMUM);
  const eerder = eerdereWeken?.binnenOpleiding ?? 0;
  const nu = Math.min(verzoek.weken ?? 0, maximum);
  if (eerder > 0 && eerder + nu > maximum) {
    const over = Math.max(0, maximum - eerder);
    return nietVoldaan(
      `Voor deze persoon en opleiding is al over ${eerder} ${eerder === 1 ? 'week' : 'weken'} gedeclareerd; met de ${nu} van nu worden dat er ${eerder + nu}, het maximum is ${maximum}.`,
      over > 0 ? `Declareer ten hoogste ${over} ${over === 1 ? 'week' : 'weken'}.` : 'De weken voor deze persoon en opleiding zijn op; er kan niets meer bij.',
    );
  }
  return perPersoon(werkgeversvergoedingBetaald, verzoek.bedrag, 'betaald of betaalbaar gesteld', waarden);
}

const toegekend = (al: string, bedrag: string): VerplichtingFeiten =>
  voorbeeldWerkgeversvergoeding({ verzoek: { bedrag }, persoon: { werkgeversvergoedingToegekend: al } });

const naWeken = (eerder: number, weken: number, bedrag = '67.50'): BetalingFeiten =>
  voorbeeldVergoedingsbetaling({ verzoek: { weken, bedrag }, eerdereWeken: { opVerplichting: 0, binnenOpleiding: eerder } });

export const V04: Regel = {
  id: 'V-04',
  titel: 'Maximum per persoon en opleiding',
  norm: 'Alle werkgevers samen krijgen voor één persoon binnen één opleiding ten hoogste € 2.025, over ten hoogste 30 weken.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(638, 'met een maximum van 30 weken en € 2.025')],
  uitleg: 'De tekst zegt niet of het maximum per werkgever of per kandidaat geldt. Wij lezen: per kandidaat binnen één opleiding, gedeeld over de werkgevers.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [VERGOEDING_WEKEN_MAXIMUM, VERGOEDING_MAXIMUM],
    toetsen: {
      verplichting: toetsV04Verplichting,
      wijziging: (feiten, waarden) =>
        feiten.wijziging.soort === 'verhogen' ? toetsV04Verplichting(feiten, waarden) : nietVanToepassing('De vergoeding wordt niet hoger.'),
      betaling: toetsV04Betaling,
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'de volle vergoeding in één keer', feiten: toegekend('0.00', '2025.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een tweede werkgever voor de rest', feiten: toegekend('1350.00', '675.00'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een tweede werkgever een cent te veel', feiten: toegekend('1350.00', '675.01'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement is de persoon niet bekend', feiten: voorbeeldWerkgeversvergoeding({ persoon: null, arrangement: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen tot boven het maximum', feiten: voorbeeldWijziging({ verzoek: { bedrag: '67.51' } }, toegekend('1957.50', '1957.50')), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'verlagen', feiten: voorbeeldWijziging({ wijziging: { soort: 'verlagen' } }, toegekend('2025.00', '2025.00')), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'betaling', naam: 'precies tot het maximum', feiten: voorbeeldVergoedingsbetaling({ werkgeversvergoedingBetaald: '1552.50' }), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een cent boven het maximum', feiten: voorbeeldVergoedingsbetaling({ werkgeversvergoedingBetaald: '1552.51' }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'de dertigste week', feiten: naWeken(29, 1), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een eenendertigste week', feiten: naWeken(30, 1), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een week te veel bij een andere werkgever', feiten: naWeken(20, 11), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: '31 weken in één keer, betaald als 30', feiten: naWeken(0, 31, '2025.00'), verwacht: 'voldaan' },
    ],
  }],
};
