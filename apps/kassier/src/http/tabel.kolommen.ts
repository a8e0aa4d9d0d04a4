import { z } from 'zod';

/** What the cells of a column are: an amount and a percentage are numbers with two or one decimals, kept as text. */
export type Celsoort = 'tekst' | 'getal' | 'bedrag' | 'dag';

/** One column of a list as a table. */
export interface Tabelkolom {
  /** The name of the field, with a point before each that is inside another: `cel.regio`. */
  readonly naam: string;
  readonly pad: readonly string[];
  readonly soort: Celsoort;
}

/** An answer that is a list of rows. */
export interface Tabel {
  /** The field of the answer with the rows. */
  readonly veld: 'resultaten' | 'rijen';
  readonly kolommen: readonly Tabelkolom[];
}

type Vorm = z.core.JSONSchema.BaseSchema;

/** Addresses for programs: a table for people has no use for them. */
const WEGGELATEN = new Set(['links']);
const DIEPTE_MAX = 3;

/** The table that an answer is, from the schema that describes it; null when it is no list. */
export function tabelVan(schema: z.ZodType): Tabel | null {
  if (!(schema instanceof z.ZodObject)) return null;
  const veld = (['resultaten', 'rijen'] as const).find((naam) => schema.shape[naam] instanceof z.ZodArray);
  if (veld === undefined) return null;
  const rij = z.toJSONSchema((schema.shape[veld] as z.ZodArray).element as z.ZodType, { target: 'openapi-3.0', io: 'output', unrepresentable: 'any' }) as Vorm;
  const kolommen = kolommenVan(rij, []);
  return kolommen.length === 0 ? null : { veld, kolommen };
}

/** The columns of an object, in the order of its fields; of a choice between objects those of all of them. */
function kolommenVan(vorm: Vorm, pad: readonly string[]): Tabelkolom[] {
  const velden = new Map<string, Vorm>();
  for (const keus of keuzes(vorm)) {
    for (const [naam, deel] of Object.entries(keus.properties ?? {})) if (!velden.has(naam) && !WEGGELATEN.has(naam)) velden.set(naam, deel as Vorm);
  }
  return [...velden].flatMap(([naam, deel]) => {
    const plaats = [...pad, naam];
    const genest = plaats.length < DIEPTE_MAX ? kolommenVan(deel, plaats) : [];
    return genest.length > 0 ? genest : [{ naam: plaats.join('.'), pad: plaats, soort: soortVan(deel) }];
  });
}

function keuzes(vorm: Vorm): Vorm[] {
  const meer = [...(vorm.anyOf ?? []), ...(vorm.oneOf ?? []), ...(vorm.allOf ?? [])] as Vorm[];
  return meer.length === 0 ? [vorm] : [vorm, ...meer.flatMap(keuzes)];
}

function soortVan(vorm: Vorm): Celsoort {
  const kern = keuzes(vorm).find(({ type }) => type !== undefined) ?? vorm;
  if (kern.type === 'integer' || kern.type === 'number') return 'getal';
  if (kern.type !== 'string') return 'tekst';
  if (kern.format === 'date') return 'dag';
  return /^-?\d+\.\d{1,2}$/.test(JSON.stringify(kern['example'] ?? null).slice(1, -1)) || kern.pattern?.includes('\\.\\d{2}') === true ? 'bedrag' : 'tekst';
}

/** What stands in a cell: null for nothing, a list as JSON. */
export function celVan(rij: unknown, { pad }: Tabelkolom): string | null {
  const waarde = pad.reduce<unknown>((deel, naam) => (typeof deel === 'object' && deel !== null ? (deel as Record<string, unknown>)[naam] : undefined), rij);
  if (waarde === undefined || waarde === null) return null;
  if (typeof waarde === 'string') return waarde;
  return JSON.stringify(waarde);
}
