import { createHash } from 'node:crypto';
import { leesPain001 } from '#bank-messages';
import { afschrift, leesOpdrachten, retour, uitgevoerd } from '../../../../test/support/bank.js';
import { claim, geefBudget, maakArrangement, maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken, vergoedingVerplichting, voorbeeldBsn } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { schemafouten, schemaMap } from '../../../../test/support/xsd.js';

const RF = 'RF18 5390 0754 7034';

interface Proef {
  readonly kassier: TestKassier;
  readonly medewerker: string;
  readonly fiatteur: string;
  readonly auditor: string;
}

/** A service with seven payments payable: five to a school, of which one with an RF reference, and two on the other stream to a company. */
async function begin(env: Readonly<Record<string, string>>, nuMs?: number): Promise<Proef> {
  const kassier = await startTestKassier(env, undefined, nuMs === undefined ? undefined : { nuMs: () => nuMs });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00', werkgeversvergoeding: '100000.00' });
  const [team, instelling, leerbedrijf] = [await regioToken(kassier, 'AM18'), await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const inkoop = await moet(kassier, 'POST', '/v1/verplichtingen', team, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '150.00' }));
  for (const [index, kenmerk] of ['F-1', 'F-2', RF, 'Factuur 4', 'F-5'].entries()) {
    await moet(kassier, 'POST', '/v1/betalingen', team, claim(inkoop['id'] as string, { bedrag: `${(index + 1) * 10}.00`, kenmerk }));
  }
  const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn(1));
  const vergoeding = await moet(kassier, 'POST', '/v1/verplichtingen', team, vergoedingVerplichting('AM18', instelling, leerbedrijf, arrangement));
  for (const weken of [1, 2]) await moet(kassier, 'POST', '/v1/betalingen', team, claim(vergoeding['id'] as string, { weken, kenmerk: `W-${weken}` }));
  return {
    kassier, medewerker: await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'piet' }), fiatteur: await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'fatima' }), auditor: await kassier.token({ rollen: ['auditor'] }),
  };
}

const maakRun = ({ kassier, medewerker }: Proef, anders: object = {}): Promise<Json> => moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05', ...anders });
const fiatteer = ({ kassier, fiatteur }: Proef, run: Json): Promise<Json> => moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, fiatteur, {});
const bestanden = async ({ kassier, auditor }: Proef, run: Json): Promise<string[]> => Promise.all((run['bestanden'] as { href: string }[]).map(async ({ href }) => (await kassier.verzoek('GET', href, { token: auditor })).tekst));

