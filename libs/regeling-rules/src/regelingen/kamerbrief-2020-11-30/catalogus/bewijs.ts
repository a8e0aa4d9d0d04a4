/** Files with tests that prove more than one guarantee, from the root of the project. */
export const GARANTIES = 'libs/regeling-rules/test/guarantees.spec.ts';
export const NEGATIEVE_REGELS = 'libs/regeling-rules/test/negative-rules.spec.ts';
export const REFERENTIEGEGEVENS = 'libs/regeling-rules/test/reference-data.spec.ts';
export const ARRANGEMENTEN = 'apps/kassier/src/arrangementen/arrangementen.e2e-spec.ts';
export const UITNUTTING = 'apps/kassier/src/uitnutting/uitnutting.e2e-spec.ts';
export const RAPPORTAGES = 'apps/kassier/src/rapportages/rapportages.e2e-spec.ts';
