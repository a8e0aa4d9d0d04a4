export { JaarafsluitingenModule } from './jaarafsluitingen.module.js';
