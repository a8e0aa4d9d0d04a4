import fc from 'fast-check';
import { Bedrag, Datum } from '#values';
import {
  KAMERBRIEF, voorbeeldBudgetbesluit, voorbeeldMboInkoop, voorbeeldMutatie, voorbeeldVerplichting, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding, type BetalingFeiten,
  type Oordeel, type VerplichtingFeiten, type WijzigingFeiten,
} from '../src/index.js';
import { isGoed, opBetaling, opBudgetbesluit, opVerplichting, opWijziging, uitkomstenVan } from './oordelen.js';
import { bedrag, betalingen, verplichtingen, wijzigingen } from './willekeurig.js';

/** Makes a fact that nobody can change any more, to the bottom. */
function bevroren<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null) Object.values(waarde).forEach(bevroren);
  return Object.freeze(waarde);
}

const ophalen = (oordelen: readonly Oordeel[], regel: string): Oordeel | undefined => oordelen.find((oordeel) => oordeel.regel === regel);

describe('a judgement', () => {
  it('is the same every time, also from facts as they were stored, and leaves the facts as they were', () => {
    const opnieuw = <T>(feiten: T): T => JSON.parse(JSON.stringify(feiten)) as T;
    fc.assert(fc.property(verplichtingen(), wijzigingen, betalingen, (verplichting, wijziging, betaling) => {
      expect(opVerplichting(opnieuw(verplichting))).toEqual(opVerplichting(bevroren(verplichting)));
      expect(opWijziging(opnieuw(wijziging))).toEqual(opWijziging(bevroren(wijziging)));
      expect(opBetaling(opnieuw(betaling))).toEqual(opBetaling(bevroren(betaling)));
    }));
  });

  it('does not depend on the order of the rules, nor on what was judged before', () => {
    const willekeurigeVolgorde = fc.shuffledSubarray([...KAMERBRIEF.regels], { minLength: KAMERBRIEF.regels.length }).map((regels) => ({ ...KAMERBRIEF, regels }));
    fc.assert(fc.property(willekeurigeVolgorde, verplichtingen(), verplichtingen(), (regelset, eerder, feiten) => {
      opVerplichting(eerder, regelset);
      expect(opVerplichting(feiten, regelset)).toEqual(opVerplichting(feiten));
    }), { numRuns: 50 });
  });

  it('does not depend on the order in which facts are listed', () => {
    const omgekeerd = ({ verzoek, arrangement, instelling, leerbedrijf, ...rest }: VerplichtingFeiten): VerplichtingFeiten => ({
      ...rest, verzoek: { ...verzoek, cofinanciering: [...verzoek.cofinanciering].reverse(), motiveringen: [...verzoek.motiveringen].reverse() },
      arrangement: arrangement && { ...arrangement, voorliggend: [...arrangement.voorliggend].reverse(), afgestemdMet: [...arrangement.afgestemdMet].reverse() },
      instelling: instelling && { ...instelling, duoErkenningen: [...instelling.duoErkenningen].reverse() },
      leerbedrijf: leerbedrijf && { ...leerbedrijf, sbbErkenningen: [...leerbedrijf.sbbErkenningen].reverse() },
    });
    fc.assert(fc.property(verplichtingen(), (feiten) => {
      expect(uitkomstenVan(opVerplichting(omgekeerd(feiten)))).toEqual(uitkomstenVan(opVerplichting(feiten)));
    }));
  });
});

/** Every rule that let the first pass, lets the second pass too. */
function nergensStrenger(eerst: readonly Oordeel[], daarna: readonly Oordeel[]): void {
  const strenger = eerst.filter(({ regel, uitkomst }) => isGoed(uitkomst) && !isGoed(ophalen(daarna, regel)?.uitkomst));
  expect(strenger.map(({ regel }) => regel)).toEqual([]);
  expect(daarna.map(({ regel }) => regel)).toEqual(eerst.map(({ regel }) => regel));
}

/** A part of an amount, rounded down. */
const deelVan = (heel: string, promille: number): string => Bedrag.uitCenten((Bedrag.van(heel).centen * BigInt(promille)) / 1000n).toString();
/** A part of what is asked: at least one cent, because nothing cannot be asked. */
const minderVan = (gevraagd: string, promille: number): string => Bedrag.grootste(Bedrag.van('0.01'), Bedrag.van(deelVan(gevraagd, promille))).toString();
const meerDan = (beschikbaar: string, extra: string): string => Bedrag.van(beschikbaar).plus(Bedrag.van(extra)).toString();

