import fc from 'fast-check';
import { Bedrag, Datum } from '#values';
import {
  KAMERBRIEF, voorbeeldBetaling, voorbeeldMboInkoop, voorbeeldOpleiding, voorbeeldVergoedingsbetaling, voorbeeldVerplichting, voorbeeldVoorbereiding, voorbeeldWerkfit,
  voorbeeldWerkfitbetaling, voorbeeldWerkfitHouden, voorbeeldWerkgeversvergoeding, voorbeeldWijziging, type ArrangementFeiten, type BegunstigdeFeiten, type BetalingFeiten, type Opleiding,
  type VerplichtingFeiten, type VerplichtingVerzoek, type Werkfit, type WijzigingFeiten,
} from '../src/index.js';

// Requests as fast-check makes them: a complete request that passes, with a few things turned another way. So a good part
// of them is granted and a good part refused, each time by other rules.

const { stromen, regios, instrumenten, codelijsten } = KAMERBRIEF.referentie;

/** One of the codes of a closed list. */
function codeUit(lijst: string): fc.Arbitrary<string> {
  const codes = codelijsten.find(({ naam }) => naam === lijst)?.codes.map(({ code }) => code) ?? [];
  if (codes.length === 0) throw new Error(`codelijst ${lijst} is leeg of onbekend`);
  return fc.constantFrom(...codes);
}

/** Amounts at which something changes, so that the generator comes close to them more often than chance would. */
const GRENSBEDRAGEN = ['67.50', '120.00', '300.00', '472.50', '600.00', '1000.00', '1957.50', '2025.00'].map((tekst) => Bedrag.van(tekst).centen);

/** An amount of at least one cent (EUR). */
export const bedrag: fc.Arbitrary<string> = fc.oneof(
  fc.bigInt({ min: 1n, max: 400_000n }),
  fc.tuple(fc.constantFrom(...GRENSBEDRAGEN), fc.constantFrom(-1n, 0n, 1n)).map(([grens, verschil]) => grens + verschil),
).map((centen) => Bedrag.uitCenten(centen).toString());

const bedragOfNiets = fc.oneof(fc.constant('0.00'), bedrag);

const EERSTE_DAG = Datum.van('2020-10-25');

/** A day from just before the regeling until well after it. */
const dag: fc.Arbitrary<string> = fc.integer({ min: 0, max: 900 }).map((dagen) => EERSTE_DAG.plusDagen(dagen).toString());

/** A day within half a year after another: near the ends of the terms that count from it. */
function dagNa(eerste: string): fc.Arbitrary<string> {
  return fc.integer({ min: -3, max: 290 }).map((dagen) => Datum.van(eerste).plusDagen(dagen).toString());
}

/** One thing of a request turned another way. */
type Wending = (feiten: VerplichtingFeiten) => VerplichtingFeiten;

function verzoek<K extends keyof VerplichtingVerzoek>(naam: K, waarde: fc.Arbitrary<VerplichtingVerzoek[K]>): fc.Arbitrary<Wending> {
  return waarde.map((nieuw) => (feiten) => ({ ...feiten, verzoek: { ...feiten.verzoek, [naam]: nieuw } }));
}

function arrangement<K extends keyof ArrangementFeiten>(naam: K, waarde: fc.Arbitrary<ArrangementFeiten[K]>): fc.Arbitrary<Wending> {
  return waarde.map((nieuw) => (feiten) => (feiten.arrangement === null ? feiten : { ...feiten, arrangement: { ...feiten.arrangement, [naam]: nieuw } }));
}

function opleiding<K extends keyof Opleiding>(naam: K, waarde: fc.Arbitrary<Opleiding[K]>): fc.Arbitrary<Wending> {
  return waarde.map((nieuw) => (feiten) => ({ ...feiten, verzoek: { ...feiten.verzoek, opleiding: { ...(feiten.verzoek.opleiding ?? voorbeeldOpleiding()), [naam]: nieuw } } }));
}

