import { Bedrag } from '#values';
import { type Client, tekstveld } from './client.js';
import type { Regio, Rollen } from './partijen.js';

/** The five streams that regions commit on, with an invented allotment per region (EUR). */
const PER_REGIO: Readonly<Record<string, string>> = {
  'ontschot-menukaart': '120000.00',
  teambemensing: '90000.00',
  'impuls-banenafspraak': '150000.00',
  'mbo-inkoop': '60000.00',
  werkgeversvergoeding: '45000.00',
};

/** Regions that get so little of one stream that it runs out: a budget that is used up must be seen too. */
const KRAP: Readonly<Record<string, string>> = { 'mbo-inkoop': '7000.00', werkgeversvergoeding: '5000.00', 'ontschot-menukaart': '4000.00' };
const KRAPPE_REGIOS = new Set(['AM10', 'AM24', 'AM35']);

/** SZW opens what the source does not split, and allots to all regions: submitted by one person, approved by another. */
export async function verdeelBudget(client: Client, rollen: Rollen, regios: readonly Regio[]): Promise<void> {
  const bedrag = (stroom: string, regio: Regio): string => (KRAPPE_REGIOS.has(regio.code) ? (KRAP[stroom] ?? PER_REGIO[stroom] ?? '0.00') : (PER_REGIO[stroom] ?? '0.00'));
  const toedelingen = Object.keys(PER_REGIO).flatMap((stroom) => regios.map((regio) => ({ soort: 'toedelen', stroom, jaar: 2021, regio: regio.code, bedrag: bedrag(stroom, regio) })));
  const openstellen = ['ontschot-menukaart', 'teambemensing'].map((stroom) => ({
    soort: 'openstellen', stroom, jaar: 2021, bedrag: Bedrag.som(regios.map((regio) => Bedrag.van(bedrag(stroom, regio)))).toString(),
  }));
  const besluit = await client.doe('/v1/budgetbesluiten', rollen.szwEen, {
    kenmerk: 'VOORBEELD-2021-01', besluitdatum: '2020-12-15', omschrijving: 'Voorbeeld: verzonnen verdeling over de 35 regio\'s', mutaties: [...openstellen, ...toedelingen],
  });
  await client.doe(`/v1/budgetbesluiten/${tekstveld(besluit, 'id')}/fiatteringen`, rollen.szwTwee, {});
}
