import { AFWIJKING_MAX, type Bedragkeuze, type Opdracht } from './opdracht.js';
import type { Betaling, Model, Run, Verplichting } from './model.js';
import { begonnenWeken, gedeclareerdeWeken, kasplaats, persoonsrest, vergoeding, woonregio } from './model.verplichting.js';
import { DOELEN, type Bankpost, type Doel, type Mutatie, type Verzoek } from './verzoek.js';

/** From a wish to a request, given what there is. Pure: the same wish in the same state is the same request. */

/** Three regions that began in the first phase, so that every day is late enough. */
export const REGIOS = ['AM18', 'AM13', 'AM26'];
export const SZW = ['szw-een', 'szw-twee'];
const KASSIERS = ['kas-een', 'kas-twee'];
/** Approves runs and does nothing else, so that there is always somebody who may. */
const FIATTEUR = 'kas-drie';
/** Streams that the sequences spend, with the crebo of the two trainings. */
const STROMEN = [...new Set(Object.values(DOELEN).map(({ stroom }) => stroom))];
const CREBOS = ['25166', '25167'];
const PERSONEN = 5;
const DAGEN = ['2021-03-15', '2021-04-20', '2021-02-10', '2021-05-05', '2021-06-30', '2021-07-15', '2021-09-01', '2021-12-20', '2022-01-10', '2021-03-15', '2021-04-20'];
const BESTAAT_NIET = '0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1dff';

const neem = <T>(lijst: readonly T[], keuze: number): T => lijst[keuze % lijst.length] as T;
const kleinste = (bedragen: readonly bigint[]): bigint => bedragen.reduce((een, ander) => (ander < een ? ander : een));

/** One that the step fits; now and then any, so that steps out of order are tried too. Null when there is none. */
function kies<T>(alle: Iterable<T>, past: (kandidaat: T) => boolean, { afwijking }: Opdracht, keuze: number): T | null {
  const lijst = [...alle].filter((kandidaat) => afwijking < AFWIJKING_MAX || past(kandidaat));
  return lijst.length === 0 ? null : neem(lijst, keuze);
}

/** The amount that is asked, when `hoogste` is the most that may be. */
function bedragVan(keuze: Bedragkeuze, hoogste: bigint): bigint {
  const kan = hoogste > 0n ? hoogste : 1n;
  switch (keuze.soort) {
    case 'deel': return (kan * BigInt(keuze.procent)) / 100n || 1n;
    case 'alles': return kan;
    case 'cent-te-veel': return kan + 1n;
    case 'cent': return 1n;
    case 'veel-te-veel': return kan * 3n + 100_000n;
  }
}

