export { Abandoned, cancellable } from './cancellable.js';
export { checkDatabaseServer, DatabaseUnsuitable } from './check-server.js';
export { Database, type Queryable } from './database.js';
export { type DatabaseAddress, DatabaseModule } from './database.module.js';
export { DataDirInUse } from './data-dir-lock.js';
export { isForeignKeyViolation, isUniqueViolation } from './violations.js';
export { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.js';
export { whileAlone } from './while-alone.js';
