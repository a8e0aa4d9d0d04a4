import { Bedrag, Datum } from '#values';
import { loopUit, maandVan, Tempo, volgendeMaand, type Maandbedrag, type Uitloop } from './prognose.berekening.js';
import type { PrognoseAntwoord, VerloopAntwoord } from './verloop.dto.js';

/** What changed in one month, as the uitnutting per month gives it. */
export interface Maandrij {
  readonly maand?: string | undefined;
  readonly toegedeeld: string;
  readonly vastgelegd: string;
  readonly betaald: string;
  readonly beschikbaar: string;
  readonly betaalbaar: string;
  readonly kasruimte: string;
}

const VELDEN = ['toegedeeld', 'vastgelegd', 'betaald'] as const;

/** Every month from the first in which anything changed up to the one of the peildatum, with how it stood at its end. */
export function maakVerloop(rijen: readonly Maandrij[], peildatum: Datum): Pick<VerloopAntwoord, 'maanden' | 'totaal'> {
  const perMaand = new Map(rijen.map((rij) => [rij.maand ?? '', rij]));
  const eerste = [...perMaand.keys()].sort()[0];
  let stand = { toegedeeld: Bedrag.NUL, vastgelegd: Bedrag.NUL, betaald: Bedrag.NUL };
  const maanden: VerloopAntwoord['maanden'] = [];
  for (let maand = eerste ?? '9999-99'; maand <= maandVan(peildatum); maand = volgendeMaand(maand)) {
    const rij = perMaand.get(maand);
    const mutatie = perVeld((veld) => Bedrag.van(rij?.[veld] ?? '0.00'));
    const vorige = stand;
    stand = perVeld((veld) => vorige[veld].plus(mutatie[veld]));
    maanden.push({ maand, ...alsTekst(mutatie), stand: alsTekst(stand) });
  }
  return { maanden, totaal: alsTekst(stand) };
}

function perVeld(maak: (veld: (typeof VELDEN)[number]) => Bedrag): Record<(typeof VELDEN)[number], Bedrag> {
  return { toegedeeld: maak('toegedeeld'), vastgelegd: maak('vastgelegd'), betaald: maak('betaald') };
}

function alsTekst({ toegedeeld, vastgelegd, betaald }: Record<(typeof VELDEN)[number], Bedrag>): Record<(typeof VELDEN)[number], string> {
  return { toegedeeld: toegedeeld.toString(), vastgelegd: vastgelegd.toString(), betaald: betaald.toString() };
}

/** What a prognosis rests on: how it stands (EUR), since when ("JJJJ-MM", null: never), and what was added in the months that a pace can rest on. */
export interface Maandreeks {
  readonly toegedeeld: Bedrag;
  readonly vastgelegd: Bedrag;
  readonly betaald: Bedrag;
  readonly beschikbaar: Bedrag;
  readonly betaalbaar: Bedrag;
  readonly kasruimte: Bedrag;
  /** The first month in which more was allotted than taken back, and those in which anything was committed and paid. */
  readonly toegedeeldSinds: string | null;
  readonly vastgelegdSinds: string | null;
  readonly betaaldSinds: string | null;
  readonly vastgelegdPerMaand: readonly Maandbedrag[];
  readonly betaaldPerMaand: readonly Maandbedrag[];
}

/** The series of one row, from what changed in each of its months. */
export function maakReeks(rijen: readonly Maandrij[]): Maandreeks {
  const som = (veld: Exclude<keyof Maandrij, 'maand'>): Bedrag => Bedrag.som(rijen.map((rij) => Bedrag.van(rij[veld])));
  const reeks = (veld: 'vastgelegd' | 'betaald'): Maandbedrag[] => rijen.map((rij) => ({ maand: rij.maand ?? '', bedrag: Bedrag.van(rij[veld]) }));
  const sinds = (veld: 'toegedeeld' | 'vastgelegd' | 'betaald', telt: (bedrag: Bedrag) => boolean): string | null => rijen.filter((rij) => telt(Bedrag.van(rij[veld]))).map(({ maand }) => maand ?? '').sort()[0] ?? null;
  const isIets = (bedrag: Bedrag): boolean => !bedrag.isNul();
  return {
    toegedeeld: som('toegedeeld'), vastgelegd: som('vastgelegd'), betaald: som('betaald'), beschikbaar: som('beschikbaar'), betaalbaar: som('betaalbaar'), kasruimte: som('kasruimte'),
    toegedeeldSinds: sinds('toegedeeld', (bedrag) => bedrag.isPositief()), vastgelegdSinds: sinds('vastgelegd', isIets), betaaldSinds: sinds('betaald', isIets), vastgelegdPerMaand: reeks('vastgelegd'), betaaldPerMaand: reeks('betaald'),
  };
}

