import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ROLLEN, ROLOMSCHRIJVINGEN, type Rol } from './rollen.js';
import { TOEGANG, type Toegangsregel } from './toegang.decorator.js';
import { VERBODEN_COMBINATIES } from './verboden-combinaties.js';

/** One operation and who may do it; null for everybody, also without a token. */
export interface Recht {
  /** "POST /v1/betaalruns/{id}/fiatteringen". */
  readonly bewerking: string;
  readonly wat: string;
  readonly rollen: readonly Rol[] | null;
}

type Deel = Type | DynamicModule | Promise<DynamicModule> | { readonly forwardRef: () => Type };

/** Where swagger keeps what `@ApiOperation` says. */
const OPERATIE = 'swagger/apiOperation';

/**
 * The one table of rights: what `@Toegang` says of every route of the service, which is what the guard goes by. Sorted by path
 * and method. Reads the code only; nothing is started.
 */
export function rechtenVan(module: Type | DynamicModule): Recht[] {
  const rechten = [...controllersVan(module)].flatMap(rechtenVanController);
  return rechten.sort((een, ander) => vergelijk(padVan(een), padVan(ander)) || vergelijk(een.bewerking, ander.bewerking));
}

/** The table as a Markdown document in Dutch. */
export function rechtendocument(rechten: readonly Recht[]): string {
  const api = rechten.filter(({ bewerking }) => bewerking.includes(' /v1/'));
  const overige = rechten.filter((recht) => !api.includes(recht));
  return `${[
    '# Wie mag wat', '',
    'Gemaakt met `npm run rechten` uit de code: bij elke route staat in `@Toegang` welke rollen haar mogen gebruiken, en daar houdt de service zich aan. Een route zonder',
    'zo’n regel houdt de service van starten af. Wie meer rollen heeft, mag wat een van die rollen mag; dezelfde persoon blijft daarbij één paar ogen. Rijen van een andere regio',
    'zijn met elk recht onzichtbaar voor wie alleen `regio-aanvrager` is.', '',
    '## Rollen', '', '| Rol | Waarvoor |', '|---|---|', ...ROLLEN.map((rol) => `| \`${rol}\` | ${ROLOMSCHRIJVINGEN[rol]} |`), '',
    '## Wat niet samengaat', '',
    'Een persoon is zijn `sub`: dezelfde mens met een andere rol, een ander token of een andere organisatie blijft dezelfde. Aan welke kant iemand staat (SZW, regio, kassier) ligt vast vanaf',
    'het eerste dat hij verandert of wil veranderen. Elke regel wordt over de API geprobeerd in `test/e2e/functiescheiding.e2e-spec.ts`; de muur is wat het in de database nog eens weigert.', '',
    '| | Wie dit deed | mag niet ook | Antwoord | Muur in de database |', '|---|---|---|---|---|',
    ...VERBODEN_COMBINATIES.map(({ code, eerst, dan, probleem, muur }) => `| ${code} | ${eerst} | ${dan} | \`${probleem}\` | ${muur} |`), '',
    '## De API', '', ...tabel(api),
    '## Buiten de API', '', 'De beschrijving (`/v1/openapi.json`) en de documentatie (`/docs`) zijn openbaar. `/metrics` heeft een eigen slot (`METRICS_TOKEN`).', '', ...tabel(overige),
  ].join('\n').trimEnd()}\n`;
}

function tabel(rechten: readonly Recht[]): string[] {
  const kop = ['Bewerking', 'Wat', ...ROLLEN.map((rol) => `\`${rol}\``), 'zonder token'];
  return [
    `| ${kop.join(' | ')} |`, `|---|---|${':-:|'.repeat(ROLLEN.length + 1)}`,
    ...rechten.map(({ bewerking, wat, rollen }) => `| \`${bewerking}\` | ${wat} | ${ROLLEN.map((rol) => (rollen === null || rollen.includes(rol) ? 'ja' : '')).join(' | ')} | ${rollen === null ? 'ja' : ''} |`),
    '',
  ];
}

function controllersVan(deel: Type | DynamicModule, gezien = new Set<unknown>()): Set<Type> {
  if (gezien.has(deel)) return new Set();
  gezien.add(deel);
  const klasse = 'module' in deel ? deel.module : deel;
  const eigen: Pick<DynamicModule, 'imports' | 'controllers'> = 'module' in deel ? deel : {};
  const imports = [...(eigen.imports ?? []), ...lijst<Deel>(MODULE_METADATA.IMPORTS, klasse)] as Deel[];
  const controllers = [...(eigen.controllers ?? []), ...lijst<Type>(MODULE_METADATA.CONTROLLERS, klasse)];
  for (const volgend of imports) {
    if (typeof volgend !== 'function' && !('module' in volgend)) throw new Error('een module wordt pas bij het starten bekend; haar rechten zijn zo niet te lezen');
    controllers.push(...controllersVan(volgend, gezien));
  }
  return new Set(controllers);
}

function lijst<T>(sleutel: string, klasse: Type): T[] {
  return (Reflect.getMetadata(sleutel, klasse) as T[] | undefined) ?? [];
}

function rechtenVanController(controller: Type): Recht[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((naam): Recht[] => {
    const handler = prototype[naam];
    if (naam === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
    const regel = (Reflect.getMetadata(TOEGANG, handler) ?? Reflect.getMetadata(TOEGANG, controller)) as Toegangsregel | undefined;
    if (regel === undefined) throw new Error(`${controller.name}.${naam} heeft geen @Toegang of @Openbaar`);
    const operatie = Reflect.getMetadata(OPERATIE, handler) as { summary?: string } | undefined;
    const methode = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const delen = [Reflect.getMetadata(PATH_METADATA, controller) as string, Reflect.getMetadata(PATH_METADATA, handler) as string];
    const pad = `/${delen.flatMap((deel) => deel.split('/')).filter((deel) => deel !== '').map((deel) => deel.replace(/^:(.+)$/, '{$1}')).join('/')}`;
    return [{ bewerking: `${methode} ${pad}`, wat: operatie?.summary ?? '', rollen: regel.openbaar ? null : regel.rollen }];
  });
}

function padVan({ bewerking }: Recht): string {
  return bewerking.split(' ')[1] ?? '';
}

/** By code unit: the same on every machine. */
function vergelijk(een: string, ander: string): number {
  return een < ander ? -1 : een > ander ? 1 : 0;
}
