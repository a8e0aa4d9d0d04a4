export { berekenImpact, type Impact } from './impact.berekening.js';
export type { Omslagen } from './impact.telling.js';
export { leesVoorstellen, type Voorstel } from './impact.voorstel.js';
export { ImpactanalysesModule } from './impactanalyses.module.js';
