import { applyDecorators, UseInterceptors, type INestApplication } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtension, ApiQuery, ApiResponse, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { API_VERSIE, DOCUMENTATIE_PAD, OPENAPI_PAD } from './headers.js';
import { metServer, zonderAdres } from './openapi.servers.js';
import { CSV, TabelInterceptor } from './tabel.interceptor.js';
import { tabelVan } from './tabel.kolommen.js';
import { ODS } from './tabel.ods.js';

/** A JSON schema in OpenAPI's dialect; what swagger wants as `schema`. */
export type OpenApiSchema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];
type Antwoorden = Record<string, { headers?: Record<string, unknown>; content?: Record<string, unknown>; description?: string; $ref?: string }>;
interface Bewerking {
  responses: Antwoorden;
  parameters?: { in?: string; description?: string; schema?: { description?: string } }[];
  requestBody?: { content?: Record<string, unknown> };
  security?: unknown[];
}

const METHODEN = ['get', 'post', 'put', 'patch', 'delete'] as const;

const UITGESTELD = 'x-schema';
const uitgesteld: (() => OpenApiSchema)[] = [];

/**
 * The OpenAPI form of a zod schema: of what goes in, or of what comes out. Worked out when somebody asks for the document: at every start the forms of all
 * operations would take a seventh of a second. Until then a number stands in their place.
 */
function openApiSchema(schema: z.ZodType, richting: 'input' | 'output' = 'input'): OpenApiSchema {
  uitgesteld.push(() => schemavorm(schema, richting));
  return { [UITGESTELD]: uitgesteld.length - 1 } as OpenApiSchema;
}

/** The same with every form in its place. */
function uitgewerkt(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.map(uitgewerkt);
  if (typeof deel !== 'object' || deel === null) return deel;
  const nummer = (deel as Record<string, unknown>)[UITGESTELD];
  if (typeof nummer === 'number') return uitgesteld[nummer]?.();
  return Object.fromEntries(Object.entries(deel).map(([naam, waarde]) => [naam, uitgewerkt(waarde)]));
}

function schemavorm(schema: z.ZodType, richting: 'input' | 'output'): OpenApiSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'openapi-3.0', io: richting, unrepresentable: 'any' }) as Record<string, unknown>;
  return metNullInLijsten(rest) as OpenApiSchema;
}

/** In OpenAPI 3.0 a list of values that may also be null must name null itself. */
function metNullInLijsten(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.map(metNullInLijsten);
  if (typeof deel !== 'object' || deel === null) return deel;
  const vernieuwd = Object.fromEntries(Object.entries(deel).map(([naam, waarde]) => [naam, metNullInLijsten(waarde)]));
  const { nullable, enum: waarden } = vernieuwd;
  return nullable === true && Array.isArray(waarden) && !waarden.includes(null) ? { ...vernieuwd, enum: [...(waarden as unknown[]), null] } : vernieuwd;
}

/** Declares the JSON body of an operation, with an example that is checked against the schema at start. */
export function ApiInvoer<T extends z.ZodType>(schema: T, voorbeeld: z.input<T>): MethodDecorator {
  schema.parse(voorbeeld);
  return ApiBody({ required: true, schema: openApiSchema(schema), examples: { voorbeeld: { summary: 'Voorbeeld', value: voorbeeld } } });
}

/** Declares a body that reaches the controller as text (XML, CSV, NDJSON). */
export function ApiTekstInvoer(mediatypen: readonly string[], omschrijving: string): MethodDecorator {
  return applyDecorators(ApiConsumes(...mediatypen), ApiBody({ required: true, description: omschrijving, schema: { type: 'string' } }));
}

const TEKSTVORM = 'x-tekstvorm ';

/** Declares a text form (CSV, NDJSON) that an operation takes beside the JSON of `ApiInvoer`, with an example. */
export function ApiTekstvorm(mediatype: string, omschrijving: string, voorbeeld: string): MethodDecorator {
  return ApiExtension(`${TEKSTVORM}${mediatype}`, { schema: { type: 'string', description: omschrijving }, example: voorbeeld }) as MethodDecorator;
}

/** Swagger knows one schema for all media types of a body, so the text forms travel as extensions and are put in their place here. */
function plaatsTekstvormen(bewerking: Bewerking & Record<string, unknown>): void {
  for (const naam of Object.keys(bewerking).filter((sleutel) => sleutel.startsWith(TEKSTVORM))) {
    if (bewerking.requestBody?.content) bewerking.requestBody.content[naam.slice(TEKSTVORM.length)] = bewerking[naam];
    delete bewerking[naam];
  }
}

