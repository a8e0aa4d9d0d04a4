import { betaalgroepVan, leesCamt053, schrijfPain001 } from '#bank-messages';
import { Datum } from '#values';
import { voorbeeldopdracht, voorbeeldtransactie } from '../../libs/bank-messages/src/betaalopdracht.voorbeeld.js';
import { Bank, Bankweigering, beschadigd, eersteBankdag, isBankdag, schuif, type Bericht, type GenomenOpdracht } from './bank-simulator.js';
import { describeMetSchemas, schemafouten } from './xsd.js';

const REKENING = 'NL20INGB0001234567';
const DAG = '2021-03-16';

function bestand(nummer = 1): string {
  const groepen = ['WGV', 'MBO'].map((stroom, plaats) => betaalgroepVan(`RUN-${nummer}-${stroom}`, Datum.van(DAG), [1, 2].map((volgnummer) => voorbeeldtransactie({
    endToEndId: `BET-${nummer}-${plaats}-${volgnummer}`, betalingskenmerk: volgnummer === 2 ? 'RF18539007547034' : null,
  }))));
  return [...schrijfPain001(voorbeeldopdracht([], { berichtId: `RUN-${nummer}`, groepen }))].join('');
}

function bankMet(...nummers: number[]): { bank: Bank; opdrachten: GenomenOpdracht[] } {
  const bank = new Bank(REKENING, 1_000_000n);
  for (const nummer of nummers) bank.neemBestand(bestand(nummer));
  return { bank, opdrachten: bank.met('aangenomen') };
}

function weigering(bank: Bank, xml: string): string {
  try {
    bank.neemBestand(xml);
  } catch (fout) {
    if (fout instanceof Bankweigering) return fout.message;
    throw fout;
  }
  return 'aangenomen';
}

/** Every message that the bank can write. */
function alleBerichten(): Bericht[] {
  const { bank, opdrachten } = bankMet(1, 2, 3, 4);
  const [een, twee, drie, vier, ...rest] = opdrachten as [GenomenOpdracht, GenomenOpdracht, GenomenOpdracht, GenomenOpdracht, ...GenomenOpdracht[]];
  bank.voerUit([een, twee], DAG, 'batch');
  bank.voerUit([drie], DAG, 'los');
  bank.voerUit([vier], DAG, 'zonder-details');
  bank.boekVreemd(12_345n, DAG, { ustrd: 'Naam & <teken> "Ƀ"' });
  bank.boekVreemd(500n, DAG, { kenmerk: { referentie: 'RF18539007547034', uitgever: 'ISO' }, betekenis: 'ontvangst' });
  bank.boekVreemd(-700n, DAG, { endToEndId: 'VREEMD', naam: null, iban: null });
  const eerste = bank.maakAfschrift(DAG, true);
  bank.stuurTerug(twee, 'AC04', '2021-03-18');
  bank.stuurTerug(drie, null, '2021-03-18');
  bank.vergis(een, -een.cent, '2021-03-18');
  const tweede = bank.maakAfschrift('2021-03-18');
  const meldingen = ['ACCP', 'PART', 'RCVD'].map((code) => bank.meld(rest, 'bericht', code, DAG));
  const namen = ['RCVC', 'RVMC', 'RVNM', 'RVNA', 'PDNG', 'ACSC'].map((code) => bank.meld(rest, 'betaling', code, DAG));
  const [groep, ...over] = rest;
  return [eerste, tweede, bank.maakAfschrift('2021-03-19'), ...meldingen, ...namen, ...afwijzingen(bank, groep ? [groep] : [], over)];
}

function afwijzingen(bank: Bank, enkele: readonly GenomenOpdracht[], over: readonly GenomenOpdracht[]): Bericht[] {
  const bestandVier = over.filter(({ msgId }) => msgId === 'RUN-4');
  const groepDrie = over.filter(({ pmtInfId }) => pmtInfId === 'RUN-3-MBO');
  return [bank.wijsAf(enkele, 'betaling', 'AC01', DAG), bank.wijsAf(groepDrie, 'groep', 'DT01', DAG), bank.wijsAf(bestandVier, 'bericht', 'AM05', DAG)];
}

