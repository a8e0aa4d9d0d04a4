import { leesPain001, type OntvangenOpdracht } from '#bank-messages';
import { Bedrag } from '#values';
import { afschrift, post, retour, uitgevoerd } from '../../../../test/support/bank.js';
import { geefBudget, maakBetalingen, maakInstelling, maakLeerbedrijf, moet } from '../../../../test/support/gegevens.js';
import { startTestKassier, type Json, type TestKassier } from '../../../../test/support/kassier.js';
import { statusbericht } from '../../../../test/support/statusbericht.js';

let kassier: TestKassier;
let medewerker: string;
let auditor: string;
let run: Json;
let bestand: OntvangenOpdracht;

const stuur = async (xml: string): Promise<Json> => (await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } })).body;
const statussen = async (): Promise<string[]> => (await kassier.database<{ status: string }>('SELECT status FROM betaling ORDER BY nummer')).map((rij) => rij.status);
const verschillen = async (): Promise<Json> => (await kassier.verzoek('POST', '/v1/grootboek/controles', { token: auditor, body: {} })).body.verschillen;

beforeEach(async () => {
  kassier = await startTestKassier();
  medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  auditor = await kassier.token({ rollen: ['auditor'] });
  await geefBudget(kassier, 'AM18', { 'mbo-inkoop': '100000.00' });
  await maakBetalingen(kassier, 'AM18', ['100.00', '200.00', '300.00'], { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) });
  run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05', bundelen: true });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  bestand = leesPain001([(await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst]);
});

afterEach(() => kassier.stop());

it('settles every payment of a transfer that goes and comes back as one', async () => {
  const transacties = bestand.groepen.flatMap((groep) => [...groep.transacties]);
  expect(transacties.map(({ bedrag }) => bedrag.toString())).toEqual(['600.00']);
  const { body: heen } = { body: await stuur(afschrift([uitgevoerd(transacties)])) };
  expect(heen.afschriften).toMatchObject([{ aantal: 3, uitgevoerd: 3, onbekend: 0 }]);
  expect(await statussen()).toEqual(['uitgevoerd', 'uitgevoerd', 'uitgevoerd']);
  const [overboeking] = transacties;
  if (!overboeking) throw new Error('geen overboeking');
  expect((await stuur(afschrift([retour(overboeking)]))).afschriften).toMatchObject([{ aantal: 3, retour: 3 }]);
  expect(await statussen()).toEqual(['retour', 'retour', 'retour']);
  expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/aansluiting`, { token: auditor })).body).toMatchObject({ sluitAan: true, totaal: { retour: { aantal: 3, bedrag: '600.00' } } });
  expect(await verschillen()).toEqual([]);
});

it('leaves a transfer of another amount to a person, and rejects all of a transfer that is rejected', async () => {
  const kenmerk = bestand.groepen[0]?.transacties[0]?.endToEndId ?? '';
  const { posten } = await stuur(afschrift([post(kenmerk, Bedrag.van('-599.00'))]));
  expect(posten).toMatchObject([{ verwerking: 'onbekend', toelichting: expect.stringMatching(/is 3 betalingen van samen €\s600,00, maar de bank meldt €\s599,00/) }]);
  // The money may be with the payee already: none of the three goes out again until somebody has looked.
  expect(await kassier.database('SELECT b.bedrag, a.bron FROM lopende_aanhouding a JOIN betaling b ON b.id = a.betaling ORDER BY b.nummer')).toEqual(['100.00', '200.00', '300.00'].map((bedrag) => ({ bedrag, bron: 'kassier' })));
  const groepId = bestand.groepen[0]?.id ?? '';
  const fout = await stuur(statusbericht(bestand.berichtId, { groepen: [{ groepId, betalingen: [{ endToEndId: kenmerk, code: 'RJCT', bedrag: '599.00' }] }] }));
  expect(fout.statussen).toMatchObject([{ verwerking: 'niet-verwerkt', toelichting: expect.stringContaining('maar de bank meldt') }]);
  const { statusbericht: bericht, statussen: regels } = await stuur(statusbericht(bestand.berichtId, { bestand: { code: 'RJCT', reden: 'AM05' } }));
  expect(bericht).toMatchObject({ aantal: 3, afgewezen: 3 });
  expect(regels.map((regel: Json) => regel.bedrag)).toEqual(['100.00', '200.00', '300.00']);
  expect(await statussen()).toEqual(['afgewezen', 'afgewezen', 'afgewezen']);
  expect((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}`, { token: auditor })).body.status).toBe('verwerkt');
  expect(await verschillen()).toEqual([]);
});
