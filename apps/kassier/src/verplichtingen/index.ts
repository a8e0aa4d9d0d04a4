export { EINDDATUM } from './verplichting.einddatum.js';
export { VerplichtingenModule } from './verplichtingen.module.js';
export { motivering, oordeelAntwoord, VERPLICHTING_VOORBEELD, verplichtingInvoer, verplichtingToegekend, wijzigingInvoer } from './verplichtingen.dto.js';
export { inDeToekomst } from './verplichtingen.fouten.js';
