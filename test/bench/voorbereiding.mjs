import { sleutel } from './dienst.mjs';

/** Everything that requests rest on, made through the API the way its users would; all of it invented. */

/** The years over which the hot stream is spread: 35 regions × 29 years are the thousand cells. It is a stream of many years, so every year is legal on any day. */
const JAREN = Array.from({ length: 29 }, (_, index) => 2020 + index);
export const STROOM = 'ontschot-menukaart';
/** The cell that everybody wants. */
export const HEET = { jaar: 2021, regio: 'AM18' };
const HEET_BUDGET = '60000000.00';
const CEL_BUDGET = '100000.00';
/** Allotted to each region for the payments. */
const MBO_BUDGET = '900000.00';
const MUTATIES_MAX = 500;
const CREBO = '25166';
const PARTIJEN = ['werkgever', 'sociale-partners', 'uwv', 'gemeente', 'school', 'leerwerkloket', 'sbb'];

/** A valid BSN for every number from 1 on: nine digits that pass the eleven test. */
function voorbeeldBsn(nummer) {
  for (let voorste = 10_000_000 + nummer * 2; ; voorste += 1) {
    const rest = [...String(voorste)].reduce((som, cijfer, plaats) => som + Number(cijfer) * (9 - plaats), 0) % 11;
    if (rest < 10) return `${voorste}${rest}`;
  }
}

/** An IBAN of the invented bank VOOR with right check digits. */
function voorbeeldIban(nummer) {
  const bban = `VOOR${String(nummer).padStart(10, '0')}`;
  const cijfers = [...`${bban}NL00`].map((teken) => parseInt(teken, 36)).join('');
  return `NL${String(98n - (BigInt(cijfers) % 97n)).padStart(2, '0')}${bban}`;
}

/** The token of the team of a region. */
export function regioToken(dienst, regio) {
  return dienst.token({ rollen: ['regio-aanvrager'], regio, organisatie: `rmt-${regio.toLowerCase()}` });
}

async function stelBudgetVast(dienst, mutaties, kenmerk) {
  const een = await dienst.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-een' });
  const twee = await dienst.token({ rollen: ['szw-budgethouder'], gebruiker: 'szw-twee' });
  for (let begin = 0; begin < mutaties.length; begin += MUTATIES_MAX) {
    const besluit = await dienst.vraag('POST', '/v1/budgetbesluiten', een, { kenmerk: `${kenmerk}-${begin}`, besluitdatum: '2020-12-01', omschrijving: 'Budget voor de meting', mutaties: mutaties.slice(begin, begin + MUTATIES_MAX) });
    await dienst.vraag('POST', `/v1/budgetbesluiten/${besluit.id}/fiatteringen`, twee, {});
  }
}

function euro(centen) {
  return `${centen / 100n}.${String(centen % 100n).padStart(2, '0')}`;
}

function centen(bedrag) {
  return BigInt(bedrag.replace('.', ''));
}

/** Opens the hot cell and a thousand others of the same stream, and the cells that payments are made from. */
async function verdeelBudget(dienst, regios) {
  const cellen = JAREN.flatMap((jaar) => regios.map((regio) => ({ jaar, regio, bedrag: jaar === HEET.jaar && regio === HEET.regio ? HEET_BUDGET : CEL_BUDGET })));
  const perJaar = JAREN.map((jaar) => ({ jaar, bedrag: euro(cellen.filter((cel) => cel.jaar === jaar).reduce((som, cel) => som + centen(cel.bedrag), 0n)) }));
  await stelBudgetVast(dienst, [
    ...perJaar.map((deel) => ({ soort: 'openstellen', stroom: STROOM, ...deel })),
    ...cellen.map((cel) => ({ soort: 'toedelen', stroom: STROOM, ...cel })),
    ...regios.map((regio) => ({ soort: 'toedelen', stroom: 'mbo-inkoop', jaar: 2021, regio, bedrag: MBO_BUDGET })),
  ], 'BENCH');
  return cellen.map(({ jaar, regio }) => ({ jaar, regio }));
}

