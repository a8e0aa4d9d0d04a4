import type { Bron } from '../../core/oordeel.js';

/** A literal phrase of the Kamerbrief and its annexes (kenmerk 2020-0000156233), with the line it starts on. */
export function s1(regel: number, citaat: string): Bron {
  return { document: 'S1', regel, citaat };
}

/** The same for the proposal of the region Gooi en Vechtstreek of 29 October 2020. */
export function s2(regel: number, citaat: string): Bron {
  return { document: 'S2', regel, citaat };
}
