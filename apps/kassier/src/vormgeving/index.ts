export { HUISSTIJL } from './huisstijl.js';
