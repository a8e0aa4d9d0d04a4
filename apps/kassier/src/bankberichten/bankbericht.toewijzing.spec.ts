import { Bedrag, Datum } from '#values';
import type { OpenVordering } from '../terugvorderingen/index.js';
import type { Afschrifttransactie } from './bankbericht.lezen.js';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import { isTeVroeg, wijsToe } from './bankbericht.toewijzing.js';

const KENMERK = 'B-2021-0000001-R-2021-0001';

function opdracht(anders: Partial<BekendeOpdracht> = {}): BekendeOpdracht {
  return {
    endToEndId: KENMERK, bedrag: Bedrag.van('100.00'), runId: 'run', betalingId: 'betaling', betalingNummer: 'B-2021-0000001', laatsteBoekdatum: Datum.van('2021-07-01'), teruggevorderd: false, bundel: null, loopt: true,
    status: 'verzonden', isAfgewezen: false,
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
    ['money back for a payment of which money is asked back', transactie('100.00'), opdracht({ status: 'uitgevoerd', teruggevorderd: true }), /terwijl er geld van wordt teruggevorderd/],
    ['charges of the bank', transactie('-12.50', { endToEndId: null, vanDeBank: true }), opdracht(), /rente van de bank: dat is geen geld van de regeling. Laat de rekeninghouder dit bedrag in één keer aanvullen en streep/],
    ['interest of the bank', transactie('0.80', { endToEndId: null, vanDeBank: true }), opdracht(), /dit bedrag van de rekening halen en streep/],
    ['an amount of nothing', transactie('0.00', { endToEndId: null }), opdracht(), /bedrag van nul/],
  ])('does not recognise %s, and says why', (_geval, regel, bekend, toelichting) => {
    const [uitkomst] = uitkomsten([regel], bekend);
    expect(uitkomst).toMatch(/^onbekend: /);
    expect(uitkomst).toMatch(toelichting);
  });
});

describe('a transaction that runs ahead of what was recorded', () => {
  const loopt = (bedrag: string, anders: Partial<BekendeOpdracht>): boolean[] => wijsToe([transactie(bedrag)], new Map([[KENMERK, opdracht(anders)]])).map(isTeVroeg);

  it.each([
    ['is executed while its run is only approved', '-100.00', { status: 'in-run' }, true], ['comes back while its run is only approved', '100.00', { status: 'in-run' }, true],
    ['comes back before its execution', '100.00', { status: 'verzonden' }, true], ['is executed when it was sent', '-100.00', { status: 'verzonden' }, false],
    ['comes back when it was executed', '100.00', { status: 'uitgevoerd' }, false], ['has another amount', '-99.99', { status: 'in-run' }, false], ['comes back with another amount', '99.99', { status: 'verzonden' }, false],
    ['was settled under this identifier before', '-100.00', { status: 'in-run', loopt: false }, false],
  ] as const)('that %s', (_geval, bedrag, anders, verwacht) => {
    expect(loopt(bedrag, anders)).toEqual([verwacht]);
  });
});

describe('what a transaction on a statement means for our claims', () => {
  const RF = 'RF85T20210000001';
  const ANDER = 'RF58T20210000002';
  const vordering = (anders: Partial<OpenVordering> = {}): OpenVordering => ({
    id: 'vordering', nummer: 'T-2021-0000001', kenmerk: RF, betalingId: 'betaling', betalingNummer: 'B-2021-0000001', plaats: opdracht().plaats, verplichtingJaar: 2021, betaaljaar: 2021,
    boekdatum: Datum.van('2021-07-01'), laatsteBoekdatum: Datum.van('2021-07-01'), betaaldOp: Datum.van('2021-07-01'), zonderAfschrift: [], open: Bedrag.van('100.00'), ...anders,
  });
  const vreemd = (bedrag: string, anders: Partial<Afschrifttransactie> = {}): Afschrifttransactie => transactie(bedrag, { endToEndId: 'VAN-DE-BETALER', ...anders });
  const wijs = (transacties: Afschrifttransactie[], bekend = vordering()): string[] =>
    wijsToe(transacties, new Map([[KENMERK, opdracht({ status: 'uitgevoerd' })]]), new Map([[bekend.kenmerk, bekend]])).map(({ verwerking, toelichting }) => `${verwerking}: ${toelichting}`);

  it.each([
    ['as a structured reference', { kenmerk: RF }],
    ['in the text, with spaces', { omschrijving: 'Terugbetaling rf85 t202 1000 0001, met excuus' }],
    ['in both', { kenmerk: RF, omschrijving: RF }],
  ])('receives what mentions the claim %s', (_hoe, anders) => {
    expect(wijs([vreemd('60.00', anders)])).toEqual([expect.stringMatching(/^ontvangen: Terugvordering T-2021-0000001: ontvangen, er staat nog €\s40,00 open\.$/)]);
  });

  it('receives in parts until nothing is open, and not a cent more', () => {
    expect(wijs(['60.00', '40.00', '0.01'].map((bedrag) => vreemd(bedrag, { kenmerk: RF })))).toEqual([
      expect.stringMatching(/^ontvangen: .*€\s40,00 open/), expect.stringMatching(/^ontvangen: .*€\s0,00 open/), expect.stringMatching(/^onbekend: .* nog €\s0,00 open, maar er kwam €\s0,01 binnen/),
    ]);
  });

  it.each([
    ['more than is open', vreemd('100.01', { kenmerk: RF }), /heeft nog €\s100,00 open, maar er kwam €\s100,01 binnen/],
    ['two claims at once', vreemd('10.00', { omschrijving: `${RF} ${ANDER}` }), /kenmerken RF85T20210000001 en RF58T20210000002/],
    ['a claim that is not there', vreemd('10.00', { kenmerk: ANDER }), /kenmerk RF58T20210000002, dat bij geen terugvordering hoort/],
    ['a reference with a typing error', vreemd('10.00', { omschrijving: 'RF85T20210000010' }), /dat bij geen betaling van de kassier hoort/],
    ['money that goes out', vreemd('-10.00', { kenmerk: RF }), /^onbekend: Afgeschreven/],
  ])('leaves to a person %s, and says why', (_geval, regel, toelichting) => {
    const [uitkomst] = wijs([regel]);
    expect(uitkomst).toMatch(/^onbekend: /);
    expect(uitkomst).toMatch(toelichting);
  });

  it('does not receive twice what somebody registered before the statement came', () => {
    expect(wijs([vreemd('40.00', { kenmerk: RF })], vordering({ open: Bedrag.van('60.00'), zonderAfschrift: [Bedrag.van('40.00')] }))).toEqual([expect.stringMatching(/^onbekend: .*al met de hand geregistreerd/)]);
  });

  it('takes a return of a payment for a return, whatever its text says', () => {
    expect(wijs([transactie('100.00', { reden: 'AC04', omschrijving: RF })])).toEqual([expect.stringMatching(/^retour: /)]);
  });
});