/** The request that a wish comes to; null when there is nothing it could be about. */
export function bepaal(opdracht: Opdracht, model: Model): Verzoek | null {
  const { soort, keuze: [a, b, c], afwijking } = opdracht;
  const datum = neem(DAGEN, opdracht.dag);
  const kassier = neem(KASSIERS, c);
  switch (soort) {
    case 'budget': return { soort, door: neem(SZW, c), datum, mutaties: mutaties(opdracht, model) };
    case 'budget-fiatteren':
    case 'budget-intrekken': {
      const besluit = kies(model.budgetbesluiten.values(), ({ status }) => status === 'ingediend', opdracht, a);
      if (!besluit) return null;
      return { soort, id: besluit.id, door: afwijking < AFWIJKING_MAX ? besluit.indiener : neem(SZW.filter((wie) => wie !== besluit.indiener), c) };
    }
    case 'arrangement': return { soort, door: neem(REGIOS, b), persoon: (a % PERSONEN) + 1 };
    case 'overdracht':
    case 'beeindigen': {
      const arrangement = kies(model.arrangementen.values(), ({ beeindigd }) => !beeindigd, opdracht, a);
      const woont = arrangement?.verloop.at(-1)?.regio;
      if (!arrangement || woont === undefined) return null;
      const door = afwijking < AFWIJKING_MAX ? neem(REGIOS, c) : woont;
      return soort === 'beeindigen' ? { soort, door, id: arrangement.id, datum } : { soort, door, id: arrangement.id, naarRegio: neem(REGIOS, b), datum };
    }
    case 'verplichting': return verplichting(opdracht, model, datum);
    case 'wijziging': return wijziging(opdracht, model, datum);
    case 'betaling': return betaling(opdracht, model, datum);
    case 'betaling-intrekken': {
      const gekozen = kies(model.betalingen.values(), ({ status }) => ['betaalbaar', 'retour'].includes(status), opdracht, a);
      return gekozen && { soort, id: gekozen.id, door: b % 3 === 0 ? kassier : afwijking < AFWIJKING_MAX ? neem(REGIOS, c) : gekozen.cel.regio };
    }
    case 'heropenen': {
      const gekozen = kies(model.betalingen.values(), ({ status }) => status === 'retour', opdracht, a);
      return gekozen && { soort, id: gekozen.id, door: kassier };
    }
    case 'run': return kies(model.betalingen.values(), ({ status }) => status === 'betaalbaar', opdracht, a) && { soort, door: kassier, datum: a % 4 === 0 ? datum : neem(['2021-12-28', '2022-02-01'], a), stromen: b % 3 === 0 ? [neem(STROMEN, a), neem(STROMEN, c)] : null };
    case 'run-fiatteren':
    case 'run-verzenden':
    case 'run-intrekken': return runstap(soort, opdracht, model);
    case 'bank': return afschrift(opdracht, model, datum);
    case 'afschrift-opnieuw': {
      const [id, inhoud] = kies(model.afschriften, () => true, opdracht, a) ?? [];
      if (id === undefined || inhoud === undefined) return null;
      const posten = inhoud.split('\n').map((regel) => regel.split(' ')).map(([, kenmerk, bedrag]) => ({ kenmerk: kenmerk === 'null' ? null : String(kenmerk), bedrag: BigInt(bedrag ?? 0) }));
      const anders: Bankpost[] = afwijking < AFWIJKING_MAX * 2 ? [{ kenmerk: null, bedrag: 1n }] : [];
      return { soort: 'bank', door: kassier, datum: inhoud.slice(0, 10), afschrift: id, posten: [...posten, ...anders] };
    }
    case 'sluiten': return sluitMaand(opdracht, model);
    case 'opnieuw': return null;
  }
}

function mutaties({ keuze: [a, b, c], bedrag }: Opdracht, model: Model): Mutatie[] {
  return Array.from({ length: (a % 3) + 1 }, (_leeg, index) => {
    const stroom = neem(STROMEN, b + index * 5);
    const jaar = c % 5 === 0 ? 2022 : 2021;
    const regio = neem(REGIOS, a + index);
    const budget = neem(['beide', 'verplichtingen', 'kas', 'beide'] as const, a + b + index);
    const vrij = budget === 'kas' ? model.kasruimte({ stroom, jaar, regio }) : model.ruimte({ stroom, jaar, regio });
    const vast = { stroom, jaar, budget };
    switch (neem(['toedelen', 'herverdelen', 'intrekken', 'toedelen', 'kasschuif', 'overhevelen', 'openstellen', 'toedelen', 'verlagen'] as const, c + index)) {
      case 'toedelen': return { ...vast, soort: 'toedelen', regio, bedrag: bedragVan(bedrag, 1_500_00n) };
      case 'intrekken': return { ...vast, soort: 'intrekken', regio, bedrag: bedragVan(bedrag, vrij) };
      case 'herverdelen': return { ...vast, soort: 'herverdelen', vanRegio: regio, naarRegio: neem(REGIOS, a + index + 1), bedrag: bedragVan(bedrag, vrij) };
      case 'kasschuif': return { ...vast, budget: 'kas', soort: 'kasschuif', naarJaar: jaar === 2021 ? 2022 : 2021, bedrag: bedragVan(bedrag, vrij), ...(b % 3 === 0 ? {} : { regio }) };
      case 'overhevelen': {
        const binnenRmt: Readonly<Record<string, string>> = { 'ontschot-menukaart': 'teambemensing', teambemensing: 'ontschot-menukaart' };
        return { ...vast, soort: 'overhevelen', naarStroom: binnenRmt[stroom] ?? neem(STROMEN.filter((ander) => ander !== stroom), a), bedrag: bedragVan(bedrag, vrij), ...(b % 3 === 0 ? {} : { regio }) };
      }
      case 'openstellen': return { ...vast, soort: 'openstellen', bedrag: bedragVan(bedrag, 2_000_00n) };
      case 'verlagen': return { ...vast, soort: 'verlagen', bedrag: bedragVan(bedrag, 1_000_00n) };
    }
  });
}

