import { bladhash, isHash, verhuldeTekst } from './hash.js';
import { verifieerConsistentie, verifieerInclusie } from './verificatie.js';

/** What a proof document says it is; another version or way of hashing is not guessed at. */
export const BEWIJSVERSIE = 1;
export const BEWIJSALGORITME = 'RFC 9162 met SHA-256';

/** A seal as it stands in a proof: the size of the tree in leaves, and its root. */
export interface Zegelstand {
  readonly nummer: number;
  readonly omvang: number;
  readonly wortel: string;
  /** RFC 3339, UTC. */
  readonly gemaaktOp: string;
}

/** A text that stands in the leaf as a salted hash. Salt and text are null when there is no text, or when it was erased. */
export interface VerhuldVeld {
  readonly veld: string;
  /** 32 hexadecimal characters. */
  readonly zout: string | null;
  readonly tekst: string | null;
}

/** Proof that one leaf is under one seal. */
export interface Inclusiebewijs {
  readonly soort: 'inclusiebewijs';
  readonly versie: typeof BEWIJSVERSIE;
  readonly algoritme: typeof BEWIJSALGORITME;
  readonly onderwerp: { readonly soort: string; readonly sleutel: string };
  readonly blad: { readonly plaats: number; readonly tekst: string };
  readonly verhuld: readonly VerhuldVeld[];
  readonly zegel: Zegelstand;
  readonly pad: readonly string[];
}

/** Proof that a later seal begins with everything that an earlier one sealed. */
export interface Consistentiebewijs {
  readonly soort: 'consistentiebewijs';
  readonly versie: typeof BEWIJSVERSIE;
  readonly algoritme: typeof BEWIJSALGORITME;
  readonly van: Zegelstand;
  readonly tot: Zegelstand;
  readonly pad: readonly string[];
}

/** What verifying came to. `fouten` are in Dutch and name everything that is wrong; none means that the proof holds. */
export interface Bewijsoordeel {
  readonly geldig: boolean;
  readonly fouten: readonly string[];
  /** What the proof is about, in Dutch; null when that cannot be read. */
  readonly onderwerp: string | null;
  /** Names of fields whose text was erased: their hash still counts, their text cannot be shown any more. */
  readonly gewist: readonly string[];
  /** The seals that the proof rests on, as it gives them: to compare with what was kept elsewhere. */
  readonly zegels: readonly Zegelstand[];
}

/**
 * Verifies a proof document as the service gives it, with nothing but the document: no database, no network. A document that
 * is not a proof is a proof that does not hold; nothing is thrown.
 *
 * The roots are those in the document. Who wants to know that they are the service's own compares them with a seal that
 * was kept elsewhere.
 */
export function verifieerBewijs(document: unknown): Bewijsoordeel {
  if (!isObject(document)) return ongeldig(['Het document is geen JSON-object. Sla het antwoord van de service ongewijzigd op.'], null);
  if (document['versie'] !== BEWIJSVERSIE || document['algoritme'] !== BEWIJSALGORITME) {
    return ongeldig([`Dit programma kent versie ${BEWIJSVERSIE} van het bewijs, met «${BEWIJSALGORITME}». Gebruik het programma dat bij het bewijs hoort.`], null);
  }
  if (document['soort'] === 'inclusiebewijs') return verifieerInclusiebewijs(document);
  if (document['soort'] === 'consistentiebewijs') return verifieerConsistentiebewijs(document);
  return ongeldig(['Het document is geen inclusiebewijs en geen consistentiebewijs. Kies het antwoord van een van die twee.'], null);
}

type Json = Readonly<Record<string, unknown>>;