/** The prognosis of one row. */
export function maakPrognose(reeks: Maandreeks, peildatum: Datum, eindeJaar: Datum): Omit<PrognoseAntwoord['rijen'][number], 'stroom' | 'jaar' | 'regio'> {
  const { toegedeeld, vastgelegd, betaald, toegedeeldSinds: sinds } = reeks;
  const verder = (tempo: Tempo | null, nu: Bedrag, ruimte: Bedrag): PrognoseAntwoord['rijen'][number]['verplichtingen'] => ({
    ruimte: ruimte.toString(), ...loopUit(tempo, ruimte, peildatum), eindeJaar: tempo === null ? null : totDan(tempo, nu, ruimte, dagenTussen(peildatum, eindeJaar)),
  });
  const verplichtingen = verder(Tempo.sinds(reeks.vastgelegdSinds, reeks.vastgelegdPerMaand, peildatum), vastgelegd, reeks.beschikbaar);
  const kas = verder(Tempo.sinds(reeks.betaaldSinds, reeks.betaaldPerMaand, peildatum), betaald, reeks.kasruimte.plus(reeks.betaalbaar));
  const dagenToegedeeld = sinds === null ? 0 : dagenTussen(Datum.van(`${sinds}-01`), peildatum);
  return { toegedeeldSinds: sinds, dagenToegedeeld, toegedeeld: toegedeeld.toString(), vastgelegd: vastgelegd.toString(), betaald: betaald.toString(), verplichtingen, kas, uitleg: uitlegVan(verplichtingen, toegedeeld) };
}

/** How much there will be then: never more than there is space for, and never less than nothing. */
export function totDan(tempo: Tempo, nu: Bedrag, ruimte: Bedrag, dagen: number): { laag: string; verwacht: string; hoog: string } {
  const { laag, verwacht, hoog } = tempo.na(dagen);
  const binnen = (groei: Bedrag): string => Bedrag.grootste(Bedrag.NUL, nu.plus(Bedrag.kleinste(groei, Bedrag.grootste(Bedrag.NUL, ruimte)))).toString();
  return { laag: binnen(laag), verwacht: binnen(verwacht), hoog: binnen(hoog) };
}

/** Whole days from one day to a later one. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return Math.round((Date.parse(tot.toString()) - Date.parse(van.toString())) / 86_400_000);
}

/** What the figures mean, in one sentence. */
function uitlegVan(uitloop: Uitloop & { readonly ruimte: string }, toegedeeld: Bedrag): string {
  if (toegedeeld.isNul()) return 'Hier is niets toegedeeld.';
  switch (uitloop.stand) {
    case 'op':
      return 'De ruimte is op.';
    case 'te-weinig-maanden':
      return 'Er zijn nog geen drie volle maanden om een tempo uit af te leiden.';
    case 'loopt-niet-leeg':
      return 'Bij het tempo van nu is de ruimte de komende tien jaar niet op.';
    case 'loopt-leeg': {
      const { opOp, opVroegst, opLaatst, maanden, perMaand } = uitloop;
      return `Bij het tempo van de laatste ${maanden} maanden (${Bedrag.van(perMaand ?? '0.00').voorMensen()} per maand) is de ruimte van ${Bedrag.van(uitloop.ruimte).voorMensen()} op rond ${mens(opOp)}; in acht van de tien gevallen ${opLaatst === null ? `niet eerder dan ${mens(opVroegst)}` : `tussen ${mens(opVroegst)} en ${mens(opLaatst)}`}.`;
    }
  }
}

function mens(dag: string | null): string {
  return dag === null ? 'later' : Datum.van(dag).voorMensen();
}