/** What a parameter means is said by its schema; readers look for it at the parameter. */
function beschrijfParameters({ parameters = [] }: Bewerking): void {
  for (const parameter of parameters) if (parameter.in === 'query' && parameter.schema?.description !== undefined) parameter.description ??= parameter.schema.description;
}

/** Declares every query parameter of a strict object schema. */
export function ApiParameters(schema: z.ZodObject): MethodDecorator {
  const parameters = Object.entries(schema.shape).map(([naam, deel]) => {
    const verplicht = !(deel as z.ZodType).safeParse(undefined).success;
    return ApiQuery({ name: naam, required: verplicht, schema: openApiSchema(deel as z.ZodType) });
  });
  return applyDecorators(...parameters);
}

/**
 * Declares an answer: a JSON body by its schema, or none when `schema` is null; `mediatype` for other forms (text). A list can
 * then be had as CSV and as a spreadsheet too (`TabelInterceptor`); with `alsBestand` the route makes those itself.
 */
export function ApiAntwoord(status: number, schema: z.ZodType | null, omschrijving: string, opties: { voorbeeld?: unknown; mediatype?: string | readonly string[]; alsBestand?: true } = {}): MethodDecorator {
  if (schema === null && opties.mediatype === undefined) return ApiResponse({ status, description: omschrijving });
  const vorm = schema === null ? { type: 'string' } : openApiSchema(schema, 'output');
  const inhoud = { schema: vorm, ...(opties.voorbeeld === undefined ? {} : { example: opties.voorbeeld }) };
  const content = Object.fromEntries([opties.mediatype ?? 'application/json'].flat().map((mediatype) => [mediatype, inhoud]));
  const tabel = schema === null || status !== 200 ? null : tabelVan(schema);
  if (tabel === null && opties.alsBestand !== true) return ApiResponse({ status, description: omschrijving, content });
  const tabellen = { [CSV]: { schema: { type: 'string' as const } }, [ODS]: { schema: { type: 'string' as const, format: 'binary' } } };
  if (tabel === null) return ApiResponse({ status, description: `${omschrijving}; met de kop Accept ook als CSV of rekenblad (ODS)`, content: { ...content, ...tabellen } });
  return applyDecorators(ApiResponse({ status, description: `${omschrijving}; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst`, content: { ...content, ...tabellen } }), UseInterceptors(new TabelInterceptor(tabel)));
}

const PROBLEEMTEKSTEN: Readonly<Record<number, string>> = {
  400: 'Ongeldige invoer: alle fouten staan in `fouten`',
  401: 'Niet aangemeld: het token ontbreekt, is verlopen of klopt niet',
  403: 'Niet toegestaan met deze rollen of voor deze regio',
  404: 'Niet gevonden, of niet zichtbaar voor u',
  406: 'Niet in deze vorm: zie de kop Accept',
  409: 'Geweigerd door een regel, een budget of een toestand: zie `oordelen` en `tekort`',
  413: 'Te groot',
  414: 'Een deel van het adres is te lang',
  415: 'Mediatype niet ondersteund',
  429: 'Te veel verzoeken',
  500: 'Interne fout',
  503: 'Tijdelijk niet beschikbaar: zie de kop Retry-After',
};

/** Declares the problem answers with these statuses (400, 401, 403, 429 and 500 are added by `bouwOpenApi` where they apply). */
export function ApiProblemen(...statussen: readonly (keyof typeof PROBLEEMTEKSTEN)[]): MethodDecorator {
  return applyDecorators(...statussen.map((status) => ApiResponse({ status, ...probleemAntwoord(status) } as Parameters<typeof ApiResponse>[0])));
}

