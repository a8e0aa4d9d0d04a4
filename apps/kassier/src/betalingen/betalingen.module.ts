import { Module } from '@nestjs/common';
import { BetalingenController } from './betalingen.controller.js';
import { BetalingenService } from './betalingen.service.js';

/** Payment claims. */
@Module({ controllers: [BetalingenController], providers: [BetalingenService] })
export class BetalingenModule {}
