import { Bedrag, Datum } from '#values';
import type { Posttransactie } from './bankbericht.js';
import type { TeSchrijvenAfschrift, TeSchrijvenPost } from './camt053.writer.js';

/** A transaction of a statement; the fields given replace its own. */
export function voorbeeldposttransactie(velden: Partial<Posttransactie> = {}): Posttransactie {
  return {
    endToEndId: 'BET-2021-000001',
    bedrag: Bedrag.van('-2025.00'),
    reden: null,
    tegenrekeningIban: 'NL91ABNA0417164300',
    tegenrekeningNaam: 'Bakkerij Voorbeeld & Zn. <b.v.>',
    omschrijving: 'Praktijkleren 30 weken',
    ...velden,
  };
}

/** An entry of these transactions, booked on 16 March 2021. */
export function voorbeeldpost(transacties: readonly Posttransactie[], velden: Partial<TeSchrijvenPost> = {}): TeSchrijvenPost {
  return {
    referentie: 'BANK-0001',
    bedrag: Bedrag.som(transacties.map(({ bedrag }) => bedrag)),
    boekdatum: Datum.van('2021-03-16'),
    terugboeking: false,
    groepId: null,
    transacties,
    ...velden,
  };
}

/** A statement of these entries that adds up. */
export function voorbeeldafschrift(posten: readonly TeSchrijvenPost[], velden: Partial<TeSchrijvenAfschrift> = {}): TeSchrijvenAfschrift {
  const beginsaldo = Bedrag.van('100.00');
  return {
    berichtId: 'BANK-MSG-1',
    aangemaaktOp: '2021-03-17T02:00:00Z',
    id: 'AFSCHRIFT-53',
    volgnummer: 53,
    rekeningIban: 'NL20INGB0001234567',
    datum: Datum.van('2021-03-16'),
    beginsaldo,
    eindsaldo: beginsaldo.plus(Bedrag.som(posten.map(({ bedrag }) => bedrag))),
    posten,
    ...velden,
  };
}

/** Entries of every kind: a batch, a single payment, money that comes in, a return, a reversal, and one without details. */
export function posten(): TeSchrijvenPost[] {
  return [
    voorbeeldpost(
      [voorbeeldposttransactie(), voorbeeldposttransactie({ endToEndId: 'BET-2021-000002', bedrag: Bedrag.van('-0.01'), omschrijving: '' })],
      { groepId: 'RUN-2021-0001-WGV' },
    ),
    voorbeeldpost([voorbeeldposttransactie({ endToEndId: 'BET-2021-000003' })], { referentie: null }),
    voorbeeldpost([voorbeeldposttransactie({ endToEndId: null, bedrag: Bedrag.van('1000000.00'), tegenrekeningNaam: 'Ministerie', kenmerk: 'RF18539007547034' })]),
    voorbeeldpost([voorbeeldposttransactie({ bedrag: Bedrag.van('2025.00'), reden: 'AC04' })], { terugboeking: true }),
    voorbeeldpost([voorbeeldposttransactie({ endToEndId: null, bedrag: Bedrag.van('-5.00') })], { terugboeking: true }),
    voorbeeldpost([], { bedrag: Bedrag.van('-3.50') }),
  ];
}
