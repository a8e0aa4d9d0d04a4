// Turns an OpenAPI document (JSON, standard input) into the types of libs/client (TypeScript, standard output). A process of its own,
// because openapi-typescript is too large to load in a test. What every operation has in common is said once: the problems of
// an answer, and no header of it, because a client reads those from the answer itself.
import openapiTS, { astToString } from 'openapi-typescript';

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'];
const PROBLEEM = 'application/problem+json';

function eenmaal(antwoord) {
  if (antwoord.content?.[PROBLEEM] !== undefined) return { $ref: '#/components/responses/Probleem' };
  const { headers: _koppen, content, ...rest } = antwoord;
  if (content === undefined) return rest;
  // A list can be had as a table as well; whoever wants that says how he reads it (`parseAs`).
  return { ...rest, content: content['application/json'] === undefined ? content : { 'application/json': content['application/json'] } };
}

/** The client makes a key when it is given none. */
function vrijeSleutel(parameter) {
  return parameter.name === 'Idempotency-Key' ? { ...parameter, required: false } : parameter;
}

/** openapi-fetch takes a field that can only be null for one that may not be sent; here it may be a text too, and the service refuses that. */
function zonderEnkelNull(deel) {
  if (Array.isArray(deel)) return deel.map(zonderEnkelNull);
  if (typeof deel !== 'object' || deel === null) return deel;
  const vernieuwd = Object.fromEntries(Object.entries(deel).map(([naam, waarde]) => [naam, zonderEnkelNull(waarde)]));
  const { enum: waarden, ...rest } = vernieuwd;
  return Array.isArray(waarden) && waarden.every((waarde) => waarde === null) ? rest : vernieuwd;
}

let invoer = '';
for await (const stuk of process.stdin.setEncoding('utf8')) invoer += stuk;
const document = zonderEnkelNull(JSON.parse(invoer));
document.components.responses = { Probleem: { description: 'Er is iets mis; zie title en detail', content: { [PROBLEEM]: { schema: { $ref: '#/components/schemas/Probleem' } } } } };
document.components.headers = {};
for (const pad of Object.values(document.paths)) {
  for (const bewerking of METHODEN.flatMap((methode) => pad[methode] ?? [])) {
    bewerking.parameters = bewerking.parameters?.map(vrijeSleutel);
    bewerking.responses = Object.fromEntries(Object.entries(bewerking.responses).map(([status, antwoord]) => [status, eenmaal(antwoord)]));
  }
}

const tekst = astToString(await openapiTS(document, { defaultNonNullable: false }))
  .replace(/^ +(get|put|post|delete|options|head|patch|trace)\?: never;\n/gm, '')
  .replace(/^ {8}parameters: \{\n {12}query\?: never;\n {12}header\?: never;\n {12}path\?: never;\n {12}cookie\?: never;\n {8}\};\n/gm, '')
  .replace(/^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm, '')
  .replaceAll('    ', '  ');
process.stdout.write(`// Made by \`npm run client\` from the OpenAPI document of the service. Not edited by hand: a test compares it.\n${tekst}`);
