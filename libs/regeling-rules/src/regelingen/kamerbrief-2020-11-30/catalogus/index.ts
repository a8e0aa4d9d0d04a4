import { alsRegel, type AlsRegel, type Catalogus, type Norm } from '../../../core/catalogus.js';
import { B07, B10, B11, B12, B14 } from './budget.js';
import { F09, F12, F13, F14, M06, M07, O04, V05, V07, W08 } from './dienstverlening.js';
import { P04, P05, P07, P08, P09, T02 } from './persoon-en-tijd.js';
import { R01, R02, R03, R04, R05, R06 } from './rapportage.js';
import { UITLEGPAGINAS } from './uitlegpaginas.js';

const ITEMS: readonly (AlsRegel | Norm)[] = [
  ...alsRegel('B-01', 'B-02', 'B-03', 'B-04', 'B-05', 'B-06'), B07, ...alsRegel('B-08', 'B-09'), B10, B11, B12, ...alsRegel('B-13'), B14,
  ...alsRegel('F-01', 'F-02', 'F-03', 'F-04', 'F-05', 'F-06', 'F-07', 'F-08'), F09, ...alsRegel('F-10', 'F-11'), F12, F13, F14,
  ...alsRegel('M-01', 'M-02', 'M-03', 'M-04', 'M-05'), M06, M07,
  ...alsRegel('O-01', 'O-02', 'O-03'), O04, ...alsRegel('O-05', 'O-06', 'O-07', 'O-08', 'O-09', 'O-10', 'O-11', 'O-12'),
  ...alsRegel('V-01', 'V-02', 'V-03', 'V-04'), V05, ...alsRegel('V-06'), V07,
  ...alsRegel('W-01', 'W-02', 'W-03', 'W-04', 'W-05', 'W-06', 'W-07'), W08,
  ...alsRegel('P-01', 'P-02', 'P-03'), P04, P05, ...alsRegel('P-06'), P07, P08, P09,
  ...alsRegel('T-01'), T02, ...alsRegel('T-03', 'T-04', 'T-05'),
  R01, R02, R03, R04, R05, R06,
];

/** Every norm of the Kamerbrief and its annexes, and how the service deals with it. */
export const CATALOGUS: Catalogus = ITEMS.map((item) => ({ ...item, uitlegpagina: UITLEGPAGINAS[item.id] ?? null }));
