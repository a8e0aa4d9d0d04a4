/**
 * What a region can tell about its own work, in the order of a report. The sources name them at one region (S2, lines 134–141), which counts
 * the self-employed as employers too; placements are what the national monitor looks at. The same list stands in migration 0032.
 */
export const INDICATOREN = [
  { code: 'werkgevers-gebeld', naam: 'Werkgevers gebeld' },
  { code: 'werkgevers-gesproken', naam: 'Werkgevers gesproken' },
  { code: 'werkgevers-bezocht', naam: 'Werkgevers bezocht' },
  { code: 'adviezen', naam: 'Adviezen aan werkgevers' },
  { code: 'interventies-coaching', naam: 'Interventies: coaching' },
  { code: 'interventies-opleiding', naam: 'Interventies: opleiding' },
  { code: 'interventies-doorleen', naam: 'Interventies: doorleen' },
  { code: 'interventies-overname', naam: 'Interventies: overname' },
  { code: 'plaatsingen', naam: 'Plaatsingen' },
  { code: 'overcapaciteit-procent', naam: 'Werkgevers met overcapaciteit, in %' },
  { code: 'ondercapaciteit-procent', naam: 'Werkgevers met ondercapaciteit, in %' },
] as const;
export type Indicatorcode = (typeof INDICATOREN)[number]['code'];

/** Whether it is a percentage, which cannot be added up over months or regions. */
export function isProcent(code: Indicatorcode): boolean {
  return code.endsWith('-procent');
}
