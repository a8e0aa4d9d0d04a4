import { Bedrag } from '#values';
import type { Json, TestKassier } from './kassier.js';

/** Invented data for tests, made through the API the way its users would. */

/** A valid BSN for every number from 1 on: nine digits that pass the eleven test. */
export function voorbeeldBsn(nummer: number): string {
  // Of an even number of eight digits and the next one, at least one has a check digit: their remainders differ by two.
  for (let voorste = 10_000_000 + nummer * 2; ; voorste += 1) {
    const rest = [...String(voorste)].reduce((som, cijfer, plaats) => som + Number(cijfer) * (9 - plaats), 0) % 11;
    if (rest < 10) return `${voorste}${rest}`;
  }
}

/** Asks and insists on success: a test's preparation that fails must say so itself. */
export async function moet(kassier: TestKassier, methode: string, pad: string, token: string, body?: unknown): Promise<Json> {
  const antwoord = await kassier.verzoek(methode, pad, { token, body });
  if (antwoord.status >= 300) throw new Error(`${methode} ${pad}: ${antwoord.status} ${antwoord.tekst}`);
  return antwoord.body;
}

/** One mutatie of a budgetbesluit: only what matters. */
export type Mutatie = Readonly<Record<string, unknown>> & { readonly soort: string; readonly stroom: string; readonly jaar: number; readonly bedrag: string };

/** A budgetbesluit, submitted by one person of SZW and approved by another. */
export async function besluitBudget(kassier: TestKassier, mutaties: readonly Mutatie[], kenmerk = 'TEST-2021-1'): Promise<Json> {
  const indiener = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
  const fiatteur = await kassier.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' });
  const besluit = await moet(kassier, 'POST', '/v1/budgetbesluiten', indiener, { kenmerk, besluitdatum: '2020-12-01', omschrijving: 'Budget voor een test', mutaties });
  return moet(kassier, 'POST', `/v1/budgetbesluiten/${besluit['id']}/fiatteringen`, fiatteur, {});
}

/** Opens (where the reference decision did not) and allots budget to a region. */
export async function geefBudget(kassier: TestKassier, regio: string, bedragen: Readonly<Record<string, string>>, jaar = 2021): Promise<void> {
  const mutaties = Object.entries(bedragen).flatMap(([stroom, bedrag]) => [
    ...(['ontschot-menukaart', 'teambemensing'].includes(stroom) ? [{ soort: 'openstellen', stroom, jaar, bedrag }] : []),
    { soort: 'toedelen', stroom, jaar, regio, bedrag },
  ]);
  await besluitBudget(kassier, mutaties);
}

const IBAN_LEERBEDRIJF = 'NL91ABNA0417164300';
const IBAN_INSTELLING = 'NL20INGB0001234567';

/** An mbo-instelling that DUO recognises for crebo 25166 during the whole regeling. */
export async function maakInstelling(kassier: TestKassier, naam = 'ROC Voorbeeld'): Promise<string> {
  const token = await kassier.token({ rollen: ['kassier-medewerker'] });
  const duoErkenningen = [{ crebo: '25166', geldigVanaf: '2020-01-01', geldigTotEnMet: null }];
  return (await moet(kassier, 'POST', '/v1/begunstigden', token, { soort: 'mbo-instelling', naam, iban: IBAN_INSTELLING, brin: '25PW', duoErkenningen }))['id'] as string;
}

/** A leerbedrijf that SBB recognises for crebo 25166 during the whole regeling. */
export async function maakLeerbedrijf(kassier: TestKassier, naam = 'Leerbedrijf Voorbeeld'): Promise<string> {
  const token = await kassier.token({ rollen: ['kassier-medewerker'] });
  const sbbErkenningen = [{ crebo: '25166', erkendVanaf: '2020-01-01', erkendTotEnMet: null }];
  return (await moet(kassier, 'POST', '/v1/begunstigden', token, { soort: 'leerbedrijf', naam, iban: IBAN_LEERBEDRIJF, kvkNummer: '12345678', sbbErkenningen }))['id'] as string;
}

/** A payee of another kind. */
export async function maakBegunstigde(kassier: TestKassier, soort: string, naam: string): Promise<string> {
  const token = await kassier.token({ rollen: ['kassier-medewerker'] });
  return (await moet(kassier, 'POST', '/v1/begunstigden', token, { soort, naam, iban: IBAN_LEERBEDRIJF }))['id'] as string;
}

