export { wisArrangement, type Gewist, type Wisopdracht } from './wissing.js';
