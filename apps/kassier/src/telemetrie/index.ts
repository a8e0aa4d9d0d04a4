export { Otlpverzender } from './otlp.verzender.js';
export type { Plaats, Spanwaarde } from './span.js';
export { Telemetrie } from './telemetrie.js';
export { TelemetrieModule } from './telemetrie.module.js';