describe('the bank of the tests', () => {
  it('takes a file once, and each EndToEndId once', () => {
    const { bank } = bankMet(1);
    expect(weigering(bank, bestand(1))).toContain('is al eerder ontvangen');
    expect(weigering(bank, bestand(1).replace('RUN-1<', 'RUN-9<'))).toContain('EndToEndId BET-1-0-1 is al gebruikt');
    expect(weigering(bank, bestand(2))).toBe('aangenomen');
    expect(bank.opdrachten.size).toBe(8);
  });

  it.each<[string, (xml: string) => string, string]>([
    ['a sum that is wrong', (xml) => xml.replace('<CtrlSum>4050.00', '<CtrlSum>4050.01'), 'CtrlSum is 405001, geteld 405000'],
    ['a number that is wrong', (xml) => xml.replace('<NbOfTxs>2', '<NbOfTxs>3'), 'NbOfTxs is 3'],
    ['an account of somebody else', (xml) => xml.replaceAll(REKENING, 'NL91ABNA0417164300'), 'is niet van deze klant'],
    ['an IBAN with a typing error', (xml) => xml.replace('<CdtrAcct><Id><IBAN>NL91', '<CdtrAcct><Id><IBAN>NL92'), 'is geen IBAN'],
    ['a character that not every bank passes on', (xml) => xml.replace('<Nm>Bakkerij', '<Nm>Bäkkerij'), 'Cdtr/Nm is "Bäkkerij Voorbeeld"'],
    ['a reference with a wrong check digit', (xml) => xml.replace('RF18539007547034', 'RF19539007547034'), 'geen kloppend controlecijfer'],
    ['a day on which TARGET is closed', (xml) => xml.replace(DAG, '2021-04-02'), 'op 2021-04-02 is TARGET gesloten'],
    ['an address of lines alone', (xml) => xml.replace('</Nm></Cdtr>', '</Nm><PstlAdr><AdrLine>Dorpsstraat 1</AdrLine></PstlAdr></Cdtr>'), 'een adres zonder land'],
    ['a DOCTYPE', (xml) => xml.replace('<Document', '<!DOCTYPE a><Document'), 'DOCTYPE'],
    ['half a file', (xml) => xml.slice(0, -60), 'geen welgevormde XML'],
  ])('refuses %s, and keeps nothing of the file', (_wat, maak, reden) => {
    const { bank } = bankMet();
    expect(weigering(bank, maak(bestand()))).toContain(reden);
    expect(bank.opdrachten.size).toBe(0);
    expect(weigering(bank, bestand())).toBe('aangenomen');
  });

  it('keeps its account to the cent, and its statements follow each other', () => {
    const { bank, opdrachten } = bankMet(1);
    bank.voerUit(opdrachten, DAG, 'batch');
    const eerste = leesCamt053([bank.maakAfschrift(DAG).xml]).afschriften[0];
    bank.stuurTerug(opdrachten[0] as GenomenOpdracht, 'AC04', '2021-03-17');
    const tweede = leesCamt053([bank.maakAfschrift('2021-03-17').xml]).afschriften[0];
    expect([eerste?.beginsaldo, eerste?.eindsaldo, tweede?.beginsaldo, tweede?.eindsaldo].map(String)).toEqual(['10000.00', '1900.00', '1900.00', '3925.00']);
    expect(bank.saldo).toBe(392_500n);
    expect(bank.met('teruggekomen')).toHaveLength(1);
  });

  it('knows the days on which banks are closed', () => {
    const dicht = ['2021-01-01', '2021-04-02', '2021-04-05', '2021-05-01', '2021-12-25', '2022-04-15', '2022-04-18', '2024-03-29', '2024-12-26', '2025-04-21'];
    expect(dicht.filter(isBankdag)).toEqual([]);
    expect(['2021-04-01', '2021-04-06', '2021-04-27', '2021-05-13', '2021-12-24'].filter((dag) => !isBankdag(dag))).toEqual([]);
    expect([eersteBankdag('2021-04-02'), eersteBankdag('2021-12-24'), schuif('2021-12-31', 1)]).toEqual(['2021-04-06', '2021-12-24', '2022-01-01']);
  });

  it('damages a message so that it is another text', () => {
    const { bank, opdrachten } = bankMet(1);
    bank.voerUit(opdrachten, DAG, 'batch');
    const { xml } = bank.maakAfschrift(DAG);
    const anders = [beschadigd.afgekapt(xml, 0.9), beschadigd.verkeerdSaldo(xml), beschadigd.andereRekening(xml), beschadigd.verkeerdeVersie(xml)];
    expect(new Set([xml, ...anders]).size).toBe(5);
    for (const een of anders.slice(0, 2)) expect(() => leesCamt053([een])).toThrow();
  });
});

describeMetSchemas('the messages of the bank', () => {
  it.each(alleBerichten().map((bericht): [string, Bericht] => [`${bericht.soort} ${bericht.id}`, bericht]))('%s follows the schema of ISO 20022, and a rejection that of the EPC as well', (_naam, { soort, xml, feiten }) => {
    expect(schemafouten(`${soort}.001.${soort === 'camt.053' ? '08' : '10'}.xsd`, xml)).toEqual([]);
    if (feiten.some((feit) => feit.soort === 'afwijzing')) expect(schemafouten('EPC132-08_2025_V1.0_pain.002.001.10.xsd', xml)).toEqual([]);
  });
});
