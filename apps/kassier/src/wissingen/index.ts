export { leesVerstreken, telAuditspoor, wisAuditspoor, wisVerstreken } from './bewaartermijnen.js';
export { wisArrangement, type Gewist } from './wissing.js';
