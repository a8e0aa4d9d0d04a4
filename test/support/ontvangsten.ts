import { Bedrag } from '#values';
import { afschrift, post } from './bank.js';
import type { Boeken } from './boeken.js';
import { moet } from './gegevens.js';
import type { Json, TestKassier } from './kassier.js';

/** What `maakOntvangsten` leaves behind, by number. */
export interface Ontvangsten {
  /** On the executed payment of the books, 40.00: 10.00 recognised on a statement, 5.00 by hand and then on a statement, 10.00 in the next year, 3.00 that was none, 15.00 withdrawn. */
  readonly vordering: string;
  /** The id of the manual receipt. */
  readonly ontvangst: string;
}

/**
 * Books, on those of `maakBoeken`, everything that comes in: a claim with receipts in both years, advances of SZW, and
 * unknown money that turns out to be each of the things it can be.
 */
export async function maakOntvangsten(kassier: TestKassier, { betalingen }: Boeken): Promise<Ontvangsten> {
  const medewerker = await kassier.token({ rollen: ['kassier-medewerker'] });
  const doe = (pad: string, body: object): Promise<Json> => moet(kassier, 'POST', pad, medewerker, body);
  const werk = async (bedrag: string): Promise<string> => {
    const { resultaten } = await moet(kassier, 'GET', '/v1/tussenrekeningposten?status=open&limiet=500', medewerker);
    return (resultaten as Json[]).find((regel) => regel['bedrag'] === bedrag)?.['id'] as string;
  };
  const handelAf = async (bedrag: string, body: object): Promise<Json> => doe(`/v1/tussenrekeningposten/${await werk(bedrag)}/afhandelingen`, { reden: 'Uitgezocht', ...body });

  const mangelwerk = await betaalMenukaart(kassier, medewerker);
  const vordering = await doe('/v1/terugvorderingen', { betalingId: betalingen[0]?.['id'], bedrag: '40.00', reden: 'Deel niet geleverd', datum: '2021-08-02' });
  const { ontvangsten: [ontvangst] } = (await doe(`/v1/terugvorderingen/${vordering['id']}/ontvangsten`, { bedrag: '5.00', ontvangenOp: '2021-08-03' })) as { ontvangsten: Json[] };
  await lees(kassier, medewerker, afschrift([
    { ...post(null, Bedrag.van('10.00'), { datum: '2021-08-02' }), transacties: [{ endToEndId: null, bedrag: Bedrag.van('10.00'), reden: null, tegenrekeningIban: null, tegenrekeningNaam: 'Terugbetaler', omschrijving: '', kenmerk: vordering['kenmerk'] as string }] },
    ...['5.00', '1000.00', '700.00', '-450.00', '450.00', '77.00', '-77.00', '35.00', '-15.00'].map((bedrag) => post(null, Bedrag.van(bedrag), { datum: '2021-08-04' })),
  ], { id: 'AFS-ONTVANGSTEN' }));
  await handelAf('5.00', { soort: 'terugvordering', terugvorderingId: vordering['id'], ontvangstId: ontvangst?.['id'] });
  await handelAf('-450.00', { soort: 'uitvoering', betalingId: mangelwerk });
  await handelAf('450.00', { soort: 'retour', betalingId: mangelwerk });
  await handelAf('77.00', { soort: 'wegstrepen', tegenpostId: await werk('-77.00') });
  await handelAf('1000.00', { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-1' });
  const voorschot = await doe('/v1/voorschotten', { stroom: 'mbo-inkoop', bedrag: '700.00', ontvangenOp: '2021-08-04', kenmerk: 'SZW-2' });
  await handelAf('700.00', { soort: 'voorschot', voorschotId: voorschot['id'] });
  await handelAf('35.00', { soort: 'voorschot', stroom: 'mbo-inkoop', kenmerk: 'SZW-4', bedrag: '20.00' });
  await handelAf('-15.00', { soort: 'wegstrepen', tegenpostId: await werk('35.00'), bedrag: '15.00' });
  const fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  const { ontvangsten } = (await doe(`/v1/terugvorderingen/${vordering['id']}/ontvangsten`, { bedrag: '3.00', ontvangenOp: '2021-08-05' })) as { ontvangsten: Json[] };
  await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/ontvangsten/${ontvangsten.at(-1)?.['id']}/intrekkingen`, fiatteur, { reden: 'Hoorde bij een ander' });
  const onjuist = await doe('/v1/voorschotten', { stroom: 'uitvoeringskosten', bedrag: '1.00', ontvangenOp: '2021-08-02', kenmerk: 'SZW-3' });
  await doe(`/v1/voorschotten/${onjuist['id']}/intrekkingen`, { reden: 'Bestaat niet' });
  await doe(`/v1/terugvorderingen/${vordering['id']}/ontvangsten`, { bedrag: '10.00', ontvangenOp: '2022-02-01' });
  await moet(kassier, 'POST', `/v1/terugvorderingen/${vordering['id']}/intrekkingen`, fiatteur, { reden: 'De rest is oninbaar' });
  return { vordering: vordering['nummer'] as string, ontvangst: ontvangst?.['id'] as string };
}

/** Sends the one payment on the menukaart to the bank, and gives its id. */
async function betaalMenukaart(kassier: TestKassier, medewerker: string): Promise<string> {
  const run = await moet(kassier, 'POST', '/v1/betaalruns', medewerker, { uitvoeringsdatum: '2021-08-02', stromen: ['ontschot-menukaart'] });
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/fiatteringen`, await kassier.token({ rollen: ['kassier-fiatteur'] }), {});
  await moet(kassier, 'POST', `/v1/betaalruns/${run['id']}/verzendingen`, medewerker, {});
  const { resultaten } = await moet(kassier, 'GET', '/v1/betalingen?stroom=ontschot-menukaart&status=verzonden', medewerker);
  return (resultaten as Json[])[0]?.['id'] as string;
}

async function lees(kassier: TestKassier, medewerker: string, xml: string): Promise<void> {
  const antwoord = await kassier.verzoek('POST', '/v1/bankberichten', { token: medewerker, body: xml, headers: { 'content-type': 'application/xml' } });
  if (antwoord.status !== 201) throw new Error(`het afschrift werd niet verwerkt: ${antwoord.tekst}`);
}
