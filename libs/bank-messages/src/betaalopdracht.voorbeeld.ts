import { Bedrag, Datum } from '#values';
import { betaalgroepVan, type Betaalopdracht, type Betaaltransactie } from './betaalopdracht.js';

/** A valid transfer; the fields given replace its own. */
export function voorbeeldtransactie(velden: Partial<Betaaltransactie> = {}): Betaaltransactie {
  return {
    endToEndId: 'BET-2021-000001',
    bedrag: Bedrag.van('2025.00'),
    crediteur: { naam: 'Bakkerij Voorbeeld', iban: 'NL91ABNA0417164300', bic: null, adres: null },
    omschrijving: 'Praktijkleren 30 weken',
    betalingskenmerk: null,
    ...velden,
  };
}

/** A valid order of one group with these transfers. */
export function voorbeeldopdracht(transacties: readonly Betaaltransactie[], velden: Partial<Betaalopdracht> = {}): Betaalopdracht {
  return {
    berichtId: 'RUN-2021-0001',
    aangemaaktOp: '2021-03-15T09:00:00Z',
    initiator: 'Kassier regionale mobiliteitsteams',
    debiteur: { naam: 'UWV kassier', iban: 'NL20INGB0001234567', bic: 'INGBNL2A', adres: null },
    groepen: [betaalgroepVan('RUN-2021-0001-WGV', Datum.van('2021-03-16'), transacties)],
    ...velden,
  };
}
