export { AuditspoorModule } from './auditspoor.module.js';
