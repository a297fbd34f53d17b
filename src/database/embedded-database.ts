import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { createDatabaseFiles } from './create-database-files.js';
import { lockDataDir } from './data-dir-lock.js';

/** How `pg` reaches the embedded database: a folder that holds its socket. */
export interface EmbeddedDatabase {
  host: string;
  port: number;
  close(): Promise<void>;
}

/** Only names the socket file; no TCP port is opened, so no other user of the machine can connect. */
const SOCKET_PORT = 5432;
/** More than the pool of the data source asks for; PGlite runs their statements one after another anyway. */
const MAX_CONNECTIONS = 64;
/** PostgreSQL's default of 128 MB is for a server; this is one process on a small machine, and the system caches too. */
const START_PARAMETERS = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

/**
 * Starts PGlite (PostgreSQL in WebAssembly) on `dataDir/postgres` behind a Unix socket.
 *
 * All connections share one session and transactions run one after another: code inside a transaction must use that
 * transaction's connection only, or it waits for itself.
 *
 * @throws DataDirInUse when another process has the folder
 */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const unlock = lockDataDir(dataDir);
  // A socket's path may have about 100 characters only, so it lies in the system's short temporary folder.
  const socketDir = mkdtempSync(join(tmpdir(), 'hikyaku-'));
  try {
    const folder = join(dataDir, 'postgres');
    await createDatabaseFiles(folder);
    const database = await PGlite.create({ dataDir: folder, startParams: START_PARAMETERS });
    const server = new PGLiteSocketServer({
      db: database,
      path: join(socketDir, `.s.PGSQL.${SOCKET_PORT}`),
      maxConnections: MAX_CONNECTIONS,
    });
    await server.start();
    return {
      host: socketDir,
      port: SOCKET_PORT,
      close: async () => {
        await server.stop();
        await database.close();
        rmSync(socketDir, { recursive: true, force: true });
        unlock();
      },
    };
  } catch (error) {
    rmSync(socketDir, { recursive: true, force: true });
    unlock();
    throw error;
  }
}
