import fc from 'fast-check';
import { KAMERBRIEF, laatToe, voorbeeldMboInkoop, voorbeeldVerplichting, voorbeeldWerkfitHouden, type ArrangementFeiten, type BegunstigdeFeiten, type VerplichtingFeiten } from '../src/index.js';
import { isGoed, opVerplichting, uitkomstenVan } from './oordelen.js';
import { inRegio, instrumentcode, metInstrument, opStroom, regiocode, verplichtingen } from './willekeurig.js';

// What the regeling says may NOT matter. Each property also shows that it looks at something: elsewhere the same fact does matter.

/** Categories of jobseekers, each with a first responsible party that fits (P-02). */
const SAMENSTELLINGEN: readonly Pick<ArrangementFeiten, 'categorie' | 'eerstverantwoordelijke' | 'opVerzoek'>[] = [
  { categorie: 'bedreigde-werknemer', eerstverantwoordelijke: 'sociale-partners', opVerzoek: false },
  { categorie: 'bedreigde-werknemer', eerstverantwoordelijke: 'uwv', opVerzoek: true },
  { categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', opVerzoek: false },
  { categorie: 'jongere', eerstverantwoordelijke: 'gemeente', opVerzoek: false },
  { categorie: 'bijstandsaanvrager', eerstverantwoordelijke: 'gemeente', opVerzoek: false },
  { categorie: 'ondernemer-nug', eerstverantwoordelijke: 'gemeente', opVerzoek: false },
];

const uitkeringEnDoelgroep = fc.record({
  samenstelling: fc.constantFrom(...SAMENSTELLINGEN), doelgroepBanenafspraak: fc.boolean(), wajong: fc.boolean(), loonwaardePercentage: fc.constantFrom(null, 0, 60, 100),
}).map(({ samenstelling, ...doelgroep }) => ({ ...samenstelling, ...doelgroep }));

const metPersoon = (feiten: VerplichtingFeiten, anders: Partial<ArrangementFeiten>): VerplichtingFeiten =>
  ({ ...feiten, arrangement: feiten.arrangement && { ...feiten.arrangement, ...anders } });

const uitkomsten = (feiten: VerplichtingFeiten) => uitkomstenVan(opVerplichting(feiten));
const magHet = (feiten: VerplichtingFeiten): boolean => laatToe(opVerplichting(feiten));

describe('F-09: on the ontschot menukaart the benefit and the target group of a person', () => {
  const aanvraag = verplichtingen(voorbeeldVerplichting).map((feiten) => opStroom(feiten, 'ontschot-menukaart'));
  const ontschotteInstrumenten = KAMERBRIEF.referentie.instrumenten.filter(({ deel }) => deel === 'algemeen').map(({ code }) => code);

  it('change the verdict of no rule, for every instrument of the general part', () => {
    fc.assert(fc.property(aanvraag, fc.constantFrom(...ontschotteInstrumenten), uitkeringEnDoelgroep, uitkeringEnDoelgroep, (feiten, instrument, een, ander) => {
      const verzoek = metInstrument(feiten, instrument);
      expect(uitkomsten(metPersoon(verzoek, een))).toEqual(uitkomsten(metPersoon(verzoek, ander)));
    }));
  });

  it('never make the difference between a grant and a refusal, whatever is asked', () => {
    fc.assert(fc.property(aanvraag, uitkeringEnDoelgroep, uitkeringEnDoelgroep, (feiten, een, ander) => {
      expect(magHet(metPersoon(feiten, een))).toBe(magHet(metPersoon(feiten, ander)));
    }));
  });

  it('do matter for the money of the impuls, which is for one group only', () => {
    const werkfit = voorbeeldWerkfitHouden();
    expect(magHet(metPersoon(werkfit, { doelgroepBanenafspraak: true }))).toBe(true);
    expect(magHet(metPersoon(werkfit, { doelgroepBanenafspraak: false }))).toBe(false);
  });
});

describe('F-12: money of mbo-inkoop', () => {
  const inkoop = verplichtingen(voorbeeldMboInkoop).map((feiten) => opStroom(feiten, 'mbo-inkoop'));

  it('can be asked by a gemeente or UWV without an arrangement wherever it can be asked with one', () => {
    fc.assert(fc.property(inkoop, fc.constantFrom('gemeente', 'uwv'), fc.constantFrom('praktijkleren-mbo', 'scholing'), (feiten, inkoper, instrument) => {
      const { opleiding } = feiten.verzoek;
      const met = metInstrument({ ...feiten, verzoek: { ...feiten.verzoek, opleiding: opleiding && { ...opleiding, inkoper } } }, instrument);
      const zonder = { ...met, arrangement: null, persoon: null };
      expect(magHet(zonder) || !magHet(met)).toBe(true);
      expect(opVerplichting(zonder).filter(({ toelichting }) => toelichting.includes('«arrangementId»'))).toEqual([]);
    }));
  });

  it('is judged by no rule about the arrangement or what goes before it', () => {
    const regels = opVerplichting(voorbeeldMboInkoop()).map(({ regel }) => regel);
    expect(['F-03', 'F-04', 'F-05', 'F-06', 'F-11'].filter((regel) => regels.includes(regel))).toEqual([]);
  });

  it('differs in this from the ontschot budget', () => {
    expect(magHet(voorbeeldMboInkoop({ arrangement: null, persoon: null }))).toBe(true);
    expect(magHet(voorbeeldVerplichting({ arrangement: null, persoon: null }))).toBe(false);
  });
});

describe('O-04: the mbo institution', () => {
  const inkoop = verplichtingen(voorbeeldMboInkoop);
  const regels = (feiten: VerplichtingFeiten) => Object.entries(uitkomsten(feiten)).filter(([regel]) => regel.startsWith('O-'));
  /** A fact that the service does not know of institutions, given all the same. */
  const erbij = (partij: BegunstigdeFeiten | null, feit: Record<string, unknown>): BegunstigdeFeiten | null => partij && { ...partij, ...feit };

  it('may be anywhere and may be public or private', () => {
    const eigenschap = fc.record({ regio: regiocode, landelijk: fc.boolean(), bekostigd: fc.boolean(), brin: fc.constantFrom('25PW', null) });
    fc.assert(fc.property(inkoop, eigenschap, (feiten, eigenschappen) => {
      const anders = { ...feiten, instelling: erbij(feiten.instelling, eigenschappen), begunstigde: { ...feiten.begunstigde, ...eigenschappen } };
      expect(uitkomsten(anders)).toEqual(uitkomsten(feiten));
    }));
  });

  it('may serve every region alike', () => {
    fc.assert(fc.property(inkoop, regiocode, regiocode, (feiten, hier, daar) => {
      expect(regels(inRegio(feiten, hier))).toEqual(regels(inRegio(feiten, daar)));
    }));
  });

  it('is known by its kind, its name and its recognitions alone', () => {
    expect(Object.keys(voorbeeldMboInkoop().instelling ?? {}).sort()).toEqual(['duoErkenningen', 'id', 'naam', 'sbbErkenningen', 'soort']);
    expect(magHet(voorbeeldMboInkoop({ instelling: { duoErkenningen: [] } }))).toBe(false);
  });
});

describe('O-12: praktijkleren', () => {
  it('is for working people and jobseekers alike, whatever their benefit', () => {
    fc.assert(fc.property(verplichtingen(voorbeeldMboInkoop), uitkeringEnDoelgroep, uitkeringEnDoelgroep, (feiten, een, ander) => {
      const arrangement = voorbeeldVerplichting({ arrangement: { regio: feiten.verzoek.regio } }).arrangement;
      const met = opStroom({ ...feiten, arrangement, persoon: voorbeeldVerplichting().persoon }, 'mbo-inkoop');
      const metEen = metInstrument(met, 'praktijkleren-mbo');
      expect(uitkomsten(metPersoon(metEen, een))).toEqual(uitkomsten(metPersoon(metEen, ander)));
    }));
  });
});

describe('P-07 and P-08: the criteria of the intake', () => {
  it('never stand in the way of someone of the doelgroep banenafspraak: belonging to it turns no grant into a refusal', () => {
    fc.assert(fc.property(verplichtingen(), (feiten) => {
      const [erin, erbuiten] = [metPersoon(feiten, { doelgroepBanenafspraak: true }), metPersoon(feiten, { doelgroepBanenafspraak: false })];
      expect(magHet(erin) || !magHet(erbuiten)).toBe(true);
    }));
  });

  it('are judged by no rule: what the intake found changes no verdict', () => {
    const intake = fc.record({ leeftijd: fc.integer({ min: 16, max: 70 }), taalniveau: fc.constantFrom('A1', 'B1', 'B2', 'C1'), werkervaring: fc.boolean(), belemmeringen: fc.boolean() });
    fc.assert(fc.property(verplichtingen(), intake, (feiten, gevonden) => {
      expect(uitkomsten(metPersoon(feiten, gevonden as Partial<ArrangementFeiten>))).toEqual(uitkomsten(feiten));
    }));
    expect(KAMERBRIEF.regels.flatMap(({ bronnen }) => bronnen).filter(({ regel }) => regel >= 1684 && regel <= 1706)).toEqual([]);
  });
});

describe('W-08: a traject werkfit houden that was used', () => {
  const metTrajecten = (feiten: VerplichtingFeiten, werkfitTrajecten: number): VerplichtingFeiten =>
    ({ ...feiten, persoon: { maatwerkToegekend: '0.00', werkgeversvergoedingToegekend: '0.00', ...feiten.persoon, werkfitTrajecten } });

  it('leaves every other instrument as available as it was, on every stream', () => {
    fc.assert(fc.property(verplichtingen(), instrumentcode.filter((code) => code !== 'werkfit-houden'), fc.integer({ min: 1, max: 3 }), (feiten, instrument, aantal) => {
      const ander = metInstrument(feiten, instrument);
      expect(opVerplichting(metTrajecten(ander, aantal))).toEqual(opVerplichting(metTrajecten(ander, 0)));
    }));
  });

  it('blocks werkfit houden by rule W-04 alone', () => {
    fc.assert(fc.property(verplichtingen(voorbeeldWerkfitHouden), fc.integer({ min: 1, max: 3 }), (feiten, aantal) => {
      const opnieuw = opStroom(metInstrument(feiten, 'werkfit-houden'), 'impuls-banenafspraak');
      const { 'W-04': nu, ...overige } = uitkomsten(metTrajecten(opnieuw, aantal));
      const { 'W-04': eerst, ...overigeEerst } = uitkomsten(metTrajecten(opnieuw, 0));
      expect(overige).toEqual(overigeEerst);
      if (nu !== undefined && opnieuw.verzoek.werkfit !== null) expect([isGoed(eerst), isGoed(nu)]).toEqual([true, false]);
    }));
  });
});
