import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, post, retour, uitgevoerd } from './bank.js';
import { besluitBudget, claim, maakAfdoening, maakArrangement, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from './gegevens.js';
import type { Json, TestKassier } from './kassier.js';

/** Text with every sign that an export could stumble over. */
export const VREEMDE_TEKST = 'Café «Ñandú»; 10 | 20 "aanhaling" \'enkel\' = (haakjes) * ! # % :tag: , komma';

/** What `maakBoeken` leaves behind. */
export interface Boeken {
  /** On mbo-inkoop in AM18, raised once; all payments are on it. */
  readonly verplichting: Json;
  /** In AM05, released as a whole. */
  readonly vervallen: Json;
  /** For a person, on ontschot-menukaart, with a final settlement. */
  readonly afgewikkeld: Json;
  /** In the order uitgevoerd, retour and open again, retour and withdrawn, verzonden, in-run, ingetrokken. */
  readonly betalingen: readonly Json[];
  /** The run that went to the bank. */
  readonly run: Json;
  /** Of two lines: one granted, one refused. */
  readonly bundel: string;
  /** Put before a person and granted: both decisions. */
  readonly afdoening: { readonly voorgelegd: string; readonly vervolg: string };
  /** The decision that refused a request of nine million. */
  readonly geweigerd: string;
}

/**
 * Books in which everything occurs that the service can book, made through the API the way its users would: every kind of
 * mutatie, commitments that are raised, lowered and released, refusals, payments in every state, a statement of the bank
 * with money that nobody knows, and a closed month with a late fact after it.
 */
export async function maakBoeken(kassier: TestKassier): Promise<Boeken> {
  await maakBudget(kassier);
  const [instelling, leerbedrijf] = [await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const [am18, am05] = [await regioToken(kassier, 'AM18'), await regioToken(kassier, 'AM05')];
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', am18, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '5000.33', omschrijving: VREEMDE_TEKST }));
  const wijzig = (id: unknown, token: string, soort: string, bedrag: string | null) =>
    moet(kassier, 'POST', `/v1/verplichtingen/${String(id)}/wijzigingen`, token, { soort, ...(bedrag === null ? {} : { bedrag }), reden: `Reden; ${VREEMDE_TEKST}`, datum: '2021-05-01' });
  await wijzig(verplichting.id, am18, 'verhogen', '1000.00');
  const vervallen = await moet(kassier, 'POST', '/v1/verplichtingen', am05, mboVerplichting('AM05', instelling, leerbedrijf, { bedrag: '99.99', datum: '2021-04-15' }));
  await wijzig(vervallen.id, am05, 'verlagen', '9.99');
  await wijzig(vervallen.id, am05, 'vrijvallen', null);
  const geweigerd = await kassier.verzoek('POST', '/v1/verplichtingen', { token: am18, body: mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '9000000.00' }) });
  if (geweigerd.status !== 409) throw new Error(`negen miljoen werd niet geweigerd: ${geweigerd.tekst}`);
  const afgewikkeld = await maakAfgewikkeld(kassier, instelling, am18);
  const betalingen: Json[] = [];
  for (const [index, bedrag] of ['100.00', '200.50', '300.00', '400.00'].entries()) {
    betalingen.push(await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichting.id as string, { bedrag, kenmerk: `F-2021-${index + 1}` })));
  }
  const run = await betaal(kassier, betalingen, medewerker);
  const [inRun, ingetrokken] = [
    await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichting.id as string, { bedrag: '17.00', kenmerk: 'F-2021-17', factuurdatum: '2021-07-20' })),
    await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichting.id as string, { bedrag: '18.00', kenmerk: 'F-2021-18', factuurdatum: '2021-07-20' })),
  ];
  await moet(kassier, 'POST', `/v1/betalingen/${ingetrokken.id}/intrekkingen`, am18, { reden: 'Dubbel ingediend' });
  await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-20' });
  // The month is closed after the fact; what comes later about it is booked in the first month that is open.
  await kassier.database("INSERT INTO boekperiode (maand, gesloten_op, gesloten_door) VALUES ('2021-02-01', clock_timestamp(), 'test')");
  await moet(kassier, 'POST', '/v1/verplichtingen', am18, mboVerplichting('AM18', instelling, leerbedrijf, { bedrag: '50.00', datum: '2021-02-15', omschrijving: 'Laat binnengekomen' }));
  const bundel = await moet(kassier, 'POST', '/v1/aanvraagbundels', am18, {
    allesOfNiets: false, regels: ['20.00', '8000000.00'].map((bedrag) => mboVerplichting('AM18', instelling, leerbedrijf, { bedrag, omschrijving: 'In een bundel' })),
  });
  const afdoening = await maakAfdoening(kassier, 'AM18', leerbedrijf, voorbeeldBsn(2));
  await sluitJaarAf(kassier);
  return { afdoening, bundel: bundel.id as string, verplichting, vervallen, afgewikkeld, betalingen: [...betalingen, inRun, ingetrokken], run, geweigerd: geweigerd.body['besluitId'] as string };
}

