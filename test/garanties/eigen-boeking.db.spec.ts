import type { Client } from 'pg';
import { Aanvalsveld, boekingSql, GEWEIGERD, VOLGENDE, type Aanvalsposting } from '../support/aanval.js';
import { maakInstelling, maakLeerbedrijf, mboVerplichting, moet, regioToken } from '../support/gegevens.js';

// A payment and an overloop stand on an entry of their own: not on one that happens to move the same money.

let veld: Aanvalsveld;
let andere: string;
let kas: [Aanvalsposting, Aanvalsposting];
let betaalbaar: [Aanvalsposting, Aanvalsposting];

beforeAll(async () => {
  veld = await Aanvalsveld.maak();
  const { kassier } = veld;
  andere = (await moet(kassier, 'POST', '/v1/verplichtingen', await regioToken(kassier, 'AM18'), mboVerplichting('AM18', await maakInstelling(kassier), await maakLeerbedrijf(kassier), { bedrag: '300.00' })))['id'] as string;
  const { rows } = await veld.eigenaar.query("INSERT INTO rekening (boek, soort, stroom, jaar, regio) VALUES ('kas', 'ruimte', 'mbo-inkoop', 2022, 'AM18') RETURNING id");
  kas = [[await veld.rekening('kas', 'ruimte'), '-5.00'], [(rows[0] as { id: number }).id, '5.00']];
  betaalbaar = [[await veld.rekening('kas', 'ruimte'), '-100.00'], [await veld.rekening('kas', 'betaalbaar'), '100.00', veld.verplichting]];
});

afterAll(() => veld.sluit());

/** An entry of this kind. */
const boek = (soort: string, postings: readonly Aanvalsposting[]): string => boekingSql(VOLGENDE, postings, { dag: "'2021-06-01'" }).replace("'aanval', '2021", `'${soort}', '2021`);
/** What the last entry moved, told as the overloop of a verplichting. */
const regel = (verplichting: string, bedrag = '5.00'): string =>
  `INSERT INTO overloop_regel (verplichting, boeking, boekdatum, van_jaar, naar_jaar, bedrag) SELECT '${verplichting}', laatste, '2021-06-01', 2021, 2022, ${bedrag} FROM boekingsteller`;

describe.each([['the serving role', () => veld.dienst], ['the owner', () => veld.eigenaar]])('as %s', (_naam, wie: () => Client) => {
  it('what the bank returned does not make a second payment payable', async () => {
    const kolommen = 'verplichting, bedrag, weken, kenmerk, factuurdatum, prestatie, eindafrekening, stroom, kasjaar, regio, instrument, begunstigde, organisatie, ingediend_door, besluit, vastgelegd_op';
    const betaling = `INSERT INTO betaling (id, nummer, boeking, boekdatum, ${kolommen}) SELECT '00000000-0000-7000-8000-000000000001', 'B-2021-0000002', (SELECT laatste FROM boekingsteller), '2021-06-01', ${kolommen} FROM betaling WHERE id = '${veld.betaling.id}'`;
    expect(await veld.uitkomst(wie(), [boek('betaalbaarstellen', betaalbaar), betaling])).toBe('gelukt');
    await veld.geweigerd(wie(), [boek('retour', betaalbaar), betaling], GEWEIGERD.nietToegestaan);
    await veld.geweigerd(wie(), [boek('betaalbaarstellen', betaalbaar), betaling.replace('8000-000000000001', '8000-000000000002')], GEWEIGERD.nietToegestaan);
    await veld.geweigerd(wie(), [boek('betaalbaarstellen', betaalbaar), betaling.replace("'2021-06-01'", "'2021-06-02'")], GEWEIGERD.nietToegestaan);
  });

  it('an overloop is told once, to the cent, by the transaction that moved its cash', async () => {
    expect(await veld.uitkomst(wie(), [boek('overloop', kas), regel(veld.verplichting)])).toBe('gelukt');
    await veld.geweigerd(wie(), [boek('overloop', kas), regel(veld.verplichting), regel(andere)], GEWEIGERD.nietToegestaan);
    await veld.geweigerd(wie(), [boek('overloop', kas), regel(veld.verplichting, '4.99')], GEWEIGERD.nietToegestaan);
    await veld.geweigerd(wie(), [boek('kasschuif', kas), regel(veld.verplichting)], GEWEIGERD.nietToegestaan);
  });
});

it('an overloop is not told afterwards', async () => {
  await veld.dienst.query(boek('overloop', kas));
  await veld.geweigerd(veld.dienst, regel(veld.verplichting), GEWEIGERD.nietToegestaan);
});
