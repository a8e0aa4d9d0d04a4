import { Bedrag, Datum } from '#values';
import { feitOntbreekt, nietVanToepassing, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BegunstigdeFeiten, BetalingFeiten, VerplichtingFeiten, WijzigingFeiten } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldArrangement, voorbeeldInkoopbetaling, voorbeeldMboInkoop, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, RICHTBEDRAG_MBO } from '../parameters.js';
import { erkendGedurende } from './erkenning.js';
import { OPLEIDING_ONTBREEKT } from './ontbreekt.js';

const STROMEN = ['mbo-inkoop'];

/** Who buys training in, with whom they do that for. */
const INKOPERS: ReadonlyMap<string, string> = new Map([['uwv', 'werkzoekenden'], ['gemeente', 'werkzoekenden'], ['werkgeversorganisatie', 'werkenden'], ['vakbond', 'werkenden']]);
const INKOPERLIJST = [...INKOPERS.keys()].join(', ');

/** Why this payee cannot be paid for a training at that institution; null when it can. */
function verkeerdeOntvanger({ id, naam, soort }: BegunstigdeFeiten, instellingId: string | null): Bevinding | null {
  if (soort !== 'mbo-instelling') {
    return nietVoldaan(`Mbo-opleidingen worden ingekocht bij mbo-instellingen; begunstigde ${naam} is van de soort ${soort}.`, 'Kies de mbo-instelling die de opleiding verzorgt als begunstigde.');
  }
  if (instellingId !== null && id !== instellingId) {
    return nietVoldaan(`Begunstigde ${naam} is niet de mbo-instelling die de opleiding verzorgt.`, 'Kies de mbo-instelling die de opleiding verzorgt als begunstigde.');
  }
  return null;
}

function toetsO09({ verzoek, begunstigde }: VerplichtingFeiten): Bevinding {
  if (verzoek.opleiding === null) return OPLEIDING_ONTBREEKT;
  const { inkoper, instellingId } = verzoek.opleiding;
  if (inkoper === null) return feitOntbreekt('opleiding.inkoper', `Vul in wie de opleiding inkoopt: ${INKOPERLIJST}.`);
  if (!INKOPERS.has(inkoper)) return nietVoldaan(`Inkoper «${inkoper}» koopt volgens de regeling geen mbo-opleidingen in.`, `Laat de opleiding inkopen door een van: ${INKOPERLIJST}.`);
  return verkeerdeOntvanger(begunstigde, instellingId) ?? voldaan(`De opleiding wordt door ${inkoper} ingekocht bij ${begunstigde.naam}.`);
}

function toetsO09Betaling({ verplichting, begunstigde }: BetalingFeiten): Bevinding {
  return verkeerdeOntvanger(begunstigde, verplichting.opleiding?.instellingId ?? null) ?? voldaan(`Er wordt betaald aan mbo-instelling ${begunstigde.naam}.`);
}

const ingekochtDoor = (inkoper: string | null): VerplichtingFeiten => voorbeeldMboInkoop({ verzoek: { opleiding: { inkoper } } });
const GEMEENTE = { id: 'voorbeeld-gemeente', soort: 'gemeente', naam: 'Gemeente Voorbeeld' };

export const O09: Regel = {
  id: 'O-09',
  titel: 'Inkoop bij een mbo-instelling',
  norm: 'UWV, gemeenten, werkgeversorganisaties en vakbonden kopen de opleiding in bij de mbo-instelling, die het geld krijgt.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [
    s1(625, "UWV, gemeenten, werkgeversorganisaties en vakbonden in de arbeidsmarktregio's kopen de mbo-"), s1(632, 'opleidingen in bij mbo-instellingen.'),
  ],
  uitleg: 'De begunstigde is de instelling die de opleiding verzorgt: anders zou de erkenning van regel O-03 van een ander zijn dan wie het geld krijgt. Bij de betaling wordt dit opnieuw getoetst.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO09, betaling: toetsO09Betaling },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'ingekocht door UWV', feiten: ingekochtDoor('uwv'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'ingekocht door een gemeente', feiten: ingekochtDoor('gemeente'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'ingekocht door een werkgeversorganisatie', feiten: ingekochtDoor('werkgeversorganisatie'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'ingekocht door een vakbond', feiten: ingekochtDoor('vakbond'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'ingekocht door een provincie', feiten: ingekochtDoor('provincie'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'inkoper niet ingevuld', feiten: ingekochtDoor(null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'het geld gaat naar een gemeente', feiten: voorbeeldMboInkoop({ begunstigde: GEMEENTE }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'het geld gaat naar een andere mbo-instelling', feiten: voorbeeldMboInkoop({ begunstigde: { id: 'voorbeeld-ander-college' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'aan de mbo-instelling', feiten: voorbeeldInkoopbetaling(), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'aan een gemeente', feiten: voorbeeldInkoopbetaling({ begunstigde: GEMEENTE }), verwacht: 'niet-voldaan' },
    ],
  }],
};