/** A payee that got another name, one that got another account, and two that came in a file. */
export async function wijzigBegunstigden(kassier: TestKassier): Promise<void> {
  const [medewerker, fiatteur] = [await kassier.token({ rollen: ['kassier-medewerker'], gebruiker: 'kassier-een' }), await kassier.token({ rollen: ['kassier-fiatteur'], gebruiker: 'kassier-twee' })];
  const [een, twee] = [await maakBegunstigde(kassier, 'vakbond', 'Bond Oud'), await maakBegunstigde(kassier, 'vakbond', 'Bond Blijft')];
  await moet(kassier, 'POST', `/v1/begunstigden/${een}/wijzigingen`, medewerker, { reden: 'Gefuseerd', naam: 'Bond Nieuw', kvkNummer: '87654321' });
  const iban = await moet(kassier, 'POST', `/v1/begunstigden/${twee}/ibanwijzigingen`, medewerker, { iban: IBAN_INSTELLING, reden: 'Andere bank' });
  await moet(kassier, 'POST', `/v1/begunstigden/${twee}/ibanwijzigingen/${iban['id']}/fiatteringen`, fiatteur, {});
  await importeerBegunstigden(kassier, `soort;naam;iban\ngemeente;Gemeente Een;${IBAN_LEERBEDRIJF}\ngemeente;Gemeente Twee;NL00`);
}

/** Registers the payees of a CSV file. */
export async function importeerBegunstigden(kassier: TestKassier, bestand: string): Promise<Json> {
  const antwoord = await kassier.verzoek('POST', '/v1/begunstigden/importen', { token: await kassier.token({ rollen: ['kassier-medewerker'] }), body: bestand, headers: { 'content-type': 'text/csv' } });
  if (antwoord.status !== 201) throw new Error(`import: ${antwoord.status} ${antwoord.tekst}`);
  return antwoord.body;
}

const VOORLIGGEND = ['werkgever', 'sociale-partners', 'uwv', 'gemeente', 'school', 'leerwerkloket', 'sbb'].map((partij) => ({ partij, uitkomst: 'niet-beschikbaar' }));

/** The body of an arrangement in which nothing stands in the way. */
export function arrangementVoor(regio: string, bsn: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    regio, kandidaat: { bsn }, categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', doelgroepBanenafspraak: true, wajong: false, toestemming: true,
    afgestemdMet: ['gemeente'], voorliggend: VOORLIGGEND, startdatum: '2020-12-01', ...anders,
  };
}

/** The token of the team of a region. */
export function regioToken(kassier: TestKassier, regio: string): Promise<string> {
  return kassier.token({ rollen: ['regio-aanvrager'], regio, organisatie: `rmt-${regio.toLowerCase()}` });
}

/** An arrangement of a person in a region. */
export async function maakArrangement(kassier: TestKassier, regio: string, bsn: string, anders: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return (await moet(kassier, 'POST', '/v1/arrangementen', await regioToken(kassier, regio), arrangementVoor(regio, bsn, anders)))['id'] as string;
}

/** The body of a commitment on the ontschot budget in which nothing stands in the way. */
export function menukaartVerplichting(regio: string, begunstigdeId: string, arrangementId: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    stroom: 'ontschot-menukaart', jaar: 2021, regio, datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'loopbaanadvies', bedrag: '500.00',
    begunstigdeId, arrangementId, omschrijving: 'Loopbaanadvies', gerichtOpWerkhervatting: true, cofinanciering: [{ bron: 'oo-fonds', bedrag: '100.00' }], ...anders,
  };
}

/** The body of a request for a wage supplement of 400.00 where the difference in income is 300.00: only a person stands in its way (M-05). */
export function loonaanvullingVerplichting(regio: string, begunstigdeId: string, arrangementId: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return menukaartVerplichting(regio, begunstigdeId, arrangementId, {
    stroom: 'impuls-banenafspraak', instrument: 'loondispensatie', bedrag: '400.00', omschrijving: 'Aanvulling van het loon', loonaanvulling: { inkomenVoorheen: '1800.00', loonNu: '1500.00' }, ...anders,
  });
}

/** An arrangement of a person for whom loondispensatie is meant. */
export function maakWajongArrangement(kassier: TestKassier, regio: string, bsn: string): Promise<string> {
  return maakArrangement(kassier, regio, bsn, { wajong: true, loonwaardePercentage: 60 });
}

