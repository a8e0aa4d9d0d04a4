import type { Regelset } from '../core/regelset.js';
import { KAMERBRIEF } from './kamerbrief-2020-11-30/index.js';
import { REGELING_2021_2022 } from './regeling-2021-2022/index.js';

/** Every set of rules the service knows, the one it judges by unless told otherwise first. */
export const REGELSETS: readonly [Regelset, ...Regelset[]] = [KAMERBRIEF, REGELING_2021_2022];
