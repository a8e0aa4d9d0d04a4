import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { type z } from 'zod';
import { ongeldigeInvoer, type Fout } from './problem.js';

type Ruw = z.core.$ZodRawIssue;
type Pad = readonly PropertyKey[];

/**
 * Checks a body, query or path parameter against a schema and gives the schema's output; throws the 400 problem with
 * every fault at once. `@Body(Invoer(schema))`, `@Query(Invoer(schema))`, `@Param('id', Invoer(uuid))`. Use
 * `z.strictObject`, so that unknown fields are faults.
 */
export function Invoer<T extends z.ZodType>(schema: T): PipeTransform<unknown, z.output<T>> {
  return {
    transform: (waarde: unknown, plek: ArgumentMetadata) => {
      const gelezen = leesInvoer(schema, waarde, plek.type === 'body' ? null : (plek.data ?? ''));
      if ('fouten' in gelezen) throw ongeldigeInvoer(gelezen.fouten);
      return gelezen.waarde;
    },
  };
}

/**
 * The same check as a value, for lines of a bundle and for tests. `parameter` is null for a body (faults get a JSON
 * pointer), else faults get a parameter name: the one given, or the first step of the path.
 */
export function leesInvoer<T extends z.ZodType>(schema: T, waarde: unknown, parameter: string | null = null): { waarde: z.output<T> } | { fouten: Fout[] } {
  const gelezen = schema.safeParse(waarde, { error: nederlands, reportInput: true });
  const onopslaanbaar = parameter === null ? [] : parametersMetNul(waarde, parameter);
  if (gelezen.success && onopslaanbaar.length === 0) return { waarde: gelezen.data };
  const fouten = begrensd((gelezen.error?.issues ?? []).flatMap((issue) => naarFouten(issue, []))).map(({ pad, melding }) => metPlek(pad, melding, parameter));
  return { fouten: [...fouten, ...onopslaanbaar.filter((fout) => !fouten.some((ander) => ander.parameter === fout.parameter))] };
}

/**
 * A code or a name in an address is compared with what is stored, whatever it looks like, and then finds nothing; but PostgreSQL has no text with the
 * character U+0000 and would refuse the question. Bodies need no such look: each of their texts has a form.
 */
function parametersMetNul(waarde: unknown, parameter: string): Fout[] {
  const velden = typeof waarde === 'object' && waarde !== null ? Object.entries(waarde) : [[parameter, waarde] as const];
  const melding = 'Deze waarde bevat het teken U+0000 (%00). Haal dat weg.';
  return velden.filter(([, tekst]) => typeof tekst === 'string' && tekst.includes('\0')).map(([naam]) => ({ parameter: naam, melding }));
}

/** The JSON pointer (RFC 6901) of a path: `~` and `/` inside a name are escaped; the whole document is the empty string. */
export function jsonPointer(pad: Pad): string {
  return pad.map((stap) => `/${String(stap).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function metPlek(pad: Pad, melding: string, parameter: string | null): Fout {
  if (parameter === null) return { pointer: jsonPointer(pad), melding };
  return { parameter: parameter === '' ? String(pad[0] ?? '') : parameter, melding };
}

/** So many unknown fields of one object are named, far more than anybody misspells; a body can hold millions, and each fault is longer than its field. */
const ONBEKEND_MAX = 50;
/** So many faults of one body are told, for the same reason: a list may have hundreds of thousands of elements. */
const FOUTEN_MAX = 1_000;

interface GevondenFout {
  readonly pad: Pad;
  readonly melding: string;
}

function begrensd(fouten: GevondenFout[]): GevondenFout[] {
  const rest = fouten.length - FOUTEN_MAX;
  return rest <= 0 ? fouten : [...fouten.slice(0, FOUTEN_MAX), { pad: [], melding: `Er zijn nog ${rest} andere fouten. Herstel eerst deze.` }];
}

function naarFouten(issue: z.core.$ZodIssue, voorpad: Pad): GevondenFout[] {
  const pad = [...voorpad, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const fouten = issue.keys.slice(0, ONBEKEND_MAX).map((veld) => ({ pad: [...pad, veld], melding: 'Dit veld bestaat niet. Laat het weg of controleer de spelling.' }));
    const rest = issue.keys.length - fouten.length;
    return rest === 0 ? fouten : [...fouten, { pad, melding: `Nog ${rest} ${rest === 1 ? 'ander veld bestaat' : 'andere velden bestaan'} niet. Laat alle velden weg die niet bestaan.` }];
  }
  if (issue.code === 'invalid_union') return unieFouten(issue, pad);
  return [{ pad, melding: issue.message }];
}

/** Of a union the branch is explained that comes closest: the right type of value, then the fewest faults. */
function unieFouten(issue: z.core.$ZodIssueInvalidUnion, pad: Pad): GevondenFout[] {
  const takken = issue.errors.filter((fouten) => fouten.length > 0);
  const passend = takken.filter((fouten) => !fouten.some((fout) => fout.path.length === 0 && fout.code === 'invalid_type'));
  const dichtstbij = passend.sort((een, ander) => een.length - ander.length)[0];
  if (dichtstbij) return dichtstbij.flatMap((fout) => naarFouten(fout, pad));
  const meldingen = [...new Set(takken.flat().map((fout) => fout.message))];
  return [{ pad, melding: meldingen.length > 0 ? meldingen.join(' Of: ') : issue.message }];
}

/**
 * Dutch messages for what a schema says nothing about itself: what was expected, what came, and the way out. The value is
 * never repeated, because it may be a citizen service number.
 */
function nederlands(issue: Ruw): string {
  switch (issue.code) {
    case 'invalid_type':
      return verkeerdType(issue);
    case 'invalid_value':
      return issue.values.length === 1 ? `Dit moet ${json(issue.values[0])} zijn.` : `Kies één van: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return begrenzing(issue.origin, 'ten minste', issue.minimum, issue.inclusive !== false);
    case 'too_big':
      return begrenzing(issue.origin, 'ten hoogste', issue.maximum, issue.inclusive !== false);
    case 'not_multiple_of':
      return `Schrijf een veelvoud van ${issue.divisor}.`;
    case 'invalid_format':
      return FORMATEN[issue.format] ?? 'Deze tekst heeft niet de juiste vorm. De vorm staat in /v1/openapi.json.';
    case 'invalid_union':
      return uniemelding(issue);
    case 'invalid_key':
    case 'invalid_element':
      return 'Een sleutel of waarde hierin is niet geldig. De vorm staat in /v1/openapi.json.';
    default:
      return 'Deze waarde is niet geldig. De vorm staat in /v1/openapi.json.';
  }
}

