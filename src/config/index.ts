export { ConfigModule } from './config.module.js';
export { readEncryptionKey } from './encryption-key.js';
export { PRODUCT_VERSION } from './product-version.js';
export { redisConnection, redisTrouble } from './redis-connection.js';
export { loadProcessSettings, loadSettings, SettingsError } from './load-settings.js';
export { SETTINGS, type Settings } from './settings.js';
