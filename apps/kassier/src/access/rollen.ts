/** The closed list of roles; a token's other roles are ignored. */
export const ROLLEN = ['szw-budgethouder', 'szw-financien', 'regio-aanvrager', 'kassier-medewerker', 'kassier-fiatteur', 'auditor'] as const;

/** One of the roles. */
export type Rol = (typeof ROLLEN)[number];

/** What each role is for, in the words of the service's users. */
export const ROLOMSCHRIJVINGEN: Readonly<Record<Rol, string>> = {
  'szw-budgethouder': 'SZW: stelt budgetten open, deelt ze toe, verschuift en verlaagt ze',
  'szw-financien': 'SZW financiën: ziet alle uitnutting, rapporten en exports',
  'regio-aanvrager': 'Regionaal mobiliteitsteam: vraagt verplichtingen en betalingen aan voor de eigen regio',
  'kassier-medewerker': 'Kassier: beheert begunstigden, maakt betaalruns en leest bankberichten in',
  'kassier-fiatteur': 'Kassier: fiatteert wat een ander heeft klaargezet',
  auditor: 'Auditor: leest alles en voert controles uit, verandert niets',
};

/** Whether a text is one of the roles. */
export function isRol(tekst: unknown): tekst is Rol {
  return (ROLLEN as readonly unknown[]).includes(tekst);
}
