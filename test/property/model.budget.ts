import { celrekening, jaarrekening, overboeking, type Budgetboek, type Posting } from './boekhouding.js';
import { laatste, som, spoorloos, toegestaan, type Budgetbesluit, type Model, type Oordeel } from './model.js';
import type { Mutatie, VerzoekVan } from './verzoek.js';

const MILJOEN = 100_000_000n;
const PRAKTIJKLEREN = ['mbo-inkoop', 'werkgeversvergoeding', 'uitvoeringskosten'];
const RMT = ['ontschot-menukaart', 'teambemensing'];
const IMPULS = 'impuls-banenafspraak';
/** Ceilings in EUR millions times ten, per rule. */
const DEELPLAFONDS: Readonly<Record<string, { readonly regel: string; readonly plafond: bigint }>> = {
  'mbo-inkoop': { regel: 'B-02', plafond: 315n * MILJOEN / 10n },
  werkgeversvergoeding: { regel: 'B-03', plafond: 270n * MILJOEN / 10n },
  uitvoeringskosten: { regel: 'B-04', plafond: 45n * MILJOEN / 10n },
};
const IMPULS_PER_JAAR = new Map([[2020, 2n * MILJOEN], [2021, 21n * MILJOEN], [2022, 13n * MILJOEN]]);

/** What one mutatie does in one budget. Money that moves between years or streams is lowered in the one and opened in the other. */
function postingsIn(boek: Budgetboek, mutatie: Mutatie): Posting[] {
  const { stroom, jaar, bedrag } = mutatie;
  const verdelen = (van: { stroom: string; jaar: number }): string => jaarrekening(boek, 'te-verdelen', van.stroom, van.jaar);
  const budget = (van: { stroom: string; jaar: number }): string => jaarrekening(boek, 'budget', van.stroom, van.jaar);
  const ruimte = (regio: string | undefined, plaats = { stroom, jaar }): string => celrekening(boek, 'ruimte', { ...plaats, regio: String(regio) });
  const hier = { stroom, jaar };
  switch (mutatie.soort) {
    case 'openstellen': return overboeking(verdelen(hier), budget(hier), bedrag);
    case 'verlagen': return overboeking(budget(hier), verdelen(hier), bedrag);
    case 'toedelen': return overboeking(ruimte(mutatie.regio), verdelen(hier), bedrag);
    case 'intrekken': return overboeking(verdelen(hier), ruimte(mutatie.regio), bedrag);
    case 'herverdelen': return overboeking(ruimte(mutatie.naarRegio), ruimte(mutatie.vanRegio), bedrag);
    case 'kasschuif':
    case 'overhevelen': {
      const daar = { stroom: mutatie.naarStroom ?? stroom, jaar: mutatie.naarJaar ?? jaar };
      const verplaatst = [...overboeking(budget(hier), verdelen(hier), bedrag), ...overboeking(verdelen(daar), budget(daar), bedrag)];
      if (mutatie.regio === undefined) return verplaatst;
      return [...overboeking(verdelen(hier), ruimte(mutatie.regio), bedrag), ...verplaatst, ...overboeking(ruimte(mutatie.regio, daar), verdelen(daar), bedrag)];
    }
  }
}

function postingsVan(mutatie: Mutatie): Posting[] {
  const boeken: readonly Budgetboek[] = mutatie.budget === 'beide' ? ['verplichtingen', 'kas'] : [mutatie.budget];
  return boeken.flatMap((boek) => postingsIn(boek, mutatie));
}

