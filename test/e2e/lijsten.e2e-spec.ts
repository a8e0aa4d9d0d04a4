import { parse } from 'csv-parse/sync';
import { leesOds, leesZip } from '../support/zip.js';
import { besluitBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { bewerkingenVan } from '../support/openapi.js';

// Every list as CSV and as a spreadsheet, asked with the header Accept.

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
const AANTAL = 620;
const VREEMD = '=HYPERLINK("http://x";"y") & <b>, "aanhaling" \u{1F600}';

let kassier: TestKassier;
let regio: string;
let szw: string;

beforeAll(async () => {
  kassier = await startTestKassier();
  regio = await regioToken(kassier, 'AM18');
  szw = await kassier.token({ rollen: ['szw-financien'] });
  await besluitBudget(kassier, ['AM18', 'AM05'].map((code) => ({ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio: code, bedrag: '5000.00' })));
  const [instelling, bedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const regels = Array.from({ length: AANTAL }, (_leeg, index) => mboVerplichting('AM18', instelling, bedrijf, { bedrag: `1.${String(index % 100).padStart(2, '0')}`, omschrijving: index === 0 ? VREEMD : `regel ${index}` }));
  await moet(kassier, 'POST', '/v1/aanvraagbundels', regio, { allesOfNiets: true, regels });
  await moet(kassier, 'POST', '/v1/verplichtingen', await regioToken(kassier, 'AM05'), mboVerplichting('AM05', instelling, bedrijf, { bedrag: '7.00' }));
});
afterAll(() => kassier.stop());

const haal = (pad: string, token: string, accept: string) => fetch(kassier.url + pad, { headers: { authorization: `Bearer ${token}`, accept } });
const alsCsv = async (pad: string, token: string): Promise<Record<string, string>[]> => {
  const antwoord = await haal(pad, token, 'text/csv');
  expect([antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('vary')]).toEqual([200, 'text/csv; charset=utf-8; header=present', 'Accept']);
  return parse(await antwoord.text(), { columns: true });
};
async function allePaginas(pad: string, token: string): Promise<Json[]> {
  const rijen: Json[] = [];
  for (let cursor = ''; ;) {
    const { body } = await kassier.verzoek('GET', `${pad}?limiet=500${cursor}`, { token });
    rijen.push(...body.resultaten);
    if (body.volgende === null) return rijen;
    cursor = `&cursor=${body.volgende}`;
  }
}

it('is the whole list as CSV, however many pages, with the rows and amounts of JSON', async () => {
  const rijen = await allePaginas('/v1/verplichtingen', szw);
  expect(rijen).toHaveLength(AANTAL + 1);
  const csv = await alsCsv('/v1/verplichtingen', szw);
  const kies = ({ nummer, regio: code, bedrag, openstaand, datum }: Json) => ({ nummer, regio: code, bedrag, openstaand, datum });
  expect(csv.map(kies)).toEqual(rijen.map(kies));
  expect(Object.keys(csv[0] ?? {})).toEqual(expect.arrayContaining(['id', 'stroom', 'jaar', 'status', 'besluitId']));
});

it('is the same list as a spreadsheet, in which amounts and days are what they are', async () => {
  const antwoord = await haal('/v1/verplichtingen', szw, ODS);
  expect([antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('content-disposition')]).toEqual([200, ODS, 'attachment; filename="verplichtingen.ods"']);
  const bestand = Buffer.from(await antwoord.arrayBuffer());
  expect(leesZip(bestand).map(({ naam }) => naam)).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml']);
  const [kop = [], ...rijen] = leesOds(bestand);
  const csv = await alsCsv('/v1/verplichtingen', szw);
  expect(kop.map(({ tekst }) => tekst)).toEqual(Object.keys(csv[0] ?? {}));
  const kolom = (naam: string) => kop.findIndex(({ tekst }) => tekst === naam);
  expect(rijen.map((rij) => rij[kolom('bedrag')])).toEqual(csv.map(({ bedrag }) => ({ soort: 'float', waarde: bedrag, tekst: bedrag })));
  expect(rijen[0]?.[kolom('datum')]).toEqual({ soort: 'date', waarde: csv[0]?.['datum'], tekst: csv[0]?.['datum'] });
  expect(rijen[0]?.[kolom('jaar')]).toMatchObject({ soort: 'float', waarde: '2021' });
});

it('keeps a text a text: never a formula in CSV, and as it was written in a spreadsheet', async () => {
  const omschrijving = (await alsCsv('/v1/verplichtingen', szw)).map((rij) => rij['omschrijving']).filter((tekst) => tekst?.includes('HYPERLINK'));
  expect(omschrijving).toEqual([`'${VREEMD}`]);
  const [kop = [], ...rijen] = leesOds(Buffer.from(await (await haal('/v1/verplichtingen', szw, ODS)).arrayBuffer()));
  const plaats = kop.findIndex(({ tekst }) => tekst === 'omschrijving');
  expect(rijen.map((rij) => rij[plaats]).filter((cel) => cel?.tekst.includes('HYPERLINK'))).toEqual([{ soort: 'string', waarde: null, tekst: VREEMD }]);
});

it('gives one page to who asks for one, and a region its own rows only', async () => {
  expect(await alsCsv('/v1/verplichtingen?limiet=3', szw)).toHaveLength(3);
  expect(new Set((await alsCsv('/v1/verplichtingen', regio)).map((rij) => rij['regio']))).toEqual(new Set(['AM18']));
  expect(await alsCsv('/v1/verplichtingen?regio=AM05', szw)).toHaveLength(1);
});

it('gives the uitnutting, and says what is wrong with a question as ever', async () => {
  const json = (await kassier.verzoek('GET', '/v1/uitnutting?groepeerOp=stroom,regio', { token: szw })).body;
  const csv = await alsCsv('/v1/uitnutting?groepeerOp=stroom,regio', szw);
  expect(csv.map(({ stroom, regio: code, vastgelegd, uitnuttingVerplichtingen }) => ({ stroom, regio: code, vastgelegd, uitnuttingVerplichtingen })))
    .toEqual(json.rijen.map(({ stroom, regio: code, vastgelegd, uitnuttingVerplichtingen }: Json) => ({ stroom, regio: code ?? '', vastgelegd, uitnuttingVerplichtingen })));
  const rij = leesOds(Buffer.from(await (await haal('/v1/uitnutting?groepeerOp=regio', szw, ODS)).arrayBuffer()));
  expect(new Set(rij.slice(1).flat().filter(({ tekst }) => /^\d+\.\d+$/.test(tekst)).map(({ soort }) => soort))).toEqual(new Set(['float']));
  for (const accept of ['text/csv', ODS]) {
    const fout = await haal('/v1/uitnutting?groepeerOp=niets', szw, accept);
    expect([fout.status, fout.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  }
});

it('is offered for every list of the API, and every list gives it', async () => {
  const document = (await kassier.verzoek('GET', '/v1/openapi.json')).body;
  const lijsten = bewerkingenVan(document).filter(({ methode, inhoud }) => methode === 'GET' && inhoud.responses['200']?.content?.['application/json']?.schema?.properties?.resultaten !== undefined);
  expect(lijsten.length).toBeGreaterThan(15);
  expect(lijsten.filter(({ inhoud }) => inhoud.responses['200'].content['text/csv'] === undefined || inhoud.responses['200'].content[ODS] === undefined).map(({ pad }) => pad)).toEqual([]);
  const auditor = await kassier.token({ rollen: ['auditor', 'szw-financien', 'kassier-medewerker'] });
  for (const { pad } of lijsten.filter((lijst) => !lijst.pad.includes('{'))) {
    const antwoord = await haal(pad, auditor, 'text/csv');
    expect([pad, antwoord.status]).toEqual([pad, 200]);
    const [kop = ''] = (await antwoord.text()).split('\r\n');
    expect([pad, kop.includes('id') || kop.includes('nummer') || kop.length > 5]).toEqual([pad, true]);
  }
});
