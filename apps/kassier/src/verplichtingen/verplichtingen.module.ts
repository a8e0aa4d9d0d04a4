import { Module } from '@nestjs/common';
import { VerplichtingenController } from './verplichtingen.controller.js';
import { VerplichtingenService } from './verplichtingen.service.js';

/** Commitments. */
@Module({ controllers: [VerplichtingenController], providers: [VerplichtingenService] })
export class VerplichtingenModule {}