/** Compares an amount with the guiding amount; `boven` says what being above it means here. */
function naastRichtbedrag(bedrag: Bedrag, wat: string, waarden: Parameterwaarden, boven: (stand: string, richtbedrag: Bedrag) => Bevinding): Bevinding {
  const richtbedrag = waarden.lees(RICHTBEDRAG_MBO);
  if (richtbedrag === null) return nietVanToepassing('Er is nog geen richtbedrag voor de vergoeding aan de mbo-instelling vastgesteld.');
  const stand = `${wat} is ${bedrag.voorMensen()}; het richtbedrag is ${richtbedrag.voorMensen()}.`;
  return bedrag.groterDan(richtbedrag) ? boven(stand, richtbedrag) : voldaan(stand);
}

function toetsO10({ verzoek }: VerplichtingFeiten, waarden: Parameterwaarden): Bevinding {
  return naastRichtbedrag(Bedrag.van(verzoek.bedrag), 'Gevraagd', waarden, (stand, richtbedrag) => nietVoldaan(stand, `Vraag ten hoogste ${richtbedrag.voorMensen()}.`));
}

function toetsO10Wijziging({ verzoek, wijziging, stand }: WijzigingFeiten, waarden: Parameterwaarden): Bevinding {
  if (wijziging.soort !== 'verhogen') return nietVanToepassing('De vergoeding wordt niet hoger.');
  const samen = Bedrag.van(stand.vastgelegd).plus(Bedrag.van(verzoek.bedrag));
  // A raise always comes with its reason, and that is what going above a guiding amount asks for.
  return naastRichtbedrag(samen, 'Na de verhoging vastgelegd', waarden, (tekst) => voldaan(`${tekst} De reden van de verhoging is vastgelegd: «${wijziging.reden}».`));
}

const gevraagd = (bedrag: string): VerplichtingFeiten => voorbeeldMboInkoop({ verzoek: { bedrag } });
const verhoogdMet = (bedrag: string, soort: 'verhogen' | 'verlagen' = 'verhogen'): WijzigingFeiten =>
  voorbeeldWijziging({ verzoek: { bedrag }, wijziging: { soort }, stand: { vastgelegd: '4000.00', betaalbaar: '0.00', betaald: '0.00' } }, voorbeeldMboInkoop());
const MET_RICHTBEDRAG = { 'richtbedrag-mbo': '4000.00' };

