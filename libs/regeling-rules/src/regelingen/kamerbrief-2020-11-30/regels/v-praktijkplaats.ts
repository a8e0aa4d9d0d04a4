import { Datum } from '#values';
import { feitOntbreekt, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BegunstigdeFeiten, BetalingFeiten, Dag, Opleiding, VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVergoedingsbetaling, voorbeeldWerkgeversvergoeding } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { erkendGedurende } from './erkenning.js';
import { OPLEIDING_ONTBREEKT } from './ontbreekt.js';

const STROMEN = ['werkgeversvergoeding'];

/** Whether the money goes to the recognised employer of the training, from its start up to and including `totEnMet` (null: its end). */
function bijErkendLeerbedrijf(opleiding: Opleiding | null, begunstigde: BegunstigdeFeiten, leerbedrijf: BegunstigdeFeiten | null, totEnMet: Dag | null): Bevinding {
  if (opleiding === null) return OPLEIDING_ONTBREEKT;
  if (opleiding.crebo === null) return feitOntbreekt('opleiding.crebo', 'Vul de crebo van de opleiding in.');
  if (leerbedrijf === null) return feitOntbreekt('opleiding.leerbedrijfId', 'Noem het leerbedrijf dat de opleiding in de praktijk verzorgt.');
  if (begunstigde.id !== leerbedrijf.id) {
    return nietVoldaan(
      `De vergoeding is voor de werkgever die de opleiding in de praktijk verzorgt (${leerbedrijf.naam}); de begunstigde is ${begunstigde.naam}.`,
      'Kies het leerbedrijf als begunstigde.',
    );
  }
  const { startdatum, einddatum, crebo } = opleiding;
  const laatste = totEnMet !== null && totEnMet < einddatum ? totEnMet : einddatum;
  const periode = `van ${Datum.van(startdatum).voorMensen()} tot en met ${Datum.van(laatste).voorMensen()}`;
  if (erkendGedurende(leerbedrijf.sbbErkenningen, crebo, startdatum, laatste)) {
    return voldaan(`${leerbedrijf.naam} is ${periode} door SBB erkend voor crebo ${crebo}.`);
  }
  return nietVoldaan(
    `${leerbedrijf.naam} is niet de hele praktijkperiode (${periode}) door SBB erkend voor crebo ${crebo}.`,
    totEnMet === null
      ? 'Kies een leerbedrijf dat voor deze opleiding is erkend, of laat de kassier de erkenning bijwerken.'
      : 'Laat de aanwezigheid vaststellen op of voor de laatste dag van de erkenning, of laat de kassier de erkenning bijwerken.',
  );
}

const erkendVan = (vanaf: string, totEnMet: string | null): VerplichtingFeiten =>
  voorbeeldWerkgeversvergoeding({ leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });

const betaaldBijErkenning = (vanaf: string, totEnMet: string | null, vastgesteldOp = '2021-05-31'): BetalingFeiten =>
  voorbeeldVergoedingsbetaling({ verzoek: { prestatie: { vastgesteldOp } }, leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });

