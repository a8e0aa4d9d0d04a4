// Cuts the style sheets of NL Design System down to what the pages of the service use, and writes that as a module: whole
// they are more than 600 kB. `--controleer` writes nothing and fails when the written file is not what would be written now.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const wortel = dirname(dirname(fileURLToPath(import.meta.url)));
const DOEL = join(wortel, 'apps/kassier/src/vormgeving/nl-design-system.ts');
const COMPONENTEN = '@utrecht/component-library-css';
const THEMA = '@nl-design-system-unstable/voorbeeld-design-tokens';

/** The components that pages name by their class. */
const KLASSEN = /^\.utrecht-(skip-link|alert|alert__content|alert__message|alert--(info|warning)|breadcrumb-nav|breadcrumb-nav__(list|list--html-ol|item|link|link--current|separator)|data-list|data-list__(item|item-key|item-value)|button--(primary|secondary)-action|button--subtle|page-header|page-footer|nav-bar|nav-list)(?![\w-])/;
/** The elements that get the look of their component by themselves. */
const ELEMENTEN = /^\.utrecht-html($| (body|blockquote|button|input\[type=(date|text|search) i\]|code|strong|figure|figcaption|form|label|h[1-3]|a|p|select|table|caption|thead|tbody|th|td|ul)(?![\w-]))/;
/** Parts of those that no page has. */
const ZONDER = /:lang|danger|ready|--warning\.|button--warning|marker|:disabled|:read-only|:user-invalid|placeholder|checkbox|radio|busy|aria-invalid|aria-disabled|\.numeric|alternate-row-color|\[hidden\]|tel:|--rows|breadcrumb-nav--arrows|::before|::after|arrows|--html-p|--novalue|vertical/;

function lees(pakket, bestand) {
  return readFileSync(join(wortel, 'node_modules', pakket, bestand), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset [^;]*;/g, '');
}

/** The blocks of a style sheet: what stands before each outermost pair of braces, and what between. */
function blokken(css) {
  const gevonden = [];
  let diepte = 0;
  let begin = 0;
  let kop = '';
  for (let plaats = 0; plaats < css.length; plaats += 1) {
    if (css[plaats] === '{' && (diepte += 1) === 1) {
      kop = css.slice(begin, plaats).trim();
      begin = plaats + 1;
    } else if (css[plaats] === '}' && (diepte -= 1) === 0) {
      gevonden.push({ kop, inhoud: css.slice(begin, plaats) });
      begin = plaats + 1;
    }
  }
  return gevonden;
}

/** The selectors of a list; a comma between brackets does not divide. */
function selectors(kop) {
  return kop.split(/,(?![^(]*\))/).map((selector) => selector.replace(/\s+/g, ' ').trim());
}

function compact(tekst) {
  return tekst.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/: /g, ':').replace(/\( /g, '(').replace(/ \)/g, ')').replace(/;}/g, '}').trim();
}

function gekozen(css, patroon) {
  return blokken(css).flatMap(({ kop, inhoud }) => {
    if (kop.startsWith('@media (forced-colors') || kop.startsWith('@media (prefers-contrast')) {
      const binnen = gekozen(inhoud, patroon);
      return binnen.length === 0 ? [] : [`${compact(kop)}{${binnen.join('')}}`];
    }
    if (kop.startsWith('@')) return [];
    const over = selectors(kop).filter((selector) => patroon.test(selector) && !ZONDER.test(selector));
    return over.length === 0 ? [] : [`${over.join(',')}{${compact(inhoud)}}`];
  });
}

/** The values of the theme that these rules use, and those that these use. */
function waarden(regels) {
  const [{ inhoud }] = blokken(lees(THEMA, 'dist/theme.css'));
  const alle = new Map([...inhoud.matchAll(/(--[\w-]+):([^;]*);/g)].map(([, naam, waarde]) => [naam, compact(waarde)]));
  const nodig = new Set();
  const zoek = (tekst) => {
    for (const [, naam] of tekst.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const waarde = alle.get(naam);
      if (waarde === undefined || nodig.has(naam)) continue;
      nodig.add(naam);
      zoek(waarde);
    }
  };
  zoek(regels);
  return [...alle].filter(([naam]) => nodig.has(naam)).map(([naam, waarde]) => `${naam}:${waarde}`).join(';');
}

/** The module as it should be. `eigen`: the style of the pages themselves, which uses values of the theme too. */
function maakModule(eigen) {
  const regels = [...gekozen(lees(COMPONENTEN, 'dist/html.css'), ELEMENTEN), ...gekozen(lees(COMPONENTEN, 'dist/index.css'), KLASSEN)];
  const versie = (pakket) => JSON.parse(readFileSync(join(wortel, 'node_modules', pakket, 'package.json'), 'utf8')).version;
  const css = `.voorbeeld-theme{${waarden(regels.join('\n') + eigen)}}\n${regels.join('\n')}`;
  return `// Made by scripts/stijl.mjs from ${COMPONENTEN} ${versie(COMPONENTEN)} and ${THEMA} ${versie(THEMA)}\n`
    + '// (EUPL-1.2, Gemeente Utrecht, Frameless B.V. and the NL Design System community). Do not edit.\n'
    + `\n/** What the pages use of the components and the theme of NL Design System. */\nexport const NL_DESIGN_SYSTEM = \`${css.replace(/[\\`$]/g, '\\$&')}\`;\n`;
}

const stijl = maakModule(readFileSync(join(wortel, 'apps/kassier/src/vormgeving/paginastijl.ts'), 'utf8'));
if (process.argv.includes('--controleer')) {
  if (readFileSync(DOEL, 'utf8') !== stijl) {
    console.error('apps/kassier/src/vormgeving/nl-design-system.ts is verouderd; draai: node scripts/stijl.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(DOEL, stijl);
}
