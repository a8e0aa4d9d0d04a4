import { isDeepStrictEqual } from 'node:util';
import { beoordeel, laatToe, motiveringenIn, type FeitenPerOnderwerp, type Onderwerp, type Oordeel, type Regelset } from '#regeling-rules';
import { Datum } from '#values';
import { herstel, relevant, type BewaardOordeel } from '../besluitstraat/index.js';

/** What stands in the place of a text about a person that was erased (migration 0008). */
export const GEWIST = '[gewist]';

/** What was stored of a decision, as far as judging again needs it. */
export interface BewaardBesluit {
  readonly soort: Onderwerp;
  readonly uitkomst: 'toegekend' | 'geweigerd';
  readonly peildatum: string;
  /** The moment it was taken: what was decided about values later played no part. */
  readonly genomenOp: string;
  readonly stroom: string | null;
  readonly feiten: object;
  readonly oordelen: readonly BewaardOordeel[];
}

/** A stored decision as it is read by the thousand: facts and verdicts are the JSON texts they are kept as. */
export interface Besluitrij extends Omit<BewaardBesluit, 'feiten' | 'oordelen'> {
  readonly id: string;
  readonly regelset: string;
  readonly regio: string | null;
  readonly feiten: string;
  readonly oordelen: string;
}

/** What a query reads of `besluit` to get a `Besluitrij`. */
export const BESLUITKOLOMMEN = 'id, soort, uitkomst, regelset, peildatum, genomen_op AS "genomenOp", stroom, regio, feiten::text AS feiten, oordelen::text AS oordelen';

/** One thing that came out otherwise. Where the whole decision differs and not one rule, `regel` is empty. */
export interface Verschil {
  readonly regel: string;
  readonly veld: string;
  readonly toen: unknown;
  readonly nu: unknown;
}

const VELDEN = ['versie', 'uitkomst', 'toelichting', 'uitweg', 'parameters', 'motivering'] as const;

/** The fields of a verdict in which words of people can stand, which may have been erased. */
const TEKSTVELDEN: readonly string[] = ['toelichting', 'uitweg', 'motivering'];

/** Judges stored facts with the rules of their own day, and says in what the verdicts differ from the stored ones. */
export function herbeoordeel(regelset: Regelset, besluit: BewaardBesluit): { verschillen: Verschil[]; oordelen: Oordeel[] } {
  const alle = beoordeelBewaard(regelset, besluit);
  const oordelen = relevant(alle);
  const nu = new Map(oordelen.map((oordeel) => [oordeel.regel, oordeel]));
  const toen = new Map(besluit.oordelen.map((oordeel) => [oordeel.regel, herstel(oordeel)]));
  const verschillen = [...new Set([...toen.keys(), ...nu.keys()])].flatMap((regel) => verschillenVan(regel, toen.get(regel), nu.get(regel)));
  const uitkomst = laatToe(alle) ? 'toegekend' : 'geweigerd';
  if (uitkomst !== besluit.uitkomst) verschillen.push({ regel: '', veld: 'uitkomst', toen: besluit.uitkomst, nu: uitkomst });
  return { verschillen, oordelen };
}

/**
 * The differences of a decision as it is read by the thousand. A decision under another regelset, or with facts that no
 * rule can read any more, is a difference too and not an error. What was erased stood in the texts; the verdicts must
 * still come out the same.
 */
export function herbeoordeelRij(regelset: Regelset, rij: Besluitrij): Verschil[] {
  if (rij.regelset !== regelset.slug) return [{ regel: '', veld: 'regelset', toen: rij.regelset, nu: regelset.slug }];
  try {
    const { verschillen } = herbeoordeel(regelset, leesRij(rij));
    if (verschillen.length === 0 || !(rij.feiten.includes(GEWIST) || rij.oordelen.includes(GEWIST))) return verschillen;
    return verschillen.filter(({ veld }) => !TEKSTVELDEN.includes(veld));
  } catch (fout) {
    return [{ regel: '', veld: 'feiten', toen: 'beoordeeld', nu: `niet te beoordelen: ${fout instanceof Error ? fout.message : String(fout)}` }];
  }
}

/** Facts and verdicts as they were judged and given. Throws a SyntaxError when the stored text is no JSON. */
export function leesRij(rij: Besluitrij): BewaardBesluit {
  const { soort, uitkomst, peildatum, genomenOp, stroom, feiten, oordelen } = rij;
  return { soort, uitkomst, peildatum, genomenOp, stroom, feiten: JSON.parse(feiten) as object, oordelen: JSON.parse(oordelen) as BewaardOordeel[] };
}

/** Judges stored facts by a set of rules, on their own day. Throws a RangeError when no rule of the set speaks about them. */
export function beoordeelBewaard(regelset: Regelset, { soort, feiten: bewaard, peildatum, genomenOp, stroom }: BewaardBesluit): Oordeel[] {
  // What was stored under a kind of decision are the facts of that kind.
  const feiten = bewaard as FeitenPerOnderwerp[Onderwerp] as never;
  return beoordeel(regelset, soort, feiten, { peildatum: Datum.van(peildatum), bekendOp: genomenOp }, stroom ?? '', motiveringenIn(soort, feiten));
}

function verschillenVan(regel: string, toen: Oordeel | undefined, nu: Oordeel | undefined): Verschil[] {
  if (!toen || !nu) return [{ regel, veld: 'oordeel', toen: toen?.uitkomst ?? null, nu: nu?.uitkomst ?? null }];
  return VELDEN.filter((veld) => !isGelijk(toen[veld], nu[veld])).map((veld) => ({ regel, veld, toen: toen[veld], nu: nu[veld] }));
}

/** As plain JSON, so that what came from the database and what was just made compare by what they say. */
function isGelijk(toen: unknown, nu: unknown): boolean {
  return toen === nu || (typeof toen === 'object' && typeof nu === 'object' && isDeepStrictEqual(gewoon(toen), gewoon(nu)));
}

function gewoon(waarde: unknown): unknown {
  return JSON.parse(JSON.stringify(waarde));
}