export const V01: Regel = {
  id: 'V-01',
  titel: 'Erkend leerbedrijf',
  norm: 'De vergoeding is voor de werkgever die de opleiding in de praktijk verzorgt en daarvoor de hele periode door SBB als leerbedrijf is erkend.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(636, 'De vergoeding aan de werkgever die erkend leerbedrijf is en de opleiding in de praktijk verzorgt')],
  uitleg: 'De hele periode is van de start tot en met het einde van de opleiding, met een erkenning voor deze crebo op elke dag; erkenningen mogen op elkaar aansluiten. Bij de betaling wordt dit opnieuw getoetst, tot en met de dag waarop de aanwezigheid is vastgesteld: wat daarna met de erkenning gebeurt, raakt de weken ervoor niet.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: {
      verplichting: ({ verzoek, begunstigde, leerbedrijf }) => bijErkendLeerbedrijf(verzoek.opleiding, begunstigde, leerbedrijf, null),
      betaling: ({ verplichting, verzoek, begunstigde, leerbedrijf }) =>
        bijErkendLeerbedrijf(verplichting.opleiding, begunstigde, leerbedrijf, verzoek.prestatie?.vastgesteldOp ?? verzoek.boekdatum),
    },
    voorbeelden: [
      { onderwerp: 'verplichting', naam: 'erkend sinds 2020', feiten: voorbeeldWerkgeversvergoeding(), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'precies erkend van start tot en met einde', feiten: erkendVan('2021-04-01', '2021-11-30'), verwacht: 'voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend vanaf een dag na de start', feiten: erkendVan('2021-04-02', null), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'erkend tot een dag voor het einde', feiten: erkendVan('2020-01-01', '2021-11-29'), verwacht: 'niet-voldaan' },
      {
        onderwerp: 'verplichting', naam: 'twee erkenningen die op elkaar aansluiten', verwacht: 'voldaan',
        feiten: voorbeeldWerkgeversvergoeding({ leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf: '2021-01-01', totEnMet: '2021-06-30' }, { crebo: '25166', vanaf: '2021-07-01', totEnMet: null }] } }),
      },
      {
        onderwerp: 'verplichting', naam: 'een dag zonder erkenning ertussen', verwacht: 'niet-voldaan',
        feiten: voorbeeldWerkgeversvergoeding({ leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf: '2021-01-01', totEnMet: '2021-06-30' }, { crebo: '25166', vanaf: '2021-07-02', totEnMet: null }] } }),
      },
      { onderwerp: 'verplichting', naam: 'een ander dan het leerbedrijf krijgt het geld', feiten: voorbeeldWerkgeversvergoeding({ begunstigde: { id: 'voorbeeld-ander', naam: 'Voorbeeld Transport' } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'verplichting', naam: 'geen leerbedrijf genoemd', feiten: voorbeeldWerkgeversvergoeding({ leerbedrijf: null }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'erkend tot en met de dag van vaststelling', feiten: betaaldBijErkenning('2020-01-01', '2021-05-31'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'erkend tot een dag voor de vaststelling', feiten: betaaldBijErkenning('2020-01-01', '2021-05-30'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'erkend vanaf een dag na de start', feiten: betaaldBijErkenning('2021-04-02', null), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld na het einde, erkend tot en met het einde', feiten: betaaldBijErkenning('2020-01-01', '2021-11-30', '2021-12-15'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een ander dan het leerbedrijf wordt betaald', feiten: voorbeeldVergoedingsbetaling({ begunstigde: { id: 'voorbeeld-ander', naam: 'Voorbeeld Transport' } }), verwacht: 'niet-voldaan' },
    ],
  }],
};

const DAGEN_PER_WEEK = 7;

/** How many weeks have begun from the first day up to and including the last: on the first day itself one, seven days later two. */
function begonnenWeken(eerste: Datum, laatste: Datum): number {
  let weken = 0;
  for (let dag = eerste; !dag.ligtNa(laatste); dag = dag.plusDagen(DAGEN_PER_WEEK)) weken += 1;
  return weken;
}

const inWeken = (aantal: number): string => `${aantal} ${aantal === 1 ? 'week' : 'weken'}`;

function toetsV03({ verzoek, verplichting, eerdereWeken }: BetalingFeiten): Bevinding {
  const { prestatie, weken } = verzoek;
  if (prestatie === null) return feitOntbreekt('prestatie', 'Voeg de verklaring van aanwezigheid toe.');
  if (weken === null) return feitOntbreekt('weken', 'Geef op hoeveel weken de kandidaat aanwezig is geweest.');
  if (verplichting.opleiding === null) return feitOntbreekt('opleiding', 'Leg de verplichting opnieuw vast, met de gegevens van de opleiding.');
  const vastgesteld = Datum.van(prestatie.vastgesteldOp);
  const geboekt = Datum.van(verzoek.boekdatum);
  const start = Datum.van(verplichting.opleiding.startdatum);
  if (vastgesteld.ligtVoor(start)) {
    return nietVoldaan(`De aanwezigheid is vastgesteld op ${vastgesteld.voorMensen()}, voor de start van de opleiding op ${start.voorMensen()}.`, 'Vraag de betaling aan als de kandidaat aanwezig is geweest.');
  }
  if (vastgesteld.ligtNa(geboekt)) {
    return nietVoldaan(`De aanwezigheid is vastgesteld op ${vastgesteld.voorMensen()}, na de boekdatum ${geboekt.voorMensen()}.`, 'Vraag de betaling aan nadat de aanwezigheid is vastgesteld.');
  }
  // What happened after the training is no attendance, so its last day bounds the weeks too.
  const einde = Datum.van(verplichting.opleiding.einddatum);
  const laatste = Datum.eersteVan(vastgesteld, einde);
  const mogelijk = begonnenWeken(start, laatste);
  const eerder = eerdereWeken?.opVerplichting ?? 0;
  if (eerder + weken > mogelijk) {
    return nietVoldaan(
      `Van ${start.voorMensen()} tot en met ${laatste.voorMensen()} ${mogelijk === 1 ? 'is' : 'zijn'} ${inWeken(mogelijk)} begonnen; gedeclareerd ${eerder === 0 ? 'is' : `is eerder ${inWeken(eerder)} en nu`} ${inWeken(weken)}.`,
      uitwegV03(Math.max(0, mogelijk - eerder), !vastgesteld.ligtVoor(einde)),
    );
  }
  return voldaan(`De aanwezigheid (${inWeken(weken)}) is op ${vastgesteld.voorMensen()} vastgesteld door ${prestatie.vastgesteldDoor}.`);
}

/** Waiting helps only while the training goes on. */
function uitwegV03(over: number, isVoorbij: boolean): string {
  if (isVoorbij) return over === 0 ? 'De opleiding is voorbij en alle weken zijn gedeclareerd; er kan niets meer bij.' : `Declareer ten hoogste ${inWeken(over)}: de opleiding is voorbij.`;
  return over === 0 ? 'Wacht met declareren tot de kandidaat langer aanwezig is geweest.' : `Declareer ten hoogste ${inWeken(over)}, of wacht tot de kandidaat langer aanwezig is geweest.`;
}

const vastgesteldOp = (dag: string): BetalingFeiten => voorbeeldVergoedingsbetaling({ verzoek: { prestatie: { vastgesteldOp: dag } } });
const aanwezig = (weken: number, dag: string, eerder = 0): BetalingFeiten => voorbeeldVergoedingsbetaling({
  verzoek: { weken, bedrag: '67.50', boekdatum: dag, factuurdatum: dag, prestatie: { vastgesteldOp: dag } }, eerdereWeken: { opVerplichting: eerder, binnenOpleiding: eerder },
});

export const V03: Regel = {
  id: 'V-03',
  titel: 'Eerst aanwezig, dan betalen',
  norm: 'De vergoeding wordt pas betaald nadat is vastgesteld hoeveel weken de kandidaat aanwezig is geweest, en over niet meer weken dan er zijn begonnen.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(637, 'dat de kandidaat bij de beroepspraktijkvorming aanwezig is geweest')],
  uitleg: '«Aanwezig is geweest» staat in de verleden tijd. Vastleggen mag voor de geplande weken; voorschotten zijn er niet. Alle gedeclareerde weken op een verplichting samen zijn niet meer dan de weken die zijn begonnen tussen de start van de opleiding en de dag van vaststelling, of het einde van de opleiding als dat eerder is; een aangebroken week telt als week.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { betaling: toetsV03 },
    voorbeelden: [
      { onderwerp: 'betaling', naam: 'vastgesteld voor de boekdatum', feiten: voorbeeldVergoedingsbetaling(), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld op de boekdatum', feiten: vastgesteldOp('2021-06-01'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld een dag na de boekdatum', feiten: vastgesteldOp('2021-06-02'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'één week, vastgesteld op de eerste dag van de opleiding', feiten: aanwezig(1, '2021-04-01'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'twee weken, vastgesteld op de zevende dag', feiten: aanwezig(2, '2021-04-07'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'twee weken, vastgesteld op de achtste dag', feiten: aanwezig(2, '2021-04-08'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'zeven weken op de eerste dag van de zevende week', feiten: aanwezig(7, '2021-05-13'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'zeven weken op de laatste dag van de zesde week', feiten: aanwezig(7, '2021-05-12'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'een week te veel na eerdere weken', feiten: aanwezig(3, '2021-05-19', 5), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'de laatste week na eerdere weken', feiten: aanwezig(2, '2021-05-19', 5), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'alle weken zijn al gedeclareerd', feiten: aanwezig(1, '2021-05-19', 7), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'alle weken van de opleiding, na het einde vastgesteld', feiten: aanwezig(35, '2022-01-31'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'een week meer dan de opleiding heeft, na het einde vastgesteld', feiten: aanwezig(36, '2022-01-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld een dag voor de opleiding begon', feiten: vastgesteldOp('2021-03-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'zonder verklaring van aanwezigheid', feiten: voorbeeldVergoedingsbetaling({ verzoek: { prestatie: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'zonder aantal weken', feiten: voorbeeldVergoedingsbetaling({ verzoek: { weken: null } }), verwacht: 'niet-voldaan' },
    ],
  }],
};