function verplichting(opdracht: Opdracht, model: Model, datum: string): Verzoek {
  const { keuze: [a, b, c], afwijking, bedrag } = opdracht;
  const doel = neem(Object.keys(DOELEN) as Doel[], a);
  const { stroom, instrument } = DOELEN[doel];
  const metPersoon = !['mbo', 'bemensing', 'uitvoering'].includes(doel);
  const gekozen = metPersoon && afwijking > 1 ? kies(model.arrangementen.values(), ({ beeindigd }) => !beeindigd, opdracht, b) : null;
  const door = afwijking > 3 && gekozen ? woonregio(gekozen, datum) : neem(REGIOS, c);
  const jaar = afwijking === 5 ? 2022 : 2021;
  const weken = (c % 34) + 1;
  const crebo = neem(CREBOS, b + c);
  const isVergoeding = doel === 'vergoeding';
  const rest = persoonsrest(model, gekozen?.persoon ?? null, stroom, instrument, isVergoeding ? crebo : null);
  const hoogste = kleinste([model.ruimte({ stroom, jaar, regio: door }), ...(rest === null ? [] : [rest]), ...(isVergoeding ? [vergoeding(weken)] : [])]);
  return { soort: 'verplichting', door, doel, jaar, datum, bedrag: bedragVan(bedrag, hoogste), arrangement: gekozen?.id ?? null, crebo, weken, meebetaald: b % 13 === 0 ? 'nee' : neem(['ja', 'nee, met reden'] as const, b) };
}

const LOOPT = ({ status }: Verplichting): boolean => !['afgewikkeld', 'vervallen'].includes(status);

/** The region whose it is, or now and then another. */
function team({ afwijking, keuze: [, , c] }: Opdracht, regio: string): string {
  return afwijking < 3 ? neem(REGIOS, c) : regio;
}

function laterDan(datum: string, rij: Verplichting, { afwijking }: Opdracht): string {
  return datum < rij.datum && afwijking >= AFWIJKING_MAX ? rij.datum : datum;
}

function wijziging(opdracht: Opdracht, model: Model, dag: string): Verzoek | null {
  const { keuze: [a, b], bedrag, afwijking } = opdracht;
  const rij = kies(model.verplichtingen.values(), LOOPT, opdracht, a);
  if (!rij) return null;
  const wat = neem(['verhogen', 'verlagen', 'vrijvallen'] as const, b);
  const vrij = rij.vastgelegd - rij.betaalbaar - rij.betaald;
  const rest = persoonsrest(model, rij.persoon, rij.cel.stroom, rij.instrument, rij.crebo);
  const isVergoeding = rij.cel.stroom === DOELEN.vergoeding.stroom;
  const hoogste = wat === 'verhogen' ? kleinste([model.ruimte(rij.cel), ...(rest === null ? [] : [rest]), ...(isVergoeding ? [vergoeding(rij.weken) - rij.vastgelegd] : [])]) : vrij;
  const zonderBedrag = wat === 'vrijvallen' && b % 2 === 0;
  return { soort: 'wijziging', door: team(opdracht, rij.cel.regio), id: afwijking === 3 ? BESTAAT_NIET : rij.id, wat, bedrag: zonderBedrag ? null : bedragVan(bedrag, hoogste), datum: laterDan(dag, rij, opdracht) };
}

function betaling(opdracht: Opdracht, model: Model, dag: string): Verzoek | null {
  const { keuze: [a, b, c], bedrag, afwijking } = opdracht;
  const rij = kies(model.verplichtingen.values(), LOOPT, opdracht, a);
  if (!rij) return null;
  const isVergoeding = rij.cel.stroom === DOELEN.vergoeding.stroom;
  const datum = laterDan(isVergoeding && dag < '2021-04-01' && afwijking >= AFWIJKING_MAX ? '2021-04-20' : dag, rij, opdracht);
  const mogelijk = afwijking < AFWIJKING_MAX ? 12 : Math.min(12, Math.max(1, begonnenWeken(datum) - gedeclareerdeWeken(model, [rij])));
  const weken = isVergoeding && afwijking !== 4 ? (c % mogelijk) + 1 : null;
  const alleenWeken = weken !== null && b % 3 === 0;
  const hoogste = kleinste([rij.vastgelegd - rij.betaalbaar - rij.betaald, model.kasruimte(kasplaats(model, rij, 1n, datum).cel), ...(weken === null ? [] : [vergoeding(weken)])]);
  const door = c % 6 === 0 ? neem(KASSIERS, b) : team(opdracht, rij.cel.regio);
  return { soort: 'betaling', door, id: afwijking === 3 ? BESTAAT_NIET : rij.id, bedrag: alleenWeken ? null : bedragVan(bedrag, hoogste), weken, datum, eind: b % 5 === 0 };
}

