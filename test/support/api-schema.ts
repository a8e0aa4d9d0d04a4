import fc from 'fast-check';
import type { Json } from './kassier.js';

// The part of JSON Schema (as OpenAPI 3.0 writes it) that the API uses: what does not fit, and what would.

const FORMATEN: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, date: /^\d{4}-\d{2}-\d{2}$/, 'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
};

/** Everything in which `waarde` does not fit the schema, each with its place; nothing when it fits. */
export function afwijkingen(waarde: Json, schema: Json, document: Json, plaats = ''): string[] {
  if (schema.$ref !== undefined) return afwijkingen(waarde, verwijzing(schema.$ref as string, document), document, plaats);
  if (waarde === null && schema.nullable === true) return [];
  const keuzes = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (keuzes !== undefined) {
    const gebreken = keuzes.map((keuze) => afwijkingen(waarde, keuze, document, plaats));
    if (!gebreken.some((lijst) => lijst.length === 0)) return [`${plaats}: past op geen van ${keuzes.length} vormen (${gebreken.map((lijst) => lijst[0]).join(' | ')})`];
  }
  const delen = ((schema.allOf ?? []) as Json[]).flatMap((deel) => afwijkingen(waarde, deel, document, plaats));
  if (schema.enum !== undefined && !(schema.enum as Json[]).includes(waarde)) delen.push(`${plaats}: ${JSON.stringify(waarde)} is geen van ${JSON.stringify(schema.enum).slice(0, 200)}`);
  return [...delen, ...naarSoort(waarde, schema, document, plaats)];
}

function verwijzing(naam: string, document: Json): Json {
  return naam.slice(2).split('/').reduce((deel: Json, stap) => deel[stap], document);
}

function naarSoort(waarde: Json, schema: Json, document: Json, plaats: string): string[] {
  switch (schema.type) {
    case 'object':
      return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde) ? vanObject(waarde, schema, document, plaats) : [`${plaats}: geen object maar ${JSON.stringify(waarde)?.slice(0, 80)}`];
    case 'array':
      return Array.isArray(waarde) ? waarde.flatMap((deel: Json, plek) => afwijkingen(deel, schema.items ?? {}, document, `${plaats}/${plek}`)) : [`${plaats}: geen lijst`];
    case 'string':
      return typeof waarde === 'string' ? vanTekst(waarde, schema, plaats) : [`${plaats}: geen tekst maar ${JSON.stringify(waarde)?.slice(0, 80)}`];
    case 'integer':
    case 'number': {
      if (typeof waarde !== 'number' || (schema.type === 'integer' && !Number.isInteger(waarde))) return [`${plaats}: geen getal maar ${JSON.stringify(waarde)?.slice(0, 80)}`];
      return (schema.minimum !== undefined && waarde < schema.minimum) || (schema.maximum !== undefined && waarde > schema.maximum) ? [`${plaats}: ${waarde} valt buiten zijn grenzen`] : [];
    }
    case 'boolean':
      return typeof waarde === 'boolean' ? [] : [`${plaats}: geen ja of nee`];
    default:
      return [];
  }
}

function vanObject(waarde: Json, schema: Json, document: Json, plaats: string): string[] {
  const velden = (schema.properties ?? {}) as Record<string, Json>;
  const ontbreekt = ((schema.required ?? []) as string[]).filter((naam) => waarde[naam] === undefined).map((naam) => `${plaats}/${naam}: ontbreekt`);
  return [...ontbreekt, ...Object.entries(waarde as Record<string, Json>).flatMap(([naam, deel]) => {
    const veld = Object.hasOwn(velden, naam) ? velden[naam] : undefined;
    if (veld !== undefined) return afwijkingen(deel, veld, document, `${plaats}/${naam}`);
    if (schema.additionalProperties === false) return [`${plaats}/${naam}: staat niet in het schema`];
    return typeof schema.additionalProperties === 'object' ? afwijkingen(deel, schema.additionalProperties, document, `${plaats}/${naam}`) : [];
  })];
}

function vanTekst(waarde: string, schema: Json, plaats: string): string[] {
  const vorm = schema.pattern === undefined ? FORMATEN[schema.format as string] : new RegExp(schema.pattern as string, 'u');
  if (vorm !== undefined && !vorm.test(waarde)) return [`${plaats}: "${waarde.slice(0, 80)}" heeft niet de vorm ${vorm.source.slice(0, 80)}`];
  if ((schema.minLength !== undefined && waarde.length < schema.minLength) || (schema.maxLength !== undefined && [...waarde].length > schema.maxLength)) return [`${plaats}: ${waarde.length} tekens is te kort of te lang`];
  return [];
}

/** Values that fit the schema, or nearly do: a pattern may ask more than is made here. */
export function passend(schema: Json, document: Json, diepte = 0): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return passend(verwijzing(schema.$ref as string, document), document, diepte);
  if (schema.nullable === true && diepte < 6) return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: passend({ ...schema, nullable: false }, document, diepte + 1) });
  const keuzes = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (keuzes !== undefined) return fc.oneof(...keuzes.map((keuze) => passend(keuze, document, diepte + 1)));
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case 'object': {
      const velden = Object.entries((schema.properties ?? {}) as Record<string, Json>).filter(([naam]) => naam !== '__proto__');
      return fc.record(Object.fromEntries(velden.map(([naam, deel]) => [naam, passend(deel, document, diepte + 1)])), { requiredKeys: ((schema.required ?? []) as string[]).filter((naam) => velden.some(([veld]) => veld === naam)) });
    }
    case 'array':
      return fc.array(passend(schema.items ?? {}, document, diepte + 1), { minLength: (schema.minItems as number | undefined) ?? 0, maxLength: Math.min(4, (schema.maxItems as number | undefined) ?? 4) });
    case 'string':
      return passendeTekst(schema);
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: Math.max(-1000, Number(schema.minimum ?? 0)), max: Math.min(5000, Number(schema.maximum ?? 5000)) }), fc.constantFrom(2020, 2021, 2022));
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

const DAGEN = ['2020-11-01', '2020-12-01', '2021-01-31', '2021-03-15', '2021-06-30', '2021-12-31', '2022-02-28', '2024-02-29'];

function passendeTekst(schema: Json): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid({ version: 7 });
  if (schema.format === 'date') return fc.constantFrom(...DAGEN);
  if (schema.format === 'date-time') return fc.constantFrom('2021-03-15T10:00:00Z', '2026-01-01T00:00:00Z');
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp((schema.pattern as string).replaceAll(/\(\?[!=<][^)]*\)/g, ''))).map((tekst) => tekst.slice(0, 200));
  return fc.string({ unit: 'grapheme', minLength: (schema.minLength as number | undefined) ?? 0, maxLength: Math.min(60, (schema.maxLength as number | undefined) ?? 60) });
}
