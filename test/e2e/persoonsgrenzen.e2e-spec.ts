import {
  claim, geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, menukaartVerplichting, moet, opleidingVan, regioToken, vergoedingVerplichting, voorbeeldBsn,
} from '../support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../support/kassier.js';

// What one person can get, over all regions, years and employers, with everybody asking at the same time. Regions do not
// see each other's requests; the limit does.

const REGIOS = ['AM18', 'AM26', 'AM22', 'AM06', 'AM25'] as const;
const OP = 'Het maatwerkbudget van deze persoon is op; kies een ander instrument van de menukaart.';
const AANTAL = 50;

let kassier: TestKassier;
let instelling: string;
let dienstverlener: string;
let gemeente: string;
let werkgevers: string[];
let laatstePersoon = 0;

/** One person, known in five regions: the arrangement and the team of each. */
interface Plek {
  readonly regio: string;
  readonly token: string;
  readonly arrangement: string;
}

async function persoonInVijfRegios(): Promise<Plek[]> {
  const bsn = voorbeeldBsn((laatstePersoon += 1));
  const plekken: Plek[] = [];
  for (const regio of REGIOS) plekken.push({ regio, token: await regioToken(kassier, regio), arrangement: await maakArrangement(kassier, regio, bsn) });
  return plekken;
}

const plek = (plekken: readonly Plek[], nummer: number): Plek => plekken[nummer % plekken.length] as Plek;
const vraag = (body: unknown, token: string): Promise<Antwoord> => kassier.verzoek('POST', '/v1/verplichtingen', { token, body });
/** Sends all requests without waiting for an answer. */
const tegelijk = (maak: (nummer: number) => Promise<Antwoord>, aantal = AANTAL): Promise<Antwoord[]> => Promise.all(Array.from({ length: aantal }, (_leeg, nummer) => maak(nummer)));
const gelukt = (antwoorden: readonly Antwoord[]): Antwoord[] => antwoorden.filter(({ status }) => status === 201);
const leesbaar = (tekst: unknown): string => String(tekst).replaceAll('\u00a0', ' ');

/** Everybody heard yes or a refusal by this rule alone; gives its explanations and ways out, each once. */
function geweigerdDoor(antwoorden: readonly Antwoord[], regel: string): { toelichtingen: string[]; uitwegen: string[] } {
  const geweigerd = antwoorden.filter(({ status }) => status !== 201);
  expect(geweigerd.map(({ status, body }) => [status, ((body.oordelen ?? []) as Json[]).map((oordeel) => oordeel.regel as string)])).toEqual(geweigerd.map(() => [409, [regel]]));
  const oordelen = geweigerd.map(({ body }) => body.oordelen[0]);
  const elk = (naam: string): string[] => [...new Set(oordelen.map((oordeel) => leesbaar(oordeel[naam])))];
  return { toelichtingen: elk('toelichting'), uitwegen: elk('uitweg') };
}

/** What is committed for the person of these arrangementen, for one instrument or stream (EUR). */
async function vastgelegd(plekken: readonly Plek[], waarvan: string): Promise<string | undefined> {
  const [rij] = await kassier.database<{ som: string }>(
    'SELECT sum(s.vastgelegd)::text AS som FROM verplichting v JOIN verplichting_stand s ON s.verplichting = v.id WHERE v.arrangement = ANY($1) AND $2 IN (v.instrument, v.stroom)',
    [plekken.map(({ arrangement }) => arrangement), waarvan],
  );
  return rij?.som;
}

/** The books agree with themselves after everything that a test did. */
async function boekenKloppen(): Promise<void> {
  const controle = await moet(kassier, 'POST', '/v1/grootboek/controles', await kassier.token({ rollen: ['auditor'] }), {});
  expect(controle['verschillen']).toEqual([]);
}

beforeAll(async () => {
  kassier = await startTestKassier();
  for (const regio of REGIOS) await geefBudget(kassier, regio, { 'ontschot-menukaart': '20000.00', werkgeversvergoeding: '50000.00', 'impuls-banenafspraak': '20000.00' });
  instelling = await maakInstelling(kassier);
  dienstverlener = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanhuis Voorbeeld');
  gemeente = await maakBegunstigde(kassier, 'gemeente', 'Gemeente Voorbeeld');
  werkgevers = [];
  for (const nummer of [1, 2, 3, 4, 5]) werkgevers.push(await maakLeerbedrijf(kassier, `Leerbedrijf ${nummer}`));
});