/** Gives the region 1,000.00 for it, has a wage supplement put before the kassier and granted; the ids of both decisions. */
export async function maakAfdoening(kassier: TestKassier, regio: string, begunstigdeId: string, bsn: string): Promise<{ voorgelegd: string; vervolg: string }> {
  await geefBudget(kassier, regio, { 'impuls-banenafspraak': '1000.00' });
  const body = loonaanvullingVerplichting(regio, begunstigdeId, await maakWajongArrangement(kassier, regio, bsn));
  const { body: geweigerd, tekst } = await kassier.verzoek('POST', '/v1/verplichtingen', { token: await regioToken(kassier, regio), body });
  if (geweigerd['type'] !== '/v1/problemen/voorgelegd') throw new Error(`de aanvraag werd niet voorgelegd: ${tekst}`);
  const voorgelegd = geweigerd['besluitId'] as string;
  const fiatteur = await kassier.token({ rollen: ['kassier-fiatteur'] });
  const oordelen = [{ regel: 'M-05', uitkomst: 'voldaan', reden: 'Volgt uit de cao van de nieuwe werkgever.' }];
  return { voorgelegd, vervolg: (await moet(kassier, 'POST', `/v1/besluiten/${voorgelegd}/oordelen`, fiatteur, { oordelen }))['besluitId'] as string };
}

/** The training of a praktijkleren request. */
export function opleidingVan(instellingId: string, leerbedrijfId: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    vorm: 'praktijkleren', doel: 'praktijkverklaring', leerweg: 'derde-leerweg', crebo: '25166', startdatum: '2021-04-01', einddatum: '2021-11-30',
    instellingId, leerbedrijfId, overeenkomst: 'POK-2021-17', weken: 30, inkoper: 'uwv', verkorting: null, startkwalificatie: false, ...anders,
  };
}

/** The body of an mbo-inkoop commitment in which nothing stands in the way. */
export function mboVerplichting(regio: string, instellingId: string, leerbedrijfId: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    stroom: 'mbo-inkoop', jaar: 2021, regio, datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'praktijkleren-mbo', bedrag: '1500.00',
    begunstigdeId: instellingId, omschrijving: 'Praktijkverklaring logistiek', gerichtOpWerkhervatting: true, opleiding: opleidingVan(instellingId, leerbedrijfId), ...anders,
  };
}

/** The body of a werkgeversvergoeding commitment in which nothing stands in the way. */
export function vergoedingVerplichting(regio: string, instellingId: string, leerbedrijfId: string, arrangementId: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    stroom: 'werkgeversvergoeding', jaar: 2021, regio, datum: '2021-03-15', einddatum: '2021-12-31', instrument: 'praktijkleren-mbo', bedrag: '2025.00',
    begunstigdeId: leerbedrijfId, arrangementId, omschrijving: 'Praktijkplaats logistiek', gerichtOpWerkhervatting: true, opleiding: opleidingVan(instellingId, leerbedrijfId), ...anders,
  };
}

/** The body of a payment claim on a commitment. */
export function claim(verplichtingId: string, anders: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    verplichtingId, kenmerk: 'F-2021-118', factuurdatum: '2021-07-01', eindafrekening: false,
    prestatie: { vastgesteldOp: '2021-07-01', vastgesteldDoor: 'Praktijkbegeleider', omschrijving: 'Aanwezig geweest' }, ...anders,
  };
}

/**
 * Payable payments of these amounts: one commitment on mbo-inkoop that is large enough, and a claim per amount, submitted
 * by the team of the region on 1 July 2021. Gives the payments in the order of the amounts.
 */
export async function maakBetalingen(kassier: TestKassier, regio: string, bedragen: readonly string[], begunstigden?: { instelling: string; leerbedrijf: string }): Promise<Json[]> {
  const instelling = begunstigden?.instelling ?? (await maakInstelling(kassier));
  const leerbedrijf = begunstigden?.leerbedrijf ?? (await maakLeerbedrijf(kassier));
  const totaal = Bedrag.som(bedragen.map((bedrag) => Bedrag.van(bedrag))).toString();
  const token = await regioToken(kassier, regio);
  const verplichting = await moet(kassier, 'POST', '/v1/verplichtingen', token, mboVerplichting(regio, instelling, leerbedrijf, { bedrag: totaal }));
  const betalingen: Json[] = [];
  for (const [index, bedrag] of bedragen.entries()) {
    betalingen.push(await moet(kassier, 'POST', '/v1/betalingen', token, claim(verplichting['id'] as string, { bedrag, kenmerk: `F-2021-${index + 1}` })));
  }
  return betalingen;
}
