import { Client } from 'pg';
import { afschrift, leesOpdrachten, retour, uitgevoerd } from '../../../../test/support/bank.js';
import { boekingSql, VOLGENDE } from '../../../../test/support/aanval.js';
import { claim, geefBudget, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Antwoord, type Json, type TestKassier } from '../../../../test/support/kassier.js';

const IBAN_ANDER = 'NL91ABNA0417164300';
const IBAN_EERST = 'NL20INGB0001234567';
const NIET_TOEGESTAAN = 'KG008';

let kassier: TestKassier;
let medewerker: string;
let fiatteur: string;
let auditor: string;
let team: string;
let leerbedrijf: string;

beforeAll(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' });
  fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' });
  auditor = await kassier.token({ rollen: ['auditor'] });
  team = await regioToken(kassier, 'AM18');
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  leerbedrijf = await maakLeerbedrijf(kassier);
});

/** Entries that a test books past the service, which the checks find as they should. */
const geplant: string[] = [];

afterAll(async () => {
  const { verschillen } = await moet(kassier, 'POST', '/v1/grootboek/controles', auditor, {});
  expect(verschillen.filter(({ plaats }: Json) => !geplant.some((nummer) => plaats.startsWith(`boeking ${nummer}`)))).toEqual([]);
  await kassier.stop();
});

const doe = (pad: string, token: string, body: unknown = {}): Promise<Antwoord> => kassier.verzoek('POST', `/v1/betaalruns${pad}`, { token, body });
const maakRun = (anders: object = {}): Promise<Json> => moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05', ...anders });
const fiatteer = (run: Json): Promise<Json> => moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, fiatteur, {});
const verzend = (run: Json): Promise<Json> => moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
const trekIn = (run: Json): Promise<Json> => moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/intrekkingen`, medewerker, { reden: 'Einde van de test' });
const toon = (run: Json): Promise<Json> => moet(kassier, 'GET', `/v1/betaalruns/${run['id']}`, auditor);
const bestand = async (run: Json, nummer = 1): Promise<Antwoord> => kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/betaalbestanden/${nummer}`, { token: auditor });
const soorten = (run: Json): string[] => run['meldingen'].map(({ soort }: Json) => soort as string);

/** Payable payments to this payee, one per amount. */
async function betalingen(instelling: string, ...bedragen: string[]): Promise<Json[]> {
  const som = bedragen.reduce((totaal, bedrag) => totaal + Number(bedrag), 0).toFixed(2);
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', team, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: som }));
  const uit: Json[] = [];
  for (const bedrag of bedragen) uit.push(await moet(kassier, 'POST', '/v1/betalingen', team, claim(verplichting['id'] as string, { bedrag })));
  return uit;
}

