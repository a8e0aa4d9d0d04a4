export { rijenInBrokken } from './cursor.js';
export { Database, DatabaseOnbereikbaar, isHerhaalbaar, leesOpenVanaf, metZicht, zichtVan, type LandelijkVenster, type Transactie, type Venster } from './database.js';
export { BESLUITVERBINDING, DatabaseModule } from './database.module.js';
export { findEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
export { IdempotenteActie, type ActieUitslag, type VastAntwoord } from './idempotente-actie.js';
export { leesSchemastand, migreer, type Schemastand } from './migreren.js';
