import { geslaagd, type PostInvoer } from '#client';
import { Bedrag } from '#values';
import type { Loket } from './client.js';
import type { Regio, Rollen } from './partijen.js';

/** The five streams that regions commit on, with an invented allotment per region (EUR). */
const PER_REGIO = {
  'ontschot-menukaart': '120000.00',
  teambemensing: '90000.00',
  'impuls-banenafspraak': '150000.00',
  'mbo-inkoop': '60000.00',
  werkgeversvergoeding: '45000.00',
} as const;
type Stroom = keyof typeof PER_REGIO;
const STROMEN = Object.keys(PER_REGIO) as Stroom[];

/** Regions that get so little of one stream that it runs out: a budget that is used up must be seen too. */
const KRAP: Readonly<Partial<Record<Stroom, string>>> = { 'mbo-inkoop': '7000.00', werkgeversvergoeding: '5000.00', 'ontschot-menukaart': '4000.00' };
const KRAPPE_REGIOS = new Set(['AM10', 'AM24', 'AM35']);

/** SZW opens what the source does not split, and allots to all regions: submitted by one person, approved by another. */
export async function verdeelBudget(loket: Loket, rollen: Rollen, regios: readonly Regio[]): Promise<void> {
  const bedrag = (stroom: Stroom, regio: Regio): string => (KRAPPE_REGIOS.has(regio.code) ? (KRAP[stroom] ?? PER_REGIO[stroom]) : PER_REGIO[stroom]);
  const toedelingen = STROMEN.flatMap((stroom) => regios.map((regio) => ({ soort: 'toedelen' as const, stroom, jaar: 2021, regio: regio.code, bedrag: bedrag(stroom, regio) })));
  const openstellen = (['ontschot-menukaart', 'teambemensing'] as const).map((stroom) => ({
    soort: 'openstellen' as const, stroom, jaar: 2021, bedrag: Bedrag.som(regios.map((regio) => Bedrag.van(bedrag(stroom, regio)))).toString(),
  }));
  const body: PostInvoer<'/budgetbesluiten'> = {
    kenmerk: 'VOORBEELD-2021-01', besluitdatum: '2020-12-15', omschrijving: 'Voorbeeld: verzonnen verdeling over de 35 regio\'s', mutaties: [...openstellen, ...toedelingen],
  };
  const { id } = geslaagd(await loket.als(rollen.szwEen).POST('/budgetbesluiten', { body }));
  geslaagd(await loket.als(rollen.szwTwee).POST('/budgetbesluiten/{id}/fiatteringen', { params: { path: { id } }, body: {} }));
}
