import type { ParseArgsConfig } from 'node:util';
import { Datum } from '#values';
import type { Uitvoer } from './uitvoer.js';

/** The exit status: 0 all is well, 1 there are differences or the work failed, 2 the command was not understood. */
export const UITGANG = { goed: 0, mis: 1, verkeerdGebruik: 2, afgebroken: 130 } as const;

/** The options that were given; one that may be given more than once is a list. */
export type Opties = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** How a command was called. */
export interface Aanroep {
  /** The options that were given, by name; checked against the options of the command. */
  readonly opties: Opties;
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
  /**
   * What is said when it is broken off, after "Afgebroken; ". Left out by whoever works in one transaction or changes nothing: then nothing was changed.
   * Dutch.
   */
  readonly naAfbreken?: (opties: Opties) => string;
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
export function tekstOptie(opties: Opties, naam: string): string | undefined {
  const waarde = opties[naam];
  return typeof waarde === 'string' ? waarde : undefined;
}

/** The texts of an option that may be given more than once, in order. */
export function tekstOpties(opties: Opties, naam: string): readonly string[] {
  const waarde = opties[naam];
  return Array.isArray(waarde) ? waarde.filter((tekst) => typeof tekst === 'string') : [];
}

/** The day of an option (JJJJ-MM-DD), or null when it was not given. Throws a `Gebruiksfout` for what is no day. */
export function dagOptie(opties: Opties, naam: string): string | null {
  const dag = tekstOptie(opties, naam);
  if (dag !== undefined && !Datum.bestaat(dag)) throw new Gebruiksfout(`"${dag}" bij --${naam} is geen dag. Schrijf bijvoorbeeld: --${naam} 2021-03-15`);
  return dag ?? null;
}

/** The period of the options `van` and `tot`. Throws a `Gebruiksfout` for what is no day, and for an end before its beginning. */
export function leesPeriode(opties: Opties): { van: string | null; tot: string | null } {
  const [van, tot] = [dagOptie(opties, 'van'), dagOptie(opties, 'tot')];
  if (van !== null && tot !== null && tot < van) throw new Gebruiksfout('De dag bij --tot ligt voor die bij --van. Verwissel ze.');
  return { van, tot };
}