function isObject(waarde: unknown): waarde is Json {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function ongeldig(fouten: readonly string[], onderwerp: string | null, zegels: readonly Zegelstand[] = []): Bewijsoordeel {
  return { geldig: false, fouten, onderwerp, gewist: [], zegels };
}

const ONLEESBAAR = 'Het bewijs is niet volledig of niet leesbaar. Haal het opnieuw op en sla het ongewijzigd op.';

function leesZegel(waarde: unknown): Zegelstand | null {
  if (!isObject(waarde)) return null;
  const { nummer, omvang, wortel, gemaaktOp } = waarde;
  if (typeof nummer !== 'number' || typeof omvang !== 'number' || typeof gemaaktOp !== 'string' || !isHash(wortel)) return null;
  return { nummer, omvang, wortel, gemaaktOp };
}

function leesPad(waarde: unknown): string[] | null {
  return Array.isArray(waarde) && waarde.every(isHash) ? waarde : null;
}

function leesVerhuld(waarde: unknown): VerhuldVeld[] | null {
  if (!Array.isArray(waarde)) return null;
  const gelezen = waarde.map((deel: unknown): VerhuldVeld | null => {
    if (!isObject(deel)) return null;
    const { veld, zout, tekst } = deel;
    if (typeof veld !== 'string' || !(zout === null || (typeof zout === 'string' && /^[0-9a-f]{32}$/.test(zout)))) return null;
    return tekst === null || typeof tekst === 'string' ? { veld, zout, tekst } : null;
  });
  return gelezen.every((deel) => deel !== null) ? gelezen : null;
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

function verifieerInclusiebewijs(document: Json): Bewijsoordeel {
  const { onderwerp, blad } = document;
  const [zegel, pad, verhuld] = [leesZegel(document['zegel']), leesPad(document['pad']), leesVerhuld(document['verhuld'])];
  if (!isObject(onderwerp) || !isObject(blad) || zegel === null || pad === null || verhuld === null) return ongeldig([ONLEESBAAR], null);
  const { plaats, tekst } = blad;
  if (typeof plaats !== 'number' || typeof tekst !== 'string') return ongeldig([ONLEESBAAR], null);
  const naam = `${String(onderwerp['soort'])} ${String(onderwerp['sleutel'])} onder zegel ${zegel.nummer}`;
  const inhoud = leesJson(tekst);
  if (!isObject(inhoud) || !isObject(inhoud['verhuld'])) return ongeldig(['Het blad is niet leesbaar: daarin hoort JSON te staan. Haal het bewijs opnieuw op.'], naam, [zegel]);
  const fouten: string[] = [];
  if (inhoud['soort'] !== onderwerp['soort'] || inhoud['sleutel'] !== onderwerp['sleutel']) fouten.push('Het blad gaat over iets anders dan het bewijs zegt.');
  fouten.push(...verhuldeFouten(inhoud['verhuld'], verhuld));
  if (!verifieerInclusie(bladhash(Buffer.from(tekst, 'utf8')), plaats, zegel.omvang, pad, zegel.wortel)) {
    fouten.push(`Het blad leidt niet naar de wortel van zegel ${zegel.nummer}: het blad, het pad of het zegel is gewijzigd.`);
  }
  const inBlad = inhoud['verhuld'];
  // The leaf has a hash where there was a text: what cannot be shown of it now was erased.
  const gewist = verhuld.filter(({ veld, tekst: over }) => over === null && typeof inBlad[veld] === 'string').map(({ veld }) => veld);
  return { geldig: fouten.length === 0, fouten, onderwerp: naam, gewist, zegels: [zegel] };
}

/** Every hidden field of the leaf must be explained once, and every explanation must give its hash. */
function verhuldeFouten(inBlad: Json, verhuld: readonly VerhuldVeld[]): string[] {
  const fouten: string[] = [];
  const namen = verhuld.map(({ veld }) => veld);
  if (JSON.stringify([...namen].sort()) !== JSON.stringify(Object.keys(inBlad).sort())) fouten.push('De verhulde velden van het blad en van het bewijs zijn niet dezelfde.');
  for (const { veld, zout, tekst } of verhuld) {
    const hash = inBlad[veld];
    if ((zout === null) !== (tekst === null)) {
      fouten.push(`Veld ${veld} heeft een tekst zonder zout of een zout zonder tekst, en is dus niet na te gaan.`);
    } else if (zout !== null && tekst !== null && hash !== verhuldeTekst(Buffer.from(zout, 'hex'), veld, tekst)) {
      fouten.push(`De tekst van veld ${veld} is niet de tekst die is verzegeld.`);
    }
  }
  return fouten;
}

function verifieerConsistentiebewijs(document: Json): Bewijsoordeel {
  const [van, tot, pad] = [leesZegel(document['van']), leesZegel(document['tot']), leesPad(document['pad'])];
  if (van === null || tot === null || pad === null) return ongeldig([ONLEESBAAR], null);
  const onderwerp = `zegel ${tot.nummer} als vervolg op zegel ${van.nummer}`;
  if (verifieerConsistentie(van, tot, pad)) return { geldig: true, fouten: [], onderwerp, gewist: [], zegels: [van, tot] };
  return ongeldig([`Zegel ${tot.nummer} is geen vervolg op zegel ${van.nummer}: er is iets gewijzigd van wat al was verzegeld, of het bewijs is niet ongeschonden.`], onderwerp, [van, tot]);
}
