import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseAddress, startEmbeddedDatabase } from '../../src/database/index.js';
import { createTestDatabase } from '../support/test-database.js';
import { useReadyDatabaseFiles } from '../support/test-server.js';

/** A database of one spec file: on the server of `DATABASE_URL` when that is set, else embedded in a folder of its own. */
export async function openDatabase(): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  if (process.env.DATABASE_URL) {
    const created = await createTestDatabase(process.env.DATABASE_URL);
    return { address: { url: created.url }, drop: () => created.drop() };
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-integration-'));
  useReadyDatabaseFiles(dataDir);
  const embedded = await startEmbeddedDatabase(dataDir);
  const drop = async (): Promise<void> => {
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { address: embedded, drop };
}