export const O10: Regel = {
  id: 'O-10',
  titel: 'Richtbedrag voor de mbo-instelling',
  norm: 'De vergoeding aan de mbo-instelling is niet hoger dan het richtbedrag.',
  status: 'WHERE-POSSIBLE',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(632, 'Voor de vergoeding aan de mbo-instelling zal een richtbedrag worden gehanteerd.')],
  uitleg: 'De tekst noemt geen bedrag. Zolang SZW er geen heeft vastgesteld, is de parameter leeg en toetst deze regel niets. Een richtbedrag is geen maximum: hoger mag, met een motivering, en bij een verhoging met de reden daarvan.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [RICHTBEDRAG_MBO],
    toetsen: { verplichting: toetsO10, wijziging: toetsO10Wijziging },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'zolang er geen richtbedrag is', feiten: gevraagd('9999999.99'), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'verplichting', naam: 'precies een richtbedrag van 4.000', feiten: gevraagd('4000.00'), metParameters: MET_RICHTBEDRAG, verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een cent boven een richtbedrag van 4.000', feiten: gevraagd('4000.01'), metParameters: MET_RICHTBEDRAG, verwacht: 'motivering-vereist' },
      {
        onderwerp: 'verplichting', naam: 'een cent boven een richtbedrag van 4.000, met motivering', feiten: gevraagd('4000.01'), metParameters: MET_RICHTBEDRAG,
        motiveringen: [{ regel: 'O-10', tekst: 'Er is een tolk nodig bij de lessen.' }], verwacht: 'voldaan',
      },
      { onderwerp: 'wijziging', naam: 'verhogen tot boven een richtbedrag van 4.000, met de reden', feiten: verhoogdMet('0.01'), metParameters: MET_RICHTBEDRAG, verwacht: 'voldaan' },
      { onderwerp: 'wijziging', naam: 'verhogen zolang er geen richtbedrag is', feiten: verhoogdMet('0.01'), verwacht: 'niet-van-toepassing' },
      { onderwerp: 'wijziging', naam: 'verlagen', feiten: verhoogdMet('0.01', 'verlagen'), metParameters: MET_RICHTBEDRAG, verwacht: 'niet-van-toepassing' },
    ],
  }],
};

function toetsO11({ verzoek, leerbedrijf }: VerplichtingFeiten): Bevinding {
  const { opleiding } = verzoek;
  if (opleiding === null) return OPLEIDING_ONTBREEKT;
  if (leerbedrijf === null) {
    return feitOntbreekt('opleiding.leerbedrijfId', 'Noem het leerbedrijf waar de kandidaat werkt; een opleiding zonder leerbedrijf kan op stroom ontschot-menukaart worden aangevraagd.');
  }
  if ((opleiding.overeenkomst?.trim() ?? '') === '') return feitOntbreekt('opleiding.overeenkomst', 'Vul het kenmerk van de praktijkovereenkomst of onderwijsovereenkomst in.');
  if (opleiding.crebo === null) return feitOntbreekt('opleiding.crebo', 'Vul de crebo van de opleiding in.');
  const { crebo, startdatum, einddatum } = opleiding;
  const periode = `van ${Datum.van(startdatum).voorMensen()} tot en met ${Datum.van(einddatum).voorMensen()}`;
  if (erkendGedurende(leerbedrijf.sbbErkenningen, crebo, startdatum, einddatum)) {
    return voldaan(`De kandidaat werkt bij ${leerbedrijf.naam}, dat ${periode} door SBB is erkend voor crebo ${crebo}, volgens overeenkomst ${opleiding.overeenkomst}.`);
  }
  return nietVoldaan(
    `${leerbedrijf.naam} is niet de hele opleiding (${periode}) door SBB erkend voor crebo ${crebo}.`,
    'Kies een leerbedrijf dat voor deze opleiding is erkend, of laat de kassier de erkenning bijwerken.',
  );
}

const erkendVan = (vanaf: string, totEnMet: string | null): VerplichtingFeiten => voorbeeldMboInkoop({ leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });

