export { wisArrangement, type Gewist } from './wissing.js';
