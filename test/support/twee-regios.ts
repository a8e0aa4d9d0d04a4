import { Bedrag } from '#values';
import { afschrift, leesOpdrachten, post, retour, uitgevoerd } from './bank.js';
import { geefBudget, maakAfdoening, maakArrangement, maakBegunstigde, maakBetalingen, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn, wijzigBegunstigden } from './gegevens.js';
import type { Json, TestKassier } from './kassier.js';
import { statusbericht } from './statusbericht.js';
import { verzegelAlles } from './verzegeld.js';

export const HIER = 'AM18';
export const DAAR = 'AM05';

/** Ids of what one region has. */
export interface Regiobezit {
  readonly verplichting: string;
  readonly betaling: string;
  readonly besluit: string;
  readonly arrangement: string;
}

/** What `vulTweeRegios` leaves behind. */
export interface TweeRegios {
  readonly hier: Regiobezit;
  readonly daar: Regiobezit;
  /** Begun in AM18, where something was committed on it, handed over to AM05, and evaluated there. */
  readonly verhuisd: string;
}

/**
 * Gives two regions a row in every table that holds rows of a region, all through the API: commitments, bundles, what a
 * person decided, payments in one run, one of them returned and opened again, and an arrangement that moved from the one to the other.
 */
export async function vulTweeRegios(kassier: TestKassier): Promise<TweeRegios> {
  const [medewerker, fiatteur] = [await kassier.token({ rollen: ['kassier-medewerker'] }), await kassier.token({ rollen: ['kassier-fiatteur'] })];
  const partijen = { instelling: await maakInstelling(kassier), leerbedrijf: await maakLeerbedrijf(kassier) };
  const adviseur = await maakBegunstigde(kassier, 'dienstverlener', 'Loopbaanadviseurs');
  const bezit: Regiobezit[] = [];
  for (const [plaats, regio] of [HIER, DAAR].entries()) {
    await geefBudget(kassier, regio, { 'mbo-inkoop': '100000.00', 'ontschot-menukaart': '20000.00', 'impuls-banenafspraak': '9000.00' });
    const team = await regioToken(kassier, regio);
    const [betaling] = (await maakBetalingen(kassier, regio, ['100.00', '200.00'], partijen)) as [Json];
    const arrangement = await maakArrangement(kassier, regio, voorbeeldBsn(10 + plaats));
    await moet(kassier, 'POST', '/v1/verplichtingen', team, menukaartVerplichting(regio, adviseur, arrangement));
    await moet(kassier, 'POST', '/v1/aanvraagbundels', team, { allesOfNiets: false, regels: [mboVerplichting(regio, partijen.instelling, partijen.leerbedrijf, { bedrag: '50.00' })] });
    await maakAfdoening(kassier, regio, adviseur, voorbeeldBsn(30 + plaats));
    await verlengTraject(kassier, team, regio, voorbeeldBsn(40 + plaats));
    const verplichting = await moet(kassier, 'GET', `/v1/verplichtingen/${betaling['verplichtingId']}`, team);
    await moet(kassier, 'POST', '/v1/regio-indicatoren', team, { regio, maand: '2021-05', indicator: 'adviezen', waarde: 12 });
    bezit.push({ verplichting: verplichting['id'] as string, betaling: betaling['id'] as string, besluit: verplichting['besluitId'] as string, arrangement });
  }
  const verhuisd = await maakArrangement(kassier, HIER, voorbeeldBsn(20));
  const [hierTeam, daarTeam] = [await regioToken(kassier, HIER), await regioToken(kassier, DAAR)];
  await moet(kassier, 'POST', '/v1/verplichtingen', hierTeam, menukaartVerplichting(HIER, adviseur, verhuisd));
  await moet(kassier, 'POST', `/v1/arrangementen/${verhuisd}/overdrachten`, hierTeam, { datum: '2021-04-01', naarRegio: DAAR, reden: 'Verhuisd' });
  await moet(kassier, 'POST', `/v1/arrangementen/${verhuisd}/evaluaties`, daarTeam, { datum: '2021-05-01', uitkomst: 'uitstroom-niet-mogelijk', toelichting: 'Gaat goed' });
  await betaalEnHeropen(kassier, medewerker, fiatteur);
  await vorderTerug(kassier, medewerker, fiatteur, { ...partijen, instelling: await maakInstelling(kassier, 'ROC Anders') });
  const iban = await moet(kassier, 'POST', `/v1/begunstigden/${adviseur}/ibanwijzigingen`, medewerker, { iban: 'NL20INGB0001234567', reden: 'Andere bank' });
  await moet(kassier, 'POST', `/v1/begunstigden/${adviseur}/ibanwijzigingen/${iban['id']}/fiatteringen`, fiatteur, {});
  await wijzigBegunstigden(kassier);
  await wijzigParameter(kassier);
  await laatTaakDoen(kassier);
  await vulDeRest(kassier);
  await geefMandaten(kassier, adviseur);
  return { hier: bezit[0] as Regiobezit, daar: bezit[1] as Regiobezit, verhuisd };
}

