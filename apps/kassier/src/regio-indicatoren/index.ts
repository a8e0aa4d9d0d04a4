export { INDICATOREN, isProcent } from './indicator.lijst.js';
export { leesIndicatoren, type Indicatorrij } from './indicator.lezen.js';
export { RegioIndicatorenModule } from './regio-indicatoren.module.js';
