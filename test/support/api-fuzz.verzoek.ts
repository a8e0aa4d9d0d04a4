import fc from 'fast-check';
import { passend } from './api-schema.js';
import type { Json } from './kassier.js';

/** One operation of the published API. */
export interface Operatie {
  readonly methode: string;
  /** As the document writes it, with what stands before it. */
  readonly pad: string;
  readonly beschrijving: Json;
}

/** What one request is made from, apart from who asks; ids are filled in when it is sent. */
export interface Ontwerp {
  readonly soort: 'geldig' | 'gemuteerd' | 'willekeurig';
  readonly pad: Readonly<Record<string, unknown>>;
  readonly vraag: readonly (readonly [string, string])[];
  readonly mediatype: string | null;
  readonly lichaam: unknown;
  /** Random numbers with which ids are chosen. */
  readonly keuzes: readonly number[];
}

/** All operations of the document, with the address of its server before each path. */
export function operatiesVan(document: Json): Operatie[] {
  const voor = new URL((document.servers?.[0]?.url as string | undefined) ?? '/', 'http://dienst').pathname.replace(/\/$/, '');
  return Object.entries<Json>(document.paths).flatMap(([pad, methoden]) => Object.entries<Json>(methoden).filter(([methode]) => /^(get|post|put|patch|delete)$/.test(methode))
    .map(([methode, beschrijving]) => ({ methode: methode.toUpperCase(), pad: `${voor}${pad}`, beschrijving })));
}

/** Texts that have broken something somewhere. */
const VREEMDE_TEKSTEN = [
  '', ' ', '\u0000', 'a\u0000b', '\uD800', '\uFEFF', '\u202E', '😀'.repeat(50), "' OR 1=1; DROP TABLE posting; --", '${7*7}', '<script>alert(1)</script>', '../../../../etc/passwd', '%00', '%s%n', 'null', 'NaN', '__proto__',
  '2021-02-30', '0000-01-01', '9999-12-31', '-1', '0', '0.00', '-0.01', '0.001', '1e3', '99999999999999.99', '9999999999999.99', '00000000-0000-0000-0000-000000000000', 'AM99', 'landelijk', '*', 'x'.repeat(5000),
];
const VREEMDE_WAARDEN: readonly unknown[] = [null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, [], {}, [[]], [null], { $ne: null }, ...VREEMDE_TEKSTEN];

const vreemd = fc.oneof(fc.constantFrom(...VREEMDE_WAARDEN), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 40 }));

/** Requests for one operation: as its example says, changed in one to three places, or of nothing that fits. */
export function ontwerpen(operatie: Operatie, document: Json): fc.Arbitrary<Ontwerp> {
  const keuzes = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
  const maak = (soort: Ontwerp['soort'], isVreemd: boolean, lichaam: fc.Arbitrary<readonly [string | null, unknown]>): fc.Arbitrary<Ontwerp> =>
    fc.record({ pad: padwaarden(operatie, document, isVreemd), vraag: parameters(operatie, document, isVreemd), inhoud: lichaam, keuzes })
      .map(({ pad, vraag, inhoud: [mediatype, inhoud], keuzes: gekozen }) => ({ soort, pad, vraag, mediatype, lichaam: inhoud, keuzes: gekozen }));
  const inhoud = Object.entries<Json>(operatie.beschrijving.requestBody?.content ?? {});
  const geldig = inhoud.length === 0 ? fc.constant([null, undefined] as const) : fc.oneof(...inhoud.map(([mediatype, vorm]) => geldigLichaam(vorm, document).map((lichaam) => [mediatype, lichaam] as const)));
  const gemuteerd = geldig.chain(([mediatype, lichaam]) => fc.array(fc.tuple(fc.nat(), fc.constantFrom('weg', 'anders', 'erbij', 'dubbel'), vreemd), { minLength: 1, maxLength: 3 })
    .map((wijzigingen) => [mediatype, wijzigingen.reduce<unknown>((deel, [plek, hoe, waarde]) => muteer(deel, plek, hoe, waarde), lichaam)] as const));
  const willekeurig = fc.tuple(fc.constantFrom(null, 'application/json', 'text/csv', 'application/xml', 'application/x-ndjson', 'application/x-www-form-urlencoded', 'onzin', ...inhoud.map(([naam]) => naam)), fc.oneof(vreemd, fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('{"a":1,}'), fc.constant('['.repeat(2000))));
  return fc.oneof({ weight: 4, arbitrary: maak('geldig', false, geldig) }, { weight: 4, arbitrary: maak('gemuteerd', false, gemuteerd) }, { weight: 1, arbitrary: maak('gemuteerd', true, geldig) }, { weight: 1, arbitrary: maak('willekeurig', true, willekeurig) });
}

