export { BankberichtenModule } from './bankberichten.module.js';
