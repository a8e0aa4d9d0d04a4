import { Datum } from '#values';
import { feitOntbreekt, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BegunstigdeFeiten, Dag, VerplichtingFeiten, VerplichtingVerzoek } from '../../../core/feiten.js';
import type { Parameterwaarden } from '../../../core/parameter.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldBetaling, voorbeeldBudgetbesluit, voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWijziging } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG, ALTIJD_AL, INWERKINGTREDING, VOORBEREIDING_VANAF } from '../parameters.js';

/** Preparation money: only from teambemensing, only for UWV and (centrum)gemeenten. */
function isVoorbereiding(verzoek: VerplichtingVerzoek, begunstigde: BegunstigdeFeiten): boolean {
  return verzoek.stroom === 'teambemensing' && verzoek.instrument === 'voorbereiding' && (begunstigde.soort === 'uwv' || begunstigde.soort === 'gemeente');
}

function toetsT01({ verzoek, begunstigde, regio }: VerplichtingFeiten): Bevinding {
  if (isVoorbereiding(verzoek, begunstigde)) return voldaan(`Voorbereidingsgeld voor ${begunstigde.naam} hoeft niet op de fase van de regio te wachten.`);
  if (regio === null) return feitOntbreekt('regio', `Regio ${verzoek.regio} is geen arbeidsmarktregio; kies een van de 35.`);
  const datum = Datum.van(verzoek.datum);
  const start = Datum.van(regio.faseStart);
  const stand = `Regio ${regio.naam} begint op ${start.voorMensen()}; de verplichting is van ${datum.voorMensen()}.`;
  return datum.ligtVoor(start) ? nietVoldaan(stand, `Leg de verplichting vast vanaf ${start.voorMensen()}.`) : voldaan(stand);
}

const TWENTE = { code: 'AM05', naam: 'Twente', faseStart: '2021-02-01' };
const inTwente = (datum: Dag): VerplichtingFeiten => voorbeeldVerplichting({ verzoek: { datum, regio: 'AM05' }, regio: TWENTE, arrangement: { regio: 'AM05' } });

export const T01: Regel = {
  id: 'T-01',
  titel: 'Gefaseerde start per regio',
  norm: 'Het ontschot budget en de teambemensing zijn in een regio beschikbaar vanaf de fase waarin zij begint.',
  status: 'OPEN',
  beslechtDoor: 'uitleg',
  stromen: ['ontschot-menukaart', 'teambemensing'],
  bronnen: [
    s1(187, "gefaseerde uitrol over de 35 arbeidsmarktregio's"),
    s1(2109, 'Mogelijke fasering van de implementatie'),
    s1(2138, 'Fase 3: Januari 2020'),
  ],
  uitleg: 'De fasering staat vast, de datums zijn «mogelijk». Bijlage 3 noemt voor fase 3, 4 en 5 het jaar 2020; na november en december 2020 lezen wij 2021. De startdatum per regio is een gedateerd gegeven. Voorbereidingsgeld voor UWV en gemeenten wacht niet op de fase.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsT01 },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'op de eerste dag van de fase', feiten: inTwente('2021-02-01'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag voor de fase', feiten: inTwente('2021-01-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereidingsgeld voor de fase', feiten: voorbeeldVoorbereiding({ verzoek: { datum: '2020-12-15', regio: 'AM05' }, regio: TWENTE }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereiding door een vakbond voor de fase', feiten: voorbeeldVoorbereiding({ verzoek: { datum: '2020-12-15', regio: 'AM05' }, regio: TWENTE, begunstigde: { soort: 'vakbond' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'een regio die niet bestaat', feiten: voorbeeldVerplichting({ regio: null }), verwacht: 'niet-voldaan' },
    ],
  }],
};

function nietVoor(eerste: Datum, dag: Dag, wat: string): Bevinding {
  const datum = Datum.van(dag);
  const stand = `${wat} is van ${datum.voorMensen()}; dat kan vanaf ${eerste.voorMensen()}.`;
  return datum.ligtVoor(eerste) ? nietVoldaan(stand, `Kies een datum vanaf ${eerste.voorMensen()}.`) : voldaan(stand);
}

function eersteDag(verzoek: VerplichtingVerzoek, begunstigde: BegunstigdeFeiten, waarden: Parameterwaarden): Datum {
  return waarden.lees(isVoorbereiding(verzoek, begunstigde) ? VOORBEREIDING_VANAF : INWERKINGTREDING);
}

export const T03: Regel = {
  id: 'T-03',
  titel: 'Niets voor de inwerkingtreding',
  norm: 'Er wordt niets vastgelegd of betaald voor 1 december 2020, behalve voorbereidingsgeld voor UWV en gemeenten vanaf 1 november 2020.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: 'alle',
  bronnen: [
    s1(1220, 'treedt in werking met ingang van de dag na ondertekening door alle partijen'),
    s1(1079, 'UWV en de centrumgemeenten ontvangen nog in 2020 (en ook in 2021) een bijdrage om voorbereidingen voor de implementatie te starten.'),
  ],
  uitleg: 'De verklaring is ondertekend op 30 november 2020. Fase 1 begint al in november 2020: daarom mag geld voor de voorbereiding, en het budgetbesluit dat het mogelijk maakt, vanaf 1 november 2020.',
  versies: [{
    versie: 1, geldigVanaf: ALTIJD_AL, geldigTotEnMet: null,
    parameters: [INWERKINGTREDING, VOORBEREIDING_VANAF],
    toetsen: {
      budgetbesluit: ({ besluitdatum }, waarden) => nietVoor(waarden.lees(VOORBEREIDING_VANAF), besluitdatum, 'Het budgetbesluit'),
      verplichting: ({ verzoek, begunstigde }, waarden) => nietVoor(eersteDag(verzoek, begunstigde, waarden), verzoek.datum, 'De verplichting'),
      wijziging: ({ verzoek, begunstigde, wijziging }, waarden) => nietVoor(eersteDag(verzoek, begunstigde, waarden), wijziging.datum, 'De wijziging'),
      betaling: ({ verplichting, begunstigde, verzoek }, waarden) => nietVoor(eersteDag(verplichting, begunstigde, waarden), verzoek.boekdatum, 'De betaling'),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'op de eerste dag', feiten: voorbeeldVerplichting({ verzoek: { datum: '2020-12-01' } }), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'een dag te vroeg', feiten: voorbeeldVerplichting({ verzoek: { datum: '2020-11-30' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereidingsgeld op 1 november', feiten: voorbeeldVoorbereiding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereidingsgeld op 31 oktober', feiten: voorbeeldVoorbereiding({ verzoek: { datum: '2020-10-31' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'voorbereiding door een vakbond in november', feiten: voorbeeldVoorbereiding({ begunstigde: { soort: 'vakbond' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'lang voor de regeling', feiten: voorbeeldVerplichting({ verzoek: { datum: '2019-01-01' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'wijziging', naam: 'een wijziging in november', feiten: voorbeeldWijziging({ wijziging: { datum: '2020-11-30' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een betaling in november', feiten: voorbeeldBetaling({ verzoek: { boekdatum: '2020-11-30' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een budgetbesluit op 1 november', feiten: voorbeeldBudgetbesluit({ besluitdatum: '2020-11-01' }), verwacht: 'voldaan' },
      { onderwerp: 'budgetbesluit', naam: 'een budgetbesluit op 31 oktober', feiten: voorbeeldBudgetbesluit({ besluitdatum: '2020-10-31' }), verwacht: 'niet-voldaan' },
    ],
  }],
};
