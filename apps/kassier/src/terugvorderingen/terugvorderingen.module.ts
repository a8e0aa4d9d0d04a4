import { Module } from '@nestjs/common';
import { TerugvorderingenController } from './terugvorderingen.controller.js';
import { TerugvorderingenService } from './terugvorderingen.service.js';

/** Money that is asked back. */
@Module({ controllers: [TerugvorderingenController], providers: [TerugvorderingenService] })
export class TerugvorderingenModule {}
