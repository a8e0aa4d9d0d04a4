export { Uitvoerders, type Opgave } from './taak.uitvoerders.js';
export { antwoordMetGebeurtenissen, antwoordOpTaak } from './taken.antwoord.js';
export { taakAntwoord, voortgangAntwoord } from './taken.dto.js';
export { TakenModule } from './taken.module.js';
export { TakenService, type AangenomenTaak } from './taken.service.js';
