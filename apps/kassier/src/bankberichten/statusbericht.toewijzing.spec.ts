import type { Statusbericht } from '#bank-messages';
import { Bedrag, Datum } from '#values';
import type { BekendeOpdracht } from './bankbericht.opdracht.js';
import { bundelsVan, splitsBundels } from './bundel.splitsing.js';
import { statusregels, type Statusregel } from './statusbericht.regels.js';
import { wijsStatussenToe, type Bestandsrun } from './statusbericht.toewijzing.js';

const RUN: Bestandsrun = { id: 'run', nummer: 'R-2021-0001', status: 'verzonden' };

function opdracht(endToEndId: string, anders: Partial<BekendeOpdracht> = {}): BekendeOpdracht {
  return {
    endToEndId, bedrag: Bedrag.van('100.00'), runId: 'run', betalingId: endToEndId, betalingNummer: endToEndId, laatsteBoekdatum: Datum.van('2021-07-01'), teruggevorderd: false, bundel: null, loopt: true, status: 'verzonden',
    isAfgewezen: false, plaats: { cel: { stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18' }, verplichting: 'v', dimensie: '' }, ...anders,
  };
}

function bericht(anders: Partial<Statusbericht>): Statusbericht {
  return { berichtId: 'S', aangemaaktOp: '2021-07-05T18:00:00Z', dag: Datum.van('2021-07-05'), opdrachtId: 'F', status: null, reden: null, toelichting: '', groepen: [], transacties: [], ...anders };
}

function regel(endToEndId: string | null, status: string, anders: Partial<Statusregel> = {}): Statusregel {
  return { endToEndId, status, reden: null, toelichting: '', niveau: 'betaling', groepId: null, bedrag: null, ...anders };
}

const van = (...kenmerken: string[]) => kenmerken.map((endToEndId) => ({ endToEndId, bedrag: Bedrag.van('100.00') }));
const INHOUD = new Map([['G1', van('A', 'B')], ['G2', van('C')]]);
const groep = (volgnummer: number, groepId: string, status: string | null, reden: string | null = null) => ({ volgnummer, groepId, aantal: 0, status, reden, toelichting: '' });
const transactie = (endToEndId: string, status: string | null, nummer = 1) => ({ volgnummer: 1, groep: nummer, endToEndId, bedrag: null, status, reden: null, toelichting: '' });

describe('what a report says, transfer by transfer', () => {
  const kort = (regels: readonly Statusregel[]): string[] => regels.map(({ niveau, endToEndId, status, reden }) => `${niveau} ${endToEndId ?? '-'} ${status} ${reden ?? ''}`.trim());

  it('is of a rejected file every transfer in it, but for groups and transfers of which it says something else', () => {
    expect(kort(statusregels(bericht({ status: 'RJCT', reden: 'AM05' }), INHOUD))).toEqual(['bestand A RJCT AM05', 'bestand B RJCT AM05', 'bestand C RJCT AM05']);
    expect(kort(statusregels(bericht({ status: 'RJCT', groepen: [groep(1, 'G2', 'ACCP')], transacties: [] }), INHOUD))).toEqual(['bestand A RJCT', 'bestand B RJCT', 'groep - ACCP']);
    expect(kort(statusregels(bericht({ status: 'RJCT', groepen: [groep(1, 'G1', null)], transacties: [transactie('B', 'ACSP')] }), INHOUD))).toEqual(['bestand A RJCT', 'bestand C RJCT', 'betaling B ACSP']);
  });

  it('is of a rejected group every transfer in it', () => {
    expect(kort(statusregels(bericht({ groepen: [groep(1, 'G1', 'RJCT', 'AC01')] }), INHOUD))).toEqual(['groep A RJCT AC01', 'groep B RJCT AC01']);
  });

  it('is one line of a file or group that is accepted, that is not ours, or of which nothing can be read', () => {
    expect(kort(statusregels(bericht({ status: 'ACCP', groepen: [groep(1, 'G1', 'ACCP')] }), INHOUD))).toEqual(['bestand - ACCP', 'groep - ACCP']);
    expect(kort(statusregels(bericht({ status: 'RJCT', groepen: [groep(1, 'ANDERS', 'RJCT')] }), null))).toEqual(['bestand - RJCT', 'groep - RJCT']);
    expect(kort(statusregels(bericht({ groepen: [groep(1, 'ANDERS', 'RJCT')] }), INHOUD))).toEqual(['groep - RJCT']);
  });

  it('is one line of a file or group of which the bank counts something else than is in it, and then books nothing', () => {
    const opgave = (aantal: number | null, totaal: string | null) => ({ origineel: { aantal, totaal: totaal === null ? null : Bedrag.van(totaal) } });
    const [regelVanBestand] = statusregels(bericht({ status: 'RJCT', ...opgave(2, '200.00') }), INHOUD);
    expect(regelVanBestand).toMatchObject({ niveau: 'bestand', endToEndId: null, afwijking: expect.stringMatching(/over 2 betalingen van samen €\s200,00, maar het zijn er 3 van samen €\s300,00/) });
    expect(wijsStatussenToe(regelVanBestand === undefined ? [] : [regelVanBestand], new Map(), new Map(), RUN)).toMatchObject([{ verwerking: 'niet-verwerkt', toelichting: expect.stringContaining('Er is niets geboekt. Vraag de bank wat zij heeft ontvangen.') }]);
    for (const goed of [opgave(3, '300.00'), opgave(3, null), opgave(null, '300.00')]) expect(statusregels(bericht({ status: 'RJCT', ...goed }), INHOUD)).toHaveLength(3);
    expect(kort(statusregels(bericht({ groepen: [{ ...groep(1, 'G1', 'RJCT'), ...opgave(2, '200.00') }, { ...groep(2, 'G2', 'RJCT'), ...opgave(2, '200.00') }] }), INHOUD))).toEqual(['groep A RJCT', 'groep B RJCT', 'groep - RJCT']);
  });

  it('comes for a transfer without a status from its group, and else from the file', () => {
    expect(kort(statusregels(bericht({ groepen: [groep(1, 'G1', 'RJCT', 'AC01')], transacties: [transactie('A', null)] }), INHOUD))).toEqual(['groep B RJCT AC01', 'groep A RJCT AC01']);
    expect(kort(statusregels(bericht({ status: 'RJCT', reden: 'AM05', groepen: [groep(1, 'G2', null)], transacties: [transactie('C', null)] }), INHOUD))).toEqual(['bestand A RJCT AM05', 'bestand B RJCT AM05', 'bestand C RJCT AM05']);
  });
});

describe('what a status means for a payment', () => {
  const wijsToe = (regels: readonly Statusregel[], opdrachten: readonly BekendeOpdracht[], run: Bestandsrun = RUN): string[] =>
    wijsStatussenToe(regels, new Map(opdrachten.map((een) => [een.endToEndId, een])), bundelsVan(opdrachten), run).map(({ verwerking, toelichting }) => `${verwerking}: ${toelichting}`);

  it.each(['RJCT', 'CANC'])('is with %s that the bank will not execute it, once', (status) => {
    expect(wijsToe([regel('A', status), regel('A', status)], [opdracht('A')])).toEqual([expect.stringMatching(/^afgewezen: .*is afgewezen\. Herstel/), 'gemeld: Betaling A was al als afgewezen geboekt; er verandert niets.']);
  });

  it.each(['ACCP', 'ACSC', 'ACWC', 'ACTC', 'PDNG', 'RCVD', 'PART', 'RCVC', 'RVMC', 'RVNM', 'RVNA'])('is with %s nothing that is booked', (status) => {
    const een = opdracht('A');
    expect(wijsToe([regel('A', status)], [een])).toEqual([expect.stringMatching(/^gemeld: /)]);
    expect(een).toEqual(opdracht('A'));
  });

  it('is for somebody to look at when it contradicts what is known', () => {
    const zegt = (regels: readonly Statusregel[], een: BekendeOpdracht | null, run: Bestandsrun = RUN): string => wijsToe(regels, een === null ? [] : [een], run)[0] ?? '';
    expect(zegt([regel('A', 'RJCT')], opdracht('A', { status: 'uitgevoerd' }))).toMatch(/^niet-verwerkt: .*als uitgevoerd, maar de bank wijst haar nu af/);
    expect(zegt([regel('A', 'RJCT')], opdracht('A', { status: 'retour', loopt: false }))).toMatch(/^niet-verwerkt: .*al afgehandeld/);
    expect(zegt([regel('A', 'ACSC')], opdracht('A', { status: 'afgewezen', loopt: false, isAfgewezen: true }))).toMatch(/^niet-verwerkt: .*nu dat zij is uitgevoerd/);
    expect(zegt([regel('A', 'RJCT')], null)).toMatch(/^niet-verwerkt: Kenmerk "A" hoort bij geen betaling/);
    expect(zegt([regel('A', 'RJCT')], opdracht('A', { runId: 'ander' }))).toMatch(/^niet-verwerkt: .*staat niet in het bestand/);
    expect(zegt([regel('A', 'RJCT', { bedrag: Bedrag.van('99.99') })], opdracht('A'))).toMatch(/^niet-verwerkt: .*maar de bank meldt €\s99,99/);
    expect(zegt([regel('A', 'ACCP')], opdracht('A'), { ...RUN, status: 'ingetrokken' })).toMatch(/^niet-verwerkt: .*is ingetrokken en niet naar de bank had gemogen/);
    expect(zegt([regel(null, 'ACCP', { niveau: 'bestand' })], null, { ...RUN, status: 'ingetrokken' })).toMatch(/^niet-verwerkt: .*Laat de bank het bestand annuleren/);
    expect(zegt([regel(null, 'RJCT', { niveau: 'bestand' })], null)).toMatch(/^niet-verwerkt: De bank wijst het bestand af/);
  });

  it('is said of a bundle to each of its orders, unless its amount is another', () => {
    const leden = (): BekendeOpdracht[] => [opdracht('A', { bundel: 'V1' }), opdracht('B', { bundel: 'V1', bedrag: Bedrag.van('50.00') })];
    expect(wijsToe([regel('V1', 'RJCT', { bedrag: Bedrag.van('150.00') })], leden()).map((tekst) => tekst.split(':')[0])).toEqual(['afgewezen', 'afgewezen']);
    expect(wijsToe([regel('V1', 'RJCT', { bedrag: Bedrag.van('149.00') })], leden())).toEqual([expect.stringMatching(/^niet-verwerkt: Overboeking V1 is €\s150,00/)]);
  });
});

describe('a transaction on a bundle', () => {
  const post = (endToEndId: string | null, bedrag: string, volgnummer: number) => ({
    volgnummer, afschriftId: 'A', referentie: 'REF', groepId: null, boekdatum: Datum.van('2021-07-05'), endToEndId, bedrag: Bedrag.van(bedrag), reden: null, tegenrekeningIban: null, tegenrekeningNaam: null, omschrijving: '',
  });
  const bundels = bundelsVan([opdracht('A', { bundel: 'V1' }), opdracht('B', { bundel: 'V1', bedrag: Bedrag.van('50.00') }), opdracht('C')]);
  const kort = (posten: Parameters<typeof splitsBundels>[0]): string[] => splitsBundels(posten, bundels).map(({ volgnummer, endToEndId, bedrag }) => `${volgnummer} ${endToEndId ?? '-'} ${bedrag.toString()}`);

  it('becomes one per order, out and back, numbered in order, and keeps its sum', () => {
    expect(kort([post('C', '-100.00', 1), post('V1', '-150.00', 2), post('V1', '150.00', 3), post(null, '1.00', 4)])).toEqual(['1 C -100.00', '2 A -100.00', '3 B -50.00', '4 A 100.00', '5 B 50.00', '6 - 1.00']);
  });

  it('of another amount stays whole', () => {
    expect(kort([post('V1', '-149.00', 1)])).toEqual(['1 V1 -149.00']);
  });
});