function werkfit<K extends keyof Werkfit>(naam: K, waarde: fc.Arbitrary<Werkfit[K]>): fc.Arbitrary<Wending> {
  return waarde.map((nieuw) => (feiten) => ({ ...feiten, verzoek: { ...feiten.verzoek, werkfit: { ...(feiten.verzoek.werkfit ?? voorbeeldWerkfit()), [naam]: nieuw } } }));
}

/** Asks for another instrument, with the place it has on the menukaart. */
export function metInstrument(feiten: VerplichtingFeiten, code: string): VerplichtingFeiten {
  const gevonden = instrumenten.find((instrument) => instrument.code === code);
  return { ...feiten, verzoek: { ...feiten.verzoek, instrument: code }, instrument: gevonden ? { code, deel: gevonden.deel } : null };
}

/** Asks for money of another stream. */
export function opStroom(feiten: VerplichtingFeiten, code: string): VerplichtingFeiten {
  const jaargebonden = stromen.find((stroom) => stroom.code === code)?.jaargebonden ?? false;
  return { ...feiten, verzoek: { ...feiten.verzoek, stroom: code }, stroom: { code, jaargebonden }, cel: { ...feiten.cel, stroom: code } };
}

/** The request of another region, for someone who lives there. */
export function inRegio(feiten: VerplichtingFeiten, code: string): VerplichtingFeiten {
  const gevonden = regios.find((regio) => regio.code === code);
  return {
    ...feiten, verzoek: { ...feiten.verzoek, regio: code }, cel: { ...feiten.cel, regio: code },
    regio: gevonden ? { code, naam: gevonden.naam, faseStart: gevonden.faseStart } : null,
    arrangement: feiten.arrangement && { ...feiten.arrangement, regio: code },
  };
}

export const instrumentcode = fc.constantFrom(...instrumenten.map(({ code }) => code));
export const regiocode = fc.constantFrom(...regios.map(({ code }) => code));
const stroomcode = fc.constantFrom(...stromen.map(({ code }) => code));

const erkenningen = fc.array(
  fc.record({ crebo: fc.constantFrom('25166', '25167'), vanaf: dag, totEnMet: fc.option(dag, { nil: null }) }), { maxLength: 3 },
);

/** What providers said: each at most once. */
const voorliggend: fc.Arbitrary<ArrangementFeiten['voorliggend']> = fc.uniqueArray(
  fc.record({ partij: codeUit('voorliggend-partij'), uitkomst: codeUit('voorliggend-uitkomst'), toelichting: fc.constant(null) }), { selector: ({ partij }) => partij, maxLength: 11 },
);

const metBegunstigde = (soort: fc.Arbitrary<string>): fc.Arbitrary<Wending> =>
  soort.map((nieuw) => (feiten) => ({ ...feiten, begunstigde: { ...feiten.begunstigde, soort: nieuw } }));

const metErkenningen: fc.Arbitrary<Wending> = fc.tuple(erkenningen, erkenningen).map(([duo, sbb]) => (feiten) => {
  const met = (partij: BegunstigdeFeiten | null): BegunstigdeFeiten | null => partij && { ...partij, duoErkenningen: duo, sbbErkenningen: sbb };
  return { ...feiten, instelling: met(feiten.instelling), leerbedrijf: met(feiten.leerbedrijf) };
});

