import { Global, Module } from '@nestjs/common';
import { Telemetrie } from './telemetrie.js';
import { Telemetrieluisteraar } from './telemetrie.luisteraar.js';

/** Tells elsewhere, over OTLP, what was done and how long it took. */
@Global()
@Module({ providers: [Telemetrie, Telemetrieluisteraar], exports: [Telemetrie] })
export class TelemetrieModule {}
