export { Auditnoteerder } from './auditspoor.noteerder.js';
export { AuditspoorModule } from './auditspoor.module.js';