const WENDINGEN: fc.Arbitrary<Wending>[] = [
  verzoek('bedrag', bedrag),
  dag.map((nieuw) => (feiten) => ({ ...feiten, verzoek: { ...feiten.verzoek, datum: nieuw }, boekdatum: nieuw })),
  verzoek('jaar', fc.integer({ min: 2020, max: 2022 })),
  verzoek('gerichtOpWerkhervatting', fc.boolean()),
  verzoek('cofinanciering', fc.array(fc.record({ bron: codeUit('cofinanciering-bron'), bedrag }), { maxLength: 2 })),
  verzoek('virtueel', fc.constantFrom(true, false, null)),
  verzoek('toekenningskenmerk', fc.constantFrom('2021-0000012345', ' ', null)),
  verzoek('loonaanvulling', fc.option(fc.record({ inkomenVoorheen: bedrag, loonNu: bedrag }), { nil: null })),
  verzoek('motiveringen', fc.subarray([...KAMERBRIEF.regels.map(({ id }) => ({ regel: id, tekst: `Daarom ${id}.` })), { regel: 'F-06', tekst: ' ' }])),
  verzoek('opleiding', fc.constantFrom(null, voorbeeldOpleiding(), voorbeeldOpleiding({ vorm: 'school', leerbedrijfId: null, weken: null, overeenkomst: null }))),
  verzoek('werkfit', fc.constantFrom(null, voorbeeldWerkfit())),
  instrumentcode.map((code) => (feiten) => metInstrument(feiten, code)),
  stroomcode.map((code) => (feiten) => opStroom(feiten, code)),
  regiocode.map((code) => (feiten) => inRegio(feiten, code)),
  verzoek('regio', regiocode),
  opleiding('einddatum', dagNa('2021-04-01')),
  opleiding('leerweg', fc.option(codeUit('opleiding-leerweg'), { nil: null })),
  opleiding('doel', codeUit('opleiding-doel')),
  opleiding('vorm', codeUit('opleiding-vorm')),
  opleiding('weken', fc.option(fc.integer({ min: 0, max: 45 }), { nil: null })),
  opleiding('inkoper', fc.option(codeUit('opleiding-inkoper'), { nil: null })),
  opleiding('verkorting', fc.option(codeUit('opleiding-verkorting'), { nil: null })),
  opleiding('startkwalificatie', fc.constantFrom(true, false, null)),
  opleiding('overeenkomst', fc.constantFrom('POK-2021-17', null)),
  opleiding('certificaatcode', fc.constantFrom('C0042', null)),
  opleiding('crebo', fc.constantFrom('25166', '25167', null)),
  werkfit('einddatum', dagNa('2021-04-01')),
  werkfit('uitzondering', fc.constantFrom(null, { reden: 'De nieuwe werkgever begint later.' }, { reden: ' ' })),
  werkfit('baanVerloren', fc.constantFrom(true, false, null)),
  werkfit('professioneelOordeel', fc.option(fc.record({ datum: dagNa('2021-02-01'), functie: fc.constant('arbeidsdeskundige'), conclusie: codeUit('werkfit-conclusie') }), { nil: null })),
  arrangement('categorie', codeUit('categorie')),
  arrangement('eerstverantwoordelijke', codeUit('eerstverantwoordelijke')),
  arrangement('opVerzoek', fc.boolean()),
  arrangement('doelgroepBanenafspraak', fc.boolean()),
  arrangement('wajong', fc.boolean()),
  arrangement('loonwaardePercentage', fc.constantFrom(null, 0, 60, 99, 100)),
  arrangement('toestemming', fc.boolean()),
  arrangement('afgestemdMet', fc.subarray(['gemeente', 'uwv', 'werkgever'])),
  arrangement('status', fc.constantFrom('open', 'beeindigd')),
  arrangement('startdatum', dag),
  arrangement('voorliggend', voorliggend),
  fc.constant((feiten) => ({ ...feiten, arrangement: null, persoon: null })),
  fc.record({ maatwerkToegekend: bedragOfNiets, werkgeversvergoedingToegekend: bedragOfNiets, werkfitTrajecten: fc.integer({ min: 0, max: 2 }) })
    .map((persoon) => (feiten) => ({ ...feiten, persoon: feiten.arrangement && { ...feiten.persoon, ...persoon } })),
  bedragOfNiets.map((beschikbaar) => (feiten) => ({ ...feiten, cel: { ...feiten.cel, beschikbaar } })),
  metBegunstigde(codeUit('begunstigde-soort')),
  metErkenningen,
];

