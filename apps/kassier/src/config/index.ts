export { CONFIGURATIE, ConfiguratieFout, INSTELLINGEN, leesConfiguratie, type Configuratie } from './configuratie.js';
export { ConfiguratieModule } from './configuratie.module.js';
export { KLOK, systeemKlok } from './klok.js';
