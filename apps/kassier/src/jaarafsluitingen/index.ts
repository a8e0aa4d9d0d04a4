export { JaarafsluitingenModule } from './jaarafsluitingen.module.js';
export { JaarafsluitingenService } from './jaarafsluitingen.service.js';
export { kasElders, verdeelOverKas, type Kasbehoefte } from './kasbehoefte.js';
