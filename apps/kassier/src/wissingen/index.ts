export { leesVerstreken, telAuditspoor, telSessies, wisAuditspoor, wisSessies, wisVerstreken } from './bewaartermijnen.js';
export { wisArrangement, type Gewist } from './wissing.js';
