import { z } from 'zod';

/** What a cell is read as: CSV itself knows text only. */
export type Celsoort = 'tekst' | 'getal' | 'waar';

/** One column that a CSV file may have. */
export interface Kolom {
  /** In its header: `opleiding.crebo`, `cofinanciering.1.bron`. */
  readonly naam: string;
  /** Where its value stands in a request; a number is a place in a list, from 0. */
  readonly pad: readonly (string | number)[];
  readonly soort: Celsoort;
}

/** The columns that follow from a schema. */
export interface Kolommen {
  /** The column of a header, or null when there is none of that name. */
  vind(naam: string): Kolom | null;
  /** The columns without which no line can be right. */
  readonly verplicht: readonly string[];
  /** All names for people to read; a list once, with `1`. */
  readonly namen: readonly string[];
}

/**
 * The columns of a request, from the schema that also checks JSON: there is one source of what a request holds. Throws for
 * a schema with a part that cannot be a column, which is a mistake in the program.
 */
export function kolommenVan(schema: z.ZodObject): Kolommen {
  // A place in a list is kept as #, which no name of a field has.
  const alle = new Map<string, { soort: Celsoort; max: number | null }>();
  verzamel(schema, '', null, alle);
  const verplicht = Object.entries(schema.shape).filter(([, deel]) => !(deel as z.ZodType).safeParse(undefined).success).map(([naam]) => naam);
  return {
    verplicht,
    namen: [...alle.keys()].map((naam) => naam.replace('#', '1')),
    vind: (naam) => {
      const stappen = naam.split('.');
      if (naam.includes('#')) return null;
      const nummers = stappen.filter((stap) => /^[1-9]\d?$/.test(stap));
      const gevonden = alle.get(stappen.map((stap) => (nummers.includes(stap) ? '#' : stap)).join('.'));
      if (!gevonden || nummers.some((nummer) => Number(nummer) > (gevonden.max ?? 0))) return null;
      return { naam, soort: gevonden.soort, pad: stappen.map((stap) => (nummers.includes(stap) ? Number(stap) - 1 : stap)) };
    },
  };
}

/** A list may have up to `max` places; its columns are kept under `#`. */
function verzamel(schema: z.ZodType, naam: string, max: number | null, alle: Map<string, { soort: Celsoort; max: number | null }>): void {
  const kern = zonderVerpakking(schema);
  if (kern instanceof z.ZodObject) {
    for (const [veld, deel] of Object.entries(kern.shape)) verzamel(deel as z.ZodType, naam === '' ? veld : `${naam}.${veld}`, max, alle);
  } else if (kern instanceof z.ZodArray) {
    verzamel(kern.element as z.ZodType, `${naam}.#`, lengteMax(kern), alle);
  } else {
    alle.set(naam, { soort: celsoort(kern, naam), max });
  }
}

function zonderVerpakking(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return zonderVerpakking(schema.unwrap() as z.ZodType);
  return schema;
}

function lengteMax(lijst: z.ZodArray): number {
  const vorm = z.toJSONSchema(lijst, { io: 'input', unrepresentable: 'any' });
  if (typeof vorm.maxItems !== 'number') throw new Error('een lijst zonder grens kan geen kolommen hebben');
  return vorm.maxItems;
}

function celsoort(schema: z.ZodType, naam: string): Celsoort {
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return 'tekst';
  if (schema instanceof z.ZodNumber) return 'getal';
  if (schema instanceof z.ZodBoolean) return 'waar';
  throw new Error(`${naam} kan geen kolom zijn`);
}
