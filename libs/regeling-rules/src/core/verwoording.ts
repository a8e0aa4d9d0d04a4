import { Bedrag, Datum } from '#values';
import type { Dekking } from './catalogus.js';
import type { Onderwerp } from './feiten.js';
import type { Bron, Uitkomst, Vindplaats } from './oordeel.js';
import type { Eenheid } from './parameter.js';
import type { Regel } from './regel.js';

/** The families of the catalogue, by the letter their ids begin with. */
export const FAMILIENAMEN: Readonly<Record<string, string>> = {
  B: 'Bedragen en sommen',
  F: 'Uit welke stroom, en wat voorgaat',
  M: 'De menukaart',
  O: 'Praktijkleren: de opleiding',
  V: 'Praktijkleren: de vergoeding aan de werkgever',
  W: 'Werkfit houden',
  P: 'Persoon, regio en partij',
  T: 'Fasering en eerste dagen',
  R: 'Rapportage en verantwoording',
};

/** What a rule can look at, as people name it. */
export const ONDERWERPNAMEN: Readonly<Record<Onderwerp, string>> = {
  budgetbesluit: 'een budgetbesluit van SZW',
  verplichting: 'een aanvraag voor een verplichting',
  wijziging: 'een wijziging van een verplichting',
  betaling: 'een betaling op een verplichting',
};

/** What a rule said, in a word or two. */
export const UITKOMSTNAMEN: Readonly<Record<Uitkomst, string>> = {
  voldaan: 'voldaan',
  'niet-voldaan': 'geweigerd',
  'motivering-vereist': 'motivering nodig',
  'menselijk-oordeel': 'een mens beslist',
  'niet-van-toepassing': 'niet van toepassing',
};

/** What happens when the condition of a rule does not hold, or how a norm is dealt with that no rule judges, in a few words. */
export function gevolgInHetKort({ dekking, ...norm }: { readonly dekking: { readonly soort: 'regel' } | Dekking; readonly status: Regel['status']; readonly beslechtDoor?: Regel['beslechtDoor'] }): string {
  if (dekking.soort !== 'regel') return DEKKINGNAMEN[dekking.soort];
  switch (norm.status) {
    case 'HARD':
      return 'weigert';
    case 'WHERE-POSSIBLE':
      return 'vraagt een motivering';
    case 'OPEN':
      return norm.beslechtDoor === 'parameter' ? 'weigert, naar een parameter' : norm.beslechtDoor === 'uitleg' ? 'weigert, naar onze uitleg' : 'laat een mens beslissen';
    case 'INFO':
      return 'weigert niets';
  }
}

/** How a norm is dealt with that no rule judges, in a word or two. */
const DEKKINGNAMEN: Readonly<Record<Dekking['soort'], string>> = {
  parameter: 'parameter',
  structureel: 'waarborg',
  'niet-geautomatiseerd': 'niet geautomatiseerd',
};

/** How binding the norm is, and what happens to a request when its condition does not hold, in whole sentences. */
export function gevolgVan({ status, beslechtDoor }: Pick<Regel, 'status' | 'beslechtDoor'>): string {
  switch (status) {
    case 'HARD':
      return 'De tekst is dwingend. Klopt dit niet, dan wordt geweigerd; een motivering verandert dat niet.';
    case 'WHERE-POSSIBLE':
      return 'De tekst laat ruimte («waar mogelijk», «in principe»). Klopt dit niet, dan is een motivering bij deze regel nodig; die blijft voor altijd bewaard en is in rapportages te zien. Zonder motivering wordt geweigerd.';
    case 'OPEN':
      return gevolgWaarOpen(beslechtDoor);
    case 'INFO':
      return 'De tekst stelt geen voorwaarde. Er wordt niets geweigerd.';
  }
}

function gevolgWaarOpen(beslechtDoor: Regel['beslechtDoor']): string {
  switch (beslechtDoor) {
    case 'parameter':
      return 'De tekst laat dit open; een gedateerde parameter vult het in. Klopt het daar niet mee, dan wordt geweigerd.';
    case 'uitleg':
      return 'De tekst is hier open; wij lezen haar zoals bij de uitleg staat. Klopt het daar niet mee, dan wordt geweigerd.';
    case null:
      return 'De tekst laat dit open en niets vult het in. Klopt het niet zonder meer, dan beslist een fiatteur van de kassier, met een reden die bewaard blijft.';
  }
}

/** How binding the words of a norm are, in a few words. */
export const STATUSNAMEN: Readonly<Record<Regel['status'], string>> = {
  HARD: 'dwingend',
  'WHERE-POSSIBLE': 'waar mogelijk',
  OPEN: 'open in de tekst',
  INFO: 'ter informatie',
};

const DOCUMENTNAMEN: Readonly<Record<string, string>> = {
  S1: 'Kamerbrief van 30 november 2020 met bijlagen',
  S2: 'Voorstel mobiliteitsdienstverlening Gooi en Vechtstreek, 29 oktober 2020',
  S3: 'Bericht over de mobiliteitsteams in Zeeland',
  S4: 'Bericht van de VNG over het startsein',
};

/** The place of a quote: the document and, where it has one, the line; a "regel" alone would read as a rule. */
export function vindplaats({ document, regel }: Bron | Vindplaats): string {
  const naam = DOCUMENTNAMEN[document] ?? document;
  return regel === null ? naam : `${naam}, tekstregel ${regel}`;
}

/** Parts of a sentence one after the other: "a, b en c". */
export function opsomming(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1) ?? ''}`;
}

/** A day as people write it. */
export function dagVoorMensen(dag: string): string {
  return Datum.van(dag).voorMensen();
}

/** The wire form of a value of a parameter, as people write it; "" is a value that was not given yet. */
export function waardeVoorMensen(eenheid: Eenheid, waarde: string): string {
  switch (eenheid) {
    case 'EUR':
      return Bedrag.van(waarde).voorMensen();
    case 'EUR-of-leeg':
      return waarde === '' ? 'nog geen bedrag' : Bedrag.van(waarde).voorMensen();
    case 'weken':
      return `${waarde} weken`;
    case 'maanden':
      return `${waarde} maanden`;
    case 'dag':
      return dagVoorMensen(waarde);
    case 'kenmerk':
      return waarde === '' ? 'nog geen' : waarde;
    case 'ja-nee':
    case 'jaar':
      return waarde;
  }
}
