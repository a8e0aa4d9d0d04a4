export { GEEN_INSTRUMENT, NIET_TOEGEDEELD, type Groepeersleutel, type Uitnuttingcijfers } from './uitnutting.berekening.js';
export { uitnuttingVraag, type UitnuttingAntwoord, type UitnuttingVraag } from './uitnutting.dto.js';
export { bekendOpParameter } from './tijdstip.dto.js';
export { leesTijdpunt, omzetTot, tijdpuntWaarden, type Tijdpunt } from './tijdpunt.js';
export { omzetPerRekening, omzetWaarden } from './omzet.bron.js';
export { Maandtelling } from './maandtelling.js';
export { UitnuttingModule } from './uitnutting.module.js';
export { UitnuttingService } from './uitnutting.service.js';
