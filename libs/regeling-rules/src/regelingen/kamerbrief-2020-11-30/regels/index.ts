import type { Regel } from '../../../core/regel.js';
import { B08 } from './b-08-sociale-partners.js';
import { B13 } from './b-13-budgetbeheer.js';
import { B01, B02, B03, B04, B05 } from './b-praktijkleren.js';
import { B06, B09 } from './b-rmt-en-impuls.js';
import { F03, F04 } from './f-arrangement.js';
import { F07, F08 } from './f-mbo.js';
import { F01, F10 } from './f-menukaart.js';
import { F05, F11 } from './f-voorliggend.js';
import { F02, F06 } from './f-voorwaarden.js';
import { M01 } from './m-01-maatwerkbudget.js';
import { M02, M03, M04, M05 } from './m-menukaart.js';
import { O05, O06, O07, O08 } from './o-doel.js';
import { O09, O10, O11, O12 } from './o-inkoop.js';
import { O01, O02, O03 } from './o-opleiding.js';
import { P03, P06 } from './p-arrangement.js';
import { P01, P02 } from './p-persoon.js';
import { T04, T05 } from './t-bemensing.js';
import { T01, T03 } from './t-termijnen.js';
import { V06 } from './v-06-regeling.js';
import { V01, V03 } from './v-praktijkplaats.js';
import { V02, V04 } from './v-vergoeding.js';
import { W03 } from './w-03-evaluaties.js';
import { W05, W06, W07 } from './w-voorwaarden.js';
import { W01, W02, W04 } from './w-werkfit.js';

/** The rules of the Kamerbrief, in catalogue order. */
export const REGELS: readonly Regel[] = [
  B01, B02, B03, B04, B05, B06, B08, B09, B13,
  F01, F02, F03, F04, F05, F06, F07, F08, F10, F11,
  M01, M02, M03, M04, M05,
  O01, O02, O03, O05, O06, O07, O08, O09, O10, O11, O12,
  V01, V02, V03, V04, V06,
  W01, W02, W03, W04, W05, W06, W07,
  P01, P02, P03, P06,
  T01, T03, T04, T05,
];
