import type { ParseArgsConfig } from 'node:util';
import type { Uitvoer } from './uitvoer.js';

/** The exit status: 0 all is well, 1 there are differences or the work failed, 2 the command was not understood. */
export const UITGANG = { goed: 0, mis: 1, verkeerdGebruik: 2, afgebroken: 130 } as const;

/** How a command was called. */
export interface Aanroep {
  /** The options that were given, by name; checked against the options of the command. */
  readonly opties: Readonly<Record<string, string | boolean | undefined>>;
  /** What was given besides options, in order. */
  readonly argumenten: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly uitvoer: Uitvoer;
  /** Aborts when the user presses Ctrl-C; a command that notices cleans up and throws. */
  readonly afbreken: AbortSignal;
}

/** One command of the command line. Every command is a file `<name>.opdracht.ts` and a line in the table `opdrachten.ts`. */
export interface Opdracht {
  readonly naam: string;
  /** One line for the list of commands, in Dutch. */
  readonly samenvatting: string;
  /** What comes behind "npx kassier ", with its arguments and options. */
  readonly gebruik: string;
  /** The rest of the help text: what it does, its options, an example. Dutch. */
  readonly uitleg: string;
  /** As node:util parseArgs takes them. `help` and `json` are there for every command. */
  readonly opties: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments it takes. */
  readonly argumenten: { readonly min: number; readonly max: number };
  /** Does the work and gives the exit status. Throws a `Gebruiksfout` for wrong usage; another error ends as status 1. */
  readonly voer: (aanroep: Aanroep) => Promise<number>;
}

/** The command was called in a way it does not know. The message (Dutch) says what is wrong and the way out. */
export class Gebruiksfout extends Error {
  constructor(melding: string) {
    super(melding);
    this.name = 'Gebruiksfout';
  }
}

/** The user pressed Ctrl-C. */
export class Afgebroken extends Error {
  constructor() {
    super('Afgebroken.');
    this.name = 'Afgebroken';
  }
}

/** Throws when the user pressed Ctrl-C. */
export function gaVerder(afbreken: AbortSignal): void {
  if (afbreken.aborted) throw new Afgebroken();
}

/** The text of an option, or undefined when it was not given. */
export function tekstOptie(opties: Aanroep['opties'], naam: string): string | undefined {
  const waarde = opties[naam];
  return typeof waarde === 'string' ? waarde : undefined;
}
