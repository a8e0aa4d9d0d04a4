import { leesOpdrachten } from '../../../../test/support/bank.js';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { schemafouten, schemaMap } from '../../../../test/support/xsd.js';

const SCHEMAS = ['pain.001.001.09.xsd', 'EPC132-08_2025_V1.0_pain.001.001.09.xsd'];

/** What suppliers write as their reference, and what the bank gets: structured (with its issuer), or our numbers and theirs. */
const KENMERKEN: { kenmerk: string; uitgever: 'ISO' | 'CUR' | null; bij: string }[] = [
  { kenmerk: 'RF18 5390 0754 7034', uitgever: 'ISO', bij: 'RF18539007547034' },
  { kenmerk: '5000056789012345', uitgever: 'CUR', bij: '5000056789012345' },
  { kenmerk: '6000056789012345', uitgever: null, bij: '6000056789012345' },
  { kenmerk: 'RF19539007547034', uitgever: null, bij: 'RF19539007547034' },
  { kenmerk: '12234534622567', uitgever: null, bij: '12234534622567' },
  { kenmerk: '//Factuur “Ömer” & Zn. <b.v.>/', uitgever: null, bij: "/Factuur 'Omer' + Zn. (b.v.)" },
];

describe('the payment file of a run', () => {
  let kassier: TestKassier;
  let auditor: string;
  let run: Json;
  let betalingen: Json[];
  let bestand: string;

  beforeAll(async () => {
    kassier = await startTestKassier();
    auditor = await kassier.token({ rollen: ['auditor'] });
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' });
    const fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' });
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
    const token = await regioToken(kassier, 'AM18');
    const instelling = await maakInstelling(kassier, 'Ömer & Zn. "De Ƀ" <b.v.>');
    const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', token, mboVerplichting('AM18', instelling, await maakLeerbedrijf(kassier), { bedrag: '600.00' }));
    betalingen = [];
    for (const { kenmerk } of KENMERKEN) betalingen.push(await moet(kassier, 'POST', '/v1/betalingen', token, claim(verplichting['id'] as string, { bedrag: '100.00', kenmerk })));
    const concept = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    run = await moet(kassier, 'POST', `/v1/betaalruns/${concept['id']}/fiatteringen`, fiatteur, {});
    bestand = (await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/betaalbestanden/1`, { token: auditor })).tekst;
  });

  afterAll(() => kassier.stop());

  it('carries a valid reference of the supplier as one, with its issuer, and any other behind our own numbers', () => {
    const verwacht = KENMERKEN.map(({ uitgever, bij }, index) => (uitgever === null ? `${betalingen[index]?.['verplichtingNummer']} ${betalingen[index]?.['nummer']} ${bij}` : bij));
    expect(leesOpdrachten(bestand).map(({ omschrijving }) => omschrijving)).toEqual(verwacht);
    const uitgevers = bestand.split('<CdtTrfTxInf>').slice(1).map((transactie) => /<Strd>.*<Issr>(\w+)<\/Issr>/.exec(transactie)?.[1] ?? null);
    expect(uitgevers).toEqual(KENMERKEN.map(({ uitgever }) => uitgever));
  });

  it('names the payee in the characters of SEPA, and never his address', () => {
    expect(new Set(leesOpdrachten(bestand).map(({ crediteurNaam }) => crediteurNaam))).toEqual(new Set(["Omer + Zn. 'De B' (b.v.)"]));
    expect(bestand).not.toContain('PstlAdr');
  });

  it('is shown order by order, a structured reference apart', async () => {
    const { resultaten } = (await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/opdrachten`, { token: auditor })).body;
    expect(resultaten.map((opdracht: Json) => opdracht.betalingskenmerk)).toEqual(KENMERKEN.map(({ uitgever, bij }) => (uitgever === null ? null : bij)));
  });

  it('is valid for the schemas of ISO and EPC (when ISO20022_XSD_DIR says where they are)', () => {
    for (const schema of schemaMap === undefined ? [] : SCHEMAS) expect(schemafouten(schema, bestand)).toEqual([]);
  });
});
