import { euro } from './boekhouding.js';

/** The requests that the clients of the model test send, as data. Amounts are in cents, days are "JJJJ-MM-DD". */

export interface Mutatie {
  readonly soort: 'openstellen' | 'verlagen' | 'toedelen' | 'intrekken' | 'herverdelen' | 'kasschuif' | 'overhevelen';
  readonly stroom: string;
  readonly jaar: number;
  readonly bedrag: bigint;
  readonly budget: 'verplichtingen' | 'kas' | 'beide';
  readonly regio?: string;
  readonly vanRegio?: string;
  readonly naarRegio?: string;
  readonly naarJaar?: number;
  readonly naarStroom?: string;
}

/** What a verplichting is asked for; each belongs to one stream. */
export const DOELEN = {
  loopbaanadvies: { stroom: 'ontschot-menukaart', instrument: 'loopbaanadvies' },
  maatwerk: { stroom: 'ontschot-menukaart', instrument: 'maatwerkbudget' },
  werkfit: { stroom: 'impuls-banenafspraak', instrument: 'werkfit-houden' },
  jobcoach: { stroom: 'impuls-banenafspraak', instrument: 'jobcoach' },
  mbo: { stroom: 'mbo-inkoop', instrument: 'praktijkleren-mbo' },
  vergoeding: { stroom: 'werkgeversvergoeding', instrument: 'praktijkleren-mbo' },
  bemensing: { stroom: 'teambemensing', instrument: 'teambemensing' },
  uitvoering: { stroom: 'uitvoeringskosten', instrument: 'uitvoeringskosten' },
} as const;
export type Doel = keyof typeof DOELEN;

/** Whether somebody else pays too, or else whether it says why not. */
export type Meebetaald = 'ja' | 'nee, met reden' | 'nee';

/** An entry on a statement: signed, as the account sees it. */
export interface Bankpost {
  readonly kenmerk: string | null;
  readonly bedrag: bigint;
}

/** `door` is a user (SZW, kassier) or the team of a region. */
export type Verzoek =
  | { readonly soort: 'budget'; readonly door: string; readonly datum: string; readonly mutaties: readonly Mutatie[] }
  | { readonly soort: 'budget-fiatteren' | 'budget-intrekken'; readonly door: string; readonly id: string }
  | { readonly soort: 'arrangement'; readonly door: string; readonly persoon: number }
  | { readonly soort: 'overdracht'; readonly door: string; readonly id: string; readonly naarRegio: string; readonly datum: string }
  | { readonly soort: 'beeindigen'; readonly door: string; readonly id: string; readonly datum: string }
  | { readonly soort: 'verplichting'; readonly door: string; readonly doel: Doel; readonly jaar: number; readonly datum: string; readonly bedrag: bigint; readonly arrangement: string | null; readonly crebo: string; readonly weken: number; readonly meebetaald: Meebetaald }
  | { readonly soort: 'wijziging'; readonly door: string; readonly id: string; readonly wat: 'verhogen' | 'verlagen' | 'vrijvallen'; readonly bedrag: bigint | null; readonly datum: string }
  | { readonly soort: 'betaling'; readonly door: string; readonly id: string; readonly bedrag: bigint | null; readonly weken: number | null; readonly datum: string; readonly eind: boolean }
  | { readonly soort: 'betaling-intrekken'; readonly door: string; readonly id: string }
  | { readonly soort: 'heropenen'; readonly door: string; readonly id: string }
  | { readonly soort: 'run'; readonly door: string; readonly datum: string; readonly stromen: readonly string[] | null }
  | { readonly soort: 'run-fiatteren' | 'run-verzenden' | 'run-intrekken'; readonly door: string; readonly id: string }
  | { readonly soort: 'bank'; readonly door: string; readonly datum: string; readonly afschrift: string; readonly posten: readonly Bankpost[] }
  | { readonly soort: 'sluiten'; readonly door: string; readonly maand: string };

export type VerzoekVan<S extends Verzoek['soort']> = Extract<Verzoek, { soort: S }>;

/** One line that a person can read; amounts in EUR. */
export function leesbaar(verzoek: Verzoek): string {
  const { soort, door, ...rest } = verzoek;
  return `${door}: ${soort} ${JSON.stringify(rest, (_sleutel, deel: unknown) => (typeof deel === 'bigint' ? `€ ${euro(deel)}` : deel)).replaceAll('"', '')}`;
}
