// Guards migrations that have been merged: a database somewhere has run them, so they never change again.
//   npm run migrations:vastleggen              records the checksums of migrations that are not recorded yet
//   npm run migrations:vastleggen -- --controleer   only says what is wrong
// A folder may be given as well; by default it is migrations/. It only ever adds: a change is refused, not recorded.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: opties, positionals } = parseArgs({ allowPositionals: true, options: { controleer: { type: 'boolean' } } });
const map = positionals[0] ?? join(dirname(dirname(fileURLToPath(import.meta.url))), 'migrations');
const lijstpad = join(map, 'vastgelegd.json');

/** Line ends do not count, so that a checkout on another system has the same checksums. */
function controlesom(naam) {
  const tekst = readFileSync(join(map, naam), 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(tekst).digest('hex');
}

function fouten(vastgelegd, bestanden) {
  const laatste = Object.keys(vastgelegd).sort().at(-1);
  return [
    ...Object.keys(vastgelegd).filter((naam) => !bestanden.includes(naam)).map((naam) => `${naam} is vastgelegd maar bestaat niet meer. Zet het bestand terug.`),
    ...Object.keys(vastgelegd).filter((naam) => bestanden.includes(naam) && controlesom(naam) !== vastgelegd[naam])
      .map((naam) => `${naam} is gewijzigd nadat hij was vastgelegd. Maak de wijziging ongedaan en schrijf een nieuwe migratie.`),
    ...bestanden.filter((naam) => laatste !== undefined && naam < laatste && vastgelegd[naam] === undefined)
      .map((naam) => `${naam} komt vóór ${laatste}, die al vastligt. Geef de nieuwe migratie een hoger nummer.`),
  ];
}

const vastgelegd = existsSync(lijstpad) ? JSON.parse(readFileSync(lijstpad, 'utf8')) : {};
const bestanden = readdirSync(map).filter((naam) => naam.endsWith('.sql')).sort();
const gevonden = fouten(vastgelegd, bestanden);
if (gevonden.length > 0) {
  process.stderr.write(`${gevonden.join('\n')}\n`);
  process.exitCode = 1;
} else if (opties.controleer !== true) {
  const nieuw = bestanden.filter((naam) => vastgelegd[naam] === undefined);
  const lijst = Object.fromEntries(bestanden.map((naam) => [naam, vastgelegd[naam] ?? controlesom(naam)]));
  writeFileSync(lijstpad, `${JSON.stringify(lijst, null, 2)}\n`);
  process.stdout.write(nieuw.length === 0 ? 'Alles lag al vast.\n' : `Vastgelegd: ${nieuw.join(', ')}\n`);
}