/** The rules that a budgetbesluit would break: all mutaties are carried out in thought, in order, on a copy of the balances. */
function gebrokenRegels(model: Model, mutaties: readonly Mutatie[]): string[] {
  const saldi = new Map(model.boeken.saldi);
  let tekort = false;
  for (const mutatie of mutaties) {
    for (const [rekening, verschil] of nettoVan([mutatie])) {
      const na = (saldi.get(rekening) ?? 0n) + verschil;
      // What does not fit leaves the account as it is, so that the mutaties after it are judged by themselves.
      if (!isBudget(rekening) && na < 0n && verschil < 0n) tekort = true;
      else saldi.set(rekening, na);
    }
  }
  const geopend = (boek: Budgetboek, stromen: readonly string[], jaar?: number): bigint =>
    som([...saldi].filter(([rekening]) => stromen.some((stroom) => rekening.startsWith(jaar === undefined ? `${boek}/budget/${stroom}/` : `${boek}/budget/${stroom}/${jaar}/`))).map(([, saldo]) => -saldo));
  const raakt = (stromen: readonly string[]): boolean => mutaties.some(({ stroom, naarStroom }) => stromen.includes(stroom) || (naarStroom !== undefined && stromen.includes(naarStroom)));
  const boven = (stromen: readonly string[], plafond: bigint): boolean => raakt(stromen) && (geopend('verplichtingen', stromen) > plafond || geopend('kas', stromen) > plafond);

  const regels: string[] = [];
  if (raakt(PRAKTIJKLEREN)) {
    const [alle, in2021] = [geopend('verplichtingen', PRAKTIJKLEREN), geopend('verplichtingen', PRAKTIJKLEREN, 2021)];
    if (in2021 !== 63n * MILJOEN || alle !== in2021 || geopend('kas', PRAKTIJKLEREN) > 63n * MILJOEN) regels.push('B-01');
    if (alle !== 63n * MILJOEN) regels.push('B-05');
  }
  for (const [stroom, { regel, plafond }] of Object.entries(DEELPLAFONDS)) if (boven([stroom], plafond)) regels.push(regel);
  if (boven(RMT, 195n * MILJOEN)) regels.push('B-06');
  if (raakt([IMPULS])) {
    const teVeel = [2020, 2021, 2022, 2023].some((jaar) => geopend('verplichtingen', [IMPULS], jaar) > (IMPULS_PER_JAAR.get(jaar) ?? 0n));
    if (teVeel || geopend('kas', [IMPULS]) > 36n * MILJOEN) regels.push('B-09');
  }
  if (tekort) regels.push('B-13');
  return regels;
}

/** Submitting is judged at once, and books nothing. */
export function dienBudgetIn(model: Model, { door, datum, mutaties }: VerzoekVan<'budget'>): Oordeel {
  const regels = gebrokenRegels(model, mutaties);
  if (regels.length > 0) return { uitkomst: 'geweigerd', regels, tekort: null };
  return toegestaan(({ id }) => {
    model.budgetbesluiten.set(id, { id, indiener: door, datum, mutaties, status: 'ingediend' });
    return { status: 'ingediend', boekingen: null };
  });
}

/** Approving is judged again, on what is true then; a refusal leaves the besluit as it is. */
export function fiatteerBudget(model: Model, { door, id }: VerzoekVan<'budget-fiatteren' | 'budget-intrekken'>): Oordeel {
  const besluit = model.budgetbesluiten.get(id);
  if (!besluit) return spoorloos(404, 'niet-gevonden');
  if (besluit.status !== 'ingediend') return spoorloos(409, 'verkeerde-status');
  if (besluit.indiener === door) return spoorloos(409, 'zelfde-persoon');
  const regels = gebrokenRegels(model, besluit.mutaties);
  if (regels.length > 0) return { uitkomst: 'geweigerd', regels, tekort: null };
  return toegestaan(() => {
    const dag = boekdag(model, besluit);
    const nummers = besluit.mutaties.map((mutatie) => model.boeken.boek(mutatie.soort, dag, postingsVan(mutatie)));
    besluit.status = 'vastgesteld';
    model.besluiten += 1;
    return { status: 'vastgesteld', boekingen: [nummers[0], nummers.at(-1)] };
  });
}

/** All mutaties on one day: the first from which on every account that becomes less has enough on every day. */
function boekdag(model: Model, { datum, mutaties }: Budgetbesluit): string {
  const gewenst = model.boekdag(datum);
  const netto = nettoVan(mutaties);
  return laatste(gewenst, ...[...netto].filter(([rekening, verschil]) => verschil < 0n && !isBudget(rekening)).map(([rekening, verschil]) => model.boeken.eersteDagMet(rekening, -verschil, gewenst)));
}

const isBudget = (rekening: string): boolean => rekening.includes('/budget/');

/** What mutaties together change per account. */
function nettoVan(mutaties: readonly Mutatie[]): Map<string, bigint> {
  const netto = new Map<string, bigint>();
  for (const { rekening, bedrag } of mutaties.flatMap(postingsVan)) netto.set(rekening, (netto.get(rekening) ?? 0n) + bedrag);
  return netto;
}

export function trekBudgetIn(model: Model, { id }: VerzoekVan<'budget-fiatteren' | 'budget-intrekken'>): Oordeel {
  const besluit = model.budgetbesluiten.get(id);
  if (!besluit) return spoorloos(404, 'niet-gevonden');
  if (besluit.status !== 'ingediend') return spoorloos(409, 'verkeerde-status');
  return toegestaan(() => {
    besluit.status = 'ingetrokken';
    return { status: 'ingetrokken' };
  });
}
