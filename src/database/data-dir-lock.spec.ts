import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataDirInUse, lockDataDir } from './data-dir-lock.js';

let dataDir: string;
const lockFile = (): string => join(dataDir, 'lock');
const holder = (): unknown => JSON.parse(readFileSync(lockFile(), 'utf8'));

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hikyaku-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** An id that was just in use and is not any more. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('lockDataDir', () => {
  it('names this process as the holder, and leaves nothing behind when it is given back', () => {
    const unlock = lockDataDir(dataDir);
    expect(holder()).toMatchObject({ pid: process.pid });
    expect(readdirSync(dataDir)).toEqual(['lock']);
    unlock();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('makes the folder when there is none', () => {
    const folder = join(dataDir, 'a', 'b');
    lockDataDir(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('given this process holds it, refuses, until it is given back', () => {
    const unlock = lockDataDir(dataDir);
    expect(() => lockDataDir(dataDir)).toThrow(DataDirInUse);
    unlock();
    lockDataDir(dataDir)();
  });

  it('given a living process holds it, refuses with its id and what to do', () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    try {
      writeFileSync(lockFile(), JSON.stringify({ pid: other.pid, startedAt: '' }));
      expect(() => lockDataDir(dataDir)).toThrow(
        expect.objectContaining({ message: expect.stringContaining(`process ${other.pid}`) }),
      );
      expect(holder()).toMatchObject({ pid: other.pid });
    } finally {
      other.kill();
    }
  });

  it('given a holder on another host, goes by the age of the lock', () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: 1, startedAt: '1', host: 'another-container' }));
    expect(() => lockDataDir(dataDir)).toThrow(DataDirInUse);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(lockFile(), longAgo, longAgo);
    const unlock = lockDataDir(dataDir);
    expect(holder()).toMatchObject({ pid: process.pid });
    unlock();
  });

  it.each<[string, () => string]>([
    ['the lock of a process that is gone', () => JSON.stringify({ pid: deadPid(), startedAt: '1' })],
    [
      'a lock with this very id, as a restarted container finds it',
      () => JSON.stringify({ pid: process.pid, startedAt: '1' }),
    ],
    ['an empty lock file', () => ''],
    ['garbage in the lock file', () => '{"pid":'],
    ['a lock file that names no process', () => JSON.stringify({ pid: 'one' })],
  ])('given %s, takes it', (_, content) => {
    writeFileSync(lockFile(), content());
    const unlock = lockDataDir(dataDir);
    expect(holder()).toMatchObject({ pid: process.pid });
    expect(readdirSync(dataDir)).toEqual(['lock']);
    unlock();
  });

  // Only Linux tells when a process started; elsewhere the id alone decides, and such a lock must be removed by hand.
  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('given the lock of a process whose id another one has now, takes it', () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, startedAt: 'long ago' }));
    const unlock = lockDataDir(dataDir);
    expect(holder()).toMatchObject({ pid: process.pid });
    unlock();
  });
});
