export { VerplichtingenModule } from './verplichtingen.module.js';
export { oordeelAntwoord, VERPLICHTING_VOORBEELD, verplichtingInvoer } from './verplichtingen.dto.js';
export { inDeToekomst } from './verplichtingen.fouten.js';
