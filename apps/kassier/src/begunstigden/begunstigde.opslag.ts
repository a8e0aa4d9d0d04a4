import { invoegen, kolomwaarden, type Kolomtabel, type Verbinding } from '#ledger';
import type { BegunstigdeInvoer } from './begunstigden.dto.js';

const BEGUNSTIGDE: Kolomtabel = {
  naam: 'begunstigde',
  kolommen: {
    id: 'uuid', soort: 'text', naam: 'text', iban: 'text', bic: 'text', kvk_nummer: 'text', brin: 'text', adres: 'json', duo_erkenningen: 'json', sbb_erkenningen: 'json', geregistreerd_door: 'text',
  },
};
const SCHRIJF_BEGUNSTIGDEN = invoegen(BEGUNSTIGDE, 1);

/** A payee to register, under the id it gets. */
export interface NieuweBegunstigde {
  readonly id: string;
  readonly invoer: BegunstigdeInvoer;
}

/** Registers any number of payees in one statement. */
export async function schrijfBegunstigden(verbinding: Verbinding, nieuwe: readonly NieuweBegunstigde[], door: string): Promise<void> {
  if (nieuwe.length === 0) return;
  const rijen = nieuwe.map(({ id, invoer }) => ({
    id, soort: invoer.soort, naam: invoer.naam, iban: invoer.iban, bic: invoer.bic, kvk_nummer: invoer.kvkNummer, brin: invoer.brin, adres: invoer.adres,
    duo_erkenningen: invoer.duoErkenningen, sbb_erkenningen: invoer.sbbErkenningen, geregistreerd_door: door,
  }));
  await verbinding.query({ name: 'schrijf-begunstigden', text: SCHRIJF_BEGUNSTIGDEN, values: kolomwaarden(BEGUNSTIGDE, rijen) });
}
