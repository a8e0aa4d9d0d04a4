export { BetaalrunsModule } from './betaalruns.module.js';
export { SPECIFICATIE_CSP } from './specificatie.sjabloon.js';
export { SpecificatieService } from './specificatie.service.js';
export { STATUSZINNEN } from './specificatie.weergave.js';
