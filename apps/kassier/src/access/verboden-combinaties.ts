/** Two things that one person may never both do, whatever roles, tokens or organisations he has. */
export interface VerbodenCombinatie {
  readonly code: string;
  readonly eerst: string;
  readonly dan: string;
  /** How the service answers the second. */
  readonly probleem: 'zelfde-persoon' | 'functiescheiding';
  /** What refuses it again in the database, also to plain SQL. */
  readonly muur: string;
}

/**
 * Every combination that is forbidden by person. That a role does not reach further than its own work stands in the table of rights; here is
 * what somebody with two roles may not do either. `test/e2e/functiescheiding.e2e-spec.ts` tries each.
 */
export const VERBODEN_COMBINATIES: readonly VerbodenCombinatie[] = [
  { code: 'FS-01', eerst: 'een budgetbesluit indienen', dan: 'het fiatteren', probleem: 'zelfde-persoon', muur: '`tweede_persoon` op `budgetbesluit`' },
  { code: 'FS-02', eerst: 'een andere waarde van een parameter voorstellen', dan: 'haar vaststellen', probleem: 'zelfde-persoon', muur: '`tweede_persoon` op `parametervoorstel_afdoening`' },
  { code: 'FS-03', eerst: 'om een ander rekeningnummer vragen', dan: 'het fiatteren', probleem: 'zelfde-persoon', muur: '`tweede_persoon` op `ibanwijziging`' },
  { code: 'FS-04', eerst: 'een betaalrun maken', dan: 'haar fiatteren', probleem: 'zelfde-persoon', muur: '`tweede_persoon` op `betaalrun`' },
  { code: 'FS-05', eerst: 'een betaling indienen', dan: 'de betaalrun fiatteren waar zij in zit', probleem: 'zelfde-persoon', muur: '`betaalrun_tweede_persoon`' },
  { code: 'FS-06', eerst: 'om een ander rekeningnummer vragen', dan: 'de betaalrun fiatteren die er het eerst op betaalt', probleem: 'zelfde-persoon', muur: '`betaalrun_tweede_persoon`' },
  { code: 'FS-07', eerst: 'een begunstigde registreren', dan: 'de betaalrun fiatteren die hem het eerst betaalt', probleem: 'zelfde-persoon', muur: '`betaalrun_eerste_betaling`' },
  { code: 'FS-08', eerst: 'een betaling aanhouden', dan: 'de aanhouding opheffen', probleem: 'zelfde-persoon', muur: '`opheffing_past`' },
  { code: 'FS-09', eerst: 'iets aanvragen dat wordt voorgelegd', dan: 'erover oordelen', probleem: 'functiescheiding', muur: '`afdoening_past`' },
  { code: 'FS-10', eerst: 'een mandaat indienen', dan: 'het vaststellen', probleem: 'zelfde-persoon', muur: '`mandaat_fiattering_past`' },
  { code: 'FS-11', eerst: 'een mandaat krijgen', dan: 'het zelf vaststellen', probleem: 'zelfde-persoon', muur: '`mandaat_fiattering_past`' },
  { code: 'FS-12', eerst: 'een mandaat krijgen', dan: 'het zelf indienen', probleem: 'zelfde-persoon', muur: '`niet_voor_zichzelf` op `mandaat`' },
  { code: 'FS-13', eerst: 'een terugvordering instellen', dan: 'opgeven wat ervan openstaat', probleem: 'zelfde-persoon', muur: '`vorderingintrekking_past`' },
  { code: 'FS-14', eerst: 'een ontvangst op een terugvordering registreren', dan: 'haar intrekken', probleem: 'zelfde-persoon', muur: '`ontvangstintrekking_past`' },
  { code: 'FS-20', eerst: 'verdelen (SZW)', dan: 'betalen (kassier)', probleem: 'functiescheiding', muur: '`functie_past` op `betaalrun`, `ibanwijziging`, `afdoening`, `aanhouding_opheffing`, `terugvordering_intrekking` en `ontvangst_intrekking`' },
  { code: 'FS-21', eerst: 'verdelen (SZW)', dan: 'aanvragen (regio)', probleem: 'functiescheiding', muur: 'geen; `functie` legt vast wie aan welke kant staat' },
  { code: 'FS-22', eerst: 'betalen (kassier)', dan: 'verdelen (SZW)', probleem: 'functiescheiding', muur: '`functie_past` op `budgetbesluit` en `parametervoorstel`' },
  { code: 'FS-23', eerst: 'betalen (kassier)', dan: 'aanvragen (regio)', probleem: 'functiescheiding', muur: 'geen; `functie` legt vast wie aan welke kant staat' },
  { code: 'FS-24', eerst: 'aanvragen (regio)', dan: 'verdelen (SZW)', probleem: 'functiescheiding', muur: '`functie_past` op `budgetbesluit` en `parametervoorstel`' },
  { code: 'FS-25', eerst: 'aanvragen (regio)', dan: 'betalen (kassier)', probleem: 'functiescheiding', muur: '`functie_past` op `betaalrun`, `ibanwijziging`, `afdoening`, `aanhouding_opheffing`, `terugvordering_intrekking` en `ontvangst_intrekking`' },
];
