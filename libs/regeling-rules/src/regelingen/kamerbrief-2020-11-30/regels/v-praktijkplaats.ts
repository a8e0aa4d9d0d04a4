import { Datum } from '#values';
import { feitOntbreekt, nietVoldaan, voldaan, type Bevinding } from '../../../core/bevinding.js';
import type { BetalingFeiten, VerplichtingFeiten } from '../../../core/feiten.js';
import type { Regel } from '../../../core/regel.js';
import { voorbeeldVergoedingsbetaling, voorbeeldWerkgeversvergoeding } from '../../../core/voorbeeldfeiten.js';
import { s1 } from '../bron.js';
import { AANVANG } from '../parameters.js';
import { erkendGedurende } from './erkenning.js';

const STROMEN = ['werkgeversvergoeding'];

function toetsV01({ verzoek, begunstigde, leerbedrijf }: VerplichtingFeiten): Bevinding {
  const { opleiding } = verzoek;
  if (opleiding === null) return feitOntbreekt('opleiding', 'Vul de gegevens van de opleiding in.');
  if (opleiding.crebo === null) return feitOntbreekt('opleiding.crebo', 'Vul de crebo van de opleiding in.');
  if (leerbedrijf === null) return feitOntbreekt('opleiding.leerbedrijfId', 'Noem het leerbedrijf dat de opleiding in de praktijk verzorgt.');
  if (begunstigde.id !== leerbedrijf.id) {
    return nietVoldaan(
      `De vergoeding is voor de werkgever die de opleiding in de praktijk verzorgt (${leerbedrijf.naam}); de begunstigde is ${begunstigde.naam}.`,
      'Kies het leerbedrijf als begunstigde.',
    );
  }
  const { startdatum, einddatum, crebo } = opleiding;
  const periode = `van ${Datum.van(startdatum).voorMensen()} tot en met ${Datum.van(einddatum).voorMensen()}`;
  if (erkendGedurende(leerbedrijf.sbbErkenningen, crebo, startdatum, einddatum)) {
    return voldaan(`${leerbedrijf.naam} is ${periode} door SBB erkend voor crebo ${crebo}.`);
  }
  return nietVoldaan(
    `${leerbedrijf.naam} is niet de hele praktijkperiode (${periode}) door SBB erkend voor crebo ${crebo}.`,
    'Kies een leerbedrijf dat voor deze opleiding is erkend, of laat de kassier de erkenning bijwerken.',
  );
}

const erkendVan = (vanaf: string, totEnMet: string | null): VerplichtingFeiten =>
  voorbeeldWerkgeversvergoeding({ leerbedrijf: { sbbErkenningen: [{ crebo: '25166', vanaf, totEnMet }] } });

export const V01: Regel = {
  id: 'V-01',
  titel: 'Erkend leerbedrijf',
  norm: 'De vergoeding is voor de werkgever die de opleiding in de praktijk verzorgt en daarvoor de hele periode door SBB als leerbedrijf is erkend.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(636, 'De vergoeding aan de werkgever die erkend leerbedrijf is en de opleiding in de praktijk verzorgt')],
  uitleg: 'De hele periode is van de start tot en met het einde van de opleiding, met een erkenning voor deze crebo op elke dag; erkenningen mogen op elkaar aansluiten.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { verplichting: toetsV01 },
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
    ],
  }],
};

function toetsV03({ verzoek, verplichting }: BetalingFeiten): Bevinding {
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
  return voldaan(`De aanwezigheid (${weken} ${weken === 1 ? 'week' : 'weken'}) is op ${vastgesteld.voorMensen()} vastgesteld door ${prestatie.vastgesteldDoor}.`);
}

const vastgesteldOp = (dag: string): BetalingFeiten => voorbeeldVergoedingsbetaling({ verzoek: { prestatie: { vastgesteldOp: dag } } });

export const V03: Regel = {
  id: 'V-03',
  titel: 'Eerst aanwezig, dan betalen',
  norm: 'De vergoeding wordt pas betaald nadat is vastgesteld hoeveel weken de kandidaat aanwezig is geweest.',
  status: 'HARD',
  beslechtDoor: null,
  stromen: STROMEN,
  bronnen: [s1(637, 'dat de kandidaat bij de beroepspraktijkvorming aanwezig is geweest')],
  uitleg: '«Aanwezig is geweest» staat in de verleden tijd. Vastleggen mag voor de geplande weken; voorschotten zijn er niet.',
  versies: [{
    versie: 1, geldigVanaf: AANVANG, geldigTotEnMet: null,
    parameters: [],
    toetsen: { betaling: toetsV03 },
    voorbeelden: [
      { onderwerp: 'betaling', naam: 'vastgesteld voor de boekdatum', feiten: voorbeeldVergoedingsbetaling(), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld op de boekdatum', feiten: vastgesteldOp('2021-06-01'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld een dag na de boekdatum', feiten: vastgesteldOp('2021-06-02'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld op de eerste dag van de opleiding', feiten: vastgesteldOp('2021-04-01'), verwacht: 'voldaan' },
      { onderwerp: 'betaling', naam: 'vastgesteld een dag voor de opleiding begon', feiten: vastgesteldOp('2021-03-31'), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'zonder verklaring van aanwezigheid', feiten: voorbeeldVergoedingsbetaling({ verzoek: { prestatie: null } }), verwacht: 'niet-voldaan' },
      { onderwerp: 'betaling', naam: 'zonder aantal weken', feiten: voorbeeldVergoedingsbetaling({ verzoek: { weken: null } }), verwacht: 'niet-voldaan' },
    ],
  }],
};
