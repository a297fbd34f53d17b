import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.js';

/**
 * The key of secrets at rest: the one given, else the one kept in `DATA_DIR/encryption.key` (mode 0600), made at the
 * first start. Losing it means entering the connections' secrets again.
 *
 * @throws Error when the kept file does not hold 32 bytes
 */
export function readEncryptionKey(settings: Pick<Settings, 'encryptionKey' | 'dataDir'>): Buffer {
  if (settings.encryptionKey) return Buffer.from(settings.encryptionKey, 'base64');
  const file = join(settings.dataDir, 'encryption.key');
  if (!existsSync(file)) {
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
    // 'wx': two first starts at once must not each make a key; the second reads the first one's.
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  chmodSync(file, 0o600);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32)
    throw new Error(`${file} does not hold a 32-byte key in base64. Restore it from your backup.`);
  return key;
}
