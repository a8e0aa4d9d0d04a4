export { BankberichtenModule } from './bankberichten.module.js';
export { MET_BANKSTATUS } from './statusbericht.opdracht.js';
export { leesOpdrachten, verplaatsBetalingen } from './bankbericht.boeking.js';
export type { BekendeOpdracht } from './bankbericht.opdracht.js';
export { metAansluiting } from './bankbericht.aansluiting.js';
