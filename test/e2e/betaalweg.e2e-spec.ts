import { leesCamt053 } from '#bank-messages';
import { Bank, type GenomenOpdracht } from '../support/bank-simulator.js';
import { claim, geefBudget, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../support/kassier.js';
import { describeMetSchemas, schemafouten } from '../support/xsd.js';

// What people write, on its way from a claim through the file to the bank, and back on a statement.

const REKENING = 'NL93KASS0000000000';
const SEPA = /^[a-zA-Z0-9/\-?:().,'+ ]*$/;

/** Name of the payee, what the supplier asks to be mentioned, and how both arrive at the bank; null when the bank gets a structured reference. */
const GEVALLEN: readonly [naam: string, aanDeBank: string, kenmerk: string, referentie: string | null][] = [
  ['Ömer & Zn. "De Ƀ" <b.v.>', "Omer + Zn. 'De B' (b.v.)", 'Factuur <12> & "meer"', null],
  ['Šimůnek Åse Ñandú', 'Simunek Ase Nandu', 'RF18 5390 0754 7034', 'ISO RF18539007547034'],
  ['Ελληνική Σχολή', 'Elliniki Scholi', '5000056789012345', 'CUR 5000056789012345'],
  ['//Stichting//Praktijk/', 'Stichting/Praktijk', '€'.repeat(100), null],
  [`${'Naam '.repeat(13)}Naamx`, `${'Naam '.repeat(13)}Naamx`, 'x'.repeat(100), null],
  ['Gewoon B.V.', 'Gewoon B.V.', 'RF19539007547034', null],
];

describe('names and references', () => {
  let kassier: TestKassier;
  let bank: Bank;
  let opdrachten: GenomenOpdracht[];
  let bestand: string;
  let afschrift: string;
  let posten: Json[];

  beforeAll(async () => {
    kassier = await startTestKassier();
    const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
    await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
    const [leerbedrijf, regio] = [await maakLeerbedrijf(kassier), await regioToken(kassier, 'AM18')];
    for (const [plaats, [naam, , kenmerk]] of GEVALLEN.entries()) {
      const { id } = await moet(kassier, 'POST', '/v1/begunstigden', medewerker, {
        soort: 'mbo-instelling', naam, iban: 'NL20INGB0001234567', brin: `25P${'ABCDEF'[plaats]}`, duoErkenningen: [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }],
      });
      const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', regio, mboVerplichting('AM18', id, leerbedrijf));
      await moet(kassier, 'POST', '/v1/betalingen', regio, claim(verplichting.id, { bedrag: `${plaats + 1}.00`, kenmerk }));
    }
    const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fiatteur' }), {});
    await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
    bestand = (await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst;
    bank = new Bank(REKENING, 0n);
    bank.neemBestand(bestand);
    opdrachten = bank.met('aangenomen').sort((een, ander) => Number(een.cent - ander.cent));
    bank.voerUit(opdrachten, '2021-07-05', 'batch');
    afschrift = bank.maakAfschrift('2021-07-05').xml;
    const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift, headers: { 'content-type': 'application/xml' } });
    posten = (await kassier.verzoek('GET', `/v1/bankberichten/${antwoord.body.id}/posten`, { token: medewerker })).body.resultaten.sort((een: Json, ander: Json) => Number(ander.bedrag) - Number(een.bedrag));
  });

  afterAll(() => kassier.stop());

  it.each(GEVALLEN.map(([naam, aanDeBank, kenmerk, referentie], plaats) => ({ naam, aanDeBank, kenmerk, referentie, plaats })))('of $naam reach the bank in characters that it passes on, and come back on the same payment', ({ aanDeBank, referentie, plaats }) => {
    const opdracht = opdrachten[plaats] as GenomenOpdracht;
    expect(opdracht.naam).toBe(aanDeBank);
    expect([opdracht.naam, opdracht.ustrd ?? ''].filter((tekst) => !SEPA.test(tekst))).toEqual([]);
    expect(opdracht.kenmerk && `${opdracht.kenmerk.uitgever} ${opdracht.kenmerk.referentie}`).toBe(referentie);
    expect(opdracht.ustrd === null).toBe(referentie !== null);
    const transactie = leesCamt053([afschrift]).afschriften[0]?.posten[0]?.transacties[plaats];
    expect(transactie?.omschrijving || transactie?.kenmerk).toBe(opdracht.ustrd ?? opdracht.kenmerk?.referentie);
    expect(posten[plaats]).toMatchObject({ verwerking: 'uitgevoerd', bedrag: `-${plaats + 1}.00`, endToEndId: opdracht.endToEndId, tegenrekeningNaam: aanDeBank, tegenrekeningIban: 'NL20INGB0001234567' });
  });

  it('fill the description to its last character, and begin it with our own numbers', () => {
    const lang = opdrachten[3]?.ustrd ?? '';
    expect(lang).toHaveLength(140);
    expect(lang).toMatch(/^V-2021-\d+ B-2021-\d+ EUREUREUR/);
    expect(opdrachten[0]?.ustrd).toMatch(/^V-2021-\d+ B-2021-\d+ Factuur \(12\) \+ 'meer'$/);
  });

  describeMetSchemas('under the schemas', () => {
    it('make a file that ISO 20022 and the EPC accept, and a statement that ISO 20022 does', () => {
      for (const schema of ['pain.001.001.09.xsd', 'EPC132-08_2025_V1.0_pain.001.001.09.xsd']) expect([schema, ...schemafouten(schema, bestand)]).toEqual([schema]);
      expect(schemafouten('camt.053.001.08.xsd', afschrift)).toEqual([]);
    });
  });
});
