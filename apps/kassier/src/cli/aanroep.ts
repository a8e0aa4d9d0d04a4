import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Gebruiksfout, type Opdracht, type Opties } from './opdracht.js';
import { OPDRACHTEN } from './opdrachten.js';

/** What the words behind `npx kassier` ask for. */
export type Vraag =
  | { readonly soort: 'help'; readonly opdracht: Opdracht | null }
  | { readonly soort: 'opdracht'; readonly opdracht: Opdracht; readonly opties: Opties; readonly argumenten: readonly string[] };

/**
 * Reads the words of a command line.
 * @throws Gebruiksfout when the command, an option or an argument is not known.
 */
export function leesAanroep(woorden: readonly string[]): Vraag {
  const [eerste, ...rest] = woorden;
  if (eerste === undefined || eerste === '--help' || eerste === '-h') return { soort: 'help', opdracht: null };
  if (eerste === 'help') return { soort: 'help', opdracht: rest[0] === undefined ? null : zoek(rest[0]) };
  const opdracht = zoek(eerste);
  const { values, positionals } = lees(opdracht, rest);
  if (values['help'] === true) return { soort: 'help', opdracht };
  const { min, max } = opdracht.argumenten;
  if (positionals.length < min) throw new Gebruiksfout(`Er ontbreekt iets. Schrijf: npx kassier ${opdracht.gebruik}`);
  if (positionals.length > max) throw new Gebruiksfout(`"${positionals[max] ?? ''}" is te veel. Schrijf: npx kassier ${opdracht.gebruik}`);
  return { soort: 'opdracht', opdracht, opties: values, argumenten: positionals };
}

/** The help text of the command line, or of one command. */
export function helptekst(opdracht: Opdracht | null): string {
  if (opdracht !== null) return `${opdracht.samenvatting}\n\n  npx kassier ${opdracht.gebruik}\n\n${opdracht.uitleg.trim()}\n`;
  const breedte = Math.max(...OPDRACHTEN.map(({ naam }) => naam.length), 'help'.length);
  const regels = OPDRACHTEN.map(({ naam, samenvatting }) => `  ${naam.padEnd(breedte)}  ${samenvatting}`);
  return `De opdrachten van de kassier.

  npx kassier <opdracht> [opties]

${regels.join('\n')}
  ${'help'.padEnd(breedte)}  Deze tekst; met de naam van een opdracht de uitleg daarvan.

Elke opdracht kent --help en --json. Uitgangscode: 0 alles klopt, 1 verschillen of niet gelukt, 2 verkeerd gebruik.
De gegevens komen uit DATABASE_URL, of anders uit de ingebouwde database in KASSIER_DATA_DIR (standaard ./.kassier);
een service die daarop draait mag blijven draaien.
`;
}

function zoek(naam: string): Opdracht {
  const opdracht = OPDRACHTEN.find((kandidaat) => kandidaat.naam === naam);
  if (opdracht !== undefined) return opdracht;
  throw new Gebruiksfout(`De opdracht "${naam}" bestaat niet. Kies uit: ${OPDRACHTEN.map((kandidaat) => kandidaat.naam).join(', ')}, help.`);
}

function lees(opdracht: Opdracht, woorden: readonly string[]): { values: Opties; positionals: string[] } {
  const options = { ...opdracht.opties, json: { type: 'boolean' as const }, help: { type: 'boolean' as const, short: 'h' } };
  try {
    const vraag: ParseArgsConfig = { args: [...woorden], options, allowPositionals: true, strict: true };
    const { values, positionals } = parseArgs(vraag);
    return { values, positionals };
  } catch (fout) {
    throw new Gebruiksfout(`${meldingVan(fout as Error & { code?: string }, Object.keys(options))} Schrijf: npx kassier ${opdracht.gebruik}`);
  }
}

/** Node says it in English; the option it is about stands between quotes. */
function meldingVan(fout: Error & { code?: string }, namen: readonly string[]): string {
  const optie = /'([^']+)'/.exec(fout.message)?.[1]?.split(' ')[0]?.replace(/,$/, '') ?? '';
  if (fout.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `De optie ${optie} bestaat niet; deze opdracht kent ${namen.map((naam) => `--${naam}`).join(', ')}.`;
  return fout.message.includes('does not take an argument') ? `De optie ${optie} heeft geen waarde.` : `De optie ${optie} heeft een waarde nodig, bijvoorbeeld ${optie}=waarde.`;
}
