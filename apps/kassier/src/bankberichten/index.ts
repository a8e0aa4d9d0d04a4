export { BankberichtenModule } from './bankberichten.module.js';
export { leesOpdrachten, verplaatsBetalingen } from './bankbericht.boeking.js';
export type { BekendeOpdracht } from './bankbericht.toewijzing.js';