const FORMATEN: Readonly<Record<string, string>> = {
  uuid: 'Schrijf een UUID, bijvoorbeeld "0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20".',
  date: 'Schrijf een bestaande dag als JJJJ-MM-DD, bijvoorbeeld "2021-03-15".',
  datetime: 'Schrijf een moment in UTC, bijvoorbeeld "2021-03-15T09:30:00Z".',
  email: 'Schrijf een e-mailadres.',
  url: 'Schrijf een URL, bijvoorbeeld "https://www.example.nl".',
};

const SOORTEN: Readonly<Record<string, string>> = {
  string: 'een tekst', number: 'een getal', int: 'een geheel getal', boolean: 'true of false', object: 'een object', record: 'een object',
  array: 'een lijst', tuple: 'een lijst', null: 'null', undefined: 'niets', date: 'een dag', nan: 'een getal',
};

/** What kind of value this is, in Dutch. */
export function soortVan(waarde: unknown): string {
  if (waarde === null) return 'null';
  if (Array.isArray(waarde)) return 'een lijst';
  return SOORTEN[typeof waarde] ?? 'iets anders';
}

function verkeerdType(issue: Ruw & { code: 'invalid_type' }): string {
  const verwacht = SOORTEN[issue.expected] ?? issue.expected;
  const isLichaam = (issue.path ?? []).length === 0;
  if (issue.input === undefined) {
    return isLichaam ? `Het lichaam ontbreekt. Stuur ${verwacht} met Content-Type: application/json.` : `Dit veld is verplicht en ontbreekt. Geef ${verwacht}.`;
  }
  if (issue.input === null) return `Verwacht wordt ${verwacht}; null mag hier niet. Vul het veld in.`;
  if (issue.expected === 'int' && typeof issue.input === 'number') return 'Schrijf een geheel getal, zonder cijfers achter de punt.';
  if (issue.expected === 'number' && typeof issue.input === 'string') return 'Verwacht wordt een getal; er kwam een tekst. Laat de aanhalingstekens weg.';
  if (issue.expected === 'string' && typeof issue.input === 'number') return 'Verwacht wordt een tekst; er kwam een getal. Zet aanhalingstekens om de waarde.';
  return `Verwacht wordt ${verwacht}; er kwam ${soortVan(issue.input)}.`;
}

function begrenzing(soort: string, grens: string, waarde: number | bigint, inclusief: boolean): string {
  const aantal = String(waarde);
  if (soort === 'string') return grens === 'ten minste' && waarde === 1 ? 'Deze tekst is leeg. Vul hem in.' : `Schrijf ${grens} ${aantal} tekens.`;
  if (soort === 'array' || soort === 'set') return grens === 'ten minste' && waarde === 1 ? 'Deze lijst is leeg. Geef er ten minste één.' : `Geef ${grens} ${aantal} elementen.`;
  if (!inclusief) return grens === 'ten minste' ? `Schrijf een getal groter dan ${aantal}.` : `Schrijf een getal kleiner dan ${aantal}.`;
  return `Schrijf een getal van ${grens} ${aantal}.`;
}

function uniemelding(issue: Ruw & { code: 'invalid_union' }): string {
  const opties = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (opties.length > 0) return `Kies één van: ${opties.join(', ')}.`;
  return 'Deze waarde past bij geen van de toegestane vormen. Die staan in /v1/openapi.json.';
}

function json(waarde: unknown): string {
  return JSON.stringify(waarde) ?? String(waarde);
}
