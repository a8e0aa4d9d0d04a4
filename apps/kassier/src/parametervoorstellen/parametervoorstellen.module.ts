import { Module } from '@nestjs/common';
import { ParametervoorstellenController } from './parametervoorstellen.controller.js';
import { ParametervoorstellenService } from './parametervoorstellen.service.js';

/** Proposals of SZW for other values of the regeling. */
@Module({ controllers: [ParametervoorstellenController], providers: [ParametervoorstellenService] })
export class ParametervoorstellenModule {}
