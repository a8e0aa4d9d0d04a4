export { INDICATOREN, isProcent, type Indicatorcode } from './indicator.lijst.js';
export { leesIndicatoren, type Indicatorrij } from './indicator.lezen.js';
export { WAARDE_MAX } from './regio-indicatoren.dto.js';
export { RegioIndicatorenModule } from './regio-indicatoren.module.js';
export { RegioIndicatorenService, type Gemeld, type Maandsom } from './regio-indicatoren.service.js';
