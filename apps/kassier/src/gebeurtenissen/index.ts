export { GebeurtenissenModule } from './gebeurtenissen.module.js';