const GEWOON: readonly (() => VerplichtingFeiten)[] = [
  voorbeeldVerplichting, voorbeeldMboInkoop, voorbeeldWerkgeversvergoeding, voorbeeldWerkfitHouden, voorbeeldVoorbereiding,
  () => metInstrument(voorbeeldVerplichting(), 'maatwerkbudget'),
  () => metInstrument(voorbeeldVerplichting({ verzoek: { virtueel: false } }), 'banenmarkt-speeddate'),
  () => metInstrument(voorbeeldWerkfitHouden({ verzoek: { werkfit: null } }), 'loonkostensubsidie'),
  () => metInstrument(
    voorbeeldWerkfitHouden({ verzoek: { werkfit: null, bedrag: '300.00', loonaanvulling: { inkomenVoorheen: '1800.00', loonNu: '1500.00' } }, arrangement: { wajong: true, loonwaardePercentage: 60 } }),
    'loondispensatie',
  ),
  () => opStroom(metInstrument(voorbeeldVoorbereiding({ verzoek: { datum: '2021-03-15', jaar: 2021 }, begunstigde: { soort: 'vakbond' } }), 'teambemensing'), 'teambemensing'),
  () => opStroom(metInstrument(voorbeeldVoorbereiding({ verzoek: { datum: '2021-03-15', jaar: 2021 }, boekdatum: '2021-03-15' }), 'uitvoeringskosten'), 'uitvoeringskosten'),
];

/** Requests for a verplichting; `vanaf` are the requests they start from. */
export function verplichtingen(...vanaf: readonly (() => VerplichtingFeiten)[]): fc.Arbitrary<VerplichtingFeiten> {
  return fc.tuple(fc.constantFrom(...(vanaf.length > 0 ? vanaf : GEWOON)), fc.array(fc.oneof(...WENDINGEN), { maxLength: 5 }))
    .map(([maak, wendingen]) => wendingen.reduce((feiten, wending) => wending(feiten), maak()));
}

/** How a verplichting can stand: never more payable and paid than committed. */
const stand = fc.tuple(bedrag, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([vastgelegd, een, ander]) => {
  const centen = Bedrag.van(vastgelegd).centen;
  const betaald = (centen * BigInt(Math.min(een, ander))) / 100n;
  const gebruikt = (centen * BigInt(Math.max(een, ander))) / 100n;
  return { vastgelegd, betaald: Bedrag.uitCenten(betaald).toString(), betaalbaar: Bedrag.uitCenten(gebruikt - betaald).toString() };
});

/** Changes of a verplichting: raised, lowered or released by an amount. */
export const wijzigingen: fc.Arbitrary<WijzigingFeiten> = fc
  .tuple(verplichtingen(), fc.constantFrom('verhogen' as const, 'verlagen' as const, 'vrijvallen' as const), dag, stand, bedrag)
  .map(([verplichting, soort, datum, hoe, verschil]) => voorbeeldWijziging({ verzoek: { bedrag: verschil }, wijziging: { soort, datum }, stand: hoe, boekdatum: datum }, verplichting));

/** Claims of an amount, or of the amount that belongs to weeks. */
export const betalingen: fc.Arbitrary<BetalingFeiten> = fc
  .record({
    basis: fc.constantFrom(voorbeeldBetaling, voorbeeldVergoedingsbetaling, voorbeeldWerkfitbetaling), bedrag, weken: fc.option(fc.integer({ min: 0, max: 45 }), { nil: null }), stand, betaaldAan: bedragOfNiets,
    kasruimte: bedragOfNiets, boekdatum: dag, vastgesteldOp: dag, evaluaties: fc.array(fc.record({ datum: dag, uitkomst: fc.constantFrom('uitstroom-mogelijk', 'uitstroom-niet-mogelijk') }), { maxLength: 3 }),
    eerdereWeken: fc.option(fc.record({ opVerplichting: fc.integer({ min: 0, max: 30 }), binnenOpleiding: fc.integer({ min: 0, max: 30 }) }), { nil: null }), metPrestatie: fc.integer({ min: 0, max: 9 }), eindafrekening: fc.boolean(),
  })
  .map(({ basis, weken, betaaldAan, kasruimte, metPrestatie, ...rest }) => basis({
    verzoek: {
      bedrag: rest.bedrag, weken, boekdatum: rest.boekdatum, eindafrekening: rest.eindafrekening,
      ...(metPrestatie === 0 ? { prestatie: null } : { prestatie: { vastgesteldOp: rest.vastgesteldOp } }),
    },
    stand: rest.stand, evaluaties: rest.evaluaties, eerdereWeken: rest.eerdereWeken, werkgeversvergoedingBetaald: betaaldAan, kas: { beschikbaar: kasruimte },
  }));
