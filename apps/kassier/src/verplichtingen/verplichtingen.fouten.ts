import type { Fout } from '../http/index.js';

/** A day that has not come yet: nothing can be committed, changed or claimed on it. */
export function inDeToekomst(pointer: string, dag: string, vandaag: string): Fout[] {
  if (dag <= vandaag) return [];
  return [{ pointer, melding: `Deze dag ligt in de toekomst (vandaag is ${vandaag}). Kies vandaag of een eerdere dag.` }];
}
