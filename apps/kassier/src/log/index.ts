export { logopties, schrijft, type Logkeuze } from './logopties.js';
export { naarStderr, type Logstroom } from './logstroom.js';
export { NestLog } from './nest-log.js';
export { padVoorLog, schoon, zonderNegenCijfers } from './schoon.js';
