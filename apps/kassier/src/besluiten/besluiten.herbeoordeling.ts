import { isDeepStrictEqual } from 'node:util';
import { beoordeel, laatToe, type FeitenPerOnderwerp, type Motivering, type Onderwerp, type Oordeel } from '#regeling-rules';
import { Datum } from '#values';
import { herstel, REGELSET, relevant, type BewaardOordeel } from '../besluitstraat/index.js';

/** What was stored of a decision, as far as judging again needs it. */
export interface BewaardBesluit {
  readonly soort: Onderwerp;
  readonly uitkomst: 'toegekend' | 'geweigerd';
  readonly peildatum: string;
  readonly stroom: string | null;
  readonly feiten: object;
  readonly oordelen: readonly BewaardOordeel[];
}

/** One thing that came out otherwise. `veld` is "uitkomst" with an empty rule where the whole decision would differ. */
export interface Verschil {
  readonly regel: string;
  readonly veld: string;
  readonly toen: unknown;
  readonly nu: unknown;
}

const VELDEN = ['versie', 'uitkomst', 'toelichting', 'uitweg', 'parameters', 'motivering'] as const;

/** Judges stored facts with the rules of their own day, and says in what the verdicts differ from the stored ones. */
export function herbeoordeel(besluit: BewaardBesluit): { verschillen: Verschil[]; oordelen: Oordeel[] } {
  const alle = beoordeelFeiten(besluit);
  const oordelen = relevant(alle);
  const nu = new Map(oordelen.map((oordeel) => [oordeel.regel, oordeel]));
  const toen = new Map(besluit.oordelen.map((oordeel) => [oordeel.regel, herstel(oordeel)]));
  const verschillen = [...new Set([...toen.keys(), ...nu.keys()])].flatMap((regel) => verschillenVan(regel, toen.get(regel), nu.get(regel)));
  const uitkomst = laatToe(alle) ? 'toegekend' : 'geweigerd';
  if (uitkomst !== besluit.uitkomst) verschillen.push({ regel: '', veld: 'uitkomst', toen: besluit.uitkomst, nu: uitkomst });
  return { verschillen, oordelen };
}

function beoordeelFeiten({ soort, feiten, peildatum, stroom }: BewaardBesluit): Oordeel[] {
  // What was stored under a kind of decision are the facts of that kind.
  const motiveringen = soort === 'verplichting' ? (feiten as { verzoek: { motiveringen: Motivering[] } }).verzoek.motiveringen : [];
  return beoordeel(REGELSET, soort, feiten as FeitenPerOnderwerp[Onderwerp] as never, Datum.van(peildatum), stroom ?? '', motiveringen);
}

function verschillenVan(regel: string, toen: Oordeel | undefined, nu: Oordeel | undefined): Verschil[] {
  if (!toen || !nu) return [{ regel, veld: 'oordeel', toen: toen?.uitkomst ?? null, nu: nu?.uitkomst ?? null }];
  return VELDEN.filter((veld) => !isDeepStrictEqual(gewoon(toen[veld]), gewoon(nu[veld]))).map((veld) => ({ regel, veld, toen: toen[veld], nu: nu[veld] }));
}

/** As plain JSON, so that what came from the database and what was just made compare by what they say. */
function gewoon(waarde: unknown): unknown {
  return JSON.parse(JSON.stringify(waarde));
}
