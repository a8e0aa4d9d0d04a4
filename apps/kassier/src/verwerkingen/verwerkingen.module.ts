import { Module } from '@nestjs/common';
import { Logboekluisteraar } from './logboek.luisteraar.js';

/** Keeps the Logboek Dataverwerkingen, where there is a receiver for it. */
@Module({ providers: [Logboekluisteraar] })
export class VerwerkingenModule {}
