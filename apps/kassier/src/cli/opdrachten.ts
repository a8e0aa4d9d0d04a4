import { backup } from './backup.opdracht.js';
import { bewaartermijnen } from './bewaartermijnen.opdracht.js';
import { erase } from './erase.opdracht.js';
import { exporteer } from './export.opdracht.js';
import { functie } from './functie.opdracht.js';
import { impact } from './impact.opdracht.js';
import type { Opdracht } from './opdracht.js';
import { replay } from './replay.opdracht.js';
import { restore } from './restore.opdracht.js';
import { rotatePseudonyms } from './rotate-pseudonyms.opdracht.js';
import { verifyProof } from './verify-proof.opdracht.js';
import { verify } from './verify.opdracht.js';

/** All commands, in the order of the help text. */
export const OPDRACHTEN: readonly Opdracht[] = [verify, verifyProof, exporteer, replay, impact, erase, bewaartermijnen, backup, restore, rotatePseudonyms, functie];