afterAll(() => kassier.stop());

describe('M-01: the maatwerkbudget of one person, asked for in five regions at once', () => {
  const maatwerk = ({ regio, arrangement }: Plek, bedrag: string) => menukaartVerplichting(regio, dienstverlener, arrangement, { instrument: 'maatwerkbudget', bedrag, omschrijving: 'Maatwerk' });
  const vraagMaatwerk = (waar: Plek, bedrag: string) => vraag(maatwerk(waar, bedrag), waar.token);

  it('is given out to exactly € 1.000 where the last € 100 is asked for fifty times in parts of € 10', async () => {
    const plekken = await persoonInVijfRegios();
    await moet(kassier, 'POST', '/v1/verplichtingen', plek(plekken, 0).token, maatwerk(plek(plekken, 0), '900.00'));
    const antwoorden = await tegelijk((nummer) => vraagMaatwerk(plek(plekken, nummer), '10.00'));
    expect(gelukt(antwoorden)).toHaveLength(10);
    expect(geweigerdDoor(antwoorden, 'M-01')).toEqual({
      toelichtingen: ['Aan maatwerkbudget is al € 1.000,00 toegekend; met de gevraagde € 10,00 wordt dat € 1.010,00, het maximum is € 1.000,00.'], uitwegen: [OP],
    });
    expect(await vastgelegd(plekken, 'maatwerkbudget')).toBe('1000.00');
  });

  it('keeps what is too little for anybody, says how much that is, and gives it to the first who asks that', async () => {
    const plekken = await persoonInVijfRegios();
    await moet(kassier, 'POST', '/v1/verplichtingen', plek(plekken, 3).token, maatwerk(plek(plekken, 3), '900.00'));
    const dertig = await tegelijk((nummer) => vraagMaatwerk(plek(plekken, nummer), '30.00'));
    expect(gelukt(dertig)).toHaveLength(3);
    expect(geweigerdDoor(dertig, 'M-01').uitwegen).toEqual(['Vraag ten hoogste € 10,00.']);
    const tien = await tegelijk((nummer) => vraagMaatwerk(plek(plekken, nummer), '10.00'));
    expect(gelukt(tien)).toHaveLength(1);
    expect(geweigerdDoor(tien, 'M-01').uitwegen).toEqual([OP]);
    expect(await vastgelegd(plekken, 'maatwerkbudget')).toBe('1000.00');
  });

  it('is one limit for requests, raises and bundles, on the ontschot budget and on the impuls', async () => {
    const plekken = await persoonInVijfRegios();
    const hier = plek(plekken, 0);
    const eerste = await moet(kassier, 'POST', '/v1/verplichtingen', hier.token, maatwerk(hier, '900.00'));
    const opOntschot = (waar: Plek) => vraagMaatwerk(waar, '10.00');
    const opImpuls = (waar: Plek) => vraag({ ...maatwerk(waar, '10.00'), stroom: 'impuls-banenafspraak' }, waar.token);
    const alsVerhoging = () => kassier.verzoek('POST', `/v1/verplichtingen/${eerste.id}/wijzigingen`, {
      token: hier.token, body: { soort: 'verhogen', bedrag: '10.00', reden: 'Duurt langer', datum: '2021-05-01' },
    });
    const alsBundel = (waar: Plek) => kassier.verzoek('POST', '/v1/aanvraagbundels', { token: waar.token, body: { allesOfNiets: false, regels: [maatwerk(waar, '10.00'), maatwerk(waar, '10.00')] } });
    const wegen = [alsBundel, opOntschot, opImpuls, alsVerhoging, opOntschot, opImpuls, alsVerhoging, opOntschot, opImpuls, alsVerhoging];
    const antwoorden = await tegelijk((nummer) => (wegen[nummer % wegen.length] as (waar: Plek) => Promise<Antwoord>)(plek(plekken, nummer)));
    // A bundle that hears 503 was not taken on: only a few are handled at once.
    expect(antwoorden.filter(({ status, body }) => ![201, 202, 409].includes(status) && body.instance !== '/v1/aanvraagbundels')).toEqual([]);
    expect(await vastgelegd(plekken, 'maatwerkbudget')).toBe('1000.00');
  });

  it('counts again what was released, wherever that was', async () => {
    const plekken = await persoonInVijfRegios();
    const [een, ander] = [plek(plekken, 1), plek(plekken, 2)];
    const groot = await moet(kassier, 'POST', '/v1/verplichtingen', een.token, maatwerk(een, '800.00'));
    const klein = await moet(kassier, 'POST', '/v1/verplichtingen', ander.token, maatwerk(ander, '200.00'));
    expect(gelukt([await vraagMaatwerk(plek(plekken, 4), '0.01')])).toEqual([]);
    await moet(kassier, 'POST', `/v1/verplichtingen/${groot.id}/wijzigingen`, een.token, { soort: 'verlagen', bedrag: '150.00', reden: 'Goedkoper', datum: '2021-05-01' });
    await moet(kassier, 'POST', `/v1/verplichtingen/${klein.id}/wijzigingen`, ander.token, { soort: 'vrijvallen', reden: 'Gaat niet door', datum: '2021-05-01' });
    const antwoorden = await tegelijk((nummer) => vraagMaatwerk(plek(plekken, nummer), '50.00'));
    expect(gelukt(antwoorden)).toHaveLength(7);
    expect(geweigerdDoor(antwoorden, 'M-01').uitwegen).toEqual([OP]);
    expect(await vastgelegd(plekken, 'maatwerkbudget')).toBe('1000.00');
  });
});