function runstap(soort: 'run-fiatteren' | 'run-verzenden' | 'run-intrekken', opdracht: Opdracht, model: Model): Verzoek | null {
  const { keuze: [a, , c], afwijking } = opdracht;
  const begin = soort === 'run-verzenden' || (soort === 'run-intrekken' && c % 2 === 0) ? 'gefiatteerd' : 'concept';
  const run = kies<Run>(model.runs.values(), ({ status }) => status === begin, opdracht, a);
  if (!run) return null;
  const door = soort === 'run-fiatteren' && c % 3 > 0 && afwijking >= AFWIJKING_MAX ? FIATTEUR : neem(KASSIERS, c);
  return { soort, id: run.id, door };
}

/** A statement: mostly what the bank would tell about payments that are with it, with money nobody announced in between. */
function afschrift(opdracht: Opdracht, model: Model, datum: string): Verzoek {
  const { keuze: [a, b, c], afwijking } = opdracht;
  const opdrachten = [...model.opdrachten.values()];
  const bij = (status: Betaling['status']) => opdrachten.filter(({ loopt, betaling: rij }) => loopt && rij.status === status);
  const posten: Bankpost[] = [];
  for (const { kenmerk, betaling: rij } of bij('verzonden').filter((_een, index) => (index + a) % 4 !== 0)) {
    posten.push({ kenmerk, bedrag: -rij.bedrag });
    if (b % 11 === 0) posten.unshift({ kenmerk, bedrag: rij.bedrag });
  }
  for (const { kenmerk, betaling: rij } of bij('uitgevoerd').filter((_een, index) => (index + b) % 3 === 0)) posten.push({ kenmerk, bedrag: rij.bedrag });
  if (posten.length === 0 || a % 4 === 0) posten.push({ kenmerk: c % 2 === 0 ? null : 'ONBEKEND-1', bedrag: BigInt(a + 1) * (b % 2 === 0 ? 100n : -100n) });
  const vreemd = kies(opdrachten, () => true, opdracht, b);
  // What does not fit: a wrong amount, executed once more, or ahead of what is known.
  if (vreemd && afwijking < AFWIJKING_MAX) posten.push({ kenmerk: vreemd.kenmerk, bedrag: vreemd.betaling.bedrag * (c % 2 === 0 ? 1n : -1n) + (c % 3 === 0 ? 1n : 0n) });
  // Two statements of one round may get the same id, which the bank never does: then only one of them counts.
  return { soort: 'bank', door: neem(KASSIERS, c), datum, afschrift: `AFS-${model.afschriften.size}-${a % 7}`, posten };
}

/** The first month that is still open, or at once the whole of 2021. */
function sluitMaand({ keuze: [a, , c] }: Opdracht, { openVanaf }: Model): Verzoek {
  return { soort: 'sluiten', door: neem(KASSIERS, c), maand: a % 4 === 0 ? '2021-12' : (openVanaf ?? '2021-01').slice(0, 7) };
}

/** The same request with another content, for a key that was used before; null when nothing in it can differ. */
export function andersDan(verzoek: Verzoek): Verzoek | null {
  switch (verzoek.soort) {
    case 'verplichting': return { ...verzoek, bedrag: verzoek.bedrag + 7n };
    case 'wijziging': return { ...verzoek, bedrag: (verzoek.bedrag ?? 0n) + 7n };
    case 'betaling': return { ...verzoek, bedrag: (verzoek.bedrag ?? 0n) + 7n };
    case 'budget': return { ...verzoek, mutaties: verzoek.mutaties.map((mutatie) => ({ ...mutatie, bedrag: mutatie.bedrag + 7n })) };
    case 'arrangement': return { ...verzoek, persoon: (verzoek.persoon % PERSONEN) + 1 };
    case 'run': return { ...verzoek, datum: verzoek.datum === '2022-02-01' ? '2022-02-02' : '2022-02-01' };
    default: return null;
  }
}
