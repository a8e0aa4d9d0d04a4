import { voorbeeldopdracht, voorbeeldtransactie } from './betaalopdracht.voorbeeld.js';
import { BankberichtFout } from './berichtfout.js';
import { leesPain001 } from './pain001.reader.js';
import { schrijfPain001 } from './pain001.writer.js';

const OPDRACHT = [...schrijfPain001(voorbeeldopdracht([voorbeeldtransactie(), voorbeeldtransactie({ endToEndId: 'E2' })]))].join('');

describe('a bank that reads an order', () => {
  it('reads what was written, wherever the pieces are cut', () => {
    expect(leesPain001([...OPDRACHT])).toEqual(leesPain001([OPDRACHT]));
    expect(leesPain001([OPDRACHT]).groepen[0]?.transacties.map(({ endToEndId }) => endToEndId)).toEqual(['BET-2021-000001', 'E2']);
  });

  it.each([
    ['a number that is not what it holds', OPDRACHT.replace('<NbOfTxs>2', '<NbOfTxs>3'), 'Opgegeven zijn 3'],
    ['a sum that is not what it holds', OPDRACHT.replace('<CtrlSum>4050.00', '<CtrlSum>4050.01'), 'samen 4050.01'],
    ['a missing identifier', OPDRACHT.replace('<MsgId>RUN-2021-0001</MsgId>', ''), 'MsgId ontbreekt'],
    ['a missing head', OPDRACHT.replace(/<GrpHdr>.*<\/GrpHdr>/, ''), 'MsgId ontbreekt'],
    ['an execution day that does not exist', OPDRACHT.replace('2021-03-16', '2021-02-30'), 'uitvoeringsdatum'],
    ['a payee without an account', OPDRACHT.replace('NL91ABNA0417164300', ''), 'IBAN van de begunstigde'],
    ['another message', OPDRACHT.replaceAll('pain.001.001.09', 'pain.001.001.03'), 'Vraag de bank om die versie'],
    ['an end that is missing', OPDRACHT.slice(0, -20), 'beschadigd'],
  ])('refuses %s', (_wat, xml, melding) => {
    expect(() => leesPain001([xml])).toThrow(BankberichtFout);
    expect(() => leesPain001([xml])).toThrow(melding);
  });
});