describe('V-02 and V-04: the werkgeversvergoeding of one person within one training, at five employers at once', () => {
  const werkgever = (nummer: number): string => werkgevers[nummer % werkgevers.length] as string;
  const vergoeding = ({ regio, arrangement }: Plek, bedrijf: string, weken: number, bedrag: string) =>
    vergoedingVerplichting(regio, instelling, bedrijf, arrangement, { bedrag, opleiding: opleidingVan(instelling, bedrijf, { weken }) });
  const EEN_WEEK = '67.50';

  it('is committed to exactly € 2.025, thirty weeks, and no employer gets a week more', async () => {
    const plekken = await persoonInVijfRegios();
    await moet(kassier, 'POST', '/v1/verplichtingen', plek(plekken, 0).token, vergoeding(plek(plekken, 0), werkgever(0), 20, '1350.00'));
    const antwoorden = await tegelijk((nummer) => vraag(vergoeding(plek(plekken, nummer), werkgever(nummer + Math.floor(nummer / 5)), 1, EEN_WEEK), plek(plekken, nummer).token));
    expect(gelukt(antwoorden)).toHaveLength(10);
    expect(geweigerdDoor(antwoorden, 'V-04')).toEqual({
      toelichtingen: ['Voor deze persoon en opleiding is al € 2.025,00 toegekend; met de gevraagde € 67,50 wordt dat € 2.092,50, het maximum is € 2.025,00.'],
      uitwegen: ['De vergoeding voor deze persoon en opleiding is op; er kan niets meer bij.'],
    });
    expect(await vastgelegd(plekken, 'werkgeversvergoeding')).toBe('2025.00');
  });

  it('is paid for exactly the weeks committed, also when all weeks are claimed at once', async () => {
    const plekken = await persoonInVijfRegios();
    const [een, ander] = [plek(plekken, 0), plek(plekken, 1)];
    const bij = [
      await moet(kassier, 'POST', '/v1/verplichtingen', een.token, vergoeding(een, werkgever(0), 15, '1012.50')),
      await moet(kassier, 'POST', '/v1/verplichtingen', ander.token, vergoeding(ander, werkgever(1), 15, '1012.50')),
    ];
    const prestatie = { vastgesteldOp: '2021-11-30', vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Een week aanwezig geweest' };
    const antwoorden = await tegelijk((nummer) => kassier.verzoek('POST', '/v1/betalingen', {
      token: plek([een, ander], nummer).token, body: claim((bij[nummer % 2]).id as string, { weken: 1, kenmerk: `week ${nummer}`, factuurdatum: '2021-11-30', prestatie }),
    }));
    expect(gelukt(antwoorden)).toHaveLength(30);
    const [rij] = await kassier.database<{ gelijk: boolean; som: string }>(
      'SELECT bool_and(betaalbaar = 1012.50) AS gelijk, sum(betaalbaar)::text AS som FROM verplichting_stand WHERE verplichting = ANY($1)', [bij.map((verplichting) => verplichting.id as string)],
    );
    expect(rij).toEqual({ gelijk: true, som: '2025.00' });
    for (const { status, body } of antwoorden.filter((antwoord) => antwoord.status !== 201)) {
      expect([status, ((body.oordelen ?? []) as Json[]).map((oordeel) => oordeel.regel as string)]).toEqual([409, expect.arrayContaining(['B-13'])]);
    }
  });

  it('counts again what the settlement of another employer left over', async () => {
    const plekken = await persoonInVijfRegios();
    const eerst = plek(plekken, 2);
    const vol = await moet(kassier, 'POST', '/v1/verplichtingen', eerst.token, vergoeding(eerst, werkgever(2), 30, '2025.00'));
    expect(geweigerdDoor([await vraag(vergoeding(plek(plekken, 3), werkgever(3), 1, EEN_WEEK), plek(plekken, 3).token)], 'V-04').uitwegen).toHaveLength(1);
    await moet(kassier, 'POST', '/v1/betalingen', eerst.token, claim(vol.id as string, { weken: 12, eindafrekening: true }));
    const antwoorden = await tegelijk((nummer) => vraag(vergoeding(plek(plekken, nummer), werkgever(nummer), 1, EEN_WEEK), plek(plekken, nummer).token));
    expect(gelukt(antwoorden)).toHaveLength(18);
    geweigerdDoor(antwoorden, 'V-04');
    expect(await vastgelegd(plekken, 'werkgeversvergoeding')).toBe('2025.00');
  });
});

describe('W-04: werkfit houden for one person, asked for in five regions at once', () => {
  const werkfit = { startdatum: '2021-04-01', einddatum: '2021-09-30', professioneelOordeel: { datum: '2021-03-01', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' }, uitzondering: null };
  const houden = ({ regio, arrangement }: Plek) =>
    menukaartVerplichting(regio, gemeente, arrangement, { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden', bedrag: '100.00', omschrijving: 'Werkfit houden', werkfit });

  it('is granted once, stays used when it is released, and leaves everything else open (W-08)', async () => {
    const plekken = await persoonInVijfRegios();
    const antwoorden = await tegelijk((nummer) => vraag(houden(plek(plekken, nummer)), plek(plekken, nummer).token));
    const [enige, ...meer] = gelukt(antwoorden);
    expect(meer).toEqual([]);
    expect(geweigerdDoor(antwoorden, 'W-04').toelichtingen).toEqual(['De kandidaat heeft al 1 traject werkfit houden gehad.']);

    const waar = plekken.find(({ regio }) => regio === enige?.body.regio) as Plek;
    await moet(kassier, 'POST', `/v1/verplichtingen/${enige?.body.id}/wijzigingen`, waar.token, { soort: 'vrijvallen', reden: 'Gestopt', datum: '2021-05-01' });
    geweigerdDoor(await tegelijk((nummer) => vraag(houden(plek(plekken, nummer)), plek(plekken, nummer).token), plekken.length), 'W-04');
    const ander = await tegelijk((nummer) => {
      const { regio, arrangement, token } = plek(plekken, nummer);
      const impuls = nummer < plekken.length ? { stroom: 'impuls-banenafspraak', instrument: 'jobcoach' } : {};
      return vraag(menukaartVerplichting(regio, dienstverlener, arrangement, { bedrag: '10.00', ...impuls }), token);
    }, 2 * plekken.length);
    expect(gelukt(ander)).toHaveLength(2 * plekken.length);
  });
});

it('leaves books that agree with themselves', boekenKloppen);
