import { Bedrag, Datum } from '#values';
import type { Afschrifttransactie } from './bankbericht.lezen.js';
import { wijsToe, type BekendeOpdracht } from './bankbericht.toewijzing.js';

const KENMERK = 'B-2021-0000001-R-2021-0001';

function opdracht(anders: Partial<BekendeOpdracht> = {}): BekendeOpdracht {
  return {
    endToEndId: KENMERK, bedrag: Bedrag.van('100.00'), runId: 'run', betalingId: 'betaling', betalingNummer: 'B-2021-0000001', laatsteBoekdatum: Datum.van('2021-07-01'), loopt: true, status: 'verzonden',
    plaats: { cel: { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' }, verplichting: 'verplichting', dimensie: 'praktijkleren-mbo' }, ...anders,
  };
}

function transactie(bedrag: string, anders: Partial<Afschrifttransactie> = {}): Afschrifttransactie {
  return {
    volgnummer: 1, afschriftId: 'A', referentie: null, groepId: null, boekdatum: Datum.van('2021-07-05'), endToEndId: KENMERK, bedrag: Bedrag.van(bedrag), reden: null,
    tegenrekeningIban: null, tegenrekeningNaam: null, omschrijving: '', ...anders,
  };
}

function uitkomsten(transacties: Afschrifttransactie[], bekend: BekendeOpdracht = opdracht()): string[] {
  return wijsToe(transacties, new Map([[bekend.endToEndId, bekend]])).map(({ verwerking, toelichting }) => `${verwerking}: ${toelichting}`);
}

describe('what a transaction on a statement means for our payments', () => {
  it('executes a payment that was sent, when identifier, amount and direction fit', () => {
    expect(uitkomsten([transactie('-100.00')])).toEqual(['uitgevoerd: Betaling B-2021-0000001 is uitgevoerd.']);
  });

  it('takes money that comes back after the execution for a return, with the reason', () => {
    expect(uitkomsten([transactie('-100.00'), transactie('100.00', { reden: 'AC04' })])).toEqual([
      'uitgevoerd: Betaling B-2021-0000001 is uitgevoerd.',
      expect.stringMatching(/^retour: Betaling B-2021-0000001 is teruggekomen met reden AC04\./),
    ]);
  });

  it('understands a bank that shows the newest first', () => {
    expect(uitkomsten([transactie('100.00'), transactie('-100.00')]).map((tekst) => tekst.split(':')[0])).toEqual(['uitgevoerd', 'retour']);
  });

  it('never executes or returns the same payment twice', () => {
    const tweemaal = [transactie('-100.00'), transactie('-100.00'), transactie('100.00'), transactie('100.00')];
    expect(uitkomsten(tweemaal)).toEqual([
      expect.stringMatching(/^uitgevoerd/), expect.stringMatching(/^onbekend: .* is al uitgevoerd/), expect.stringMatching(/^retour/), expect.stringMatching(/^onbekend: .* al afgehandeld/),
    ]);
  });

  it.each([
    ['another amount', transactie('-99.99'), opdracht(), /is €\s100,00, maar de bank meldt €\s99,99/],
    ['an unknown identifier', transactie('-100.00', { endToEndId: 'ANDERS' }), opdracht(), /kenmerk "ANDERS", dat bij geen betaling/],
    ['no identifier', transactie('25.00', { endToEndId: null }), opdracht(), /^onbekend: Ontvangen zonder kenmerk/],
    ['a batch without its payments', transactie('-100.00', { endToEndId: null, groepId: 'R-2021-0001-01-1' }), opdracht(), /verzamelboeking "R-2021-0001-01-1" zonder de betalingen/],
    ['a payment that was executed before', transactie('-100.00'), opdracht({ status: 'uitgevoerd' }), /is al uitgevoerd/],
    ['a payment that is only approved', transactie('-100.00'), opdracht({ status: 'in-run' }), /niet als verzonden geboekt \(status "in-run"\)/],
    ['an order that came back, while its payment is on its way again', transactie('-100.00'), opdracht({ loopt: false, status: 'verzonden' }), /onder dit kenmerk al afgehandeld/],
    ['money back for a payment that is not known to be executed', transactie('100.00'), opdracht(), /haar uitvoering staat op geen verwerkt afschrift/],
    ['an amount of nothing', transactie('0.00', { endToEndId: null }), opdracht(), /bedrag van nul/],
  ])('does not recognise %s, and says why', (_geval, regel, bekend, toelichting) => {
    const [uitkomst] = uitkomsten([regel], bekend);
    expect(uitkomst).toMatch(/^onbekend: /);
    expect(uitkomst).toMatch(toelichting);
  });
});
