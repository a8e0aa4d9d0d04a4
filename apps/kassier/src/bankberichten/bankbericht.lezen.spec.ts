import { schrijfCamt053, type Posttransactie } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import { leesAfschriften } from './bankbericht.lezen.js';

const transactie = (anders: Partial<Posttransactie> = {}): Posttransactie =>
  ({ endToEndId: null, bedrag: Bedrag.van('25.00'), reden: null, tegenrekeningIban: 'NL20INGB0001234567', tegenrekeningNaam: 'Ministerie', omschrijving: 'Terugbetaling', ...anders });

function afschrift(transacties: readonly Posttransactie[]): string {
  const bedrag = Bedrag.som(transacties.map((een) => een.bedrag));
  const boekdatum = Datum.van('2021-07-05');
  return [...schrijfCamt053({
    berichtId: 'M-1', aangemaaktOp: '2021-07-06T02:00:00Z', id: 'A-1', volgnummer: 7, rekeningIban: 'NL93KASS0000000000', datum: boekdatum,
    beginsaldo: Bedrag.van('100.00'), eindsaldo: Bedrag.van('100.00').plus(bedrag),
    posten: [{ referentie: 'B-1', bedrag, boekdatum, terugboeking: false, groepId: null, transacties }],
  })].join('');
}

const hash = async (tekst: string): Promise<string | undefined> => (await leesAfschriften(tekst)).afschriften[0]?.inhoudSha256;

it('gives a statement the hash it has had since the first one was stored, whatever is read of it since', async () => {
  expect(await hash(afschrift([transactie({ kenmerk: 'RF18539007547034' }), transactie({ endToEndId: 'B-2021-0000001-R-2021-000001', bedrag: Bedrag.van('-10.00') })])))
    .toBe('396c0266863c844e5cc61a65fa103fa85c04956e7959efd0d5869ae4b6f995dd');
});

it('gives another statement another hash', async () => {
  const [een, anderBedrag, andereTekst] = await Promise.all([[transactie()], [transactie({ bedrag: Bedrag.van('25.01') })], [transactie({ omschrijving: 'Terug' })]].map(async (transacties) => hash(afschrift(transacties))));
  expect(new Set([een, anderBedrag, andereTekst]).size).toBe(3);
});
