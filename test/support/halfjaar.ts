import { geefBudget, maakArrangement, maakBegunstigde, maakInstelling, maakLeerbedrijf, mboVerplichting, menukaartVerplichting, moet, regioToken, voorbeeldBsn } from './gegevens.js';
import type { Json, TestKassier } from './kassier.js';

/** What `maakHalfjaar` leaves behind. */
export interface Halfjaar {
  /** On ontschot-menukaart in Twente, out of 7,000.00: maatwerkbudget of 600, 1,000, 800, 700 and 900 in February to June 2021. */
  readonly maatwerk: readonly Json[];
  /** On mbo-inkoop in Zeeland: 1,500.00 in March, 2,000.50 in May and 700.00 in July 2021, out of 50,000.00. */
  readonly mbo: readonly Json[];
}

export const TWENTE = 'AM05';
export const ZEELAND = 'AM24';

/** Half a year in which one budget is used every month, and another now and then; through the API. */
export async function maakHalfjaar(kassier: TestKassier): Promise<Halfjaar> {
  await geefBudget(kassier, TWENTE, { 'ontschot-menukaart': '7000.00' });
  await geefBudget(kassier, ZEELAND, { 'mbo-inkoop': '50000.00' });
  const [dienstverlener, instelling, leerbedrijf] = [await maakBegunstigde(kassier, 'dienstverlener', 'Voorbeeld Loopbaan'), await maakInstelling(kassier), await maakLeerbedrijf(kassier)];
  const [twente, zeeland] = [await regioToken(kassier, TWENTE), await regioToken(kassier, ZEELAND)];
  const maatwerk: Json[] = [];
  for (const [index, bedrag] of ['600.00', '1000.00', '800.00', '700.00', '900.00'].entries()) {
    const arrangement = await maakArrangement(kassier, TWENTE, voorbeeldBsn(100 + index));
    const anders = { instrument: 'maatwerkbudget', bedrag, datum: `2021-0${index + 2}-15`, omschrijving: `Maatwerk ${index + 1}` };
    maatwerk.push(await moet(kassier, 'POST', '/v1/verplichtingen', twente, menukaartVerplichting(TWENTE, dienstverlener, arrangement, anders)));
  }
  const mbo: Json[] = [];
  for (const [datum, bedrag] of [['2021-03-10', '1500.00'], ['2021-05-20', '2000.50'], ['2021-07-05', '700.00']]) {
    mbo.push(await moet(kassier, 'POST', '/v1/verplichtingen', zeeland, mboVerplichting(ZEELAND, instelling, leerbedrijf, { datum, bedrag })));
  }
  return { maatwerk, mbo };
}