/** A traject werkfit houden that is prolonged. */
async function verlengTraject(kassier: TestKassier, team: string, regio: string, bsn: string): Promise<void> {
  const werkfit = { startdatum: '2021-04-01', einddatum: '2021-09-30', professioneelOordeel: { datum: '2021-03-01', functie: 'Arbeidsdeskundige', conclusie: 'niet-mogelijk' } };
  const werkbedrijf = await maakBegunstigde(kassier, 'sociaal-ontwikkelbedrijf', `Werkbedrijf ${regio}`);
  const { id } = await moet(kassier, 'POST', '/v1/verplichtingen', team, menukaartVerplichting(regio, werkbedrijf, await maakArrangement(kassier, regio, bsn), { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden', bedrag: '3000.00', werkfit }));
  await moet(kassier, 'POST', `/v1/verplichtingen/${String(id)}/wijzigingen`, team, { soort: 'verhogen', bedrag: '900.00', reden: 'Nog geen werkgever', datum: '2021-09-15', einddatum: '2021-12-31' });
}

/** Pays everything in one run; the bank does not know a name, and returns all of it; every payment is made payable again. */
async function betaalEnHeropen(kassier: TestKassier, medewerker: string, fiatteur: string): Promise<void> {
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-07-05' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, fiatteur, {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/betaalbestanden/1`, { token: medewerker })).tekst);
  const [naam] = opdrachten.map(({ endToEndId }) => ({ endToEndId, code: 'RVNM' }));
  const gemeld = opdrachten.map(({ endToEndId }) => ({ endToEndId, code: 'ACSP' }));
  await lees(kassier, medewerker, statusbericht(`${run['nummer']}-01`, { groepen: [{ groepId: 'ALLE', betalingen: naam ? [naam, ...gemeld] : gemeld }] }));
  const xml = afschrift([uitgevoerd(opdrachten), ...opdrachten.map((opdracht) => retour(opdracht))]);
  await lees(kassier, medewerker, xml);
  for (const { id } of await kassier.database<{ id: string }>("SELECT id FROM betaling WHERE status = 'retour' ORDER BY id")) {
    await moet(kassier, 'POST', `/v1/betalingen/${id}/heropeningen`, medewerker, { reden: 'Juist rekeningnummer gekregen' });
  }
}

async function lees(kassier: TestKassier, medewerker: string, xml: string): Promise<void> {
  const bank = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (bank.status !== 201) throw new Error(`bankbericht: ${bank.status} ${bank.tekst}`);
}

/** Pays each region's share to another payee and asks money back: a part comes in, the rest is let go. Money of SZW comes in too. */
async function vorderTerug(kassier: TestKassier, medewerker: string, fiatteur: string, partijen: { instelling: string; leerbedrijf: string }): Promise<void> {
  const betalingen = [...(await maakBetalingen(kassier, HIER, ['30.00'], partijen)), ...(await maakBetalingen(kassier, DAAR, ['40.00'], partijen))];
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-08-02' });
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, fiatteur, {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
  const opdrachten = leesOpdrachten((await kassier.verzoek('GET', `/v1/betaalruns/${run['id']}/betaalbestanden/1`, { token: medewerker })).tekst);
  await lees(kassier, medewerker, afschrift([uitgevoerd(opdrachten, '2021-08-02'), post(null, Bedrag.van('500.00'), { datum: '2021-08-02' })], { datum: '2021-08-02' }));
  for (const { id } of betalingen) {
    const vordering = await moet(kassier, 'POST', '/v1/terugvorderingen', medewerker, { betalingId: id, bedrag: '10.00', reden: 'Deel niet geleverd', datum: '2021-08-03' });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/ontvangsten`, medewerker, { bedrag: '4.00', ontvangenOp: '2021-08-04' });
    const { ontvangsten } = await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/ontvangsten`, medewerker, { bedrag: '1.00', ontvangenOp: '2021-08-04' });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/ontvangsten/${(ontvangsten as Json[])[1]?.['id']}/intrekkingen`, fiatteur, { reden: 'Verkeerde terugvordering' });
    await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/intrekkingen`, fiatteur, { reden: 'De rest is oninbaar' });
  }
  const [post500] = (await moet(kassier, 'GET', '/v1/tussenrekeningposten?status=open', medewerker))['resultaten'] as Json[];
  await moet(kassier, 'POST', `/v1/tussenrekeningposten/${post500?.['id']}/afhandelingen`, medewerker, { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-1', reden: 'Van SZW' });
  const onjuist = await moet(kassier, 'POST', '/v1/voorschotten', medewerker, { stroom: 'uitvoeringskosten', bedrag: '1.00', ontvangenOp: '2021-08-02', kenmerk: 'SZW-2' });
  await moet(kassier, 'POST', `/v1/voorschotten/${onjuist['id']}/intrekkingen`, medewerker, { reden: 'Bestaat niet' });
}

/** A value of the regeling that SZW changes for later. */
async function wijzigParameter(kassier: TestKassier): Promise<void> {
  const [indiener, fiatteur] = [await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' }), await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' })];
  const voorstel = await moet(kassier, 'POST', '/v1/parametervoorstellen', indiener, { parameter: 'maatwerk-maximum', waarde: '1100.00', geldigVanaf: '2022-01-01', kenmerk: 'TEST-2022', toelichting: 'Duurder' });
  await moet(kassier, 'POST', `/v1/parametervoorstellen/${voorstel['id']}/fiatteringen`, fiatteur, {});
}

/** A job of the kassier; it finds nothing to pay. */
async function laatTaakDoen(kassier: TestKassier): Promise<void> {
  const token = await kassier.token({ rollen: ['kassier-medewerker'] });
  const { body } = await kassier.verzoek('POST', '/v1/betaalruns', { token, headers: { prefer: 'respond-async' }, body: { uitvoeringsdatum: '2020-11-02' } });
  while ((await moet(kassier, 'GET', `/v1/taken/${String(body['id'])}`, token))['klaarOp'] === null) await new Promise((verder) => setTimeout(verder, 20));
}

/** A mandate with which a change of account is approved, and one that is withdrawn. */
async function geefMandaten(kassier: TestKassier, begunstigde: string): Promise<void> {
  const [medewerker, fiatteur] = [await kassier.token({ rollen: ['kassier-medewerker'] }), await kassier.token({ rollen: ['kassier-fiatteur'] })];
  const mandaat = { handeling: 'ibanwijziging', bedragMax: '1000000.00', geldigVanaf: '2020-01-01', kenmerk: 'MR-1' };
  for (const persoon of ['kassier-drie', 'kassier-vier']) {
    const { id } = await moet(kassier, 'POST', '/v1/mandaten', medewerker, { ...mandaat, persoon });
    await moet(kassier, 'POST', `/v1/mandaten/${id}/fiatteringen`, fiatteur, {});
    if (persoon === 'kassier-vier') await moet(kassier, 'POST', `/v1/mandaten/${id}/intrekkingen`, medewerker, { reden: 'Andere functie' });
  }
  const iban = await moet(kassier, 'POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen`, medewerker, { iban: 'NL69INGB0123456789', reden: 'Andere bank' });
  await moet(kassier, 'POST', `/v1/begunstigden/${begunstigde}/ibanwijzigingen/${iban['id']}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'kassier-drie' }), {});
}

/** What the service fills at the end of a month, of a year or behind a seal, as its owner does or would do it. */
async function vulDeRest(kassier: TestKassier): Promise<void> {
  const szw = await kassier.token({ rollen: ['szw-financien'] });
  // Never sent: example.nl has no such host, and nobody waits for it.
  await moet(kassier, 'POST', '/v1/grootboek/controles', await kassier.token({ rollen: ['auditor'] }), {});
  await moet(kassier, 'POST', '/v1/abonnementen', szw, { url: 'https://ontvanger.example.nl/', geheim: 'een-geheim-van-ten-minste-32-tekens' });
  await kassier.database("INSERT INTO boekperiode (maand, gesloten_door) VALUES ('2020-12-01', 'kassier')");
  await kassier.database("INSERT INTO pseudoniem (pseudoniem, sleutel_id, persoon) SELECT repeat('ab', 32), repeat('cd', 8), persoon FROM arrangement LIMIT 1");
  await kassier.database("INSERT INTO sessie (kenmerk, persoon, inhoud, begonnen_op, gebruikt_op, eindigt_op) VALUES (sha256('sessie'), 'team-am18', 'versleuteld', now(), now(), now() + interval '8 hours')");
  await kassier.database(`INSERT INTO maandomzet (opnamemaand, boekmaand, rekening, dimensie, bedrag)
    SELECT date_trunc('month', opnamedag), date_trunc('month', boekdatum), rekening, dimensie, sum(debet - credit) FROM dagomzet GROUP BY 1, 2, 3, 4 HAVING sum(debet - credit) <> 0`);
  await kassier.database('SELECT maak_tussenstand(1, 1000000)');
  await kassier.database('ALTER TABLE overloop_regel DISABLE TRIGGER overloop_is_geboekt');
  await kassier.database('INSERT INTO overloop_regel (verplichting, boeking, boekdatum, van_jaar, naar_jaar, bedrag) SELECT id, boeking, datum, 2021, 2022, 1 FROM verplichting');
  await kassier.database('ALTER TABLE overloop_regel ENABLE ALWAYS TRIGGER overloop_is_geboekt');
  await moet(kassier, 'POST', '/v1/budgetbesluiten', await kassier.token({ rollen: ['szw-budgethouder'] }), {
    kenmerk: 'TEST-B08', besluitdatum: '2021-01-15', omschrijving: 'Meer coördinatie', motiveringen: [{ regel: 'B-08', tekst: 'Twee regio\'s vragen erom' }],
    mutaties: [{ soort: 'openstellen', stroom: 'sociale-partners-landelijk', jaar: 2021, bedrag: '1.00' }],
  });
  await houdAan(kassier);
  await verzegelAlles(kassier);
  await kassier.database("SELECT wis('betaling_heropening', (SELECT min(id::text) FROM betaling_heropening), ARRAY['reden'], 'Op verzoek', 'privacy')");
}

/** A hold on every payment that can still be made, each of them lifted by somebody else. */
async function houdAan(kassier: TestKassier): Promise<void> {
  const [medewerker, fiatteur] = [await kassier.token({ rollen: ['kassier-medewerker'] }), await kassier.token({ rollen: ['kassier-fiatteur'] })];
  for (const { id } of await kassier.database<{ id: string }>("SELECT id FROM betaling WHERE status = 'betaalbaar' ORDER BY id")) {
    const aanhouding = await moet(kassier, 'POST', `/v1/betalingen/${id}/aanhoudingen`, medewerker, { reden: 'Factuur wordt nagezocht' });
    await moet(kassier, 'POST', `/v1/aanhoudingen/${aanhouding['id']}/opheffingen`, fiatteur, { reden: 'Nagezocht' });
  }
  await kassier.database('INSERT INTO betaalrun_aangehouden (run, betaling, aanhouding) SELECT (SELECT id FROM betaalrun LIMIT 1), betaling, id FROM aanhouding WHERE betaling IS NOT NULL');
}
