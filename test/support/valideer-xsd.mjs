// Validates the XML on standard input against the schema named by the first argument and prints the faults as a JSON list.
// It is a process of its own because libxml2-wasm is ESM with top-level await, which jest's CommonJS mode cannot load.
import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const schema = XmlDocument.fromBuffer(readFileSync(process.argv[2]));
const validator = XsdValidator.fromDoc(schema);
const fouten = [];
let document;
try {
  document = XmlDocument.fromBuffer(readFileSync(0));
  validator.validate(document);
} catch (fout) {
  fouten.push(...(fout.details ?? [fout]).map(({ line, message }) => `${line ?? '?'}: ${message.trim()}`));
} finally {
  document?.dispose();
  validator.dispose();
  schema.dispose();
}
process.stdout.write(JSON.stringify(fouten));