export const O11: Regel = {
  id: 'O-11',
  titel: 'Werken in een erkend leerbedrijf',
  norm: 'De opleiding combineert leren met werken in een door SBB erkend leerbedrijf, volgens een overeenkomst.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(592, 'waarbij in de praktijk van het leerbedrijf'), s1(587, 'werken in een leerbedrijf gecombineerd met het volgen van een deel van een mbo-opleiding')],
  uitleg: 'Net als bij regel V-01 moet het leerbedrijf op elke dag van de opleiding voor deze crebo zijn erkend. De tekst noemt de overeenkomst niet bij naam; wij vragen haar kenmerk, zodat is na te gaan wat partijen hebben afgesproken.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO11 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een erkend leerbedrijf met een overeenkomst', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'precies erkend van start tot en met einde', feiten: erkendVan('2021-04-01', '2021-11-30'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend vanaf een dag na de start', feiten: erkendVan('2021-04-02', null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend tot een dag voor het einde', feiten: erkendVan('2020-01-01', '2021-11-29'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen leerbedrijf genoemd', feiten: voorbeeldMboInkoop({ leerbedrijf: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen overeenkomst genoemd', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { overeenkomst: null } } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een leeg kenmerk van de overeenkomst', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { overeenkomst: ' ' } } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen crebo', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: { crebo: null } } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen gegevens van de opleiding', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: null } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

/** Everybody in these categories works or looks for work, whatever the benefit. */
const CATEGORIEEN: ReadonlyMap<string, string> = new Map([
  ['bedreigde-werknemer', 'werkt en wordt met werkloosheid bedreigd'], ['ww-instroom', 'zoekt werk vanuit de WW'], ['jongere', 'zoekt werk als jongere'],
  ['bijstandsaanvrager', 'zoekt werk en vraagt bijstand aan'], ['ondernemer-nug', 'werkt als ondernemer (ook met Bbz of Tozo) of zoekt werk zonder uitkering'],
]);

function toetsO12({ verzoek, arrangement }: VerplichtingFeiten): Bevinding {
  if (arrangement !== null) {
    const wie = CATEGORIEEN.get(arrangement.categorie);
    if (wie !== undefined) return voldaan(`De kandidaat ${wie}.`);
    return nietVoldaan(`Uit categorie «${arrangement.categorie}» blijkt niet dat de kandidaat werkt of werk zoekt.`, `Kies voor het arrangement een categorie uit de lijst: ${[...CATEGORIEEN.keys()].join(', ')}.`);
  }
  if (verzoek.opleiding === null) return OPLEIDING_ONTBREEKT;
  const { inkoper } = verzoek.opleiding;
  if (inkoper === null) return feitOntbreekt('opleiding.inkoper', `Vul in wie de opleiding inkoopt (${INKOPERLIJST}), of noem het arrangement van de kandidaat.`);
  const voor = INKOPERS.get(inkoper);
  if (voor !== undefined) return voldaan(`Er is geen arrangement; ${inkoper} koopt de opleiding in voor ${voor}.`);
  return nietVoldaan(`Er is geen arrangement, en uit inkoper «${inkoper}» blijkt niet dat de kandidaat werkt of werk zoekt.`, `Noem het arrangement van de kandidaat, of laat de opleiding inkopen door een van: ${INKOPERLIJST}.`);
}

const kandidaat = (categorie: string): VerplichtingFeiten => voorbeeldMboInkoop({ arrangement: voorbeeldArrangement({ categorie }) });

export const O12: Regel = {
  id: 'O-12',
  titel: 'Werkenden en werkzoekenden',
  norm: 'De opleiding is voor wie werkt of werk zoekt, ook voor zelfstandigen met Bbz of Tozo.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(575, 'werkenden en werkzoekenden (inclusief Bbz- en Tozo-gebruikers)')],
  uitleg: 'De regel sluit niemand uit om zijn uitkering. Met een arrangement blijkt uit de categorie dat iemand werkt of werk zoekt. Zonder arrangement (gemeenten en UWV vragen ook buiten het team om aan) geldt voor wie de inkoper het doet: UWV en gemeenten voor werkzoekenden, werkgeversorganisaties en vakbonden voor werkenden.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsO12 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'een werknemer die met werkloosheid wordt bedreigd', feiten: kandidaat('bedreigde-werknemer'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'instroom in de WW', feiten: kandidaat('ww-instroom'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een jongere', feiten: kandidaat('jongere'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een bijstandsaanvrager', feiten: kandidaat('bijstandsaanvrager'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een zelfstandige met Bbz of Tozo', feiten: kandidaat('ondernemer-nug'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een categorie die niet bestaat', feiten: kandidaat('toerist'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement, door UWV', feiten: voorbeeldMboInkoop(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement, door een vakbond', feiten: ingekochtDoor('vakbond'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement, door een onbekende inkoper', feiten: ingekochtDoor('provincie'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement en zonder inkoper', feiten: ingekochtDoor(null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'zonder arrangement en zonder opleiding', feiten: voorbeeldMboInkoop({ verzoek: { opleiding: null } }), verwacht: 'niet-voldaan' },
    ],
  }],
};
