import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is made from the rest, or belongs to a tool. */
const NOT_OURS = /^(node_modules|dist|coverage|output|\.git|\.kassier.*)$/;

/** All files of the project below this folder, as paths from the root of the project with "/" between names. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(process.cwd(), folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.test(entry.name)) return [];
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}