describe('bundling', () => {
  let proef: Proef;
  let run: Json;
  let teksten: string[];

  beforeAll(async () => {
    proef = await begin({ BETAALBESTAND_MAX: '2' });
    run = await fiatteer(proef, await maakRun(proef, { bundelen: true }));
    teksten = await bestanden(proef, run);
  });

  afterAll(async () => {
    expect((await moet(proef.kassier, 'POST', '/v1/grootboek/controles', proef.auditor, {}))['verschillen']).toEqual([]);
    await proef.kassier.stop();
  });

  it('makes one transfer per payee and stream, leaves a structured reference alone, and cuts no bundle in two', () => {
    expect(run).toMatchObject({ bundelen: true, aantal: 7, totaal: '352.50' });
    const [een, twee] = [`${run['nummer']}-V1`, `${run['nummer']}-V2`];
    const opdrachten = teksten.map((tekst) => leesOpdrachten(tekst).map(({ endToEndId, bedrag, omschrijving }) => [endToEndId, bedrag.toString(), omschrijving]));
    expect(opdrachten).toEqual([
      [[een, '120.00', `${een} 4 betalingen: F-1, F-2, Factuur 4, F-5`], [expect.stringMatching(/^B-2021-\d+-R-/), '30.00', expect.anything()]],
      [[twee, '202.50', `${twee} 2 betalingen: W-1, W-2`]],
    ]);
    expect(run['bestanden'].map(({ aantal, transacties, totaal }: Json) => [aantal, transacties, totaal])).toEqual([[5, 2, '150.00'], [2, 1, '202.50']]);
    expect(run['bestanden'][1].melding).toContain('Verification of Payee');
    expect(teksten.map((tekst) => leesPain001([tekst]).groepen.length)).toEqual([1, 1]);
    if (schemaMap !== undefined) for (const tekst of teksten) expect(schemafouten('EPC132-08_2025_V1.0_pain.001.001.09.xsd', tekst)).toEqual([]);
  });

  it('can be traced: every payment says in which transfer it goes', async () => {
    const { resultaten } = await moet(proef.kassier, 'GET', `/v1/betaalruns/${run['id']}/opdrachten`, proef.auditor);
    expect(resultaten.map(({ volgnummer, bedrag, bundel }: Json) => [volgnummer, bedrag, bundel])).toEqual([
      [1, '10.00', `${run['nummer']}-V1`], [2, '20.00', `${run['nummer']}-V1`], [3, '40.00', `${run['nummer']}-V1`], [4, '50.00', `${run['nummer']}-V1`], [5, '30.00', null], [6, '67.50', `${run['nummer']}-V2`], [7, '135.00', `${run['nummer']}-V2`],
    ]);
    expect(new Set(resultaten.map(({ endToEndId }: Json) => endToEndId)).size).toBe(7);
  });

  it('is refused by the database when a bundle is not one transfer', async () => {
    const { kassier } = proef;
    const kolommen = 'id, run, betaling, volgnummer, end_to_end_id, stroom, bedrag, naam, iban, bic, omschrijving, loopt, bundel';
    const kopie = (bundel: string, anders = 'iban'): string => `INSERT INTO betaalopdracht (${kolommen}) SELECT gen_random_uuid(), run, betaling, 1000, 'PROEF', stroom, bedrag, naam, ${anders}, bic, omschrijving, false, ${bundel} FROM betaalopdracht WHERE volgnummer = 1`;
    for (const sql of [
      kopie(`'${run['nummer']}-V2'`), // of another stream and payee
      kopie(`'${run['nummer']}-V1'`, "'NL91ABNA0417164300'"), // to another account
      kopie("'R-2099-0001-V1'"), // of another run
      `${kopie(`'${run['nummer']}-V9'`).replace("'PROEF'", `'${run['nummer']}-V9'`)}`, // with the identifier of an order
    ]) await expect(kassier.database(sql)).rejects.toMatchObject({ code: 'KG008' });
    await expect(kassier.database('UPDATE betaalopdracht SET bundel = NULL WHERE bundel IS NOT NULL')).rejects.toMatchObject({ code: 'KG002' });
  });

  it('comes back from the bank payment by payment: a bundle executed, and one returned', async () => {
    const { kassier, medewerker } = proef;
    await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
    const opdrachten = teksten.flatMap(leesOpdrachten);
    const bericht = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: afschrift([uitgevoerd(opdrachten), retour(opdrachten[2] as (typeof opdrachten)[number])]), headers: { 'content-type': 'application/xml' } });
    expect([bericht.status, bericht.body.afschriften?.[0]]).toMatchObject([201, { aantal: 9, uitgevoerd: 7, retour: 2, onbekend: 0 }]);
    const { resultaten } = await moet(kassier, 'GET', `/v1/betaalruns/${run['id']}/opdrachten`, proef.auditor);
    expect(resultaten.map(({ uitkomst }: Json) => uitkomst)).toEqual(['uitgevoerd', 'uitgevoerd', 'uitgevoerd', 'uitgevoerd', 'uitgevoerd', 'retour', 'retour']);
    expect((await moet(kassier, 'GET', `/v1/betaalruns/${run['id']}`, proef.auditor))['status']).toBe('verwerkt');
  });
});

describe('the files of a run', () => {
  it('are the same bytes for the same run in two databases at the same moment, bundled or not, however often they are fetched', async () => {
    const nuMs = Date.now() - 60_000;
    for (const bundelen of [false, true]) {
      const uitkomsten: string[][] = [];
      for (let keer = 0; keer < 2; keer += 1) {
        const proef = await begin({ BETAALBESTAND_MAX: '3' }, nuMs);
        try {
          const run = await fiatteer(proef, await maakRun(proef, { bundelen }));
          const teksten = await bestanden(proef, run);
          expect(await bestanden(proef, run)).toEqual(teksten);
          expect(run['bestanden'].map(({ sha256 }: Json) => sha256)).toEqual(teksten.map((tekst) => createHash('sha256').update(tekst).digest('hex')));
          uitkomsten.push(teksten);
        } finally {
          await proef.kassier.stop();
        }
      }
      expect(uitkomsten[0]).toHaveLength(bundelen ? 1 : 3);
      expect(uitkomsten[1]).toEqual(uitkomsten[0]);
    }
  });

  it('are not bundled unless asked for, with one group per stream and day in every file', async () => {
    const proef = await begin({ BETAALBESTAND_MAX: '4' });
    const run = await fiatteer(proef, await maakRun(proef));
    expect(run).toMatchObject({ bundelen: false });
    const groepen = (await bestanden(proef, run)).map((tekst) => leesPain001([tekst]).groepen.map((groep) => [groep.uitvoeringsdatum.toString(), [...groep.transacties].length]));
    expect(groepen).toEqual([[['2021-07-05', 4]], [['2021-07-05', 1], ['2021-07-05', 2]]]);
    const { resultaten } = await moet(proef.kassier, 'GET', `/v1/betaalruns/${run['id']}/opdrachten`, proef.auditor);
    expect(resultaten.every(({ bundel }: Json) => bundel === null)).toBe(true);
    await proef.kassier.stop();
  });
});