async function maakBudget(kassier: TestKassier): Promise<void> {
  const [mbo, menukaart] = [{ stroom: 'mbo-inkoop', jaar: 2021 }, { stroom: 'ontschot-menukaart', jaar: 2021 }];
  await besluitBudget(kassier, [
    { ...mbo, soort: 'toedelen', regio: 'AM18', bedrag: '60000.00' }, { ...mbo, soort: 'toedelen', regio: 'AM05', bedrag: '40000.00', budget: 'verplichtingen' },
    { ...mbo, soort: 'herverdelen', vanRegio: 'AM05', naarRegio: 'AM18', bedrag: '500.00', budget: 'verplichtingen' }, { ...mbo, soort: 'intrekken', regio: 'AM18', bedrag: '1000.00' },
    { ...menukaart, soort: 'openstellen', bedrag: '250000.00' }, { ...menukaart, soort: 'verlagen', bedrag: '10000.00' }, { ...menukaart, soort: 'toedelen', regio: 'AM18', bedrag: '90000.00' },
    { ...menukaart, soort: 'kasschuif', naarJaar: 2022, bedrag: '20000.00' }, { ...menukaart, soort: 'overhevelen', naarStroom: 'teambemensing', regio: 'AM18', bedrag: '5000.00' },
  ]);
  const indiener = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
  const voorstel = { besluitdatum: '2020-12-02', omschrijving: 'Nog niet vastgesteld', mutaties: [{ ...mbo, soort: 'toedelen', regio: 'AM18', bedrag: '1.00' }] };
  await moet(kassier, 'POST', '/v1/budgetbesluiten', indiener, { ...voorstel, kenmerk: 'TEST-OPEN' });
  const weg = await moet(kassier, 'POST', '/v1/budgetbesluiten', indiener, { ...voorstel, kenmerk: 'TEST-WEG' });
  await moet(kassier, 'POST', `/v1/budgetbesluiten/${weg.id}/intrekkingen`, indiener, { reden: 'Vergissing' });
}

/** The cash of what is open goes along to the next year, and what is left goes back to SZW. */
async function sluitJaarAf(kassier: TestKassier): Promise<void> {
  const [indiener, fiatteur] = [await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' }), await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' })];
  for (const mutatie of [{ soort: 'overloop', naarJaar: 2022 }, { soort: 'teruggave' }]) {
    const besluit = await moet(kassier, 'POST', '/v1/budgetbesluiten', indiener, { kenmerk: `JAAREINDE-${mutatie.soort}`, besluitdatum: '2022-01-20', omschrijving: 'Jaareinde', mutaties: [{ stroom: 'mbo-inkoop', jaar: 2021, ...mutatie }] });
    await moet(kassier, 'POST', `/v1/budgetbesluiten/${besluit.id}/fiatteringen`, fiatteur, {});
  }
}

async function maakAfgewikkeld(kassier: TestKassier, begunstigde: string, am18: string): Promise<Json> {
  const arrangement = await maakArrangement(kassier, 'AM18', voorbeeldBsn(1));
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', am18, menukaartVerplichting('AM18', begunstigde, arrangement));
  await moet(kassier, 'POST', '/v1/betalingen', am18, claim(verplichting.id as string, { bedrag: '450.00', kenmerk: 'EIND-1', eindafrekening: true, factuurdatum: '2021-08-01' }));
  return verplichting;
}

/** Pays: the first is executed, two come back (one is opened again, one withdrawn), the fourth stays on its way; and money that nobody announced. */
async function betaal(kassier: TestKassier, betalingen: readonly Json[], medewerker: string): Promise<Json> {
  const fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/fiatteringen`, fiatteur, {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run.id}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run.id}/betaalbestanden/1`, { token: medewerker })).tekst);
  const [een, twee, drie] = opdrachten as [(typeof opdrachten)[0], (typeof opdrachten)[0], (typeof opdrachten)[0]];
  const xml = afschrift([uitgevoerd([een, twee, drie]), retour(twee, 'AC04'), retour(drie, 'AC04'), post('VREEMD-1', Bedrag.van('-5.00')), post(null, Bedrag.van('123.45'))], { id: `AFS-${run.nummer}` });
  const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (antwoord.status !== 201) throw new Error(`het afschrift werd niet verwerkt: ${antwoord.tekst}`);
  await moet(kassier, 'POST', `/v1/betalingen/${betalingen[1]?.id}/heropeningen`, medewerker, { reden: 'Rekening hersteld' });
  await moet(kassier, 'POST', `/v1/betalingen/${betalingen[2]?.id}/intrekkingen`, medewerker, { reden: 'Rekening opgeheven' });
  return run;
}
