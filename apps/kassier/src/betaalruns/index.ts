export { BetaalrunsModule } from './betaalruns.module.js';