async function wijzigIban(begunstigde: string, iban: string, door = medewerker, tweede = fiatteur): Promise<Json> {
  const wijziging = await moet(kassier, 'POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen`, door, { iban, reden: 'Andere bank' });
  return moet(kassier, 'POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen/${wijziging['id']}/fiatteringen`, tweede, {});
}

async function leesIn(xml: string): Promise<void> {
  const { status, tekst } = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (status !== 201) throw new Error(`bankbericht: ${status} ${tekst}`);
}

/** The run sent, and told by the bank: everything executed, and of these payments the money back. */
async function betaal(run: Json, terug: readonly string[] = []): Promise<void> {
  await fiatteer(run);
  await verzend(run);
  const opdrachten = leesOpdrachten((await bestand(run)).tekst);
  await leesIn(afschrift([uitgevoerd(opdrachten), ...opdrachten.filter(({ endToEndId }) => terug.some((nummer) => endToEndId.startsWith(nummer))).map((opdracht) => retour(opdracht))]));
}

async function houdAan(betaling: Json, reden: string): Promise<void> {
  await moet(kassier, 'POST', `/v1/betalingen/${betaling['id']}/aanhoudingen`, medewerker, { reden });
}

async function hefOp(reden: string): Promise<void> {
  const [aanhouding] = await kassier.database<{ id: string }>('SELECT id FROM aanhouding WHERE reden = $1', [reden]);
  await moet(kassier, 'POST', `/v1/aanhoudingen/${aanhouding?.id}/opheffingen`, fiatteur, { reden: 'Nagezocht' });
}

describe('whom a run pays', () => {
  let roc: string;

  beforeAll(async () => { roc = await maakInstelling(kassier, 'ROC Eerst'); });

  it('is new as long as no payment to him was executed', async () => {
    const [eerste] = await betalingen(roc, '100.00', '50.00');
    const run = await maakRun();
    expect(run['eersteBetalingen']).toMatchObject({ aantal: 1, totaal: '150.00', begunstigden: [{ begunstigdeId: roc, naam: 'ROC Eerst', iban: IBAN_EERST, aantal: 2, totaal: '150.00' }] });
    expect(soorten(run)).toContain('eerste-betalingen');
    expect(run['grootsteBetalingen'].map(({ bedrag }: Json) => bedrag)).toEqual(['100.00', '50.00']);
    await trekIn(run);
    // Both come back: he still has never been paid.
    const tweede = await maakRun();
    expect(tweede['eersteBetalingen'].aantal).toBe(1);
    await betaal(tweede, (await kassier.database<{ nummer: string }>("SELECT nummer FROM betaling WHERE status = 'in-run'")).map(({ nummer }) => nummer));
    await moet(kassier, 'POST', `/v1/betalingen/${eerste?.['id']}/heropeningen`, medewerker, { reden: 'Juiste rekening gekregen' });
    const derde = await maakRun({ uitvoeringsdatum: '2021-07-08' });
    expect(derde['eersteBetalingen'].aantal).toBe(1);
    await betaal(derde);
    await betalingen(roc, '10.00');
    const vierde = await maakRun({ uitvoeringsdatum: '2021-07-09' });
    expect(vierde).toMatchObject({ eersteBetalingen: { aantal: 0, totaal: '0.00', begunstigden: [] }, gewijzigdeRekeningen: { aantal: 0, begunstigden: [] } });
    await betaal(vierde);
    // What was known when it was made stays what it was.
    expect((await toon(tweede))['eersteBetalingen'].aantal).toBe(1);
  });

  it('is shown with his old and new account after a change, and with who asked for and approved it, until he was paid on it', async () => {
    await wijzigIban(roc, IBAN_ANDER);
    await betalingen(roc, '20.00');
    const run = await maakRun({ uitvoeringsdatum: '2021-07-12' });
    expect(run['gewijzigdeRekeningen']).toMatchObject({
      aantal: 1, begunstigden: [{ begunstigdeId: roc, oudIban: IBAN_EERST, nieuwIban: IBAN_ANDER, aantal: 1, totaal: '20.00', ingediendDoor: 'piet', gefiatteerdDoor: 'fatima', gefiatteerdOp: expect.stringMatching(/Z$/) }],
    });
    expect(soorten(run)).toContain('gewijzigde-rekeningen');
    await betaal(run);
    await betalingen(roc, '21.00');
    const volgende = await maakRun({ uitvoeringsdatum: '2021-07-12' });
    expect(volgende['gewijzigdeRekeningen'].aantal).toBe(0);
    await betaal(volgende);
  });

  it('is shown too when his account was changed and changed back since', async () => {
    await wijzigIban(roc, IBAN_EERST);
    await wijzigIban(roc, IBAN_ANDER);
    await betalingen(roc, '22.00');
    const run = await maakRun({ uitvoeringsdatum: '2021-07-13' });
    expect(run['gewijzigdeRekeningen']).toMatchObject({ aantal: 1, begunstigden: [{ oudIban: IBAN_ANDER, nieuwIban: IBAN_ANDER }] });
    await betaal(run);
  });
});

describe('the day of a run', () => {
  it.each([
    ['2021-07-04', '2021-07-05', 'a Sunday'], ['2021-12-25', '2021-12-27', 'Christmas on a Saturday'], ['2022-04-15', '2022-04-19', 'Good Friday'], ['2022-01-01', '2022-01-03', 'New Year'],
  ])('moves from %s to %s: %s', async (gevraagd, wordt) => {
    await betalingen(await maakInstelling(kassier, 'ROC Kalender'), '5.00');
    const run = await maakRun({ uitvoeringsdatum: gevraagd });
    expect(run).toMatchObject({ gevraagdeDatum: gevraagd, uitvoeringsdatum: wordt, nummer: expect.stringMatching(new RegExp(`^R-${wordt.slice(0, 4)}-`)) });
    expect(run['meldingen'][0]).toMatchObject({ soort: 'datum-verschoven', melding: expect.stringContaining('TARGET is dan gesloten') });
    const gefiatteerd = await fiatteer(run);
    expect((await bestand(gefiatteerd)).tekst).toContain(`<ReqdExctnDt><Dt>${wordt}</Dt></ReqdExctnDt>`);
    await trekIn(run);
    const [{ id }] = (await kassier.database<{ id: string }>("SELECT id FROM betaling WHERE status = 'betaalbaar'")) as [{ id: string }];
    await moet(kassier, 'POST', `/v1/betalingen/${id}/intrekkingen`, medewerker, { reden: 'Alleen om te proberen' });
  });

  it('stays when banks pay on it, and nothing is said', async () => {
    await betalingen(await maakInstelling(kassier, 'ROC Kalender'), '5.00');
    const run = await maakRun({ uitvoeringsdatum: '2022-04-27' });
    expect(run).toMatchObject({ gevraagdeDatum: '2022-04-27', uitvoeringsdatum: '2022-04-27' });
    expect(soorten(run)).not.toContain('datum-verschoven');
    await betaal(run);
  });
});

describe('what is held', () => {
  let roc: string;

  beforeAll(async () => { roc = await maakInstelling(kassier, 'ROC Aangehouden'); });

  it('stays out of a run, which says so and why', async () => {
    const [een, twee] = await betalingen(roc, '30.00', '40.00');
    await houdAan(een, 'Factuur wordt nagezocht');
    const run = await maakRun();
    expect(run).toMatchObject({
      aantal: 1, totaal: '40.00', aangehouden: { aantal: 1, totaal: '30.00', betalingen: [{ betalingId: een?.['id'], nummer: een?.['nummer'], bedrag: '30.00', bron: 'kassier', reden: 'Factuur wordt nagezocht' }] },
    });
    expect(soorten(run)).toContain('aangehouden');
    expect((await toon(run))['aangehouden'].aantal).toBe(1);
    expect((await kassier.database('SELECT status FROM betaling WHERE id = ANY($1) ORDER BY nummer', [[een?.['id'], twee?.['id']]]))).toEqual([{ status: 'betaalbaar' }, { status: 'in-run' }]);
    await betaal(run);
  });

  it('explains an empty selection', async () => {
    const antwoord = await doe('', medewerker, { uitvoeringsdatum: '2021-07-05' });
    expect([antwoord.status, antwoord.body.type, antwoord.body.aangehouden]).toEqual([409, '/v1/problemen/niets-te-betalen', 1]);
    expect(antwoord.body.detail).toContain('1 betaling is aangehouden');
    await hefOp('Factuur wordt nagezocht');
  });

  it('since the run was made stops the approval, which names it and the way out; lifted, it goes on', async () => {
    const run = await maakRun();
    const [{ id, nummer }] = (await kassier.database<{ id: string; nummer: string }>("SELECT id, nummer FROM betaling WHERE status = 'in-run'")) as [{ id: string; nummer: string }];
    await houdAan({ id }, 'Dubbele factuur?');
    const antwoord = await doe(`/${run['id']}/fiatteringen`, fiatteur);
    expect([antwoord.status, antwoord.body.type, antwoord.body.aangehouden.betalingen[0].nummer]).toEqual([409, '/v1/problemen/aangehouden', nummer]);
    expect(antwoord.body.detail).toContain(`${nummer} (Dubbele factuur?)`);
    expect(antwoord.body.detail).toContain('Trek de run in en maak haar opnieuw');
    expect(soorten(await toon(run))).toContain('sindsdien-aangehouden');
    // Also for who knows the owner's password.
    await expect(kassier.database("UPDATE betaalrun SET status = 'gefiatteerd', gefiatteerd_door = 'iemand-anders', gefiatteerd_op = now() WHERE id = $1", [run['id']])).rejects.toMatchObject({ code: NIET_TOEGESTAAN });
    await hefOp('Dubbele factuur?');
    await betaal(run);
  });

  it('may be a payee under one name and account: all his payments stay out, until one of the two is another', async () => {
    await betalingen(roc, '50.00', '60.00');
    await kassier.database("INSERT INTO aanhouding (id, begunstigde, naam, iban, bron, reden, gezet_door) SELECT gen_random_uuid(), id, naam, iban, 'kassier', 'Naam hoort niet bij rekening', 'piet' FROM begunstigde WHERE id = $1", [roc]);
    expect((await doe('', medewerker, { uitvoeringsdatum: '2021-07-05' })).body).toMatchObject({ aangehouden: 2 });
    await wijzigIban(roc, IBAN_ANDER);
    await betaal(await maakRun());
  });
});

describe('an account that is replaced after the run was made', () => {
  it('is not touched in the run: it pays to the old one, and says so', async () => {
    const roc = await maakInstelling(kassier, 'ROC Verhuisd');
    await betalingen(roc, '70.00');
    const run = await maakRun();
    await wijzigIban(roc, IBAN_ANDER);
    const melding = (await toon(run))['meldingen'].find(({ soort }: Json) => soort === 'rekening-na-bevriezing');
    expect(melding.melding).toContain('ROC Verhuisd kreeg een ander rekeningnummer nadat de run was gemaakt');
    await fiatteer(run);
    expect(leesOpdrachten((await bestand(run)).tekst)[0]?.crediteurIban).toBe(IBAN_EERST);
    await verzend(run);
    await leesIn(afschrift([uitgevoerd(leesOpdrachten((await bestand(run)).tekst))]));
  });

  it('stops the approval when the bank told that the old one was wrong', async () => {
    const roc = await maakInstelling(kassier, 'ROC Gestuiterd');
    const [eerste] = await betalingen(roc, '80.00');
    await betaal(await maakRun(), [eerste?.['nummer'] as string]);
    await betalingen(roc, '81.00');
    const run = await maakRun({ uitvoeringsdatum: '2021-07-08' });
    await wijzigIban(roc, IBAN_ANDER);
    const antwoord = await doe(`/${run['id']}/fiatteringen`, fiatteur);
    expect([antwoord.status, antwoord.body.type]).toEqual([409, '/v1/problemen/rekening-vervangen']);
    expect(antwoord.body.vervangenRekeningen).toMatchObject([{ begunstigdeId: roc, oudIban: IBAN_EERST, nieuwIban: IBAN_ANDER, oudWasOnjuist: true }]);
    expect(soorten(await toon(run))).toContain('onjuiste-rekening');
    await trekIn(run);
    const opnieuw = await maakRun({ uitvoeringsdatum: '2021-07-08' });
    await fiatteer(opnieuw);
    expect(leesOpdrachten((await bestand(opnieuw)).tekst)[0]?.crediteurIban).toBe(IBAN_ANDER);
    await verzend(opnieuw);
    await leesIn(afschrift([uitgevoerd(leesOpdrachten((await bestand(opnieuw)).tekst), '2021-07-08')], { datum: '2021-07-08' }));
  });

  it('stops it too when more payees moved than are named, and each of them gets more', async () => {
    const gestuiterd = await maakInstelling(kassier, 'ROC Klein Gestuiterd');
    const [eerste] = await betalingen(gestuiterd, '0.01');
    await betaal(await maakRun({ uitvoeringsdatum: '2021-07-09' }), [eerste?.['nummer'] as string]);
    const verhuisd = await Promise.all(Array.from({ length: 100 }, (_leeg, index) => maakInstelling(kassier, `ROC Verhuisd ${index}`)));
    await Promise.all([...verhuisd.map((roc) => betalingen(roc, '1.00')), betalingen(gestuiterd, '0.02')]);
    const run = await maakRun({ uitvoeringsdatum: '2021-07-12' });
    await Promise.all([...verhuisd, gestuiterd].map((roc) => wijzigIban(roc, IBAN_ANDER)));
    const antwoord = await doe(`/${run['id']}/fiatteringen`, fiatteur);
    expect([antwoord.status, antwoord.body.type]).toEqual([409, '/v1/problemen/rekening-vervangen']);
    expect(antwoord.body.vervangenRekeningen).toMatchObject([{ begunstigdeId: gestuiterd, oudWasOnjuist: true }]);
    await trekIn(run);
    const opnieuw = await maakRun({ uitvoeringsdatum: '2021-07-12' });
    await fiatteer(opnieuw);
    await verzend(opnieuw);
    await leesIn(afschrift([uitgevoerd(leesOpdrachten((await bestand(opnieuw)).tekst), '2021-07-12')], { datum: '2021-07-12' }));
  });
});

describe('the second person', () => {
  it('did not ask for the account that is paid to for the first time; who approved it may', async () => {
    const allebei = await kassier.token({ rollen: ['kassier-medewerker', 'kassier-fiatteur'], gebruiker: 'alles-in-een' });
    const roc = await maakInstelling(kassier, 'ROC Vier Ogen');
    await wijzigIban(roc, IBAN_ANDER, allebei, fiatteur);
    await betalingen(roc, '90.00');
    const run = await maakRun();
    const antwoord = await doe(`/${run['id']}/fiatteringen`, allebei);
    expect([antwoord.status, antwoord.body.type, antwoord.body.begunstigden]).toEqual([409, '/v1/problemen/zelfde-persoon', ['ROC Vier Ogen']]);
    expect(antwoord.body.detail).toContain('zelf gevraagd om het nieuwe rekeningnummer van begunstigde ROC Vier Ogen');

    // Also for plain SQL, as the serving role and as the owner: whoever asked, and whoever entered a payment.
    for (const opties of ['-c role=kassier_dienst -c kassier.regio=*', '']) {
      const client = new Client({ connectionString: kassier.databaseUrl, options: opties });
      await client.connect();
      const [{ indiener }] = (await client.query("SELECT ingediend_door AS indiener FROM betaling WHERE status = 'in-run'")).rows;
      for (const wie of ['alles-in-een', indiener]) {
        await expect(client.query("UPDATE betaalrun SET status = 'gefiatteerd', gefiatteerd_door = $2, gefiatteerd_op = now() WHERE id = $1", [run['id'], wie])).rejects.toMatchObject({ code: NIET_TOEGESTAAN });
      }
      await client.end();
    }
    await betaal(run);
    // Paid on it once, the change is no longer new.
    await betalingen(roc, '91.00');
    const volgende = await maakRun();
    await moet(kassier, 'POST', `/v1/betaalruns/${volgende['id']}/fiatteringen`, allebei, {});
    await trekIn(volgende);
    await betaal(await maakRun());
  });
});

describe('an approved run that is not with the bank', () => {
  it('can be withdrawn: its files stay and are marked, and its EndToEndIds never come back', async () => {
    await betalingen(await maakInstelling(kassier, 'ROC Terug'), '12.00', '13.00');
    const run = await fiatteer(await maakRun());
    const eerder = await bestand(run);
    const ingetrokken = await trekIn(run);
    expect(ingetrokken).toMatchObject({ status: 'ingetrokken', gefiatteerdDoor: 'fatima', ingetrokkenDoor: 'piet', redenIntrekking: 'Einde van de test', bestanden: [{ ingetrokken: true, sha256: run['bestanden'][0].sha256, melding: expect.stringContaining('niet meer bij de bank') }] });
    expect(soorten(ingetrokken)).toContain('ingetrokken-na-fiattering');
    const daarna = await bestand(run);
    expect([daarna.status, daarna.tekst]).toEqual([200, eerder.tekst]);
    expect(daarna.headers.get('content-disposition')).toContain('INGETROKKEN-');
    const geboekt = await kassier.database("SELECT 1 FROM boeking WHERE onderwerp_id = $1", [run['id']]);
    expect(geboekt).toEqual([]);
    for (const [pad, body] of [['fiatteringen', {}], ['verzendingen', {}], ['intrekkingen', { reden: 'Nog eens' }]] as const) {
      const antwoord = await doe(`/${run['id']}/${pad}`, pad === 'fiatteringen' ? fiatteur : medewerker, body);
      expect([pad, antwoord.status, antwoord.body.type]).toEqual([pad, 409, '/v1/problemen/verkeerde-status']);
    }
    const opnieuw = await fiatteer(await maakRun());
    const [oud, nieuw] = [leesOpdrachten(eerder.tekst), leesOpdrachten((await bestand(opnieuw)).tekst)].map((lijst) => lijst.map(({ endToEndId }) => endToEndId)) as [string[], string[]];
    expect(nieuw).toHaveLength(2);
    expect(nieuw.filter((kenmerk) => oud.includes(kenmerk))).toEqual([]);
    await verzend(opnieuw);
    await leesIn(afschrift([uitgevoerd(leesOpdrachten((await bestand(opnieuw)).tekst))]));
    // Had the withdrawn files been sent all the same, the payments are not executed twice: the money is unknown.
    await leesIn(afschrift([uitgevoerd(leesOpdrachten(eerder.tekst))]));
    expect((await kassier.database("SELECT verwerking FROM bankpost WHERE end_to_end_id = ANY($1)", [oud]))).toEqual([{ verwerking: 'onbekend' }, { verwerking: 'onbekend' }]);
  });
});

describe('at the approval is looked again at', () => {
  it('what is payable in the cell', async () => {
    const [betaling] = await betalingen(await maakInstelling(kassier, 'ROC Kas'), '14.00');
    const run = await maakRun();
    // What no API does: somebody with the owner's password takes back what was payable, in an entry that balances.
    const [{ ruimte, betaalbaar, stand }] = (await kassier.database<{ ruimte: number; betaalbaar: number; stand: string }>(
      `SELECT (SELECT id FROM rekening WHERE boek = 'kas' AND soort = 'ruimte' AND stroom = 'mbo-inkoop' AND jaar = 2021 AND regio = 'AM18') AS ruimte, r.id AS betaalbaar, s.bedrag AS stand
         FROM rekening r JOIN saldo s ON s.rekening = r.id WHERE r.boek = 'kas' AND r.soort = 'betaalbaar' AND r.stroom = 'mbo-inkoop' AND r.jaar = 2021 AND r.regio = 'AM18'`)) as [{ ruimte: number; betaalbaar: number; stand: string }];
    const overig = (Number(stand) - 14).toFixed(2);
    const boek = async (bedrag: string, tegen: string): Promise<void> => {
      await kassier.database(boekingSql(VOLGENDE, [[betaalbaar, bedrag, betaling?.['verplichtingId'] as string], [ruimte, tegen]], { moment: 'clock_timestamp()' }));
      geplant.push((await kassier.database<{ laatste: string }>('SELECT laatste FROM boekingsteller'))[0]?.laatste as string);
    };
    await boek('-0.01', '0.01');
    const antwoord = await doe(`/${run['id']}/fiatteringen`, fiatteur);
    expect([antwoord.status, antwoord.body.type, antwoord.body.kastekorten]).toEqual([409, '/v1/problemen/kasruimte', [{ stroom: 'mbo-inkoop', jaar: 2021, regio: 'AM18', betaalbaar: (Number(stand) - 0.01).toFixed(2), gevraagd: '14.00', overig, tekort: '0.01' }]]);
    expect(antwoord.body.detail).toContain('tekort €\u00a00,01');
    await boek('0.01', '-0.01');
    await betaal(run);
  });

  it('the money of each stream, once SZW paid something in; approved runs count with what they will take', async () => {
    const roc = await maakInstelling(kassier, 'ROC Geld');
    await betalingen(roc, '60.00');
    const eerste = await maakRun();
    expect(eerste['liquiditeit']).toMatchObject([{ stroom: 'mbo-inkoop', bewaakt: false, gevraagd: '60.00', tekort: '0.00' }]);
    expect(soorten(eerste)).toContain('liquiditeit-niet-bewaakt');
    const { opDeBank } = eerste['liquiditeit'][0];
    // Everything that was paid so far, and a hundred more. Another stream has plenty, which does not help.
    const bedrag = (100 - Number(opDeBank)).toFixed(2);
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag, ontvangenOp: '2021-07-01', kenmerk: 'SZW-1' });
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'werkgeversvergoeding', bedrag: '99999.00', ontvangenOp: '2021-07-01', kenmerk: 'SZW-2' });
    expect((await toon(eerste))['liquiditeit']).toEqual([{ stroom: 'mbo-inkoop', bewaakt: true, opDeBank: '100.00', onderweg: '0.00', gefiatteerd: '0.00', beschikbaar: '100.00', gevraagd: '60.00', tekort: '0.00' }]);
    await fiatteer(eerste);

    await betalingen(roc, '41.00');
    const tweede = await maakRun();
    expect(tweede['liquiditeit']).toEqual([{ stroom: 'mbo-inkoop', bewaakt: true, opDeBank: '100.00', onderweg: '0.00', gefiatteerd: '60.00', beschikbaar: '40.00', gevraagd: '41.00', tekort: '1.00' }]);
    expect(soorten(tweede)).toContain('liquiditeit-tekort');
    const geweigerd = await doe(`/${tweede['id']}/fiatteringen`, fiatteur);
    expect([geweigerd.status, geweigerd.body.type, geweigerd.body.liquiditeit[0].tekort]).toEqual([409, '/v1/problemen/liquiditeit', '1.00']);
    expect(geweigerd.body.detail).toContain('mbo-inkoop heeft €\u00a040,00, gevraagd is €\u00a041,00, tekort €\u00a01,00');
    // With the bank it is on its way; executed it has left the account: what is left stays the same.
    await verzend(eerste);
    expect((await toon(tweede))['liquiditeit'][0]).toMatchObject({ opDeBank: '100.00', onderweg: '60.00', gefiatteerd: '0.00', beschikbaar: '40.00' });
    expect((await toon(eerste))['liquiditeit']).toEqual([]);
    await leesIn(afschrift([uitgevoerd(leesOpdrachten((await bestand(eerste)).tekst))]));
    expect((await toon(tweede))['liquiditeit'][0]).toMatchObject({ opDeBank: '40.00', onderweg: '0.00', beschikbaar: '40.00', tekort: '1.00' });
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '1.00', ontvangenOp: '2021-07-06', kenmerk: 'SZW-3' });
    await betaal(tweede);
    await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'mbo-inkoop', bedrag: '1000.00', ontvangenOp: '2021-07-06', kenmerk: 'SZW-4' });
  });

  it('the month of its day, and everything that is wrong is told at once', async () => {
    const [betaling] = await betalingen(await maakInstelling(kassier, 'ROC Dicht'), '15.00');
    const run = await maakRun();
    await houdAan(betaling, 'Ook dat nog');
    await moet(kassier, 'POST', '/v1/boekperioden/2021-07/sluitingen', medewerker, {});
    const antwoord = await doe(`/${run['id']}/fiatteringen`, fiatteur);
    expect([antwoord.status, antwoord.body.bezwaren, antwoord.body.openVanaf]).toEqual([409, ['aangehouden', 'periode-gesloten'], '2021-08-01']);
    expect(antwoord.body.detail).toMatch(/Ook dat nog.*gesloten boekperiode/);
    await hefOp('Ook dat nog');
    await trekIn(run);
    const dicht = await doe('', medewerker, { uitvoeringsdatum: '2021-07-05' });
    expect([dicht.status, dicht.body.type]).toEqual([409, '/v1/problemen/periode-gesloten']);
    expect(dicht.body.detail).toContain('vanaf 1 augustus 2021');
    const later = await maakRun({ uitvoeringsdatum: '2021-08-01' });
    expect(later['uitvoeringsdatum']).toBe('2021-08-02');
    await betaal(later);
  });
});