function geldigLichaam(vorm: Json, document: Json): fc.Arbitrary<unknown> {
  const voorbeelden = [vorm.example, ...Object.values<Json>(vorm.examples ?? {}).map(({ value }) => value as unknown)].filter((voorbeeld) => voorbeeld !== undefined);
  const uitSchema = passend(vorm.schema ?? {}, document);
  if (voorbeelden.length === 0) return uitSchema;
  // The example with some fields as the schema allows them: most of it is right, and something else every time.
  const gemengd = fc.tuple(fc.constantFrom(...voorbeelden), uitSchema, fc.array(fc.nat(), { minLength: 1, maxLength: 3 })).map(([voorbeeld, ander, plekken]) => {
    if (!isObject(voorbeeld) || !isObject(ander)) return voorbeeld as unknown;
    const namen = Object.keys(ander);
    return plekken.reduce<Record<string, unknown>>((deel, plek) => { const naam = namen[plek % Math.max(1, namen.length)]; return naam === undefined ? deel : { ...deel, [naam]: ander[naam] }; }, { ...voorbeeld });
  });
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...voorbeelden) }, { weight: 3, arbitrary: gemengd }, { weight: 1, arbitrary: uitSchema });
}

function padwaarden({ beschrijving }: Operatie, document: Json, isVreemd: boolean): fc.Arbitrary<Record<string, unknown>> {
  const delen = ((beschrijving.parameters ?? []) as Json[]).filter((deel) => deel.in === 'path');
  return fc.record(Object.fromEntries(delen.map((deel): [string, fc.Arbitrary<unknown>] => [deel.name as string, isVreemd ? fc.oneof(vreemd, fc.nat()) : padwaarde(deel, document)])));
}

/** `undefined` stands for an id that is known when the request is sent. */
function padwaarde({ name, schema }: Json, document: Json): fc.Arbitrary<unknown> {
  if (name === 'jaar') return fc.constantFrom(2020, 2021, 2022, 2023);
  if (name === 'maand') return fc.constantFrom('2020-12', '2021-02', '2021-03', '2099-01', '2021-13');
  if (name === 'nr' || name === 'nummer') return fc.integer({ min: 0, max: 60 });
  return /id$/i.test(name as string) ? fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.uuid({ version: 7 }) }) : passend(schema ?? {}, document);
}

function parameters({ beschrijving }: Operatie, document: Json, isVreemd: boolean): fc.Arbitrary<[string, string][]> {
  const delen = ((beschrijving.parameters ?? []) as Json[]).filter((deel) => deel.in === 'query');
  const een = delen.map((deel) => (isVreemd ? fc.oneof(vreemd, passend(deel.schema ?? {}, document)) : passend(deel.schema ?? {}, document)).map((waarde): [string, string] => [deel.name as string, typeof waarde === 'string' ? waarde : String(JSON.stringify(waarde))]));
  const onbekend = fc.tuple(fc.constantFrom('cursor', 'limiet', 'onbekend', '__proto__', 'regio'), fc.constantFrom(...VREEMDE_TEKSTEN)).map(([naam, waarde]): [string, string] => [naam, waarde]);
  const verplicht = delen.flatMap((deel, plaats) => (deel.required === true ? [een[plaats] as fc.Arbitrary<[string, string]>] : []));
  const keuze = een.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...een), { maxLength: 3 });
  return fc.tuple(verplicht.length === 0 ? fc.constant([]) : fc.tuple(...verplicht), keuze, isVreemd ? fc.array(onbekend, { maxLength: 2 }) : fc.constant([])).map((alle) => alle.flat());
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** Changes one place of a value, chosen by a number: takes it away, makes it something else, adds something or doubles it. */
function muteer(waarde: unknown, plek: number, hoe: string, ander: unknown): unknown {
  if (Array.isArray(waarde) && waarde.length > 0 && plek % 3 !== 0) {
    const plaats = plek % waarde.length;
    if (hoe === 'weg') return waarde.filter((_, nr) => nr !== plaats);
    if (hoe === 'dubbel') return [...waarde as unknown[], waarde[plaats]];
    return waarde.map((deel: unknown, nr) => (nr === plaats ? muteer(deel, Math.floor(plek / 7), hoe, ander) : deel));
  }
  if (!isObject(waarde)) return ander;
  const namen = Object.keys(waarde);
  const naam = namen[plek % Math.max(1, namen.length)];
  if (naam === undefined || hoe === 'erbij') return { ...waarde, [plek % 2 === 0 ? 'onbekendVeld' : 'constructor']: ander };
  if (hoe === 'weg') return Object.fromEntries(Object.entries(waarde).filter(([veld]) => veld !== naam));
  const deel = waarde[naam];
  if (typeof deel === 'object' && deel !== null && plek % 4 !== 0) return { ...waarde, [naam]: muteer(deel, Math.floor(plek / 5), hoe, ander) };
  return { ...waarde, [naam]: hoe === 'dubbel' && typeof deel === 'string' ? `${deel}${deel}` : ander };
}
