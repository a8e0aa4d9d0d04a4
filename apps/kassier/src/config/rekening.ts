import { isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';

/** The account the kassier pays from. Its address is needed for payments to an account in SEPA outside the EEA; null when it is not set. */
export interface Rekening {
  readonly iban: string;
  readonly naam: string;
  readonly bic: string | null;
  readonly adres: { readonly plaats: string; readonly land: string } | null;
}

/** Invented: the bank code KASS does not exist, the check digits are right. */
const VOORBEELD_IBAN = 'NL93KASS0000000000';

/** The settings of the account as the README shows them. */
export const REKENING_INSTELLINGEN = [
  { naam: 'REKENING_IBAN', betekenis: 'rekening waarvan de kassier betaalt; verplicht in productie', standaard: `\`${VOORBEELD_IBAN}\` (verzonnen)` },
  { naam: 'REKENING_NAAM', betekenis: 'naam bij die rekening, ten hoogste 70 tekens', standaard: '`UWV Kassier voorbeeld`' },
  { naam: 'REKENING_BIC', betekenis: 'BIC van die rekening', standaard: 'geen' },
  { naam: 'REKENING_ADRES', betekenis: 'plaats en land bij die rekening, zoals `Amsterdam, NL`; nodig om te betalen naar een rekening in SEPA buiten de EER', standaard: 'geen' },
] as const;

/** How those are read. */
export const rekeningVelden = {
  REKENING_IBAN: z.string().transform((tekst) => tekst.replaceAll(' ', '').toUpperCase())
    .refine((iban) => isValidIBAN(iban), { error: `schrijf een geldig IBAN, bijvoorbeeld ${VOORBEELD_IBAN}` }).default(VOORBEELD_IBAN),
  REKENING_NAAM: z.string().max(70, { error: 'schrijf een naam van ten hoogste 70 tekens' }).default('UWV Kassier voorbeeld'),
  REKENING_BIC: z.string().refine((bic) => isValidBIC(bic), { error: 'schrijf een BIC van 8 of 11 tekens of laat de variabele weg' }).nullable().default(null),
  REKENING_ADRES: z.string().regex(/^[^,]{1,35}, ?[A-Z]{2}$/, { error: 'schrijf de plaats en de landcode, bijvoorbeeld "Amsterdam, NL", of laat de variabele weg' }).nullable().default(null),
};

/** The account as the rest of the service knows it. */
export function rekeningVan({ REKENING_IBAN, REKENING_NAAM, REKENING_BIC, REKENING_ADRES }: z.output<z.ZodObject<typeof rekeningVelden>>): Rekening {
  const [plaats, land] = REKENING_ADRES?.split(',').map((deel) => deel.trim()) ?? [];
  return { iban: REKENING_IBAN, naam: REKENING_NAAM, bic: REKENING_BIC, adres: plaats === undefined || land === undefined ? null : { plaats, land } };
}
