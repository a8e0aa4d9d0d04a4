import { Module } from '@nestjs/common';
import { AuditspoorController } from './auditspoor.controller.js';
import { Auditluisteraar } from './auditspoor.luisteraar.js';
import { Auditnoteerder } from './auditspoor.noteerder.js';
import { AuditspoorService } from './auditspoor.service.js';

/** Who did, was refused or looked at what. */
@Module({ controllers: [AuditspoorController], providers: [AuditspoorService, Auditnoteerder, Auditluisteraar] })
export class AuditspoorModule {}
