import { Module } from '@nestjs/common';
import { ToetsenController } from './toetsen.controller.js';
import { ToetsenService } from './toetsen.service.js';

/** Dry runs. */
@Module({ controllers: [ToetsenController], providers: [ToetsenService] })
export class ToetsenModule {}
