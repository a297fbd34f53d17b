import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
  const socketDir = makeSocketFolder(dataDir);
  try {
    const folder = join(dataDir, 'postgres');
    await createDatabaseFiles(folder);
    const database = await PGlite.create({ dataDir: folder, startParams: START_PARAMETERS });
    const server = new PGLiteSocketServer({
      db: database,
      path: socketPath(socketDir),
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

/** The system's limit for the path of a socket, with some to spare. */
const LONGEST_SOCKET_PATH = 100;

/** Beside the data, where a killed process leaves at most what the next start removes; a long path needs a short one. */
function makeSocketFolder(dataDir: string): string {
  const folder = join(dataDir, 'socket');
  if (socketPath(folder).length > LONGEST_SOCKET_PATH) return mkdtempSync(join(tmpdir(), 'hikyaku-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

function socketPath(folder: string): string {
  return join(folder, `.s.PGSQL.${SOCKET_PORT}`);
}
