export { JaarafsluitingenModule } from './jaarafsluitingen.module.js';
export { JaarafsluitingenService } from './jaarafsluitingen.service.js';