async function registreerPersoonPerRegio(dienst, regios) {
  for (const [index, regio] of regios.entries()) {
    const body = {
      regio, kandidaat: { bsn: voorbeeldBsn(index + 1) }, categorie: 'ww-instroom', eerstverantwoordelijke: 'uwv', doelgroepBanenafspraak: false, wajong: false, toestemming: true,
      afgestemdMet: ['gemeente'], voorliggend: PARTIJEN.map((partij) => ({ partij, uitkomst: 'niet-beschikbaar' })), startdatum: '2020-12-01',
    };
    await dienst.vraag('POST', '/v1/arrangementen', await regioToken(dienst, regio), body);
  }
}

/**
 * Fills a new service with budget, payees and one person per region. Gives what requests need to know, as plain data: the
 * same ids hold in every copy of the database. Persons are multiplied afterwards, and then `arrangementen` filled in.
 */
export async function bereidVoor(dienst) {
  const kassier = await dienst.token({ rollen: ['kassier-medewerker'] });
  const regios = (await dienst.vraag('GET', '/v1/regios', kassier)).regios.map(({ code }) => code);
  const cellen = await verdeelBudget(dienst, regios);
  const begunstigde = (soort, naam, nummer, erkend = {}) => dienst.vraag('POST', '/v1/begunstigden', kassier, { soort, naam: `Voorbeeld ${naam}`, iban: voorbeeldIban(nummer), ...erkend });
  const dienstverleners = [];
  for (let nummer = 1; nummer <= 20; nummer += 1) dienstverleners.push((await begunstigde('dienstverlener', `loopbaanadvies ${nummer}`, nummer)).id);
  const instelling = (await begunstigde('mbo-instelling', 'mbo-college', 101, { duoErkenningen: [{ crebo: CREBO, geldigVanaf: '2020-08-01', geldigTotEnMet: null }] })).id;
  const leerbedrijf = (await begunstigde('leerbedrijf', 'leerbedrijf', 102, { kvkNummer: '12345678', sbbErkenningen: [{ crebo: CREBO, erkendVanaf: '2020-01-01', erkendTotEnMet: null }] })).id;
  await registreerPersoonPerRegio(dienst, regios);
  return { regios, cellen, dienstverleners, instelling, leerbedrijf, arrangementen: {} };
}

const INSTRUMENTEN = ['loopbaanadvies', 'jobcoach', 'workshop-virtueel'];

/** The nth request for a cell of the hot stream: nothing stands in its way but that every rule looks at it. */
export function aanvraag(basis, { jaar, regio }, nummer) {
  const personen = basis.arrangementen[regio];
  return {
    stroom: STROOM, jaar, regio, datum: '2021-03-15', einddatum: '2021-12-31', instrument: INSTRUMENTEN[nummer % INSTRUMENTEN.length], bedrag: `${1 + (nummer % 9)}.50`,
    begunstigdeId: basis.dienstverleners[nummer % basis.dienstverleners.length], arrangementId: personen[nummer % personen.length],
    omschrijving: `Inzet uit de menukaart ${nummer}`, gerichtOpWerkhervatting: true, cofinanciering: [{ bron: 'oo-fonds', bedrag: '100.00' }],
  };
}

/** Gives the requests of a throughput row one by one: all on the hot cell, or each on the next of all cells. */
export async function verzoeken(dienst, basis, { gespreid = false } = {}) {
  const cellen = gespreid ? basis.cellen : [HEET];
  const koppen = new Map();
  for (const { regio } of cellen) koppen.set(regio, `Bearer ${await regioToken(dienst, regio)}`);
  let nummer = 0;
  return () => {
    nummer += 1;
    const cel = cellen[nummer % cellen.length];
    return {
      path: '/v1/verplichtingen', method: 'POST', body: JSON.stringify(aanvraag(basis, cel, nummer)),
      headers: { authorization: koppen.get(cel.regio), 'content-type': 'application/json', 'idempotency-key': sleutel() },
    };
  };
}
