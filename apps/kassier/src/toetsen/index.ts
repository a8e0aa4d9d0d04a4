export { ToetsenModule } from './toetsen.module.js';