describe('asking less, or having more', () => {
  const promille = fc.integer({ min: 0, max: 1000 });

  it('turns no yes into a no for a verplichting', () => {
    fc.assert(fc.property(verplichtingen(), promille, bedrag, (feiten, deel, extra) => {
      const eerst = opVerplichting(feiten);
      nergensStrenger(eerst, opVerplichting({ ...feiten, verzoek: { ...feiten.verzoek, bedrag: minderVan(feiten.verzoek.bedrag, deel) } }));
      nergensStrenger(eerst, opVerplichting({ ...feiten, cel: { ...feiten.cel, beschikbaar: meerDan(feiten.cel.beschikbaar, extra) } }));
      const { persoon } = feiten;
      if (persoon === null) return;
      nergensStrenger(eerst, opVerplichting({ ...feiten, persoon: { ...persoon, maatwerkToegekend: deelVan(persoon.maatwerkToegekend, deel) } }));
      nergensStrenger(eerst, opVerplichting({ ...feiten, persoon: { ...persoon, werkgeversvergoedingToegekend: deelVan(persoon.werkgeversvergoedingToegekend, deel) } }));
      nergensStrenger(eerst, opVerplichting({ ...feiten, persoon: { ...persoon, werkfitTrajecten: 0 } }));
    }));
  });

  it('turns no yes into a no for a change', () => {
    fc.assert(fc.property(wijzigingen, promille, bedrag, (feiten, deel, extra) => {
      const eerst = opWijziging(feiten);
      nergensStrenger(eerst, opWijziging({ ...feiten, verzoek: { ...feiten.verzoek, bedrag: minderVan(feiten.verzoek.bedrag, deel) } }));
      nergensStrenger(eerst, opWijziging({ ...feiten, cel: { ...feiten.cel, beschikbaar: meerDan(feiten.cel.beschikbaar, extra) } }));
    }));
  });

  it('turns no yes into a no for a claim', () => {
    fc.assert(fc.property(betalingen, promille, bedrag, (feiten, deel, extra) => {
      const eerst = opBetaling(feiten);
      nergensStrenger(eerst, opBetaling({ ...feiten, verzoek: { ...feiten.verzoek, bedrag: minderVan(feiten.verzoek.bedrag, deel) } }));
      nergensStrenger(eerst, opBetaling({ ...feiten, kas: { ...feiten.kas, beschikbaar: meerDan(feiten.kas.beschikbaar, extra) } }));
    }));
  });
});

/** The amount that a way out names as the most that can be asked (EUR), or null. */
function tenHoogste(uitweg: string | null): string | null {
  const [, euros, centen] = /ten hoogste €\u00a0([\d.]+),(\d{2})/.exec(uitweg ?? '') ?? [];
  return euros === undefined ? null : `${euros.replaceAll('.', '')}.${centen}`;
}

const eenCentMeer = (tekst: string): string => Bedrag.uitCenten(Bedrag.van(tekst).centen + 1n).toString();

/** Asking what a way out names passes that rule, a cent more does not; and it is an amount that can be asked. */
function wegenUit(oordelen: readonly Oordeel[], met: (gevraagd: string) => Oordeel[]): number {
  let genoemd = 0;
  for (const { regel, uitweg } of oordelen) {
    const hoogste = tenHoogste(uitweg);
    if (hoogste === null) continue;
    genoemd += 1;
    expect([regel, uitweg, Bedrag.van(hoogste).isPositief()]).toEqual([regel, uitweg, true]);
    expect([regel, uitweg, isGoed(ophalen(met(hoogste), regel)?.uitkomst)]).toEqual([regel, uitweg, true]);
    expect([regel, uitweg, isGoed(ophalen(met(eenCentMeer(hoogste)), regel)?.uitkomst)]).toEqual([regel, uitweg, false]);
  }
  return genoemd;
}

const vraagVerplichting = (feiten: VerplichtingFeiten) => (gevraagd: string) => opVerplichting({ ...feiten, verzoek: { ...feiten.verzoek, bedrag: gevraagd } });
const vraagWijziging = (feiten: WijzigingFeiten) => (gevraagd: string) => opWijziging({ ...feiten, verzoek: { ...feiten.verzoek, bedrag: gevraagd } });
const vraagBetaling = (feiten: BetalingFeiten) => (gevraagd: string) => opBetaling({ ...feiten, verzoek: { ...feiten.verzoek, bedrag: gevraagd } });

