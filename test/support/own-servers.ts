import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';

const run = promisify(execFile);
const REDIS_PLACES = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];
const POSTGRES_PLACES = '/usr/lib/postgresql';

/** Where the programs are, if this machine has them. */
export const REDIS_SERVER = REDIS_PLACES.find((place) => existsSync(place));
export const POSTGRES_BIN = existsSync(POSTGRES_PLACES)
  ? readdirSync(POSTGRES_PLACES)
      .map((version) => join(POSTGRES_PLACES, version, 'bin'))
      .find((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

/** A server of our own that may be treated badly. */
export interface OwnServer {
  url: string;
  /** As when the machine it is on has lost its power, and is back. */
  breakDown(): Promise<void>;
  close(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** A Redis that keeps nothing: when it comes back, it is empty. */
export async function startRedis(): Promise<OwnServer> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(REDIS_SERVER ?? '', options, { stdio: 'ignore', cwd: tmpdir() });
    const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
    return child;
  };
  let server = await start();
  const end = async (): Promise<void> => {
    server.kill('SIGKILL');
    await once(server, 'close');
  };
  return {
    url,
    breakDown: async () => {
      await end();
      server = await start();
    },
    close: end,
  };
}

/** PostgreSQL refuses to run as root; then the system's user `postgres` does it. */
export async function startPostgres(): Promise<OwnServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'hikyaku-postgres-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const id = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
    chownSync(folder, await id('-u'), await id('-g'));
  }
  const call = async (program: string, args: string[]): Promise<void> => {
    const file = join(POSTGRES_BIN ?? '', program);
    const [command, all] = isRoot ? ['runuser', ['-u', 'postgres', '--', file, ...args]] : [file, args];
    // What it starts keeps our pipes open, so it gets none.
    const child = spawn(command, all, { stdio: 'ignore', cwd: tmpdir() });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${program} ended with ${code}`);
  };
  const data = join(folder, 'data');
  await call('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync']);
  const options = `-p ${port} -h 127.0.0.1 -k ${folder}`;
  const log = join(folder, 'log');
  const start = ['-D', data, '-w', '-l', log, '-o', options, 'start'];
  const stop = (mode: string): string[] => ['-D', data, '-w', '-m', mode, 'stop'];
  await call('pg_ctl', start);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    breakDown: async () => {
      await call('pg_ctl', stop('immediate'));
      await sleep(300);
      await call('pg_ctl', start);
    },
    close: async () => {
      await call('pg_ctl', stop('immediate'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
