export { leesVerstreken, wisVerstreken, type Verstreken } from './bewaartermijnen.js';
export { wisArrangement, type Gewist } from './wissing.js';