describe('a refusal that names an amount as the way out', () => {
  it('passes with exactly that amount, for a verplichting', () => {
    const metVergoeding = verplichtingen(voorbeeldWerkgeversvergoeding, () => voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget' } }));
    fc.assert(fc.property(fc.oneof(verplichtingen(), metVergoeding), (feiten) => void wegenUit(opVerplichting(feiten), vraagVerplichting(feiten))), { numRuns: 300 });
    const krap = voorbeeldVerplichting({ verzoek: { instrument: 'maatwerkbudget', bedrag: '400.01' }, persoon: { maatwerkToegekend: '600.00' } });
    expect(wegenUit(opVerplichting(krap), vraagVerplichting(krap))).toBe(1);
  });

  it('passes with exactly that amount, for a change and for a claim', () => {
    fc.assert(fc.property(wijzigingen, (feiten) => void wegenUit(opWijziging(feiten), vraagWijziging(feiten))), { numRuns: 300 });
    fc.assert(fc.property(betalingen, (feiten) => void wegenUit(opBetaling(feiten), vraagBetaling(feiten))), { numRuns: 300 });
  });

  it('passes when the opening is lowered by exactly what it names, for a budgetbesluit', () => {
    const stroom = fc.constantFrom(['mbo-inkoop', '31500000.00'], ['werkgeversvergoeding', '27000000.00'], ['uitvoeringskosten', '4500000.00'], ['ontschot-menukaart', '195000000.00']);
    fc.assert(fc.property(stroom, fc.bigInt({ min: -5n, max: 5n }), ([code = '', plafond = ''], centen) => {
      const open = (centenMeer: bigint) => Bedrag.uitCenten(Bedrag.van(plafond).centen + centenMeer).toString();
      const besluit = (totaal: string) => opBudgetbesluit(voorbeeldBudgetbesluit({
        mutaties: [voorbeeldMutatie({ stroom: code, bedrag: totaal })], totalenNa: [{ stroom: code, jaar: 2021, verplichtingen: totaal, kas: totaal }],
      })).find(({ uitweg, parameters }) => uitweg?.startsWith('Verlaag de openstelling met') === true && Object.values(parameters)[0] === plafond);
      const genoemd = /met €\u00a0([\d.]+),(\d{2})/.exec(besluit(open(centen))?.uitweg ?? '');
      expect(genoemd !== null).toBe(centen > 0n);
      if (genoemd) expect(`${genoemd[1]}.${genoemd[2]}`).toBe(Bedrag.uitCenten(centen).toString());
      expect(besluit(plafond)).toBeUndefined();
    }));
  });
});

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** The day that a way out names as the last or first one possible, or null. */
function dagIn(uitweg: string | null, woord: 'uiterlijk op' | 'vanaf'): Datum | null {
  const [, dagnummer, maand = '', jaar] = new RegExp(`${woord} (\\d{1,2}) ([a-z]+) (\\d{4})`).exec(uitweg ?? '') ?? [];
  if (dagnummer === undefined) return null;
  return Datum.van(`${jaar}-${String(MAANDEN.indexOf(maand) + 1).padStart(2, '0')}-${dagnummer.padStart(2, '0')}`);
}

describe('a refusal that names a day as the way out', () => {
  it('passes when the training or the traject ends on exactly that day', () => {
    const opEinde = (feiten: VerplichtingFeiten, eind: Datum): VerplichtingFeiten => {
      const { opleiding, werkfit } = feiten.verzoek;
      const einddatum = eind.toString();
      return { ...feiten, verzoek: { ...feiten.verzoek, opleiding: opleiding && { ...opleiding, einddatum }, werkfit: werkfit && { ...werkfit, einddatum } } };
    };
    fc.assert(fc.property(verplichtingen(voorbeeldMboInkoop, voorbeeldWerkfitHouden), (feiten) => {
      for (const { regel, uitweg } of opVerplichting(feiten)) {
        const laatste = dagIn(uitweg, 'uiterlijk op');
        if (laatste === null) continue;
        expect([regel, isGoed(ophalen(opVerplichting(opEinde(feiten, laatste)), regel)?.uitkomst)]).toEqual([regel, true]);
        expect([regel, isGoed(ophalen(opVerplichting(opEinde(feiten, laatste.plusDagen(1))), regel)?.uitkomst)]).toEqual([regel, false]);
      }
    }), { numRuns: 300 });
  });

  it('passes when the request is dated on exactly that day', () => {
    const opDag = (feiten: VerplichtingFeiten, datum: Datum): VerplichtingFeiten => ({ ...feiten, verzoek: { ...feiten.verzoek, datum: datum.toString() } });
    fc.assert(fc.property(verplichtingen(), (feiten) => {
      for (const { regel, uitweg } of opVerplichting(feiten)) {
        const eerste = dagIn(uitweg, 'vanaf');
        if (eerste === null) continue;
        expect([regel, isGoed(ophalen(opVerplichting(opDag(feiten, eerste)), regel)?.uitkomst)]).toEqual([regel, true]);
        expect([regel, isGoed(ophalen(opVerplichting(opDag(feiten, eerste.plusDagen(-1))), regel)?.uitkomst)]).toEqual([regel, false]);
      }
    }), { numRuns: 300 });
  });
});
