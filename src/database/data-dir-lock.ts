import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Who holds a data folder: the process, and when it started, since process ids are used again. */
interface Holder {
  pid: number;
  startedAt: string;
  /** each container has a name of its own, and process ids that say nothing to another */
  host: string;
}

/** The holder touches his lock so often, for those who cannot see his process. */
const SIGN_OF_LIFE_MS = 2_000;
const DEAD_AFTER_MS = 15_000;

export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by process ${pid}. ` +
        'Stop that process first, or set DATA_DIR to another folder. ' +
        'To run several processes on one database, set DATABASE_URL to a PostgreSQL server.',
    );
    this.name = 'DataDirInUse';
  }
}

/**
 * Takes the data folder for this process; the embedded database would be destroyed by a second writer.
 *
 * The lock is a file that names its holder. A holder that was killed leaves it behind, so a file whose process is gone
 * counts as free. Of a holder on another host, such as a second container with the same volume, only the age of the file
 * can be seen. Creating it by `link` is atomic: of two processes that start at once, one gets it.
 *
 * @returns how to give it back
 * @throws DataDirInUse when a living process holds it
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = join(dataDir, 'lock');
  const mine = join(dataDir, `lock.${process.pid}`);
  const me: Holder = { pid: process.pid, startedAt: startOf(process.pid), host: hostname() };
  writeFileSync(mine, JSON.stringify(me));
  try {
    for (;;) {
      if (tryLink(mine, lock)) break;
      const holder = readHolder(lock);
      if (heldHere.has(lock) || (holder && isAlive(holder, lock)))
        throw new DataDirInUse(dataDir, holder?.pid ?? process.pid);
      discardStale(lock, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  heldHere.add(lock);
  const signOfLife = setInterval(() => touch(lock), SIGN_OF_LIFE_MS).unref();
  return () => {
    clearInterval(signOfLife);
    heldHere.delete(lock);
    rmSync(lock, { force: true });
  };
}

/** Locks this very process holds: two databases of one process must not share a folder either. */
const heldHere = new Set<string>();

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Moved aside and looked at again before it is removed: another starter may have put his own there since we looked,
 * and then it goes back. (A third one could come in between; nothing short of a lock of the system would keep him out.)
 */
function discardStale(lock: string, aside: string): void {
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return; // another starter was quicker; the next turn of the loop looks again
    throw error;
  }
  const holder = readHolder(aside);
  if (holder && isAlive(holder, aside)) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function readHolder(lock: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    if (typeof holder !== 'object' || holder === null) return undefined;
    if (!('pid' in holder) || typeof holder.pid !== 'number') return undefined;
    const startedAt = 'startedAt' in holder && typeof holder.startedAt === 'string' ? holder.startedAt : '';
    const host = 'host' in holder && typeof holder.host === 'string' ? holder.host : '';
    return { pid: holder.pid, startedAt, host };
  } catch {
    return undefined;
  }
}

function isAlive(holder: Holder, lock: string): boolean {
  if (holder.host !== '' && holder.host !== hostname())
    return Date.now() - statSync(lock).mtimeMs < DEAD_AFTER_MS;
  // In a container every start may have the same process id: our own id in a lock we do not hold is a dead one's.
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  const startedAt = startOf(holder.pid);
  return startedAt === '' || holder.startedAt === '' || startedAt === holder.startedAt;
}

/** When a process started, in the kernel's ticks; '' where the system does not say (then the id alone decides). */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function touch(lock: string): void {
  try {
    const now = new Date();
    utimesSync(lock, now, now);
  } catch {
    // the folder was taken away; the database will say so itself
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
