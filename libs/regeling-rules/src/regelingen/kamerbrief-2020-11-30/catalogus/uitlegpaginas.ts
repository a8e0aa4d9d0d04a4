/** Where the text is open: the page in docs/uitleg about the choice that a rule rests on. */
export const UITLEGPAGINAS: Readonly<Record<string, string>> = {
  'M-01': '01-maatwerkbudget.md',
  'V-02': '02-werkgeversvergoeding.md',
  'V-04': '02-werkgeversvergoeding.md',
  'W-04': '03-werkfit-houden.md',
  'M-02': '04-warme-overdracht.md',
  'T-01': '05-fasering.md',
  'T-03': '06-eerste-dag.md',
  'T-04': '06-eerste-dag.md',
  'P-01': '07-regio-en-verhuizing.md',
  'P-02': '08-eerstverantwoordelijke.md',
  'O-10': '09-richtbedrag-mbo.md',
  'B-13': '10-jaareinde.md',
};
