export { leesVerstreken, wisVerstreken } from './bewaartermijnen.js';
export { wisArrangement, type Gewist } from './wissing.js';
