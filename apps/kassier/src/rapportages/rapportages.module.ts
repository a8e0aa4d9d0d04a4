import { Module } from '@nestjs/common';
import { JaarafsluitingenModule } from '../jaarafsluitingen/index.js';
import { UitnuttingModule } from '../uitnutting/index.js';
import { RapportagesController } from './rapportages.controller.js';
import { RapportagesService } from './rapportages.service.js';

/** Reports to the national steering group, for a region and for the country. */
@Module({ imports: [JaarafsluitingenModule, UitnuttingModule], controllers: [RapportagesController], providers: [RapportagesService], exports: [RapportagesService] })
export class RapportagesModule {}
