export { VerplichtingenModule } from './verplichtingen.module.js';
export { oordeelAntwoord, VERPLICHTING_VOORBEELD, verplichtingInvoer, verplichtingToegekend } from './verplichtingen.dto.js';
export { inDeToekomst } from './verplichtingen.fouten.js';
