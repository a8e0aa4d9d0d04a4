import { schoon } from './schoon.js';

/** An error as it stands in the log. */
type Foutregel = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly stack: string;
  readonly cause?: Foutregel;
};

const OORZAKEN_MAX = 5;

/**
 * An error for the log: its kind, message, code and stack, and what caused it. Nothing else of it: PostgreSQL puts the
 * values of a row in its `detail`, and an HTTP client the headers it sent.
 */
export function foutVoorLog(fout: unknown, diepte = 0): Foutregel {
  if (typeof fout !== 'object' || fout === null) return { type: typeof fout, message: schoon(String(fout)), stack: '' };
  const { name, message, code, constraint, stack, cause } = fout as Partial<Record<'name' | 'message' | 'code' | 'constraint' | 'stack' | 'cause', unknown>>;
  return {
    type: typeof name === 'string' ? name : 'Error',
    message: schoon(typeof message === 'string' ? message : ''),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: schoon(typeof stack === 'string' ? stack : ''),
    ...(cause === undefined || cause === null || diepte >= OORZAKEN_MAX ? {} : { cause: foutVoorLog(cause, diepte + 1) }),
  };
}
