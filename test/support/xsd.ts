import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The folder with the ISO 20022 and EPC schemas, which are not ours to spread; undefined when the tests must do without. */
export const schemaMap = process.env['ISO20022_XSD_DIR'];

/** `describe` when the schemas are there, and otherwise a skipped `describe` that says which variable to set. */
export function describeMetSchemas(naam: string, specs: () => void): void {
  if (schemaMap === undefined) describe.skip(`${naam} (skipped: set ISO20022_XSD_DIR to the folder with the XSD files)`, specs);
  else describe(naam, specs);
}

/** The faults of an XML text under a schema of that folder; an empty list when it is valid. */
export function schemafouten(schemabestand: string, xml: string): string[] {
  const script = join(process.cwd(), 'test/support/valideer-xsd.mjs');
  const antwoord = execFileSync(process.execPath, [script, join(schemaMap ?? '', schemabestand)], {
    input: xml,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(antwoord) as string[];
}