function probleemAntwoord(status: number): { description: string; content: Record<string, unknown> } {
  return { description: PROBLEEMTEKSTEN[status] ?? 'Probleem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } } };
}

const PROBLEEM_SCHEMA: OpenApiSchema = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', description: 'Soort probleem, een vaste URI', example: '/v1/problemen/ongeldige-invoer' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Wat er mis is en hoe u verder kunt' },
    instance: { type: 'string' },
    fouten: {
      type: 'array',
      items: { type: 'object', required: ['melding'], properties: { pointer: { type: 'string', description: 'JSON-pointer in het lichaam' }, parameter: { type: 'string' }, melding: { type: 'string' } } },
    },
    besluitId: { type: 'string', format: 'uuid' },
    oordelen: { type: 'array', description: 'De oordelen die het tegenhielden', items: { type: 'object', required: ['regel', 'uitkomst', 'toelichting'], properties: { regel: { type: 'string', example: 'B-13' }, uitkomst: { type: 'string' }, toelichting: { type: 'string' } } } },
    tekort: { type: 'object', description: 'Hoeveel er tekort is, en waar', properties: Object.fromEntries(['stroom', 'regio', 'budget', 'vastgelegd', 'beschikbaar', 'gevraagd', 'tekort'].map((naam) => [naam, { type: 'string' }])) },
    verzoekId: { type: 'string', description: 'Nummer van dit verzoek, ook in de kop X-Request-Id; niet bij 409, dat bij herhaling letterlijk hetzelfde blijft' },
  },
};

/**
 * Makes the OpenAPI document of a created application from its controllers. Paths are written below the server of the API,
 * which is `publiekeUrl` with the major version behind it.
 */
export function bouwOpenApi(app: INestApplication, publiekeUrl: string | null): OpenAPIObject {
  const basis = new DocumentBuilder()
    .setTitle('Kassier')
    .setDescription('Bewaart, legt vast en betaalt het geoormerkte geld van de regionale mobiliteitsteams. Bedragen zijn tekst met twee decimalen, dagen zijn JJJJ-MM-DD, momenten zijn UTC.')
    .setVersion(API_VERSIE)
    .setContact('Beheer Kassier', 'https://www.example.nl/kassier', 'kassier@example.nl')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Token van de uitgever (OAuth NL GOV)' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, basis, { operationIdFactory: (controller, methode) => `${controller.replace(/Controller$/, '')}_${methode}` });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Probleem: PROBLEEM_SCHEMA },
    headers: { ApiVersion: { description: 'Versie van de API (semver)', schema: { type: 'string', example: API_VERSIE } } },
  };
  document.paths = uitgewerkt(document.paths) as OpenAPIObject['paths'];
  for (const pad of Object.values(document.paths)) {
    for (const methode of METHODEN) {
      const bewerking = (pad as Partial<Record<string, Bewerking>>)[methode];
      if (!bewerking) continue;
      beschrijfParameters(bewerking);
      plaatsTekstvormen(bewerking as Bewerking & Record<string, unknown>);
      vulAan(bewerking, methode);
    }
  }
  return metServer(document, publiekeUrl);
}

/** What holds for every operation: the version header on success, and the problems that the edge itself can answer. */
function vulAan(bewerking: Bewerking, methode: (typeof METHODEN)[number]): void {
  const statussen = [429, 500];
  if ((methode !== 'get' && methode !== 'delete') || (bewerking.parameters ?? []).length > 0) statussen.push(400);
  // Also where no body is asked for, one can be sent.
  if (methode !== 'get') statussen.push(413, 415);
  if (bewerking.parameters?.some((deel) => deel.in === 'path') === true) statussen.push(414);
  if ((bewerking.security ?? []).length > 0) statussen.push(401, 403);
  for (const status of statussen) bewerking.responses[status] ??= probleemAntwoord(status);
  for (const antwoord of Object.values(bewerking.responses)) {
    antwoord.headers = { ...antwoord.headers, 'API-Version': { $ref: '#/components/headers/ApiVersion' } };
  }
}

/** Publishes the document at /v1/openapi.json (for everybody, any website) and as readable pages at /docs. */
export function publiceerOpenApi(app: INestApplication, publiekeUrl: string | null): void {
  let document: OpenAPIObject | undefined;
  const eenmalig = (): OpenAPIObject => (document ??= bouwOpenApi(app, publiekeUrl));
  SwaggerModule.setup(DOCUMENTATIE_PAD.slice(1), app, eenmalig, {
    ui: true, raw: ['json'], jsonDocumentUrl: OPENAPI_PAD.slice(1), customSiteTitle: 'Kassier API',
    swaggerOptions: { supportedSubmitMethods: ['get', 'post'] },
    // Who tries an operation on the pages asks the service that showed them, wherever it is published.
    patchDocumentOnRequest: (verzoek: unknown, _antwoord: unknown, gebouwd: OpenAPIObject) => ((verzoek as { url: string }).url.startsWith(DOCUMENTATIE_PAD) ? zonderAdres(gebouwd) : gebouwd),
  });
}
