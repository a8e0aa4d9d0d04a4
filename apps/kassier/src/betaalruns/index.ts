export { BetaalrunsModule } from './betaalruns.module.js';
export { Betaalbord, type Runstand } from './betaalrun.bord.js';
export { GETELD_MAX, type Werkvoorraad } from './betaalrun.werkvoorraad.js';
export { betaalbestandAntwoord } from './betaalruns.controller.js';
export { bestandsnummer, fiatteringInvoer, runIntrekkingInvoer } from './betaalruns.dto.js';
export { SPECIFICATIE_CSP } from './specificatie.sjabloon.js';
export { SpecificatieService } from './specificatie.service.js';
export { kopweergave, momentVoorMensen, STATUSZINNEN, type Kopweergave } from './specificatie.weergave.js';
